-- Stories of an invented newsroom: 80 events of one to five articles, over forty
-- days.  An article has the words that all have, and some of those of its event.
CREATE TABLE articles AS
SELECT (event * 7919 + copy * 104729) % 1000003 AS id, event,
	CASE WHEN (event + copy) % 11 > 0 THEN timestamptz '2031-05-01 06:00Z' + (event / 2) * interval '1 day' + copy * interval '7 hours' END AS at,
	string_agg(word, ' ' ORDER BY n) AS body
FROM generate_series(0, 79) event, generate_series(0, event % 5) copy, generate_series(1, 60) n,
	LATERAL (SELECT abs(hashint4(event * 100000 + copy * 1000 + n)) AS luck) l,
	LATERAL (SELECT CASE WHEN luck % 5 < 2 THEN format('event%sword%s', event, luck / 5 % 40)
		WHEN luck % 5 = 2 THEN format('beat%sword%s', event % 4, luck / 5 % 200)
		ELSE format('common%s', luck / 5 % 30) END AS word) w
GROUP BY event, copy;
CREATE TABLE learned AS SELECT term_stats_agg(body) AS stats FROM articles;
ALTER TABLE articles ADD terms bigint[], ADD story bigint;
UPDATE articles SET terms = story_terms(body, stats) FROM learned;

-- The stories are the events.
CREATE TABLE whole AS SELECT * FROM stories('SELECT id, at, terms FROM articles');
SELECT count(*) AS articles, count(DISTINCT event) AS events, count(DISTINCT w.story) AS stories, count(DISTINCT (event, w.story)) AS both
FROM articles JOIN whole w ON member = id;
-- Each is named by its smallest id.
SELECT count(*) FROM (SELECT story, min(member) AS least FROM whole GROUP BY story) s WHERE story <> least;
-- The order of the rows does not show.
SELECT count(*) FROM (SELECT * FROM whole EXCEPT SELECT * FROM stories('SELECT id, at, terms FROM articles ORDER BY hashint4(id)')) e;

-- Articles that come one by one, in whatever order, end in the same stories.
CREATE PROCEDURE arrive(which int[]) LANGUAGE sql BEGIN ATOMIC
	UPDATE articles a SET story = s.story
	FROM stories(format('SELECT id, at, terms, story FROM articles WHERE story IS NOT NULL OR id = ANY (%L)', which)) s
	WHERE a.id = s.member AND a.story IS DISTINCT FROM s.story;
END;
CREATE FUNCTION differ() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM articles a JOIN whole w ON w.member = a.id WHERE w.story IS DISTINCT FROM a.story';
DO $$ DECLARE one int; BEGIN
	FOR one IN SELECT id FROM articles ORDER BY at, id LOOP CALL arrive(ARRAY[one]); END LOOP; END $$;
SELECT differ() AS in_order_of_time;
UPDATE articles SET story = NULL;
DO $$ DECLARE one int; BEGIN
	FOR one IN SELECT id FROM articles ORDER BY hashint4(id) LOOP CALL arrive(ARRAY[one]); END LOOP; END $$;
SELECT differ() AS one_by_one;
UPDATE articles SET story = NULL;
DO $$ DECLARE batch int[]; BEGIN
	FOR batch IN SELECT array_agg(id) FROM articles GROUP BY abs(id % 8) LOOP CALL arrive(batch); END LOOP; END $$;
SELECT differ() AS in_batches;
-- What was there is not new.
SELECT count(*) FROM stories('SELECT id, at, terms, story FROM articles') s JOIN articles a ON id = member WHERE a.story <> s.story;
-- Articles that go: their stories' other articles are as good as new.
CREATE TABLE gone AS SELECT id, story FROM articles WHERE id % 6 = 1;
DELETE FROM articles WHERE id IN (SELECT id FROM gone);
UPDATE articles SET story = NULL WHERE story IN (SELECT story FROM gone);
SELECT array_agg(id) AS left_over FROM articles WHERE story IS NULL \gset
CALL arrive(:'left_over');
TRUNCATE whole;
INSERT INTO whole SELECT * FROM stories('SELECT id, at, terms FROM articles');
SELECT differ() AS after_deletion, count(*) AS articles FROM articles;

-- Time: articles far apart are none of one story; without a time, near all others.
CREATE TABLE wire (id int, at date, body text);
INSERT INTO wire VALUES
	(1, '2031-05-01', 'Ferry Albatross aground off Eastmere: the ferry Albatross ran aground off Eastmere harbour on Thursday, and 84 passengers were taken off by lifeboats.'),
	(2, '2031-05-02', 'All 84 passengers of the Albatross are safe after the ferry ran aground near Eastmere, lifeboats crews said.'),
	(3, '2031-05-09', 'Ferry Albatross aground off Eastmere again: lifeboats took 61 passengers off the ferry.'),
	(4, NULL, 'The Albatross aground: how lifeboats reached the Eastmere ferry passengers.'),
	(5, '2031-05-01', 'The council votes on the budget of the library after a long debate about opening hours, staff, heating and a new reading room in Eastmere.');
-- What is common is learned from other texts.
INSERT INTO learned SELECT term_stats_agg(body) FROM generate_series(1, 1000) i,
	LATERAL (SELECT 'the and of a on in to off near after were are by said for is all how long about ' || md5(i::text)) b(body);
CREATE TABLE wire_terms AS SELECT id, at, story_terms(body, stats) AS terms FROM wire, (SELECT term_stats_union(stats) AS stats FROM learned) l;
DELETE FROM learned WHERE stats[1] = 1000;
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms WHERE id <> 4') ORDER BY member;
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms WHERE id <> 4', apart => '8 days') ORDER BY member;
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms') ORDER BY member;
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms WHERE id < 4', apart => '0') ORDER BY member;
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms', threshold => 0.9) ORDER BY member;
-- Any kind of id and time; infinity is no time.
SELECT * FROM stories('SELECT id::smallint, at::timestamp, terms FROM wire_terms') ORDER BY member;
SELECT * FROM stories($$SELECT id::bigint, CASE WHEN id < 3 THEN 'infinity' ELSE at END::timestamptz, terms FROM wire_terms$$) ORDER BY member;
SELECT * FROM stories($$SELECT id, CASE WHEN id < 3 THEN '-infinity' ELSE '5874897-12-31' END::date, terms FROM wire_terms$$) ORDER BY member;
-- Rows that say nothing are passed over; articles without words are alone.
SELECT * FROM stories('SELECT NULLIF(id, 1), at, CASE WHEN id = 2 THEN NULL WHEN id = 3 THEN ''{}'' ELSE terms END FROM wire_terms') ORDER BY member;
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms WHERE false');
SELECT count(*) FROM stories(NULL);

-- Similarity: the same of both sides, 1 with itself but for rounding, 0 without a common word.
SELECT a.id, b.id, round(story_similarity(a.terms, b.terms)::numeric, 2) AS similarity, story_similarity(a.terms, b.terms) = story_similarity(b.terms, a.terms) AS same
FROM wire_terms a JOIN wire_terms b ON a.id <= b.id AND b.id <> 4 AND a.id <> 4 ORDER BY 1, 2;
SELECT story_similarity('{}', '{}') AS nothing, story_similarity(terms, '{}') AS one, story_similarity(terms, NULL) IS NULL AS unknown FROM wire_terms WHERE id = 1;

-- Terms: folded words of any script; the earlier and rarer weigh more.
SELECT story_terms('Der STRASSENBAHN-Unfall', stats) = story_terms(U&'der stra\00DFenbahn; unfall', stats) AS folded,
	cardinality(story_terms('', stats)) AS empty, cardinality(story_terms('... !', stats)) AS marks,
	cardinality(story_terms(U&'\6771\4EAC\306E\706B\4E8B', stats)) AS signs,
	cardinality(story_terms(U&'\0645\0631\062D\0628\0627 \0628\0627\0644\0639\0627\0644\0645', stats)) AS right_to_left,
	cardinality(story_terms(string_agg('w' || i, ' '), stats)) AS many
FROM learned, generate_series(1, 1000) i GROUP BY stats;
-- What is common says nothing.
SELECT cardinality(story_terms('The and of', stats)) AS common, cardinality(story_terms('the ferry', stats)) AS rare
FROM (SELECT term_stats_agg('the and of ' || i) AS stats FROM generate_series(1, 1000) i) s;
SELECT story_similarity(story_terms('alpha beta', stats), story_terms('alpha gamma', stats)) > story_similarity(story_terms('beta alpha', stats), story_terms('gamma alpha', stats)) AS early FROM learned;

-- The same as words: the heaviest first, as they are written, without numbers.
SELECT story_words(body, stats) AS words FROM wire, learned WHERE id = 1;
SELECT story_words('Die STRASSENBAHN, die Straßenbahn: 12 of 2031', stats, 3) AS folded, story_words('84 2031', stats) AS numbers,
	story_words('', stats) AS empty, story_words('ferry', stats, 0) AS none, story_words('ferry', NULL) IS NULL AS unknown FROM learned;
SELECT story_words('ferry', stats, -1) FROM learned;
SELECT story_words('ferry', '{1,2}', 129);

-- Statistics: sums, however the texts are divided; a text without words is none.
SELECT stats[1] AS texts, cardinality(stats) AS items, pg_typeof(stats) AS type FROM (SELECT term_stats_agg(body) AS stats FROM wire) s;
SELECT term_stats_union(part) = term_stats_agg_of_all AS same FROM (SELECT term_stats_agg(body) AS part FROM wire GROUP BY id % 2) p,
	(SELECT term_stats_agg(body ORDER BY id DESC) AS term_stats_agg_of_all FROM wire) a GROUP BY term_stats_agg_of_all;
SELECT (term_stats_agg(body))[1] AS texts FROM (VALUES (''), ('a b a'), (NULL), ('...')) v(body);
SELECT term_stats_agg(body) FROM wire WHERE false;
SELECT term_stats_union(NULL::int[]);
-- As in parallel.
ALTER TABLE articles SET (parallel_workers = 3);
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT md5(term_stats_agg(body)::text) AS parallel FROM articles \gset
EXPLAIN (COSTS OFF) SELECT term_stats_agg(body) FROM articles;
SET max_parallel_workers_per_gather = 0;
SELECT md5(term_stats_agg(body)::text) = :'parallel' AS same FROM articles;
RESET ALL;

-- What is not from here is refused.
SELECT story_terms('a', '{1,2,3}');
SELECT story_terms('a', NULL) IS NULL AS unknown;
SELECT term_stats_union('{}'::int[]);
SELECT story_similarity('{5}', '{}');
SELECT story_similarity('{}', '{-1}');
SELECT story_similarity('{}', '{131073,131073}');
SELECT story_similarity('{}', '{65536}');
SELECT story_similarity('{}', '{{131073}}');
SELECT story_similarity('{131071,196607}', '{}');
SELECT story_similarity(array_agg((i << 16) + 1), '{}') FROM generate_series(1, 129::bigint) i;
SELECT * FROM stories('SELECT id, at, ''{3}''::bigint[] FROM wire');
SELECT * FROM stories('SELECT id, terms FROM wire_terms');
SELECT * FROM stories('SELECT id, at, terms, at FROM wire_terms');
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms; SELECT id, at, terms FROM wire_terms');
SELECT * FROM stories('DELETE FROM wire_terms RETURNING id, at, terms');
SELECT * FROM stories('ANALYZE wire');
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms', '-1 day');
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms', threshold => 0.01);
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms', threshold => 'NaN');
SELECT * FROM stories('SELECT id, at, terms FROM wire_terms', apart => '170000000 years');

-- A crowd of copies has more pairs than are clustered.
CREATE TABLE crowd AS SELECT i AS id, terms FROM generate_series(1, 6000) i, (SELECT terms FROM wire_terms WHERE id = 1) w;
SELECT count(*) FROM stories('SELECT id, NULL::date, terms FROM crowd');
-- Of one article of every group of copies there are none.
SELECT story, count(*) FROM stories('SELECT min(id), NULL::date, terms FROM crowd GROUP BY terms') GROUP BY story;

DROP PROCEDURE arrive(int[]);
DROP FUNCTION differ();
DROP TABLE articles, learned, whole, gone, wire, wire_terms, crowd;
