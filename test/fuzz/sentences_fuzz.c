/*
 * sentences_fuzz.c
 *		Sentences ascend, keep to their lines, and leave out blanks alone.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/sentences.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Aborts if a printable character of ASCII lies in no sentence. */
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
	NpSentences sentences;
	size_t		end = 0;

	if (np_text((const char *) data, size, &text) != NP_OK)
		return 0;
	np_test_arena_init(&test, 0);
	if (np_sentences(&test.arena, &text, &sentences) != NP_OK)
		abort();
	for (size_t i = 0; i < sentences.count; i++)
	{
		NpSpan		span = sentences.items[i];

		if (span.start < end || span.end <= span.start)
			abort();
		if ((data[span.start] & 0xC0) == 0x80)
			abort();
		if (memchr(data + span.start, '\n', span.end - span.start) != NULL)
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
