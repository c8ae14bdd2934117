/*
 * trees.h
 *		Gradient boosting of symmetric trees on features of one byte.
 */
#ifndef NP_MODEL_TREES_H
#define NP_MODEL_TREES_H

#include "core/line_model.h"

typedef struct Samples
{
	size_t		count;
	uint8_t    *columns[NP_FEATURE_COUNT];	/* a byte a sample each */
	uint8_t    *labels;			/* 1 is content */
	float	   *weights;
}			Samples;

typedef struct Training
{
	size_t		trees;
	int			features;		/* only the first of them may be asked */
	double		rate;			/* learning rate */
	double		damping;		/* added to each leaf's second derivative */
	double		row_share;		/* rows that a tree sees */
	double		column_share;	/* features that a tree may ask */
	uint64_t	seed;
}			Training;

/* Boosted trees for the samples. */
extern NpTrees train_trees(const Samples * samples, const Training * training);

#endif							/* NP_MODEL_TREES_H */
