/*
 * line_scores.h
 *		The model's log-odds of all lines of a text.
 */
#ifndef NP_CORE_LINE_SCORES_H
#define NP_CORE_LINE_SCORES_H

#include "core/line_model.h"

/* The features of all lines, block after block, without their echoes. */
extern NpStatus np_feature_blocks(NpArena *arena,
								  const NpLineContext *context,
								  NpFeatureBlock **blocks);

/* What trees say, a line each. */
extern void np_tree_scores(NpArena *arena, const NpTrees *trees,
						   const NpFeatureBlock *blocks, size_t count,
						   int32_t *log_odds);

/* Fills the echoes in: what scores of the lines around say of each. */
extern NpStatus np_add_echoes(NpArena *arena, const NpLineContext *context,
							  const int32_t *log_odds,
							  NpFeatureBlock *blocks);

/* All of it: the model's log-odds, a line each. */
extern NpStatus np_score_lines(NpArena *arena, const NpLineModel *model,
							   const NpLineContext *context,
							   int32_t *log_odds);

#endif							/* NP_CORE_LINE_SCORES_H */
