/*
 * name_lexicon.c
 *		Words that name things, go with names, or look like names and are none.
 */
#include "core/name_lexicon.h"

#include "core/tables/name_lexicon_data.h"

/* Sets "US" apart from "us"; tools/tables/name_lexicon_data.py has it too. */
#define NP_NAME_ACRONYM	UINT64_C(0x5851f42d4c957f2d)

/* FNV-1a (Fowler, Noll, Vo), its upper half mixed into the lower. */
uint64_t
np_name_hash(const char *word, size_t length)
{
	uint64_t	hash = UINT64_C(0xcbf29ce484222325);

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char) word[i]) * UINT64_C(0x100000001b3);
	return hash ^ (hash >> 32);
}

uint64_t
np_name_hash_join(uint64_t beginning, uint64_t word)
{
	return beginning * UINT64_C(0x9e3779b97f4a7c15) + word;
}

const NpLexEntry *
np_name_lexicon(uint64_t hash)
{
	uint64_t	at = hash & np_name_lexicon_mask;

	while (np_name_lexicon_slots[at].classes != 0)
	{
		if (np_name_lexicon_slots[at].key == hash)
			return &np_name_lexicon_slots[at];
		at = (at + 1) & np_name_lexicon_mask;
	}
	return NULL;
}

const NpLexEntry *
np_name_acronym(uint64_t hash)
{
	return np_name_lexicon(hash ^ NP_NAME_ACRONYM);
}
