/*
 * line_facts.c
 *		What one line says of itself: counts, edges, labels, hashes.
 */
#include "core/line_facts.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/letters.h"
#include "core/tables/line_classes.h"

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
	NpLineClass first;
	bool		open;
} Word;

typedef struct Scan
{
	uint32_t   *hashes;			/* room for those of NP_KEPT_WORDS words */
	NpLineFacts *facts;
	Word		word;
	NpLineClass last;			/* class of the last character not blank */
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

static uint16_t
at_most(size_t value)
{
	return value < UINT16_MAX ? (uint16_t) value : UINT16_MAX;
}

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

/* The hash of a word as it is kept. */
static inline uint32_t
word_hash(uint32_t hash, bool meaningful)
{
	return (hash_finish(hash) & ~1u) | meaningful;
}

/* The hash of a line with one more word. */
static inline uint64_t
line_hash(uint64_t hash, uint32_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ (hash >> 29);
}

static void
keep_hash(Scan *scan, uint32_t hash, bool meaningful)
{
	NpLineFacts *facts = scan->facts;

	hash = word_hash(hash, meaningful);
	facts->hash = line_hash(facts->hash, hash);
	scan->total_words++;
	if (facts->kept < NP_KEPT_WORDS)
		scan->hashes[facts->kept++] = hash;
}

static void
count_number(Scan *scan)
{
	const Word *word = &scan->word;
	NpLineFacts *facts = scan->facts;

	count(&facts->numbers);
	if (facts->numbers == facts->words)
		scan->leading++;
	scan->trailing++;
	if (word->digits == 4 && word->value >= 1900 && word->value < 2100)
		facts->flags |= NP_LINE_YEAR;
}

static void
end_word(Scan *scan)
{
	Word	   *word = &scan->word;
	NpLineFacts *facts = scan->facts;

	if (!word->open)
		return;
	word->open = false;
	count(&facts->words);
	if (word->letters == 0)
		count_number(scan);
	else
		scan->trailing = 0;
	if (word->letters > facts->longest)
		facts->longest = at_most(word->letters);
	if (word->first == NP_C_UPPER)
		count(&facts->capitals);
	if (word->letters > 1 && word->upper == word->letters)
		count(&facts->caps);
	if (word->first == NP_C_LOWER)
	{
		count(&facts->lower);
		if (word->letters <= 3)
			count(&facts->shorts);
	}
	keep_hash(scan, word->hash, word->letters > 3);
}

static void
digit_in_word(Scan *scan, uint32_t c)
{
	Word	   *word = &scan->word;

	word->digits++;
	word->value = word->digits <= 4 ? word->value * 10 + (c & 15) : 0;
	word->hash = np_hash_letter(word->hash, '0');
	count(&scan->facts->digits);
}

/* Small letters behind capitals, of which the last may begin a word. */
static inline void
note_small(Scan *scan)
{
	scan->facts->edges |= scan->word.upper > 1;
}

/* A letter or digit continues the word, or begins one. */
static inline void
in_word(Scan *scan, uint32_t c, uint8_t entry)
{
	Word	   *word = &scan->word;
	NpLineClass class = (NpLineClass) (entry & ~NP_LINE_FOLDS);

	if (!word->open)
		*word = (Word) {.hash = NP_LETTERS_SEED, .first = class, .open = true};
	if (class == NP_C_DIGIT)
	{
		digit_in_word(scan, c);
		return;
	}
	word->letters++;
	count(&scan->facts->letters);
	if (class == NP_C_UPPER)
	{
		if (word->letters > 2 && scan->last == NP_C_LOWER && word->upper == 0)
			scan->facts->flags |= NP_LINE_FUSED;
		/* Firms' names are glued too, but of fewer letters: YouTube, eBay. */
		if (word->letters > (word->first == NP_C_LOWER ? 3 : 4) &&
			scan->last == NP_C_LOWER)
			scan->facts->glued = true;
		if (scan->last == NP_C_LOWER || scan->last == NP_C_DIGIT)
			scan->facts->edges = true;
		word->upper++;
		count(&scan->facts->upper);
	}
	else if (class == NP_C_LOWER)
		note_small(scan);
	if ((entry & NP_LINE_FOLDS) != 0)
		c = c < 128 ? c + ('a' - 'A') :
			(uint32_t) u_foldCase((UChar32) c, U_FOLD_CASE_DEFAULT);
	word->hash = np_hash_letter(word->hash, c);
}

/* A letter after a stop and a blank begins a sentence, unless it is small. */
static inline void
note_sentence(Scan *scan, NpLineClass class)
{
	if (scan->after_stop && scan->blank_since && class != NP_C_LOWER)
		count_small(&scan->facts->sentences);
	scan->after_stop = false;
}

static void
wide_letter(Scan *scan, uint32_t c)
{
	end_word(scan);
	count(&scan->facts->letters);
	count(&scan->facts->wide);
	scan->facts->edges = true;	/* it may be a digit before a capital */
	if (scan->after_stop)
		count_small(&scan->facts->sentences);
	scan->after_stop = false;
	scan->trailing = 0;
	keep_hash(scan, np_hash_letter(NP_LETTERS_SEED, c), true);
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
count_mark(Scan *scan, uint32_t c, NpLineClass class)
{
	NpLineFacts *facts = scan->facts;

	count(&facts->marks);
	if (class == NP_C_COMMA)
		count_small(&facts->commas);
	else if (class == NP_C_QUOTE)
		count_small(&facts->quotes);
	else if (class == NP_C_SEPARATOR || class == NP_C_BULLET)
		count_small(&facts->separators);
	else if (class == NP_C_COLON && scan->total_words > 0 &&
			 scan->total_words <= 16)
		facts->colons |= (uint16_t) (1u << (scan->total_words - 1));
	else if (class == NP_C_EMOJI)
		facts->flags |= NP_LINE_EMOJI;
	if (class == NP_C_COLON)
		facts->colon_word = facts->kept;
	if (c == '@' && scan->last != NP_C_BLANK)
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

static void
mark(Scan *scan, const NpText *text, uint32_t c, NpLineClass class, size_t at)
{
	bool		in_number = scan->word.open && scan->word.digits > 0;

	if (class == NP_C_COLON)
	{
		if (in_number && scan->word.letters == 0 && at + 1 < text->length &&
			text->bytes[at + 1] >= '0' && text->bytes[at + 1] <= '9')
			scan->facts->flags |= NP_LINE_CLOCK;
		if (has_prefix(text, at, "://"))
			scan->facts->flags |= NP_LINE_URL;
	}
	/* An apostrophe inside a word is part of it, as in don't. */
	if (class == NP_C_QUOTE && scan->word.open && scan->last != NP_C_QUOTE &&
		(c == '\'' || c == 0x2019))
	{
		count(&scan->facts->marks);
		return;
	}
	end_word(scan);
	count_mark(scan, c, class);
	if (class == NP_C_OPEN)
		open_bracket(scan, c, at);
	if (class == NP_C_STOP || class == NP_C_QUESTION || class == NP_C_EXCLAMATION)
	{
		scan->after_stop = true;
		scan->blank_since = false;
		if (scan->last != NP_C_BLANK && has_prefix(text, at, ".com"))
			scan->facts->flags |= NP_LINE_URL;
	}
}

static inline void
one_character(Scan *scan, const NpText *text, uint32_t c, size_t at)
{
	uint8_t		entry = np_line_class_entry(c);
	NpLineClass class = (NpLineClass) (entry & ~NP_LINE_FOLDS);

	switch (class)
	{
		case NP_C_BLANK:
			scan->blank_since = true;
			end_word(scan);
			break;
		case NP_C_UPPER:
		case NP_C_LOWER:
		case NP_C_CASELESS:
		case NP_C_DIGIT:
			note_sentence(scan, class);
			in_word(scan, c, entry);
			break;
		case NP_C_WIDE:
			wide_letter(scan, c);
			break;
		case NP_C_JOINED:
			break;
		default:
			mark(scan, text, c, class, at);
			break;
	}
	scan->last = class;
}

/* Adds to a counter that stops at its most. */
static void
add(uint16_t *counter, size_t more)
{
	*counter = at_most(*counter + more);
}

/* Bytes of one run of letters between two polls. */
#define POLL_LETTERS	((size_t) 1 << 20)

/* Hashes the small letters from *at on, and moves it behind them. */
static uint32_t
hash_run(NpArena *arena, const NpText *text, size_t *at, size_t end,
		 uint32_t hash)
{
	while (*at < end)
	{
		NpLetters	letters = np_letters_at(text, *at, end, 0);

		hash = np_hash_letters(hash, letters);
		*at += letters.count;
		if (letters.count < 8)
			break;
		if (*at % POLL_LETTERS < 8)
			np_poll(arena);
	}
	return hash;
}

/* Small letters of ASCII in an open word.  Returns where they end. */
static size_t
small_letters(NpArena *arena, Scan *scan, const NpText *text, size_t at,
			  size_t end)
{
	size_t		start = at;

	if (text->bytes[at] < 'a' || text->bytes[at] > 'z')
		return at;
	scan->word.hash = hash_run(arena, text, &at, end, scan->word.hash);
	note_small(scan);
	scan->word.letters += (unsigned) (at - start);
	scan->last = NP_C_LOWER;
	add(&scan->facts->letters, at - start);
	return at;
}

/*
 * Small letters of two bytes in an open word, that folding leaves as they are:
 * most of what a text in Greek or Cyrillic holds.  Returns where they end.
 */
static size_t
wider_letters(NpArena *arena, Scan *scan, const NpText *text, size_t at,
			  size_t end)
{
	uint32_t	hash = scan->word.hash;
	size_t		start = at;

	while (at < end && (text->bytes[at] & 0xE0) == 0xC0)
	{
		size_t		next = at;
		uint32_t	c = np_next(text, &next);

		if (np_line_class_entry(c) != NP_C_LOWER)
			break;
		hash = np_hash_letter(hash, c);
		at = next;
		if (at % POLL_LETTERS < 2)
			np_poll(arena);
	}
	if (at == start)
		return at;
	scan->word.hash = hash;
	note_small(scan);
	scan->word.letters += (unsigned) ((at - start) / 2);
	scan->last = NP_C_LOWER;
	add(&scan->facts->letters, (at - start) / 2);
	return at;
}

/* True if a word of letters goes on with this byte, or may. */
static inline bool
goes_on(unsigned char byte)
{
	return byte >= 0x80 || byte == '\'' ||
		np_line_class(byte) == NP_C_DIGIT || np_line_class(byte) == NP_C_UPPER;
}

/* What plain words add to the facts of their line. */
typedef struct Tally
{
	uint64_t	hash;			/* the line's, and its kept words */
	size_t		kept;
	size_t		words;
	size_t		letters;
	size_t		longest;
	size_t		capitals;
	size_t		shorts;
	size_t		stops;
	size_t		commas;
	size_t		sentences;
	bool		after_stop;		/* as of Scan, with a blank behind it */
} Tally;

static void
add_small(uint8_t *counter, size_t more)
{
	*counter = *counter + more < UINT8_MAX ?
		(uint8_t) (*counter + more) : UINT8_MAX;
}

static void
add_tally(Scan *scan, const Tally *tally)
{
	NpLineFacts *facts = scan->facts;

	add_small(&facts->sentences, tally->sentences);
	scan->after_stop = tally->after_stop;
	if (tally->words == 0)
		return;
	scan->trailing = 0;
	scan->total_words += tally->words;
	facts->hash = tally->hash;
	facts->kept = (uint8_t) tally->kept;
	add(&facts->words, tally->words);
	add(&facts->letters, tally->letters);
	add(&facts->upper, tally->capitals);
	add(&facts->capitals, tally->capitals);
	add(&facts->lower, tally->words - tally->capitals);
	add(&facts->shorts, tally->shorts);
	add(&facts->marks, tally->commas + tally->stops);
	add_small(&facts->commas, tally->commas);
	if (tally->longest > facts->longest)
		facts->longest = at_most(tally->longest);
}

/* A word that began as a plain one and goes on with another character. */
static void
open_word(Scan *scan, uint32_t hash, size_t letters, bool capital)
{
	NpLineClass first = capital ? NP_C_UPPER : NP_C_LOWER;

	scan->word = (Word) {
		.hash = hash, .letters = (unsigned) letters, .upper = capital,
		.first = first, .open = true
	};
	add(&scan->facts->letters, letters);
	add(&scan->facts->upper, capital);
}

/* Notes a whole word, unless it is the line's last of those kept. */
static inline void
tally_word(Tally *tally, uint32_t *hashes, uint32_t hash, size_t size,
		   bool capital)
{
	hash = word_hash(hash, size > 3);
	tally->hash = line_hash(tally->hash, hash);
	if (tally->kept < NP_KEPT_WORDS)
		hashes[tally->kept++] = hash;
	tally->words++;
	tally->letters += size;
	tally->longest = size > tally->longest ? size : tally->longest;
	tally->capitals += capital;
	tally->shorts += (size_t) (!capital & (size <= 3));
}

/*
 * The bytes between two plain words: a space, with a comma or a stop before it
 * or none.  0 if something else stands there.
 */
static inline size_t
gap_at(const NpText *text, size_t at, size_t end)
{
	const char *bytes = text->bytes + at;
	size_t		mark;

	if (end - at < 2)
		return 0;
	mark = (size_t) ((bytes[0] == ',') | (bytes[0] == '.'));
	return bytes[mark] == ' ' ? mark + 1 : 0;
}

/* Plain words after which a long line is polled. */
#define PLAIN_WORDS	4096

/*
 * Plain words: small letters of ASCII, of which the first may be a capital,
 * and a space between two of them, with a comma or a stop before it or none.
 * They are most of what most texts hold.  one_character would do the same with
 * each character; here little depends on a branch.  Returns where something
 * else begins; there a word may be open.
 */
static size_t
plain_words(NpArena *arena, Scan *scan, const NpText *text, size_t at,
			size_t end)
{
	Tally		tally = {
		.hash = scan->facts->hash, .kept = scan->facts->kept,
		.after_stop = scan->after_stop
	};
	bool		blank_since = scan->blank_since;

	while (at < end && tally.words < PLAIN_WORDS)
	{
		size_t		start = at;
		NpLetters	letters = np_letters_at(text, at, end, 0x20);
		bool		capital = (text->bytes[at] & 0x20) == 0;
		uint32_t	hash;
		size_t		gap;

		if (letters.count == 0)
			break;
		tally.sentences += (size_t) (tally.after_stop & blank_since & capital);
		tally.after_stop = false;
		hash = np_hash_letters(NP_LETTERS_SEED, letters);
		at += letters.count;
		if (letters.count == 8)
			hash = hash_run(arena, text, &at, end, hash);
		gap = gap_at(text, at, end);
		if (gap == 0)
			scan->last = capital && at - start == 1 ? NP_C_UPPER : NP_C_LOWER;
		if (gap == 0 && at < end && goes_on((unsigned char) text->bytes[at]))
		{
			open_word(scan, hash, at - start, capital);
			break;
		}
		tally_word(&tally, scan->hashes, hash, at - start, capital);
		if (gap == 0)
			break;
		tally.stops += text->bytes[at] == '.';
		tally.commas += text->bytes[at] == ',';
		tally.after_stop = text->bytes[at] == '.';
		blank_since = true;
		scan->last = NP_C_BLANK;
		at += gap;
	}
	scan->blank_since = blank_since;
	add_tally(scan, &tally);
	return at;
}

static NpBegin
begin_of(const NpText *text, NpSpan line)
{
	size_t		at = line.start;

	switch (np_line_class(np_next(text, &at)))
	{
		case NP_C_LOWER:
			return NP_BEGIN_LOWER;
		case NP_C_UPPER:
			return NP_BEGIN_UPPER;
		case NP_C_CASELESS:
		case NP_C_WIDE:
		case NP_C_JOINED:
			return NP_BEGIN_CASELESS;
		case NP_C_DIGIT:
			return NP_BEGIN_DIGIT;
		case NP_C_QUOTE:
			return NP_BEGIN_QUOTE;
		case NP_C_OPEN:
			return NP_BEGIN_BRACKET;
		case NP_C_DASH:
		case NP_C_BULLET:
		case NP_C_SEPARATOR:
			return NP_BEGIN_BULLET;
		default:
			return NP_BEGIN_SYMBOL;
	}
}

static NpEnd
plain_end(NpLineClass class)
{
	switch (class)
	{
		case NP_C_STOP:
			return NP_END_STOP;
		case NP_C_EXCLAMATION:
			return NP_END_EXCLAMATION;
		case NP_C_QUESTION:
			return NP_END_QUESTION;
		case NP_C_ELLIPSIS:
			return NP_END_ELLIPSIS;
		case NP_C_QUOTE:
			return NP_END_QUOTE;
		case NP_C_CLOSE:
			return NP_END_BRACKET;
		case NP_C_COLON:
			return NP_END_COLON;
		case NP_C_COMMA:
		case NP_C_DASH:
			return NP_END_COMMA;
		case NP_C_DIGIT:
			return NP_END_DIGIT;
		case NP_C_UPPER:
		case NP_C_LOWER:
		case NP_C_CASELESS:
		case NP_C_WIDE:
		case NP_C_JOINED:
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
	NpLineClass last = np_line_class(np_previous(text, &at));
	NpLineClass class = last;
	bool		in_square = false;

	if (class == NP_C_STOP && at > line.start)
	{
		size_t		before = at;

		if (np_line_class(np_previous(text, &before)) == NP_C_STOP)
			return NP_END_ELLIPSIS;
	}
	for (int i = 0; i < END_LOOKBACK && at > line.start; i++)
	{
		if (class != NP_C_QUOTE && class != NP_C_CLOSE && class != NP_C_BLANK &&
			!(in_square && (class == NP_C_DIGIT || class == NP_C_OPEN)))
			break;
		in_square = in_square || (class == NP_C_CLOSE && text->bytes[at] == ']');
		class = np_line_class(np_previous(text, &at));
	}
	if (class == NP_C_STOP || class == NP_C_QUESTION || class == NP_C_EXCLAMATION)
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
	if (!scan->has_open || np_line_class(np_previous(text, &at)) != NP_C_CLOSE)
		return;
	facts->flags |= NP_LINE_BRACKET;
	facts->bracket_at = scan->open_at;
	facts->bracket_word = scan->open_word;
	facts->bare_hash = scan->open_hash;
	if (scan->square && letters > 1 && letters <= 24 &&
		facts->upper - scan->open_upper == letters)
		facts->flags |= NP_LINE_TAG;
}

/* Bytes of a long line between two polls. */
#define POLL_BYTES	((size_t) 1 << 16)

/* Reads the line's characters, runs of plain ones at once if fast. */
static void
scan_line(NpArena *arena, Scan *scan, const NpText *text, NpSpan line,
		  bool fast)
{
	size_t		at = line.start;
	size_t		next_poll = at + POLL_BYTES;

	while (at < line.end)
	{
		size_t		start;

		if (fast && scan->word.open)
		{
			at = small_letters(arena, scan, text, at, line.end);
			at = wider_letters(arena, scan, text, at, line.end);
		}
		else if (fast)
			at = plain_words(arena, scan, text, at, line.end);
		if (at == line.end)
			break;
		if (at >= next_poll)
		{
			np_poll(arena);
			next_poll = at + POLL_BYTES;
		}
		start = at;
		one_character(scan, text, np_next(text, &at), start);
	}
	end_word(scan);
}

static NpStatus
read_line(NpArena *arena, const NpText *text, NpSpan line,
		  NpWordHashes *words, NpLineFacts *facts, bool fast)
{
	Scan		scan = {.facts = facts, .last = NP_C_BLANK};
	NpLabelBounds bounds = {0, 0, 0};

	memset(facts, 0, sizeof(*facts));
	facts->words_at = words->count;
	if (line.start == line.end)
		return NP_OK;
	NP_TRY(np_reserve(arena, &words->items, &words->capacity,
					  words->count + NP_KEPT_WORDS, sizeof(uint32_t)));
	scan.hashes = words->items + words->count;
	scan_line(arena, &scan, text, line, fast);
	words->count += facts->kept;
	facts->points = at_most(np_count_points(text, line));
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
	np_find_labels(scan.hashes, facts->kept, &bounds, &facts->cues);
	return NP_OK;
}

NpStatus
np_line_facts(NpArena *arena, const NpText *text, NpSpan line,
			  NpWordHashes *words, NpLineFacts *facts)
{
	return read_line(arena, text, line, words, facts, true);
}

NpStatus
np_line_facts_plain(NpArena *arena, const NpText *text, NpSpan line,
					NpWordHashes *words, NpLineFacts *facts)
{
	return read_line(arena, text, line, words, facts, false);
}
