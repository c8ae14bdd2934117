/*
 * name_runs.c
 *		Tokens to candidates: runs of capitals that may be names.
 */
#include "core/name_runs.h"

#include <string.h>

#include "core/map.h"
#include "core/name_cues.h"
#include "core/name_lexicon.h"
#include "core/name_phrases.h"

/* Connectors in a row: "Ministry of the Interior", "de la". */
#define MOST_CONNECTORS	2

#define HEADS \
	(NP_LEX_ORG_HEAD | NP_LEX_PLACE_HEAD | NP_LEX_EVENT_HEAD)

typedef struct Runs
{
	NpArena    *arena;
	const NpNameTokens *tokens;
	NpCandidates *out;
	size_t		capacity;
	NpMap		vessels;		/* keys of what was called a ship */
	uint32_t	cues;			/* of the next candidate, from what it follows */
} Runs;

/* How a run goes on */

static bool
has_stop(const NpNameTokens *tokens, const NpToken *token)
{
	return memchr(tokens->text->bytes + token->start, '.',
				  token->end - token->start) != NULL;
}

/* Is the word at i one that a stop shortens: "St.", "Jr.", "U.S.", "J."? */
static bool
is_shortened(const NpNameTokens *tokens, uint32_t i)
{
	const NpToken *token = &tokens->items[i];
	uint32_t	classes = np_token_form(tokens, i)->classes;

	if (token->shape == NP_SHAPE_INITIAL)
		return true;
	/* After "U.S." a sentence may end; the sentences know. */
	if (token->shape == NP_SHAPE_CAPITALS && has_stop(tokens, token))
		return !(np_token_at(tokens, i + 2)->flags & NP_TOKEN_OPENS);
	return token->end - token->start <= 5 &&
		(classes & (NP_LEX_ANY_HONORIFIC | NP_LEX_JOB | NP_LEX_PLACE_LEAD |
					NP_LEX_ORG_SUFFIX));
}

static bool
is_foreign_article(const NpNameTokens *tokens, uint32_t i)
{
	static const char *const words[] = {"der", "den", "dem", "des", "la", "le", "el"};

	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
	{
		if (np_token_is_word(tokens, i, words[k]))
			return true;
	}
	return false;
}

/* Has the run a connector yet: "Agency for Roads"? */
static bool
has_connector(const NpNameTokens *tokens, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
	{
		if (tokens->items[i].shape == NP_SHAPE_LOWER)
			return true;
	}
	return false;
}

/*
 * "and" joins two common nouns of one name ("Food and Agriculture"), or what
 * a name with another connector lists ("Agency for Roads and Bridges").
 */
static bool
takes_and(const NpNameTokens *tokens, uint32_t first, uint32_t i,
		  uint32_t right)
{
	uint32_t	nouns = NP_LEX_COMMON | HEADS;
	uint32_t	left = np_token_classes(tokens, i);
	uint32_t	after = np_token_classes(tokens, right);

	if (right != i + 2 ||
		(left | after) & (NP_LEX_ANY_PLACE | NP_LEX_DEMONYM | NP_LEX_CALENDAR |
						  NP_LEX_GIVEN))
		return false;
	/* Labour is a party and a noun. */
	if ((left & NP_LEX_ORG && !(left & NP_LEX_COMMON)) ||
		(after & NP_LEX_ORG && !(after & NP_LEX_COMMON)))
		return false;
	return has_connector(tokens, first, i) ? ((left | after) & nouns) != 0 :
		(left & nouns) && (after & nouns);
}

/* May "of" or another connector follow the word at i inside one name? */
static bool
takes_connector(const NpNameTokens *tokens, uint32_t first, uint32_t i,
				uint32_t connector, uint32_t right)
{
	uint32_t	left = np_token_classes(tokens, i);
	uint32_t	link = np_token_form(tokens, connector)->classes;

	/* "Government of President Holm", "Committee on Monday" */
	if (np_token_classes(tokens, right) & (NP_LEX_CALENDAR | NP_LEX_ANY_HONORIFIC) ||
		(np_token_classes(tokens, right) & NP_LEX_JOB &&
		 !(np_token_classes(tokens, right) & (HEADS | NP_LEX_COMMON))))
		return false;
	/* "der" and "la" are articles first: they join what persons are called. */
	if (link & NP_LEX_PARTICLE)
		return left & NP_LEX_GIVEN ||
			(!(left & NP_LEX_DEMONYM) && !tokens->dense &&
			 !is_foreign_article(tokens, connector));
	if (np_token_is_word(tokens, connector, "and"))
		return takes_and(tokens, first, i, right);
	if (np_name_lexicon(np_name_hash_join(np_token_form(tokens, i)->hash,
										  np_token_form(tokens, connector)->hash)))
		return true;
	if (np_token_is_word(tokens, connector, "the"))
		return left & NP_LEX_GIVEN && right == connector + 1;
	if (left & (NP_LEX_ANY_PLACE | NP_LEX_DEMONYM | NP_LEX_GIVEN | NP_LEX_JOB))
		return false;
	if (np_token_is_word(tokens, connector, "of"))
		return (left & (HEADS | NP_LEX_COMMON)) != 0;
	if (np_token_is_word(tokens, connector, "for") || np_token_is_word(tokens, connector, "on"))
		return (left & (NP_LEX_ORG_HEAD | NP_LEX_EVENT_HEAD)) != 0;
	return false;
}

/* Connectors at i, then a capital: the token of that capital, or 0. */
static uint32_t
behind_connectors(const NpNameTokens *tokens, uint32_t first, uint32_t i)
{
	uint32_t	last = i - 1;
	uint32_t	count = 0;

	if (np_token_is_mark(tokens, i, '&') && np_token_is_capital(tokens, i + 1) &&
		!(tokens->items[i + 1].flags & NP_TOKEN_BREAK))
		return i + 1;
	while (count <= MOST_CONNECTORS)
	{
		const NpToken *token = np_token_at(tokens, i + count);

		if (token->flags & (NP_TOKEN_BREAK | NP_TOKEN_GLUED))
			return 0;
		if (np_token_is_capital(tokens, i + count))
			break;
		if (!(np_lower_classes(tokens, i + count) &
			  (NP_LEX_CONNECTOR | NP_LEX_PARTICLE)))
			return 0;
		count++;
	}
	if (count == 0 || count > MOST_CONNECTORS ||
		!takes_connector(tokens, first, last, i, i + count))
		return 0;
	return i + count;
}

/* Is the word behind a hyphen that of a compound: -led, -based? */
static bool
is_compounding(const NpNameTokens *tokens, uint32_t i)
{
	static const char *const words[] = {"led", "based", "born", "run", "era",
	"style", "like", "held", "made", "owned", "wide", "free", "bound", "class"};

	if (np_token_form(tokens, i)->classes & (NP_LEX_COMMON | NP_LEX_FUNCTION))
		return true;
	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
	{
		if (np_token_is_word(tokens, i, words[k]))
			return true;
	}
	return false;
}

/*
 * Does a name reach over the hyphen after i?  "Amoako-Attah" and "Ming-kai"
 * are names, "Tehran-Baku" is two, "Moscow-led" is one and a half.
 */
static bool
takes_hyphen(const NpNameTokens *tokens, uint32_t first, uint32_t i)
{
	const NpToken *part = np_token_at(tokens, i + 2);
	uint32_t	known = NP_LEX_ANY_PLACE | NP_LEX_DEMONYM;

	if (!(part->flags & NP_TOKEN_GLUED) ||
		part->flags & (NP_TOKEN_BREAK | NP_TOKEN_MASKED))
		return false;
	if (part->shape == NP_SHAPE_LOWER)
		return i > first && part->end - part->start <= 5 &&
			!is_compounding(tokens, i + 2);
	return np_token_is_capital(tokens, i + 2) &&
		!(tokens->dense && i == first && !(np_token_classes(tokens, i) &
										   (NP_LEX_GIVEN | NP_LEX_PLACE_LEAD))) &&
		!(np_token_classes(tokens, i) & known &&
		  np_token_classes(tokens, i + 2) & known);
}

/* The next token of a run that includes i, or 0 if it ends with i. */
static uint32_t
run_on(const NpNameTokens *tokens, uint32_t first, uint32_t i)
{
	const NpToken *next = np_token_at(tokens, i + 1);

	if (next->flags & NP_TOKEN_BREAK ||
		(tokens->items[i].flags & NP_TOKEN_POSSESSIVE &&
		 !(np_token_form(tokens, i)->classes & HEADS)))
		return 0;
	if (np_token_is_capital(tokens, i + 1))
		return next->flags & NP_TOKEN_OPENS ? 0 : i + 1;
	if (np_token_is_mark(tokens, i + 1, '-') && (next->flags & NP_TOKEN_GLUED))
		return takes_hyphen(tokens, first, i) ? i + 2 : 0;
	if (np_token_is_mark(tokens, i + 1, '.') && (next->flags & NP_TOKEN_GLUED))
		return is_shortened(tokens, i) && np_token_is_capital(tokens, i + 2) &&
			!(tokens->items[i + 2].flags & NP_TOKEN_BREAK) ? i + 2 : 0;
	return behind_connectors(tokens, first, i + 1);
}

/* Cutting a run */

static bool
is_courtesy(const NpNameTokens *tokens, uint32_t i)
{
	static const char *const titles[] = {"mr", "mrs", "ms", "miss"};
	uint64_t	hash = np_token_form(tokens, i)->hash;

	for (size_t k = 0; k < sizeof(titles) / sizeof(titles[0]); k++)
	{
		if (hash == np_name_hash(titles[k], strlen(titles[k])))
			return true;
	}
	return false;
}

/* Words whose capital inside a sentence is a title's or an emphasis. */
static bool
is_article(const NpNameTokens *tokens, uint32_t i)
{
	static const char *const words[] = {"the", "a", "an", "i", "and", "or",
	"but", "i'm", "i've", "i'd", "i'll"};

	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
	{
		if (np_token_is_word(tokens, i, words[k]))
			return true;
	}
	return false;
}

/* Is this stretch one name of an institution, a place or an event? */
static bool
is_compound(const NpNameTokens *tokens, uint32_t first, uint32_t end)
{
	uint32_t	last = np_token_classes(tokens, end - 1);

	if (end - first < 2)
		return false;
	if ((last & (HEADS | NP_LEX_ORG_SUFFIX)) &&
		!(last & (NP_LEX_JOB | NP_LEX_GIVEN)))
		return true;
	for (uint32_t i = first; i < end; i++)
	{
		if (np_name_phrase(tokens, i, end).classes &
			(NP_LEX_ORG_LEAD | NP_LEX_EVENT))
			return true;
		if (np_token_classes(tokens, i) & NP_LEX_JOB)
			return false;
	}
	return false;
}

/* Is what follows a word a name that needs no more: "Gestern Viktor Holm"? */
static bool
precedes_name(const NpNameTokens *tokens, uint32_t i, uint32_t end)
{
	NpPhrase	rest;

	if (i + 1 >= end)
		return false;
	if (np_token_classes(tokens, i + 1) & NP_LEX_GIVEN)
		return i + 2 < end;
	rest = np_name_phrase(tokens, i + 1, end);
	return rest.end == end &&
		rest.classes & (NP_LEX_ORG | NP_LEX_COUNTRY | NP_LEX_ORG_LEAD);
}

/* Can a word that opens a sentence be taken for part of a name? */
static bool
is_trusted(const NpNameTokens *tokens, uint32_t i, uint32_t end)
{
	const NpForm *form = np_token_form(tokens, i);
	uint32_t	classes = np_token_classes(tokens, i);
	NpPhrase	phrase = np_name_phrase(tokens, i, end);

	if (phrase.end > i + 1 &&
		(phrase.classes & (NP_LEX_ORG | NP_LEX_ORG_LEAD | NP_LEX_ANY_PLACE |
						   NP_LEX_EVENT | NP_LEX_JOB)))
		return true;
	/* "Das" is an article, unless this text has it as a surname. */
	if (classes & NP_LEX_FUNCTION)
		return (form->capital > 0 && form->lower == 0) ||
			(classes & NP_LEX_PARTICLE && is_compound(tokens, i, end));
	if (form->capital > form->lower)
		return true;
	if (classes & (NP_LEX_DEMONYM | NP_LEX_ANY_PLACE | NP_LEX_ORG_LEAD |
				   NP_LEX_PLACE_LEAD | NP_LEX_JOB | NP_LEX_ANY_HONORIFIC))
		return true;
	if (form->lower > 0 || (classes & NP_LEX_COMMON))
		return is_compound(tokens, i, end);
	return classes != 0 || form->capital > 0 ||
		!precedes_name(tokens, i, end);
}

static NpStatus
emit(Runs *runs, uint32_t first, uint32_t name, uint32_t end)
{
	const NpNameTokens *tokens = runs->tokens;
	NpCandidate *candidate;
	uint32_t   *vessel;
	uint32_t	cues = runs->cues | np_cues_after(tokens, first, name, end);

	runs->cues = 0;
	NP_TRY(np_reserve(runs->arena, &runs->out->items, &runs->capacity,
					  runs->out->count + 1, sizeof(NpCandidate)));
	candidate = &runs->out->items[runs->out->count++];
	candidate->first = first;
	candidate->end = end;
	candidate->name = name;
	candidate->cues = cues;
	candidate->key = np_name_key(tokens, name, end);
	if (cues & NP_CUE_VESSEL)
	{
		NP_TRY(np_map_at(runs->arena, &runs->vessels, candidate->key, &vessel));
		*vessel = 1;
	}
	return NP_OK;
}

/* Where the name that begins at i ends: before a title or a date. */
static uint32_t
name_end(const NpNameTokens *tokens, uint32_t i, uint32_t end)
{
	uint32_t	next = np_next_name_word(tokens, i, end);

	if (is_compound(tokens, i, end))
		return end;
	while (next < end)
	{
		uint32_t	classes = np_token_classes(tokens, next);

		if (classes & (NP_LEX_CALENDAR | NP_LEX_OTHER) ||
			((classes & (NP_LEX_JOB | NP_LEX_ANY_HONORIFIC)) &&
			 !(classes & (NP_LEX_GIVEN | NP_LEX_SURNAME)) &&
			 np_next_name_word(tokens, next, end) < end))
			return next;
		next = np_next_name_word(tokens, next, end);
	}
	return end;
}

/* Trims marks and lower-case connectors from the end of a stretch. */
static uint32_t
trim_end(const NpNameTokens *tokens, uint32_t first, uint32_t end)
{
	while (end > first + 1 && tokens->items[end - 1].shape < NP_SHAPE_TITLE &&
		   !(tokens->items[end - 1].flags & NP_TOKEN_GLUED &&
			 tokens->items[end - 1].shape == NP_SHAPE_LOWER))
		end--;
	return end;
}

/* "Roots Party Presidential", "Tellmar Marketing Director": cuts the role. */
static uint32_t
trim_role(const NpNameTokens *tokens, uint32_t first, uint32_t end)
{
	uint32_t	named = NP_LEX_GIVEN | NP_LEX_SURNAME | HEADS;
	uint32_t	last = np_token_classes(tokens, end - 1);
	uint32_t	stop = end - 1;

	if (end - first < 2 || last & named ||
		!(last & (NP_LEX_JOB | NP_LEX_ROLE_MODIFIER)) ||
		np_name_phrase(tokens, first, end).end == end)
		return end;
	while (stop > first + 1 &&
		   np_token_classes(tokens, stop - 1) & (NP_LEX_COMMON | NP_LEX_ROLE_MODIFIER))
		stop--;
	if (np_token_classes(tokens, stop - 1) & NP_LEX_COMMON)
		return end;
	return trim_end(tokens, first, stop);
}

static uint32_t
skip_marks(const NpNameTokens *tokens, uint32_t i, uint32_t end)
{
	while (i < end && tokens->items[i].shape < NP_SHAPE_TITLE)
		i++;
	return i;
}

/*
 * Words before a name that are none of it: honorifics and job titles leave a
 * cue, function words and dates go.  *courtesy is where Mr. or Mrs. begins.
 */
static bool
skip_title(Runs *runs, uint32_t *at, uint32_t end, uint32_t *courtesy)
{
	const NpNameTokens *tokens = runs->tokens;
	uint32_t	i = *at;
	NpPhrase	phrase = np_name_phrase(tokens, i, end);
	uint32_t	classes = phrase.classes;
	uint32_t	next = phrase.end > i ? phrase.end : i + 1;
	bool		last = skip_marks(tokens, next, end) >= end;

	if (classes & (NP_LEX_ORG | NP_LEX_ANY_PLACE | NP_LEX_DEMONYM |
				   NP_LEX_EVENT) && !(classes & NP_LEX_ANY_HONORIFIC && !last))
		return false;
	if ((tokens->items[i].flags & NP_TOKEN_OPENS) && !is_trusted(tokens, i, end))
	{
		*at = i + 1;
		return true;
	}
	if (classes & NP_LEX_ANY_HONORIFIC && !(classes & NP_LEX_PLACE_LEAD && last))
	{
		runs->cues |= NP_CUE_HONORIFIC;
		if (is_courtesy(tokens, i))
			*courtesy = i;
	}
	else if (classes & NP_LEX_JOB && !(classes & NP_LEX_GIVEN) &&
			 (last || !is_compound(tokens, i, end)))
		runs->cues |= NP_CUE_JOB;
	else if (classes & NP_LEX_COMMON && !(classes & (NP_LEX_GIVEN | NP_LEX_SURNAME)) &&
			 next == i + 1 && precedes_name(tokens, i, end) &&
			 np_token_classes(tokens, next) & NP_LEX_GIVEN &&
			 !is_compound(tokens, i, end))
	{
		/* "Opposition Petra Holm" */
	}
	else if (!(classes & (NP_LEX_FUNCTION | NP_LEX_CALENDAR | NP_LEX_OTHER |
						  NP_LEX_ROLE_MODIFIER)) ||
			 (classes & NP_LEX_FUNCTION && !last && !is_article(tokens, i)) ||
			 is_compound(tokens, i, end))
		return false;
	*at = next;
	return true;
}

/* A people's or place's name that stands before the name of something else. */
static uint32_t
leading_name(const NpNameTokens *tokens, uint32_t i, uint32_t end)
{
	NpPhrase	phrase = np_name_phrase(tokens, i, end);
	uint32_t	next = skip_marks(tokens, phrase.end, end);
	uint32_t	following;
	NpPhrase	rest;

	if (!(phrase.classes & (NP_LEX_DEMONYM | NP_LEX_ANY_PLACE)) ||
		next >= end)
		return 0;
	rest = np_name_phrase(tokens, next, end);
	following = rest.classes;
	/* "Democratic Senate", "Russian Duma": two names. */
	if (rest.end == end && following & NP_LEX_ORG &&
		phrase.classes & NP_LEX_DEMONYM)
		return phrase.end;
	if (is_compound(tokens, i, end))
		return 0;
	/* Christian is also a first name. */
	if (phrase.classes & NP_LEX_DEMONYM)
		return phrase.classes & NP_LEX_GIVEN && following == 0 ? 0 : phrase.end;
	if (following & NP_LEX_GIVEN && !(phrase.classes & NP_LEX_GIVEN) &&
		rest.end < end)
		return phrase.end;
	if (following & (NP_LEX_JOB | NP_LEX_ANY_HONORIFIC | NP_LEX_ROLE_MODIFIER |
					 NP_LEX_DEMONYM | NP_LEX_CALENDAR))
		return phrase.end;
	return 0;
}

/* Is what is left of a run the name of a ship, rank and all? */
static bool
is_vessel(const Runs *runs, uint32_t i, uint32_t end)
{
	const NpNameTokens *tokens = runs->tokens;

	if (runs->cues & NP_CUE_VESSEL)
		return true;
	/* MS is a ship's prefix, Ms a person's. */
	if (np_token_classes(tokens, i) & NP_LEX_VESSEL &&
		(tokens->items[i].shape == NP_SHAPE_CAPITALS || !is_courtesy(tokens, i)) &&
		skip_marks(tokens, i + 1, end) < end)
		return true;
	return runs->vessels.count > 0 &&
		np_map_get(&runs->vessels, np_name_key(tokens, i, end)) != 0;
}

static NpStatus
cut_run(Runs *runs, uint32_t first, uint32_t end)
{
	const NpNameTokens *tokens = runs->tokens;
	uint32_t	i = first;
	uint32_t	courtesy = UINT32_MAX;

	runs->cues = np_cues_before(tokens, first);
	while ((i = skip_marks(tokens, i, end)) < end)
	{
		uint32_t	stop;

		if (is_vessel(runs, i, end))
		{
			runs->cues |= NP_CUE_VESSEL;
			return emit(runs, i, i, end);
		}
		if (skip_title(runs, &i, end, &courtesy))
			continue;
		stop = leading_name(tokens, i, end);
		if (stop == 0)
			stop = trim_role(tokens, i, trim_end(tokens, i, name_end(tokens, i, end)));
		NP_TRY(emit(runs, courtesy != UINT32_MAX ? courtesy : i, i, stop));
		courtesy = UINT32_MAX;
		i = stop;
	}
	return NP_OK;
}

NpStatus
np_name_runs(NpArena *arena, const NpNameTokens *tokens,
			 NpCandidates *candidates)
{
	Runs		runs = {.arena = arena, .tokens = tokens, .out = candidates};
	uint32_t	i = 0;

	candidates->items = NULL;
	candidates->count = 0;
	while (i < tokens->count)
	{
		uint32_t	last = i;
		uint32_t	next;

		if (i % 256 == 0)
			np_poll(arena);
		if (!np_token_is_capital(tokens, i))
		{
			i++;
			continue;
		}
		for (uint32_t words = 1; words < NP_LONGEST_RUN &&
			 (next = run_on(tokens, i, last)) != 0; words++)
			last = next;
		NP_TRY(cut_run(&runs, i, last + 1));
		i = last + 1;
	}
	return NP_OK;
}
