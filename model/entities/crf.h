/*
 * crf.h
 *		A conditional random field over the labels of an island.
 */
#ifndef NP_MODEL_CRF_H
#define NP_MODEL_CRF_H

#include "corpus.h"
#include "core/name_labels.h"

/* Floats of a key: a weight for each label, and the sum of squares. */
#define STRIDE	24

typedef struct Crf
{
	float	   *weights;		/* STRIDE for each key */
	float		moves[NP_LABELS][NP_LABELS];	/* from, to */
	float		move_squares[NP_LABELS][NP_LABELS];
	float		rate;
	float		dropout;
	uint64_t	random;
} Crf;

extern void crf_init(Crf *crf, size_t key_count, float dropout);

/* A number of a sequence that is the same in every run. */
extern uint64_t crf_random(Crf *crf);

/* One step on an island, which counts `weight`; its loss. */
extern double crf_learn(Crf *crf, const Corpus *corpus, const Island *island,
						float weight);

/* The scores of an island's tokens, STRIDE for each. */
extern void crf_scores(const Crf *crf, const Corpus *corpus,
					   const Island *island, float *scores);

extern void crf_decode(const Crf *crf, const float *scores, uint32_t count,
					   uint8_t *labels);

#endif							/* NP_MODEL_CRF_H */
