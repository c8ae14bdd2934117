-- pg_trgm over the whole text, GiST, which orders too.
-- Needs pg_trgm (postgresql-N).
CREATE EXTENSION IF NOT EXISTS pg_trgm;
SELECT set_config('pg_trgm.similarity_threshold', best_threshold('pg_trgm GiST', 'similarity(x.body, y.body)', 'documents')::text, false);
SELECT build('pg_trgm GiST', 'index', 'CREATE INDEX documents_trgm_gist ON documents USING gist (body gist_trgm_ops (siglen = 256))', 'documents_trgm_gist');
SET enable_seqscan = off;
SELECT ask('pg_trgm GiST', 'similar', 'SELECT id FROM documents WHERE body % q.body AND id <> q.id', 100);
SELECT ask('pg_trgm GiST', 'nearest', 'SELECT id FROM documents WHERE id <> q.id ORDER BY body <-> q.body LIMIT 10', 100);
SELECT build('pg_trgm GiST', '1,000 insertions', 'INSERT INTO documents SELECT * FROM newcomers');
DELETE FROM documents WHERE id > 1000000000;
DROP INDEX documents_trgm_gist;
