/*
 * passages.h
 *		The passages that two texts share, but for small edits.
 *
 * Words are those of a signature: case, punctuation and blanks don't matter.
 * A passage is found by a run of words that agree, and followed both ways as
 * alignment.h says, so it begins and ends with words that agree, and goes over
 * an edit if no fewer words agree behind it than the edit skips.
 *
 * Passages may overlap, in a text that repeats itself.  The one with the most
 * words that agree comes first; another stays if min_words / 2 of its words,
 * in a or in b, stand in none before it.  So what is quoted twice is reported
 * twice, and there are fewer passages than words.
 *
 * Swapping the texts swaps the sides of the passages and changes nothing else.
 */
#ifndef NP_CORE_PASSAGES_H
#define NP_CORE_PASSAGES_H

#include "core/arena.h"
#include "core/text.h"

/* Below this, any two texts of a language share passages. */
#define NP_PASSAGE_LEAST	3

typedef struct NpPassage
{
	NpSpan		a;				/* bytes of either text */
	NpSpan		b;
	size_t		words;			/* that agree */
} NpPassage;

typedef struct NpPassages
{
	NpPassage  *items;			/* ascending by a, then by b */
	size_t		count;
} NpPassages;

/*
 * Passages of at least min_words words that agree; min_words must be at least
 * NP_PASSAGE_LEAST.
 */
extern NpStatus np_passages(NpArena *arena, const NpText *a, const NpText *b,
							size_t min_words, NpPassages *passages);

#endif							/* NP_CORE_PASSAGES_H */
