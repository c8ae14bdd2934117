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

-- Of the pages without a close call, the one with the most kinds of boilerplate
-- shows most.
SELECT a.id AS page
FROM articles a, classify_lines(a.body) l
WHERE length(a.body) < 2600
GROUP BY a.id HAVING min(abs(l.score - 0.5)) > 0.1
ORDER BY count(DISTINCT l.subtype) FILTER (WHERE l.class = 'boilerplate') DESC, a.id
LIMIT 1 \gset

\echo
\echo == One article, line by line ==
\echo classify_lines: a verdict, a score (the probability of content) and a reason for each line.
\echo The page is the one with the most kinds of boilerplate and no score near 0.5.
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
SELECT clean_body FROM articles WHERE id = :page;
\pset format aligned
\pset tuples_only off

\echo
\echo == What the pages of an outlet have in common ==
\echo site_template_agg(body) learns it from the pages alone; template_lines shows what it
\echo learned.  "..." stands for what varies: names, dates, numbers.
\echo
SELECT left(line, 60) AS line, pages, round(share::numeric, 2) AS share
FROM templates, template_lines(template)
WHERE outlet = 'Heron Daily' ORDER BY pages DESC, line LIMIT 10;

\echo
\echo == What the template changes ==
\echo classify_lines(body, template) against classify_lines(body): lines of boilerplate found
\echo by both, lines that only the other pages give away, and lines kept thanks to them.
\echo
CREATE TEMP VIEW judged AS
SELECT a.id, a.outlet, l.line, l.span, l.class AS alone, t.class AS taught, t.subtype, t.reason,
	text_at(a.body, l.span) AS text
FROM articles a JOIN templates USING (outlet), classify_lines(a.body) l
JOIN LATERAL classify_lines(a.body, template) t USING (line);

SELECT outlet, count(*) AS lines,
	count(*) FILTER (WHERE alone = 'boilerplate' AND taught = alone) AS "dropped by both",
	count(*) FILTER (WHERE alone < taught) AS "kept with it",
	count(*) FILTER (WHERE alone > taught) AS "dropped with it"
FROM judged GROUP BY outlet ORDER BY outlet;

\echo
\echo What is dropped only with it, the most frequent first:
\echo
SELECT left(text, 52) AS text, count(*) AS pages, min(subtype) AS subtype, min(reason) AS reason
FROM judged WHERE alone > taught
GROUP BY left(text, 52) ORDER BY count(*) DESC, 1 LIMIT 10;

\echo
\echo == Who and what is in the news ==
\echo Entities by number of articles, with the boilerplate masked; a list of well-known
\echo names goes along as a gazetteer.  "raw" counts the same names without the mask, and
\echo "only in boilerplate" the articles that merely link to them.
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
\echo Near-duplicate groups: each article looks up its likes through the index on
\echo signatures; who published first, who followed, and how alike the copies are.
\echo
-- Two hundred rows are too few for the planner to open an index; a newsroom has
-- millions.  So that this page shows the index at work, other ways are priced out.
SET enable_seqscan = off;
SET enable_indexscan = off;
EXPLAIN (COSTS OFF)
SELECT a.id, b.id FROM articles a JOIN articles b ON a.signature % b.signature AND a.id < b.id;

INSERT INTO step (what) VALUES (NULL);
CREATE TEMP TABLE pairs AS
SELECT a.id AS a, b.id AS b, similarity(a.signature, b.signature) AS alike
FROM articles a JOIN articles b ON a.signature % b.signature AND a.id < b.id;
INSERT INTO step (what) VALUES ('find the near-duplicates through the index');
RESET enable_seqscan;
RESET enable_indexscan;

-- A group's name is its smallest member.
CREATE TEMP TABLE groups AS
SELECT member, component AS name FROM connected_components(
	(SELECT array_agg(a ORDER BY a, b) FROM pairs), (SELECT array_agg(b ORDER BY a, b) FROM pairs));

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
\echo == Names that burst ==
\echo People whose mentions rose most from the first week to the second, articles a day.
\echo
CREATE TEMP VIEW daily AS
SELECT m.name, (a.published_at AT TIME ZONE 'UTC')::date AS day, count(DISTINCT a.id) AS articles
FROM mentions m JOIN articles a ON a.id = m.article
WHERE m.type = 'PERSON' GROUP BY 1, 2;

WITH span AS (
	SELECT min(day) AS first, max(day) AS last FROM daily),
week AS (
	SELECT name, sum(articles) FILTER (WHERE day < first + 7) AS before,
		sum(articles) FILTER (WHERE day >= first + 7) AS after
	FROM daily, span GROUP BY name)
SELECT name, coalesce(before, 0) AS "first week", after AS "second week",
	(SELECT string_agg(substr(' ▁▂▃▄▅▆▇█', 1 + least(coalesce(d.articles, 0), 8)::int, 1), '' ORDER BY g.day)
	 FROM span, generate_series(first, last, interval '1 day') g (day)
	 LEFT JOIN daily d ON d.name = week.name AND d.day = g.day::date) AS "a day",
	(SELECT min(day) FROM daily d WHERE d.name = week.name
	 AND d.articles = (SELECT max(articles) FROM daily e WHERE e.name = week.name)) AS peak
FROM week WHERE after >= 5
ORDER BY after - coalesce(before, 0) DESC, name LIMIT 6;

\echo
\echo == How long it took ==
\echo
SELECT what AS step, round(extract(epoch FROM done - before) * 1000) AS milliseconds,
	round(extract(epoch FROM done - before) * 1000 / (SELECT count(*) FROM articles), 2) AS "an article"
FROM (SELECT n, what, done, lag(done) OVER (ORDER BY n) AS before FROM step) s
WHERE what IS NOT NULL AND before IS NOT NULL ORDER BY n;

SELECT count(*) AS articles, pg_size_pretty(sum(length(body))) AS bodies,
	pg_size_pretty(pg_relation_size('articles_signature_idx')) AS "signature index"
FROM articles;

\echo
\echo Look around yourself:    demo/run --shell
\echo Try texts of your own:   demo/run FILE...
\echo
