/*
 * template_keys.c
 *		What a line is known by: itself, and its shapes without what varies.
 */
#include "core/template_keys.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/hash.h"
#include "core/lines.h"
#include "core/tables/word_classes.h"

#define ROOT	NP_WORD_HASH_START

/* What a run of names, dates and numbers is in the hash of a shape. */
#define VARIES	UINT64_C(0xd6e8feb86659fd93)

/* Adds a word to a row of them; np_mix finishes it. */
static inline uint64_t
add_word(uint64_t hash, uint64_t word)
{
	return np_rotate(hash ^ word, 29) * UINT64_C(0x9fb21c651e98df25);
}

static uint64_t
kind_key(uint64_t hash, NpTemplateKind kind)
{
	return np_mix(hash + (uint64_t) (kind + 1) * ROOT);
}

/* The line being read. */
typedef struct Scan
{
	NpKeyWords *words;
	NpKeyWord	word;			/* the open one */
	NpWordHash	hash;			/* of its letters */
	bool		open;
	bool		in_digits;		/* the last character of it was a digit */
	bool		letters;		/* it has some */
	unsigned	digits;
	unsigned	value;			/* of up to four digits */
	bool		colon;			/* since the last word */
	bool		bar;
} Scan;

static void
open_word(Scan *scan, size_t at)
{
	scan->open = true;
	scan->in_digits = false;
	scan->letters = false;
	scan->digits = 0;
	scan->value = 0;
	np_word_begin(&scan->hash);
	scan->word = (NpKeyWord) {
		.span = {at, at},
		.after_colon = scan->colon,
		.after_bar = scan->bar
	};
	scan->colon = scan->bar = false;
}

/* Two lines of the same digest give the same keys, so all flags are in it. */
static uint64_t
flags_of(const NpKeyWord *word)
{
	return (uint64_t) word->number | (uint64_t) word->capital << 1 |
		(uint64_t) word->wide << 2 | (uint64_t) word->year << 3 |
		(uint64_t) word->clock << 4 | (uint64_t) word->after_colon << 5 |
		(uint64_t) word->after_bar << 6;
}

static void
close_word(Scan *scan)
{
	NpKeyWords *words = scan->words;
	NpKeyWord  *word = &scan->word;

	if (!scan->open)
		return;
	scan->open = false;
	word->hash = np_word_end(&scan->hash);
	word->year = word->number && !scan->letters && scan->digits == 4 &&
		scan->value >= 1900 && scan->value < 2100;
	words->hash = add_word(words->hash, word->hash);
	words->digest = add_word(words->digest, word->hash + flags_of(word));
	if (words->total <= NP_KEY_WORDS)
		words->total++;
	if (words->count < NP_KEY_WORDS)
		words->items[words->count++] = *word;
}

static void
add_digit(Scan *scan, unsigned value, size_t at, size_t end)
{
	if (!scan->open)
	{
		open_word(scan, at);
		scan->word.number = true;
	}
	if (!scan->in_digits)
		np_word_add(&scan->hash, '0', 1);
	scan->in_digits = true;
	if (scan->digits < 5)
		scan->digits++;
	if (scan->digits <= 4)
		scan->value = scan->value * 10 + value;
	scan->word.span.end = end;
}

/* Letters beyond ASCII are told from four of it by their highest bit. */
static inline void
add_point(Scan *scan, uint32_t c)
{
	if (c < 128)
		np_word_add(&scan->hash, c, 1);
	else
		np_word_add(&scan->hash, UINT32_C(0x80000000) | c, 4);
}

static void
add_letter(Scan *scan, uint32_t c, bool capital, size_t at, size_t end)
{
	if (!scan->open)
	{
		open_word(scan, at);
		scan->word.capital = capital;
	}
	scan->letters = true;
	scan->in_digits = false;
	add_point(scan, c);
	scan->word.span.end = end;
}

/* A letter of a script without blanks is a word of its own. */
static void
add_wide(Scan *scan, uint32_t c, size_t at, size_t end)
{
	close_word(scan);
	open_word(scan, at);
	scan->word.wide = true;
	scan->letters = true;
	add_point(scan, c);
	scan->word.span.end = end;
	close_word(scan);
}

static bool
is_digit(uint32_t c)
{
	/* The first ones beyond ASCII are those of Arabic. */
	return c < 0x660 ? c - '0' < 10 : u_isdigit((UChar32) c);
}

/* Soft hyphen, joiners, directions: they show as nothing inside a word. */
static bool
is_invisible(uint32_t c)
{
	return c == 0xAD || (c >= 0x200C && c <= 0x200F) ||
		(c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
		(c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/*
 * What parts a title from its site's name.  titles.c knows these marks too and
 * may learn more; these feed stored keys, so they stay.
 */
static bool
is_bar(uint32_t c)
{
	return c == 0xA6 || c == 0xAB || c == 0xB7 || c == 0xBB || c == 0x2022 ||
		c == 0x2039 || c == 0x203A;
}

static bool
is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0xFF0D;
}

static bool
is_unspaced(uint32_t c)
{
	return c >= 0x3040 && c <= 0x9FFF;
}

bool
np_parts_titles(uint32_t before, uint32_t c, uint32_t after)
{
	if (c == '|' || c == 0xFF5C)
		return true;
	if (is_unspaced(before) && is_unspaced(after))
		return c == '_' || is_dash(c);
	if (!np_is_blank(before))
		return false;
	if (c == ':' && after == ':')
		return true;
	return np_is_blank(after) && (is_bar(c) || is_dash(c));
}

static bool
is_colon(uint32_t c)
{
	return c == ':' || c == 0xFF1A;
}

/* What joins the digits of one number: 1,200 and 10:30 and 5/3/2024. */
static bool
joins_digits(uint32_t c)
{
	return c == '.' || c == ',' || c == ':' || c == '/' || c == '-' ||
		c == '\'' || c == 0x2019;
}

/* A mark: the neighbours are 0 at the edges of the line. */
static void
add_mark(Scan *scan, uint32_t before, uint32_t c, uint32_t after)
{
	if (scan->open && scan->in_digits && joins_digits(c) && is_digit(after))
	{
		scan->word.clock |= c == ':';
		scan->digits = 5;
		return;
	}
	/* An apostrophe inside a word is part of it. */
	if (scan->open && (c == '\'' || c == 0x2019))
		return;
	close_word(scan);
	if (is_colon(c) && !is_colon(before) && !is_colon(after) && after != '/')
		scan->colon = true;
	if (np_parts_titles(before, c, after))
		scan->bar = true;
}

#define EACH(byte)	(UINT64_C(0x0101010101010101) * (byte))

/*
 * Of eight bytes, marks the letters of ASCII by their highest bits, and makes
 * them small.  Sums of bytes below 128 never carry into the next byte.
 */
static inline uint64_t
mark_letters(uint64_t eight, uint64_t *folded)
{
	uint64_t	small = (eight & EACH(0x7f)) | EACH(0x20);
	uint64_t	letters = (small + EACH(0x80 - 'a')) &
		~(small + EACH(0x7f - 'z')) & ~eight & EACH(0x80);

	*folded = eight | letters >> 2; /* 0x80 >> 2 is the bit of small letters */
	return letters;
}

/*
 * Words of ASCII letters with single blanks between, eight bytes a step: most
 * of what most texts hold.  Returns the place of what is neither.
 */
static size_t
plain_words(Scan *scan, const NpText *text, size_t at, size_t end)
{
	while (end - at >= 8)
	{
		uint64_t	folded;
		uint64_t	letters = mark_letters(np_load(text->bytes + at), &folded);
		uint64_t	others = ~letters & EACH(0x80);
		unsigned	count = others == 0 ? 8 :
			(unsigned) __builtin_ctzll(others) / 8;

		if (count == 0)
			return at;
		if (!scan->open)
		{
			open_word(scan, at);
			scan->word.capital = text->bytes[at] < 'a';
		}
		if (count < 8)
			folded &= (UINT64_C(1) << 8 * count) - 1;
		np_word_add(&scan->hash, folded, count);
		scan->letters = true;
		scan->in_digits = false;
		at += count;
		scan->word.span.end = at;
		if (count == 8)
			continue;
		if (text->bytes[at] != ' ')
			return at;
		close_word(scan);
		at++;
	}
	return at;
}

/* Simple case folding, the frequent letters beyond ASCII first. */
static uint32_t
fold(uint32_t c)
{
	if (c - 0x430 < 0x20 || (c - 0x3B1 < 0x19 && c != 0x3C2))
		return c;
	if (c - 0x410 < 0x20)
		return c + 0x20;
	return (uint32_t) u_foldCase((UChar32) c, U_FOLD_CASE_DEFAULT);
}

static void
add_other(Scan *scan, uint32_t c, size_t at, size_t end)
{
	uint32_t	folded;

	if (is_digit(c))
	{
		add_digit(scan, (unsigned) u_charDigitValue((UChar32) c), at, end);
		return;
	}
	folded = fold(c);
	add_letter(scan, folded, folded != c, at, end);
}

/* One character at a place, which moves behind it. */
static void
add_character(Scan *scan, const NpText *text, size_t end, uint32_t *before,
			  size_t *at)
{
	size_t		start = *at;
	uint32_t	c = (unsigned char) text->bytes[start];
	size_t		next;

	if (c < 128)
		(*at)++;
	else
		c = np_next(text, at);
	next = *at;
	if (c - 'a' < 26)
		add_letter(scan, c, false, start, *at);
	else if (c - 'A' < 26)
		add_letter(scan, c + ('a' - 'A'), true, start, *at);
	else if (c - '0' < 10)
		add_digit(scan, c - '0', start, *at);
	else if (c == ' ')
		close_word(scan);
	else if (c >= 128 && np_word_class(c) == NP_IN_WORD)
		add_other(scan, c, start, *at);
	else if (c >= 128 && np_word_class(c) == NP_ALONE)
		add_wide(scan, c, start, *at);
	else if (is_invisible(c))
		return;
	else if (np_is_blank(c))
		close_word(scan);
	else
		add_mark(scan, *before, c, next < end ? np_next(text, &next) : ' ');
	*before = c;
}

/* Bytes between polls. */
#define POLL_BYTES	((size_t) 1 << 18)

void
np_key_words(NpArena *arena, const NpText *text, NpSpan line,
			 NpKeyWords *words)
{
	Scan		scan = {.words = words};
	uint32_t	before = ' ';
	size_t		at = line.start;
	size_t		next_poll = at + POLL_BYTES;

	words->count = 0;
	words->total = 0;
	words->hash = ROOT;
	words->digest = ROOT;
	while (at < line.end)
	{
		size_t		start = at;

		if (at >= next_poll)
		{
			np_poll(arena);
			next_poll = at + POLL_BYTES;
		}
		at = plain_words(&scan, text, at, next_poll < line.end ? next_poll :
						 line.end);
		if (at > start)
			before = (unsigned char) text->bytes[at - 1];
		if (at == line.end)
			break;
		add_character(&scan, text, line.end, &before, &at);
	}
	close_word(&scan);
}

uint64_t
np_words_key(const NpKeyWords *words, NpTemplateKind kind)
{
	return kind_key(words->hash, kind);
}

static inline bool
has_bit(uint64_t set, size_t k)
{
	return set >> k & 1;
}

static inline uint64_t
bit(size_t k)
{
	return UINT64_C(1) << k;
}

/* Words of a date between its numbers, of which one is a year or a clock. */
#define DATE_GAP	3

/*
 * Dates whose months are small words: 12 de marzo de 2024.  A small word just
 * before them is a weekday or an article.
 */
static uint64_t
small_dates(const NpKeyWords *words)
{
	uint64_t	set = 0;
	size_t		last = SIZE_MAX;

	for (size_t k = 0; k < words->count; k++)
	{
		const NpKeyWord *word = &words->items[k];
		bool		dated;

		if (!word->number)
			continue;
		dated = last != SIZE_MAX && k - last > 1 && k - last <= DATE_GAP + 1 &&
			(word->year || word->clock || words->items[last].year ||
			 words->items[last].clock);
		for (size_t i = last + 1; dated && i < k; i++)
			set |= words->items[i].capital ? 0 : bit(i);
		if (dated && last > 1 && has_bit(set, last + 1) &&
			!words->items[last - 1].capital && !words->items[last - 1].wide)
			set |= bit(last - 1);
		last = k;
	}
	return set;
}

/* The shape that is left when some words vary. */
typedef struct Shape
{
	unsigned	fixed;
	unsigned	runs;
	unsigned	varying;
	bool		plain;			/* every run is a number: the line's own key */
	uint64_t	hash;
} Shape;

static Shape
shape_of(const NpKeyWords *words, uint64_t varies)
{
	Shape		shape = {.plain = true, .hash = ROOT};

	for (size_t k = 0; k < words->count; k++)
	{
		bool		inside = k > 0 && has_bit(varies, k - 1);

		if (!has_bit(varies, k))
		{
			shape.fixed++;
			shape.hash = add_word(shape.hash, words->items[k].hash);
			continue;
		}
		shape.varying++;
		if (inside || !words->items[k].number)
			shape.plain = false;
		if (inside)
			continue;
		shape.runs++;
		shape.hash = add_word(shape.hash, VARIES);
	}
	return shape;
}

/* Words of a stub, and at least so many of a name or date behind its first. */
#define STUB_WORDS	8
#define STUB_VARIES	2

/* The stub of a line with a label would say what the label says. */
static void
add_shape(const NpKeyWords *words, uint64_t varies, NpLineKeys *keys)
{
	Shape		shape = shape_of(words, varies);
	bool		labelled = keys->count > 1 && keys->items[1].kind == NP_KEY_LABEL;
	NpTemplateKind kind;

	if (shape.runs == 0 || shape.plain)
		return;
	if (shape.fixed >= 2 && shape.fixed >= shape.runs)
		kind = NP_KEY_PATTERN;
	else if (shape.fixed == 1 && !has_bit(varies, 0) && !labelled &&
			 shape.varying >= STUB_VARIES && words->count <= STUB_WORDS)
		kind = NP_KEY_STUB;
	else
		return;
	keys->items[keys->count++] = (NpLineKey) {
		.hash = kind_key(shape.hash, kind), .kind = kind, .varies = varies
	};
}

/*
 * Words of a line that is a date, and those of them before its first number.
 */
#define DATE_WORDS	8
#define DATE_STARTS	2

/*
 * A line that is a date, perhaps with a town: Lund, 5 March 2024, 10:30.  The
 * places of its numbers are its key.
 */
static void
add_date(const NpKeyWords *words, uint64_t varies, NpLineKeys *keys)
{
	uint64_t	hash = ROOT;
	size_t		numbers = 0;
	size_t		starts = 0;
	bool		dated = false;

	if (words->count > DATE_WORDS || varies != bit(words->count) - 1)
		return;
	while (starts < words->count && !words->items[starts].number)
		starts++;
	for (size_t k = 0; k < words->count; k++)
	{
		const NpKeyWord *word = &words->items[k];

		numbers += word->number;
		dated = dated || word->year || word->clock;
		hash = add_word(hash, VARIES + 4 * word->number + 2 * word->year +
						word->clock);
	}
	if (!dated || numbers < 2 || numbers == words->count ||
		starts > DATE_STARTS)
		return;
	keys->items[keys->count++] = (NpLineKey) {
		.hash = kind_key(hash, NP_KEY_DATE), .kind = NP_KEY_DATE
	};
}

/*
 * Names and dates vary.  The first word of a line has a capital whatever it
 * is, so before a name it is tried both as part of the name and as a word.
 */
static void
add_shapes(const NpKeyWords *words, NpLineKeys *keys)
{
	uint64_t	varies = small_dates(words);
	const NpKeyWord *first = &words->items[0];

	for (size_t k = 0; k < words->count; k++)
		if (words->items[k].number || words->items[k].capital)
			varies |= bit(k);
	if (first->capital)
		add_shape(words, varies & ~bit(0), keys);
	if (!first->capital || (words->count > 1 && has_bit(varies, 1)))
		add_shape(words, varies, keys);
	add_date(words, varies, keys);
}

static uint64_t
hash_range(const NpKeyWords *words, size_t from, size_t to)
{
	uint64_t	hash = ROOT;

	for (size_t k = from; k < to; k++)
		hash = add_word(hash, words->items[k].hash);
	return hash;
}

/* Do some words fit a limit, where two wide letters count as one? */
static bool
is_short(const NpKeyWords *words, size_t from, size_t to, size_t limit)
{
	size_t		size = 0;

	for (size_t k = from; k < to; k++)
		size += words->items[k].wide ? 1 : 2;
	return size <= 2 * limit;
}

#define LABEL_WORDS	4

/* Label: what varies. */
static void
add_label(const NpKeyWords *words, NpLineKeys *keys)
{
	size_t		k = 1;
	bool		lettered = false;

	while (k < words->count && !words->items[k].after_colon)
		k++;
	if (k >= words->count || !is_short(words, 0, k, LABEL_WORDS))
		return;
	for (size_t i = 0; i < k; i++)
		lettered = lettered || !words->items[i].number;
	if (!lettered)
		return;
	keys->items[keys->count++] = (NpLineKey) {
		.hash = kind_key(hash_range(words, 0, k), NP_KEY_LABEL),
		.kind = NP_KEY_LABEL,
		.cut = words->items[k - 1].span.end
	};
}

#define TAIL_WORDS	10

/* Headline | Section | Site: each tail behind a separator. */
static void
add_tails(const NpKeyWords *words, NpLineKeys *keys)
{
	size_t		found = 0;

	for (size_t k = words->count - 1; k > 0 && found < NP_KEY_TAILS; k--)
	{
		if (!words->items[k].after_bar)
			continue;
		if (!is_short(words, k, words->count, TAIL_WORDS))
			return;
		found++;
		keys->items[keys->count++] = (NpLineKey) {
			.hash = kind_key(hash_range(words, k, words->count), NP_KEY_TAIL),
			.kind = NP_KEY_TAIL,
			.cut = words->items[k - 1].span.end
		};
	}
}

void
np_line_keys(const NpKeyWords *words, NpLineKeys *keys)
{
	keys->count = 0;
	keys->words = (unsigned) words->total;
	keys->digest = words->digest;
	if (words->count == 0)
		return;
	keys->items[keys->count++] = (NpLineKey) {
		.hash = np_words_key(words, NP_KEY_LINE), .kind = NP_KEY_LINE
	};
	if (words->total > NP_KEY_WORDS)
		return;
	add_label(words, keys);
	add_shapes(words, keys);
	add_tails(words, keys);
}

/* A sample that grows up to its limit. */
typedef struct Sample
{
	char	   *bytes;
	size_t		length;
	bool		blank;			/* owed before the next character */
	bool		full;
} Sample;

static void
add_bytes(Sample *sample, const char *bytes, size_t length)
{
	size_t		gap = sample->blank && sample->length > 0;

	if (sample->full ||
		sample->length + gap + length > NP_TEMPLATE_SAMPLE)
	{
		sample->full = true;
		return;
	}
	if (gap)
		sample->bytes[sample->length++] = ' ';
	memcpy(sample->bytes + sample->length, bytes, length);
	sample->length += length;
	sample->blank = false;
}

/* Text with its blanks and control characters squeezed. */
static void
add_text(Sample *sample, const NpText *text, NpSpan span)
{
	size_t		next;

	for (size_t at = span.start; at < span.end && !sample->full; at = next)
	{
		uint32_t	c;

		next = at;
		c = np_next(text, &next);
		if (np_is_blank(c))
			sample->blank = true;
		else
			add_bytes(sample, text->bytes + at, next - at);
	}
}

/* Every encoding of a database has it. */
#define ELLIPSIS	"..."

static void
add_ellipsis(Sample *sample)
{
	add_bytes(sample, ELLIPSIS, sizeof(ELLIPSIS) - 1);
}

static void
add_pattern(Sample *sample, const NpText *text, NpSpan line,
			const NpKeyWords *words, uint64_t varies)
{
	size_t		at = line.start;

	for (size_t k = 0; k < words->count; k++)
	{
		if (!has_bit(varies, k))
			continue;
		if (k == 0 || !has_bit(varies, k - 1))
		{
			add_text(sample, text, (NpSpan) {at, words->items[k].span.start});
			add_ellipsis(sample);
		}
		at = words->items[k].span.end;
	}
	add_text(sample, text, (NpSpan) {at, line.end});
}

size_t
np_key_sample(const NpText *text, NpSpan line, const NpKeyWords *words,
			  const NpLineKey *key, char bytes[NP_TEMPLATE_SAMPLE])
{
	Sample		sample = {.bytes = bytes};

	switch ((NpTemplateKind) key->kind)
	{
		case NP_KEY_PATTERN:
		case NP_KEY_STUB:
			add_pattern(&sample, text, line, words, key->varies);
			break;
		case NP_KEY_LABEL:
			add_text(&sample, text, (NpSpan) {line.start, key->cut});
			add_bytes(&sample, ":", 1);
			sample.blank = true;
			add_ellipsis(&sample);
			break;
		case NP_KEY_TAIL:
			add_ellipsis(&sample);
			add_text(&sample, text, (NpSpan) {key->cut, line.end});
			break;
		default:
			add_text(&sample, text, line);
			break;
	}
	return sample.length;
}
