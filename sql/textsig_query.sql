-- Notices: 500 words of their own each, and books that hold one of them whole, at
-- one, two and four times its length.
CREATE FUNCTION numbers(first int, last int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(i::text, ' ' ORDER BY i) FROM generate_series(first, last) i);
CREATE TABLE articles AS
SELECT n AS id, to_textsig(numbers(10000 * n, 10000 * n + 499)) AS sig FROM generate_series(1, 20) n
UNION ALL SELECT 100 * n, to_textsig(numbers(10000 * n, 10000 * n + 499 + 500 * (n % 4))) FROM generate_series(1, 20) n;

-- a <% b: a stands in b.  b %> a says the same.
SELECT a.id AS notice, b.id AS book, containment(a.sig, b.sig) > 0.9 AS stands_in_it,
	containment(b.sig, a.sig) > 0.8 AS all_of_it
FROM articles a JOIN articles b ON a.sig <% b.sig AND a.id < b.id WHERE a.id < 5 ORDER BY 1, 2;
SELECT count(*) FILTER (WHERE a.sig <% b.sig) AS contained,
	bool_and((a.sig <% b.sig) = (b.sig %> a.sig)) AS commute,
	bool_and((a.sig <% b.sig) = (containment(a.sig, b.sig) >= 0.8::real)) AS agrees
FROM articles a, articles b;

-- Their threshold is a setting of its own.
SHOW newsprint.containment_threshold;
SET newsprint.containment_threshold = 0.3;
SELECT count(*) FILTER (WHERE a.sig <% b.sig) AS contained,
	bool_and((a.sig <% b.sig) = (containment(a.sig, b.sig) >= 0.3::real)) AS agrees
FROM articles a, articles b;
SET newsprint.containment_threshold = 0;
SELECT count(*) FROM articles a, articles b WHERE a.sig %> b.sig;
SET newsprint.containment_threshold = 1.1;
RESET newsprint.containment_threshold;

-- A search as a value carries its threshold: no setting changes what it finds.
SET newsprint.similarity_threshold = 1;
SET newsprint.containment_threshold = 1;
SELECT sig FROM articles WHERE id = 3 \gset
SELECT id FROM articles WHERE sig @@ within(:'sig', 0.2) ORDER BY id;
SELECT id FROM articles WHERE sig @@ containing(:'sig', 0.8) ORDER BY id;
SELECT id FROM articles WHERE within(:'sig', 0.5) @@ sig ORDER BY id;
SELECT sig AS book FROM articles WHERE id = 300 \gset
SELECT id FROM articles WHERE contained_in(:'book', 0.8) @@ sig ORDER BY id;
SELECT threshold, bool_and((a.sig @@ within(b.sig, threshold)) = (similarity(a.sig, b.sig) >= threshold)) AS within,
	bool_and((a.sig @@ contained_in(b.sig, threshold)) = (containment(a.sig, b.sig) >= threshold)) AS contained_in,
	bool_and((a.sig @@ containing(b.sig, threshold)) = (containment(b.sig, a.sig) >= threshold)) AS containing,
	bool_and((a.sig @@ within(b.sig, threshold)) = (within(b.sig, threshold) @@ a.sig)) AS either_way
FROM articles a, articles b, unnest(ARRAY[0, 1e-6, 0.2, 0.25, 0.5, 0.8, 1]::real[]) threshold
GROUP BY threshold ORDER BY threshold;
RESET newsprint.similarity_threshold;
RESET newsprint.containment_threshold;

-- A text without words is like itself alone, and stands in every text.
SELECT to_textsig('') @@ within(to_textsig(''), 1) AS within, to_textsig('') @@ within(:'sig', 0.1) AS within_text,
	to_textsig('') <% :'sig'::textsig AS stands, to_textsig('') %> :'sig'::textsig AS holds;

-- Thresholds are shares.
SELECT within(:'sig', -0.001);
SELECT within(:'sig', 1.001);
SELECT contained_in(:'sig', 'NaN');
SELECT containing(:'sig', 'Infinity');
SELECT within(NULL, 0.5) IS NULL AS a, within(:'sig', NULL) IS NULL AS b, (NULL @@ within(:'sig', 0.5)) IS NULL AS c,
	(:'sig'::textsig <% NULL) IS NULL AS d, (NULL %> :'sig'::textsig) IS NULL AS e;

-- What reads a setting is stable, what carries its threshold immutable; none can leak.
SELECT oprname, oprleft::regtype, oprright::regtype, provolatile, proleakproof, oprcom::regoperator AS commutator
FROM pg_operator JOIN pg_proc p ON p.oid = oprcode
WHERE oprname IN ('%', '<%', '%>', '@@') AND 'textsig'::regtype IN (oprleft, oprright)
ORDER BY oprname COLLATE "C", oprleft::regtype::text COLLATE "C";

-- Saved searches: which of them want to hear of a text?
CREATE TABLE alerts (name text, query sigquery);
INSERT INTO alerts SELECT 'copies of ' || id, within(sig, 0.5) FROM articles WHERE id IN (5, 6);
INSERT INTO alerts SELECT 'books with ' || id, containing(sig, 0.8) FROM articles WHERE id IN (5, 6);
SELECT name FROM alerts WHERE (SELECT sig FROM articles WHERE id = 600) @@ query ORDER BY name;

-- Searches are equal if they are made of the same: for DISTINCT, keys, sorting, hashing.
SELECT count(*), count(DISTINCT query) FROM (SELECT query FROM alerts UNION ALL SELECT query FROM alerts) a;
SELECT within(:'sig', 0.5) = within(:'sig', 0.5) AS same, within(:'sig', 0.5) = within(:'sig', 0.6) AS threshold,
	within(:'sig', 0.5) = containing(:'sig', 0.5) AS kind, within(:'sig', 0.5) = within(to_textsig('storm'), 0.5) AS signature;
SELECT bool_and((a.query < b.query) = (b.query > a.query) AND (a.query <= b.query) = NOT (a.query > b.query)
	AND (a.query >= b.query) = (sigquery_cmp(a.query, b.query) >= 0) AND (a.query <> b.query) = NOT (a.query = b.query)
	AND (a.query = b.query) = (a.name = b.name) AND (sigquery_hash(a.query) = sigquery_hash(b.query)) = (a.query = b.query)
	AND (sigquery_hash_extended(a.query, 1) = sigquery_hash_extended(b.query, 1)) = (a.query = b.query)) AS consistent
FROM alerts a, alerts b;
CREATE UNIQUE INDEX alerts_query ON alerts (query);
INSERT INTO alerts SELECT 'again', query FROM alerts ON CONFLICT (query) DO NOTHING;
SELECT count(*) FROM alerts;

-- Text and binary form keep every byte.
SELECT left(query::text, 15) AS head, query::text::sigquery::text = query::text AS same, length(sigquery_send(query)) AS bytes,
	substr(sigquery_send(query), 1, 8) AS head, substr(sigquery_send(query), 9) = textsig_send(:'sig') AS signature,
	pg_column_size(query) AS size
FROM unnest(ARRAY[within(:'sig', 0.8), contained_in(:'sig', 0), contained_in(:'sig', '-0'), containing(:'sig', 1), within(:'sig', 1e-30)]) query;
SELECT current_setting('data_directory') || '/newsprint_sigquery_test.bin' AS file \gset
CREATE TABLE received (LIKE alerts);
COPY alerts TO :'file' (FORMAT binary);
COPY received FROM :'file' (FORMAT binary);
SELECT count(*), bool_and(a.query::text = r.query::text) AS same FROM alerts a JOIN received r USING (name);

-- Receive looks at every byte: format, kind, flags, a threshold above 1, below 0
-- or no number, the signature's format, rules, flags and count, a byte too few, a
-- byte too many, a head alone, nothing at all.
CREATE FUNCTION send_damaged(bytes bytea, file text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('COPY (SELECT ''x'', %L::bytea) TO %L (FORMAT binary)', bytes, file);
	EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
END $$;
SELECT sigquery_send(within(:'sig', 0.5)) AS bytes \gset
\set SHOW_CONTEXT never
SELECT send_damaged(:'bytes', :'file');
SELECT send_damaged(set_byte(:'bytes', 0, 0), :'file');
SELECT send_damaged(set_byte(:'bytes', 0, 2), :'file');
SELECT send_damaged(set_byte(:'bytes', 1, 0), :'file');
SELECT send_damaged(set_byte(:'bytes', 1, 4), :'file');
SELECT send_damaged(set_byte(:'bytes', 2, 1), :'file');
SELECT send_damaged(set_byte(:'bytes', 3, 128), :'file');
SELECT send_damaged(set_byte(set_byte(:'bytes', 6, 128), 4, 1), :'file');
SELECT send_damaged(set_byte(:'bytes', 7, 191), :'file');
SELECT send_damaged(set_byte(set_byte(:'bytes', 6, 192), 7, 127), :'file');
SELECT send_damaged(set_byte(:'bytes', 8, 2), :'file');
SELECT send_damaged(set_byte(:'bytes', 9, 2), :'file');
SELECT send_damaged(set_byte(:'bytes', 10, 1), :'file');
SELECT send_damaged(set_byte(set_byte(:'bytes', 12, 0), 13, 0), :'file');
SELECT send_damaged(substr(:'bytes'::bytea, 1, 255), :'file');
SELECT send_damaged(:'bytes'::bytea || '\x00', :'file');
SELECT send_damaged(substr(:'bytes'::bytea, 1, 8), :'file');
SELECT send_damaged(substr(:'bytes'::bytea, 1, 4), :'file');
SELECT send_damaged('', :'file');
COPY (SELECT) TO PROGRAM 'cat > /dev/null; rm -f newsprint_sigquery_test.bin';
\set SHOW_CONTEXT errors

-- The same for the text form, and what only text can do wrong.
SELECT within(to_textsig('The harbour of Eastmere reopened on Tuesday.'), 0.5) AS text_form \gset
SELECT (:'text_form'::sigquery)::text = :'text_form' AS same;
SELECT ''::sigquery;
SELECT 'within'::sigquery;
SELECT 'within:0.5'::sigquery;
SELECT 'within:0.5:'::sigquery;
SELECT replace(:'text_form', 'within', 'Within')::sigquery;
SELECT replace(:'text_form', 'within', 'like')::sigquery;
SELECT replace(:'text_form', 'within', '')::sigquery;
SELECT replace(:'text_form', '0.5', '0.50')::sigquery;
SELECT replace(:'text_form', '0.5', ' 0.5')::sigquery;
SELECT replace(:'text_form', '0.5', '+0.5')::sigquery;
SELECT replace(:'text_form', '0.5', '-0')::sigquery;
SELECT replace(:'text_form', '0.5', '1.5')::sigquery;
SELECT replace(:'text_form', '0.5', 'nan')::sigquery;
SELECT replace(:'text_form', '0.5', '0x1p-1')::sigquery;
SELECT replace(:'text_form', '0.5', '')::sigquery;
SELECT replace(:'text_form', '1:1:5:', '1:2:5:')::sigquery;
SELECT replace(:'text_form', '1:1:5:', '1:1:4:')::sigquery;
SELECT (:'text_form' || 'A')::sigquery;

-- How many rows a search finds is estimated from what ANALYZE counts: families of
-- five, an original, one edited lightly, and so on, each of 80 words.
CREATE FUNCTION edited(family int, edit int) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (SELECT string_agg(md5(family || ' ' || place || CASE WHEN place % 40 < 3 * edit THEN '!' || edit ELSE '' END), ' ')
	FROM generate_series(1, 80) place);
CREATE TABLE stories AS
SELECT family * 5 + edit AS id, to_textsig(edited(family, edit)) AS sig
FROM generate_series(0, 99) family, generate_series(0, 4) edit;
CREATE FUNCTION estimated(query text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN plan->0->'Plan'->'Plan Rows';
END $$;

-- Before that, a family is taken to have three members.
SELECT estimated(format('SELECT FROM stories WHERE sig @@ within(%L, 0.5)', sig)) <= 3 AS assumed FROM stories WHERE id = 50;

-- A table that fits in the sample is counted nearly exactly.
ANALYZE stories;
SELECT threshold, estimated(format('SELECT FROM stories WHERE sig @@ within(%L, %s)', :'sig', threshold)) AS estimated,
	(SELECT round(count(*) / 500.0, 1) FROM stories a JOIN stories b ON a.sig @@ within(b.sig, threshold::real)) AS found
FROM unnest(ARRAY[0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]) threshold;
SELECT threshold, estimated(format('SELECT FROM stories WHERE %L @@ sig', contained_in(:'sig', threshold))) AS estimated,
	(SELECT round(count(*) / 500.0, 1) FROM stories a JOIN stories b ON a.sig @@ contained_in(b.sig, threshold)) AS found
FROM unnest(ARRAY[0.3, 0.5, 0.8, 0.9]::real[]) threshold;
SELECT estimated(format('SELECT FROM stories WHERE sig %% %L', :'sig')) AS similar,
	estimated(format('SELECT FROM stories WHERE sig <%% %L', :'sig')) AS contained,
	estimated(format('SELECT FROM stories WHERE sig %%> %L', :'sig')) AS contains,
	estimated('SELECT FROM stories WHERE sig % NULL') AS nothing;

-- Joins: so many pairs, of which five hundred are of a row with itself.
SELECT estimated('SELECT FROM stories a JOIN stories b ON a.sig % b.sig') AS estimated,
	(SELECT count(*) FROM stories a JOIN stories b ON a.sig % b.sig) AS found;
SELECT estimated('SELECT FROM stories a JOIN stories b ON a.sig @@ within(b.sig, 0.5)') AS by_query,
	estimated('SELECT FROM stories a JOIN stories b ON containing(a.sig, 0.8) @@ b.sig') AS estimated,
	(SELECT count(*) FROM stories a JOIN stories b ON a.sig <% b.sig) AS found;

-- A threshold that is none is refused when the search is made; to plan it does no harm.
SELECT threshold, estimated(format('SELECT FROM stories a JOIN stories b ON a.sig @@ within(b.sig, %L)', threshold)) BETWEEN 500 AND 5000 AS planned
FROM unnest('{-1, 1.5, 1e30, NaN, Infinity}'::real[]) threshold;
SELECT count(*) FROM stories a JOIN stories b ON a.sig @@ within(b.sig, 'NaN');

-- One text, 500 times: whoever asks for it finds them all, and no one else does.
INSERT INTO stories SELECT 10000 + n, to_textsig('Storm closes port of Eastmere') FROM generate_series(1, 500) n;
ANALYZE stories;
SELECT estimated('SELECT FROM stories WHERE sig % to_textsig(''storm closes port of Eastmere!'')') AS copies,
	estimated('SELECT FROM stories WHERE sig %> to_textsig(''Storm closes port of'')') AS holders,
	estimated(format('SELECT FROM stories WHERE sig %% %L', :'sig')) AS others;
DELETE FROM stories WHERE id > 10000;
VACUUM ANALYZE stories;

-- Tables without rows, without values, with one; and an indexed
-- expression.
CREATE TABLE odd (body text, sig textsig);
ANALYZE odd;
SELECT estimated('SELECT FROM odd WHERE sig % to_textsig(''storm'')') < 100 AS no_row;
INSERT INTO odd VALUES ('storm', NULL), ('port', NULL);
ANALYZE odd;
SELECT estimated('SELECT FROM odd WHERE sig % to_textsig(''storm'')') AS nulls;
INSERT INTO odd VALUES ('harbour', to_textsig('harbour'));
ANALYZE odd;
SELECT estimated('SELECT FROM odd WHERE sig % to_textsig(''storm'')') AS one_value;
TRUNCATE odd;
INSERT INTO odd SELECT md5((n / 10)::text) FROM generate_series(0, 99) n;
CREATE INDEX ON odd (to_textsig(body));
ANALYZE odd;
SELECT estimated('SELECT FROM odd WHERE to_textsig(body) @@ within(to_textsig(''harbour''), 1)') AS of_expression,
	estimated('SELECT FROM odd WHERE within(to_textsig(md5(''7'')), 1) @@ to_textsig(body)') AS of_copies;

-- The same rows, once of a table of 100 and once as if they were 10 million: a
-- family does not grow with the table, so a few rows are scanned, and many are not.
CREATE TABLE few AS SELECT * FROM stories WHERE id < 100;
CREATE INDEX stories_sig ON stories USING lsh (sig);
CREATE INDEX few_sig ON few USING lsh (sig);
VACUUM ANALYZE few;
CREATE FUNCTION plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		RETURN NEXT regexp_replace(line, '1:1:[^'']*', '...');
	END LOOP;
END $$;
SELECT * FROM plan(format('SELECT FROM few WHERE sig %% %L', :'sig'));
BEGIN;
SET LOCAL max_parallel_workers_per_gather = 0;
UPDATE pg_class SET reltuples = 1e7 WHERE relname IN ('stories', 'stories_sig');
SELECT * FROM plan(format('SELECT FROM stories WHERE sig %% %L', :'sig'));
SELECT estimated(format('SELECT FROM stories WHERE sig %% %L', :'sig')) AS similar,
	estimated(format('SELECT FROM stories WHERE sig @@ within(%L, 0.5)', :'sig')) AS by_query,
	estimated(format('SELECT FROM stories WHERE sig <%% %L', :'sig')) AS contained,
	estimated('SELECT FROM stories a JOIN stories b ON a.sig % b.sig') AS pairs;
SELECT * FROM plan('SELECT FROM few a JOIN stories b ON a.sig % b.sig');
SET LOCAL newsprint.similarity_threshold = 0;
SELECT * FROM plan(format('SELECT FROM stories WHERE sig %% %L', :'sig'));
ROLLBACK;
DROP TABLE articles, alerts, received, stories, few, odd;
DROP FUNCTION numbers, send_damaged, edited, estimated, plan;
