-- What dashboards read: plain types, the reader's own rights, a comment on each column.

CREATE FUNCTION newsprint_view_names() RETURNS name[]
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
BEGIN ATOMIC
	SELECT '{input,status,entity_mention,entity_daily,entity_cooccurrence,boilerplate_by_source,syndication_edge,article_quality,site_change,entity_burst,story_subject,story_article,story_summary}'::name[];
END;

COMMENT ON FUNCTION newsprint_view_names() IS 'views that newsprint_attach makes';

CREATE FUNCTION newsprint_make_views(articles regclass, schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 4000000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	EXECUTE format($sql$
CREATE OR REPLACE VIEW %1$I.status WITH (security_invoker) AS
SELECT r.run, r.step, r.done, r.total,
	round(nullif(r.done, 0) / nullif(extract(epoch FROM r.updated_at - r.step_at), 0), 1) AS rate,
	CASE WHEN r.finished_at IS NULL AND r.done > 0 THEN
		(r.updated_at - r.step_at) * ((r.total - r.done)::float8 / r.done) END AS time_left,
	r.finished_at IS NULL AND EXISTS (SELECT FROM pg_stat_activity p WHERE p.pid = r.pid AND coalesce(p.backend_start <= r.started_at, true)) AS running,
	r.started_at, r.updated_at, r.finished_at,
	(SELECT count(*) FROM %1$I.article) AS articles,
	(SELECT count(*) FROM %1$I.article WHERE error IS NOT NULL) AS failed,
	CASE WHEN all_seen THEN (SELECT count(*) FROM %1$I.to_analyze) END AS to_analyze,
	CASE WHEN all_seen THEN (SELECT count(*) FROM %1$I.to_compare) END AS to_compare,
	CASE WHEN all_seen THEN (SELECT count(DISTINCT article_id) FROM %1$I.to_tell) END AS to_tell
FROM (SELECT NOT row_security_active(%2$L::regclass::oid) AS all_seen) reader LEFT JOIN (SELECT * FROM %1$I.progress ORDER BY run DESC LIMIT 1) r ON true;
COMMENT ON VIEW %1$I.status IS 'the latest run of newsprint_refresh, and what waits for the next; of a reader from whom rows are hidden only articles and failed, of those he sees';
COMMENT ON COLUMN %1$I.status.run IS 'number of the run';
COMMENT ON COLUMN %1$I.status.step IS 'learn (templates), find (what changed), analyze, index, compare (near-duplicates), weigh (words, if what is common was learned), tell (stories), count (names a day), done';
COMMENT ON COLUMN %1$I.status.done IS 'articles done in this step, or days in the step count';
COMMENT ON COLUMN %1$I.status.total IS 'articles of this step, or days';
COMMENT ON COLUMN %1$I.status.rate IS 'articles a second';
COMMENT ON COLUMN %1$I.status.time_left IS 'time that the rest of this step takes at this rate';
COMMENT ON COLUMN %1$I.status.running IS 'whether the run goes on; if not, and it has not finished, it was interrupted';
COMMENT ON COLUMN %1$I.status.started_at IS 'when the run began';
COMMENT ON COLUMN %1$I.status.updated_at IS 'when the run last committed';
COMMENT ON COLUMN %1$I.status.finished_at IS 'when the run was done; NULL if it is not';
COMMENT ON COLUMN %1$I.status.articles IS 'articles that are analysed';
COMMENT ON COLUMN %1$I.status.failed IS 'articles that cannot be analysed; article.error says why';
COMMENT ON COLUMN %1$I.status.to_analyze IS 'articles known to wait for a refresh';
COMMENT ON COLUMN %1$I.status.to_compare IS 'articles whose near-duplicates are not known yet';
COMMENT ON COLUMN %1$I.status.to_tell IS 'articles whose stories are not known yet';

CREATE OR REPLACE VIEW %1$I.entity_mention WITH (security_invoker) AS
SELECT e.article_id, e.entity, e.entity_key, e.type, e.name, e.known_id,
	lower(span) AS starts_at, upper(span) AS ends_at, text_at(i.body, span) AS text
FROM %1$I.entity e JOIN %1$I.input i USING (article_id), unnest(e.spans) span;
COMMENT ON VIEW %1$I.entity_mention IS 'every mention of a name outside the boilerplate';
COMMENT ON COLUMN %1$I.entity_mention.article_id IS 'id of the article';
COMMENT ON COLUMN %1$I.entity_mention.entity IS 'number of the entity within the article';
COMMENT ON COLUMN %1$I.entity_mention.entity_key IS 'the entity across articles';
COMMENT ON COLUMN %1$I.entity_mention.type IS 'PERSON, ORG, LOC and so on';
COMMENT ON COLUMN %1$I.entity_mention.name IS 'best name in the article';
COMMENT ON COLUMN %1$I.entity_mention.known_id IS 'id that the gazetteer gives';
COMMENT ON COLUMN %1$I.entity_mention.starts_at IS 'first code point in the body, from 0';
COMMENT ON COLUMN %1$I.entity_mention.ends_at IS 'code point behind the last one';
COMMENT ON COLUMN %1$I.entity_mention.text IS 'what stands there';

CREATE OR REPLACE VIEW %1$I.entity_daily WITH (security_invoker) AS
SELECT day, entity_key, type, name, known_id, articles, distinct_articles, mentions
FROM %1$I.entity_day
WHERE (SELECT NOT row_security_active(%2$L::regclass::oid)) AND day NOT IN (SELECT day FROM %1$I.to_count)
UNION ALL
SELECT e.day, e.entity_key, max(e.type), max(e.name), max(e.known_id), count(*),
	count(DISTINCT coalesce(d.group_id, e.article_id)), sum(e.mentions)
FROM %1$I.entity e LEFT JOIN %1$I.duplicate d USING (article_id)
WHERE (SELECT NOT row_security_active(%2$L::regclass::oid)) AND e.day = ANY (ARRAY(SELECT DISTINCT day FROM %1$I.to_count))
GROUP BY e.day, e.entity_key
UNION ALL
SELECT e.day, e.entity_key, max(e.type), max(e.name), max(e.known_id), count(*),
	count(DISTINCT coalesce(d.group_id, e.article_id)), sum(e.mentions)
FROM %1$I.entity e LEFT JOIN %1$I.duplicate d USING (article_id)
WHERE (SELECT NOT row_security_active(%2$L::regclass::oid)) AND e.day IS NULL
GROUP BY e.day, e.entity_key
UNION ALL
SELECT e.day, e.entity_key, max(e.type), max(e.name), max(e.known_id), count(*),
	count(DISTINCT coalesce(d.group_id, e.article_id)), sum(e.mentions)
FROM %1$I.entity e LEFT JOIN %1$I.duplicate d USING (article_id)
WHERE (SELECT row_security_active(%2$L::regclass::oid))
GROUP BY e.day, e.entity_key;
COMMENT ON VIEW %1$I.entity_daily IS 'how often names are in the news, by day; counted beforehand but for days that have changed since the last refresh';
COMMENT ON COLUMN %1$I.entity_daily.day IS 'beginning of the day of publication, UTC; NULL if that is unknown';
COMMENT ON COLUMN %1$I.entity_daily.entity_key IS 'the entity across articles: by the id of the gazetteer, or by type and folded name';
COMMENT ON COLUMN %1$I.entity_daily.type IS 'PERSON, ORG, LOC and so on';
COMMENT ON COLUMN %1$I.entity_daily.name IS 'a best name that day';
COMMENT ON COLUMN %1$I.entity_daily.known_id IS 'id that the gazetteer gives';
COMMENT ON COLUMN %1$I.entity_daily.articles IS 'articles that name the entity, copies counted each';
COMMENT ON COLUMN %1$I.entity_daily.distinct_articles IS 'the same, near-duplicates of one day counted once';
COMMENT ON COLUMN %1$I.entity_daily.mentions IS 'mentions in these articles';

CREATE OR REPLACE VIEW %1$I.entity_cooccurrence WITH (security_invoker) AS
WITH copy AS MATERIALIZED (
	SELECT article_id FROM (
		SELECT article_id, row_number() OVER (PARTITION BY group_id ORDER BY article_id) AS place FROM %1$I.duplicate) d
	WHERE place > 1),
chief AS NOT MATERIALIZED (
	SELECT e.article_id, e.entity_key, c.article_id IS NULL AS counts
	FROM %1$I.entity e LEFT JOIN copy c USING (article_id) WHERE e.rank <= 5),
prominent AS MATERIALIZED (
	SELECT entity_key, count(*) AS articles, count(*) FILTER (WHERE counts) AS distinct_articles FROM chief
	GROUP BY entity_key HAVING count(*) >= 2 ORDER BY count(*) DESC, entity_key LIMIT 300),
chosen AS MATERIALIZED (
	SELECT article_id, entity_key, counts FROM chief JOIN prominent USING (entity_key)),
pair AS (
	SELECT a.entity_key AS a_key, b.entity_key AS b_key, count(*) AS articles, count(*) FILTER (WHERE a.counts) AS distinct_articles
	FROM chosen a JOIN chosen b USING (article_id) WHERE a.entity_key < b.entity_key
	GROUP BY a.entity_key, b.entity_key HAVING count(*) >= 2),
named AS MATERIALIZED (
	SELECT p.entity_key, p.articles, p.distinct_articles, e.type, e.name
	FROM prominent p, LATERAL (
		SELECT type, name FROM %1$I.entity e WHERE e.entity_key = p.entity_key ORDER BY e.day DESC, e.article_id LIMIT 1) e),
total AS MATERIALIZED (
	SELECT articles, articles - (SELECT count(*) FROM copy) AS distinct_articles
	FROM (SELECT count(*) AS articles FROM %1$I.article) a)
SELECT pair.a_key, a.type AS a_type, a.name AS a_name, pair.b_key, b.type AS b_type, b.name AS b_name,
	pair.articles, a.articles AS a_articles, b.articles AS b_articles,
	round(pmi(pair.articles, a.articles, b.articles, total.articles)::numeric, 3) AS pmi,
	pair.distinct_articles, CASE WHEN pair.distinct_articles > 0 THEN
		round(pmi(pair.distinct_articles, a.distinct_articles, b.distinct_articles, total.distinct_articles)::numeric, 3) END AS distinct_pmi
FROM total, pair JOIN named a ON a.entity_key = pair.a_key JOIN named b ON b.entity_key = pair.b_key;
COMMENT ON VIEW %1$I.entity_cooccurrence IS 'which of the three hundred most prominent entities are together among the five most mentioned of two articles or more';
COMMENT ON COLUMN %1$I.entity_cooccurrence.a_key IS 'one entity; the smaller key';
COMMENT ON COLUMN %1$I.entity_cooccurrence.a_type IS 'its type';
COMMENT ON COLUMN %1$I.entity_cooccurrence.a_name IS 'its latest name';
COMMENT ON COLUMN %1$I.entity_cooccurrence.b_key IS 'the other entity';
COMMENT ON COLUMN %1$I.entity_cooccurrence.b_type IS 'its type';
COMMENT ON COLUMN %1$I.entity_cooccurrence.b_name IS 'its latest name';
COMMENT ON COLUMN %1$I.entity_cooccurrence.articles IS 'articles that have both so';
COMMENT ON COLUMN %1$I.entity_cooccurrence.a_articles IS 'articles that have the one among their five most mentioned';
COMMENT ON COLUMN %1$I.entity_cooccurrence.b_articles IS 'articles that have the other so';
COMMENT ON COLUMN %1$I.entity_cooccurrence.pmi IS 'pointwise mutual information in bits: 0 as by chance, more if they attract each other';
COMMENT ON COLUMN %1$I.entity_cooccurrence.distinct_articles IS 'articles that have both so, where of near-duplicates only the smallest id that the reader sees counts';
COMMENT ON COLUMN %1$I.entity_cooccurrence.distinct_pmi IS 'the same measure of these; NULL if there are none';

CREATE OR REPLACE VIEW %1$I.boilerplate_by_source WITH (security_invoker) AS
SELECT source, count(*) AS articles, count(template_version) AS judged_by_template,
	sum(characters) AS characters, sum(boilerplate_characters) AS boilerplate_characters,
	round(sum(boilerplate_characters)::numeric / nullif(sum(characters), 0), 4) AS boilerplate_share
FROM %1$I.article GROUP BY source;
COMMENT ON VIEW %1$I.boilerplate_by_source IS 'how much of what a source prints is boilerplate';
COMMENT ON COLUMN %1$I.boilerplate_by_source.source IS 'the source; NULL if it is unknown';
COMMENT ON COLUMN %1$I.boilerplate_by_source.articles IS 'its articles';
COMMENT ON COLUMN %1$I.boilerplate_by_source.judged_by_template IS 'those that were judged with a template of the source';
COMMENT ON COLUMN %1$I.boilerplate_by_source.characters IS 'length of all bodies';
COMMENT ON COLUMN %1$I.boilerplate_by_source.boilerplate_characters IS 'length of the boilerplate in them';
COMMENT ON COLUMN %1$I.boilerplate_by_source.boilerplate_share IS 'share of the boilerplate, from 0 to 1';

CREATE OR REPLACE VIEW %1$I.site_change WITH (security_invoker) AS
SELECT source, learned_at AS changed_at, version, appeared AS lines_appeared, vanished AS lines_vanished,
	round((appeared + vanished)::numeric / greatest(lines + vanished, 1), 4) AS share
FROM %1$I.site_version;
COMMENT ON VIEW %1$I.site_change IS 'what a template has and lacks that was learned anew: a redesign, if it is much';
COMMENT ON COLUMN %1$I.site_change.source IS 'the source';
COMMENT ON COLUMN %1$I.site_change.changed_at IS 'when the template was learned';
COMMENT ON COLUMN %1$I.site_change.version IS 'its version';
COMMENT ON COLUMN %1$I.site_change.lines_appeared IS 'its lines that the version before had not';
COMMENT ON COLUMN %1$I.site_change.lines_vanished IS 'lines that only the version before had';
COMMENT ON COLUMN %1$I.site_change.share IS 'share of these among the lines of both, from 0 to 1';

CREATE OR REPLACE VIEW %1$I.syndication_edge WITH (security_invoker) AS
SELECT publisher, copier, count(*) AS copies,
	round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM published_at - first_at)::float8 / 3600)::numeric, 2) AS median_lag_hours,
	min(published_at) AS first_copy_at, max(published_at) AS last_copy_at
FROM (
	SELECT a.source AS copier, a.published_at, first_value(a.source) OVER earliest AS publisher,
		first_value(a.published_at) OVER earliest AS first_at
	FROM %1$I.duplicate d JOIN %1$I.article a USING (article_id)
	WHERE a.source IS NOT NULL AND isfinite(a.published_at)
	WINDOW earliest AS (PARTITION BY d.group_id ORDER BY a.published_at, a.article_id)) m
WHERE copier <> publisher GROUP BY publisher, copier;
COMMENT ON VIEW %1$I.syndication_edge IS 'who prints what another source printed first';
COMMENT ON COLUMN %1$I.syndication_edge.publisher IS 'source of the earliest article of a group of near-duplicates';
COMMENT ON COLUMN %1$I.syndication_edge.copier IS 'source of a later one';
COMMENT ON COLUMN %1$I.syndication_edge.copies IS 'later articles';
COMMENT ON COLUMN %1$I.syndication_edge.median_lag_hours IS 'hours from the first to the copy, median';
COMMENT ON COLUMN %1$I.syndication_edge.first_copy_at IS 'time of the first copy';
COMMENT ON COLUMN %1$I.syndication_edge.last_copy_at IS 'time of the last copy';

CREATE OR REPLACE VIEW %1$I.article_quality WITH (security_invoker) AS
SELECT a.article_id, a.source, a.published_at, a.headline, a.characters,
	a.characters - a.boilerplate_characters AS clean_characters,
	round(a.boilerplate_characters::numeric / nullif(a.characters, 0), 4) AS boilerplate_share,
	coalesce(e.entities, 0) AS entities, coalesce(first_id <> a.article_id, false) AS copy,
	CASE WHEN a.error IS NOT NULL THEN 'error: ' || a.error
		WHEN a.characters IS NULL OR a.characters = a.boilerplate_characters THEN 'no text'
		WHEN a.characters - a.boilerplate_characters < 280 THEN 'short'
		WHEN a.boilerplate_characters > 0.8 * a.characters THEN 'mostly boilerplate'
		WHEN e.entities IS NULL THEN 'no names' END AS problem
FROM %1$I.article a LEFT JOIN %1$I.duplicate d USING (article_id)
LEFT JOIN LATERAL (
	SELECT article_id AS first_id FROM %1$I.duplicate g JOIN %1$I.article USING (article_id) WHERE g.group_id = d.group_id
	ORDER BY isfinite(published_at) DESC NULLS LAST, published_at, article_id LIMIT 1) first ON true
LEFT JOIN (SELECT article_id, count(*) AS entities FROM %1$I.entity GROUP BY article_id) e USING (article_id);
COMMENT ON VIEW %1$I.article_quality IS 'what each article is worth to an analysis';
COMMENT ON COLUMN %1$I.article_quality.article_id IS 'id of the article';
COMMENT ON COLUMN %1$I.article_quality.source IS 'its source';
COMMENT ON COLUMN %1$I.article_quality.published_at IS 'time of publication';
COMMENT ON COLUMN %1$I.article_quality.headline IS 'title without the names of site and section';
COMMENT ON COLUMN %1$I.article_quality.characters IS 'length of the body';
COMMENT ON COLUMN %1$I.article_quality.clean_characters IS 'length without the boilerplate';
COMMENT ON COLUMN %1$I.article_quality.boilerplate_share IS 'share of the boilerplate, from 0 to 1';
COMMENT ON COLUMN %1$I.article_quality.entities IS 'people, organisations and places named in it';
COMMENT ON COLUMN %1$I.article_quality.copy IS 'whether it is a near-duplicate of an earlier article, as in story_article.copy_of';
COMMENT ON COLUMN %1$I.article_quality.problem IS 'no text, short (280 characters), mostly boilerplate (80 %%), no names, an error; NULL if none';

CREATE OR REPLACE VIEW %1$I.entity_burst WITH (security_invoker) AS
WITH latest AS MATERIALIZED (
	SELECT date_trunc('day', coalesce(
		(SELECT max(published_at) FROM %1$I.article WHERE published_at >= '1000-01-01 00:00Z' AND published_at < now() + interval '24 hours'),
		(SELECT max(published_at) FROM %1$I.article WHERE published_at >= '1000-01-01 00:00Z' AND published_at < '10000-01-01 00:00Z')), 'UTC') AS day),
year AS MATERIALIZED (
	SELECT date_trunc('day', (SELECT min(published_at) FROM %1$I.article WHERE published_at >= day - interval '8760 hours'), 'UTC') AS first, day AS last
	FROM latest),
calendar AS MATERIALIZED (
	SELECT date AT TIME ZONE 'UTC' AS day
	FROM year, generate_series(first AT TIME ZONE 'UTC', last AT TIME ZONE 'UTC', interval '1 day') date),
total AS (
	SELECT date_trunc('day', a.published_at, 'UTC') AS day, count(DISTINCT coalesce(d.group_id, a.article_id)) AS articles
	FROM %1$I.article a LEFT JOIN %1$I.duplicate d USING (article_id)
	WHERE a.published_at >= (SELECT first FROM year) GROUP BY 1),
dates AS MATERIALIZED (
	SELECT array_agg(day ORDER BY day) AS days, array_agg(coalesce(articles, 0) ORDER BY day) AS totals
	FROM calendar LEFT JOIN total USING (day)),
daily AS MATERIALIZED (
	SELECT entity_key, day, articles, distinct_articles FROM %1$I.entity_daily
	WHERE day >= (SELECT first FROM year) AND (day > (SELECT last FROM year)) IS NOT TRUE),
frequent AS MATERIALIZED (
	SELECT entity_key FROM daily
	GROUP BY entity_key HAVING sum(distinct_articles) >= 5 ORDER BY sum(distinct_articles) DESC, entity_key LIMIT 500),
-- A zero for every day, rather than a join: the planner cannot know how large these are.
counted AS (
	SELECT entity_key, array_agg(articles ORDER BY day) AS articles, array_agg(distinct_articles ORDER BY day) AS counts
	FROM (
		SELECT entity_key, day, max(articles) AS articles, max(distinct_articles) AS distinct_articles
		FROM (
			SELECT entity_key, day, articles, distinct_articles FROM daily
			WHERE entity_key IN (SELECT entity_key FROM frequent)
			UNION ALL SELECT entity_key, day, 0, 0 FROM frequent, calendar) d
		GROUP BY entity_key, day) d
	GROUP BY entity_key),
burst AS MATERIALIZED (
	SELECT entity_key, days[first] AS start_day, days[last] AS end_day, articles[first:last] AS articles, counts[first:last] AS counts, weight
	FROM counted CROSS JOIN dates, bursts(counts, totals))
SELECT entity_key, latest.type, latest.name, start_day, end_day, (SELECT sum(n)::bigint FROM unnest(burst.articles) n) AS articles,
	round(weight::numeric, 2) AS score, (SELECT sum(n)::bigint FROM unnest(counts) n) AS distinct_articles
FROM burst, LATERAL (
	SELECT e.type, e.name FROM %1$I.entity e WHERE e.entity_key = burst.entity_key AND e.day IS NOT NULL
	ORDER BY e.day DESC, e.article_id LIMIT 1) latest;
COMMENT ON VIEW %1$I.entity_burst IS 'when the five hundred most frequent names of the latest year were in more articles than usual, copies counted once: bursts() with its defaults';
COMMENT ON COLUMN %1$I.entity_burst.entity_key IS 'the entity across articles';
COMMENT ON COLUMN %1$I.entity_burst.type IS 'PERSON, ORG, LOC and so on';
COMMENT ON COLUMN %1$I.entity_burst.name IS 'its latest name';
COMMENT ON COLUMN %1$I.entity_burst.start_day IS 'beginning of the first day of the burst, UTC';
COMMENT ON COLUMN %1$I.entity_burst.end_day IS 'beginning of its last day';
COMMENT ON COLUMN %1$I.entity_burst.articles IS 'articles in the burst that name it, copies counted each';
COMMENT ON COLUMN %1$I.entity_burst.score IS 'what the burst explains, in nats: more is a stronger one';
COMMENT ON COLUMN %1$I.entity_burst.distinct_articles IS 'the same articles, copies counted once';
	$sql$, schema, articles);
	PERFORM newsprint_make_story_views(articles, schema);
END $$;

COMMENT ON FUNCTION newsprint_make_views(regclass, text) IS 'makes the views that dashboards read';
