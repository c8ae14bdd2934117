#!/bin/bash
# test/server/lsh_crash.sh
#   After a crash under writes an lsh index and its table agree, fifty times over.
#
#   Two sessions insert, update, delete and vacuum; one of them is killed outright,
#   so the server starts anew and replays its log.
set -u

psql() { command psql -X -q -A -t "$@"; }

rounds=50
status=0

psql <<'SQL' || exit
SET client_min_messages = warning;
DROP TABLE IF EXISTS crashed, fleeting;
CREATE FUNCTION some_text(n int, words int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(substr(md5((n / 3) || ' ' || word), 1, 5), ' ') FROM generate_series(1, words) word);
CREATE TABLE crashed (id int GENERATED ALWAYS AS IDENTITY, sig textsig);
CREATE INDEX crashed_sig ON crashed USING lsh (sig);
CREATE UNLOGGED TABLE fleeting (sig textsig);
CREATE INDEX fleeting_sig ON fleeting USING lsh (sig);
SQL

# Small transactions without end.
write_rows()
{
	for ((i = 0; i < 2000; i++)); do
		cat <<-SQL
			INSERT INTO crashed (sig) SELECT to_textsig(some_text($RANDOM + n, 5 + $RANDOM % 200)) FROM generate_series(1, 8) n;
			INSERT INTO crashed (sig) VALUES (NULL), (to_textsig(some_text(1, 30)));
			INSERT INTO fleeting SELECT to_textsig(some_text($RANDOM, 20));
			DELETE FROM crashed WHERE id % 17 = $((i % 17)) AND id % 3 > 0;
		SQL
		((i % 10 == 5)) && echo 'VACUUM crashed;'
	done | PGAPPNAME=writer psql > /dev/null 2>&1
}

wait_for_server()
{
	for ((i = 0; i < 600; i++)); do
		psql -c 'SELECT 1' > /dev/null 2>&1 && return
		sleep 0.05
	done
	return 1
}

# Rows of the table, those that the index lists, and those that find themselves.
agree()
{
	psql <<-'SQL'
		SET enable_seqscan = off;
		SET newsprint.similarity_threshold = 1;
		SELECT count(*) AS listed FROM crashed WHERE sig IS NOT NULL \gset
		SELECT count(*) AS without FROM crashed WHERE sig IS NULL \gset
		SELECT count(*) AS selves FROM (SELECT * FROM crashed OFFSET 0) a
		WHERE EXISTS (SELECT FROM (SELECT b.id FROM crashed b WHERE b.sig % a.sig OFFSET 0) b WHERE a.id = b.id) \gset
		SELECT count(*) AS fleeting FROM fleeting WHERE sig IS NOT NULL \gset
		SET enable_seqscan = on;
		SET enable_indexscan = off;
		SET enable_indexonlyscan = off;
		SET enable_bitmapscan = off;
		SELECT CASE WHEN count(sig) = :listed AND count(sig) = :selves AND count(*) - count(sig) = :without
				AND :fleeting = 0 THEN 'agree' ELSE 'differ' END, count(sig), :listed, :selves, :without, :fleeting
		FROM crashed;
	SQL
}

crashes=0
for ((round = 1; round <= rounds; round++)); do
	write_rows & first=$!
	write_rows & second=$!
	sleep 0.$((1 + RANDOM % 3))
	victim=$(psql -c "SELECT pid FROM pg_stat_activity WHERE application_name = 'writer' LIMIT 1")
	[ -n "$victim" ] && kill -9 "$victim" && crashes=$((crashes + 1))
	wait "$first" "$second"
	wait_for_server || { echo "not ok - the server comes back after crash $round"; exit 1; }
	said=$(agree)
	if [[ $said != agree* ]]; then
		echo "not ok - index and table after crash $round: $said"
		status=1
		break
	fi
	# Keep the rounds short.
	[ $((round % 10)) = 0 ] && psql -c 'DELETE FROM crashed WHERE id % 5 > 0' -c 'VACUUM crashed'
done
[ "$status" = 0 ] && echo "ok - index and table agree after $crashes crashes (${said#agree|} at the end)"
[ "$crashes" = "$rounds" ] || { echo "not ok - $crashes of $rounds rounds crashed"; status=1; }
psql -c 'DROP TABLE crashed, fleeting; DROP FUNCTION some_text'
exit $status
