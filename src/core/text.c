/*
 * text.c
 *		UTF-8 text, and its two ways of counting.
 */
#include "core/text.h"

#include <string.h>

#include <unicode/utf8.h>

#include "core/hash.h"

#define HIGH_BITS	UINT64_C(0x8080808080808080)

/* Length of the longest prefix of ASCII, eight bytes a step. */
static size_t
ascii_prefix(const char *bytes, size_t length)
{
	size_t		at = 0;

	while (length - at >= sizeof(uint64_t))
	{
		uint64_t	high = np_load(bytes + at) & HIGH_BITS;

		if (high != 0)
			return at + (size_t) __builtin_ctzll(high) / 8;
		at += sizeof(high);
	}
	while (at < length && (unsigned char) bytes[at] < 0x80)
		at++;
	return at;
}

static inline bool
is_trail(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/*
 * Length of the character outside ASCII that begins at a place; 0 unless it is
 * one of table 3-7.  It alone limits the second byte to a part of the trail
 * bytes: E0 and F0 would be too long, ED a surrogate, F4 beyond the last.
 */
static inline size_t
valid_length(const unsigned char *bytes, size_t left)
{
	unsigned char first = bytes[0];

	if (left < 2 || !is_trail(bytes[1]) || first < 0xC2)
		return 0;
	if (first < 0xE0)
		return 2;
	if (left < 3 || !is_trail(bytes[2]))
		return 0;
	if (first < 0xF0)
		return (first == 0xE0 && bytes[1] < 0xA0) ||
			(first == 0xED && bytes[1] >= 0xA0) ? 0 : 3;
	if (left < 4 || !is_trail(bytes[3]) || first > 0xF4)
		return 0;
	return (first == 0xF0 && bytes[1] < 0x90) ||
		(first == 0xF4 && bytes[1] >= 0x90) ? 0 : 4;
}

NpStatus
np_text(const char *bytes, size_t length, NpText *text)
{
	size_t		at;

	if (length > NP_MAX_TEXT)
		return NP_TOO_LONG;
	at = ascii_prefix(bytes, length);
	text->bytes = bytes;
	text->length = length;
	text->ascii = (at == length);

	while (at < length)
	{
		const unsigned char *here = (const unsigned char *) bytes + at;

		if (*here >= 0x80)
		{
			size_t		size = valid_length(here, length - at);

			if (size == 0)
				return NP_BAD_UTF8;
			at += size;
		}
		else if (at + 1 < length && here[1] >= 0x80)
			at++;
		else
			at += ascii_prefix(bytes + at, length - at);
	}
	return NP_OK;
}

/* Continuation bytes (10xxxxxx) among eight bytes. */
static inline size_t
continuations(uint64_t word)
{
	uint64_t	tops = (word >> 7) & (~word >> 6) & (HIGH_BITS >> 7);

	/* The multiplication adds the eight bytes into the highest one. */
	return (size_t) ((tops * (HIGH_BITS >> 7)) >> 56);
}

size_t
np_count_points(const NpText *text, NpSpan span)
{
	size_t		count = span.end - span.start;
	size_t		at = span.start;

	if (text->ascii)
		return count;
	while (span.end - at >= sizeof(uint64_t))
	{
		count -= continuations(np_load(text->bytes + at));
		at += sizeof(uint64_t);
	}
	/* Of the last bytes, together with some that are counted already. */
	if (at < span.end && at > span.start)
		count -= continuations(np_load(text->bytes + span.end - 8) >>
							   8 * (8 - (span.end - at)));
	else if (at < span.end)
		count -= continuations(np_load_some(text->bytes + at, span.end - at));
	return count;
}

void
np_cursor_init(NpCursor *cursor, const NpText *text)
{
	cursor->text = text;
	cursor->byte = 0;
	cursor->point = 0;
}

size_t
np_cursor_to_byte(NpCursor *cursor, size_t byte)
{
	if (byte >= cursor->byte)
		cursor->point += np_count_points(cursor->text,
										 (NpSpan) {cursor->byte, byte});
	else
		cursor->point -= np_count_points(cursor->text,
										 (NpSpan) {byte, cursor->byte});
	cursor->byte = byte;
	return cursor->point;
}

/* Moves forward, whole words of eight bytes while they hold too few points. */
static void
forward_to_point(NpCursor *cursor, size_t point)
{
	const NpText *text = cursor->text;

	while (point - cursor->point >= sizeof(uint64_t) &&
		   text->length - cursor->byte >= sizeof(uint64_t))
		np_cursor_to_byte(cursor, cursor->byte + sizeof(uint64_t));

	/* A word may have ended inside a character, whose start then counts. */
	while (cursor->byte < text->length &&
		   U8_IS_TRAIL(text->bytes[cursor->byte]))
		cursor->byte++;
	while (cursor->point < point && cursor->byte < text->length)
	{
		(void) np_next(text, &cursor->byte);
		cursor->point++;
	}
}

size_t
np_cursor_to_point(NpCursor *cursor, size_t point)
{
	const NpText *text = cursor->text;

	if (text->ascii)
	{
		cursor->byte = point < text->length ? point : text->length;
		cursor->point = cursor->byte;
		return cursor->byte;
	}
	while (cursor->point > point)
	{
		(void) np_previous(text, &cursor->byte);
		cursor->point--;
	}
	if (cursor->point < point)
		forward_to_point(cursor, point);
	return cursor->byte;
}
