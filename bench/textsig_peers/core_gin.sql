-- GIN of the server over the 64 least hashes of a document's shingles: documents
-- that share one, of which those that share enough are kept (intarray counts).
-- Needs intarray (postgresql-N).
\ir least_hashes.psql
SELECT build('core GIN', 'hashes', 'ANALYZE least', 'least');
SELECT build('core GIN', 'index', 'CREATE INDEX least_gin ON least USING gin (hashes) WITH (fastupdate = off)', 'least_gin');
SELECT best_threshold('core GIN', 'icount(x.hashes & y.hashes)', 'least') AS t \gset
SELECT ask('core GIN', 'similar',
	'SELECT id FROM least WHERE hashes OPERATOR(pg_catalog.&&) q.least AND icount(hashes & q.least) >= ' || :t || ' AND id <> q.id');
SELECT build('core GIN', '1,000 insertions', 'INSERT INTO least SELECT * FROM newcomer_least');
DELETE FROM least WHERE id > 1000000000;
DROP INDEX least_gin;
VACUUM least;
