-- The names of countries in English, with those of their peoples.  No row here
-- rests on what a release of ICU may change.
SELECT alias, type, name, id FROM country_names() WHERE id IN ('NO', 'US') ORDER BY id, type, alias COLLATE "C";
SELECT count(DISTINCT id) >= 249 AS countries, count(*) = count(DISTINCT (alias, type, name, id)) AS once,
       bool_and(type IN ('LOC', 'NORP', 'ORG')) AS types
FROM country_names();
SELECT alias, type, id FROM country_names() WHERE id IN ('150', 'EU', 'GB-SCT') ORDER BY id, type, alias COLLATE "C";

-- In other languages there are countries and regions alone.
SELECT locale, max(name) FILTER (WHERE id = 'DE') AS de, max(name) FILTER (WHERE id = 'JP') AS jp,
       max(name) FILTER (WHERE id = '002') AS africa, bool_or(type = 'NORP') AS peoples
FROM unnest('{de,fr,el,ru,zh,ar,pt-BR,zh-Hant,de_AT.UTF-8}'::text[]) WITH ORDINALITY l(locale, n), country_names(locale)
GROUP BY n, locale ORDER BY n;

-- The ready value: in the text's own language, whatever its script.
SELECT body, string_agg(m.text || ' ' || m.id, ', ' ORDER BY m.span) AS found
FROM (VALUES
    (1, 'en', 'Norway and the U.S. met in St Lucia; the us of Norwegians is not the US.'),
    (2, 'en', 'Trinidad & Tobago, Trinidad and Tobago, PORTUGAL, Scottish and Congolese envoys; polish it.'),
    (3, 'de', 'Zwischen Österreich und Frankreich, nicht in oesterreich.'),
    (4, 'fr', 'L’Allemagne et l''Espagne quittent l''Afrique.'),
    (5, 'el', 'Η ΓΑΛΛΙΑ και η Ιταλία συμφωνούν.'),
    (6, 'ru', 'Франция и Япония. ЯПОНИЯ согласна.'),
    (7, 'zh', '法国和日本达成协议。'),
    (8, 'ar', 'وقعت فرنسا مع اليابان.')) v(n, locale, body),
    match_names(body, country_gazetteer(locale)) m
GROUP BY n, body ORDER BY n;

-- It is a value as any other, and is made once a query.
SELECT country_gazetteer() = (SELECT gazetteer_agg(alias, type, name, id) FROM country_names()) AS same,
       country_gazetteer('de') <> country_gazetteer() AS differs;
SELECT m.text, m.type, m.id
FROM match_names('The Georgian coast of Georgia; Jordan scored.',
    country_gazetteer() || '[["Georgia", "LOC", "Georgia (US)", "US-GA"], ["Jordan", "NONE", null, null]]') m;
SELECT e.text, e.type, e.name, e.id
FROM extract_entities('Otto Sandahl left Norway for Sweden on Friday, and Norwegians were glad.', '{}', country_gazetteer()) e;

-- Languages that ICU has not.
SELECT country_gazetteer('xx');
SELECT * FROM country_names('english');
SELECT country_gazetteer(repeat('ж', 100));
SELECT country_gazetteer('en_US_/../../X');
SELECT country_gazetteer(repeat('%s', 500000));
SELECT country_gazetteer('');
SELECT country_gazetteer(NULL) IS NULL AS none;
SELECT count(*) FROM country_names(NULL);
