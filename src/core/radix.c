/*
 * radix.c
 *		Sorting by 64-bit keys.
 *
 * A byte of the key at a time, the lowest first (Hollerith's way with cards).
 * A byte that is the same in all keys is passed over.
 */
#include "core/radix.h"

#include <stdbool.h>
#include <string.h>

/* Items between two chances to cancel. */
#define POLL_ITEMS		65536

#define BYTES_OF_KEY	8
#define UPPER_BYTES		4

/* A pass over very many items takes seconds. */
static inline void
poll_at(NpArena *arena, size_t item)
{
	if (item % POLL_ITEMS == 0)
		np_poll(arena);
}

/*
 * Where the items with each value of a byte go; false if all have one value.
 */
static bool
places(const size_t *counts, size_t count, size_t *starts)
{
	size_t		start = 0;

	for (unsigned value = 0; value < 256; value++)
	{
		if (counts[value] == count)
			return false;
		starts[value] = start;
		start += counts[value];
	}
	return true;
}

void
np_radix_sort(NpArena *arena, NpRadixItem *items, NpRadixItem *scratch,
			  size_t count)
{
	NpRadixItem *from = items;
	NpRadixItem *to = scratch;

	for (unsigned byte = 0; byte < BYTES_OF_KEY; byte++)
	{
		size_t		counts[256] = {0};
		size_t		starts[256];
		NpRadixItem *other = from;

		for (size_t i = 0; i < count; i++)
		{
			poll_at(arena, i);
			counts[from[i].key >> 8 * byte & 0xff]++;
		}
		if (!places(counts, count, starts))
			continue;
		for (size_t i = 0; i < count; i++)
		{
			poll_at(arena, i);
			to[starts[from[i].key >> 8 * byte & 0xff]++] = from[i];
		}
		from = to;
		to = other;
	}
	if (from != items)
		memcpy(items, from, count * sizeof(NpRadixItem));
}

void
np_radix_sort_upper(NpArena *arena, uint64_t *items, uint64_t *scratch,
					size_t count)
{
	uint64_t   *from = items;
	uint64_t   *to = scratch;

	for (unsigned byte = BYTES_OF_KEY - UPPER_BYTES; byte < BYTES_OF_KEY; byte++)
	{
		size_t		counts[256] = {0};
		size_t		starts[256];
		uint64_t   *other = from;

		for (size_t i = 0; i < count; i++)
		{
			poll_at(arena, i);
			counts[from[i] >> 8 * byte & 0xff]++;
		}
		if (!places(counts, count, starts))
			continue;
		for (size_t i = 0; i < count; i++)
		{
			poll_at(arena, i);
			to[starts[from[i] >> 8 * byte & 0xff]++] = from[i];
		}
		from = to;
		to = other;
	}
	if (from != items)
		memcpy(items, from, count * sizeof(uint64_t));
}
