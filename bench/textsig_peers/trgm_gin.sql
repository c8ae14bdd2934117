-- pg_trgm over the whole text, GIN.
-- Needs pg_trgm (postgresql-N).
CREATE EXTENSION IF NOT EXISTS pg_trgm;
SELECT set_config('pg_trgm.similarity_threshold', best_threshold('pg_trgm GIN', 'similarity(x.body, y.body)', 'documents')::text, false);
SELECT build('pg_trgm GIN', 'index', 'CREATE INDEX documents_trgm_gin ON documents USING gin (body gin_trgm_ops) WITH (fastupdate = off)', 'documents_trgm_gin');
SET enable_seqscan = off;
SELECT ask('pg_trgm GIN', 'similar', 'SELECT id FROM documents WHERE body % q.body AND id <> q.id', 100);
SELECT build('pg_trgm GIN', '1,000 insertions', 'INSERT INTO documents SELECT * FROM newcomers');
DELETE FROM documents WHERE id > 1000000000;
DROP INDEX documents_trgm_gin;
