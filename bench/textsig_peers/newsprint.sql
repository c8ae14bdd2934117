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
SELECT build('newsprint', 'pairs', $$CREATE TABLE pairs AS SELECT * FROM similar_pairs('SELECT id, sig FROM sigs', 0.5)$$);
SELECT build('newsprint', 'groups', $$CREATE TABLE groups AS SELECT * FROM similar_groups('SELECT id, sig FROM sigs', 0.5)$$);
