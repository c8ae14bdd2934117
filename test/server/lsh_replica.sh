#!/bin/bash
# test/server/lsh_replica.sh
#   A replica's lsh index gives what the table on it holds: splits, vacuum and a
#   build all came through the log.
set -u
. tools/lib/user.sh

instance=$PGHOST
replica=$instance/replica

psql() { command psql -X -q -A -t "$@"; }

stop_replica()
{
	as_server_user pg_ctl -D "$replica" -m immediate -w stop > /dev/null 2>&1
	rm -rf "$replica"
}
trap stop_replica EXIT

{
	as_server_user pg_basebackup -D "$replica" -R --checkpoint=fast &&
		echo "port = 5433" >> "$replica/postgresql.conf" &&
		as_server_user pg_ctl -D "$replica" -l "$replica.log" -w start
} > /dev/null 2>&1 || { echo "not ok - there is a replica"; exit 1; }

psql <<'SQL' || exit
SET client_min_messages = warning;
-- Replay compares its pages with ours, and the replica stops if they differ.
SET wal_consistency_checking = 'generic';
DROP TABLE IF EXISTS copied;
CREATE TABLE copied (id int GENERATED ALWAYS AS IDENTITY, sig textsig);
CREATE INDEX copied_sig ON copied USING lsh (sig);
INSERT INTO copied (sig)
SELECT to_textsig((SELECT string_agg(substr(md5((n / 3) || ' ' || word), 1, 5), ' ') FROM generate_series(1, 5 + n % 90) word))
FROM generate_series(1, 3000) n;
DELETE FROM copied WHERE id % 4 = 0;
VACUUM copied;
INSERT INTO copied (sig) SELECT sig FROM copied WHERE id < 1000;
CREATE INDEX copied_built ON copied USING lsh (sig);
SQL

# Every row and the rows that are like it, by the index or by reading all.
pairs()
{
	PGPORT=5433 psql <<-SQL
		SET enable_seqscan = $1;
		SET enable_indexscan = $2;
		SET enable_bitmapscan = $2;
		SET newsprint.similarity_threshold = 0.7;
		SELECT count(*), sum(a.id * 3 + b.id) FROM copied a, LATERAL (SELECT id FROM copied WHERE sig % a.sig OFFSET 0) b
		WHERE a.id % 10 = 0 OR a.id > 3000 AND a.id % 3 = 0;
	SQL
}

end=$(psql -c 'SELECT pg_current_wal_lsn()')
for ((i = 0; i < 600; i++)); do
	[ "$(PGPORT=5433 psql -c "SELECT pg_last_wal_replay_lsn() >= '$end'")" = t ] && break
	sleep 0.05
done
status=0
for index in copied_built copied_sig; do
	by_index=$(pairs off on) by_scan=$(pairs on off)
	if [ -n "$by_scan" ] && [ "$by_index" = "$by_scan" ]; then
		echo "ok - the replica answers from $index ($by_scan)"
	else
		echo "not ok - the replica answers from $index: $by_index, not $by_scan"
		status=1
	fi
	psql -c "DROP INDEX copied_built" 2> /dev/null
	end=$(psql -c 'SELECT pg_current_wal_lsn()')
	sleep 0.5
done
psql -c 'DROP TABLE copied'
exit $status
