-- Deriving: from articles to rows, edges and groups.

-- Brings what is derived from some articles up to date, but for edges and groups:
-- whose signature is another waits in to_compare.  Articles that are gone leave.
-- What is `fresh` was never analysed, so nothing need be looked up or removed.
CREATE FUNCTION newsprint_analyze(schema name, ids anyarray, fresh boolean) RETURNS bigint
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 40000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	changed ids%TYPE := ids;
	gone ids%TYPE;
	analyzed bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	IF NOT fresh THEN
		EXECUTE format($sql$
SELECT array_agg(x.article_id) FILTER (WHERE i.article_id IS NOT NULL AND (a.article_id IS NULL
		OR a.input_hash <> hash_record_extended(ROW(i.body, i.title, i.source, i.published_at), 0)
		OR a.template_version IS DISTINCT FROM s.version OR a.generation <> m.generation)),
	array_agg(x.article_id) FILTER (WHERE i.article_id IS NULL)
FROM %1$I.attachment m, unnest($1) x (article_id) LEFT JOIN %1$I.input i USING (article_id)
	LEFT JOIN %1$I.site s USING (source) LEFT JOIN %1$I.article a ON a.article_id = x.article_id
		$sql$, schema) INTO changed, gone USING ids;
		EXECUTE format('DELETE FROM %I.entity WHERE article_id = ANY ($1)', schema) USING changed || gone;
		PERFORM newsprint_forget(schema, gone);
		IF changed IS NULL THEN
			RETURN 0;
		END IF;
	END IF;
	-- Every function of the analysis is called once an article.  Pages of one site
	-- come together, so its template is read once.
	EXECUTE format($sql$
WITH page AS MATERIALIZED (
	SELECT p.article_id, p.title, p.source, p.published_at, p.template, p.version, text.body,
		boilerplate_spans(text.body, p.template) AS boilerplate
	FROM (
		SELECT i.*, s.template, s.version
		FROM unnest($1) x (article_id) JOIN %1$I.input i USING (article_id) LEFT JOIN %1$I.site s USING (source)
		ORDER BY i.source OFFSET 0) p,
	LATERAL (SELECT p.body || '' AS body OFFSET 0) text),
analyzed AS (
	INSERT INTO %1$I.article AS old (article_id, source, published_at, headline, characters, boilerplate_characters,
		boilerplate, template_version, generation, input_hash)
	SELECT article_id, source, published_at, clean_title(title, template), length(body),
		(SELECT coalesce(sum(upper(span) - lower(span)), 0) FROM unnest(boilerplate) span), boilerplate,
		version, (SELECT generation FROM %1$I.attachment),
		hash_record_extended(ROW(body, title, source, published_at), 0)
	FROM page
	ON CONFLICT (article_id) DO UPDATE SET source = excluded.source, published_at = excluded.published_at,
		headline = excluded.headline, characters = excluded.characters,
		boilerplate_characters = excluded.boilerplate_characters, boilerplate = excluded.boilerplate,
		template_version = excluded.template_version, generation = excluded.generation, input_hash = excluded.input_hash, error = NULL),
signed AS (
	INSERT INTO %1$I.signature AS old
	SELECT article_id, CASE WHEN shingle_count(signature) > 0 THEN signature END
	FROM (SELECT article_id, to_textsig(text_at(body, '{[0,)}'::int4multirange - boilerplate)) AS signature FROM page OFFSET 0) s
	ON CONFLICT (article_id) DO UPDATE SET signature = excluded.signature WHERE old.signature IS DISTINCT FROM excluded.signature
	RETURNING article_id),
waiting AS (
	INSERT INTO %1$I.to_compare SELECT article_id FROM signed),
named AS (
	INSERT INTO %1$I.entity
	SELECT p.article_id, e.entity,
		('x' || substr(md5(coalesce('#' || e.known_id, e.type || ' ' || fold_name(e.name))), 1, 16))::bit(64)::bigint,
		e.type, e.name, e.known_id, date_trunc('day', p.published_at, 'UTC'),
		e.mentions, row_number() OVER (PARTITION BY p.article_id ORDER BY e.mentions DESC, e.entity), e.spans, e.score
	FROM page p, LATERAL (
		SELECT entity, min(type) AS type, min(name) AS name, min(id) AS known_id, count(*) AS mentions,
			array_agg(span) AS spans, max(score) AS score
		FROM extract_entities(p.body, p.boilerplate, (SELECT names FROM %1$I.attachment))
		GROUP BY entity) e)
SELECT count(*) FROM page
	$sql$, schema) INTO analyzed USING changed;
	RETURN analyzed;
END $$;

COMMENT ON FUNCTION newsprint_analyze(name, anyarray, boolean) IS 'analyses those of some articles that are new or have changed; returns their number';

-- Articles that are gone; their edges leave when they are compared.
CREATE FUNCTION newsprint_forget(schema name, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	EXECUTE format($sql$
WITH article AS (DELETE FROM %1$I.article WHERE article_id = ANY ($1)),
	entity AS (DELETE FROM %1$I.entity WHERE article_id = ANY ($1)),
	signature AS (DELETE FROM %1$I.signature WHERE article_id = ANY ($1) RETURNING article_id)
INSERT INTO %1$I.to_compare SELECT article_id FROM signature
	$sql$, schema) USING ids;
END $$;

COMMENT ON FUNCTION newsprint_forget(name, anyarray) IS 'removes what was derived from articles that are gone';

-- Analyses some articles.  What cannot be analysed is noted as such, and stops
-- neither whoever writes it nor a refresh.
CREATE FUNCTION newsprint_derive(schema name, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 40000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	known boolean;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	EXECUTE format('SELECT EXISTS (SELECT FROM %I.article WHERE article_id = ANY ($1))', schema) INTO known USING ids;
	PERFORM newsprint_analyze(schema, ids, NOT known);
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
	IF cardinality(ids) = 1 THEN
		PERFORM newsprint_forget(schema, ids);
		EXECUTE format($sql$
INSERT INTO %1$I.article (article_id, generation, input_hash, template_version, error)
SELECT article_id, m.generation, hash_record_extended(ROW(body, title, source, published_at), 0), s.version, $2
FROM %1$I.attachment m, %1$I.input i LEFT JOIN %1$I.site s USING (source)
WHERE article_id = $1[1]
		$sql$, schema) USING ids, SQLERRM;
		RETURN;
	END IF;
	FOR i IN 1 .. cardinality(ids) LOOP
		PERFORM newsprint_derive(schema, ids[i : i]);
	END LOOP;
END $$;

COMMENT ON FUNCTION newsprint_derive(name, anyarray) IS 'analyses some articles, and notes those that cannot be';

-- Whoever writes edges holds this lock until the end of the transaction, and looks
-- only then: of two sessions that write near-duplicates the second sees the first's.
CREATE FUNCTION newsprint_lock_edges(schema name) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM pg_advisory_xact_lock((1852797552::bigint << 32) | (quote_ident(schema) || '.edge')::regclass::oid::bigint);
END $$;

COMMENT ON FUNCTION newsprint_lock_edges(name) IS 'lets one transaction at a time write edges of near-duplicates';

-- Finds the near-duplicates of articles through the index.
CREATE FUNCTION newsprint_compare(schema name, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	touched ids%TYPE;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	PERFORM newsprint_lock_edges(schema);
	EXECUTE format($sql$
WITH waited AS (DELETE FROM %1$I.to_compare WHERE article_id = ANY ($1)),
	old AS (DELETE FROM %1$I.edge WHERE a = ANY ($1) OR b = ANY ($1) RETURNING a, b)
SELECT array_agg(a) || array_agg(b) FROM old
	$sql$, schema) INTO touched USING ids;
	EXECUTE format($sql$
WITH found AS (
	INSERT INTO %1$I.edge
	SELECT DISTINCT least(x.article_id, y.article_id), greatest(x.article_id, y.article_id), similarity(x.signature, y.signature)
	FROM %1$I.signature x JOIN %1$I.signature y
		ON y.signature @@ within(x.signature, (SELECT threshold FROM %1$I.attachment)) AND y.article_id <> x.article_id
	WHERE x.article_id = ANY ($1)
	ON CONFLICT DO NOTHING
	RETURNING a, b)
SELECT array_agg(a) || array_agg(b) FROM found
	$sql$, schema) INTO ids USING ids;
	PERFORM newsprint_regroup(schema, touched || ids);
END $$;

COMMENT ON FUNCTION newsprint_compare(name, anyarray) IS 'finds the near-duplicates of some articles, and their groups';

-- Groups anew the ends of edges that came or went, with all who were in a group with
-- one of them: whom an edge joins to these is among them.
CREATE FUNCTION newsprint_regroup(schema name, ends anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	members ends%TYPE;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	EXECUTE format($sql$
WITH gone AS (
	DELETE FROM %1$I.duplicate
	WHERE article_id = ANY ($1) OR group_id IN (SELECT group_id FROM %1$I.duplicate WHERE article_id = ANY ($1))
	RETURNING article_id)
SELECT array_agg(article_id) FROM (SELECT article_id FROM gone UNION SELECT unnest($1)) m (article_id)
	$sql$, schema) INTO members USING ends;
	EXECUTE format($sql$
WITH edge AS MATERIALIZED (SELECT a, b FROM %1$I.edge WHERE a = ANY ($1)),
	number AS MATERIALIZED (
		SELECT id, row_number() OVER (ORDER BY id) AS n FROM (SELECT a FROM edge UNION SELECT b FROM edge) e (id)),
	family AS (
		SELECT c.member, c.component FROM unnest((
			SELECT connected_components(a.n, b.n) FROM edge JOIN number a ON a.id = edge.a JOIN number b ON b.id = edge.b)) c)
INSERT INTO %1$I.duplicate
SELECT member.id, name.id FROM family JOIN number member ON member.n = family.member JOIN number name ON name.n = family.component
	$sql$, schema) USING members;
END $$;

COMMENT ON FUNCTION newsprint_regroup(name, anyarray) IS 'makes the groups of near-duplicates around some articles anew';

-- All articles at once, which is faster than a look-up for each if many are new.
CREATE FUNCTION newsprint_compare_all(schema name) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 400000000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	PERFORM newsprint_lock_edges(schema);
	EXECUTE format($sql$
DELETE FROM %1$I.to_compare;
DELETE FROM %1$I.duplicate;
WITH number AS MATERIALIZED (
	SELECT article_id, row_number() OVER (ORDER BY article_id) AS n FROM %1$I.signature),
found AS MATERIALIZED (
	SELECT a.article_id AS a, b.article_id AS b, similarity
	FROM similar_pairs($query$ SELECT row_number() OVER (ORDER BY article_id), signature FROM %1$I.signature $query$,
		(SELECT threshold FROM %1$I.attachment)) pair
	JOIN number a ON a.n = pair.a JOIN number b ON b.n = pair.b),
gone AS (
	DELETE FROM %1$I.edge old WHERE NOT EXISTS (SELECT FROM found WHERE (found.a, found.b) = (old.a, old.b)))
INSERT INTO %1$I.edge SELECT a, b, similarity FROM found
ON CONFLICT (a, b) DO UPDATE SET similarity = excluded.similarity WHERE edge.similarity <> excluded.similarity;
UPDATE %1$I.attachment SET compared_at = threshold;
	$sql$, schema);
	EXECUTE format($sql$
WITH edge AS MATERIALIZED (SELECT a, b FROM %1$I.edge),
	number AS MATERIALIZED (
		SELECT id, row_number() OVER (ORDER BY id) AS n FROM (SELECT a FROM edge UNION SELECT b FROM edge) e (id)),
	family AS (
		SELECT c.member, c.component FROM unnest((
			SELECT connected_components(a.n, b.n) FROM edge JOIN number a ON a.id = edge.a JOIN number b ON b.id = edge.b)) c)
INSERT INTO %1$I.duplicate
SELECT member.id, name.id FROM family JOIN number member ON member.n = family.member JOIN number name ON name.n = family.component
	$sql$, schema);
END $$;

COMMENT ON FUNCTION newsprint_compare_all(name) IS 'finds the near-duplicates of all articles, and their groups';

-- Whether this role may write what is derived, and sees all of it.
CREATE FUNCTION newsprint_may_derive(articles oid, schema name) RETURNS boolean
	LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE COST 4000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	-- NULL of a schema that is gone: nobody's writing shall fail for that.
	IF has_schema_privilege(to_regnamespace(quote_ident(schema)), 'USAGE') IS NOT TRUE OR row_security_active(articles) THEN
		RETURN false;
	END IF;
	RETURN pg_has_role((SELECT relowner FROM pg_class WHERE oid = articles), 'USAGE')
		OR (SELECT bool_and(has_table_privilege(format('%I.%I', schema, name), privilege))
			FROM unnest('{attachment,site,input,article,signature,entity,edge,duplicate,to_compare}'::name[]) name,
				unnest(CASE WHEN name IN ('attachment', 'site', 'input') THEN '{SELECT}'::text[]
					ELSE '{SELECT,INSERT,UPDATE,DELETE}' END) privilege);
END $$;

COMMENT ON FUNCTION newsprint_may_derive(oid, name) IS 'whether the caller may write what is derived from articles, and sees them all';

-- What the triggers found: ids of articles that came, changed or left.
CREATE FUNCTION newsprint_take(schema name, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 40000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	chunk CONSTANT int := 1000;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	FOR i IN 1 .. cardinality(ids) BY chunk LOOP
		PERFORM newsprint_derive(schema, ids[i : i + chunk - 1]);
	END LOOP;
	-- A snapshot that is kept cannot see what another session has written meanwhile:
	-- the next refresh compares.
	IF current_setting('transaction_isolation') = 'read committed' THEN
		PERFORM newsprint_compare(schema, ids);
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_take(name, anyarray) IS 'derives at once what articles need that came, changed or left';

-- The triggers of an attached table run this, with the rights of whoever writes.
-- Who may not write what is derived leaves a note, or else nothing: the next refresh
-- sees the difference.  Only this function sees the rows.
CREATE FUNCTION newsprint_follow() RETURNS trigger
	LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	schema CONSTANT name := TG_ARGV[0];
	mode CONSTANT text := TG_ARGV[1];
	id CONSTANT name := TG_ARGV[2];
	rows CONSTANT text := CASE TG_OP
		WHEN 'INSERT' THEN format('SELECT %I AS id FROM new_rows', id)
		WHEN 'DELETE' THEN format('SELECT %I AS id FROM old_rows', id)
		WHEN 'UPDATE' THEN format('SELECT %1$I AS id FROM new_rows UNION SELECT %1$I FROM old_rows', id) END;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	IF TG_OP = 'TRUNCATE' THEN
		PERFORM newsprint_empty(TG_RELID, schema);
	ELSIF mode = 'trigger' AND newsprint_may_derive(TG_RELID, schema) THEN
		EXECUTE format('SELECT newsprint_take($1, array_agg(id)) FROM (%s) r', rows) USING schema;
	ELSIF coalesce(has_table_privilege(to_regclass(format('%I.to_analyze', schema)), 'INSERT'), false) THEN
		EXECUTE format('INSERT INTO %I.to_analyze (article_id) %s', schema, rows);
	END IF;
	RETURN NULL;
END $$;

COMMENT ON FUNCTION newsprint_follow() IS 'trigger function of attached tables';

CREATE FUNCTION newsprint_empty(articles oid, schema name) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF pg_has_role((SELECT relowner FROM pg_class WHERE oid = articles), 'USAGE') THEN
		EXECUTE format('TRUNCATE %1$I.article, %1$I.signature, %1$I.entity, %1$I.edge, %1$I.duplicate, %1$I.to_analyze, %1$I.to_compare', schema);
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_empty(oid, name) IS 'empties what is derived from articles, if the caller may';
