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

/*
 * Which leaf each line falls into: one bit a level.  Only with restrict may the
 * compiler take many lines in one step, and only without a branch.
 */
static void
find_leaves(const NpTree *tree, const NpFeatureBlock *block,
			uint8_t *restrict leaves)
{
	memset(leaves, 0, NP_FEATURE_BLOCK);
	for (int level = 0; level < NP_TREE_DEPTH; level++)
	{
		const uint8_t *restrict column = block->columns[tree->feature[level]];
		uint8_t		cut = tree->cut[level];
		uint8_t		bit = (uint8_t) (1u << level);

		for (int i = 0; i < NP_FEATURE_BLOCK; i++)
			leaves[i] |= (uint8_t) (-(column[i] > cut) & bit);
	}
}

void
np_score_block(const NpLineModel *model, const NpFeatureBlock *block,
			   int32_t log_odds[NP_FEATURE_BLOCK])
{
	uint8_t		leaves[NP_FEATURE_BLOCK];

	for (int i = 0; i < NP_FEATURE_BLOCK; i++)
		log_odds[i] = model->base;
	for (size_t t = 0; t < model->count; t++)
	{
		const NpTree *tree = &model->trees[t];

		find_leaves(tree, block, leaves);
		for (int i = 0; i < NP_FEATURE_BLOCK; i++)
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
