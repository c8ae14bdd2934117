-- A table of articles and what is derived from it, kept in a schema of its own.
-- docs/newsroom.md has the tour.

-- The functions run with the rights of whoever calls them.  What they make belongs
-- to the owner of the articles, so it is dumped and restored as any table is.  Each
-- finds the extension's schema first: it may be anywhere, and search_path is pinned.

CREATE FUNCTION newsprint_schema(articles regclass) RETURNS name
	LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE COST 8000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	found name;
BEGIN
	-- The view `input` leads back from the articles.  Whoever may read them could
	-- make one, but not one that belongs to the articles' owner.
	SELECT n.nspname INTO found
	FROM pg_depend d
	JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
	JOIN pg_class v ON v.oid = r.ev_class AND v.relname = 'input' AND v.relkind = 'v'
	JOIN pg_namespace n ON n.oid = v.relnamespace
	JOIN pg_class c ON c.oid = d.refobjid AND c.relowner = v.relowner
	JOIN pg_class a ON a.relnamespace = n.oid AND a.relname = 'attachment' AND a.relowner = c.relowner
	WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = articles
	LIMIT 1;
	RETURN found;
END $$;

COMMENT ON FUNCTION newsprint_schema(regclass) IS 'schema of what is derived from a table of articles; NULL if it is not attached';

CREATE FUNCTION newsprint_attached(articles regclass) RETURNS name
	LANGUAGE plpgsql STABLE STRICT PARALLEL UNSAFE COST 8000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	found name;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	found := newsprint_schema(articles);
	IF found IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('table %s is not attached', articles),
			HINT = 'Attach it with newsprint_attach.';
	ELSIF NOT newsprint_private(found) THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('others may create in schema "%s"', found),
			HINT = 'REVOKE CREATE on it: who makes functions there could have you run them.';
	ELSIF NOT newsprint_whole(found) THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_table',
			MESSAGE = format('schema "%s" lacks tables that newsprint_attach makes', found),
			DETAIL = format('They are: %s.', array_to_string(newsprint_table_names(), ', ')),
			HINT = 'Drop the schema and attach again: what is derived can be derived again.';
	END IF;
	RETURN found;
END $$;

COMMENT ON FUNCTION newsprint_attached(regclass) IS 'schema of what is derived from a table of articles; an error if it is not attached';

-- What may not be attached, and why.
CREATE FUNCTION newsprint_attach_check(articles regclass, id name) RETURNS void
	LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE COST 8000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	class pg_class;
BEGIN
	SELECT * INTO class FROM pg_class WHERE oid = articles;
	IF class.relkind NOT IN ('r', 'p') THEN
		RAISE EXCEPTION USING ERRCODE = 'wrong_object_type',
			MESSAGE = format('%s is not a table', articles);
	END IF;
	IF pg_get_userbyid(class.relowner) <> current_user THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('must be owner of table %s', articles),
			HINT = format('What is derived belongs to the owner of the articles: SET ROLE %s first.', class.relowner::regrole);
	END IF;
	IF row_security_active(articles) THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('row-level security hides rows of table %s from its owner', articles),
			HINT = 'Use ALTER TABLE ... NO FORCE ROW LEVEL SECURITY.';
	END IF;
	IF class.relpersistence = 't' OR EXISTS (
		SELECT FROM pg_attribute JOIN pg_type t ON t.oid = atttypid WHERE attrelid = articles AND attname = id AND typcategory IN ('A', 'C')) THEN
		RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
			MESSAGE = format('table %s is temporary, or its id is an array or a row', articles);
	END IF;
	IF NOT EXISTS (
		SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
		WHERE i.indrelid = articles AND i.indisunique AND i.indimmediate AND i.indisvalid AND i.indpred IS NULL
			AND (i.indnkeyatts = 1 OR class.relkind = 'p') AND a.attname = id AND a.attnotnull) THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('column %I of table %s is not unique, or may be null', id, articles),
			HINT = 'Articles are looked up by their id: make it the primary key, or of a partitioned table the first column of it.';
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_attach_check(regclass, name) IS 'raises an error if a table cannot be attached by this caller';

-- Tables keep the type of id that they were made with.
CREATE FUNCTION newsprint_attach_again_check(articles regclass, schema text, id name) RETURNS void
	LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE COST 8000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	was record;
BEGIN
	SELECT a.id_type, d.id_type AS derived_type INTO was
	FROM (
		SELECT row(atttypid, atttypmod, attcollation) AS type, format_type(atttypid, atttypmod) AS id_type
		FROM pg_attribute WHERE attrelid = articles AND attname = id) a,
	(
		SELECT row(atttypid, atttypmod, attcollation) AS type, format_type(atttypid, atttypmod) AS id_type
		FROM pg_attribute WHERE attrelid = format('%I.article', schema)::regclass AND attname = 'article_id') d
	WHERE a.type <> d.type;
	IF FOUND THEN
		RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch',
			MESSAGE = format('column "%s" of table %s is not of the type that it was attached with', id, articles),
			DETAIL = format('It is of type %s; what was derived has ids of type %s, maybe of another collation.', was.id_type, was.derived_type),
			HINT = 'Use newsprint_detach first: what is derived can be derived again.';
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_attach_again_check(regclass, text, name) IS 'raises an error if ids are of another type than what was derived';

-- A column of the articles, as the view `input` shows it.
CREATE FUNCTION newsprint_input_column(articles regclass, column_name name, shown_as name) RETURNS text
	LANGUAGE plpgsql STABLE CALLED ON NULL INPUT PARALLEL SAFE COST 4000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	kind regtype;
BEGIN
	IF column_name IS NULL THEN
		RETURN format('NULL::%s AS %I', CASE shown_as WHEN 'published_at' THEN 'timestamptz' ELSE 'text COLLATE "C"' END, shown_as);
	END IF;
	-- A domain may be of a domain.
	WITH RECURSIVE base AS (
		SELECT t.oid, typbasetype FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
		WHERE a.attrelid = articles AND a.attname = column_name AND a.attnum > 0 AND NOT a.attisdropped
		UNION ALL SELECT t.oid, t.typbasetype FROM base JOIN pg_type t ON t.oid = base.typbasetype)
	SELECT oid INTO kind FROM base WHERE typbasetype = 0;
	IF kind IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'undefined_column',
			MESSAGE = format('column "%s" of table %s does not exist', column_name, articles),
			HINT = 'Name the columns in newsprint_attach, and give NULL for what the table lacks.';
	END IF;
	IF shown_as = 'article_id' THEN
		RETURN format('a.%I AS article_id', column_name);
	ELSIF shown_as IN ('body', 'title') AND (SELECT typcategory <> 'S' FROM pg_type WHERE oid = kind) THEN
		RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch',
			MESSAGE = format('column "%s" of table %s is of type %s', column_name, articles, kind),
			DETAIL = 'Bodies and titles must be text.',
			HINT = 'Give a column that has their text; of bytes convert_from makes it.';
	ELSIF shown_as <> 'published_at' THEN
		RETURN format('a.%I::text COLLATE "C" AS %I', column_name, shown_as);
	END IF;
	-- What has no time zone is in UTC, whatever the session's.
	IF kind = 'timestamptz'::regtype THEN
		RETURN format('a.%I::timestamptz AS published_at', column_name);
	ELSIF kind IN ('timestamp'::regtype, 'date'::regtype) THEN
		-- Dates that timestamps have not are as good as none.
		RETURN format('CASE WHEN a.%1$I <= ''294276-01-01'' AND a.%1$I >= ''4713-01-01 BC'' OR NOT isfinite(a.%1$I)
			THEN a.%1$I::timestamp AT TIME ZONE ''UTC'' END AS published_at', column_name);
	END IF;
	RAISE EXCEPTION USING ERRCODE = 'datatype_mismatch',
		MESSAGE = format('column "%s" of table %s is of type %s', column_name, articles, kind),
		DETAIL = 'The time of publication must be a timestamp or a date.';
END $$;

COMMENT ON FUNCTION newsprint_input_column(regclass, name, name) IS 'column of articles as an expression of the view that the analysis reads';

CREATE FUNCTION newsprint_attach(articles regclass, schema name DEFAULT NULL,
	id name DEFAULT 'id', body name DEFAULT 'body', title name DEFAULT 'title',
	source name DEFAULT 'source', published_at name DEFAULT 'published_at',
	names gazetteer DEFAULT NULL, threshold real DEFAULT 0.5, mode text DEFAULT 'trigger') RETURNS name
	LANGUAGE plpgsql VOLATILE CALLED ON NULL INPUT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	present name;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	IF articles IS NULL OR id IS NULL OR body IS NULL OR threshold IS NULL OR mode IS NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'null_value_not_allowed',
			MESSAGE = 'table, id, body, threshold and mode must be given';
	END IF;
	IF mode NOT IN ('trigger', 'queue', 'batch') THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('mode "%s" is unknown', mode), HINT = 'Modes are trigger, queue and batch.';
	END IF;
	IF NOT threshold BETWEEN 0.3 AND 1 THEN
		RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
			MESSAGE = format('threshold %s is not between 0.3 and 1', threshold);
	END IF;
	PERFORM newsprint_attach_check(articles, id);
	present := newsprint_schema(articles);
	IF present <> schema THEN
		RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
			MESSAGE = format('table %s is attached in schema "%s"', articles, present),
			HINT = 'Use newsprint_detach first.';
	END IF;
	schema := coalesce(present, schema, (SELECT relname || '_news' FROM pg_class WHERE oid = articles));
	IF present IS NULL THEN
		PERFORM newsprint_make_tables(articles, schema, id);
	ELSE
		PERFORM newsprint_attach_again_check(articles, schema, id);
	END IF;
	PERFORM newsprint_make_input(articles, schema, id, body, title, source, published_at);
	-- Other names mean other entities, as another version of the extension may, so what was
	-- derived is of an older generation
	-- then; another threshold, other pairs.
	EXECUTE format('INSERT INTO %I.attachment AS old (articles, id_column, names, threshold, mode, version)
		SELECT $1, $2, $3, $4, $5, extversion FROM pg_extension WHERE extname = ''newsprint''
		ON CONFLICT (only_row) DO UPDATE SET articles = $1, id_column = $2, names = $3, threshold = $4, mode = $5, version = excluded.version,
		generation = old.generation + (old.names IS DISTINCT FROM $3 OR old.version <> excluded.version)::int,
		compared_at = CASE WHEN old.threshold = $4 THEN old.compared_at END', schema)
		USING articles, id, names, threshold, mode;
	PERFORM newsprint_make_triggers(articles, schema, mode, id);
	PERFORM newsprint_make_views(articles, schema);
	PERFORM newsprint_make_policies(articles, schema, id);
	RETURN schema;
END $$;

COMMENT ON FUNCTION newsprint_attach(regclass, name, name, name, name, name, name, gazetteer, real, text) IS
	'derives tables from a table of articles and keeps them right; returns their schema';

CREATE FUNCTION newsprint_detach(articles regclass, keep boolean DEFAULT false) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	schema name;
	space oid;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	schema := newsprint_attached(articles);
	space := quote_ident(schema)::regnamespace;
	PERFORM newsprint_make_triggers(articles, schema, 'batch', '');
	IF keep THEN
		EXECUTE format('UPDATE %I.attachment SET mode = ''batch''', schema);
		RETURN;
	END IF;
	EXECUTE (SELECT 'DROP VIEW ' || string_agg(oid::regclass::text, ', ') FROM pg_class
		WHERE relnamespace = space AND relkind = 'v' AND relname = ANY (newsprint_view_names()));
	EXECUTE (SELECT 'DROP TABLE ' || string_agg(oid::regclass::text, ', ') FROM pg_class
		WHERE relnamespace = space AND relkind = 'r' AND relname = ANY (newsprint_table_names()));
	-- What else the owner keeps there stays, and so does the schema then.
	IF NOT EXISTS (SELECT FROM pg_depend WHERE refclassid = 'pg_namespace'::regclass AND refobjid = space)
		AND (SELECT pg_get_userbyid(nspowner) = current_user FROM pg_namespace WHERE oid = space) THEN
		EXECUTE format('DROP SCHEMA %I', schema);
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_detach(regclass, boolean) IS
	'drops what was derived from a table of articles; or keeps it, and no longer follows the table';
