/*
 * arena.c
 *		Memory of one analysis: taken piecemeal, given back as a whole.
 */
#include "core/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Small requests share blocks of this size: one article seldom needs two. */
#define NP_ARENA_BLOCK	16384

/* Requests above this size get blocks of their own, so they can go back. */
#define NP_ARENA_LARGE	4096

/* Bytes that are cleared or copied between polls: about a millisecond. */
#define NP_ARENA_STRIDE	((size_t) 1 << 22)

#define NP_ARENA_ALIGN	_Alignof(max_align_t)

void
np_arena_init(NpArena *arena, const NpArenaSource *source)
{
	arena->source = *source;
	arena->free = NULL;
	arena->left = 0;
	arena->dictionary = NULL;
}

void *
np_alloc(NpArena *arena, size_t size)
{
	NpArenaSource *source = &arena->source;
	void	   *result;

	if (size > NP_ARENA_LARGE)
		return source->grab(source->context, size);

	/* No bytes are still a place: NULL says that memory ran out. */
	if (size == 0)
		size = 1;
	size = (size + NP_ARENA_ALIGN - 1) & ~(NP_ARENA_ALIGN - 1);
	if (size > arena->left)
	{
		char	   *block = source->grab(source->context, NP_ARENA_BLOCK);

		if (block == NULL)
			return NULL;
		arena->free = block;
		arena->left = NP_ARENA_BLOCK;
	}
	result = arena->free;
	arena->free += size;
	arena->left -= size;
	return result;
}

/* count * size, or false when that is more than memory can hold. */
static bool
multiply(size_t count, size_t size, size_t *product)
{
	if (size != 0 && count > SIZE_MAX / 2 / size)
		return false;
	*product = count * size;
	return true;
}

/* Copies bytes, or clears them if there is nothing to copy. */
static void
fill(NpArena *arena, char *to, const char *from, size_t bytes)
{
	for (size_t at = 0; at < bytes; at += NP_ARENA_STRIDE)
	{
		size_t		part = bytes - at;

		if (at > 0)
			np_poll(arena);
		if (part > NP_ARENA_STRIDE)
			part = NP_ARENA_STRIDE;
		if (from != NULL)
			memcpy(to + at, from + at, part);
		else
			memset(to + at, 0, part);
	}
}

void *
np_alloc_array(NpArena *arena, size_t count, size_t size)
{
	size_t		bytes;
	void	   *result;

	if (!multiply(count, size, &bytes))
		return NULL;
	result = np_alloc(arena, bytes);
	if (result != NULL)
		fill(arena, result, NULL, bytes);
	return result;
}

void
np_give(NpArena *arena, void *block, size_t bytes)
{
	if (bytes > NP_ARENA_LARGE && arena->source.give != NULL)
		arena->source.give(arena->source.context, block);
}

NpStatus
np_reserve(NpArena *arena, void *items_pointer, size_t *capacity,
		   size_t needed, size_t item_size)
{
	void	   *old;
	void	   *new;
	size_t		count = *capacity;
	size_t		bytes;

	if (needed <= count)
		return NP_OK;
	if (count < 16)
		count = 16;
	while (count < needed && count <= SIZE_MAX / 4)
		count *= 2;
	if (count < needed || !multiply(count, item_size, &bytes))
		return NP_NO_MEMORY;
	new = np_alloc(arena, bytes);
	if (new == NULL)
		return NP_NO_MEMORY;

	/* items_pointer is a T **; C has no other spelling for any T. */
	memcpy(&old, items_pointer, sizeof(old));
	if (*capacity > 0)
		fill(arena, new, old, *capacity * item_size);
	np_give(arena, old, *capacity * item_size);
	memcpy(items_pointer, &new, sizeof(new));
	*capacity = count;
	return NP_OK;
}

NpStatus
np_own(NpArena *arena, void *object, void (*destroy) (void *object))
{
	NpArenaSource *source = &arena->source;

	if (source->own == NULL || !source->own(source->context, object, destroy))
	{
		destroy(object);
		return NP_NO_MEMORY;
	}
	return NP_OK;
}
