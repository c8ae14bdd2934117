/*
 * passages_fuzz.c
 *		Any two texts, whose words must be those of a signature.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/passages.h"
#include "core/placed_words.h"
#include "core/tokens.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
must(bool right)
{
	if (!right)
		abort();
}

static void
must_be_tokens(NpArena *arena, const NpText *text)
{
	NpPlacedWords words;
	NpTokens   *tokens;
	size_t		at = 0;
	bool		more = true;

	must(np_placed_words(arena, text, &words) == NP_OK);
	must(np_tokens_open(arena, text, &tokens) == NP_OK);
	while (more)
	{
		uint64_t	hashes[64];
		size_t		count;

		must(np_tokens_read(tokens, hashes, 64, &count, &more) == NP_OK);
		must(at + count <= words.count);
		for (size_t i = 0; i < count; i++, at++)
			must(words.hashes[at] == (uint32_t) hashes[i] &&
				 words.places[at].start < words.places[at].end &&
				 words.places[at].end <= text->length);
	}
	must(at == words.count);
}

/* The text cut in two, at the first line break or in the middle. */
static bool
cut(const uint8_t *data, size_t size, NpText *a, NpText *b)
{
	const uint8_t *line = memchr(data, '\n', size);
	size_t		length = line == NULL ? size / 2 : (size_t) (line - data);

	return np_text((const char *) data, length, a) == NP_OK &&
		np_text((const char *) data + length, size - length, b) == NP_OK;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	NpTestArena test;
	NpText		a;
	NpText		b;
	NpPassages	there;
	NpPassages	back;
	size_t		min_words = size == 0 ? 3 : 3 + data[size - 1] % 8;

	if (!cut(data, size, &a, &b))
		return 0;
	np_test_arena_init(&test, 0);
	must_be_tokens(&test.arena, &a);
	must(np_passages(&test.arena, &a, &b, min_words, &there) == NP_OK);
	must(np_passages(&test.arena, &b, &a, min_words, &back) == NP_OK);
	must(there.count == back.count);
	for (size_t i = 0; i < there.count; i++)
	{
		const NpPassage *p = &there.items[i];

		must(p->words >= min_words);
		must(p->a.start < p->a.end && p->a.end <= a.length);
		must(p->b.start < p->b.end && p->b.end <= b.length);
		must(i == 0 || p->a.start >= p[-1].a.start);
	}
	np_test_arena_free(&test);
	return 0;
}
