-- Cost of deriving from a table of articles.  Reads the articles from standard input,
-- as bench/newsroom-articles writes them.  Seconds are of this session's CPU time, so
-- what else the machine does counts little.
\pset footer off
SET client_min_messages = warning;
SET max_parallel_workers_per_gather = 0;

CREATE FUNCTION cpu() RETURNS float8 LANGUAGE sql VOLATILE AS $$
	SELECT (stat[14]::float8 + stat[15]::float8) / 100
	FROM string_to_array(pg_read_file(format('/proc/%s/stat', pg_backend_pid())), ' ') stat
$$;

CREATE TABLE articles (id bigint PRIMARY KEY, source text, published_at timestamptz, title text, body text);
\copy articles FROM pstdin
-- The last five hundred come later, one by one.
CREATE TABLE later AS SELECT * FROM articles ORDER BY id DESC LIMIT 500;
DELETE FROM articles WHERE id IN (SELECT id FROM later);
VACUUM ANALYZE articles;

SELECT count(*) AS articles, pg_size_pretty(sum(octet_length(body))) AS bytes,
	percentile_cont(0.5) WITHIN GROUP (ORDER BY regexp_count(body, '\S+')) AS "median words", count(DISTINCT source) AS sources
FROM articles;

\echo The functions called by hand, each for all articles, seconds:
CREATE TABLE by_hand (n int GENERATED ALWAYS AS IDENTITY, call text, seconds float8);
SELECT cpu() AS before \gset
CREATE TABLE site AS SELECT source, site_template_agg(body) AS template FROM articles GROUP BY source;
INSERT INTO by_hand (call, seconds) VALUES ('site_template_agg(body)', cpu() - :before);
SELECT cpu() AS before \gset
CREATE TABLE spans AS SELECT id, boilerplate_spans(body, template) AS spans
	FROM (SELECT id, body, template FROM articles JOIN site USING (source) ORDER BY source OFFSET 0) a;
INSERT INTO by_hand (call, seconds) VALUES ('boilerplate_spans(body, template)', cpu() - :before);
SELECT cpu() AS before \gset
CREATE TABLE clean AS SELECT id, strip_boilerplate(body, template) AS clean
	FROM (SELECT id, body, template FROM articles JOIN site USING (source) ORDER BY source OFFSET 0) a;
INSERT INTO by_hand (call, seconds) VALUES ('strip_boilerplate(body, template)', cpu() - :before);
SELECT cpu() AS before \gset
SELECT count(clean_title(title, template)) AS n FROM (SELECT title, template FROM articles JOIN site USING (source) ORDER BY source OFFSET 0) a \gset
INSERT INTO by_hand (call, seconds) VALUES ('clean_title(title, template)', cpu() - :before);
SELECT cpu() AS before \gset
SELECT count(*) AS n FROM articles JOIN spans USING (id), extract_entities(body, spans) \gset
INSERT INTO by_hand (call, seconds) VALUES ('extract_entities(body, spans)', cpu() - :before);
SELECT cpu() AS before \gset
CREATE TABLE sigs AS SELECT id, to_textsig(clean) AS sig FROM clean;
INSERT INTO by_hand (call, seconds) VALUES ('to_textsig(clean)', cpu() - :before);
SELECT cpu() AS before \gset
CREATE INDEX ON sigs USING lsh (sig);
INSERT INTO by_hand (call, seconds) VALUES ('CREATE INDEX ... USING lsh', cpu() - :before);
SELECT cpu() AS before \gset
SELECT count(*) AS n FROM similar_pairs('SELECT id, sig FROM sigs') \gset
INSERT INTO by_hand (call, seconds) VALUES ('similar_pairs', cpu() - :before);
SELECT cpu() AS before \gset
CREATE TABLE learned AS SELECT term_stats_agg(clean) AS stats FROM (SELECT clean FROM clean ORDER BY hashint8(id) LIMIT 5000) c;
INSERT INTO by_hand (call, seconds) VALUES ('term_stats_agg(clean) of 5,000', cpu() - :before);
SELECT cpu() AS before \gset
CREATE TABLE terms AS SELECT id, story_terms(clean, stats) AS terms, story_words(clean, stats) AS words FROM clean, learned;
INSERT INTO by_hand (call, seconds) VALUES ('story_terms, story_words', cpu() - :before);
SELECT cpu() AS before \gset
SELECT count(*) AS n FROM stories('SELECT id, published_at, terms FROM articles JOIN terms USING (id)') \gset
INSERT INTO by_hand (call, seconds) VALUES ('stories', cpu() - :before);
SELECT call, round(seconds::numeric, 1) AS seconds FROM by_hand ORDER BY n;

\echo Attached, and refreshed:
SELECT newsprint_attach('articles', mode => 'batch') AS schema \gset
SELECT cpu() AS before \gset
CALL newsprint_refresh('articles');
SELECT cpu() - :before AS refresh \gset
SELECT round(sum(seconds)::numeric, 1) AS "by hand", round(:refresh::numeric, 1) AS refresh, round((:refresh / sum(seconds))::numeric, 2) AS ratio,
	round((sum(seconds) FILTER (WHERE call !~ 'strip'))::numeric, 1) AS "without strip_boilerplate",
	round((:refresh / sum(seconds) FILTER (WHERE call !~ 'strip'))::numeric, 2) AS ratio
FROM by_hand;
SELECT cpu() AS before \gset
CALL newsprint_refresh('articles');
SELECT round((cpu() - :before)::numeric, 1) AS "refresh with nothing to do";
SELECT relname AS "table", pg_size_pretty(pg_total_relation_size(oid)) AS size,
	reltuples::bigint AS rows
FROM pg_class c WHERE relnamespace = 'articles_news'::regnamespace AND relkind = 'r' AND relname IN ('site', 'article', 'signature', 'entity', 'edge', 'duplicate', 'term', 'story') ORDER BY 1;

\echo Five hundred more, one a statement, milliseconds each:
VACUUM ANALYZE;
SELECT cpu() AS before \gset
DO $$
DECLARE
	article record;
	judged record;
BEGIN
	FOR article IN SELECT * FROM later LOOP
		SELECT boilerplate_spans(article.body, template) AS spans, strip_boilerplate(article.body, template) AS clean,
			clean_title(article.title, template) INTO judged
		FROM site WHERE source = article.source;
		PERFORM count(*) FROM extract_entities(article.body, judged.spans);
		PERFORM story_terms(judged.clean, stats), story_words(judged.clean, stats) FROM learned;
		PERFORM count(*) FROM sigs WHERE sig @@ within(to_textsig(judged.clean), 0.5);
	END LOOP;
END $$;
SELECT (cpu() - :before) * 2 AS by_hand \gset
SELECT newsprint_attach('articles') AS schema \gset
SELECT cpu() AS before \gset
DO $$
DECLARE
	article record;
BEGIN
	FOR article IN SELECT * FROM later LOOP
		INSERT INTO articles VALUES (article.id, article.source, article.published_at, article.title, article.body);
	END LOOP;
END $$;
SELECT (cpu() - :before) * 2 AS by_trigger \gset
SELECT cpu() AS before \gset
UPDATE articles SET body = body || ' Again.' WHERE id IN (SELECT id FROM later);
SELECT (cpu() - :before) * 2 AS by_update \gset
SELECT cpu() AS before \gset
DELETE FROM articles WHERE id IN (SELECT id FROM later);
SELECT (cpu() - :before) * 2 AS by_delete \gset
SELECT count(*) AS "stories that wait for a refresh" FROM articles_news.to_tell;
SELECT round(:by_hand::numeric, 2) AS "by hand", round(:by_trigger::numeric, 2) AS "by trigger", round((:by_trigger / :by_hand)::numeric, 2) AS ratio,
	round(:by_update::numeric, 2) AS "updated at once", round(:by_delete::numeric, 2) AS "deleted at once";

\echo Every row of each view, milliseconds on the clock, best of three:
ANALYZE;
CREATE FUNCTION milliseconds(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	best float8 := 'infinity';
	began timestamptz;
BEGIN
	FOR i IN 1 .. 3 LOOP
		began := clock_timestamp();
		EXECUTE query;
		best := least(best, extract(epoch FROM clock_timestamp() - began) * 1000);
	END LOOP;
	RETURN round(best::numeric);
END $$;
SELECT view, milliseconds(format('SELECT count(v) FROM (SELECT * FROM articles_news.%I OFFSET 0) v', view)) AS milliseconds
FROM unnest('{entity_daily,entity_cooccurrence,boilerplate_by_source,syndication_edge,article_quality,entity_burst,story_article,story_summary,site_change,status}'::name[]) view;
\echo A week, one entity, one article:
SELECT entity_key, min(day) AS day FROM articles_news.entity_daily GROUP BY entity_key ORDER BY sum(articles) DESC LIMIT 1 \gset
SELECT what, milliseconds(query) AS milliseconds
FROM (VALUES ('top names of a week', format('SELECT name, sum(articles) FROM articles_news.entity_daily WHERE day >= %L AND day < %L GROUP BY name ORDER BY 2 DESC LIMIT 20', date '2026-02-01', date '2026-02-08')),
	('days of a name', format('SELECT * FROM articles_news.entity_daily WHERE entity_key = %s', :entity_key)),
	('with whom it is named', format('SELECT * FROM articles_news.entity_cooccurrence WHERE a_key = %1$s OR b_key = %1$s', :entity_key)),
	('stories of a day', $$SELECT * FROM articles_news.story_summary WHERE first_published >= '2026-02-01' AND first_published < '2026-02-02'$$),
	('one story', format('SELECT * FROM articles_news.story_summary WHERE story_id = %s', (SELECT story_id FROM articles_news.story GROUP BY story_id ORDER BY count(*) DESC, story_id LIMIT 1))),
	('quality of an article', 'SELECT * FROM articles_news.article_quality WHERE article_id = 77'),
	('names in an article', 'SELECT * FROM articles_news.entity_mention WHERE article_id = 77')) v (what, query);
