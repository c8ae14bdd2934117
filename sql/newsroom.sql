-- Attached, attached otherwise, detached; and what is refused.
SET client_min_messages = warning;
SET timezone = 'UTC';
CREATE SCHEMA newsroom_attach;
SET search_path = newsroom_attach, public;
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

CREATE TABLE wire (id bigint PRIMARY KEY, source text, title text, body text, published_at timestamp);
SELECT newsprint_attach('wire');
INSERT INTO wire SELECT n, 'S', 'T', body(n), timestamp '2026-02-01' + n * interval '1 day' FROM unnest('{1,3,4,5,9}'::int[]) n;
CALL newsprint_refresh('wire');
SELECT * FROM shown('wire_news');

-- To attach again changes what is named, and keeps the rest.
SELECT newsprint_attach('wire', schema => 'wire_news', title => NULL, threshold => 0.9, mode => 'queue');
SELECT mode, threshold, generation FROM wire_news.attachment;
UPDATE wire SET body = body(6) WHERE id = 4;
SELECT article_id FROM wire_news.to_analyze;
CALL newsprint_refresh('wire');
SELECT * FROM shown('wire_news');
SELECT newsprint_attach('wire', schema => 'wire_news', names => (SELECT gazetteer_agg('Tarsel', 'PLACE', 'Port of Tarsel', 't1')));
CALL newsprint_refresh('wire');
SELECT DISTINCT type, name, known_id FROM wire_news.entity ORDER BY name;
SELECT generation, count(*) FROM wire_news.article GROUP BY generation;

-- What is refused.
CREATE TABLE bad (id int, n int, body text, title text, source text, published_at text, UNIQUE (n, id));
SELECT newsprint_attach('bad');
ALTER TABLE bad ADD PRIMARY KEY (id);
SELECT newsprint_attach('bad');
SELECT newsprint_attach('bad', published_at => 'when');
SELECT newsprint_attach('bad', published_at => NULL, schema => 'wire_news');
CREATE TEMP TABLE passing (id int PRIMARY KEY, body text);
SELECT newsprint_attach('passing', title => NULL, source => NULL, published_at => NULL);
CREATE TABLE listed (id int[] PRIMARY KEY, body text);
SELECT newsprint_attach('listed', title => NULL, source => NULL, published_at => NULL);
CREATE TABLE rowed (id bad PRIMARY KEY, body text);
SELECT newsprint_attach('rowed', title => NULL, source => NULL, published_at => NULL);
CREATE TABLE paired (id int NOT NULL, lang text, body text, UNIQUE (id, lang));
SELECT newsprint_attach('paired', title => NULL, source => NULL, published_at => NULL);
DROP TABLE paired;
CREATE TABLE late (id int NOT NULL UNIQUE DEFERRABLE, body text);
SELECT newsprint_attach('late', title => NULL, source => NULL, published_at => NULL);
DROP TABLE passing, listed, rowed, late;
SELECT newsprint_attach('bad', published_at => NULL, mode => 'soon');
SELECT newsprint_attach('bad', published_at => NULL, threshold => 0.1);
SELECT newsprint_attach('bad', body => NULL);
SELECT newsprint_attach(NULL);
SELECT newsprint_attach('wire', schema => 'elsewhere');
CREATE VIEW seen AS SELECT * FROM bad;
SELECT newsprint_attach('seen');
SELECT newsprint_detach('bad');
CALL newsprint_refresh('bad');
CALL newsprint_refresh('wire', batch => 0);
BEGIN;
CALL newsprint_refresh('wire');
ROLLBACK;

-- The extension may move, and columns get other names: then triggers wait to be made
-- anew, and a refresh does their work.
CREATE SCHEMA elsewhere;
ALTER EXTENSION newsprint SET SCHEMA elsewhere;
INSERT INTO wire VALUES (12, 'S', 'T', body(4), '2026-02-09');
CALL elsewhere.newsprint_refresh('wire');
ALTER EXTENSION newsprint SET SCHEMA public;
ALTER TABLE wire RENAME body TO text;
INSERT INTO wire VALUES (13, 'S', 'T', body(4), '2026-02-09');
ALTER TABLE wire RENAME id TO nr;
INSERT INTO wire VALUES (14, 'S', 'T', body(4), '2026-02-09');
UPDATE wire SET text = 'Anna Berg has left.' WHERE nr = 3;
SELECT * FROM shown('wire_news') WHERE what = 'duplicate';
CALL newsprint_refresh('wire');
SELECT * FROM shown('wire_news') WHERE what = 'duplicate';
SELECT newsprint_attach('wire', id => 'nr', body => 'text');
INSERT INTO wire VALUES (15, 'S', 'T', body(4), '2026-02-09');
SELECT * FROM shown('wire_news') WHERE what = 'duplicate';
ALTER TABLE wire RENAME nr TO id;
ALTER TABLE wire RENAME text TO body;
SELECT newsprint_attach('wire');
DROP SCHEMA elsewhere;

-- A derived table that is missing stops no writer, and is not looked for elsewhere.
CREATE TABLE public.edge (a int, b int, similarity real);
DROP TABLE wire_news.edge CASCADE;
INSERT INTO wire VALUES (20, 'S', 'T', body(4), '2026-02-09'), (21, 'S', 'T', body(4), '2026-02-09');
CALL newsprint_refresh('wire');
SELECT count(*) FROM public.edge;
DROP TABLE public.edge;
DROP SCHEMA wire_news CASCADE;
INSERT INTO wire VALUES (22, 'S', 'T', body(4), '2026-02-09');
SELECT newsprint_attach('wire', schema => 'wire_anew');
CALL newsprint_refresh('wire');
SELECT * FROM shown('wire_anew');
SELECT newsprint_detach('wire');

DROP SCHEMA newsroom_attach CASCADE;
