/*
 * trees.c
 *		Gradient boosting of symmetric trees on features of one byte.
 *
 * Newton steps on the logistic loss (Friedman 2001; the symmetric trees are
 * those of CatBoost, Prokhorenkova et al. 2018).  One thread and a seeded
 * generator, so a run gives the same trees wherever doubles are IEEE 754.
 */
#include "trees.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pages.h"

/* Features are 0..64. */
#define BINS	65

typedef struct Sums
{
	double		first;			/* of the gradient */
	double		second;			/* of the second derivative */
} Sums;

typedef struct Booster
{
	const Samples *samples;
	const Training *training;
	double	   *scores;
	Sums	   *slopes;			/* of each row, at the present scores */
	uint8_t    *leaves;			/* of each row, in the tree being grown */
	uint32_t   *rows;			/* that the tree sees */
	size_t		row_count;
	int			columns[NP_FEATURE_COUNT];
	int			column_count;
	Sums		(*cells)[NP_FEATURE_COUNT][BINS];	/* a leaf each */
	uint64_t	random;
} Booster;

/* splitmix64 (Steele, Lea, Flood 2014), as a number in 0..1. */
static double
random_share(Booster *booster)
{
	uint64_t	z = (booster->random += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (double) ((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

static void
draw(Booster *booster)
{
	booster->row_count = 0;
	for (size_t i = 0; i < booster->samples->count; i++)
		if (random_share(booster) < booster->training->row_share)
			booster->rows[booster->row_count++] = (uint32_t) i;
	booster->column_count = 0;
	for (int f = 0; f < NP_FEATURE_COUNT; f++)
		if (random_share(booster) < booster->training->column_share)
			booster->columns[booster->column_count++] = f;
}

static void
find_slopes(Booster *booster)
{
	const Samples *samples = booster->samples;

	for (size_t i = 0; i < samples->count; i++)
	{
		double		p = 1 / (1 + exp(-booster->scores[i]));

		booster->slopes[i].first = samples->weights[i] *
			(p - samples->labels[i]);
		booster->slopes[i].second = samples->weights[i] * p * (1 - p);
	}
}

static void
fill_cells(Booster *booster, int leaf_count)
{
	const uint8_t *features = booster->samples->features;

	memset(booster->cells, 0, (size_t) leaf_count * sizeof(*booster->cells));
	for (size_t r = 0; r < booster->row_count; r++)
	{
		uint32_t	row = booster->rows[r];
		const uint8_t *values = features + (size_t) row * NP_FEATURE_COUNT;
		Sums		slope = booster->slopes[row];
		Sums		(*cells)[BINS] = booster->cells[booster->leaves[row]];

		for (int c = 0; c < booster->column_count; c++)
		{
			int			f = booster->columns[c];
			Sums	   *cell = &cells[f][values[f]];

			cell->first += slope.first;
			cell->second += slope.second;
		}
	}
}

static double
gain(Sums sums, double damping)
{
	return sums.first * sums.first / (sums.second + damping);
}

/* What each cut of one feature would gain, summed over the leaves. */
static void
gains_of(const Booster *booster, int feature, int leaf_count,
		 double gains[BINS])
{
	double		damping = booster->training->damping;

	memset(gains, 0, BINS * sizeof(double));
	for (int leaf = 0; leaf < leaf_count; leaf++)
	{
		const Sums *cells = booster->cells[leaf][feature];
		Sums		all = {0, 0};
		Sums		low = {0, 0};

		for (int b = 0; b < BINS; b++)
		{
			all.first += cells[b].first;
			all.second += cells[b].second;
		}
		for (int b = 0; b < BINS - 1; b++)
		{
			Sums		high;

			low.first += cells[b].first;
			low.second += cells[b].second;
			high.first = all.first - low.first;
			high.second = all.second - low.second;
			gains[b] += gain(low, damping) + gain(high, damping);
		}
	}
}

static void
add_question(Booster *booster, NpTree *tree, int level)
{
	double		best = -1;
	int			leaf_count = 1 << level;

	fill_cells(booster, leaf_count);
	for (int c = 0; c < booster->column_count; c++)
	{
		double		gains[BINS];

		gains_of(booster, booster->columns[c], leaf_count, gains);
		for (int b = 0; b < BINS - 1; b++)
			if (gains[b] > best)
			{
				best = gains[b];
				tree->feature[level] = (uint8_t) booster->columns[c];
				tree->cut[level] = (uint8_t) b;
			}
	}
	for (size_t i = 0; i < booster->samples->count; i++)
	{
		const uint8_t *row = booster->samples->features +
			i * NP_FEATURE_COUNT;

		if (row[tree->feature[level]] > tree->cut[level])
			booster->leaves[i] |= (uint8_t) (1u << level);
	}
}

/* Leaves are rounded to what ships before the scores move. */
static void
set_leaves(Booster *booster, NpTree *tree)
{
	Sums		sums[NP_TREE_LEAVES] = {{0, 0}};

	for (size_t r = 0; r < booster->row_count; r++)
	{
		uint32_t	row = booster->rows[r];

		sums[booster->leaves[row]].first += booster->slopes[row].first;
		sums[booster->leaves[row]].second += booster->slopes[row].second;
	}
	for (int leaf = 0; leaf < NP_TREE_LEAVES; leaf++)
		tree->leaf[leaf] = (int16_t)
			lround(-sums[leaf].first /
				   (sums[leaf].second + booster->training->damping) *
				   booster->training->rate * NP_LOG_ODDS_ONE);
	for (size_t i = 0; i < booster->samples->count; i++)
		booster->scores[i] += tree->leaf[booster->leaves[i]] /
			(double) NP_LOG_ODDS_ONE;
}

static int32_t
base_of(const Samples *samples)
{
	double		content = 0;
	double		all = 0;

	for (size_t i = 0; i < samples->count; i++)
	{
		all += samples->weights[i];
		content += samples->weights[i] * samples->labels[i];
	}
	return (int32_t) lround(log(content / (all - content)) *
							NP_LOG_ODDS_ONE);
}

NpLineModel
train_trees(const Samples *samples, const Training *training)
{
	Booster		booster = {.samples = samples, .training = training};
	NpTree	   *trees = must_alloc(training->trees, sizeof(NpTree));
	int32_t		base = base_of(samples);

	booster.random = training->seed;
	booster.scores = must_alloc(samples->count, sizeof(double));
	booster.slopes = must_alloc(samples->count, sizeof(Sums));
	booster.leaves = must_alloc(samples->count, 1);
	booster.rows = must_alloc(samples->count, sizeof(uint32_t));
	booster.cells = must_alloc(NP_TREE_LEAVES, sizeof(*booster.cells));
	for (size_t i = 0; i < samples->count; i++)
		booster.scores[i] = base / (double) NP_LOG_ODDS_ONE;
	for (size_t t = 0; t < training->trees; t++)
	{
		draw(&booster);
		find_slopes(&booster);
		memset(booster.leaves, 0, samples->count);
		for (int level = 0; level < NP_TREE_DEPTH; level++)
			add_question(&booster, &trees[t], level);
		set_leaves(&booster, &trees[t]);
	}
	free(booster.scores);
	free(booster.slopes);
	free(booster.leaves);
	free(booster.rows);
	free(booster.cells);
	return (NpLineModel) {trees, training->trees, base};
}
