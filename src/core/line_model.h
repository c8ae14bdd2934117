/*
 * line_model.h
 *		Boosted trees: from the features of a line to a score.
 *
 * The trees are symmetric: all nodes of a level ask the same question, so a
 * tree is DEPTH questions and a table of 2^DEPTH leaves, and lines are scored
 * side by side without a branch.
 */
#ifndef NP_CORE_LINE_MODEL_H
#define NP_CORE_LINE_MODEL_H

#include "core/calibration.h"
#include "core/line_features.h"
#include "core/verdict.h"

#define NP_TREE_DEPTH	5
#define NP_TREE_LEAVES	(1 << NP_TREE_DEPTH)

/* Log-odds are integers of this many parts to one. */
#define NP_LOG_ODDS_ONE	1024

/* A question is: is the feature above the cut? */
typedef struct NpTree
{
	uint8_t		feature[NP_TREE_DEPTH];
	uint8_t		cut[NP_TREE_DEPTH];
	int16_t		leaf[NP_TREE_LEAVES];
} NpTree;

typedef struct NpTrees
{
	const NpTree *trees;
	size_t		count;
	int32_t		base;			/* log-odds without any tree */
} NpTrees;

/* The second trees see what the first ones say of the lines around. */
typedef struct NpLineModel
{
	NpTrees		first;
	NpTrees		second;
	const NpCalibration *calibration;	/* NULL: scores are what trees say */
	const struct NpWordOdds *odds;	/* NULL: those that ship */
} NpLineModel;

/* The model that ships: model/boilerplate. */
extern const NpLineModel *np_line_model(void);

/* The trees for pages of sites whose template is known. */
extern const NpTrees *np_template_trees(void);

/* Log-odds of being content, for the first lines of a block. */
typedef void (*NpBlockScorer) (const NpTrees *trees,
							   const NpFeatureBlock *block, size_t count,
							   int32_t log_odds[NP_FEATURE_BLOCK]);

/* What lines are scored side by side with, the slowest first. */
typedef enum NpVectors
{
	NP_VECTORS_NONE,
	NP_VECTORS_AVX2,
	NP_VECTORS_AVX512
} NpVectors;

/* NULL if this machine has no such vectors.  All say the same. */
extern NpBlockScorer np_block_scorer(NpVectors vectors);

/* By the fastest of them. */
extern void np_score_block(const NpTrees *trees, const NpFeatureBlock *block,
						   size_t count, int32_t log_odds[NP_FEATURE_BLOCK]);

/* The probability of log-odds, in parts of NP_SCORE_ONE, and back. */
extern uint16_t np_probability(int32_t log_odds);

#endif							/* NP_CORE_LINE_MODEL_H */
