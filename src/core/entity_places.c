/*
 * entity_places.c
 *		Which mentions name one place.
 */
#include "core/entity_places.h"

#include <string.h>

#include "core/name_lexicon.h"

static bool
is_word(const NpSurfaceWord *word, const char *string)
{
	return strlen(string) == word->length &&
		memcmp(string, word->bytes, word->length) == 0;
}

/* "City of Gorva", "State of Tellmar"; but Gorva City may lie in Gorva. */
static bool
is_kind(const NpSurfaceWord *word)
{
	static const char *const kinds[] = {"city", "town", "village", "state",
	"province", "commonwealth", "municipality"};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
	{
		if (is_word(word, kinds[i]))
			return true;
	}
	return false;
}

/* Abbreviated points of the compass: "S. Korea". */
static uint64_t
written_out(const NpSurfaceWord *word)
{
	if (is_word(word, "s"))
		return np_name_hash("south", 5);
	if (is_word(word, "n"))
		return np_name_hash("north", 5);
	return word->hash;
}

uint64_t
np_place_key(const NpSurface *surface)
{
	uint32_t	from = 0;
	uint32_t	to = surface->count;
	uint64_t	hash;
	const NpLexEntry *entry;

	if (surface->country != 0)
		return np_group_key(NP_KEY_COUNTRY, surface->type, surface->country);
	if (to > 2 && is_kind(&surface->words[0]) && is_word(&surface->words[1], "of"))
		from = 2;
	else if (to > 2 && is_word(&surface->words[to - 1], "city"))
		to--;
	if (to == 0)
		return np_group_key(NP_KEY_FOLDED, surface->type, surface->folded);
	hash = written_out(&surface->words[from]);
	for (uint32_t i = from + 1; i < to; i++)
		hash = np_name_hash_join(hash, surface->words[i].hash);
	entry = to - from > 1 ? np_name_lexicon(hash) : NULL;
	if (entry != NULL && entry->country != 0)
		return np_group_key(NP_KEY_COUNTRY, surface->type, entry->country);
	return np_group_key(NP_KEY_FOLDED, surface->type, hash);
}

NpStatus
np_bind_place(NpGrouping *grouping, const NpSurface *surface, uint32_t group)
{
	/* "The South" of South Korea. */
	if (surface->count < 2 || !(surface->words[0].classes & NP_LEX_DIRECTION))
		return NP_OK;
	return np_bind_group(grouping, np_group_key(NP_KEY_PART, surface->type,
												surface->words[0].hash), group);
}

uint32_t
np_find_place(NpGrouping *grouping, const NpSurface *surface)
{
	if (surface->count != 1 || !(surface->words[0].classes & NP_LEX_DIRECTION))
		return 0;
	return np_find_group(grouping, np_group_key(NP_KEY_PART, surface->type,
												surface->folded));
}
