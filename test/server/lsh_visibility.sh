#!/bin/bash
# test/server/lsh_visibility.sh
#   A scan of an lsh index that needs no column finds what its snapshot has, even
#   if rows that it has read of the index are vacuumed before it comes to them.
set -u

psql() { command psql -X -A -t "$@"; }

psql -q <<'SQL' || exit
SET client_min_messages = warning;
DROP TABLE IF EXISTS seen;
CREATE TABLE seen (id int, sig textsig) WITH (autovacuum_enabled = off);
CREATE INDEX seen_sig ON seen USING lsh (sig);
CREATE INDEX seen_some ON seen USING lsh (sig) WHERE id > 0;
SQL

status=0
# look CONDITION INDEX: of 6,000 rows, of which the index packs many on a leaf, a thousand
# are left when a cursor begins to read them, and the others are vacuumed while it
# stands on the first.
look()
{
	local said

	said=$(psql 2>&1 <<-SQL
		TRUNCATE seen;
		INSERT INTO seen SELECT n, to_textsig('Storm closes the port of Eastmere') FROM generate_series(1, 6000) n;
		REINDEX TABLE seen;
		VACUUM (FREEZE, ANALYZE) seen;
		DELETE FROM seen WHERE id > 1000;
		SET enable_seqscan = off;
		SET enable_bitmapscan = off;
		BEGIN;
		EXPLAIN (COSTS OFF) SELECT 1 FROM seen $1;
		DECLARE rows CURSOR FOR SELECT 1 FROM seen $1;
		FETCH 1 FROM rows;
		\! psql -Xq -c 'VACUUM (TRUNCATE off) seen'
		SELECT 'all visible: ' || (relallvisible >= relpages - 1) FROM pg_class WHERE relname = 'seen';
		MOVE ALL FROM rows;
		COMMIT;
	SQL
	)
	if [[ $said = *"Index Only Scan using $2"* && $said = *'all visible: true'* && $said = *$'\nMOVE 999\n'* ]]; then
		echo "ok - rows that are vacuumed meanwhile are not found by $2"
	else
		echo "not ok - rows that are vacuumed meanwhile are not found by $2: $said"
		status=1
	fi
}

look '' seen_sig
look 'WHERE id > 0' seen_some
psql -q -c 'DROP TABLE seen'
exit $status
