/*
 * components.h
 *		Which things hang together, given what is joined to what.
 */
#ifndef NP_CORE_COMPONENTS_H
#define NP_CORE_COMPONENTS_H

#include <stdint.h>

#include "core/arena.h"
#include "core/map.h"

/* Things are numbered from 0. */
typedef struct NpComponents
{
	uint32_t	count;
	uint32_t   *parents;
} NpComponents;

/* At first everything is alone. */
extern NpStatus np_components_init(NpArena *arena, uint32_t count,
								   NpComponents *components);

/* The smallest thing that hangs together with this one. */
extern uint32_t np_component(NpComponents *components, uint32_t thing);

extern void np_components_join(NpComponents *components, uint32_t a,
							   uint32_t b);

typedef struct NpMember
{
	int64_t		name;
	int64_t		component;		/* the smallest name in it */
} NpMember;

/*
 * The components of a graph: every name that stands in an edge (a[i], b[i]),
 * once, in ascending order.  More than UINT32_MAX ends of edges are
 * NP_TOO_MANY.
 */
extern NpStatus np_connected(NpArena *arena, const int64_t *a,
							 const int64_t *b, size_t edges,
							 NpMember **members, size_t *count);

/* The same of things that have names, if equal names are one thing. */
extern NpStatus np_components_name(NpArena *arena, NpComponents *components,
								   const int64_t *names, NpMember **members,
								   size_t *count);

/*
 * A graph that edges are added to one at a time.  It keeps members and what
 * they hang together with, but no edges.  Starts as all zeros.
 */
typedef struct NpGraph
{
	NpMap		numbers;		/* of members by their names, from 1 */
	int64_t    *names;
	size_t		names_capacity;
	NpComponents components;
	size_t		parents_capacity;
} NpGraph;

/* More than UINT32_MAX / 2 members are NP_TOO_MANY. */
extern NpStatus np_graph_join(NpArena *arena, NpGraph *graph, int64_t a,
							  int64_t b);

/* A member's name, and that of one that stands for its component. */
extern NpMember np_graph_member(NpGraph *graph, uint32_t number);

/* What np_connected gives of the edges that were added. */
extern NpStatus np_graph_members(NpArena *arena, NpGraph *graph,
								 NpMember **members, size_t *count);

#endif							/* NP_CORE_COMPONENTS_H */
