/*
 * lines.c
 *		A body as its lines.
 */
#include "core/lines.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/hash.h"

/* Bytes between two polls in a line without end. */
#define POLL_BYTES	((size_t) 1 << 20)

bool
np_is_blank(uint32_t c)
{
	if (c < 0x7F)
		return c <= ' ';
	if (c <= 0xA0)
		return true;
	return c == 0x200B || c == 0x2060 || c == 0xFEFF ||
		(c >= 0x1680 && u_isUWhiteSpace((UChar32) c));
}

NpSpan
np_trim(const NpText *text, NpSpan span)
{
	while (span.start < span.end)
	{
		size_t		next = span.start;

		if (!np_is_blank(np_next(text, &next)))
			break;
		span.start = next;
	}
	while (span.start < span.end)
	{
		size_t		before = span.end;

		if (!np_is_blank(np_previous(text, &before)))
			break;
		span.end = before;
	}
	return span;
}

/* Bytes of the line break at a place; 0 if none is there. */
static size_t
break_length(const NpText *text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *) text->bytes + at;
	size_t		left = text->length - at;

	switch (bytes[0])
	{
		case '\n':
			return 1;
		case '\r':
			return left > 1 && bytes[1] == '\n' ? 2 : 1;
		case 0xC2:
			return left > 1 && bytes[1] == 0x85 ? 2 : 0;
		case 0xE2:
			return left > 2 && bytes[1] == 0x80 &&
				(bytes[2] == 0xA8 || bytes[2] == 0xA9) ? 3 : 0;
		default:
			return 0;
	}
}

#define EVERY_BYTE	UINT64_C(0x0101010101010101)

/*
 * The top bits of the bytes that equal a given one; bytes above the first of
 * them may be wrong (Warren, Hacker's Delight, 6-1).
 */
static inline uint64_t
bytes_like(uint64_t word, unsigned char byte)
{
	uint64_t	rest = word ^ (EVERY_BYTE * byte);

	return (rest - EVERY_BYTE) & ~rest & (EVERY_BYTE << 7);
}

/* The first byte from a place on that may begin a line break; or end. */
static size_t
find_break(const NpText *text, size_t at, size_t end)
{
	for (; end - at >= sizeof(uint64_t); at += sizeof(uint64_t))
	{
		uint64_t	word = np_load(text->bytes + at);
		uint64_t	found = bytes_like(word, '\n') | bytes_like(word, '\r');

		if ((word & (EVERY_BYTE << 7)) != 0)
			found |= bytes_like(word, 0xC2) | bytes_like(word, 0xE2);
		if (found != 0)
			return at + (size_t) __builtin_ctzll(found) / 8;
	}
	while (at < end && memchr("\n\r\xC2\xE2", text->bytes[at], 4) == NULL)
		at++;
	return at;
}

/* The end of the line that begins at a place; *skip is its break's length. */
static size_t
line_end(NpArena *arena, const NpText *text, size_t at, size_t *skip)
{
	*skip = 0;
	while (at < text->length)
	{
		size_t		stop = text->length - at < POLL_BYTES ?
			text->length : at + POLL_BYTES;

		while ((at = find_break(text, at, stop)) < stop)
		{
			*skip = break_length(text, at);
			if (*skip > 0)
				return at;
			at++;
		}
		np_poll(arena);
	}
	return at;
}

NpStatus
np_lines(NpArena *arena, const NpText *text, NpLines *lines)
{
	size_t		capacity = 0;
	size_t		at = 0;
	uint32_t	number = 0;

	lines->items = NULL;
	lines->count = 0;
	while (at < text->length)
	{
		size_t		skip;
		size_t		end = line_end(arena, text, at, &skip);
		NpSpan		span = np_trim(text, (NpSpan) {at, end});

		at = end + skip;
		number++;
		if ((number & 0xFFF) == 0)
			np_poll(arena);
		if (span.start == span.end)
			continue;
		if (lines->count == NP_MAX_LINES)
			return NP_TOO_MANY;
		NP_TRY(np_reserve(arena, &lines->items, &capacity, lines->count + 1,
						  sizeof(NpLine)));
		lines->items[lines->count++] = (NpLine) {span, number};
	}
	return NP_OK;
}
