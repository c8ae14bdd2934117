/*
 * story_clusters.c
 *		Articles put together that are alike on average.
 *
 * Agglomerative clustering (Sokal and Michener 1958) over a sparse graph.
 * What two clusters have in common is a sum of cosines, which simply add up
 * when clusters are put together.  All scores are integers, so that every
 * machine decides alike.
 *
 * Putting two clusters together never brings the result nearer to a third than
 * the nearer of them was: its average lies between theirs, and it must be more
 * alike.  So (Bruynooghe 1978) what is put together in one place does not
 * depend on what goes on elsewhere; stories.c rests on that.
 */
#include "core/story_clusters.h"

#include "core/fixed.h"
#include "core/map.h"

/*
 * A score is a cosine with so many bits more, and doubling a cluster's size
 * costs .02 of it; docs/stories.md has the measurement.
 */
#define SCORE_BITS		12
#define SCORE_OF(cosine)	((int64_t) (cosine) << SCORE_BITS)
#define GROWTH				((uint64_t) SCORE_OF(NP_COSINE_ONE) / 50)

/* What a cluster has in common with another one. */
typedef struct Tie
{
	uint32_t	other;
	uint32_t	next;			/* of the same cluster, 0 at the end */
} Tie;

typedef struct Cluster
{
	uint32_t	first;			/* its first article */
	uint32_t	size;
	uint32_t	parent;			/* itself while it stands */
	uint32_t	ties;			/* its list of them, and how long it is */
	uint32_t	tie_count;
} Cluster;

/* Two clusters, as they were when this was written down. */
typedef struct Offer
{
	int64_t		score;
	uint32_t	a;				/* a's first article is before b's */
	uint32_t	b;
	uint32_t	a_first;
	uint32_t	b_first;
	uint32_t	size;			/* of both together */
} Offer;

typedef struct Clustering
{
	NpArena    *arena;
	int64_t		least;
	Cluster    *clusters;
	Tie		   *ties;
	size_t		tie_count;
	size_t		tie_capacity;
	NpMap		numbers;		/* of the sum of two clusters, from 1 */
	uint64_t   *sums;
	size_t		sums_capacity;
	Offer	   *heap;
	size_t		heap_count;
	size_t		heap_capacity;
} Clustering;

static uint64_t
key_of(uint32_t a, uint32_t b)
{
	return a < b ? (uint64_t) a << 32 | b : (uint64_t) b << 32 | a;
}

/* The sum of cosines between two clusters, which becomes 0 if it is new. */
static NpStatus
sum_of(Clustering *all, uint32_t a, uint32_t b, uint64_t **sum, bool *fresh)
{
	uint32_t   *number;

	NP_TRY(np_map_at(all->arena, &all->numbers, key_of(a, b), &number));
	*fresh = *number == 0;
	if (*fresh)
	{
		size_t		next = all->numbers.count + 1;

		if (next >= UINT32_MAX)
			return NP_TOO_MANY;
		*number = (uint32_t) next - 1;
		NP_TRY(np_reserve(all->arena, &all->sums, &all->sums_capacity, next,
						  sizeof(uint64_t)));
		all->sums[*number] = 0;
	}
	*sum = &all->sums[*number];
	return NP_OK;
}

static NpStatus
tie(Clustering *all, uint32_t from, uint32_t to)
{
	Cluster    *cluster = &all->clusters[from];

	if (all->tie_count + 1 >= UINT32_MAX)
		return NP_TOO_MANY;
	NP_TRY(np_reserve(all->arena, &all->ties, &all->tie_capacity,
					  all->tie_count + 2, sizeof(Tie)));
	/* The first one is not used, for 0 ends a list. */
	all->ties[++all->tie_count] = (Tie) {to, cluster->ties};
	cluster->ties = (uint32_t) all->tie_count;
	cluster->tie_count++;
	return NP_OK;
}

static bool
is_better(const Offer *a, const Offer *b)
{
	if (a->score != b->score)
		return a->score > b->score;
	if (a->a_first != b->a_first)
		return a->a_first < b->a_first;
	return a->b_first < b->b_first;
}

static NpStatus
push(Clustering *all, Offer offer)
{
	size_t		at = all->heap_count;

	NP_TRY(np_reserve(all->arena, &all->heap, &all->heap_capacity, at + 1,
					  sizeof(Offer)));
	all->heap_count++;
	for (; at > 0 && is_better(&offer, &all->heap[(at - 1) / 2]);
		 at = (at - 1) / 2)
		all->heap[at] = all->heap[(at - 1) / 2];
	all->heap[at] = offer;
	return NP_OK;
}

static Offer
pop(Clustering *all)
{
	Offer		best = all->heap[0];
	Offer		last = all->heap[--all->heap_count];
	size_t		at = 0;

	for (;;)
	{
		size_t		child = 2 * at + 1;

		if (child >= all->heap_count)
			break;
		if (child + 1 < all->heap_count &&
			is_better(&all->heap[child + 1], &all->heap[child]))
			child++;
		if (!is_better(&all->heap[child], &last))
			break;
		all->heap[at] = all->heap[child];
		at = child;
	}
	all->heap[at] = last;
	return best;
}

/* Writes down that two clusters could be put together, if they could. */
static NpStatus
offer(Clustering *all, uint32_t a, uint32_t b, uint64_t sum)
{
	const Cluster *x = &all->clusters[a];
	const Cluster *y = &all->clusters[b];
	uint64_t	pairs = (uint64_t) x->size * y->size;
	uint32_t	size = x->size + y->size;

	/* In two steps, for the sum may be large. */
	uint64_t	average = (sum / pairs << SCORE_BITS) +
		(sum % pairs << SCORE_BITS) / pairs;
	int64_t		score = (int64_t) average -
		(int64_t) (np_fixed_log2(pairs << NP_FIXED_BITS) * GROWTH >>
				   NP_FIXED_BITS);

	if (score < all->least)
		return NP_OK;
	if (x->first < y->first)
		return push(all, (Offer) {score, a, b, x->first, y->first, size});
	return push(all, (Offer) {score, b, a, y->first, x->first, size});
}

static NpStatus
begin(Clustering *all, uint32_t count, const NpStoryEdge *edges, size_t edge_count)
{
	all->clusters = np_alloc_array(all->arena, (size_t) count + 1,
								   sizeof(Cluster));
	if (all->clusters == NULL)
		return NP_NO_MEMORY;
	for (uint32_t i = 0; i < count; i++)
		all->clusters[i] = (Cluster) {.first = i, .size = 1, .parent = i};
	for (size_t i = 0; i < edge_count; i++)
	{
		uint64_t   *sum;
		bool		fresh;

		if (i % 1024 == 0)
			np_poll(all->arena);
		NP_TRY(sum_of(all, edges[i].a, edges[i].b, &sum, &fresh));
		/* An edge may be given from both its ends. */
		if (!fresh)
			continue;
		*sum = edges[i].cosine;
		NP_TRY(tie(all, edges[i].a, edges[i].b));
		NP_TRY(tie(all, edges[i].b, edges[i].a));
		NP_TRY(offer(all, edges[i].a, edges[i].b, *sum));
	}
	return NP_OK;
}

/* Do both stand as they were?  A cluster that changes grows. */
static bool
stands(const Clustering *all, const Offer *offered)
{
	const Cluster *a = &all->clusters[offered->a];
	const Cluster *b = &all->clusters[offered->b];

	return a->parent == offered->a && b->parent == offered->b &&
		a->size + b->size == offered->size;
}

/* What b has in common with others is now in common with a. */
static NpStatus
hand_over(Clustering *all, uint32_t a, uint32_t b)
{
	for (uint32_t at = all->clusters[b].ties; at != 0;)
	{
		uint32_t	other = all->ties[at].other;
		uint64_t   *sum;
		uint64_t	common;
		bool		fresh;

		at = all->ties[at].next;
		if (other == a || all->clusters[other].parent != other)
			continue;
		NP_TRY(sum_of(all, b, other, &sum, &fresh));
		common = *sum;
		NP_TRY(sum_of(all, a, other, &sum, &fresh));
		*sum += common;
		if (!fresh)
			continue;
		NP_TRY(tie(all, a, other));
		NP_TRY(tie(all, other, a));
	}
	return NP_OK;
}

/* Offers of a cluster that has just become what it is; ties to those that do
 * not stand any more are dropped. */
static NpStatus
offer_all(Clustering *all, uint32_t a)
{
	uint32_t   *at = &all->clusters[a].ties;

	while (*at != 0)
	{
		uint32_t	other = all->ties[*at].other;
		uint64_t   *sum;
		bool		fresh;

		if (all->clusters[other].parent != other)
		{
			*at = all->ties[*at].next;
			all->clusters[a].tie_count--;
			continue;
		}
		NP_TRY(sum_of(all, a, other, &sum, &fresh));
		NP_TRY(offer(all, a, other, *sum));
		at = &all->ties[*at].next;
	}
	return NP_OK;
}

/* The one with more in common with others takes over the other one. */
static NpStatus
put_together(Clustering *all, uint32_t a, uint32_t b)
{
	Cluster    *x;
	Cluster    *y;

	if (all->clusters[a].tie_count < all->clusters[b].tie_count)
	{
		uint32_t	other = a;

		a = b;
		b = other;
	}
	x = &all->clusters[a];
	y = &all->clusters[b];
	y->parent = a;
	x->size += y->size;
	if (y->first < x->first)
		x->first = y->first;
	NP_TRY(hand_over(all, a, b));
	return offer_all(all, a);
}

static void
name(Clustering *all, uint32_t count, uint32_t *clusters)
{
	for (uint32_t i = 0; i < count; i++)
	{
		uint32_t	at = i;

		while (all->clusters[at].parent != at)
		{
			Cluster    *here = &all->clusters[at];

			here->parent = all->clusters[here->parent].parent;
			at = here->parent;
		}
		clusters[i] = all->clusters[at].first;
	}
}

/* Gives back what was allocated, for a call may cluster many times. */
static void
end(Clustering *all, uint32_t count)
{
	np_give(all->arena, all->clusters, ((size_t) count + 1) * sizeof(Cluster));
	np_give(all->arena, all->ties, all->tie_capacity * sizeof(Tie));
	np_give(all->arena, all->sums, all->sums_capacity * sizeof(uint64_t));
	np_give(all->arena, all->heap, all->heap_capacity * sizeof(Offer));
	np_give(all->arena, all->numbers.slots,
			all->numbers.capacity * sizeof(NpMapSlot));
}

NpStatus
np_story_clusters(NpArena *arena, uint32_t count, const NpStoryEdge *edges,
				  size_t edge_count, uint32_t least, uint32_t *clusters)
{
	Clustering	all = {.arena = arena, .least = SCORE_OF(least)};

	NP_TRY(begin(&all, count, edges, edge_count));
	while (all.heap_count > 0)
	{
		Offer		best = pop(&all);

		np_poll(arena);
		if (stands(&all, &best))
			NP_TRY(put_together(&all, best.a, best.b));
	}
	name(&all, count, clusters);
	end(&all, count);
	return NP_OK;
}
