/*
 * textsig_keys_fuzz.c
 *		Any registers: keys are some and different, and find their signature.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/textsig_keys.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int
by_key(const void *a, const void *b)
{
	uint32_t	x = *(const uint32_t *) a;
	uint32_t	y = *(const uint32_t *) b;

	return (x > y) - (x < y);
}

/* Sorts keys, which must be different. */
static void
sort_distinct(uint32_t *keys, size_t count)
{
	qsort(keys, count, sizeof(keys[0]), by_key);
	for (size_t i = 1; i < count; i++)
		if (keys[i] == keys[i - 1])
			abort();
}

static void
must_find_itself(const unsigned char *signature, NpSearchKind kind, uint32_t least)
{
	uint32_t	keys[NP_STORED_KEYS_MOST];
	size_t		count = np_textsig_keys(signature, keys);
	unsigned	agree[NP_KEY_CLASSES] = {0};
	NpTextsigSearch search;

	if (count < 1 || count > NP_STORED_KEYS_MOST)
		abort();
	sort_distinct(keys, count);
	np_textsig_search(signature, kind, least, &search);
	if (search.count > NP_SEARCH_KEYS_MOST)
		abort();
	sort_distinct(search.keys, search.count);
	for (size_t i = 0; i < search.count; i++)
		if (bsearch(&search.keys[i], keys, count, sizeof(keys[0]), by_key) != NULL)
			agree[NP_KEY_CLASS(search.keys[i])]++;
	if (!np_textsig_may_match(&search, agree))
		abort();
}

/* The first byte chooses a threshold, the others fill registers. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned char signature[NP_TEXTSIG_BYTES] = {NP_TEXTSIG_FORMAT, NP_TEXTSIG_RULES};
	uint32_t	least;

	if (size < 1)
		return 0;
	least = (uint32_t) (data[0] * (uint64_t) NP_SHARE_ONE / UINT8_MAX);
	if (size > NP_TEXTSIG_BYTES - NP_TEXTSIG_REGISTERS_AT + 1)
		size = NP_TEXTSIG_BYTES - NP_TEXTSIG_REGISTERS_AT + 1;
	memcpy(signature + NP_TEXTSIG_REGISTERS_AT, data + 1, size - 1);
	for (int kind = NP_SEARCH_SIMILAR; kind <= NP_SEARCH_NEAREST; kind++)
		must_find_itself(signature, kind, least);
	return 0;
}
