-- Documents, what is true of them, and the functions that measure.
\pset footer off

CREATE TABLE documents (id bigint, body text);
CREATE TABLE newcomers (LIKE documents);
ALTER TABLE documents ALTER body SET STORAGE EXTERNAL;
CREATE TABLE truth (a bigint, b bigint, in_a int, in_b int, in_both int);
\copy documents FROM PROGRAM 'exec "$NEAR_DUPLICATES" body "$DOCUMENTS" 1'
\copy truth FROM PROGRAM 'exec "$NEAR_DUPLICATES" truth "$DOCUMENTS" 1'
CREATE INDEX ON truth (a, b);
\copy newcomers FROM PROGRAM 'exec "$NEAR_DUPLICATES" body 1000 2'
UPDATE newcomers SET id = id + 1000000000;

-- A thousand documents that have relatives, in an order that is none.
CREATE TABLE question AS
	SELECT row_number() OVER (ORDER BY hashint8(id), id) AS place, id, body, to_textsig(body) AS sig
	FROM (SELECT DISTINCT a AS id FROM truth ORDER BY 1) a JOIN documents USING (id)
	ORDER BY hashint8(id), id LIMIT 1000;

-- Pairs to set a peer's threshold by: relatives, and strangers.
CREATE TABLE sample AS
	(SELECT a, b, 2 * in_both >= in_a + in_b - in_both AS good FROM truth
	WHERE a < b ORDER BY hashint8(a), hashint8(b) LIMIT 1000)
	UNION ALL
	(SELECT id, id % 997 + 1, false FROM documents WHERE id > 997 ORDER BY hashint8(id) LIMIT 1000);

-- What is to be found, in its degree, and from which degree on.  Of containments
-- those count in which one text is up to ten times as long as the other.
CREATE TABLE kind (kind text, threshold numeric);
INSERT INTO kind VALUES ('similar', .5), ('nearest', .3), ('contained', .8), ('containing', .8);
CREATE TABLE right_answer AS
	SELECT kind, a AS id, b AS answer, degree, greatest(in_a, in_b) <= 10 * least(in_a, in_b) OR kind IN ('similar', 'nearest') AS counts
	FROM truth, LATERAL (VALUES
		('similar', in_both::numeric / (in_a + in_b - in_both)),
		('nearest', in_both::numeric / (in_a + in_b - in_both)),
		('contained', in_both::numeric / in_b),
		('containing', in_both::numeric / in_a)) v (kind, degree) NATURAL JOIN kind
	WHERE degree >= threshold - .1 AND a IN (SELECT id FROM question);
CREATE INDEX ON right_answer (kind, id);
VACUUM ANALYZE;

CREATE TABLE built (place serial, contender text, part text, cpu float8, wall float8, bytes bigint);
CREATE TABLE outcome (contender text, kind text, id bigint, ms float8, answers bigint[]);
CREATE TABLE effort (place serial, contender text, kind text, asked int, cpu float8);
CREATE TABLE threshold (contender text, least float8);
CREATE TABLE pairs (a bigint, b bigint, similarity real);

-- Processor seconds of this session.
CREATE FUNCTION cpu() RETURNS float8 LANGUAGE sql VOLATILE AS $$
	SELECT (f[14]::float8 + f[15]::float8) / 100 FROM regexp_split_to_array(pg_read_file('/proc/self/stat'), ' ') f
$$;

CREATE FUNCTION build(contender text, part text, statement text, relation text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	began timestamptz := clock_timestamp();
	worked float8 := cpu();
BEGIN
	EXECUTE statement;
	INSERT INTO built (contender, part, cpu, wall, bytes)
	VALUES (contender, part, cpu() - worked, extract(epoch FROM clock_timestamp() - began), pg_relation_size(relation::regclass));
END $$;

-- Asks so many questions, but for no longer than two minutes.  A statement is a
-- query for ids, about the row q, and is planned as in any function.  What takes
-- long is not asked to warm up.
CREATE FUNCTION ask(contender text, kind text, statement text, at_most int DEFAULT 1000) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	q question;
	began timestamptz := clock_timestamp();
	asked timestamptz;
	worked float8;
	number int := 0;
	found bigint[];
BEGIN
	EXECUTE format('CREATE OR REPLACE FUNCTION pg_temp.answer(q question) RETURNS bigint[] LANGUAGE plpgsql AS %L',
		format('BEGIN RETURN ARRAY(%s); END', statement));
	FOR q IN SELECT * FROM question ORDER BY place LIMIT at_most LOOP
		found := pg_temp.answer(q);
		EXIT WHEN clock_timestamp() > began + interval '3 s';
	END LOOP;
	began := clock_timestamp();
	worked := cpu();
	FOR q IN SELECT * FROM question ORDER BY place LIMIT at_most LOOP
		asked := clock_timestamp();
		found := pg_temp.answer(q);
		INSERT INTO outcome VALUES (contender, kind, q.id, 1000 * extract(epoch FROM clock_timestamp() - asked), found);
		number := number + 1;
		EXIT WHEN clock_timestamp() > began + interval '2 min';
	END LOOP;
	INSERT INTO effort (contender, kind, asked, cpu) VALUES (contender, kind, number, cpu() - worked);
END $$;

-- The threshold of a measure that tells a similarity of .5 best (F1) in the sample.
CREATE FUNCTION best_threshold(contender text, measure text, relation regclass, pairs int DEFAULT 1000) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
	best float8;
BEGIN
	EXECUTE format('
		SELECT measured FROM (SELECT measured, sum(good::int) OVER (ORDER BY measured DESC) AS hits,
				count(*) OVER (ORDER BY measured DESC) AS found, sum(good::int) OVER () AS wanted
			FROM (SELECT (%s)::float8 AS measured, good
				FROM (SELECT * FROM sample WHERE good OR hashint8(a) %% 2 = 0 LIMIT %s) s
				JOIN %s x ON x.id = a JOIN %s y ON y.id = b) m) c
		ORDER BY 2.0 * hits / (found + wanted) DESC, measured LIMIT 1', measure, pairs, relation, relation) INTO best;
	INSERT INTO threshold VALUES (contender, abs(best));
	RETURN best;
END $$;
