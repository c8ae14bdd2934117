/*
 * words_test.c
 *		Our word boundaries are ICU's; white space and nothing else is lost.
 */
#include "core/words.h"

#include <stdio.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include "unit/harness.h"

/* Do the words of a text, written one after another with |, equal expected? */
static bool
words_are(const char *string, const char *expected)
{
	NpText		text = np_copy_text(string);
	NpTestArena test;
	NpWords		words;
	char		joined[1024] = "";
	bool		right;

	np_test_arena_init(&test, 0);
	if (np_words(&test.arena, &text, &words) != NP_OK)
		return false;
	for (size_t i = 0; i < words.count; i++)
	{
		NpSpan		span = words.items[i].span;
		size_t		used = strlen(joined);

		snprintf(joined + used, sizeof(joined) - used, "%s%c%.*s",
				 i > 0 ? "|" : "", "TN."[words.items[i].kind],
				 (int) (span.end - span.start), text.bytes + span.start);
	}
	right = strcmp(joined, expected) == 0;
	if (!right)
		printf("got      %s\nexpected %s\n", joined, expected);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return right;
}

static void
divides(void)
{
	CHECK(words_are("", ""));
	CHECK(words_are(" \t\r\n\xc2\xa0\xe3\x80\x80", ""));
	CHECK(words_are("Anna Berg said.", "TAnna|TBerg|Tsaid|.."));
	CHECK(words_are("O'Brien\xe2\x80\x99s", "TO'Brien\xe2\x80\x99s"));
	CHECK(words_are("'tis the Smiths'", ".'|Ttis|Tthe|TSmiths|.'"));
	CHECK(words_are("the U.S. rate", "Tthe|TU.S|..|Trate"));
	CHECK(words_are("TheWeek.com", "TTheWeek.com"));
	CHECK(words_are("1,000.50 is 3.5%, 12:30",
					"N1,000.50|Tis|N3.5|.%|.,|N12|.:|N30"));
	CHECK(words_are("A1 4th 7a", "TA1|T4th|T7a"));
	CHECK(words_are("anti-Russian", "Tanti|.-|TRussian"));
	CHECK(words_are("a_b __ c:d", "Ta_b|.__|Tc|.:|Td"));
	CHECK(words_are("a\x01" "b\x7f", "Ta|Tb"));
	CHECK(words_are("...", "..|..|.."));
	CHECK(words_are("\"So\"", ".\"|TSo|.\""));
}

static void
divides_other_scripts(void)
{
	/* e + acute accent; a lone accent; an accent on a blank */
	CHECK(words_are("cafe\xcc\x81s", "Tcafe\xcc\x81s"));
	CHECK(words_are("\xcc\x81" "a", ".\xcc\x81|Ta"));
	CHECK(words_are("a \xcc\x81" "b", "Ta|Tb"));
	CHECK(words_are("\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0!",
					"T\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0|.!"));
	/* Hebrew: geresh at the end, gershayim inside */
	CHECK(words_are("\xd7\xa8\xd7\x97' ", "T\xd7\xa8\xd7\x97'"));
	CHECK(words_are("\xd7\xa6\xd7\x94\"\xd7\x9c", "T\xd7\xa6\xd7\x94\"\xd7\x9c"));
	CHECK(words_are("\xd7\xa8'\xd7\x97", "T\xd7\xa8'\xd7\x97"));
	/* a family, a flag, two flags */
	CHECK(words_are("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7!",
					".\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7|.!"));
	CHECK(words_are("\xf0\x9f\x87\xb3\xf0\x9f\x87\xb4\xf0\x9f\x87\xb8\xf0\x9f\x87\xaa",
					".\xf0\x9f\x87\xb3\xf0\x9f\x87\xb4|.\xf0\x9f\x87\xb8\xf0\x9f\x87\xaa"));
	/* byte order mark, soft hyphen, zero width space */
	CHECK(words_are("\xef\xbb\xbf" "News", "TNews"));
	CHECK(words_are("ver\xc2\xad" "lag", "Tver\xc2\xad" "lag"));
	CHECK(words_are("a\xe2\x80\x8b" "b", "Ta|Tb"));
	/* Tokyo is the capital.  Thai: two words without a blank */
	CHECK(words_are("\xe6\x9d\xb1\xe4\xba\xac\xe3\x80\x82",
					"T\xe6\x9d\xb1\xe4\xba\xac|.\xe3\x80\x82"));
	CHECK(words_are("\xe0\xb9\x82\xe0\xb8\xa3\xe0\xb8\x87\xe0\xb9\x80\xe0\xb8\xa3\xe0\xb8\xb5\xe0\xb8\xa2\xe0\xb8\x99\xe0\xb9\x83\xe0\xb8\xab\xe0\xb8\x8d\xe0\xb9\x88",
					"T\xe0\xb9\x82\xe0\xb8\xa3\xe0\xb8\x87\xe0\xb9\x80\xe0\xb8\xa3\xe0\xb8\xb5\xe0\xb8\xa2\xe0\xb8\x99|T\xe0\xb9\x83\xe0\xb8\xab\xe0\xb8\x8d\xe0\xb9\x88"));
	/* Korean: a year, a broadcaster with its particle */
	CHECK(words_are("2016\xeb\x85\x84 KBS\xeb\x8a\x94",
					"N2016|T\xeb\x85\x84|TKBS|T\xeb\x8a\x94"));
	/* a handle and an address */
	CHECK(words_are("@berg a@b.example", ".@|Tberg|Ta|.@|Tb.example"));
}

/* Is a segment of ICU one that we leave out? */
static bool
is_left_out(const NpText *text, size_t start, size_t end)
{
	size_t		at = start;
	uint32_t	c = np_next(text, &at);

	if (np_is_space(c) || u_charType((UChar32) c) == U_CONTROL_CHAR ||
		c == 0x200B)
		return true;
	for (at = start; at < end;)
	{
		c = np_next(text, &at);
		if (u_charType((UChar32) c) != U_FORMAT_CHAR)
			return false;
	}
	return true;
}

/* Do ICU's boundaries give the same words? */
static bool
agrees_with_icu(UBreakIterator *iterator, const NpText *text)
{
	UText		bytes = UTEXT_INITIALIZER;
	UErrorCode	error = U_ZERO_ERROR;
	NpTestArena test;
	NpWords		words;
	size_t		i = 0;
	int32_t		start = 0;
	bool		same = true;

	np_test_arena_init(&test, 0);
	if (np_words(&test.arena, text, &words) != NP_OK)
		return false;
	utext_openUTF8(&bytes, text->bytes, (int64_t) text->length, &error);
	ubrk_setUText(iterator, &bytes, &error);
	for (int32_t end = ubrk_next(iterator); end != UBRK_DONE && same;
		 start = end, end = ubrk_next(iterator))
	{
		if (is_left_out(text, (size_t) start, (size_t) end))
			continue;
		same = i < words.count &&
			words.items[i].span.start == (size_t) start &&
			words.items[i].span.end == (size_t) end;
		i++;
	}
	same = same && i == words.count;
	utext_close(&bytes);
	np_test_arena_free(&test);
	return same;
}

static uint32_t
pick(uint32_t *state, uint32_t count)
{
	*state = *state * 1664525 + 1013904223;
	return (*state >> 8) % count;
}

/* Texts of few characters each, so that every rule meets every other. */
static void
compare_with_icu(const char *const *parts, size_t part_count,
				 uint32_t longest)
{
	UErrorCode	error = U_ZERO_ERROR;
	UBreakIterator *iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &error);
	uint32_t	state = 7;
	size_t		agreed = 0;

	for (int run = 0; run < 20000; run++)
	{
		char		string[1024] = "";
		uint32_t	length = pick(&state, run % 4 == 0 ? longest : 12);
		NpText		text;

		for (uint32_t i = 0; i < length; i++)
			strcat(string, parts[pick(&state, (uint32_t) part_count)]);
		text = np_copy_text(string);
		if (agrees_with_icu(iterator, &text))
			agreed++;
		else if (agreed + 5 > (size_t) run)
			printf("differs from ICU: '%s'\n", string);
		np_free_copy(&text);
	}
	CHECK(agreed == 20000);
	ubrk_close(iterator);
}

/* Are the words of a text those that np_word_next finds one by one? */
static bool
are_single_words(const NpText *text)
{
	NpTestArena test;
	NpWords		words;
	NpWordScan	scan;
	NpWord		word;
	size_t		i = 0;
	bool		found = true;
	bool		same;

	np_test_arena_init(&test, 0);
	same = np_words(&test.arena, text, &words) == NP_OK;
	np_word_scan_init(&scan, &test.arena, text);
	for (; same && found; i += found)
	{
		same = np_word_next(&scan, &word, &found) == NP_OK;
		if (same && found)
			same = i < words.count && words.items[i].kind == word.kind &&
				words.items[i].span.start == word.span.start &&
				words.items[i].span.end == word.span.end;
	}
	same = same && i == words.count;
	np_test_arena_free(&test);
	return same;
}

/* Plain words in blocks, with other characters among them. */
static bool
blocks_agree(const char *const *parts, size_t part_count)
{
	static const char *const plain[] = {
		"a", "word ", "Words", " ", "7", ", ", "'", ".", "-", "_", "\n", ";"
	};
	uint32_t	state = 3;
	bool		same = true;

	for (int run = 0; run < 20000 && same; run++)
	{
		char		string[2048] = "";
		uint32_t	length = pick(&state, 200);
		NpText		text;

		for (uint32_t i = 0; i < length; i++)
			strcat(string, pick(&state, 8) == 0 ?
				   parts[pick(&state, (uint32_t) part_count)] :
				   plain[pick(&state, sizeof(plain) / sizeof(plain[0]))]);
		text = np_copy_text(string);
		same = are_single_words(&text);
		if (!same)
			printf("differs in blocks: '%s'\n", string);
		np_free_copy(&text);
	}
	return same;
}

static void
agrees(void)
{
	static char ascii[127][2];
	static const char *all_ascii[127];
	size_t		ascii_count = 0;
	static const char *const rules[] = {
		"a", "B", "7", "0", ".", ",", ";", "'", "\"", "_", " ", "\n",
		"\r", "-", "=", "\x02", "/"
	};
	static const char *const wide[] = {
		"a", "\xc3\xa9", "\xcc\x81", "\xe2\x80\x99", "'", "\"",
		"\xd7\xa8", "\xd7\xa9", "1", ".", "\xd9\xa3", "\xd9\xac", "_",
		"\xe2\x80\xbf", "\xf0\x9f\x91\xa9", "\xf0\x9f\x87\xb3", "\xc2\xad",
		" ", "\xc2\xa0", "\xc2\xb7", "\xe0\xa4\x95", "\xe0\xa4\xbf",
		"\xf0\x9f\x8f\xbd", "\xe2\x80\xa8",
		"\xe2\x80\x9c", ",", "\xd0\x96", "\xef\xbb\xbf"
	};

	/* No blanks here: before a joined emoji ICU makes one of them a word. */
	static const char *const emoji[] = {
		"\xe2\x80\x8d", "\xf0\x9f\x91\xa9", "\xf0\x9f\x8f\xbd",
		"\xf0\x9f\x87\xb3", "\xe2\x9d\xa4", "\xef\xb8\x8f", "a", "'"
	};

	/* Releases of ICU differ on the colon and the at sign: none of them. */
	for (char c = 1; c < 127; c++)
	{
		if (c == ':' || c == '@')
			continue;
		ascii[ascii_count][0] = c;
		all_ascii[ascii_count] = ascii[ascii_count];
		ascii_count++;
	}
	/* Plain words are read by blocks, so some texts are longer than those. */
	compare_with_icu(all_ascii, ascii_count, 200);
	compare_with_icu(rules, sizeof(rules) / sizeof(rules[0]), 200);
	compare_with_icu(wide, sizeof(wide) / sizeof(wide[0]), 12);
	compare_with_icu(emoji, sizeof(emoji) / sizeof(emoji[0]), 12);
	CHECK(blocks_agree(wide, sizeof(wide) / sizeof(wide[0])));
}

static NpStatus
divide_mixed(NpArena *arena, void *argument)
{
	NpWords		words;

	return np_words(arena, argument, &words);
}

static void
survives(void)
{
	NpText		text = np_copy_text("One \xe6\x9d\xb1\xe4\xba\xac two, and a "
									"good many more words, so that the array "
									"has to grow more than once: ten, eleven.");

	CHECK(np_survives_no_memory(divide_mixed, &text));
	np_free_copy(&text);
}

/* A run of ideographs far longer than one window, cut at characters. */
static void
cuts_windows(void)
{
	enum
	{
		count = 5000
	};
	static char bytes[count * 3 + 1];
	NpText		text;
	NpTestArena test;
	NpWords		words;
	size_t		at = 0;
	bool		whole = true;

	for (size_t i = 0; i < count; i++)
		memcpy(bytes + 3 * i, i % 50 == 49 ? "\xe3\x80\x82" : "\xe6\x9d\xb1", 3);
	text = np_copy_text(bytes);
	np_test_arena_init(&test, 0);
	CHECK(np_words(&test.arena, &text, &words) == NP_OK);
	for (size_t i = 0; i < words.count; i++)
	{
		whole = whole && words.items[i].span.start == at &&
			words.items[i].span.end > at &&
			(words.items[i].span.end - at) % 3 == 0;
		at = words.items[i].span.end;
	}
	CHECK(whole);
	CHECK(at == text.length);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

/* Two texts are divided in turns as they are one after the other. */
static void
takes_turns(void)
{
	NpText		texts[2] = {
		np_copy_text("\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd\xe5\xba\x81\xe3\x81\xaf\xe6\x9d\xb1\xe4\xba\xac"),
		np_copy_text("\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xa2\xe0\xb8\xa0\xe0\xb8\xb2\xe0\xb8\xa9\xe0\xb8\xb2")
	};
	NpTestArena test;
	NpWords		words[2];
	NpWordScan	scans[2];

	np_test_arena_init(&test, 0);
	for (int i = 0; i < 2; i++)
	{
		CHECK(np_words(&test.arena, &texts[i], &words[i]) == NP_OK);
		CHECK(words[i].count > 1);
		np_word_scan_init(&scans[i], &test.arena, &texts[i]);
	}
	for (size_t turn = 0; turn < 2 * words[0].count; turn++)
	{
		size_t		i = turn % 2;
		NpWord		word;
		bool		found;

		CHECK(np_word_next(&scans[i], &word, &found) == NP_OK);
		CHECK(found == (turn / 2 < words[i].count));
		CHECK(!found ||
			  word.span.end == words[i].items[turn / 2].span.end);
	}
	np_test_arena_free(&test);
	for (int i = 0; i < 2; i++)
		np_free_copy(&texts[i]);
}

int
main(void)
{
	divides();
	divides_other_scripts();
	agrees();
	survives();
	cuts_windows();
	takes_turns();
	return np_done("words");
}
