-- Pieces of numbers, one to a line: 1 to 400, 399 to 800, and so on, which together
-- have the shingles of all.
CREATE FUNCTION numbers(first int, last int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(i::text, ' ' ORDER BY i) FROM generate_series(first, last) i);
CREATE TABLE pieces AS
SELECT n, to_textsig(numbers(greatest(1, 400 * n - 1), 400 * n + 400)) AS sig FROM generate_series(0, 9) n;

-- The union is like the whole; only the count is no longer exact.
SELECT similarity(textsig_union(sig), to_textsig(numbers(1, 4000))) AS whole,
	substr(textsig_send(textsig_union(sig)), 9) = substr(textsig_send(to_textsig(numbers(1, 4000))), 9) AS registers,
	substr(textsig_send(textsig_union(sig)), 5, 4) AS count,
	abs(shingle_count(textsig_union(sig)) - 3998) < 0.24 * 3998 AS near
FROM pieces;
SELECT bool_and(containment(sig, whole) > 0.6) AS all_stand_in_it, bool_and(sig @@ contained_in(whole, 0.6)) AS found
FROM pieces, (SELECT textsig_union(sig) AS whole FROM pieces) w;

-- Order and grouping do not show.
SELECT count(DISTINCT u) FROM (
	SELECT textsig_union(sig ORDER BY n) AS u FROM pieces
	UNION ALL SELECT textsig_union(sig ORDER BY n DESC) FROM pieces
	UNION ALL SELECT textsig_union(sig ORDER BY n % 3, n) FROM pieces
	UNION ALL SELECT textsig_union(part) FROM (SELECT textsig_union(sig) AS part FROM pieces GROUP BY n % 3) p
	UNION ALL SELECT textsig_union(part) FROM (SELECT textsig_union(sig) AS part FROM pieces GROUP BY n < 1) p
	UNION ALL SELECT textsig_union(sig) FROM (SELECT sig FROM pieces UNION ALL SELECT sig FROM pieces) p) orders;

-- The operator is the aggregate of two: of pieces, of no words, of unions, and of
-- a text that stands in a piece.
CREATE VIEW parts AS
SELECT sig FROM pieces WHERE n < 3
UNION ALL SELECT to_textsig('')
UNION ALL SELECT to_textsig('17 18 19')
UNION ALL SELECT sig || to_textsig('17 18 19') FROM pieces WHERE n = 0
UNION ALL SELECT sig || to_textsig('storm') FROM pieces WHERE n = 0;
SELECT count(*), bool_and(a.sig || b.sig = b.sig || a.sig) AS either_way,
	bool_and((a.sig || b.sig) || c.sig = a.sig || (b.sig || c.sig)) AS grouped,
	bool_and(a.sig || a.sig = a.sig) AS with_itself,
	bool_and(textsig_union(a.sig, b.sig) = a.sig || b.sig) AS by_name
FROM parts a, parts b, parts c;

-- One text, and copies of one, keep their count; a text without words adds nothing.
SELECT textsig_union(sig) = to_textsig('Storm closes the port') AS copies
FROM unnest(ARRAY[to_textsig('Storm closes the port'), to_textsig('storm CLOSES the port!')]) sig;
SELECT textsig_union(sig) = to_textsig('Storm closes the port') AS with_empties
FROM unnest(ARRAY[to_textsig(''), NULL, to_textsig('Storm closes the port'), to_textsig('...')]) sig;
SELECT textsig_union(sig) = to_textsig('') AS empties_alone FROM unnest(ARRAY[to_textsig(''), to_textsig('...')]) sig;

-- NULLs are skipped, and nothing makes NULL.
SELECT textsig_union(sig) IS NULL AS of_nulls FROM unnest(ARRAY[NULL, NULL]::textsig[]) sig;
SELECT textsig_union(sig) IS NULL AS of_nothing FROM pieces WHERE false;
SELECT to_textsig('storm') || NULL IS NULL AS with_null;

-- A state that is changed in place stays out of the rows, in windows too.
SELECT n, running = (SELECT textsig_union(q.sig) FROM pieces q WHERE q.n <= p.n) AS running,
	shingle_count(sig) AS count
FROM (SELECT n, sig, textsig_union(sig) OVER (ORDER BY n) AS running FROM pieces) p ORDER BY n;
SELECT n, moving = (SELECT textsig_union(q.sig) FROM pieces q WHERE q.n BETWEEN p.n - 1 AND p.n) AS moving
FROM (SELECT n, textsig_union(sig) OVER (ORDER BY n ROWS 1 PRECEDING) AS moving FROM pieces) p WHERE n < 3 ORDER BY n;

-- Parallel workers unite their parts.
SELECT textsig_union(sig) AS serial FROM pieces \gset
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
ALTER TABLE pieces SET (parallel_workers = 2);
EXPLAIN (COSTS OFF) SELECT textsig_union(sig) FROM pieces;
SELECT textsig_union(sig) = :'serial' AS same FROM pieces;
DROP VIEW parts;
DROP TABLE pieces;
DROP FUNCTION numbers;
