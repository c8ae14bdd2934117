/*
 * gazetteer_match.c
 *		The names of a gazetteer that stand in a text.
 *
 * One pass.  From each name word the longest name that begins there is looked
 * up, word by word, by the hash of the folded words so far; most words fail at
 * the filter.  What the hash finds is compared letter by letter.
 */
#include "core/gazetteer.h"

#include <string.h>

#include "core/gazetteer_resolve.h"
#include "core/name_case.h"

/* Name words at hand: the longest name, and room; a power of two. */
#define RING	128

/* Bytes between two words of a name: ".", a comma, a dash, some blanks. */
#define LONGEST_GAP	12

/* A name word with what lies between it and the one before. */
typedef struct Token
{
	NpNameWord	word;
	NpBuffer	folded;			/* own memory, kept from use to use */
	uint64_t	hash;			/* of the word as the first of a name */
	NpSpan		gap;
	bool		apart;			/* no name reaches over the gap */
	bool		masked;			/* no name holds the word */
} Token;

typedef struct Matcher
{
	NpArena    *arena;
	const NpGazetteer *gazetteer;
	const NpText *text;
	const NpWords *words;
	const NpSpan *mask;
	size_t		mask_count;
	size_t		mask_at;		/* first masked span that is not behind */
	NpNameScan	scan;
	Token	   *ring;
	size_t		count;			/* tokens read; the last RING are at hand */
	bool		done;			/* no more tokens */
	NpResolver	resolver;
} Matcher;

static Token *
token_at(Matcher *matcher, size_t i)
{
	return &matcher->ring[i % RING];
}

/* Does the mask cover a part of a span?  Spans come in ascending order. */
static bool
is_masked(Matcher *matcher, NpSpan span)
{
	const NpSpan *mask = matcher->mask;

	while (matcher->mask_at < matcher->mask_count &&
		   mask[matcher->mask_at].end <= span.start)
		matcher->mask_at++;
	return matcher->mask_at < matcher->mask_count &&
		mask[matcher->mask_at].start < span.end;
}

/* Is a gap too wide for a name, or is there a line break in it? */
static bool
parts_names(const NpText *text, NpSpan gap)
{
	/* Most gaps are one blank. */
	if (gap.end == gap.start + 1 && text->bytes[gap.start] == ' ')
		return false;
	return gap.end - gap.start > LONGEST_GAP || np_breaks_line(text, gap);
}

/* Reads one more token into the ring; sets done at the end of the text. */
static NpStatus
read_token(Matcher *matcher)
{
	Token	   *token = token_at(matcher, matcher->count);
	size_t		before = matcher->count == 0 ? 0 :
		token_at(matcher, matcher->count - 1)->word.span.end;
	NpBuffer	spare;
	bool		found;

	NP_TRY(np_name_next(&matcher->scan, &token->word, &found));
	if (!found)
	{
		matcher->done = true;
		return NP_OK;
	}
	/* The scan writes its next word to the buffer that this token had. */
	spare = token->folded;
	token->folded = matcher->scan.folded;
	matcher->scan.folded = spare;
	token->hash = np_hash_add(NP_HASH_START, token->folded.bytes,
							  token->folded.length);
	token->gap = (NpSpan) {before, token->word.span.start};
	token->apart = matcher->count == 0 ||
		parts_names(matcher->text, token->gap) ||
		is_masked(matcher, token->gap);
	token->masked = is_masked(matcher, token->word.span);
	matcher->count++;
	return NP_OK;
}

static bool
passes_filter(const NpGazetteer *gazetteer, uint64_t hash)
{
	uint64_t	mask = np_filter_mask(hash);
	size_t		word = np_filter_word(hash, gazetteer->filter_bits);

	return (np_load(gazetteer->filter + word * 8) & mask) == mask;
}

/*
 * Passes over the words from the next token on with which no name begins, if
 * they are of plain ASCII: most words, so they make no tokens.
 */
static void
skip_words(Matcher *matcher)
{
	const NpGazetteer *gazetteer = matcher->gazetteer;
	uint64_t	hash;

	while (np_name_peek(&matcher->scan, &hash) &&
		   !passes_filter(gazetteer, np_mix(hash)))
		np_name_skip(&matcher->scan);
}

/* Makes token i available; *found is false behind the last one. */
static NpStatus
need_token(Matcher *matcher, size_t i, bool *found)
{
	while (!matcher->done && matcher->count <= i)
		NP_TRY(read_token(matcher));
	*found = i < matcher->count;
	return NP_OK;
}

/* Is a character between two words of a name one that any name may have? */
static bool
is_light(const NpText *text, NpSpan gap, size_t at, const NpNameWord *before)
{
	size_t		start = at;
	uint32_t	c = np_next(text, &at);

	if (np_is_space(c))
		return true;
	/* A stop after a short word is taken for that of an abbreviation. */
	if (c == '.')
		return start == gap.start && before->folded_length <= 4;
	return c == '-' || c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 ||
		c == 0x2BC || c == 0xB7 || c == 0x30FB || c == 0xAD ||
		(c >= 0x2010 && c <= 0x2013);
}

static bool
contains(NpBytes in, const char *bytes, size_t length)
{
	for (size_t i = 0; i + length <= in.length; i++)
		if (memcmp(in.bytes + i, bytes, length) == 0)
			return true;
	return false;
}

/* Is each mark inside of tokens first..last light, or one of the alias? */
static bool
marks_fit(Matcher *matcher, size_t first, size_t last, NpBytes alias)
{
	const NpText *text = matcher->text;

	for (size_t i = first + 1; i <= last; i++)
	{
		NpSpan		gap = token_at(matcher, i)->gap;
		const NpNameWord *before = &token_at(matcher, i - 1)->word;

		for (size_t at = gap.start, next = at; at < gap.end; at = next)
		{
			(void) np_next(text, &next);
			if (!is_light(text, gap, at, before) &&
				!contains(alias, text->bytes + at, next - at))
				return false;
		}
	}
	return true;
}

/* Do tokens first..last fold to a key? */
static bool
equals_key(Matcher *matcher, size_t first, size_t last, NpBytes key)
{
	size_t		at = 0;

	for (size_t i = first; i <= last; i++)
	{
		const Token *token = token_at(matcher, i);

		if (i > first && !token->word.attached)
		{
			if (at >= key.length || key.bytes[at] != ' ')
				return false;
			at++;
		}
		if (key.length - at < token->folded.length ||
			memcmp(key.bytes + at, token->folded.bytes,
				   token->folded.length) != 0)
			return false;
		at += token->folded.length;
	}
	return at == key.length;
}

/* Does a name end where a word of the text does? */
static bool
ends_word(Matcher *matcher, const NpNameWord *word)
{
	return matcher->words->items[word->last_word].span.end == word->span.end;
}

static bool
begins_word(Matcher *matcher, const NpNameWord *word)
{
	return matcher->words->items[word->word].span.start == word->span.start;
}

/*
 * Scripts without blanks: an ideograph or a syllable alone must be a word.  A
 * name in Hangul begins one, and a particle may follow it.  Of Thai and the
 * like a name is made of whole words.
 */
static bool
is_on_boundaries(Matcher *matcher, size_t first, size_t last)
{
	const NpNameWord *start = &token_at(matcher, first)->word;
	const NpNameWord *end = &token_at(matcher, last)->word;

	if (first == last && start->script != NP_NAME_SPACED)
		return begins_word(matcher, start) && ends_word(matcher, end);
	if (start->script == NP_NAME_SYLLABLE && !begins_word(matcher, start))
		return false;
	if (start->script == NP_NAME_UNSPACED && !begins_word(matcher, start))
		return false;
	return end->script != NP_NAME_UNSPACED || ends_word(matcher, end);
}

/* Does an alias end with 's, so that the text must as well? */
static bool
is_possessive_alias(NpBytes alias)
{
	return alias.length >= 3 && (alias.bytes[alias.length - 1] | 0x20) == 's' &&
		(alias.bytes[alias.length - 2] == '\'' ||
		 (alias.length >= 4 &&
		  memcmp(alias.bytes + alias.length - 4, "\xe2\x80\x99", 3) == 0));
}

/* The span of a match, with its possessive if the alias has one. */
static NpSpan
span_of(Matcher *matcher, size_t first, size_t last, bool possessive)
{
	const NpNameWord *end = &token_at(matcher, last)->word;
	NpSpan		span = {token_at(matcher, first)->word.span.start,
	end->span.end};

	if (possessive)
		span.end = matcher->words->items[end->last_word].span.end;
	/* The last stop of "U.S." is a word of its own, and belongs to it. */
	else if (end->span.end < matcher->text->length &&
			 matcher->text->bytes[end->span.end] == '.' &&
			 memchr(matcher->text->bytes + end->span.start, '.',
					end->span.end - end->span.start) != NULL)
		span.end++;
	return span;
}

/*
 * Does one alias fit tokens first..last, besides its folded form?  For a
 * single word it must be UTF-8.
 */
static bool
fits(Matcher *matcher, size_t first, size_t last, NpBytes alias,
	 bool *wrong_case)
{
	const NpNameWord *end = &token_at(matcher, last)->word;
	NpText		name = {alias.bytes, alias.length, false};

	if (is_possessive_alias(alias) && !end->possessive)
		return false;
	if (!marks_fit(matcher, first, last, alias))
		return false;
	if (first == last &&
		!np_case_fits(np_case_of(&name, (NpSpan) {0, alias.length}),
					  np_case_of(matcher->text, end->span)))
	{
		*wrong_case = true;
		return false;
	}
	return true;
}

/* Adds an entry; the ones spelt as the text spells them displace others. */
static void
add_homonym(Matcher *matcher, size_t first, size_t last, size_t entry,
			NpBytes alias, NpHomonyms *homonyms)
{
	NpSpan		span = span_of(matcher, first, last,
							   is_possessive_alias(alias));
	bool		exact = span.end - span.start == alias.length &&
		memcmp(matcher->text->bytes + span.start, alias.bytes,
			   alias.length) == 0;

	if (exact && !homonyms->exact)
	{
		homonyms->exact = true;
		homonyms->count = 0;
	}
	if (exact == homonyms->exact && homonyms->count < NP_MOST_HOMONYMS)
		homonyms->entries[homonyms->count++] = entry;
}

/* Gathers what fits of the entries whose key begins at entry `start`. */
static NpStatus
gather(Matcher *matcher, size_t first, size_t last, size_t start,
	   NpHomonyms *homonyms)
{
	const NpGazetteer *gazetteer = matcher->gazetteer;
	NpBytes		key;

	NP_TRY(np_gazetteer_string(gazetteer, start, NP_GZ_KEY, &key));
	if (!equals_key(matcher, first, last, key))
		return NP_OK;
	for (size_t i = start;
		 i < gazetteer->entry_count && i - start < NP_MOST_HOMONYMS; i++)
	{
		NpBytes		alias;
		NpText		name;

		if (np_gazetteer_place(gazetteer, i, NP_GZ_KEY) !=
			np_gazetteer_place(gazetteer, start, NP_GZ_KEY))
			break;
		np_poll(matcher->arena);
		NP_TRY(np_gazetteer_string(gazetteer, i, NP_GZ_ALIAS, &alias));
		/* The case of a single word is read, and a damaged value has any. */
		if (first == last &&
			np_text(alias.bytes, alias.length, &name) != NP_OK)
			return NP_BAD_VALUE;
		if (fits(matcher, first, last, alias, &homonyms->wrong_case))
			add_homonym(matcher, first, last, i, alias, homonyms);
	}
	return NP_OK;
}

/*
 * Looks up tokens first..last, whose hash is given: adds what fits of their
 * entries, and says whether longer names begin so.
 */
static NpStatus
look_up(Matcher *matcher, size_t first, size_t last, uint64_t hash,
		NpHomonyms *homonyms, bool *longer)
{
	const NpGazetteer *gazetteer = matcher->gazetteer;
	size_t		mask = ((size_t) 1 << gazetteer->slot_bits) - 1;
	size_t		at = np_hash_slot(hash, gazetteer->slot_bits);

	*longer = false;
	for (uint32_t probe = 0; probe < gazetteer->longest_probe; probe++)
	{
		const uint8_t *slot = gazetteer->slots + at * NP_GZ_SLOT;
		uint32_t	payload = np_load32(slot + 4);

		if (payload == 0)
			break;
		if (np_load32(slot) == np_hash_tag(hash))
		{
			np_poll(matcher->arena);
			*longer |= (payload & NP_GZ_LONGER) != 0;
			if ((payload & ~NP_GZ_LONGER) != 0)
				NP_TRY(gather(matcher, first, last,
							  (payload & ~NP_GZ_LONGER) - 1, homonyms));
		}
		at = (at + 1) & mask;
	}
	return NP_OK;
}

/* The longest match at a token. */
typedef struct Longest
{
	NpHomonyms	homonyms;		/* none if nothing matches */
	size_t		last;			/* its last token */
} Longest;

/* An array of room, not cleared: most words of a text come by here. */
static void
clear_homonyms(NpHomonyms *homonyms)
{
	homonyms->count = 0;
	homonyms->exact = false;
	homonyms->wrong_case = false;
}

static void
copy_homonyms(const NpHomonyms *from, NpHomonyms *to)
{
	memcpy(to->entries, from->entries, from->count * sizeof(size_t));
	to->count = from->count;
	to->exact = from->exact;
	to->wrong_case = from->wrong_case;
}

/* Finds the longest name that begins at token first. */
static NpStatus
find_longest(Matcher *matcher, size_t first, Longest *longest)
{
	uint64_t	hash = token_at(matcher, first)->hash;
	size_t		last = first;

	if (!passes_filter(matcher->gazetteer, np_mix(hash)))
		return NP_OK;
	for (;;)
	{
		NpHomonyms	homonyms;
		const Token *next;
		bool		longer;
		bool		found;

		clear_homonyms(&homonyms);
		NP_TRY(look_up(matcher, first, last, np_mix(hash), &homonyms,
					   &longer));
		if (homonyms.wrong_case && homonyms.count == 0)
			NP_TRY(np_resolver_saw_small(&matcher->resolver, hash));
		if (homonyms.count > 0 && is_on_boundaries(matcher, first, last))
		{
			copy_homonyms(&homonyms, &longest->homonyms);
			longest->last = last;
		}
		if (!longer || last + 1 - first >= matcher->gazetteer->longest_name)
			return NP_OK;
		NP_TRY(need_token(matcher, ++last, &found));
		if (!found)
			return NP_OK;
		next = token_at(matcher, last);
		if (next->apart || next->masked)
			return NP_OK;
		if (!next->word.attached)
			hash = np_hash_add(hash, " ", 1);
		hash = np_hash_add(hash, next->folded.bytes, next->folded.length);
	}
}

/* Hands a match to the resolver. */
static NpStatus
take_match(Matcher *matcher, size_t first, const Longest *longest)
{
	const NpGazetteer *gazetteer = matcher->gazetteer;
	const NpNameWord *start = &token_at(matcher, first)->word;
	NpFinding	finding = {0};
	NpBytes		alias;
	NpText		name;

	NP_TRY(np_gazetteer_string(gazetteer, longest->homonyms.entries[0],
							   NP_GZ_ALIAS, &alias));
	name = (NpText) {alias.bytes, alias.length, false};
	finding.span = span_of(matcher, first, longest->last,
						   is_possessive_alias(alias));
	if (np_span_is_masked(finding.span, matcher->mask, matcher->mask_count))
		finding.span.end = token_at(matcher, longest->last)->word.span.end;
	finding.word_count = (uint32_t) (longest->last - first + 1);
	finding.hash = token_at(matcher, first)->hash;
	finding.by_case = first == longest->last &&
		np_case_of(&name, (NpSpan) {0, name.length}) >= NP_CASE_MIXED;
	return np_resolver_take(&matcher->resolver, &finding, start->word,
							&longest->homonyms);
}

NpStatus
np_gazetteer_match(NpArena *arena, const NpGazetteer *gazetteer,
				   const NpText *text, const NpWords *words,
				   const NpSpan *mask, size_t mask_count, NpMatches *matches)
{
	Matcher		matcher = {
		.arena = arena, .gazetteer = gazetteer, .text = text, .words = words,
		.mask = mask, .mask_count = mask_count
	};
	size_t		i = 0;
	bool		found;

	matcher.ring = np_alloc_array(arena, RING, sizeof(Token));
	if (matcher.ring == NULL)
		return NP_NO_MEMORY;
	np_name_scan_init(&matcher.scan, arena, text, words);
	np_resolver_init(&matcher.resolver, arena, gazetteer, text, words);
	for (;;)
	{
		Longest		longest;

		if (i == matcher.count)
			skip_words(&matcher);
		NP_TRY(need_token(&matcher, i, &found));
		if (!found)
			break;
		clear_homonyms(&longest.homonyms);
		if (!token_at(&matcher, i)->masked)
			NP_TRY(find_longest(&matcher, i, &longest));
		if (longest.homonyms.count > 0)
		{
			NP_TRY(take_match(&matcher, i, &longest));
			i = longest.last;
		}
		i++;
	}
	return np_resolver_finish(&matcher.resolver, matches);
}
