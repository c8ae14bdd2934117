/*
 * tokens_test.c
 *		Words are found, folded and hashed, whatever the script and the place.
 */
#include "core/tokens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/harness.h"

#define MOST	4096

typedef struct Words
{
	const NpText *text;
	size_t		capacity;
	size_t		count;
	uint64_t	words[MOST];
} Words;

static NpStatus
read_all(NpArena *arena, void *argument)
{
	Words	   *all = argument;
	NpTokens   *tokens;
	bool		more = true;

	all->count = 0;
	NP_TRY(np_tokens_open(arena, all->text, &tokens));
	while (more)
	{
		size_t		count;

		NP_TRY(np_tokens_read(tokens, all->words + all->count, all->capacity,
							  &count, &more));
		CHECK(count <= all->capacity);
		all->count += count;
	}
	return NP_OK;
}

/* The words of bytes, read some at a time. */
static void
take_words(const char *bytes, size_t length, size_t capacity, Words *all)
{
	NpTestArena test;
	NpText		text = np_copy_bytes(bytes, length);

	all->text = &text;
	all->capacity = capacity;
	np_test_arena_init(&test, 0);
	CHECK(read_all(&test.arena, all) == NP_OK);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

/* True if a text has just the words that stand in expected between spaces. */
static bool
has_words(const char *string, const char *expected)
{
	static Words all;

	for (size_t capacity = 2; capacity < 8; capacity++)
	{
		const char *at = expected;

		take_words(string, strlen(string), capacity, &all);
		for (size_t i = 0; i < all.count; i++)
		{
			size_t		length = strcspn(at, " ");

			if (length == 0 || np_hash_word(at, length) != all.words[i])
				return false;
			at += length;
			at += *at == ' ';
		}
		if (*at != '\0')
			return false;
	}
	return true;
}

static void
reads_ascii(void)
{
	CHECK(has_words("", ""));
	CHECK(has_words(" \t\r\n.,;-_", ""));
	CHECK(has_words("One", "one"));
	CHECK(has_words("  Don't PANIC!\n", "don t panic"));
	CHECK(has_words("a1 B2\r\nZ[9]`@{|", "a1 b2 z 9"));
	CHECK(has_words("eightlet eightlet.ninetters", "eightlet eightlet ninetters"));
	CHECK(has_words("Internationalization of things", "internationalization of things"));
	CHECK(has_words("x_y/z:0", "x y z 0"));
	CHECK(has_words("a\x01" "b\x7f" "c", "a b c"));
}

static void
folds(void)
{
	CHECK(has_words("Caf\xc3\x89", "caf\xc3\xa9"));
	CHECK(has_words("CAFE\xcc\x81s", "caf\xc3\xa9s"));
	CHECK(has_words("Stra\xc3\x9f" "e STRASSE", "strasse strasse"));
	/* Full-width letters, a ligature, a circled digit, Roman numeral four. */
	CHECK(has_words("\xef\xbc\xa1\xef\xbc\xa2", "ab"));
	CHECK(has_words("o\xef\xac\x83" "ce", "office"));
	CHECK(has_words("\xe2\x91\xa0 \xe2\x85\xa3", "1 iv"));
	CHECK(has_words("\xc2\xbd", "1 2"));
	/* Greek final sigma folds as the other one, Cyrillic capitals fold. */
	CHECK(has_words("\xce\x9f\xce\xa3 \xce\xbf\xcf\x82", "\xce\xbf\xcf\x83 \xce\xbf\xcf\x83"));
	CHECK(has_words("\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0", "\xd0\xbc\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0"));
	/* Hangul: conjoining jamo are the syllable. */
	CHECK(has_words("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xed\x95\x9c"));
}

static void
drops_the_invisible(void)
{
	CHECK(has_words("news\xc2\xadpaper", "newspaper"));
	CHECK(has_words("news\xe2\x80\x8bpaper", "newspaper"));
	CHECK(has_words("\xef\xbb\xbfnews \xe2\x80\x8f" "b", "news b"));
	CHECK(has_words("a\xe2\x80\x8d\xc2\xad", "a"));
	CHECK(has_words("\xc2\xad\xc2\xad", ""));
}

static void
separates(void)
{
	CHECK(has_words("don\xe2\x80\x99t", "don t"));
	CHECK(has_words("\xe2\x80\x9cQuoted\xe2\x80\x9d\xe2\x80\x94so", "quoted so"));
	CHECK(has_words("a\xc2\xa0" "b\xe3\x80\x80" "c\xe2\x80\xa8" "d", "a b c d"));
	CHECK(has_words("one\xf0\x9f\x98\x80two", "one two"));
	/* An equals sign with a stroke is one sign, not a sign and a mark. */
	CHECK(has_words("a =\xcc\xb8 b", "a b"));
	/* Code points of Unicode 14.0 and 15.0 separate on every ICU. */
	CHECK(has_words("a\xf0\x9e\x8a\x90" "b", "a b"));
	CHECK(has_words("a\xf0\x9e\x93\x90" "b", "a b"));
	CHECK(has_words("a\xf0\x91\xbc\x80\xcc\x81" "b", "a \xcc\x81" "b"));
}

/* Marks belong to words, even where no letter precedes them. */
static void
keeps_marks(void)
{
	CHECK(has_words("\xcc\x81" "a", "\xcc\x81" "a"));
	CHECK(has_words("q\xcc\x81" "r", "q\xcc\x81r"));
	CHECK(has_words("\xe0\xa4\xa8\xe0\xa5\x8d\xe0\xa4\xaf", "\xe0\xa4\xa8\xe0\xa5\x8d\xe0\xa4\xaf"));
	/* Marks in another order are the same word. */
	CHECK(has_words("x\xcc\x81\xcc\xa3y", "x\xcc\xa3\xcc\x81y"));
	CHECK(has_words("eightlet\xcc\x81 z", "eightlet\xcc\x81 z"));
	CHECK(has_words("sevenlee\xcc\x81 z", "sevenle\xc3\xa9 z"));
	CHECK(has_words("sevenle\xcc\x81 z", "sevenl\xc3\xa9 z"));
}

static void
splits_scripts_without_spaces(void)
{
	CHECK(has_words("\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd", "\xe6\x9d\xb1 \xe4\xba\xac \xe9\x83\xbd"));
	CHECK(has_words("NHK\xe3\x81\xaf" "7\xe6\x99\x82", "nhk \xe3\x81\xaf 7 \xe6\x99\x82"));
	/* Half-width katakana with a voicing mark is one full-width letter. */
	CHECK(has_words("\xef\xbd\xb6\xef\xbe\x9e", "\xe3\x82\xac"));
	CHECK(has_words("\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xa2", "\xe0\xb9\x84 \xe0\xb8\x97 \xe0\xb8\xa2"));
	CHECK(has_words("\xe1\x80\x99\xe1\x80\xbc\xe1\x80\x94", "\xe1\x80\x99 \xe1\x80\xbc \xe1\x80\x94"));
}

/* A text gives the same words wherever its pieces are cut. */
static void
is_one_text(void)
{
	static const char *const parts[] = {
		"\xd0\xb4\xd0\xb2\xd0\xb5 ", "e\xcc\x81", "\xef\xac\x81", "abc, ", "\xc2\xad",
		"\xe6\x9d\xb1", " ", "\xe1\x84\x92\xe1\x85\xa1", "Z", "\xe2\x80\x99",
	};
	static Words whole;
	static Words part;
	static char text[MOST];
	uint64_t	chance = 1;

	for (int round = 0; round < 200; round++)
	{
		size_t		length = 0;

		for (int i = 0; i < 150; i++)
		{
			const char *next = parts[(chance = np_mix(chance + 1)) % 10];

			memcpy(text + length, next, strlen(next));
			length += strlen(next);
		}
		take_words(text, length, 200, &whole);
		for (size_t capacity = 2; capacity < 40; capacity += 5)
		{
			take_words(text, length, capacity, &part);
			CHECK(part.count == whole.count &&
				  memcmp(part.words, whole.words, part.count * 8) == 0);
		}
		/* Words end at spaces, so halves there have the words of the whole. */
		for (size_t at = length / 3; at < length; at += 97)
		{
			size_t		first;

			while (at < length && text[at] != ' ')
				at++;
			if (at + 1 >= length || (text[at + 1] & 0x80))
				continue;
			take_words(text, at, 200, &part);
			first = part.count;
			CHECK(memcmp(part.words, whole.words, first * 8) == 0);
			take_words(text + at, length - at, 200, &part);
			CHECK(first + part.count == whole.count &&
				  memcmp(part.words, whole.words + first, part.count * 8) == 0);
		}
	}
}

/* Length and polls of a text that repeats a unit. */
static void
takes(const char *unit, size_t repeats, size_t words)
{
	size_t		length = strlen(unit);
	char	   *bytes = malloc(length * repeats);
	NpTestArena test;
	NpTokens   *tokens;
	NpText		text;
	uint64_t	batch[512];
	size_t		total = 0;
	bool		more = true;

	for (size_t i = 0; i < repeats; i++)
		memcpy(bytes + i * length, unit, length);
	CHECK(np_text(bytes, length * repeats, &text) == NP_OK);
	np_test_arena_init(&test, 0);
	CHECK(np_tokens_open(&test.arena, &text, &tokens) == NP_OK);
	while (more)
	{
		size_t		count;

		CHECK(np_tokens_read(tokens, batch, 512, &count, &more) == NP_OK);
		total += count;
	}
	if (!CHECK(total == words))
		printf("  %zu words of %s\n", total, unit);
	CHECK(test.polls >= length * repeats / 70000);
	CHECK(test.requests == 1);
	np_test_arena_free(&test);
	free(bytes);
}

static void
is_linear(void)
{
	takes("a", 8 << 20, 1);
	takes("a ", 2 << 20, 2 << 20);
	takes(" ", 8 << 20, 0);
	takes("\xcc\x81\xcc\xa3", 200000, 1);
	takes("\xc2\xad", 400000, 0);
	takes("\xe6\x9d\xb1", 200000, 200000);
	takes("\xef\xb7\xba", 100000, 300001);
}

static NpStatus
read_some(NpArena *arena, void *argument)
{
	NpText		text = np_copy_text(argument);
	static Words all;
	NpStatus	status;

	all.text = &text;
	all.capacity = 8;
	status = read_all(arena, &all);
	np_free_copy(&text);
	return status;
}

/*
 * Every code point between letters, through the installed ICU, folded into one
 * number.  A signature must not depend on that library's release.
 */
static void
is_frozen(void)
{
	uint64_t	sum = 0;
	static Words all;

	for (uint32_t c = 1; c <= 0x10ffff; c++)
	{
		char		text[16] = "x ";
		size_t		length = 2;

		if (c >= 0xd800 && c <= 0xdfff)
			continue;
		if (c < 0x80)
			text[length++] = (char) c;
		else if (c < 0x800)
			text[length++] = (char) (0xc0 | c >> 6);
		else if (c < 0x10000)
			text[length++] = (char) (0xe0 | c >> 12);
		else
			text[length++] = (char) (0xf0 | c >> 18);
		if (c >= 0x10000)
			text[length++] = (char) (0x80 | (c >> 12 & 63));
		if (c >= 0x800)
			text[length++] = (char) (0x80 | (c >> 6 & 63));
		if (c >= 0x80)
			text[length++] = (char) (0x80 | (c & 63));
		text[length++] = 'e';
		text[length++] = (char) 0xcc;
		text[length++] = (char) 0x81;
		take_words(text, length, 64, &all);
		for (size_t i = 0; i < all.count; i++)
			sum = np_mix(sum + all.words[i]);
	}
	if (!CHECK(sum == UINT64_C(0xb84c177b9cbeb276)))
		printf("  the sum is 0x%016llx\n", (unsigned long long) sum);
}

int
main(void)
{
	reads_ascii();
	folds();
	drops_the_invisible();
	separates();
	keeps_marks();
	splits_scripts_without_spaces();
	is_one_text();
	is_linear();
	CHECK(np_survives_no_memory(read_some, "Some w\xc3\xb6rds, and more of them"));
	is_frozen();
	return np_done("tokens");
}
