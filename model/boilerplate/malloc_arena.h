/*
 * malloc_arena.h
 *		An arena for programs that end soon: memory is never given back.
 */
#ifndef NP_MODEL_MALLOC_ARENA_H
#define NP_MODEL_MALLOC_ARENA_H

#include <stdlib.h>

#include "core/arena.h"

static void *
malloc_grab(void *context, size_t size)
{
	(void) context;
	return malloc(size);
}

static inline void
malloc_arena_init(NpArena *arena)
{
	NpArenaSource source = {malloc_grab, NULL, NULL, NULL, NULL};

	np_arena_init(arena, &source);
}

#endif							/* NP_MODEL_MALLOC_ARENA_H */
