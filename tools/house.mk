# The targets of the house.  Each is one command that can be called without make.

.PHONY: $(HOUSE)

check:
	test/run

demo:
	demo/run

lint:
	tools/lint/run

quality:
	test/quality/run $(DATA)

bench:
	bench/run

check-versions:
	tools/check-versions

dist:
	tools/dist

include test/core.mk
