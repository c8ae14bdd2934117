-- The views of a newsroom: what they say, and that every program can read them.
SET client_min_messages = warning;
SET timezone = 'UTC';
\set SHOW_CONTEXT never
CREATE SCHEMA newsroom_views;
SET search_path = newsroom_views, public;

CREATE TABLE articles (id int PRIMARY KEY, source text, title text, body text, published_at timestamptz);
SELECT newsprint_attach('articles', names => (SELECT gazetteer_agg(alias, type, name, id) FROM (VALUES
	('Ketil Braddan', 'PERSON', 'Ketil Braddan', 'p1'), ('Captain Braddan', 'PERSON', 'Ketil Braddan', 'p1'),
	('Emeric Sandahl', 'PERSON', 'Emeric Sandahl', 'p2'), ('Port of Tarsel', 'LOC', 'Port of Tarsel', 'l1'),
	('Harbour Union', 'ORG', 'Harbour Union', 'o1')) v (alias, type, name, id)));

-- A wire's story and two copies, one of them late and on another day; another story;
-- and pages that are worth nothing.
INSERT INTO articles VALUES
(1, 'Halyard', 'Port of Tarsel shut after ferry collision | News | Halyard', E'The Port of Tarsel was closed on Wednesday after a ferry struck a grain ship in thick fog off the northern mole.\n'
	'"Nobody is missing," said Ketil Braddan, who has sailed the route for 27 years. Captain Braddan praised his crew and the pilots of the harbour.\n'
	'The Harbour Union asked for a second radar, which the ministry had promised three years ago and never bought.', '2026-03-04 20:00Z'),
(2, 'Courier', 'Ferry collision shuts Port of Tarsel', E'The Port of Tarsel was closed on Wednesday after a ferry struck a grain ship in thick fog off the northern mole.\n'
	'"Nobody is missing," said Ketil Braddan, who has sailed the route for 27 years. Captain Braddan praised his crew and the pilots of the harbour.\n'
	'The Harbour Union asked for a second radar, which the ministry had promised three years ago and never bought.\nPlease enter your name here', '2026-03-04 21:30Z'),
(3, 'Gull', 'Fog!', E'The Port of Tarsel was closed on Wednesday after a ferry struck a grain ship in thick fog off the northern mole.\n'
	'"Nobody is missing," said Ketil Braddan, who has sailed the route for 27 years. Captain Braddan praised his crew and the pilots of the harbour.\n'
	'The Harbour Union asked for a second radar, which the ministry had promised three years ago and never bought.', '2026-03-05 00:00Z'),
(4, 'Gull', 'Radar', E'Emeric Sandahl, the minister, denied on Thursday that he had ever promised anybody a radar, least of all to Ketil Braddan or to the Harbour Union, whose letters he says he did not get.\n'
	'The opposition in the parliament wants to see the letters, and the bill for the lamp that was bought instead of the radar.\nREAD MORE: Port of Tarsel opens again', '2026-03-05 09:00Z'),
(5, 'Gull', 'Nothing', '', '2026-03-05 10:00Z'),
(6, NULL, NULL, 'Emeric Sandahl has resigned.', NULL);

SELECT * FROM articles_news.entity_daily WHERE known_id IS NOT NULL ORDER BY day, known_id;
SELECT article_id, name, type, starts_at, ends_at, text FROM articles_news.entity_mention WHERE article_id IN (1, 4) AND known_id IS NOT NULL ORDER BY article_id, starts_at;
SELECT publisher, copier, copies, median_lag_hours, first_copy_at, last_copy_at FROM articles_news.syndication_edge ORDER BY copier;
SELECT * FROM articles_news.boilerplate_by_source ORDER BY source;
SELECT * FROM articles_news.article_quality ORDER BY article_id;
SELECT a_name, b_name, articles, a_articles, b_articles, pmi, distinct_articles, distinct_pmi FROM articles_news.entity_cooccurrence ORDER BY articles DESC, least(a_name, b_name), greatest(a_name, b_name);

-- A refresh changes nothing that a view says.
CREATE TABLE daily AS SELECT * FROM articles_news.entity_daily;
SELECT count(*) FROM articles_news.entity_day;
CALL newsprint_refresh('articles');
SELECT count(*) > 5 AS counted FROM articles_news.entity_day;
SELECT count(*) FROM (SELECT * FROM daily EXCEPT SELECT * FROM articles_news.entity_daily UNION ALL (SELECT * FROM articles_news.entity_daily EXCEPT SELECT * FROM daily)) d;
-- What changes after it is seen at once.
DELETE FROM articles WHERE id = 1;
SELECT day, known_id, articles, distinct_articles FROM articles_news.entity_daily WHERE known_id = 'p1' ORDER BY day;

-- A name that is in one article a day, and in all of one day, has a burst there; copies
-- are no burst, nor is a date that is not to be believed.
SET timezone = 'Europe/Berlin';
INSERT INTO articles
SELECT 100 + 20 * day + n, 'Gull', 'Day', CASE WHEN n = 0 OR day IN (8, 12) THEN 'Emeric Sandahl' ELSE 'Harbour Union' END || ' said that '
	|| (SELECT string_agg('w' || CASE WHEN day = 8 THEN i ELSE day * 10000 + n * 1000 + i END, ' ') FROM generate_series(1, 20) i) || '.',
	timestamptz '2026-03-20 23:30Z' + day * interval '24 hours'
FROM generate_series(0, 20) day, generate_series(0, 9) n;
INSERT INTO articles VALUES (99, 'Gull', 'Day', 'Emeric Sandahl will say that nothing had happened in all these years, and more than that.', '3026-03-05 09:00Z');
SELECT name, start_day AT TIME ZONE 'UTC' AS start_day, end_day AT TIME ZONE 'UTC' AS end_day, articles, distinct_articles, score FROM articles_news.entity_burst ORDER BY score DESC;
SET timezone = 'UTC';

-- A source that looks otherwise: what its template has lost and won.
INSERT INTO articles SELECT 1000 + n, 'Kite', 'Page', E'Menu of the Kite\nWeather in Tarsel\n' || (SELECT string_agg(md5((n * 100 + i)::text), ' ') FROM generate_series(1, 20) i) || E'.\nAll rights reserved by the Kite', '2026-03-05' FROM generate_series(1, 4) n;
CALL newsprint_refresh('articles');
SELECT count(*) FROM articles_news.site_change WHERE source = 'Kite';
DELETE FROM articles WHERE source = 'Kite';
INSERT INTO articles SELECT 1000 + n, 'Kite', 'Page', E'The new menu of the Kite\n' || (SELECT string_agg(md5((n * 100 + i)::text), ' ') FROM generate_series(1, 20) i) || E'.\nAll rights reserved by the Kite\nNow with a newsletter', '2026-03-05' FROM generate_series(1, 5) n;
CALL newsprint_refresh('articles', relearn => true);
SELECT source, version, lines_appeared, lines_vanished, share FROM articles_news.site_change;

-- A copy without a time that a calendar has.
INSERT INTO articles SELECT 2000, source, title, body, '-infinity' FROM articles WHERE id = 2;
SELECT article_id, copy_of, lag_hours FROM articles_news.story_article WHERE article_id IN (2, 3, 2000) ORDER BY 1;
-- One that was published before them, crawled after them: they are its copies.
INSERT INTO articles SELECT 2001, 'Kite', title, body, '2026-03-04 19:00Z' FROM articles WHERE id = 2;
SELECT article_id, copy FROM articles_news.article_quality WHERE article_id IN (2, 3, 2000, 2001) ORDER BY 1;
SELECT count(*) FROM articles_news.article_quality JOIN articles_news.story_article USING (article_id) WHERE copy <> (copy_of IS NOT NULL);
SELECT publisher, copier, copies FROM articles_news.syndication_edge WHERE copier = 'Gull';

-- Every view has security_invoker, every view and column a comment, and types are
-- plain.
SELECT c.relname FROM pg_class c WHERE relnamespace = 'articles_news'::regnamespace AND relkind = 'v'
	AND NOT coalesce('security_invoker=true' = ANY (reloptions), false);
SELECT relname, attname FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0
WHERE relnamespace = 'articles_news'::regnamespace AND relkind = 'v' AND relname <> 'input'
	AND (col_description(c.oid, attnum) IS NULL OR obj_description(c.oid, 'pg_class') IS NULL);
SELECT relname, attname, atttypid::regtype FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0
WHERE relnamespace = 'articles_news'::regnamespace AND relkind = 'v' AND atttypid NOT IN
	('text'::regtype, 'bigint'::regtype, 'int'::regtype, 'numeric'::regtype, 'timestamptz'::regtype, 'boolean'::regtype)
ORDER BY 1, 2;

-- As are all tables.
SELECT relname FROM pg_class c WHERE relnamespace = 'articles_news'::regnamespace AND relkind = 'r' AND obj_description(oid, 'pg_class') IS NULL;

DROP SCHEMA newsroom_views, articles_news CASCADE;
