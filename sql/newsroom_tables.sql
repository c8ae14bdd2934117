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

DROP SCHEMA newsroom_tables CASCADE;
