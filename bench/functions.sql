-- Speed of the SQL functions.  Reads the newsroom's articles.csv from standard
-- input.  Each figure is the best of three runs, since noise only adds; those of the
-- longest texts are of one run.
\pset footer off

CREATE TEMP TABLE page (id text, outlet text, url text, title text, byline text, published_at timestamptz, body text);
\copy page FROM pstdin WITH (FORMAT csv, HEADER)

-- Twenty megabytes of articles, each a value of its own.
CREATE TEMP TABLE article AS
	SELECT body || n AS body, to_textsig(body || n) AS signature
	FROM page, generate_series(1, 20000000 / (SELECT sum(octet_length(body))::int FROM page)) n;
ANALYZE article;

-- The same as longer pages: four articles of one outlet behind each other.
CREATE TEMP TABLE long_page AS
	SELECT string_agg(body, E'\n' ORDER BY id) || n AS body
	FROM (SELECT *, row_number() OVER (PARTITION BY outlet ORDER BY id) / 4 AS part FROM page) p,
		generate_series(1, 20000000 / (SELECT sum(octet_length(body))::int FROM page)) n
	GROUP BY n, outlet, part;
ANALYZE long_page;

-- A gazetteer of 100,000 aliases, some of which stand in the articles.
CREATE TEMP TABLE alias AS
	SELECT text AS alias, type, name, 'd' || name AS id FROM page, extract_entities(body)
	UNION ALL SELECT format('Name%s Surname%s', n, n % 5000), 'PERSON', NULL, 'g' || n FROM generate_series(1, 100000) n;
CREATE TEMP TABLE known AS SELECT gazetteer_agg(alias, type, name, id) AS names FROM alias;

-- Seconds that a query takes, the best of so many runs.
CREATE FUNCTION pg_temp.seconds(query text, runs int DEFAULT 3) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
	best float8 := 'infinity';
	began timestamptz;
BEGIN
	FOR i IN 1 .. runs LOOP
		began := clock_timestamp();
		EXECUTE query;
		best := least(best, extract(epoch FROM clock_timestamp() - began));
	END LOOP;
	RETURN best;
END $$;

SELECT count(*) AS articles, pg_size_pretty(sum(octet_length(body))) AS bytes,
	round(avg(octet_length(body))) AS "bytes an article" FROM article;

\echo Whole functions, one backend; the last two rows are of the server itself, for scale.
WITH call (place, call) AS (VALUES
	(1, 'count(strip_boilerplate(body))'),
	(2, 'sum((SELECT count(*) FROM classify_lines(body)))'),
	(3, 'count(boilerplate_spans(body))'),
	(3, 'count(*), site_template_agg(body)'),
	(4, 'sum((SELECT count(*) FROM split_words(body)))'),
	(5, 'sum((SELECT count(*) FROM split_sentences(body)))'),
	(6, 'sum((SELECT count(*) FROM extract_entities(body)))'),
	(6, 'sum((SELECT count(*) FROM match_names(body, (SELECT names FROM known))))'),
	(7, 'count(to_textsig(body))'),
	(8, $$count(regexp_replace(body, '^(Share|Advertisement|READ MORE).*$', '', 'gn'))$$),
	(9, 'count(to_tsvector(''simple'', body))')),
timed AS MATERIALIZED (
	SELECT place, call, pg_temp.seconds('SELECT ' || call || ' FROM article') AS seconds FROM call)
SELECT call, round((sum / 1e6 / seconds)::numeric, 1) AS "MB/s",
	round((seconds / n * 1e6)::numeric, 1) AS "microseconds an article"
FROM timed, (SELECT sum(octet_length(body)), count(*) AS n FROM article) size
ORDER BY place;

-- What is written in SQL to clean such texts: labels, credits, notices, offers,
-- then lines too short for a sentence, then the blank lines that remain.
CREATE FUNCTION pg_temp.clean(body text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(body,
		'^(share|save|print|advertisement|comments?|subscribe|sign up|follow us|click here|read more|related|see also|watch|photo|image|credit)\M.*$', '', 'gni'),
		'^.*(newsletter|all rights reserved|copyright|©|cookies|privacy policy).*$', '', 'gni'),
		'^[^.!?\n]{1,30}$', '', 'gn'),
		'\n{3,}', E'\n\n', 'g')
$$;

\echo Entities: tokens a second, and what the backend holds after one article and after a hundred thousand.
CREATE TEMP TABLE held (after text, bytes bigint);
SELECT count(*) AS "names in one" FROM (SELECT body FROM article LIMIT 1) a, extract_entities(a.body);
INSERT INTO held SELECT 'one article', sum(total_bytes) FROM pg_backend_memory_contexts;
SELECT tokens, round(tokens / pg_temp.seconds('SELECT sum((SELECT count(*) FROM extract_entities(body))) FROM article'))
	AS "tokens a second"
FROM (SELECT sum((SELECT count(*) FROM split_words(body))) AS tokens FROM article) counted;
SELECT count(*) AS "names in many" FROM generate_series(1, 5), article a, extract_entities(a.body);
INSERT INTO held SELECT 'a hundred thousand', sum(total_bytes) FROM pg_backend_memory_contexts;
SELECT * FROM held;

\echo Entities with parallel workers beside the leader: seconds for all articles, and how many times as fast.
CREATE UNLOGGED TABLE shared_article WITH (parallel_workers = 2) AS SELECT body FROM article;
ANALYZE shared_article;
CREATE TEMP TABLE parallel (workers int, seconds float8);
SET max_parallel_workers_per_gather = 0;
INSERT INTO parallel VALUES (0, pg_temp.seconds('SELECT count(*) FROM shared_article, extract_entities(body)'));
SET max_parallel_workers_per_gather = 1;
INSERT INTO parallel VALUES (1, pg_temp.seconds('SELECT count(*) FROM shared_article, extract_entities(body)'));
SET max_parallel_workers_per_gather = 2;
INSERT INTO parallel VALUES (2, pg_temp.seconds('SELECT count(*) FROM shared_article, extract_entities(body)'));
RESET max_parallel_workers_per_gather;
DROP TABLE shared_article;
SELECT workers, round(seconds::numeric, 2) AS seconds, round((max(seconds) OVER () / seconds)::numeric, 2) AS "times as fast"
FROM parallel ORDER BY workers;

\echo Cleaning: megabytes a second of the articles, and of longer pages, four articles each.
WITH call (place, name, call) AS (VALUES
	(1, 'strip_boilerplate', 'strip_boilerplate(body)'),
	(2, 'four regular expressions', 'pg_temp.clean(body)')),
timed AS MATERIALIZED (
	SELECT place, name, pg_temp.seconds(format('SELECT count(%s) FROM article', call)) AS short,
		pg_temp.seconds(format('SELECT count(%s) FROM long_page', call)) AS long
	FROM call)
SELECT name AS "in SQL", round((articles.sum / 1e6 / short)::numeric, 1) AS articles,
	round((pages.sum / 1e6 / long)::numeric, 1) AS pages, pages.avg AS "bytes a page"
FROM timed, (SELECT sum(octet_length(body)) FROM article) articles,
	(SELECT sum(octet_length(body)), round(avg(octet_length(body))) AS avg FROM long_page) pages
ORDER BY place;

SELECT round((pg_temp.seconds(
	'SELECT sum(similarity(signature, (SELECT signature FROM article LIMIT 1))) FROM article') / count(*) * 1e9)::numeric)
	AS "nanoseconds a similarity" FROM article;

\echo Two texts of 64 KiB, one of articles and another: milliseconds of shared_passages.
CREATE TEMP TABLE half AS
	SELECT part, left(string_agg(body, E'\n' ORDER BY id), 65536) AS body
	FROM (SELECT id, body, row_number() OVER (ORDER BY id) % 2 AS part FROM page) p GROUP BY part;
CREATE TEMP TABLE pair AS
	SELECT 1 AS place, 'the same' AS other, body AS a, body AS b FROM half WHERE part = 0
	UNION ALL SELECT 2, 'one word in twelve exchanged', body, (SELECT string_agg(CASE WHEN n % 12 = 0 THEN 'other' ELSE word END, ' ' ORDER BY n)
		FROM regexp_split_to_table(body, '\s+') WITH ORDINALITY w (word, n)) FROM half WHERE part = 0
	UNION ALL SELECT 3, 'its lines in another order', body, (SELECT string_agg(line, E'\n' ORDER BY md5(line))
		FROM regexp_split_to_table(body, '\n') line) FROM half WHERE part = 0
	UNION ALL SELECT 4, 'other articles', a.body, b.body FROM half a, half b WHERE a.part = 0 AND b.part = 1;
SELECT other, (SELECT count(*) FROM shared_passages(a, b)) AS passages,
	round((pg_temp.seconds(format('SELECT count(*) FROM pair, shared_passages(a, b) WHERE place = %s', place), 20) * 1000)::numeric, 2) AS milliseconds
FROM pair ORDER BY place;

\echo Gazetteers, one backend without workers: seconds to make one, and megabytes a second of ASCII articles.
CREATE TEMP TABLE plain_article AS SELECT regexp_replace(body, '[^\x01-\x7f]', '', 'g') AS body FROM article;
-- Names of the articles, and as many invented ones with a first word of their own as it takes.
CREATE TEMP TABLE list AS
	SELECT size, alias, type, name, id FROM (VALUES (1000), (1000000)) size (size), LATERAL (
		(SELECT text AS alias, type, name, 'd' || name AS id FROM page, extract_entities(body) GROUP BY 1, 2, 3 ORDER BY md5(text) LIMIT 500)
		UNION ALL
		SELECT format('Name%s Surname%s', n, n % 5000), 'PERSON', NULL, 'g' || n FROM generate_series(1, size - 500) n) alias;
CREATE INDEX ON list (size);
ANALYZE list;
CREATE TEMP TABLE gazetteer_of AS SELECT size, gazetteer_agg(alias, type, name, id) AS names FROM list GROUP BY size;
SELECT size AS aliases, pg_size_pretty(pg_column_size(names)::bigint) AS bytes,
	round(pg_temp.seconds(format('SELECT gazetteer_agg(alias, type, name, id) FROM list WHERE size = %s', size), 1)::numeric, 2) AS "seconds to make",
	round((sum / 1e6 / pg_temp.seconds(format('SELECT sum((SELECT count(*) FROM match_names(body, (SELECT names FROM gazetteer_of WHERE size = %s)))) FROM plain_article', size)))::numeric, 1) AS "match_names MB/s",
	(SELECT count(*) FROM plain_article, match_names(body, names)) AS matches
FROM gazetteer_of, (SELECT sum(octet_length(body)) FROM plain_article) text
ORDER BY size;

\echo Seconds for one text of so many MiB, in one line and in many: linear if each row is four times the one before.
CREATE TEMP TABLE long_text AS
	SELECT mib, kind, repeat(unit, mib * 1048576 / octet_length(unit)) AS body
	FROM (VALUES (1), (4), (16), (64)) size (mib),
		(VALUES ('one line', 'Anna Berg said the 12 ships of Norby Ltd. left. '),
			('lines', E'Anna Berg said on Friday that the 12 ships of Norby Ltd. had left.\n')) text (kind, unit);
SELECT kind, mib AS "MiB",
	round(pg_temp.seconds(format('SELECT length(strip_boilerplate(body)) FROM long_text WHERE mib = %s AND kind = %L', mib, kind), 1)::numeric, 2) AS strip_boilerplate,
	round(pg_temp.seconds(format('SELECT count(*) FROM long_text, split_words(body) WHERE mib = %s AND kind = %L', mib, kind), 1)::numeric, 2) AS split_words,
	round(pg_temp.seconds(format('SELECT count(*) FROM long_text, extract_entities(body) WHERE mib = %s AND kind = %L', mib, kind), 1)::numeric, 2) AS extract_entities,
	round(pg_temp.seconds(format('SELECT to_textsig(body) FROM long_text WHERE mib = %s AND kind = %L', mib, kind), 1)::numeric, 2) AS to_textsig,
	round(pg_temp.seconds(format('SELECT count(*) FROM long_text, shared_passages(body, body) WHERE mib = %s AND kind = %L', mib, kind), 1)::numeric, 2) AS shared_passages
FROM long_text ORDER BY kind, mib;
