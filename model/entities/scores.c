/*
 * scores.c
 *		How many names of a corpus a labelling finds.
 */
#include "scores.h"

#include <stdio.h>
#include <string.h>

#include "core/name_labels.h"
#include "core/name_phrases.h"

#define MOST_SOURCES	32

/* Persons, organisations, places, the rest, all. */
#define CLASSES	5
#define ALL		4

typedef struct Count
{
	size_t		right;
	size_t		found;
	size_t		gold;
} Count;

typedef struct Score
{
	char		source[32];
	Count		of[CLASSES];
} Score;

static int
class_of(char type)
{
	return type == 'P' ? 0 : type == 'O' ? 1 : type == 'L' ? 2 : 3;
}

/* Counts a name that was found; *gold is the first that may be it. */
static void
score_name(const Document *document, NpSpan span, int class, size_t *gold, Score *score)
{
	const Gold *golds = document->golds;

	while (*gold < document->gold_count && golds[*gold].start < span.start)
		(*gold)++;
	score->of[class].found++;
	score->of[ALL].found++;
	if (*gold == document->gold_count || golds[*gold].start != span.start ||
		golds[*gold].end != span.end || class_of(golds[*gold].type) != class)
		return;
	score->of[class].right++;
	score->of[ALL].right++;
}

static void
score_island(const Document *document, const Island *island,
			 const uint8_t *labels, size_t *gold, Score *score)
{
	for (uint32_t i = 0; i < island->count; i++)
	{
		uint32_t	first = i;
		int			class;

		if (labels[i] == 0)
			continue;
		class = class_of(label_types[(labels[i] - 1) / 4]);
		while (!np_label_ends(labels[i]))
			i++;
		if (class < 3 || !document->without_misc)
			score_name(document, np_name_span(&document->tokens, island->first_token + first,
											  island->first_token + i + 1), class, gold, score);
	}
}

static void
score_document(const Corpus *corpus, const Document *document, const uint8_t *labels, Score *score)
{
	size_t		gold = 0;

	for (size_t i = 0; i < document->gold_count; i++)
	{
		score->of[class_of(document->golds[i].type)].gold++;
		score->of[ALL].gold++;
	}
	for (size_t k = document->first_island; k < document->end_island; k++)
		score_island(document, &corpus->islands[k], labels + corpus->islands[k].at, &gold, score);
}

static double
f1(Count count)
{
	size_t		both = count.found + count.gold;

	return both == 0 ? 0 : 200.0 * (double) count.right / (double) both;
}

static Score *
find_score(Score *scores, const char *source)
{
	int			k = 0;

	while (scores[k].source[0] != '\0' && strcmp(scores[k].source, source) != 0)
		k++;
	strcpy(scores[k].source, source);
	return &scores[k];
}

void
print_scores(const Corpus *corpus, const uint8_t *labels)
{
	Score		scores[MOST_SOURCES + 1] = {0};

	for (size_t i = 0; i < corpus->document_count; i++)
	{
		const Document *document = &corpus->documents[i];

		score_document(corpus, document, labels, find_score(scores, document->source));
	}
	for (int k = 0; scores[k].source[0] != '\0'; k++)
		printf("  %-18s %6.2f  (%.1f %.1f %.1f %.1f)\n", scores[k].source, f1(scores[k].of[ALL]), f1(scores[k].of[0]),
			   f1(scores[k].of[1]), f1(scores[k].of[2]), f1(scores[k].of[3]));
	fflush(stdout);
}
