-- Pairs of a whole table, and the groups they make, against comparing all rows.
-- Texts of 6 to 69 words in families of five, of which four have some words
-- exchanged.
CREATE TABLE sigs AS
SELECT family * 5 + copy AS id, to_textsig(string_agg(word, ' ' ORDER BY n)) AS sig
FROM generate_series(0, 63) family, generate_series(0, 4) copy,
	generate_series(1, 6 + family) n,
	LATERAL (SELECT CASE WHEN copy > 0 AND (n + 3 * copy) % (9 + 12 * copy) = 0 THEN format('x%s', family * 5000 + copy * 500 + n)
		ELSE format('w%s', family * 1000 + n) END AS word) w
GROUP BY family, copy;

CREATE FUNCTION all_pairs(threshold real) RETURNS TABLE (a bigint, b bigint, similarity real) LANGUAGE sql AS $$
	SELECT x.id, y.id, similarity(x.sig, y.sig) FROM sigs x JOIN sigs y ON x.id < y.id
	WHERE similarity(x.sig, y.sig) >= threshold
$$;

-- The same pairs with the same similarities, each once.
SELECT threshold, count(*) > 30 AS some,
	count(*) FILTER (WHERE f.a IS NULL) AS missing, count(*) FILTER (WHERE t.a IS NULL) AS wrong
FROM unnest('{0.3, 0.5, 0.7, 0.9}'::real[]) threshold,
	LATERAL (SELECT * FROM similar_pairs('SELECT id, sig FROM sigs', threshold)) f
	FULL JOIN LATERAL (SELECT * FROM all_pairs(threshold)) t USING (a, b, similarity)
GROUP BY threshold ORDER BY threshold;

-- Half is the default.
SELECT count(*) FROM (SELECT * FROM similar_pairs('SELECT id, sig FROM sigs')
	EXCEPT ALL SELECT * FROM all_pairs(0.5)) e;

-- Memory for some rows only, and rows in another order, change nothing.
INSERT INTO sigs SELECT 1000 + 100 * copy + id, sig FROM sigs, generate_series(1, 9) copy WHERE id % 3 = 0 AND id < 100;
CREATE TABLE much AS SELECT * FROM similar_pairs('SELECT id, sig FROM sigs');
SET maintenance_work_mem = '1MB';
SELECT count(*) FROM (SELECT * FROM similar_pairs('SELECT i * 10000 + id, sig FROM sigs, generate_series(1, 5) i ORDER BY id % 7, id')) s
WHERE a / 10000 = b / 10000;
SELECT count(*) * 5 AS count FROM much;
SELECT count(*) FROM (SELECT * FROM much EXCEPT ALL
	SELECT * FROM similar_pairs('SELECT id, sig FROM sigs ORDER BY id DESC')) e;
RESET maintenance_work_mem;

-- Between two tables; a row may have the same id in both.
SELECT count(*) FILTER (WHERE f.a IS NULL) AS missing, count(*) FILTER (WHERE t.a IS NULL) AS wrong, count(*) > 100 AS some,
	bool_or(f.a > f.b) AS any_order
FROM similar_pairs_between('SELECT id, sig FROM sigs WHERE id % 2 = 0', 'SELECT id::int - 1, sig FROM sigs WHERE id % 2 = 1') f
FULL JOIN (SELECT x.id AS a, y.id - 1 AS b, similarity(x.sig, y.sig) FROM sigs x, sigs y
	WHERE x.id % 2 = 0 AND y.id % 2 = 1 AND similarity(x.sig, y.sig) >= 0.5) t USING (a, b, similarity);
SELECT a, b, similarity FROM similar_pairs_between('SELECT 1, to_textsig(''a b c'')', 'SELECT 1::smallint, to_textsig(''A b c'')');
SELECT count(*) FROM similar_pairs_between('SELECT id, sig FROM sigs', 'SELECT id, sig FROM sigs WHERE false');
SELECT count(*) FROM similar_pairs_between('SELECT id, sig FROM sigs WHERE false', 'SELECT id, sig FROM sigs');

-- Texts without words are alike; rows without an id or a signature are none; rows
-- of one id are no pair.
CREATE TABLE odd (id int, sig textsig);
INSERT INTO odd VALUES (1, to_textsig('')), (2, to_textsig('...')), (3, to_textsig('a b c d')), (3, to_textsig('a b c d')),
	(4, to_textsig('e f g h')), (NULL, to_textsig('a b c d')), (5, NULL), (-6, to_textsig('E F G H'));
SELECT * FROM similar_pairs('SELECT id, sig FROM odd') ORDER BY a, b;
SELECT * FROM similar_groups('SELECT id, sig FROM odd');
SELECT * FROM similar_groups('SELECT id, sig FROM odd WHERE false');
SELECT similar_pairs(NULL), similar_pairs('SELECT 1', NULL);

-- Groups in one call are the components of the pairs; whoever is alone is a group.
SELECT count(*) FILTER (WHERE g.component IS DISTINCT FROM coalesce(c.component, g.member)) AS differ,
	count(DISTINCT g.component) AS groups, count(*) AS members
FROM similar_groups('SELECT id, sig FROM sigs ORDER BY id % 10', 0.9) g
LEFT JOIN (SELECT c.* FROM (SELECT array_agg(a) AS a, array_agg(b) AS b FROM all_pairs(0.9)) e,
	connected_components(e.a, e.b) c) c USING (member);

-- Components of edges, whatever their order and direction; a loop is an edge.
SELECT * FROM connected_components('{5, 3, 9, 8, 7}'::bigint[], '{4, 4, 1, 8, -9223372036854775808}');
SELECT * FROM connected_components('{4, 1, 5}'::bigint[], '{3, 9, 4}');
SELECT * FROM connected_components('{}'::bigint[], '{}');
SELECT * FROM connected_components('{1, NULL, 3}'::bigint[], '{2, 2, NULL}');
SELECT connected_components('{1}'::bigint[], NULL);
SELECT * FROM connected_components('{1, 2}'::bigint[], '{1}');
-- A long chain is one group.
SELECT count(*), min(component), max(component)
FROM (SELECT array_agg(i) AS a, array_agg(i + 1) AS b FROM generate_series(1, 100000) i) e, connected_components(a, b);

-- The aggregate says the same of random graphs, whatever the order of edges.
CREATE TABLE edges AS SELECT g, (hashint4(g * 1000 + i) % (10 + 3 * g))::bigint * 1000000007 AS a, (hashint4(-g * 1000 - i) % (10 + 3 * g))::bigint * 1000000007 AS b
FROM generate_series(1, 100) g, generate_series(1, 3 * g) i;
SELECT count(*) > 5000 AS some, count(*) FILTER (WHERE member = component) > 1000 AS parts,
	count(*) FILTER (WHERE x IS DISTINCT FROM y OR x IS DISTINCT FROM z) AS differ
FROM (SELECT g, array_agg(a) AS a, array_agg(b) AS b, connected_components(a, b) AS c,
	connected_components(b, a ORDER BY hashint8(a)) AS d FROM edges GROUP BY g) e,
	ROWS FROM (unnest(c), unnest(d), connected_components(a, b)) AS f(member, component, dm, dc, am, ac),
	LATERAL (SELECT (member, component) AS x, (dm, dc) AS y, (am, ac) AS z) r;
-- As it does in parallel.
SELECT md5(connected_components(a, b)::text) AS alone FROM edges \gset
ALTER TABLE edges SET (parallel_workers = 3);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
EXPLAIN (COSTS OFF) SELECT connected_components(a, b) FROM edges;
SELECT md5(connected_components(a, b)::text) = :'alone' AS same FROM edges;
SELECT connected_components(a, b) FROM edges WHERE g < 0;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
-- An edge with an unknown end is none; a loop makes a member who may be alone.
SELECT connected_components(a, b) FROM (VALUES (1, 2), (NULL, 3), (4, NULL), (5, 5), (9223372036854775807, 2)) v(a, b);
SELECT connected_components(a, b) FROM (VALUES (NULL::bigint, 3), (4, NULL)) v(a, b);
-- A long chain is one group; the state may be asked again and again.
SELECT count(*), min(component), max(component) FROM unnest((SELECT connected_components(i, i + 1) FROM generate_series(1, 100000) i));
SELECT connected_components(a, b) OVER (ORDER BY a) FROM (VALUES (1, 2), (3, 4), (4, 2)) v(a, b);
-- Pairs of a table.
SELECT count(*) FILTER (WHERE g.component IS DISTINCT FROM c.component) AS differ, count(*) > 100 AS some
FROM (SELECT * FROM unnest((SELECT connected_components(a, b) FROM similar_pairs('SELECT id, sig FROM sigs', 0.9)))) c
FULL JOIN (SELECT *, count(*) OVER (PARTITION BY component) AS size FROM similar_groups('SELECT id, sig FROM sigs', 0.9)) g USING (member)
WHERE c.component IS NOT NULL OR g.size > 1;

-- A query is one SELECT of an id and a signature, and cannot write.
SELECT * FROM similar_pairs('SELECT id, sig FROM sigs', 0.29);
SELECT * FROM similar_groups('SELECT id, sig FROM sigs', 1.01);
SELECT * FROM similar_pairs_between('SELECT id, sig FROM sigs', 'SELECT id, sig FROM sigs', 'NaN');
SELECT * FROM similar_pairs('SELECT id FROM sigs');
SELECT * FROM similar_pairs('SELECT sig, id FROM sigs');
SELECT * FROM similar_pairs('SELECT id::text, sig FROM sigs');
SELECT * FROM similar_pairs('SELECT id, sig FROM sigs; SELECT id, sig FROM sigs');
SELECT * FROM similar_pairs('DELETE FROM sigs RETURNING id, sig');
SELECT * FROM similar_pairs('WITH gone AS (DELETE FROM sigs RETURNING id, sig) SELECT * FROM gone');
SELECT * FROM similar_pairs('');
SELECT * FROM similar_pairs('ROLLBACK');
SELECT * FROM similar_pairs('SELECT id, sig FROM nowhere');

-- It runs with the rights of whoever calls, and under the policies they are under.
CREATE ROLE newsprint_reader;
GRANT SELECT ON odd TO newsprint_reader;
ALTER TABLE odd ENABLE ROW LEVEL SECURITY;
CREATE POLICY small ON odd USING (id < 3);
SET ROLE newsprint_reader;
SELECT * FROM similar_pairs('SELECT id, sig FROM sigs');
SELECT * FROM similar_groups('SELECT id, sig FROM odd');
RESET ROLE;
DROP TABLE odd;
DROP ROLE newsprint_reader;
