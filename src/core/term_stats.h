/*
 * term_stats.h
 *		How many texts have a word, in bounded memory.
 *
 * A count-min sketch (Cormode and Muthukrishnan 2005): a word counts in one
 * bucket of every row, and its number of texts is at most the least of them.
 * Buckets add up, so the texts may come in any order and be divided at will.
 * Only words that many texts have need to be told apart: see story_terms.c.
 */
#ifndef NP_CORE_TERM_STATS_H
#define NP_CORE_TERM_STATS_H

#include "core/arena.h"
#include "core/text.h"

#define NP_TERM_ROWS	2
#define NP_TERM_BUCKETS	32768
#define NP_TERM_COUNTS	((size_t) NP_TERM_ROWS * NP_TERM_BUCKETS)

typedef struct NpTermStats
{
	uint64_t	texts;
	uint64_t	counts[NP_TERM_COUNTS];
} NpTermStats;

/*
 * Words as terms: folded and hashed, between 1 and NP_TERM_MOST.  Only so many
 * words of a text are read: later ones would weigh next to nothing.
 */
#define NP_TERM_BITS	47
#define NP_TERM_MOST	(((uint64_t) 1 << NP_TERM_BITS) - 1)
#define NP_TERM_WORDS	((size_t) 16384)

typedef struct NpTerms
{
	uint64_t   *items;			/* in the order of the text */
	size_t		count;
} NpTerms;

extern NpStatus np_terms(NpArena *arena, const NpText *text, NpTerms *terms);

/* Counts a text; one without words is none. */
extern NpStatus np_term_stats_add(NpArena *arena, const NpText *text,
								  NpTermStats *stats);

/* Where a term is counted in a row. */
static inline size_t
np_term_bucket(uint64_t term, unsigned row)
{
	return row * NP_TERM_BUCKETS + (term >> 15 * row) % NP_TERM_BUCKETS;
}

#endif							/* NP_CORE_TERM_STATS_H */
