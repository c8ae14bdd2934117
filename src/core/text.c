/*
 * text.c
 *		UTF-8 text, and its two ways of counting.
 */
#include "core/text.h"

#include <string.h>

#include <unicode/utf8.h>

#define HIGH_BITS	UINT64_C(0x8080808080808080)

/* Length of the longest prefix of ASCII, eight bytes a step. */
static size_t
ascii_prefix(const char *bytes, size_t length)
{
	size_t		at = 0;

	while (length - at >= sizeof(uint64_t))
	{
		uint64_t	word;

		memcpy(&word, bytes + at, sizeof(word));
		if (word & HIGH_BITS)
			break;
		at += sizeof(word);
	}
	while (at < length && (unsigned char) bytes[at] < 0x80)
		at++;
	return at;
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
		UChar32		c;

		U8_NEXT(bytes, at, length, c);
		if (c < 0)
			return NP_BAD_UTF8;
		if (at < length && (unsigned char) bytes[at] < 0x80)
			at += ascii_prefix(bytes + at, length - at);
	}
	return NP_OK;
}

uint32_t
np_next(const NpText *text, size_t *at)
{
	const char *bytes = text->bytes;
	size_t		i = *at;
	UChar32		c;

	U8_NEXT(bytes, i, text->length, c);
	*at = i;
	return (uint32_t) c;
}

uint32_t
np_previous(const NpText *text, size_t *at)
{
	size_t		start = *at - 1;
	size_t		end;

	while (start > 0 && U8_IS_TRAIL(text->bytes[start]))
		start--;
	*at = end = start;
	return np_next(text, &end);
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
		uint64_t	word;

		memcpy(&word, text->bytes + at, sizeof(word));
		count -= continuations(word);
		at += sizeof(word);
	}
	for (; at < span.end; at++)
		count -= U8_IS_TRAIL(text->bytes[at]) ? 1 : 0;
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
