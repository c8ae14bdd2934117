/*
 * name_phrases.c
 *		Tokens beside each other: what they are together.
 */
#include "core/name_phrases.h"

#include <string.h>

/* Token i, or one that ends everything if there is none. */
static const NpToken *
token_at(const NpNameTokens *tokens, size_t i)
{
	static const NpToken none = {.flags = NP_TOKEN_BREAK | NP_TOKEN_LINE};

	return i < tokens->count ? &tokens->items[i] : &none;
}

const NpForm *
np_token_form(const NpNameTokens *tokens, size_t i)
{
	return &tokens->forms[tokens->items[i].form];
}

bool
np_token_is_mark(const NpNameTokens *tokens, size_t i, uint32_t mark)
{
	return i < tokens->count && tokens->items[i].shape == NP_SHAPE_MARK &&
		np_token_mark(tokens, i) == mark;
}

bool
np_token_is_capital(const NpNameTokens *tokens, size_t i)
{
	const NpToken *token = token_at(tokens, i);

	return token->shape >= NP_SHAPE_TITLE &&
		!(token->flags & (NP_TOKEN_MASKED | NP_TOKEN_HEADLINE));
}

/* Lexicon classes of a token alone, as it is written: US is not us. */
static uint32_t
token_classes(const NpNameTokens *tokens, uint32_t i)
{
	const NpForm *form = np_token_form(tokens, i);

	if (tokens->items[i].shape == NP_SHAPE_CAPITALS && form->acronym != 0)
		return form->acronym;
	/* "A. Holm" begins with no article. */
	if (tokens->items[i].shape == NP_SHAPE_INITIAL && np_token_is_mark(tokens, i + 1, '.') &&
		tokens->items[i + 1].flags & NP_TOKEN_GLUED)
		return 0;
	return form->classes;
}

uint32_t
np_next_name_word(const NpNameTokens *tokens, uint32_t i, uint32_t end)
{
	i++;
	while (i < end && tokens->items[i].flags & NP_TOKEN_GLUED &&
		   (np_token_is_mark(tokens, i, '-') || np_token_is_mark(tokens, i, '.')))
		i++;
	return i;
}

uint64_t
np_name_key(const NpNameTokens *tokens, uint32_t first, uint32_t end)
{
	uint64_t	key = np_token_form(tokens, first)->hash;

	for (uint32_t i = np_next_name_word(tokens, first, end); i < end;
		 i = np_next_name_word(tokens, i, end))
		key = np_name_hash_join(key, np_token_form(tokens, i)->hash);
	return key;
}

NpSpan
np_name_span(const NpNameTokens *tokens, uint32_t first, uint32_t end)
{
	const NpToken *last = &tokens->items[end - 1];
	NpSpan		span = {tokens->items[first].start, last->end};
	const NpToken *next = token_at(tokens, end);

	if (!np_token_is_mark(tokens, end, '.') || !(next->flags & NP_TOKEN_GLUED) ||
		next->flags & (NP_TOKEN_MASKED | NP_TOKEN_BREAK) ||
		last->flags & NP_TOKEN_POSSESSIVE)
		return span;
	if (memchr(tokens->text->bytes + last->start, '.', last->end - last->start) ||
		np_token_form(tokens, end - 1)->classes & NP_LEX_ORG_SUFFIX)
		span.end = next->end;
	return span;
}

NpPhrase
np_name_phrase(const NpNameTokens *tokens, uint32_t i, uint32_t end)
{
	NpPhrase	best = {i, 0, 0};
	uint32_t	first = i;
	const NpForm *form = np_token_form(tokens, i);
	uint64_t	hash = form->hash;
	const NpLexEntry *entry = NULL;
	bool		acronym = tokens->items[i].shape == NP_SHAPE_CAPITALS &&
		form->acronym != 0;

	if (token_classes(tokens, i) != 0)
		entry = np_name_lexicon(hash);
	while (entry != NULL)
	{
		if (entry->classes & ~NP_LEX_MORE)
			best = (NpPhrase) {i + 1, entry->classes & ~NP_LEX_MORE,
				entry->country};
		if (!(entry->classes & NP_LEX_MORE))
			break;
		i = np_next_name_word(tokens, i, end);
		if (i >= end)
			break;
		hash = np_name_hash_join(hash, np_token_form(tokens, i)->hash);
		entry = np_name_lexicon(hash);
	}
	/* "NEW YORK" is a phrase, "US" an acronym. */
	if (acronym && best.end <= first + 1)
		return (NpPhrase) {first + 1, form->acronym, form->country};
	return best;
}

uint32_t
np_lower_classes(const NpNameTokens *tokens, size_t i)
{
	const NpToken *token = token_at(tokens, i);

	if (token->shape != NP_SHAPE_LOWER || (token->flags & NP_TOKEN_MASKED))
		return 0;
	return np_token_form(tokens, i)->classes;
}
