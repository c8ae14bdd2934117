/*
 * lines_test.c
 *		Lines end where they should, and are trimmed on character boundaries.
 */
#include "core/lines.h"

#include <string.h>

#include "unit/harness.h"

typedef struct Expected
{
	const char *text;
	uint32_t	number;
} Expected;

static void
splits(const char *body, const Expected *expected, size_t count)
{
	NpTestArena test;
	NpText		text = np_copy_text(body);
	NpLines		lines;

	np_test_arena_init(&test, 0);
	CHECK(np_lines(&test.arena, &text, &lines) == NP_OK);
	if (CHECK(lines.count == count))
		for (size_t i = 0; i < count; i++)
		{
			CHECK(np_span_is(&text, lines.items[i].span, expected[i].text));
			CHECK(lines.items[i].number == expected[i].number);
		}
	np_test_arena_free(&test);
	np_free_copy(&text);
}

static void
knows_line_ends(void)
{
	static const Expected lf[] = {{"a", 1}, {"b", 2}};
	static const Expected gap[] = {{"a", 2}, {"b", 4}};
	static const Expected signs[] = {{"\xc2\xa9\xe2\x80\xa6", 1}};
	static const Expected section[] = {{"x\xc2\xa7", 1}};
	static const Expected mixed[] = {
		{"a", 1}, {"b", 2}, {"c", 3}, {"d", 4}, {"e", 5}, {"f", 6}
	};

	splits("a\nb", lf, 2);
	splits("a\r\nb\r\n", lf, 2);
	splits("a\rb\r", lf, 2);
	splits("\na\n\nb\n\n\n", gap, 2);
	splits("\r\na\r\r\nb", gap, 2);
	splits("a\nb\r\nc\rd\xc2\x85" "e\xe2\x80\xa8" "f\xe2\x80\xa9", mixed, 6);
	splits("", NULL, 0);
	splits("\n \n\t\r\n", NULL, 0);
	/* Bytes of a line end that are part of other characters. */
	splits("\xc2\xa9\xe2\x80\xa6", signs, 1);
	splits("x\xc2\xa7", section, 1);
}

static void
trims(void)
{
	static const Expected word[] = {{"a b", 1}};

	splits(" \t a b \x0b\x0c ", word, 1);
	splits("\xc2\xa0" "a b\xe3\x80\x80", word, 1);
	splits("\xef\xbb\xbf" "a b\xe2\x80\x8b\xe2\x81\xa0", word, 1);
	splits("\x01" "a b\x7f", word, 1);
	splits("\xe2\x80\x8b\n\xef\xbb\xbf", NULL, 0);
}

/* A break anywhere, among bytes that look like the begin of one. */
static void
finds_breaks_anywhere(void)
{
	static const char *const breaks[] = {
		"\n", "\r", "\r\n", "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9"
	};
	static const char *const fillers[] = {"a", "\xc2\xa9", "\xe2\x80\x99"};
	int			wrong = 0;

	for (size_t i = 0; i < 6 * 3 * 40; i++)
	{
		const char *gap = breaks[i % 6];
		const char *filler = fillers[i / 6 % 3];
		char		body[256] = "";
		NpTestArena test;
		NpText		text;
		NpLines		lines;

		for (size_t k = 0; k < i / 18; k++)
			strcat(body, filler);
		strcat(strcat(strcat(body, "."), gap), filler);
		np_test_arena_init(&test, 0);
		text = np_copy_text(body);
		wrong += np_lines(&test.arena, &text, &lines) != NP_OK ||
			lines.count != 2 ||
			lines.items[0].span.end != i / 18 * strlen(filler) + 1 ||
			lines.items[1].span.start !=
			lines.items[0].span.end + strlen(gap);
		np_free_copy(&text);
		np_test_arena_free(&test);
	}
	CHECK(wrong == 0);
}

static void
limits_lines(void)
{
	NpTestArena test;
	NpText		text;
	NpLines		lines;
	static char body[2 * (NP_MAX_LINES + 1)];

	for (size_t i = 0; i < sizeof(body); i += 2)
	{
		body[i] = 'a';
		body[i + 1] = '\n';
	}
	np_test_arena_init(&test, 0);
	CHECK(np_text(body, sizeof(body), &text) == NP_OK);
	CHECK(np_lines(&test.arena, &text, &lines) == NP_TOO_MANY);
	CHECK(np_text(body, sizeof(body) - 2, &text) == NP_OK);
	CHECK(np_lines(&test.arena, &text, &lines) == NP_OK);
	CHECK(lines.count == NP_MAX_LINES);
	CHECK(test.polls > 100);
	np_test_arena_free(&test);
}

int
main(void)
{
	knows_line_ends();
	trims();
	finds_breaks_anywhere();
	limits_lines();
	return np_done("lines");
}
