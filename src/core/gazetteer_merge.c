/*
 * gazetteer_merge.c
 *		Two gazetteers to one, in which the second has the last word.
 */
#include "core/gazetteer.h"

#include <string.h>

/* The order of entries: by folded alias, then by alias. */
static NpStatus
compare_aliases(const NpGazetteer *a, size_t i, const NpGazetteer *b,
				size_t j, int *order)
{
	static const NpGzString parts[] = {NP_GZ_KEY, NP_GZ_ALIAS};

	*order = 0;
	for (size_t k = 0; k < 2 && *order == 0; k++)
	{
		NpBytes		x;
		NpBytes		y;
		size_t		length;

		NP_TRY(np_gazetteer_string(a, i, parts[k], &x));
		NP_TRY(np_gazetteer_string(b, j, parts[k], &y));
		length = x.length < y.length ? x.length : y.length;
		*order = memcmp(x.bytes, y.bytes, length);
		if (*order == 0)
			*order = (x.length > y.length) - (x.length < y.length);
	}
	return NP_OK;
}

/* Adds the entries of a whose aliases b does not have. */
static NpStatus
add_others(NpArena *arena, const NpGazetteer *a, const NpGazetteer *b,
		   NpEntries *entries)
{
	size_t		j = 0;

	for (size_t i = 0; i < a->entry_count; i++)
	{
		int			order = -1;

		np_poll(arena);
		while (j < b->entry_count)
		{
			NP_TRY(compare_aliases(a, i, b, j, &order));
			if (order <= 0)
				break;
			j++;
		}
		if (j == b->entry_count || order < 0)
			NP_TRY(np_gazetteer_entry(a, i, &entries->items[entries->count++]));
	}
	return NP_OK;
}

NpStatus
np_gazetteer_merge(NpArena *arena, const NpGazetteer *a, const NpGazetteer *b,
				   uint8_t **bytes, size_t *length)
{
	NpEntries	entries = {
		.items = np_alloc_array(arena, (size_t) a->entry_count +
								b->entry_count + 1, sizeof(NpEntry))
	};

	if (entries.items == NULL)
		return NP_NO_MEMORY;
	for (size_t j = 0; j < b->entry_count; j++)
	{
		np_poll(arena);
		NP_TRY(np_gazetteer_entry(b, j, &entries.items[entries.count++]));
	}
	NP_TRY(add_others(arena, a, b, &entries));
	return np_gazetteer_build(arena, &entries, bytes, length);
}
