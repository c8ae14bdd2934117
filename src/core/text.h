/*
 * text.h
 *		UTF-8 text, and its two ways of counting.
 *
 * Inside the core, offsets are bytes.  Users count code points, so the border
 * translates, by a cursor whose cost over ascending offsets is one pass.
 */
#ifndef NP_CORE_TEXT_H
#define NP_CORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/status.h"

/*
 * The longest text that is analysed, in bytes.  An article has 5 kB; 256 MiB
 * is a book shelf, and every array over a text of this size still fits into
 * the largest block that the server hands out.
 */
#define NP_MAX_TEXT	((size_t) 256 * 1024 * 1024)

/* A text known to be well-formed UTF-8; not terminated. */
typedef struct NpText
{
	const char *bytes;
	size_t		length;			/* in bytes */
	bool		ascii;			/* no byte above 127 */
} NpText;

/* Part of a text: bytes, half open. */
typedef struct NpSpan
{
	size_t		start;
	size_t		end;
} NpSpan;

/*
 * A text over length bytes.  NP_TOO_LONG above NP_MAX_TEXT; NP_BAD_UTF8 unless
 * the bytes are well-formed (Unicode 15, table 3-7).
 */
extern NpStatus np_text(const char *bytes, size_t length, NpText *text);

/*
 * The code point at *at, which moves behind it.  *at must be below length, and
 * a character must begin there: nothing is checked, the text is well-formed.
 */
static inline uint32_t
np_next(const NpText *text, size_t *at)
{
	const unsigned char *bytes = (const unsigned char *) text->bytes + *at;
	uint32_t	first = bytes[0];

	if (first < 0x80)
	{
		*at += 1;
		return first;
	}
	if (first < 0xE0)
	{
		*at += 2;
		return (first & 0x1F) << 6 | (bytes[1] & 0x3Fu);
	}
	if (first < 0xF0)
	{
		*at += 3;
		return (first & 0x0F) << 12 | (bytes[1] & 0x3Fu) << 6 |
			(bytes[2] & 0x3Fu);
	}
	*at += 4;
	return (first & 0x07) << 18 | (bytes[1] & 0x3Fu) << 12 |
		(bytes[2] & 0x3Fu) << 6 | (bytes[3] & 0x3Fu);
}

/* The code point before *at, which moves onto it.  *at must be above 0. */
static inline uint32_t
np_previous(const NpText *text, size_t *at)
{
	size_t		start = *at - 1;
	size_t		end;

	while (start > 0 && ((unsigned char) text->bytes[start] & 0xC0) == 0x80)
		start--;
	*at = end = start;
	return np_next(text, &end);
}

/* Number of code points in a span. */
extern size_t np_count_points(const NpText *text, NpSpan span);

/* A place in a text, known in bytes and in code points. */
typedef struct NpCursor
{
	const NpText *text;
	size_t		byte;
	size_t		point;
} NpCursor;

extern void np_cursor_init(NpCursor *cursor, const NpText *text);

/*
 * Code points before the given byte.  Costs the distance from the last call.
 */
extern size_t np_cursor_to_byte(NpCursor *cursor, size_t byte);

/*
 * Byte at which the given code point begins; the end of the text if it has
 * fewer.  Costs the distance from the last call.
 */
extern size_t np_cursor_to_point(NpCursor *cursor, size_t point);

#endif							/* NP_CORE_TEXT_H */
