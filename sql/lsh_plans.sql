-- The planner takes an lsh index where it pays, from a hundred rows to ten million.

-- Plans, with signatures left out.
CREATE FUNCTION plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		-- Versions name the same plan of a subquery differently.
		line := regexp_replace(line, '\$0|\(InitPlan [a-z_0-9]+\)\.col1', 'initplan', 'g');
		line := regexp_replace(line, 'InitPlan [a-z_0-9]+( \(returns .*\))?$', 'InitPlan');
		RETURN NEXT regexp_replace(line, '1:1:[^'']*|[0-9:.]*:1:1:[^'']*', '...', 'g');
	END LOOP;
END $$;
CREATE TABLE headlines AS SELECT n AS id, CASE WHEN n % 10000 > 0
	THEN to_textsig(md5(n::text) || ' ' || translate(md5((n / 3)::text), '0123456789', '          ')) END AS sig
FROM generate_series(1, 100000) n;
CREATE INDEX headlines_sig ON headlines USING lsh (sig);
VACUUM ANALYZE headlines;
SET max_parallel_workers_per_gather = 0;
SET enable_memoize = off;

-- A constant, a parameter that is not known, a join.
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')$$);
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig <% to_textsig('Storm closes port of Eastmere')$$);
SELECT * FROM plan($$SELECT id FROM headlines WHERE to_textsig('Storm closes port of Eastmere') <% sig$$);
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig @@ within(to_textsig('Storm closes port of Eastmere'), 0.7)$$);
SET plan_cache_mode = force_generic_plan;
PREPARE like_this AS SELECT id FROM headlines WHERE sig % $1;
EXPLAIN (COSTS OFF) EXECUTE like_this (to_textsig('Storm closes port of Eastmere'));
PREPARE nearest AS SELECT id FROM headlines ORDER BY sig <-> $1 LIMIT 5;
EXPLAIN (COSTS OFF) EXECUTE nearest (to_textsig('Storm closes port of Eastmere'));
RESET plan_cache_mode;
SELECT * FROM plan($$SELECT a.id, b.id FROM headlines a JOIN headlines b ON a.sig % b.sig AND a.id < b.id WHERE a.id < 20$$);

-- Any of a few texts.
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % ANY (ARRAY[to_textsig('Storm closes port of Eastmere'), to_textsig('Council votes on budget')])$$);
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % ANY (ARRAY(SELECT sig FROM headlines WHERE id IN (7, 8)))$$);

-- The nearest few, and the nearest of those that are similar; but not all in order.
SELECT * FROM plan($$SELECT id FROM headlines ORDER BY sig <-> to_textsig('Storm closes port of Eastmere') LIMIT 5$$);
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')
	ORDER BY sig <-> to_textsig('Storm closes port of Eastmere') LIMIT 5$$);
SELECT * FROM plan($$SELECT id FROM headlines ORDER BY sig <-> to_textsig('Storm closes port of Eastmere')$$);
SELECT * FROM plan($$SELECT id FROM headlines ORDER BY sig <-> to_textsig('Storm closes port of Eastmere') LIMIT 5000$$);

-- A threshold that keys can't serve.
SET newsprint.similarity_threshold = 0.2;
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')$$);
RESET newsprint.similarity_threshold;
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig @@ containing(to_textsig('Storm closes port of Eastmere'), 0.2)$$);

-- Rows without a signature have a list of their own; all others are most of the table.
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig IS NULL$$);
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig IS NOT NULL$$);
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig IS NULL AND sig @@ within(to_textsig('Storm closes port'), 0.1)$$);

-- Two conditions: one is searched for, both are checked.
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')
	AND sig <% to_textsig('Storm closes port')$$);
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')
	OR sig % to_textsig('Storm closes school')$$);

-- By ten million rows a search takes the index, by a hundred it does not.
UPDATE pg_class SET reltuples = 10000000 WHERE relname IN ('headlines', 'headlines_sig');
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')$$);
SELECT * FROM plan($$SELECT id FROM headlines ORDER BY sig <-> to_textsig('Storm closes port of Eastmere') LIMIT 5$$);
ANALYZE headlines;
CREATE TABLE few AS SELECT * FROM headlines WHERE id <= 100;
CREATE INDEX few_sig ON few USING lsh (sig);
ANALYZE few;
SELECT * FROM plan($$SELECT id FROM few WHERE sig % to_textsig('Storm closes port of Eastmere')$$);
SELECT * FROM plan($$SELECT id FROM few WHERE sig <% to_textsig('Storm closes port of Eastmere')$$);
SELECT * FROM plan($$SELECT id FROM few ORDER BY sig <-> to_textsig('Storm closes port of Eastmere') LIMIT 5$$);

-- Row-level security: % is leakproof, so a policy does not hide the index.
CREATE ROLE regress_newsprint_reader;
GRANT SELECT ON headlines TO regress_newsprint_reader;
ALTER TABLE headlines ENABLE ROW LEVEL SECURITY;
CREATE POLICY even ON headlines TO regress_newsprint_reader USING (id % 2 = 0);
SET ROLE regress_newsprint_reader;
SELECT * FROM plan($$SELECT id FROM headlines WHERE sig % to_textsig('Storm closes port of Eastmere')$$);
RESET ROLE;

-- An exclusion constraint keeps copies out.
CREATE TABLE originals (id int, sig textsig, EXCLUDE USING lsh (sig WITH %));
INSERT INTO originals VALUES (1, to_textsig('Storm closes port of Eastmere for a day'));
INSERT INTO originals VALUES (2, to_textsig('Council votes on the budget')), (3, NULL), (4, NULL);
\set VERBOSITY terse
\set SHOW_CONTEXT never
DO $$ BEGIN
	INSERT INTO originals VALUES (5, to_textsig('storm closes PORT of Eastmere for a day'));
EXCEPTION WHEN exclusion_violation THEN RAISE NOTICE 'is a copy';
END $$;
SELECT id FROM originals ORDER BY id;
DROP TABLE headlines, few, originals;
DROP FUNCTION plan;
DROP ROLE regress_newsprint_reader;
