-- A gazetteer is made from rows and shows what it was made of.
CREATE TABLE aliases (alias text, type text, name text, id text);
INSERT INTO aliases VALUES
    ('Anna Berg', 'PERSON', 'Anna Berg', 'p1'),
    ('Berg', 'PERSON', 'Anna Berg', 'p1'),
    ('Berg', 'PERSON', 'Nils Berg', 'p2'),
    ('Nils Berg', 'PERSON', 'Nils Berg', 'p2'),
    ('Harbour Board', 'ORG', NULL, NULL),
    ('Harbour Board of Lund', 'ORG', 'Lund Harbour Board', NULL),
    ('Lund', 'LOC', 'Lund', 'l1'),
    ('Lund', 'PERSON', 'Eva Lund', 'p3'),
    ('US', 'LOC', 'United States', 'l2'),
    ('U.S.', 'LOC', 'United States', 'l2'),
    ('May', 'PERSON', 'Tilda May', 'p4'),
    ('Київ', 'LOC', 'Kyiv', 'l3');
CREATE TABLE lists AS SELECT gazetteer_agg(alias, type, name, id) AS names FROM aliases;
SELECT names FROM lists;
SELECT e.* FROM lists, gazetteer_entries(names) e;

-- The order of rows and repetitions do not matter.
SELECT (SELECT gazetteer_agg(alias, type, name, id ORDER BY id, alias DESC)
        FROM (SELECT * FROM aliases UNION ALL SELECT * FROM aliases) twice) = names AS same
FROM lists;

-- Rows without an alias, and aliases of nothing but marks, are left out.
SELECT gazetteer_agg(alias, 'T', NULL, NULL) FROM (VALUES ('a'), (NULL), ('--'), ('')) v(alias);
SELECT gazetteer_agg(alias, 'T', NULL, NULL) IS NULL AS none FROM aliases WHERE false;
SELECT gazetteer_agg('a', NULL, 'b', 'c');

-- Limits.
SELECT gazetteer_agg(repeat('a ', 65), 'T', NULL, NULL);
SELECT gazetteer_agg('a', repeat('T', 5000), NULL, NULL);

-- Matches: longest first, whatever the case, the accents and the hyphens.
SELECT m.*
FROM lists, match_names('Anna Berg met the HARBOUR-BOARD of Lund in Kyiv’s U.S. embassy; Anna Bergman did not.', names) m;

-- A name of several: what else the text says decides, or only what they share is known.
SELECT m.* FROM lists, match_names('Berg spoke. Later Nils Berg left.', names) m;
SELECT m.* FROM lists, match_names('Berg spoke in Lund.', names) m;

-- A name that is also a word needs its capital, and more than that where every word has one.
SELECT m.text, m.name
FROM lists, match_names(E'May I ask us? You may.\nThen Tilda May flew to the US.', names) m;
SELECT m.text, m.name FROM lists, match_names('May I ask? You may.', names) m;

-- The type NONE says that an alias is no entity: neither it nor a name inside of it is found.
CREATE TABLE forbidding AS
SELECT gazetteer_agg(alias, type, NULL, id) AS names
FROM (VALUES ('Berit Sandahl', 'NONE', NULL), ('Sandahl Harbour', 'None', NULL), ('Otto Sandahl', 'PERSON', 'p1'), ('Sandahl', 'PERSON', 'p1')) v(alias, type, id);
SELECT names, names::text::gazetteer = names AS kept FROM forbidding;
SELECT m.text, m.id
FROM forbidding, match_names('Otto Sandahl and Berit Sandahl met at Sandahl Harbour. Sandahl spoke.', names) m;
SELECT e.text, e.type, e.entity, e.id
FROM forbidding, extract_entities('Otto Sandahl met Berit Sandahl on Friday. Berit Sandahl of Sandahl Harbour said Sandahl was right.', '{}', names) e;
SELECT e.text, e.type
FROM extract_entities('Mr Ketil Braddan met Berit Sandahl on Friday. Berit Sandahl said Ketil Braddan was right.', '{}', '[["Ketil Braddan", "NONE", null, null]]') e;
DROP TABLE forbidding;

-- Nothing in the mask, or over it.
SELECT m.span FROM lists, match_names('Anna Berg, Anna Berg, Anna Berg', names, '{[0,4),[11,13)}') m;
SELECT m.span FROM lists, match_names('Anna Berg', names, '{(,)}') m;

-- Nothing in, nothing out.
SELECT m.* FROM lists, match_names('', names) m;
SELECT m.* FROM lists, match_names(NULL, names) m;
SELECT m.* FROM match_names('Anna Berg', NULL) m;
SELECT m.* FROM match_names('Anna Berg', '[]') m;

-- Spans count code points.
SELECT m.text, m.span, substr(body, lower(m.span) + 1, upper(m.span) - lower(m.span)) = m.text AS right
FROM (VALUES ('“Zoë” 👩‍👧 – Київ, Berg')) v(body), lists, match_names(body, names) m;

-- The text form is read and written; binary copies are the same value.
SELECT names::text::gazetteer = names AS text_form FROM lists;
SELECT '[["a\u0041\n\"", "T", null, "\ud83d\ude00"]]'::gazetteer;
SELECT '[["a", "T"]]'::gazetteer;
SELECT '[["a", "T", "n", "i"],]'::gazetteer;
SELECT ''::gazetteer;
SELECT '[["\ud800", "T", "n", "i"]]'::gazetteer;
SELECT current_setting('data_directory') || '/newsprint_gazetteer_test.bin' AS file \gset
CREATE TABLE received (names gazetteer);
COPY lists TO :'file' (FORMAT binary);
COPY received FROM :'file' (FORMAT binary);
SELECT r.names = l.names AS binary_form FROM received r, lists l;

-- Damage of any byte is refused: of a name, of the tables, of the version.
CREATE FUNCTION damaged(file text, at int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	bytes bytea := (SELECT gazetteer_send(names) FROM lists);
BEGIN
	bytes := set_byte(bytes, at, get_byte(bytes, at) # 1);
	EXECUTE format('COPY (SELECT %L::bytea) TO %L (FORMAT binary)', bytes, file);
	EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
	RETURN 'accepted';
EXCEPTION WHEN others THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SELECT damaged(:'file', 0) AS version, damaged(:'file', 2) AS flags,
       damaged(:'file', 28) AS sum, damaged(:'file', 40) AS filter,
       damaged(:'file', length(gazetteer_send(names)) - 1) AS last_name
FROM lists;
SELECT count(*) FROM received;
COPY (SELECT) TO PROGRAM 'cat > /dev/null; rm -f newsprint_gazetteer_test.bin';
DROP FUNCTION damaged; DROP TABLE received;

-- || has the entries of both; of an alias that both have, spelt the same, those of the right one.
SELECT '[["Berg", "PERSON", "Anna Berg", "p1"], ["Lund", "LOC", null, "l1"], ["US", "LOC", null, "l2"]]'::gazetteer
    || '[["Berg", "PERSON", "Nils Berg", "p2"], ["Berg", "LOC", null, "l3"], ["Lund", "NONE", null, null], ["us", "ORG", null, "o1"]]' AS both;
SELECT names || '[]' = names AND '[]' || names = names AND names || names = names AS same, names || NULL IS NULL AS none FROM lists;

-- DISTINCT, GROUP BY and hash joins work.
SELECT count(DISTINCT names::text), count(*) FROM (SELECT names FROM lists UNION SELECT names FROM lists UNION SELECT '[]') u;
SELECT a.names <> b.names AS differ FROM lists a, (VALUES ('[]'::gazetteer)) b(names);

-- A large one, stored out of line, built by parallel workers, read once.
CREATE TABLE many AS
SELECT 'Name' || i || ' Xof' || i % 100 AS alias, 'PERSON' AS type, 'i' || i / 2 AS id
FROM generate_series(1, 20000) i;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
ALTER TABLE many SET (parallel_workers = 2);
EXPLAIN (COSTS OFF) SELECT gazetteer_agg(alias, type, NULL, id) FROM many;
CREATE TABLE large AS SELECT gazetteer_agg(alias, type, NULL, id) AS names FROM many;
SET max_parallel_workers_per_gather = 0;
SELECT (SELECT gazetteer_agg(alias, type, NULL, id) FROM many) = names AS same FROM large;
SELECT count(*) AS texts, sum(found) AS found
FROM (SELECT (SELECT count(*) FROM match_names('so ' || alias || ' and NAME7 XOF7', names)) AS found
      FROM large, many LIMIT 1000) t;
SELECT count(*) FROM large, gazetteer_entries(names);

-- Parallel workers look names up, and the query reads the value for all of them.
CREATE TABLE bodies AS
SELECT i AS id, 'In Lund, ' || alias || ' met Tilda May on Friday.' AS body FROM (SELECT row_number() OVER () AS i, alias FROM many) n;
ALTER TABLE bodies SET (parallel_workers = 2);
RESET max_parallel_workers_per_gather;
EXPLAIN (COSTS OFF) SELECT count(*) FROM bodies, extract_entities(body, '{}', country_gazetteer());
CREATE TABLE by_workers AS
SELECT e.id, count(*) FROM bodies, extract_entities(body, '{}', (SELECT names FROM large)) e GROUP BY e.id;
CREATE TABLE of_countries AS
SELECT m.id, count(*) FROM bodies, match_names(replace(body, 'Lund', 'Norway'), country_gazetteer()) m GROUP BY m.id;
SET max_parallel_workers_per_gather = 0;
SELECT count(*) AS names, sum(count) AS mentions FROM by_workers WHERE id IS NOT NULL;
SELECT count(*) AS differing FROM (
    (TABLE by_workers EXCEPT SELECT e.id, count(*) FROM bodies, extract_entities(body, '{}', (SELECT names FROM large)) e GROUP BY e.id)
    UNION ALL
    (SELECT e.id, count(*) FROM bodies, extract_entities(body, '{}', (SELECT names FROM large)) e GROUP BY e.id EXCEPT TABLE by_workers)) d;
TABLE of_countries;
DROP TABLE bodies, by_workers, of_countries;

-- A value that changes from row to row is read anew for each.
CREATE TABLE two AS
SELECT 1 AS n, names FROM large
UNION ALL SELECT 2, gazetteer_agg(alias, 'ORG', NULL, 'other' || id) FROM many;
SELECT i, m.type, m.id FROM generate_series(1, 4) i JOIN two ON n = 1 + i % 2, match_names('Name7 Xof7', names) m ORDER BY i;
DROP TABLE two;
RESET max_parallel_workers_per_gather; RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size;
DROP TABLE aliases, lists, many, large;
