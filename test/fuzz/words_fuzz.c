/*
 * words_fuzz.c
 *		Words ascend, end on characters, and nothing but blanks lies between.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/words.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Aborts if a letter or digit of ASCII lies in a part that no word covers. */
static void
check_gap(const NpText *text, size_t start, size_t end)
{
	for (size_t i = start; i < end; i++)
		if ((unsigned char) text->bytes[i] > ' ' &&
			(unsigned char) text->bytes[i] < 0x7f)
			abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	NpText		text;
	NpTestArena test;
	NpWords		words;
	size_t		end = 0;

	if (np_text((const char *) data, size, &text) != NP_OK)
		return 0;
	np_test_arena_init(&test, 0);
	if (np_words(&test.arena, &text, &words) != NP_OK)
		abort();
	for (size_t i = 0; i < words.count; i++)
	{
		NpSpan		span = words.items[i].span;

		if (span.start < end || span.end <= span.start)
			abort();
		if ((data[span.start] & 0xC0) == 0x80)
			abort();
		check_gap(&text, end, span.start);
		end = span.end;
	}
	if (end > size)
		abort();
	check_gap(&text, end, size);
	np_test_arena_free(&test);
	return 0;
}
