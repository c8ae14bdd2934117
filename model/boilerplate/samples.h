/*
 * samples.h
 *		Labelled pages as samples for the trees.
 */
#ifndef NP_MODEL_SAMPLES_H
#define NP_MODEL_SAMPLES_H

#include "core/line_scores.h"
#include "pages.h"
#include "trees.h"

#define FOLDS	5

/* A page, its features, and which sample each of its lines is. */
typedef struct Sheet
{
	const		Page *page;
	NpText		text;
	NpLineContext context;
	NpFeatureBlock *blocks;
	uint32_t   *samples;		/* NOT_SCORED for a line without a label */
	unsigned	fold;
	bool		dialect;		/* another page's, in another script */
}			Sheet;

#define NOT_SCORED	UINT32_MAX

typedef struct Corpus
{
	Sheet	   *sheets;
	size_t		count;
	Samples		samples;		/* of all sheets; echoes as last added */
	uint8_t    *folds;			/* of each sample */
}			Corpus;

/* All pages, each in a dialect too. */
extern Corpus read_corpus(const Pages * pages);

/* Room for so many samples. */
extern void alloc_samples(Samples * samples, size_t count);

/* Samples of all sheets but those of the folds in the set. */
extern Samples without_folds(const Corpus * corpus, unsigned folds);
extern void free_samples(Samples * samples);

/* Features of a sheet, from one to another, to its samples. */
extern void copy_features(Corpus * corpus, const Sheet * sheet, int from,
						  int to);

/* Echoes of the trees' scores, for the samples of one fold. */
extern void echo_fold(Corpus * corpus, unsigned fold, const NpTrees *trees);

#endif							/* NP_MODEL_SAMPLES_H */
