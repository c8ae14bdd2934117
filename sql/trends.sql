-- Trends from counts.  Rounded, for the last digits are the machine's.
CREATE FUNCTION r(x double precision) RETURNS numeric LANGUAGE sql AS 'SELECT round(x::numeric, 6)';

-- keyness: 110 of 2,442 and 111 of 29,114 (Dunning's table of "the swiss" is of this
-- kind); the same by the definition, 2 * sum O ln(O / E).
SELECT r(keyness(110, 2442, 111, 29114)) AS keyness, (
	SELECT r(2 * sum(o * ln(o / (line * col / 31556::float8))))
	FROM (VALUES (110::float8, 2442::float8, 221::float8), (2332, 2442, 31335), (111, 29114, 221), (29003, 29114, 31335)) v(o, line, col)) AS defined;
-- Signed; 0 where both are as frequent; near it nothing is lost.
SELECT r(keyness(111, 29114, 110, 2442)) AS rarer, keyness(5, 100, 50, 1000) AS same, keyness(0, 100, 0, 1000) AS never,
	keyness(100, 100, 1000, 1000) AS always;
SELECT r(1e9 * keyness(500000001, 1e12, 500000000, 1e12)) AS hardly, r(1e9 * keyness(500000000, 1e12, 500000001, 1e12)) AS hardly_rarer;
-- One side without the thing, or without anything.
SELECT r(keyness(10, 1000, 0, 1000)) AS only_here, r(keyness(0, 1000, 10, 1000)) AS only_there, r(20 * ln(2 + 0e0)) AS about,
	keyness(0, 0, 10, 1000) AS nothing_here, keyness(10, 1000, 0, 0) AS nothing_there;
-- The longer a thing is counted at the same rates, the surer.
SELECT bool_and(x > 9.99 * before) AS grows FROM (SELECT keyness(2 * n, 100 * n, n, 100 * n) AS x,
	lag(keyness(2 * n, 100 * n, n, 100 * n)) OVER (ORDER BY n) AS before FROM unnest('{1,10,100,1000,10000}'::int[]) n) v WHERE before IS NOT NULL;
SELECT keyness(NULL, 1, 1, 1) IS NULL AS a, keyness(1, 1, 1, NULL) IS NULL AS b;
SELECT keyness(-1, 10, 1, 10);
SELECT keyness(1, 'NaN', 1, 10);
SELECT keyness(1, 10, 1, 'Infinity');
SELECT keyness(11, 10, 1, 10);
SELECT keyness(1, 10, 11, 10);

-- burst_score: what a negative binomial of shape 1/2 predicts for a thing that was
-- never seen in as much as today is 1 - sqrt(1/2) for one and more.
SELECT r(burst_score(1, 100, 0, 100)) AS score, r(-log(1 - sqrt(0.5))) AS expected;
-- Two and more, of shape 3/2: 1 - p^1.5 (1 + 1.5 q).
SELECT r(burst_score(2, 100, 1, 300)) AS score, r(-log(1 - power(0.75, 1.5) * (1 + 1.5 * 0.25))) AS expected;
-- The whole tail, term by term.
SELECT n, past, r(burst_score(n, 100, past, 900)) AS score, (
	SELECT r(-log(1 - sum(p))) FROM (
		WITH RECURSIVE t(k, p) AS (SELECT 0, power(0.9::float8, past + 0.5)
			UNION ALL SELECT k + 1, p * (past + 0.5 + k) / (k + 1) * 0.1 FROM t WHERE k + 1 < n)
		SELECT p FROM t) s) AS summed
FROM (VALUES (1, 0), (3, 0), (3, 9), (12, 90), (25, 200), (30, 100)) v(n, past);
-- Sure of what was seen often; nothing to be surprised at below; large counts.
SELECT r(burst_score(20, 100, 0, 3000)) AS new, r(burst_score(20, 100, 30, 3000)) AS rare, r(burst_score(20, 100, 600, 3000)) AS usual,
	r(burst_score(0, 100, 600, 3000)) AS none, r(burst_score(1, 100, 600, 3000)) AS fewer;
SELECT r(burst_score(1000000, 1e9, 1000000, 1e9)) AS even, burst_score(2000000, 1e9, 1000000, 1e9) > 50000 AS vast;
SELECT burst_score(0, 0, 3, 10) AS no_day, burst_score(3, 10, 0, 0) AS no_past, burst_score(1, 1, 1, NULL) IS NULL AS unknown;
SELECT burst_score(1, 10, -2, 10);

-- pmi and npmi: log2 of p(a, b) / (p(a) p(b)), and that by -log2 p(a, b).
SELECT pmi(8, 16, 16, 1024) AS pmi, r(npmi(8, 16, 16, 1024)) AS npmi, r(5 / 7.0) AS expected;
SELECT pmi(1, 10, 100, 1000) AS independent, npmi(1, 10, 100, 1000) AS n_independent,
	pmi(0, 10, 100, 1000) AS never, npmi(0, 10, 100, 1000) AS n_never, r(pmi(10, 10, 10, 1000)) AS only, npmi(10, 10, 10, 1000) AS n_only;
SELECT pmi(10, 10, 10, 10) AS everywhere, npmi(10, 10, 10, 10) AS n_everywhere, pmi(0, 0, 5, 10) IS NULL AS no_a,
	npmi(0, 5, 0, 10) IS NULL AS no_b, npmi(0, 0, 0, 0) IS NULL AS nothing, pmi(NULL, 1, 1, 1) IS NULL AS unknown;
SELECT pmi(3, 2, 5, 10);
SELECT npmi(3, 5, 2, 10);
SELECT pmi(1, 20, 5, 10);
SELECT pmi(-1, 20, 5, 100);

-- bursts: days from 1.
SELECT first, last, r(weight) FROM bursts('{1,1,2,1,1,9,12,8,1,1,2,1,1,1}', array_fill(100::bigint, '{14}'));
-- The weight is what its days gain, by the definition: p0 = 42/1400, p1 = 2 p0.
SELECT r(sum(c * ln(2) + (100 - c) * ln((1 - 2 * 0.03) / (1 - 0.03)))) AS weight FROM unnest('{9,12,8}'::int[]) c;
-- A rise of all is none of the thing.
SELECT * FROM bursts('{2,2,2,2,20,20,2,2,2}', '{100,100,100,100,1000,1000,100,100,100}');
SELECT first, last, r(weight) FROM bursts('{2,2,2,2,20,20,2,2,2}');
-- Two bursts, one at the end; a high cost or ratio finds fewer.
SELECT first, last, r(weight) FROM bursts('{0,9,9,0,0,0,0,0,1,0,0,0,9}');
SELECT count(*) FROM bursts('{0,9,9,0,0,0,0,0,1,0,0,0,9}', NULL, 2, 3);
SELECT first, last, r(weight) FROM bursts('{3,5,5,3,3,40,3,3,1,3,3,3,3}', NULL, 5);
SELECT first, last FROM bursts('{3,5,5,3,3,40,3,3,1,3,3,3,3}', ratio => 1.2, cost => 0);
-- A share so large that twice as much is more than all.
SELECT first, last, r(weight) FROM bursts('{60,60,60,60,99,99,60,60}', array_fill(100::bigint, '{8}'), cost => 0.5);
-- Never, always, no day, an unknown day.
SELECT (SELECT count(*) FROM bursts('{0,0,0}')) AS never, (SELECT count(*) FROM bursts('{5,7}', '{5,7}')) AS always,
	(SELECT count(*) FROM bursts('{}')) AS no_day, (SELECT count(*) FROM bursts('{1}')) AS one_day,
	(SELECT count(*) FROM bursts(NULL)) AS no_array, (SELECT count(*) FROM bursts('{1,9}', NULL, NULL)) AS no_ratio;
SELECT a.first, a.last, a.weight = b.weight AS same FROM bursts('{1,1,NULL,1,20,1,1,1,1,1}') a, bursts('{1,1,0,1,20,1,1,1,1,1}') b;
-- As many days as an array holds.
SELECT first, last FROM bursts((SELECT array_agg(CASE WHEN i BETWEEN 400000 AND 400010 THEN 40 ELSE 1 END ORDER BY i) FROM generate_series(1, 1000000) i));
SELECT * FROM bursts('{1,-1}');
SELECT * FROM bursts('{1,2}', '{1}');
SELECT * FROM bursts('{1,2}', '{1,1}');
SELECT * FROM bursts('{{1,2},{3,4}}');
SELECT * FROM bursts('{1,2}', ratio => 1);
SELECT * FROM bursts('{1,2}', ratio => 'NaN');
SELECT * FROM bursts('{1,2}', cost => -1);

DROP FUNCTION r(double precision);
