/*
 * entities.c
 *		Mentions to the entities of one document.
 *
 * Every rule is a key under which an entity can be found: its folded name, its
 * last word, its initials.  Mentions are read twice: the first pass gives an
 * entity to each full name, the second reads in order and gives the short
 * forms to the full names that are live there.  Both cost a few look-ups a
 * mention, whatever the mentions are.
 */
#include "core/entities.h"

#include <string.h>

#include "core/map.h"
#include "core/name_lexicon.h"
#include "core/name_surfaces.h"

/* An acronym with its letters in another order must stand this near. */
#define NEAR_BYTES		400

/* A key that leads to two entities leads to none. */
#define AMBIGUOUS		UINT32_MAX

/* What a key is made of, so that keys of different rules never meet. */
typedef enum KeyKind
{
	KEY_FOLDED = 1,				/* the folded name */
	KEY_COUNTRY,				/* a region code */
	KEY_MATCH,					/* the gazetteer's id or name */
	KEY_PERSON,					/* first and last word */
	KEY_INITIAL,				/* last word and first letter, full first name */
	KEY_ABBREVIATED,			/* the same, first name an initial */
	KEY_LAST,					/* last word of a person: the live bearer */
	KEY_LAST_MALE,
	KEY_LAST_FEMALE,
	KEY_ONLY_BEARER,			/* last word: its bearer, if there is one */
	KEY_FIRST,					/* first word of a person */
	KEY_PREFIX,					/* beginning of an organisation's name */
	KEY_ACRONYM,				/* its initials */
	KEY_LETTERS,				/* its initials, sorted */
	KEY_SHORT,					/* a short form of nothing */
} KeyKind;

/* An entity while it grows.  Merged ones point to their root. */
typedef struct Group
{
	uint32_t	root;
	uint32_t	number;			/* index in the result + 1, or 0 */
	uint32_t	gender;			/* NP_LEX_GIVEN bits, 0 if unknown */
	uint32_t	name_words;
	size_t		name_points;	/* what makes a name good */
	NpSpan		name;
	uint32_t	match;
	size_t		last_end;		/* end of its last mention so far */
} Group;

typedef struct Grouping
{
	NpArena    *arena;
	const NpTagInput *input;
	const NpMentions *mentions;
	NpSurface  *surfaces;
	size_t		surface_count;
	uint32_t   *surface_of;		/* mention to surface */
	Group	   *groups;
	size_t		group_count;
	size_t		group_capacity;
	NpMap		bytes;			/* type and bytes of a mention to surface + 1 */
	NpMap		keys;			/* to group + 1, or AMBIGUOUS */
} Grouping;

static uint64_t
key_of(KeyKind kind, NpNameType type, uint64_t value)
{
	return np_name_hash_join(value, (uint64_t) kind * 16 + type + 1);
}

static uint32_t
find_root(Grouping *grouping, uint32_t group)
{
	Group	   *groups = grouping->groups;

	while (groups[group].root != group)
	{
		groups[group].root = groups[groups[group].root].root;
		group = groups[group].root;
	}
	return group;
}

/* The group behind a key, as its root + 1; 0 if none or several. */
static uint32_t
look_up(Grouping *grouping, uint64_t key)
{
	uint32_t	value = np_map_get(&grouping->keys, key);

	if (value == 0 || value == AMBIGUOUS)
		return 0;
	return find_root(grouping, value - 1) + 1;
}

/* Makes a key lead to a group; to none if it led to another one. */
static NpStatus
bind(Grouping *grouping, uint64_t key, uint32_t group)
{
	uint32_t   *value;

	NP_TRY(np_map_at(grouping->arena, &grouping->keys, key, &value));
	if (*value == 0)
		*value = group + 1;
	else if (*value != AMBIGUOUS &&
			 find_root(grouping, *value - 1) != find_root(grouping, group))
		*value = AMBIGUOUS;
	return NP_OK;
}

/* Makes a key lead to a group, whatever it led to. */
static NpStatus
rebind(Grouping *grouping, uint64_t key, uint32_t group)
{
	uint32_t   *value;

	NP_TRY(np_map_at(grouping->arena, &grouping->keys, key, &value));
	*value = group + 1;
	return NP_OK;
}

static NpStatus
new_group(Grouping *grouping, uint32_t *group)
{
	Group	   *made;

	NP_TRY(np_reserve(grouping->arena, &grouping->groups,
					  &grouping->group_capacity, grouping->group_count + 1,
					  sizeof(Group)));
	*group = (uint32_t) grouping->group_count++;
	made = &grouping->groups[*group];
	memset(made, 0, sizeof(*made));
	made->root = *group;
	return NP_OK;
}

static void
merge_groups(Grouping *grouping, uint32_t a, uint32_t b)
{
	a = find_root(grouping, a);
	b = find_root(grouping, b);
	if (a == b)
		return;
	grouping->groups[b].root = a;
	grouping->groups[a].gender |= grouping->groups[b].gender;
}

/* Surfaces */

/* Mentions with the same bytes and type share a surface. */
static NpStatus
read_surfaces(Grouping *grouping)
{
	const NpMentions *mentions = grouping->mentions;
	const NpText *text = grouping->input->text;
	size_t		capacity = 0;

	grouping->surface_of = np_alloc_array(grouping->arena, mentions->count + 1,
										  sizeof(uint32_t));
	if (grouping->surface_of == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < mentions->count; i++)
	{
		const NpMention *mention = &mentions->items[i];
		NpSpan		span = {mention->name_start, mention->span.end};
		uint64_t	hash = np_name_hash(text->bytes + span.start,
										span.end - span.start);
		uint32_t   *value;
		NpSurface  *surface;

		if (i % 64 == 0)
			np_poll(grouping->arena);
		NP_TRY(np_map_at(grouping->arena, &grouping->bytes,
						 key_of(KEY_FOLDED, mention->type, hash), &value));
		if (*value == 0)
		{
			*value = (uint32_t) grouping->surface_count + 1;
			grouping->surface_of[i] = *value - 1;
			NP_TRY(np_reserve(grouping->arena, &grouping->surfaces, &capacity,
							  grouping->surface_count + 1, sizeof(NpSurface)));
			surface = &grouping->surfaces[grouping->surface_count++];
			memset(surface, 0, sizeof(*surface));
			surface->type = mention->type;
			NP_TRY(np_read_surface(grouping->arena, text, span, surface));
		}
		else
			grouping->surface_of[i] = *value - 1;
	}
	return NP_OK;
}

/* Full names */

/* The group of a person's full name: same last word, first words that fit. */
static NpStatus
place_person(Grouping *grouping, const NpSurface *surface, uint32_t *group)
{
	uint64_t	last = surface->words[surface->count - 1];
	uint64_t	whole = key_of(KEY_PERSON, surface->type,
							   np_name_hash_join(surface->first, last));
	uint64_t	letter = np_name_hash_join(surface->first_initial, last);
	uint64_t	full = key_of(KEY_INITIAL, surface->type, letter);
	uint64_t	brief = key_of(KEY_ABBREVIATED, surface->type, letter);
	uint32_t	found = look_up(grouping, whole);

	if (found == 0)
		found = look_up(grouping, surface->first_letter ? full : brief);
	/* Who took the initial may not take a second full name. */
	if (found != 0 && !surface->first_letter && look_up(grouping, full) != 0 &&
		look_up(grouping, whole) == 0)
		found = 0;
	if (found != 0)
		*group = found - 1;
	else
		NP_TRY(new_group(grouping, group));
	grouping->groups[*group].gender |= surface->gender;
	NP_TRY(bind(grouping, whole, *group));
	NP_TRY(bind(grouping, surface->first_letter ? brief : full, *group));
	NP_TRY(bind(grouping, key_of(KEY_ONLY_BEARER, surface->type, last), *group));
	if (surface->first_letter)
		return NP_OK;
	return bind(grouping, key_of(KEY_FIRST, surface->type, surface->words[0]),
				*group);
}

/* Keys under which short forms of an organisation's name find it. */
static NpStatus
bind_organisation(Grouping *grouping, const NpSurface *surface, NpText text,
				  NpSpan span, uint32_t group)
{
	char		letters[NP_SURFACE_WORDS];
	size_t		count = 0;
	bool		inside = false;

	for (size_t i = span.start; i < span.end; i++)
	{
		char		c = text.bytes[i];
		bool		letter = (unsigned char) c >= 0x80 || c == '\'' ||
			((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9');

		if (letter && !inside && c >= 'A' && c <= 'Z' && count < NP_SURFACE_WORDS)
			letters[count++] = (char) (c | 32);
		inside = letter;
	}
	if (count < 2 || surface->count < 2)
		return NP_OK;
	NP_TRY(bind(grouping, key_of(KEY_ACRONYM, surface->type,
								 np_name_hash(letters, count)), group));
	return bind(grouping, key_of(KEY_LETTERS, surface->type,
								 np_hash_letters(letters, count)), group);
}

/* Beginnings of a name that tell it apart: "Acme" of "Acme Holdings". */
static NpStatus
bind_prefixes(Grouping *grouping, const NpSurface *surface, uint32_t group)
{
	uint64_t	hash = 0;

	for (uint32_t i = 0; i + 1 < surface->count; i++)
	{
		const NpLexEntry *entry = np_name_lexicon(surface->words[i]);

		hash = i == 0 ? surface->words[0] :
			np_name_hash_join(hash, surface->words[i]);
		if (i == 0 && entry != NULL &&
			entry->classes & (NP_LEX_COMMON | NP_LEX_FUNCTION | NP_LEX_ORG_HEAD |
							  NP_LEX_ANY_PLACE | NP_LEX_DEMONYM))
			continue;
		if (i > 0 && entry != NULL && entry->classes & NP_LEX_CONNECTOR)
			continue;
		NP_TRY(bind(grouping, key_of(KEY_PREFIX, surface->type, hash), group));
	}
	return NP_OK;
}

/*
 * "US Justice Department" is "Justice Department": keys without the country.
 */
static NpStatus
bind_without_country(Grouping *grouping, const NpSurface *surface,
					 uint32_t group)
{
	const NpLexEntry *entry = np_name_lexicon(surface->words[0]);
	const NpLexEntry *acronym = np_name_acronym(surface->words[0]);
	uint32_t	classes = (entry != NULL ? entry->classes : 0) |
		(acronym != NULL ? acronym->classes : 0);
	uint64_t	hash;

	if (surface->count < 3 ||
		!(classes & (NP_LEX_COUNTRY | NP_LEX_DEMONYM)))
		return NP_OK;
	hash = surface->words[1];
	for (uint32_t i = 2; i < surface->count; i++)
		hash = np_name_hash_join(hash, surface->words[i]);
	return bind(grouping, key_of(KEY_FOLDED, surface->type, hash), group);
}

/* Gives a surface its group, unless it is a short form. */
static NpStatus
place_full_name(Grouping *grouping, NpSurface *surface, NpSpan span)
{
	uint32_t	group = 0;
	uint32_t	found;
	uint64_t	key = key_of(KEY_FOLDED, surface->type, surface->folded);

	if (surface->country != 0 && surface->type == NP_NAME_LOC)
		key = key_of(KEY_COUNTRY, surface->type, surface->country);
	else if (surface->count < 2)
		return NP_OK;
	found = look_up(grouping, key);
	if (found != 0)
		group = found - 1;
	else if (surface->type == NP_NAME_PERSON)
		NP_TRY(place_person(grouping, surface, &group));
	else
		NP_TRY(new_group(grouping, &group));
	NP_TRY(bind(grouping, key, group));
	if (surface->type == NP_NAME_ORG || surface->type == NP_NAME_MISC)
	{
		NP_TRY(bind_organisation(grouping, surface, *grouping->input->text,
								 span, group));
		NP_TRY(bind_prefixes(grouping, surface, group));
		NP_TRY(bind_without_country(grouping, surface, group));
	}
	surface->entity = group + 1;
	return NP_OK;
}

/* What the gazetteer says is one, is one; its own name is a full name too. */
static NpStatus
place_match(Grouping *grouping, const NpMention *mention, NpSurface *surface)
{
	NpEntry		entry;
	NpBytes		identity;
	NpSurface	named = {.type = surface->type};
	NpText		name;
	uint32_t	group;
	uint32_t	found;
	uint64_t	key;

	NP_TRY(np_gazetteer_entry(grouping->input->names,
							  grouping->input->matches->items[mention->match - 1].entry,
							  &entry));
	identity = entry.id.bytes != NULL ? entry.id : entry.name;
	key = key_of(KEY_MATCH, surface->type,
				 np_name_hash(identity.bytes, identity.length));
	found = look_up(grouping, key);
	if (found != 0)
		group = found - 1;
	else
	{
		NP_TRY(new_group(grouping, &group));
		NP_TRY(np_text(entry.name.bytes, entry.name.length, &name));
		NP_TRY(np_read_surface(grouping->arena, &name, (NpSpan) {0, name.length}, &named));
		NP_TRY(bind(grouping, key_of(KEY_FOLDED, named.type, named.folded), group));
		if (named.type == NP_NAME_PERSON && named.count > 1)
		{
			uint64_t	last = named.words[named.count - 1];

			NP_TRY(bind(grouping, key_of(KEY_PERSON, named.type,
										 np_name_hash_join(named.first, last)),
						group));
			NP_TRY(bind(grouping, key_of(KEY_ONLY_BEARER, named.type, last),
						group));
		}
	}
	NP_TRY(bind(grouping, key, group));
	NP_TRY(bind(grouping, key_of(KEY_FOLDED, surface->type, surface->folded),
				group));
	grouping->groups[group].match = mention->match;
	surface->entity = group + 1;
	return NP_OK;
}

static NpStatus
place_full_names(Grouping *grouping)
{
	const NpMentions *mentions = grouping->mentions;

	for (size_t i = 0; i < mentions->count; i++)
	{
		const NpMention *mention = &mentions->items[i];
		NpSurface  *surface = &grouping->surfaces[grouping->surface_of[i]];

		if (mention->match != 0 && surface->entity == 0 &&
			!grouping->input->matches->items[mention->match - 1].ambiguous)
			NP_TRY(place_match(grouping, mention, surface));
	}
	for (size_t i = 0; i < mentions->count; i++)
	{
		const NpMention *mention = &mentions->items[i];
		NpSurface  *surface = &grouping->surfaces[grouping->surface_of[i]];

		if (i % 64 == 0)
			np_poll(grouping->arena);
		if (surface->entity == 0)
			NP_TRY(place_full_name(grouping, surface,
								   (NpSpan) {mention->name_start, mention->span.end}));
	}
	return NP_OK;
}

/* A name that begins another, and no third, is that one's short form. */
static void
join_prefixes(Grouping *grouping)
{
	for (size_t i = 0; i < grouping->surface_count; i++)
	{
		const NpSurface *surface = &grouping->surfaces[i];
		uint32_t	longer;

		if (surface->entity == 0 || surface->type != NP_NAME_ORG ||
			surface->count < 2)
			continue;
		longer = look_up(grouping, key_of(KEY_PREFIX, surface->type,
										  surface->folded));
		if (longer != 0)
			merge_groups(grouping, longer - 1, surface->entity - 1);
	}
}

/* Short forms */

/* The live bearer of a person's last name, as group + 1. */
static uint32_t
find_bearer(Grouping *grouping, const NpSurface *surface,
			const NpMention *mention)
{
	uint64_t	last = surface->words[surface->count - 1];
	uint32_t	live = look_up(grouping, key_of(KEY_LAST, surface->type, last));
	uint32_t	gender = 0;
	uint32_t	same;

	if (mention->titles & NP_LEX_HONORIFIC_MALE)
		gender = NP_LEX_GIVEN_MALE;
	if (mention->titles & NP_LEX_HONORIFIC_FEMALE)
		gender = NP_LEX_GIVEN_FEMALE;
	if (gender != 0 && live != 0)
	{
		uint32_t	known = grouping->groups[live - 1].gender;

		same = look_up(grouping, key_of(gender == NP_LEX_GIVEN_MALE ?
										KEY_LAST_MALE : KEY_LAST_FEMALE,
										surface->type, last));
		if (same != 0)
			return same;
		if (known != 0 && !(known & gender))
			live = 0;
	}
	if (live != 0)
		return live;
	same = look_up(grouping, key_of(KEY_ONLY_BEARER, surface->type, last));
	if (same != 0 && gender != 0 && grouping->groups[same - 1].gender != 0 &&
		!(grouping->groups[same - 1].gender & gender))
		return 0;
	return same;
}

/* The group of a short form that is no person's, as group + 1. */
static uint32_t
find_expansion(Grouping *grouping, const NpSurface *surface,
			   const NpMention *mention)
{
	uint32_t	found = 0;

	if (surface->type != NP_NAME_ORG && surface->type != NP_NAME_MISC)
		return 0;
	if (surface->acronym != 0)
		found = look_up(grouping, key_of(KEY_ACRONYM, surface->type,
										 surface->acronym));
	if (surface->acronym != 0 && found == 0)
	{
		found = look_up(grouping, key_of(KEY_LETTERS, surface->type,
										 surface->letters));
		if (found != 0 &&
			(grouping->groups[found - 1].last_end == 0 ||
			 mention->span.start > grouping->groups[found - 1].last_end + NEAR_BYTES))
			found = 0;
	}
	if (found == 0)
		found = look_up(grouping, key_of(KEY_PREFIX, surface->type,
										 surface->folded));
	return found;
}

static NpStatus
place_short_form(Grouping *grouping, const NpSurface *surface,
				 const NpMention *mention, uint32_t *group)
{
	uint64_t	key = key_of(KEY_SHORT, surface->type, surface->folded);
	uint32_t	found = 0;

	if (surface->type == NP_NAME_PERSON && surface->count > 0)
	{
		found = find_bearer(grouping, surface, mention);
		if (found == 0 && mention->titles == 0)
			found = look_up(grouping, key_of(KEY_FIRST, surface->type,
											 surface->words[0]));
	}
	else
		found = find_expansion(grouping, surface, mention);
	if (found == 0)
		found = look_up(grouping, key_of(KEY_FOLDED, surface->type,
										 surface->folded));
	if (found == 0)
		found = look_up(grouping, key);
	if (found != 0)
	{
		*group = found - 1;
		return NP_OK;
	}
	NP_TRY(new_group(grouping, group));
	return bind(grouping, key, *group);
}

/* A mention makes its person the live bearer of the last name. */
static NpStatus
make_live(Grouping *grouping, const NpSurface *surface, const NpMention *mention,
		  uint32_t group)
{
	uint64_t	last;
	uint32_t	gender = grouping->groups[group].gender;

	grouping->groups[group].last_end = mention->span.end;
	if (surface->type != NP_NAME_PERSON || surface->count == 0)
		return NP_OK;
	if (mention->titles & NP_LEX_HONORIFIC_MALE)
		gender |= NP_LEX_GIVEN_MALE;
	if (mention->titles & NP_LEX_HONORIFIC_FEMALE)
		gender |= NP_LEX_GIVEN_FEMALE;
	grouping->groups[group].gender = gender;
	last = surface->words[surface->count - 1];
	NP_TRY(rebind(grouping, key_of(KEY_LAST, surface->type, last), group));
	if (gender == NP_LEX_GIVEN_MALE)
		return rebind(grouping, key_of(KEY_LAST_MALE, surface->type, last), group);
	if (gender == NP_LEX_GIVEN_FEMALE)
		return rebind(grouping, key_of(KEY_LAST_FEMALE, surface->type, last), group);
	return NP_OK;
}

/* The best name */

/* More words are better, then more bytes; capitals throughout are worse. */
static size_t
points_of(const NpText *text, NpSpan span, const NpSurface *surface)
{
	bool		lower = false;

	for (size_t i = span.start; i < span.end && !lower; i++)
		lower = text->bytes[i] >= 'a' && text->bytes[i] <= 'z';
	if (surface->acronym == 0 && !lower && text->ascii)
		return surface->count;
	return (surface->acronym != 0 ? 1 : 2 + (size_t) surface->count) << 32 |
		(span.end - span.start);
}

static void
offer_name(Grouping *grouping, const NpSurface *surface,
		   const NpMention *mention, uint32_t group)
{
	Group	   *to = &grouping->groups[group];
	NpSpan		span = {mention->name_start, mention->span.end};
	size_t		points = points_of(grouping->input->text, span, surface);

	if (points <= to->name_points)
		return;
	to->name_points = points;
	to->name = span;
}

static NpStatus
name_entity(Grouping *grouping, const Group *group, NpEntity *entity)
{
	NpEntry		entry;

	entity->match = group->match;
	entity->name = grouping->input->text->bytes + group->name.start;
	entity->name_length = group->name.end - group->name.start;
	if (group->match == 0)
		return NP_OK;
	NP_TRY(np_gazetteer_entry(grouping->input->names,
							  grouping->input->matches->items[group->match - 1].entry,
							  &entry));
	entity->name = entry.name.bytes;
	entity->name_length = entry.name.length;
	return NP_OK;
}

/* The group of a mention, in text order. */
static NpStatus
place_mention(Grouping *grouping, size_t i, uint32_t *group)
{
	const NpMention *mention = &grouping->mentions->items[i];
	const NpSurface *surface = &grouping->surfaces[grouping->surface_of[i]];

	if (surface->entity != 0)
		*group = find_root(grouping, surface->entity - 1);
	else
		NP_TRY(place_short_form(grouping, surface, mention, group));
	offer_name(grouping, surface, mention, *group);
	return make_live(grouping, surface, mention, *group);
}

static NpStatus
number_entities(Grouping *grouping, NpEntities *entities)
{
	size_t		count = grouping->mentions->count;
	uint32_t   *group_of = np_alloc_array(grouping->arena, count + 1,
										  sizeof(uint32_t));

	entities->entity_of = group_of;
	entities->items = NULL;
	entities->count = 0;
	if (group_of == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
	{
		if (i % 64 == 0)
			np_poll(grouping->arena);
		NP_TRY(place_mention(grouping, i, &group_of[i]));
	}
	entities->items = np_alloc_array(grouping->arena, grouping->group_count + 1,
									 sizeof(NpEntity));
	if (entities->items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
	{
		Group	   *group = &grouping->groups[group_of[i]];

		if (group->number == 0)
		{
			group->number = (uint32_t) ++entities->count;
			NP_TRY(name_entity(grouping, group,
							   &entities->items[group->number - 1]));
		}
		entities->entity_of[i] = group->number - 1;
	}
	return NP_OK;
}

NpStatus
np_group_mentions(NpArena *arena, const NpTagInput *input,
				  const NpMentions *mentions, NpEntities *entities)
{
	Grouping	grouping = {.arena = arena, .input = input,
	.mentions = mentions};

	NP_TRY(read_surfaces(&grouping));
	NP_TRY(place_full_names(&grouping));
	join_prefixes(&grouping);
	return number_entities(&grouping, entities);
}

/*
 * Leaves out the mentions that lie where the gazetteer says is no name.  One
 * that reaches further stays: "Apple Valley", where "Apple" is forbidden.
 */
static void
drop_forbidden(const NpMatches *matches, NpMentions *mentions)
{
	const NpSpan *forbidden = matches->forbidden;
	size_t		kept = 0;
	size_t		at = 0;

	for (size_t i = 0; i < mentions->count; i++)
	{
		NpSpan		span = mentions->items[i].span;

		while (at < matches->forbidden_count && forbidden[at].end < span.end)
			at++;
		if (at == matches->forbidden_count || forbidden[at].start > span.start)
			mentions->items[kept++] = mentions->items[i];
	}
	mentions->count = kept;
}

NpStatus
np_entities(NpArena *arena, const NpText *text, const NpSpan *mask,
			size_t mask_count, const NpGazetteer *names, NpMatches *matches,
			NpMentions *mentions, NpEntities *entities)
{
	NpWords		words;
	NpSentences sentences;
	NpTagInput	input = {text, &words, &sentences, mask, mask_count, names,
	matches};

	*matches = (NpMatches) {NULL, 0, NULL, 0};
	NP_TRY(np_words(arena, text, &words));
	NP_TRY(np_sentences(arena, text, &sentences));
	if (names != NULL)
		NP_TRY(np_gazetteer_match(arena, names, text, &words, mask, mask_count,
								  matches));
	NP_TRY(np_tag(arena, &input, mentions));
	drop_forbidden(matches, mentions);
	return np_group_mentions(arena, &input, mentions, entities);
}
