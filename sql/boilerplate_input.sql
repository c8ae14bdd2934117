-- Whatever is given as a body has a defined answer.

-- NULL gives NULL, or no rows.
SELECT boilerplate_spans(NULL) IS NULL AS spans, strip_boilerplate(NULL) IS NULL AS strip,
	clean_title(NULL) IS NULL AS title, text_at(NULL, int4range(0, 1)) IS NULL AS range,
	text_at('a', NULL::int4range) IS NULL AS no_range,
	text_at('a', NULL::int4multirange) IS NULL AS no_multirange,
	(SELECT count(*) FROM classify_lines(NULL)) AS lines;

-- So do texts without a line.
SELECT convert_to(t.body, 'UTF8') AS body, boilerplate_spans(body), to_json(strip_boilerplate(body)) AS strip,
	(SELECT count(*) FROM classify_lines(body)) AS lines
FROM (VALUES (''), (' '), (E'\n'), (E'\r\n\r\n\t\n'), (E'\u00a0\u2003\u3000\n\ufeff\u200b')) t (body);

-- Line breaks of every kind; blank lines are counted, but have no row.
SELECT line, span, text_at(t.body, span) AS text
FROM (VALUES (E'one\ntwo\r\nthree\rfour\u0085five\u2028six\u2029seven\n\n\n  eight \t\n\r\n\nnine')) t (body),
	classify_lines(t.body);

-- Control characters, combining marks, right-to-left text, emoji sequences,
-- scripts without blanks: spans are in code points, and the text comes back.
SELECT line, span, text_at(t.body, span) = split_part(t.body, E'\n', line) AS same
FROM (VALUES (
	E'a\x01b\x02c\n' ||
	E'e\u0301te\u0301 a\u0300 l\u2019e\u0301cole, les e\u0301le\u0300ves ont chante\u0301 toute la journe\u0301e.\n' ||
	E'\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 \u0625\u0646 \u0627\u0644\u0639\u0628\u0627\u0631\u0629 \u0633\u062a\u0628\u0642\u0649 \u0639\u0627\u0645\u064a\u0646 \u0622\u062e\u0631\u064a\u0646.\n' ||
	E'\u200f\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd\n' ||
	E'\U0001F469\u200d\U0001F469\u200d\U0001F467 \U0001F1F3\U0001F1F1 \u2764\ufe0f\n' ||
	E'\u0e40\u0e23\u0e37\u0e2d\u0e02\u0e49\u0e32\u0e21\u0e1f\u0e32\u0e01\u0e08\u0e30\u0e40\u0e14\u0e34\u0e19\u0e15\u0e48\u0e2d\u0e44\u0e1b\u0e2d\u0e35\u0e01\u0e2a\u0e2d\u0e07\u0e1b\u0e35\n' ||
	E'\u6e21\u8f2a\u5c06\u7ee7\u7eed\u8fd0\u884c\u4e24\u5e74\u3002')) t (body), classify_lines(t.body);

-- A line of a million words, and a million lines, are texts like any other.
SELECT length(strip_boilerplate(repeat('word ', 1000000))) AS one_line;
SELECT count(*) AS lines, count(*) FILTER (WHERE class = 'content') > 99000 AS mostly_content
FROM (SELECT string_agg('This is sentence ' || md5(n::text) || ' of a long article.', E'\n') AS body
	FROM generate_series(1, 100000) n) t, classify_lines(t.body);
SELECT count(*) AS lines, count(DISTINCT class) AS classes
FROM classify_lines(repeat(E'-\n', 200000));
SELECT isempty(boilerplate_spans(repeat(E'\n', 1000000))) AS blank_lines;

-- There is a limit to the lines of a text.
SELECT count(*) FROM classify_lines(repeat(E'a\n', 2000001));
SELECT strip_boilerplate(repeat(E'a\n', 2000001));

-- What is stripped holds nothing that the body did not hold, and stripped again
-- it stays.
SELECT count(*) AS bodies, bool_and(strip_boilerplate(strip_boilerplate(body)) =
		strip_boilerplate(body)) AS stays,
	bool_and(length(strip_boilerplate(body)) <= length(body)) AS not_longer
FROM (SELECT string_agg(part, E'\n' ORDER BY md5(part || n || i)) AS body
	FROM generate_series(1, 50) n, unnest(ARRAY['Share', '-', 'Log in', 'READ MORE: Other news',
		'A plain sentence of some words that ends as it should.', 'Photo (Image: Agency)', '12:30',
		'(c) All rights reserved', 'Headline without an end']) WITH ORDINALITY p (part, i)
	WHERE hashtext(part || n) % 3 <> 0 GROUP BY n) b;
