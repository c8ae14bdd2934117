/*
 * words.c
 *		Learns what words say of a line.
 *
 * Logistic regression on the words of a line, with a constant for lines of its
 * size and kind, so that a word is not praised for the long sentences it
 * stands in.  Steps are those of AdaGrad (Duchi, Hazan, Singer 2011).
 */
#include "words.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "malloc_arena.h"

#define PLACES		(1 << NP_WORD_ODDS_BITS)
#define KEYS		(PLACES << 8)	/* places with their checks */

/* Words of fewer sites are names and topics. */
#define LEAST_SITES	3

#define EPOCHS		8
#define RATE		0.1
#define DECAY		0.002		/* of a word's odds, at each step */

/* Coprime with the number of sheets, so that a stride meets each once. */
#define STRIDE		7919

/* Kinds of lines that have a constant each. */
#define KINDS		256

typedef struct Weight
{
	double		odds;
	double		moved;			/* sum of squared slopes */
}			Weight;

typedef struct Learner
{
	const		Corpus *corpus;
	unsigned	without;
	int			check[PLACES];	/* of the word that has the place; or -1 */
	Weight		words[PLACES];
	Weight		kinds[KINDS];
}			Learner;

static bool
is_learned(const Learner * learner, const Sheet * sheet)
{
	return !sheet->dialect && (learner->without >> sheet->fold & 1) == 0 &&
		strstr(sheet->page->set, "snippets") == NULL;
}

static uint32_t
key_of(const Sheet * sheet, const NpLineFacts *facts, size_t word)
{
	return np_odds_key(facts,
					   sheet->context.words.items[facts->words_at + word]);
}

static int
compare_sites(const void *a, const void *b)
{
	const		Sheet *x = *(const Sheet * const *) a;
	const		Sheet *y = *(const Sheet * const *) b;
	int			order = strcmp(x->page->site, y->page->site);

	return order != 0 ? order : (x > y) - (x < y);
}

/* The number of sites that have each word. */
static void
count_sites(const Learner * learner, uint16_t *counts)
{
	const		Corpus *corpus = learner->corpus;
	const		Sheet **sheets = must_alloc(corpus->count, sizeof(*sheets));
	uint32_t   *last = must_alloc(KEYS, sizeof(uint32_t));
	uint32_t	site = 0;

	for (size_t s = 0; s < corpus->count; s++)
		sheets[s] = &corpus->sheets[s];
	qsort(sheets, corpus->count, sizeof(*sheets), compare_sites);
	for (size_t s = 0; s < corpus->count; s++)
	{
		const		Sheet *sheet = sheets[s];

		if (s == 0 || strcmp(sheet->page->site, sheets[s - 1]->page->site))
			site++;
		for (size_t i = 0; i < sheet->context.lines.count; i++)
		{
			const NpLineFacts *facts = &sheet->context.facts[i];

			for (size_t k = 0; k < facts->kept; k++)
			{
				uint32_t	key = key_of(sheet, facts, k) >>
					(24 - NP_WORD_ODDS_BITS);

				if (!is_learned(learner, sheet) ||
					sheet->samples[i] == NOT_SCORED || last[key] == site)
					continue;
				last[key] = site;
				counts[key]++;
			}
		}
	}
	free(sheets);
	free(last);
}

/* Of the words that share a place the one of most sites has it. */
static void
give_places(Learner * learner)
{
	uint16_t   *counts = must_alloc(KEYS, sizeof(uint16_t));

	count_sites(learner, counts);
	for (int place = 0; place < PLACES; place++)
	{
		uint16_t	most = LEAST_SITES - 1;

		learner->check[place] = -1;
		for (int check = 0; check < 256; check++)
			if (counts[place << 8 | check] > most)
			{
				most = counts[place << 8 | check];
				learner->check[place] = check;
			}
	}
	free(counts);
}

/* The words of a line that have a place. */
static size_t
find_words(Learner * learner, const Sheet * sheet, const NpLineFacts *facts,
		   Weight * found[NP_KEPT_WORDS])
{
	size_t		count = 0;

	for (size_t k = 0; k < facts->kept; k++)
	{
		uint32_t	key = key_of(sheet, facts, k);

		if (learner->check[np_odds_place(key)] == np_odds_check(key))
			found[count++] = &learner->words[np_odds_place(key)];
	}
	return count;
}

static Weight *
kind_of(Learner * learner, const Sheet * sheet, const NpLineFacts *facts)
{
	unsigned	kind = np_log_scale(np_line_size(facts)) & 63;

	kind |= np_ends_sentence(facts) ? 64 : 0;
	kind |= strstr(sheet->page->set, "residual") != NULL ? 128 : 0;
	return &learner->kinds[kind];
}

static void
move(Weight * weight, double slope)
{
	weight->moved += slope * slope;
	weight->odds -= RATE * slope / sqrt(weight->moved + 0.001);
}

static void
learn_line(Learner * learner, const Sheet * sheet, size_t line)
{
	const		Samples *samples = &learner->corpus->samples;
	const NpLineFacts *facts = &sheet->context.facts[line];
	uint32_t	sample = sheet->samples[line];
	Weight	   *kind = kind_of(learner, sheet, facts);
	Weight	   *words[NP_KEPT_WORDS];
	size_t		count = find_words(learner, sheet, facts, words);
	double		part = 1 / sqrt(facts->kept);
	double		sum = kind->odds;
	double		slope;

	for (size_t k = 0; k < count; k++)
		sum += words[k]->odds * part;
	slope = (1 / (1 + exp(-sum)) - samples->labels[sample]) *
		samples->weights[sample];
	move(kind, slope);
	for (size_t k = 0; k < count; k++)
		move(words[k], slope * part + DECAY * words[k]->odds);
}

static void
learn(Learner * learner)
{
	size_t		count = learner->corpus->count;

	for (size_t s = 0; s < count * EPOCHS; s++)
	{
		const		Sheet *sheet =
			&learner->corpus->sheets[s * STRIDE % count];

		if (!is_learned(learner, sheet))
			continue;
		for (size_t i = 0; i < sheet->context.lines.count; i++)
			if (sheet->samples[i] != NOT_SCORED &&
				sheet->context.facts[i].kept > 0)
				learn_line(learner, sheet, i);
	}
}

static uint16_t
entry_of(const Learner * learner, int place)
{
	long		odds = lround(learner->words[place].odds * NP_WORD_ODDS_ONE);

	if (learner->check[place] < 0 || odds == 0)
		return 128;
	odds = odds < -127 ? -127 : odds > 127 ? 127 : odds;
	return (uint16_t) (learner->check[place] << 8 | (int) (odds + 128));
}

const NpWordOdds *
words_without(const Corpus * corpus, unsigned folds)
{
	Learner    *learner = must_alloc(1, sizeof(Learner));
	NpWordOdds *table = must_alloc(1, sizeof(NpWordOdds));

	learner->corpus = corpus;
	learner->without = folds;
	give_places(learner);
	learn(learner);
	for (int place = 0; place < PLACES; place++)
		table->entries[place] = entry_of(learner, place);
	free(learner);
	return table;
}

/* As words_without, made once. */
static const NpWordOdds *
table_without(const Corpus * corpus, WordTables * made, unsigned folds)
{
	if (made->without[folds] == NULL)
		made->without[folds] = words_without(corpus, folds);
	return made->without[folds];
}

void
weigh_words(Corpus * corpus, WordTables * made, unsigned folds)
{
	NpArena		arena;

	malloc_arena_init(&arena);
	for (size_t s = 0; s < corpus->count; s++)
	{
		Sheet	   *sheet = &corpus->sheets[s];

		sheet->context.odds = table_without(corpus, made,
											folds | 1u << sheet->fold);
		if (np_add_word_odds(&arena, &sheet->context, sheet->blocks) != NP_OK)
			exit(1);
		copy_features(corpus, sheet, NP_F_ODDS, NP_F_DOC_ODDS + 1);
	}
}

void
print_words(const NpWordOdds *table)
{
	printf("static const NpWordOdds word_odds_table = {{");
	for (int place = 0; place < PLACES; place++)
		printf("%s%u%s", place % 12 == 0 ? "\n\t" : " ",
			   table->entries[place], place + 1 < PLACES ? "," : "");
	printf("\n}};\n");
}
