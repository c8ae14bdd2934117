/*
 * name_recall.c
 *		Names of a headline, by those of the body.
 */
#include "core/name_recall.h"

#include "core/map.h"
#include "core/name_lexicon.h"
#include "core/name_model.h"
#include "core/name_phrases.h"

/* What a name's first words lead to: only longer names, or a type plus 2. */
#define LEADS_ON	1

/* Words of the longest name that is looked for. */
#define LONGEST_NAME	NP_LONGEST_RUN

/* A margin that leaves a doubt. */
#define DOUBT	(2 * NP_SCORE_UNIT)

/* The margin of a name that only the body vouches for. */
#define RECALLED_MARGIN	0

typedef struct Recall
{
	NpArena    *arena;
	const NpNameView *view;
	NpMap		known;			/* keys of names, and of their beginnings */
	NpMap		surnames;		/* last words of persons' longer names */
	NpMap		brands;			/* first words of organisations' */
	NpFoundNames merged;
} Recall;

static NpStatus
learn_key(Recall *recall, NpMap *map, uint64_t key, uint32_t value)
{
	uint32_t   *known;

	NP_TRY(np_map_at(recall->arena, map, key, &known));
	if (*known < value)
		*known = value;
	return NP_OK;
}

static NpStatus
learn_name(Recall *recall, const NpFoundName *name)
{
	const NpNameTokens *tokens = recall->view->tokens;
	uint64_t	key = np_token_form(tokens, name->first)->hash;
	uint32_t	i = name->first;
	uint32_t	last = i;

	for (;;)
	{
		i = np_next_name_word(tokens, i, name->end);
		if (i >= name->end)
			break;
		NP_TRY(learn_key(recall, &recall->known, key, LEADS_ON));
		key = np_name_hash_join(key, np_token_form(tokens, i)->hash);
		last = i;
	}
	NP_TRY(learn_key(recall, &recall->known, key, (uint32_t) name->type + 2));
	/* "Lindqvist" in a headline is the body's Petra Lindqvist. */
	if (name->type == NP_NAME_PERSON && last > name->first &&
		tokens->items[last].shape >= NP_SHAPE_TITLE)
		return learn_key(recall, &recall->surnames,
						 np_token_form(tokens, last)->hash, NP_NAME_PERSON + 2);
	/* "Tellmar" is Tellmar Industries, but "Riga" is not the Riga Opera. */
	if (name->type == NP_NAME_ORG && last > name->first &&
		(np_token_form(tokens, name->first)->classes & ~NP_LEX_MORE) == 0)
		return learn_key(recall, &recall->brands,
						 np_token_form(tokens, name->first)->hash, NP_NAME_ORG + 2);
	return NP_OK;
}

/* The end of the longest known name that begins at i and ends by `end`. */
static uint32_t
longest_at(const Recall *recall, uint32_t i, uint32_t end, NpNameType *type)
{
	const NpNameTokens *tokens = recall->view->tokens;
	uint64_t	key = np_token_form(tokens, i)->hash;
	uint32_t	value = np_map_get(&recall->known, key);
	uint32_t	best = i;
	uint32_t	at = i;

	for (int words = 0; value != 0 && words < LONGEST_NAME; words++)
	{
		if (value > LEADS_ON)
		{
			best = at + 1;
			*type = (NpNameType) (value - 2);
		}
		at = np_next_name_word(tokens, at, end);
		if (at >= end)
			break;
		key = np_name_hash_join(key, np_token_form(tokens, at)->hash);
		value = np_map_get(&recall->known, key);
	}
	if (best == i && np_map_get(&recall->surnames, np_token_form(tokens, i)->hash) != 0)
		best = i + 1;
	return best;
}

/*
 * A name of one word that the model is in doubt about is a person's, if it is
 * the last word of one in full; or an organisation's, if it is the first.  A
 * place may well have given an organisation its name.
 */
static void
settle(const Recall *recall, NpFoundName *name)
{
	uint64_t	hash = np_token_form(recall->view->tokens, name->first)->hash;

	if (name->end != name->first + 1 || name->margin >= DOUBT)
		return;
	if (np_map_get(&recall->surnames, hash) != 0)
		name->type = NP_NAME_PERSON;
	else if (name->type != NP_NAME_LOC && np_map_get(&recall->brands, hash) != 0)
		name->type = NP_NAME_ORG;
}

/* Could this word be a name, had its line said nothing of its case? */
static bool
is_silent(const NpNameView *view, uint32_t i)
{
	const NpForm *form = np_token_form(view->tokens, i);

	return view->live[i] && !np_is_plain(view, i) && form->lower == 0 &&
		view->tokens->items[i].shape >= NP_SHAPE_TITLE;
}

static NpStatus
add_found(Recall *recall, NpFoundName name, int32_t margin)
{
	NpFoundNames *merged = &recall->merged;

	NP_TRY(np_reserve(recall->arena, &merged->items, &merged->capacity,
					  merged->count + 1, sizeof(NpFoundName)));
	name.margin = margin;
	merged->items[merged->count++] = name;
	return NP_OK;
}

/* Looks for names in the tokens between two that were found. */
static NpStatus
search_gap(Recall *recall, uint32_t first, uint32_t end)
{
	const NpToken *items = recall->view->tokens->items;
	uint32_t	i = first;

	while (i < end)
	{
		NpNameType	type = NP_NAME_PERSON;
		uint32_t	limit = i + 1;
		uint32_t	stop;

		if (i % 1024 == 0)
			np_poll(recall->arena);
		if (!is_silent(recall->view, i))
		{
			i++;
			continue;
		}
		while (limit < end && limit - i < 2 * LONGEST_NAME &&
			   !(items[limit].flags & NP_TOKEN_BREAK))
			limit++;
		stop = longest_at(recall, i, limit, &type);
		if (stop > i)
			NP_TRY(add_found(recall, (NpFoundName) {i, stop, type, 0}, RECALLED_MARGIN));
		i = stop > i ? stop : i + 1;
	}
	return NP_OK;
}

NpStatus
np_name_recall(NpArena *arena, const NpNameView *view, NpFoundNames *names)
{
	Recall		recall = {.arena = arena, .view = view};
	uint32_t	at = 0;

	for (size_t i = 0; i < names->count; i++)
	{
		if (i % 512 == 0)
			np_poll(arena);
		if (np_is_plain(view, names->items[i].first))
			NP_TRY(learn_name(&recall, &names->items[i]));
	}
	if (recall.known.count == 0)
		return NP_OK;
	for (size_t i = 0; i < names->count; i++)
	{
		NP_TRY(search_gap(&recall, at, names->items[i].first));
		settle(&recall, &names->items[i]);
		NP_TRY(add_found(&recall, names->items[i], names->items[i].margin));
		at = names->items[i].end;
	}
	NP_TRY(search_gap(&recall, at, (uint32_t) view->tokens->count));
	*names = recall.merged;
	return NP_OK;
}
