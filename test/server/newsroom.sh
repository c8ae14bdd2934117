#!/bin/bash
# test/server/newsroom.sh
#   What is derived from a table of articles is right after four sessions wrote at
#   once while two others refreshed, after a refresh was killed, and after the database
#   was dumped and restored.
set -u

psql() { command psql -X -q -A -t "$@"; }

status=0
check()
{
	if [ "$2" = "$3" ]; then
		echo "ok - $1"
	else
		echo "not ok - $1: $2 instead of $3"
		status=1
	fi
}

psql > /dev/null <<'SQL' || exit
SET client_min_messages = warning;
DROP SCHEMA IF EXISTS busy_news CASCADE;
DROP TABLE IF EXISTS busy;
DROP FUNCTION IF EXISTS busy_page;
CREATE FUNCTION busy_page(n int) RETURNS text LANGUAGE sql AS $$
	SELECT format('Anna Berg %s said in Tarsel that %s.', chr(65 + n % 26), string_agg(CASE WHEN word % 11 = n % 9 THEN 'other' ELSE substr(md5((n % 40) || ' ' || word), 1, 5) END, ' '))
	FROM generate_series(1, 30) word
$$;
CREATE TABLE busy (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, source text, title text, body text, published_at timestamptz DEFAULT now());
INSERT INTO busy (source, title, body) SELECT 'S' || n % 3, 'T', busy_page(n) FROM generate_series(1, 300) n;
SELECT newsprint_attach('busy');
CALL newsprint_refresh('busy');
SQL

# Edges, groups and stories of all articles, as found one after the other and all at once.
state()
{
	psql <<-'SQL'
		SELECT (SELECT md5(string_agg(e::text, ' ' ORDER BY a, b)) FROM busy_news.edge e),
			(SELECT md5(string_agg(d::text, ' ' ORDER BY article_id)) FROM busy_news.duplicate d),
			(SELECT md5(string_agg(e::text, ' ' ORDER BY article_id, entity)) FROM busy_news.entity e),
			(SELECT md5(string_agg(s::text, ' ' ORDER BY article_id)) FROM busy_news.signature s),
			(SELECT md5(string_agg(format('%s %s %s %s', article_id, headline, boilerplate, input_hash), ' ' ORDER BY article_id)) FROM busy_news.article),
			(SELECT md5(string_agg(e::text, ' ' ORDER BY day, entity_key)) FROM busy_news.entity_daily e),
			(SELECT md5(string_agg(t::text, ' ' ORDER BY article_id)) FROM busy_news.term t),
			(SELECT count(DISTINCT story_id) || md5(string_agg(s::text, ' ' ORDER BY article_id)) FROM busy_news.story s),
			(SELECT md5(string_agg(s::text, ' ' ORDER BY story_id)) FROM busy_news.subject s),
			(SELECT count(*) FROM busy_news.article)
	SQL
}

write_articles()
{
	for ((i = 0; i < 25; i++)); do
		echo "INSERT INTO busy (source, title, body) SELECT 'S' || n % 3, 'T', busy_page(n) FROM generate_series($((i * 3)), $((i * 3 + 2))) n;"
		echo "UPDATE busy SET body = busy_page($((i + $1))) WHERE id = $((1 + i * 11 + $1));"
		echo "DELETE FROM busy WHERE id = $((200 + i * 4 + $1));"
	done | psql
}

writers=()
for writer in 0 1 2 3; do
	write_articles "$writer" &
	writers+=($!)
done
for batch in 7 20; do
	psql -c "CALL newsprint_refresh('busy', batch => $batch)" &
	writers+=($!)
done
failures=0
for writer in "${writers[@]}"; do
	wait "$writer" || failures=$((failures + 1))
done
check "nobody is refused" "$failures" 0

# The last refresh may learn templates, by which it judges anew; a serial run from
# nothing learns the same.
psql -c "CALL newsprint_refresh('busy', relearn => true)"
concurrent=$(state)
psql -c "SELECT newsprint_detach('busy'); SELECT newsprint_attach('busy', mode => 'batch')" > /dev/null
psql -c "CALL newsprint_refresh('busy')"
check "four sessions and a serial run agree" "$concurrent" "$(state)"

# A refresh that is killed, again and again, and then let run.
psql -c "TRUNCATE busy_news.article, busy_news.entity, busy_news.signature, busy_news.edge, busy_news.duplicate, busy_news.term, busy_news.story, busy_news.subject, busy_news.entity_day, busy_news.site" \
	-c "UPDATE busy_news.attachment SET compared_at = NULL"
for wait in 0.05 0.1 0.15 0.2; do
	PGAPPNAME=killed psql -c "CALL newsprint_refresh('busy', batch => 5)" > /dev/null 2>&1 &
	killed=$!
	sleep "$wait"
	psql -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'killed'" > /dev/null
	wait "$killed" 2> /dev/null
done
psql -c "CALL newsprint_refresh('busy', batch => 50)"
check "a refresh that was killed goes on" "$(state)" "$concurrent"

# Ordinary objects of their owner: the dump has all of it, and the triggers live.
psql -c "SELECT newsprint_attach('busy')" > /dev/null
dump=$(mktemp)
trap 'rm -f "$dump"; dropdb --if-exists restored' EXIT
pg_dump > "$dump" && createdb restored && psql -d restored -v ON_ERROR_STOP=1 -f "$dump" > /dev/null ||
	{ echo "not ok - dump and restore"; exit 1; }
export PGDATABASE=restored
check "a restored database has what the dumped one had" "$(state)" "$concurrent"
psql -c "INSERT INTO busy (source, title, body) SELECT 'S1', 'T', body FROM busy WHERE id = (SELECT min(id) FROM busy)" \
	-c "DELETE FROM busy WHERE id IN (SELECT id FROM busy ORDER BY id OFFSET 7 LIMIT 9)"
derived=$(state)
psql -c "SELECT newsprint_compare_all('busy_news')" > /dev/null
check "its triggers keep on" "$(state)" "$derived"
psql -c "CALL newsprint_refresh('busy')"
check "a refresh finds nothing to do" "$(psql -c 'SELECT analyzed FROM busy_news.progress ORDER BY run DESC LIMIT 1') $(state)" "0 $derived"
exit $status
