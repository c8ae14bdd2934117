/*
 * titles.c
 *		A headline without the names of site and section behind it.
 *
 * Structure decides, not a list of sites: the segment that is longest is the
 * headline, and what follows it is dropped from the end while it looks like a
 * name.  A bar is a separator of sites alone; a dash is used by headlines too,
 * so what stands behind a dash must be short and in capitals, as names are.
 */
#include "core/titles.h"

#include "core/line_facts.h"

/* Behind so many separators the rest of a title stays in one piece. */
#define MAX_SEGMENTS	16

/* Words of a site's or section's name behind a bar, and behind a dash. */
#define BAR_WORDS	6
#define DASH_WORDS	5

/* A dash parts a site only from a headline of at least this many words. */
#define HEAD_WORDS	4

typedef struct Segment
{
	NpSpan		span;
	bool		bar;			/* what stands before it is more than a dash */
	NpLineFacts facts;
} Segment;

static bool
is_bar(uint32_t c)
{
	return c == '|' || c == 0xFF5C || c == 0xA6 || c == 0xBB || c == 0xAB ||
		c == 0x2022 || c == 0xB7 || c == 0x203A || c == 0x2039;
}

static bool
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0xFF0D;
}

/* Letters of scripts that set no blanks around a separator. */
static bool
is_unspaced(uint32_t c)
{
	return c >= 0x3040 && c <= 0x9FFF;
}

typedef enum Separator
{
	NO_SEPARATOR,
	A_DASH,
	A_BAR
} Separator;

/*
 * What separates at a character with these neighbours.  A double colon is
 * seen at its first colon.
 */
static Separator
separator(uint32_t before, uint32_t c, uint32_t after)
{
	bool		blank_before = np_is_blank(before);
	bool		blank_after = np_is_blank(after);

	if (c == '|' || c == 0xFF5C)
		return A_BAR;
	if (is_unspaced(before) && is_unspaced(after))
		return c == '_' ? A_BAR : is_dash(c) ? A_DASH : NO_SEPARATOR;
	if (!blank_before)
		return NO_SEPARATOR;
	if (c == ':' && after == ':')
		return A_BAR;
	if (!blank_after)
		return NO_SEPARATOR;
	return is_bar(c) ? A_BAR : is_dash(c) ? A_DASH : NO_SEPARATOR;
}

/* Cuts the title at its separators; returns the number of segments. */
static size_t
cut_segments(NpArena *arena, const NpText *text, NpSpan title,
			 Segment segments[MAX_SEGMENTS])
{
	size_t		count = 0;
	size_t		start = title.start;
	size_t		at = title.start;
	size_t		points = 0;
	uint32_t	before = 0;
	bool		bar = false;

	while (at < title.end && count < MAX_SEGMENTS - 1)
	{
		size_t		here = at;
		uint32_t	c = np_next(text, &at);
		size_t		next = at;
		Separator	kind = NO_SEPARATOR;

		if (++points % 4096 == 0)
			np_poll(arena);
		if (here > title.start)
			kind = separator(before, c, at < title.end ?
							 np_next(text, &next) : ' ');
		before = c;
		if (kind == NO_SEPARATOR)
			continue;
		segments[count].span = np_trim(text, (NpSpan) {start, here});
		segments[count++].bar = bar;
		bar = kind == A_BAR;
		start = c == ':' ? next : at;
		at = start;
	}
	segments[count].span = np_trim(text, (NpSpan) {start, title.end});
	segments[count++].bar = bar;
	return count;
}

/* One word with a stop inside it: example.org. */
static bool
is_domain(const NpText *text, const Segment *segment)
{
	size_t		stops = 0;

	for (size_t i = segment->span.start; i < segment->span.end; i++)
	{
		if (text->bytes[i] == ' ')
			return false;
		stops += text->bytes[i] == '.';
	}
	return stops > 0 && segment->facts.end == NP_END_WORD;
}

/* Capitals on all but small words, and no mark of a sentence. */
static bool
looks_like_name(const NpText *text, const Segment *segment)
{
	const NpLineFacts *facts = &segment->facts;

	if (is_domain(text, segment))
		return true;
	return facts->letters > 0 && facts->numbers == 0 &&
		facts->lower == facts->shorts &&
		(facts->begin == NP_BEGIN_UPPER ||
		 facts->begin == NP_BEGIN_CASELESS) &&
		facts->end == NP_END_WORD && facts->commas == 0 &&
		facts->quotes == 0;
}

static bool
is_suffix(const NpText *text, const Segment *segment, unsigned head_words)
{
	unsigned	words = np_line_size(&segment->facts);

	if (segment->span.start == segment->span.end)
		return true;
	if (segment->bar)
		return words <= BAR_WORDS;
	return words <= DASH_WORDS && head_words >= HEAD_WORDS &&
		head_words > words && looks_like_name(text, segment);
}

NpStatus
np_title_head(NpArena *arena, const NpText *text, NpSpan title, NpSpan *head)
{
	Segment		segments[MAX_SEGMENTS];
	NpWordHashes words = {NULL, 0, 0};
	size_t		count;
	size_t		longest = 0;
	unsigned	head_words = 0;

	*head = title = np_trim(text, title);
	if (title.start == title.end)
		return NP_OK;
	count = cut_segments(arena, text, title, segments);
	for (size_t i = 0; i < count; i++)
	{
		Segment    *segment = &segments[i];

		segment->facts = (NpLineFacts) {0};
		if (segment->span.start == segment->span.end)
			continue;
		NP_TRY(np_line_facts(arena, text, segment->span, &words,
							 &segment->facts));
		head_words += np_line_size(&segment->facts);
		if (segment->facts.points > segments[longest].facts.points)
			longest = i;
	}
	while (count - 1 > longest)
	{
		const Segment *last = &segments[count - 1];

		head_words -= np_line_size(&last->facts);
		if (!is_suffix(text, last, head_words))
			break;
		count--;
		head->end = segments[count - 1].span.end;
	}
	return NP_OK;
}
