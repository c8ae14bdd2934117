/*
 * components_test.c
 *		Groups are those that following edges finds, whatever their order.
 */
#include "core/components.h"

#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "core/radix.h"
#include "unit/harness.h"

#define EDGES_MOST	400

/* A graph over a few names, and the same by brute force. */
typedef struct Graph
{
	size_t		edges;
	int64_t		a[EDGES_MOST];
	int64_t		b[EDGES_MOST];
} Graph;

static uint64_t
chance(void)
{
	static uint64_t state = 1;

	return np_mix(state++);
}

/* Names are spread over all that 64 bits hold. */
static int64_t
any_name(uint64_t names)
{
	return (int64_t) np_mix(chance() % names);
}

static void
draw(Graph *graph, size_t edges, uint64_t names)
{
	graph->edges = edges;
	for (size_t i = 0; i < edges; i++)
	{
		graph->a[i] = any_name(names);
		graph->b[i] = any_name(names);
	}
}

/* The smallest name that edges lead to, by going round until nothing falls. */
static int64_t
least_reached(const Graph *graph, int64_t name)
{
	int64_t		least[2][EDGES_MOST];
	bool		falls = true;

	memcpy(least[0], graph->a, sizeof(graph->a));
	memcpy(least[1], graph->b, sizeof(graph->b));
	while (falls)
	{
		falls = false;
		for (size_t i = 0; i < 2 * graph->edges; i++)
			for (size_t j = 0; j < 2 * graph->edges; j++)
			{
				const int64_t *x = i % 2 ? graph->b : graph->a;
				const int64_t *y = j % 2 ? graph->b : graph->a;
				bool		joined = i / 2 == j / 2 || x[i / 2] == y[j / 2];

				if (joined && least[j % 2][j / 2] < least[i % 2][i / 2])
				{
					least[i % 2][i / 2] = least[j % 2][j / 2];
					falls = true;
				}
			}
	}
	for (size_t i = 0; i < graph->edges; i++)
	{
		if (graph->a[i] == name)
			return least[0][i];
		if (graph->b[i] == name)
			return least[1][i];
	}
	return name;
}

static bool
names_all(const Graph *graph, const NpMember *members, size_t count)
{
	size_t		found = 0;

	for (size_t i = 0; i < graph->edges; i++)
		for (size_t m = 0; m < count; m++)
			found += (members[m].name == graph->a[i]) + (members[m].name == graph->b[i]);
	return found == 2 * graph->edges;
}

static void
groups_are_those_of_brute_force(void)
{
	for (size_t trial = 0; trial < 40; trial++)
	{
		Graph		graph;
		NpTestArena memory;
		NpMember   *members;
		size_t		count;

		draw(&graph, trial * 2, 2 + trial * 2);
		np_test_arena_init(&memory, 0);
		CHECK(np_connected(&memory.arena, graph.a, graph.b, graph.edges,
						   &members, &count) == NP_OK);
		CHECK(names_all(&graph, members, count));
		for (size_t i = 0; i < count; i++)
		{
			CHECK(i == 0 || members[i - 1].name < members[i].name);
			CHECK(members[i].component == least_reached(&graph, members[i].name));
		}
		np_test_arena_free(&memory);
	}
}

/* Edges one at a time make the same members as all at once. */
static void
graphs_grow_to_the_same(void)
{
	for (size_t trial = 0; trial < 200; trial++)
	{
		Graph		graph;
		NpGraph		grown = {0};
		NpTestArena memory;
		NpMember   *members[2];
		size_t		count[2];

		draw(&graph, trial * 2, 2 + trial * 3);
		np_test_arena_init(&memory, 0);
		CHECK(np_connected(&memory.arena, graph.a, graph.b, graph.edges,
						   &members[0], &count[0]) == NP_OK);
		for (size_t i = 0; i < graph.edges; i++)
			CHECK(np_graph_join(&memory.arena, &grown, graph.a[i],
								graph.b[i]) == NP_OK);
		CHECK(np_graph_members(&memory.arena, &grown, &members[1],
							   &count[1]) == NP_OK);
		CHECK(count[0] == count[1]);
		CHECK(memcmp(members[0], members[1], count[0] * sizeof(NpMember)) == 0);
		np_test_arena_free(&memory);
	}
}

static NpStatus
grow_graph(NpArena *arena, void *argument)
{
	const Graph *graph = argument;
	NpGraph		grown = {0};
	NpMember   *members;
	size_t		count;

	for (size_t i = 0; i < graph->edges; i++)
		NP_TRY(np_graph_join(arena, &grown, graph->a[i], graph->b[i]));
	return np_graph_members(arena, &grown, &members, &count);
}

/* A path as long as this, in any direction, takes no deep recursion. */
static void
long_paths_end(void)
{
	enum
	{
		length = 100000
	};
	NpTestArena memory;
	NpComponents components;

	np_test_arena_init(&memory, 0);
	CHECK(np_components_init(&memory.arena, length, &components) == NP_OK);
	for (uint32_t i = length - 1; i > 0; i--)
		np_components_join(&components, i, i - 1);
	for (uint32_t i = 0; i < length; i++)
		CHECK(np_component(&components, i) == 0);
	np_test_arena_free(&memory);
}

/* Things of one name are one, and join what each is joined to. */
static void
equal_names_are_one(void)
{
	static const int64_t names[] = {7, INT64_MIN, 5, 7, 9, INT64_MAX};
	static const NpMember expected[] = {
		{INT64_MIN, INT64_MIN}, {5, INT64_MIN}, {7, INT64_MIN}, {9, 9},
		{INT64_MAX, 9},
	};
	NpTestArena memory;
	NpComponents components;
	NpMember   *members;
	size_t		count;

	np_test_arena_init(&memory, 0);
	CHECK(np_components_init(&memory.arena, 6, &components) == NP_OK);
	np_components_join(&components, 0, 2);
	np_components_join(&components, 3, 1);
	np_components_join(&components, 5, 4);
	CHECK(np_components_name(&memory.arena, &components, names, &members,
							 &count) == NP_OK);
	CHECK(count == 5 && memcmp(members, expected, sizeof(expected)) == 0);
	np_test_arena_free(&memory);
}

static NpStatus
connect(NpArena *arena, void *argument)
{
	const Graph *graph = argument;
	NpMember   *members;
	size_t		count;

	return np_connected(arena, graph->a, graph->b, graph->edges, &members,
						&count);
}

static void
survives_no_memory(void)
{
	Graph		graph;

	draw(&graph, EDGES_MOST, 600);
	CHECK(np_survives_no_memory(connect, &graph));
	CHECK(np_survives_no_memory(grow_graph, &graph));
}

/* Only the upper half counts, and what is equal there stays in order. */
static void
sorting_is_stable(void)
{
	uint64_t	items[3000];
	uint64_t	scratch[3000];
	NpTestArena memory;

	np_test_arena_init(&memory, 0);
	for (uint64_t i = 0; i < 3000; i++)
		items[i] = (uint64_t) (uint32_t) (chance() % 500 * 8589935) << 32 | i;
	np_radix_sort_upper(&memory.arena, items, scratch, 3000);
	for (size_t i = 1; i < 3000; i++)
		CHECK(items[i - 1] < items[i]);
	np_test_arena_free(&memory);
}

/* Each pass over two million ends of edges can be cancelled thirty times. */
static void
long_work_can_be_cancelled(void)
{
	const size_t edges = 1000000;
	int64_t    *ends = calloc(edges, sizeof(int64_t));
	NpTestArena memory;
	NpMember   *members;
	size_t		count;

	if (ends == NULL)
		abort();
	for (size_t i = 0; i < edges; i++)
		ends[i] = (int64_t) i;
	np_test_arena_init(&memory, 0);
	CHECK(np_connected(&memory.arena, ends, ends, edges, &members, &count) == NP_OK);
	CHECK(count == edges);
	/* Eight bytes are counted and three sorted by, before five more loops. */
	CHECK(memory.polls > (8 + 3 + 3) * 30);
	np_test_arena_free(&memory);
	free(ends);
}

int
main(void)
{
	groups_are_those_of_brute_force();
	graphs_grow_to_the_same();
	long_paths_end();
	equal_names_are_one();
	survives_no_memory();
	sorting_is_stable();
	long_work_can_be_cancelled();
	return np_done("components");
}
