-- Batches: a refresh that is interrupted and goes on, notes, templates learned late,
-- and articles that cannot be analysed.
SET client_min_messages = warning;
SET timezone = 'UTC';
\set SHOW_CONTEXT never
CREATE SCHEMA newsroom_refresh;
SET search_path = newsroom_refresh, public;

-- A page, between furniture that only the other pages of its site give away.
CREATE FUNCTION page(n int) RETURNS text LANGUAGE sql AS $$
	SELECT format(E'Harbour closed for the %s. time\nThe Courier has told the coast its news since the year of the great flood.\n'
		'Anna Berg of Tarsel said on Monday that the ferry %s would not sail, and that %s.\nLetters are read aloud to all who work here, by the window of the third floor.',
		n, n / 3, string_agg(format('w%s', (n / 3) * 100 + i), ' ' ORDER BY i))
	FROM generate_series(1, 40) i
$$;

CREATE TABLE articles (id int PRIMARY KEY, source text, title text, body text, published_at timestamptz);
INSERT INTO articles SELECT n, 'Courier ' || n % 2, 'T', page(n), timestamptz '2026-03-01' + n * interval '6 hours' FROM generate_series(1, 40) n;
CREATE TABLE twin (LIKE articles INCLUDING ALL);
INSERT INTO twin SELECT * FROM articles;

SELECT newsprint_attach('articles', mode => 'batch');
SELECT newsprint_attach('twin', mode => 'batch');
SELECT run, step, articles, running FROM articles_news.status;
CALL newsprint_refresh('twin');
SELECT run, step, done, total, rate, time_left, running, articles, failed, to_analyze, to_compare FROM twin_news.status;

-- Interrupted in the third batch of seven: two are done and stay.
CREATE FUNCTION interrupt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'interrupted';
END $$;
CREATE TRIGGER interrupt BEFORE UPDATE ON articles_news.progress FOR EACH ROW WHEN (NEW.step = 'analyze' AND NEW.done > 14) EXECUTE FUNCTION interrupt();
CALL newsprint_refresh('articles', batch => 7);
SELECT run, step, done, total, rate > 0 AS rate, time_left > '0' AS time_left, finished_at, articles, failed, to_analyze, to_compare FROM articles_news.status;

-- The next run goes on with the rest; what has changed since is done too.
DROP TRIGGER interrupt ON articles_news.progress;
CREATE TABLE untouched AS SELECT article_id, xmin AS writer FROM articles_news.article WITH NO DATA;
ALTER TABLE untouched ALTER writer TYPE text;
INSERT INTO untouched SELECT article_id, xmin::text FROM articles_news.article;
UPDATE articles SET body = page(90) WHERE id = 3;
UPDATE twin SET body = page(90) WHERE id = 3;
CALL newsprint_refresh('articles', batch => 7);
CALL newsprint_refresh('twin');
SELECT article_id FROM (SELECT * FROM untouched EXCEPT SELECT article_id, xmin::text FROM articles_news.article) u;
SELECT run, step, articles, failed, to_analyze, to_compare FROM articles_news.status;

CREATE FUNCTION differences() RETURNS TABLE (what text, n bigint) LANGUAGE plpgsql AS $$
BEGIN
	FOREACH what IN ARRAY '{site,article,signature,entity,edge,duplicate,entity_day}'::text[] LOOP
		EXECUTE format('SELECT count(*) FROM (
			(SELECT %2$s FROM articles_news.%1$I t EXCEPT SELECT %2$s FROM twin_news.%1$I t) UNION ALL
			(SELECT %2$s FROM twin_news.%1$I t EXCEPT SELECT %2$s FROM articles_news.%1$I t)) d',
			what, CASE what WHEN 'site' THEN 'source, template' WHEN 'article' THEN 'article_id, headline, boilerplate, input_hash' ELSE 't.*' END) INTO n;
		RETURN NEXT;
	END LOOP;
END $$;
SELECT * FROM differences();
SELECT count(*) FROM articles_news.edge;

-- Interrupted before all are compared, and between the other steps.
DO $$
DECLARE
	step text;
BEGIN
	FOREACH step IN ARRAY '{find,analyze,index,compare,weigh,count}'::text[] LOOP
		EXECUTE format('CREATE TRIGGER interrupt_%1$s BEFORE UPDATE ON articles_news.progress FOR EACH ROW WHEN (OLD.step = %1$L) EXECUTE FUNCTION interrupt()', step);
		EXECUTE format('ALTER TABLE articles_news.progress DISABLE TRIGGER interrupt_%s', step);
	END LOOP;
END $$;
INSERT INTO articles SELECT n, 'Courier ' || n % 2, 'T', page(n), '2026-03-20' FROM generate_series(41, 46) n;
INSERT INTO twin SELECT * FROM articles WHERE id > 40;
ALTER TABLE articles_news.progress ENABLE TRIGGER interrupt_find;
CALL newsprint_refresh('articles', batch => 7);
ALTER TABLE articles_news.progress DISABLE TRIGGER interrupt_find;
ALTER TABLE articles_news.progress ENABLE TRIGGER interrupt_index;
CALL newsprint_refresh('articles', batch => 7);
ALTER TABLE articles_news.progress DISABLE TRIGGER interrupt_index;
ALTER TABLE articles_news.progress ENABLE TRIGGER interrupt_compare;
CALL newsprint_refresh('articles', batch => 7);
SELECT step, articles, to_analyze, to_compare FROM articles_news.status;
ALTER TABLE articles_news.progress DISABLE TRIGGER interrupt_compare;
ALTER TABLE articles_news.progress ENABLE TRIGGER interrupt_weigh;
CALL newsprint_refresh('articles', batch => 7);
ALTER TABLE articles_news.progress DISABLE TRIGGER interrupt_weigh;
ALTER TABLE articles_news.progress ENABLE TRIGGER interrupt_count;
CALL newsprint_refresh('articles', batch => 7);
ALTER TABLE articles_news.progress DISABLE TRIGGER interrupt_count;
DROP INDEX articles_news.signature_lsh, articles_news.entity_by_key, articles_news.entity_by_day;
CALL newsprint_refresh('articles', batch => 7);
CALL newsprint_refresh('twin');
SELECT * FROM differences() WHERE n > 0;
SELECT indexname FROM pg_indexes WHERE schemaname = 'articles_news' AND tablename IN ('signature', 'entity') ORDER BY 1;

-- Bulk loads with triggers that only take notes.
SELECT newsprint_attach('articles', mode => 'queue');
INSERT INTO articles SELECT n, 'Courier ' || n % 2, 'T', page(n), '2026-03-20' FROM generate_series(47, 60) n;
DELETE FROM articles WHERE id < 5;
SELECT count(*) FROM articles_news.article;
SELECT to_analyze FROM articles_news.status;
CALL newsprint_refresh('articles');
DELETE FROM twin WHERE id < 5;
INSERT INTO twin SELECT * FROM articles WHERE id > 46;
CALL newsprint_refresh('twin', batch => 3);
SELECT * FROM differences() WHERE n > 0;

-- Two pages teach nothing, so their furniture looks like text.  With more of them the
-- template is learned, and the two are judged anew.
CREATE FUNCTION leaf(n int) RETURNS text LANGUAGE sql AS $$
	SELECT format(E'%s finds %s in a %s\nThe Courier has told the coast its news since the year of the great flood, and will for some time.\n'
		'A %s was surprised on Monday to find a %s in the old %s of Tarsel, where nobody had looked for years.\nLetters to the editor are read on Mondays, aloud, to all who work here.',
		initcap(who), what, place, who, what, place)
	FROM (SELECT (ARRAY['baker', 'nurse', 'sailor', 'teacher', 'judge', 'farmer', 'painter'])[1 + n % 7] AS who,
		(ARRAY['painting', 'wolf', 'bicycle', 'letter', 'treasure'])[1 + n % 5] AS what,
		(ARRAY['library', 'harbour', 'mill', 'theatre', 'tower', 'prison', 'garden', 'bridge'])[1 + n % 8] AS place) x
$$;
SELECT newsprint_attach('articles');
INSERT INTO articles SELECT n, 'Late', 'T', leaf(n), '2026-03-21' FROM generate_series(101, 102) n;
CALL newsprint_refresh('articles');
SELECT article_id, template_version, boilerplate_characters FROM articles_news.article WHERE source = 'Late' ORDER BY 1;
INSERT INTO articles SELECT n, 'Late', 'T', leaf(n), '2026-03-21' FROM generate_series(103, 110) n;
SELECT count(template_version) AS judged_by_template FROM articles_news.article WHERE source = 'Late';
CALL newsprint_refresh('articles');
SELECT min(template_version), max(template_version), min(boilerplate_characters) > 150 AS furniture FROM articles_news.article WHERE source = 'Late';
SELECT pages, version FROM articles_news.site WHERE source = 'Late';
-- The next page is judged with it at once; twice the pages, and it is learned again.
INSERT INTO articles VALUES (111, 'Late', 'T', leaf(111), '2026-03-21');
SELECT template_version, boilerplate_characters > 150 AS furniture FROM articles_news.article WHERE article_id = 111;
CALL newsprint_refresh('articles');
SELECT pages, version FROM articles_news.site WHERE source = 'Late';
INSERT INTO articles SELECT n, 'Late', 'T', leaf(n), '2026-03-21' FROM generate_series(112, 120) n;
CALL newsprint_refresh('articles');
SELECT pages, version FROM articles_news.site WHERE source = 'Late';
-- The same pages teach the same, so nothing is judged anew.
CALL newsprint_refresh('articles', relearn => true);
CALL newsprint_refresh('articles', relearn => true);
SELECT pages, version FROM articles_news.site WHERE source = 'Late';
SELECT analyzed FROM articles_news.progress ORDER BY run DESC LIMIT 1;

-- An article that cannot be analysed stops neither who writes it nor the others.
INSERT INTO articles VALUES (200, 'Late', 'T', repeat(E'a\n', 2000001), '2026-03-22'), (201, 'Late', 'T', leaf(201), '2026-03-22');
SELECT article_id, error FROM articles_news.article WHERE article_id >= 200 ORDER BY 1;
UPDATE articles SET body = repeat(E'a\n', 2000001) WHERE id = 201;
SELECT article_id, error FROM articles_news.article WHERE article_id >= 200 ORDER BY 1;
SELECT count(*) FROM articles_news.entity WHERE article_id >= 200;
UPDATE articles SET body = leaf(201) WHERE id = 201;
SELECT article_id, error FROM articles_news.article WHERE article_id >= 200 ORDER BY 1;
SELECT newsprint_attach('articles', mode => 'batch');
UPDATE articles SET body = leaf(200) WHERE id = 200;
INSERT INTO articles VALUES (202, 'Alone', 'T', repeat(E'a\n', 2000001), '2026-03-22');
CALL newsprint_refresh('articles');
SELECT article_id, error FROM articles_news.article WHERE article_id >= 200 ORDER BY 1;
SELECT failed FROM articles_news.status;
CALL newsprint_refresh('articles');
SELECT analyzed FROM articles_news.progress ORDER BY run DESC LIMIT 1;

DROP SCHEMA newsroom_refresh, articles_news, twin_news CASCADE;
