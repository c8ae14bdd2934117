-- Who may do what: an owner without special rights, readers, writers, and rows that
-- policies hide.
SET client_min_messages = warning;
SET timezone = 'UTC';
\set SHOW_CONTEXT never
CREATE ROLE regress_newsroom_owner;
CREATE ROLE regress_newsroom_reader;
CREATE ROLE regress_newsroom_writer;
CREATE ROLE regress_newsroom_stranger;
CREATE SCHEMA newsroom_rights;
GRANT USAGE ON SCHEMA newsroom_rights TO PUBLIC;
GRANT CREATE ON SCHEMA newsroom_rights TO regress_newsroom_owner;
SELECT format('GRANT CREATE ON DATABASE %I TO regress_newsroom_owner, regress_newsroom_reader', current_database()) AS grant_it \gset
:grant_it;
SET search_path = newsroom_rights, public;

-- No function runs with other rights than its caller's.
SELECT proname FROM pg_proc WHERE proname LIKE 'newsprint%' AND prosecdef;

SET ROLE regress_newsroom_owner;
CREATE TABLE articles (id int PRIMARY KEY, source text, title text, body text, published_at timestamptz, secret boolean DEFAULT false);
GRANT SELECT ON articles TO regress_newsroom_reader;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON articles TO regress_newsroom_writer;
SELECT newsprint_attach('articles');
INSERT INTO articles
SELECT n, 'Herald', 'Title', format('Anna %s said in Tarsel that %s.', (ARRAY['Berg', 'Holm'])[n / 2 + 1], string_agg(format('w%s', n / 2 * 100 + i), ' ' ORDER BY i)), '2026-03-01', n IN (1, 2)
FROM generate_series(0, 3) n, generate_series(1, 30) i GROUP BY n;
CALL newsprint_refresh('articles');
RESET ROLE;
SELECT DISTINCT pg_get_userbyid(relowner) AS owner FROM pg_class WHERE relnamespace = 'articles_news'::regnamespace;

-- Others can neither attach nor refresh it, nor lead the owner to tables of theirs.
SET ROLE regress_newsroom_writer;
SELECT newsprint_attach('articles');
SELECT newsprint_detach('articles');
CALL newsprint_refresh('articles');
RESET ROLE;
SELECT newsprint_attach('articles');
SET ROLE regress_newsroom_reader;
CREATE SCHEMA aaa_trap;
CREATE VIEW aaa_trap.input AS SELECT * FROM articles;
CREATE TABLE aaa_trap.attachment (articles regclass);
RESET ROLE;
SELECT newsprint_schema('articles');
DROP SCHEMA aaa_trap CASCADE;

-- A reader of the articles reads what is derived, and what is learned of pages not
-- at all.
SET ROLE regress_newsroom_reader;
SELECT count(*) FROM articles_news.entity;
SELECT name, articles FROM articles_news.entity_daily ORDER BY name;
SELECT count(*) FROM articles_news.site;
SELECT step, running, articles, failed, to_analyze, to_compare, to_tell FROM articles_news.status;
SELECT name FROM unnest(newsprint_view_names()) name WHERE NOT has_table_privilege('articles_news.' || name, 'SELECT');
DELETE FROM articles_news.article;
SET ROLE regress_newsroom_stranger;
SELECT count(*) FROM articles_news.entity;
RESET ROLE;

-- A writer without rights to what is derived leaves a note.
SET ROLE regress_newsroom_writer;
INSERT INTO articles VALUES (10, 'Herald', 'T', 'Anna Zorn said no.');
UPDATE articles SET body = 'Anna Yngve said no.' WHERE id = 3;
DELETE FROM articles WHERE id = 0;
RESET ROLE;
SELECT article_id FROM articles_news.to_analyze ORDER BY 1;
SELECT article_id, name FROM articles_news.entity WHERE name <> 'Tarsel' ORDER BY 1, 2;
SET ROLE regress_newsroom_owner;
CALL newsprint_refresh('articles');
SELECT article_id, name FROM articles_news.entity WHERE name <> 'Tarsel' ORDER BY 1, 2;

-- One who may not even do that writes on; the next refresh finds the difference.
REVOKE ALL ON SCHEMA articles_news FROM regress_newsroom_writer;
REVOKE ALL ON articles_news.to_analyze FROM regress_newsroom_writer;
SET ROLE regress_newsroom_writer;
UPDATE articles SET body = 'Anna Lund said no.' WHERE id = 3;
DELETE FROM articles WHERE id = 10;
SET ROLE regress_newsroom_owner;
SELECT article_id, name FROM articles_news.entity WHERE name <> 'Tarsel' ORDER BY 1, 2;
SELECT count(*) FROM articles_news.to_analyze;
CALL newsprint_refresh('articles');
SELECT article_id, name FROM articles_news.entity WHERE name <> 'Tarsel' ORDER BY 1, 2;

-- One who may write what is derived does.
GRANT USAGE ON SCHEMA articles_news TO regress_newsroom_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA articles_news TO regress_newsroom_writer;
SET ROLE regress_newsroom_writer;
INSERT INTO articles VALUES (11, 'Herald', 'T', 'Anna Wrede said no.');
UPDATE articles SET body = 'Anna Viken said no.' WHERE id = 3;
SELECT article_id, name FROM articles_news.entity WHERE name <> 'Tarsel' ORDER BY 1, 2;
DELETE FROM articles WHERE id IN (3, 11);
SELECT article_id, name FROM articles_news.entity WHERE name <> 'Tarsel' ORDER BY 1, 2;
SET ROLE regress_newsroom_owner;
SELECT count(*) FROM articles_news.to_analyze;

-- All of it, or a note: nobody's writing fails for a right that lacks.
REVOKE SELECT ON articles_news.story_subject FROM regress_newsroom_writer;
SET ROLE regress_newsroom_writer;
INSERT INTO articles VALUES (12, 'Herald', 'T', 'Anna Xander said no.', '2026-03-01');
SET ROLE regress_newsroom_owner;
SELECT article_id FROM articles_news.to_analyze;
DELETE FROM articles WHERE id = 12;
DELETE FROM articles_news.to_analyze;
GRANT SELECT ON articles_news.story_subject TO regress_newsroom_writer;
REVOKE SELECT ON articles FROM regress_newsroom_writer;
SET ROLE regress_newsroom_writer;
INSERT INTO articles VALUES (13, 'Herald', 'T', 'Anna Xander said no.', '2026-03-01');
SET ROLE regress_newsroom_owner;
SELECT article_id FROM articles_news.to_analyze;
DELETE FROM articles WHERE id = 13;
DELETE FROM articles_news.to_analyze;
GRANT SELECT ON articles TO regress_newsroom_writer;

-- Policies of the articles hold for what is derived, in tables and views.
INSERT INTO articles SELECT id + 20, source, title, body, published_at, id = 1 FROM articles;
UPDATE articles SET secret = id IN (1, 22);
ALTER TABLE articles ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_only ON articles FOR SELECT TO regress_newsroom_reader USING (NOT secret);
CREATE POLICY writer ON articles TO regress_newsroom_writer USING (NOT secret) WITH CHECK (true);
SELECT article_id FROM articles_news.article ORDER BY 1;
SELECT a, b FROM articles_news.edge ORDER BY 1, 2;
SELECT * FROM articles_news.duplicate ORDER BY 1;
SET ROLE regress_newsroom_reader;
SELECT id FROM articles ORDER BY 1;
SELECT article_id FROM articles_news.article ORDER BY 1;
SELECT article_id FROM articles_news.signature ORDER BY 1;
SELECT article_id FROM articles_news.term ORDER BY 1;
SELECT article_id FROM articles_news.story ORDER BY 1;
SELECT article_id FROM articles_news.story_article ORDER BY 1;
SELECT articles FROM articles_news.story_summary;
SELECT count(*) FROM articles_news.subject;
SELECT count(*) FROM articles_news.site_version;
SELECT DISTINCT article_id FROM articles_news.entity ORDER BY 1;
SELECT a, b FROM articles_news.edge ORDER BY 1, 2;
SELECT * FROM articles_news.duplicate ORDER BY 1;
SELECT DISTINCT article_id FROM articles_news.entity_mention ORDER BY 1;
SELECT name, articles, mentions FROM articles_news.entity_daily ORDER BY name;
SELECT articles, characters FROM articles_news.boilerplate_by_source;
SELECT article_id, entities, copy FROM articles_news.article_quality ORDER BY 1;
SELECT article_id FROM articles_news.input ORDER BY 1;
SELECT name FROM unnest(newsprint_view_names()) name
WHERE NOT coalesce((SELECT 'security_invoker=true' = ANY (reloptions) FROM pg_class WHERE oid = ('articles_news.' || name)::regclass), false);

-- A writer to whom rows are hidden leaves notes, whatever his rights.
SET ROLE regress_newsroom_writer;
INSERT INTO articles VALUES (40, 'Herald', 'T', 'Anna Ulfeld said no.', NULL, true);
UPDATE articles SET body = 'Anna Toft said no.' WHERE id IN (1, 2);
SET ROLE regress_newsroom_owner;
SELECT article_id FROM articles_news.to_analyze ORDER BY 1;
-- What waits may be hidden articles.
SET ROLE regress_newsroom_reader;
SELECT count(*) FROM articles_news.to_analyze;
SELECT step, articles, failed, to_analyze, to_compare, to_tell FROM articles_news.status;
SET ROLE regress_newsroom_owner;
SELECT step, articles, failed, to_analyze, to_compare, to_tell FROM articles_news.status;
CALL newsprint_refresh('articles');
SELECT article_id, name FROM articles_news.entity WHERE name <> 'Tarsel' ORDER BY 1, 2;

-- Whoever does not see all rows cannot refresh: they would seem to be gone.  Members
-- of the owner see them.
SET ROLE regress_newsroom_writer;
CALL newsprint_refresh('articles');
RESET ROLE;
GRANT regress_newsroom_owner TO regress_newsroom_writer;
SET ROLE regress_newsroom_writer;
CALL newsprint_refresh('articles');
SET ROLE regress_newsroom_owner;
ALTER TABLE articles FORCE ROW LEVEL SECURITY;
CALL newsprint_refresh('articles');
SELECT newsprint_attach('articles');
ALTER TABLE articles NO FORCE ROW LEVEL SECURITY;
SELECT newsprint_detach('articles');

-- Nobody leads the owner to functions of theirs, nor does the owner a superuser.
CREATE TABLE prey (id int PRIMARY KEY, body text, published_at date);
SET ROLE regress_newsroom_reader;
CREATE SCHEMA prey_news;
GRANT ALL ON SCHEMA prey_news TO PUBLIC;
SET ROLE regress_newsroom_owner;
SELECT newsprint_attach('prey', title => NULL, source => NULL);
RESET ROLE;
DROP SCHEMA prey_news;
SET ROLE regress_newsroom_owner;
SELECT newsprint_attach('prey', title => NULL, source => NULL, mode => 'queue');
GRANT CREATE ON SCHEMA prey_news TO regress_newsroom_reader;
CALL newsprint_refresh('prey');
REVOKE CREATE ON SCHEMA prey_news FROM regress_newsroom_reader;
RESET ROLE;
CALL newsprint_refresh('prey');
\echo :LAST_ERROR_SQLSTATE

-- Writers choose no numbers of notes, and write on where they may not use the extension;
-- a day that has no time stops nobody.
SET ROLE regress_newsroom_owner;
GRANT INSERT, SELECT ON prey TO regress_newsroom_stranger;
SELECT newsprint_attach('prey', title => NULL, source => NULL);
SET ROLE regress_newsroom_stranger;
INSERT INTO prey_news.to_analyze (n, article_id) OVERRIDING SYSTEM VALUE VALUES (7, 1);
INSERT INTO prey VALUES (1, 'Anna Zorn said no.', '5000000-01-01');
RESET ROLE;
ALTER EXTENSION newsprint SET SCHEMA newsroom_rights;
REVOKE USAGE ON SCHEMA newsroom_rights FROM PUBLIC;
GRANT USAGE ON SCHEMA newsroom_rights TO regress_newsroom_owner, regress_newsroom_reader;
SET ROLE regress_newsroom_owner;
CREATE SCHEMA open_prey AUTHORIZATION regress_newsroom_owner;
GRANT USAGE ON SCHEMA open_prey TO PUBLIC;
ALTER TABLE prey SET SCHEMA open_prey;
SET ROLE regress_newsroom_stranger;
INSERT INTO open_prey.prey VALUES (2, 'Anna Zorn said no.', 'infinity');
SET ROLE regress_newsroom_owner;
SELECT article_id FROM prey_news.to_analyze ORDER BY 1;
CALL newsprint_refresh('open_prey.prey');
SELECT article_id, published_at FROM prey_news.article ORDER BY 1;
SELECT newsprint_detach('open_prey.prey');
DROP SCHEMA open_prey CASCADE;
RESET ROLE;
ALTER EXTENSION newsprint SET SCHEMA public;
SET ROLE regress_newsroom_owner;

-- What a story is about is told of the articles that the reader sees.
CREATE TABLE leaks (id int PRIMARY KEY, title text, body text, published_at date, secret boolean DEFAULT false);
GRANT SELECT ON leaks TO regress_newsroom_reader;
ALTER TABLE leaks ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_only ON leaks FOR SELECT TO regress_newsroom_reader USING (NOT secret);
INSERT INTO leaks VALUES
(1, 'Ferry Albatross aground off Eastmere', 'The ferry Albatross ran aground off Eastmere on Thursday, said Nils Ek. Lifeboats took all 84 passengers to the harbour.', '2031-05-01', false),
(2, 'Ferry Albatross aground: captain asleep', 'Anna Zorn of the coast guard wrote that the captain of the ferry Albatross was asleep when it ran aground off Eastmere harbour with 84 passengers.', '2031-05-02', true),
(3, 'All safe after night on a sandbank', 'The 84 passengers of the ferry Albatross, aground off Eastmere, are safe in the harbour, said Nils Ek. Two lifeboats brought them ashore.', '2031-05-02', false);
SELECT newsprint_attach('leaks', source => NULL);
CALL newsprint_refresh('leaks');
SELECT story_id, articles, headline, entities, terms FROM leaks_news.story_summary;
SET ROLE regress_newsroom_reader;
SELECT story_id, articles, headline, entities, terms FROM leaks_news.story_summary;
SELECT count(*) FROM leaks_news.subject;

-- Of a group whose smallest article is hidden the reader sees the rest, in its story;
-- the smallest that he sees counts for it.
SET ROLE regress_newsroom_owner;
INSERT INTO leaks (id, title, body, published_at) SELECT n, 'Captain asleep', body, '2031-05-03' FROM leaks, unnest('{12,11}'::int[]) n WHERE id = 2;
CALL newsprint_refresh('leaks');
SET ROLE regress_newsroom_reader;
SELECT story_id, article_id, copy_of FROM leaks_news.story_article ORDER BY 2;
SELECT story_id, articles, distinct_articles, entities, terms FROM leaks_news.story_summary;
SELECT article_id, copy FROM leaks_news.article_quality ORDER BY 1;
SELECT a_name, b_name, articles, distinct_articles, distinct_pmi FROM leaks_news.entity_cooccurrence
WHERE 'Anna Zorn' IN (a_name, b_name) ORDER BY least(a_name, b_name), greatest(a_name, b_name);
-- What is not in a group that he sees stays hidden.
SELECT article_id FROM leaks_news.story ORDER BY 1;
SET ROLE regress_newsroom_owner;
SELECT story_id, article_id, copy_of FROM leaks_news.story_article ORDER BY 2;
SELECT story_id, articles, distinct_articles FROM leaks_news.story_summary;
DELETE FROM leaks WHERE id > 10;
SET ROLE regress_newsroom_reader;
SELECT article_id FROM leaks_news.story ORDER BY 1;
SET ROLE regress_newsroom_owner;
ALTER TABLE leaks DISABLE ROW LEVEL SECURITY;
SET ROLE regress_newsroom_reader;
SELECT (SELECT count(*) FROM leaks_news.entity_day) AS days, (SELECT count(*) FROM leaks_news.subject) AS subjects;
SET ROLE regress_newsroom_owner;
REVOKE SELECT ON leaks FROM regress_newsroom_reader;
SET ROLE regress_newsroom_reader;
SELECT (SELECT count(*) FROM leaks_news.entity_day) AS days, (SELECT count(*) FROM leaks_news.subject) AS subjects;
SELECT count(*) FROM leaks_news.entity;
SET ROLE regress_newsroom_owner;
SELECT newsprint_detach('leaks');
RESET ROLE;

DROP SCHEMA newsroom_rights CASCADE;
DROP OWNED BY regress_newsroom_owner, regress_newsroom_reader, regress_newsroom_writer;
DROP ROLE regress_newsroom_owner, regress_newsroom_reader, regress_newsroom_writer, regress_newsroom_stranger;
