/*
 * clusters.c
 *		Words to classes by what stands beside them.
 *
 *		clusters TEXTS CLASSES LEAST > LINES
 *
 * The exchange algorithm for classes of a bigram model (Kneser and Ney 1993;
 * Martin, Liermann, Ney 1998): each word in turn moves to the class with which
 * the text is likeliest.  Words are forms in lower case, as the tagger hashes
 * them; a line is `class hash word count`.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/map.h"
#include "core/name_tokens.h"
#include "arena_forever.h"

#define ROUNDS	14
#define TABLE	(1 << 20)

typedef struct Word
{
	uint64_t	hash;
	uint32_t	count;
	uint32_t	class;
	char		text[40];
} Word;

/* Counts of pairs, sorted by the first. */
typedef struct Pairs
{
	uint32_t   *start;			/* of a word's; one more than words */
	uint32_t   *other;
	uint32_t   *count;
} Pairs;

static Word *words;
static size_t word_count;
static uint32_t *stream;		/* word numbers; 0 is a border */
static size_t stream_count;
static size_t stream_capacity;
static NpMap numbers;
static NpArena arena;

static void
add_to_stream(uint32_t word)
{
	if (stream_count == stream_capacity)
	{
		stream_capacity = stream_capacity * 2 + 4096;
		stream = realloc(stream, stream_capacity * sizeof(uint32_t));
	}
	stream[stream_count++] = word;
}

static uint32_t
number_of(const NpNameTokens *tokens, size_t i)
{
	const NpToken *token = &tokens->items[i];
	uint64_t	hash = tokens->forms[token->form].hash;
	uint32_t   *value;
	size_t		length = token->end - token->start;

	if (token->shape == NP_SHAPE_NUMBER)
		hash = length;
	if (np_map_at(&arena, &numbers, hash, &value) != NP_OK)
		abort();
	if (*value == 0)
	{
		if ((word_count & (word_count - 1)) == 0)
			words = realloc(words, (word_count * 2 + 1) * sizeof(Word));
		words[word_count] = (Word) {.hash = hash};
		length = length < 39 ? length : 39;
		memcpy(words[word_count].text, tokens->text->bytes + token->start, length);
		*value = (uint32_t) ++word_count;
	}
	words[*value - 1].count++;
	return *value;
}

static void
read_text(const char *bytes, size_t length)
{
	NpText		text;
	NpWords		found;
	NpSentences sentences;
	NpNameTokens tokens;
	NpArena		own;

	arena_forever(&own);
	if (np_text(bytes, length, &text) != NP_OK ||
		np_words(&own, &text, &found) != NP_OK ||
		np_sentences(&own, &text, &sentences) != NP_OK ||
		np_name_tokens(&own, &text, &found, &sentences, NULL, 0, &tokens) != NP_OK)
		abort();
	for (size_t i = 0; i < tokens.count; i++)
	{
		if (tokens.items[i].flags & NP_TOKEN_LINE)
			add_to_stream(0);
		add_to_stream(number_of(&tokens, i));
	}
	add_to_stream(0);
}

static void
read_texts(const char *path)
{
	FILE	   *file = fopen(path, "r");
	char	   *line = NULL;
	size_t		room = 0;
	ssize_t		length;

	if (file == NULL)
		abort();
	while ((length = getdelim(&line, &room, '\f', file)) > 0)
		read_text(line, (size_t) length - 1);
	fclose(file);
}

static int
by_count(const void *a, const void *b)
{
	const Word *x = a;
	const Word *y = b;

	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* Renumbers by count; words that are rare become the border's word 0. */
static void
drop_rare(uint32_t least)
{
	uint32_t   *new_number = calloc(word_count + 1, sizeof(uint32_t));
	Word	   *sorted = malloc(word_count * sizeof(Word));
	size_t		kept = 0;

	memcpy(sorted, words, word_count * sizeof(Word));
	for (size_t i = 0; i < word_count; i++)
		sorted[i].class = (uint32_t) i + 1;
	qsort(sorted, word_count, sizeof(Word), by_count);
	while (kept < word_count && sorted[kept].count >= least)
	{
		new_number[sorted[kept].class] = (uint32_t) kept + 1;
		kept++;
	}
	for (size_t i = 0; i < stream_count; i++)
		stream[i] = new_number[stream[i]];
	words = sorted;
	word_count = kept;
	free(new_number);
}

static int
by_number(const void *a, const void *b)
{
	const uint64_t *x = a;
	const uint64_t *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* Pairs of neighbours with the first (or second) of them as key. */
static Pairs
count_pairs(bool backwards)
{
	uint64_t   *all = malloc(stream_count * sizeof(uint64_t));
	Pairs		pairs;
	size_t		out = 0;
	size_t		n = stream_count - 1;

	for (size_t i = 0; i < n; i++)
		all[i] = backwards ? (uint64_t) stream[i + 1] << 32 | stream[i] :
			(uint64_t) stream[i] << 32 | stream[i + 1];
	qsort(all, n, sizeof(uint64_t), by_number);
	pairs.start = calloc(word_count + 2, sizeof(uint32_t));
	pairs.other = malloc(n * sizeof(uint32_t));
	pairs.count = malloc(n * sizeof(uint32_t));
	for (size_t i = 0; i < n; i++)
	{
		if (i > 0 && all[i] == all[i - 1])
		{
			pairs.count[out - 1]++;
			continue;
		}
		pairs.other[out] = (uint32_t) all[i];
		pairs.count[out++] = 1;
		pairs.start[(all[i] >> 32) + 1] = (uint32_t) out;
	}
	for (size_t i = 1; i < word_count + 2; i++)
	{
		if (pairs.start[i] == 0)
			pairs.start[i] = pairs.start[i - 1];
	}
	free(all);
	return pairs;
}

static double xlogx[TABLE];

static double
f(int64_t n)
{
	return n < TABLE ? xlogx[n] : (double) n * log((double) n);
}

/* Counts of the word's neighbours by class; the classes that occur. */
static size_t
by_class(const Pairs *pairs, const uint32_t *class_of, uint32_t word,
		 int64_t *counts, uint32_t *classes, int64_t *own)
{
	size_t		used = 0;

	*own = 0;
	for (uint32_t k = pairs->start[word]; k < pairs->start[word + 1]; k++)
	{
		uint32_t	c = class_of[pairs->other[k]];

		if (pairs->other[k] == word)
		{
			*own = pairs->count[k];
			continue;
		}
		if (counts[c] == 0)
			classes[used++] = c;
		counts[c] += pairs->count[k];
	}
	return used;
}

/* Adds a word's pairs to the counts of a class, or takes them away. */
static void
move_counts(int64_t *table, int64_t *totals, size_t classes, uint32_t class,
			const int64_t *right, const uint32_t *right_classes, size_t rights,
			const int64_t *left, const uint32_t *left_classes, size_t lefts,
			int64_t own, int64_t count, int sign)
{
	for (size_t k = 0; k < rights; k++)
		table[class * classes + right_classes[k]] += sign * right[right_classes[k]];
	for (size_t k = 0; k < lefts; k++)
		table[left_classes[k] * classes + class] += sign * left[left_classes[k]];
	table[class * classes + class] += sign * own;
	totals[class] += sign * count;
}

/* What the likelihood gains if a word that is in no class joins this one. */
static double
gain_of(const int64_t *table, const int64_t *totals, size_t classes, uint32_t d,
		const int64_t *right, const uint32_t *right_classes, size_t rights,
		const int64_t *left, const uint32_t *left_classes, size_t lefts,
		int64_t own, int64_t count)
{
	double		gain = -2 * (f(totals[d] + count) - f(totals[d]));
	int64_t		inner = table[d * classes + d];

	for (size_t k = 0; k < rights; k++)
	{
		uint32_t	c = right_classes[k];
		int64_t		n = table[d * classes + c];

		if (c != d)
			gain += f(n + right[c]) - f(n);
	}
	for (size_t k = 0; k < lefts; k++)
	{
		uint32_t	c = left_classes[k];
		int64_t		n = table[c * classes + d];

		if (c != d)
			gain += f(n + left[c]) - f(n);
	}
	return gain + f(inner + right[d] + left[d] + own) - f(inner);
}

int
main(int argc, char **argv)
{
	size_t		classes = (size_t) atoi(argv[2]) + 1;
	uint32_t	least = (uint32_t) atoi(argv[3]);
	Pairs		after;
	Pairs		before;
	uint32_t   *class_of;
	int64_t    *table;
	int64_t    *totals;
	int64_t    *right = calloc(classes, sizeof(int64_t));
	int64_t    *left = calloc(classes, sizeof(int64_t));
	uint32_t   *right_classes = malloc(classes * sizeof(uint32_t));
	uint32_t   *left_classes = malloc(classes * sizeof(uint32_t));

	if (argc != 4)
		return 2;
	arena_forever(&arena);
	for (int64_t i = 1; i < TABLE; i++)
		xlogx[i] = (double) i * log((double) i);
	read_texts(argv[1]);
	drop_rare(least);
	after = count_pairs(false);
	before = count_pairs(true);
	class_of = calloc(word_count + 1, sizeof(uint32_t));
	table = calloc(classes * classes, sizeof(int64_t));
	totals = calloc(classes, sizeof(int64_t));
	/* Class 0 is the border's and that of rare words; nothing joins it. */
	for (size_t i = 1; i <= word_count; i++)
		class_of[i] = (uint32_t) (1 + (i - 1) % (classes - 1));
	for (size_t i = 0; i + 1 < stream_count; i++)
		table[class_of[stream[i]] * classes + class_of[stream[i + 1]]]++;
	for (size_t i = 0; i < stream_count; i++)
		totals[class_of[stream[i]]]++;
	fprintf(stderr, "%zu words of %zu\n", word_count, stream_count);
	for (int round = 0; round < ROUNDS; round++)
	{
		size_t		moved = 0;

		for (uint32_t w = 1; w <= word_count; w++)
		{
			int64_t		own;
			uint32_t	old = class_of[w];
			uint32_t	best = old;
			double		most = -INFINITY;
			size_t		rights = by_class(&after, class_of, w, right, right_classes, &own);
			size_t		lefts = by_class(&before, class_of, w, left, left_classes, &own);
			int64_t		count = words[w - 1].count;

			move_counts(table, totals, classes, old, right, right_classes, rights,
						left, left_classes, lefts, own, count, -1);
			for (uint32_t d = 1; d < classes; d++)
			{
				double		gain = gain_of(table, totals, classes, d, right, right_classes, rights,
										   left, left_classes, lefts, own, count);

				if (gain > most)
				{
					most = gain;
					best = d;
				}
			}
			move_counts(table, totals, classes, best, right, right_classes, rights,
						left, left_classes, lefts, own, count, 1);
			class_of[w] = best;
			moved += best != old;
			for (size_t k = 0; k < rights; k++)
				right[right_classes[k]] = 0;
			for (size_t k = 0; k < lefts; k++)
				left[left_classes[k]] = 0;
		}
		fprintf(stderr, "round %d: %zu moved\n", round + 1, moved);
		if (moved * 1000 < word_count)
			break;
	}
	for (size_t i = 1; i <= word_count; i++)
		printf("%u %llu %s %u\n", class_of[i], (unsigned long long) words[i - 1].hash,
			   words[i - 1].text, words[i - 1].count);
	return 0;
}
