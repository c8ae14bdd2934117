/*
 * entities.c
 *		Mentions to the entities of one document.
 *
 * Mentions are read twice: the first pass gives a group to each full name, the
 * second reads in order and gives the short forms to the full names that are
 * live there.  What names a person, an organisation or a place has a file each
 * (entity_persons.c and its neighbours); every rule is a key there.
 */
#include "core/entities.h"

#include <string.h>

#include "core/entity_best_name.h"
#include "core/entity_groups.h"
#include "core/entity_organisations.h"
#include "core/entity_persons.h"
#include "core/entity_places.h"
#include "core/name_lexicon.h"

/* Mentions that are read between polls. */
#define MENTIONS_PER_POLL	64

static void
poll_sometimes(const NpGrouping *grouping, size_t step)
{
	if (step % MENTIONS_PER_POLL == 0)
		np_poll(grouping->arena);
}

static bool
is_organisation(NpNameType type)
{
	return type == NP_NAME_ORG || type == NP_NAME_MISC || type == NP_NAME_LOC;
}

/* Surfaces */

static NpStatus
new_surface(NpGrouping *grouping, size_t *capacity, NpSpan span,
			NpNameType type)
{
	NpSurface  *surface;

	NP_TRY(np_reserve(grouping->arena, &grouping->surfaces, capacity,
					  grouping->surface_count + 1, sizeof(NpSurface)));
	surface = &grouping->surfaces[grouping->surface_count++];
	memset(surface, 0, sizeof(*surface));
	surface->type = type;
	return np_read_surface(grouping->arena, grouping->input->text, span, surface);
}

/* Mentions with the same bytes and type share a surface. */
static NpStatus
read_surfaces(NpGrouping *grouping)
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
		NpSpan		span = mention->span;
		uint64_t	hash = np_name_hash(text->bytes + span.start,
										span.end - span.start);
		uint32_t   *value;

		poll_sometimes(grouping, i);
		NP_TRY(np_map_at(grouping->arena, &grouping->written,
						 np_group_key(NP_KEY_BYTES, mention->type, hash), &value));
		if (*value == 0)
		{
			*value = (uint32_t) grouping->surface_count + 1;
			NP_TRY(new_surface(grouping, &capacity, span, mention->type));
		}
		grouping->surface_of[i] = *value - 1;
	}
	return NP_OK;
}

/* Full names */

/* The key of names that are one because they are written alike. */
static uint64_t
same_name_key(const NpSurface *surface)
{
	if (surface->type == NP_NAME_LOC || surface->country != 0)
		return np_place_key(surface);
	return np_group_key(NP_KEY_FOLDED, surface->type, surface->folded);
}

/* A single word, or a family name of several: it may be short for a name. */
static bool
is_short(const NpSurface *surface)
{
	if (surface->type == NP_NAME_PERSON)
		return np_is_short_person(surface);
	return surface->count < 2 && surface->country == 0;
}

/* May a name stand in the plural: "Springbok", "Springboks"? */
static bool
has_plural(const NpSurface *surface)
{
	return surface->type != NP_NAME_PERSON && surface->type != NP_NAME_LOC &&
		surface->count > 0 && surface->acronym == 0;
}

static uint64_t
singular_key(const NpSurface *surface)
{
	return np_group_key(NP_KEY_SINGULAR, surface->type,
						np_hash_singular(surface));
}

/* Gives a surface its group, unless it is a short form. */
static NpStatus
place_full_name(NpGrouping *grouping, NpSurface *surface)
{
	uint64_t	key = same_name_key(surface);
	uint32_t	found = np_find_group(grouping, key);
	uint32_t	group = 0;

	if (surface->count == 0 || is_short(surface))
		return NP_OK;
	if (found == 0 && has_plural(surface))
		found = np_find_group(grouping, singular_key(surface));
	if (found != 0)
		group = found - 1;
	else if (surface->type == NP_NAME_PERSON)
		NP_TRY(np_place_person(grouping, surface, &group));
	else
		NP_TRY(np_new_group(grouping, &group));
	NP_TRY(np_bind_group(grouping, key, group));
	if (has_plural(surface))
		NP_TRY(np_bind_group(grouping, singular_key(surface), group));
	if (is_organisation(surface->type))
		NP_TRY(np_bind_organisation(grouping, surface, group));
	if (surface->type == NP_NAME_LOC)
		NP_TRY(np_bind_place(grouping, surface, group));
	surface->entity = group + 1;
	return NP_OK;
}

/* The gazetteer's own name is a full name of its group. */
static NpStatus
bind_own_name(NpGrouping *grouping, NpBytes name, NpNameType type,
			  uint32_t group)
{
	NpSurface	surface = {.type = type};
	NpText		text;

	NP_TRY(np_text(name.bytes, name.length, &text));
	NP_TRY(np_read_surface(grouping->arena, &text, (NpSpan) {0, text.length}, &surface));
	if (surface.count == 0)
		return NP_OK;
	if (type == NP_NAME_PERSON && !np_is_short_person(&surface))
		NP_TRY(np_bind_person(grouping, &surface, group));
	return np_bind_group(grouping, same_name_key(&surface), group);
}

/* What tells an entry's entity: its id; without one, its name and type. */
static uint64_t
identity_key(const NpEntry *entry, NpNameType type)
{
	uint64_t	hash;

	if (entry->id.bytes != NULL)
		return np_group_key(NP_KEY_MATCH, type,
							np_name_hash(entry->id.bytes, entry->id.length));
	hash = np_name_hash_join(np_name_hash(entry->name.bytes, entry->name.length),
							 np_name_hash(entry->type.bytes, entry->type.length));
	return np_group_key(NP_KEY_MATCH_NAME, type, hash);
}

/* What the gazetteer says is one, is one. */
static NpStatus
place_match(NpGrouping *grouping, const NpMention *mention, NpSurface *surface)
{
	NpEntry		entry;
	uint32_t	group;
	uint32_t	found;
	uint64_t	key;

	NP_TRY(np_gazetteer_entry(grouping->input->names,
							  grouping->input->matches->items[mention->match - 1].entry,
							  &entry));
	key = identity_key(&entry, surface->type);
	found = np_find_group(grouping, key);
	if (found != 0)
		group = found - 1;
	else
	{
		NP_TRY(np_new_group(grouping, &group));
		NP_TRY(bind_own_name(grouping, entry.name, surface->type, group));
	}
	NP_TRY(np_bind_group(grouping, key, group));
	NP_TRY(np_bind_group(grouping, same_name_key(surface), group));
	grouping->groups[group].match = mention->match;
	surface->entity = group + 1;
	return NP_OK;
}

static NpStatus
place_matches(NpGrouping *grouping)
{
	const NpMentions *mentions = grouping->mentions;

	for (size_t i = 0; i < mentions->count; i++)
	{
		const NpMention *mention = &mentions->items[i];
		NpSurface  *surface = &grouping->surfaces[grouping->surface_of[i]];

		poll_sometimes(grouping, i);
		if (mention->match != 0 && surface->entity == 0 &&
			!grouping->input->matches->items[mention->match - 1].ambiguous)
			NP_TRY(place_match(grouping, mention, surface));
	}
	return NP_OK;
}

/* Surfaces stand in the order of their first mentions. */
static NpStatus
place_full_names(NpGrouping *grouping)
{
	for (size_t i = 0; i < grouping->surface_count; i++)
	{
		poll_sometimes(grouping, i);
		if (grouping->surfaces[i].entity == 0)
			NP_TRY(place_full_name(grouping, &grouping->surfaces[i]));
	}
	return NP_OK;
}

/*
 * A name that is part of another, and of no third, is that one's short form.
 */
static void
join_parts(NpGrouping *grouping)
{
	for (size_t i = 0; i < grouping->surface_count; i++)
	{
		const NpSurface *surface = &grouping->surfaces[i];

		poll_sometimes(grouping, i);
		if (surface->entity == 0)
			continue;
		if (surface->type == NP_NAME_PERSON)
			np_join_person(grouping, surface);
		else
			np_join_organisation(grouping, surface);
	}
}

/* Short forms */

/* The group of a short form, as group + 1; 0 if it is short for nothing. */
static uint32_t
find_short_form(NpGrouping *grouping, const NpSurface *surface,
				const NpMention *mention)
{
	uint32_t	found = 0;

	if (surface->type == NP_NAME_PERSON && surface->count > 0)
		found = np_find_person(grouping, surface, mention);
	if (surface->type == NP_NAME_LOC)
		found = np_find_place(grouping, surface);
	if (found == 0 && is_organisation(surface->type))
		found = np_find_organisation(grouping, surface, mention);
	if (found == 0)
		found = np_find_group(grouping, np_group_key(NP_KEY_FOLDED, surface->type,
													 surface->folded));
	return found;
}

static NpStatus
place_short_form(NpGrouping *grouping, const NpSurface *surface,
				 const NpMention *mention, uint32_t *group)
{
	uint64_t	key = np_group_key(NP_KEY_SHORT, surface->type, surface->folded);
	uint32_t	found = find_short_form(grouping, surface, mention);

	if (found == 0)
		found = np_find_group(grouping, key);
	if (found == 0 && has_plural(surface))
		found = np_find_group(grouping, singular_key(surface));
	if (found != 0)
	{
		*group = found - 1;
		return NP_OK;
	}
	NP_TRY(np_new_group(grouping, group));
	if (has_plural(surface))
		NP_TRY(np_bind_group(grouping, singular_key(surface), *group));
	/* "LibriVox" has initials though it is one word. */
	if (is_organisation(surface->type))
		NP_TRY(np_bind_organisation(grouping, surface, *group));
	return np_bind_group(grouping, key, *group);
}

/* The answer */

static NpStatus
name_entity(NpGrouping *grouping, const NpGroup *group, NpEntity *entity)
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
place_mention(NpGrouping *grouping, size_t i, uint32_t *group)
{
	const NpMention *mention = &grouping->mentions->items[i];
	const NpSurface *surface = &grouping->surfaces[grouping->surface_of[i]];

	if (surface->entity != 0)
		*group = np_root_group(grouping, surface->entity - 1);
	else
		NP_TRY(place_short_form(grouping, surface, mention, group));
	grouping->groups[*group].last_end = mention->span.end;
	np_offer_name(grouping, surface, mention, *group);
	if (surface->type != NP_NAME_PERSON || surface->count == 0)
		return NP_OK;
	return np_mention_person(grouping, surface, mention, *group);
}

static NpStatus
number_entities(NpGrouping *grouping, NpEntities *entities)
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
		poll_sometimes(grouping, i);
		NP_TRY(place_mention(grouping, i, &group_of[i]));
	}
	entities->items = np_alloc_array(grouping->arena, grouping->group_count + 1,
									 sizeof(NpEntity));
	if (entities->items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
	{
		NpGroup    *group = &grouping->groups[group_of[i]];

		poll_sometimes(grouping, i);
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
	NpGrouping	grouping = {.arena = arena, .input = input,
	.mentions = mentions};

	NP_TRY(read_surfaces(&grouping));
	NP_TRY(place_matches(&grouping));
	NP_TRY(place_full_names(&grouping));
	join_parts(&grouping);
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
