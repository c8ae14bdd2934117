-- What a crawler left of an article of an invented newspaper: the article, and
-- every kind of furniture around and inside it.
CREATE TABLE page (body text);
INSERT INTO page VALUES (
$$Share

Harbour town votes to keep its ferry after winter of protest | Coast | Morning Gull

Advertisement

The council of Saltmarsh voted on Tuesday to keep the night ferry running for two more years, after a winter in which residents blocked the pier with fishing boats.

"We were told that nobody used the boat, so we counted the passengers ourselves," said Maren Oldt, who runs the bakery beside the landing stage.

READ MORE: Island school to close after the summer holidays

Councillors had planned to end the service in March because of rising fuel costs. The operator said that it had lost money on the route in each of the past five years.

The night ferry at its berth in Saltmarsh

The night ferry at its berth in Saltmarsh (Photo: Gull Pictures)

Under the compromise, the last boat will leave an hour earlier and the county will pay for half of the crew.

Heron colony returns to the old quarry [PICTURES]

A report on the state of the pier is expected before the end of the year. Until then, lorries above seven tonnes may not use it.

A report on the state of the pier is expected before the end of the year. Until then, lorries above seven tonnes may not use it.

Morning Gull
Wake up to the coast. Get the facts before breakfast, every day of the week.
Sign up for our free newsletter
The best of the Gull, delivered straight to your inbox every morning.

Tilda Brack is a staff writer at the Morning Gull. She has previously written for the Inland Post and lives in Saltmarsh.

-
Lighthouse keeper retires after forty years on the rock
-
Why the herring came back to the northern bays
-
Mayor opens the new bridge without a ribbon

Please enter your comment!
Please enter your name here

We use cookies to improve your visit. See our privacy policy for details.

© 2031 Morning Gull. All rights reserved.
$$);

-- Each line is judged, and the verdict says why.
SELECT l.line, l.class, l.subtype, l.reason, left(text_at(p.body, l.span), 40) AS text
FROM page p, classify_lines(p.body) l ORDER BY l.line;

-- The article is what remains; the headline loses the names behind it.
\pset format unaligned
SELECT strip_boilerplate(body) FROM page;
\pset format aligned

-- Class and score agree everywhere, on one threshold.
SELECT count(*) AS lines, bool_and((class = 'content') = (score >= 0.5)) AS agree,
	bool_and(score BETWEEN 0 AND 1) AS in_range
FROM page p, classify_lines(p.body) l;

-- The spans of boilerplate are the lines of that class and the title's suffix,
-- and what they leave is what strip_boilerplate gives.
SELECT text_at(p.body, r) AS suffix
FROM page p, unnest(boilerplate_spans(p.body)) r
WHERE r NOT IN (SELECT span FROM classify_lines(p.body));
SELECT (SELECT count(*) FROM unnest(boilerplate_spans(p.body))) AS spans,
	(SELECT count(*) FROM classify_lines(p.body) WHERE class = 'boilerplate') AS lines,
	regexp_replace(text_at(p.body, int4multirange(int4range(0, NULL)) - boilerplate_spans(p.body)), '\s+', ' ', 'g')
	= ' ' || regexp_replace(strip_boilerplate(p.body), '\s+', ' ', 'g') || ' ' AS same
FROM page p;

-- Furniture is known in other languages too, and so are sentences.
SELECT l.line, l.class, l.subtype, left(text_at(t.body, l.span), 40) AS text
FROM (VALUES (
$$Stadtrat stimmt für den Erhalt der Fähre
Anzeige
Der Rat der Hafenstadt hat am Dienstag beschlossen, die Nachtfähre noch zwei Jahre fahren zu lassen.
Lesen Sie auch: Die Schule auf der Insel schließt
Die Betreiber sagten, sie hätten auf der Strecke in jedem der letzten fünf Jahre Geld verloren.
Teilen
Alle Rechte vorbehalten$$)) t (body), classify_lines(t.body) l;
SELECT l.line, l.class, l.subtype, left(text_at(t.body, l.span), 20) AS text
FROM (VALUES (
$$港口小镇投票决定保留夜间渡轮
广告
市议会周二投票决定，夜间渡轮将继续运行两年，此前居民在冬天用渔船封锁了码头。
“有人告诉我们没有人坐船，所以我们自己数了乘客。”面包店老板说。
由于燃料成本上升，议员们原计划在三月停止这项服务，运营商说过去五年每年都在亏损。
分享到
版权所有$$)) t (body), classify_lines(t.body) l;

-- Captions without brackets, rows of buttons and what ends a page are known by
-- form and place; who wrote it and when is content.
SELECT l.line, l.class, l.subtype, left(text_at(t.body, l.span), 40) AS text
FROM (VALUES (
$$Lock keepers go back to work after nine days
By Orla Finch
4 May 2031, 10:15
The keepers of the nine locks on the Weir canal went back to work on Sunday after the county agreed to repair their huts.
Share  Print  Save this article
The leader of the union said that nobody had asked for more money, only for roofs that hold the rain out of the beds.
A lock keeper with her dog
A lock keeper with her dog. Photo: Weir Pictures
Some forty barges had waited below the lowest lock since the strike began, most of them loaded with gravel and grain.
The first barge went up at six in the morning, and its captain bought breakfast for everyone who was awake.
12 comments
Most read in county news
Old mill burns down for the third time
-
Choir sings in the swimming pool
Baker wins prize for smallest loaf
All rights reserved$$)) t (body), classify_lines(t.body) l;

-- A title loses what stands behind a bar, and behind a dash if that is a name.
SELECT title, clean_title(title) FROM (VALUES
	('Harbour town votes to keep its ferry | Coast | Morning Gull'),
	('Harbour town votes to keep its ferry - Morning Gull'),
	('Harbour town votes to keep its ferry – morninggull.example'),
	('Harbour town votes to keep its ferry :: Coast'),
	('Harbour town votes to keep its ferry » Coast » News'),
	('Ferry - with a winter of protest behind it'),
	('The ferry stays - and so does the harbour master'),
	('Gull v Heron - 3-2'),
	('A well-known ferry'),
	('Morning Gull | Harbour town votes to keep its ferry'),
	('市议会投票决定保留夜间渡轮_晨鸥网'),
	('Saltmarsh'), (' | '), ('')) v (title);

-- Of a page of which only a menu came through nothing is left; a text of one
-- line is kept as it is.
SELECT strip_boilerplate(E'Home\nNews\nSport\nLog in') = '' AS nothing;
SELECT strip_boilerplate('Advertisement') AS text;

-- Paragraphs stay apart as they were, by one blank line at most; lines end in
-- LF whatever they ended in.
SELECT to_json(strip_boilerplate(
	E'The first paragraph of this story is a sentence.\r\n\r\n\r\n\r\n' ||
	E'The second one follows behind a gap of blank lines.\r' ||
	E'The third one follows at once, on the very next line.\n \t\n' ||
	E'The fourth one stands behind a line of blanks alone.\u2028')) AS text;

-- Parts of a text, by code points; what lies outside is not there.
SELECT text_at('añb😀c', int4range(1, 4)) AS inside, text_at('abc', int4range(2, 9)) AS clipped,
	text_at('abc', int4range 'empty') AS nothing, text_at('abc', int4range(NULL, 2)) AS open_start,
	text_at('abc', int4range(1, NULL)) AS open_end, text_at('abc', int4range(-5, 1)) AS before,
	text_at('abcdef', '{[0,1),[2,3),[5,9)}'::int4multirange) AS many,
	text_at('abc', '{}'::int4multirange) AS none;

-- Functions of an article can be stored beside it.
CREATE TABLE article (body text,
	clean text GENERATED ALWAYS AS (strip_boilerplate(body)) STORED);
INSERT INTO article SELECT body FROM page;
SELECT clean = strip_boilerplate(body) AS same FROM article;
CREATE INDEX ON article (md5(strip_boilerplate(body)));

DROP TABLE page, article;

-- The article's own lines have subtypes too: who wrote it and when, headings,
-- items of a list.
SELECT line, subtype, left(text_at(body, span), 40) AS text
FROM (VALUES (
$$Council of Saltmarsh keeps the night ferry for two more years

By Maren Oldt

Published 4 March 2026, 10:15

The council of Saltmarsh voted on Tuesday to keep the night ferry running for two more years, after a winter of protest.

"We were told that nobody used the boat," said Petra Lind, who runs the bakery beside the landing.

What changes in spring

From April on, three things will be different, the harbour office said in a letter to all households:

- the last boat leaves at eleven
- children travel free with an adult
- tickets are sold on board again

The mayor said that the council had listened, and that the money would come from the parking fund.$$)) v (body),
	classify_lines(body)
WHERE class = 'content' ORDER BY line;

-- Furniture inside lines: labels and tags that ran into a sentence, credits in
-- its middle and behind it, the site before a headline.  A text that loses such
-- parts has no double blanks, and no two words run together.
CREATE TABLE glued (body text);
INSERT INTO glued VALUES (
$$Coast News - Night ferry to run for two more years | Harbour
ShareSaveThe council of Saltmarsh voted on Tuesday to keep the night ferry running for two more years.
ADVERTISEMENTResidents had blocked the pier with boats all winter, and the mayor gave way.READ MOREHarbour towns fear the worst, she said.
AnalysisAnalysis Nobody on the council (Photo: Oldt/Gull) believed that the pier would hold for so long.
By Maren OldtSALTMARSH (Gull Wire) - The first boat left at six, with nine passengers and a goat on board.
"I have waited for this since the autumn," said the captain. "The goat has not." It slept all the way. (Image: Gull Pictures)
OpenAI and ShareAction had offered to count the passengers, and the harbour office thanked them for it. Share$$);
\pset format unaligned
SELECT strip_boilerplate(body) FROM glued;
SELECT string_agg('[' || text_at(body, r) || ']', ' ' ORDER BY r) AS cut
FROM glued, unnest(boilerplate_spans(body)) r;
\pset format aligned
SELECT line, class, subtype FROM glued, classify_lines(body);
DROP TABLE glued;

-- Titles with the site before them, longer than them, in quotation marks of
-- other languages, in capitals, from right to left.
SELECT title, clean_title(title) FROM (VALUES
	('Coast News - Ferry to stay for two years'),
	('gull.example: Ferry | Ferry to stay for two years'),
	('Ferry stays | The Saltmarsh and Coast Evening News'),
	('Review | The Glass Ferry: a fine cast adrift'),
	('Maren Oldt - the woman who kept the ferry'),
	('Gulls 2 - 1 Terns'),
	('Le maire : « On garde le bac » | Le Courrier'),
	('FERRY TO STAY FOR TWO YEARS - MAYOR OLDT'),
	('FERRY TO STAY FOR TWO YEARS - COAST NEWS'),
	('渡轮将继续运行两年丨晨鸥网'),
	('المعدية تبقى عامين آخرين في الميناء - النورس')) v (title);

-- Furniture that labelled pages hold little of, and sentences that are like it.
SELECT line, class, subtype, left(text_at(body, span), 50) AS text
FROM (VALUES (
$$DOW 41,302.11 +0.42%   NASDAQ 17,120.90 -0.11%   CORN 4.31 +0.02
Home / News / Night ferry to run for two more years
Night ferry to run for two more years
Maren Oldt
5 March 2031
The council of Saltmarsh voted on Tuesday to keep the night ferry running for two more years, after a winter of protest.
If you value our reporting, please consider making a donation. We have no owner and depend on readers like you.
"We subscribe to one newsletter, about knots," said the captain, who had counted every passenger by hand since the autumn.
The pier at noon on the first day of the spring. © Gull/P. Lind
Story continues below
The residents had been asked to make a donation to the crew, and many of them did so at the bakery on the quay.
This conversation is also an episode of our podcast Low Water. Listen on Apple Podcasts or wherever you get your podcasts.
The mayor said that the council had listened, and that the money would come from the parking fund after all.
Maren Oldt writes about boats, tides and the people who wait for them.
3 Comments
About time too!! Now mend the road
my cousin rowed that boat in 1974
This story has not been edited by our staff and is published from a syndicated feed.$$)) v (body),
	classify_lines(body) ORDER BY line;

-- Links to other articles inside an article and below it: with the site's name
-- in the label, below a label alone, as speech and its speaker, and as a list in
-- which headline, tag and sentence ran together, whatever notice follows.
SELECT line, class, subtype, reason, left(text_at(body, span), 40) AS text
FROM (VALUES (
$$Night ferry to run for two more years
The council of Saltmarsh voted on Tuesday to keep the night ferry running for two more years, after a winter of protest.
The mayor, who had spoken against the boat in the autumn, said that the money would come from the parking fund after all.
Trending on the Gull: Island school to close after the summer holidays
"We were told that nobody used the boat," said Maren Oldt, who runs the bakery beside the quay and opens at four.
"It sailed without us": Oldt on ferries, flour and the mayor's promise
The crew had counted every passenger by hand since the autumn, and the number rose from twelve a night to thirty.
SEE ALSO
Fishermen of the north shore wait for a new harbour light
Whether the boat will take bicycles, too, is to be decided in the spring, when the second ramp is mended.
-
Island school to close after summerLocal The last nine pupils will take the boat to Saltmarsh.
-
Harbour light out for the third timeCoast Nobody has found the key to the lamp room yet.
-
Bakery wins prize for a bread with seaweedFood The recipe is older than the quay it is sold on.
Nothing on these pages may be sold again.$$)) v (body),
	classify_lines(body) ORDER BY line;

-- Tickers of other articles, whatever the language and the order of their
-- stamps, and what only looks like one: a live report, times of a fair, prices.
SELECT line, class, subtype, left(reason, 31) AS reason, left(text_at(body, span), 40) AS text
FROM (VALUES (
$$Prom nocny zostaje na dwa lata
Rada miasta Słonybrzeg zdecydowała we wtorek, że nocny prom będzie pływał jeszcze przez dwa lata.
Burmistrz, który jesienią mówił przeciw łodzi, powiedział, że pieniądze przyjdą z opłat za parkowanie.
Załoga liczyła pasażerów ręcznie, a ich liczba wzrosła z dwunastu do trzydziestu na noc.
09:15 Szkoła na wyspie zamknie się po lecie?
08:07 Latarnia portowa zgasła po raz trzeci
07:40 Piekarnia dostała nagrodę za chleb z alg
06:14 Rybacy północnego brzegu czekają na światło
28.11.2031
18:12
Załoga promu policzyła mewy dla zakładu
27.11.2031
17:56
Klucz do latarni znaleziono w bochenku chleba
27.11.2031
11:20
Koza z wyspy dostanie emeryturę od rady
26.11.2031
10:05
Kto pomalował latarnię na różowo$$)) v (body),
	classify_lines(body) ORDER BY line;
SELECT line, class, left(text_at(body, span), 40) AS text
FROM (VALUES (
$$Night ferry: the vote as it happens
Saltmarsh decides tonight whether its ferry sails on, and we are in the hall for it.
19:02 The hall is full, and some thirty people stand in the rain outside.
19:15 The mayor says that the money is there, if the parking fund is opened.
19:40 A baker speaks of the bread that nobody would get without the boat.
20:05 It is done, with nine votes to six, and people dance on the chairs.
The fair of the harbour begins on Saturday at these times, says the council.
10:00 Doors open
11:00 Crab race
12:00 Choir sings
13:00 Soup for all
Tickets are sold at the quay.
12.50 Seat on the upper deck of the boat
9.50 Seat on the lower deck of the boat
4.50 Seat for children up to ten years
0.50 Place for a dog of any size at all$$)) v (body),
	classify_lines(body) ORDER BY line;
