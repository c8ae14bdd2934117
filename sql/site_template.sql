-- Pages of a made-up site: furniture that never changes, furniture that does, and an article.
CREATE TABLE pages AS
SELECT i AS id, format(E'The %s opens | World | Example Herald\nHome\nMenu\n%s comments\nBy %s, %s March 2024\n'
                       'The %s of the old town opened on day %s, and many people came to see it.\n'
                       'Photo: %s\nWritten by our staff in %s on %s May 2023\n%s© 2024 Example Herald',
                       w, i, (ARRAY['Anna Berg', 'Nils Ek', 'Eva Maria Lund'])[1 + i % 3], 1 + i % 28, w, w,
                       (ARRAY['Ole Dahl', 'the town'])[1 + i % 2], (ARRAY['Lund', 'Oslo'])[1 + i % 2], 1 + i % 28,
                       CASE WHEN i % 10 = 0 THEN E'On every tenth page\n' ELSE '' END) AS body
FROM generate_series(0, 199) i, translate(i::text, '0123456789', 'abcdefghij') w;
SELECT body FROM pages WHERE id = 10;

-- A line counts once a page; names, dates and counters that vary are one line.
CREATE TABLE sites AS SELECT site_template_agg(body) AS template FROM pages WHERE id < 12;
SELECT l.* FROM sites, template_lines(template) l;
SELECT l.* FROM sites, template_lines(template, min_pages => 12) l;
SELECT count(*) FROM sites, template_lines(template, 13);
SELECT count(*) > 12 AS every_line FROM sites, template_lines(template, 1);
SELECT template_lines(template, 0) FROM sites;

-- Beyond 64 pages a sample stands for all.
SELECT l.* FROM (SELECT site_template_agg(body) FROM pages) s(template), template_lines(template, 60) l;

-- The same pages make the same value: whatever the order, ...
CREATE TABLE whole AS SELECT site_template_agg(body) AS template FROM pages;
SELECT (SELECT site_template_agg(body ORDER BY id DESC) FROM pages) = template AS backward,
       (SELECT site_template_agg(body ORDER BY md5(body)) FROM pages) = template AS shuffled
FROM whole;

-- ... the grouping, ...
CREATE TABLE parts AS SELECT id % 7 AS part, site_template_agg(body) AS template FROM pages GROUP BY 1;
SELECT (SELECT site_template_union(template) FROM parts) = template AS united,
       (SELECT site_template_union(template ORDER BY part DESC) FROM parts) = template AS united_backward
FROM whole;
SELECT a.template || (b.template || c.template) = (c.template || b.template) || a.template AS associative,
       a.template || b.template = b.template || a.template AS commutative
FROM parts a, parts b, parts c WHERE a.part = 0 AND b.part = 1 AND c.part = 2;
SELECT (SELECT site_template_agg(body) FROM pages WHERE id < 150) ||
       (SELECT site_template_agg(body) FROM pages WHERE id >= 150) = template AS day_by_day
FROM whole;

-- ... and the plan.
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
ALTER TABLE pages SET (parallel_workers = 2);
ALTER TABLE parts SET (parallel_workers = 2);
EXPLAIN (COSTS OFF) SELECT site_template_agg(body) FROM pages;
SELECT (SELECT site_template_agg(body) FROM pages) = template AS parallel,
       (SELECT site_template_union(template) FROM parts) = template AS parallel_union
FROM whole;
SELECT count(*), count(DISTINCT template) AS different
FROM (SELECT site_template_agg(body) AS template FROM pages GROUP BY id % 7
      UNION ALL SELECT template FROM parts) t;
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size;

-- A page that is fed again counts once, and so does one that differs in its numbers alone.
SELECT l.* FROM (SELECT site_template_agg(body) FROM (VALUES
    (E'Home\nStorm hits'), (E'Home\nStorm hits'), (E'Home\r\n\r\nStorm hits '), (E'Home\nRain 1'), (E'Home\nRain 22')) v(body)) s(template),
    template_lines(template, 1) l;
SELECT count(*) FROM whole, template_lines(template || template, 200);

-- Rows without text are left out; a page without a line is no page.
SELECT site_template_agg(body) IS NULL AS none FROM pages WHERE false;
SELECT site_template_agg(NULL) IS NULL AS none;
SELECT site_template_agg(body) FROM (VALUES (''), (NULL), (E' \n--\n\t***')) v(body);
SELECT site_template_union(template) IS NULL AS none FROM parts WHERE false;
SELECT site_template_union(t) = (SELECT template FROM sites) AS same
FROM (SELECT template FROM sites UNION ALL SELECT NULL UNION ALL SELECT site_template_agg('') FROM sites) v(t);
SELECT template || NULL IS NULL AS none FROM sites;
SELECT count(*) FROM template_lines(NULL);
SELECT count(*) FROM sites, template_lines(template, NULL);
SELECT count(*) FROM template_lines((SELECT site_template_agg('')), 1);

-- A window keeps one state for many results.
SELECT id, site_template_agg(body) OVER (ORDER BY id) = (SELECT site_template_agg(body) FROM pages p WHERE p.id <= w.id) AS same
FROM pages w WHERE id < 3 ORDER BY id;

-- Any text: scripts without case or blanks, right to left, one endless line, many lines.
SELECT l.* FROM (SELECT site_template_agg(body) FROM (VALUES
    (E'首页\n来源：新华社\n暴雨_新闻\nالرئيسية\nНовости\nпо словам Анны Берг из Осло'),
    (E'首页\n来源：网易\n春天_新闻\nالرئيسية\nНОВОСТИ\nпо словам Нильса Эка из Бергена'),
    (E'首页\n来源：中新社\n火车_新闻\nالرئيسية\n  новости \nпо словам Евы Лунд из Лунда')) v(body)) s(template),
    template_lines(template) l;
SELECT l.* FROM (SELECT site_template_agg(body) FROM (VALUES
    (repeat('Word ', 200000)), (repeat(E'a line\n', 200000)), (repeat('x', 1000000))) v(body)) s(template),
    template_lines(template, 1) l;
SELECT octet_length(site_template_send(site_template_agg(body))) BETWEEN 1000000 AND 2557464 AS bounded
FROM (SELECT string_agg(md5(i::text || page), E'\n') AS body
      FROM generate_series(1, 2000) i, generate_series(1, 70) page GROUP BY page) p;

-- The text form is JSON; what it gives is what it was.
SELECT jsonb_pretty(site_template_agg(body)::text::jsonb) FROM (VALUES (E'Home\nSay "a\\b"'), (E'Home\nBy Anna Berg')) v(body);
SELECT template::text::site_template = template AS text_form, jsonb_array_length(template::text::jsonb -> 'pages') AS sampled FROM whole;
SELECT ''::site_template;
SELECT '[]'::site_template;
SELECT '{"format":1,"rules":1,"fed":2,"pages":[],"lines":[]}'::site_template;
SELECT '{"format":2,"rules":1,"fed":0,"pages":[],"lines":[]}'::site_template;
SELECT replace(template::text, '"line"', '"word"')::site_template FROM sites;
SELECT regexp_replace(template::text, '"fed":\d+', '"fed":11')::site_template FROM sites;

-- Binary copies are the same value.
SELECT current_setting('data_directory') || '/newsprint_site_template_test.bin' AS file \gset
CREATE TABLE received (template site_template);
COPY whole TO :'file' (FORMAT binary);
COPY received FROM :'file' (FORMAT binary);
SELECT r.template = w.template AS binary_form FROM received r, whole w;

-- Damage of any byte is refused.
CREATE FUNCTION damaged(file text, bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	hint text;
BEGIN
	EXECUTE format('COPY (SELECT %L::bytea) TO %L (FORMAT binary)', bytes, file);
	EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
	RETURN 'accepted';
EXCEPTION WHEN others THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	RETURN SQLSTATE || ' ' || SQLERRM || ' / ' || hint;
END $$;
CREATE TABLE small AS SELECT site_template_send(site_template_agg(body)) AS bytes FROM pages WHERE id < 2;
SELECT damaged(:'file', set_byte(bytes, 0, 9)) AS format FROM small;
SELECT damaged(:'file', set_byte(bytes, 1, 9)) AS rules FROM small;
SELECT damaged(:'file', bytes || '\x00') AS longer FROM small;
SELECT damaged(:'file', '') AS empty;
SELECT outcome, count(*) > 100 AS bytes
FROM small, generate_series(2, length(bytes) - 1, 3) i,
     damaged(:'file', set_byte(bytes, i, get_byte(bytes, i) # 1)) outcome
GROUP BY 1;
SELECT count(*) FROM received;
COPY (SELECT) TO PROGRAM 'cat > /dev/null; rm -f newsprint_site_template_test.bin';
DROP FUNCTION damaged; DROP TABLE received, small;

-- DISTINCT, GROUP BY and hash joins work.
SELECT count(*) FROM (SELECT template FROM parts UNION SELECT template FROM parts UNION SELECT template FROM sites) u;
SELECT a.template <> b.template AS differ FROM sites a, whole b;
SELECT count(*) FROM parts a JOIN parts b USING (template);
SELECT bool_and((a.template < b.template) = (b.template > a.template) AND (a.template <= b.template) = NOT (a.template > b.template)
                AND (a.template >= b.template) = NOT (a.template < b.template)) AS ordered
FROM parts a, parts b;

-- Values are stored, read and dumped as any other.
CREATE TABLE stored AS SELECT template, repeat('x', 10) AS pad FROM whole;
UPDATE stored SET pad = 'y';
SELECT template = (SELECT template FROM whole) AS same FROM stored;
SELECT count(*) AS texts FROM stored, pages, LATERAL (SELECT count(*) AS n FROM template_lines(template, 200)) l WHERE n = 8;
DROP TABLE pages, sites, whole, parts, stored;
