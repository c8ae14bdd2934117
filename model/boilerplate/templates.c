/*
 * templates.c
 *		Trains and tries the trees that judge with a site's template.
 *
 * Each page is shown several times, each time with another drawn template.
 */
#include "templates.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/line_template.h"
#include "core/template.h"
#include "malloc_arena.h"
#include "predict.h"
#include "simulate.h"

/* Chosen on the folds and on Daniel's sites; see README.md. */
static const Training training = {
	.trees = 300,
	.features = NP_FEATURE_COUNT,
	.rate = 0.07,
	.damping = 3,
	.row_share = 0.4,
	.column_share = 0.3,
	.seed = 20240301
};

/* Templates for each page. */
#define COPIES	2

static bool
is_set(const Page * page, const char *part)
{
	return strstr(page->set, part) != NULL;
}

/* What an extractor left of a page has little of its template. */
static double
weight_of_sheet(const Sheet * sheet)
{
	double		weight = is_set(sheet->page, "scrapinghub") ? 3.0 : 1.0;

	return is_set(sheet->page, "residual") ? weight * 0.4 : weight;
}

/*
 * With a template the furniture is known, so what is doubtful on a news page
 * is mostly teasers; a web page that is no article has more of its own.
 */
static double
weight_of_content(const Sheet * sheet)
{
	if (is_set(sheet->page, "residual"))
		return 1.6;
	return is_set(sheet->page, "scrapinghub") ? 0.5 : 0.6;
}

static void
must(NpStatus status)
{
	if (status == NP_OK)
		return;
	fprintf(stderr, "status %d\n", (int) status);
	exit(1);
}

static void
add_line(Samples * samples, const NpFeatureBlock *blocks, size_t line)
{
	for (int f = 0; f < NP_FEATURE_COUNT; f++)
		samples->columns[f][samples->count] = blocks[line / NP_FEATURE_BLOCK]
			.columns[f][line % NP_FEATURE_BLOCK];
}

/* A sheet's labelled lines, with what was drawn for them. */
static void
add_copy(Samples * samples, const Sheet * sheet, const NpFeatureBlock *blocks)
{
	size_t		first = samples->count;
	double		sum = 0;

	for (size_t i = 0; i < sheet->context.lines.count; i++)
	{
		const NpLineFacts *facts = &sheet->context.facts[i];
		bool		content;
		double		weight;

		if (sheet->samples[i] == NOT_SCORED)
			continue;
		content = sheet->page->labels[sheet->context.lines.items[i].number - 1]
			== '+';
		weight = sqrt(4.0 + facts->points) *
			(content ? weight_of_content(sheet) : 1);
		add_line(samples, blocks, i);
		samples->labels[samples->count] = content;
		samples->weights[samples->count++] = (float) weight;
		sum += weight;
	}
	for (size_t i = first; i < samples->count; i++)
		samples->weights[i] *= (float)
			(7.2 * weight_of_sheet(sheet) / pow(sum, 0.75));
}

static void
add_sheet(Samples * samples, const Sheet * sheet, const NpLineModel *model,
		  uint64_t *random)
{
	size_t		count = sheet->context.lines.count;
	int32_t    *log_odds = must_alloc(count, sizeof(int32_t));
	NpLineContext page = sheet->context;
	NpArena		arena;

	malloc_arena_init(&arena);
	page.odds = model->odds;
	must(np_score_lines(&arena, model, &page, log_odds));
	for (int k = 0; k < COPIES; k++)
	{
		NpLineContext context = page;
		NpSightings sightings = simulate_template(sheet->page, &context,
												  random);
		NpFeatureBlock *blocks;

		must(np_template_blocks(&arena, &sightings, log_odds, &context,
								&blocks));
		add_copy(samples, sheet, blocks);
		free(sightings.items);
	}
	free(log_odds);
}

NpTrees
train_template(const Corpus * corpus, const NpLineModel models[FOLDS],
			   unsigned without)
{
	Samples		samples;
	NpTrees		trees;
	uint64_t	random = training.seed;

	alloc_samples(&samples, corpus->samples.count * COPIES);
	for (size_t i = 0; i < corpus->count; i++)
	{
		const		Sheet *sheet = &corpus->sheets[i];

		/* Of pages with snippets most lines have no label. */
		if (sheet->fold != without && !is_set(sheet->page, "snippets"))
			add_sheet(&samples, sheet, &models[sheet->fold], &random);
	}
	fprintf(stderr, "%zu samples with templates\n", samples.count);
	trees = train_trees(&samples, &training);
	free_samples(&samples);
	return trees;
}

/* Two rows of one page have one id up to a bar. */
static bool
is_other_page(const Page * a, const Page * b)
{
	size_t		length = strcspn(a->id, "|");

	return strcmp(a->site, b->site) == 0 && strcmp(a->set, b->set) == 0 &&
		(length != strcspn(b->id, "|") || memcmp(a->id, b->id, length) != 0);
}

/* The template of the other pages of a site; false if they are too few. */
static bool
template_of_others(NpArena *arena, const Pages * pages, const Page * page,
				   NpTemplate *template)
{
	NpTemplateBytes all;
	size_t		found = 0;

	must(np_template_empty(arena, &all));
	for (size_t i = 0; i < pages->count; i++)
	{
		NpText	   *text = np_alloc(arena, sizeof(NpText));
		NpPage		other;
		NpTemplateBytes one;
		NpTemplate	a;
		NpTemplate	b;

		if (!is_other_page(page, &pages->items[i]))
			continue;
		must(np_text(pages->items[i].body, pages->items[i].length, text));
		must(np_page(arena, text, &other));
		must(np_template_of(arena, &other, &one));
		must(np_template_open(all.bytes, all.length, &a));
		must(np_template_open(one.bytes, one.length, &b));
		must(np_template_merge(arena, &a, &b, 0, &all));
		found++;
	}
	must(np_template_open(all.bytes, all.length, template));
	return found >= 2;
}

void
predict_sites(const Pages * pages, unsigned fold, const NpLineModel *model,
			  const NpTrees *trees)
{
	for (size_t i = 0; i < pages->count; i++)
	{
		const		Page *page = &pages->items[i];
		NpBoilerplateInput input = {.model = model, .template_trees = trees};
		NpTemplate	template;
		NpArena		arena;

		if (fold != FOLDS && fold_of(page, FOLDS) != fold)
			continue;
		malloc_arena_init(&arena);
		if (!template_of_others(&arena, pages, page, &template))
			continue;
		input.template = &template;
		predict_page(page, &input);
	}
}
