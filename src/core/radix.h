/*
 * radix.h
 *		Sorting by 64-bit keys.
 */
#ifndef NP_CORE_RADIX_H
#define NP_CORE_RADIX_H

#include <stdint.h>

#include "core/arena.h"

typedef struct NpRadixItem
{
	uint64_t	key;
	uint32_t	value;
} NpRadixItem;

/*
 * Sorts by key, in linear time; equal keys keep their order.  The scratch has
 * room for as many items.
 */
extern void np_radix_sort(NpArena *arena, NpRadixItem *items,
						  NpRadixItem *scratch, size_t count);

/* Sorts numbers by their upper 32 bits alone; equal ones keep their order. */
extern void np_radix_sort_upper(NpArena *arena, uint64_t *items,
								uint64_t *scratch, size_t count);

#endif							/* NP_CORE_RADIX_H */
