/*
 * map.c
 *		64-bit hashes to numbers, in an arena.
 */
#include "core/map.h"

#define FIRST_CAPACITY	64

/* Where a key's slot is, or the free one that ends its probe sequence. */
static NpMapSlot *
find(const NpMap *map, uint64_t key)
{
	/* Every bit of the key chooses: folded, then multiplied (Knuth 6.4). */
	size_t		at = (size_t) (((key ^ key >> 32) *
								UINT64_C(0x9e3779b97f4a7c15)) >> 32);

	for (;; at++)
	{
		NpMapSlot  *slot = &map->slots[at & (map->capacity - 1)];

		if (slot->value == 0 || slot->key == key)
			return slot;
	}
}

static NpStatus
grow(NpArena *arena, NpMap *map)
{
	NpMap		wider = {NULL, map->capacity * 2, map->count};

	if (wider.capacity == 0)
		wider.capacity = FIRST_CAPACITY;
	wider.slots = np_alloc_array(arena, wider.capacity, sizeof(NpMapSlot));
	if (wider.slots == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < map->capacity; i++)
	{
		if (map->slots[i].value != 0)
			*find(&wider, map->slots[i].key) = map->slots[i];
		if (i % 4096 == 0)
			np_poll(arena);
	}
	np_give(arena, map->slots, map->capacity * sizeof(NpMapSlot));
	*map = wider;
	return NP_OK;
}

uint32_t
np_map_get(const NpMap *map, uint64_t key)
{
	return map->capacity == 0 ? 0 : find(map, key)->value;
}

NpStatus
np_map_at(NpArena *arena, NpMap *map, uint64_t key, uint32_t **value)
{
	NpMapSlot  *slot;

	if (map->count * 2 >= map->capacity)
		NP_TRY(grow(arena, map));
	slot = find(map, key);
	if (slot->value == 0)
	{
		slot->key = key;
		map->count++;
	}
	*value = &slot->value;
	return NP_OK;
}
