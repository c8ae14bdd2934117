/*
 * components.c
 *		Which things hang together, given what is joined to what.
 *
 * A forest in which every tree is a component (Galler and Fischer 1964).  A
 * root is joined to the smaller one, so that it names its component and the
 * order of joining does not show; halving paths (Tarjan and van Leeuwen 1984)
 * keeps the trees low without knowing their sizes.
 */
#include "core/components.h"

#include "core/hash.h"
#include "core/radix.h"

/* Steps between two polls. */
#define STEPS_AT_ONCE	((size_t) 65536)

NpStatus
np_components_init(NpArena *arena, uint32_t count, NpComponents *components)
{
	components->count = count;
	components->parents = np_alloc_array(arena, count, sizeof(uint32_t));
	if (components->parents == NULL)
		return NP_NO_MEMORY;
	for (uint32_t i = 0; i < count; i++)
		components->parents[i] = i;
	return NP_OK;
}

uint32_t
np_component(NpComponents *components, uint32_t thing)
{
	uint32_t   *parents = components->parents;

	while (parents[thing] != thing)
	{
		parents[thing] = parents[parents[thing]];
		thing = parents[thing];
	}
	return thing;
}

void
np_components_join(NpComponents *components, uint32_t a, uint32_t b)
{
	a = np_component(components, a);
	b = np_component(components, b);
	if (a < b)
		components->parents[b] = a;
	else
		components->parents[a] = b;
}

/* Numbers that are in order as names are, negative ones first. */
static uint64_t
key_of_name(int64_t name)
{
	return (uint64_t) name ^ UINT64_C(1) << 63;
}

static int64_t
name_of_key(uint64_t key)
{
	return (int64_t) (key ^ UINT64_C(1) << 63);
}

/* The names of a graph's vertices, in order, and where each one occurs. */
typedef struct Naming
{
	NpRadixItem *items;			/* occurrences of names: where */
	size_t		count;
	uint32_t   *numbers;		/* of every occurrence: its name's place */
	NpMember   *members;
	NpComponents components;	/* of the names */
} Naming;

static NpStatus
naming_init(NpArena *arena, size_t count, Naming *naming)
{
	naming->count = count;
	naming->items = np_alloc_array(arena, count, sizeof(NpRadixItem));
	return naming->items == NULL ? NP_NO_MEMORY : NP_OK;
}

/* Sorts the names and numbers them. */
static NpStatus
number_names(NpArena *arena, Naming *naming)
{
	size_t		count = naming->count;
	size_t		bytes = count * sizeof(NpRadixItem);
	NpRadixItem *items = naming->items;
	NpRadixItem *scratch = np_alloc_array(arena, count, sizeof(NpRadixItem));
	size_t		found = 0;

	if (scratch == NULL)
		return NP_NO_MEMORY;
	np_radix_sort(arena, items, scratch, count);
	np_give(arena, scratch, bytes);
	naming->numbers = np_alloc_array(arena, count, sizeof(uint32_t));
	naming->members = np_alloc_array(arena, count, sizeof(NpMember));
	if (naming->numbers == NULL || naming->members == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
	{
		if (i % STEPS_AT_ONCE == 0)
			np_poll(arena);
		if (i == 0 || items[i].key != items[i - 1].key)
			naming->members[found++].name = name_of_key(items[i].key);
		naming->numbers[items[i].value] = (uint32_t) (found - 1);
	}
	np_give(arena, items, bytes);
	return np_components_init(arena, (uint32_t) found, &naming->components);
}

static void
join_names(NpArena *arena, Naming *naming, uint32_t a, uint32_t b)
{
	if (a % STEPS_AT_ONCE == 0)
		np_poll(arena);
	np_components_join(&naming->components, naming->numbers[a],
					   naming->numbers[b]);
}

/* Names sort as their numbers do, so the smallest number has the smallest. */
static void
name_members(NpArena *arena, Naming *naming, NpMember **members, size_t *count)
{
	*members = naming->members;
	*count = naming->components.count;
	for (uint32_t i = 0; i < naming->components.count; i++)
	{
		if (i % STEPS_AT_ONCE == 0)
			np_poll(arena);
		naming->members[i].component =
			naming->members[np_component(&naming->components, i)].name;
	}
}

NpStatus
np_connected(NpArena *arena, const int64_t *a, const int64_t *b, size_t edges,
			 NpMember **members, size_t *count)
{
	Naming		naming;

	if (edges > UINT32_MAX / 2)
		return NP_TOO_MANY;
	NP_TRY(naming_init(arena, 2 * edges, &naming));
	for (size_t i = 0; i < edges; i++)
	{
		if (i % STEPS_AT_ONCE == 0)
			np_poll(arena);
		naming.items[2 * i] =
			(NpRadixItem) {key_of_name(a[i]), (uint32_t) (2 * i)};
		naming.items[2 * i + 1] =
			(NpRadixItem) {key_of_name(b[i]), (uint32_t) (2 * i + 1)};
	}
	NP_TRY(number_names(arena, &naming));
	for (size_t i = 0; i < edges; i++)
		join_names(arena, &naming, (uint32_t) (2 * i), (uint32_t) (2 * i + 1));
	name_members(arena, &naming, members, count);
	return NP_OK;
}

NpStatus
np_components_name(NpArena *arena, NpComponents *components,
				   const int64_t *names, NpMember **members, size_t *count)
{
	Naming		naming;

	NP_TRY(naming_init(arena, components->count, &naming));
	for (uint32_t i = 0; i < components->count; i++)
		naming.items[i] = (NpRadixItem) {key_of_name(names[i]), i};
	NP_TRY(number_names(arena, &naming));
	for (uint32_t i = 0; i < components->count; i++)
		join_names(arena, &naming, i, np_component(components, i));
	name_members(arena, &naming, members, count);
	return NP_OK;
}

/* The number of a member, who may be new. */
static NpStatus
number_member(NpArena *arena, NpGraph *graph, int64_t name, uint32_t *number)
{
	uint32_t	count = graph->components.count;
	uint32_t   *found;

	/* Mixing is one to one, so different names are different keys. */
	NP_TRY(np_map_at(arena, &graph->numbers, np_mix((uint64_t) name), &found));
	if (*found == 0)
	{
		*found = count + 1;
		if (count == UINT32_MAX / 2)
			return NP_TOO_MANY;
		NP_TRY(np_reserve(arena, &graph->names, &graph->names_capacity,
						  count + (size_t) 1, sizeof(int64_t)));
		NP_TRY(np_reserve(arena, &graph->components.parents,
						  &graph->parents_capacity, count + (size_t) 1,
						  sizeof(uint32_t)));
		graph->names[count] = name;
		graph->components.parents[count] = count;
		graph->components.count++;
	}
	*number = *found - 1;
	return NP_OK;
}

NpStatus
np_graph_join(NpArena *arena, NpGraph *graph, int64_t a, int64_t b)
{
	uint32_t	first;
	uint32_t	second;

	NP_TRY(number_member(arena, graph, a, &first));
	NP_TRY(number_member(arena, graph, b, &second));
	np_components_join(&graph->components, first, second);
	return NP_OK;
}

NpMember
np_graph_member(NpGraph *graph, uint32_t number)
{
	uint32_t	root = np_component(&graph->components, number);

	return (NpMember) {graph->names[number], graph->names[root]};
}

NpStatus
np_graph_members(NpArena *arena, NpGraph *graph, NpMember **members,
				 size_t *count)
{
	return np_components_name(arena, &graph->components, graph->names,
							  members, count);
}
