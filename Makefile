# newsprint: article analytics inside PostgreSQL.
#
#   make && make install && make installcheck    as in any extension (PG_CONFIG=...)
#   make check, make demo                        the same as test/run and demo/run
#   make unit, fuzz, lint, quality, bench        see CONTRIBUTING.md

# The targets of the house need no server, so they are not PGXS's business; and
# PGXS has a target `check` of its own, which only refuses.
HOUSE = check demo core-programs unit fuzz lint quality bench check-versions dist

ifneq ($(filter $(HOUSE),$(MAKECMDGOALS)),)
include tools/house.mk
else

EXTENSION  = newsprint
EXTVERSION = $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" $(SRC)newsprint.control)

# Where this file is: lists by wildcard work in a build outside the tree too.
SRC := $(filter-out ./,$(dir $(lastword $(MAKEFILE_LIST))))
list = $(patsubst $(SRC)%,%,$(sort $(wildcard $(SRC)$(1))))

MODULE_big = $(EXTENSION)
OBJS       = $(patsubst %.c,%.o,$(call list,src/core/*.c) \
               $(call list,src/core/tables/*.c) $(call list,src/pg/*.c))
FRAGMENTS  = $(call list,src/sql/[0-9]*.sql)
DATA_built = $(EXTENSION)--$(EXTVERSION).sql
DATA       = $(call list,src/sql/upgrade/*--*--*.sql)
DOCS      := $(call list,README.md)

REGRESS      = $(patsubst sql/%.sql,%,$(call list,sql/*.sql))
REGRESS_OPTS = --inputdir=$(or $(SRC),.) --load-extension=$(EXTENSION)

# The server's headers are the system's: what they warn of is not for us to mend.
PG_CPPFLAGS = -I$(SRC)src -isystem $(includedir_server) \
              -DNP_VERSION='"$(EXTVERSION)"'
PG_CFLAGS   = -std=gnu11 -Wall -Wextra -Wno-declaration-after-statement

# The server's own ICU, so that one process never holds two.
SHLIB_LINK = $(or $(ICU_LIBS),-licui18n -licuuc -licudata)

# The library's calls to itself stay in it: PostgreSQL 15 hides no symbol, so
# another module's function of the same name could be called instead, and every
# call would take a detour.
SHLIB_LINK += -Wl,-Bsymbolic-functions

EXTRA_CLEAN = $(DATA_built) build

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

# A build outside the tree has its objects in folders of the same names, and would
# take those of a build inside it for its own.
ifneq ($(SRC),)
ifneq ($(wildcard $(SRC)src/*/*.o),)
$(error $(SRC) itself holds a build: run make clean there first)
endif
$(shell mkdir -p $(sort $(dir $(OBJS))))
endif

# PGXS does not track headers, nor itself.
$(OBJS): $(call list,Makefile) $(call list,src/*/*.h) $(call list,src/core/tables/*.h)
src/pg/module.o: newsprint.control
src/core/name_model_data.o: $(SRC)src/core/tables/name_model.bin

# Bitcode, which is for inlining, needs no copy of the model.
BITCODE_CFLAGS += -DNP_BITCODE

$(DATA_built): $(FRAGMENTS) newsprint.control
	cat $(filter %.sql,$^) > $@

endif
