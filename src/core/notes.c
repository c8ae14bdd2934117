/*
 * notes.c
 *		Flags that are noted of hashed things while a text is read.
 */
#include "core/notes.h"

typedef struct NpNote
{
	uint64_t	hash;			/* 0 if unused */
	unsigned int flags;
} NpNote;

/* The note of a hash, or the unused one where it goes. */
static NpNote *
find(NpNote *items, size_t capacity, uint64_t hash)
{
	/* Fibonacci hashing (Knuth, volume 3, 6.4): hashes may share low bits. */
	size_t		at = (size_t) ((hash * UINT64_C(0x9e3779b97f4a7c15)) >> 32);

	for (at &= capacity - 1; items[at].hash != 0 && items[at].hash != hash;)
		at = (at + 1) & (capacity - 1);
	return &items[at];
}

/* Doubles the room, so that at most half of it is used. */
static NpStatus
grow(NpNotes *notes, NpArena *arena)
{
	size_t		capacity = notes->capacity == 0 ? 64 : notes->capacity * 2;
	NpNote	   *items = np_alloc_array(arena, capacity, sizeof(NpNote));

	if (items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < notes->capacity; i++)
		if (notes->items[i].hash != 0)
			*find(items, capacity, notes->items[i].hash) = notes->items[i];
	notes->items = items;
	notes->capacity = capacity;
	return NP_OK;
}

NpStatus
np_note(NpNotes *notes, NpArena *arena, uint64_t hash, unsigned int flags)
{
	NpNote	   *note;

	if (2 * notes->count >= notes->capacity)
		NP_TRY(grow(notes, arena));
	note = find(notes->items, notes->capacity, hash);
	if (note->hash == 0)
	{
		note->hash = hash;
		notes->count++;
	}
	note->flags |= flags;
	return NP_OK;
}

unsigned int
np_noted(const NpNotes *notes, uint64_t hash)
{
	return notes->count == 0 ? 0 :
		find(notes->items, notes->capacity, hash)->flags;
}
