/*
 * stories.c
 *		Which articles are on one event.
 *
 * Stories are the clusters of story_clusters.c over all articles and the edges
 * between those that are near in time: nothing depends on the order in which
 * articles came.  When some are new, most stories stay as they are, and are
 * not made again:
 *
 * Let C be whatever has changed (at first the new articles), and N all stories
 * that C has an edge to.  If clustering C and N leaves the stories of N as
 * they are, the clusters of C are those of all articles.  For what lies beyond
 * N has no edge to C, and clustering N goes on as it did without C, because
 * what is put together in one place does not depend on what goes on elsewhere.
 * If stories of N change, they belong to C, and it is tried again.
 */
#include "core/stories.h"

#include <string.h>

#include "core/map.h"
#include "core/radix.h"
#include "core/story_clusters.h"

typedef enum Place
{
	BEYOND,						/* not looked at */
	NEAR,						/* in N */
	CHANGED,					/* in C */
} Place;

/* The edges of a row, once they were asked for. */
typedef struct Reach
{
	size_t		first;
	size_t		end;
	bool		known;
} Reach;

typedef struct Search
{
	NpArena    *arena;
	const NpStoryRow *rows;
	uint32_t	count;
	uint32_t	least;
	bool		all;			/* no row is known */
	NpStoryIndex index;
	NpStoryEdges edges;
	Reach	   *reaches;
	uint8_t    *places;
	uint32_t   *groups;			/* of a row: its story's number, 0 if none */
	uint32_t   *first_members;	/* of a story: where its rows begin */
	uint32_t   *members;
	uint32_t	group_count;	/* including number 0 */
	uint32_t   *local;			/* of a row: its number in a clustering */
	uint32_t   *clusters;		/* of a number: its cluster's first */
	uint32_t   *sizes;			/* of a cluster */
} Search;

static uint64_t
key_of_number(int64_t number)
{
	return (uint64_t) number ^ UINT64_C(1) << 63;
}

/* By time, then by id; rows without a time at the end. */
static NpStatus
put_in_order(NpArena *arena, NpStoryRow *rows, uint32_t count)
{
	size_t		items_size = ((size_t) count + 1) * sizeof(NpRadixItem);
	NpRadixItem *items = np_alloc_array(arena, (size_t) count + 1, sizeof(*items));
	NpRadixItem *scratch = np_alloc_array(arena, (size_t) count + 1, sizeof(*items));
	NpStoryRow *sorted = np_alloc_array(arena, (size_t) count + 1, sizeof(*rows));
	uint32_t	put = 0;

	if (items == NULL || scratch == NULL || sorted == NULL)
		return NP_NO_MEMORY;
	for (uint32_t i = 0; i < count; i++)
		items[i] = (NpRadixItem) {key_of_number(rows[i].id), i};
	np_radix_sort(arena, items, scratch, count);
	for (uint32_t i = 0; i < count; i++)
		items[i].key = key_of_number(rows[items[i].value].time);
	np_radix_sort(arena, items, scratch, count);
	for (uint32_t i = 0; i < count; i++)
		if (rows[items[i].value].dated)
			sorted[put++] = rows[items[i].value];
	/* Those without a time come by their ids. */
	for (uint32_t i = 0; i < count; i++)
		items[i] = (NpRadixItem) {key_of_number(rows[i].id), i};
	np_radix_sort(arena, items, scratch, count);
	for (uint32_t i = 0; i < count; i++)
		if (!rows[items[i].value].dated)
			sorted[put++] = rows[items[i].value];
	memcpy(rows, sorted, count * sizeof(*rows));
	np_give(arena, items, items_size);
	np_give(arena, scratch, items_size);
	np_give(arena, sorted, ((size_t) count + 1) * sizeof(*rows));
	return NP_OK;
}

/* Numbers the stories that are known, from 1. */
static NpStatus
number_groups(Search *search)
{
	NpMap		numbers = {0};

	search->all = true;
	for (uint32_t row = 0; row < search->count; row++)
	{
		uint32_t   *number;

		if (!search->rows[row].known)
			continue;
		search->all = false;
		NP_TRY(np_map_at(search->arena, &numbers,
						 (uint64_t) search->rows[row].story, &number));
		if (*number == 0)
			*number = (uint32_t) numbers.count;
		search->groups[row] = *number;
	}
	search->group_count = (uint32_t) numbers.count + 1;
	return NP_OK;
}

/* Lists the rows of every story. */
static NpStatus
list_members(Search *search)
{
	uint32_t   *next = np_alloc_array(search->arena,
									  (size_t) search->group_count + 2,
									  sizeof(uint32_t));

	if (next == NULL)
		return NP_NO_MEMORY;
	search->first_members = next;
	for (uint32_t row = 0; row < search->count; row++)
		next[search->groups[row] + 1]++;
	for (uint32_t group = 1; group <= search->group_count; group++)
		next[group] += next[group - 1];
	/* Filling moves every beginning to its end, which is the next one's. */
	for (uint32_t row = 0; row < search->count; row++)
		search->members[next[search->groups[row]]++] = row;
	for (uint32_t group = search->group_count; group > 0; group--)
		next[group] = next[group - 1];
	next[0] = 0;
	return NP_OK;
}

static NpStatus
begin(Search *search)
{
	size_t		count = (size_t) search->count + 1;
	NpArena    *arena = search->arena;

	search->reaches = np_alloc_array(arena, count, sizeof(Reach));
	search->places = np_alloc_array(arena, count, sizeof(uint8_t));
	search->groups = np_alloc_array(arena, count, sizeof(uint32_t));
	search->members = np_alloc_array(arena, count, sizeof(uint32_t));
	search->local = np_alloc_array(arena, count, sizeof(uint32_t));
	search->clusters = np_alloc_array(arena, count, sizeof(uint32_t));
	search->sizes = np_alloc_array(arena, count, sizeof(uint32_t));
	if (search->reaches == NULL || search->places == NULL ||
		search->groups == NULL || search->members == NULL ||
		search->local == NULL || search->clusters == NULL ||
		search->sizes == NULL)
		return NP_NO_MEMORY;
	NP_TRY(number_groups(search));
	NP_TRY(list_members(search));
	for (uint32_t row = 0; row < search->count; row++)
		if (!search->rows[row].known)
			search->places[row] = CHANGED;
	return NP_OK;
}

/* If all rows are looked at, each edge need only be found from one end. */
static NpStatus
reach(Search *search, uint32_t row)
{
	Reach	   *found = &search->reaches[row];

	if (found->known)
		return NP_OK;
	found->known = true;
	found->first = search->edges.count;
	NP_TRY(np_story_near(search->arena, &search->index, row,
						 search->all ? row : search->count, search->least,
						 &search->edges));
	found->end = search->edges.count;
	return NP_OK;
}

/* Puts the stories that changed rows have an edge to into N. */
static NpStatus
find_near(Search *search)
{
	for (uint32_t row = 0; row < search->count; row++)
	{
		if (search->places[row] != CHANGED)
			continue;
		NP_TRY(reach(search, row));
		for (size_t i = search->reaches[row].first;
			 i < search->reaches[row].end; i++)
		{
			uint32_t	other = search->edges.items[i].b;
			uint32_t	group = search->groups[other];

			if (search->places[other] != BEYOND)
				continue;
			for (uint32_t m = search->first_members[group];
				 m < search->first_members[group + 1]; m++)
				search->places[search->members[m]] = NEAR;
		}
	}
	for (uint32_t row = 0; row < search->count; row++)
		if (search->places[row] == NEAR)
			NP_TRY(reach(search, row));
	return NP_OK;
}

/* Clusters the rows that are not beyond. */
static NpStatus
cluster(Search *search)
{
	NpStoryEdges edges = {0};
	uint32_t	count = 0;

	for (uint32_t row = 0; row < search->count; row++)
		if (search->places[row] != BEYOND)
			search->local[row] = count++;
	for (size_t i = 0; i < search->edges.count; i++)
	{
		NpStoryEdge edge = search->edges.items[i];

		if (i % 65536 == 0)
			np_poll(search->arena);
		/* Where not all are looked at, edges were found from both ends. */
		if (edge.a < edge.b || search->places[edge.a] == BEYOND ||
			search->places[edge.b] == BEYOND)
			continue;
		NP_TRY(np_reserve(search->arena, &edges.items, &edges.capacity,
						  edges.count + 1, sizeof(NpStoryEdge)));
		edges.items[edges.count++] = (NpStoryEdge) {
			search->local[edge.a], search->local[edge.b], edge.cosine
		};
	}
	NP_TRY(np_story_clusters(search->arena, count, edges.items, edges.count,
							 search->least, search->clusters));
	np_give(search->arena, edges.items, edges.capacity * sizeof(NpStoryEdge));
	for (uint32_t i = 0; i < count; i++)
		search->sizes[i] = 0;
	for (uint32_t i = 0; i < count; i++)
		search->sizes[search->clusters[i]]++;
	return NP_OK;
}

/* Is a story one of the clusters? */
static bool
is_whole(const Search *search, uint32_t group)
{
	uint32_t	first = search->first_members[group];
	uint32_t	end = search->first_members[group + 1];
	uint32_t	found = search->clusters[search->local[search->members[first]]];

	for (uint32_t m = first; m < end; m++)
		if (search->clusters[search->local[search->members[m]]] != found)
			return false;
	return search->sizes[found] == end - first;
}

/* Puts the stories of N that are not as they were into C. */
static bool
find_changed(Search *search)
{
	bool		some = false;

	for (uint32_t group = 1; group < search->group_count; group++)
	{
		uint32_t	first = search->first_members[group];
		uint32_t	end = search->first_members[group + 1];

		if (search->places[search->members[first]] != NEAR ||
			is_whole(search, group))
			continue;
		some = true;
		for (uint32_t m = first; m < end; m++)
			search->places[search->members[m]] = CHANGED;
	}
	return some;
}

/* The smallest id of a cluster names it. */
static NpStatus
name(Search *search, int64_t *stories)
{
	int64_t    *least = np_alloc_array(search->arena, (size_t) search->count + 1,
									   sizeof(int64_t));

	if (least == NULL)
		return NP_NO_MEMORY;
	for (uint32_t row = 0; row < search->count; row++)
		least[row] = INT64_MAX;
	for (uint32_t row = 0; row < search->count; row++)
	{
		int64_t    *of_cluster = &least[search->clusters[search->local[row]]];

		if (search->places[row] == CHANGED && search->rows[row].id < *of_cluster)
			*of_cluster = search->rows[row].id;
	}
	for (uint32_t row = 0; row < search->count; row++)
		stories[row] = search->places[row] == CHANGED ?
			least[search->clusters[search->local[row]]] : search->rows[row].story;
	return NP_OK;
}

NpStatus
np_stories(NpArena *arena, NpStoryRow *rows, uint32_t count,
		   const NpStoryLimits *limits, int64_t *stories)
{
	Search		search = {
		.arena = arena, .rows = rows, .count = count, .least = limits->least
	};

	NP_TRY(put_in_order(arena, rows, count));
	NP_TRY(np_story_index(arena, rows, count, limits->window, &search.index));
	NP_TRY(begin(&search));
	do
	{
		np_poll(arena);
		NP_TRY(find_near(&search));
		NP_TRY(cluster(&search));
	} while (find_changed(&search));
	return name(&search, stories);
}
