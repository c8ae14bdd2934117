/*
 * entity_groups.h
 *		Groups of mentions, and the keys under which they are found.
 *
 * Every rule of grouping is a key: a folded name, a family name, initials.
 * Binding one and looking one up cost the same whatever the mentions are, so
 * grouping is linear.
 */
#ifndef NP_CORE_ENTITY_GROUPS_H
#define NP_CORE_ENTITY_GROUPS_H

#include "core/entity_surfaces.h"
#include "core/map.h"
#include "core/tagger.h"

/* What a key is made of, so that keys of different rules never meet. */
typedef enum NpGroupKey
{
	NP_KEY_BYTES = 1,			/* a mention as written */
	NP_KEY_FOLDED,				/* the folded name */
	NP_KEY_COUNTRY,				/* a region code */
	NP_KEY_MATCH,				/* the gazetteer's id */
	NP_KEY_MATCH_NAME,			/* name and type of what has no id there */
	NP_KEY_SINGULAR,			/* the folded name without a final s */
	NP_KEY_SHORT,				/* a short form of nothing */
	NP_KEY_PART,				/* first or last words of a longer name */
	NP_KEY_ACRONYM,				/* its initials */
	NP_KEY_LETTERS,				/* its initials, sorted */
	NP_KEY_CUT,					/* first letters of its first word */
	NP_KEY_PERSON,				/* first and family name */
	NP_KEY_PAIR,				/* the same, in either order */
	NP_KEY_MIDDLE,				/* a middle name and the family name */
	NP_KEY_LETTER,				/* first letter of a full name, family name */
	NP_KEY_INITIAL,				/* the same, first name an initial */
	NP_KEY_SOUND,				/* first name, sound of the family name */
	NP_KEY_TYPO,				/* first name, family name less a letter */
	NP_KEY_BEARER,				/* family name: its bearer, if there is one */
	NP_KEY_LIVE,				/* family name: who was mentioned last */
	NP_KEY_ALONE,				/* family name: who was last meant by it alone */
	NP_KEY_LIVE_MALE,
	NP_KEY_LIVE_FEMALE,
	NP_KEY_FIRST,				/* first name: who was mentioned last */
} NpGroupKey;

/* An entity while it grows.  Merged ones point to their root. */
typedef struct NpGroup
{
	uint32_t	root;
	uint32_t	number;			/* index in the result + 1, or 0 */
	uint32_t	gender;			/* NP_LEX_GIVEN bits, 0 if unknown */
	uint32_t	match;			/* its gazetteer match plus 1, or 0 */
	uint64_t	name_points;	/* what makes a name good */
	NpSpan		name;
	size_t		last_end;		/* end of its last mention so far */
} NpGroup;

typedef struct NpGrouping
{
	NpArena    *arena;
	const NpTagInput *input;
	const NpMentions *mentions;
	NpSurface  *surfaces;
	size_t		surface_count;
	uint32_t   *surface_of;		/* mention to surface */
	NpGroup    *groups;
	size_t		group_count;
	size_t		group_capacity;
	NpMap		written;		/* key of a mention's bytes to surface + 1 */
	NpMap		keys;			/* to group + 1, or to several */
} NpGrouping;

extern uint64_t np_group_key(NpGroupKey kind, NpNameType type, uint64_t value);

extern NpStatus np_new_group(NpGrouping *grouping, uint32_t *group);

/* The group that a merged one has become part of. */
extern uint32_t np_root_group(NpGrouping *grouping, uint32_t group);

/* Makes two groups one, unless the gazetteer tells them apart. */
extern void np_merge_groups(NpGrouping *grouping, uint32_t a, uint32_t b);

/* The group behind a key, as its root + 1; 0 if none or several. */
extern uint32_t np_find_group(NpGrouping *grouping, uint64_t key);

/* Makes a key lead to a group; to none if it led to another one. */
extern NpStatus np_bind_group(NpGrouping *grouping, uint64_t key,
							  uint32_t group);

/* Makes a key lead to a group, whatever it led to. */
extern NpStatus np_rebind_group(NpGrouping *grouping, uint64_t key,
								uint32_t group);

#endif							/* NP_CORE_ENTITY_GROUPS_H */
