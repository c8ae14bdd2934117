#!/bin/bash
# test/server/isolation.sh
#   Sessions that get in each other's way, step by step: test/isolation/specs.
set -u

tester=$(dirname "$("$PG_CONFIG" --pgxs)")/../test/isolation/pg_isolation_regress
if [ ! -x "$tester" ]; then
	echo "ok - sessions step by step # skip the server came without its tester"
	exit
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
for spec in test/isolation/specs/*.spec; do
	name=$(basename -s .spec "$spec")
	if "$tester" --bindir="$("$PG_CONFIG" --bindir)" --host="$PGHOST" --dbname=isolation \
		--load-extension=newsprint --inputdir=test/isolation --outputdir="$work" "$name" > "$work/log" 2>&1; then
		echo "ok - sessions step by step: $name"
	else
		echo "not ok - sessions step by step: $name"
		cat "$work/regression.diffs" 2> /dev/null || tail -n 5 "$work/log"
		status=1
	fi
done
exit $status
