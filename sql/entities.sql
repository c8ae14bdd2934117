-- A short report.  Its names, each with the entity that it is a mention of:
-- Mr. Holm is Anders Holm, the NRC is the National Road Council.
CREATE TABLE report (body text);
INSERT INTO report VALUES (
'Minister Opens Bridge After Years Of Delay

RIGA (Northwire) - Anders Holm opened the Saint Anna Bridge on Monday. Mr. Holm,
63, said the National Road Council (NRC) had kept its word.

The NRC, which Holm led until May, paid for it with a Swedish loan. "Nobody
believed us," Petra Lindqvist of Tellmar Industries Inc. said in Tallinn.
Tellmar built the piers. The ship Admiral Gorvane was there.');

SELECT mention, e.span, e.text, type, entity, name, id, round(score::numeric, 1) AS score
FROM report, extract_entities(body) e;

-- The span is that of the text, and entities are numbered by first mention.
SELECT count(*) FILTER (WHERE text_at(body, e.span) = e.text) = count(*) AS spans_hold,
	   max(entity) = count(DISTINCT entity) AS no_gaps,
	   bool_and(score BETWEEN 0.5 AND 1) AS scores_hold
FROM report, extract_entities(body) e;

-- What is masked is not reported, and what it says is not heard: without the
-- first paragraph nothing tells who Holm is, or what NRC stands for.
SELECT e.text, type, entity, name
FROM report, extract_entities(body,
	int4multirange(int4range(0, strpos(body, 'The NRC') - 1))) e
WHERE e.text IN ('Holm', 'NRC');

-- A name never reaches over a masked part.
SELECT e.text, type FROM extract_entities('They met Petra Lindqvist there.', '{[14,15)}') e;
SELECT e.text, type FROM extract_entities('They met Petra Lindqvist there.', '{[,)}') e;

-- A gazetteer decides type, name and id.  It knows one Holm, and words that
-- no rule would take for a name; an ambiguous alias gets no id.
SELECT e.text, e.type, entity, e.name, e.id
FROM (SELECT gazetteer_agg(alias, type, name, id) AS names
	  FROM (VALUES ('Holm', 'PERSON', 'Anders Holm', 'P1'),
				   ('NRC', 'AGENCY', 'National Road Council', 'A1'),
				   ('Riga', 'GPE', 'Riga', 'G1'),
				   ('Riga', 'GPE', 'Riga, Michigan', 'G2'),
				   ('zorbium', 'DRUG', 'Zorbium', 'D1')) v (alias, type, name, id)) g,
	extract_entities('Mr. Holm of the NRC saw Petra Holm in Riga. They sold zorbium.',
					 names => names) e;

-- Entities that it tells apart are never one, though the name of one is part of
-- another's, or an id is another's name.
SELECT e.text, entity, e.name, e.id
FROM extract_entities('Anna Berg met Lars Anna Berg in Oslo. Then Anna Berg left, and Lars Anna Berg stayed.', '{}',
	'[["Anna Berg", "PERSON", null, "P1"], ["Lars Anna Berg", "PERSON", null, "P2"]]') e
WHERE e.id IS NOT NULL;
SELECT e.text, e.type, entity, e.name, e.id
FROM extract_entities('The Aurora Two sailed past the Aurora Works and the Aurora Three at noon.', '{}',
	'[["Aurora Two", "SHIP", "Aurora", null], ["Aurora Works", "PLANT", "Aurora", null], ["Aurora Three", "SHIP", "Morgana", "Aurora"]]') e;

-- A headline's capitals say nothing; its names are those of the body.
SELECT e.text, type, entity
FROM extract_entities(E'LINDQVIST LEAVES GORVANE AFTER ROW\nPetra Lindqvist left. She was born in Gorvane.') e;

-- German nouns have capitals too: there a name needs more than a capital.
SELECT e.text, type FROM extract_entities(
'Am Montag hat die Regierung in Berlin den Bau der Brücke beschlossen. Der
Sprecher der Firma, Jürgen Gorvan, sprach vor der Presse von einem guten Tag
für die Menschen an der Küste und für den Handel mit dem Norden. Die Kosten
für die Brücke trägt das Land, wie der Minister am Abend in einem Gespräch
mit der Zeitung sagte.') e;

-- Cyrillic and Greek have capitals; in scripts without them only a gazetteer
-- finds names.
SELECT e.text, type FROM extract_entities('Вчера Виктор Горванов приехал в Минск.') e;
SELECT e.text, type FROM extract_entities('Χθες ο Νίκος Γορβάνης ήταν στην Αθήνα.') e;
SELECT e.text, type FROM extract_entities('昨日、林さんは東京都に着いた。') e;
SELECT e.span, e.text, e.type, e.id
FROM extract_entities('昨日、林さんは東京都に着いた。',
	names => (SELECT gazetteer_agg('東京都', 'GPE', 'Tokyo', 'T1'))) e;

-- Offsets are code points, whatever stands before.
SELECT e.span, e.text FROM extract_entities('👩‍👧 é à Ünal met Petra Lindqvist.') e;

-- Nothing from nothing; a mask or gazetteer that is NULL is none.
SELECT count(*) FROM extract_entities(NULL);
SELECT count(*) FROM extract_entities('');
SELECT e.text FROM extract_entities('They met Petra Lindqvist.', NULL, NULL) e;

-- Control characters, line ends of all kinds, text from right to left.
SELECT count(*) FROM extract_entities(E'\x01\x02 \r\n\r Petra\rLindqvist\u0085 \u2028 \u200f');
SELECT count(*) FROM extract_entities('שלום עולם مرحبا بالعالم');

-- Long lines and many lines take linear time.
SELECT count(*), max(entity) FROM extract_entities(repeat('They met Petra Lindqvist. ', 20000));
SELECT count(*), max(entity) FROM extract_entities(repeat(E'They met Petra Lindqvist.\n', 20000));
SELECT count(*) FROM extract_entities(repeat('A', 1000000));

-- The answer depends on the arguments alone.
SELECT provolatile, proparallel, proisstrict FROM pg_proc
WHERE proname = 'extract_entities';

DROP TABLE report;
