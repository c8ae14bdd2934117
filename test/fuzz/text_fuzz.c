/*
 * text_fuzz.c
 *		Any bytes: validated or refused; walked without leaving the block.
 */
#include <stdint.h>
#include <stdlib.h>

#include <unicode/utf8.h>

#include "core/text.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	NpText		text;
	NpCursor	cursor;
	size_t		at = 0;
	size_t		points = 0;

	if (np_text((const char *) data, size, &text) != NP_OK)
		return 0;
	while (at < size)
	{
		UChar32		c;

		U8_NEXT(data, at, size, c);
		if (c < 0)
			abort();
	}
	at = 0;
	while (at < text.length)
	{
		(void) np_next(&text, &at);
		points++;
	}
	if (np_count_points(&text, (NpSpan) {0, text.length}) != points)
		abort();
	np_cursor_init(&cursor, &text);
	if (np_cursor_to_point(&cursor, points) != text.length)
		abort();
	if (np_cursor_to_point(&cursor, points / 2) > text.length ||
		np_cursor_to_byte(&cursor, cursor.byte) != points / 2)
		abort();
	return 0;
}
