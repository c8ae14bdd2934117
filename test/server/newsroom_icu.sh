#!/bin/bash
# test/server/newsroom_icu.sh
#   A newsroom in a database whose locale is ICU's: it says what it says in any other
#   database, and names groups and stories by the order that ids have there.
set -u

psql() { command psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

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

if [ "$(psql -c "SELECT EXISTS (SELECT FROM pg_collation WHERE collprovider = 'i')")" = f ]; then
	echo "ok - a newsroom in an ICU database # skip the server has no ICU"
	exit
fi
trap 'dropdb --if-exists newsroom_icu; dropdb --if-exists newsroom_c' EXIT
createdb --template=template0 --encoding=UTF8 --locale-provider=icu --icu-locale=sv newsroom_icu &&
	createdb --template=template0 --encoding=UTF8 --locale=C newsroom_c ||
	{ echo "not ok - a newsroom in an ICU database"; exit 1; }

# Pages whose sources, titles and names differ by case and by marks, as collations do.
articles()
{
	psql -d "$1" <<-'SQL' > /dev/null
		SET client_min_messages = warning;
		CREATE EXTENSION newsprint;
		CREATE TABLE articles (id int PRIMARY KEY, source text, title text, body text, published_at timestamptz);
		SELECT newsprint_attach('articles');
		INSERT INTO articles
		SELECT n, (ARRAY['Örn', 'örn', 'Zebra', 'Ärla', 'Orn'])[1 + n % 5], 'Färjan ' || n / 3,
			format('Åsa Öberg sade i Ängby att färjan %s inte går, och Zoe Ärlig i Örebro att %s.', n / 3,
				string_agg(CASE WHEN word % 11 = n % 9 THEN 'annat' ELSE substr(md5(n / 3 || ' ' || word), 1, 5) END, ' ')),
			timestamptz '2026-03-01 06:00Z' + n * interval '3 hours'
		FROM generate_series(1, 60) n, generate_series(1, 30) word GROUP BY n;
		CALL newsprint_refresh('articles');
		UPDATE articles SET body = body || ' Åsa Öberg beklagar.' WHERE id % 7 = 0;
		DELETE FROM articles WHERE id % 13 = 0;
		CALL newsprint_refresh('articles');
	SQL
}

# All rows of all views but status, which has times.
state()
{
	local view

	for view in $(psql -d "$1" -c "SELECT unnest(newsprint_view_names()) EXCEPT SELECT 'status' ORDER BY 1"); do
		psql -d "$1" -c "SET timezone = 'UTC'" \
			-c "SELECT '$view', count(*), md5(string_agg(v::text, ' ' ORDER BY v::text COLLATE \"C\")) FROM articles_news.$view v"
	done
}

articles newsroom_icu && articles newsroom_c || { echo "not ok - attach and refresh in an ICU database"; exit 1; }
check "all views say the same in an ICU database" "$(state newsroom_icu)" "$(state newsroom_c)"
check "and have rows, where there are bursts and redesigns" "$(state newsroom_icu | grep '|0|' | tr -d '\n')" 'entity_burst|0|site_change|0|'

# Ids in Swedish order: z is before å, å before ä.  Of a collation that takes case for
# nothing, ids that differ by it are one.
named()
{
	psql -d newsroom_icu <<-SQL
		SET client_min_messages = warning;
		CREATE COLLATION IF NOT EXISTS caseless (provider = icu, locale = 'sv-u-ks-level2', deterministic = false);
		CREATE TABLE named (id text $1 PRIMARY KEY, body text, published_at date);
		DO \$\$ BEGIN PERFORM newsprint_attach('named', title => NULL, source => NULL); END \$\$;
		INSERT INTO named SELECT name, body, '2026-03-01' FROM unnest('{ä,å,Z}'::text[]) name, articles WHERE id = 1;
		CALL newsprint_refresh('named');
		UPDATE named SET body = body || ' Zoe Ärlig beklagar.' WHERE id = '$2';
		CALL newsprint_refresh('named');
		SELECT (SELECT string_agg(format('%s-%s', a, b), ' ' ORDER BY a, b) FROM named_news.edge),
			(SELECT string_agg(format('%s:%s', group_id, article_id), ' ' ORDER BY article_id) FROM named_news.duplicate),
			(SELECT string_agg(format('%s:%s', story_id, article_id), ' ' ORDER BY article_id) FROM named_news.story_article),
			(SELECT articles FROM named_news.story_summary),
			(SELECT sum(mentions) FROM named_news.entity_daily WHERE name = 'Zoe Ärlig');
		DO \$\$ BEGIN PERFORM newsprint_detach('named'); END \$\$;
		DROP TABLE named;
	SQL
}

expected='Z-å Z-ä å-ä|Z:Z Z:å Z:ä|Z:Z Z:å Z:ä|3|4'
check "ids are in the order of the locale" "$(named '' Z)" "$expected"
check "ids of a collation that is not deterministic" "$(named 'COLLATE caseless' z)" "$expected"
exit $status
