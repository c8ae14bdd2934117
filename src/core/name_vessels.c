/*
 * name_vessels.c
 *		Ships and storms that bear the names of persons.
 *
 * A model that was taught persons' names takes them for persons.  What stands
 * right before tells, once in an article: "USS", "the destroyer", "Hurricane".
 */
#include "core/name_vessels.h"

#include "core/map.h"
#include "core/name_lexicon.h"
#include "core/name_phrases.h"

#define TITLES	(NP_LEX_ANY_HONORIFIC | NP_LEX_JOB)

/* Where a name begins together with the title before it: "Admiral Holm". */
static uint32_t
with_title(const NpNameTokens *tokens, uint32_t first, uint32_t floor)
{
	if (first == floor || tokens->items[first].flags & NP_TOKEN_BREAK ||
		!np_token_is_capital(tokens, first - 1) ||
		!(np_token_form(tokens, first - 1)->classes & TITLES))
		return first;
	return first - 1;
}

/* Does a word for ships stand right before the token? */
static bool
follows_vessel(const NpNameTokens *tokens, uint32_t first, uint32_t floor)
{
	return first > floor && !(tokens->items[first].flags & NP_TOKEN_BREAK) &&
		!(tokens->items[first - 1].flags & NP_TOKEN_MASKED) &&
		np_token_form(tokens, first - 1)->classes & NP_LEX_VESSEL;
}

static bool
may_be_vessel(const NpFoundName *name)
{
	return name->type == NP_NAME_PERSON || name->type == NP_NAME_MISC;
}

/* "USS" and "Hurricane" are part of the name, "destroyer" is not. */
static uint32_t
vessel_start(const NpNameTokens *tokens, uint32_t first)
{
	return np_token_is_capital(tokens, first - 1) ? first - 1 : first;
}

static NpStatus
find_vessels(NpArena *arena, const NpNameTokens *tokens, NpFoundNames *names,
			 NpMap *vessels)
{
	uint32_t	floor = 0;

	for (size_t i = 0; i < names->count; floor = names->items[i++].end)
	{
		NpFoundName *name = &names->items[i];
		uint32_t	first = with_title(tokens, name->first, floor);
		uint32_t   *value;

		if (i % 512 == 0)
			np_poll(arena);
		if (!may_be_vessel(name) || !follows_vessel(tokens, first, floor))
			continue;
		NP_TRY(np_map_at(arena, vessels, np_name_key(tokens, first, name->end), &value));
		*value = 1;
		name->type = NP_NAME_MISC;
		name->first = vessel_start(tokens, first);
	}
	return NP_OK;
}

NpStatus
np_name_vessels(NpArena *arena, const NpNameTokens *tokens,
				NpFoundNames *names)
{
	NpMap		vessels = {0};
	uint32_t	floor = 0;

	NP_TRY(find_vessels(arena, tokens, names, &vessels));
	for (size_t i = 0; i < names->count; floor = names->items[i++].end)
	{
		NpFoundName *name = &names->items[i];
		uint32_t	first = with_title(tokens, name->first, floor);

		if (i % 512 == 0)
			np_poll(arena);
		if (!may_be_vessel(name))
			continue;
		/* What is no person has no title: it is part of the name. */
		if (name->type == NP_NAME_MISC ||
			(first < name->first &&
			 np_map_get(&vessels, np_name_key(tokens, first, name->end)) != 0))
		{
			name->type = NP_NAME_MISC;
			name->first = first;
		}
	}
	return NP_OK;
}
