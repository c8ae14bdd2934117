/*
 * line_model_test.c
 *		Trees score lines side by side; probabilities rise with the odds.
 */
#include "core/line_model.h"

#include <string.h>

#include "core/hash.h"
#include "unit/harness.h"

static void
scores_side_by_side(void)
{
	static const NpTree trees[2] = {
		{{NP_F_POINTS, NP_F_WORDS, 0, 0, 0}, {10, 5, 64, 64, 64},
		{1, 2, 4, 8}},
		{{NP_F_END, 0, 0, 0, 0}, {NP_END_QUOTE, 64, 64, 64, 64}, {0, 100}}
	};
	NpTrees		model = {trees, 2, 1000};
	NpFeatureBlock block;
	int32_t		odds[NP_FEATURE_BLOCK];

	memset(&block, 0, sizeof(block));
	block.columns[NP_F_POINTS][1] = 11;
	block.columns[NP_F_WORDS][2] = 6;
	block.columns[NP_F_POINTS][3] = 11;
	block.columns[NP_F_WORDS][3] = 6;
	block.columns[NP_F_END][NP_FEATURE_BLOCK - 1] = NP_END_STOP;
	np_score_block(&model, &block, NP_FEATURE_BLOCK, odds);
	CHECK(odds[0] == 1001);
	CHECK(odds[1] == 1002);
	CHECK(odds[2] == 1004);
	CHECK(odds[3] == 1008);
	CHECK(odds[NP_FEATURE_BLOCK - 1] == 1101);
}

static int16_t
any_leaf(uint64_t random)
{
	/* The ends of the range, too. */
	switch (random >> 60)
	{
		case 0:
			return INT16_MAX;
		case 1:
			return INT16_MIN;
		default:
			return (int16_t) (random & 0xFFFF);
	}
}

static void
grow(NpTree *trees, size_t count, uint64_t *seed)
{
	for (size_t t = 0; t < count; t++)
	{
		for (int level = 0; level < NP_TREE_DEPTH; level++)
		{
			*seed = np_mix(*seed + 1);
			trees[t].feature[level] = (uint8_t) (*seed % NP_FEATURE_COUNT);
			trees[t].cut[level] = (*seed >> 32) & 127;
		}
		for (int leaf = 0; leaf < NP_TREE_LEAVES; leaf++)
		{
			*seed = np_mix(*seed + 1);
			trees[t].leaf[leaf] = any_leaf(*seed);
		}
	}
}

/* False also if this machine cannot run the scorer. */
static bool
differs(NpBlockScorer scorer, const NpTrees *trees,
		const NpFeatureBlock *block, size_t lines, const int32_t *plain)
{
	int32_t		odds[NP_FEATURE_BLOCK];

	if (scorer == NULL)
		return false;
	scorer(trees, block, lines, odds);
	return memcmp(odds, plain, lines * sizeof(int32_t)) != 0;
}

/* The vectors of this machine count as plain integers do. */
static void
scores_as_plainly(void)
{
	uint64_t	seed = 1;
	int			wrong = 0;

	for (size_t round = 0; round < 500; round++)
	{
		NpTree		trees[9];
		NpTrees		model = {trees, round % 10, (int32_t) round - 250};
		NpFeatureBlock block;
		size_t		lines = 1 + round % NP_FEATURE_BLOCK;
		int32_t		plain[NP_FEATURE_BLOCK];

		grow(trees, 9, &seed);
		for (size_t i = 0; i < sizeof(block); i++)
		{
			seed = np_mix(seed + 1);
			((uint8_t *) &block)[i] = seed & 127;
		}
		np_block_scorer(NP_VECTORS_NONE) (&model, &block, lines, plain);
		wrong += differs(np_block_scorer(NP_VECTORS_AVX2), &model, &block,
						 lines, plain);
		wrong += differs(np_block_scorer(NP_VECTORS_AVX512), &model, &block,
						 lines, plain);
		wrong += differs(np_score_block, &model, &block, lines, plain);
	}
	CHECK(wrong == 0);
}

static void
probabilities_rise(void)
{
	int			falls = 0;
	int			skews = 0;

	for (int32_t odds = -20 * NP_LOG_ODDS_ONE; odds < 20 * NP_LOG_ODDS_ONE;
		 odds += 7)
	{
		falls += np_probability(odds) > np_probability(odds + 7);
		skews += np_probability(odds) + np_probability(-odds) !=
			NP_SCORE_ONE;
	}
	CHECK(falls == 0);
	CHECK(skews == 0);
	CHECK(np_probability(0) == NP_SCORE_ONE / 2);
	CHECK(np_probability(-1) < NP_SCORE_ONE / 2 + 1);
	CHECK(np_probability(NP_LOG_ODDS_ONE) == 7311);
	CHECK(np_probability(INT32_MIN) < 10);
	CHECK(np_probability(INT32_MAX) > NP_SCORE_ONE - 10);
}

static int
wrong_questions(const NpTrees *trees, int features)
{
	int			wrong = 0;

	for (size_t t = 0; t < trees->count; t++)
		for (int level = 0; level < NP_TREE_DEPTH; level++)
			wrong += trees->trees[t].feature[level] >= features ||
				trees->trees[t].cut[level] > 127;
	return wrong;
}

/* The first trees must not ask what their own answers make. */
static void
ships(void)
{
	const NpLineModel *model = np_line_model();

	CHECK(model->first.count >= 20);
	CHECK(model->second.count >= 20);
	CHECK(wrong_questions(&model->first, NP_FIRST_ECHO) == 0);
	CHECK(wrong_questions(&model->second, NP_FEATURE_COUNT) == 0);
}

static void
scale_rises(void)
{
	int			falls = 0;

	for (size_t value = 0; value < 300000; value++)
		falls += np_log_scale(value) > np_log_scale(value + 1);
	CHECK(falls == 0);
	CHECK(np_log_scale(0) == 0);
	CHECK(np_log_scale(8) == 8);
	CHECK(np_log_scale(SIZE_MAX) == 64);
}

int
main(void)
{
	scores_side_by_side();
	scores_as_plainly();
	probabilities_rise();
	ships();
	scale_rises();
	return np_done("line_model");
}
