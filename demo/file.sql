-- The analysis of one text of the user's.  It stands in the temporary table
-- `input` (path text, body text), one row.
\pset footer off
\pset null ''

SELECT path AS "File", length(body) AS characters,
	length(body) - length(replace(body, E'\n', '')) + (body !~ '(^|\n)$')::int AS lines
FROM input;

\echo Each line, its verdict, and what decided it:
\echo
SELECT l.line, l.class, l.subtype, round(l.score::numeric, 2) AS score, l.reason,
	left(text_at(i.body, l.span), 60) AS text
FROM input i, classify_lines(i.body) l
ORDER BY l.line;

\echo What is left:
\echo
\pset format unaligned
\pset tuples_only on
SELECT strip_boilerplate(body) FROM input;
\pset format aligned
\pset tuples_only off
\echo

\echo Names in the clean part, one row an entity with all that it is called:
\echo
SELECT e.name, e.type, count(*) AS mentions, string_agg(DISTINCT e.text, ', ' ORDER BY e.text) AS forms
FROM input i, extract_entities(i.body, boilerplate_spans(i.body)) e
GROUP BY e.entity, e.name, e.type
ORDER BY count(*) DESC, e.name;

SELECT shingle_count(to_textsig(strip_boilerplate(body))) AS "different runs of three words in its signature"
FROM input;
