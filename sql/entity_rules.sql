-- Which mentions are one: each text with the entities of its mentions.
CREATE FUNCTION grouped(body text) RETURNS text LANGUAGE sql
	RETURN (SELECT string_agg(e.text || '=' || entity, ' ' ORDER BY mention)
			FROM extract_entities(body) e);

-- A family name alone goes on naming whom it named; Mrs. says who else.
SELECT grouped('He saw Bill Harrow. Harrow saw Ellen Harrow. Harrow smiled. Mrs. Harrow left.');

-- Particles belong to the family name, but may be left out.
SELECT grouped('He praised Maria van der Hoeven. Mrs. Hoeven smiled.');

-- Spellings of one name; the best name is not the one in capitals.
SELECT grouped('He met Vladimir Gorvin there. Later Vladimir Gorvine left.');
SELECT DISTINCT entity, name
FROM extract_entities(E'PETRA LINDQVIST LEAVES GORVANE AFTER ROW\nPetra Lindqvist left in May.')
WHERE type = 'PERSON';

-- An acronym and its expansion, a beginning, a plural, a country.
SELECT grouped('He leads the National Road Council (NRC). The NRC failed.');
SELECT grouped('He leads Tellmar Industries Inc. in Riga. He said Tellmar had failed.');
SELECT grouped('One Russian saw two Russians. It left the United States, the U.S. and DENMARK for Denmark.');

-- The masked full name introduces nobody.
SELECT e.text, entity, name
FROM extract_entities('He met Petra Lindqvist there. Mrs. Lindqvist waved.', '{[0,29)}') e;

DROP FUNCTION grouped;
