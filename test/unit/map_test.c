/*
 * map_test.c
 *		A map keeps what it is given, and grows.
 */
#include "core/map.h"

#include "unit/harness.h"

#define KEYS	5000

static NpStatus
fill(NpArena *arena, void *argument)
{
	NpMap	   *map = argument;

	*map = (NpMap) {0};
	for (uint32_t i = 0; i < KEYS; i++)
	{
		uint32_t   *value;

		/* Keys that differ in their upper bits alone must not crowd. */
		NP_TRY(np_map_at(arena, map, (uint64_t) i << 40, &value));
		*value = i + 1;
	}
	return NP_OK;
}

int
main(void)
{
	NpTestArena test;
	NpMap		map;
	size_t		right = 0;
	uint32_t   *value;

	np_test_arena_init(&test, 0);
	CHECK(np_map_get(&(NpMap) {0}, 1) == 0);
	CHECK(fill(&test.arena, &map) == NP_OK);
	CHECK(map.count == KEYS);
	for (uint32_t i = 0; i < KEYS; i++)
		right += np_map_get(&map, (uint64_t) i << 40) == i + 1;
	CHECK(right == KEYS);
	CHECK(np_map_get(&map, 1) == 0);
	CHECK(np_map_at(&test.arena, &map, 0, &value) == NP_OK && *value == 1);
	*value = 7;
	CHECK(np_map_get(&map, 0) == 7 && map.count == KEYS);
	np_test_arena_free(&test);
	CHECK(np_survives_no_memory(fill, &map));
	return np_done("map");
}
