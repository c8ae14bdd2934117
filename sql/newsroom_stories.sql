-- Stories follow the articles, and are those of a rebuild whatever has happened.
SET client_min_messages = warning;
SET timezone = 'Asia/Kathmandu';
SET datestyle = 'SQL, DMY';
CREATE SCHEMA newsroom_stories;
SET search_path = newsroom_stories, public;
\set SHOW_CONTEXT never

-- An article on an event has the words that all have, words of its beat, and some of
-- those of the event; a copy has all words of another but a few.
CREATE FUNCTION page(event int, teller int) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(CASE WHEN luck % 5 < 2 THEN format('event%sword%s', event, luck / 5 % 40)
		WHEN luck % 5 = 2 THEN format('beat%sword%s', event % 4, luck / 5 % 200)
		ELSE format('common%s', luck / 5 % 30) END, ' ' ORDER BY n) || '.'
	FROM generate_series(1, 60) n, LATERAL (SELECT abs(hashint4(event * 100000 + teller * 1000 + n)) AS luck) l
$$;
CREATE VIEW news AS
SELECT md5(event || ' ' || teller)::uuid AS id, 'Outlet ' || teller AS source, format('Event %s', event) AS title,
	page(event, teller % 3) || CASE WHEN teller > 2 THEN ' Copied.' ELSE '' END AS body,
	CASE WHEN (event + teller) % 13 > 0 THEN timestamptz '2031-05-01 06:00Z' + (event / 2) * interval '1 day' + teller * interval '7 hours' END AS published_at
FROM generate_series(0, 59) event, generate_series(0, event % 5) teller;

CREATE TABLE articles (id uuid PRIMARY KEY, source text, title text, body text, published_at timestamptz);
SELECT newsprint_attach('articles', mode => 'batch');
INSERT INTO articles SELECT * FROM news;
CALL newsprint_refresh('articles');

-- What is derived against what the functions say of all articles at once.
CREATE FUNCTION differences() RETURNS TABLE (too_few bigint, too_much bigint, misnamed bigint, stories bigint, waiting bigint) LANGUAGE sql AS $$
	WITH page AS (
		SELECT a.*, concat_ws(E'\n', clean_title(title, template), strip_boilerplate(body, template)) AS clean
		FROM articles a LEFT JOIN articles_news.site USING (source)),
	number AS MATERIALIZED (
		SELECT id, row_number() OVER (ORDER BY id) AS n FROM page),
	rebuilt AS MATERIALIZED (
		SELECT m.id AS member, s.id AS story
		FROM stories(
			'SELECT row_number() OVER (ORDER BY t.article_id), published_at, terms FROM articles_news.term t
			WHERE NOT EXISTS (SELECT FROM articles_news.duplicate d WHERE d.article_id = t.article_id AND d.group_id <> t.article_id)') x
		JOIN (SELECT t.article_id AS id, row_number() OVER (ORDER BY t.article_id) AS n FROM articles_news.term t
			WHERE NOT EXISTS (SELECT FROM articles_news.duplicate d WHERE d.article_id = t.article_id AND d.group_id <> t.article_id)) m ON m.n = x.member
		JOIN (SELECT t.article_id AS id, row_number() OVER (ORDER BY t.article_id) AS n FROM articles_news.term t
			WHERE NOT EXISTS (SELECT FROM articles_news.duplicate d WHERE d.article_id = t.article_id AND d.group_id <> t.article_id)) s ON s.n = x.story),
	term AS (
		SELECT id, published_at, story_terms(clean, stats) AS terms, story_words(clean, stats) AS words
		FROM page, articles_news.term_stats WHERE isfinite(published_at) AND story_terms(clean, stats) <> '{}')
	SELECT (SELECT count(*) FROM (SELECT * FROM rebuilt EXCEPT SELECT * FROM articles_news.story) d)
			+ (SELECT count(*) FROM (SELECT * FROM term EXCEPT SELECT * FROM articles_news.term) d),
		(SELECT count(*) FROM (SELECT * FROM articles_news.story EXCEPT SELECT * FROM rebuilt) d)
			+ (SELECT count(*) FROM (SELECT * FROM articles_news.term EXCEPT SELECT * FROM term) d),
		(SELECT count(*) FROM articles_news.subject FULL JOIN articles_news.story_subject said USING (story_id) WHERE subject::text IS DISTINCT FROM said::text),
		(SELECT count(DISTINCT story) FROM rebuilt),
		(SELECT count(*) FROM articles_news.to_tell)
$$;
SELECT * FROM differences();
SELECT count(*) AS articles, count(DISTINCT title) AS events, count(DISTINCT story_id) AS stories, count(DISTINCT (title, story_id)) AS both
FROM articles JOIN articles_news.story_article ON id = article_id;
CREATE TABLE whole AS SELECT * FROM articles_news.story;

-- In batches and steps of a few; one article of an older time joins two stories.
TRUNCATE articles_news.story;
INSERT INTO articles_news.to_tell SELECT article_id FROM articles_news.term ORDER BY article_id;
SELECT newsprint_refresh_tell('articles_news', 7), newsprint_refresh_tell('articles_news', 1);
CALL newsprint_refresh('articles', batch => 5);
SELECT count(*) FROM (SELECT * FROM articles_news.story EXCEPT SELECT * FROM whole) d;

-- Triggers keep them: articles that go, come again in another order, change their
-- text, their time and their copies.
SELECT newsprint_attach('articles');
DELETE FROM articles WHERE id::text LIKE '%3';
SELECT * FROM differences();
DO $$ DECLARE one news; BEGIN
	FOR one IN SELECT * FROM news WHERE id::text LIKE '%3' ORDER BY hashtext(id::text) LOOP INSERT INTO articles SELECT one.*; END LOOP; END $$;
SELECT * FROM differences();
SELECT count(*) FROM (SELECT * FROM articles_news.story EXCEPT SELECT * FROM whole) d;
UPDATE articles SET published_at = published_at - interval '4 days' WHERE id::text LIKE '%5';
SELECT * FROM differences();
UPDATE articles SET published_at = CASE WHEN id::text < '8' THEN 'infinity'::timestamptz END WHERE id::text LIKE '%55';
SELECT * FROM differences();
UPDATE articles SET body = page(7, 8) WHERE id::text LIKE '%7';
SELECT * FROM differences();
UPDATE articles SET body = CASE WHEN id::text < '8' THEN '' END, title = NULL WHERE id::text LIKE '%8';
SELECT * FROM differences();
BEGIN ISOLATION LEVEL REPEATABLE READ;
UPDATE articles SET published_at = published_at + interval '1 day' WHERE id::text LIKE '%6';
COMMIT;
SELECT count(*) > 0 AS waiting FROM articles_news.to_tell;
CALL newsprint_refresh('articles');
SELECT * FROM differences();

-- A crowd of copies is one article to the others, and many articles of its story.
INSERT INTO articles SELECT md5('crowd' || n)::uuid, 'Outlet ' || n % 7, 'Event 21', page(21, 0), '2031-05-11' FROM generate_series(1, 300) n;
SELECT * FROM differences();
SELECT articles > 300 AS many, distinct_articles < 10 AS few, sources > 5 AS outlets, headline, split_part(terms, ',', 1) LIKE 'event21word%' AS of_it
FROM articles_news.story_summary ORDER BY articles DESC LIMIT 1;
DELETE FROM articles WHERE title = 'Event 21' AND published_at = '2031-05-11';
SELECT * FROM differences();

-- What is common is learned again from twice as many articles.
SELECT articles AS learned_from FROM articles_news.term_stats;
INSERT INTO articles SELECT md5('more' || n)::uuid, 'Outlet', 'More', page(100 + n, 0), timestamptz '2031-07-01' + n * interval '1 hour' FROM generate_series(1, 200) n;
SELECT * FROM differences();
CALL newsprint_refresh('articles');
SELECT articles AS learned_from FROM articles_news.term_stats;
SELECT * FROM differences();
-- Only words are weighed again then, of articles as they were analysed.
CREATE TABLE untouched AS SELECT article_id, entity, xmin::text AS writer FROM articles_news.entity;
SELECT newsprint_attach('articles', mode => 'batch');
UPDATE articles SET body = page(160, 1) WHERE id = md5('more50')::uuid;
UPDATE articles SET published_at = NULL WHERE id = md5('more51')::uuid;
DELETE FROM articles WHERE id = md5('more52')::uuid;
INSERT INTO articles SELECT md5('even' || n)::uuid, 'Outlet ' || n, 'More', page(400 + n, 0), timestamptz '2031-09-01' + n * interval '1 hour' FROM generate_series(1, 200) n;
SELECT newsprint_learn_terms('articles_news', true);
SELECT words_version, count(*) FROM articles_news.article GROUP BY 1;
SELECT newsprint_refresh_weigh('articles_news', 100), newsprint_refresh_weigh('articles_news', 1000), newsprint_refresh_weigh('articles_news', 1000);
SELECT article_id = ANY (ARRAY[md5('more50'), md5('more51'), md5('more52')]::uuid[]) AS changed FROM articles_news.article WHERE words_version < (SELECT version FROM articles_news.term_stats);
SELECT count(*) FROM (SELECT * FROM untouched EXCEPT SELECT article_id, entity, xmin::text FROM articles_news.entity) d;
CALL newsprint_refresh('articles');
SELECT analyzed FROM articles_news.progress ORDER BY run DESC LIMIT 1;
SELECT * FROM differences();
SELECT newsprint_attach('articles');

-- Where many articles are near, triggers leave it to the refresh.
INSERT INTO articles SELECT md5('many' || n)::uuid, 'Outlet', 'Many', page(1000 + n, 0), '2031-08-01' FROM generate_series(1, 1001) n;
SELECT count(*) FROM articles_news.to_tell;
INSERT INTO articles VALUES (md5('late')::uuid, 'Outlet', 'Many', page(2000, 0), '2031-08-02');
SELECT count(*) FROM articles_news.to_tell;
CALL newsprint_refresh('articles');
SELECT * FROM differences();

-- The views: copies with whom they copy, and what a story is about.
CREATE TABLE wire (id text COLLATE "C" PRIMARY KEY, source text, title text, body text, published_at date);
INSERT INTO wire VALUES
	('b', 'Wire', 'Ferry Albatross aground off Eastmere', 'The ferry Albatross ran aground off Eastmere harbour on Thursday. Lifeboats took all 84 passengers of the ferry ashore, said Nils Ek of the harbour office.', '2031-05-02'),
	('a', 'Gull', 'Ferry Albatross aground', 'The ferry Albatross ran aground off Eastmere harbour on Thursday. Lifeboats took all 84 passengers of the ferry ashore, said Nils Ek of the harbour office.', '2031-05-03'),
	('c', 'Kite', 'All safe after night on a sandbank', 'The passengers of the Albatross are safe in Eastmere, said Nils Ek. Two lifeboats brought the 84 people ashore after the ferry had run onto a sandbank.', '2031-05-04'),
	('d', 'Kite', 'New library', 'The council voted for a new library on Wednesday evening. The building is to cost nine million and to open in three years, said Hanne Moser.', '2031-05-04');
SELECT newsprint_attach('wire');
SELECT count(*) AS before_the_first_refresh FROM wire_news.story_article;
CALL newsprint_refresh('wire');
SELECT * FROM wire_news.story_article ORDER BY article_id;
SELECT * FROM wire_news.story_summary;
-- Other names, of the same words.
SELECT newsprint_attach('wire', names => gazetteer_agg('Eastmere', 'PLACE', 'Eastmere (Norland)', 'p1'));
CALL newsprint_refresh('wire');
SELECT story_id, entities FROM wire_news.story_summary;
-- Another version of the extension.
UPDATE wire_news.attachment SET version = '0';
SELECT newsprint_attach('wire', names => gazetteer_agg('Eastmere', 'PLACE', 'Eastmere (Norland)', 'p1'));
CALL newsprint_refresh('wire');
SELECT analyzed FROM wire_news.progress ORDER BY run DESC LIMIT 1;
-- An article that leaves takes its words along.
DELETE FROM wire WHERE id = 'c';
SELECT story_id, articles, distinct_articles, terms FROM wire_news.story_summary;
SELECT * FROM wire_news.subject ORDER BY story_id;
TRUNCATE wire;
SELECT count(*) FROM wire_news.subject;

-- Ids of whatever type.
CREATE TYPE grade AS ENUM ('late', 'early');
CREATE DOMAIN number AS int;
CREATE PROCEDURE try(id_type text, ids text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE odd (id %s PRIMARY KEY, body text, published_at timestamp)', id_type);
	EXECUTE format('INSERT INTO odd SELECT id::%s, page(3, 1), ''2031-05-01'' FROM unnest(%L::text[]) id', id_type, ids);
	PERFORM newsprint_attach('odd', title => NULL, source => NULL, threshold => 1);
	COMMIT;
	CALL newsprint_refresh('odd');
	EXECUTE format('UPDATE odd SET body = page(3, 2) WHERE id = %L', (ids::text[])[2]);
	RAISE INFO '%: % in %', id_type, (SELECT array_agg(s::text ORDER BY article_id) FROM odd_news.story s), (SELECT count(*) FROM odd_news.subject);
	PERFORM newsprint_detach('odd');
	DROP TABLE odd;
END $$;
CALL try('varchar(9) COLLATE "C"', '{"a,b","{\"","NULL"}');
CALL try('char(3)', '{a,b,""}');
CALL try('char(4)', '{abcd,abce,abcf}');
CALL try('text COLLATE "und-x-icu"', '{B,a,C}');
CALL try('numeric', '{10,9.5,NaN}');
CALL try('timestamptz', '{2031-05-01 06:00+02,2031-05-01 04:30Z,infinity}');
CALL try('date', '{2031-05-02,2031-12-01,-infinity}');
CALL try('interval', '{1 day,25 hours,-1 mon}');
CALL try('grade', '{late,early}');
CALL try('number', '{3,1,2}');
CALL try('inet', '{10.0.0.2,10.0.0.10,::1}');
CALL try('bytea', '{\x5c,\x00,\x27}');
CALL try('float8', '{0.1,1e300,-0}');
CALL try('bit(4)', '{0011,0001}');
CALL try('int4range', '{"[1,3)","[1,2)"}');
CALL try('jsonb', '{"[1]","10","9"}');
DROP PROCEDURE try;
DROP TYPE grade;
DROP DOMAIN number;

-- A template that is learned later takes the furniture of a site out of its stories.
CREATE TABLE site (id int PRIMARY KEY, source text, title text, body text, published_at date DEFAULT '2031-05-02');
INSERT INTO site VALUES
	(1, 'Gull', 'Ferry aground', E'The ferry Albatross ran aground off Eastmere harbour on Thursday. Lifeboats took all 84 passengers ashore.\nGull readers voted for Tarsel marmalade, walnut bread and a lighthouse calendar in our spring raffle, whose winners will be drawn at Whitsun.'),
	(2, 'Gull', 'New library', E'The council voted for another reading room on Wednesday evening. It is to cost nine million and to open in three years.\nGull readers voted for Tarsel marmalade, walnut bread and a lighthouse calendar in our spring raffle, whose winners will be drawn at Whitsun.');
SELECT newsprint_attach('site');
CALL newsprint_refresh('site');
SELECT article_id, story_id FROM site_news.story ORDER BY 1;
INSERT INTO site SELECT n, 'Gull', 'Event ' || n, page(n, 1) || E'\nGull readers voted for Tarsel marmalade, walnut bread and a lighthouse calendar in our spring raffle, whose winners will be drawn at Whitsun.'
FROM generate_series(3, 9) n;
CALL newsprint_refresh('site');
SELECT article_id, story_id FROM site_news.story WHERE article_id < 3 ORDER BY 1;
SELECT count(*) AS with_furniture FROM site_news.term WHERE 'marmalade' = ANY (words);

DROP FUNCTION differences;
DROP VIEW news;
DROP FUNCTION page;
DROP TABLE whole, untouched;
SELECT newsprint_detach('articles'), newsprint_detach('wire'), newsprint_detach('site');
DROP TABLE articles, wire, site;
DROP SCHEMA newsroom_stories;
