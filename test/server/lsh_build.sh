#!/bin/bash
# test/server/lsh_build.sh
#   The build of an lsh index says how far it is, can be cancelled in each phase,
#   and leaves nothing behind.
set -u

psql() { command psql -X -q -A -t "$@"; }

psql <<'SQL' || exit
SET client_min_messages = warning;
DROP TABLE IF EXISTS large;
CREATE TABLE large AS SELECT n AS id, to_textsig(md5(n::text) || ' ' || translate(md5((n / 3)::text), '0123456789', '          ')
	|| ' ' || repeat(md5((n / 2)::text) || ' a b ', 12)) AS sig FROM generate_series(1, 60000) n;
INSERT INTO large SELECT id, sig FROM large;
SQL
file_count() { psql -c "SELECT count(*) FROM pg_ls_dir('base/' || (SELECT oid FROM pg_database WHERE datname = current_database()))"; }
before=$(file_count)
status=0

# wait_for CONDITION on the line of the build that runs; prints the line, or nothing.
wait_for()
{
	for ((i = 0; i < 400; i++)); do
		line=$(psql -c "SELECT phase, tuples_done, tuples_total FROM pg_stat_progress_create_index WHERE $1")
		[ -n "$line" ] && echo "$line" && return
		sleep 0.01
	done
}

for phase in 'scanning table' 'writing pages'; do
	PGAPPNAME=builder psql -c "SET maintenance_work_mem = '1MB'" -c 'CREATE INDEX large_sig ON large USING lsh (sig)' > /dev/null 2>&1 &
	builder=$!
	seen=$(wait_for "phase LIKE '%: $phase'$([ "$phase" = 'writing pages' ] && echo ' AND tuples_done BETWEEN 1 AND tuples_total')")
	psql -c "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = 'builder'" > /dev/null
	cancelled=$EPOCHREALTIME
	wait "$builder"
	ms=$(((${EPOCHREALTIME/./} - ${cancelled/./}) / 1000))
	if [ -n "$seen" ] && [ "$ms" -lt 1000 ] && [ "$(psql -c "SELECT to_regclass('large_sig')")" = '' ]; then
		echo "ok - a build is seen and cancelled when $phase"
	else
		echo "not ok - a build is seen and cancelled when $phase: seen '$seen', $ms ms"
		status=1
	fi
done
psql -c CHECKPOINT
after=$(file_count)
if [ "$after" -le "$before" ]; then
	echo "ok - cancelled builds leave no file"
else
	echo "not ok - cancelled builds leave no file: $after instead of $before"
	status=1
fi
psql -c 'DROP TABLE large'
exit $status
