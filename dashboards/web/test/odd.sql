-- Articles that nobody would write, but somebody will load: ids that are paths, no
-- source, no day, no text, markup and quotes in everything, a day in a far future.
CREATE EXTENSION newsprint;
CREATE TABLE articles (id text PRIMARY KEY, source text, title text, body text, published_at timestamptz);
SELECT newsprint_attach('articles');
INSERT INTO articles VALUES
('a/b', NULL, NULL, '', NULL),
('A/b', 'Ünïcode <b>& "Quotes"</b>', '<script>window.harmed = true</script> Ketil Braddan',
	E'<img src=x onerror="window.harmed = true"> Ketil Braddan met Ana Sorrel in Tarsel 🙂 on Monday. "Nobody is missing," said Braddan.', NULL),
('../x', 'Ünïcode <b>& "Quotes"</b>', 'Ketil Braddan in Tarsel',
	E'Ketil Braddan met Ana Sorrel in Tarsel 🙂 on Monday and was glad of the long talk. "Nobody is missing," said Braddan to the press.', '2026-03-04 20:00Z'),
('index', 'unicode b quotes b', 'Ketil Braddan in Tarsel',
	E'Ketil Braddan met Ana Sorrel in Tarsel 🙂 on Monday and was glad of the long talk. "Nobody is missing," said Braddan to the press.', '2026-03-04 21:00Z'),
('z', 'unicode b quotes b', 'Braddan of the future', NULL, '2099-03-04 21:00Z');
CALL newsprint_refresh('articles');
