/*
 * entity_surfaces.c
 *		What is written of a name, and what the rules of grouping ask of it.
 */
#include "core/entity_surfaces.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/name_lexicon.h"
#include "core/names.h"
#include "core/nicknames.h"
#include "core/peoples.h"

/* Of a name as written, the first bytes are enough to judge its case. */
#define LONGEST_LOOK	256

/* Shorter words lose no s: "Axis", "News". */
#define LEAST_PLURAL	5

static bool
is_word(const NpSurfaceWord *word, const char *string)
{
	return strlen(string) == word->length &&
		memcmp(string, word->bytes, word->length) == 0;
}

static bool
is_listed(const NpSurfaceWord *word, const char *const *list)
{
	for (; *list != NULL; list++)
	{
		if (is_word(word, *list))
			return true;
	}
	return false;
}

/* Words at the end that are no part of a name for comparing: Jr, Inc. */
static bool
is_suffix(NpNameType type, const NpSurfaceWord *word)
{
	static const char *const generations[] = {"jr", "sr", "i", "ii", "iii",
	"iv", "himself", "herself", NULL};

	if (type == NP_NAME_PERSON)
		return is_listed(word, generations);
	return type == NP_NAME_ORG && word->classes & NP_LEX_ORG_SUFFIX;
}

/*
 * Where the name in a span ends: what stands behind a comma, in brackets or
 * behind a possessive is said of it.
 */
static size_t
name_end(NpNameType type, const NpText *text, NpSpan span)
{
	for (size_t i = span.start + 1; i < span.end; i++)
	{
		char		c = text->bytes[i];
		char		next = i + 1 < span.end ? text->bytes[i + 1] : ' ';

		if (c == '(' || c == '[' || c == ';')
			return i;
		if (c == ',' && (type == NP_NAME_PERSON || type == NP_NAME_LOC ||
						 (type == NP_NAME_ORG && next == ' ' && i + 2 < span.end &&
						  text->bytes[i + 2] >= 'a' && text->bytes[i + 2] <= 'z')))
			return i;
	}
	return span.end;
}

/*
 * Offices before a person's name are no part of it.  Returns how many words
 * they are.
 */
static uint32_t
count_offices(const NpSurfaceWord *words, uint32_t count)
{
	static const char *const saints[] = {"st", "saint", NULL};
	uint32_t	offices = 0;

	for (uint32_t i = 0; i + 1 < count; i++)
	{
		uint32_t	classes = words[i].classes;
		uint32_t	next = words[i + 1].classes;

		if (is_listed(&words[i], saints) && i + 2 == count)
			return i + 1;
		if (classes & NP_LEX_GIVEN || next & (NP_LEX_CONNECTOR | NP_LEX_FUNCTION))
			break;
		if (classes & (NP_LEX_JOB | NP_LEX_ANY_HONORIFIC))
			offices = i + 1;
	}
	return offices;
}

/* Is this one letter, or consonants alone, as "J. K." is folded to "jk"? */
static bool
is_initials(const NpSurfaceWord *word)
{
	if (word->length > 3)
		return false;
	for (size_t i = 0; i < word->length; i++)
	{
		if (word->bytes[i] < 'a' || word->bytes[i] > 'z' ||
			(word->length > 1 && strchr("aeiouy", word->bytes[i]) != NULL))
			return false;
	}
	return true;
}

/* Has an apostrophe joined a letter to the next word, as in "O'Brien"? */
static bool
is_joined(const NpText *text, NpSpan span, const NpSurfaceWord *word)
{
	if (word->length != 1)
		return false;
	for (size_t i = span.start; i + 2 < span.end; i++)
	{
		if ((text->bytes[i] | 0x20) == word->bytes[0] &&
			(text->bytes[i + 1] == '\'' ||
			 (i + 4 < span.end && memcmp(text->bytes + i + 1, "\xe2\x80\x99", 3) == 0)) &&
			(i == span.start || text->bytes[i - 1] == ' '))
			return true;
	}
	return false;
}

/* Where a person's family name begins; particles belong to it. */
static uint32_t
find_family(const NpSurface *surface, const NpText *text)
{
	uint32_t	family = surface->count - 1;

	while (family > 0)
	{
		const NpSurfaceWord *word = &surface->words[family - 1];

		if (!is_joined(text, surface->span, word) &&
			!(word->classes & NP_LEX_PARTICLE &&
			  !(family == 1 && word->classes & NP_LEX_GIVEN)))
			break;
		family--;
	}
	return family;
}

static void
read_word(NpSurfaceWord *word, const char *bytes, size_t length)
{
	const NpLexEntry *entry;

	word->bytes = bytes;
	word->length = (uint32_t) length;
	word->hash = np_name_hash(bytes, length);
	entry = np_name_lexicon(word->hash);
	word->classes = entry != NULL ? entry->classes : 0;
}

/* Words of a folded name, which blanks part; NP_SURFACE_WORDS at most. */
static uint32_t
count_words(const char *folded, size_t length)
{
	uint32_t	count = length > 0;

	for (size_t i = 0; i < length && count < NP_SURFACE_WORDS; i++)
		count += folded[i] == ' ';
	return count;
}

static NpStatus
divide(NpArena *arena, NpSurface *surface, const char *folded, size_t length)
{
	size_t		start = 0;
	uint32_t	room = count_words(folded, length);

	surface->words = np_alloc_array(arena, room + 1, sizeof(NpSurfaceWord));
	if (surface->words == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i <= length && surface->count < room; i++)
	{
		if (i < length && folded[i] != ' ')
			continue;
		if (i > start)
			read_word(&surface->words[surface->count++], folded + start, i - start);
		start = i + 1;
	}
	while (surface->count > 1 &&
		   is_suffix(surface->type, &surface->words[surface->count - 1]))
		surface->count--;
	return NP_OK;
}

static void
drop_words(NpSurface *surface, uint32_t count)
{
	surface->count -= count;
	surface->words += count;
}

/* Reads the words of a person's name. */
static void
read_person(NpSurface *surface, const NpText *text)
{
	const NpSurfaceWord *first;

	drop_words(surface, count_offices(surface->words, surface->count));
	first = &surface->words[0];
	surface->family = find_family(surface, text);
	surface->initials = is_initials(first);
	surface->first = np_full_first_name(first->bytes, first->length);
	surface->gender = first->classes & NP_LEX_GIVEN;
	if (surface->gender == NP_LEX_GIVEN)
		surface->gender = 0;
}

/* "Russians" compares as "Russian", "Scots" as "Scottish". */
static void
read_people(NpSurface *surface)
{
	NpSurfaceWord *word = &surface->words[surface->count - 1];
	const NpLexEntry *entry;
	const char *adjective;

	if (word->length >= 4 && word->bytes[word->length - 1] == 's')
	{
		entry = np_name_lexicon(np_name_hash(word->bytes, word->length - 1));
		if (entry != NULL && entry->classes & NP_LEX_DEMONYM)
		{
			word->hash = entry->key;
			word->length--;
			surface->plural = true;
		}
	}
	adjective = np_people(word->bytes, word->length);
	if (adjective == NULL)
		return;
	word->bytes = adjective;
	word->length = strlen(adjective);
	word->hash = np_name_hash(adjective, word->length);
	surface->plural = true;
}

uint64_t
np_hash_surface_words(const NpSurface *surface, uint32_t from, uint32_t to)
{
	uint64_t	hash = surface->words[from].hash;

	for (uint32_t i = from + 1; i < to; i++)
		hash = np_name_hash_join(hash, surface->words[i].hash);
	return hash;
}

uint64_t
np_hash_singular(const NpSurface *surface)
{
	const NpSurfaceWord *last = &surface->words[surface->count - 1];
	size_t		length = last->length;
	uint64_t	hash;

	if (length >= LEAST_PLURAL && last->bytes[length - 1] == 's')
		length--;
	hash = np_name_hash(last->bytes, length);
	if (surface->count > 1)
		hash = np_name_hash_join(np_hash_surface_words(surface, 0, surface->count - 1), hash);
	return hash;
}

uint64_t
np_hash_sorted(char *letters, size_t count)
{
	for (size_t i = 1; i < count; i++)
	{
		for (size_t k = i; k > 0 && letters[k - 1] > letters[k]; k--)
		{
			char		swapped = letters[k];

			letters[k] = letters[k - 1];
			letters[k - 1] = swapped;
		}
	}
	return np_name_hash(letters, count);
}

/* Does a typographic apostrophe stand here? */
static bool
is_apostrophe(const NpText *text, size_t at)
{
	return text->length - at >= 3 &&
		memcmp(text->bytes + at, "\xe2\x80\x99", 3) == 0;
}

/* Is the name "ABC", "A.B.C." or the like?  Then its hashes are set. */
static void
read_acronym(const NpText *text, NpSurface *surface)
{
	char		letters[NP_SURFACE_WORDS];
	size_t		count = 0;

	for (size_t i = surface->span.start; i < surface->span.end; i++)
	{
		char		c = text->bytes[i];

		if (c == '.')
			continue;
		/* "NASA's" */
		if (c == '\'' || is_apostrophe(text, i))
			break;
		if (((c < 'A' || c > 'Z') && (c < '0' || c > '9')) ||
			count == NP_SURFACE_WORDS)
			return;
		letters[count++] = (char) (c | 32);
	}
	if (count < 2)
		return;
	surface->acronym = np_name_hash(letters, count);
	surface->letters = np_hash_sorted(letters, count);
}

/* Is the first word two or more capitals? */
static bool
begins_with_acronym(const NpText *text, NpSpan span)
{
	size_t		at = span.start;

	while (at < span.end && text->bytes[at] >= 'A' && text->bytes[at] <= 'Z')
		at++;
	return at >= span.start + 2 && at < span.end &&
		(text->bytes[at] == ' ' || text->bytes[at] == '\'' ||
		 (unsigned char) text->bytes[at] == 0xE2);
}

/* The region code of a country's name or acronym: "US", but not "us". */
static uint64_t
find_country(const NpSurface *surface)
{
	const NpLexEntry *entry = NULL;

	if (surface->acronym != 0)
		entry = np_name_acronym(surface->acronym);
	if (entry != NULL && entry->country != 0)
		return entry->country;
	if (surface->acronym != 0 && surface->words[0].length < 4)
		return 0;
	entry = np_name_lexicon(surface->folded);
	return entry != NULL ? entry->country : 0;
}

/* Are there capitals and no small letters? */
static bool
is_shouted(const NpText *text, NpSpan span)
{
	bool		capitals = false;
	size_t		end = span.end;

	if (end - span.start > LONGEST_LOOK)
		end = span.start + LONGEST_LOOK;
	for (size_t at = span.start; at < end;)
	{
		uint32_t	c = np_next(text, &at);

		if (u_islower((UChar32) c))
			return false;
		capitals |= u_isupper((UChar32) c) != 0;
	}
	return capitals;
}

/* "The U.S." */
static NpSpan
without_article(const NpText *text, NpSpan span)
{
	const char *bytes = text->bytes + span.start;

	if (span.end - span.start > 4 && (bytes[0] == 't' || bytes[0] == 'T') &&
		bytes[1] == 'h' && bytes[2] == 'e' && bytes[3] == ' ')
		span.start += 4;
	return span;
}

NpStatus
np_read_surface(NpArena *arena, const NpText *text, NpSpan span,
				NpSurface *surface)
{
	char	   *folded;
	size_t		length;

	span = without_article(text, span);
	span.end = name_end(surface->type, text, span);
	surface->span = span;
	NP_TRY(np_fold_name(arena, text, span, &folded, &length));
	NP_TRY(divide(arena, surface, folded, length));
	surface->folded = np_name_hash(folded, length);
	surface->shouted = is_shouted(text, span);
	if (surface->count == 0)
		return NP_OK;
	if (surface->type == NP_NAME_PERSON)
		read_person(surface, text);
	if (surface->type == NP_NAME_NORP)
		read_people(surface);
	surface->folded = np_hash_surface_words(surface, 0, surface->count);
	read_acronym(text, surface);
	surface->acronym_first = !surface->shouted && begins_with_acronym(text, span);
	surface->country = find_country(surface);
	return NP_OK;
}
