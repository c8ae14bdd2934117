-- RUM over the same 64 hashes as core_gin: it keeps the lengths of arrays, and
-- asks for a Jaccard index itself.
-- Needs rum (postgresql-N-rum).
CREATE EXTENSION IF NOT EXISTS rum;
\ir least_hashes.psql
SET rum.array_similarity_function = 'jaccard';
SELECT set_config('rum.array_similarity_threshold',
	best_threshold('RUM', 'icount(x.hashes & y.hashes) / icount(x.hashes | y.hashes)::float8', 'least')::text, false);
SELECT build('RUM', 'index', 'CREATE INDEX least_rum ON least USING rum (hashes rum_anyarray_ops)', 'least_rum');
SET enable_seqscan = off;
SELECT ask('RUM', 'similar', 'SELECT id FROM least WHERE hashes % q.least AND id <> q.id');
SELECT build('RUM', '1,000 insertions', 'INSERT INTO least SELECT * FROM newcomer_least');
