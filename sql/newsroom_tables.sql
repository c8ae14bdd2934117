-- Tables of other shapes: types of id, names, partitions.
SET client_min_messages = warning;
CREATE SCHEMA newsroom_tables;
SET search_path = newsroom_tables, public;
\set SHOW_CONTEXT never

CREATE FUNCTION body(n int) RETURNS text LANGUAGE sql AS $$
	SELECT format('Anna Berg said in Tarsel that %s.', string_agg(format('w%s', n / 2 * 100 + i), ' ' ORDER BY i)) FROM generate_series(1, 30) i
$$;

-- The text of an id is all that is told of an edge and a group.
CREATE FUNCTION shown(schema name) RETURNS TABLE (what text, shown text) LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('
		SELECT ''article'', string_agg(format(''%%s %%s %%s'', article_id, source, published_at), '', '' ORDER BY article_id) FROM %1$I.article
		UNION ALL SELECT ''entities'', count(*)::text FROM %1$I.entity
		UNION ALL SELECT ''edge'', string_agg(format(''%%s-%%s'', a, b), '', '' ORDER BY a, b) FROM %1$I.edge
		UNION ALL SELECT ''duplicate'', string_agg(format(''%%s: %%s'', group_id, article_id), '', '' ORDER BY group_id, article_id) FROM %1$I.duplicate
		UNION ALL SELECT ''type'', string_agg(DISTINCT format_type(atttypid, atttypmod), '', '') FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
			WHERE relnamespace = ''%1$I''::regnamespace AND relkind = ''r'' AND attname IN (''article_id'', ''a'', ''b'', ''group_id'')', schema);
END $$;

-- Ids that are text, with names that must be quoted and columns that are missing.
CREATE TABLE "Odd ""Pages" ("Page ID" varchar(20) COLLATE "C" PRIMARY KEY, "Body %s" text);
SELECT newsprint_attach('"Odd ""Pages"', schema => 'Odd "News', id => 'Page ID', body => 'Body %s', title => NULL, source => NULL, published_at => NULL);
INSERT INTO "Odd ""Pages" SELECT chr(100 - n), body(n) FROM generate_series(0, 4) n;
UPDATE "Odd ""Pages" SET "Body %s" = body(0) WHERE "Page ID" = '`';
CALL newsprint_refresh('"Odd ""Pages"');
SELECT * FROM shown('Odd "News');
SELECT newsprint_detach('"Odd ""Pages"');

-- UUIDs, a day without time.
CREATE TABLE press (id uuid PRIMARY KEY, source text, title text, body text, published_at date);
SET timezone = 'Asia/Tokyo';
SELECT newsprint_attach('press', mode => 'batch');
INSERT INTO press SELECT format('00000000-0000-0000-0000-00000000000%s', 9 - n)::uuid, 'S', 'T', body(n), date '2026-03-01' + n FROM generate_series(0, 4) n;
CALL newsprint_refresh('press');
SET timezone = 'UTC';
SELECT * FROM shown('press_news');
SELECT DISTINCT day FROM press_news.entity ORDER BY day LIMIT 2;
SELECT count(*) FROM press_news.edge;
CREATE TABLE kept AS SELECT * FROM press_news.edge;
SELECT newsprint_compare('press_news', (SELECT array_agg(id) FROM press));
SELECT * FROM press_news.edge EXCEPT SELECT * FROM kept;
SELECT newsprint_detach('press', keep => true);
SELECT count(*) FROM press_news.article;
SELECT newsprint_detach('press');

-- Partitions: triggers of the whole table see rows that go from one to another.
CREATE TABLE wire (id bigint, source text, title text, body text, published_at timestamp, PRIMARY KEY (id, published_at)) PARTITION BY RANGE (published_at);
CREATE TABLE wire_1 PARTITION OF wire FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE wire_2 PARTITION OF wire FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
SELECT newsprint_attach('wire');
INSERT INTO wire SELECT n, 'S', 'T', body(n), timestamp '2026-01-29 12:00' + n * interval '1 day' FROM generate_series(0, 5) n;
UPDATE wire SET published_at = '2026-02-20' WHERE id = 1;
DELETE FROM wire WHERE id = 5;
SELECT * FROM shown('wire_news');
-- An id is unique, though no index says so.
INSERT INTO wire VALUES (0, 'S', 'T', body(4), '2026-02-09');
-- What is written to a partition, and partitions that come and go, a refresh finds.
INSERT INTO wire_2 VALUES (9, 'S', 'T', body(4), '2026-02-09');
CREATE TABLE wire_3 (LIKE wire INCLUDING ALL);
INSERT INTO wire_3 VALUES (10, 'S', 'T', body(4), '2026-03-09');
ALTER TABLE wire ATTACH PARTITION wire_3 FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
ALTER TABLE wire DETACH PARTITION wire_1;
CALL newsprint_refresh('wire');
SELECT * FROM shown('wire_news');

SELECT newsprint_detach('wire');

-- Domains of domains.
CREATE DOMAIN moment AS timestamptz;
CREATE DOMAIN published AS moment CHECK (value > '2000-01-01');
CREATE DOMAIN prose AS varchar(4000);
CREATE DOMAIN body_text AS prose;
CREATE DOMAIN number AS int;
CREATE DOMAIN page_number AS number;
CREATE TABLE page (id page_number PRIMARY KEY, source body_text, title body_text, body body_text, published_at published);
SELECT newsprint_attach('page');
INSERT INTO page SELECT n, 'S', 'T', body(n), timestamptz '2026-03-01' + n * interval '1 day' FROM generate_series(0, 4) n;
CALL newsprint_refresh('page');
SELECT * FROM shown('page_news');
SELECT articles, distinct_articles FROM page_news.story_summary ORDER BY story_id;
SELECT count(*) FROM page_news.entity_daily;
SELECT newsprint_detach('page');

-- Bytes are no text, nor is anything whose text is of a program's notation.
CREATE TABLE raw (id int PRIMARY KEY, source int, title text, body bytea, tags text[], published_at date);
SELECT newsprint_attach('raw');
SELECT newsprint_attach('raw', body => 'title', title => 'tags');
SELECT newsprint_attach('raw', body => 'title', title => NULL);
SELECT newsprint_detach('raw');

-- Another type of id.
CREATE TABLE growing (id int PRIMARY KEY, big_id bigint UNIQUE NOT NULL, name varchar(9) COLLATE "C" UNIQUE NOT NULL, body text);
SELECT newsprint_attach('growing', title => NULL, source => NULL, published_at => NULL);
ALTER TABLE growing ALTER id TYPE bigint;
SELECT newsprint_attach('growing', id => 'big_id', title => NULL, source => NULL, published_at => NULL);
\echo :LAST_ERROR_SQLSTATE
SELECT newsprint_detach('growing');
SELECT newsprint_attach('growing', id => 'name', title => NULL, source => NULL, published_at => NULL);
SELECT newsprint_detach('growing');

-- Tables that inherit: their rows are articles of the table they inherit from.  What is
-- written to it is seen at once, what is written to them by a refresh.
CREATE TABLE all_press (id int PRIMARY KEY, source text, title text, body text, published_at timestamptz);
CREATE TABLE local_press (PRIMARY KEY (id)) INHERITS (all_press);
SELECT newsprint_attach('all_press');
INSERT INTO all_press SELECT n, 'S', 'T', body(n), '2026-03-01' FROM generate_series(0, 2) n;
INSERT INTO local_press SELECT n, 'S', 'T', body(n), '2026-03-01' FROM generate_series(3, 5) n;
SELECT article_id FROM all_press_news.article ORDER BY 1;
CALL newsprint_refresh('all_press');
SELECT * FROM shown('all_press_news');
UPDATE all_press SET body = body(9) WHERE id IN (0, 4);
DELETE FROM all_press WHERE id = 5;
SELECT * FROM shown('all_press_news');
CALL newsprint_refresh('all_press');
SELECT analyzed FROM all_press_news.progress ORDER BY run DESC LIMIT 1;
-- No index keeps ids unique among them.
INSERT INTO local_press VALUES (1, 'S', 'T', body(7), '2026-03-01');
CALL newsprint_refresh('all_press');
UPDATE all_press SET published_at = '2026-03-02' WHERE id = 1;
DELETE FROM local_press WHERE id = 1;
CALL newsprint_refresh('all_press');
-- One of them may be attached itself.
SELECT newsprint_attach('local_press');
CALL newsprint_refresh('local_press');
SELECT * FROM shown('local_press_news');
SELECT newsprint_detach('local_press');
SELECT newsprint_detach('all_press');

DROP SCHEMA newsroom_tables CASCADE;
