-- Deriving: from articles to rows, edges and groups.

-- Each function begins with a search_path of the derived tables' schema and the
-- extension's.  So statements are planned once a session, not once a call, which would
-- take longer than all they do for one article.  They look rows up by id, however
-- few there were when they were planned, so other ways are priced out; then no price
-- may call for compiling them, nor for another plan.

-- Articles that are gone; their edges leave when they are compared.  Tables are taken in
-- the order in which newsprint_analyze and a refresh take them.
CREATE FUNCTION newsprint_forget(schema text, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp
	SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', schema), true);
	DELETE FROM article WHERE article_id = ANY (ids);
	WITH gone AS (DELETE FROM signature WHERE article_id = ANY (ids) RETURNING article_id)
	INSERT INTO to_compare SELECT article_id FROM gone;
	WITH gone AS (DELETE FROM entity WHERE article_id = ANY (ids) RETURNING day)
	INSERT INTO to_count SELECT DISTINCT day FROM gone WHERE day IS NOT NULL;
	WITH gone AS (DELETE FROM term WHERE article_id = ANY (ids) RETURNING article_id)
	INSERT INTO to_tell SELECT article_id FROM gone;
END $$;

COMMENT ON FUNCTION newsprint_forget(text, anyarray) IS 'removes what was derived from articles that are gone';

-- Of some articles those that are new or have changed.  Those that are gone are
-- forgotten.
CREATE FUNCTION newsprint_changed(schema text, ids anyarray) RETURNS anyarray
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
DECLARE
	changed ids%TYPE;
	gone ids%TYPE;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	SELECT array_agg(x.article_id) FILTER (WHERE i.article_id IS NOT NULL AND (a.article_id IS NULL
			OR a.input_hash <> hash_record_extended(ROW(i.body, i.title, i.source, i.published_at), 0)
			OR a.template_version IS DISTINCT FROM s.version OR a.generation <> m.generation)),
		array_agg(x.article_id) FILTER (WHERE i.article_id IS NULL)
	INTO changed, gone
	FROM attachment m, unnest(ids) x (article_id) LEFT JOIN input i USING (article_id)
		LEFT JOIN site s USING (source) LEFT JOIN article a ON a.article_id = x.article_id;
	PERFORM newsprint_forget(schema, gone);
	RETURN changed;
END $$;

COMMENT ON FUNCTION newsprint_changed(text, anyarray) IS 'those of some articles that are to be analysed; forgets those that are gone';

-- Every function of the analysis is called once an article.  Pages of one site come
-- together, so its template is read once.  Whose signature is another waits in
-- to_compare.  Of two sessions that analyse one article, the second waits at its row in
-- `article`, and replaces afterwards what the first has found; all lock in one order.
CREATE FUNCTION newsprint_analyze(schema text, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	WITH page AS MATERIALIZED (
		SELECT p.article_id, p.title, p.source, p.published_at, p.version, text.body, spans.boilerplate,
			clean_title(p.title, p.template) AS headline, text_at(text.body, '{[0,)}'::int4multirange - spans.boilerplate) AS clean
		FROM (
			SELECT i.*, s.template, s.version
			FROM unnest(ids) x (article_id) JOIN input i USING (article_id) LEFT JOIN site s USING (source)
			ORDER BY i.source, i.article_id OFFSET 0) p,
		LATERAL (SELECT p.body || '' AS body OFFSET 0) text,
		LATERAL (SELECT boilerplate_spans(text.body, p.template) AS boilerplate OFFSET 0) spans),
	analyzed AS (
		INSERT INTO article AS old (article_id, source, published_at, headline, characters, boilerplate_characters,
			boilerplate, template_version, words_version, generation, input_hash)
		SELECT article_id, source, published_at, headline, length(body),
			(SELECT coalesce(sum(upper(span) - lower(span)), 0) FROM unnest(boilerplate) span), boilerplate,
			version, (SELECT version FROM term_stats), (SELECT generation FROM attachment), hash_record_extended(ROW(body, title, source, published_at), 0)
		FROM page
		ON CONFLICT (article_id) DO UPDATE SET source = excluded.source, published_at = excluded.published_at,
			headline = excluded.headline, characters = excluded.characters,
			boilerplate_characters = excluded.boilerplate_characters, boilerplate = excluded.boilerplate,
			template_version = excluded.template_version, words_version = excluded.words_version,
			generation = excluded.generation, input_hash = excluded.input_hash, error = NULL),
	signed AS (
		INSERT INTO signature AS old
		SELECT article_id, CASE WHEN shingle_count(signature) > 0 THEN signature END
		FROM (SELECT article_id, to_textsig(clean) AS signature FROM page OFFSET 0) s
		ON CONFLICT (article_id) DO UPDATE SET signature = excluded.signature WHERE old.signature IS DISTINCT FROM excluded.signature
		RETURNING article_id),
	worded AS MATERIALIZED (
		SELECT article_id, published_at, told, story_terms(told, (SELECT stats FROM term_stats)) AS terms
		FROM (SELECT article_id, published_at, concat_ws(E'\n', headline, clean) AS told FROM page WHERE newsprint_datable(published_at) OFFSET 0) p),
	unworded AS (
		DELETE FROM term WHERE article_id = ANY (ids) AND article_id NOT IN (SELECT article_id FROM worded WHERE terms <> '{}')),
	termed AS (
		INSERT INTO term AS old
		SELECT article_id, published_at, terms, story_words(told, (SELECT stats FROM term_stats)) FROM worded WHERE terms <> '{}'
		ON CONFLICT (article_id) DO UPDATE SET published_at = excluded.published_at, terms = excluded.terms, words = excluded.words),
	untold AS (
		INSERT INTO to_tell SELECT article_id FROM page WHERE EXISTS (SELECT FROM term_stats))
	INSERT INTO to_compare SELECT article_id FROM signed;
	WITH gone AS (DELETE FROM entity WHERE article_id = ANY (ids) RETURNING day)
	INSERT INTO to_count SELECT DISTINCT day FROM gone WHERE day IS NOT NULL;
	WITH page AS MATERIALIZED (
		SELECT article_id, i.body, i.published_at, a.boilerplate
		FROM unnest(ids) x (article_id) JOIN input i USING (article_id) JOIN article a USING (article_id)),
	named AS (
		INSERT INTO entity
		SELECT article_id, e.entity,
			('x' || substr(md5(coalesce('#' || e.known_id, e.type || ' ' || fold_name(e.name))), 1, 16))::bit(64)::bigint,
			e.type, e.name, e.known_id, date_trunc('day', published_at, 'UTC'), e.mentions, e.rank, e.spans, e.score
		FROM page, LATERAL (
			SELECT entity, min(type) AS type, min(name) AS name, min(id) AS known_id, count(*) AS mentions,
				row_number() OVER (ORDER BY count(*) DESC, entity) AS rank, array_agg(span ORDER BY span) AS spans, max(score) AS score
			FROM extract_entities(body, boilerplate, (SELECT names FROM attachment))
			GROUP BY entity) e
		RETURNING day)
	INSERT INTO to_count SELECT DISTINCT day FROM named WHERE day IS NOT NULL;
END $$;

COMMENT ON FUNCTION newsprint_analyze(text, anyarray) IS 'analyses articles';

-- Brings what is derived from some articles up to date, but for edges and groups.  What
-- cannot be analysed is noted as such, and stops neither whoever writes it nor a
-- refresh.
CREATE FUNCTION newsprint_derive(schema text, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
AS $$
DECLARE
	problem text;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	BEGIN
		IF EXISTS (SELECT FROM article WHERE article_id = ANY (ids)) THEN
			ids := newsprint_changed(schema, ids);
		END IF;
		PERFORM newsprint_analyze(schema, ids);
		RETURN;
	EXCEPTION WHEN cardinality_violation THEN
		RAISE EXCEPTION USING ERRCODE = 'unique_violation', MESSAGE = 'two articles have the same id',
			HINT = 'The id that newsprint_attach was given must be unique, among all partitions and tables that inherit too.';
	WHEN data_exception OR program_limit_exceeded THEN
		problem := SQLERRM;
	END;
	IF cardinality(ids) > 1 THEN
		FOR i IN 1 .. cardinality(ids) LOOP
			PERFORM newsprint_derive(schema, ids[i : i]);
		END LOOP;
		RETURN;
	END IF;
	PERFORM newsprint_forget(schema, ids);
	INSERT INTO article (article_id, generation, input_hash, template_version, error)
	SELECT article_id, m.generation, hash_record_extended(ROW(body, title, source, published_at), 0), s.version, problem
	FROM attachment m, input i LEFT JOIN site s USING (source)
	WHERE article_id = ids[1]
	ON CONFLICT (article_id) DO UPDATE SET generation = excluded.generation, input_hash = excluded.input_hash,
		template_version = excluded.template_version, error = excluded.error;
END $$;

COMMENT ON FUNCTION newsprint_derive(text, anyarray) IS 'analyses those of some articles that are new or have changed, and notes those that cannot be';

-- Groups anew the ends of edges that came or went, with all who were in a group with
-- one of them: whom an edge joins to these is among them.
CREATE FUNCTION newsprint_regroup(schema text, ends anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
AS $$
DECLARE
	members ends%TYPE;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	WITH gone AS (
		DELETE FROM duplicate
		WHERE group_id = ANY (ARRAY(SELECT group_id FROM duplicate WHERE article_id = ANY (ends)))
		RETURNING article_id)
	SELECT array_agg(article_id) INTO members FROM (SELECT article_id FROM gone UNION SELECT unnest(ends)) m (article_id);
	WITH near AS MATERIALIZED (
		SELECT a, b FROM edge WHERE a = ANY (members)),
	number AS MATERIALIZED (
		SELECT id, row_number() OVER (ORDER BY id) AS n FROM (SELECT a FROM near UNION SELECT b FROM near) e (id)),
	family AS (
		SELECT c.member, c.component FROM unnest((
			SELECT connected_components(a.n, b.n) FROM near JOIN number a ON a.id = near.a JOIN number b ON b.id = near.b)) c)
	INSERT INTO duplicate
	SELECT member.id, name.id FROM family JOIN number member ON member.n = family.member JOIN number name ON name.n = family.component;
	INSERT INTO to_count SELECT DISTINCT date_trunc('day', published_at, 'UTC') FROM article
	WHERE article_id = ANY (members) AND published_at IS NOT NULL;
	INSERT INTO to_tell SELECT unnest(members);
END $$;

COMMENT ON FUNCTION newsprint_regroup(text, anyarray) IS 'makes the groups of near-duplicates around some articles anew';

-- Groups that edges join which came, while none went: their size does not matter.  In
-- the graph of these edges a group is one member, the smallest.
CREATE FUNCTION newsprint_merge(schema text, froms anyarray, tos anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	WITH tie AS MATERIALIZED (
		SELECT coalesce(x.group_id, e.a) AS a, coalesce(y.group_id, e.b) AS b
		FROM unnest(froms, tos) e (a, b)
		LEFT JOIN duplicate x ON x.article_id = e.a LEFT JOIN duplicate y ON y.article_id = e.b),
	number AS MATERIALIZED (
		SELECT id, row_number() OVER (ORDER BY id) AS n FROM (SELECT a FROM tie UNION SELECT b FROM tie) t (id)),
	family AS MATERIALIZED (
		SELECT member.id AS member, name.id AS name
		FROM unnest((SELECT connected_components(a.n, b.n) FROM tie JOIN number a ON a.id = tie.a JOIN number b ON b.id = tie.b)) c
		JOIN number member ON member.n = c.member JOIN number name ON name.n = c.component),
	renamed AS (
		UPDATE duplicate SET group_id = f.name FROM family f WHERE group_id = f.member AND f.member <> f.name),
	-- Who counts for the whole group may be another.
	marked AS (
		INSERT INTO to_count SELECT DISTINCT date_trunc('day', published_at, 'UTC') FROM article
		WHERE article_id = ANY (froms || tos || ARRAY(SELECT member FROM family)) AND published_at IS NOT NULL),
	-- Nor is the smallest of a group that joins another one the smallest any more.
	untold AS (
		INSERT INTO to_tell SELECT member FROM family WHERE member <> name)
	INSERT INTO duplicate
	SELECT e.id, f.name FROM (SELECT unnest(froms) UNION SELECT unnest(tos)) e (id) JOIN family f ON f.member = e.id
	ON CONFLICT (article_id) DO NOTHING;
END $$;

COMMENT ON FUNCTION newsprint_merge(text, anyarray, anyarray) IS 'joins groups of near-duplicates by edges that came';

-- Finds the near-duplicates of articles through the index.  Whoever writes edges holds
-- a lock until the end of the transaction, and looks only then: of two sessions that
-- write near-duplicates the second sees the first's.
CREATE FUNCTION newsprint_compare(schema text, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
AS $$
DECLARE
	gone ids%TYPE;
	froms ids%TYPE;
	tos ids%TYPE;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	PERFORM pg_advisory_xact_lock(newsprint_edge_lock(schema));
	WITH waited AS (DELETE FROM to_compare WHERE article_id = ANY (ids)),
		old AS (DELETE FROM edge WHERE a = ANY (ids) OR b = ANY (ids) RETURNING a, b)
	SELECT array_agg(a) || array_agg(b) INTO gone FROM old;
	WITH found AS (
		INSERT INTO edge
		SELECT DISTINCT least(x.article_id, y.article_id), greatest(x.article_id, y.article_id), similarity(x.signature, y.signature)
		FROM signature x JOIN signature y
			ON y.signature @@ within(x.signature, (SELECT threshold FROM attachment)) AND y.article_id <> x.article_id
		WHERE x.article_id = ANY (ids)
		RETURNING a, b)
	SELECT array_agg(a), array_agg(b) INTO froms, tos FROM found;
	IF gone IS NULL THEN
		PERFORM newsprint_merge(schema, froms, tos);
	ELSE
		PERFORM newsprint_regroup(schema, gone || froms || tos);
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_compare(text, anyarray) IS 'finds the near-duplicates of some articles, and their groups';

CREATE FUNCTION newsprint_edge_lock(schema text) RETURNS bigint
	LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE COST 400
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN (1852797552::bigint << 32) | format('%I.edge', schema)::regclass::oid::bigint;
END $$;

COMMENT ON FUNCTION newsprint_edge_lock(text) IS 'advisory lock of whoever writes edges of near-duplicates';

-- All articles at once, which is faster than a look-up for each if many are new.
CREATE FUNCTION newsprint_compare_all(schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	PERFORM pg_advisory_xact_lock(newsprint_edge_lock(schema));
	DELETE FROM to_compare;
	-- Pairs are of integers, so articles are numbered, in the order of their ids.
	WITH number AS MATERIALIZED (
		SELECT article_id, row_number() OVER (ORDER BY article_id) AS n FROM signature),
	found AS MATERIALIZED (
		SELECT a.article_id AS a, b.article_id AS b, similarity
		FROM similar_pairs('SELECT row_number() OVER (ORDER BY article_id), signature FROM signature',
			(SELECT threshold FROM attachment)) pair
		JOIN number a ON a.n = pair.a JOIN number b ON b.n = pair.b),
	gone AS (
		DELETE FROM edge old WHERE NOT EXISTS (SELECT FROM found WHERE found.a = old.a AND found.b = old.b))
	INSERT INTO edge SELECT a, b, similarity FROM found
	ON CONFLICT (a, b) DO UPDATE SET similarity = excluded.similarity WHERE edge.similarity <> excluded.similarity;
	PERFORM newsprint_regroup(schema, (SELECT array_agg(id)
		FROM (SELECT a FROM edge UNION SELECT b FROM edge UNION SELECT article_id FROM duplicate) e (id)));
	UPDATE attachment SET compared_at = threshold;
END $$;

COMMENT ON FUNCTION newsprint_compare_all(text) IS 'finds the near-duplicates of all articles, and their groups';

-- What the triggers found: ids of articles that came, changed or left.
CREATE FUNCTION newsprint_take(schema text, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
AS $$
DECLARE
	chunk CONSTANT int := 1000;
	waiting ids%TYPE;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	FOR i IN 1 .. cardinality(ids) BY chunk LOOP
		PERFORM newsprint_derive(schema, ids[i : i + chunk - 1]);
	END LOOP;
	-- A snapshot that is kept cannot see what another session has written meanwhile:
	-- then the next refresh compares.
	IF current_setting('transaction_isolation') = 'read committed' THEN
		waiting := ARRAY(SELECT article_id FROM to_compare WHERE article_id = ANY (ids));
		IF cardinality(waiting) > 0 THEN
			PERFORM newsprint_compare(schema, waiting);
		END IF;
		PERFORM newsprint_tell_soon(schema);
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_take(text, anyarray) IS 'derives at once what articles need that came, changed or left';

CREATE FUNCTION newsprint_empty(articles oid, schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF pg_has_role((SELECT relowner FROM pg_class WHERE oid = articles), 'USAGE') THEN
		PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', schema), true);
		TRUNCATE article, signature, entity, edge, duplicate, term, story, subject, entity_day, to_analyze, to_compare, to_tell, to_count;
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_empty(oid, text) IS 'empties what is derived from articles, if the caller may';

-- The triggers of an attached table run this, with the rights of whoever writes.
-- Who may not write what is derived leaves a note, or else nothing: the next refresh
-- sees the difference.  Only this function sees the rows.
CREATE FUNCTION newsprint_follow() RETURNS trigger
	LANGUAGE plpgsql VOLATILE CALLED ON NULL INPUT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET jit = off SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
	schema CONSTANT text := TG_ARGV[0];
	mode CONSTANT text := TG_ARGV[1];
	id CONSTANT name := TG_ARGV[2];
	rows CONSTANT text := CASE TG_OP
		WHEN 'INSERT' THEN format('SELECT %I AS id FROM new_rows', id)
		WHEN 'DELETE' THEN format('SELECT %I AS id FROM old_rows', id)
		WHEN 'UPDATE' THEN format('SELECT %1$I AS id FROM new_rows UNION SELECT %1$I FROM old_rows', id) END;
BEGIN
	IF TG_OP <> 'TRUNCATE' AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND attname = id AND NOT attisdropped) THEN
		RETURN NULL;			-- another name: a refresh finds the rows through `input`
	END IF;
	IF (SELECT has_schema_privilege(extnamespace, 'USAGE') FROM pg_extension WHERE extname = 'newsprint') AND (mode = 'trigger' OR TG_OP = 'TRUNCATE') THEN
		PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
		FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
		IF TG_OP = 'TRUNCATE' THEN
			PERFORM newsprint_empty(TG_RELID, schema);
			RETURN NULL;
		ELSIF newsprint_may_derive(TG_RELID, schema) AND newsprint_whole(schema) THEN
			EXECUTE format('SELECT newsprint_take($1, array_agg(id)) FROM (%s) r', rows) USING schema;
			RETURN NULL;
		END IF;
	END IF;
	IF TG_OP <> 'TRUNCATE' AND EXISTS (
		SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = schema AND relname = 'to_analyze'
			AND has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, 'article_id', 'INSERT')) THEN
		EXECUTE format('INSERT INTO %I.to_analyze (article_id) %s', schema, rows);
	END IF;
	RETURN NULL;
END $$;

COMMENT ON FUNCTION newsprint_follow() IS 'trigger function of attached tables';
