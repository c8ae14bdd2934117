/*
 * name_votes.c
 *		How much speaks for each type of name: the weights of the rules.
 *
 * Every weight is a logit set by hand: 4 is as good as certain, 2 is strong,
 * 1 is a hint.  They were checked, not fitted, on the development sets named
 * in docs/entities.md; a change of a quarter moves F1 by less than 0.3.
 */
#include "core/name_votes.h"

#include "core/name_cues.h"
#include "core/name_lexicon.h"
#include "core/name_phrases.h"

#define PERSON	NP_NAME_PERSON
#define ORG		NP_NAME_ORG
#define LOC		NP_NAME_LOC
#define NORP	NP_NAME_NORP
#define MISC	NP_NAME_MISC

#define HEADS \
	(NP_LEX_ORG_HEAD | NP_LEX_PLACE_HEAD | NP_LEX_EVENT_HEAD)

#define NAMES \
	(NP_LEX_ANY_PLACE | NP_LEX_ORG | NP_LEX_DEMONYM | NP_LEX_EVENT)

/* What the words of a candidate are, summed up. */
typedef struct Words
{
	uint32_t	count;
	uint32_t	common;			/* common nouns and adverbs */
	uint32_t	known_lower;	/* in lower case elsewhere, more than not */
	uint32_t	initials;
	uint32_t	capitals;
	uint32_t	heads;
	bool		single_last;	/* the last word is one letter */
	bool		connector;		/* of, for, and */
	bool		particle;		/* van, de, bin */
	uint32_t	first;			/* NP_LEX bits of the first word */
	uint32_t	lead;			/* of the word before "of" or "for" */
	uint32_t	last;
	NpShape		shape;			/* of the first word */
} Words;

static Words
sum_up(const NpNameTokens *tokens, const NpCandidate *candidate)
{
	Words		words = {0};
	uint32_t	before;

	words.first = np_token_classes(tokens, candidate->name);
	words.shape = (NpShape) tokens->items[candidate->name].shape;
	for (uint32_t i = candidate->name; i < candidate->end;
		 i = np_next_name_word(tokens, i, candidate->end))
	{
		const NpToken *token = &tokens->items[i];
		const NpForm *form = &tokens->forms[token->form];
		uint32_t	classes = np_token_classes(tokens, i);

		words.count++;
		before = words.last;
		words.last = classes;
		if (token->shape == NP_SHAPE_LOWER || token->shape == NP_SHAPE_MARK)
		{
			if (form->hash == np_name_hash("of", 2) ||
				form->hash == np_name_hash("for", 3) ||
				form->hash == np_name_hash("and", 3) ||
				token->shape == NP_SHAPE_MARK)
			{
				if (!words.connector)
					words.lead = before;
				words.connector = true;
			}
			else
			{
				if (words.lead == 0)
					words.lead = before & HEADS;
				words.particle = true;
			}
			continue;
		}
		words.known_lower += form->lower > form->capital;
		words.initials += token->shape == NP_SHAPE_INITIAL;
		words.single_last = token->shape == NP_SHAPE_INITIAL;
		words.capitals += token->shape == NP_SHAPE_CAPITALS;
		/* Park and Bill are also what persons are called. */
		if (classes & (NP_LEX_GIVEN | NP_LEX_SURNAME))
			continue;
		words.common += (classes & (NP_LEX_COMMON | NP_LEX_FUNCTION)) != 0;
		words.heads += (classes & HEADS) != 0;
	}
	return words;
}

/* A phrase of the lexicon that is the whole candidate. */
static void
vote_phrase(uint32_t classes, const Words *words, NpVotes *votes)
{
	float		whole = words->count > 1 ? 5.0f : 3.5f;

	if (classes & NP_LEX_COUNTRY)
		votes->type[LOC] += 5.0f;
	else if (classes & NP_LEX_PLACE)
		votes->type[LOC] += whole;
	if (classes & NP_LEX_ORG)
		votes->type[ORG] += whole;
	if (classes & NP_LEX_DEMONYM)
		votes->type[NORP] += 6.0f;
	if (classes & NP_LEX_EVENT)
		votes->type[MISC] += whole;
	if (classes & NAMES)
		votes->name += 1.5f;
}

static void
vote_person(const Words *words, NpVotes *votes)
{
	float	   *person = &votes->type[PERSON];

	if (words->first & NP_LEX_GIVEN)
		*person += words->count > 1 ? 3.0f : 1.5f;
	if (words->last & NP_LEX_SURNAME)
		*person += words->count > 1 ? 1.0f : 0.5f;
	if (words->count > 1 && words->initials > 0 && words->capitals == 0)
		*person += 1.5f;
	if (words->particle)
		*person += 0.5f;
	if (words->count > 1 && words->common == 0 && words->heads == 0 &&
		!words->connector && words->capitals == 0)
		*person += words->count <= 3 ? 1.5f : 0.3f;
	if (words->heads > 0 && words->count > 1)
		*person -= 2.0f;
	if (words->common > 0)
		*person -= 1.0f;
	if (words->connector || words->count > 4)
		*person -= 2.0f;
}

static void
vote_head(uint32_t head, float weight, NpVotes *votes)
{
	if (head & NP_LEX_ORG_HEAD && !(head & NP_LEX_ORG_SUFFIX))
		votes->type[ORG] += (head & NP_LEX_PLACE_HEAD ? 1.5f : 3.5f) * weight;
	if (head & NP_LEX_PLACE_HEAD)
		votes->type[LOC] += (head & NP_LEX_ORG_HEAD ? 1.0f : 3.5f) * weight;
	if (head & NP_LEX_EVENT_HEAD)
		votes->type[MISC] += 3.0f * weight;
}

/* A stretch that begins or ends as institutions, places or events do. */
static void
vote_heads(const NpNameTokens *tokens, const NpCandidate *candidate,
		   const Words *words, NpVotes *votes)
{
	NpPhrase	lead = np_name_phrase(tokens, candidate->name, candidate->end);

	if (words->count < 2)
		return;
	if (lead.classes & NP_LEX_ORG_LEAD)
		votes->type[ORG] += 4.0f;
	if (words->last & NP_LEX_ORG_SUFFIX)
		votes->type[ORG] += 4.0f;
	/* "Treaty of the Gulf": the head of an English name with "of" is left. */
	vote_head(words->last, words->lead != 0 ? 0.3f : 1.0f, votes);
	vote_head(words->lead, 1.0f, votes);
	/* "Banco Central": many languages put the head first. */
	if (words->lead == 0 && !(words->last & (HEADS | NP_LEX_JOB)))
		vote_head(words->first, 0.7f, votes);
	if (lead.classes & NP_LEX_PLACE_LEAD)
		votes->type[LOC] += 2.0f;
	if (words->first & NP_LEX_DIRECTION)
		votes->type[LOC] += 2.0f;
	if (words->first & (NP_LEX_DEMONYM | NP_LEX_ANY_PLACE))
		votes->type[ORG] += 1.0f;
	if (words->common > 0 || words->connector)
		votes->type[ORG] += 0.7f;
	for (uint32_t i = candidate->name + 1; i < candidate->end; i++)
	{
		uint32_t	inner = np_name_phrase(tokens, i, candidate->end).classes;

		if (inner & NP_LEX_ORG_LEAD)
			votes->type[ORG] += 3.5f;
		if (inner & NP_LEX_EVENT)
			votes->type[MISC] += 2.0f;
	}
}

static void
vote_shape(const NpNameTokens *tokens, const NpCandidate *candidate,
		   const Words *words, NpVotes *votes)
{
	const NpToken *token = &tokens->items[candidate->name];

	if (words->count > 1)
	{
		if (words->capitals > 0)
			votes->type[ORG] += words->shape == NP_SHAPE_CAPITALS ? 1.5f : 0.7f;
		return;
	}
	if (words->shape == NP_SHAPE_CAPITALS)
	{
		/* With digits (G20, COP26) or long it is less often a body. */
		votes->type[ORG] += token->end - token->start <= 6 ? 2.0f : 0.8f;
		votes->name += token->end - token->start <= 6 ? 0.5f : -0.5f;
	}
	if (words->shape == NP_SHAPE_MIXED)
		votes->type[ORG] += 1.5f;
	if (words->shape == NP_SHAPE_INITIAL)
		votes->name -= 4.0f;
}

/* Is it a name, as far as its words tell? */
static void
vote_name(const Words *words, bool dense, NpVotes *votes)
{
	if (words->count > 1)
	{
		votes->name += 1.5f;
		if (words->common == words->count)
			votes->name -= 1.5f;
		if (words->known_lower == words->count)
			votes->name -= 1.5f;
		/* "Group B", "Grade C" */
		if (words->count == 2 && words->single_last && words->common + words->heads > 0)
			votes->name -= 3.0f;
		/* "Communications Director" is a job, not a name. */
		if (words->last & NP_LEX_JOB && words->common + words->heads > 0)
			votes->name -= 3.0f;
		return;
	}
	if (words->common > 0)
		votes->name -= 3.0f;
	if (words->known_lower > 0)
		votes->name -= 2.0f;
	if (words->last & NP_LEX_OTHER)
		votes->name -= 5.0f;
	if (words->last & (NP_LEX_JOB | NP_LEX_ORG_HEAD | NP_LEX_PLACE_HEAD |
					   NP_LEX_EVENT_HEAD | NP_LEX_CALENDAR))
		votes->name -= words->last & NP_LEX_ORG ? 1.5f : 2.5f;
	/* Only a word of the lexicon or a cue outweighs this. */
	if (dense && words->shape != NP_SHAPE_CAPITALS)
		votes->name -= 3.0f;
}

void
np_vote_words(const NpNameTokens *tokens, const NpCandidate *candidate,
			  NpVotes *votes)
{
	Words		words = sum_up(tokens, candidate);
	NpPhrase	phrase = np_name_phrase(tokens, candidate->name,
										candidate->end);

	/* Before any evidence: what an unknown single capital turns out to be. */
	votes->type[PERSON] += 0.8f;
	votes->type[LOC] += 0.5f;
	votes->type[ORG] += 0.6f;
	/* The Russian Federation is a country, not a federation of clubs. */
	if (phrase.end == candidate->end)
		vote_phrase(phrase.classes, &words, votes);
	if (phrase.end != candidate->end || !(phrase.classes & NAMES))
		vote_heads(tokens, candidate, &words, votes);
	vote_person(&words, votes);
	vote_shape(tokens, candidate, &words, votes);
	vote_name(&words, tokens->dense, votes);
}

void
np_vote_cues(const NpCandidate *candidate, NpVotes *votes)
{
	uint32_t	cues = candidate->cues;

	if (cues & NP_CUE_HONORIFIC)
		votes->type[PERSON] += 4.0f;
	if (cues & NP_CUE_JOB)
		votes->type[PERSON] += 2.5f;
	if (cues & NP_CUE_KIN)
		votes->type[PERSON] += 1.5f;
	if (cues & NP_CUE_SPEECH)
	{
		votes->type[PERSON] += 1.5f;
		votes->type[ORG] += 0.5f;
	}
	if (cues & NP_CUE_PERSON)
		votes->type[PERSON] += 1.5f;
	if (cues & NP_CUE_IN)
	{
		votes->type[LOC] += 1.7f;
		votes->type[PERSON] -= 0.7f;
	}
	if (cues & NP_CUE_AT)
	{
		votes->type[LOC] += 0.7f;
		votes->type[ORG] += 0.5f;
		votes->type[PERSON] -= 0.5f;
	}
	if (cues & NP_CUE_THE)
	{
		votes->type[PERSON] -= 2.5f;
		votes->type[ORG] += 0.7f;
		votes->type[MISC] += 0.5f;
	}
	if (cues & NP_CUE_VESSEL)
		votes->type[MISC] += 6.0f;
	if (cues & NP_CUE_PLACE_AFTER)
		votes->type[LOC] += 2.0f;
	if (cues & (NP_CUE_ORG_BEFORE | NP_CUE_ORG_AFTER))
		votes->type[ORG] += 1.0f;
	if (cues & NP_CUE_JOB_AFTER)
		votes->type[ORG] += 0.7f;
	if (cues & NP_CUE_POSSESSIVE)
		votes->type[PERSON] += 0.2f;
	if (cues & NP_CUE_OF)
	{
		votes->type[LOC] += 0.4f;
		votes->type[PERSON] -= 0.3f;
	}
	if (cues & NP_CUE_PEOPLE)
		votes->type[NORP] += 2.5f;
	if (cues & NP_CUE_AMOUNT)
		votes->name -= 2.0f;
	/* "Minister of Wellness": what he minds is named only as an office. */
	if (cues & NP_CUE_OFFICE)
		votes->name -= 2.5f;
	if (cues & NP_CUE_AGENCY)
		votes->type[ORG] += 3.0f;
	if (cues & NP_CUE_DATELINE)
		votes->type[LOC] += 2.5f;
}

void
np_votes_add(NpVotes *a, const NpVotes *b, float weight)
{
	for (int i = 0; i < NP_NAME_TYPES; i++)
		a->type[i] += b->type[i] * weight;
	a->name += b->name * weight;
}

NpNameType
np_votes_best(const NpVotes *votes, float *logit)
{
	int			best = 0;
	float		second = 0;

	for (int i = 1; i < NP_NAME_TYPES; i++)
	{
		if (votes->type[i] > votes->type[best])
			best = i;
	}
	for (int i = 0; i < NP_NAME_TYPES; i++)
	{
		if (i != best && votes->type[i] > second)
			second = votes->type[i];
	}
	*logit = votes->type[best] - second / 2 + votes->name;
	return (NpNameType) best;
}
