/*
 * store.c
 *		Models of the folds in a file, so that they are trained once.
 *
 * The file serves the machine that wrote it, for the time of an evening.
 */
#include "store.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/word_odds.h"

static FILE *
open_or_exit(const char *path, const char *mode)
{
	FILE	   *file = fopen(path, mode);

	if (file == NULL)
	{
		fprintf(stderr, "%s: cannot be opened; run make learn first\n", path);
		exit(1);
	}
	return file;
}

static void
write_trees(FILE *file, const NpTrees *trees)
{
	if (fwrite(&trees->count, sizeof(trees->count), 1, file) != 1 ||
		fwrite(&trees->base, sizeof(trees->base), 1, file) != 1 ||
		fwrite(trees->trees, sizeof(NpTree), trees->count, file) !=
		trees->count)
		exit(1);
}

static void
read_trees(FILE *file, NpTrees *trees)
{
	NpTree	   *items;

	if (fread(&trees->count, sizeof(trees->count), 1, file) != 1 ||
		fread(&trees->base, sizeof(trees->base), 1, file) != 1)
		exit(1);
	items = must_alloc(trees->count, sizeof(NpTree));
	if (fread(items, sizeof(NpTree), trees->count, file) != trees->count)
		exit(1);
	trees->trees = items;
}

void
write_models(const char *path, const NpLineModel models[FOLDS])
{
	FILE	   *file = open_or_exit(path, "wb");

	for (unsigned fold = 0; fold < FOLDS; fold++)
	{
		write_trees(file, &models[fold].first);
		write_trees(file, &models[fold].second);
		if (fwrite(models[fold].odds, sizeof(NpWordOdds), 1, file) != 1)
			exit(1);
	}
	if (fclose(file) != 0)
		exit(1);
}

void
read_models(const char *path, NpLineModel models[FOLDS])
{
	FILE	   *file = open_or_exit(path, "rb");

	for (unsigned fold = 0; fold < FOLDS; fold++)
	{
		NpWordOdds *odds;

		read_trees(file, &models[fold].first);
		read_trees(file, &models[fold].second);
		odds = must_alloc(1, sizeof(NpWordOdds));
		if (fread(odds, sizeof(NpWordOdds), 1, file) != 1)
			exit(1);
		models[fold].odds = odds;
		models[fold].calibration = NULL;
	}
	fclose(file);
}
