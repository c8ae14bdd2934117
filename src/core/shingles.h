/*
 * shingles.h
 *		Words to overlapping runs of three words, hashed.
 *
 * A signature is only as good as what it hashes.  Shorter runs are shared by
 * unrelated articles, longer ones miss light edits; docs/textsig.md has the
 * measurement that chose three.
 */
#ifndef NP_CORE_SHINGLES_H
#define NP_CORE_SHINGLES_H

#include "core/hash.h"

#define NP_SHINGLE_WORDS	3

/* The words before the next one; starts as all zeros. */
typedef struct NpShingles
{
	uint64_t	before_last;
	uint64_t	last;
	unsigned	words;			/* seen so far, up to NP_SHINGLE_WORDS */
} NpShingles;

/* Hash of three words; the rotations make it depend on their order. */
static inline uint64_t
np_shingle(uint64_t first, uint64_t second, uint64_t third)
{
	return np_mix(first + np_rotate(second, 21) + np_rotate(third, 42));
}

/*
 * Takes the next word.  True if that makes a shingle, whose hash is stored.
 */
static inline bool
np_shingles_add(NpShingles *shingles, uint64_t word, uint64_t *shingle)
{
	bool		whole = shingles->words >= NP_SHINGLE_WORDS - 1;

	*shingle = np_shingle(shingles->before_last, shingles->last, word);
	shingles->before_last = shingles->last;
	shingles->last = word;
	if (!whole)
		shingles->words++;
	else
		shingles->words = NP_SHINGLE_WORDS;
	return whole;
}

/*
 * To be called after the last word.  True if there were words, but too few for
 * a shingle; the hash of one shingle of all of them is stored.
 */
extern bool np_shingles_end(const NpShingles *shingles, uint64_t *shingle);

#endif							/* NP_CORE_SHINGLES_H */
