/*
 * order.h
 *		Numbers in order: stable, in linear time, and it can be cancelled.
 */
#ifndef NP_CORE_ORDER_H
#define NP_CORE_ORDER_H

#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"

/*
 * Reorders count indexes so that their keys ascend; equal keys stay in the
 * order in which they are.  keys[i] is the key of index i.
 */
extern NpStatus np_order(NpArena *arena, const uint32_t *keys,
						 uint32_t *indexes, size_t count);

#endif							/* NP_CORE_ORDER_H */
