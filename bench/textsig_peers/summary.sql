-- What the contenders did.
\pset footer off
\pset null ''

SELECT count(*) AS documents, pg_size_pretty(sum(octet_length(body))) AS text,
	(SELECT count(*) FROM truth WHERE a < b AND 2 * in_both >= in_a + in_b - in_both) AS "pairs similar by .5" FROM documents;

CREATE VIEW answered AS
	SELECT contender, kind, ms, cardinality(answers) AS found, r.*
	FROM outcome o NATURAL JOIN kind, LATERAL (
		SELECT count(*) FILTER (WHERE counts AND degree >= threshold) AS wanted,
			count(*) FILTER (WHERE counts AND degree >= threshold AND answer = ANY (answers)) AS hits,
			count(*) FILTER (WHERE counts AND degree >= threshold + .1) AS clear,
			count(*) FILTER (WHERE counts AND degree >= threshold + .1 AND answer = ANY (answers)) AS clear_hits,
			count(*) FILTER (WHERE degree >= threshold AND answer = ANY (answers)) AS right,
			count(*) FILTER (WHERE answer = ANY (answers)) AS nearly_right
		FROM right_answer r WHERE r.kind = o.kind AND r.id = o.id) r;
CREATE VIEW looked_up AS
	SELECT contender, kind, percentile_cont(.5) WITHIN GROUP (ORDER BY ms) AS p50,
		percentile_cont(.95) WITHIN GROUP (ORDER BY ms) AS p95,
		sum(hits) / nullif(sum(CASE kind WHEN 'nearest' THEN least(wanted, 10) ELSE wanted END), 0) AS recall,
		CASE WHEN kind <> 'nearest' THEN sum(clear_hits) / nullif(sum(clear), 0) END AS recall_of_clear,
		CASE WHEN kind <> 'nearest' THEN sum("right") / nullif(sum(found), 0) END AS precision,
		CASE WHEN kind <> 'nearest' THEN sum(nearly_right) / nullif(sum(found), 0) END AS near_precision
	FROM answered GROUP BY 1, 2;

\echo Making: processor and wall seconds, megabytes, and times as much as newsprint.
SELECT b.contender, b.part, round(b.cpu::numeric, 1) AS "CPU s", round(b.wall::numeric, 1) AS "wall s",
	round(b.bytes / 1e6, 1) AS "MB", round((b.cpu / nullif(n.cpu, 0))::numeric, 1) AS "x CPU", round(b.bytes::numeric / n.bytes, 1) AS "x size"
FROM built b LEFT JOIN built n ON n.contender = 'newsprint' AND n.part = b.part AND b.part IN ('index', '1,000 insertions')
ORDER BY b.place;

\echo Looking up: milliseconds, and times as much as newsprint.  Recall and precision are by the exact truth;
\echo clear ones are .1 above the threshold, near ones up to .1 below it.
SELECT e.kind, e.contender, e.asked, round(l.p50::numeric, 2) AS p50, round(l.p95::numeric, 2) AS p95,
	round((1000 * e.cpu / e.asked)::numeric, 2) AS "mean CPU", round((l.p50 / n.p50)::numeric, 1) AS "x p50",
	round(l.recall, 3) AS recall, round(l.recall_of_clear, 3) AS "of clear", round(l.precision, 3) AS precision, round(l.near_precision, 3) AS "with near"
FROM effort e JOIN looked_up l USING (contender, kind) LEFT JOIN looked_up n ON n.contender = 'newsprint' AND n.kind = e.kind
ORDER BY array_position('{similar,nearest,contained,containing}', e.kind), e.place;

\echo What the index finds of what the same signatures say of relatives up to ten times as long.
SELECT kind, sum(said) AS said, sum(found) AS found, round(sum(found) / nullif(sum(said), 0), 4) AS share, sum(more) AS "not said"
FROM outcome n JOIN outcome a USING (kind, id), LATERAL (
	SELECT count(*) FILTER (WHERE s.answer IS NOT NULL) AS said,
		count(*) FILTER (WHERE s.answer IS NOT NULL AND f.answer IS NOT NULL) AS found,
		count(*) FILTER (WHERE s.answer IS NULL) AS more
	FROM unnest(n.answers) f (answer) FULL JOIN unnest(a.answers) s (answer) USING (answer)
	WHERE EXISTS (SELECT FROM truth t WHERE t.a = id AND t.b = answer AND greatest(in_a, in_b) <= 10 * least(in_a, in_b))) c
WHERE n.contender = 'newsprint' AND a.contender = 'no index' AND kind <> 'nearest' GROUP BY kind ORDER BY kind DESC;

\echo Pairs of the whole table, by one call.
SELECT count(*) AS pairs, (SELECT count(*) FROM truth WHERE a < b AND 2 * in_both >= in_a + in_b - in_both) AS "exact pairs",
	round(avg((2 * in_both >= in_a + in_b - in_both)::int), 4) AS precision,
	round(count(*) FILTER (WHERE 2 * in_both >= in_a + in_b - in_both)::numeric
		/ (SELECT count(*) FROM truth WHERE a < b AND 2 * in_both >= in_a + in_b - in_both), 4) AS recall
FROM pairs LEFT JOIN truth USING (a, b) HAVING count(*) > 0;

\echo Thresholds of their own measures by which the peers tell a similarity of .5 best.
SELECT contender, round(least::numeric, 3) AS threshold FROM threshold;
