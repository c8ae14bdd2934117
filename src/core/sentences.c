/*
 * sentences.c
 *		Text to sentences.
 *
 * ICU's sentence rules know no abbreviations, and end a sentence after "Mr.".
 * The rules here go from a stop to what stands around it: closing marks after
 * it belong to the sentence, a small letter after it continues the sentence,
 * and the word before it may be an initial, an abbreviation or an ordinal.
 */
#include "core/sentences.h"

#include <unicode/uchar.h>

#include "core/abbreviations.h"
#include "core/words.h"

/* A word before a stop is looked at up to this many bytes. */
#define LONGEST_TOKEN	32

/* Characters that are read between polls: some tens of microseconds. */
#define STEPS_PER_POLL	4096

typedef enum MarkClass
{
	PLAIN,						/* nothing that matters here */
	STOP,						/* the full stop of ASCII */
	TERMINATOR,					/* ends a sentence before a blank */
	WIDE_TERMINATOR,			/* ends one without a blank */
	CLOSER,						/* closes a quotation or a bracket */
	OPENER,						/* opens one, or stands before a sentence */
	EITHER,						/* quotes that both open and close */
	DASH,
	PAUSE,						/* comma and the like: the sentence goes on */
	BLANK,
	LINE_BREAK,
} MarkClass;

static MarkClass
class_of_ascii(uint32_t c)
{
	switch (c)
	{
		case '.':
			return STOP;
		case '!':
		case '?':
			return TERMINATOR;
		case ')':
		case ']':
		case '}':
			return CLOSER;
		case '(':
		case '[':
		case '{':
		case '*':
			return OPENER;
		case '"':
		case '\'':
			return EITHER;
		case '-':
			return DASH;
		case ',':
		case ';':
		case ':':
			return PAUSE;
		case ' ':
		case '\t':
			return BLANK;
		case '\n':
		case '\v':
		case '\f':
		case '\r':
			return LINE_BREAK;
		default:
			return PLAIN;
	}
}

static MarkClass
class_of(uint32_t c)
{
	if (c < 0x80)
		return class_of_ascii(c);
	switch (c)
	{
		case 0x2026:			/* ellipsis */
		case 0x203C:			/* !! */
		case 0x2047:			/* ?? */
		case 0x2048:			/* ?! */
		case 0x2049:			/* !? */
		case 0x037E:			/* Greek question mark */
		case 0x0589:			/* Armenian full stop */
		case 0x055C:			/* Armenian exclamation mark */
		case 0x061F:			/* Arabic question mark */
		case 0x06D4:			/* Urdu full stop */
		case 0x0964:			/* danda */
		case 0x0965:			/* double danda */
		case 0x104A:			/* Burmese little section */
		case 0x104B:			/* Burmese section */
		case 0x1362:			/* Ethiopic full stop */
		case 0x1367:			/* Ethiopic question mark */
		case 0x17D4:			/* Khmer khan */
			return TERMINATOR;
		case 0x3002:			/* ideographic full stop */
		case 0xFF01:			/* wide ! */
		case 0xFF0E:			/* wide . */
		case 0xFF1F:			/* wide ? */
		case 0xFF61:			/* half-width ideographic full stop */
			return WIDE_TERMINATOR;
		case 0x2019:			/* right single quotation mark */
		case 0x201D:			/* right double quotation mark */
		case 0x203A:			/* single guillemet, right */
		case 0x300B:
		case 0x300D:
		case 0x300F:
		case 0x3011:
		case 0x3015:
		case 0xFF09:
		case 0xFF3D:
		case 0xFF63:
			return CLOSER;
		case 0x2018:			/* closes in German */
		case 0x201C:			/* likewise */
		case 0x00AB:			/* closes in German and Danish */
		case 0x00BB:			/* opens there */
			return EITHER;
		case 0x201A:			/* low single quotation mark */
		case 0x201E:			/* low double quotation mark */
		case 0x2039:			/* single guillemet, left */
		case 0x00A1:			/* inverted ! */
		case 0x00BF:			/* inverted ? */
		case 0x2022:			/* bullet */
		case 0x300A:
		case 0x300C:
		case 0x300E:
		case 0x3010:
		case 0x3014:
		case 0xFF08:
		case 0xFF3B:
		case 0xFF62:
			return OPENER;
		case 0x2010:
		case 0x2012:
		case 0x2013:
		case 0x2014:
		case 0x2015:
			return DASH;
		case 0x060C:			/* Arabic comma */
		case 0x061B:			/* Arabic semicolon */
		case 0x3001:			/* ideographic comma */
		case 0xFF0C:			/* wide comma */
			return PAUSE;
		case 0x0085:
		case 0x2028:
		case 0x2029:
			return LINE_BREAK;
		default:
			return np_is_space(c) ? BLANK : PLAIN;
	}
}

static bool
ends(MarkClass class)
{
	return class == STOP || class == TERMINATOR || class == WIDE_TERMINATOR;
}

static bool
closes(MarkClass class)
{
	return class == CLOSER || class == EITHER;
}

/* Is the character before `at` a Greek letter? */
static bool
is_after_greek(const NpText *text, size_t at)
{
	uint32_t	c = at > 0 ? np_previous(text, &at) : 0;

	return (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000);
}

/* The class of the character at `at`; LINE_BREAK at the end of the text. */
static MarkClass
peek(const NpText *text, size_t at)
{
	if (at >= text->length)
		return LINE_BREAK;
	/* Greek writes its question mark as a semicolon. */
	if (text->bytes[at] == ';' && is_after_greek(text, at))
		return TERMINATOR;
	return class_of(np_next(text, &at));
}

/* Moves *at behind a character; polls once in a while. */
static inline void
step(NpSentenceScan *scan, size_t *at)
{
	(void) np_next(scan->text, at);
	if (++scan->steps < STEPS_PER_POLL)
		return;
	scan->steps = 0;
	np_poll(scan->arena);
}

static size_t
skip_blanks(NpSentenceScan *scan, size_t at)
{
	while (peek(scan->text, at) == BLANK)
		step(scan, &at);
	return at;
}

/* A place where a sentence may end, and what is known of it. */
typedef struct Stop
{
	size_t		start;			/* of the first terminator */
	size_t		end;			/* behind terminators and closing marks */
	size_t		next;			/* the first character that is not blank */
	bool		single;			/* one full stop and nothing else */
	bool		wide;
	bool		closed;			/* closing marks follow */
} Stop;

/* Moves behind terminators and closing marks, in any mixture. */
static void
read_terminators(NpSentenceScan *scan, size_t at, Stop *stop)
{
	const NpText *text = scan->text;
	size_t		count = 0;
	MarkClass	class = peek(text, at);

	stop->start = at;
	stop->single = (class == STOP);
	stop->wide = false;
	stop->closed = false;
	while (ends(class) || closes(class))
	{
		if (ends(class))
			count++;
		else
			stop->closed = true;
		stop->wide |= (class == WIDE_TERMINATOR);
		step(scan, &at);
		class = peek(text, at);
	}
	stop->single = stop->single && count == 1;
	stop->end = at;
}

/*
 * Closing marks that a blank parts from their stop, as in `said. "` at the end
 * of a line.  Between two blanks a mark closes; before a letter it opens.
 */
static void
read_parted_closers(NpSentenceScan *scan, Stop *stop)
{
	const NpText *text = scan->text;
	size_t		at = skip_blanks(scan, stop->end);
	size_t		end = at;

	while (closes(peek(text, end)))
		step(scan, &end);
	if (end > at && (peek(text, end) == BLANK ||
					 peek(text, end) == LINE_BREAK))
	{
		stop->end = end;
		stop->closed = true;
	}
	stop->next = skip_blanks(scan, stop->end);
}

/* The first character behind opening marks, dashes and blanks. */
static size_t
skip_openers(NpSentenceScan *scan, size_t at)
{
	const NpText *text = scan->text;
	MarkClass	class = peek(text, at);

	while (class == OPENER || class == EITHER || class == DASH ||
		   class == BLANK)
	{
		step(scan, &at);
		class = peek(text, at);
	}
	return at;
}

/* The word of letters and digits that begins at `at`. */
static NpSpan
word_at(const NpText *text, size_t at)
{
	size_t		end = at;

	while (end < text->length && end - at < LONGEST_TOKEN)
	{
		size_t		next = end;
		uint32_t	c = np_next(text, &next);

		if (!u_isalnum((UChar32) c))
			break;
		end = next;
	}
	return (NpSpan) {at, end};
}

/* What is before a stop, back to a blank or an opening mark. */
static NpSpan
token_before(const NpText *text, size_t sentence, size_t end)
{
	size_t		start = end;

	while (start > sentence && end - start < LONGEST_TOKEN)
	{
		size_t		at = start;
		MarkClass	class = class_of(np_previous(text, &at));

		if (class == BLANK || class == OPENER || class == EITHER ||
			class == DASH || class == CLOSER || class == PAUSE)
			break;
		start = at;
	}
	return (NpSpan) {start, end};
}

/* Letters and digits of a token before a stop. */
typedef struct TokenShape
{
	size_t		letters;
	size_t		digits;
	size_t		stops;			/* inside it */
	size_t		longest;		/* letters between two stops */
	size_t		others;
	bool		small;			/* begins with a small letter */
} TokenShape;

static TokenShape
shape_of(const NpText *text, NpSpan token)
{
	TokenShape	shape = {0};
	size_t		run = 0;

	for (size_t at = token.start; at < token.end;)
	{
		bool		first = (at == token.start);
		uint32_t	c = np_next(text, &at);

		if (first)
			shape.small = u_islower((UChar32) c);
		if (u_isalpha((UChar32) c))
		{
			shape.letters++;
			run++;
			if (run > shape.longest)
				shape.longest = run;
			continue;
		}
		run = 0;
		if (u_isdigit((UChar32) c))
			shape.digits++;
		else if (c == '.')
			shape.stops++;
		else
			shape.others++;
	}
	return shape;
}

/*
 * Has the line a capital letter?  Answered once a line, and only for lines
 * where a small letter follows a stop.
 */
static bool
has_capital(NpSentenceScan *scan)
{
	const NpText *text = scan->text;
	size_t		at = scan->line;

	if (scan->case_known)
		return scan->has_capital;
	scan->case_known = true;
	scan->has_capital = false;
	while (peek(text, at) != LINE_BREAK && !scan->has_capital)
	{
		size_t		here = at;

		scan->has_capital = u_isupper((UChar32) np_next(text, &here));
		step(scan, &at);
	}
	return scan->has_capital;
}

/* What follows a stop, behind blanks and opening marks. */
typedef struct Follower
{
	NpSpan		word;
	bool		small;			/* begins with a small letter */
	bool		digit;
	bool		opener;			/* a word that owes its capital to its place */
	bool		numbered;		/* a month or a time zone */
} Follower;

static Follower
follower_of(const NpText *text, size_t at)
{
	Follower	result = {0};
	const char *bytes = text->bytes;
	size_t		length;
	uint32_t	c;

	result.word = word_at(text, at);
	length = result.word.end - result.word.start;
	if (length == 0)
		return result;
	c = np_next(text, &at);
	result.small = u_islower((UChar32) c);
	result.digit = u_isdigit((UChar32) c);
	/* One letter with a stop is an initial, also where it could be a word. */
	result.opener = np_is_opener(bytes + result.word.start, length) &&
		!(at == result.word.end && at < text->length && bytes[at] == '.');
	result.numbered = np_follows_number(bytes + result.word.start, length);
	return result;
}

/* Is "5." an ordinal or the number of a list item, not the end? */
static bool
is_ordinal(const Stop *stop, NpSpan token, size_t sentence,
		   const TokenShape *shape, const Follower *follower)
{
	if (shape->digits > 2 || shape->stops > 0 || stop->closed)
		return false;
	return token.start == sentence || follower->numbered;
}

/* Does a full stop after a token belong to the token alone? */
static bool
is_abbreviated(const NpText *text, const Stop *stop, size_t sentence,
			   bool any_case, const Follower *follower)
{
	NpSpan		token = token_before(text, sentence, stop->start);
	TokenShape	shape = shape_of(text, token);
	size_t		length = token.end - token.start;

	if (length == 0 || length >= LONGEST_TOKEN || shape.others > 0)
		return false;
	if (shape.letters == 0)
		return is_ordinal(stop, token, sentence, &shape, follower);
	if (shape.digits > 0)
		return false;

	/* Initials and the like; "J.", "z.", "U.S.", "p.m.", "Ph.D.". */
	if (shape.letters == 1 && shape.stops == 0)
		return !follower->opener;
	if (shape.stops > 0 && shape.longest <= 3)
	{
		bool		of_day = shape.small && shape.letters == 2 &&
			text->bytes[token.end - 1] == 'm';

		/* After a time of day nearly every capital begins a sentence. */
		if (of_day)
			return follower->numbered || follower->digit;
		return !follower->opener;
	}
	switch (np_abbreviation(text->bytes + token.start, length, any_case))
	{
		case NP_BEFORE_NAME:
			return true;
		case NP_BEFORE_NUMBER:
			return follower->digit;
		case NP_MAY_END:
			return !follower->opener && follower->word.end > follower->word.start;
		case NP_NO_ABBREVIATION:
			break;
	}
	return false;
}

/*
 * A stop without a blank behind it ends a sentence only where the blank was
 * lost: "silence.The" does, "TheWeek.com", "3.5" and "U.S.A" do not.
 */
static bool
is_glued(const NpText *text, const Stop *stop, size_t sentence)
{
	NpSpan		token = token_before(text, sentence, stop->start);
	size_t		at = stop->end;
	uint32_t	first;
	uint32_t	second;

	if (at >= text->length)
		return false;
	first = np_next(text, &at);
	if (at >= text->length)
		return false;
	second = np_next(text, &at);
	if (!u_isupper((UChar32) first) || !u_islower((UChar32) second))
		return false;
	for (at = token.end; at > token.start && token.end - at < 3;)
		if (!u_islower((UChar32) np_previous(text, &at)))
			return false;
	return token.end - token.start >= 3;
}

/* Japanese goes on after a quotation with "to" or a doubled "tte". */
static bool
quotes_on(const NpText *text, size_t at)
{
	uint32_t	c = np_next(text, &at);

	return c == 0x3068 || c == 0x3063;
}

/* Does the sentence that begins at `sentence` end at a stop? */
static bool
is_end(NpSentenceScan *scan, size_t sentence, const Stop *stop)
{
	const NpText *text = scan->text;
	MarkClass	class = peek(text, stop->next);
	Follower	follower;
	bool		any_case = false;

	if (class == LINE_BREAK)
		return true;
	if (stop->wide)
		return !(stop->closed && quotes_on(text, stop->next));
	if (stop->next == stop->end)
		return is_glued(text, stop, sentence);
	if (ends(class) || class == PAUSE || class == CLOSER)
		return false;

	follower = follower_of(text, skip_openers(scan, stop->next));
	if (follower.small)
	{
		/* Where nothing is capitalised, a small letter says nothing. */
		if (has_capital(scan))
			return false;
		any_case = true;
	}
	return !stop->single ||
		!is_abbreviated(text, stop, sentence, any_case, &follower);
}

/* Can this byte be passed over in the search for terminators? */
static inline bool
is_dull(unsigned char byte)
{
	return byte < 0x80 && byte != '.' && byte != '!' && byte != '?' &&
		byte != ';' && (byte >= ' ' || byte == '\t');
}

/* Behind dull bytes, at most some thousand of them. */
static size_t
skip_dull(const NpText *text, size_t at)
{
	size_t		end = text->length;

	if (end - at > STEPS_PER_POLL)
		end = at + STEPS_PER_POLL;
	while (at < end && is_dull((unsigned char) text->bytes[at]))
		at++;
	return at;
}

/* The next terminator or line break at or behind `at`. */
static size_t
find_mark(NpSentenceScan *scan, size_t at)
{
	const NpText *text = scan->text;

	for (;;)
	{
		size_t		skipped = skip_dull(text, at);
		MarkClass	class;

		scan->steps += (unsigned int) (skipped - at);
		at = skipped;
		class = peek(text, at);
		if (ends(class) || class == LINE_BREAK)
			return at;
		step(scan, &at);
	}
}

/* The end of the sentence that begins at start. */
static size_t
find_end(NpSentenceScan *scan, size_t start)
{
	const NpText *text = scan->text;
	size_t		at = start;
	Stop		stop;

	for (;;)
	{
		at = find_mark(scan, at);
		if (peek(text, at) == LINE_BREAK)
			return at;
		read_terminators(scan, at, &stop);
		read_parted_closers(scan, &stop);
		if (is_end(scan, start, &stop))
			return stop.end;
		at = stop.end;
	}
}

/* Moves behind blanks and line breaks; notes where a line begins. */
static void
skip_to_sentence(NpSentenceScan *scan)
{
	const NpText *text = scan->text;

	while (scan->at < text->length)
	{
		MarkClass	class = peek(text, scan->at);

		if (class != BLANK && class != LINE_BREAK)
			return;
		step(scan, &scan->at);
		if (class == LINE_BREAK)
		{
			scan->line = scan->at;
			scan->case_known = false;
		}
	}
}

/* The end of a sentence without the blanks before a line break. */
static size_t
trim(NpSentenceScan *scan, size_t start, size_t end)
{
	while (end > start)
	{
		size_t		at = end;

		if (!np_is_space(np_previous(scan->text, &at)))
			break;
		end = at;
		scan->steps++;
	}
	return end;
}

void
np_sentence_scan_init(NpSentenceScan *scan, NpArena *arena,
					  const NpText *text)
{
	*scan = (NpSentenceScan) {.arena = arena, .text = text};
}

bool
np_sentence_next(NpSentenceScan *scan, NpSpan *sentence)
{
	size_t		start;

	skip_to_sentence(scan);
	start = scan->at;
	if (start == scan->text->length)
		return false;
	scan->at = find_end(scan, start);
	*sentence = (NpSpan) {start, trim(scan, start, scan->at)};
	return true;
}

NpStatus
np_sentences(NpArena *arena, const NpText *text, NpSentences *sentences)
{
	NpSentenceScan scan;
	NpSpan		sentence;
	size_t		capacity = 0;

	np_sentence_scan_init(&scan, arena, text);
	sentences->items = NULL;
	sentences->count = 0;
	while (np_sentence_next(&scan, &sentence))
	{
		NP_TRY(np_reserve(arena, &sentences->items, &capacity,
						  sentences->count + 1, sizeof(NpSpan)));
		sentences->items[sentences->count++] = sentence;
	}
	return NP_OK;
}
