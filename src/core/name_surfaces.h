/*
 * name_surfaces.h
 *		What is written of a name, and what the rules of grouping ask of it.
 */
#ifndef NP_CORE_NAME_SURFACES_H
#define NP_CORE_NAME_SURFACES_H

#include <stdint.h>

#include "core/arena.h"
#include "core/name_types.h"
#include "core/text.h"

/* Words of a name that are looked at; no rule needs more. */
#define NP_SURFACE_WORDS	12

/* A folded name and what the rules ask of it. */
typedef struct NpSurface
{
	NpNameType	type;
	uint32_t	entity;			/* internal number + 1, or 0 */
	uint32_t	count;			/* words, NP_SURFACE_WORDS at most */
	uint32_t	first_letter;	/* of the first word, if that is an initial */
	uint64_t	folded;
	uint64_t	words[NP_SURFACE_WORDS];
	uint64_t	first;			/* first word, nicknames made full */
	uint64_t	first_initial;	/* its first letter */
	uint64_t	country;
	uint64_t	acronym;		/* hash of its letters, if it is one */
	uint64_t	letters;		/* the same, sorted */
	uint32_t	gender;			/* NP_LEX_GIVEN bits of the first word */
} NpSurface;

/*
 * Reads what stands in a span.  The surface comes with its type, all else
 * zero.
 */
extern NpStatus np_read_surface(NpArena *arena, const NpText *text,
								NpSpan span, NpSurface *surface);

/* Sorts a few letters and hashes them. */
extern uint64_t np_hash_letters(char *letters, size_t count);

#endif							/* NP_CORE_NAME_SURFACES_H */
