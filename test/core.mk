# The core without a server: unit tests and fuzzing under the sanitizers.
#
#   make unit            builds and runs test/unit/*_test.c
#   make fuzz            runs test/fuzz/*_fuzz.c for FUZZ_SECONDS each
#   make core-programs   builds both

CORE_CC       ?= gcc
CORE_CFLAGS    = -std=gnu11 -O1 -g -Wall -Wextra -Werror -fno-omit-frame-pointer
CORE_SANITIZE ?= -fsanitize=address,undefined -fno-sanitize-recover=all
CORE_LIBS      = -licui18n -licuuc -licudata -lm
FUZZ_SECONDS  ?= 3

CORE_BUILD   = build/core
CORE_SOURCES = $(wildcard src/core/*.c src/core/tables/*.c)
CORE_HEADERS = test/core.mk src/core/tables/name_model.bin $(wildcard src/core/*.h src/core/tables/*.h test/unit/*.h)
CORE_OBJS    = $(CORE_SOURCES:src/%.c=$(CORE_BUILD)/%.o)
UNIT_TESTS   = $(patsubst test/%.c,$(CORE_BUILD)/%,$(sort $(wildcard test/unit/*_test.c)))
FUZZ_TARGETS = $(patsubst test/%.c,$(CORE_BUILD)/%,$(sort $(wildcard test/fuzz/*_fuzz.c)))
HARNESS      = $(CORE_BUILD)/unit/harness.o

core-programs: $(UNIT_TESTS) $(FUZZ_TARGETS)

unit: $(UNIT_TESTS)
	@status=0; for t in $^; do $$t || status=1; done; exit $$status

fuzz: $(FUZZ_TARGETS)
	@status=0; for t in $^; do \
		if $$t $(FUZZ_SECONDS); then echo "ok - $$(basename $$t)"; \
		else echo "not ok - $$(basename $$t)"; status=1; fi; \
	done; exit $$status

$(CORE_BUILD)/core/%.o: src/core/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CORE_CC) $(CORE_CFLAGS) $(CORE_SANITIZE) -Isrc -c -o $@ $<

$(CORE_BUILD)/unit/%.o: test/unit/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CORE_CC) $(CORE_CFLAGS) $(CORE_SANITIZE) -Isrc -Itest -c -o $@ $<

$(CORE_BUILD)/fuzz/%.o: test/fuzz/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CORE_CC) $(CORE_CFLAGS) $(CORE_SANITIZE) -Isrc -Itest -c -o $@ $<

$(CORE_BUILD)/unit/%_test: $(CORE_BUILD)/unit/%_test.o $(HARNESS) $(CORE_OBJS)
	$(CORE_CC) $(CORE_SANITIZE) -o $@ $^ $(CORE_LIBS)

$(CORE_BUILD)/fuzz/%_fuzz: $(CORE_BUILD)/fuzz/%_fuzz.o $(CORE_BUILD)/fuzz/driver.o $(HARNESS) $(CORE_OBJS)
	$(CORE_CC) $(CORE_SANITIZE) -o $@ $^ $(CORE_LIBS)

# What test/quality runs without a server.
$(CORE_BUILD)/quality/%.o: test/quality/%.c $(CORE_HEADERS)
	@mkdir -p $(@D)
	$(CORE_CC) $(CORE_CFLAGS) $(CORE_SANITIZE) -Isrc -Itest -c -o $@ $<

$(CORE_BUILD)/quality/%: $(CORE_BUILD)/quality/%.o $(HARNESS) $(CORE_OBJS)
	$(CORE_CC) $(CORE_SANITIZE) -o $@ $^ $(CORE_LIBS)

.SECONDARY:
