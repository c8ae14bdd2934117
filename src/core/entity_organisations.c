/*
 * entity_organisations.c
 *		Which mentions name one organisation, event or work.
 */
#include "core/entity_organisations.h"

#include <string.h>

#include "core/name_lexicon.h"

/* An acronym with its letters in another order must stand this near. */
#define NEAR_BYTES		400

/* And have so many letters: two may be anybody's. */
#define LEAST_PERMUTED	3

/* "Fed" of "Federal": a word cut to fewer letters tells too little. */
#define LEAST_CUT		3
#define LONGEST_CUT		4

/* The words that a name begins with are looked at up to this many bytes. */
#define LONGEST_LOOK	256

static bool
is_ascii_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/*
 * The capitals that begin the words of a name, in lower case; of a single word
 * all its capitals ("LibriVox").
 */
static size_t
initials_of(const NpText *text, const NpSurface *surface, char *letters)
{
	size_t		count = 0;
	size_t		end = surface->span.end;
	bool		inside = false;

	if (end - surface->span.start > LONGEST_LOOK)
		end = surface->span.start + LONGEST_LOOK;
	for (size_t i = surface->span.start; i < end; i++)
	{
		char		c = text->bytes[i];
		bool		letter = (unsigned char) c >= 0x80 || c == '\'' ||
			is_ascii_letter(c) || (c >= '0' && c <= '9');

		if (letter && (!inside || surface->count == 1) && c >= 'A' &&
			c <= 'Z' && count < NP_SURFACE_WORDS)
			letters[count++] = (char) (c | 32);
		inside = letter;
	}
	return count;
}

static NpStatus
bind_acronym(NpGrouping *grouping, const NpSurface *surface, uint32_t group)
{
	char		letters[NP_SURFACE_WORDS];
	size_t		count = initials_of(grouping->input->text, surface, letters);

	if (count < 2 || (surface->shouted && surface->count == 1))
		return NP_OK;
	NP_TRY(np_bind_group(grouping, np_group_key(NP_KEY_ACRONYM, NP_NAME_ORG,
												np_name_hash(letters, count)),
						 group));
	return np_bind_group(grouping, np_group_key(NP_KEY_LETTERS, NP_NAME_ORG,
												np_hash_sorted(letters, count)),
						 group);
}

/* Does the first word tell a name apart from others of its kind? */
static bool
is_telling(const NpSurface *surface)
{
	uint32_t	last = surface->words[surface->count - 1].classes;
	uint32_t	classes = surface->words[0].classes;

	if (classes & (NP_LEX_FUNCTION | NP_LEX_DEMONYM))
		return false;
	/* "NRC News" may be the NRC; the NRC Road Council is a part of it. */
	if (surface->acronym_first &&
		(surface->count > 2 || np_name_acronym(surface->words[0].hash) != NULL))
		return false;
	/* "Gorva" may be short for the Gorva Lions, hardly for the Gorva Post. */
	return !(classes & NP_LEX_ANY_PLACE && last & NP_LEX_ORG_HEAD);
}

/* Makes some words of a name lead to it. */
static NpStatus
bind_part(NpGrouping *grouping, const NpSurface *surface, uint32_t from,
		  uint32_t to, uint32_t group)
{
	uint64_t	hash = np_hash_surface_words(surface, from, to);

	return np_bind_group(grouping, np_group_key(NP_KEY_PART, surface->type, hash),
						 group);
}

/* Beginnings of a name: "Acme" of "Acme Holdings". */
static NpStatus
bind_beginnings(NpGrouping *grouping, const NpSurface *surface,
				uint32_t group)
{
	for (uint32_t i = 1; i < surface->count; i++)
	{
		if (i == 1 ? !is_telling(surface) :
			surface->words[i - 1].classes & NP_LEX_CONNECTOR)
			continue;
		NP_TRY(bind_part(grouping, surface, 0, i, group));
	}
	return NP_OK;
}

/*
 * May the words from i on stand for the whole: "Lions" of "Gorva Lions"?  Not
 * where they name a place or another organisation to which this one belongs,
 * and East Gorva is not Gorva.
 */
static bool
is_telling_end(const NpSurface *surface, uint32_t i)
{
	const NpSurfaceWord *words = surface->words;
	uint32_t	link = NP_LEX_CONNECTOR | NP_LEX_FUNCTION;
	bool		alone = i + 1 == surface->count;

	if (words[i].classes & link || words[i - 1].classes & NP_LEX_DIRECTION)
		return false;
	if (words[i - 1].classes & link)
		return alone;
	return !(alone && words[i].classes & NP_LEX_ANY_PLACE);
}

static NpStatus
bind_ends(NpGrouping *grouping, const NpSurface *surface, uint32_t group)
{
	for (uint32_t i = 1; i < surface->count; i++)
	{
		if (is_telling_end(surface, i))
			NP_TRY(bind_part(grouping, surface, i, surface->count, group));
	}
	return NP_OK;
}

/* The first letters of a name's first word: "Fed" of "Federal Reserve". */
static NpStatus
bind_cuts(NpGrouping *grouping, const NpSurface *surface, uint32_t group)
{
	const NpSurfaceWord *word = &surface->words[0];

	for (size_t i = LEAST_CUT; i <= LONGEST_CUT && i + 1 < word->length; i++)
		NP_TRY(np_bind_group(grouping, np_group_key(NP_KEY_CUT, surface->type,
													np_name_hash(word->bytes, i)),
							 group));
	return NP_OK;
}

/*
 * "US Justice Department" is "Justice Department": a key without the country.
 */
static NpStatus
bind_without_country(NpGrouping *grouping, const NpSurface *surface,
					 uint32_t group)
{
	const NpLexEntry *acronym = np_name_acronym(surface->words[0].hash);
	uint32_t	classes = surface->words[0].classes |
		(acronym != NULL ? acronym->classes : 0);

	if (surface->count < 3 ||
		!(classes & (NP_LEX_COUNTRY | NP_LEX_DEMONYM)))
		return NP_OK;
	return np_bind_group(grouping, np_group_key(NP_KEY_FOLDED, surface->type,
												np_hash_surface_words(surface, 1, surface->count)),
						 group);
}

NpStatus
np_bind_organisation(NpGrouping *grouping, const NpSurface *surface,
					 uint32_t group)
{
	NP_TRY(bind_acronym(grouping, surface, group));
	if (surface->type == NP_NAME_LOC || surface->count < 2)
		return NP_OK;
	NP_TRY(bind_beginnings(grouping, surface, group));
	NP_TRY(bind_ends(grouping, surface, group));
	NP_TRY(bind_without_country(grouping, surface, group));
	return surface->type == NP_NAME_ORG ?
		bind_cuts(grouping, surface, group) : NP_OK;
}

/* The longer name of which a name is beginning or end, as group + 1. */
static uint32_t
find_longer(NpGrouping *grouping, const NpSurface *surface)
{
	return np_find_group(grouping, np_group_key(NP_KEY_PART, surface->type,
												surface->folded));
}

void
np_join_organisation(NpGrouping *grouping, const NpSurface *surface)
{
	uint32_t	longer;

	if (surface->count < 2 || surface->type == NP_NAME_LOC)
		return;
	longer = find_longer(grouping, surface);
	if (longer != 0)
		np_merge_groups(grouping, longer - 1, surface->entity - 1);
}

/* The name whose initials an acronym has, as group + 1. */
static uint32_t
find_expansion(NpGrouping *grouping, const NpSurface *surface,
			   const NpMention *mention)
{
	uint32_t	found;

	if (surface->acronym == 0)
		return 0;
	found = np_find_group(grouping, np_group_key(NP_KEY_ACRONYM, NP_NAME_ORG,
												 surface->acronym));
	if (found != 0)
		return found;
	if (surface->words[0].length < LEAST_PERMUTED)
		return 0;
	found = np_find_group(grouping, np_group_key(NP_KEY_LETTERS, NP_NAME_ORG,
												 surface->letters));
	if (found != 0 &&
		(grouping->groups[found - 1].last_end == 0 ||
		 mention->span.start > grouping->groups[found - 1].last_end + NEAR_BYTES))
		found = 0;
	return found;
}

uint32_t
np_find_organisation(NpGrouping *grouping, const NpSurface *surface,
					 const NpMention *mention)
{
	uint32_t	found = find_expansion(grouping, surface, mention);

	if (found != 0 || surface->type == NP_NAME_LOC)
		return found;
	found = find_longer(grouping, surface);
	if (found == 0 && surface->count == 1 && surface->acronym == 0)
		found = np_find_group(grouping, np_group_key(NP_KEY_CUT, surface->type,
													 surface->folded));
	return found;
}
