#!/bin/bash
# test/server/lsh_concurrent.sh
#   While others insert, delete and vacuum, a search of an lsh index finds what
#   its snapshot has; and in the end the index is whole.
set -u

psql() { command psql -X -q -A -t "$@"; }

psql <<'SQL' || exit
SET client_min_messages = warning;
DROP TABLE IF EXISTS busy;
CREATE TABLE busy (id int GENERATED ALWAYS AS IDENTITY, sig textsig);
CREATE FUNCTION busy_text(n int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(substr(md5((n % 40) || ' ' || word), 1, 5), ' ') FROM generate_series(1, 10 + n % 40 * 3) word);
CREATE INDEX busy_sig ON busy USING lsh (sig);
SQL

# One of several writers, whose families are the same: they meet on every page.
write_rows()
{
	for ((i = 0; i < 90; i++)); do
		echo "INSERT INTO busy (sig) SELECT to_textsig(busy_text(n)) FROM generate_series($((i * 7)), $((i * 7 + 9))) n;"
		echo "DELETE FROM busy WHERE id % 7 = $(($1 + i)) % 7 AND random() < 0.05;"
	done | psql
}

vacuum_on()
{
	while [ -e "$running" ]; do
		psql -c 'VACUUM busy'
		sleep 0.05
	done
}

# In one snapshot, what the index says and what the table says, for each family; the
# plans of what the index says come first.
search_on()
{
	while [ -e "$running" ]; do
		psql <<-'SQL'
			BEGIN ISOLATION LEVEL REPEATABLE READ;
			SET LOCAL newsprint.similarity_threshold = 0.9;
			SET LOCAL enable_seqscan = off;
			PREPARE found AS SELECT string_agg(count::text, ' ' ORDER BY n) AS by_index FROM generate_series(0, 39, 6) n,
				LATERAL (SELECT count(*) FROM busy WHERE sig % to_textsig(busy_text(n))) s;
			PREPARE ranked AS SELECT count(*) AS ordered FROM (SELECT FROM busy ORDER BY sig <-> to_textsig(busy_text(3))) s;
			EXPLAIN (COSTS OFF) EXECUTE found;
			EXPLAIN (COSTS OFF) EXECUTE ranked;
			EXECUTE found \gset
			EXECUTE ranked \gset
			SET LOCAL enable_seqscan = on;
			SET LOCAL enable_indexscan = off;
			SET LOCAL enable_indexonlyscan = off;
			SET LOCAL enable_bitmapscan = off;
			SELECT string_agg(count::text, ' ' ORDER BY n) AS by_scan FROM generate_series(0, 39, 6) n,
				LATERAL (SELECT count(*) FROM busy WHERE sig % to_textsig(busy_text(n))) s \gset
			SELECT CASE WHEN :'by_index' = :'by_scan' AND :ordered = count(*) THEN 'same' ELSE 'differ' END,
				:'by_index', :'by_scan', :ordered, count(*) FROM busy;
			COMMIT;
		SQL
	done
}

running=$(mktemp)
said=$(mktemp)
vacuum_on &
search_on > "$said" 2>&1 &
writers=()
for writer in 1 2 3 4; do
	write_rows "$writer" &
	writers+=($!)
done
wait "${writers[@]}"
rm "$running"
wait

status=0
looks=$(grep -c '^same' "$said")
by_index=$(grep -cE 'Index Cond: \(sig %|Order By: \(sig <->' "$said")
if grep -qE '^differ|ERROR|FATAL' "$said"; then
	echo "not ok - searches agree with their snapshots: $(grep -E '^differ|ERROR|FATAL' "$said" | head -n 3)"
	status=1
elif [ "$looks" -lt 1 ] || [ "$by_index" -lt $((2 * looks)) ]; then
	echo "not ok - $looks searches agree with their snapshots, $by_index by the index: $(head -n 20 "$said")"
	status=1
else
	echo "ok - searches agree with their snapshots while others write"
fi
rm "$said"

whole=$(psql <<'SQL'
SET enable_seqscan = off;
SET newsprint.similarity_threshold = 1;
SELECT count(*) AS listed FROM busy WHERE sig IS NOT NULL \gset
SELECT count(*) AS selves FROM (SELECT * FROM busy OFFSET 0) a
WHERE EXISTS (SELECT FROM (SELECT b.id FROM busy b WHERE b.sig % a.sig OFFSET 0) b WHERE a.id = b.id) \gset
SET enable_seqscan = on;
SET enable_indexscan = off;
SET enable_indexonlyscan = off;
SET enable_bitmapscan = off;
SELECT count(*) = :listed AND count(*) = :selves AND count(*) > 500, count(*), :listed, :selves FROM busy;
SQL
)
if [[ $whole = t* ]]; then
	echo "ok - the index is whole after all"
else
	echo "not ok - the index is whole after all: $whole"
	status=1
fi
psql -c 'DROP TABLE busy; DROP FUNCTION busy_text'
exit $status
