-- Stories of a newsroom: articles on one event, kept up to date.

-- Copies of one text are of one story by themselves: of a group of near-duplicates its
-- smallest member is compared, and the others are where it is.  What has changed
-- waits in to_tell; so do articles that became or ceased to be their group's smallest.

-- Articles with a time that a calendar has can be told apart by days.
CREATE FUNCTION newsprint_datable(published_at timestamptz) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
RETURN published_at <@ '[1000-01-01 00:00Z, 10000-01-01 00:00Z)'::tstzrange;

COMMENT ON FUNCTION newsprint_datable(timestamptz) IS 'whether a time of publication is one that days can be added to';

-- How much apart articles of one story are at most, as in stories().
CREATE FUNCTION newsprint_apart() RETURNS interval
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
RETURN '3 days'::interval;

COMMENT ON FUNCTION newsprint_apart() IS 'time between articles that can have an edge of a story';

-- Learns what words are common, from five thousand articles at most, when there are
-- twice as many as the last time, until ten thousand: more would tell nothing new.
CREATE FUNCTION newsprint_learn_terms(schema text, relearn boolean) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' SET DateStyle = 'ISO'
AS $$
DECLARE
	number bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	SELECT count(body) INTO number FROM input;
	IF number = 0 OR NOT relearn AND EXISTS (SELECT FROM term_stats WHERE number < 2 * articles OR articles >= 10000) THEN
		RETURN;
	END IF;
	INSERT INTO term_stats AS old (stats, articles)
	SELECT term_stats_agg(concat_ws(E'\n', clean_title(title, template), strip_boilerplate(body, template))), number
	FROM (
		SELECT article_id FROM input WHERE body IS NOT NULL
		ORDER BY hashtextextended(article_id::text COLLATE "C", 0), article_id LIMIT 5000) sample
	JOIN input USING (article_id) LEFT JOIN site USING (source)
	ON CONFLICT (only_row) DO UPDATE SET stats = excluded.stats, articles = excluded.articles, learned_at = excluded.learned_at,
		version = old.version + 1 WHERE old.stats <> excluded.stats;
END $$;

COMMENT ON FUNCTION newsprint_learn_terms(text, boolean) IS 'learns what words are common among the articles, where that is due';

-- Terms of other statistics do not compare well, so those of all articles are made
-- again, of the text that the analysis has left.  What has changed since then waits for
-- a refresh to analyse it.
CREATE FUNCTION newsprint_weigh(schema text, ids anyarray) RETURNS bigint
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
DECLARE
	size bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	WITH page AS MATERIALIZED (
		SELECT article_id, i.published_at, concat_ws(E'\n', headline, text_at(body, '{[0,)}'::int4multirange - boilerplate)) AS told
		FROM unnest(ids) x (article_id) JOIN article a USING (article_id) JOIN input i USING (article_id)
		WHERE input_hash = hash_record_extended(ROW(i.body, i.title, i.source, i.published_at), 0)),
	worded AS MATERIALIZED (
		SELECT article_id, published_at, told, story_terms(told, stats) AS terms
		FROM page, term_stats WHERE newsprint_datable(published_at)),
	unworded AS (
		DELETE FROM term WHERE article_id IN (SELECT article_id FROM page EXCEPT SELECT article_id FROM worded WHERE terms <> '{}')),
	termed AS (
		INSERT INTO term AS old
		SELECT article_id, published_at, terms, story_words(told, stats) FROM worded, term_stats WHERE terms <> '{}'
		ON CONFLICT (article_id) DO UPDATE SET published_at = excluded.published_at, terms = excluded.terms, words = excluded.words),
	untold AS (
		INSERT INTO to_tell SELECT article_id FROM page),
	noted AS (
		UPDATE article a SET words_version = s.version FROM page, term_stats s WHERE a.article_id = page.article_id RETURNING 1)
	SELECT count(*) INTO size FROM noted;
	RETURN size;
END $$;

COMMENT ON FUNCTION newsprint_weigh(text, anyarray) IS 'makes the terms of articles anew by what words are common; returns of how many';

-- Weighs the words of a batch of the articles whose words are of older statistics;
-- returns its size.  It waits for who writes what is derived of them.
CREATE FUNCTION newsprint_refresh_weigh(schema text, batch int) RETURNS bigint
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	size bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	WITH due AS MATERIALIZED (
		SELECT article_id FROM article
		WHERE words_version IS DISTINCT FROM (SELECT version FROM term_stats) AND error IS NULL
		ORDER BY source, article_id LIMIT batch FOR UPDATE)
	SELECT newsprint_weigh(schema, array_agg(article_id)) INTO size FROM due;
	RETURN coalesce(size, 0);
END $$;

COMMENT ON FUNCTION newsprint_refresh_weigh(text, int) IS 'weighs the words of a batch of articles anew that wait for it; returns its size';

-- Stories of which an article may have an edge to one of some articles: those of the
-- articles that are like one, or for many articles, where asking each pair would take
-- longer than stories() does, of all that are near one in time.  Too many do no harm.
CREATE FUNCTION newsprint_stories_near(schema text, ids anyarray) RETURNS anyarray
	LANGUAGE plpgsql STABLE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
DECLARE
	near tstzmultirange;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	IF cardinality(ids) <= 16 THEN
		RETURN ARRAY(
			SELECT DISTINCT like_it.story_id
			FROM term one, LATERAL (
				SELECT s.story_id
				FROM term other, LATERAL (SELECT story_id FROM story WHERE article_id = other.article_id OFFSET 0) s
				WHERE other.published_at BETWEEN one.published_at - newsprint_apart() AND one.published_at + newsprint_apart()
					AND story_similarity(one.terms, other.terms) > 0.079 OFFSET 0) like_it
			WHERE one.article_id = ANY (ids));
	END IF;
	SELECT range_agg(tstzrange(published_at - newsprint_apart(), published_at + newsprint_apart(), '[]')) INTO near
	FROM term WHERE article_id = ANY (ids);
	RETURN ARRAY(
		SELECT DISTINCT story_id FROM unnest(near) range
		JOIN term ON published_at BETWEEN lower(range) AND upper(range) JOIN story USING (article_id));
END $$;

COMMENT ON FUNCTION newsprint_stories_near(text, anyarray) IS 'stories that may be near some articles';

-- Tells the stories of articles that are new, among those that may be near them:
-- docs/stories.md says why that is enough.  If a story changes, those near all of its
-- articles are looked at too.
CREATE FUNCTION newsprint_tell_among(schema text, fresh anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET TimeZone = 'UTC' SET DateStyle = 'ISO' SET enable_seqscan = off
AS $$
DECLARE
	pool fresh%TYPE := '{}';
	near fresh%TYPE;
	ids fresh%TYPE;
	left_by fresh%TYPE;
	firsts bigint[];
	told record;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	near := newsprint_stories_near(schema, fresh);
	LOOP
		pool := pool || near;
		-- stories() wants integers: articles are numbered in the order of their ids.  Where
		-- many are new, to make all anew is faster, and the same.
		SELECT array_agg(article_id ORDER BY n), array_agg(first ORDER BY n) INTO ids, firsts
		FROM (
			SELECT article_id, n, CASE WHEN story_id IS NOT NULL THEN min(n) OVER (PARTITION BY story_id) END AS first
			FROM (
				SELECT article_id, story_id, row_number() OVER (ORDER BY article_id) AS n
				FROM (SELECT article_id, story_id FROM story WHERE story_id = ANY (pool) UNION ALL SELECT unnest(fresh), NULL) m) m) m;
		EXECUTE format($sql$
	SELECT array_agg(article_id) FILTER (WHERE old IS DISTINCT FROM new) AS members,
		array_agg(story_id) FILTER (WHERE old IS DISTINCT FROM new) AS names, array_agg(article_id) FILTER (WHERE changed) AS all_of_changed
	FROM (
		SELECT was.article_id, was.first AS old, s.story AS new, name.article_id AS story_id,
			bool_or(was.first IS DISTINCT FROM s.story) OVER (PARTITION BY s.story) OR bool_or(was.first <> s.story) OVER (PARTITION BY was.first) AS changed
		FROM stories(%L, newsprint_apart()) s
		JOIN unnest($1, $2) WITH ORDINALITY was (article_id, first, n) ON was.n = s.member
		JOIN unnest($1) WITH ORDINALITY name (article_id, n) ON name.n = s.story) told$sql$,
			format('SELECT n, published_at, terms, first
		FROM unnest(%L::text::%s, %L::bigint[]) WITH ORDINALITY m (article_id, first, n) JOIN term USING (article_id)',
				ids, (SELECT format('%I.%I', nspname, typname) FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE t.oid = pg_typeof(ids)), CASE WHEN cardinality(fresh) <= 16 THEN firsts END)) INTO told USING ids, firsts;
		near := ARRAY(SELECT unnest(newsprint_stories_near(schema, told.all_of_changed)) EXCEPT SELECT unnest(pool));
		EXIT WHEN near = '{}';
	END LOOP;
	left_by := ARRAY(SELECT story_id FROM story WHERE article_id = ANY (told.members));
	INSERT INTO story SELECT unnest(told.members), unnest(told.names)
	ON CONFLICT (article_id) DO UPDATE SET story_id = excluded.story_id;
	PERFORM newsprint_tell_subjects(schema, left_by || told.names);
END $$;

COMMENT ON FUNCTION newsprint_tell_among(text, anyarray) IS 'finds the stories of articles that are in none';

-- Notes what stories are about that have changed, or that are no more.
CREATE FUNCTION newsprint_tell_subjects(schema text, stories anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
	SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', schema), true);
	DELETE FROM subject WHERE story_id = ANY (stories);
	INSERT INTO subject SELECT story_id, entities, terms FROM story_subject WHERE story_id = ANY (stories);
END $$;

COMMENT ON FUNCTION newsprint_tell_subjects(text, anyarray) IS 'notes what stories are about';

-- One that goes or changes leaves the others of its story untold.
CREATE FUNCTION newsprint_tell(schema text, ids anyarray) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
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
	PERFORM newsprint_tell_subjects(schema, left_by);
	PERFORM newsprint_tell_among(schema, fresh);
END $$;

COMMENT ON FUNCTION newsprint_tell(text, anyarray) IS 'finds the stories of some articles, and of those that they leave';

-- Tells the stories of a batch of what waits, the earliest first; returns how many no
-- longer wait.  Whoever writes stories holds the lock of whoever writes edges: of
-- two sessions the second sees what the first has told.
CREATE FUNCTION newsprint_refresh_tell(schema text, batch int) RETURNS bigint
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

COMMENT ON FUNCTION newsprint_refresh_tell(text, int) IS 'tells the stories of a batch of the articles that wait for it; returns its size';

-- Not at once if that would cost a multiple of the analysis: if what waits has many
-- articles near it, it does until there are more to share the cost.
CREATE FUNCTION newsprint_tell_soon(schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
AS $$
DECLARE
	many CONSTANT int := 1000;
	waiting bigint;
	few bigint;
	near bigint;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, %I, pg_temp', schema, nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	SELECT count(DISTINCT article_id) INTO waiting FROM (SELECT article_id FROM to_tell LIMIT 4 * many) w;
	IF waiting NOT BETWEEN 1 AND many THEN
		RETURN;
	END IF;
	few := 500 * greatest(1, waiting / 32);
	SELECT count(*) INTO near FROM (
		SELECT FROM (
			SELECT min(published_at) - newsprint_apart() AS since, max(published_at) + newsprint_apart() AS until
			FROM to_tell JOIN term USING (article_id)) w
		JOIN term ON published_at BETWEEN since AND until LIMIT few + 1) n;
	IF near <= few THEN
		PERFORM newsprint_refresh_tell(schema, many);
	END IF;
END $$;

COMMENT ON FUNCTION newsprint_tell_soon(text) IS 'tells the stories of articles that wait for it, unless many are near them';

-- A story has the articles that were compared and the copies of these.
CREATE FUNCTION newsprint_make_story_views(articles regclass, schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	member CONSTANT text := format('
	SELECT story_id, article_id, article_id AS told FROM %1$I.story
	UNION ALL SELECT s.story_id, d.article_id, s.article_id
	FROM %1$I.story s JOIN %1$I.duplicate d ON d.group_id = s.article_id AND d.article_id <> s.article_id', schema);
	-- Where a reader does not see the smallest of a group, the smallest that he sees
	-- stands for it.
	told CONSTANT text := format('
	SELECT story_id, chief.article_id
	FROM %1$I.story s, LATERAL (
		SELECT CASE WHEN (SELECT row_security_active(%2$L::regclass::oid)) THEN (
			SELECT seen.article_id FROM (
				SELECT article_id FROM %1$I.article WHERE article_id = s.article_id
				UNION ALL SELECT article_id FROM %1$I.duplicate WHERE group_id = s.article_id) seen
			ORDER BY seen.article_id LIMIT 1) ELSE s.article_id END AS article_id OFFSET 0) chief', schema, articles);
BEGIN
	EXECUTE format($sql$
CREATE OR REPLACE VIEW %1$I.story_subject WITH (security_invoker) AS
SELECT s.story_id, (
	SELECT string_agg(name, ', ' ORDER BY articles DESC, mentions DESC, entity_key)
	FROM (
		SELECT e.entity_key, max(e.name) AS name, count(*) AS articles, sum(e.mentions) AS mentions
		FROM (%4$s) m JOIN %1$I.entity e USING (article_id)
		WHERE m.story_id = s.story_id AND e.rank <= 5
		GROUP BY e.entity_key ORDER BY articles DESC, mentions DESC, entity_key LIMIT 5) e) AS entities, (
	SELECT string_agg(word, ', ' ORDER BY articles DESC, place, folded)
	FROM (
		SELECT lower(word) COLLATE "C" AS folded, min(word COLLATE "C") AS word, count(*) AS articles, sum(place) AS place
		FROM (%4$s) m JOIN %1$I.term t USING (article_id), unnest(t.words) WITH ORDINALITY w (word, place)
		WHERE m.story_id = s.story_id
		GROUP BY folded ORDER BY articles DESC, place, folded LIMIT 8) w) AS terms
FROM (SELECT DISTINCT story_id FROM %1$I.story) s;
COMMENT ON VIEW %1$I.story_subject IS 'what stories are about; story_summary reads what was noted of it';
COMMENT ON COLUMN %1$I.story_subject.story_id IS 'the story, named by its smallest article';
COMMENT ON COLUMN %1$I.story_subject.entities IS 'the five entities that most of its articles are about';
COMMENT ON COLUMN %1$I.story_subject.terms IS 'eight words that weigh most in most of its articles';

CREATE OR REPLACE VIEW %1$I.story_article WITH (security_invoker) AS
SELECT m.story_id, a.article_id, a.source, a.published_at, a.headline,
	CASE WHEN a.article_id <> first.article_id THEN first.article_id END AS copy_of,
	CASE WHEN a.article_id <> first.article_id AND isfinite(a.published_at) AND isfinite(first.published_at) THEN
		round(extract(epoch FROM a.published_at - first.published_at) / 3600, 2) END AS lag_hours
FROM (%2$s) m JOIN %1$I.article a USING (article_id) LEFT JOIN %1$I.duplicate d USING (article_id)
LEFT JOIN (
	SELECT DISTINCT ON (group_id) group_id, article_id, published_at
	FROM %1$I.duplicate JOIN %1$I.article USING (article_id)
	ORDER BY group_id, isfinite(published_at) DESC NULLS LAST, published_at, article_id) first USING (group_id);
COMMENT ON VIEW %1$I.story_article IS 'which articles are of one story, and whose copies they are';
COMMENT ON COLUMN %1$I.story_article.story_id IS 'the story, named by its smallest article';
COMMENT ON COLUMN %1$I.story_article.article_id IS 'id of the article';
COMMENT ON COLUMN %1$I.story_article.source IS 'its source';
COMMENT ON COLUMN %1$I.story_article.published_at IS 'time of publication';
COMMENT ON COLUMN %1$I.story_article.headline IS 'title without the names of site and section';
COMMENT ON COLUMN %1$I.story_article.copy_of IS 'the earliest of its near-duplicates; NULL if it is that itself, or has none';
COMMENT ON COLUMN %1$I.story_article.lag_hours IS 'hours from that one to this';

CREATE OR REPLACE VIEW %1$I.story_summary WITH (security_invoker) AS
SELECT story_id, headline, first_published, last_published, articles, distinct_articles, sources, first_source,
	CASE WHEN (SELECT row_security_active(%3$L::regclass::oid))
		THEN (SELECT v.entities FROM %1$I.story_subject v WHERE v.story_id = s.story_id) ELSE subject.entities END AS entities,
	CASE WHEN (SELECT row_security_active(%3$L::regclass::oid))
		THEN (SELECT v.terms FROM %1$I.story_subject v WHERE v.story_id = s.story_id) ELSE subject.terms END AS terms
FROM (
	SELECT m.story_id, count(*) AS articles, count(DISTINCT told) AS distinct_articles, count(DISTINCT source) AS sources,
		min(published_at) FILTER (WHERE isfinite(published_at)) AS first_published, max(published_at) FILTER (WHERE isfinite(published_at)) AS last_published,
		(array_agg(headline ORDER BY published_at, article_id) FILTER (WHERE headline <> ''))[1] AS headline,
		(array_agg(source ORDER BY published_at, article_id) FILTER (WHERE source IS NOT NULL))[1] AS first_source
	FROM (%2$s) m JOIN %1$I.article a USING (article_id)
	GROUP BY m.story_id HAVING count(*) > 1) s
LEFT JOIN %1$I.subject USING (story_id);
COMMENT ON VIEW %1$I.story_summary IS 'stories of two articles or more';
COMMENT ON COLUMN %1$I.story_summary.story_id IS 'the story, named by its smallest article';
COMMENT ON COLUMN %1$I.story_summary.headline IS 'headline of its earliest article that has one';
COMMENT ON COLUMN %1$I.story_summary.first_published IS 'time of its earliest article';
COMMENT ON COLUMN %1$I.story_summary.last_published IS 'time of its latest article';
COMMENT ON COLUMN %1$I.story_summary.articles IS 'its articles, copies counted each';
COMMENT ON COLUMN %1$I.story_summary.distinct_articles IS 'the same, near-duplicates counted once';
COMMENT ON COLUMN %1$I.story_summary.sources IS 'sources that have it';
COMMENT ON COLUMN %1$I.story_summary.first_source IS 'source of the earliest';
COMMENT ON COLUMN %1$I.story_summary.entities IS 'the five entities that most of its articles are about';
COMMENT ON COLUMN %1$I.story_summary.terms IS 'eight words that weigh most in most of its articles';
	$sql$, schema, member, articles, told);
END $$;

COMMENT ON FUNCTION newsprint_make_story_views(regclass, text) IS 'makes the views of stories';
