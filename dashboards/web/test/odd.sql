-- Articles that nobody would write, but somebody will load: markup, quotes and templates
-- of other languages in every column, ids and outlets that are paths, words without an
-- end, all directions of writing, no source, no title, no day, no text, days that no
-- calendar of a browser has.  What runs as a script says so in window.harmed.
CREATE EXTENSION newsprint;
CREATE TABLE "odd ""articles"" </script>"
	(id text PRIMARY KEY, source text, title text, body text, published_at timestamptz);

-- Names of many directions, two of them the same, as different kinds.
SELECT newsprint_attach('"odd ""articles"" </script>"', names => (
	SELECT gazetteer_agg(alias, type, name, id)
	FROM (VALUES
		('Ketil Braddan', 'PERSON', '<img src=x onerror="window.harmed=''name''"> Braddan', '"><script>window.harmed=''known''</script>'),
		('Ana Sorrel', 'constructor', '${window.harmed=''template''}`', NULL),
		('Mirnik', 'LOC', 'Mirnik', NULL),
		('Mirnik Works', 'ORG', 'Mirnik', NULL),
		('Tarsel', 'LOC', E'\u202Eلوحة المفاتيح', NULL),
		('Odile', '<b>storm</b>', '🌪️👩‍👩‍👧‍👦', '__proto__'),
		('Corvany', 'LOC', repeat('Corvany', 60), NULL)) known (alias, type, name, id)));

INSERT INTO "odd ""articles"" </script>"
SELECT id, source, title, title || E'\n\n' || body || E'\n\n' || title, published_at
FROM (VALUES
	('</script>', '</script><script>window.harmed=''source''</script>', '<script>window.harmed=''title''</script> "Braddan" ''waits''', timestamptz '2026-03-04 20:00Z'),
	('a/b', '../../outlets', 'A & B: &lt;b&gt; &amp;amp; 100 %25 %s %00', '2026-03-04 21:00Z'),
	('A/b', '.htaccess', '`${window.harmed="title"}` {{7*7}} #{1} <%= 1 %>', '2026-03-05 21:00Z'),
	('../x', '%2e%2e%2f', repeat('Donaudampfschifffahrt', 40), '2026-03-05 22:00Z'),
	('__proto__', '__proto__', E'line one\r\nline two\u2028line three\ttabbed', '2026-03-06 08:00Z'),
	('constructor', 'constructor', 'مكتب التحقيق يفتش الميناء (Tarsel)', '2026-03-06 09:00Z'),
	('index', 'صحيفة الميناء', E'\u202Eright to left override', '2026-03-07 09:00Z'),
	('naïve id', '港口日报社港口日报社港口日报社港口日报社', '港口日报社报道布拉丹先生在港口日报社报道布拉丹先生在港口日报社报道', '2026-03-08 09:00Z'),
	('🙂', '👩‍👩‍👧‍👦 daily 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 🙂', '2026-03-08 10:00Z'),
	('javascript:window.harmed=1', 'javascript:window.harmed=1', 'javascript:window.harmed=1', '2026-03-09 10:00Z'),
	(repeat('z', 300), repeat('Zeitung', 50), 'z', '2026-03-09 11:00Z'),
	('empty', '', '', '2026-03-09 12:00Z'),
	('blank', E' \u200B', E' \u00A0 ', '2026-03-09 13:00Z'),
	('no source', NULL, 'No source', '2026-03-09 14:00Z'),
	('no day', 'Ünïcode <b>& "Quotes"</b>', 'No day', NULL),
	('same page', 'unicode b quotes b', 'An outlet whose page has the same name', '2026-03-10 14:00Z'),
	('Same page', 'Unicode B Quotes B', 'An outlet that differs in its capitals', '2026-03-10 15:00Z'),
	('infinity', 'unicode b quotes b', 'Some day', 'infinity'),
	('before', 'unicode b quotes b', 'Before Christ', '0044-03-15 12:00Z BC'),
	('future', 'unicode b quotes b', 'In a far future', '20000-01-01 00:00Z')) odd (id, source, title, published_at),
	(VALUES (E'<img src=x onerror="window.harmed=''body''"> Ketil Braddan met Ana Sorrel in Tarsel 🙂 on Monday and was glad of the long talk about Mirnik.\n'
		'"Nobody at Mirnik Works is missing," said Braddan to the press in Corvany, before Odile came. </div></script><script>window.harmed=''body''</script>')) text (body);

INSERT INTO "odd ""articles"" </script>" VALUES
('nothing', NULL, NULL, NULL, NULL),
('no text', 'unicode b quotes b', NULL, '', '2026-03-10 16:00Z'),
('markup', 'unicode b quotes b', '<h1>Markup</h1>', '<script>window.harmed = 1</script><style>body { display: none }</style>', '2026-03-10 17:00Z');
CALL newsprint_refresh('"odd ""articles"" </script>"');
