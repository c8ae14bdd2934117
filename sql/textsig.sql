-- A signature says what a text says, not how it is written.
SELECT to_textsig('The harbour of Eastmere reopened on Tuesday, after repairs.')
	 = to_textsig(U&'the  HARBOUR of E\00ADastmere \2014 reopened on "Tuesday" after repairs') AS same;

-- Accents count, but not how they are encoded; full-width letters are letters.
SELECT to_textsig(U&'caf\00E9 society') = to_textsig(U&'CAFE\0301 society') AS encoded,
	to_textsig(U&'\FF43af\00E9 society') = to_textsig(U&'caf\00E9 society') AS wide,
	to_textsig('cafe society') = to_textsig(U&'caf\00E9 society') AS plain;

-- A signature has 252 bytes, of a headline and of a book.
SELECT pg_column_size(to_textsig('Storm closes port')) AS headline,
	pg_column_size(to_textsig(repeat('the storm closed the port ', 100000))) AS book;

-- The count of distinct shingles is exact: n words make n - 2.
SELECT shingle_count(to_textsig(string_agg(i::text, ' ' ORDER BY i))) FROM generate_series(1, 1000) i;
SELECT shingle_count(to_textsig(repeat('the storm closed the port ', 1000)));

-- Fewer than three words make one shingle, none make none.
SELECT t AS text, shingle_count(to_textsig(t))
FROM unnest(ARRAY['', '...', 'storm', 'storm warning', 'storm warning issued', 'storm warning issued today']) t;

-- The empty signature is like itself alone, and stands in every text.
WITH s AS (SELECT to_textsig('') AS a, to_textsig('storm warning issued') AS b)
SELECT similarity(a, a) AS none_none, similarity(a, b) AS none_some,
	containment(a, b) AS none_in_some, containment(b, a) AS some_in_none
FROM s;

-- Scripts without spaces: every character is a word.
SELECT shingle_count(to_textsig('東京都の天気')) AS tokyo,
	similarity(to_textsig('東京都の天気は晴れ'), to_textsig('東京都の天気は雨')) AS weather;

-- NULL in, NULL out.
SELECT to_textsig(NULL) IS NULL AS a, similarity(NULL, to_textsig('x')) IS NULL AS b,
	containment(to_textsig('x'), NULL) IS NULL AS c, shingle_count(NULL) IS NULL AS d,
	(to_textsig('x') % NULL) IS NULL AS e, (NULL <-> to_textsig('x')) IS NULL AS f;

-- Two texts that share half of their shingles: truth is 1/3 and 1/2.
CREATE FUNCTION numbers(first int, last int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(i::text, ' ' ORDER BY i) FROM generate_series(first, last) i);
SELECT similarity(a, b), containment(a, b), containment(b, a), a <-> b AS distance
FROM (SELECT to_textsig(numbers(1, 1002)) AS a, to_textsig(numbers(501, 1502)) AS b) s;

-- % reads a setting; the distance and the operators agree with the measures.
CREATE TABLE edits AS
SELECT n, to_textsig(numbers(n * 20, n * 20 + 1000)) AS sig FROM generate_series(0, 30) n;
SELECT count(*) FILTER (WHERE a.sig % b.sig) AS at_half,
	count(*) FILTER (WHERE a.sig % b.sig) = count(*) FILTER (WHERE similarity(a.sig, b.sig) >= 0.5::real) AS agrees,
	bool_and((a.sig <-> b.sig) = (1 - similarity(a.sig, b.sig))::real) AS distance_agrees,
	bool_and(similarity(a.sig, b.sig) = similarity(b.sig, a.sig)) AS symmetric
FROM edits a, edits b;
SHOW newsprint.similarity_threshold;
SET newsprint.similarity_threshold = 0.9;
SELECT count(*) FROM edits a, edits b WHERE a.sig % b.sig;
SET newsprint.similarity_threshold = 0;
SELECT count(*) FROM edits a, edits b WHERE a.sig % b.sig;
SET newsprint.similarity_threshold = 1;
SELECT count(*) FROM edits a, edits b WHERE a.sig % b.sig;
SET newsprint.similarity_threshold = 1.01;
SET newsprint.similarity_threshold = -0.1;
SET newsprint.similarity_thresholds = 0.5;
RESET newsprint.similarity_threshold;

-- Text and binary form keep every byte.
SELECT to_textsig('The harbour of Eastmere reopened on Tuesday.') AS text_form \gset
SELECT length(:'text_form'), left(:'text_form', 6) AS head, :'text_form'::textsig::text = :'text_form' AS same;
SELECT length(textsig_send(:'text_form')) AS bytes,
	substr(textsig_send(:'text_form'), 1, 8) AS head,
	md5(textsig_send(:'text_form')) AS all_of_them;

-- Receive is the type's front door.  A bytea column makes the same file as a
-- textsig column, so any bytes can be sent to it.
SELECT current_setting('data_directory') || '/newsprint_textsig_test.bin' AS file \gset
CREATE TABLE sent (n int, sig textsig);
INSERT INTO sent SELECT n, sig FROM edits UNION ALL SELECT 99, to_textsig('');
CREATE TABLE received (LIKE sent);
COPY sent TO :'file' (FORMAT binary);
COPY received FROM :'file' (FORMAT binary);
SELECT count(*), bool_and(s.sig = r.sig) AS same FROM sent s JOIN received r USING (n);
COPY (SELECT 0, textsig_send(:'text_form')) TO :'file' (FORMAT binary);
COPY received FROM :'file' (FORMAT binary);

-- Another format, other rules, flags, a count too low, an exponent of zero with
-- a mantissa, a byte too few, a byte too many, nothing at all.
CREATE FUNCTION send_damaged(bytes bytea, file text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('COPY (SELECT 1, %L::bytea) TO %L (FORMAT binary)', bytes, file);
	EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
END $$;
SELECT textsig_send(:'text_form') AS bytes \gset
\set SHOW_CONTEXT never
SELECT send_damaged(set_byte(:'bytes', 0, 2), :'file');
SELECT send_damaged(set_byte(:'bytes', 0, 0), :'file');
SELECT send_damaged(set_byte(:'bytes', 1, 2), :'file');
SELECT send_damaged(set_byte(:'bytes', 2, 1), :'file');
SELECT send_damaged(set_byte(:'bytes', 3, 1), :'file');
SELECT send_damaged(set_byte(:'bytes', 4, 0), :'file');
SELECT send_damaged(set_byte(:'bytes', 4, 4), :'file');
SELECT send_damaged(set_byte(:'bytes', 8, 1), :'file');
SELECT send_damaged(substr(:'bytes'::bytea, 1, 247), :'file');
SELECT send_damaged(:'bytes'::bytea || '\x00', :'file');
SELECT send_damaged('', :'file');
SELECT send_damaged(set_byte(textsig_send(to_textsig('')), 4, 1), :'file');
COPY (SELECT) TO PROGRAM 'cat > /dev/null; rm -f newsprint_textsig_test.bin';
\set SHOW_CONTEXT errors

-- The same for the text form, and what only text can do wrong.
SELECT ''::textsig;
SELECT 'the storm closed the port'::textsig;
SELECT replace(:'text_form', '1:1:5:', '2:1:5:')::textsig;
SELECT replace(:'text_form', '1:1:5:', '1:2:5:')::textsig;
SELECT replace(:'text_form', '1:1:5:', '1:0:5:')::textsig;
SELECT replace(:'text_form', '1:1:5:', '1:1:0:')::textsig;
SELECT replace(:'text_form', '1:1:5:', '1:1:4:')::textsig;
SELECT replace(:'text_form', '1:1:5:', '1:1:05:')::textsig;
SELECT replace(:'text_form', '1:1:5:', '1:1:4294967295:')::textsig;
SELECT replace(:'text_form', '1:1:5:', '1:1:?:')::textsig::text = replace(:'text_form', '1:1:5:', '1:1:?:') AS unknown_count;
SELECT regexp_replace(:'text_form', ':AA', ':AB')::textsig;
SELECT regexp_replace(:'text_form', ':AA', ':A=')::textsig;
SELECT left(:'text_form', -1)::textsig;
SELECT (:'text_form' || 'A')::textsig;
SELECT (:'text_form' || ' ')::textsig;

-- A count that is not known is estimated: 1000 shingles, give or take 8 %.
SELECT regexp_replace(to_textsig(numbers(1, 1002))::text, ':1000:', ':?:')::textsig AS unknown \gset
SELECT shingle_count(:'unknown') BETWEEN 760 AND 1240 AS near, similarity(:'unknown', to_textsig(numbers(1, 1002)));

-- Sorting, grouping and joining by equal bytes.
CREATE TABLE copies AS SELECT n, to_textsig('story number ' || n % 3) AS sig FROM generate_series(1, 9) n;
SELECT count(*), count(DISTINCT sig) FROM copies;
SELECT count(*) FROM (SELECT sig FROM copies GROUP BY sig) g;
SELECT bool_and((a.sig < b.sig) = (b.sig > a.sig) AND (a.sig <= b.sig) = NOT (a.sig > b.sig)
	AND (a.sig >= b.sig) = (textsig_cmp(a.sig, b.sig) >= 0) AND (a.sig <> b.sig) = (textsig_cmp(a.sig, b.sig) <> 0)
	AND (a.sig = b.sig) = (a.n % 3 = b.n % 3)) AS consistent
FROM copies a, copies b;
SELECT bool_and((textsig_hash(a.sig) = textsig_hash(b.sig)) = (a.sig = b.sig)
	AND (textsig_hash_extended(a.sig, 0) & 4294967295 = textsig_hash(a.sig)::bigint & 4294967295)) AS hashes
FROM copies a, copies b;
SET enable_sort = off;
SET enable_nestloop = off;
SET enable_mergejoin = off;
EXPLAIN (COSTS OFF) SELECT count(*) FROM copies a JOIN copies b USING (sig);
SELECT count(*) FROM copies a JOIN copies b USING (sig);
RESET enable_sort;
RESET enable_nestloop;
RESET enable_mergejoin;
CREATE UNIQUE INDEX ON edits (sig);
CREATE INDEX ON copies USING hash (sig);
INSERT INTO edits SELECT 0, sig FROM edits WHERE n = 0 ON CONFLICT (sig) DO NOTHING;
SELECT count(*) FROM edits;

-- A generated column signs as rows come and change.
CREATE TABLE articles (id int PRIMARY KEY, body text, sig textsig GENERATED ALWAYS AS (to_textsig(body)) STORED);
INSERT INTO articles VALUES (1, 'The storm closed the port of Eastmere for two days.'),
	(2, 'The storm closed the port of Eastmere for two days, officials said.'), (3, 'Budget vote delayed.');
SELECT a.id, b.id, similarity(a.sig, b.sig) > 0.5 AS alike FROM articles a JOIN articles b ON a.id < b.id ORDER BY 1, 2;
UPDATE articles SET body = 'Budget vote held.' WHERE id = 2;
SELECT id, sig = to_textsig(body) AS current FROM articles ORDER BY id;

-- Odd texts: control characters, marks alone, right to left, emoji, line ends.
SELECT n, shingle_count(to_textsig(t)), similarity(to_textsig(t), to_textsig(t))
FROM unnest(ARRAY[E'a\x01b\x7fc d', U&'\0301\0301 \0308', U&'\0645\0631\062D\0628\0627 \0628\0643\0645 \0641\064A',
	U&'\+01F469\200D\+01F467 one\FE0F two \+01F600 three four', E'one\r\ntwo\nthree\rfour\u2028five']) WITH ORDINALITY u(t, n);

-- The longest texts: one word, and one line of very many.
SELECT shingle_count(to_textsig(repeat('a', 64 << 20))) AS one_word,
	shingle_count(to_textsig(repeat('a ', 32 << 20))) AS one_letter_words;
DROP TABLE edits, sent, received, copies, articles;
DROP FUNCTION numbers, send_damaged;

-- The same text has the same signature in databases of other encodings.
SELECT to_textsig('Le café de la place') AS utf8, current_database() AS home \gset
CREATE DATABASE regress_textsig_latin1 TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C';
\c regress_textsig_latin1
CREATE EXTENSION newsprint;
SELECT to_textsig(E'Le caf\xe9 de la place') = :'utf8' AS same;
\c :home
CREATE DATABASE regress_textsig_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C';
\c regress_textsig_ascii
CREATE EXTENSION newsprint;
SELECT to_textsig(E'Le caf\xc3\xa9 de la place') = :'utf8' AS same;
SELECT to_textsig(E'Le caf\xe9 de la place');
\c :home
DROP DATABASE regress_textsig_latin1;
DROP DATABASE regress_textsig_ascii;
