/*
 * entity_groups.c
 *		Groups of mentions, and the keys under which they are found.
 */
#include "core/entity_groups.h"

#include <string.h>

#include "core/name_lexicon.h"

/* A key that leads to two groups leads to none. */
#define AMBIGUOUS		UINT32_MAX

/* More than there are types of names. */
#define TYPES_ROOM		16

uint64_t
np_group_key(NpGroupKey kind, NpNameType type, uint64_t value)
{
	return np_name_hash_join(value, (uint64_t) kind * TYPES_ROOM + type);
}

NpStatus
np_new_group(NpGrouping *grouping, uint32_t *group)
{
	NpGroup    *made;

	NP_TRY(np_reserve(grouping->arena, &grouping->groups,
					  &grouping->group_capacity, grouping->group_count + 1,
					  sizeof(NpGroup)));
	*group = (uint32_t) grouping->group_count++;
	made = &grouping->groups[*group];
	memset(made, 0, sizeof(*made));
	made->root = *group;
	return NP_OK;
}

uint32_t
np_root_group(NpGrouping *grouping, uint32_t group)
{
	NpGroup    *groups = grouping->groups;

	while (groups[group].root != group)
	{
		groups[group].root = groups[groups[group].root].root;
		group = groups[group].root;
	}
	return group;
}

void
np_merge_groups(NpGrouping *grouping, uint32_t a, uint32_t b)
{
	NpGroup    *groups = grouping->groups;

	a = np_root_group(grouping, a);
	b = np_root_group(grouping, b);
	if (a == b || (groups[a].match != 0 && groups[b].match != 0))
		return;
	groups[b].root = a;
	groups[a].gender |= groups[b].gender;
	if (groups[a].match == 0)
		groups[a].match = groups[b].match;
}

uint32_t
np_find_group(NpGrouping *grouping, uint64_t key)
{
	uint32_t	value = np_map_get(&grouping->keys, key);

	if (value == 0 || value == AMBIGUOUS)
		return 0;
	return np_root_group(grouping, value - 1) + 1;
}

NpStatus
np_bind_group(NpGrouping *grouping, uint64_t key, uint32_t group)
{
	uint32_t   *value;

	NP_TRY(np_map_at(grouping->arena, &grouping->keys, key, &value));
	if (*value == 0)
		*value = group + 1;
	else if (*value != AMBIGUOUS &&
			 np_root_group(grouping, *value - 1) != np_root_group(grouping, group))
		*value = AMBIGUOUS;
	return NP_OK;
}

NpStatus
np_rebind_group(NpGrouping *grouping, uint64_t key, uint32_t group)
{
	uint32_t   *value;

	NP_TRY(np_map_at(grouping->arena, &grouping->keys, key, &value));
	*value = group + 1;
	return NP_OK;
}
