-- Stories of a newsroom: articles on one event, kept up to date.

-- Copies of one text are of one story by themselves: of a group of near-duplicates its
-- smallest member is compared, and the others are where it is.  What has changed
-- waits in to_tell; so do articles that became or ceased to be their group's smallest.

-- Articles with a time that a calendar has can be told apart by days.
CREATE FUNCTION newsprint_datable(published_at timestamptz) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
RETURN published_at >= '1000-01-01 00:00Z' AND published_at < '10000-01-01 00:00Z';

COMMENT ON FUNCTION newsprint_datable(timestamptz) IS 'whether a time of publication is one that days can be added to';

-- How much apart articles of one story are at most, as in stories().
CREATE FUNCTION newsprint_apart() RETURNS interval
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
RETURN '3 days'::interval;

COMMENT ON FUNCTION newsprint_apart() IS 'time between articles that can have an edge of a story';

-- Learns what words are common, from five thousand articles at most, when there are
-- twice as many as the last time.  Terms of other statistics do not compare well, so
-- that begins a new generation.
CREATE FUNCTION newsprint_learn_terms(schema name, relearn boolean) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	number bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	SELECT count(body) INTO number FROM input;
	IF number = 0 OR NOT relearn AND EXISTS (SELECT FROM term_stats WHERE number < 2 * articles) THEN
		RETURN;
	END IF;
	WITH learned AS (
		INSERT INTO term_stats AS old (stats, articles)
		SELECT term_stats_agg(concat_ws(E'\n', clean_title(title, template), strip_boilerplate(body, template))), number
		FROM (
			SELECT article_id FROM input WHERE body IS NOT NULL
			ORDER BY hash_record_extended(ROW(article_id), 0), article_id LIMIT 5000) sample
		JOIN input USING (article_id) LEFT JOIN site USING (source)
		ON CONFLICT (only_row) DO UPDATE SET stats = excluded.stats, articles = excluded.articles, learned_at = excluded.learned_at
			WHERE old.stats <> excluded.stats
		RETURNING only_row)
	UPDATE attachment SET generation = generation + 1 FROM learned WHERE attachment.only_row = learned.only_row;
END $$;

COMMENT ON FUNCTION newsprint_learn_terms(name, boolean) IS 'learns what words are common among the articles, where that is due';

-- Tells the stories of articles that are new, among those near them in time and all
-- that are in these ones' stories: docs/stories.md says why that is enough.  If a story
-- changes whose articles reach beyond, those near them are looked at too.
CREATE FUNCTION newsprint_tell_among(schema name, fresh anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET TimeZone = 'UTC' SET DateStyle = 'ISO'
AS $$
DECLARE
	near tstzmultirange;
	reached tstzmultirange;
	rows text;
	members fresh%TYPE;
	names fresh%TYPE;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	SELECT range_agg(tstzrange(published_at - newsprint_apart(), published_at + newsprint_apart(), '[]')) INTO reached
	FROM term WHERE article_id = ANY (fresh);
	WHILE reached IS NOT NULL AND (near IS NULL OR NOT near @> reached) LOOP
		near := coalesce(near + reached, reached);
		-- stories() wants integers: rows are numbered in the order of their ids.
		rows := format($sql$
	WITH told AS (
		SELECT DISTINCT story_id FROM unnest(%L::tstzmultirange) range
		JOIN term ON published_at BETWEEN lower(range) AND upper(range) JOIN story USING (article_id))
	SELECT *, CASE WHEN story_id IS NOT NULL THEN min(n) OVER (PARTITION BY story_id) END AS story
	FROM (
		SELECT article_id, published_at, terms, story_id, row_number() OVER (ORDER BY article_id) AS n
		FROM (
			SELECT article_id, story_id FROM told JOIN story USING (story_id)
			UNION ALL SELECT unnest(%L::text::%s), NULL) m
		JOIN term USING (article_id)) m$sql$, near, fresh, pg_typeof(fresh));
		EXECUTE format($sql$
	WITH was AS MATERIALIZED (%s),
	told AS MATERIALIZED (
		SELECT was.article_id, was.published_at, was.story_id AS old, name.article_id AS new
		FROM stories(%L, newsprint_apart()) s JOIN was ON was.n = s.member JOIN was name ON name.n = s.story),
	changed AS MATERIALIZED (
		SELECT new AS story_id FROM told WHERE old IS DISTINCT FROM new UNION SELECT old FROM told WHERE old <> new)
	SELECT array_agg(article_id) FILTER (WHERE old IS DISTINCT FROM new), array_agg(new) FILTER (WHERE old IS DISTINCT FROM new),
		range_agg(tstzrange(published_at - newsprint_apart(), published_at + newsprint_apart(), '[]'))
			FILTER (WHERE new IN (SELECT story_id FROM changed) OR old IN (SELECT story_id FROM changed))
	FROM told$sql$, rows, format('SELECT n, published_at, terms, story FROM (%s) r', rows)) INTO members, names, reached;
	END LOOP;
	INSERT INTO story SELECT unnest(members), unnest(names)
	ON CONFLICT (article_id) DO UPDATE SET story_id = excluded.story_id;
END $$;

COMMENT ON FUNCTION newsprint_tell_among(name, anyarray) IS 'finds the stories of articles that are in none';

-- One that goes or changes leaves the others of its story untold.
CREATE FUNCTION newsprint_tell(schema name, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET enable_seqscan = off
AS $$
DECLARE
	left_by ids%TYPE;
	fresh ids%TYPE;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	WITH gone AS (DELETE FROM story WHERE article_id = ANY (ids) RETURNING story_id)
	SELECT array_agg(DISTINCT story_id) INTO left_by FROM gone;
	WITH gone AS (DELETE FROM story WHERE story_id = ANY (left_by) RETURNING article_id)
	SELECT ids || array_agg(article_id) INTO ids FROM gone;
	SELECT array_agg(article_id) INTO fresh
	FROM term t WHERE article_id = ANY (ids) AND NOT EXISTS (
		SELECT FROM duplicate d WHERE d.article_id = t.article_id AND d.group_id <> d.article_id);
	PERFORM newsprint_tell_among(schema, fresh);
END $$;

COMMENT ON FUNCTION newsprint_tell(name, anyarray) IS 'finds the stories of some articles, and of those that they leave';

-- Tells the stories of a batch of what waits, the earliest first; returns how many no
-- longer wait.  Whoever writes stories holds the lock of whoever writes edges: of
-- two sessions the second sees what the first has told.
CREATE FUNCTION newsprint_refresh_tell(schema name, batch int) RETURNS bigint
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	size bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	PERFORM pg_advisory_xact_lock(newsprint_edge_lock(schema));
	WITH due AS MATERIALIZED (
		SELECT article_id FROM (SELECT DISTINCT article_id FROM to_tell) t LEFT JOIN term USING (article_id)
		ORDER BY published_at NULLS FIRST, article_id LIMIT batch),
	taken AS (DELETE FROM to_tell USING due WHERE to_tell.article_id = due.article_id RETURNING to_tell.article_id),
	batch AS MATERIALIZED (SELECT count(*) AS size, array_agg(DISTINCT article_id) AS ids FROM taken)
	SELECT batch.size INTO size FROM batch LEFT JOIN LATERAL newsprint_tell(schema, ids) ON true;
	RETURN size;
END $$;

COMMENT ON FUNCTION newsprint_refresh_tell(name, int) IS 'tells the stories of a batch of the articles that wait for it; returns its size';

-- At once only if that costs little: if what waits has few articles near it.
CREATE FUNCTION newsprint_tell_soon(schema name) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET enable_seqscan = off
AS $$
DECLARE
	few CONSTANT int := 1000;
	waiting bigint;
	near bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	SELECT count(*) INTO waiting FROM (SELECT FROM to_tell LIMIT few + 1) w;
	IF waiting NOT BETWEEN 1 AND few THEN
		RETURN;
	END IF;
	SELECT count(*) INTO near FROM (
		SELECT FROM (
			SELECT min(published_at) - newsprint_apart() AS since, max(published_at) + newsprint_apart() AS until
			FROM to_tell JOIN term USING (article_id)) w
		JOIN term ON published_at BETWEEN since AND until LIMIT few + 1) n;
	IF near <= few THEN
		PERFORM newsprint_refresh_tell(schema, few);
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_tell_soon(name) IS 'tells the stories of articles that wait for it, if these are few and so are those near them';

CREATE FUNCTION newsprint_make_story_views(schema name) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	EXECUTE format($sql$
CREATE OR REPLACE VIEW %1$I.story_article WITH (security_invoker) AS
SELECT s.story_id, a.article_id, a.source, a.published_at, a.headline,
	CASE WHEN a.article_id <> first.article_id THEN first.article_id END AS copy_of,
	CASE WHEN a.article_id <> first.article_id THEN
		round(extract(epoch FROM a.published_at - first.published_at) / 3600, 2) END AS lag_hours
FROM %1$I.article a LEFT JOIN %1$I.duplicate d USING (article_id)
JOIN %1$I.story s ON s.article_id = coalesce(d.group_id, a.article_id)
LEFT JOIN (
	SELECT DISTINCT ON (group_id) group_id, article_id, published_at
	FROM %1$I.duplicate JOIN %1$I.article USING (article_id)
	ORDER BY group_id, published_at, article_id) first USING (group_id);
COMMENT ON VIEW %1$I.story_article IS 'which articles are of one story, and whose copies they are';
COMMENT ON COLUMN %1$I.story_article.story_id IS 'the story, named by its smallest article';
COMMENT ON COLUMN %1$I.story_article.article_id IS 'id of the article';
COMMENT ON COLUMN %1$I.story_article.source IS 'its source';
COMMENT ON COLUMN %1$I.story_article.published_at IS 'time of publication';
COMMENT ON COLUMN %1$I.story_article.headline IS 'title without the names of site and section';
COMMENT ON COLUMN %1$I.story_article.copy_of IS 'the earliest of its near-duplicates; NULL if it is that itself, or has none';
COMMENT ON COLUMN %1$I.story_article.lag_hours IS 'hours from that one to this';

CREATE OR REPLACE VIEW %1$I.story_summary WITH (security_invoker) AS
WITH member AS MATERIALIZED (
	SELECT s.story_id, a.article_id, a.source, a.published_at, a.headline,
		d.group_id IS NULL OR d.group_id = a.article_id AS counts, count(*) OVER (PARTITION BY s.story_id) AS articles
	FROM %1$I.article a LEFT JOIN %1$I.duplicate d USING (article_id)
	JOIN %1$I.story s ON s.article_id = coalesce(d.group_id, a.article_id)),
named AS (
	SELECT story_id, string_agg(name, ', ' ORDER BY place) AS entities
	FROM (
		SELECT story_id, max(e.name) AS name, row_number() OVER (PARTITION BY story_id ORDER BY count(*) DESC, sum(e.mentions) DESC, e.entity_key) AS place
		FROM member JOIN %1$I.entity e USING (article_id)
		WHERE counts AND articles > 1 AND e.rank <= 5 GROUP BY story_id, e.entity_key) n
	WHERE place <= 5 GROUP BY story_id),
worded AS (
	SELECT story_id, string_agg(word, ', ' ORDER BY place) AS terms
	FROM (
		SELECT story_id, min(word) AS word, row_number() OVER (PARTITION BY story_id ORDER BY count(*) DESC, sum(at), lower(word)) AS place
		FROM member JOIN %1$I.term t USING (article_id), unnest(t.words) WITH ORDINALITY w (word, at)
		WHERE counts AND articles > 1 GROUP BY story_id, lower(word)) w
	WHERE place <= 8 GROUP BY story_id)
SELECT story_id, headline, first_published, last_published, articles, distinct_articles, sources, first_source, entities, terms
FROM (
	SELECT story_id, count(*) AS articles, count(*) FILTER (WHERE counts) AS distinct_articles, count(DISTINCT source) AS sources,
		min(published_at) AS first_published, max(published_at) AS last_published,
		(array_agg(headline ORDER BY published_at, article_id) FILTER (WHERE headline <> ''))[1] AS headline,
		(array_agg(source ORDER BY published_at, article_id) FILTER (WHERE source IS NOT NULL))[1] AS first_source
	FROM member WHERE articles > 1 GROUP BY story_id) s
LEFT JOIN named USING (story_id) LEFT JOIN worded USING (story_id);
COMMENT ON VIEW %1$I.story_summary IS 'stories of two articles or more';
COMMENT ON COLUMN %1$I.story_summary.story_id IS 'the story, named by its smallest article';
COMMENT ON COLUMN %1$I.story_summary.headline IS 'headline of its earliest article that has one';
COMMENT ON COLUMN %1$I.story_summary.first_published IS 'time of its earliest article';
COMMENT ON COLUMN %1$I.story_summary.last_published IS 'time of its latest article';
COMMENT ON COLUMN %1$I.story_summary.articles IS 'its articles, copies counted each';
COMMENT ON COLUMN %1$I.story_summary.distinct_articles IS 'the same, where of near-duplicates only that of the smallest id counts';
COMMENT ON COLUMN %1$I.story_summary.sources IS 'sources that have it';
COMMENT ON COLUMN %1$I.story_summary.first_source IS 'source of the earliest';
COMMENT ON COLUMN %1$I.story_summary.entities IS 'the five entities that most of its articles are about';
COMMENT ON COLUMN %1$I.story_summary.terms IS 'eight words that weigh most in most of its articles';
	$sql$, schema);
END $$;

COMMENT ON FUNCTION newsprint_make_story_views(name) IS 'makes the views of stories';
