-- Refreshing: what the triggers do, for all articles, in batches that commit.

-- Learns the templates of sources that have none, or that have twice the pages
-- since; of all, if they are to be learned again.  A template keeps 64 pages: beyond
-- that more of them change little.  Fewer than three have nothing in common yet.
CREATE FUNCTION newsprint_learn(schema text, relearn boolean) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	WITH due AS MATERIALIZED (
		SELECT source
		FROM (SELECT source, count(body) AS pages FROM input WHERE source IS NOT NULL GROUP BY source) i
		LEFT JOIN site s USING (source)
		WHERE i.pages >= 3 AND (relearn OR s.source IS NULL OR s.pages < 64 AND i.pages >= 2 * s.pages)),
	learned AS MATERIALIZED (
		SELECT source, site_template_agg(body) AS template, count(body) AS pages FROM input
		WHERE source IN (SELECT source FROM due) GROUP BY source),
	changed AS (
		INSERT INTO site_version (source, version, lines, appeared, vanished)
		SELECT old.source, old.version + 1, lines.* FROM site old JOIN learned new USING (source),
			LATERAL (
				SELECT count(*) FILTER (WHERE b.line IS NOT NULL), count(*) FILTER (WHERE a.line IS NULL), count(*) FILTER (WHERE b.line IS NULL)
				FROM template_lines(old.template) a FULL JOIN template_lines(new.template) b USING (line)) lines
		WHERE old.template IS DISTINCT FROM new.template)
	INSERT INTO site AS old (source, template, pages)
	SELECT source, template, pages FROM learned
	ON CONFLICT (source) DO UPDATE SET template = excluded.template, pages = excluded.pages, learned_at = excluded.learned_at,
		version = old.version + (old.template IS DISTINCT FROM excluded.template)::int;
END $$;

COMMENT ON FUNCTION newsprint_learn(text, boolean) IS 'learns what the pages of each source have in common, where that is due';

-- Notes the articles that differ from what is derived of them, and are not noted yet.
CREATE FUNCTION newsprint_find(schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	INSERT INTO to_analyze (article_id)
	SELECT article_id
	FROM (SELECT i.*, s.version FROM input i LEFT JOIN site s USING (source)) i
	FULL JOIN article a USING (article_id)
	WHERE (i.article_id IS NULL OR a.article_id IS NULL OR a.template_version IS DISTINCT FROM i.version
			OR a.generation <> (SELECT generation FROM attachment)
			OR a.input_hash <> hash_record_extended(ROW(i.body, i.title, i.source, i.published_at), 0))
		AND NOT EXISTS (SELECT FROM to_analyze t WHERE t.article_id = coalesce(i.article_id, a.article_id))
	ORDER BY article_id;
END $$;

COMMENT ON FUNCTION newsprint_find(text) IS 'notes the articles that differ from what is derived of them';

-- One batch of what waits to be analysed; returns its size.  Notes are taken away
-- before their articles are read, so a note that comes later is of a later state.
CREATE FUNCTION newsprint_refresh_batch(schema text, batch int) RETURNS bigint
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	size bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	WITH taken AS (
		DELETE FROM to_analyze
		WHERE n IN (SELECT n FROM to_analyze ORDER BY n LIMIT batch FOR UPDATE SKIP LOCKED)
		RETURNING article_id),
	batch AS MATERIALIZED (SELECT count(*) AS size, array_agg(DISTINCT article_id) AS ids FROM taken),
	derived AS MATERIALIZED (SELECT newsprint_derive(schema, ids), ids FROM batch)
	SELECT batch.size INTO size FROM batch, derived, LATERAL newsprint_find_late(schema, derived.ids);
	RETURN size;
END $$;

COMMENT ON FUNCTION newsprint_refresh_batch(text, int) IS 'analyses a batch of the articles that wait for it; returns its size';

-- Others may have changed an article while it was analysed here, and may have been
-- first to write what is derived of it.
CREATE FUNCTION newsprint_find_late(schema text, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', schema), true);
	INSERT INTO to_analyze (article_id)
	SELECT article_id FROM unnest(ids) x (article_id) JOIN article a USING (article_id) LEFT JOIN input i USING (article_id)
	WHERE i.article_id IS NULL OR a.input_hash <> hash_record_extended(ROW(i.body, i.title, i.source, i.published_at), 0);
END $$;

COMMENT ON FUNCTION newsprint_find_late(text, anyarray) IS 'notes articles that changed or left while they were analysed';

-- Compares a batch of the articles that wait for it, or all if they are many;
-- returns how many no longer wait.
CREATE FUNCTION newsprint_refresh_compare(schema text, batch int) RETURNS bigint
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	size bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	size := newsprint_count(schema, 'to_compare');
	IF size > (SELECT count(*) / 20 FROM signature) OR (SELECT compared_at IS NULL FROM attachment) THEN
		PERFORM newsprint_compare_all(schema);
		RETURN size;
	END IF;
	WITH batch AS MATERIALIZED (
		SELECT count(*) AS size, array_agg(DISTINCT article_id) AS ids FROM (SELECT article_id FROM to_compare LIMIT batch) w)
	SELECT batch.size INTO size FROM batch LEFT JOIN LATERAL newsprint_compare(schema, ids) ON true;
	RETURN size;
END $$;

COMMENT ON FUNCTION newsprint_refresh_compare(text, int) IS 'compares a batch of the articles that wait for it; returns its size';

-- Counts the names of days that have changed; returns the number of days.  Notes are
-- taken away before the names are read, so a note that comes later is of a later state.
CREATE FUNCTION newsprint_refresh_count(schema text, batch int) RETURNS bigint
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	days timestamptz[];
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', schema), true);
	WITH counted AS (
		DELETE FROM to_count WHERE day IN (SELECT DISTINCT day FROM to_count ORDER BY day LIMIT batch) RETURNING day)
	SELECT array_agg(DISTINCT day) INTO days FROM counted;
	DELETE FROM entity_day WHERE day = ANY (days);
	INSERT INTO entity_day
	SELECT e.day, e.entity_key, max(e.type), max(e.name), max(e.known_id), count(*),
		count(DISTINCT coalesce(d.group_id, e.article_id)), sum(e.mentions)
	FROM entity e LEFT JOIN duplicate d USING (article_id)
	WHERE e.day = ANY (days)
	GROUP BY e.day, e.entity_key;
	RETURN coalesce(cardinality(days), 0);
END $$;

COMMENT ON FUNCTION newsprint_refresh_count(text, int) IS 'counts the names of days that have changed; returns their number';

-- Begins a run and returns its number.
CREATE FUNCTION newsprint_refresh_begin(schema text, relearn boolean) RETURNS int
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	number int;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', schema), true);
	INSERT INTO progress (pid, relearn, step) VALUES (pg_backend_pid(), relearn, 'learn') RETURNING run INTO number;
	RETURN number;
END $$;

COMMENT ON FUNCTION newsprint_refresh_begin(text, boolean) IS 'begins a run of newsprint_refresh';

-- Goes to the next step of a run.
CREATE FUNCTION newsprint_refresh_go(schema text, number int, next_step text, todo bigint) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', schema), true);
	UPDATE progress SET step = next_step, done = 0, total = todo, step_at = clock_timestamp(),
		updated_at = clock_timestamp(), finished_at = CASE next_step WHEN 'done' THEN clock_timestamp() END
	WHERE run = number;
END $$;

COMMENT ON FUNCTION newsprint_refresh_go(text, int, text, bigint) IS 'notes that a run of newsprint_refresh goes to its next step';

CREATE FUNCTION newsprint_count(schema text, derived name) RETURNS bigint
	LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE COST 80000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	rows bigint;
BEGIN
	EXECUTE format('SELECT count(*) FROM %I.%I', schema, derived) INTO rows;
	RETURN rows;
END $$;

COMMENT ON FUNCTION newsprint_count(text, name) IS 'number of rows of a derived table';

-- One step of a run, as much as is to be committed at once; false when all is done.
CREATE FUNCTION newsprint_refresh_step(schema text, number int, batch int) RETURNS boolean
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET jit = off
AS $$
DECLARE
	this record;
	size bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	SELECT * INTO STRICT this FROM progress WHERE run = number;
	IF this.step = 'learn' THEN
		PERFORM newsprint_learn(schema, this.relearn);
		PERFORM newsprint_learn_terms(schema, this.relearn);
		PERFORM newsprint_refresh_go(schema, number, 'find', 0);
	ELSIF this.step = 'find' THEN
		PERFORM newsprint_find(schema);
		size := newsprint_count(schema, 'to_analyze');
		IF size >= 5000 AND size > newsprint_count(schema, 'signature') / 4 THEN
			PERFORM newsprint_drop_indexes(schema);
		END IF;
		PERFORM newsprint_refresh_go(schema, number, 'analyze', size);
	ELSIF this.step = 'analyze' THEN
		size := newsprint_refresh_batch(schema, batch);
		UPDATE progress SET done = done + size, analyzed = analyzed + size, total = greatest(total, done + size),
			updated_at = clock_timestamp() WHERE run = number;
		IF size = 0 THEN
			PERFORM newsprint_refresh_go(schema, number, 'index', 0);
		END IF;
	ELSIF this.step = 'index' THEN
		PERFORM newsprint_make_indexes(schema);
		IF this.analyzed >= 1000 THEN
			EXECUTE format('ANALYZE %1$I.article, %1$I.signature, %1$I.term, %1$I.entity', schema);
		END IF;
		PERFORM newsprint_refresh_go(schema, number, 'compare', newsprint_count(schema, 'to_compare'));
	ELSIF this.step = 'compare' THEN
		size := newsprint_refresh_compare(schema, batch);
		UPDATE progress SET done = done + size, total = greatest(total, done + size), updated_at = clock_timestamp() WHERE run = number;
		IF newsprint_count(schema, 'to_compare') = 0 THEN
			SELECT count(*) INTO size FROM article, term_stats s WHERE words_version IS DISTINCT FROM s.version AND error IS NULL;
			PERFORM newsprint_refresh_go(schema, number, 'weigh', size);
		END IF;
	ELSIF this.step = 'weigh' THEN
		size := newsprint_refresh_weigh(schema, greatest(batch, 5000));
		UPDATE progress SET done = done + size, total = greatest(total, done + size), updated_at = clock_timestamp() WHERE run = number;
		IF size = 0 THEN
			PERFORM newsprint_refresh_go(schema, number, 'tell', newsprint_count(schema, 'to_tell'));
		END IF;
	ELSIF this.step = 'tell' THEN
		size := newsprint_refresh_tell(schema, greatest(batch, 10000));
		UPDATE progress SET done = done + size, total = greatest(total, done + size), updated_at = clock_timestamp() WHERE run = number;
		IF size = 0 THEN
			SELECT count(DISTINCT day) INTO size FROM to_count;
			PERFORM newsprint_refresh_go(schema, number, 'count', size);
		END IF;
	ELSIF this.step = 'count' THEN
		size := newsprint_refresh_count(schema, 100);
		UPDATE progress SET done = done + size, total = greatest(total, done + size), updated_at = clock_timestamp() WHERE run = number;
		IF size = 0 THEN
			IF this.analyzed >= 1000 THEN
				EXECUTE format('ANALYZE %1$I.entity_day, %1$I.edge, %1$I.duplicate, %1$I.story, %1$I.subject', schema);
			END IF;
			PERFORM newsprint_refresh_go(schema, number, 'done', 0);
		END IF;
	END IF;
	RETURN this.step <> 'done';
END $$;

COMMENT ON FUNCTION newsprint_refresh_step(text, int, int) IS 'one step of a run of newsprint_refresh; false when all is done';

CREATE FUNCTION newsprint_refreshable(articles regclass, batch int, relearn boolean) RETURNS name
	LANGUAGE plpgsql STABLE CALLED ON NULL INPUT PARALLEL UNSAFE COST 8000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	IF articles IS NULL OR batch IS NULL OR batch < 1 OR relearn IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = 'a table and a batch of at least one article must be given';
	END IF;
	IF row_security_active(articles) THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('row-level security hides rows of table %s from you', articles),
			HINT = 'Refresh as the owner of the table.';
	END IF;
	IF (SELECT rolsuper AND relowner <> r.oid FROM pg_roles r, pg_class c WHERE rolname = current_user AND c.oid = articles) THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('must be owner of table %s', articles), DETAIL = 'What the owner has made would run with the rights of a superuser.',
			HINT = format('SET ROLE %s first.', (SELECT relowner::regrole FROM pg_class WHERE oid = articles));
	END IF;
	RETURN newsprint_attached(articles);
END $$;

COMMENT ON FUNCTION newsprint_refreshable(regclass, int, boolean) IS 'schema of what is to be refreshed; an error if it cannot be';

-- A procedure that commits cannot pin its search_path: all names in it are qualified.
CREATE PROCEDURE newsprint_refresh(articles regclass, batch int DEFAULT 1000, relearn boolean DEFAULT false)
	LANGUAGE plpgsql
AS $$
DECLARE
	extension text;
	schema name;
	run int;
	more boolean := true;
BEGIN
	SELECT pg_catalog.quote_ident(n.nspname) INTO extension
	FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) e.extnamespace
	WHERE e.extname OPERATOR(pg_catalog.=) 'newsprint';
	EXECUTE pg_catalog.format('SELECT %s.newsprint_refreshable($1, $2, $3)', extension) INTO schema USING articles, batch, relearn;
	EXECUTE pg_catalog.format('SELECT %s.newsprint_refresh_begin($1, $2)', extension) INTO run USING schema, relearn;
	WHILE more LOOP
		COMMIT;
		-- A snapshot that is kept cannot see what those have written whom a step waits for.
		SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
		EXECUTE pg_catalog.format('SELECT %s.newsprint_refresh_step($1, $2, $3)', extension) INTO more USING schema, run, batch;
	END LOOP;
END $$;

COMMENT ON PROCEDURE newsprint_refresh(regclass, int, boolean) IS
	'brings all that is derived from a table of articles up to date, in batches that commit';
