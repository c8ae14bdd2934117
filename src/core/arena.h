/*
 * arena.h
 *		Memory of one analysis: taken piecemeal, given back as a whole.
 *
 * The arena belongs to the caller, who says where blocks come from: a memory
 * context in the server, malloc in the tests.  Nothing that the core allocates
 * outlives it.
 */
#ifndef NP_CORE_ARENA_H
#define NP_CORE_ARENA_H

#include <stddef.h>

#include "core/status.h"

/*
 * The caller's side.  Only grab is required.  grab and poll may leave by a
 * long jump (a cancelled query does), so the core holds nothing across them
 * that the arena does not own.
 */
typedef struct NpArenaSource
{
	/* a block of size bytes, aligned as malloc does; NULL if there is none */
	void	   *(*grab) (void *context, size_t size);
	/* takes back a block before the end; may be NULL */
	void		(*give) (void *context, void *block);
	/* called between units of work, so that they can be cancelled; or NULL */
	void		(*poll) (void *context);
	/* promises destroy(object) when the arena ends; false if it cannot */
	int			(*own) (void *context, void *object,
						void (*destroy) (void *object));
	void	   *context;
} NpArenaSource;

typedef struct NpArena
{
	NpArenaSource source;
	char	   *free;			/* the unused rest of the current block */
	size_t		left;			/* its size in bytes */
	struct NpDictionary *dictionary;	/* of dictionary.c; NULL at first */
} NpArena;

extern void np_arena_init(NpArena *arena, const NpArenaSource *source);

/* size bytes, not cleared, aligned for any type; NULL without memory. */
extern void *np_alloc(NpArena *arena, size_t size);

/* count items of size bytes each, cleared; NULL without memory. */
extern void *np_alloc_array(NpArena *arena, size_t count, size_t size);

/*
 * Takes a block of so many bytes back before the end, if the source does;
 * small ones stay.
 */
extern void np_give(NpArena *arena, void *block, size_t bytes);

/*
 * Makes room for needed items of item_size bytes each in a growing array,
 * which starts as NULL with capacity 0.  Doubles, so appending is linear.
 */
extern NpStatus np_reserve(NpArena *arena, void *items_pointer,
						   size_t *capacity, size_t needed, size_t item_size);

/*
 * Hands an object of a library to the arena, which destroys it at its end.  If
 * the arena can't, destroys it at once and returns NP_NO_MEMORY.
 */
extern NpStatus np_own(NpArena *arena, void *object,
					   void (*destroy) (void *object));

/* To be called once a unit of work: a line, a word, some kilobytes. */
static inline void
np_poll(NpArena *arena)
{
	if (arena->source.poll != NULL)
		arena->source.poll(arena->source.context);
}

#endif							/* NP_CORE_ARENA_H */
