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

#include <string.h>

#include "core/fixed.h"

/*
 * A score is a cosine with so many bits more, and doubling a cluster's size
 * costs .02 of it; docs/stories.md has the measurement.
 */
#define SCORE_BITS		12
#define SCORE_OF(cosine)	((int64_t) (cosine) << SCORE_BITS)
#define GROWTH				((uint64_t) SCORE_OF(NP_COSINE_ONE) / 50)

/*
 * What two clusters have in common: a sum of cosines.  Of edge e, tie 2 e is
 * in the list of its first end, and tie 2 e + 1 in that of its second.
 */
typedef struct Edge
{
	uint32_t	ends[2];		/* both are 0 when it is in another one */
	uint64_t	sum;
} Edge;

/* To put a cluster together with another one, as that was then. */
typedef struct Offer
{
	int64_t		score;
	uint32_t	other;
	uint32_t	first;			/* its first article */
	uint32_t	size;
} Offer;

/*
 * A cluster's offers are a heap.  The offer for two clusters is with the one
 * whose first article is the earlier one: of many equal offers those for one
 * cluster are then in one place, and worth nothing together when it changes.
 */
typedef struct Cluster
{
	uint32_t	first;			/* its first article */
	uint32_t	size;
	uint32_t	parent;			/* itself while it stands */
	uint32_t	ties;			/* its list of them, and how long it is */
	uint32_t	tie_count;
	uint32_t	offer_count;
	uint32_t	capacity;
	bool		owns;			/* its offers are a block of its own */
	Offer	   *offers;
} Cluster;

typedef struct Clustering
{
	NpArena    *arena;
	int64_t		least;
	Cluster    *clusters;
	size_t		edge_count;		/* edges are from 1 */
	Edge	   *edges;
	uint32_t   *next;			/* of a tie: 0 at the end */
	uint32_t   *marks;			/* of a cluster: a tie to it */
	Offer	   *offers;			/* those that the edges make */
	uint32_t   *winners;		/* in a tree: who has the better offer */
	uint32_t	leaves;
} Clustering;

static uint32_t
other_end(const Clustering *all, uint32_t tie)
{
	return all->edges[tie / 2].ends[1 - tie % 2];
}

static bool
is_gone(const Edge *edge)
{
	return edge->ends[0] == edge->ends[1];
}

static void
remove_edge(Edge *edge)
{
	edge->ends[0] = edge->ends[1] = 0;
}

static void
link_tie(Clustering *all, uint32_t from, uint32_t tie)
{
	Cluster    *cluster = &all->clusters[from];

	all->next[tie] = cluster->ties;
	cluster->ties = tie;
	cluster->tie_count++;
}

/* Of the offers of one cluster. */
static bool
is_better(const Offer *a, const Offer *b)
{
	if (a->score != b->score)
		return a->score > b->score;
	return a->first < b->first;
}

static void
sift(Offer *heap, uint32_t count, uint32_t at)
{
	Offer		moved = heap[at];

	for (;;)
	{
		uint64_t	child = 2 * (uint64_t) at + 1;

		if (child >= count)
			break;
		if (child + 1 < count && is_better(&heap[child + 1], &heap[child]))
			child++;
		if (!is_better(&heap[child], &moved))
			break;
		heap[at] = heap[child];
		at = (uint32_t) child;
	}
	heap[at] = moved;
}

static void
make_heap(Cluster *cluster)
{
	for (uint32_t at = cluster->offer_count / 2; at > 0; at--)
		sift(cluster->offers, cluster->offer_count, at - 1);
}

/* Is the other one as it was?  A cluster that changes grows. */
static bool
stands(const Clustering *all, const Offer *offer)
{
	const Cluster *other = &all->clusters[offer->other];

	return other->parent == offer->other && other->size == offer->size;
}

/* Drops best offers until one stands. */
static void
drop_fallen(const Clustering *all, Cluster *cluster)
{
	while (cluster->offer_count > 0 && !stands(all, &cluster->offers[0]))
	{
		np_poll(all->arena);
		cluster->offers[0] = cluster->offers[--cluster->offer_count];
		if (cluster->offer_count > 0)
			sift(cluster->offers, cluster->offer_count, 0);
	}
}

static void
give_offers(const Clustering *all, Cluster *cluster)
{
	if (cluster->owns)
		np_give(all->arena, cluster->offers, cluster->capacity * sizeof(Offer));
	cluster->offers = NULL;
	cluster->offer_count = 0;
	cluster->capacity = 0;
	cluster->owns = false;
}

/*
 * Makes room for twice the offers that stand, if there is none for one more.
 */
static NpStatus
make_room(const Clustering *all, Cluster *cluster, uint32_t more)
{
	Cluster		old = *cluster;
	uint32_t	kept = 0;
	size_t		wanted;

	if (old.offer_count + more <= old.capacity)
		return NP_OK;
	for (uint32_t i = 0; i < old.offer_count; i++)
		if (stands(all, &old.offers[i]))
			old.offers[kept++] = old.offers[i];
	cluster->offer_count = old.offer_count = kept;
	make_heap(cluster);
	wanted = 2 * ((size_t) kept + more);
	if (wanted <= old.capacity)
		return NP_OK;
	if (wanted >= UINT32_MAX)
		return NP_TOO_MANY;
	cluster->offers = np_alloc(all->arena, wanted * sizeof(Offer));
	if (cluster->offers == NULL)
		return NP_NO_MEMORY;
	memcpy(cluster->offers, old.offers, kept * sizeof(Offer));
	cluster->capacity = (uint32_t) wanted;
	cluster->owns = true;
	give_offers(all, &old);
	return NP_OK;
}

/* Whose best offer is the better one?  That with the earlier article, if they
 * are equal. */
static bool
leads(const Clustering *all, uint32_t a, uint32_t b)
{
	const Cluster *x = &all->clusters[a];
	const Cluster *y = &all->clusters[b];

	if (x->offer_count == 0 || y->offer_count == 0)
		return y->offer_count == 0;
	if (x->offers[0].score != y->offers[0].score)
		return x->offers[0].score > y->offers[0].score;
	return x->first < y->first;
}

static void
play(Clustering *all, uint32_t at)
{
	uint32_t	a = all->winners[2 * at];
	uint32_t	b = all->winners[2 * at + 1];

	all->winners[at] = leads(all, a, b) ? a : b;
}

/* A cluster's best offer is another one. */
static void
settle(Clustering *all, uint32_t cluster)
{
	for (uint32_t at = (all->leaves + cluster) / 2; at > 0; at /= 2)
		play(all, at);
}

/* Leaves beyond the clusters are the last one, which has no offer. */
static NpStatus
begin_tree(Clustering *all, uint32_t count)
{
	for (all->leaves = 1; all->leaves < count + 1; all->leaves *= 2)
		;
	all->winners = np_alloc_array(all->arena, 2 * (size_t) all->leaves,
								  sizeof(uint32_t));
	if (all->winners == NULL)
		return NP_NO_MEMORY;
	for (uint32_t i = 0; i < all->leaves; i++)
		all->winners[all->leaves + i] = i < count ? i : count;
	for (uint32_t at = all->leaves - 1; at > 0; at--)
		play(all, at);
	return NP_OK;
}

/*
 * What putting two clusters together is worth, with the one that it is an
 * offer to; false if it is not worth it.
 */
static bool
make_offer(const Clustering *all, uint32_t to, uint32_t other, uint64_t sum,
		   Offer *offer)
{
	const Cluster *y = &all->clusters[other];
	uint64_t	pairs = (uint64_t) all->clusters[to].size * y->size;

	/* In two steps, for the sum may be large. */
	uint64_t	average = (sum / pairs << SCORE_BITS) +
		(sum % pairs << SCORE_BITS) / pairs;
	int64_t		score = (int64_t) average -
		(int64_t) (np_fixed_log2(pairs << NP_FIXED_BITS) * GROWTH >>
				   NP_FIXED_BITS);

	*offer = (Offer) {score, other, y->first, y->size};
	return score >= all->least;
}

/* Adds an offer to a heap. */
static NpStatus
push(Clustering *all, uint32_t to, Offer offer)
{
	Cluster    *cluster = &all->clusters[to];
	bool		full = cluster->offer_count == cluster->capacity;
	uint32_t	at;

	NP_TRY(make_room(all, cluster, 1));
	at = cluster->offer_count++;
	for (; at > 0 && is_better(&offer, &cluster->offers[(at - 1) / 2]);
		 at = (at - 1) / 2)
		cluster->offers[at] = cluster->offers[(at - 1) / 2];
	cluster->offers[at] = offer;
	/* Making room may have dropped the best one. */
	if (at == 0 || full)
		settle(all, to);
	return NP_OK;
}

/* The end of an edge between single articles that has its offer. */
static uint32_t
earlier_end(const Edge *edge)
{
	return edge->ends[0] < edge->ends[1] ? edge->ends[0] : edge->ends[1];
}

/* The offers that the edges make; each cluster has room for its own. */
static void
begin_offers(Clustering *all, uint32_t count)
{
	Offer	   *offers = all->offers;

	for (size_t e = 1; e <= all->edge_count; e++)
		all->clusters[earlier_end(&all->edges[e])].capacity++;
	for (uint32_t i = 0; i < count; i++)
	{
		all->clusters[i].offers = offers;
		offers += all->clusters[i].capacity;
	}
	for (size_t e = 1; e <= all->edge_count; e++)
	{
		const Edge *edge = &all->edges[e];
		uint32_t	to = earlier_end(edge);
		Cluster    *cluster = &all->clusters[to];

		if (e % 1024 == 0)
			np_poll(all->arena);
		if (make_offer(all, to, edge->ends[0] + edge->ends[1] - to, edge->sum,
					   &cluster->offers[cluster->offer_count]))
			cluster->offer_count++;
	}
	for (uint32_t i = 0; i < count; i++)
	{
		np_poll(all->arena);
		make_heap(&all->clusters[i]);
	}
}

static NpStatus
begin(Clustering *all, uint32_t count, const NpStoryEdge *edges)
{
	NpArena    *arena = all->arena;

	if (all->edge_count >= UINT32_MAX / 2 || count >= UINT32_MAX / 2)
		return NP_TOO_MANY;
	all->clusters = np_alloc_array(arena, (size_t) count + 1, sizeof(Cluster));
	all->marks = np_alloc_array(arena, (size_t) count + 1, sizeof(uint32_t));
	all->edges = np_alloc_array(arena, all->edge_count + 1, sizeof(Edge));
	all->next = np_alloc_array(arena, 2 * (all->edge_count + 1), sizeof(uint32_t));
	all->offers = np_alloc_array(arena, all->edge_count + 1, sizeof(Offer));
	if (all->clusters == NULL || all->marks == NULL || all->edges == NULL ||
		all->next == NULL || all->offers == NULL)
		return NP_NO_MEMORY;
	for (uint32_t i = 0; i < count; i++)
		all->clusters[i] = (Cluster) {.first = i, .size = 1, .parent = i};
	for (size_t e = 1; e <= all->edge_count; e++)
	{
		NpStoryEdge edge = edges[e - 1];

		if (e % 1024 == 0)
			np_poll(arena);
		all->edges[e] = (Edge) {{edge.a, edge.b}, edge.cosine};
		link_tie(all, edge.a, (uint32_t) (2 * e));
		link_tie(all, edge.b, (uint32_t) (2 * e + 1));
	}
	begin_offers(all, count);
	return begin_tree(all, count);
}

/*
 * Marks whom a cluster has ties to; those of edges that are gone are dropped.
 */
static void
mark_others(Clustering *all, uint32_t a, uint32_t left_out)
{
	uint32_t   *at = &all->clusters[a].ties;
	uint32_t	steps = 0;

	while (*at != 0)
	{
		uint32_t	other = other_end(all, *at);

		if (++steps % 1024 == 0)
			np_poll(all->arena);
		if (is_gone(&all->edges[*at / 2]) || other == left_out)
		{
			remove_edge(&all->edges[*at / 2]);
			*at = all->next[*at];
			all->clusters[a].tie_count--;
			continue;
		}
		all->marks[other] = *at;
		at = &all->next[*at];
	}
}

/* What b has in common with others is now in common with a. */
static void
hand_over(Clustering *all, uint32_t a, uint32_t b)
{
	uint32_t	steps = 0;

	for (uint32_t at = all->clusters[b].ties; at != 0;)
	{
		uint32_t	tie = at;
		Edge	   *edge = &all->edges[tie / 2];
		uint32_t	mark = all->marks[other_end(all, tie)];

		if (++steps % 1024 == 0)
			np_poll(all->arena);
		at = all->next[tie];
		if (is_gone(edge))
			continue;
		if (mark == 0)
		{
			edge->ends[tie % 2] = a;
			link_tie(all, a, tie);
			continue;
		}
		all->edges[mark / 2].sum += edge->sum;
		remove_edge(edge);
	}
}

/*
 * Offers of a cluster that has just become what it is; takes the marks away.
 */
static NpStatus
offer_all(Clustering *all, uint32_t a)
{
	Cluster    *cluster = &all->clusters[a];
	uint32_t	steps = 0;

	cluster->offer_count = 0;
	NP_TRY(make_room(all, cluster, cluster->tie_count));
	for (uint32_t tie = cluster->ties; tie != 0; tie = all->next[tie])
	{
		uint32_t	other = other_end(all, tie);
		uint64_t	sum = all->edges[tie / 2].sum;
		Offer		offer;

		if (++steps % 1024 == 0)
			np_poll(all->arena);
		all->marks[other] = 0;
		if (cluster->first < all->clusters[other].first)
		{
			if (make_offer(all, a, other, sum, &offer))
				cluster->offers[cluster->offer_count++] = offer;
		}
		else if (make_offer(all, other, a, sum, &offer))
			NP_TRY(push(all, other, offer));
	}
	make_heap(cluster);
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
	mark_others(all, a, b);
	hand_over(all, a, b);
	give_offers(all, y);
	NP_TRY(offer_all(all, a));
	settle(all, a);
	settle(all, b);
	return NP_OK;
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
	for (uint32_t i = 0; i < count; i++)
		give_offers(all, &all->clusters[i]);
	np_give(all->arena, all->clusters, ((size_t) count + 1) * sizeof(Cluster));
	np_give(all->arena, all->marks, ((size_t) count + 1) * sizeof(uint32_t));
	np_give(all->arena, all->edges, (all->edge_count + 1) * sizeof(Edge));
	np_give(all->arena, all->next, 2 * (all->edge_count + 1) * sizeof(uint32_t));
	np_give(all->arena, all->offers, (all->edge_count + 1) * sizeof(Offer));
	np_give(all->arena, all->winners, 2 * (size_t) all->leaves * sizeof(uint32_t));
}

NpStatus
np_story_clusters(NpArena *arena, uint32_t count, const NpStoryEdge *edges,
				  size_t edge_count, uint32_t least, uint32_t *clusters)
{
	Clustering	all = {
		.arena = arena, .least = SCORE_OF(least), .edge_count = edge_count
	};

	NP_TRY(begin(&all, count, edges));
	for (;;)
	{
		uint32_t	best = all.winners[1];
		Cluster    *cluster = &all.clusters[best];

		np_poll(arena);
		if (cluster->offer_count == 0)
			break;
		if (stands(&all, &cluster->offers[0]))
		{
			NP_TRY(put_together(&all, best, cluster->offers[0].other));
			continue;
		}
		drop_fallen(&all, cluster);
		settle(&all, best);
	}
	name(&all, count, clusters);
	end(&all, count);
	return NP_OK;
}
