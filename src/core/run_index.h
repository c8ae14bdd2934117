/*
 * run_index.h
 *		Where the runs of a few words stand in a sequence.
 */
#ifndef NP_CORE_RUN_INDEX_H
#define NP_CORE_RUN_INDEX_H

#include "core/alignment.h"
#include "core/hash.h"

/* Chains of the places of runs by hash, each in ascending order. */
typedef struct NpRunIndex
{
	NpSequence	sequence;
	size_t		width;			/* words of a run */
	uint32_t   *first;			/* by hash: a place + 1, or 0 */
	uint32_t   *next;			/* by place: the next place + 1, or 0 */
	size_t		size;			/* of first, a power of two */
} NpRunIndex;

extern NpStatus np_run_index(NpArena *arena, NpSequence sequence,
							 size_t width, NpRunIndex *index);

/* Gives the memory of an index back. */
extern void np_run_index_give(NpArena *arena, NpRunIndex *index);

/* Which chain holds the run that begins at these words. */
static inline size_t
np_run_chain(const NpRunIndex *index, const uint32_t *words)
{
	uint64_t	hash = 0;

	for (size_t i = 0; i < index->width; i++)
		hash = (hash ^ words[i]) * UINT64_C(0x9e3779b97f4a7c15);
	return (size_t) (np_mix(hash) & (index->size - 1));
}

#endif							/* NP_CORE_RUN_INDEX_H */
