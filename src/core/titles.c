/*
 * titles.c
 *		A headline without the names of site and section around it.
 *
 * Structure decides, not a list of sites: the segment that is longest is the
 * headline, and what follows it is dropped from the end while it looks like a
 * name.  A bar is a separator of sites alone; a dash is used by headlines too,
 * so what stands behind a dash must be short and in capitals, as names are.
 *
 * Before the headline stand sections (Review | The Glass Ferry) and persons
 * (Maren Oldt - a life) as often as sites, so there a name must be one of two
 * words behind a bar, or say that it is an outlet's: News, Zeitung, a domain.
 */
#include "core/titles.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/line_facts.h"

/* Behind so many separators the rest of a title stays in one piece. */
#define MAX_SEGMENTS	16

/* Words of a site's or section's name behind a bar, and behind a dash. */
#define BAR_WORDS	6
#define DASH_WORDS	5

/* The same where no small letters tell a name from a clause. */
#define CAPITAL_WORDS	3

/* Words of a site's name before the headline. */
#define FRONT_WORDS	4

/* A dash parts a site only from a headline of at least this many words. */
#define HEAD_WORDS	4

typedef struct Segment
{
	NpSpan		span;
	bool		bar;			/* what stands before it is more than a dash */
	bool		name;			/* capitals, as names have */
	bool		outlet;			/* a domain, or a word of outlets' names */
	NpLineFacts facts;
} Segment;

/* Words that outlets bear in their names, folded, by their first letters. */
static const char *const outlet_words['z' - 'a' + 1][8] = {
	['a' - 'a'] = {"anzeiger", "actualit\xc3\xa9s"},
	['b' - 'a'] = {"broadcasting", "bote"},
	['c' - 'a'] = {"chronicle", "channel", "courier", "correo", "corriere"},
	['d' - 'a'] = {"daily", "diario", "dagblad", "dziennik",
	"d\xc3\xa9p\xc3\xaa" "che"},
	['e' - 'a'] = {"echo"},
	['f' - 'a'] = {"fm"},
	['g' - 'a'] = {"gazette", "giornale", "gazzetta", "gazeta"},
	['h' - 'a'] = {"herald"},
	['j' - 'a'] = {"journal", "jornal"},
	['k' - 'a'] = {"kurier", "krant"},
	['m' - 'a'] = {"magazine", "media", "mirror"},
	['n' - 'a'] = {"news", "nachrichten", "noticias", "notizie", "nieuws",
	"not\xc3\xad" "cias"},
	['o' - 'a'] = {"observer", "online"},
	['p' - 'a'] = {"post", "press", "presse", "peri\xc3\xb3" "dico"},
	['r' - 'a'] = {"review", "radio", "reporter", "rundschau"},
	['t' - 'a'] = {"times", "tribune", "telegraph", "tv", "tagblatt",
	"tageblatt"},
	['w' - 'a'] = {"weekly", "wiadomo\xc5\x9b" "ci"},
	['z' - 'a'] = {"zeitung"},
};

/* The same in other scripts. */
static const char *const other_outlet_words[] = {
	"\xd0\xbd\xd0\xbe\xd0\xb2\xd0\xbe\xd1\x81\xd1\x82\xd0\xb8", /* novosti */
	"\xd0\xb3\xd0\xb0\xd0\xb7\xd0\xb5\xd1\x82\xd0\xb0", /* gazeta */
	"\xd0\xb2\xd0\xb5\xd1\x81\xd1\x82\xd0\xb8", /* vesti */
	"\xd1\x80\xd0\xb0\xd0\xb4\xd0\xb8\xd0\xbe", /* radio */
	"\xd1\x82\xd0\xb2",			/* tv */
	"\xce\xb5\xcf\x86\xce\xb7\xce\xbc\xce\xb5\xcf\x81\xce\xaf\xce\xb4\xce\xb1", /* efimerida */
	"\xce\xb5\xce\xb9\xce\xb4\xce\xae\xcf\x83\xce\xb5\xce\xb9\xcf\x82", /* eidiseis */
	"\xce\xbd\xce\xad\xce\xb1", /* nea */
	NULL
};

static bool
is_bar(uint32_t c)
{
	return c == '|' || c == 0xFF5C || c == 0xA6 || c == 0xBB || c == 0xAB ||
		c == 0x2022 || c == 0xB7 || c == 0x203A || c == 0x2039 ||
		c == 0x2758 || c == 0x30FB;
}

/* Guillemets quote if both of a pair are there; alone they point. */
static bool
is_guillemet(uint32_t c)
{
	return c == 0xBB || c == 0xAB || c == 0x203A || c == 0x2039;
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

/* A blank, or a mark that sets the direction of writing. */
static bool
is_gap(uint32_t c)
{
	return np_is_blank(c) || c == 0x200E || c == 0x200F;
}

static bool
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* What stands around a character of a title. */
typedef struct Around
{
	uint32_t	word_before;	/* the last character that is no blank */
	uint32_t	before;
	uint32_t	after;
	uint32_t	word_after;		/* the one behind after, if that is blank */
	bool		quoted;			/* guillemets quote in this title */
} Around;

/*
 * What separates at a character.  A double colon is seen at its first colon;
 * a dash between two numbers is a score's.
 */
static Separator
separator(uint32_t c, const Around *around)
{
	bool		unspaced = is_unspaced(around->before) ||
		is_unspaced(around->after);

	if (c == '|' || c == 0xFF5C || c == 0x4E28)
		return A_BAR;
	if (c == '_' && unspaced)
		return A_BAR;
	if (is_dash(c) && is_unspaced(around->before) &&
		(is_unspaced(around->after) || u_isupper((UChar32) around->after)))
		return A_DASH;
	if (!is_gap(around->before))
		return NO_SEPARATOR;
	if (c == ':' && around->after == ':')
		return A_BAR;
	if (!is_gap(around->after))
		return NO_SEPARATOR;
	if (is_dash(c))
		return is_digit(around->word_before) && is_digit(around->word_after) ?
			NO_SEPARATOR : A_DASH;
	return is_bar(c) && !(around->quoted && is_guillemet(c)) ? A_BAR :
		NO_SEPARATOR;
}

/* False for characters that separate nowhere, which most are. */
static inline bool
may_separate(uint32_t c)
{
	return c >= 0x80 || c == '|' || c == '_' || c == '-' || c == ':';
}

/* Whether a title holds both guillemets of a pair. */
static bool
has_quotation(const NpText *text, NpSpan title)
{
	bool		left = false;
	bool		right = false;

	for (size_t i = title.start; i + 1 < title.end; i++)
	{
		left = left || memcmp(text->bytes + i, "\xc2\xab", 2) == 0;
		right = right || memcmp(text->bytes + i, "\xc2\xbb", 2) == 0;
	}
	return left && right;
}

/* The characters behind a place. */
static void
look_behind(const NpText *text, size_t at, size_t end, Around *around,
			size_t *next)
{
	around->after = around->word_after = ' ';
	*next = at;
	if (at == end)
		return;
	around->after = np_next(text, next);
	at = *next;
	around->word_after = at < end ? np_next(text, &at) : ' ';
}

/* Cuts the title at its separators; returns the number of segments. */
static size_t
cut_segments(NpArena *arena, const NpText *text, NpSpan title,
			 Segment segments[MAX_SEGMENTS])
{
	Around		around = {' ', ' ', ' ', ' ', has_quotation(text, title)};
	size_t		count = 0;
	size_t		start = title.start;
	size_t		at = title.start;
	size_t		points = 0;
	bool		bar = false;

	while (at < title.end && count < MAX_SEGMENTS - 1)
	{
		size_t		here = at;
		uint32_t	c = np_next(text, &at);
		size_t		next = at;
		Separator	kind = NO_SEPARATOR;

		if (++points % 4096 == 0)
			np_poll(arena);
		if (here > title.start && may_separate(c))
		{
			look_behind(text, at, title.end, &around, &next);
			kind = separator(c, &around);
		}
		around.before = c;
		if (!is_gap(c))
			around.word_before = c;
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
looks_like_name(const Segment *segment)
{
	const NpLineFacts *facts = &segment->facts;

	return facts->letters > facts->digits * 2u &&
		facts->lower == facts->shorts &&
		(facts->begin == NP_BEGIN_UPPER ||
		 facts->begin == NP_BEGIN_CASELESS) &&
		(facts->end == NP_END_WORD ||
		 (facts->end == NP_END_DIGIT && segment->outlet)) &&
		facts->commas == 0 && facts->quotes == 0;
}

static uint32_t
small(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
	return (uint32_t) u_tolower((UChar32) c);
}

/* A word, and a word of the list, which is in small letters and terminated. */
static bool
same_folded(const NpText *text, NpSpan word, const char *other)
{
	size_t		at = word.start;
	NpText		list = {other, SIZE_MAX, false};
	size_t		there = 0;

	while (at < word.end && other[there] != '\0')
		if (small(np_next(text, &at)) != np_next(&list, &there))
			return false;
	return at == word.end && other[there] == '\0';
}

static bool
is_outlet_word(const NpText *text, NpSpan word)
{
	const char *const *words = other_outlet_words;
	size_t		at = word.start;
	uint32_t	first = word.start < word.end ? small(np_next(text, &at)) : 0;

	if (first < 0x80)
	{
		if (first < 'a' || first > 'z')
			return false;
		words = outlet_words[first - 'a'];
	}
	for (; *words != NULL; words++)
		if (same_folded(text, word, *words))
			return true;
	return false;
}

bool
np_names_outlet(const NpText *text, NpSpan span)
{
	size_t		at = span.start;

	while (at < span.end)
	{
		NpSpan		word = {at, at};

		while (at < span.end && !np_is_blank(np_next(text, &at)))
			word.end = at;
		if (is_outlet_word(text, word))
			return true;
	}
	return false;
}

/* No small letter tells what is a name in it. */
static bool
is_all_capital(const NpLineFacts *facts)
{
	return facts->lower == facts->shorts;
}

/* A name behind a dash, where headlines put clauses and speakers too. */
static bool
is_dash_suffix(const Segment *segment, const NpLineFacts *head)
{
	unsigned	words = np_line_size(&segment->facts);
	bool		caps = segment->facts.caps == segment->facts.words;

	if (words > DASH_WORDS || !segment->name)
		return false;
	if (segment->outlet)
		return true;
	/* Among capitals alone a name does not stand out. */
	if (head->caps == head->words && head->words > 0 && caps)
		return false;
	if (is_all_capital(head) && segment->facts.lower == 0)
		return words <= CAPITAL_WORDS;
	return true;
}

/* head_words are those before the segment, head the facts of the headline. */
static bool
is_suffix(const NpText *text, const Segment *segment, unsigned head_words,
		  const NpLineFacts *head)
{
	const NpLineFacts *facts = &segment->facts;
	unsigned	words = np_line_size(facts);

	if (segment->span.start == segment->span.end)
		return true;
	if (segment->bar)
		return words <= BAR_WORDS && facts->letters >= facts->digits;
	if (head_words < HEAD_WORDS || head_words <= words)
		return false;
	return is_domain(text, segment) || is_dash_suffix(segment, head);
}

/* The name of a site in front of a headline, parted from it by next. */
static bool
is_prefix(const NpText *text, const Segment *segment, const Segment *next)
{
	unsigned	words = np_line_size(&segment->facts);

	if (np_line_size(&next->facts) < HEAD_WORDS || words > FRONT_WORDS ||
		next->facts.letters < next->facts.digits)
		return false;
	if (is_domain(text, segment))
		return true;
	if (!segment->name || words < 2)
		return false;
	return segment->outlet || next->bar;
}

static NpStatus
know_segments(NpArena *arena, const NpText *text, Segment *segments,
			  size_t count)
{
	NpWordHashes words = {NULL, 0, 0};

	for (size_t i = 0; i < count; i++)
	{
		Segment    *segment = &segments[i];

		segment->facts = (NpLineFacts) {0};
		segment->name = segment->outlet = false;
		if (segment->span.start == segment->span.end)
			continue;
		NP_TRY(np_line_facts(arena, text, segment->span, &words,
							 &segment->facts));
		if (np_line_size(&segment->facts) > 2 * BAR_WORDS)
			continue;
		segment->outlet = np_names_outlet(text, segment->span);
		segment->name = looks_like_name(segment);
	}
	return NP_OK;
}

/*
 * The segment that is the headline: the longest.  An outlet's long name at the
 * end gives way to a headline that no one takes for a name.
 */
static size_t
find_head(const Segment *segments, size_t count)
{
	size_t		longest = 0;

	for (size_t i = 1; i < count; i++)
		if (segments[i].facts.points > segments[longest].facts.points)
			longest = i;
	if (longest == count - 1 && longest > 0 && segments[longest].name &&
		segments[longest].outlet && !segments[longest - 1].name &&
		np_line_size(&segments[longest - 1].facts) >= 2)
		return longest - 1;
	return longest;
}

/* False for a title without a character that separates; so are most. */
static bool
may_have_segments(const NpText *text, NpSpan title)
{
	for (size_t i = title.start; i < title.end; i++)
		if (may_separate((unsigned char) text->bytes[i]))
			return true;
	return false;
}

NpStatus
np_title_head(NpArena *arena, const NpText *text, NpSpan title, NpSpan *head)
{
	Segment		segments[MAX_SEGMENTS];
	size_t		count;
	size_t		first = 0;
	size_t		longest;
	unsigned	head_words = 0;

	*head = title = np_trim(text, title);
	if (!may_have_segments(text, title))
		return NP_OK;
	count = cut_segments(arena, text, title, segments);
	if (count == 1)
		return NP_OK;
	NP_TRY(know_segments(arena, text, segments, count));
	longest = find_head(segments, count);
	for (size_t i = 0; i < count; i++)
		head_words += np_line_size(&segments[i].facts);
	while (count - 1 > longest)
	{
		const Segment *last = &segments[count - 1];

		head_words -= np_line_size(&last->facts);
		if (!is_suffix(text, last, head_words, &segments[longest].facts))
			break;
		count--;
	}
	if (longest == 1 && is_prefix(text, &segments[0], &segments[1]))
		first = 1;
	*head = (NpSpan) {segments[first].span.start, segments[count - 1].span.end};
	return NP_OK;
}
