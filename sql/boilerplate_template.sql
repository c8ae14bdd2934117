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

-- The headline stays, though other pages have others in its place and its words
-- do not return, above more lines of links than of sentences.
CREATE TEMP TABLE gull (n int, body text);
INSERT INTO gull VALUES
(1, $$Brrr, what a swim! Gran braves the ice again
Share on GullChat
Jessie Oldt, Gull reporter
Maren Oldt, 72, crossed the lake on Sunday between two floes, as she has done each winter since she was a girl.
"It wakes you," she said on the shore, where her grandson held the towel and the tea.
Sign up for the Gull's letter
More from the Gull
Ferry crew counts gulls for a bet
Lamp room key found in a loaf
Who painted the lighthouse pink?
Goat of Saltmarsh gets a pension
Tide table misprint floods the fair
School choir sings to the cranes
Contact us
About the Gull$$),
(2, $$Cod war over? Boats may sail by spring
Share on GullChat
Dean Kowalt, Gull reporter
The two harbours agreed on Monday to share the northern banks, after two years in which nobody spoke.
Each will send eleven ships, said the minister, and the catch is to be weighed by both.
Sign up for the Gull's letter
More from the Gull
Harbour master loses hat at sea
Bells of Vinnhaven ring an hour late
Two brides, one boat and no priest
Eel smokers fear a warm March
Crab race ends in a photo finish
Mayor swims for a bus shelter
Contact us
About the Gull$$),
(3, $$Nine things the storm brought home
Share on GullChat
Jessie Oldt, Gull reporter
The sea gave back a piano, two doors and a goat last week, and the goat is well, said the vet of Saltmarsh.
Nobody has asked for the piano so far, which stands in the school now.
Sign up for the Gull's letter
More from the Gull
Night market to open in the dark
Island post comes by kite now
Old crane learns to dance
Salt prices rise with the moon
Beekeeper moves in with the fire brigade
Quay cats get a night guard
Contact us
About the Gull$$),
(4, $$Pop goes the pocket as fizz gets dearer
Share on GullChat
Dean Kowalt, Gull reporter
A tax on sugar in drinks passed the council on Tuesday by one vote, and shops must show it from June.
The baker of the quay, who sells both, said that he would sell more milk.
Sign up for the Gull's letter
More from the Gull
Ghost ship was only late
Baker bakes bread for whales
Pier lamps to burn until one
Sauna on wheels rolls into the sea
Fog horn wins a talent show
Ice cream van crosses the strait
Contact us
About the Gull$$);
SELECT n, line, class, subtype, reason FROM gull, (SELECT site_template_agg(body) AS template FROM gull) t,
	classify_lines(body, template) WHERE line <= 3 ORDER BY n, line;
