/*
 * name_tokens.c
 *		Words as a tagger sees them: shape, lexicon, line, evidence elsewhere.
 */
#include "core/name_tokens.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "core/map.h"
#include "core/name_lexicon.h"

/* Longer words are no names, and are told apart by their beginnings. */
#define LONGEST_WORD	200

/* A line with fewer words cannot show that its case is a headline's. */
#define HEADLINE_WORDS	4

/*
 * Share of unknown single capitals among words after one in lower case from
 * which case is weak evidence.  English, French and Russian texts of the
 * development sets have 0 to 0.12, nine German ones in ten 0.25 to 0.38.
 */
#define DENSE_SHARE		0.18

/* A longer line with many capitals is a list of names. */
#define LONGEST_HEADLINE	25

/* Each token costs at most a microsecond. */
#define TOKENS_PER_POLL	1024

/* Words a share is worth computing from. */
#define DENSE_WORDS		20

typedef struct Builder
{
	NpArena    *arena;
	NpNameTokens *out;
	NpMap		forms;
	size_t		form_capacity;
	const NpSpan *mask;
	size_t		mask_count;
	size_t		mask_at;		/* first span that may touch what follows */
	const NpSentences *sentences;
	size_t		sentence_at;	/* first sentence that starts at or after */
} Builder;

uint32_t
np_token_mark(const NpNameTokens *tokens, size_t i)
{
	size_t		at = tokens->items[i].start;

	return np_next(tokens->text, &at);
}

static bool
is_apostrophe(uint32_t c)
{
	return c == '\'' || c == 0x2019;
}

static bool
opens_quotation(uint32_t c)
{
	return c == '"' || c == 0x201C || c == 0x201E || c == 0x201F ||
		c == 0xAB || c == 0x2039 || c == 0x2018 || c == 0x300C;
}

/* Leaves "'s" out of a word's span.  True if there was one. */
static bool
cut_possessive(const NpText *text, NpToken *token)
{
	size_t		at = token->end;
	uint32_t	c;

	if (token->end - token->start < 3)
		return false;
	c = np_previous(text, &at);
	if ((c != 's' && c != 'S') || at <= token->start)
		return false;
	c = np_previous(text, &at);
	if (!is_apostrophe(c) || at <= token->start)
		return false;
	token->end = (uint32_t) at;
	return true;
}

static NpShape
shape_of(const NpText *text, const NpToken *token)
{
	size_t		at = token->start;
	size_t		letters = 0;
	size_t		upper = 0;
	size_t		lower = 0;
	bool		first_upper = false;

	while (at < token->end)
	{
		uint32_t	c = np_next(text, &at);
		bool		is_upper = c < 0x80 ? c >= 'A' && c <= 'Z' :
			u_isupper((UChar32) c) || u_istitle((UChar32) c);

		if (letters == 0)
			first_upper = is_upper;
		upper += is_upper;
		lower += c < 0x80 ? c >= 'a' && c <= 'z' : u_islower((UChar32) c) != 0;
		letters += c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' :
			u_isalpha((UChar32) c) != 0;
	}
	if (upper + lower == 0)
		return NP_SHAPE_CASELESS;
	if (upper == 0)
		return NP_SHAPE_LOWER;
	if (lower == 0)
		return letters == 1 ? NP_SHAPE_INITIAL : NP_SHAPE_CAPITALS;
	return first_upper && upper == 1 ? NP_SHAPE_TITLE : NP_SHAPE_MIXED;
}

/* Hash of a word's lower case without stops. */
static uint64_t
hash_of(const NpText *text, const NpToken *token)
{
	char		folded[LONGEST_WORD * 2];
	size_t		length = 0;
	size_t		at = token->start;

	if (token->end - token->start > LONGEST_WORD)
		return np_name_hash(text->bytes + token->start, LONGEST_WORD);
	while (at < token->end)
	{
		uint32_t	c = np_next(text, &at);

		if (c == '.')
			continue;
		if (c < 0x80)
			folded[length++] = (char) (c >= 'A' && c <= 'Z' ? c | 32 : c);
		else
		{
			UChar32		small = c == 0x2019 ? '\'' : u_tolower((UChar32) c);

			U8_APPEND_UNSAFE(folded, length, small);
		}
	}
	return np_name_hash(folded, length);
}

/* The document's form of a token, made if it is the first. */
static NpStatus
find_form(Builder *builder, NpToken *token)
{
	NpNameTokens *out = builder->out;
	uint64_t	hash = hash_of(out->text, token);
	uint32_t   *value;
	NpForm	   *form;
	const NpLexEntry *entry;

	NP_TRY(np_map_at(builder->arena, &builder->forms, hash, &value));
	if (*value != 0)
	{
		token->form = *value - 1;
		return NP_OK;
	}
	*value = (uint32_t) (out->form_count + 1);
	NP_TRY(np_reserve(builder->arena, &out->forms, &builder->form_capacity,
					  out->form_count + 1, sizeof(NpForm)));
	token->form = (uint32_t) out->form_count++;
	form = &out->forms[token->form];
	memset(form, 0, sizeof(*form));
	form->hash = hash;
	entry = np_name_lexicon(hash);
	if (entry != NULL)
		form->classes = entry->classes;
	entry = np_name_acronym(hash);
	if (entry != NULL)
	{
		form->acronym = entry->classes;
		form->country = entry->country;
	}
	return NP_OK;
}

/* Flags of the gap between two tokens. */
static uint8_t
gap_flags(const NpText *text, size_t start, size_t end)
{
	if (start == end)
		return NP_TOKEN_GLUED;
	while (start < end)
	{
		uint32_t	c = np_next(text, &start);

		if ((c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029)
			return NP_TOKEN_LINE | NP_TOKEN_BREAK | NP_TOKEN_OPENS;
	}
	return 0;
}

/* Flags of what is masked: the token itself, or the gap before it. */
static uint8_t
mask_flags(Builder *builder, size_t gap, const NpToken *token)
{
	uint8_t		flags = 0;

	/* A span that ends where the gap begins hides the token before it. */
	while (builder->mask_at < builder->mask_count &&
		   builder->mask[builder->mask_at].end < gap)
		builder->mask_at++;
	for (size_t i = builder->mask_at; i < builder->mask_count; i++)
	{
		const NpSpan *span = &builder->mask[i];

		if (span->start >= token->end)
			break;
		if (span->start < token->start)
			flags |= NP_TOKEN_BREAK;
		if (span->end > token->start)
			flags |= NP_TOKEN_MASKED | NP_TOKEN_BREAK;
	}
	return flags;
}

/* Does a sentence start at or before this byte that did not before? */
static bool
starts_sentence(Builder *builder, size_t start)
{
	bool		found = false;

	while (builder->sentence_at < builder->sentences->count &&
		   builder->sentences->items[builder->sentence_at].start <= start)
	{
		builder->sentence_at++;
		found = true;
	}
	return found;
}

static NpStatus
make_token(Builder *builder, const NpWord *word, size_t i)
{
	NpNameTokens *out = builder->out;
	NpToken    *token = &out->items[i];
	size_t		gap = i == 0 ? 0 : (word - 1)->span.end;

	token->start = (uint32_t) word->span.start;
	token->end = (uint32_t) word->span.end;
	token->flags = gap_flags(out->text, gap, token->start);
	if (i == 0)
		token->flags = NP_TOKEN_LINE | NP_TOKEN_BREAK | NP_TOKEN_OPENS;
	token->flags |= mask_flags(builder, gap, token);
	if (starts_sentence(builder, token->start))
		token->flags |= NP_TOKEN_OPENS;
	if (word->kind == NP_WORD_MARK)
		token->shape = NP_SHAPE_MARK;
	else if (word->kind == NP_WORD_NUMBER)
		token->shape = NP_SHAPE_NUMBER;
	else
	{
		if (cut_possessive(out->text, token))
			token->flags |= NP_TOKEN_POSSESSIVE;
		token->shape = token->end - token->start > LONGEST_WORD ?
			NP_SHAPE_LINK : (uint8_t) shape_of(out->text, token);
	}
	return find_form(builder, token);
}

/* Is a stretch without blanks an address: "https://...", "a@b.c", "www."? */
static bool
is_address(NpArena *arena, const NpNameTokens *out, size_t start, size_t end)
{
	for (size_t i = start + 1; i < end; i++)
	{
		uint32_t	mark = out->items[i].shape == NP_SHAPE_MARK ?
			np_token_mark(out, i) : 0;

		if (i % TOKENS_PER_POLL == 0)
			np_poll(arena);
		if (mark == '@' || (mark == ':' && i + 2 < end &&
							out->items[i + 1].shape == NP_SHAPE_MARK &&
							np_token_mark(out, i + 1) == '/'))
			return true;
	}
	return end - start > 1 && out->items[start].shape == NP_SHAPE_MARK &&
		np_token_mark(out, start) == '@';
}

/* Words of addresses name nothing. */
static void
mark_addresses(NpArena *arena, NpNameTokens *out)
{
	size_t		start = 0;

	while (start < out->count)
	{
		size_t		end = start + 1;

		if (start % TOKENS_PER_POLL == 0)
			np_poll(arena);
		while (end < out->count && out->items[end].flags & NP_TOKEN_GLUED)
		{
			if (end % TOKENS_PER_POLL == 0)
				np_poll(arena);
			end++;
		}
		if (is_address(arena, out, start, end))
		{
			for (size_t i = start; i < end; i++)
			{
				if (out->items[i].shape > NP_SHAPE_LINK)
					out->items[i].shape = NP_SHAPE_LINK;
			}
		}
		start = end;
	}
}

/*
 * An opening that stands before marks or a number is the next word's; a
 * quotation that begins after a comma or colon opens too.
 */
static void
spread_openings(NpArena *arena, NpNameTokens *out)
{
	bool		fresh = false;

	for (size_t i = 0; i < out->count; i++)
	{
		NpToken    *token = &out->items[i];

		if (i % TOKENS_PER_POLL == 0)
			np_poll(arena);
		fresh = fresh || (token->flags & NP_TOKEN_OPENS);
		if (token->shape == NP_SHAPE_MARK)
		{
			uint32_t	mark = np_token_mark(out, i);

			if ((opens_quotation(mark) && !(token->flags & NP_TOKEN_GLUED)) ||
				mark == ':' || mark == 0x2022)
				fresh = true;
			continue;
		}
		if (fresh)
			token->flags |= NP_TOKEN_OPENS;
		/* A number keeps the next word's capital in doubt: "30 Years". */
		fresh = fresh && token->shape == NP_SHAPE_NUMBER;
	}
}

/* Words that have a capital inside a line only where all have. */
#define ORDINARY \
	(NP_LEX_COMMON | NP_LEX_FUNCTION | NP_LEX_SPEECH)
#define NAMING \
	(NP_LEX_ORG_HEAD | NP_LEX_PLACE_HEAD | NP_LEX_JOB | NP_LEX_GIVEN | \
	 NP_LEX_SURNAME | NP_LEX_PARTICLE)

/* What a line's words look like. */
typedef struct Line
{
	size_t		words;			/* with case, without initials */
	size_t		capitals;
	size_t		titles;			/* with a capital, after the first */
	size_t		lower;			/* in lower case, and no function word */
	size_t		dividers;		/* commas, brackets, numbers */
	size_t		ordinary;		/* common words with a capital, after the
								 * first */
	uint32_t	last;			/* NP_LEX bits of the last word */
	bool		stopped;		/* ends as sentences do */
} Line;

/* Is this what divides the items of a list or the cells of a table? */
static bool
divides(const NpNameTokens *out, size_t i)
{
	uint32_t	mark;

	if (out->items[i].shape == NP_SHAPE_NUMBER)
		return true;
	if (out->items[i].shape != NP_SHAPE_MARK)
		return false;
	mark = np_token_mark(out, i);
	return mark == ',' || mark == ';' || mark == '(';
}

static Line
describe(NpArena *arena, const NpNameTokens *out, size_t start, size_t end)
{
	Line		line = {0};

	for (size_t i = start; i < end; i++)
	{
		const NpToken *token = &out->items[i];
		uint32_t	classes = out->forms[token->form].classes;

		if (i % TOKENS_PER_POLL == 0)
			np_poll(arena);
		line.dividers += divides(out, i);
		line.stopped = token->shape == NP_SHAPE_MARK &&
			np_token_mark(out, i) == '.';
		if (token->shape < NP_SHAPE_LOWER || token->shape == NP_SHAPE_CASELESS ||
			token->shape == NP_SHAPE_INITIAL || (token->flags & NP_TOKEN_MASKED))
			continue;
		line.words++;
		line.last = classes;
		if (token->shape == NP_SHAPE_CAPITALS)
			line.capitals++;
		if (token->shape == NP_SHAPE_LOWER)
		{
			line.lower += (classes & (NP_LEX_FUNCTION | NP_LEX_CONNECTOR)) == 0;
			continue;
		}
		if (line.words == 1)
			continue;
		line.titles++;
		line.ordinary += token->shape != NP_SHAPE_CAPITALS &&
			(classes & ORDINARY) != 0 && (classes & NAMING) == 0;
	}
	return line;
}

/* Which flags a line's words get because its case says nothing. */
static uint8_t
headline_flags(Line line)
{
	if (line.words >= 2 && line.capitals * 10 >= line.words * 7)
		return NP_TOKEN_HEADLINE | NP_TOKEN_SHOUTED;
	/* "Blue Hills National Park" is a name alone. */
	if (line.words <= HEADLINE_WORDS + 1 && line.lower == 0 &&
		line.last & (NP_LEX_PLACE_HEAD | NP_LEX_ORG_HEAD))
		return 0;
	if (line.words >= HEADLINE_WORDS && line.words <= LONGEST_HEADLINE &&
		line.dividers * 4 < line.words && line.ordinary * 5 >= line.titles &&
		line.ordinary > line.stopped &&
		line.titles >= HEADLINE_WORDS && line.lower * 5 <= line.titles)
		return NP_TOKEN_HEADLINE;
	return 0;
}

static void
mark_headlines(NpArena *arena, NpNameTokens *out)
{
	size_t		start = 0;

	while (start < out->count)
	{
		size_t		end = start + 1;
		uint8_t		flags;

		while (end < out->count && !(out->items[end].flags & NP_TOKEN_LINE))
		{
			if (end % TOKENS_PER_POLL == 0)
				np_poll(arena);
			end++;
		}
		flags = headline_flags(describe(arena, out, start, end));
		for (size_t i = start; flags != 0 && i < end; i++)
		{
			if (i % TOKENS_PER_POLL == 0)
				np_poll(arena);
			out->items[i].flags |= flags;
		}
		start = end;
	}
}

/* Does a word follow one in lower case: running text, not a table? */
static bool
flows(const NpNameTokens *out, size_t i)
{
	return i > 0 && out->items[i - 1].shape == NP_SHAPE_LOWER &&
		!(out->items[i].flags & (NP_TOKEN_BREAK | NP_TOKEN_GLUED));
}

/* A single capital that no list knows: a noun, where nouns have capitals. */
static bool
is_plain_capital(const NpNameTokens *out, size_t i)
{
	uint32_t	known = NP_LEX_CALENDAR | NP_LEX_GIVEN | NP_LEX_SURNAME |
		NP_LEX_ANY_PLACE | NP_LEX_DEMONYM | NP_LEX_ORG;

	return out->items[i].shape == NP_SHAPE_TITLE &&
		!(out->forms[out->items[i].form].classes & known) &&
		(i + 1 == out->count || out->items[i + 1].shape < NP_SHAPE_TITLE);
}

/* Counts what each form looks like where case says something. */
static void
count_forms(NpArena *arena, NpNameTokens *out)
{
	size_t		words = 0;
	size_t		capitals = 0;

	for (size_t i = 0; i < out->count; i++)
	{
		const NpToken *token = &out->items[i];
		NpForm	   *form = &out->forms[token->form];

		if (i % TOKENS_PER_POLL == 0)
			np_poll(arena);
		if (token->shape < NP_SHAPE_LOWER || token->shape == NP_SHAPE_CASELESS ||
			(token->flags & NP_TOKEN_MASKED))
			continue;
		if (token->shape == NP_SHAPE_LOWER)
		{
			form->lower += !(token->flags & NP_TOKEN_SHOUTED);
			words += flows(out, i);
			continue;
		}
		if (token->flags & NP_TOKEN_HEADLINE)
			continue;
		if (token->flags & NP_TOKEN_OPENS)
			form->opening++;
		else
		{
			form->capital++;
			words += flows(out, i);
			capitals += flows(out, i) && is_plain_capital(out, i);
		}
	}
	out->dense = words >= DENSE_WORDS &&
		(double) capitals > DENSE_SHARE * (double) words;
}

NpStatus
np_name_tokens(NpArena *arena, const NpText *text, const NpWords *words,
			   const NpSentences *sentences, const NpSpan *mask,
			   size_t mask_count, NpNameTokens *tokens)
{
	Builder		builder = {.arena = arena, .out = tokens, .mask = mask,
	.mask_count = mask_count, .sentences = sentences};

	memset(tokens, 0, sizeof(*tokens));
	tokens->text = text;
	tokens->count = words->count;
	tokens->items = np_alloc_array(arena, words->count + 1, sizeof(NpToken));
	if (tokens->items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < words->count; i++)
	{
		if (i % TOKENS_PER_POLL == 0)
			np_poll(arena);
		NP_TRY(make_token(&builder, &words->items[i], i));
	}
	mark_addresses(arena, tokens);
	spread_openings(arena, tokens);
	mark_headlines(arena, tokens);
	count_forms(arena, tokens);
	return NP_OK;
}
