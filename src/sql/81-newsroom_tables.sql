-- What newsprint_attach makes: tables, indexes and triggers.

CREATE FUNCTION newsprint_table_names() RETURNS name[]
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
BEGIN ATOMIC
	SELECT '{attachment,site,site_version,article,signature,entity,edge,duplicate,term_stats,term,story,subject,entity_day,to_analyze,to_compare,to_tell,to_count,progress}'::name[];
END;

COMMENT ON FUNCTION newsprint_table_names() IS 'tables that newsprint_attach makes';

-- Names of derived tables are looked up in their schema first.  One that was dropped
-- could be found elsewhere: nothing is written then.
CREATE FUNCTION newsprint_whole(schema text) RETURNS boolean
	LANGUAGE plpgsql STABLE STRICT PARALLEL UNSAFE COST 2000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	RETURN newsprint_private(schema) AND (SELECT count(*) = cardinality(newsprint_table_names()) + 2 FROM pg_class
		WHERE relkind IN ('r', 'v') AND relnamespace = to_regnamespace(quote_ident(schema))
			AND relname = ANY (newsprint_table_names() || '{input,story_subject}'::name[]));
END $$;

COMMENT ON FUNCTION newsprint_whole(text) IS 'whether a schema has all tables that newsprint_attach makes, and the views they are made from';

CREATE FUNCTION newsprint_make_schema(schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	taken text;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	IF to_regnamespace(quote_ident(schema)) IS NULL THEN
		EXECUTE format('CREATE SCHEMA %I', schema);
		RETURN;
	END IF;
	IF NOT newsprint_private(schema) OR (SELECT pg_get_userbyid(nspowner) <> current_user FROM pg_namespace WHERE nspname = schema) THEN
		RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
			MESSAGE = format('schema %I is not yours alone', schema),
			DETAIL = 'Who makes functions there could have you run them.',
			HINT = 'Give a schema that you own and in which nobody else may create.';
	END IF;
	SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO taken
	FROM pg_class WHERE relnamespace = quote_ident(schema)::regnamespace
		AND relname = ANY (newsprint_table_names() || newsprint_view_names());
	IF taken IS NOT NULL THEN
		RAISE EXCEPTION USING ERRCODE = 'duplicate_table',
			MESSAGE = format('schema %I holds tables or views of these names: %s', schema, taken),
			HINT = 'Give a schema of its own to what is derived.';
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_make_schema(text) IS 'makes the schema of what is derived, or asks whether there is room in it';

CREATE FUNCTION newsprint_make_tables(articles regclass, schema text, id name) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	id_type text;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	PERFORM newsprint_make_schema(schema);
	SELECT format_type(atttypid, atttypmod) || CASE WHEN attcollation <> 0 THEN format(' COLLATE %s', attcollation::regcollation) ELSE '' END
	INTO id_type FROM pg_attribute WHERE attrelid = articles AND attname = id;
	-- Of a site's pages all are fed to its template; how many there were tells when
	-- to learn again.
	EXECUTE format($sql$
CREATE TABLE %1$I.attachment (
	only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
	articles regclass NOT NULL,
	id_column name NOT NULL,
	names gazetteer,
	threshold real NOT NULL,
	mode text NOT NULL,
	version text NOT NULL,
	generation int NOT NULL DEFAULT 1,
	compared_at real
);
COMMENT ON TABLE %1$I.attachment IS 'how the articles are analysed; newsprint_attach writes it';
COMMENT ON COLUMN %1$I.attachment.version IS 'version of the extension when the articles were attached';
COMMENT ON COLUMN %1$I.attachment.generation IS 'grows with each change of names or of version: what is of an older one is derived anew';
COMMENT ON COLUMN %1$I.attachment.compared_at IS 'threshold at which all articles were compared; NULL if they must be';

CREATE TABLE %1$I.site (
	source text COLLATE "C" PRIMARY KEY,
	template site_template,
	version int NOT NULL DEFAULT 1,
	pages bigint NOT NULL,
	learned_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE %1$I.site IS 'what the pages of a source have in common';
COMMENT ON COLUMN %1$I.site.version IS 'grows when a template is learned that differs';
COMMENT ON COLUMN %1$I.site.pages IS 'articles of the source when the template was learned';

CREATE TABLE %1$I.site_version (
	source text COLLATE "C",
	version int,
	learned_at timestamptz NOT NULL DEFAULT now(),
	lines bigint NOT NULL,
	appeared bigint NOT NULL,
	vanished bigint NOT NULL,
	PRIMARY KEY (source, version)
);
COMMENT ON TABLE %1$I.site_version IS 'how templates differ from what was learned of the source before';
COMMENT ON COLUMN %1$I.site_version.lines IS 'lines of the template';
COMMENT ON COLUMN %1$I.site_version.appeared IS 'those that the template before had not';
COMMENT ON COLUMN %1$I.site_version.vanished IS 'lines that only the template before had';

CREATE TABLE %1$I.article (
	article_id %2$s PRIMARY KEY,
	source text COLLATE "C",
	published_at timestamptz,
	headline text,
	characters int,
	boilerplate_characters int,
	boilerplate int4multirange,
	template_version int,
	words_version int,
	generation int NOT NULL,
	input_hash bigint NOT NULL,
	error text
);
COMMENT ON TABLE %1$I.article IS 'articles that were analysed';
COMMENT ON COLUMN %1$I.article.headline IS 'title without the names of site and section';
COMMENT ON COLUMN %1$I.article.boilerplate IS 'where the boilerplate of the body stands, in code points';
COMMENT ON COLUMN %1$I.article.template_version IS 'version of the template of its source by which it was judged; NULL if there was none';
COMMENT ON COLUMN %1$I.article.words_version IS 'version of term_stats by which its words were weighed; NULL if there was none';
COMMENT ON COLUMN %1$I.article.input_hash IS 'hash of what was analysed, which tells whether it has changed';
COMMENT ON COLUMN %1$I.article.error IS 'why it could not be analysed';

CREATE TABLE %1$I.signature (article_id %2$s PRIMARY KEY, signature textsig);
COMMENT ON TABLE %1$I.signature IS 'signatures of the clean texts; NULL if there is no text';

CREATE TABLE %1$I.entity (
	article_id %2$s,
	entity int,
	entity_key bigint NOT NULL,
	type text COLLATE "C" NOT NULL,
	name text COLLATE "C" NOT NULL,
	known_id text COLLATE "C",
	day timestamptz,
	mentions int NOT NULL,
	rank int NOT NULL,
	spans int4range[] NOT NULL,
	score real NOT NULL,
	PRIMARY KEY (article_id, entity)
);
COMMENT ON TABLE %1$I.entity IS 'people, organisations and places of an article, named outside its boilerplate';
COMMENT ON COLUMN %1$I.entity.entity_key IS 'the same for one id of the gazetteer, or for one type and folded name';
COMMENT ON COLUMN %1$I.entity.known_id IS 'id that the gazetteer gives';
COMMENT ON COLUMN %1$I.entity.day IS 'beginning of the day of publication, UTC';
COMMENT ON COLUMN %1$I.entity.rank IS 'place among the entities of the article by mentions, then by the first one';
COMMENT ON COLUMN %1$I.entity.spans IS 'its mentions in the body, in code points';

CREATE TABLE %1$I.edge (a %2$s, b %2$s, similarity real NOT NULL, PRIMARY KEY (a, b), CHECK (a < b));
COMMENT ON TABLE %1$I.edge IS 'near-duplicates: pairs whose similarity is at least the threshold';

CREATE TABLE %1$I.duplicate (article_id %2$s PRIMARY KEY, group_id %2$s NOT NULL);
COMMENT ON TABLE %1$I.duplicate IS 'groups of near-duplicates, each named by its smallest member; who has none is not here';

CREATE TABLE %1$I.term_stats (
	only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
	stats int[] NOT NULL,
	version int NOT NULL DEFAULT 1,
	articles bigint NOT NULL,
	learned_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE %1$I.term_stats IS 'in how many articles words stand';
COMMENT ON COLUMN %1$I.term_stats.version IS 'grows when it is learned anew';
COMMENT ON COLUMN %1$I.term_stats.articles IS 'articles there were when it was learned';

CREATE TABLE %1$I.term (
	article_id %2$s PRIMARY KEY,
	published_at timestamptz NOT NULL,
	terms bigint[] NOT NULL,
	words text[] NOT NULL
);
COMMENT ON TABLE %1$I.term IS 'words by which articles on one event are known; of articles with words and a time';
COMMENT ON COLUMN %1$I.term.terms IS 'hashed and weighted, by story_terms';
COMMENT ON COLUMN %1$I.term.words IS 'the heaviest as they are written, by story_words';

CREATE TABLE %1$I.story (article_id %2$s PRIMARY KEY, story_id %2$s NOT NULL);
COMMENT ON TABLE %1$I.story IS 'stories, each named by its smallest article; copies are where the smallest of their group is, and not here';

CREATE TABLE %1$I.subject (story_id %2$s PRIMARY KEY, entities text, terms text);
COMMENT ON TABLE %1$I.subject IS 'what the view story_subject said of a story when it was told';

CREATE TABLE %1$I.entity_day (
	day timestamptz NOT NULL,
	entity_key bigint NOT NULL,
	type text COLLATE "C" NOT NULL,
	name text COLLATE "C" NOT NULL,
	known_id text COLLATE "C",
	articles bigint NOT NULL,
	distinct_articles bigint NOT NULL,
	mentions bigint NOT NULL,
	PRIMARY KEY (day, entity_key)
);
COMMENT ON TABLE %1$I.entity_day IS 'counts of names a day; the view entity_daily adds what has changed since';

CREATE TABLE %1$I.to_analyze (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, article_id %2$s NOT NULL);
COMMENT ON TABLE %1$I.to_analyze IS 'articles that wait for newsprint_refresh';

CREATE TABLE %1$I.to_compare (article_id %2$s NOT NULL);
COMMENT ON TABLE %1$I.to_compare IS 'articles whose near-duplicates are not known yet';

CREATE TABLE %1$I.to_tell (article_id %2$s NOT NULL);
COMMENT ON TABLE %1$I.to_tell IS 'articles whose story is not known yet, or is no longer right';

CREATE TABLE %1$I.to_count (day timestamptz NOT NULL);
COMMENT ON TABLE %1$I.to_count IS 'days that entity_day no longer tells right';

CREATE TABLE %1$I.progress (
	run int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	pid int NOT NULL,
	relearn boolean NOT NULL,
	step text NOT NULL,
	done bigint NOT NULL DEFAULT 0,
	total bigint NOT NULL DEFAULT 0,
	analyzed bigint NOT NULL DEFAULT 0,
	started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	step_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	finished_at timestamptz
);
COMMENT ON TABLE %1$I.progress IS 'runs of newsprint_refresh; the view status reads it';
COMMENT ON COLUMN %1$I.progress.analyzed IS 'articles that were new or had changed';

CREATE INDEX article_by_source ON %1$I.article (source);
CREATE INDEX article_by_time ON %1$I.article (published_at);
CREATE INDEX entity_day_by_key ON %1$I.entity_day (entity_key, day);
CREATE INDEX edge_by_b ON %1$I.edge (b);
CREATE INDEX duplicate_by_group ON %1$I.duplicate (group_id);
CREATE INDEX term_by_time ON %1$I.term (published_at);
CREATE INDEX story_by_story ON %1$I.story (story_id);
CREATE INDEX to_compare_by_article ON %1$I.to_compare (article_id);
	$sql$, schema, id_type);
	PERFORM newsprint_make_indexes(schema);
END $$;

COMMENT ON FUNCTION newsprint_make_tables(regclass, text, name) IS 'makes the tables of what is derived from articles';

-- Filling these row by row costs a multiple of what building them does.  Another
-- refresh may be about to build or drop them too.
CREATE FUNCTION newsprint_make_indexes(schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	wanted record;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	FOR wanted IN SELECT * FROM (VALUES ('signature_lsh', 'signature USING lsh (signature)'),
		('entity_by_key', 'entity (entity_key, day)'), ('entity_by_day', 'entity (day)'),
		('entity_chief', 'entity (article_id, entity_key) WHERE rank <= 5')) v (name, definition)
	LOOP
		IF to_regclass(format('%I.%I', schema, wanted.name)) IS NULL THEN
			EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I.%s', wanted.name, schema, wanted.definition);
		END IF;
	END LOOP;
END $$;

COMMENT ON FUNCTION newsprint_make_indexes(text) IS 'builds those of the large indexes that there are not';

CREATE FUNCTION newsprint_drop_indexes(schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 400000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	old_one name;
BEGIN
	FOREACH old_one IN ARRAY '{signature_lsh,entity_by_key,entity_by_day,entity_chief}'::name[] LOOP
		IF to_regclass(format('%I.%I', schema, old_one)) IS NOT NULL THEN
			EXECUTE format('DROP INDEX IF EXISTS %I.%I', schema, old_one);
		END IF;
	END LOOP;
END $$;

COMMENT ON FUNCTION newsprint_drop_indexes(text) IS 'drops the large indexes before many rows come';

-- The view reads the articles under names that do not depend on theirs.
CREATE FUNCTION newsprint_make_input(articles regclass, schema text,
	id name, body name, title name, source name, published_at name) RETURNS void
	LANGUAGE plpgsql VOLATILE CALLED ON NULL INPUT PARALLEL UNSAFE COST 80000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	columns text;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	SELECT string_agg(newsprint_input_column(articles, column_name, shown_as), ', ' ORDER BY place) INTO columns
	FROM (VALUES (1, id, 'article_id'::name), (2, body, 'body'), (3, title, 'title'),
		(4, source, 'source'), (5, published_at, 'published_at')) v (place, column_name, shown_as);
	EXECUTE format($sql$
CREATE OR REPLACE VIEW %1$I.input WITH (security_invoker) AS SELECT %2$s FROM %3$s a;
COMMENT ON VIEW %1$I.input IS 'the articles, as the analysis reads them';
	$sql$, schema, columns, articles);
END $$;

COMMENT ON FUNCTION newsprint_make_input(regclass, text, name, name, name, name, name) IS 'makes the view by which the analysis reads articles';

CREATE FUNCTION newsprint_make_triggers(articles regclass, schema text, mode text, id name) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 400000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	old_one name;
	extension text;
BEGIN
	SELECT quote_ident(nspname) INTO extension
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	FOR old_one IN SELECT tgname FROM pg_trigger
		WHERE tgrelid = articles AND tgfoid = format('%s.newsprint_follow', extension)::regproc AND NOT tgisinternal
	LOOP
		EXECUTE format('DROP TRIGGER %I ON %s', old_one, articles);
	END LOOP;
	IF mode = 'batch' THEN
		RETURN;
	END IF;
	EXECUTE format($sql$
CREATE TRIGGER newsprint_insert AFTER INSERT ON %1$s
	REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION %3$s.newsprint_follow(%2$L, %4$L, %5$L);
CREATE TRIGGER newsprint_update AFTER UPDATE ON %1$s
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION %3$s.newsprint_follow(%2$L, %4$L, %5$L);
CREATE TRIGGER newsprint_delete AFTER DELETE ON %1$s
	REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION %3$s.newsprint_follow(%2$L, %4$L, %5$L);
CREATE TRIGGER newsprint_truncate AFTER TRUNCATE ON %1$s
	FOR EACH STATEMENT EXECUTE FUNCTION %3$s.newsprint_follow(%2$L, %4$L, %5$L);
	$sql$, articles, schema, extension, mode, id);
END $$;

COMMENT ON FUNCTION newsprint_make_triggers(regclass, text, text, name) IS 'makes the triggers by which derived tables follow articles';
