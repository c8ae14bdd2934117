/*
 * entity_surfaces.h
 *		What is written of a name, and what the rules of grouping ask of it.
 */
#ifndef NP_CORE_ENTITY_SURFACES_H
#define NP_CORE_ENTITY_SURFACES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/name_types.h"
#include "core/text.h"

/* Words of a name that are looked at; no rule needs more. */
#define NP_SURFACE_WORDS	12

/* A folded word. */
typedef struct NpSurfaceWord
{
	uint64_t	hash;
	const char *bytes;			/* not terminated */
	uint32_t	length;
	uint32_t	classes;		/* NP_LEX bits */
} NpSurfaceWord;

/* A folded name and what the rules ask of it. */
typedef struct NpSurface
{
	NpNameType	type;
	NpSpan		span;			/* the name, without what is said of it */
	uint32_t	entity;			/* internal number + 1, or 0 */
	uint32_t	count;			/* words, NP_SURFACE_WORDS at most */
	uint32_t	family;			/* the first word of a person's family name */
	bool		initials;		/* a person's first word is letters only */
	bool		shouted;		/* has capitals, and no small letter */
	bool		acronym_first;	/* "NRC News" */
	bool		plural;			/* folded to the singular */
	uint64_t	folded;
	NpSurfaceWord *words;
	uint64_t	first;			/* first word, nicknames made full */
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

/* Hash of the words from..to of a surface; from < to. */
extern uint64_t np_hash_surface_words(const NpSurface *surface, uint32_t from,
									  uint32_t to);

/* Hash of all its words, the last one without a plural's s. */
extern uint64_t np_hash_singular(const NpSurface *surface);

/* Sorts a few letters and hashes them. */
extern uint64_t np_hash_sorted(char *letters, size_t count);

#endif							/* NP_CORE_ENTITY_SURFACES_H */
