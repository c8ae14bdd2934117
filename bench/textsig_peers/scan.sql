-- newsprint without the index, after newsprint: what the signatures say, and what
-- reading all of them takes.
SET enable_indexscan = off;
SET enable_bitmapscan = off;
SELECT ask('no index', 'similar', 'SELECT id FROM sigs WHERE sig % q.sig AND id <> q.id', 100);
SELECT ask('no index', 'contained', 'SELECT id FROM sigs WHERE sig <% q.sig AND id <> q.id', 100);
SELECT ask('no index', 'containing', 'SELECT id FROM sigs WHERE sig %> q.sig AND id <> q.id', 100);
SELECT ask('no index', 'nearest', 'SELECT id FROM sigs WHERE id <> q.id ORDER BY sig <-> q.sig LIMIT 10', 100);
