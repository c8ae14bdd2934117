-- What is derived from a table of articles follows it, whatever happens to it.
SET client_min_messages = warning;
CREATE SCHEMA newsroom_derive;
SET search_path = newsroom_derive, public;
\set SHOW_CONTEXT never

-- Articles in families of four, whose members are near-duplicates, of three sources.
CREATE FUNCTION page(family int, copy int) RETURNS text LANGUAGE sql AS $$
	SELECT format(E'Harbour of %s shut again | Example Herald %s\nShare this article\n'
		'%s of the port authority said on Monday that the ferry to %s would not sail. %s.\n'
		'%s told reporters that %s had not been asked. %s.\nRead more: All about %s\n© 2026 Example Herald %s',
		place, copy % 3, person, place, string_agg(word, ' ' ORDER BY n), person, other, string_agg(word || 'a', ' ' ORDER BY n), place, copy % 3)
	FROM (SELECT (ARRAY['Tarsel', 'Kestrova', 'Eastmere', 'Vinnhaven'])[1 + family % 4] AS place,
			(ARRAY['Anna Berg', 'Otto Sandahl', 'Mila Torve'])[1 + family % 3] AS person,
			(ARRAY['Nils Ek', 'Hanne Moser', 'Ketil Braddan'])[1 + family % 3] AS other) who,
		generate_series(1, 40) n, LATERAL (SELECT CASE WHEN copy > 0 AND (n + copy) % 19 = 0 THEN format('x%s', family * 1000 + copy * 100 + n)
			ELSE format('w%s', family * 100 + n) END AS word) w
	GROUP BY place, person, other
$$;

CREATE TABLE articles (
	id int PRIMARY KEY,
	source text,
	published_at timestamptz,
	title text,
	body text,
	views int DEFAULT 0
);

SELECT newsprint_attach('articles');

-- All that differs from what the functions say of the articles, called by hand.
CREATE FUNCTION differences() RETURNS TABLE (what text, n bigint) LANGUAGE sql AS $$
	WITH page AS (
		SELECT a.*, s.version, boilerplate_spans(body, template) AS spans, strip_boilerplate(body, template) AS clean, template
		FROM articles a LEFT JOIN articles_news.site s USING (source)),
	article AS (
		SELECT id, source, published_at, clean_title(title, template), length(body), spans, version FROM page),
	entity AS (
		SELECT p.id, e.entity, e.type, e.name, date_trunc('day', published_at, 'UTC'), count(*), array_agg(e.span ORDER BY e.span)
		FROM page p, extract_entities(body, spans) e GROUP BY p.id, e.entity, e.type, e.name, published_at),
	signature AS (
		SELECT id, CASE WHEN shingle_count(to_textsig(clean)) > 0 THEN to_textsig(clean) END AS signature FROM page),
	edge AS (
		SELECT x.id AS a, y.id AS b, similarity(x.signature, y.signature) AS similarity
		FROM signature x JOIN signature y ON x.id < y.id AND similarity(x.signature, y.signature) >= 0.5),
	duplicate AS (
		SELECT * FROM unnest((SELECT connected_components(a, b) FROM edge)) c),
	daily AS (
		SELECT day, entity_key, count(*), count(DISTINCT coalesce(component, article_id)), sum(mentions)
		FROM articles_news.entity LEFT JOIN duplicate ON member = article_id GROUP BY day, entity_key)
	SELECT 'article', count(*) FROM (SELECT * FROM article EXCEPT SELECT article_id, source, published_at, headline, characters, boilerplate, template_version FROM articles_news.article) d
	UNION ALL SELECT 'article too much', count(*) FROM (SELECT article_id FROM articles_news.article EXCEPT SELECT id FROM article) d
	UNION ALL SELECT 'boilerplate', count(*) FROM page p JOIN articles_news.article a ON a.article_id = p.id
		WHERE length(text_at(body, spans)) <> boilerplate_characters
	UNION ALL SELECT 'entity', count(*) FROM (SELECT * FROM entity EXCEPT SELECT article_id, entity, type, name, day, mentions, spans FROM articles_news.entity) d
	UNION ALL SELECT 'entity too much', count(*) FROM (SELECT article_id, entity, type, name, day, mentions, spans FROM articles_news.entity EXCEPT SELECT * FROM entity) d
	UNION ALL SELECT 'signature', count(*) FROM (SELECT * FROM signature EXCEPT SELECT * FROM articles_news.signature) d
	UNION ALL SELECT 'signature too much', count(*) FROM (SELECT * FROM articles_news.signature EXCEPT SELECT * FROM signature) d
	UNION ALL SELECT 'edge', count(*) FROM (SELECT * FROM edge EXCEPT SELECT * FROM articles_news.edge) d
	UNION ALL SELECT 'edge too much', count(*) FROM (SELECT * FROM articles_news.edge EXCEPT SELECT * FROM edge) d
	UNION ALL SELECT 'duplicate', count(*) FROM (SELECT * FROM duplicate EXCEPT SELECT * FROM articles_news.duplicate) d
	UNION ALL SELECT 'duplicate too much', count(*) FROM (SELECT * FROM articles_news.duplicate EXCEPT SELECT * FROM duplicate) d
	UNION ALL SELECT 'daily', count(*) FROM (SELECT * FROM daily EXCEPT SELECT day, entity_key, articles, distinct_articles, mentions FROM articles_news.entity_daily) d
	UNION ALL SELECT 'daily too much', count(*) FROM (SELECT day, entity_key, articles, distinct_articles, mentions FROM articles_news.entity_daily EXCEPT ALL SELECT * FROM daily) d
	UNION ALL SELECT 'waiting', count(*) FROM (SELECT article_id FROM articles_news.to_analyze UNION ALL SELECT article_id FROM articles_news.to_compare) d
$$;

-- Rows that come, by a statement of many.
INSERT INTO articles
SELECT id, format('Herald %s', id % 3), timestamptz '2026-03-01 23:00Z' + id * interval '1 hour',
	format('Harbour news %s | Example Herald %s', id, id % 3), page(id / 4, id % 4)
FROM generate_series(0, 39) id;
SELECT count(*) FROM articles_news.article;
SELECT count(*) > 100 AS entities FROM articles_news.entity;
SELECT count(*) AS edges FROM articles_news.edge;
SELECT group_id, array_agg(article_id ORDER BY article_id) AS members FROM articles_news.duplicate GROUP BY group_id ORDER BY group_id LIMIT 3;
SELECT * FROM differences() WHERE n > 0;

-- One row, and COPY.
INSERT INTO articles (id, source, published_at, body) VALUES (40, 'Herald 0', '2026-03-05', page(0, 1));
COPY articles (id, source, body) FROM stdin;
41	Herald 1	Nils Ek said in Tarsel that nothing had happened, and that Anna Berg knew it.
42	Herald 1	Nils Ek said in Tarsel that nothing had happened, and that Anna Berg knew it.
\.
SELECT * FROM articles_news.edge WHERE b > 39 ORDER BY a, b;
SELECT * FROM differences() WHERE n > 0;

-- Texts that are NULL, empty or blank, and what else may be missing.
INSERT INTO articles (id) VALUES (50);
INSERT INTO articles (id, body) VALUES (51, ''), (52, E' \n '), (53, '...'), (54, '...');
SELECT article_id, source, published_at, headline, characters, boilerplate FROM articles_news.article WHERE article_id >= 50 ORDER BY article_id;
SELECT * FROM differences() WHERE n > 0;

-- Templates are learned by a refresh, and then nothing is left to do: what is not
-- analysed again is not written again.
CALL newsprint_refresh('articles', batch => 7);
SELECT source, pages, version FROM articles_news.site ORDER BY source;
SELECT * FROM differences() WHERE n > 0;
CREATE TABLE written AS SELECT xmin::text AS writer, ctid AS place FROM articles_news.article UNION ALL SELECT xmin::text, ctid FROM articles_news.entity;
UPDATE articles SET views = views + 1;
UPDATE articles SET body = body, title = title;
CALL newsprint_refresh('articles', batch => 7);
SELECT count(*) AS written FROM (SELECT xmin::text, ctid FROM articles_news.article UNION ALL SELECT xmin::text, ctid FROM articles_news.entity
	EXCEPT SELECT * FROM written) w;
SELECT * FROM differences() WHERE n > 0;
DROP TABLE written;

-- Rows that change: body, source, day, title, id.
UPDATE articles SET body = page(90, 0) WHERE id = 0;
UPDATE articles SET body = page(90, 2) WHERE id = 9;
SELECT * FROM articles_news.duplicate WHERE article_id < 12 ORDER BY article_id;
SELECT * FROM differences() WHERE n > 0;
UPDATE articles SET source = NULL WHERE id = 2;
UPDATE articles SET published_at = '2026-04-01' WHERE id = 3;
UPDATE articles SET title = 'New' WHERE id = 5;
UPDATE articles SET body = NULL WHERE id = 6;
UPDATE articles SET id = id + 1000 WHERE id IN (0, 17, 40);
SELECT * FROM differences() WHERE n > 0;

-- A statement that inserts or updates, and one that does all three.
INSERT INTO articles (id, source, body) VALUES (7, 'Herald 1', page(91, 0)), (60, 'Herald 0', page(91, 1))
ON CONFLICT (id) DO UPDATE SET body = excluded.body;
MERGE INTO articles a USING (VALUES (7, page(1, 3)), (8, NULL), (61, page(2, 2))) v (id, body) ON v.id = a.id
WHEN MATCHED AND v.body IS NULL THEN DELETE
WHEN MATCHED THEN UPDATE SET body = v.body
WHEN NOT MATCHED THEN INSERT (id, body) VALUES (v.id, v.body);
SELECT * FROM differences() WHERE n > 0;

-- Rows that go, and what held a group together.
DELETE FROM articles WHERE id BETWEEN 20 AND 22;
DELETE FROM articles WHERE id = 25;
SELECT * FROM differences() WHERE n > 0;

-- Groups that an article joins, by itself or with others, and its leaving.
CREATE FUNCTION words(first int, last int) RETURNS text LANGUAGE sql AS $$
	SELECT 'Anna Berg said: ' || string_agg(format('v%s', i), ' ' ORDER BY i) FROM generate_series(first, last) i
$$;
INSERT INTO articles (id, body, published_at) VALUES (301, words(1, 40), '2026-05-01'), (302, words(1, 41), '2026-05-02'),
	(310, words(41, 80), '2026-05-03'), (309, words(41, 81), '2026-05-04'), (305, words(200, 240), '2026-05-05');
SELECT * FROM articles_news.duplicate WHERE article_id > 300 ORDER BY 1;
CALL newsprint_refresh('articles');
INSERT INTO articles (id, body, published_at) VALUES (320, words(11, 50), '2026-05-06'), (300, words(21, 60), '2026-05-07'), (321, words(31, 70), '2026-05-07'), (306, words(200, 241), '2026-05-08');
SELECT * FROM articles_news.edge WHERE a >= 300 ORDER BY a, b;
SELECT * FROM articles_news.duplicate WHERE article_id >= 300 ORDER BY 1;
SELECT * FROM differences() WHERE n > 0;
DELETE FROM articles WHERE id = 300;
SELECT * FROM articles_news.duplicate WHERE article_id >= 300 ORDER BY 1;
SELECT * FROM differences() WHERE n > 0;

-- A statement that fails leaves nothing, nor does a savepoint that is given up.
BEGIN;
SAVEPOINT s;
DELETE FROM articles;
ROLLBACK TO s;
INSERT INTO articles (id, body) VALUES (70, page(3, 0));
COMMIT;
SELECT * FROM differences() WHERE n > 0;

-- A snapshot that is kept cannot see what others write: near-duplicates wait.
BEGIN ISOLATION LEVEL REPEATABLE READ;
INSERT INTO articles (id, body) VALUES (71, page(3, 1));
DELETE FROM articles WHERE id = 70;
COMMIT;
SELECT * FROM articles_news.to_compare ORDER BY 1;
CALL newsprint_refresh('articles');
SELECT * FROM differences() WHERE n > 0;

-- What is counted once a refresh is right too.
CALL newsprint_refresh('articles');
SELECT * FROM differences() WHERE n > 0;
SELECT count(*) AS counted FROM articles_news.entity_day \gset
SELECT count(*) = :counted AS counted FROM articles_news.entity_daily WHERE day IS NOT NULL;

-- All pairs at once are the same as one after the other.
CREATE TABLE edge AS SELECT * FROM articles_news.edge;
CREATE TABLE duplicate AS SELECT * FROM articles_news.duplicate;
SELECT newsprint_compare_all('articles_news');
SELECT count(*) > 50 AS some FROM edge;
SELECT count(*) FROM (SELECT * FROM edge EXCEPT SELECT * FROM articles_news.edge UNION ALL (SELECT * FROM articles_news.edge EXCEPT SELECT * FROM edge)) d;
SELECT count(*) FROM (SELECT * FROM duplicate EXCEPT SELECT * FROM articles_news.duplicate UNION ALL (SELECT * FROM articles_news.duplicate EXCEPT SELECT * FROM duplicate)) d;

TRUNCATE articles;
SELECT * FROM differences() WHERE n > 0;
SELECT count(*) FROM articles_news.entity;

SELECT newsprint_detach('articles');
INSERT INTO articles (id, body) VALUES (1, page(3, 1));
SELECT nspname FROM pg_namespace WHERE nspname = 'articles_news';
SELECT tgname FROM pg_trigger WHERE tgrelid = 'articles'::regclass;

DROP SCHEMA newsroom_derive CASCADE;
