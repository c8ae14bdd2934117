/*
 * gazetteer_resolve.c
 *		Which of the names that were found stay, and whose they are.
 */
#include "core/gazetteer_resolve.h"

/* How a word was seen. */
#define SEEN_SMALL		1u		/* in small letters */
#define SEEN_AS_NAME	2u		/* with a capital that says something */

/* An entity was named without doubt. */
#define NAMED			1u

bool
np_span_is_masked(NpSpan span, const NpSpan *mask, size_t count)
{
	size_t		low = 0;
	size_t		high = count;

	/* The first masked span that ends behind the start of this one. */
	while (low < high)
	{
		size_t		middle = (low + high) / 2;

		if (mask[middle].end <= span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && mask[low].start < span.end;
}

void
np_resolver_init(NpResolver *resolver, NpArena *arena,
				 const NpGazetteer *gazetteer, const NpText *text,
				 const NpWords *words)
{
	*resolver = (NpResolver) {.arena = arena, .gazetteer = gazetteer};
	np_case_reader_init(&resolver->reader, arena, text, words);
}

/* Adds a flag to those of a hash. */
static NpStatus
note(NpArena *arena, NpMap *map, uint64_t hash, uint32_t flag)
{
	uint32_t   *flags;

	NP_TRY(np_map_at(arena, map, hash, &flags));
	*flags |= flag;
	return NP_OK;
}

NpStatus
np_resolver_saw_small(NpResolver *resolver, uint64_t hash)
{
	return note(resolver->arena, &resolver->cases, hash, SEEN_SMALL);
}

/*
 * What identifies the entity of an entry: its id; without one, its name and
 * type.  Strings are equal where their places in the pool are.
 */
static uint64_t
entity_of(const NpGazetteer *gazetteer, size_t entry)
{
	uint64_t	id = np_gazetteer_place(gazetteer, entry, NP_GZ_ID);
	uint64_t	name;

	if (id != 0)
		return id << 1 | 1;
	name = np_gazetteer_place(gazetteer, entry, NP_GZ_NAME_STRING);
	return name << 32 |
		np_gazetteer_place(gazetteer, entry, NP_GZ_TYPE) << 1 | 1;
}

/* Hash of some homonyms; another name may have the same first one. */
static uint64_t
hash_of(const NpHomonyms *homonyms)
{
	uint64_t	hash = homonyms->count;

	for (size_t i = 0; i < homonyms->count; i++)
		hash = np_mix(hash ^ homonyms->entries[i]);
	return hash;
}

/* Adds of the homonyms one entry for each entity. */
static NpStatus
add_entries(NpResolver *resolver, NpFinding *finding,
			const NpHomonyms *homonyms)
{
	finding->first = resolver->entry_count;
	NP_TRY(np_reserve(resolver->arena, &resolver->entries,
					  &resolver->entry_capacity,
					  resolver->entry_count + homonyms->count,
					  sizeof(size_t)));
	for (size_t i = 0; i < homonyms->count; i++)
	{
		uint64_t	entity = entity_of(resolver->gazetteer,
									   homonyms->entries[i]);
		bool		known = false;

		for (size_t j = finding->first; j < resolver->entry_count; j++)
			known = known || entity_of(resolver->gazetteer,
									   resolver->entries[j]) == entity;
		if (!known)
			resolver->entries[resolver->entry_count++] = homonyms->entries[i];
	}
	finding->count = resolver->entry_count - finding->first;
	return NP_OK;
}

/*
 * Gives a finding one entry for each entity of its homonyms.  A name that
 * stands in a text a million times has them once.
 */
static NpStatus
take_entries(NpResolver *resolver, NpFinding *finding,
			 const NpHomonyms *homonyms)
{
	uint32_t   *before;

	if (homonyms->count == 1)
		return add_entries(resolver, finding, homonyms);
	NP_TRY(np_map_at(resolver->arena, &resolver->shared, hash_of(homonyms),
					 &before));
	if (*before == 0)
	{
		*before = (uint32_t) resolver->count + 1;
		return add_entries(resolver, finding, homonyms);
	}
	finding->first = resolver->findings[*before - 1].first;
	finding->count = resolver->findings[*before - 1].count;
	return NP_OK;
}

static bool
are_forbidden(const NpGazetteer *gazetteer, const NpHomonyms *homonyms)
{
	for (size_t i = 0; i < homonyms->count; i++)
		if (np_gazetteer_forbids(gazetteer, homonyms->entries[i]))
			return true;
	return false;
}

NpStatus
np_resolver_take(NpResolver *resolver, NpFinding *finding, size_t word,
				 const NpHomonyms *homonyms)
{
	NP_TRY(take_entries(resolver, finding, homonyms));
	finding->forbidden = are_forbidden(resolver->gazetteer, homonyms);
	finding->weak = finding->by_case && !finding->forbidden &&
		np_case_says_nothing(&resolver->reader, word);
	if (finding->by_case && !finding->forbidden && !finding->weak)
		NP_TRY(note(resolver->arena, &resolver->cases, finding->hash,
					SEEN_AS_NAME));
	NP_TRY(np_reserve(resolver->arena, &resolver->findings,
					  &resolver->capacity, resolver->count + 1,
					  sizeof(NpFinding)));
	resolver->findings[resolver->count++] = *finding;
	return NP_OK;
}

/* Is a word that is taken for a name only a word that begins a sentence? */
static bool
is_only_word(const NpResolver *resolver, const NpFinding *finding)
{
	uint32_t	seen;

	if (!finding->weak)
		return false;
	seen = np_map_get(&resolver->cases, finding->hash);
	return (seen & SEEN_SMALL) != 0 && (seen & SEEN_AS_NAME) == 0;
}

/* Keeps the findings that are names, and notes whose they are beyond doubt. */
static NpStatus
settle(NpResolver *resolver)
{
	size_t		kept = 0;

	for (size_t i = 0; i < resolver->count; i++)
	{
		const NpFinding *finding = &resolver->findings[i];

		if (is_only_word(resolver, finding))
			continue;
		if (finding->count == 1 && !finding->forbidden)
			NP_TRY(note(resolver->arena, &resolver->entities,
						entity_of(resolver->gazetteer,
								  resolver->entries[finding->first]), NAMED));
		resolver->findings[kept++] = *finding;
	}
	resolver->count = kept;
	return NP_OK;
}

/*
 * The only entry of a finding whose entity is named elsewhere, if it is one.
 */
static bool
is_supported(const NpResolver *resolver, const NpFinding *finding,
			 size_t *entry)
{
	size_t		count = 0;

	for (size_t i = 0; i < finding->count; i++)
	{
		size_t		candidate = resolver->entries[finding->first + i];

		if (np_map_get(&resolver->entities,
					   entity_of(resolver->gazetteer, candidate)) != 0)
		{
			*entry = candidate;
			count++;
		}
	}
	return count == 1;
}

/* What a finding's entities have in common. */
static NpMatch
describe(const NpResolver *resolver, const NpFinding *finding)
{
	const NpGazetteer *gazetteer = resolver->gazetteer;
	const size_t *entries = resolver->entries + finding->first;
	NpMatch		match = {
		.span = finding->span, .entry = entries[0],
		.word_count = finding->word_count,
		.same_type = true, .same_name = true
	};

	if (finding->count == 1 ||
		is_supported(resolver, finding, &match.entry))
		return match;
	match.ambiguous = true;
	for (size_t i = 1; i < finding->count; i++)
	{
		if (np_gazetteer_place(gazetteer, entries[0], NP_GZ_TYPE) !=
			np_gazetteer_place(gazetteer, entries[i], NP_GZ_TYPE))
			match.same_type = false;
		if (np_gazetteer_place(gazetteer, entries[0], NP_GZ_NAME_STRING) !=
			np_gazetteer_place(gazetteer, entries[i], NP_GZ_NAME_STRING))
			match.same_name = false;
	}
	return match;
}

NpStatus
np_resolver_finish(NpResolver *resolver, NpMatches *matches)
{
	NP_TRY(settle(resolver));
	*matches = (NpMatches) {
		.items = np_alloc_array(resolver->arena, resolver->count + 1,
								sizeof(NpMatch)),
		.forbidden = np_alloc_array(resolver->arena, resolver->count + 1,
									sizeof(NpSpan))
	};
	if (matches->items == NULL || matches->forbidden == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < resolver->count; i++)
	{
		const NpFinding *finding = &resolver->findings[i];

		if (finding->forbidden)
			matches->forbidden[matches->forbidden_count++] = finding->span;
		else
			matches->items[matches->count++] = describe(resolver, finding);
	}
	return NP_OK;
}
