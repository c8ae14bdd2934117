/*
 * textsig_fuzz.c
 *		Any bytes: as a text, as a text and a binary form of a signature, and
 *		as a search for signatures.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/textsig_family.h"
#include "core/textsig_query.h"
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

/* Whatever is read as a search can be written again, and measures. */
static void
search(const uint8_t *data, size_t size, const unsigned char *signature)
{
	NpTextsigQuery query;
	unsigned char again[NP_QUERY_BYTES];

	if (np_query_read(data, size, &query) != NP_OK)
		return;
	np_query_pack(&query, again);
	if (size != NP_QUERY_BYTES || memcmp(data, again, size) != 0 ||
		np_query_measure(&query, signature) > NP_SHARE_ONE ||
		!np_query_matches(&query, query.signature))
		abort();
}

/* The same of a good search that the input's bytes change. */
static void
damage_search(const uint8_t *data, size_t size, const unsigned char *signature)
{
	unsigned char bytes[NP_QUERY_BYTES];
	NpTextsigQuery query = {NP_QUERY_SIMILAR, 0.5f, signature};

	np_query_pack(&query, bytes);
	for (size_t i = 0; i + 1 < size && i < 8; i += 2)
		bytes[data[i] % 16] = data[i + 1];
	search(bytes, sizeof(bytes), signature);
}

/* Unions of what a disk has damaged are measured, and counted in families. */
static void
unite(NpArena *arena, const uint8_t *data, size_t size,
	  const unsigned char *signature)
{
	unsigned char bytes[NP_TEXTSIG_BYTES];
	unsigned char both[NP_TEXTSIG_BYTES];
	unsigned char again[NP_TEXTSIG_BYTES];
	const unsigned char *sample[] = {signature, bytes, both};
	NpFamilies	families;

	memcpy(bytes, signature, NP_TEXTSIG_BYTES);
	for (size_t i = 0; i < size && i < NP_TEXTSIG_BYTES - NP_TEXTSIG_FLAGS_AT; i++)
		bytes[NP_TEXTSIG_FLAGS_AT + i] ^= data[i];
	np_textsig_unite(signature, bytes, both);
	np_textsig_unite(both, signature, again);
	if (np_textsig_check(bytes, NP_TEXTSIG_BYTES) == NP_OK &&
		memcmp(both, again, NP_TEXTSIG_BYTES) != 0)
		abort();
	if (np_textsig_containment(signature, both) > NP_SHARE_ONE ||
		np_textsig_families(arena, sample, 3, &families) != NP_OK ||
		!(families.similar[0] >= 0))
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
	if (np_textsig_shingles(signature) > size)
		abort();
	must_round_trip(signature);
	damage(data, size, signature);
	search(data, size, signature);
	damage_search(data, size, signature);
	unite(&test.arena, data, size, signature);
	np_test_arena_free(&test);
	return 0;
}
