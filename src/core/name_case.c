/*
 * name_case.c
 *		What the capitals of a word say of it being a name.
 */
#include "core/name_case.h"

#include <unicode/uchar.h>

/* Shorter words stay small in titles: "of", "the", "und". */
#define LONG_WORD	4

#define WORDS_PER_POLL	2048

/* Letters before a stop that looks like an abbreviation's. */
#define SHORT_WORD	3

NpCase
np_case_of(const NpText *text, NpSpan span)
{
	size_t		capitals = 0;
	size_t		small = 0;

	for (size_t at = span.start; at < span.end;)
	{
		uint32_t	c = np_next(text, &at);

		if (c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper((UChar32) c) ||
			u_istitle((UChar32) c))
			capitals++;
		else if (c < 0x80 ? c >= 'a' && c <= 'z' : u_islower((UChar32) c))
			small++;
	}
	if (capitals == 0)
		return small == 0 ? NP_CASE_NONE : NP_CASE_SMALL;
	return small == 0 && capitals > 1 ? NP_CASE_CAPITAL : NP_CASE_MIXED;
}

bool
np_case_fits(NpCase alias, NpCase word)
{
	if (alias == NP_CASE_CAPITAL)
		return word == NP_CASE_CAPITAL;
	return alias != NP_CASE_MIXED || word >= NP_CASE_MIXED;
}

bool
np_breaks_line(const NpText *text, NpSpan span)
{
	for (size_t at = span.start; at < span.end;)
	{
		uint32_t	c = np_next(text, &at);

		if ((c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 ||
			c == 0x2029)
			return true;
	}
	return false;
}

void
np_case_reader_init(NpCaseReader *reader, NpArena *arena,
					const NpText *text, const NpWords *words)
{
	*reader = (NpCaseReader) {.arena = arena, .text = text, .words = words};
}

/* Words of a line by the case of their first letters. */
typedef struct Tally
{
	size_t		capital;
	size_t		small;
	size_t		small_and_long;
} Tally;

static void
count_word(const NpText *text, const NpWord *word, Tally *tally)
{
	size_t		at = word->span.start;
	uint32_t	c;

	if (word->kind != NP_WORD_TEXT)
		return;
	c = np_next(text, &at);
	if (c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper((UChar32) c))
		tally->capital++;
	else if (c < 0x80 ? c >= 'a' && c <= 'z' : u_islower((UChar32) c))
	{
		tally->small++;
		/* Of a word of ASCII, which most are, the bytes are the letters. */
		if (text->ascii ? word->span.end - word->span.start >= LONG_WORD :
			np_count_points(text, word->span) >= LONG_WORD)
			tally->small_and_long++;
	}
}

/* Does a line begin with word i, which is not the first? */
static bool
begins_line(const NpCaseReader *reader, size_t i)
{
	const NpWord *items = reader->words->items;
	NpSpan		gap = {items[i - 1].span.end, items[i].span.start};

	/* Most gaps are one blank, or none between a word and its mark. */
	if (gap.end == gap.start ||
		(gap.end == gap.start + 1 && reader->text->bytes[gap.start] == ' '))
		return false;
	return np_breaks_line(reader->text, gap);
}

/* Moves to the line behind the one at hand. */
static void
next_line(NpCaseReader *reader)
{
	const NpWord *items = reader->words->items;
	size_t		i = reader->line_end;
	Tally		tally = {0};

	reader->line_start = i;
	do
	{
		if (i % WORDS_PER_POLL == 0)
			np_poll(reader->arena);
		/* One long word in small letters settles it. */
		if (tally.small_and_long == 0)
			count_word(reader->text, &items[i], &tally);
		i++;
	} while (i < reader->words->count && !begins_line(reader, i));
	reader->line_end = i;
	reader->line_is_plain = tally.small_and_long > 0 ||
		tally.small > tally.capital;
}

/* Does a sentence or a quotation begin behind this mark? */
static bool
begins_sentence(uint32_t c)
{
	switch (c)
	{
		case '.':
		case '!':
		case '?':
		case ':':
		case '"':
		case '\'':
		case '(':
		case '[':
		case '*':
		case '-':
		case 0xA1:
		case 0xAB:
		case 0xBB:
		case 0xBF:
		case 0x2013:
		case 0x2014:
		case 0x2018:
		case 0x201C:
		case 0x201D:
		case 0x201E:
		case 0x2022:
		case 0x2026:
			return true;
		default:
			return false;
	}
}

/* Is the word the first of a sentence, as far as the mark before it tells? */
static bool
is_first(const NpCaseReader *reader, size_t word)
{
	const NpWord *items = reader->words->items;
	size_t		at;
	uint32_t	c;

	if (word == reader->line_start)
		return true;
	if (items[word - 1].kind != NP_WORD_MARK)
		return false;
	/* A hyphen or an apostrophe without blanks is inside a word. */
	at = items[word - 1].span.start;
	c = np_next(reader->text, &at);
	if ((c == '-' || c == '\'') && at == items[word].span.start &&
		word - 1 > reader->line_start &&
		items[word - 2].span.end == items[word - 1].span.start)
		return false;
	if (c == '.' && word - 1 > reader->line_start &&
		items[word - 2].kind == NP_WORD_TEXT &&
		np_count_points(reader->text, items[word - 2].span) <= SHORT_WORD)
		return false;
	return begins_sentence(c);
}

bool
np_case_says_nothing(NpCaseReader *reader, size_t word)
{
	while (word >= reader->line_end && reader->line_end < reader->words->count)
		next_line(reader);
	return !reader->line_is_plain || is_first(reader, word);
}
