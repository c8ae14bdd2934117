-- An article that uses a press release: what is taken, and where it stands in both.
CREATE TABLE story (release text, article text);
INSERT INTO story VALUES (
	'TARSEL HARBOUR AUTHORITY. For immediate release. The port will be closed to ferries from Monday until Thursday, while divers remove the wreck of the Anna Berg. "Safety comes before the timetable, and we ask all passengers for patience," said harbour master Ketil Braddan, who has led the port for twelve years. Tickets that have been bought remain valid for thirty days on all routes. Media contact: press office.',
	E'Ferries stop for wreck\n\nPassengers must wait: the port will be closed to ferries from Monday until Thursday while divers remove the sunken wreck of the Anna Berg, the authority said.\n\n“Safety comes before the timetable – and we ask all passengers for patience”, said Ketil Braddan, the harbour master.\n\nHotels near the quay expect a busy week, and some have already raised their prices, but nobody loses money at the counter: tickets that had been bought remain valid for thirty days on all routes.');
SELECT a_span, b_span, words, text FROM story, shared_passages(release, article);

-- A span gives its text, on both sides; text is that of a.
SELECT text = text_at(release, a_span) AS same, text_at(article, b_span) AS in_b
FROM story, shared_passages(release, article);

-- Swapping the texts swaps the spans.
SELECT count(*) AS only_one_way FROM (
	(SELECT a_span, b_span, words FROM story, shared_passages(release, article))
	EXCEPT (SELECT b_span, a_span, words FROM story, shared_passages(article, release))) x;

-- The fewest words that agree are chosen.
SELECT words, text FROM story, shared_passages(release, article, min_words => 20);
SELECT words, text FROM story, shared_passages(release, article, 50);

-- Case, accents' composition, punctuation and blanks do not matter.
SELECT * FROM shared_passages('The CAFÉ — on Main Street, “open” since 1950 — shuts.',
	E'the cafe\u0301 on\tmain street (open since 1950) shuts');

-- Spans count code points; what is dropped by folding is inside.
SELECT a_span, b_span, words FROM shared_passages('👩‍👧 Ærø færge når havnen på øen i dag klokken ni.',
	E'«Ærø fær\u00adge når havnen på øen i dag klokken ni»');

-- In scripts without spaces a character is a word.
SELECT * FROM shared_passages('東京都は今日、新しい計画を発表した。', '新しい計画を発表したのは東京都だ。');
SELECT * FROM shared_passages('גשר הנמל ייסגר ביום שני למשך שבוע אחד בלבד', 'הודעה: גשר הנמל ייסגר ביום שני, למשך שבוע אחד בלבד!');

-- Words may be exchanged, put in and left out; up to sixteen at one place.
SELECT words, text FROM shared_passages(
	'one two three four five six seven eight nine ten eleven twelve',
	'one two three four 5 six seven eight then nine ten twelve');
SELECT gap, count(*) AS passages FROM generate_series(14, 18) gap,
	shared_passages(repeat('x', 3) || ' a b c d e f g h i j k l m n o p q r s t u v w', 'a b c d e' || repeat(' -new', gap) || ' f g h i j k l m n o p q r s t u v w', 4)
GROUP BY gap ORDER BY gap;

-- What is quoted twice is reported twice; what stands twice in both is paired.
SELECT a_span, b_span FROM shared_passages('we will not be moved by this',
	'“We will not be moved by this.” He repeated: “We will not be moved by this.”', 7);
SELECT a_span, b_span FROM shared_passages('“We will not be moved by this.” He repeated: “We will not be moved by this.”',
	'we will not be moved by this', 7);
SELECT a_span, b_span FROM shared_passages('we will not be moved by this 1 2 3 4 5 6 7 8 we will not be moved by this',
	'We will not be moved by this! A b c d e f g h i. We will not be moved by this!', 7);

-- Rows come in the order of a, whatever the order in b.
SELECT a_span, b_span, text FROM shared_passages(
	'The first part has seven words here. The second part also has seven words. And a third one of as many.',
	'And a third one of as many. The second part also has seven words! The first part has seven words here.', 6);

-- Nothing in, nothing out.
SELECT count(*) FROM shared_passages('', '');
SELECT count(*) FROM shared_passages('a b c d e f g h', '');
SELECT count(*) FROM shared_passages('a b c d e f g h', '!?… 👩‍👧');
SELECT count(*) FROM shared_passages(NULL, 'a b c d e f g h');
SELECT count(*) FROM shared_passages('a b c d e f g h', NULL);
SELECT count(*) FROM shared_passages('a b c d e f g h', 'a b c d e f g h', NULL);
SELECT count(*) FROM shared_passages('a b c d e f g h', 'a b c d e f g h', 9);
SELECT count(*) FROM shared_passages('a b c d e f g h', 'a b c d e f g h', 2147483647);

-- Fewer than three words are no passage.
SELECT * FROM shared_passages('a b c', 'a b c', 3);
SELECT * FROM shared_passages('a b c', 'a b c', 2);
SELECT * FROM shared_passages('a b c', 'a b c', -1);

-- Texts that repeat themselves.
SELECT a_span, b_span, words FROM shared_passages(repeat('word ', 1000000), repeat('word ', 1000000));
SELECT a_span, b_span, words FROM shared_passages(repeat(E'The same line again and again.\n', 100000), repeat(E'the same line, again and again\r\n', 100000));
SELECT count(*) > 1000, max(upper(a_span)) FROM shared_passages(repeat('word ', 1000000), repeat('word ', 1000));
SELECT count(*) FROM shared_passages(repeat('東京', 200000), repeat('東 京', 200000));
SELECT count(*) FROM shared_passages(repeat('word', 1000000), repeat('word', 1000000));

-- Long texts: a line of a book is found in the book.
SELECT a_span, b_span, words FROM
	(SELECT string_agg('Entry ' || n || ' of the book says ' || n::bigint * n || '.', ' ') AS book FROM generate_series(1, 50000) n) b,
	shared_passages('It says: entry 40000 of the book says 1600000000, entry 40001 of another.', book);
