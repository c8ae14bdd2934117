/*
 * passage_search.h
 *		Two sequences of words to all passages that may be reported.
 */
#ifndef NP_CORE_PASSAGE_SEARCH_H
#define NP_CORE_PASSAGE_SEARCH_H

#include <stdbool.h>

#include "core/alignment.h"

/* Words, half open, on either side, and how many of them agree. */
typedef struct NpMatch
{
	uint32_t	a_start;
	uint32_t	a_end;
	uint32_t	b_start;
	uint32_t	b_end;
	uint32_t	agree;
} NpMatch;

typedef struct NpMatches
{
	NpMatch    *items;
	size_t		count;
	size_t		capacity;
} NpMatches;

/*
 * Matches that together hold each shared word of a and of b, some of them
 * perhaps more than once.  Swapping a and b gives another, as good answer.
 */
extern NpStatus np_passage_search(NpArena *arena, NpSequence a, NpSequence b,
								  size_t min_words, NpMatches *matches);

#endif							/* NP_CORE_PASSAGE_SEARCH_H */
