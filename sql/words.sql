-- Words are numbered and point into the text by code points.
SELECT * FROM split_words('Anna Berg’s 3.5 tonnes – café, 東京');

-- Each span gives its text.
SELECT bool_and(substr(body, lower(span) + 1, upper(span) - lower(span)) = text)
FROM (VALUES ('Zoë said: “Nils’ boat, the M/S 9, is new.” 👩‍👧 Да!')) v(body),
     split_words(body);

-- Hyphens divide; stops and apostrophes inside a word do not.
SELECT string_agg(text, '|' ORDER BY n)
FROM split_words('The anti-fog O''Brien of U.S. TheWeek.com paid 1,000.50 a_b');

-- Scripts without blanks, right to left, combining marks, flags.
SELECT string_agg(text, '|' ORDER BY n) FROM split_words('โรงเรียนใหญ่ 京都です');
SELECT string_agg(text, '|' ORDER BY n) FROM split_words(E'שלום עולם، مرحبا e\u0301te\u0301');
SELECT count(*) FROM split_words('🇸🇪 👩‍👧 !? …');

-- Sentences.
SELECT * FROM split_sentences(E'Mr. Berg left.  “Why?” she asked.\nNo stop here\r\nThe end. “');
SELECT string_agg(text, ' | ' ORDER BY n)
FROM split_sentences('The U.S. Navy saw John S. Lund at 5 p.m. The ship left No. 5 pier. Rep. Ek of St. Ives (see TheWeek.com) paid 3.5 million.');
SELECT string_agg(text, ' | ' ORDER BY n)
FROM split_sentences('Er kam am 5. Mai, z. B. mit Dr. Lund. Dann ging er. “Geh weg.” „Nein.“ Ende');
SELECT string_agg(text, ' | ' ORDER BY n)
FROM split_sentences('彼は来た。「はい。」と言った。本当？はい。');
SELECT string_agg(text, ' | ' ORDER BY n)
FROM split_sentences('वह आया। वह गया। هل جاء؟ نعم. Τι είναι; Ναι.');

-- Nothing in, nothing out.
SELECT count(*) FROM split_words('');
SELECT count(*) FROM split_sentences('');
SELECT count(*) FROM split_words(NULL);
SELECT count(*) FROM split_sentences(NULL);
SELECT count(*) FROM split_words(E' \t\r\n\u00a0\u3000');
SELECT count(*) FROM split_sentences(E' \t\r\n\u00a0\u3000');

-- Every character that is no white space is in a sentence, and only once.
SELECT string_agg(text, '' ORDER BY n) = 'a.b!?c…„d“'
FROM split_sentences(E'a.\nb!?\r\rc…\u2028„d“');

-- A long line and many lines.
SELECT count(*), max(upper(span)) FROM split_words(repeat('word, ', 200000));
SELECT count(*), max(upper(span)) FROM split_sentences(repeat('A word.', 200000));
SELECT count(*), max(upper(span)) FROM split_sentences(repeat(E'line\n', 200000));
SELECT count(*), max(upper(span)) FROM split_words(repeat('x', 1000000));
SELECT count(*) > 0, max(upper(span)) FROM split_words(repeat('東京都', 100000));
