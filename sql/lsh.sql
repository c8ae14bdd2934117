-- The index access method lsh finds what a sequential scan finds.

-- Families of edited texts, from three words to four hundred.  A word is made of
-- its family and place; an edit replaces some words by others.
CREATE FUNCTION edited(family int, edit int, words int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(substr(md5(family || ' ' || place ||
		CASE WHEN edit > 0 AND hashint8(family * 1000003::bigint + edit * 8009 + place) % 100 BETWEEN 0 AND 2 * edit
		THEN '!' || edit ELSE '' END), 1, 6), ' ' ORDER BY place)
	FROM generate_series(1, words) place);
CREATE TABLE articles (id int PRIMARY KEY, body text, sig textsig GENERATED ALWAYS AS (to_textsig(body)) STORED);
INSERT INTO articles
SELECT family * 6 + edit, edited(family, edit, 3 + family * family % 397)
FROM generate_series(1, 200) family, generate_series(0, 5) edit;
-- Texts cut by half, which stand in others, some without any word, some that are unknown.
INSERT INTO articles SELECT 10000 + id, left(body, length(body) / 2) FROM articles WHERE id % 5 = 0;
INSERT INTO articles SELECT 20000 + n, repeat('.', n) FROM generate_series(1, 5) n;
INSERT INTO articles SELECT 30000 + n FROM generate_series(1, 3) n;
-- Verbatim copies, more than a page of the index holds.
INSERT INTO articles SELECT 40000 + n, 'Storm closes the port of Eastmere for a second day' FROM generate_series(1, 5000) n;
CREATE INDEX articles_sig ON articles USING lsh (sig);
ANALYZE articles;

-- What an operator finds for the texts of a sample, by index or by reading all.
CREATE FUNCTION found(condition text, use_index bool, threshold float8 DEFAULT 0.5)
RETURNS TABLE (a int, b int) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('newsprint.similarity_threshold', threshold::text, true);
	PERFORM set_config('newsprint.containment_threshold', threshold::text, true);
	PERFORM set_config('enable_seqscan', (NOT use_index)::text, true);
	PERFORM set_config('enable_bitmapscan', use_index::text, true);
	PERFORM set_config('enable_indexscan', use_index::text, true);
	RETURN QUERY EXECUTE 'SELECT q.id, f.id FROM articles q, LATERAL (SELECT s.id FROM articles s WHERE '
		|| condition || ' OFFSET 0) f WHERE q.id % 13 = 0 AND q.id < 40100';
END $$;
CREATE FUNCTION compared(condition text, threshold float8) RETURNS TABLE (recall text, wrong bigint) LANGUAGE sql AS $$
	SELECT CASE WHEN count(i) = count(s) THEN 'all' WHEN count(i) > 0.98 * count(s) THEN 'nearly all'
			ELSE count(i) || ' of ' || count(s) END, count(*) - count(s)
	FROM found(condition, false, threshold) s FULL JOIN found(condition, true, threshold) i USING (a, b)
$$;
SELECT condition, threshold, compared.* FROM (VALUES
	('s.sig % q.sig', 0.3), ('s.sig % q.sig', 0.5), ('s.sig % q.sig', 0.7), ('s.sig % q.sig', 1.0),
	('s.sig <% q.sig', 0.5), ('s.sig <% q.sig', 0.8), ('s.sig <% q.sig', 1.0),
	('s.sig %> q.sig', 0.5), ('s.sig %> q.sig', 0.8), ('s.sig %> q.sig', 1.0),
	('q.sig % s.sig', 0.6), ('q.sig <% s.sig', 0.6), ('s.sig @@ within(q.sig, 0.6)', 0),
	('s.sig @@ contained_in(q.sig, 0.8)', 0), ('s.sig @@ containing(q.sig, 0.8)', 0)) c (condition, threshold),
	compared(condition, threshold);

-- Of copies the index gives every one, and of rows without words those without.
SET enable_seqscan = off;
SELECT count(*) FROM articles WHERE sig % to_textsig('STORM closes the port of Eastmere for a second day.');
SELECT count(*) FROM articles WHERE sig % to_textsig('');
SELECT count(*) FROM articles WHERE sig % NULL;

-- A threshold of which keys tell nothing reads all rows, each once.
SET newsprint.similarity_threshold = 0;
SELECT count(*), count(DISTINCT id) FROM articles WHERE sig % to_textsig('storm');
SET newsprint.similarity_threshold = 0.01;
SELECT count(*) FROM articles WHERE sig % to_textsig('Storm closes the port of Eastmere for a second day');
RESET newsprint.similarity_threshold;

-- Rows without a signature are in the index as well, and it counts all rows.
SET enable_bitmapscan = off;
SELECT count(*) FROM articles WHERE sig IS NULL;
SELECT count(*) FROM articles WHERE sig IS NOT NULL;
SELECT count(*) FROM articles WHERE sig IS NULL AND sig % to_textsig('storm');
RESET enable_bitmapscan;
ALTER TABLE articles DROP CONSTRAINT articles_pkey;
VACUUM articles;
EXPLAIN (COSTS OFF) SELECT count(*) FROM articles;
SELECT count(*) FROM articles;

-- Order: the nearest, and with a condition, and all of them, as without an index.
CREATE FUNCTION ranked(wanted int, how text, use_index bool) RETURNS TABLE (place bigint, distance real) LANGUAGE plpgsql AS $$
DECLARE line text; plan text := ''; query text := 'SELECT s.sig <-> $1 AS d FROM articles s ' || how;
BEGIN
	PERFORM set_config('enable_seqscan', (NOT use_index)::text, true);
	PERFORM set_config('enable_sort', (NOT use_index)::text, true);
	PERFORM set_config('enable_indexscan', use_index::text, true);
	PERFORM set_config('enable_bitmapscan', 'off', true);
	FOR line IN EXECUTE 'EXPLAIN ' || query USING (SELECT sig FROM articles WHERE id = wanted) LOOP
		plan := plan || line;
	END LOOP;
	IF use_index <> (plan LIKE '%Index Scan using articles_sig%Order By: (sig <->%') THEN
		RAISE EXCEPTION 'the plan is not what was asked for';
	END IF;
	RETURN QUERY EXECUTE 'SELECT row_number() OVER (), d FROM (' || query || ') s' USING (SELECT sig FROM articles WHERE id = wanted);
END $$;
SELECT how, count(*) AS queries, sum(s.rows) AS rows, sum(i.rows) AS by_index, bool_and(s.distances = i.distances) AS same
FROM (VALUES ('ORDER BY s.sig <-> $1 LIMIT 6'), ('WHERE s.sig % $1 ORDER BY s.sig <-> $1 LIMIT 4'),
	('WHERE s.sig % $1 ORDER BY s.sig <-> $1'), ('WHERE s.sig IS NOT NULL ORDER BY s.sig <-> $1 LIMIT 6')) h (how),
	unnest(ARRAY[60, 604, 605, 1201, 10060, 10605, 20001, 40001]) id,
	LATERAL (SELECT count(*) AS rows, array_agg(distance ORDER BY place) AS distances FROM ranked(id, how, false)) s,
	LATERAL (SELECT count(*) AS rows, array_agg(distance ORDER BY place) AS distances FROM ranked(id, how, true)) i
GROUP BY how ORDER BY how;
-- To the end: rows that share no key with the query come after those that do, NULL last.
SET work_mem = '64kB';
SELECT count(*) AS rows, count(distance) AS with_distance, max(place) FILTER (WHERE distance IS NOT NULL) < min(place) FILTER (WHERE distance IS NULL) AS nulls_last,
	count(*) FILTER (WHERE place <= 6 AND distance < 1) AS nearest
FROM ranked(605, 'ORDER BY s.sig <-> $1', true);
SELECT array_agg(distance ORDER BY distance) = (SELECT array_agg(sig <-> (SELECT sig FROM articles WHERE id = 605) ORDER BY sig <-> (SELECT sig FROM articles WHERE id = 605)) FROM articles) AS the_same_rows
FROM ranked(605, 'ORDER BY s.sig <-> $1', true);
RESET work_mem;
SELECT count(*) FROM (SELECT id FROM articles ORDER BY sig <-> NULL::textsig) s;
SELECT id FROM articles WHERE sig <% to_textsig('Storm closes the port') ORDER BY sig <-> to_textsig('') LIMIT 2;

-- The index follows changes, vacuumed or not.
CREATE FUNCTION agrees() RETURNS TABLE (rows bool, each_finds_itself bool) LANGUAGE plpgsql AS $$
DECLARE found_rows bigint; found_selves bigint;
BEGIN
	PERFORM set_config('enable_seqscan', 'off', true);
	SELECT count(*) INTO found_rows FROM articles WHERE sig IS NOT NULL;
	PERFORM set_config('newsprint.similarity_threshold', '1', true);
	SELECT count(*) INTO found_selves FROM (SELECT * FROM articles OFFSET 0) a
	WHERE id < 40050 AND EXISTS (SELECT FROM (SELECT s.id FROM articles s WHERE s.sig % a.sig OFFSET 0) s WHERE s.id = a.id);
	PERFORM set_config('enable_seqscan', 'on', true);
	PERFORM set_config('enable_indexscan', 'off', true);
	PERFORM set_config('enable_indexonlyscan', 'off', true);
	PERFORM set_config('enable_bitmapscan', 'off', true);
	RETURN QUERY SELECT count(*) = found_rows, count(*) FILTER (WHERE id < 40050) = found_selves
	FROM articles WHERE sig IS NOT NULL;
END $$;
SELECT * FROM agrees();
UPDATE articles SET body = body || ' and more' WHERE id % 3 = 0;
SELECT * FROM agrees();
DELETE FROM articles WHERE id % 4 = 0;
VACUUM articles;
SELECT * FROM agrees();
INSERT INTO articles SELECT 50000 + n, edited(n, 0, 40) FROM generate_series(1, 1500) n;
SELECT * FROM agrees();
DELETE FROM articles WHERE id >= 40000;
VACUUM articles;
SELECT * FROM agrees();
INSERT INTO articles SELECT 39000 - n, edited(n, 1, 30) FROM generate_series(1, 500) n;
SELECT * FROM agrees();
REINDEX INDEX articles_sig;
SELECT * FROM agrees();
BEGIN;
INSERT INTO articles SELECT 45000 + n, edited(n, 0, 40) FROM generate_series(1, 300) n;
ROLLBACK;
SELECT * FROM agrees();

-- An index that grew row by row is the same as one that was built.
CREATE TABLE grown (id int, sig textsig);
CREATE INDEX grown_sig ON grown USING lsh (sig);
INSERT INTO grown SELECT id, sig FROM articles ORDER BY id;
SELECT count(*) = 0 AS same FROM (
	(SELECT a.id, s.id FROM articles a, LATERAL (SELECT s.id FROM articles s WHERE s.sig % a.sig OFFSET 0) s WHERE a.id % 7 = 0)
	EXCEPT ALL
	(SELECT a.id, s.id FROM articles a, LATERAL (SELECT s.id FROM grown s WHERE s.sig % a.sig OFFSET 0) s WHERE a.id % 7 = 0)) s;

-- Built concurrently, over an expression, over some rows, without a log, for a session.
CREATE INDEX CONCURRENTLY grown_again ON grown USING lsh (sig) WITH (fillfactor = 50);
DROP INDEX grown_sig;
SELECT count(*) > 1 AS found FROM grown WHERE sig % (SELECT sig FROM grown WHERE id = 61);
CREATE INDEX articles_text ON articles USING lsh (to_textsig(body)) WHERE id > 0;
DROP INDEX articles_sig;
SELECT count(*) FROM articles WHERE to_textsig(body) % to_textsig('...') AND id > 0;
SELECT round((to_textsig(body) <-> to_textsig(edited(7, 0, 52)))::numeric, 1) AS distance
FROM articles WHERE id > 0 ORDER BY to_textsig(body) <-> to_textsig(edited(7, 0, 52)) LIMIT 2;
CREATE UNLOGGED TABLE fleeting AS SELECT id, sig FROM articles;
CREATE INDEX ON fleeting USING lsh (sig);
INSERT INTO fleeting SELECT id + 100000, sig FROM articles;
SELECT count(*) FROM fleeting WHERE sig % to_textsig('');
CREATE TEMP TABLE private AS SELECT id, sig FROM articles;
CREATE INDEX ON private USING lsh (sig);
INSERT INTO private SELECT id + 100000, sig FROM articles;
SELECT count(*) FROM private WHERE sig % to_textsig('');
CREATE TABLE nothing (sig textsig);
CREATE INDEX ON nothing USING lsh (sig);
SELECT count(*) FROM nothing WHERE sig % to_textsig('storm');
SELECT count(*) FROM (SELECT FROM nothing ORDER BY sig <-> to_textsig('storm')) s;
VACUUM nothing;

-- A build in little memory writes its keys to files, and gives the same index.
SET maintenance_work_mem = '1MB';
CREATE INDEX grown_small ON grown USING lsh (sig);
RESET maintenance_work_mem;
CREATE INDEX grown_large ON grown USING lsh (sig);
SELECT pg_relation_size('grown_small') = pg_relation_size('grown_large') AS same_size,
	pg_relation_size('grown_again') > 1.6 * pg_relation_size('grown_large') AS looser;

-- The last bytes of each page tell whose it is, as other indexes' do.
CHECKPOINT;
SELECT count(*) > 10 AS pages, bool_and(substr(file, n * size - 1, 2) IN ('\x8cff', '\xff8c')) AS told
FROM pg_read_binary_file(pg_relation_filepath('grown_large')) file, (SELECT current_setting('block_size')::int AS size) b,
	generate_series(1, length(file) / size) n;

-- What it refuses, and what it is.
CREATE INDEX ON grown USING lsh (sig) WITH (fillfactor = 5);
CREATE INDEX ON grown USING lsh (sig) WITH (fillfactor = 101);
CREATE INDEX ON grown USING lsh (sig) WITH (lists = 3);
CREATE UNIQUE INDEX ON grown USING lsh (sig);
CREATE INDEX ON grown USING lsh (sig, sig);
CREATE INDEX ON grown USING lsh (id);
SELECT amname, amtype, opcname, amvalidate(c.oid) AS valid
FROM pg_am a JOIN pg_opclass c ON c.opcmethod = a.oid WHERE amname = 'lsh';
-- Classes that it cannot serve: of another type, of operators that stand for others or
-- order otherwise, and of none.
CREATE FUNCTION far(a textsig, b textsig) RETURNS float8 LANGUAGE sql IMMUTABLE RETURN 1;
CREATE OPERATOR <=> (LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = far);
CREATE OPERATOR CLASS of_integers FOR TYPE int USING lsh AS OPERATOR 1 =;
CREATE OPERATOR CLASS of_misfits FOR TYPE textsig USING lsh AS
	OPERATOR 1 %, OPERATOR 3 @@ (textsig, sigquery), OPERATOR 4 %>,
	OPERATOR 5 <=> FOR ORDER BY float_ops;
CREATE OPERATOR CLASS of_searches FOR TYPE textsig USING lsh AS OPERATOR 5 %;
CREATE OPERATOR CLASS of_texts FOR TYPE textsig USING lsh AS OPERATOR 1 %, OPERATOR 5 <-> FOR ORDER BY text_ops;
CREATE OPERATOR CLASS of_nothing FOR TYPE textsig USING lsh AS STORAGE textsig;
SELECT opcname, amvalidate(oid) AS valid FROM pg_opclass WHERE opcname LIKE 'of\_%' ORDER BY opcname;
DROP OPERATOR FAMILY of_integers USING lsh;
DROP OPERATOR FAMILY of_misfits USING lsh;
DROP OPERATOR FAMILY of_searches USING lsh;
DROP OPERATOR FAMILY of_texts USING lsh;
DROP OPERATOR FAMILY of_nothing USING lsh;
DROP OPERATOR <=> (textsig, textsig);
DROP FUNCTION far;
SELECT property, pg_index_column_has_property('grown_large'::regclass, 1, property) AS has
FROM unnest(ARRAY['orderable', 'distance_orderable', 'returnable', 'search_array', 'search_nulls']) property;
DROP TABLE articles, grown, fleeting, private, nothing;
DROP FUNCTION edited, found, compared, ranked, agrees;
