/*
 * stories_test.c
 *		Stories are those of the definition, whatever was known before.
 */
#include "core/stories.h"

#include <stdlib.h>
#include <string.h>

#include "core/fixed.h"
#include "core/hash.h"
#include "core/story_clusters.h"
#include "unit/harness.h"

#define ROWS_MOST	60
#define TERMS		6

static uint64_t
chance(void)
{
	static uint64_t state = 1;

	return np_mix(state++);
}

static int64_t
item(uint64_t term, uint64_t weight)
{
	return (int64_t) (term << NP_STORY_WEIGHT_BITS | weight);
}

/* Articles with words of a few events, some of them without a time. */
typedef struct News
{
	uint32_t	count;
	int64_t		terms[ROWS_MOST][TERMS];
	NpStoryRow	rows[ROWS_MOST];
} News;

static void
draw(News *news, uint32_t count, uint32_t events)
{
	news->count = count;
	for (uint32_t i = 0; i < count; i++)
	{
		uint64_t	event = chance() % events;

		for (uint64_t t = 0; t < TERMS; t++)
			news->terms[i][t] = item(1 + 10 * t + (chance() % 3 > 0 ? event % 10 : chance() % 10),
									 20000 + chance() % 6000);
		news->rows[i] = (NpStoryRow) {
			.id = (int64_t) (np_mix(i + 1000 * events) >> 1),
			.time = (int64_t) (3 * event + chance() % 3),
			.dated = chance() % 9 > 0,
			.terms = news->terms[i],
			.count = (uint32_t) (chance() % 20 > 0 ? TERMS : 0)
		};
	}
}

#define WINDOW	4
#define LEAST	(NP_COSINE_ONE / 4)

static int64_t
distance(int64_t a, int64_t b)
{
	return a > b ? a - b : b - a;
}

static uint32_t
cosine_if_near(const NpStoryRow *a, const NpStoryRow *b)
{
	uint32_t	cosine = np_story_cosine(a->terms, a->count, b->terms, b->count);

	if (a->dated && b->dated && distance(a->time, b->time) > WINDOW)
		return 0;
	return cosine >= LEAST ? cosine : 0;
}

/* How well two clusters go together, by looking at all their pairs. */
static double
score(const News *news, const uint32_t *clusters, uint32_t a, uint32_t b)
{
	double		sum = 0;
	double		pairs = 0;
	double		doublings;

	for (uint32_t i = 0; i < news->count; i++)
	{
		for (uint32_t j = 0; j < news->count; j++)
		{
			if (clusters[i] != a || clusters[j] != b)
				continue;
			sum += cosine_if_near(&news->rows[i], &news->rows[j]);
			pairs++;
		}
	}
	doublings = (double) np_fixed_log2((uint64_t) pairs << NP_FIXED_BITS) /
		(double) NP_FIXED_ONE;
	return sum / pairs - 0.02 * NP_COSINE_ONE * doublings;
}

/* The definition: the two that go best together, as long as there are any. */
static void
by_definition(const News *news, uint32_t *clusters)
{
	for (uint32_t i = 0; i < news->count; i++)
		clusters[i] = i;
	for (;;)
	{
		double		best = LEAST;
		uint32_t	from = 0;
		uint32_t	to = 0;

		for (uint32_t a = 0; a < news->count; a++)
		{
			for (uint32_t b = a + 1; b < news->count; b++)
			{
				double		found;

				if (clusters[a] != a || clusters[b] != b)
					continue;
				found = score(news, clusters, a, b);
				/* Equal ones come in the order of their first articles. */
				if (found < best || (found == best && from != to))
					continue;
				best = found;
				from = b;
				to = a;
			}
		}
		if (from == to)
			return;
		for (uint32_t i = 0; i < news->count; i++)
			if (clusters[i] == from)
				clusters[i] = to;
	}
}

static const NpStoryLimits limits = {WINDOW, LEAST};

static bool
find(News *news, int64_t *stories)
{
	NpTestArena test;
	bool		right;

	np_test_arena_init(&test, 0);
	right = np_stories(&test.arena, news->rows, news->count, &limits,
					   stories) == NP_OK;
	np_test_arena_free(&test);
	return right;
}

/* Two rows are in one story if and only if they are in one cluster. */
static bool
agree(const News *news, const uint32_t *clusters, const int64_t *stories)
{
	for (uint32_t i = 0; i < news->count; i++)
	{
		bool		named = false;

		for (uint32_t j = 0; j < news->count; j++)
		{
			if ((clusters[i] == clusters[j]) != (stories[i] == stories[j]))
				return false;
			if (stories[i] == stories[j] && news->rows[j].id < stories[i])
				return false;
			named = named || (stories[i] == stories[j] && news->rows[j].id == stories[i]);
		}
		if (!named)
			return false;
	}
	return true;
}

static void
test_definition(void)
{
	bool		right = true;
	int			joined = 0;

	for (uint32_t round = 0; round < 120; round++)
	{
		News		news;
		int64_t		stories[ROWS_MOST];
		uint32_t	clusters[ROWS_MOST];

		draw(&news, 1 + round % 30, 1 + round % 7);
		right = right && find(&news, stories);
		by_definition(&news, clusters);
		right = right && agree(&news, clusters, stories);
		for (uint32_t i = 0; i < news.count; i++)
			joined += clusters[i] != i;
	}
	CHECK(right);
	CHECK(joined > 200);
}

#define NODES_MOST	80

/* Clusters of a graph, as sums between all of them. */
typedef struct Graph
{
	uint32_t	count;
	uint32_t	edge_count;
	NpStoryEdge edges[NODES_MOST * NODES_MOST];
	uint64_t	sums[NODES_MOST][NODES_MOST];
	uint64_t	sizes[NODES_MOST];
	uint32_t	clusters[NODES_MOST];
} Graph;

/* Edges of few different cosines, so that many pairs are equally good; the
 * first nodes are copies of each other. */
static void
draw_graph(Graph *graph, uint32_t count, uint64_t density, uint64_t cosines)
{
	uint32_t	copies = (uint32_t) (chance() % (1 + count / 4));

	memset(graph, 0, sizeof(*graph));
	graph->count = count;
	for (uint32_t a = 0; a < count; a++)
	{
		graph->sizes[a] = 1;
		graph->clusters[a] = a;
		for (uint32_t b = 0; b < a; b++)
		{
			uint64_t	cosine = NP_COSINE_ONE;
			bool		turned = chance() % 2 == 0;

			if (a >= copies && chance() % 10 >= density)
				continue;
			if (a >= copies)
				cosine = LEAST + chance() % cosines * NP_COSINE_ONE / 100;
			graph->sums[a][b] = graph->sums[b][a] = cosine;
			graph->edges[graph->edge_count++] = (NpStoryEdge) {
				turned ? b : a, turned ? a : b, (uint32_t) cosine
			};
		}
	}
}

static int64_t
score_of_sum(uint64_t sum, uint64_t pairs)
{
	uint64_t	growth = ((uint64_t) NP_COSINE_ONE << 12) / 50;

	return (int64_t) ((sum << 12) / pairs) -
		(int64_t) (np_fixed_log2(pairs << NP_FIXED_BITS) * growth >> NP_FIXED_BITS);
}

/* Of equal pairs the first is taken. */
static bool
merge_best(Graph *graph)
{
	int64_t		best = -1;
	uint32_t	to = 0;
	uint32_t	from = 0;

	for (uint32_t a = 0; a < graph->count; a++)
	{
		for (uint32_t b = a + 1; b < graph->count; b++)
		{
			int64_t		score;

			if (graph->sizes[a] == 0 || graph->sizes[b] == 0 || graph->sums[a][b] == 0)
				continue;
			score = score_of_sum(graph->sums[a][b], graph->sizes[a] * graph->sizes[b]);
			if (score <= best || score < (int64_t) LEAST << 12)
				continue;
			best = score;
			to = a;
			from = b;
		}
	}
	if (to == from)
		return false;
	for (uint32_t i = 0; i < graph->count; i++)
	{
		graph->sums[to][i] += graph->sums[from][i];
		graph->sums[i][to] = graph->sums[to][i];
		if (graph->clusters[i] == from)
			graph->clusters[i] = to;
	}
	graph->sizes[to] += graph->sizes[from];
	graph->sizes[from] = 0;
	return true;
}

static void
test_clusters(void)
{
	static Graph graph;
	uint32_t	clusters[NODES_MOST];
	bool		right = true;

	for (uint32_t round = 0; round < 300; round++)
	{
		NpTestArena test;

		draw_graph(&graph, 2 + round % (NODES_MOST - 1), 1 + round % 10, 1 + round % 40);
		np_test_arena_init(&test, 0);
		right = right && np_story_clusters(&test.arena, graph.count, graph.edges,
										   graph.edge_count, LEAST, clusters) == NP_OK;
		np_test_arena_free(&test);
		while (merge_best(&graph))
			;
		right = right && memcmp(clusters, graph.clusters, graph.count * sizeof(uint32_t)) == 0;
	}
	CHECK(right);
}

/* What is known of the first rows is what they are without the others. */
static bool
arrive(const News *all, uint32_t step, const int64_t *expected)
{
	News		here = {0};
	int64_t		stories[ROWS_MOST];

	for (uint32_t next = 0; next < all->count; next += step)
	{
		for (uint32_t i = next; i < next + step && i < all->count; i++)
			here.rows[here.count++] = all->rows[i];
		if (!find(&here, stories))
			return false;
		for (uint32_t i = 0; i < here.count; i++)
		{
			here.rows[i].known = true;
			here.rows[i].story = stories[i];
		}
	}
	for (uint32_t i = 0; i < here.count; i++)
		if (stories[i] != expected[i])
			return false;
	return true;
}

static void
test_arrival(void)
{
	bool		right = true;

	for (uint32_t round = 0; round < 200; round++)
	{
		News		news;
		News		sorted;
		int64_t		expected[ROWS_MOST];

		draw(&news, 1 + round % ROWS_MOST, 1 + round % 9);
		sorted = news;
		right = right && find(&sorted, expected) &&
			arrive(&news, 1 + round % 4, expected);
	}
	CHECK(right);
}

/* An article that goes leaves the others of its story as good as new. */
static void
test_departure(void)
{
	bool		right = true;

	for (uint32_t round = 0; round < 200; round++)
	{
		News		news;
		News		rest;
		int64_t		stories[ROWS_MOST];
		int64_t		expected[ROWS_MOST];
		uint32_t	gone;

		draw(&news, 2 + round % (ROWS_MOST - 2), 1 + round % 9);
		right = right && find(&news, stories);
		gone = (uint32_t) (chance() % news.count);
		for (uint32_t i = 0; i < news.count; i++)
		{
			news.rows[i].known = stories[i] != stories[gone];
			news.rows[i].story = stories[i];
		}
		news.rows[gone] = news.rows[--news.count];
		rest = news;
		for (uint32_t i = 0; i < rest.count; i++)
			rest.rows[i].known = false;
		right = right && find(&rest, expected) && find(&news, stories) &&
			memcmp(stories, expected, news.count * sizeof(int64_t)) == 0;
	}
	CHECK(right);
}

static NpStatus
make_stories(NpArena *arena, void *argument)
{
	News		news = *(const News *) argument;
	int64_t		stories[ROWS_MOST];

	return np_stories(arena, news.rows, news.count, &limits, stories);
}

static void
test_limits(void)
{
	News		news;
	NpTestArena test;
	int64_t		stories[ROWS_MOST];
	const NpStoryLimits wide = {INT64_MAX, LEAST};

	draw(&news, ROWS_MOST, 5);
	CHECK(np_survives_no_memory(make_stories, &news));
	news.rows[0].time = INT64_MIN;
	news.rows[1].time = INT64_MAX;
	np_test_arena_init(&test, 0);
	CHECK(np_stories(&test.arena, news.rows, news.count, &wide, stories) == NP_OK);
	CHECK(np_stories(&test.arena, news.rows, 0, &limits, stories) == NP_OK);
	CHECK(test.polls > ROWS_MOST);
	np_test_arena_free(&test);
}

/* Every text has the words whose hash is even. */
static uint64_t
half(const void *context, uint64_t term)
{
	(void) context;
	return term % 2 == 0 ? 1000 : 1;
}

static NpStatus
make_terms(NpArena *arena, void *argument)
{
	const NpTermCounts stats = {1000, half, NULL};
	int64_t		items[NP_STORY_TERMS];
	size_t		count;

	return np_story_terms(arena, argument, &stats, items, &count);
}

static NpStatus
make_words(NpArena *arena, void *argument)
{
	const NpTermCounts stats = {1000, half, NULL};
	NpSpan		words[4];
	size_t		count;

	return np_story_words(arena, argument, &stats, words, 4, &count);
}

/* Only what "common" says is in all texts. */
static uint64_t
one_word(const void *context, uint64_t term)
{
	return term == *(const uint64_t *) context ? 1000 : 1;
}

static void
test_words(void)
{
	NpText		text = np_copy_text("Common 84 Ferry, common \xC3\x89tang ferry 1 mole");
	NpTestArena test;
	NpTerms		terms;
	NpSpan		words[NP_STORY_TERMS];
	size_t		count;

	np_test_arena_init(&test, 0);
	CHECK(np_terms(&test.arena, &text, &terms) == NP_OK);
	{
		const NpTermCounts stats = {1000, one_word, &terms.items[0]};

		CHECK(np_story_words(&test.arena, &text, &stats, words, NP_STORY_TERMS, &count) == NP_OK);
		CHECK(count == 3);
		CHECK(words[0].start == 10 && words[0].end == 15);	/* twice */
		CHECK(words[1].start == 24 && words[1].end == 30);	/* earlier */
		CHECK(words[2].start == 39 && words[2].end == 43);
		CHECK(np_story_words(&test.arena, &text, &stats, words, 1, &count) == NP_OK);
		CHECK(count == 1 && words[0].start == 10);
		CHECK(np_story_words(&test.arena, &text, &stats, words, 0, &count) == NP_OK);
		CHECK(count == 0);
	}
	CHECK(np_survives_no_memory(make_words, &text));
	np_test_arena_free(&test);
	np_free_copy(&text);
}

static void
test_terms(void)
{
	const NpTermCounts stats = {1000, half, NULL};
	char		body[40000];
	size_t		length = 0;
	NpText		text;
	NpTestArena test;
	NpTermStats *counted = calloc(1, sizeof(NpTermStats));
	int64_t		items[NP_STORY_TERMS];
	size_t		count;
	uint64_t	squares = 0;

	/* Longer than what is read. */
	for (int i = 0; length + 4 < sizeof(body); i++)
	{
		body[length++] = (char) ('a' + i % 23);
		body[length++] = (char) ('a' + i / 23 % 26);
		body[length++] = ' ';
	}
	text = np_copy_bytes(body, length);
	np_test_arena_init(&test, 0);
	CHECK(np_story_terms(&test.arena, &text, &stats, items, &count) == NP_OK);
	CHECK(count == NP_STORY_TERMS && np_story_terms_valid(items, count));
	for (size_t i = 0; i < count; i++)
	{
		squares += np_story_weight(items[i]) * np_story_weight(items[i]);
		if (np_story_term(items[i]) % 2 == 0)
			squares = 0;
	}
	CHECK(squares > NP_STORY_ONE * NP_STORY_ONE / 1000 * 999);
	CHECK(np_story_cosine(items, count, items, count) > NP_COSINE_ONE / 1000 * 999);
	CHECK(np_term_stats_add(&test.arena, &text, counted) == NP_OK);
	CHECK(counted->texts == 1 &&
		  counted->counts[np_term_bucket(np_story_term(items[0]), 0)] > 0);
	CHECK(np_survives_no_memory(make_terms, &text));
	np_test_arena_free(&test);
	np_free_copy(&text);
	free(counted);
}

int
main(void)
{
	test_definition();
	test_clusters();
	test_arrival();
	test_departure();
	test_limits();
	test_terms();
	test_words();
	return np_done("stories");
}
