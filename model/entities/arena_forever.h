/*
 * arena_forever.h
 *		An arena for programs that end soon: nothing is ever given back.
 */
#ifndef NP_MODEL_ARENA_FOREVER_H
#define NP_MODEL_ARENA_FOREVER_H

#include <stdlib.h>

#include "core/arena.h"

static void *
forever_grab(void *context, size_t size)
{
	(void) context;
	return malloc(size);
}

/* Objects of libraries live to the end too. */
static int
forever_own(void *context, void *object, void (*destroy) (void *object))
{
	(void) context;
	(void) object;
	(void) destroy;
	return 1;
}

static inline void
arena_forever(NpArena *arena)
{
	NpArenaSource source = {forever_grab, NULL, NULL, forever_own, NULL};

	np_arena_init(arena, &source);
}

#endif							/* NP_MODEL_ARENA_FOREVER_H */
