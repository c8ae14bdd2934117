/*
 * components.h
 *		Which things hang together, given what is joined to what.
 */
#ifndef NP_CORE_COMPONENTS_H
#define NP_CORE_COMPONENTS_H

#include <stdint.h>

#include "core/arena.h"

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

#endif							/* NP_CORE_COMPONENTS_H */
