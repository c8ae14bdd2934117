/*
 * line_spans.c
 *		The furniture inside a line of the article.
 *
 * What is looked for has an edge that shows: a label of the lexicon or a word
 * printed twice that runs into a capital without a blank, a bracket that holds
 * a credit, a label behind the last stop.  A name may look like a label that
 * runs into a word (OpenAI, ShareAction), so a single label needs a witness:
 * the word behind it stands in small letters near by, as The does and Action
 * does not.
 */
#include "core/line_spans.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/glued.h"

/* Bytes behind the last stop that a credit or a button may have. */
#define TAIL_BYTES	160

/* Bytes of a credit in brackets. */
#define CREDIT_BYTES	100

/* Words of a credit, of a link to another article, behind the last stop. */
#define CREDIT_WORDS	8
#define LINK_WORDS		20

/* Stops that are looked behind: a credit may hold some, as in J. Doe. */
#define TAIL_STOPS	4

/* Lines to either side in which a witness is looked for. */
#define WITNESS_LINES	1

/* Bytes to either side in which it is: a line may be as long as the text. */
#define WITNESS_BYTES	((size_t) 4096)

/* Lines to either side in which a name would return. */
#define NAME_LINES	20

/* Length of the words less the minutes at their end: 9 min, 5 min read. */
static size_t
less_minutes(const char *bytes, size_t length)
{
	static const char *const units[] = {
		" min read", " minute read", " min", " mins", " minutes", "-min read"
	};

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
	{
		size_t		size = strlen(units[i]);
		size_t		left = length;

		if (length <= size ||
			memcmp(bytes + length - size, units[i], size) != 0)
			continue;
		left -= size;
		if (bytes[left - 1] < '0' || bytes[left - 1] > '9')
			continue;
		while (left > 0 && bytes[left - 1] >= '0' && bytes[left - 1] <= '9')
			left--;
		while (left > 0 && bytes[left - 1] == ' ')
			left--;
		return left;
	}
	return length;
}

/*
 * Facts of some bytes that are no part of the text.  Here and below, a long
 * line has many parts to look at, so their words are kept on the stack.
 */
static NpStatus
facts_of_copy(NpArena *arena, const char *bytes, size_t length,
			  NpLineFacts *facts)
{
	NpText		copy;
	uint32_t	room[NP_KEPT_WORDS];
	NpWordHashes words = {room, 0, NP_KEPT_WORDS};

	*facts = (NpLineFacts) {0};
	if (np_text(bytes, length, &copy) != NP_OK)
		return NP_OK;
	return np_line_facts(arena, &copy, np_trim(&copy, (NpSpan) {0, length}),
						 &words, facts);
}

typedef enum Trust
{
	NO_LABEL,
	MAY_BE_NAME,				/* a single word that names may begin with */
	SURE_LABEL
} Trust;

/* Cues that furniture glued to a sentence has. */
#define CUE(name)	(1u << NP_CUE_##name)
#define GLUED_CUES \
	(CUE(SHARE) | CUE(AD) | CUE(MORE) | CUE(COMMENT) | CUE(NAVIGATION) | \
	 CUE(MEDIA) | CUE(SUBSCRIBE) | CUE(PROMOTION))

/* Whether words are nothing but labels, and how sure that is. */
static Trust
trust_of(const NpLineFacts *facts)
{
	const NpCues *cues = &facts->cues;
	unsigned	set = (unsigned) (cues->whole | cues->row);

	if (cues->label_words == facts->kept)
		set |= cues->start;
	set &= GLUED_CUES;
	if (set == 0 || facts->letters < NP_EDGE_LETTERS)
		return NO_LABEL;
	if (facts->words > 1 || (set & (CUE(AD) | CUE(COMMENT))) != 0)
		return SURE_LABEL;
	return MAY_BE_NAME;
}

static bool
is_letter(const NpText *text, size_t at)
{
	return at < text->length &&
		(np_shape_of((unsigned char) text->bytes[at]) == NP_SMALL ||
		 np_shape_of((unsigned char) text->bytes[at]) == NP_CAPITAL ||
		 (text->bytes[at] & 0x80) != 0);
}

/* A word of a text, and its bytes with a small letter for its capital. */
typedef struct Witness
{
	const char *rest;			/* behind its first letter */
	size_t		rest_length;
	char		small[4];		/* its first letter, small */
	size_t		small_length;	/* 0 if the word is none of small letters */
} Witness;

/* The word at a place, which begins with a capital. */
static Witness
witness_of(const NpText *text, size_t at, size_t end)
{
	Witness		witness = {.small_length = 0};
	uint32_t	c = (uint32_t) u_tolower((UChar32) np_next(text, &at));
	size_t		start = at;

	while (np_shape_of(np_peek(text, at, end)) == NP_SMALL)
		np_next(text, &at);
	witness.rest = text->bytes + start;
	witness.rest_length = at - start;
	if (np_shape_of(np_peek(text, at, end)) != NP_OTHER)
		return witness;
	if (c < 0x80)
		witness.small[witness.small_length++] = (char) c;
	else if (c < 0x800)
	{
		witness.small[witness.small_length++] = (char) (0xC0 | (c >> 6));
		witness.small[witness.small_length++] = (char) (0x80 | (c & 63));
	}
	return witness;
}

static bool
stands_in(const NpText *text, NpSpan part, const Witness *witness)
{
	size_t		size = witness->small_length + witness->rest_length;
	size_t		at = part.start;

	if (witness->small_length == 0)
		return false;
	while (part.end - at >= size)
	{
		const char *found = memchr(text->bytes + at, witness->small[0],
								   part.end - at - size + 1);
		size_t		here;

		if (found == NULL)
			return false;
		here = (size_t) (found - text->bytes);
		at = here + 1;
		if (memcmp(found, witness->small, witness->small_length) == 0 &&
			memcmp(found + witness->small_length, witness->rest,
				   witness->rest_length) == 0 &&
			(here == 0 || !is_letter(text, here - 1)) &&
			!is_letter(text, here + size))
			return true;
	}
	return false;
}

/* What of a part lies near a place; empty if nothing does. */
static NpSpan
near_by(NpSpan part, size_t at)
{
	if (at > WITNESS_BYTES && part.start < at - WITNESS_BYTES)
		part.start = at - WITNESS_BYTES;
	if (part.end > at + WITNESS_BYTES)
		part.end = at + WITNESS_BYTES;
	if (part.start > part.end)
		part.start = part.end;
	return part;
}

/* The word that begins at a place stands near by in small letters. */
static bool
has_witness(const NpLineContext *context, size_t line, size_t at)
{
	NpSpan		span = context->lines.items[line].span;
	Witness		witness = witness_of(context->text, at, span.end);
	size_t		first = line > WITNESS_LINES ? line - WITNESS_LINES : 0;

	for (size_t i = first;
		 i <= line + WITNESS_LINES && i < context->lines.count; i++)
		if (stands_in(context->text,
					  near_by(context->lines.items[i].span, at), &witness))
			return true;
	return false;
}

/* The line's first word stands near by once more, as a name does. */
static bool
returns_as_name(const NpLineContext *context, size_t line)
{
	const uint32_t *words = context->words.items;
	size_t		at = context->facts[line].words_at;
	size_t		first = line > NAME_LINES ? line - NAME_LINES : 0;

	for (size_t i = first;
		 i < context->lines.count && i <= line + NAME_LINES; i++)
	{
		const NpLineFacts *facts = &context->facts[i];

		for (size_t k = 0; k < facts->kept; k++)
			if (facts->words_at + k != at &&
				words[facts->words_at + k] == words[at])
				return true;
	}
	return false;
}

/*
 * A sentence that begins with one word of the lexicon, and a word behind it
 * that is known in small letters.
 */
static bool
is_no_name(const NpLineContext *context, size_t line, size_t start, size_t edge)
{
	return context->places[line].is_prose &&
		np_shape_of(np_peek(context->text, start, edge)) == NP_CAPITAL &&
		has_witness(context, line, edge) &&
		!returns_as_name(context, line);
}

/* The bytes from start to edge stand there again, and a capital follows. */
static bool
is_doubled(const NpText *text, size_t start, size_t edge, NpSpan part,
		   size_t *end)
{
	size_t		size = edge - start;
	size_t		next;

	if (part.end - edge <= size ||
		memcmp(text->bytes + start, text->bytes + edge, size) != 0)
		return false;
	next = np_trim(text, (NpSpan) {edge + size, part.end}).start;
	if (np_shape_of(np_peek(text, next, part.end)) != NP_CAPITAL)
		return false;
	*end = next;
	return true;
}

/* A capital, or the number of minutes; no table's cell or item's number. */
static bool
may_begin_label(const NpText *text, NpSpan part, bool minutes)
{
	NpShape		first = np_shape_of(np_peek(text, part.start, part.end));

	return first == NP_CAPITAL || (first == NP_NUMBER && minutes);
}

/*
 * Where labels end that the part begins with; its start if it begins with
 * none.
 */
static NpStatus
labels_end(NpArena *arena, const NpLineContext *context, size_t line,
		   NpSpan part, size_t *end)
{
	NpGlued		glued;
	NpLineFacts facts;

	*end = part.start;
	if (!context->facts[line].edges)
		return NP_OK;
	np_read_glued(context->text, part, &glued);
	for (size_t i = glued.count; i-- > 0;)
	{
		size_t		edge = glued.edges[i].text;
		size_t		length = less_minutes(glued.bytes, glued.edges[i].copy);
		Trust		trust = SURE_LABEL;

		if (is_doubled(context->text, part.start, edge, part, end))
			return NP_OK;
		if (!may_begin_label(context->text, part,
							 length < glued.edges[i].copy))
			continue;
		if (length > 0)
		{
			NP_TRY(facts_of_copy(arena, glued.bytes, length, &facts));
			trust = trust_of(&facts);
		}
		if (trust == NO_LABEL ||
			(trust == MAY_BE_NAME &&
			 !is_no_name(context, line, part.start, edge)))
			continue;
		*end = edge;
		return NP_OK;
	}
	return NP_OK;
}

/* Appends a part, or makes the last one longer if it ends there. */
static NpStatus
add_cut(NpArena *arena, size_t start, size_t end, NpCuts *cuts)
{
	if (start == end)
		return NP_OK;
	if (cuts->count > 0 && cuts->items[cuts->count - 1].end == start)
	{
		cuts->items[cuts->count - 1].end = end;
		return NP_OK;
	}
	NP_TRY(np_reserve(arena, &cuts->items, &cuts->capacity, cuts->count + 1,
					  sizeof(NpSpan)));
	cuts->items[cuts->count++] = (NpSpan) {start, end};
	return NP_OK;
}

/* The start of the blanks before a place. */
static size_t
before_blanks(const NpText *text, size_t start, size_t at)
{
	NpSpan		part = np_trim(text, (NpSpan) {start, at});

	return part.start < part.end ? part.end : start;
}

/*
 * A line that begins with the word for an advertisement, in letters of its
 * own, and goes on with a sentence: where the sentence begins, or the line.
 */
static size_t
behind_ad(const NpLineContext *context, size_t line)
{
	const NpText *text = context->text;
	const NpLineFacts *facts = &context->facts[line];
	NpSpan		span = context->lines.items[line].span;
	NpLabelBounds bounds = {0, 1, 1};
	NpCues		cues;
	unsigned	letters = 0;
	size_t		at = span.start;

	if (facts->kept < 2 || !context->places[line].is_prose)
		return span.start;
	np_find_labels(context->words.items + facts->words_at, 1, &bounds, &cues);
	if (!np_has_cue(cues.whole, NP_CUE_AD))
		return span.start;
	while (np_shape_of(np_peek(text, at, span.end)) != NP_OTHER)
	{
		np_next(text, &at);
		letters++;
	}
	if (letters < 6)
		return span.start;
	while (np_is_blank(np_peek(text, at, span.end)))
		np_next(text, &at);
	if (np_shape_of(np_peek(text, at, span.end)) == NP_CAPITAL &&
		has_witness(context, line, at))
		return at;
	return span.start;
}

/* Begins as a credit does: Photo: ..., Photo by ..., the copyright sign. */
static bool
begins_credit(const NpText *text, NpSpan part, const NpLineFacts *facts)
{
	if (facts->words > CREDIT_WORDS)
		return false;
	if (part.end - part.start > 2 &&
		memcmp(text->bytes + part.start, "\xc2\xa9", 2) == 0)
		return true;
	return np_has_cue(facts->cues.start, NP_CUE_CREDIT) &&
		(np_label_has_colon(facts) || facts->cues.label_words >= 2);
}

/*
 * The credit in brackets that open at a place: its end, behind the brackets,
 * or the place.
 */
static NpStatus
credit_end(NpArena *arena, const NpText *text, size_t open, size_t line_end,
		   size_t *end)
{
	size_t		most = line_end - open < CREDIT_BYTES ? line_end - open :
		CREDIT_BYTES;
	const char *close = memchr(text->bytes + open,
							   text->bytes[open] == '(' ? ')' : ']', most);
	NpSpan		inside;
	NpLineFacts facts;
	uint32_t	room[NP_KEPT_WORDS];
	NpWordHashes words = {room, 0, NP_KEPT_WORDS};

	*end = open;
	if (close == NULL)
		return NP_OK;
	inside = np_trim(text, (NpSpan) {
		open + 1, (size_t) (close - text->bytes)
	});
	if (np_shape_of(np_peek(text, inside.start, inside.end)) != NP_CAPITAL &&
		np_peek(text, inside.start, inside.end) != 0xA9)
		return NP_OK;
	NP_TRY(np_line_facts(arena, text, inside, &words, &facts));
	if (begins_credit(text, inside, &facts))
		*end = (size_t) (close - text->bytes) + 1;
	return NP_OK;
}

/* A sentence may carry the credit of a picture in the brackets that end it. */
static size_t
last_bracket(const NpLineContext *context, size_t line)
{
	const NpLineFacts *facts = &context->facts[line];

	if ((facts->flags & NP_LINE_BRACKET) != 0 && facts->bracket_word >= 8 &&
		np_has_cue(facts->cues.tail, NP_CUE_CREDIT) &&
		facts->kept - facts->bracket_word <= 6)
		return facts->bracket_at;
	return context->lines.items[line].span.end;
}

/* Behind a stop and the marks of quotation that close over it. */
static size_t
behind_marks(const NpText *text, size_t at, size_t end)
{
	while (at < end)
	{
		uint32_t	c = np_peek(text, at, end);

		if (c != '"' && c != '\'' && c != ')' && c != 0x201D &&
			c != 0x2019 && c != 0xBB && c != 0x201C)
			break;
		np_next(text, &at);
	}
	return at;
}

/* What stands behind the last sentence of a line is furniture by its words. */
static NpStatus
is_furniture(NpArena *arena, const NpText *text, NpSpan part, bool *furniture)
{
	NpLineFacts facts;
	uint32_t	room[NP_KEPT_WORDS];
	NpWordHashes words = {room, 0, NP_KEPT_WORDS};
	NpGlued		glued;
	const NpCues *cues = &facts.cues;

	NP_TRY(np_line_facts(arena, text, part, &words, &facts));
	*furniture = true;
	if (begins_credit(text, part, &facts) ||
		(trust_of(&facts) != NO_LABEL && facts.marks <= 1))
		return NP_OK;
	if (np_has_cue(cues->start, NP_CUE_MORE) && facts.words <= LINK_WORDS &&
		(np_label_has_colon(&facts) ||
		 (cues->label_words >= 2 && facts.caps >= cues->label_words)))
		return NP_OK;
	*furniture = false;
	if (part.end - part.start > NP_LABEL_BYTES)
		return NP_OK;
	np_read_glued(text, part, &glued);
	if (glued.count == 0)
		return NP_OK;
	NP_TRY(facts_of_copy(arena, glued.bytes, glued.length, &facts));
	*furniture = trust_of(&facts) == SURE_LABEL;
	return NP_OK;
}

/* Behind a stop: a blank and anything, or a capital at once. */
static bool
begins_anew(const NpText *text, NpSpan part)
{
	uint32_t	c = np_peek(text, part.start, part.end);
	NpSpan		rest = np_trim(text, part);

	return rest.start < rest.end && (np_is_blank(c) || np_shape_of(c) == NP_CAPITAL);
}

/*
 * Where furniture begins behind the last sentence of a line; the line's end
 * without any.
 */
static NpStatus
tail_start(NpArena *arena, const NpLineContext *context, size_t line,
		   size_t from, size_t *start)
{
	const NpText *text = context->text;
	NpSpan		span = context->lines.items[line].span;
	size_t		at = span.end;
	size_t		last = span.end - from > TAIL_BYTES ? span.end - TAIL_BYTES :
		from;
	size_t		best = last_bracket(context, line);
	int			stops = 0;

	if (np_ends_sentence(&context->facts[line]))
	{
		*start = best;
		return NP_OK;
	}
	while (at > last && stops < TAIL_STOPS)
	{
		NpSpan		part = {0, span.end};
		bool		furniture;

		at--;
		if (!np_is_stop(text->bytes[at]))
			continue;
		stops++;
		part.start = behind_marks(text, at + 1, span.end);
		if (!begins_anew(text, part))
			continue;
		part = np_trim(text, part);
		NP_TRY(is_furniture(arena, text, part, &furniture));
		if (furniture && part.start < best)
			best = part.start;
		if (furniture)
			break;
	}
	*start = best;
	return NP_OK;
}

/* The next stop or opening bracket, each looked for once. */
typedef struct Marks
{
	size_t		next[3];
} Marks;

static const char mark_bytes[3] = {'.', '(', '['};

static size_t
find_byte(const NpText *text, size_t at, size_t end, char byte)
{
	const char *found = at < end ?
		memchr(text->bytes + at, byte, end - at) : NULL;

	return found != NULL ? (size_t) (found - text->bytes) : end;
}

/* The first mark from a place on, or the end. */
static size_t
next_mark(const NpText *text, Marks *marks, size_t at, size_t end)
{
	size_t		first = end;

	for (size_t i = 0; i < 3; i++)
	{
		if (marks->next[i] < at)
			marks->next[i] = find_byte(text, at, end, mark_bytes[i]);
		if (marks->next[i] < first)
			first = marks->next[i];
	}
	return first;
}

/*
 * A credit in brackets, or labels that run on behind a stop: the part that
 * the mark at a place begins, empty if that is none.
 */
static NpStatus
part_at(NpArena *arena, const NpLineContext *context, size_t line, size_t at,
		NpSpan *part)
{
	const NpText *text = context->text;
	NpSpan		span = context->lines.items[line].span;

	if (text->bytes[at] != '.')
	{
		part->start = before_blanks(text, span.start, at);
		NP_TRY(credit_end(arena, text, at, span.end, &part->end));
		if (part->end == at)
			part->end = part->start;
		return NP_OK;
	}
	part->start = part->end = behind_marks(text, at + 1, span.end);
	if (np_shape_of(np_peek(text, part->start, span.end)) != NP_CAPITAL)
		return NP_OK;
	return labels_end(arena, context, line, (NpSpan) {part->start, span.end},
					  &part->end);
}

NpStatus
np_cut_inside(NpArena *arena, const NpLineContext *context, size_t line,
			  NpCuts *cuts)
{
	const NpText *text = context->text;
	NpSpan		span = context->lines.items[line].span;
	Marks		marks;
	size_t		kept = span.start;	/* behind the last cut */
	size_t		at = span.start;

	for (size_t i = 0; i < 3; i++)
		marks.next[i] = find_byte(text, at, span.end, mark_bytes[i]);
	/* What runs on behind a stop shows by an edge. */
	if (!context->facts[line].edges)
		marks.next[0] = span.end;
	for (size_t tries = 1;
		 (at = next_mark(text, &marks, at, span.end)) < span.end; at++)
	{
		NpSpan		part;

		if (tries++ % 256 == 0)
			np_poll(arena);
		NP_TRY(part_at(arena, context, line, at, &part));
		/* Something stays before a cut and behind it. */
		if (part.end <= at || part.start <= span.start || part.start < kept ||
			part.end == span.end)
			continue;
		NP_TRY(add_cut(arena, part.start, part.end, cuts));
		kept = part.end;
		at = kept - 1;
	}
	return NP_OK;
}

/* Behind the labels, or the credit in brackets, that a line begins with. */
static NpStatus
head_end(NpArena *arena, const NpLineContext *context, size_t line,
		 size_t *end)
{
	const NpText *text = context->text;
	NpSpan		span = context->lines.items[line].span;

	if (text->bytes[span.start] == '(' || text->bytes[span.start] == '[')
		return credit_end(arena, text, span.start, span.end, end);
	*end = behind_ad(context, line);
	if (*end > span.start)
		return NP_OK;
	return labels_end(arena, context, line, span, end);
}

NpStatus
np_trim_line(NpArena *arena, const NpLineContext *context, size_t line,
			 NpSpan *left)
{
	NpSpan		span = context->lines.items[line].span;
	NpSpan		trimmed;
	size_t		start;
	size_t		end;

	*left = span;
	NP_TRY(head_end(arena, context, line, &start));
	NP_TRY(tail_start(arena, context, line, start, &end));
	trimmed = np_trim(context->text, (NpSpan) {start, end});
	if (start < end && trimmed.start < trimmed.end)
		*left = trimmed;
	return NP_OK;
}
