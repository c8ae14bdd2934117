/*
 * line_facts.c
 *		What one line says of itself: counts, edges, labels, hashes.
 */
#include "core/line_facts.h"

#include <string.h>

#include <unicode/uchar.h>

/* Classes of characters. */
typedef enum Class
{
	BLANK,
	UPPER,
	LOWER,
	CASELESS,					/* letters without case, in words */
	WIDE,						/* letters of scripts without blanks */
	JOINED,						/* marks and joiners: part of any word */
	DIGIT,
	STOP,						/* . and its like */
	QUESTION,
	EXCLAMATION,
	ELLIPSIS,
	COMMA,
	COLON,
	QUOTE,
	OPEN,
	CLOSE,
	DASH,
	SEPARATOR,
	BULLET,
	SIGN,						/* any other mark */
	EMOJI
} Class;

/* The classes of ASCII. */
static const uint8_t ascii_class[128] = {
	[0 ... 32] = BLANK,
	['!'] = EXCLAMATION, ['"'] = QUOTE, ['#'] = SIGN, ['$'] = SIGN,
	['%'] = SIGN, ['&'] = SIGN, ['\''] = QUOTE, ['('] = OPEN, [')'] = CLOSE,
	['*'] = BULLET, ['+'] = SIGN, [','] = COMMA, ['-'] = DASH, ['.'] = STOP,
	['/'] = SEPARATOR,
	['0' ... '9'] = DIGIT,
	[':'] = COLON, [';'] = COMMA, ['<'] = SEPARATOR, ['='] = SIGN,
	['>'] = SEPARATOR, ['?'] = QUESTION, ['@'] = SIGN,
	['A' ... 'Z'] = UPPER,
	['['] = OPEN, ['\\'] = SEPARATOR, [']'] = CLOSE, ['^'] = SIGN,
	['_'] = SIGN, ['`'] = QUOTE,
	['a' ... 'z'] = LOWER,
	['{'] = OPEN, ['|'] = SEPARATOR, ['}'] = CLOSE, ['~'] = SIGN,
	[127] = BLANK,
};

/*
 * Letters of scripts that write no blanks between words: Thai, Lao, Myanmar,
 * Khmer, Han, kana.  (Hangul writes blanks.)
 */
static bool
is_wide(uint32_t c)
{
	return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
		(c >= 0x1780 && c <= 0x17FF) || (c >= 0x2E80 && c <= 0x2FDF) ||
		(c >= 0x3005 && c <= 0x3007) || (c >= 0x3040 && c <= 0x30FF) ||
		(c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x9FFF) ||
		(c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9F) ||
		(c >= 0x20000 && c <= 0x3FFFF);
}

/* The class of a mark outside ASCII. */
static Class
mark_class(uint32_t c)
{
	switch (c)
	{
		case 0x2026:
			return ELLIPSIS;
		case 0x3002:
		case 0xFF0E:
		case 0xFF61:
		case 0x06D4:
		case 0x0964:
		case 0x0965:
		case 0x0589:
		case 0x104B:
		case 0x17D4:
			return STOP;
		case 0xFF1F:
		case 0x061F:
		case 0x037E:
			return QUESTION;
		case 0xFF01:
			return EXCLAMATION;
		case 0xFF0C:
		case 0x3001:
		case 0xFF1B:
		case 0x060C:
		case 0x061B:
			return COMMA;
		case 0xFF1A:
			return COLON;
		case 0x00BB:
		case 0x203A:
		case 0x2192:
		case 0xFF5C:
			return u_hasBinaryProperty((UChar32) c, UCHAR_QUOTATION_MARK) ?
				QUOTE : SEPARATOR;
		case 0x00B7:
		case 0x2022:
		case 0x30FB:
			return BULLET;
		default:
			return SIGN;
	}
}

static Class
other_class(uint32_t c)
{
	Class		special = mark_class(c);

	if (special != SIGN)
		return special;
	switch (u_charType((UChar32) c))
	{
		case U_INITIAL_PUNCTUATION:
		case U_FINAL_PUNCTUATION:
			return QUOTE;
		case U_START_PUNCTUATION:
			return u_hasBinaryProperty((UChar32) c, UCHAR_QUOTATION_MARK) ?
				QUOTE : OPEN;
		case U_END_PUNCTUATION:
			return u_hasBinaryProperty((UChar32) c, UCHAR_QUOTATION_MARK) ?
				QUOTE : CLOSE;
		case U_DASH_PUNCTUATION:
			return DASH;
		case U_OTHER_SYMBOL:
			if (c >= 0x1F000)
				return EMOJI;
			return c >= 0x2190 ? BULLET : SIGN;
		default:
			return SIGN;
	}
}

static Class
class_of(uint32_t c)
{
	if (c < 128)
		return (Class) ascii_class[c];
	if (is_wide(c))
		return WIDE;
	switch (u_charType((UChar32) c))
	{
		case U_UPPERCASE_LETTER:
		case U_TITLECASE_LETTER:
			return UPPER;
		case U_LOWERCASE_LETTER:
			return LOWER;
		case U_MODIFIER_LETTER:
		case U_OTHER_LETTER:
		case U_LETTER_NUMBER:
			return CASELESS;
		case U_NON_SPACING_MARK:
		case U_ENCLOSING_MARK:
		case U_COMBINING_SPACING_MARK:
			return JOINED;
		case U_FORMAT_CHAR:
			/* Soft hyphens and joiners stand inside words. */
			return np_is_blank(c) ? BLANK : JOINED;
		case U_DECIMAL_DIGIT_NUMBER:
			return DIGIT;
		default:
			return np_is_blank(c) ? BLANK : other_class(c);
	}
}

/* FNV-1a over code points (Fowler, Noll, Vo). */
#define HASH_SEED	2166136261u

static uint32_t
hash_step(uint32_t hash, uint32_t c)
{
	return (hash ^ c) * 16777619u;
}

/* Spreads the bits of a finished hash (murmur3's finalizer). */
static uint32_t
hash_finish(uint32_t hash)
{
	hash ^= hash >> 16;
	hash *= 0x85EBCA6Bu;
	hash ^= hash >> 13;
	hash *= 0xC2B2AE35u;
	return hash ^ (hash >> 16);
}

/* The word being read. */
typedef struct Word
{
	uint32_t	hash;
	unsigned	letters;
	unsigned	upper;
	unsigned	digits;
	unsigned	value;			/* of its digits, if they are few */
	Class		first;
	bool		open;
} Word;

typedef struct Scan
{
	NpArena    *arena;
	NpWordHashes *words;
	NpLineFacts *facts;
	Word		word;
	Class		last;			/* class of the last character not blank */
	bool		after_stop;		/* a stop and marks, no letter since */
	bool		blank_since;	/* and a blank after it */
	size_t		open_at;		/* byte of the last opening bracket */
	size_t		total_words;	/* also those that are not kept */
	size_t		trailing;		/* numbers since the last word of letters */
	size_t		leading;		/* numbers before the first such word */
	uint64_t	open_hash;		/* the line's hash before it */
	uint8_t		open_word;		/* kept words before it */
	bool		has_open;
	bool		square;
	unsigned	open_upper;		/* capitals before the bracket */
	unsigned	open_letters;
} Scan;

static void
count(uint16_t *counter)
{
	if (*counter < UINT16_MAX)
		(*counter)++;
}

static void
count_small(uint8_t *counter)
{
	if (*counter < UINT8_MAX)
		(*counter)++;
}

static NpStatus
keep_hash(Scan *scan, uint32_t hash, bool meaningful)
{
	NpLineFacts *facts = scan->facts;
	NpWordHashes *words = scan->words;

	hash = (hash_finish(hash) & ~1u) | (meaningful ? 1u : 0u);
	facts->hash = (facts->hash ^ hash) * UINT64_C(0x9E3779B97F4A7C15);
	facts->hash ^= facts->hash >> 29;
	scan->total_words++;
	if (facts->kept == NP_KEPT_WORDS)
		return NP_OK;
	NP_TRY(np_reserve(scan->arena, &words->items, &words->capacity,
					  words->count + 1, sizeof(uint32_t)));
	words->items[words->count++] = hash;
	facts->kept++;
	return NP_OK;
}

static NpStatus
end_word(Scan *scan)
{
	Word	   *word = &scan->word;
	NpLineFacts *facts = scan->facts;

	if (!word->open)
		return NP_OK;
	word->open = false;
	count(&facts->words);
	if (word->letters > facts->longest)
		facts->longest = word->letters < UINT16_MAX ?
			(uint16_t) word->letters : UINT16_MAX;
	if (word->letters == 0)
	{
		count(&facts->numbers);
		if (facts->numbers == facts->words)
			scan->leading++;
		scan->trailing++;
		if (word->digits == 4 && word->value >= 1900 && word->value < 2100)
			facts->flags |= NP_LINE_YEAR;
	}
	else
		scan->trailing = 0;
	if (word->first == UPPER)
		count(&facts->capitals);
	if (word->letters > 1 && word->upper == word->letters)
		count(&facts->caps);
	if (word->first == LOWER)
	{
		count(&facts->lower);
		if (word->letters <= 3)
			count(&facts->shorts);
	}
	return keep_hash(scan, word->hash, word->letters > 3);
}

/* A letter or digit continues the word, or begins one. */
static void
in_word(Scan *scan, uint32_t c, Class class)
{
	Word	   *word = &scan->word;

	if (!word->open)
	{
		memset(word, 0, sizeof(*word));
		word->open = true;
		word->hash = HASH_SEED;
		word->first = class;
	}
	if (class == DIGIT)
	{
		word->digits++;
		word->value = word->digits <= 4 ? word->value * 10 + (c & 15) : 0;
		word->hash = hash_step(word->hash, '0');
		count(&scan->facts->digits);
		return;
	}
	/* Combining marks and joiners neither count as letters nor part words. */
	if (class == JOINED)
		return;
	word->letters++;
	count(&scan->facts->letters);
	if (class == UPPER)
	{
		if (word->letters > 2 && scan->last == LOWER &&
			word->upper == 0)
			scan->facts->flags |= NP_LINE_FUSED;
		/* Names of firms are glued too, but of fewer letters: YouTube. */
		if (word->letters > 4 && scan->last == LOWER)
			scan->facts->glued = true;
		word->upper++;
		count(&scan->facts->upper);
		c = c < 128 ? c + ('a' - 'A') :
			(uint32_t) u_foldCase((UChar32) c, U_FOLD_CASE_DEFAULT);
	}
	else if (c >= 128)
		c = (uint32_t) u_foldCase((UChar32) c, U_FOLD_CASE_DEFAULT);
	word->hash = hash_step(word->hash, c);
}

/* A letter after a stop and a blank begins a sentence, unless it is small. */
static void
note_sentence(Scan *scan, Class class)
{
	if (scan->after_stop && scan->blank_since && class != LOWER)
		count_small(&scan->facts->sentences);
	scan->after_stop = false;
}

static NpStatus
wide_letter(Scan *scan, uint32_t c)
{
	NP_TRY(end_word(scan));
	count(&scan->facts->letters);
	count(&scan->facts->wide);
	if (scan->after_stop)
		count_small(&scan->facts->sentences);
	scan->after_stop = false;
	scan->trailing = 0;
	return keep_hash(scan, hash_step(HASH_SEED, c), true);
}

static void
open_bracket(Scan *scan, uint32_t c, size_t at)
{
	scan->has_open = true;
	scan->open_at = at;
	scan->open_hash = scan->facts->hash;
	scan->open_word = scan->facts->kept;
	scan->square = c == '[' || c == 0x3010;
	scan->open_upper = scan->facts->upper;
	scan->open_letters = scan->facts->letters;
}

static void
count_mark(Scan *scan, uint32_t c, Class class)
{
	NpLineFacts *facts = scan->facts;

	count(&facts->marks);
	if (class == COMMA)
		count_small(&facts->commas);
	else if (class == QUOTE)
		count_small(&facts->quotes);
	else if (class == SEPARATOR || class == BULLET)
		count_small(&facts->separators);
	else if (class == COLON && scan->total_words > 0 &&
			 scan->total_words <= 16)
		facts->colons |= (uint16_t) (1u << (scan->total_words - 1));
	else if (class == EMOJI)
		facts->flags |= NP_LINE_EMOJI;
	if (class == COLON)
		facts->colon_word = facts->kept;
	if (c == '@' && scan->last != BLANK)
		facts->flags |= NP_LINE_URL;
	if (c == 0xA9)
		facts->flags |= NP_LINE_COPYRIGHT;
}

/* True if the bytes at a place begin with the string. */
static bool
has_prefix(const NpText *text, size_t at, const char *string)
{
	size_t		length = strlen(string);

	return text->length - at >= length &&
		memcmp(text->bytes + at, string, length) == 0;
}

static NpStatus
mark(Scan *scan, const NpText *text, uint32_t c, Class class, size_t at)
{
	bool		in_number = scan->word.open && scan->word.digits > 0;

	if (class == COLON)
	{
		if (in_number && scan->word.letters == 0 && at + 1 < text->length &&
			text->bytes[at + 1] >= '0' && text->bytes[at + 1] <= '9')
			scan->facts->flags |= NP_LINE_CLOCK;
		if (has_prefix(text, at, "://"))
			scan->facts->flags |= NP_LINE_URL;
	}
	/* An apostrophe inside a word is part of it, as in don't. */
	if (class == QUOTE && scan->word.open && scan->last != QUOTE &&
		(c == '\'' || c == 0x2019))
	{
		count(&scan->facts->marks);
		return NP_OK;
	}
	NP_TRY(end_word(scan));
	count_mark(scan, c, class);
	if (class == OPEN)
		open_bracket(scan, c, at);
	if (class == STOP || class == QUESTION || class == EXCLAMATION)
	{
		scan->after_stop = true;
		scan->blank_since = false;
		if (scan->last != BLANK && has_prefix(text, at, ".com"))
			scan->facts->flags |= NP_LINE_URL;
	}
	return NP_OK;
}

static NpStatus
one_character(Scan *scan, const NpText *text, uint32_t c, size_t at)
{
	Class		class = class_of(c);

	switch (class)
	{
		case BLANK:
			scan->blank_since = true;
			NP_TRY(end_word(scan));
			break;
		case UPPER:
		case LOWER:
		case CASELESS:
		case DIGIT:
			note_sentence(scan, class);
			in_word(scan, c, class);
			break;
		case WIDE:
			NP_TRY(wide_letter(scan, c));
			break;
		case JOINED:
			break;
		default:
			NP_TRY(mark(scan, text, c, class, at));
			break;
	}
	scan->last = class;
	return NP_OK;
}

/*
 * Small letters of ASCII in an open word: most of what most texts hold.
 * Returns where they end.
 */
static size_t
small_letters(Scan *scan, const NpText *text, size_t at, size_t end)
{
	uint32_t	hash = scan->word.hash;
	size_t		start = at;
	size_t		count;

	while (at < end && text->bytes[at] >= 'a' && text->bytes[at] <= 'z')
		hash = hash_step(hash, (uint32_t) text->bytes[at++]);
	count = at - start;
	if (count == 0)
		return at;
	scan->word.hash = hash;
	scan->word.letters += (unsigned) count;
	scan->last = LOWER;
	scan->facts->letters = count < (size_t) UINT16_MAX - scan->facts->letters ?
		(uint16_t) (scan->facts->letters + count) : UINT16_MAX;
	return at;
}

static NpBegin
begin_of(const NpText *text, NpSpan line)
{
	size_t		at = line.start;

	switch (class_of(np_next(text, &at)))
	{
		case LOWER:
			return NP_BEGIN_LOWER;
		case UPPER:
			return NP_BEGIN_UPPER;
		case CASELESS:
		case WIDE:
		case JOINED:
			return NP_BEGIN_CASELESS;
		case DIGIT:
			return NP_BEGIN_DIGIT;
		case QUOTE:
			return NP_BEGIN_QUOTE;
		case OPEN:
			return NP_BEGIN_BRACKET;
		case DASH:
		case BULLET:
		case SEPARATOR:
			return NP_BEGIN_BULLET;
		default:
			return NP_BEGIN_SYMBOL;
	}
}

static NpEnd
plain_end(Class class)
{
	switch (class)
	{
		case STOP:
			return NP_END_STOP;
		case EXCLAMATION:
			return NP_END_EXCLAMATION;
		case QUESTION:
			return NP_END_QUESTION;
		case ELLIPSIS:
			return NP_END_ELLIPSIS;
		case QUOTE:
			return NP_END_QUOTE;
		case CLOSE:
			return NP_END_BRACKET;
		case COLON:
			return NP_END_COLON;
		case COMMA:
		case DASH:
			return NP_END_COMMA;
		case DIGIT:
			return NP_END_DIGIT;
		case UPPER:
		case LOWER:
		case CASELESS:
		case WIDE:
		case JOINED:
			return NP_END_WORD;
		default:
			return NP_END_SYMBOL;
	}
}

/* Characters looked at behind the stop: quotation marks, a footnote's mark. */
#define END_LOOKBACK	6

/*
 * How the line ends.  Quotation marks, brackets and footnote marks behind a
 * stop are looked through; so are blanks, since damaged quotations read
 * `. "` with a blank before the mark.
 */
static NpEnd
end_of(const NpText *text, NpSpan line)
{
	size_t		at = line.end;
	Class		last = class_of(np_previous(text, &at));
	Class		class = last;
	bool		in_square = false;

	if (class == STOP && at > line.start)
	{
		size_t		before = at;

		if (class_of(np_previous(text, &before)) == STOP)
			return NP_END_ELLIPSIS;
	}
	for (int i = 0; i < END_LOOKBACK && at > line.start; i++)
	{
		if (class != QUOTE && class != CLOSE && class != BLANK &&
			!(in_square && (class == DIGIT || class == OPEN)))
			break;
		in_square = in_square || (class == CLOSE && text->bytes[at] == ']');
		class = class_of(np_previous(text, &at));
	}
	if (class == STOP || class == QUESTION || class == EXCLAMATION)
		return plain_end(class);
	return plain_end(last);
}

/* Greek ends its questions with what looks like a semicolon. */
static bool
ends_greek_question(const NpText *text, NpSpan line)
{
	size_t		at = line.end;

	if (line.end - line.start < 3 || text->bytes[line.end - 1] != ';')
		return false;
	at--;
	return np_previous(text, &at) - 0x370u < 0x90u;
}

static void
note_bracket(Scan *scan, const NpText *text, NpSpan line)
{
	NpLineFacts *facts = scan->facts;
	size_t		at = line.end;
	unsigned	letters = facts->letters - scan->open_letters;

	facts->bracket_word = facts->kept;
	facts->bracket_at = line.end;
	if (!scan->has_open || class_of(np_previous(text, &at)) != CLOSE)
		return;
	facts->flags |= NP_LINE_BRACKET;
	facts->bracket_at = scan->open_at;
	facts->bracket_word = scan->open_word;
	facts->bare_hash = scan->open_hash;
	if (scan->square && letters > 1 && letters <= 24 &&
		facts->upper - scan->open_upper == letters)
		facts->flags |= NP_LINE_TAG;
}

/* Characters of a long line between two polls. */
#define POLL_POINTS	((size_t) 1 << 16)

NpStatus
np_line_facts(NpArena *arena, const NpText *text, NpSpan line,
			  NpWordHashes *words, NpLineFacts *facts)
{
	Scan		scan = {.arena = arena, .words = words, .facts = facts};
	NpLabelBounds bounds = {0, 0, 0};
	size_t		at = line.start;
	size_t		points = 0;
	size_t		next_poll = POLL_POINTS;

	memset(facts, 0, sizeof(*facts));
	facts->words_at = words->count;
	scan.last = BLANK;
	if (at == line.end)
		return NP_OK;
	while (at < line.end)
	{
		size_t		start = at;

		if (scan.word.open)
		{
			at = small_letters(&scan, text, at, line.end);
			points += at - start;
			start = at;
			if (at == line.end)
				break;
		}
		if (points >= next_poll)
		{
			np_poll(arena);
			next_poll = points + POLL_POINTS;
		}
		points++;
		NP_TRY(one_character(&scan, text, np_next(text, &at), start));
	}
	NP_TRY(end_word(&scan));
	facts->points = points < UINT16_MAX ? (uint16_t) points : UINT16_MAX;
	facts->begin = (uint8_t) begin_of(text, line);
	facts->end = (uint8_t) end_of(text, line);
	if (ends_greek_question(text, line))
		facts->end = NP_END_QUESTION;
	note_bracket(&scan, text, line);
	if (scan.total_words <= NP_KEPT_WORDS)
		bounds = (NpLabelBounds) {
			scan.leading, scan.total_words - scan.trailing, 0
		};
	bounds.tail = facts->bracket_word;
	np_find_labels(words->items + facts->words_at, facts->kept, &bounds,
				   &facts->cues);
	return NP_OK;
}
