/*
 * name_surfaces.c
 *		What is written of a name, and what the rules of grouping ask of it.
 */
#include "core/name_surfaces.h"

#include <stdbool.h>
#include <string.h>

#include "core/name_lexicon.h"
#include "core/names.h"
#include "core/nicknames.h"

/* Words at the end that are no part of a name for comparing: Jr, Inc. */
static bool
is_suffix(const NpSurface *surface, uint64_t word)
{
	static const char *const generations[] = {"jr", "sr", "i", "ii", "iii", "iv"};
	const NpLexEntry *entry;

	if (surface->type == NP_NAME_PERSON)
	{
		for (size_t i = 0; i < sizeof(generations) / sizeof(generations[0]); i++)
		{
			if (word == np_name_hash(generations[i], strlen(generations[i])))
				return true;
		}
		return false;
	}
	if (surface->type != NP_NAME_ORG)
		return false;
	entry = np_name_lexicon(word);
	return entry != NULL && entry->classes & NP_LEX_ORG_SUFFIX;
}

/* "Russians" compares as "Russian". */
static size_t
cut_plural(NpNameType type, const char *word, size_t length)
{
	const NpLexEntry *entry;

	if (type != NP_NAME_NORP || length < 4 || word[length - 1] != 's')
		return length;
	entry = np_name_lexicon(np_name_hash(word, length - 1));
	if (entry != NULL && entry->classes & NP_LEX_DEMONYM)
		return length - 1;
	return length;
}

static void
add_word(NpSurface *surface, const char *word, size_t length)
{
	if (surface->count == NP_SURFACE_WORDS)
		return;
	length = cut_plural(surface->type, word, length);
	if (surface->count == 0)
	{
		surface->first = np_full_first_name(word, length);
		surface->first_initial = np_name_hash(word, 1);
		surface->first_letter = length == 1;
	}
	surface->words[surface->count++] = np_name_hash(word, length);
}

static void
hash_words(NpSurface *surface, const char *folded, size_t length)
{
	size_t		start = 0;

	for (size_t i = 0; i <= length; i++)
	{
		if (i < length && folded[i] != ' ')
			continue;
		if (i > start)
			add_word(surface, folded + start, i - start);
		start = i + 1;
	}
	while (surface->count > 1 &&
		   is_suffix(surface, surface->words[surface->count - 1]))
		surface->count--;
	surface->folded = surface->count == 0 ? np_name_hash(folded, length) :
		surface->words[0];
	for (uint32_t i = 1; i < surface->count; i++)
		surface->folded = np_name_hash_join(surface->folded, surface->words[i]);
}

uint64_t
np_hash_letters(char *letters, size_t count)
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

/* Is the text "ABC", "A.B.C." or the like?  Then its hashes are set. */
static void
read_acronym(const NpText *text, NpSpan span, NpSurface *surface)
{
	char		letters[NP_SURFACE_WORDS];
	size_t		count = 0;
	const NpLexEntry *entry;

	for (size_t i = span.start; i < span.end; i++)
	{
		char		c = text->bytes[i];

		if (c == '.')
			continue;
		if (c < 'A' || c > 'Z' || count == NP_SURFACE_WORDS)
			return;
		letters[count++] = (char) (c | 32);
	}
	if (count < 2)
		return;
	surface->acronym = np_name_hash(letters, count);
	entry = np_name_acronym(surface->acronym);
	if (entry != NULL)
		surface->country = entry->country;
	surface->letters = np_hash_letters(letters, count);
}

NpStatus
np_read_surface(NpArena *arena, const NpText *text, NpSpan span,
				NpSurface *surface)
{
	char	   *folded;
	size_t		length;
	const NpLexEntry *entry;

	NP_TRY(np_fold_name(arena, text, span, &folded, &length));
	hash_words(surface, folded, length);
	read_acronym(text, span, surface);
	entry = np_name_lexicon(surface->folded);
	if (entry != NULL && surface->acronym == 0)
		surface->country = entry->country;
	if (surface->type == NP_NAME_PERSON && surface->count > 0)
	{
		entry = np_name_lexicon(surface->words[0]);
		surface->gender = entry == NULL ? 0 : entry->classes & NP_LEX_GIVEN;
		if (surface->gender == NP_LEX_GIVEN)
			surface->gender = 0;
	}
	return NP_OK;
}
