/*
 * line_facts.h
 *		What one line says of itself: counts, edges, labels, hashes.
 *
 * One pass over its characters.  Nothing here depends on the language beyond
 * the label lexicon: case, punctuation, length of words.
 */
#ifndef NP_CORE_LINE_FACTS_H
#define NP_CORE_LINE_FACTS_H

#include "core/arena.h"
#include "core/labels.h"
#include "core/lines.h"

/* Words of a line that are kept as hashes; the rest is only counted. */
#define NP_KEPT_WORDS	96

/* How a line begins; the order is that of the features. */
typedef enum NpBegin
{
	NP_BEGIN_LOWER,
	NP_BEGIN_SYMBOL,
	NP_BEGIN_BULLET,
	NP_BEGIN_DIGIT,
	NP_BEGIN_BRACKET,
	NP_BEGIN_QUOTE,
	NP_BEGIN_CASELESS,			/* a letter without case */
	NP_BEGIN_UPPER
} NpBegin;

/* How a line ends, looking through marks behind a stop. */
typedef enum NpEnd
{
	NP_END_WORD,
	NP_END_DIGIT,
	NP_END_SYMBOL,
	NP_END_COMMA,
	NP_END_COLON,
	NP_END_BRACKET,
	NP_END_ELLIPSIS,
	NP_END_QUOTE,
	NP_END_QUESTION,
	NP_END_EXCLAMATION,
	NP_END_STOP
} NpEnd;

typedef enum NpLineFlag
{
	NP_LINE_URL = 1 << 0,		/* a web or mail address */
	NP_LINE_BRACKET = 1 << 1,	/* ends in a bracket that opens in the line */
	NP_LINE_TAG = 1 << 2,		/* that bracket is square and in capitals */
	NP_LINE_COPYRIGHT = 1 << 3, /* a copyright sign */
	NP_LINE_EMOJI = 1 << 4,
	NP_LINE_YEAR = 1 << 5,		/* a number of four digits, 19xx or 20xx */
	NP_LINE_CLOCK = 1 << 6,		/* a time, 12:30 */
	NP_LINE_FUSED = 1 << 7		/* two words run together: endOf */
} NpLineFlag;

/* Counts stop at 65535 or 255. */
typedef struct NpLineFacts
{
	uint64_t	hash;			/* of its words, digits alike; 0 if none */
	uint64_t	bare_hash;		/* of the words before the last bracket */
	size_t		words_at;		/* first of its kept words */
	size_t		bracket_at;		/* byte of the bracket that ends it */
	uint16_t	points;
	uint16_t	letters;
	uint16_t	upper;
	uint16_t	digits;
	uint16_t	marks;			/* characters neither letter, digit nor blank */
	uint16_t	words;			/* of scripts with blanks, numbers too */
	uint16_t	wide;			/* letters of scripts without blanks */
	uint16_t	capitals;		/* words that begin with a capital */
	uint16_t	caps;			/* words all in capitals, of two letters up */
	uint16_t	lower;			/* words that begin with a small letter */
	uint16_t	shorts;			/* those of them with up to three letters */
	uint16_t	numbers;		/* words of digits alone */
	uint16_t	longest;		/* letters of the longest word */
	uint16_t	colons;			/* bit k: a colon follows word k */
	uint8_t		kept;			/* hashes kept */
	uint8_t		telling;		/* of those with a meaning; line_context.c */
	uint8_t		bracket_word;	/* kept words before the last bracket */
	uint8_t		colon_word;		/* kept words before the last colon */
	uint8_t		sentences;		/* ends of sentences inside */
	uint8_t		commas;
	uint8_t		separators;		/* | / > and the like between words */
	uint8_t		quotes;
	uint8_t		begin;			/* NpBegin */
	uint8_t		end;			/* NpEnd */
	uint8_t		flags;			/* NpLineFlag */
	bool		glued;			/* a word runs into a capital: yearsWorld */
	bool		edges;			/* glued.h may find some; false: surely none */
	NpCues		cues;
} NpLineFacts;

/* The hashes of all lines; bit 0 tells words that carry meaning by length. */
typedef struct NpWordHashes
{
	uint32_t   *items;
	size_t		count;
	size_t		capacity;
} NpWordHashes;

/* The facts of one line; its words are appended to words. */
extern NpStatus np_line_facts(NpArena *arena, const NpText *text, NpSpan line,
							  NpWordHashes *words, NpLineFacts *facts);

/* The same, character by character: what the tests compare with. */
extern NpStatus np_line_facts_plain(NpArena *arena, const NpText *text,
									NpSpan line, NpWordHashes *words,
									NpLineFacts *facts);

/* Words, where two letters without blanks between count as one. */
static inline unsigned
np_line_size(const NpLineFacts *facts)
{
	return facts->words + (facts->wide + 1u) / 2;
}

/* Ends as a sentence does. */
static inline bool
np_ends_sentence(const NpLineFacts *facts)
{
	return facts->end >= NP_END_QUESTION;
}

/* A colon follows the label that the line begins with. */
static inline bool
np_label_has_colon(const NpLineFacts *facts)
{
	unsigned	words = facts->cues.label_words;

	return words > 0 && words <= 16 && (facts->colons >> (words - 1)) & 1;
}

#endif							/* NP_CORE_LINE_FACTS_H */
