/*
 * name_scores.h
 *		Scores of labels for the tokens of an island, and the best labelling.
 *
 * All in integers, so every machine finds the same names.
 */
#ifndef NP_CORE_NAME_SCORES_H
#define NP_CORE_NAME_SCORES_H

#include "core/name_features.h"
#include "core/name_model.h"

typedef struct NpScorer
{
	const NpNameModel *model;
	const NpNameView *view;
	struct NpSpellingScores *cache;
	size_t		cache_mask;
	NpIslandNotes *notes;
} NpScorer;

extern NpStatus np_scorer_init(NpArena *arena, const NpNameModel *model,
							   const NpNameView *view, NpScorer *scorer);

/* Scores of an island's tokens, NP_LABEL_ROOM each. */
extern void np_score_island(NpScorer *scorer, NpIsland island,
							int32_t (*scores)[NP_LABEL_ROOM]);

/* The labelling with the highest sum of scores and moves. */
extern void np_best_labels(const NpNameModel *model,
						   int32_t (*scores)[NP_LABEL_ROOM], size_t count,
						   uint8_t *labels);

#endif							/* NP_CORE_NAME_SCORES_H */
