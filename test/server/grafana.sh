#!/bin/bash
# test/server/grafana.sh
#   Every query of dashboards/grafana runs on the sample newsroom, by a role that may
#   only read, gives rows, and gives the types that its panel can draw.  What Grafana
#   would put in for macros and variables is put in here (grafana.sql).
set -u
cd "$(dirname "$0")/../.." || exit

psql() { command psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"; dropdb --if-exists grafana; psql -d postgres -c "DROP ROLE IF EXISTS grafana_reader"' EXIT
createdb grafana || exit
export PGDATABASE=grafana

# The second week comes later and is learned anew, as in a newsroom, whose schema has a
# name that must be quoted.
perl demo/newsroom/assemble.pl "$folder" > /dev/null || exit
(cd "$folder" && psql > /dev/null) <<'SQL' || exit
SET client_min_messages = warning;
CREATE EXTENSION newsprint;
CREATE TABLE name (alias text, type text, name text, id text);
\copy name FROM 'names.csv' WITH (FORMAT csv, HEADER)
CREATE TABLE crawled (id bigint, outlet text, url text, title text, byline text, published_at timestamptz, body text);
\copy crawled FROM 'articles.csv' WITH (FORMAT csv, HEADER)
CREATE TABLE articles (LIKE crawled, PRIMARY KEY (id));
CREATE ROLE grafana_reader;
GRANT SELECT ON articles TO grafana_reader;
SELECT newsprint_attach('articles', 'Daily News', source => 'outlet', names => (SELECT gazetteer_agg(alias, type, name, id) FROM name));
SET search_path = "Daily News", public;
GRANT SELECT ON status, progress, to_analyze, to_compare, to_tell TO grafana_reader;
INSERT INTO articles SELECT * FROM crawled WHERE published_at < '2026-03-09';
CALL newsprint_refresh('articles');
INSERT INTO articles SELECT * FROM crawled WHERE published_at >= '2026-03-09';
CALL newsprint_refresh('articles');
SQL

# Column 1 of what grafana.sql prints is a test's verdict.
{
	cat test/server/grafana.sql
	for board in dashboards/grafana/*.json; do
		printf "\\\\set board \`cat '%s'\`\n" "$board"
		printf "INSERT INTO board VALUES (:'board');\n"
	done
	printf 'SET ROLE grafana_reader;\nTABLE verdict;\n'
} | psql | tee "$folder/verdicts"

uid=$(sed -n 's/^    uid: //p' dashboards/grafana/provisioning/datasources/newsprint.yaml)
if grep -o '"datasource": {[^}]*}' dashboards/grafana/*.json | grep -v "\"uid\": \"$uid\"}"; then
	echo "not ok - every panel reads the data source that is provisioned"
else
	echo "ok - every panel reads the data source that is provisioned"
fi | tee -a "$folder/verdicts"
! grep -q '^not ok' "$folder/verdicts" && grep -q '^ok - story' "$folder/verdicts"
