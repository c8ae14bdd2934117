/*
 * text_test.c
 *		UTF-8 is validated, counted and walked rightly, in both directions.
 */
#include "core/text.h"

#include <string.h>

#include <unicode/utf8.h>

#include "unit/harness.h"

/* What np_text says of some bytes, read from a block of exactly their size. */
static NpStatus
status_of(const char *bytes, size_t length)
{
	NpText		text;
	char		copy[64];

	memcpy(copy + sizeof(copy) - length, bytes, length);
	return np_text(copy + sizeof(copy) - length, length, &text);
}

static void
validates(void)
{
	CHECK(status_of("", 0) == NP_OK);
	CHECK(status_of("plain words", 11) == NP_OK);
	CHECK(status_of("a\0b", 3) == NP_OK);
	CHECK(status_of("\xc3\xa9t\xc3\xa9", 5) == NP_OK);
	CHECK(status_of("\xf0\x9f\x98\x80", 4) == NP_OK);
	CHECK(status_of("\xc3", 1) == NP_BAD_UTF8);
	CHECK(status_of("eight by\xc3", 9) == NP_BAD_UTF8);
	CHECK(status_of("\xa9", 1) == NP_BAD_UTF8);
	CHECK(status_of("\xc0\xaf", 2) == NP_BAD_UTF8);
	CHECK(status_of("\xed\xa0\x80", 3) == NP_BAD_UTF8);
	CHECK(status_of("\xf4\x90\x80\x80", 4) == NP_BAD_UTF8);
	CHECK(status_of("\xf0\x9f\x98", 3) == NP_BAD_UTF8);
}

static void
limits_length(void)
{
	NpText		text;

	CHECK(np_text("", NP_MAX_TEXT + 1, &text) == NP_TOO_LONG);
}

static void
knows_ascii(void)
{
	NpText		plain = np_copy_text("only plain words");
	NpText		other = np_copy_text("one caf\xc3\xa9");

	CHECK(plain.ascii);
	CHECK(!other.ascii);
	np_free_copy(&plain);
	np_free_copy(&other);
}

/* Every place of a text, by byte and by point, forwards and backwards. */
static void
walk(const char *string, size_t points)
{
	NpText		text = np_copy_text(string);
	NpCursor	ahead;
	NpCursor	back;
	size_t		at = 0;
	size_t		count = 0;

	CHECK(np_count_points(&text, (NpSpan) {0, text.length}) == points);
	np_cursor_init(&ahead, &text);
	np_cursor_init(&back, &text);
	CHECK(np_cursor_to_byte(&back, text.length) == points);
	while (at < text.length)
	{
		size_t		before = at;

		CHECK(np_cursor_to_byte(&ahead, at) == count);
		CHECK(np_cursor_to_point(&ahead, points) == text.length);
		CHECK(np_cursor_to_point(&ahead, count) == at);
		CHECK(np_cursor_to_point(&back, points - count) <= text.length);
		CHECK(back.point == points - count);
		(void) np_next(&text, &at);
		CHECK(at > before);
		before = at;
		(void) np_previous(&text, &before);
		CHECK(np_cursor_to_byte(&ahead, before) == count);
		count++;
	}
	CHECK(count == points);
	CHECK(np_cursor_to_point(&ahead, points + 5) == text.length);
	np_free_copy(&text);
}

/* Whether ICU takes the bytes for well-formed. */
static bool
icu_accepts(const uint8_t *bytes, size_t length)
{
	size_t		at = 0;

	while (at < length)
	{
		UChar32		c;

		U8_NEXT(bytes, at, length, c);
		if (c < 0)
			return false;
	}
	return true;
}

/* Bytes at the edges of what table 3-7 of Unicode allows. */
static const uint8_t edges[] = {
	0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2,
	0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5,
	0xFF
};

/* Every text of four such bytes, behind nothing or behind eight letters. */
static void
validates_as_icu(void)
{
	const size_t n = sizeof(edges);
	int			wrong = 0;

	for (size_t i = 0; i < n * n * n * n; i++)
	{
		uint8_t		bytes[12] = "eightbyt";

		for (size_t k = 0, rest = i; k < 4; k++, rest /= n)
			bytes[8 + k] = edges[rest % n];
		for (size_t length = 1; length <= 4; length++)
		{
			bool		right = icu_accepts(bytes + 8, length);

			wrong += (status_of((char *) bytes + 8, length) == NP_OK) != right;
			wrong += (status_of((char *) bytes, 8 + length) == NP_OK) != right;
		}
	}
	CHECK(wrong == 0);
}

/* Each code point there and back. */
static void
reads_all_points(void)
{
	int			wrong = 0;

	for (uint32_t c = 1; c <= 0x10FFFF; c++)
	{
		char		bytes[4];
		size_t		length = 0;
		size_t		at = 0;
		NpText		text;

		if (c == 0xD800)
			c = 0xE000;
		U8_APPEND_UNSAFE(bytes, length, c);
		wrong += np_text(bytes, length, &text) != NP_OK;
		wrong += np_next(&text, &at) != c || at != length;
		wrong += np_previous(&text, &at) != c || at != 0;
		wrong += np_count_points(&text, (NpSpan) {0, length}) != 1;
	}
	CHECK(wrong == 0);
}

int
main(void)
{
	validates_as_icu();
	reads_all_points();
	validates();
	limits_length();
	knows_ascii();
	walk("", 0);
	walk("plain", 5);
	walk("\xc3\xa9", 1);
	walk("a long line of plain words, then \xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80 and more plain words", 57);
	walk("\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0 \xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd", 10);
	return np_done("text");
}
