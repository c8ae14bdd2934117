/*
 * alignment.h
 *		How far two sequences of words agree, but for small edits.
 *
 * From a place in each sequence both are followed, forwards or backwards, by
 * skipping words of either side where they differ.  A word that agrees counts
 * 1, a word that is skipped, on either side, -1; the end is the furthest place
 * where the sum is greatest, behind a word that agrees.  Following stops where
 * the sum has fallen NP_ALIGNMENT_DROP below that.  This is local alignment by
 * greedy steps (Zhang, Schwartz, Wagner, Miller 2000) over the diagonals of
 * Myers (1986).
 */
#ifndef NP_CORE_ALIGNMENT_H
#define NP_CORE_ALIGNMENT_H

#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"

/*
 * So many words, those of both sides together, can be skipped at one place: a
 * clause of eight words exchanged for another, or one of sixteen put in.
 */
#define NP_ALIGNMENT_DROP	16

typedef struct NpSequence
{
	const uint32_t *words;
	size_t		count;
} NpSequence;

/* Words of each side up to the end, and how many of them agree. */
typedef struct NpReach
{
	size_t		a;
	size_t		b;
	size_t		agree;
} NpReach;

/*
 * Follows a from word a_at and b from word b_at to their ends.  Adds to *work
 * what that cost, in steps of some nanoseconds.
 */
extern NpReach np_align_after(NpArena *arena, NpSequence a, size_t a_at,
							  NpSequence b, size_t b_at, size_t *work);

/* The same backwards, from the words before a_at and b_at. */
extern NpReach np_align_before(NpArena *arena, NpSequence a, size_t a_at,
							   NpSequence b, size_t b_at, size_t *work);

#endif							/* NP_CORE_ALIGNMENT_H */
