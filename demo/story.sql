-- The main job end to end, on the sample newsroom.
\pset footer off
\pset null ''
\pset linestyle unicode
\pset border 1

\echo
\echo == The newsroom ==
\echo Articles as a crawler left them: raw bodies, with everything around the text.
\echo
SELECT outlet, count(*) AS articles, min(published_at)::date AS first, max(published_at)::date AS last,
	round(100 - 100.0 * sum(length(clean_body)) / sum(length(body))) || ' %' AS boilerplate
FROM articles GROUP BY outlet ORDER BY outlet;

-- The page with the most kinds of boilerplate shows most.
SELECT id AS page FROM (
	SELECT a.id, count(DISTINCT l.subtype) AS kinds
	FROM articles a, classify_lines(a.body) l
	WHERE l.class = 'boilerplate' AND length(a.body) < 2600
	GROUP BY a.id) k
ORDER BY kinds DESC, id LIMIT 1 \gset

\echo
\echo == One article, line by line ==
\echo classify_lines: a verdict, a score (the probability of content) and a reason for each line.
\echo
SELECT l.line, l.class, l.subtype, round(l.score::numeric, 2) AS score, l.reason,
	left(text_at(a.body, l.span), 44) AS text
FROM articles a, classify_lines(a.body) l
WHERE a.id = :page ORDER BY l.line;

\echo
\echo == The same article, stripped ==
\echo strip_boilerplate(body), as the generated column keeps it:
\echo
\pset format unaligned
\pset tuples_only on
SELECT clean_title(title) || E'\n\n' || clean_body FROM articles WHERE id = :page;
\pset format aligned
\pset tuples_only off

\echo
\echo == Who and what is in the news ==
\echo Entities by number of articles, with the boilerplate masked.  "raw" counts the same
\echo names without the mask, "only in boilerplate" the articles that merely link to them.
\echo
CREATE TEMP VIEW ranking AS
WITH clean AS (
	SELECT type, name, count(DISTINCT article) AS articles FROM mentions GROUP BY type, name),
raw AS (
	SELECT type, name, count(DISTINCT article) AS articles FROM raw_mentions GROUP BY type, name)
SELECT type, name, coalesce(c.articles, 0) AS articles, coalesce(r.articles, 0) AS raw,
	greatest(coalesce(r.articles, 0) - coalesce(c.articles, 0), 0) AS "only in boilerplate",
	row_number() OVER (PARTITION BY type ORDER BY coalesce(c.articles, 0) DESC, name) AS place
FROM clean c FULL JOIN raw r USING (type, name);

SELECT type, name, articles, raw, "only in boilerplate" FROM ranking
WHERE type IN ('PERSON', 'ORG', 'LOC') AND place <= 8
ORDER BY array_position(ARRAY['PERSON', 'ORG', 'LOC'], type), place;

\echo
\echo Names that a pipeline without stripping would count most wrongly:
\echo
SELECT type, name, articles, raw, "only in boilerplate" FROM ranking
WHERE type IN ('PERSON', 'ORG', 'LOC')
ORDER BY "only in boilerplate" DESC, name LIMIT 8;

\echo
\echo == Wire copy ==
\echo Near-duplicate groups: each article looks up its likes through the GIN index on
\echo signatures; who published first, who followed, and how alike the copies are.
\echo
-- Two hundred rows are fewer than the planner opens an index for; a newsroom has
-- millions.  So that this page shows the index at work, the scan is priced out.
SET enable_seqscan = off;
EXPLAIN (COSTS OFF)
SELECT a.id, b.id FROM articles a JOIN articles b ON a.signature % b.signature AND a.id < b.id;

CREATE TEMP TABLE pairs AS
SELECT a.id AS a, b.id AS b, similarity(a.signature, b.signature) AS alike
FROM articles a JOIN articles b ON a.signature % b.signature AND a.id < b.id;
RESET enable_seqscan;

-- A group's name is its smallest member: a walk over the pairs, both ways.
CREATE TEMP TABLE groups AS
WITH RECURSIVE edge AS (
	SELECT a, b FROM pairs UNION SELECT b, a FROM pairs),
reach AS (
	SELECT a AS member, a AS other FROM edge
	UNION
	SELECT r.member, e.b FROM reach r JOIN edge e ON e.a = r.other)
SELECT member, min(other) AS name FROM reach GROUP BY member;

SELECT count(DISTINCT name) AS groups, count(*) AS articles,
	(SELECT count(*) FROM pairs) AS pairs FROM groups;

SELECT left(first.title, 44) AS story, first.outlet AS "first publisher",
	to_char(first.published_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') AS "at",
	copies.outlets AS "followed by (lag)", copies.alike
FROM (
	SELECT DISTINCT ON (g.name) g.name, a.*
	FROM groups g JOIN articles a ON a.id = g.member
	ORDER BY g.name, a.published_at, a.id) first
CROSS JOIN LATERAL (
	SELECT string_agg(format('%s (%s)', a.outlet, a.published_at - first.published_at), ', '
			ORDER BY a.published_at, a.id) AS outlets,
		round(avg(similarity(a.signature, first.signature))::numeric, 2) AS alike,
		count(*) AS n
	FROM groups g JOIN articles a ON a.id = g.member
	WHERE g.name = first.name AND a.id <> first.id) copies
ORDER BY copies.n DESC, first.published_at LIMIT 12;

\echo
\echo == A name that bursts ==
\echo Articles a day that name the person whose mentions rose most from the first week to the second.
\echo
SELECT m.name AS person FROM mentions m JOIN articles a ON a.id = m.article
WHERE m.type = 'PERSON'
GROUP BY m.name
ORDER BY count(DISTINCT a.id) FILTER (WHERE a.published_at >= (SELECT min(published_at) + interval '7 days' FROM articles))
	- 2 * count(DISTINCT a.id) FILTER (WHERE a.published_at < (SELECT min(published_at) + interval '7 days' FROM articles)) DESC,
	m.name LIMIT 1 \gset

SELECT :'person' AS person, day::date AS day, coalesce(n, 0) AS articles, repeat('#', coalesce(n, 0)::int) AS " "
FROM generate_series((SELECT min(published_at)::date FROM articles),
	(SELECT max(published_at)::date FROM articles), interval '1 day') day
LEFT JOIN (
	SELECT (a.published_at AT TIME ZONE 'UTC')::date AS day, count(DISTINCT a.id) AS n
	FROM mentions m JOIN articles a ON a.id = m.article
	WHERE m.name = :'person' AND m.type = 'PERSON' GROUP BY 1) c USING (day)
ORDER BY day;
