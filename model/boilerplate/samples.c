/*
 * samples.c
 *		Labelled pages as samples for the trees.
 */
#include "samples.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dialects.h"
#include "malloc_arena.h"

static bool
is_set(const Page *page, const char *part)
{
	return strstr(page->set, part) != NULL;
}

/*
 * A lost line of content is worse than a kept one of boilerplate, above all
 * in what an extractor has left: most of that is content.  Snippets tell of
 * more content than boilerplate, pages hold less.
 */
static double
weight_of_label(const Page *page, bool content)
{
	if (is_set(page, "snippets"))
		return content ? 1.0 : 3.0;
	if (!content)
		return 1.0;
	if (is_set(page, "residual"))
		return is_set(page, "scrapinghub") ? 2.0 : 2.7;
	return is_set(page, "scrapinghub") ? 1.2 : 1.5;
}

/*
 * The news pages are few, and what the product is for.  Catalogues teach what
 * short lines of content look like in English; in other scripts, where less is
 * known of a line, they would have any short line taken for content.
 */
static double
weight_of_sheet(const Sheet * sheet)
{
	const Page *page = sheet->page;

	if (is_set(page, "scrapinghub"))
		return 3.0;
	if (!sheet->dialect)
		return 1.0;
	return is_set(page, "article") || is_set(page, "snippets") ? 0.5 : 0.2;
}

static void
read_sheet(Sheet * sheet, const Page *page, bool dialect)
{
	NpArena		arena;

	malloc_arena_init(&arena);
	sheet->page = page;
	sheet->dialect = dialect;
	sheet->fold = fold_of(page, FOLDS);
	if (np_text(page->body, page->length, &sheet->text) != NP_OK ||
		np_line_context(&arena, &sheet->text, &sheet->context) != NP_OK ||
		np_feature_blocks(&arena, &sheet->context, &sheet->blocks) != NP_OK)
	{
		fprintf(stderr, "%s: cannot be read\n", page->id);
		exit(1);
	}
	sheet->samples = must_alloc(sheet->context.lines.count,
								sizeof(uint32_t));
}

/* One dialect of each page, chosen by its name; half keep their blanks. */
static Dialect
dialect_of(const Page *page)
{
	static const Dialect choices[] = {
		IN_SMALL_LETTERS, IN_SMALL_LETTERS, WITHOUT_CASE, WITHOUT_BLANKS,
		IN_SMALL_LETTERS
	};
	uint32_t	hash = 2166136261u;

	for (const char *c = page->id; *c != '\0'; c++)
		hash = (hash ^ (unsigned char) *c) * 16777619u;
	hash ^= hash >> 13;
	hash *= 0x85EBCA6Bu;
	hash ^= hash >> 15;
	return choices[hash % (sizeof(choices) / sizeof(choices[0]))];
}

void
alloc_samples(Samples * samples, size_t count)
{
	samples->count = 0;
	for (int f = 0; f < NP_FEATURE_COUNT; f++)
		samples->columns[f] = must_alloc(count, 1);
	samples->labels = must_alloc(count, 1);
	samples->weights = must_alloc(count, sizeof(float));
}

void
free_samples(Samples * samples)
{
	for (int f = 0; f < NP_FEATURE_COUNT; f++)
		free(samples->columns[f]);
	free(samples->labels);
	free(samples->weights);
}

/* A line weighs the root of its length. */
static double
add_sample(Corpus * corpus, const Sheet * sheet, size_t line, bool content)
{
	Samples    *samples = &corpus->samples;
	size_t		row = samples->count++;
	double		weight = sqrt(4.0 + sheet->context.facts[line].points) *
		weight_of_label(sheet->page, content);

	for (int f = 0; f < NP_FIRST_ECHO; f++)
		samples->columns[f][row] = sheet->blocks[line / NP_FEATURE_BLOCK]
			.columns[f][line % NP_FEATURE_BLOCK];
	samples->labels[row] = content;
	samples->weights[row] = (float) weight;
	corpus->folds[row] = (uint8_t) sheet->fold;
	return weight;
}

static void
add_sheet(Corpus * corpus, Sheet * sheet)
{
	Samples    *samples = &corpus->samples;
	size_t		first = samples->count;
	double		sum = 0;

	for (size_t i = 0; i < sheet->context.lines.count; i++)
	{
		char		label =
			sheet->page->labels[sheet->context.lines.items[i].number - 1];

		sheet->samples[i] = NOT_SCORED;
		if (label == '?')
			continue;
		sheet->samples[i] = (uint32_t) samples->count;
		sum += add_sample(corpus, sheet, i, label == '+');
	}
	/* A page of ten times the lines weighs half as much again. */
	for (size_t i = first; i < samples->count; i++)
		samples->weights[i] *= (float)
			(10 * weight_of_sheet(sheet) / pow(sum, 0.8));
}

Corpus
read_corpus(const Pages * pages)
{
	Corpus		corpus = {0};
	Page	   *spoken = must_alloc(pages->count, sizeof(Page));
	size_t		lines = 0;

	corpus.count = pages->count * 2;
	corpus.sheets = must_alloc(corpus.count, sizeof(Sheet));
	for (size_t i = 0; i < pages->count; i++)
	{
		const Page *page = &pages->items[i];

		spoken[i] = in_dialect(page, dialect_of(page));
		read_sheet(&corpus.sheets[i], page, false);
		read_sheet(&corpus.sheets[pages->count + i], &spoken[i], true);
		lines += 2 * page->lines;
	}
	alloc_samples(&corpus.samples, lines);
	corpus.folds = must_alloc(lines, 1);
	for (size_t i = 0; i < corpus.count; i++)
		add_sheet(&corpus, &corpus.sheets[i]);
	return corpus;
}

Samples
without_folds(const Corpus * corpus, unsigned folds)
{
	const		Samples *all = &corpus->samples;
	Samples		some;

	alloc_samples(&some, all->count);
	for (size_t i = 0; i < all->count; i++)
	{
		if ((folds >> corpus->folds[i] & 1) != 0)
			continue;
		for (int f = 0; f < NP_FEATURE_COUNT; f++)
			some.columns[f][some.count] = all->columns[f][i];
		some.labels[some.count] = all->labels[i];
		some.weights[some.count++] = all->weights[i];
	}
	return some;
}

void
copy_features(Corpus * corpus, const Sheet * sheet, int from, int to)
{
	for (size_t i = 0; i < sheet->context.lines.count; i++)
		for (int f = from; f < to; f++)
			if (sheet->samples[i] != NOT_SCORED)
				corpus->samples.columns[f][sheet->samples[i]] =
					sheet->blocks[i / NP_FEATURE_BLOCK]
					.columns[f][i % NP_FEATURE_BLOCK];
}

static void
echo_sheet(Corpus * corpus, Sheet * sheet, const NpTrees *trees)
{
	size_t		count = sheet->context.lines.count;
	int32_t    *log_odds = must_alloc(count, sizeof(int32_t));
	NpArena		arena;

	malloc_arena_init(&arena);
	np_tree_scores(&arena, trees, sheet->blocks, count, log_odds);
	if (np_add_echoes(&arena, &sheet->context, log_odds,
					  sheet->blocks) != NP_OK)
		exit(1);
	copy_features(corpus, sheet, NP_FIRST_ECHO, NP_FIRST_SEEN);
	free(log_odds);
}

void
echo_fold(Corpus * corpus, unsigned fold, const NpTrees *trees)
{
	for (size_t i = 0; i < corpus->count; i++)
		if (corpus->sheets[i].fold == fold)
			echo_sheet(corpus, &corpus->sheets[i], trees);
}
