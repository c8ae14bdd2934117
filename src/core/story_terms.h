/*
 * story_terms.h
 *		The words by which articles on one event are known, with weights.
 *
 * A number a word, ascending: its term (NP_TERM_BITS bits, so that the sign is
 * free) above a weight of 16 bits.  The squares of the weights add up to
 * NP_STORY_ONE squared, or a little less.
 */
#ifndef NP_CORE_STORY_TERMS_H
#define NP_CORE_STORY_TERMS_H

#include "core/term_stats.h"

#define NP_STORY_TERMS		128
#define NP_STORY_WEIGHT_BITS 16
#define NP_STORY_ONE		((uint64_t) 65535)

static inline uint64_t
np_story_term(int64_t item)
{
	return (uint64_t) item >> NP_STORY_WEIGHT_BITS;
}

static inline uint64_t
np_story_weight(int64_t item)
{
	return (uint64_t) item & NP_STORY_ONE;
}

/*
 * How many texts have a term at most, and how many texts there are: read from
 * a value that the caller knows.
 */
typedef struct NpTermCounts
{
	uint64_t	texts;
	uint64_t	(*count) (const void *context, uint64_t term);
	const void *context;
} NpTermCounts;

/* The best words of a text: at most NP_STORY_TERMS. */
extern NpStatus np_story_terms(NpArena *arena, const NpText *text,
							   const NpTermCounts *stats,
							   int64_t *items, size_t *count);

/*
 * The heaviest of them that have a letter, heaviest first, each at its first
 * place: at most the given number, for which words has room.
 */
extern NpStatus np_story_words(NpArena *arena, const NpText *text,
							   const NpTermCounts *stats,
							   NpSpan *words, size_t most, size_t *count);

/* Are these what np_story_terms could have made? */
extern bool np_story_terms_valid(const int64_t *items, size_t count);

/* The cosine of two texts' words, NP_COSINE_ONE being 1. */
#define NP_COSINE_BITS	20
#define NP_COSINE_ONE	((uint32_t) 1 << NP_COSINE_BITS)

extern uint32_t np_story_cosine(const int64_t *a, size_t a_count,
								const int64_t *b, size_t b_count);

/* A cosine of a sum of products of weights. */
static inline uint32_t
np_cosine_of_sum(uint64_t sum)
{
	uint64_t	cosine = sum >> (2 * NP_STORY_WEIGHT_BITS - NP_COSINE_BITS);

	return cosine < NP_COSINE_ONE ? (uint32_t) cosine : NP_COSINE_ONE;
}

#endif							/* NP_CORE_STORY_TERMS_H */
