/*
 * line_model.c
 *		Boosted trees: from the features of a line to a score.
 */
#include "core/line_model.h"

#include <string.h>

#include "core/tables/boilerplate_model.h"

const NpLineModel *
np_line_model(void)
{
	return &boilerplate_model;
}

#define EVERY_BYTE	UINT64_C(0x0101010101010101)

/*
 * Which leaf each line falls into: one bit a level, eight lines a step.
 * Features and cuts are below 128, so that a byte's top bit tells whether the
 * feature plus 127 less the cut has gone above 127, and nothing is carried
 * into the next byte.
 */
static void
find_leaves(const NpTree *tree, const NpFeatureBlock *block, size_t count,
			uint8_t leaves[NP_FEATURE_BLOCK])
{
	for (size_t at = 0; at < count; at += sizeof(uint64_t))
	{
		uint64_t	found = 0;

		for (int level = 0; level < NP_TREE_DEPTH; level++)
		{
			uint64_t	values;

			memcpy(&values, block->columns[tree->feature[level]] + at,
				   sizeof(values));
			values += EVERY_BYTE * (127u - tree->cut[level]);
			found |= ((values >> 7) & EVERY_BYTE) << level;
		}
		memcpy(leaves + at, &found, sizeof(found));
	}
}

void
np_score_block(const NpTrees *trees, const NpFeatureBlock *block,
			   size_t count, int32_t log_odds[NP_FEATURE_BLOCK])
{
	uint8_t		leaves[NP_FEATURE_BLOCK];

	for (size_t i = 0; i < count; i++)
		log_odds[i] = trees->base;
	for (size_t t = 0; t < trees->count; t++)
	{
		const NpTree *tree = &trees->trees[t];

		find_leaves(tree, block, count, leaves);
		for (size_t i = 0; i < count; i++)
			log_odds[i] += tree->leaf[leaves[i]];
	}
}

/*
 * 10000 / (1 + exp(-x / 4)) for x = 0, 1, ... 32: exact to a part, and
 * straight between two entries to within 20 parts.
 */
static const uint16_t logistic[33] = {
	5000, 5622, 6225, 6792, 7311, 7773, 8176, 8520, 8808, 9047, 9241, 9399,
	9526, 9627, 9707, 9770, 9820, 9859, 9890, 9914, 9933, 9948, 9959, 9968,
	9975, 9981, 9985, 9988, 9991, 9993, 9994, 9996, 9997
};

uint16_t
np_probability(int32_t log_odds)
{
	uint32_t	size = log_odds < 0 ? 0u - (uint32_t) log_odds :
		(uint32_t) log_odds;
	uint32_t	step = size / (NP_LOG_ODDS_ONE / 4);
	uint32_t	rest = size % (NP_LOG_ODDS_ONE / 4);
	uint32_t	value = logistic[32];

	if (step < 32)
		value = logistic[step] + ((uint32_t) (logistic[step + 1] -
											  logistic[step]) * rest) /
			(NP_LOG_ODDS_ONE / 4);
	return (uint16_t) (log_odds < 0 ? NP_SCORE_ONE - value : value);
}
