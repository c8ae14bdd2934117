-- Databases of other encodings: the same answers through conversion.  In
-- SQL_ASCII the server does not know what bytes mean, so UTF-8 is required, and
-- anything else is one clear error.

\set home :DBNAME
CREATE DATABASE np_latin1 TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C';
\c np_latin1
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
CREATE EXTENSION newsprint;

CREATE TABLE article AS SELECT E'Teilen\n\nBürgermeister Jörg Müßig eröffnete am Freitag die Brücke über die Öre, die nach zwölf Jahren endlich fertig geworden ist.\n\nDie Brücke über die Öre (Foto: Anja Größ)' AS body;

-- Spans count characters of the text as it is here.
SELECT line, span, class, text_at(body, span) FROM article, classify_lines(body);
SELECT strip_boilerplate(body) FROM article;
SELECT text, text_at(body, span) = text AS same FROM article, split_words(body) LIMIT 5;
SELECT text, text_at(body, span) = text AS same FROM article, extract_entities(body, boilerplate_spans(body))
WHERE text LIKE 'Jörg%';

-- A gazetteer holds UTF-8 whatever the database's encoding is.
CREATE TABLE known AS SELECT gazetteer_agg('Öre', 'LOC', 'Öre (Fluss)', 'w7') AS names;
SELECT text, name, id, text_at(body, span) = text AS same FROM article, known, match_names(body, names);

-- Names of countries have no character that the languages of the encoding lack.
SELECT locale, count(DISTINCT id) >= 249 AS countries
FROM unnest('{en,de,fr,es,it,pt}'::text[]) WITH ORDINALITY l(locale, n), country_names(locale)
GROUP BY n, locale ORDER BY n;
SELECT m.name, m.id FROM match_names('From the Ivory Coast', country_gazetteer()) m;

-- A site template holds UTF-8 too, and its text form survives in every encoding.
CREATE TABLE site AS SELECT site_template_agg(format(E'Über uns\nFotos: %s\nGespräch mit Jörg Größ%s über den %s. März', name, name, i)) AS template
FROM (VALUES (1, 'Anja'), (2, 'Bülent'), (3, 'Çelik')) v(i, name);
SELECT l.* FROM site, template_lines(template) l;
SELECT template::text::site_template = template AS same, template::text ~ '^[ -~]*$' AS ascii, template AS latin1_template FROM site \gset

-- The signature is the one of a UTF8 database.
SELECT to_textsig('Jörg Müßig eröffnete die Brücke')::text AS latin1_signature \gset

CREATE DATABASE np_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C';
\c np_ascii
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
CREATE EXTENSION newsprint;

-- UTF-8 is read as such; the server's own length() counts bytes here.
SELECT text, span FROM split_words('Jörg Müßig eröffnete die Brücke');
SELECT to_textsig('Jörg Müßig eröffnete die Brücke')::text = :'latin1_signature' AS same_signature;
SELECT site_template_agg(format(E'Über uns\nFotos: %s\nGespräch mit Jörg Größ%s über den %s. März', name, name, i)) = :'latin1_template' AS same_template
FROM (VALUES (1, 'Anja'), (2, 'Bülent'), (3, 'Çelik')) v(i, name);

-- Other bytes are refused, by every way in.
SELECT strip_boilerplate(E'Br\xfccke');
SELECT to_textsig(E'Br\xfccke');
SELECT site_template_agg(E'Br\xfccke');
SELECT * FROM split_words(E'Br\xfccke');
SELECT * FROM extract_entities(E'Br\xfccke');

\c :home
DROP DATABASE np_latin1;
DROP DATABASE np_ascii;
