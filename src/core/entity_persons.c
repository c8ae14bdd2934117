/*
 * entity_persons.c
 *		Which mentions name one person.
 */
#include "core/entity_persons.h"

#include <string.h>

#include "core/name_lexicon.h"

/*
 * Family names are compared by sound from this length on, and with a letter
 * missing if they are longer: short ones that differ are mostly two names.
 */
#define LONG_NAME		5

/* And up to this one: no work on a name is longer. */
#define LONGEST_NAME	24

/*
 * Spellings are told apart among this many groups.  An article has fewer; a
 * longer list of names would pay for a dozen keys a name with its memory.
 */
#define MOST_SPELT		10000

/* Consonants that a sound must have. */
#define LEAST_SOUND		3

static uint64_t
key_of(NpGroupKey kind, uint64_t value)
{
	return np_group_key(kind, NP_NAME_PERSON, value);
}

/* Hash of the family name, particles and all. */
static uint64_t
family_of(const NpSurface *surface)
{
	return np_hash_surface_words(surface, surface->family, surface->count);
}

static const NpSurfaceWord *
last_of(const NpSurface *surface)
{
	return &surface->words[surface->count - 1];
}

static uint64_t
with_first(const NpSurface *surface, uint64_t value)
{
	return np_name_hash_join(surface->first, value);
}

/* The first letter and the family name. */
static uint64_t
letter_of(const NpSurface *surface)
{
	return np_name_hash_join(np_name_hash(surface->words[0].bytes, 1),
							 family_of(surface));
}

bool
np_is_short_person(const NpSurface *surface)
{
	return surface->family == 0;
}

/*
 * What is left of a word when it is written in other languages: vowels go,
 * letters for one sound become one.  So "Poutine" is "Putin".
 */
static size_t
sound_of(const NpSurfaceWord *word, char *sound)
{
	static const char of[] = "-bkd-fg---klmn-pkrst-ffs-s";
	size_t		count = 0;

	for (size_t i = 0; i < word->length; i++)
	{
		char		c = word->bytes[i];

		if (c < 'a' || c > 'z')
			return 0;
		c = of[c - 'a'];
		if (c == 'p' && i + 1 < word->length && word->bytes[i + 1] == 'h')
			c = 'f';
		if (c != '-' && (count == 0 || sound[count - 1] != c))
			sound[count++] = c;
	}
	return count;
}

/* Hash of the sound of the family name and the first name; 0 if none is. */
static uint64_t
sound_key(const NpSurface *surface)
{
	const NpSurfaceWord *last = last_of(surface);
	char		sound[LONGEST_NAME];
	size_t		count;
	uint64_t	first = surface->first;

	if (last->length < LONG_NAME || last->length > LONGEST_NAME)
		return 0;
	count = sound_of(last, sound);
	if (count < LEAST_SOUND)
		return 0;
	if (surface->words[0].length <= LONGEST_NAME)
	{
		char		given[LONGEST_NAME];
		size_t		given_count = sound_of(&surface->words[0], given);

		if (given_count >= LEAST_SOUND)
			first = np_name_hash(given, given_count);
	}
	return key_of(NP_KEY_SOUND, np_name_hash_join(first, np_name_hash(sound, count)));
}

/* Key of the first name and the family name without one letter. */
static uint64_t
typo_key(const NpSurface *surface, size_t without)
{
	const NpSurfaceWord *last = last_of(surface);
	char		left[LONGEST_NAME];
	size_t		count = 0;

	for (size_t i = 0; i < last->length; i++)
	{
		if (i != without)
			left[count++] = last->bytes[i];
	}
	return key_of(NP_KEY_TYPO, with_first(surface, np_name_hash(left, count)));
}

/*
 * The family name has a key without each of its letters, and one with all;
 * these are numbered.  Returns the first that is used.  A name that is just
 * too short has the last one only: it may be a longer one that lost a letter.
 */
static size_t
first_typo(const NpSurface *surface)
{
	size_t		length = last_of(surface)->length;

	if (surface->initials || length < LONG_NAME || length > LONGEST_NAME)
		return length + 1;
	return length == LONG_NAME ? length : 0;
}

/*
 * A full name that sounds the same, or differs in a letter: two names with a
 * letter of difference share what is left without it.
 */
static uint32_t
find_misspelt(NpGrouping *grouping, const NpSurface *surface)
{
	uint32_t	found = 0;
	uint64_t	sound = surface->initials ? 0 : sound_key(surface);

	if (sound != 0)
		found = np_find_group(grouping, sound);
	for (size_t i = first_typo(surface); i <= last_of(surface)->length && found == 0; i++)
		found = np_find_group(grouping, typo_key(surface, i));
	return found;
}

/* "Otto Jespersen" of "Jens Otto Jespersen", whichever comes first. */
static uint32_t
find_middle(NpGrouping *grouping, const NpSurface *surface)
{
	uint64_t	family = family_of(surface);
	uint32_t	found = np_find_group(grouping, key_of(NP_KEY_MIDDLE,
													   with_first(surface, family)));

	for (uint32_t i = 1; i < surface->family && found == 0; i++)
	{
		uint64_t	name = np_name_hash_join(surface->words[i].hash, family);

		if (surface->words[i].length > 1)
			found = np_find_group(grouping, key_of(NP_KEY_PERSON, name));
	}
	return found;
}

/* "Orban Viktor" is "Viktor Orban". */
static uint64_t
pair_key(const NpSurface *surface)
{
	return key_of(NP_KEY_PAIR, surface->words[0].hash ^ last_of(surface)->hash);
}

static uint32_t
find_full_name(NpGrouping *grouping, const NpSurface *surface)
{
	uint64_t	letter = letter_of(surface);
	uint32_t	found;

	found = np_find_group(grouping, key_of(NP_KEY_PERSON,
										   with_first(surface, family_of(surface))));
	if (found != 0)
		return found;
	if (surface->initials)
		return np_find_group(grouping, key_of(NP_KEY_LETTER, letter));
	/* Who took the initial may not take a second full name. */
	if (np_find_group(grouping, key_of(NP_KEY_LETTER, letter)) == 0)
		found = np_find_group(grouping, key_of(NP_KEY_INITIAL, letter));
	if (found == 0 && surface->count == 2)
		found = np_find_group(grouping, pair_key(surface));
	if (found == 0)
		found = find_middle(grouping, surface);
	if (found == 0)
		found = find_misspelt(grouping, surface);
	return found;
}

/* Keys of the family name, with its particles and without. */
static NpStatus
bind_family(NpGrouping *grouping, NpGroupKey kind, const NpSurface *surface,
			uint32_t group)
{
	NP_TRY(np_bind_group(grouping, key_of(kind, family_of(surface)), group));
	return np_bind_group(grouping, key_of(kind, last_of(surface)->hash), group);
}

static NpStatus
rebind_family(NpGrouping *grouping, NpGroupKey kind, const NpSurface *surface,
			  uint32_t group)
{
	NP_TRY(np_rebind_group(grouping, key_of(kind, family_of(surface)), group));
	return np_rebind_group(grouping, key_of(kind, last_of(surface)->hash), group);
}

/* Keys of the two and more words that begin or end a longer name. */
static NpStatus
bind_parts(NpGrouping *grouping, const NpSurface *surface, uint32_t group)
{
	for (uint32_t i = 2; i < surface->count; i++)
		NP_TRY(np_bind_group(grouping, key_of(NP_KEY_PART,
											  np_hash_surface_words(surface, 0, i)),
							 group));
	for (uint32_t i = 1; i + 1 < surface->count; i++)
		NP_TRY(np_bind_group(grouping, key_of(NP_KEY_PART,
											  np_hash_surface_words(surface, i, surface->count)),
							 group));
	return NP_OK;
}

static NpStatus
bind_misspellings(NpGrouping *grouping, const NpSurface *surface,
				  uint32_t group)
{
	uint64_t	sound = sound_key(surface);

	if (group >= MOST_SPELT)
		return NP_OK;
	if (sound != 0)
		NP_TRY(np_bind_group(grouping, sound, group));
	for (size_t i = first_typo(surface); i <= last_of(surface)->length; i++)
		NP_TRY(np_bind_group(grouping, typo_key(surface, i), group));
	return NP_OK;
}

NpStatus
np_bind_person(NpGrouping *grouping, const NpSurface *surface, uint32_t group)
{
	uint64_t	family = family_of(surface);
	uint64_t	letter = letter_of(surface);

	grouping->groups[group].gender |= surface->gender;
	NP_TRY(np_bind_group(grouping, key_of(NP_KEY_PERSON, with_first(surface, family)),
						 group));
	NP_TRY(bind_family(grouping, NP_KEY_BEARER, surface, group));
	NP_TRY(bind_parts(grouping, surface, group));
	if (surface->initials)
		return np_bind_group(grouping, key_of(NP_KEY_INITIAL, letter), group);
	NP_TRY(np_bind_group(grouping, key_of(NP_KEY_LETTER, letter), group));
	NP_TRY(np_bind_group(grouping, key_of(NP_KEY_FIRST, surface->words[0].hash),
						 group));
	if (surface->count == 2)
		NP_TRY(np_bind_group(grouping, pair_key(surface), group));
	for (uint32_t i = 1; i < surface->family; i++)
		NP_TRY(np_bind_group(grouping, key_of(NP_KEY_MIDDLE,
											  np_name_hash_join(surface->words[i].hash, family)),
							 group));
	return bind_misspellings(grouping, surface, group);
}

NpStatus
np_place_person(NpGrouping *grouping, const NpSurface *surface,
				uint32_t *group)
{
	uint32_t	found = find_full_name(grouping, surface);

	if (found != 0)
		*group = found - 1;
	else
		NP_TRY(np_new_group(grouping, group));
	return np_bind_person(grouping, surface, *group);
}

void
np_join_person(NpGrouping *grouping, const NpSurface *surface)
{
	uint32_t	longer;

	if (surface->count < 2)
		return;
	longer = np_find_group(grouping, key_of(NP_KEY_PART, surface->folded));
	if (longer != 0)
		np_merge_groups(grouping, longer - 1, surface->entity - 1);
}

/* The gender that "Mr." or "Mrs." says, as NP_LEX_GIVEN bits. */
static uint32_t
gender_of(const NpMention *mention)
{
	uint32_t	gender = 0;

	if (mention->titles & NP_LEX_HONORIFIC_MALE)
		gender |= NP_LEX_GIVEN_MALE;
	if (mention->titles & NP_LEX_HONORIFIC_FEMALE)
		gender |= NP_LEX_GIVEN_FEMALE;
	return gender == NP_LEX_GIVEN ? 0 : gender;
}

/* Does what is known of a person's gender fit, as far as it is known? */
static bool
fits(const NpGrouping *grouping, uint32_t found, uint32_t gender)
{
	uint32_t	known = grouping->groups[found - 1].gender;

	return gender == 0 || known == 0 || known & gender;
}

/* The live bearer of a family name, as group + 1. */
static uint32_t
find_bearer(NpGrouping *grouping, uint64_t family, uint32_t gender)
{
	uint32_t	found = 0;

	if (gender != 0)
		found = np_find_group(grouping, key_of(gender == NP_LEX_GIVEN_MALE ?
											   NP_KEY_LIVE_MALE : NP_KEY_LIVE_FEMALE,
											   family));
	if (found == 0)
		found = np_find_group(grouping, key_of(NP_KEY_ALONE, family));
	if (found == 0 || !fits(grouping, found, gender))
		found = np_find_group(grouping, key_of(NP_KEY_LIVE, family));
	if (found == 0 || !fits(grouping, found, gender))
		found = np_find_group(grouping, key_of(NP_KEY_BEARER, family));
	return found != 0 && fits(grouping, found, gender) ? found : 0;
}

uint32_t
np_find_person(NpGrouping *grouping, const NpSurface *surface,
			   const NpMention *mention)
{
	uint32_t	gender = gender_of(mention);
	uint32_t	found = find_bearer(grouping, surface->folded, gender);

	if (found == 0 && surface->count == 1)
		found = np_find_group(grouping, key_of(NP_KEY_FIRST, surface->folded));
	return found != 0 && fits(grouping, found, gender) ? found : 0;
}

NpStatus
np_mention_person(NpGrouping *grouping, const NpSurface *surface,
				  const NpMention *mention, uint32_t group)
{
	uint32_t	gender = grouping->groups[group].gender | gender_of(mention);

	grouping->groups[group].gender = gender;
	NP_TRY(rebind_family(grouping, NP_KEY_LIVE, surface, group));
	if (surface->family == 0 && mention->titles == 0)
		NP_TRY(rebind_family(grouping, NP_KEY_ALONE, surface, group));
	if (surface->family > 0 && !surface->initials)
		NP_TRY(np_rebind_group(grouping, key_of(NP_KEY_FIRST, surface->words[0].hash),
							   group));
	if (gender == NP_LEX_GIVEN_MALE)
		return rebind_family(grouping, NP_KEY_LIVE_MALE, surface, group);
	if (gender == NP_LEX_GIVEN_FEMALE)
		return rebind_family(grouping, NP_KEY_LIVE_FEMALE, surface, group);
	return NP_OK;
}
