/*
 * calibrate.c
 *		How often lines of a score are content, on pages that none has seen.
 */
#include "calibrate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/boilerplate.h"
#include "dialects.h"
#include "malloc_arena.h"

/* An entry is as it was, unless as many lines say otherwise. */
#define PRIOR	30.0

/* A line counts for the two knots beside it, for the nearer one more. */
typedef struct Tally
{
	double		content;
	double		lines;
} Tally;

typedef Tally Tallies[2][NP_CALIBRATION_TEXTS][NP_CALIBRATION_KNOTS];

static bool
is_set(const Page *page, const char *part)
{
	return strstr(page->set, part) != NULL;
}

/*
 * News are few among the pages and what the product is for.  In another
 * language they weigh more still, as in training.
 */
static double
weight_of(const Page *page, bool dialect)
{
	if (is_set(page, "scrapinghub"))
		return 4;
	return !dialect ? 1 : is_set(page, "article") ? 0.5 : 0.2;
}

static void
count_line(Tally *tallies, uint16_t score, bool content, double weight)
{
	size_t		knot = np_calibration_knot(score);
	double		from = np_calibration_knots[knot];
	double		part = (score - from) /
		(np_calibration_knots[knot + 1] - from);

	tallies[knot].lines += weight * (1 - part);
	tallies[knot + 1].lines += weight * part;
	if (content)
	{
		tallies[knot].content += weight * (1 - part);
		tallies[knot + 1].content += weight * part;
	}
}

static void
count_page(const Page *page, const NpLineModel *model, double weight,
		   Tallies tallies)
{
	NpArena		arena;
	NpText		text;
	NpBoilerplate judged;
	NpBoilerplateInput input = {.text = &text, .model = model};
	size_t		group;

	malloc_arena_init(&arena);
	if (np_text(page->body, page->length, &text) != NP_OK ||
		np_judge_lines(&arena, &input, &judged) != NP_OK)
		exit(1);
	group = np_calibration_text(judged.verdicts, judged.lines.count);
	for (size_t i = 0; i < judged.lines.count; i++)
	{
		char		label = page->labels[judged.lines.items[i].number - 1];

		if (label != '?')
			count_line(tallies[judged.known_words][group],
					   judged.verdicts[i].score, label == '+', weight);
	}
}

/* Never falls from a knot to the next (pool adjacent violators). */
static void
make_monotone(double *values, const double *weights, size_t count)
{
	for (size_t i = 1; i < count; i++)
		for (size_t start = i; start > 0 && values[start - 1] > values[i];
			 start--)
		{
			double		sum = 0;
			double		weight = 0;

			for (size_t k = start - 1; k <= i; k++)
			{
				sum += values[k] * weights[k];
				weight += weights[k];
			}
			for (size_t k = start - 1; k <= i; k++)
				values[k] = sum / weight;
		}
}

/* The middle knot is the threshold and stays. */
static void
fit_text(const Tally *tallies, uint16_t *scores)
{
	const size_t middle = NP_CALIBRATION_KNOTS / 2;
	double		values[NP_CALIBRATION_KNOTS];
	double		weights[NP_CALIBRATION_KNOTS];

	for (size_t k = 0; k < NP_CALIBRATION_KNOTS; k++)
	{
		double		before = np_calibration_knots[k] / (double) NP_SCORE_ONE;

		weights[k] = tallies[k].lines + PRIOR;
		values[k] = (tallies[k].content + PRIOR * before) / weights[k];
	}
	make_monotone(values, weights, NP_CALIBRATION_KNOTS);
	for (size_t k = 0; k < NP_CALIBRATION_KNOTS; k++)
	{
		double		value = values[k] * NP_SCORE_ONE + 0.5;

		if ((k <= middle) == (value > NP_CONTENT_SCORE) || k == middle)
			value = NP_CONTENT_SCORE;
		scores[k] = (uint16_t) value;
	}
}

static void
add_tallies(const Tallies * from, Tallies * to)
{
	const Tally *more = &(*from)[0][0][0];
	Tally	   *sums = &(*to)[0][0][0];

	for (size_t i = 0; i < sizeof(Tallies) / sizeof(Tally); i++)
	{
		sums[i].lines += more[i].lines;
		sums[i].content += more[i].content;
	}
}

static void
fit(const Tallies folds[FOLDS], unsigned without, NpCalibration *calibration)
{
	static Tallies all;

	memset(all, 0, sizeof(all));
	for (unsigned fold = 0; fold < FOLDS; fold++)
		if (fold != without)
			add_tallies(&folds[fold], &all);
	for (size_t t = 0; t < NP_CALIBRATION_TEXTS; t++)
		for (int known = 0; known < 2; known++)
			fit_text(all[known][t], calibration->scores[known][t]);
}

/*
 * Pages in dialects stand for other languages.  Snippets are no fair sample of
 * a page's lines.
 */
static void
count_pages(const Pages * pages, const NpLineModel models[FOLDS],
			Tallies folds[FOLDS])
{
	for (size_t i = 0; i < pages->count; i++)
	{
		const Page *page = &pages->items[i];
		unsigned	fold = fold_of(page, FOLDS);

		if (is_set(page, "snippets"))
			continue;
		count_page(page, &models[fold], weight_of(page, false), folds[fold]);
		for (int dialect = 0; dialect < DIALECTS; dialect++)
		{
			Page		spoken = in_dialect(page, (Dialect) dialect);

			count_page(&spoken, &models[fold], weight_of(page, true),
					   folds[fold]);
			free(spoken.body);
		}
	}
}

void
calibrate_all(const Pages * pages, const NpLineModel models[FOLDS],
			  NpCalibration *calibration)
{
	static Tallies folds[FOLDS];

	count_pages(pages, models, folds);
	fit(folds, FOLDS, calibration);
}

void
calibrate_folds(const Pages * pages, const NpLineModel models[FOLDS],
				NpCalibration calibrations[FOLDS])
{
	static Tallies folds[FOLDS];

	count_pages(pages, models, folds);
	for (unsigned fold = 0; fold < FOLDS; fold++)
		fit(folds, fold, &calibrations[fold]);
}

void
print_calibration(const NpCalibration *calibration)
{
	printf("static const NpCalibration calibration = {{{\n");
	for (int known = 0; known < 2; known++)
	{
		for (size_t t = 0; t < NP_CALIBRATION_TEXTS; t++)
		{
			printf("\t{");
			for (size_t k = 0; k < NP_CALIBRATION_KNOTS; k++)
				printf("%s%u", k == 0 ? "" : k == 7 ? ",\n\t" : ", ",
					   calibration->scores[known][t][k]);
			printf("},\n");
		}
		printf("%s", known ? "}}};\n" : "}, {\n");
	}
}
