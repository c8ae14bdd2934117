-- pgvector: HNSW over 1024 bits of each document (one-bit MinHash), by the number of
-- bits that differ, with its own settings; and with a longer list in a search.
-- Needs vector (pgvector of Debian trixie).
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE bits (id bigint, bits bit(1024));
\copy bits FROM PROGRAM 'exec "$NEAR_DUPLICATES" bits "$DOCUMENTS" 1'
ALTER TABLE question ADD bits bit(1024);
UPDATE question q SET bits = b.bits FROM bits b WHERE b.id = q.id;
SELECT build('pgvector', 'bits', 'ANALYZE bits', 'bits');
SELECT build('pgvector', 'index', 'CREATE INDEX bits_hnsw ON bits USING hnsw (bits bit_hamming_ops)', 'bits_hnsw');
SELECT -best_threshold('pgvector', '-(x.bits <~> y.bits)', 'bits') AS t \gset
SET enable_seqscan = off;
SELECT ask('pgvector', 'similar',
	'SELECT id FROM (SELECT id, bits <~> q.bits AS d FROM bits ORDER BY bits <~> q.bits LIMIT 40) s WHERE d <= ' || :t || ' AND id <> q.id');
SELECT ask('pgvector', 'nearest', 'SELECT id FROM (SELECT id FROM bits ORDER BY bits <~> q.bits LIMIT 11) s WHERE id <> q.id');
SET hnsw.ef_search = 200;
SELECT ask('pgvector, ef_search 200', 'similar',
	'SELECT id FROM (SELECT id, bits <~> q.bits AS d FROM bits ORDER BY bits <~> q.bits LIMIT 200) s WHERE d <= ' || :t || ' AND id <> q.id');
SELECT ask('pgvector, ef_search 200', 'nearest', 'SELECT id FROM (SELECT id FROM bits ORDER BY bits <~> q.bits LIMIT 11) s WHERE id <> q.id');
CREATE TEMP TABLE newcomer_bits (LIKE bits);
\copy newcomer_bits FROM PROGRAM 'exec "$NEAR_DUPLICATES" bits 1000 2'
SELECT build('pgvector', '1,000 insertions', 'INSERT INTO bits SELECT id + 1000000000, bits FROM newcomer_bits');
