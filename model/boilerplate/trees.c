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
}			Sums;

/* Rows of one leaf lie side by side. */
typedef struct Segment
{
	size_t		start;
	size_t		count;
} Segment;

typedef Sums Histogram[NP_FEATURE_COUNT][BINS];

typedef struct Booster
{
	const		Samples *samples;
	const		Training *training;
	double	   *scores;
	uint8_t    *leaves;			/* of each sample, in the tree being grown */
	uint32_t   *rows;			/* that the tree sees, leaf by leaf */
	Sums	   *slopes;			/* of these rows, in their order */
	uint32_t   *spare_rows;
	Sums	   *spare_slopes;
	size_t		row_count;
	Segment		segments[NP_TREE_LEAVES];
	int			columns[NP_FEATURE_COUNT];
	int			column_count;
	Histogram  *cells;			/* a leaf each */
	uint64_t	random;
}			Booster;

/* splitmix64 (Steele, Lea, Flood 2014), as a number in 0..1. */
static double
random_share(Booster * booster)
{
	uint64_t	z = (booster->random += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (double) ((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

/* Gradient and second derivative of a sample's loss at its present score. */
static Sums
slope_of(const Booster * booster, size_t sample)
{
	double		weight = booster->samples->weights[sample];
	double		p = 1 / (1 + exp(-booster->scores[sample]));

	return (Sums)
	{
		weight	   *(p - booster->samples->labels[sample]),
					weight * p * (1 - p)
	};
}

/* The rows and the columns of the next tree. */
static void
draw(Booster * booster)
{
	booster->row_count = 0;
	for (size_t i = 0; i < booster->samples->count; i++)
		if (random_share(booster) < booster->training->row_share)
		{
			booster->slopes[booster->row_count] = slope_of(booster, i);
			booster->rows[booster->row_count++] = (uint32_t) i;
		}
	booster->segments[0] = (Segment) {0, booster->row_count};
	booster->column_count = 0;
	for (int f = 0; f < booster->training->features; f++)
		if (random_share(booster) < booster->training->column_share)
			booster->columns[booster->column_count++] = f;
}

static void
fill_cells(Booster * booster, Segment segment, Histogram * cells)
{
	const uint32_t *rows = booster->rows + segment.start;
	const		Sums *slopes = booster->slopes + segment.start;

	for (int c = 0; c < booster->column_count; c++)
	{
		int			f = booster->columns[c];
		const uint8_t *column = booster->samples->columns[f];
		Sums	   *bins = (*cells)[f];

		memset(bins, 0, sizeof((*cells)[f]));
		for (size_t r = 0; r < segment.count; r++)
		{
			Sums	   *bin = &bins[column[rows[r]]];

			bin->first += slopes[r].first;
			bin->second += slopes[r].second;
		}
	}
}

/* Cells of the larger half are those of the whole less the smaller's. */
static void
split_cells(const Booster * booster, Histogram * whole, Histogram * smaller,
			bool smaller_is_low)
{
	for (int c = 0; c < booster->column_count; c++)
	{
		Sums	   *w = (*whole)[booster->columns[c]];
		Sums	   *s = (*smaller)[booster->columns[c]];

		for (int b = 0; b < BINS; b++)
		{
			Sums		rest = {w[b].first - s[b].first,
			w[b].second - s[b].second};

			w[b] = smaller_is_low ? s[b] : rest;
			if (smaller_is_low)
				s[b] = rest;
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
gains_of(const Booster * booster, int feature, int leaf_count,
		 double gains[BINS])
{
	double		damping = booster->training->damping;

	memset(gains, 0, BINS * sizeof(double));
	for (int leaf = 0; leaf < leaf_count; leaf++)
	{
		const		Sums *cells = booster->cells[leaf][feature];
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
choose_question(const Booster * booster, NpTree *tree, int level)
{
	double		best = -1;

	for (int c = 0; c < booster->column_count; c++)
	{
		double		gains[BINS];

		gains_of(booster, booster->columns[c], 1 << level, gains);
		for (int b = 0; b < BINS - 1; b++)
			if (gains[b] > best)
			{
				best = gains[b];
				tree->feature[level] = (uint8_t) booster->columns[c];
				tree->cut[level] = (uint8_t) b;
			}
	}
}

/* Parts the rows of a leaf by a question: first who says no, then yes. */
static size_t
part_rows(Booster * booster, Segment segment, const NpTree *tree, int level)
{
	const uint8_t *column = booster->samples->columns[tree->feature[level]];
	size_t		low = segment.start;
	size_t		high = 0;

	for (size_t r = segment.start; r < segment.start + segment.count; r++)
	{
		uint32_t	row = booster->rows[r];
		Sums		slope = booster->slopes[r];

		if (column[row] > tree->cut[level])
		{
			booster->spare_rows[high] = row;
			booster->spare_slopes[high++] = slope;
			continue;
		}
		booster->rows[low] = row;
		booster->slopes[low++] = slope;
	}
	memcpy(booster->rows + low, booster->spare_rows, high * sizeof(uint32_t));
	memcpy(booster->slopes + low, booster->spare_slopes, high * sizeof(Sums));
	return low - segment.start;
}

static void
add_question(Booster * booster, NpTree *tree, int level)
{
	int			half = 1 << level;

	choose_question(booster, tree, level);
	for (int leaf = 0; leaf < half; leaf++)
	{
		Segment    *low = &booster->segments[leaf];
		Segment    *high = &booster->segments[leaf + half];
		size_t		count = part_rows(booster, *low, tree, level);
		bool		low_is_less = count * 2 < low->count;

		*high = (Segment) {low->start + count, low->count - count};
		low->count = count;
		if (level + 1 == NP_TREE_DEPTH)
			continue;
		fill_cells(booster, low_is_less ? *low : *high,
				   &booster->cells[leaf + half]);
		split_cells(booster, &booster->cells[leaf],
					&booster->cells[leaf + half], low_is_less);
	}
}

/* Leaves are rounded to what ships before the scores move. */
static void
set_leaves(const Booster * booster, NpTree *tree)
{
	for (int leaf = 0; leaf < NP_TREE_LEAVES; leaf++)
	{
		Segment		segment = booster->segments[leaf];
		Sums		sums = {0, 0};

		for (size_t r = 0; r < segment.count; r++)
		{
			sums.first += booster->slopes[segment.start + r].first;
			sums.second += booster->slopes[segment.start + r].second;
		}
		tree->leaf[leaf] = (int16_t)
			lround(-sums.first / (sums.second + booster->training->damping) *
				   booster->training->rate * NP_LOG_ODDS_ONE);
	}
}

static void
move_scores(Booster * booster, const NpTree *tree)
{
	size_t		count = booster->samples->count;

	memset(booster->leaves, 0, count);
	for (int level = 0; level < NP_TREE_DEPTH; level++)
	{
		const uint8_t *column =
			booster->samples->columns[tree->feature[level]];
		uint8_t		cut = tree->cut[level];

		for (size_t i = 0; i < count; i++)
			booster->leaves[i] |= (uint8_t) ((column[i] > cut) << level);
	}
	for (size_t i = 0; i < count; i++)
		booster->scores[i] += tree->leaf[booster->leaves[i]] /
			(double) NP_LOG_ODDS_ONE;
}

static int32_t
base_of(const Samples * samples)
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

static void
begin(Booster * booster, int32_t base)
{
	size_t		count = booster->samples->count;

	booster->random = booster->training->seed;
	booster->scores = must_alloc(count, sizeof(double));
	booster->leaves = must_alloc(count, 1);
	booster->rows = must_alloc(count, sizeof(uint32_t));
	booster->slopes = must_alloc(count, sizeof(Sums));
	booster->spare_rows = must_alloc(count, sizeof(uint32_t));
	booster->spare_slopes = must_alloc(count, sizeof(Sums));
	booster->cells = must_alloc(NP_TREE_LEAVES, sizeof(Histogram));
	for (size_t i = 0; i < count; i++)
		booster->scores[i] = base / (double) NP_LOG_ODDS_ONE;
}

static void
end(Booster * booster)
{
	free(booster->scores);
	free(booster->leaves);
	free(booster->rows);
	free(booster->slopes);
	free(booster->spare_rows);
	free(booster->spare_slopes);
	free(booster->cells);
}

NpTrees
train_trees(const Samples * samples, const Training * training)
{
	Booster		booster = {.samples = samples, .training = training};
	NpTree	   *trees = must_alloc(training->trees, sizeof(NpTree));
	int32_t		base = base_of(samples);

	begin(&booster, base);
	for (size_t t = 0; t < training->trees; t++)
	{
		draw(&booster);
		fill_cells(&booster, booster.segments[0], &booster.cells[0]);
		for (int level = 0; level < NP_TREE_DEPTH; level++)
			add_question(&booster, &trees[t], level);
		set_leaves(&booster, &trees[t]);
		move_scores(&booster, &trees[t]);
	}
	end(&booster);
	return (NpTrees) {trees, training->trees, base};
}
