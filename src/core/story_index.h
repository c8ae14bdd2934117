/*
 * story_index.h
 *		Which articles near in time share words with a given one.
 */
#ifndef NP_CORE_STORY_INDEX_H
#define NP_CORE_STORY_INDEX_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/story_terms.h"

/* An article: see np_story_terms for its terms. */
typedef struct NpStoryRow
{
	int64_t		id;
	int64_t		time;			/* in any unit; see dated */
	bool		dated;
	bool		known;			/* it was in a story before: */
	int64_t		story;
	const int64_t *terms;
	uint32_t	count;
} NpStoryRow;

/*
 * Articles in the order of time, those without a time behind.  An article
 * without a time is near all others.
 */
typedef struct NpStoryIndex
{
	const NpStoryRow *rows;
	uint32_t	count;
	uint32_t	dated;			/* so many have a time */
	int64_t		window;			/* how far apart in time two may be */
	uint32_t   *terms;			/* of all rows' terms: which list, or 0 */
	size_t	   *first_terms;	/* where a row's begin */
	size_t	   *first_postings; /* where a list begins */
	uint32_t   *posting_rows;	/* ascending in a list */
	uint16_t   *posting_weights;
	uint64_t   *sums;			/* of products, of the row that is asked for */
} NpStoryIndex;

/* Rows must be in order, and stay where they are. */
extern NpStatus np_story_index(NpArena *arena, const NpStoryRow *rows,
							   uint32_t count, int64_t window,
							   NpStoryIndex *index);

typedef struct NpStoryEdge
{
	uint32_t	a;
	uint32_t	b;
	uint32_t	cosine;
} NpStoryEdge;

/* More edges would take more than 2 GB to cluster. */
#define NP_STORY_EDGES_MOST	((size_t) 1 << 24)

/* Edges in a growing array, which starts as zeros. */
typedef struct NpStoryEdges
{
	NpStoryEdge *items;
	size_t		count;
	size_t		capacity;
} NpStoryEdges;

/*
 * Appends an edge from a row to every other one before `end` that is near and
 * has at least this cosine.  NP_TOO_MANY if there would be more than
 * NP_STORY_EDGES_MOST of all rows.
 */
extern NpStatus np_story_near(NpArena *arena, NpStoryIndex *index,
							  uint32_t row, uint32_t end, uint32_t least,
							  NpStoryEdges *edges);

#endif							/* NP_CORE_STORY_INDEX_H */
