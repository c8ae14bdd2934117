/*
 * run_index.c
 *		Where the runs of a few words stand in a sequence.
 */
#include "core/run_index.h"

/* Words between two chances to cancel. */
#define POLL_WORDS	65536

NpStatus
np_run_index(NpArena *arena, NpSequence sequence, size_t width,
			 NpRunIndex *index)
{
	size_t		runs = sequence.count < width ? 0 :
		sequence.count - width + 1;
	size_t		size = 16;

	while (size < runs)
		size *= 2;
	*index = (NpRunIndex) {sequence, width, NULL, NULL, size};
	index->first = np_alloc_array(arena, size, sizeof(uint32_t));
	/* Every place is set below: clearing them first would cost as much. */
	index->next = np_alloc(arena, runs * sizeof(uint32_t));
	if (index->first == NULL || index->next == NULL)
		return NP_NO_MEMORY;
	/* From the end, so that chains ascend. */
	for (size_t at = runs; at-- > 0;)
	{
		uint32_t   *chain = &index->first[np_run_chain(index,
													   sequence.words + at)];

		if (at % POLL_WORDS == 0)
			np_poll(arena);
		index->next[at] = *chain;
		*chain = (uint32_t) at + 1;
	}
	return NP_OK;
}

void
np_run_index_give(NpArena *arena, NpRunIndex *index)
{
	size_t		runs = index->sequence.count < index->width ? 0 :
		index->sequence.count - index->width + 1;

	np_give(arena, index->first, index->size * sizeof(uint32_t));
	np_give(arena, index->next, runs * sizeof(uint32_t));
}
