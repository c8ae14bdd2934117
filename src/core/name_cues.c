/*
 * name_cues.c
 *		What stands around a name and tells what it names.
 */
#include "core/name_cues.h"

#include <string.h>

/* Cues from the words before a run. */
uint32_t
np_cues_before(const NpNameTokens *tokens, uint32_t first)
{
	uint32_t	cues = 0;
	uint32_t	classes;
	const NpToken *token = &tokens->items[first];

	if (first == 0 || (token->flags & NP_TOKEN_BREAK))
		return 0;
	if (np_token_is_mark(tokens, first - 1, '(') && first > 1)
		return 0;
	classes = np_lower_classes(tokens, first - 1);
	if (np_token_form(tokens, first - 1)->hash == np_name_hash("the", 3))
	{
		cues |= NP_CUE_THE;
		if (first >= 2 && !(tokens->items[first - 1].flags & NP_TOKEN_BREAK) &&
			(np_lower_classes(tokens, first - 2) & NP_LEX_PLACE_CUE))
			cues |= NP_CUE_IN;
	}
	if (np_token_form(tokens, first - 1)->hash == np_name_hash("of", 2) &&
		first >= 2 && (np_lower_classes(tokens, first - 2) & NP_LEX_PLACE_CUE))
		cues |= NP_CUE_IN;
	if (np_token_is_word(tokens, first - 1, "of") || np_token_is_word(tokens, first - 1, "for"))
		cues |= first >= 2 && (np_token_is_word(tokens, first - 2, "minister") ||
							   np_token_is_word(tokens, first - 2, "secretary")) ?
			NP_CUE_OFFICE : NP_CUE_OF;
	if (classes & NP_LEX_PLACE_CUE)
		cues |= NP_CUE_IN;
	else if (np_token_is_word(tokens, first - 1, "at") || np_token_is_word(tokens, first - 1, "to"))
		cues |= NP_CUE_AT;
	if (classes & NP_LEX_VESSEL)
		cues |= NP_CUE_VESSEL;
	else if (classes & NP_LEX_JOB)
		cues |= NP_CUE_JOB;
	else if (classes & NP_LEX_ORG_HEAD)
		cues |= NP_CUE_ORG_BEFORE;
	if (classes & NP_LEX_KIN)
		cues |= NP_CUE_KIN;
	return cues;
}

/* Where a phrase that begins at i ends at the latest. */
static uint32_t
phrase_limit(const NpNameTokens *tokens, size_t i)
{
	return (uint32_t) (tokens->count - i < NP_LONGEST_RUN ? tokens->count :
					   i + NP_LONGEST_RUN);
}

static uint32_t
cues_after_comma(const NpNameTokens *tokens, uint32_t i)
{
	const NpToken *next = np_token_at(tokens, i);
	const NpToken *behind = np_token_at(tokens, i + 1);

	if (next->flags & (NP_TOKEN_BREAK | NP_TOKEN_MASKED))
		return 0;
	if (next->shape == NP_SHAPE_NUMBER && next->end - next->start == 2 &&
		(np_token_is_mark(tokens, i + 1, ',') || np_token_is_mark(tokens, i + 1, '.')) &&
		(behind->flags & NP_TOKEN_GLUED))
		return NP_CUE_PERSON;
	if (np_lower_classes(tokens, i) & NP_LEX_PERSON_CUE)
		return NP_CUE_PERSON;
	if (np_token_is_capital(tokens, i) &&
		(np_name_phrase(tokens, (uint32_t) i, phrase_limit(tokens, i)).classes &
		 NP_LEX_COUNTRY))
		return NP_CUE_PLACE_AFTER;
	return 0;
}

/* Does a word end as those for peoples do, in English: Andean, Maltese? */
static bool
names_people(const NpNameTokens *tokens, uint32_t i)
{
	static const char *const endings[] = {"ian", "ean", "ese", "ians"};
	const NpToken *token = &tokens->items[i];
	size_t		length = token->end - token->start;

	if (token->shape != NP_SHAPE_TITLE || length < 6 ||
		np_token_form(tokens, i)->classes != 0)
		return false;
	for (size_t k = 0; k < sizeof(endings) / sizeof(endings[0]); k++)
	{
		size_t		ending = strlen(endings[k]);

		if (memcmp(tokens->text->bytes + token->end - ending, endings[k],
				   ending) == 0)
			return true;
	}
	return false;
}

/* Cues of a single word: a people's adjective, or a currency. */
static uint32_t
cues_of_word(const NpNameTokens *tokens, uint32_t i)
{
	const NpToken *token = &tokens->items[i];
	const NpToken *next = np_token_at(tokens, i + 1);

	if (next->flags & NP_TOKEN_BREAK || token->flags & NP_TOKEN_POSSESSIVE)
		return 0;
	if (np_token_is_mark(tokens, i + 1, '$') && next->flags & NP_TOKEN_GLUED)
		return NP_CUE_AMOUNT;
	if (next->shape == NP_SHAPE_NUMBER && token->end - token->start <= 3 &&
		!(next->flags & NP_TOKEN_GLUED))
		return NP_CUE_AMOUNT;
	if (next->shape == NP_SHAPE_LOWER && names_people(tokens, i) &&
		!(np_token_form(tokens, i + 1)->classes & (NP_LEX_FUNCTION | NP_LEX_SPEECH)))
		return NP_CUE_PEOPLE;
	return 0;
}

/* Cues from the words behind a candidate. */
static uint32_t
cues_after(const NpNameTokens *tokens, uint32_t end)
{
	uint32_t	cues = 0;
	const NpToken *next = np_token_at(tokens, end);
	uint32_t	classes = np_lower_classes(tokens, end);

	if (tokens->items[end - 1].flags & NP_TOKEN_POSSESSIVE)
		cues |= NP_CUE_POSSESSIVE;
	if (next->flags & (NP_TOKEN_BREAK | NP_TOKEN_MASKED))
		return cues;
	if (np_token_is_mark(tokens, end, '-') && (next->flags & NP_TOKEN_GLUED) &&
		np_token_at(tokens, end + 1)->shape == NP_SHAPE_LOWER)
		cues |= NP_CUE_MADE;
	if (np_token_is_mark(tokens, end, ','))
		return cues | cues_after_comma(tokens, end + 1);
	if (cues & NP_CUE_POSSESSIVE)
		return cues;
	if (classes & NP_LEX_SPEECH)
		cues |= NP_CUE_SPEECH;
	else if (classes & NP_LEX_PERSON_CUE)
		cues |= NP_CUE_PERSON;
	else if (classes & NP_LEX_JOB)
		cues |= NP_CUE_JOB_AFTER;
	else if (classes & NP_LEX_PLACE_HEAD && !(classes & NP_LEX_ORG_HEAD))
		cues |= NP_CUE_PLACE_AFTER;
	else if (classes & NP_LEX_ORG_HEAD)
		cues |= NP_CUE_ORG_AFTER;
	return cues;
}

static bool
is_dash(const NpNameTokens *tokens, size_t i)
{
	return !(np_token_at(tokens, i)->flags & NP_TOKEN_GLUED) &&
		(np_token_is_mark(tokens, i, '-') || np_token_is_mark(tokens, i, 0x2013) ||
		 np_token_is_mark(tokens, i, 0x2014));
}

/* The parts of "RIGA (Northwire) - ", which opens a report. */
static uint32_t
dateline_cues(const NpNameTokens *tokens, uint32_t first, uint32_t end)
{
	if (tokens->items[first].flags & NP_TOKEN_LINE)
		return is_dash(tokens, end) ||
			(np_token_is_mark(tokens, end, '(') &&
			 tokens->items[end - 1].shape == NP_SHAPE_CAPITALS) ? NP_CUE_DATELINE : 0;
	if (np_token_is_mark(tokens, first - 1, '(') && np_token_is_mark(tokens, end, ')') &&
		is_dash(tokens, end + 1))
		return NP_CUE_AGENCY;
	return 0;
}

uint32_t
np_cues_after(const NpNameTokens *tokens, uint32_t first, uint32_t name,
			  uint32_t end)
{
	uint32_t	cues = cues_after(tokens, end) |
		dateline_cues(tokens, first, end);

	if (tokens->items[first].flags & NP_TOKEN_OPENS)
		cues |= NP_CUE_OPENS;
	if (name > first)
		cues |= NP_CUE_COURTESY;
	if (end == name + 1)
		cues |= cues_of_word(tokens, name);
	return cues;
}
