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
FROM generate_series(1, 500) family, generate_series(0, 5) edit;
-- Headlines cut short, texts cut by half, and some without any word.
INSERT INTO articles SELECT 10000 + id, left(body, length(body) / 2) FROM articles WHERE id % 7 = 0;
INSERT INTO articles SELECT 20000 + n, repeat('.', n) FROM generate_series(1, 5) n;
INSERT INTO articles VALUES (30000, NULL);
CREATE INDEX articles_sig ON articles USING gin (sig);
ANALYZE articles;

-- The index finds what a sequential scan finds, in texts of every length.
CREATE FUNCTION found(threshold float8, use_index bool) RETURNS TABLE (a int, b int) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('newsprint.similarity_threshold', threshold::text, true);
	PERFORM set_config('enable_seqscan', (NOT use_index)::text, true);
	PERFORM set_config('enable_bitmapscan', use_index::text, true);
	RETURN QUERY SELECT q.id, f.id FROM articles q, LATERAL (SELECT s.id FROM articles s WHERE s.sig % q.sig OFFSET 0) f
		WHERE q.id % 5 = 0;
END $$;
SELECT threshold, count(*) = count(s) AND count(*) = count(i) AS same, count(*) AS pairs
FROM unnest(ARRAY[0.5, 0.6, 0.7, 0.9, 1.0]) threshold,
	LATERAL (SELECT s, i FROM found(threshold, false) s FULL JOIN found(threshold, true) i USING (a, b)) pairs
GROUP BY threshold ORDER BY threshold;
SELECT count(i) > 0.995 * count(s) AS nearly_all, count(i) FILTER (WHERE s IS NULL) AS too_many
FROM found(0.3, false) s FULL JOIN found(0.3, true) i USING (a, b);

-- Below 0.3 the index reads all rows; 0 asks for all that are not NULL.
SET enable_seqscan = off;
SELECT sig FROM articles WHERE id = 60 \gset
SET newsprint.similarity_threshold = 0;
SELECT count(*) FROM articles WHERE sig % :'sig';
SET newsprint.similarity_threshold = 0.01;
SELECT count(*), count(*) FILTER (WHERE id / 6 % 1000 = 10) AS of_family FROM articles WHERE sig % :'sig';
RESET newsprint.similarity_threshold;

-- Plans, with signatures left out.
CREATE FUNCTION plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		RETURN NEXT regexp_replace(line, '1:1:[^'']*', '...');
	END LOOP;
END $$;

-- A headline of five words, cut from none or one of them, and no words at all.
INSERT INTO articles VALUES (40001, 'Storm closes port of Eastmere'), (40002, 'storm closes PORT of Eastmere!'),
	(40003, 'Storm closes port of Eastmere again'), (40004, 'Storm closes school'), (40005, 'Storm'), (40006, 'storm?');
SELECT * FROM plan($$SELECT id FROM articles WHERE sig % to_textsig('Storm closes port of Eastmere') ORDER BY id$$);
SELECT id, body FROM articles WHERE sig % to_textsig('Storm closes port of Eastmere') ORDER BY id;
SELECT id, body FROM articles WHERE to_textsig('STORM') % sig ORDER BY id;
SELECT id, body FROM articles WHERE sig % to_textsig('') ORDER BY id;
SELECT count(*) FROM articles WHERE sig % NULL;

-- The index follows changes, vacuumed or not, and combines with others.
UPDATE articles SET body = 'Storm closes port of Westmere' WHERE id = 40002;
DELETE FROM articles WHERE id = 40003;
SELECT id FROM articles WHERE sig % to_textsig('Storm closes port of Eastmere') ORDER BY id;
VACUUM articles;
SELECT id FROM articles WHERE sig % to_textsig('Storm closes port of Eastmere') ORDER BY id;
SELECT id FROM articles WHERE sig % to_textsig('Storm closes port of Westmere') OR sig % to_textsig('storm') ORDER BY id;
SELECT id FROM articles WHERE sig % to_textsig('Storm closes port of Eastmere') AND NOT sig % to_textsig('storm') ORDER BY id;

RESET enable_seqscan;

-- Plans at 100,000 rows, by themselves: the index for a constant, for a
-- parameter and for a join; rows are estimated as a family.
CREATE TABLE headlines AS SELECT n AS id, to_textsig(md5(n::text) || ' ' || translate(md5((n / 3)::text), '0123456789', '          ')) AS sig
FROM generate_series(1, 100000) n;
CREATE INDEX headlines_sig ON headlines USING gin (sig);
VACUUM ANALYZE headlines;
SET max_parallel_workers_per_gather = 0;
SET enable_memoize = off;
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')$$);
SET plan_cache_mode = force_generic_plan;
PREPARE like_this AS SELECT id FROM headlines WHERE sig % $1;
EXPLAIN (COSTS OFF) EXECUTE like_this (to_textsig('Storm closes port of Eastmere'));
RESET plan_cache_mode;
SELECT * FROM plan($$SELECT a.id, b.id FROM headlines a JOIN headlines b ON a.sig % b.sig AND a.id < b.id WHERE a.id < 20$$);
SELECT * FROM plan($$SELECT a.id, h.id FROM articles a JOIN headlines h ON h.sig % a.sig$$);
CREATE FUNCTION estimated_rows(query text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN plan->0->'Plan'->'Plan Rows';
END $$;
SELECT estimated_rows('SELECT FROM headlines WHERE sig % to_textsig(''storm'')') AS one,
	round(estimated_rows('SELECT FROM headlines a JOIN headlines b ON a.sig % b.sig') / 1e5) AS pairs_per_row;
-- Whether a text has a copy at all is not known: half of them may.
SELECT estimated_rows('SELECT FROM headlines a WHERE EXISTS (SELECT FROM headlines b WHERE a.sig % b.sig)') AS with_copies,
	estimated_rows('SELECT FROM headlines a WHERE NOT EXISTS (SELECT FROM headlines b WHERE a.sig % b.sig)') AS without;
SET newsprint.similarity_threshold = 0;
SELECT estimated_rows('SELECT FROM headlines WHERE sig % to_textsig(''storm'')') AS all_rows;
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')$$);
RESET newsprint.similarity_threshold;
-- Few rows are scanned.
CREATE TABLE few AS SELECT * FROM headlines WHERE id < 100;
CREATE INDEX few_sig ON few USING gin (sig);
ANALYZE few;
SELECT * FROM plan($$SELECT id FROM few WHERE sig % to_textsig('Storm closes port of Eastmere')$$);

-- Row-level security: % is leakproof, so a policy does not hide the index.
CREATE ROLE regress_newsprint_reader;
GRANT SELECT ON headlines TO regress_newsprint_reader;
ALTER TABLE headlines ENABLE ROW LEVEL SECURITY;
CREATE POLICY even ON headlines TO regress_newsprint_reader USING (id % 2 = 0);
SET ROLE regress_newsprint_reader;
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')$$);
RESET ROLE;
DROP TABLE articles, headlines, few;
DROP FUNCTION edited, found, plan, estimated_rows;
DROP ROLE regress_newsprint_reader;
