/*
 * map.h
 *		64-bit hashes to numbers, in an arena.
 *
 * The key is the hash itself: two things with one hash are taken for one,
 * which is right where a wrong answer once in 10^9 texts does no harm.
 */
#ifndef NP_CORE_MAP_H
#define NP_CORE_MAP_H

#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"

typedef struct NpMapSlot
{
	uint64_t	key;
	uint32_t	value;			/* 0 is a free slot */
} NpMapSlot;

/* Starts as all zeros. */
typedef struct NpMap
{
	NpMapSlot  *slots;
	size_t		capacity;		/* a power of two, or 0 */
	size_t		count;
} NpMap;

/* The value of a key, 0 if it has none. */
extern uint32_t np_map_get(const NpMap *map, uint64_t key);

/* Where the value of a key stands, for reading and setting until the next
 * call; 0 if the key is new, and it must then be set to another value. */
extern NpStatus np_map_at(NpArena *arena, NpMap *map, uint64_t key,
						  uint32_t **value);

#endif							/* NP_CORE_MAP_H */
