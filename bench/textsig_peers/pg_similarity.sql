-- pg_similarity: Jaccard index of the sets of words, GIN.  It takes texts of up to
-- 1024 bytes, so of each document it gets the beginning.
-- Needs pg_similarity (postgresql-N-similarity).
CREATE EXTENSION IF NOT EXISTS pg_similarity;
SELECT set_config('pg_similarity.jaccard_threshold', best_threshold('pg_similarity', 'jaccard(left(x.body, 900), left(y.body, 900))', 'documents', 300)::text, false);
SELECT build('pg_similarity', 'index', 'CREATE INDEX documents_words ON documents USING gin (left(body, 900) gin_similarity_ops) WITH (fastupdate = off)', 'documents_words');
SET enable_seqscan = off;
SELECT ask('pg_similarity', 'similar', 'SELECT id FROM documents WHERE left(body, 900) ~?? left(q.body, 900) AND id <> q.id', 20);
SELECT build('pg_similarity', '1,000 insertions', 'INSERT INTO documents SELECT * FROM newcomers');
DELETE FROM documents WHERE id > 1000000000;
DROP INDEX documents_words;
