/*
 * textsig_fuzz.c
 *		Any bytes, as a text, and as a text and a binary form of a signature.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/textsig.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A good signature survives the trip through its text form. */
static void
must_round_trip(const unsigned char *signature)
{
	char		text[NP_TEXTSIG_TEXT_MOST];
	unsigned char again[NP_TEXTSIG_BYTES];
	size_t		length = np_textsig_write(signature, text);

	if (np_textsig_check(signature, NP_TEXTSIG_BYTES) != NP_OK ||
		np_textsig_read(text, length, again) != NP_OK ||
		memcmp(signature, again, NP_TEXTSIG_BYTES) != 0)
		abort();
	if (np_textsig_similarity(signature, again) != NP_SHARE_ONE ||
		np_textsig_containment(signature, again) != NP_SHARE_ONE)
		abort();
}

/* Changes a good text form and a good binary form by the input's bytes. */
static void
damage(const uint8_t *data, size_t size, const unsigned char *signature)
{
	char		text[NP_TEXTSIG_TEXT_MOST];
	unsigned char bytes[NP_TEXTSIG_BYTES];
	unsigned char read[NP_TEXTSIG_BYTES];
	size_t		length = np_textsig_write(signature, text);

	memcpy(bytes, signature, NP_TEXTSIG_BYTES);
	for (size_t i = 0; i + 1 < size && i < 8; i += 2)
	{
		text[data[i] * 2 % length] = (char) data[i + 1];
		bytes[data[i] % NP_TEXTSIG_BYTES] = data[i + 1];
	}
	if (np_textsig_read(text, length, read) == NP_OK)
		must_round_trip(read);
	if (np_textsig_check(bytes, NP_TEXTSIG_BYTES) == NP_OK)
		must_round_trip(bytes);

	/* Nor does it harm to measure what a disk has damaged. */
	if (np_textsig_similarity(signature, bytes) > NP_SHARE_ONE ||
		np_textsig_similarity(bytes, bytes) > NP_SHARE_ONE ||
		np_textsig_containment(bytes, signature) > NP_SHARE_ONE ||
		np_textsig_containment(signature, bytes) > NP_SHARE_ONE)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	NpTestArena test;
	NpText		text;
	unsigned char signature[NP_TEXTSIG_BYTES];

	if (np_textsig_read((const char *) data, size, signature) == NP_OK)
		must_round_trip(signature);
	if (np_text((const char *) data, size, &text) != NP_OK)
		return 0;
	np_test_arena_init(&test, 0);
	if (np_textsig(&test.arena, &text, signature) != NP_OK)
		abort();
	np_test_arena_free(&test);
	if (np_textsig_shingles(signature) > size)
		abort();
	must_round_trip(signature);
	damage(data, size, signature);
	return 0;
}
