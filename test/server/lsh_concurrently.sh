#!/bin/bash
# test/server/lsh_concurrently.sh
#   An lsh index that is built or rebuilt concurrently, while others insert, update,
#   delete and roll back, is whole afterwards: it finds what reading all rows finds.
set -u

psql() { command psql -X -q -A -t "$@"; }

psql <<'SQL' || exit
SET client_min_messages = warning;
DROP TABLE IF EXISTS moving;
CREATE TABLE moving (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sig textsig);
CREATE FUNCTION moving_text(n int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(substr(md5((n % 50) || ' ' || word), 1, 5), ' ') FROM generate_series(1, 8 + n % 50) word);
INSERT INTO moving (sig) SELECT to_textsig(moving_text(n)) FROM generate_series(1, 10000) n;
SQL

# One of several writers.
write_rows()
{
	local i=0

	while [ -e "$running" ]; do
		i=$((i + 1))
		psql <<-SQL
			INSERT INTO moving (sig) SELECT to_textsig(moving_text(n)) FROM generate_series($i, $((i + 4))) n;
			INSERT INTO moving (sig) VALUES (NULL);
			UPDATE moving SET sig = to_textsig(moving_text(id + $i)) WHERE id % 1009 = $(((i * 4 + $1) % 1009));
			DELETE FROM moving WHERE id % 997 = $(((i * 4 + $1) % 997));
			BEGIN; INSERT INTO moving (sig) VALUES (to_textsig(moving_text($i))); ROLLBACK;
		SQL
	done
}

# In one snapshot, what the index finds and what the table has: rows that are like one
# of each family, rows that have a signature, and rows that have none.
compare()
{
	psql <<-'SQL'
		BEGIN ISOLATION LEVEL REPEATABLE READ;
		PREPARE look AS SELECT string_agg(concat_ws(':', n, count, md5), ' ' ORDER BY n)
			|| (SELECT ' ' || count(*) || ':' || md5(string_agg(id::text, ',' ORDER BY id)) FROM moving WHERE sig IS NOT NULL)
			|| (SELECT ' ' || count(*) || ':' || md5(string_agg(id::text, ',' ORDER BY id)) FROM moving WHERE sig IS NULL) AS found
			FROM (SELECT n, to_textsig(moving_text(n)) AS q FROM generate_series(0, 49) n OFFSET 0) families,
			LATERAL (SELECT count(*), md5(string_agg(id::text, ',' ORDER BY id)) FROM moving WHERE sig % q) s;
		SET LOCAL newsprint.similarity_threshold = 0.8;
		SET LOCAL enable_seqscan = off;
		SET LOCAL enable_indexscan = off;
		EXPLAIN (COSTS OFF) EXECUTE look;
		EXECUTE look \gset index_
		SET LOCAL enable_seqscan = on;
		SET LOCAL enable_bitmapscan = off;
		DISCARD PLANS;
		EXPLAIN (COSTS OFF) EXECUTE look;
		EXECUTE look \gset table_
		SELECT CASE WHEN :'index_found' = :'table_found' THEN 'same' ELSE 'differ' END, :'index_found', :'table_found';
		COMMIT;
	SQL
}

status=0
# check WHAT COMMAND: after the command the index is used, for each of three questions, and right.
check()
{
	local said

	said=$(psql -c "$2" 2>&1 && compare 2>&1)
	if [ "$(grep -c 'Bitmap Index Scan on moving_sig$' <<< "$said")" = 3 ] &&
		[ "$(grep -c 'Seq Scan on moving' <<< "$said")" = 3 ] && grep -q '^same' <<< "$said"; then
		echo "ok - $1 while others write"
	else
		echo "not ok - $1 while others write: ${said:0:1500}"
		status=1
	fi
}

running=$(mktemp)
for writer in 1 2 3; do
	write_rows "$writer" &
done
check 'an index is built concurrently' 'CREATE INDEX CONCURRENTLY moving_sig ON moving USING lsh (sig)'
for round in 1 2 3; do
	check "an index is rebuilt concurrently, time $round" 'REINDEX INDEX CONCURRENTLY moving_sig'
done
rm "$running"
wait
check 'an index stays whole' 'VACUUM moving'
psql -c 'DROP TABLE moving; DROP FUNCTION moving_text'
exit $status
