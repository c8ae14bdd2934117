-- newsprint: signatures, and an index of them.
SELECT build('newsprint', 'signatures', 'CREATE TABLE sigs AS SELECT id, to_textsig(body) AS sig FROM documents', 'sigs');
SELECT build('newsprint', 'index', 'CREATE INDEX sigs_lsh ON sigs USING lsh (sig)', 'sigs_lsh');
ANALYZE sigs;
SELECT ask('newsprint', 'similar', 'SELECT id FROM sigs WHERE sig % q.sig AND id <> q.id');
SELECT ask('newsprint', 'contained', 'SELECT id FROM sigs WHERE sig <% q.sig AND id <> q.id');
SELECT ask('newsprint', 'containing', 'SELECT id FROM sigs WHERE sig %> q.sig AND id <> q.id');
SELECT ask('newsprint', 'nearest', 'SELECT id FROM sigs WHERE id <> q.id ORDER BY sig <-> q.sig LIMIT 10');
CREATE TEMP TABLE newcomer_sigs AS SELECT id, to_textsig(body) AS sig FROM newcomers;
SELECT build('newsprint', '1,000 insertions', 'INSERT INTO sigs SELECT * FROM newcomer_sigs');
DELETE FROM sigs WHERE id > 1000000000;
VACUUM sigs;

-- All pairs and groups of the table (docs/groups.md).
SELECT build('newsprint', 'pairs at .3', $$CREATE TEMP TABLE pairs_3 AS SELECT * FROM similar_pairs('SELECT id, sig FROM sigs', 0.3)$$);
SELECT build('newsprint', 'pairs at .5', $$INSERT INTO pairs SELECT * FROM similar_pairs('SELECT id, sig FROM sigs', 0.5)$$);
SELECT build('newsprint', 'pairs at .7', $$CREATE TEMP TABLE pairs_7 AS SELECT * FROM similar_pairs('SELECT id, sig FROM sigs', 0.7)$$);
SELECT build('newsprint', 'groups at .5', $$CREATE TEMP TABLE groups AS SELECT * FROM similar_groups('SELECT id, sig FROM sigs', 0.5)$$);
SET maintenance_work_mem = '64MB';
SELECT build('newsprint', 'pairs at .5, 64 MB', $$CREATE TEMP TABLE pairs_64 AS SELECT * FROM similar_pairs('SELECT id, sig FROM sigs', 0.5)$$);
SELECT build('newsprint', 'index, 64 MB', 'REINDEX INDEX sigs_lsh', 'sigs_lsh');
