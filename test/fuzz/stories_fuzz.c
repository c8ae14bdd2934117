/*
 * stories_fuzz.c
 *		Any bytes as articles, a line each: their terms are valid, and their
 *		stories the same whether they come one by one or all at once.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/stories.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define ROWS_MOST	24
#define WINDOW		3
#define LEAST		(NP_COSINE_ONE / 10)

typedef struct Paper
{
	uint32_t	count;
	NpStoryRow	rows[ROWS_MOST];
	int64_t		terms[ROWS_MOST][NP_STORY_TERMS];
} Paper;

static void
must(bool right)
{
	if (!right)
		abort();
}

/* Some words are common, by their hashes. */
static uint64_t
count_of(const void *context, uint64_t term)
{
	(void) context;
	return term % 50;
}

static void
add_article(NpArena *arena, Paper *paper, const uint8_t *line, size_t length)
{
	const NpTermCounts stats = {100, count_of, NULL};
	NpStoryRow *row = &paper->rows[paper->count];
	int64_t    *terms = paper->terms[paper->count];
	size_t		count;
	NpSpan		words[8];
	size_t		named;
	NpText		text;

	if (length == 0 || np_text((const char *) line + 1, length - 1, &text) != NP_OK)
		return;
	must(np_story_terms(arena, &text, &stats, terms, &count) == NP_OK);
	must(np_story_terms_valid(terms, count));
	must(np_story_words(arena, &text, &stats, words, 8, &named) == NP_OK);
	must(named <= count && named <= 8);
	for (size_t i = 0; i < named; i++)
		must(words[i].start < words[i].end && words[i].end <= text.length);
	must(count == 0 || np_story_cosine(terms, count, terms, count) >
		 NP_COSINE_ONE / 100 * 99);
	*row = (NpStoryRow) {
		.id = paper->count * 7 % 31,
		.time = line[0] % 16,
		.dated = line[0] < 200,
		.terms = terms,
		.count = (uint32_t) count
	};
	paper->count++;
}

static void
read_paper(NpArena *arena, Paper *paper, const uint8_t *data, size_t size)
{
	size_t		start = 0;

	paper->count = 0;
	for (size_t i = 0; i <= size && paper->count < ROWS_MOST; i++)
	{
		if (i < size && data[i] != '\n')
			continue;
		add_article(arena, paper, data + start, i - start);
		start = i + 1;
	}
}

static void
compare_arrival(NpArena *arena, const Paper *paper)
{
	const NpStoryLimits limits = {WINDOW, LEAST};
	NpStoryRow	all[ROWS_MOST];
	NpStoryRow	here[ROWS_MOST];
	int64_t		expected[ROWS_MOST];
	int64_t		stories[ROWS_MOST];

	memcpy(all, paper->rows, sizeof(all));
	must(np_stories(arena, all, paper->count, &limits, expected) == NP_OK);
	for (uint32_t count = 1; count <= paper->count; count++)
	{
		here[count - 1] = paper->rows[count - 1];
		must(np_stories(arena, here, count, &limits, stories) == NP_OK);
		for (uint32_t i = 0; i < count; i++)
		{
			here[i].known = true;
			here[i].story = stories[i];
		}
	}
	must(memcmp(stories, expected, paper->count * sizeof(int64_t)) == 0);
}

/* Arrays that others made are refused, or harmless. */
static void
compare_arrays(const uint8_t *data, size_t size)
{
	int64_t		items[8];
	size_t		count = size / sizeof(int64_t);

	if (count > 8)
		count = 8;
	if (count == 0)
		return;
	memcpy(items, data, count * sizeof(int64_t));
	if (np_story_terms_valid(items, count))
		must(np_story_cosine(items, count, items, count) <= NP_COSINE_ONE);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Paper paper;
	NpTestArena test;

	np_test_arena_init(&test, 0);
	read_paper(&test.arena, &paper, data, size);
	if (paper.count > 0)
		compare_arrival(&test.arena, &paper);
	compare_arrays(data, size);
	np_test_arena_free(&test);
	return 0;
}
