/*
 * shingles.c
 *		Words to overlapping runs of three words, hashed.
 */
#include "core/shingles.h"

bool
np_shingles_end(const NpShingles *shingles, uint64_t *shingle)
{
	if (shingles->words == 0 || shingles->words >= NP_SHINGLE_WORDS)
		return false;
	/* A missing word counts as zero, which is no word's hash by design. */
	*shingle = np_shingle(0, shingles->before_last, shingles->last);
	return true;
}
