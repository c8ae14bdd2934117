-- What the other pages of a site change in the verdict on one of its pages.

-- Pages of an invented outlet: what stands above and below is on all of them,
-- and reads like an article.
CREATE TABLE page (n int, body text);
INSERT INTO page
SELECT n, format($$Harbour, hills and everything between them since the year 1870.
Tide tables
Market %1$s opens in the old hall | Coast | The Morning Gull, since 1870
Traders of the market %1$s set up their stalls on Monday, as they have done for ages.
The hall of market %1$s was built by sailors who had nowhere else to sleep.
Nobody at market %1$s knows how long the roof will last, says its owner.
The editors read every letter, and they print the best of them.
Whoever finds a mistake may keep it until the evening tide comes.
Berths and cranes$$, chr(96 + n))
FROM generate_series(1, 12) n;
CREATE TABLE site AS SELECT site_template_agg(body) AS template FROM page;

CREATE TABLE today (body text);
INSERT INTO today VALUES ($$Harbour, hills and everything between them since the year 1870.
Tide tables
Night ferry to run for two more years | Coast | The Morning Gull, since 1870
The council of the harbour town voted on Tuesday to keep the night ferry running.
Residents had blocked the pier with their boats, so the mayor gave way in the end.
The county will pay for half of the crew until the spring of 2032.
The editors read every letter, and they print the best of them.
Whoever finds a mistake may keep it until the evening tide comes.
Berths and cranes$$);

-- Alone, the page keeps its furniture; with a template it loses it.
SELECT strip_boilerplate(body) AS alone FROM today;
SELECT strip_boilerplate(body, template) AS with_template FROM today, site;
SELECT l.line, l.class, l.subtype, l.reason
FROM today, site, classify_lines(body, template) l;
SELECT boilerplate_spans(body, template) FROM today, site;

-- The score and the class agree, and the three functions do.
SELECT count(*) FROM today, site, classify_lines(body, template) l
WHERE (l.class = 'content') <> (l.score >= 0.5);
SELECT bool_and(l.span <@ m.value = (l.class = 'boilerplate')) AS same
FROM today, site, classify_lines(body, template) l,
	LATERAL (SELECT boilerplate_spans(body, template) AS value) m;

-- A page that is in its own template does not testify against itself.
SELECT bool_and(strip_boilerplate(body, template) ~ '^Market [a-l] opens in the old hall\nTraders[^\n]*\nThe hall[^\n]*\nNobody[^\n]*$') AS articles
FROM page, site;

-- What is left stays.
SELECT strip_boilerplate(strip_boilerplate(body, template), template) =
	strip_boilerplate(body, template) AS same FROM today, site;

-- An older page, from before the site changed, is judged by the lines it has.
SELECT strip_boilerplate(E'Tide tables\nA fair without a wheel\nThe fair came to town without its wheel this year, and the children went home early.\nThe wheel had been lent to a village inland, which did not want to give it back.\nBerths and cranes', template) AS older
FROM site;

-- One other page proves nothing, two do; a site that is not known has no template.
SELECT n, strip_boilerplate(t.body, (SELECT site_template_agg(body) FROM page WHERE page.n <= g.n)) =
	strip_boilerplate(t.body) AS as_alone
FROM today t, generate_series(0, 2) g(n);
SELECT strip_boilerplate(body, NULL) = strip_boilerplate(body) AS as_alone FROM today;
SELECT count(*) FROM today, classify_lines(body, NULL);

-- No body: no answer.
SELECT strip_boilerplate(NULL, template) IS NULL AS text,
	boilerplate_spans(NULL, template) IS NULL AS spans,
	clean_title(NULL, template) IS NULL AS title,
	(SELECT count(*) FROM classify_lines(NULL, template)) AS lines
FROM site;
SELECT strip_boilerplate('', template) AS text, boilerplate_spans('', template) AS spans FROM site;
SELECT * FROM site, classify_lines(E'\n \n', template);

-- Another site's template says hardly anything.
SELECT strip_boilerplate(E'Share\nA fair without a wheel\nThe fair came to town without its wheel this year, and the children went home early.\nThe wheel had been lent to a village inland, which did not want to give it back.', template)
FROM site;

-- A title loses the end that the site's titles have, though form would keep it.
SELECT clean_title(title) AS alone, clean_title(title, template) AS with_template
FROM site, (VALUES ('Night ferry to run for two more years | Coast | The Morning Gull, since 1870'),
	('News - The Morning Gull, since 1870'),
	('Ferry - with a winter of protest behind it'),
	('The Morning Gull, since 1870'),
	('')) v(title);

-- In a query over many sites, those without a template are judged alone.
SELECT s.name, strip_boilerplate(t.body, s.template) = strip_boilerplate(t.body) AS as_alone
FROM today t, (SELECT 'gull' AS name, template FROM site UNION ALL SELECT 'unknown', NULL) s
ORDER BY s.name;

DROP TABLE page, site, today;
