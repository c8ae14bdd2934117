/*
 * tagger.c
 *		Text to typed mentions of names, by rules.
 *
 * A document's names are judged together: every occurrence of a string adds
 * its evidence, full names vouch for their parts, and lines whose case says
 * nothing are read with the names that the others gave.
 */
#include "core/tagger.h"

#include <math.h>
#include <string.h>

#include "core/map.h"
#include "core/name_cues.h"
#include "core/name_lexicon.h"
#include "core/name_phrases.h"
#include "core/name_runs.h"
#include "core/name_tokens.h"
#include "core/name_votes.h"

/* Least logit that is reported; its score is 0.5. */
#define THRESHOLD		1.5f

/*
 * What an occurrence's own cues count on top of the document's, which hold
 * them already: names rarely change their type within an article.
 */
#define OWN_CUES		0.4f

/* Tokens of the longest name that is looked for in a headline. */
#define LONGEST_NAME	32

/* What a word of a longer name vouches for when it stands alone. */
#define PART_SURNAME	0x01
#define PART_GIVEN		0x02
#define PART_ORG		0x04
#define PART_LOC		0x08
#define PART_FAMILY		0x10	/* surname behind a known first name */

/* All candidates of a document with the same words. */
typedef struct Name
{
	uint64_t	key;
	uint32_t	candidate;		/* the first of them */
	uint32_t	seen;
	uint32_t	inside;			/* how often where its capital is its own */
	uint32_t	words;
	bool		accepted;
	NpNameType	type;
	NpVotes		own;			/* of its words */
	NpVotes		cues;			/* of all its occurrences */
	NpVotes		links;			/* of other names */
	NpVotes		list;			/* of its neighbours in lists */
} Name;

typedef struct Tagger
{
	NpArena    *arena;
	NpNameTokens tokens;
	NpCandidates candidates;
	uint32_t   *name_of;		/* candidate to name */
	Name	   *names;
	size_t		name_count;
	NpMap		keys;			/* key to name + 1 */
	NpMap		parts;			/* word to PART bits */
	NpMap		acronyms;		/* hash of initials to name + 1 */
	NpMap		prefixes;		/* key of a name's beginning: name + 2, or 1 */
	NpMentions *out;
	size_t		capacity;
} Tagger;

static const NpForm *
form_of(const Tagger *tagger, uint32_t i)
{
	return &tagger->tokens.forms[tagger->tokens.items[i].form];
}

static bool
is_mark(const Tagger *tagger, uint32_t i, uint32_t mark)
{
	return i < tagger->tokens.count &&
		tagger->tokens.items[i].shape == NP_SHAPE_MARK &&
		np_token_mark(&tagger->tokens, i) == mark;
}

/* Polls once in some hundred steps of a loop; each takes under 10 us. */
static inline void
poll_sometimes(Tagger *tagger, size_t step)
{
	if (step % 512 == 0)
		np_poll(tagger->arena);
}

static uint32_t
count_words(const Tagger *tagger, const NpCandidate *candidate)
{
	uint32_t	count = 0;

	for (uint32_t i = candidate->name; i < candidate->end;
		 i = np_next_name_word(&tagger->tokens, i, candidate->end))
		count++;
	return count;
}

static NpStatus
collect_names(Tagger *tagger)
{
	size_t		capacity = 0;
	size_t		count = tagger->candidates.count;

	tagger->name_of = np_alloc_array(tagger->arena, count + 1, sizeof(uint32_t));
	if (tagger->name_of == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
	{
		const NpCandidate *candidate = &tagger->candidates.items[i];
		uint32_t   *value;
		Name	   *name;

		poll_sometimes(tagger, i);
		NP_TRY(np_map_at(tagger->arena, &tagger->keys, candidate->key, &value));
		if (*value == 0)
		{
			*value = (uint32_t) tagger->name_count + 1;
			NP_TRY(np_reserve(tagger->arena, &tagger->names, &capacity,
							  tagger->name_count + 1, sizeof(Name)));
			name = &tagger->names[tagger->name_count++];
			memset(name, 0, sizeof(*name));
			name->key = candidate->key;
			name->candidate = (uint32_t) i;
			name->words = count_words(tagger, candidate);
			np_vote_words(&tagger->tokens, candidate, &name->own);
		}
		tagger->name_of[i] = *value - 1;
		name = &tagger->names[*value - 1];
		name->seen++;
		name->inside += (candidate->cues & NP_CUE_OPENS) == 0;
		np_vote_cues(candidate, &name->cues);
	}
	return NP_OK;
}

/* A capital inside a sentence says most the first time it is seen. */
static float
vote_seen(const Name *name)
{
	float		first = name->inside > 0 ? 1.0f : 0.0f;
	float		more = 0.25f * (float) (name->seen - 1);
	float		most = name->inside > 0 ? 1.0f : 0.5f;

	return first + (more < most ? more : most);
}

/* Everything the document says of a name. */
static NpVotes
votes_of(const Name *name)
{
	NpVotes		votes = name->own;
	NpVotes		cues = name->cues;

	/* Occurrences repeat each other's evidence: their sum grows as a root. */
	np_votes_add(&votes, &cues, 1.0f / sqrtf((float) name->seen));
	np_votes_add(&votes, &name->links, 1.0f);
	np_votes_add(&votes, &name->list, 1.0f / sqrtf((float) name->seen));
	votes.name += vote_seen(name);
	return votes;
}

static void
decide(Name *name)
{
	NpVotes		votes = votes_of(name);
	float		logit;

	name->type = np_votes_best(&votes, &logit);
	name->accepted = logit >= THRESHOLD;
}

/* Links between names */

static NpStatus
add_part(Tagger *tagger, uint32_t token, uint32_t part)
{
	uint32_t   *value;

	NP_TRY(np_map_at(tagger->arena, &tagger->parts,
					 form_of(tagger, token)->hash, &value));
	*value |= part;
	return NP_OK;
}

static uint32_t
last_word(const Tagger *tagger, const NpCandidate *candidate)
{
	uint32_t	last = candidate->end - 1;

	while (last > candidate->name &&
		   (form_of(tagger, last)->classes & NP_LEX_ORG_SUFFIX ||
			tagger->tokens.items[last].shape < NP_SHAPE_TITLE))
		last--;
	return last;
}

/* The words of an accepted longer name vouch for their being names. */
static NpStatus
add_parts(Tagger *tagger, const Name *name)
{
	const NpCandidate *candidate = &tagger->candidates.items[name->candidate];

	if (name->type == NP_NAME_PERSON)
	{
		NP_TRY(add_part(tagger, last_word(tagger, candidate),
						form_of(tagger, candidate->name)->classes & NP_LEX_GIVEN ?
						PART_SURNAME | PART_FAMILY : PART_SURNAME));
		return add_part(tagger, candidate->name, PART_GIVEN);
	}
	if (name->type == NP_NAME_ORG)
		return add_part(tagger, candidate->name, PART_ORG);
	if (name->type == NP_NAME_LOC)
		return add_part(tagger, candidate->name, PART_LOC);
	return NP_OK;
}

/*
 * The initials of a longer name's capitals, as a hash of lower-case letters.
 */
static uint64_t
initials_of(const Tagger *tagger, const NpCandidate *candidate, size_t *count)
{
	char		letters[16];

	*count = 0;
	for (uint32_t i = candidate->name; i < candidate->end; i++)
	{
		const NpToken *token = &tagger->tokens.items[i];
		char		c = tagger->tokens.text->bytes[token->start];

		if (token->shape < NP_SHAPE_TITLE || c < 'A' || c > 'Z' ||
			*count == sizeof(letters))
			continue;
		letters[(*count)++] = (char) (c | 32);
	}
	return np_name_hash(letters, *count);
}

static NpStatus
add_acronym(Tagger *tagger, size_t number)
{
	const Name *name = &tagger->names[number];
	size_t		count;
	uint64_t	hash = initials_of(tagger,
								   &tagger->candidates.items[name->candidate],
								   &count);
	uint32_t   *value;

	if (count < 2 || name->type == NP_NAME_PERSON)
		return NP_OK;
	NP_TRY(np_map_at(tagger->arena, &tagger->acronyms, hash, &value));
	if (*value == 0)
		*value = (uint32_t) number + 1;
	return NP_OK;
}

/* May what stands in brackets be short for the name before: FIFA, Sawea? */
static bool
may_abbreviate(const Tagger *tagger, const NpCandidate *brief,
			   const NpCandidate *full)
{
	const NpToken *token = &tagger->tokens.items[brief->name];
	const NpToken *first = &tagger->tokens.items[full->name];
	const char *bytes = tagger->tokens.text->bytes;

	if (token->shape == NP_SHAPE_CAPITALS)
		return true;
	return brief->end - brief->name == 1 && token->end - token->start <= 8 &&
		bytes[token->start] == bytes[first->start] &&
		form_of(tagger, full->end - 1)->classes &
		(NP_LEX_ORG_HEAD | NP_LEX_EVENT_HEAD);
}

/* "Long Name (LN)": the two are of one type. */
static void
link_brackets(Tagger *tagger)
{
	for (size_t i = 0; i + 1 < tagger->candidates.count; i++)
	{
		const NpCandidate *full = &tagger->candidates.items[i];
		const NpCandidate *brief = &tagger->candidates.items[i + 1];
		Name	   *full_name = &tagger->names[tagger->name_of[i]];
		Name	   *brief_name = &tagger->names[tagger->name_of[i + 1]];

		poll_sometimes(tagger, i);
		if (brief->first != full->end + 1 ||
			!is_mark(tagger, full->end, '(') ||
			!is_mark(tagger, brief->end, ')') ||
			!may_abbreviate(tagger, brief, full) || full_name->words < 2)
			continue;
		full_name->links.type[NP_NAME_ORG] += 1.5f;
		full_name->links.name += 1.0f;
		decide(full_name);
		brief_name->links.type[full_name->type] += 3.0f;
		brief_name->links.name += 1.5f;
	}
}

static void
link_single(const Tagger *tagger, Name *name)
{
	const NpCandidate *candidate = &tagger->candidates.items[name->candidate];
	const NpForm *form = form_of(tagger, candidate->name);
	uint32_t	parts = np_map_get(&tagger->parts, form->hash);
	uint32_t	expansion = np_map_get(&tagger->acronyms, form->hash);

	if (parts & PART_SURNAME)
	{
		/* Georgia remains a country unless a Clara Georgia is about. */
		name->links.type[NP_NAME_PERSON] +=
			!(form->classes & (NP_LEX_ANY_PLACE | NP_LEX_DEMONYM)) ? 4.0f :
			parts & PART_FAMILY ? 5.0f : 2.5f;
		name->links.name += 2.5f;
	}
	else if (parts & PART_GIVEN && !(form->classes & (NP_LEX_ANY_PLACE |
													  NP_LEX_DEMONYM)))
	{
		name->links.type[NP_NAME_PERSON] += 2.0f;
		name->links.name += 1.0f;
	}
	if (parts & PART_ORG && !(form->classes & (NP_LEX_ANY_PLACE |
											   NP_LEX_DEMONYM | NP_LEX_COMMON)))
	{
		name->links.type[NP_NAME_ORG] += 1.0f;
		name->links.name += 0.7f;
	}
	if (parts & PART_LOC)
	{
		name->links.type[NP_NAME_LOC] += 1.5f;
		name->links.name += 0.5f;
	}
	if (expansion != 0 &&
		tagger->tokens.items[candidate->name].shape == NP_SHAPE_CAPITALS)
	{
		name->links.type[tagger->names[expansion - 1].type] += 2.5f;
		name->links.name += 1.0f;
	}
}

/* What lists are made of tends to be of one type: "Riga, Tartu and Narva". */
static void
link_lists(Tagger *tagger)
{
	for (size_t i = 0; i + 1 < tagger->candidates.count; i++)
	{
		const NpCandidate *a = &tagger->candidates.items[i];
		const NpCandidate *b = &tagger->candidates.items[i + 1];
		Name	   *left = &tagger->names[tagger->name_of[i]];
		Name	   *right = &tagger->names[tagger->name_of[i + 1]];
		uint32_t	between = a->end;

		poll_sometimes(tagger, i);
		if (is_mark(tagger, between, ','))
			between++;
		if (between < b->first &&
			form_of(tagger, between)->hash == np_name_hash("and", 3))
			between++;
		if (between == a->end || between != b->first ||
			tagger->tokens.items[b->first].flags & NP_TOKEN_BREAK)
			continue;
		if (left->accepted)
			right->list.type[left->type] += 1.0f;
		if (right->accepted)
			left->list.type[right->type] += 1.0f;
	}
}

static NpStatus
decide_names(Tagger *tagger)
{
	for (size_t i = 0; i < tagger->name_count; i++)
		decide(&tagger->names[i]);
	link_brackets(tagger);
	for (size_t i = 0; i < tagger->name_count; i++)
	{
		Name	   *name = &tagger->names[i];

		poll_sometimes(tagger, i);
		if (name->words < 2 || !name->accepted)
			continue;
		NP_TRY(add_parts(tagger, name));
		NP_TRY(add_acronym(tagger, i));
	}
	for (size_t i = 0; i < tagger->name_count; i++)
	{
		Name	   *name = &tagger->names[i];

		poll_sometimes(tagger, i);
		if (name->words == 1)
		{
			link_single(tagger, name);
			decide(name);
		}
	}
	link_lists(tagger);
	for (size_t i = 0; i < tagger->name_count; i++)
		decide(&tagger->names[i]);
	return NP_OK;
}

/* Mentions */

static float
score_of(float logit)
{
	float		score = 1.0f / (1.0f + expf((THRESHOLD - logit) * 0.7f));

	/* Three digits hide what libraries of mathematics differ in. */
	return roundf(score * 1000.0f) / 1000.0f;
}

/* The stop of "U.S." and "Inc." is the name's, though also the sentence's. */
static size_t
span_end(const Tagger *tagger, uint32_t end)
{
	const NpToken *last = &tagger->tokens.items[end - 1];
	bool		dotted;

	if (!is_mark(tagger, end, '.') ||
		!(tagger->tokens.items[end].flags & NP_TOKEN_GLUED) ||
		tagger->tokens.items[end].flags & (NP_TOKEN_MASKED | NP_TOKEN_BREAK) ||
		last->flags & NP_TOKEN_POSSESSIVE)
		return last->end;
	dotted = memchr(tagger->tokens.text->bytes + last->start, '.',
					last->end - last->start) != NULL;
	if (dotted || form_of(tagger, end - 1)->classes & NP_LEX_ORG_SUFFIX)
		return tagger->tokens.items[end].end;
	return last->end;
}

/* Honorific classes right before a name, inside or outside its span. */
static uint32_t
titles_before(const Tagger *tagger, uint32_t name)
{
	uint32_t	i = name;

	if (i > 0 && is_mark(tagger, i - 1, '.'))
		i--;
	if (i == 0)
		return 0;
	return form_of(tagger, i - 1)->classes & NP_LEX_ANY_HONORIFIC;
}

static NpStatus
add_mention(Tagger *tagger, uint32_t first, uint32_t end, NpNameType type,
			float logit)
{
	NpMention  *mention;

	NP_TRY(np_reserve(tagger->arena, &tagger->out->items, &tagger->capacity,
					  tagger->out->count + 1, sizeof(NpMention)));
	mention = &tagger->out->items[tagger->out->count++];
	mention->span = (NpSpan) {tagger->tokens.items[first].start,
		span_end(tagger, end)};
	mention->name_start = mention->span.start;
	mention->type = type;
	mention->score = score_of(logit);
	mention->match = 0;
	mention->titles = 0;
	return NP_OK;
}

static NpStatus
emit_candidate(Tagger *tagger, size_t i)
{
	const NpCandidate *candidate = &tagger->candidates.items[i];
	const Name *name = &tagger->names[tagger->name_of[i]];
	NpVotes		votes = votes_of(name);
	NpVotes		own = {0};
	NpMention  *mention;
	float		logit;
	NpNameType	type;

	np_vote_cues(candidate, &own);
	np_votes_add(&votes, &own, OWN_CUES);
	type = np_votes_best(&votes, &logit);
	if (logit < THRESHOLD)
		return NP_OK;
	NP_TRY(add_mention(tagger,
					   type == NP_NAME_PERSON ? candidate->first : candidate->name,
					   candidate->end, type, logit));
	mention = &tagger->out->items[tagger->out->count - 1];
	mention->name_start = tagger->tokens.items[candidate->name].start;
	if (type == NP_NAME_PERSON && candidate->cues & NP_CUE_HONORIFIC)
		mention->titles = titles_before(tagger, candidate->name);
	return NP_OK;
}

/* Lines whose case says nothing */

static NpStatus
add_prefixes(Tagger *tagger, size_t number)
{
	const Name *name = &tagger->names[number];
	const NpCandidate *candidate = &tagger->candidates.items[name->candidate];
	uint32_t	i = candidate->name;
	uint64_t	key = form_of(tagger, i)->hash;

	for (;;)
	{
		uint32_t   *value;

		i = np_next_name_word(&tagger->tokens, i, candidate->end);
		NP_TRY(np_map_at(tagger->arena, &tagger->prefixes, key, &value));
		if (i >= candidate->end)
		{
			*value = (uint32_t) number + 2;
			return NP_OK;
		}
		if (*value == 0)
			*value = 1;
		key = np_name_hash_join(key, form_of(tagger, i)->hash);
	}
}

/*
 * Where a name that begins at token i ends at the latest: with the line, with
 * what is not masked, or before it is too long.
 */
static uint32_t
stretch_end(const Tagger *tagger, uint32_t i)
{
	uint32_t	first = i;

	do
		i++;
	while (i < tagger->tokens.count && i - first < LONGEST_NAME &&
		   !(tagger->tokens.items[i].flags & NP_TOKEN_BREAK));
	return i;
}

/* The longest name known from the body that begins at i; its end, or i. */
static uint32_t
known_name(const Tagger *tagger, uint32_t i, uint32_t end, uint32_t *number)
{
	uint32_t	best = i;
	uint32_t	at = i;
	uint64_t	key = form_of(tagger, i)->hash;
	uint32_t	value = np_map_get(&tagger->prefixes, key);

	while (value != 0)
	{
		if (value > 1)
		{
			best = at + 1;
			*number = value - 2;
		}
		at = np_next_name_word(&tagger->tokens, at, end);
		if (at >= end)
			break;
		key = np_name_hash_join(key, form_of(tagger, at)->hash);
		value = np_map_get(&tagger->prefixes, key);
	}
	return best;
}

/* A first name and an unknown word: a person, even where case is silent. */
static uint32_t
likely_person(const Tagger *tagger, uint32_t i, uint32_t end)
{
	uint32_t	next = i + 1;

	if (!(form_of(tagger, i)->classes & NP_LEX_GIVEN) ||
		form_of(tagger, i)->classes & (NP_LEX_FUNCTION | NP_LEX_COMMON) ||
		next >= end || tagger->tokens.items[next].shape < NP_SHAPE_TITLE ||
		form_of(tagger, next)->classes & ~(NP_LEX_GIVEN | NP_LEX_SURNAME) ||
		form_of(tagger, next)->lower > 0)
		return i;
	return next + 1;
}

/* What a phrase of the lexicon names, if that is beyond doubt. */
static bool
phrase_type(NpPhrase phrase, uint32_t words, NpNameType *type)
{
	if (phrase.classes & NP_LEX_ANY_PLACE &&
		!(words == 1 && phrase.classes & (NP_LEX_GIVEN | NP_LEX_COMMON)))
		*type = NP_NAME_LOC;
	else if (phrase.classes & NP_LEX_DEMONYM)
		*type = NP_NAME_NORP;
	else if (phrase.classes & NP_LEX_ORG &&
			 !(words == 1 && phrase.classes & NP_LEX_COMMON))
		*type = NP_NAME_ORG;
	else if (phrase.classes & NP_LEX_EVENT && words > 1)
		*type = NP_NAME_MISC;
	else
		return false;
	return true;
}

/* The name that begins at token i of a headline; *at moves behind it. */
static NpStatus
emit_headline(Tagger *tagger, uint32_t *at)
{
	uint32_t	i = *at;
	uint32_t	end = stretch_end(tagger, i);
	const NpToken *token = &tagger->tokens.items[i];
	uint32_t	number = 0;
	uint32_t	stop;
	NpPhrase	phrase;
	NpNameType	type = NP_NAME_PERSON;

	*at = i + 1;
	if (token->shape < NP_SHAPE_TITLE || token->flags & NP_TOKEN_MASKED)
		return NP_OK;
	stop = known_name(tagger, i, end, &number);
	phrase = np_name_phrase(&tagger->tokens, i, end);
	/* In capitals "US" may be "us"; only its stops make it a country. */
	if (token->flags & NP_TOKEN_SHOUTED && phrase.end == i + 1 &&
		form_of(tagger, i)->classes & NP_LEX_FUNCTION && token->end - token->start == 2)
		phrase.end = i;
	if (stop > i && stop >= phrase.end)
	{
		*at = stop;
		return add_mention(tagger, i, stop, tagger->names[number].type,
						   THRESHOLD + 1.5f);
	}
	stop = likely_person(tagger, i, end);
	if (stop > i)
	{
		*at = stop;
		return add_mention(tagger, i, stop, NP_NAME_PERSON, THRESHOLD + 0.8f);
	}
	if (phrase.end > i && phrase_type(phrase, phrase.end - i, &type))
	{
		*at = phrase.end;
		return add_mention(tagger, i, phrase.end, type, THRESHOLD + 1.0f);
	}
	if (np_map_get(&tagger->parts, form_of(tagger, i)->hash) & PART_SURNAME)
		return add_mention(tagger, i, i + 1, NP_NAME_PERSON, THRESHOLD + 1.0f);
	return NP_OK;
}

/* Candidates and headlines do not overlap: one pass in text order. */
static NpStatus
emit_all(Tagger *tagger)
{
	size_t		candidate = 0;
	uint32_t	i = 0;

	for (size_t k = 0; k < tagger->name_count; k++)
	{
		poll_sometimes(tagger, k);
		if (tagger->names[k].accepted)
			NP_TRY(add_prefixes(tagger, k));
	}
	while (i < tagger->tokens.count)
	{
		poll_sometimes(tagger, i);
		while (candidate < tagger->candidates.count &&
			   tagger->candidates.items[candidate].first <= i)
			NP_TRY(emit_candidate(tagger, candidate++));
		if (tagger->tokens.items[i].flags & NP_TOKEN_HEADLINE)
			NP_TRY(emit_headline(tagger, &i));
		else
			i++;
	}
	return NP_OK;
}

/* The gazetteer */

/* Makes a mention that of a match of the gazetteer, spans apart. */
static NpStatus
attach_match(const NpTagInput *input, size_t i, NpMention *mention)
{
	const NpMatch *match = &input->matches->items[i];
	NpEntry		entry;

	NP_TRY(np_gazetteer_entry(input->names, match->entry, &entry));
	mention->type = np_name_type(entry.type.bytes, entry.type.length);
	mention->score = match->ambiguous ? 0.7f : 0.99f;
	mention->match = (uint32_t) i + 1;
	return NP_OK;
}

/*
 * A single word of a longer name that the rules found is left to them: who
 * knows Vienna knows nothing of Clara Vienna.
 */
static bool
yields(const NpMatch *match, const NpMention *found)
{
	return match->word_count == 1 && found->name_start <= match->span.start &&
		found->span.end >= match->span.end &&
		found->span.end - found->name_start >
		match->span.end - match->span.start;
}

/* Puts one match among the mentions; *found is the first it may touch. */
static NpStatus
merge_match(const NpTagInput *input, size_t i, const NpMentions *mentions,
			size_t *found, NpMentions *merged)
{
	const NpMatch *match = &input->matches->items[i];
	NpMention	mention = {.span = match->span,
	.name_start = match->span.start};

	if (*found < mentions->count && yields(match, &mentions->items[*found]))
		return NP_OK;
	/* "Mr. Holm" keeps its title when the gazetteer knows Holm. */
	if (*found < mentions->count &&
		mentions->items[*found].name_start == match->span.start &&
		mentions->items[*found].span.end == match->span.end)
		mention = mentions->items[*found];
	while (*found < mentions->count &&
		   mentions->items[*found].span.start < match->span.end)
		(*found)++;
	NP_TRY(attach_match(input, i, &mention));
	merged->items[merged->count++] = mention;
	return NP_OK;
}

/* Puts the matches among the mentions; where they overlap the match wins. */
static NpStatus
merge_matches(NpArena *arena, const NpTagInput *input, NpMentions *mentions)
{
	NpMentions	merged = {0};
	size_t		found = 0;

	merged.items = np_alloc_array(arena, mentions->count +
								  input->matches->count, sizeof(NpMention));
	if (merged.items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < input->matches->count; i++)
	{
		const NpMatch *match = &input->matches->items[i];

		if (i % 512 == 0)
			np_poll(arena);
		while (found < mentions->count &&
			   mentions->items[found].span.end <= match->span.start)
			merged.items[merged.count++] = mentions->items[found++];
		/* If not even the type is known the rules know more. */
		if (!match->ambiguous || match->same_type)
			NP_TRY(merge_match(input, i, mentions, &found, &merged));
	}
	while (found < mentions->count)
		merged.items[merged.count++] = mentions->items[found++];
	*mentions = merged;
	return NP_OK;
}

NpStatus
np_tag(NpArena *arena, const NpTagInput *input, NpMentions *mentions)
{
	Tagger		tagger = {.arena = arena, .out = mentions};

	mentions->items = NULL;
	mentions->count = 0;
	NP_TRY(np_name_tokens(arena, input->text, input->words, input->sentences,
						  input->mask, input->mask_count, &tagger.tokens));
	NP_TRY(np_name_runs(arena, &tagger.tokens, &tagger.candidates));
	NP_TRY(collect_names(&tagger));
	NP_TRY(decide_names(&tagger));
	NP_TRY(emit_all(&tagger));
	if (input->names != NULL && input->matches->count > 0)
		return merge_matches(arena, input, mentions);
	return NP_OK;
}
