/*
 * notes.h
 *		Flags that are noted of hashed things while a text is read.
 */
#ifndef NP_CORE_NOTES_H
#define NP_CORE_NOTES_H

#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"

/* A map from hashes, never 0, to flags; begins zeroed. */
typedef struct NpNotes
{
	struct NpNote *items;
	size_t		capacity;		/* a power of two, or 0 */
	size_t		count;
} NpNotes;

/* Adds flags to those of a hash. */
extern NpStatus np_note(NpNotes *notes, NpArena *arena, uint64_t hash,
						unsigned int flags);

/* The flags of a hash; 0 if nothing was noted. */
extern unsigned int np_noted(const NpNotes *notes, uint64_t hash);

#endif							/* NP_CORE_NOTES_H */
