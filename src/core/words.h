/*
 * words.h
 *		Text to words and marks.
 *
 * Word boundaries are those of Unicode (UAX #29), but a colon never joins
 * words, Hangul joins only Hangul, and scripts without blanks are divided by
 * ICU's dictionaries.  Stops and apostrophes between letters are inside a word
 * ("O'Brien", "Tarasov's", "U.S" with the last stop apart); hyphens divide.
 */
#ifndef NP_CORE_WORDS_H
#define NP_CORE_WORDS_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/text.h"

typedef enum NpWordKind
{
	NP_WORD_TEXT,				/* at least one letter; maybe digits as well */
	NP_WORD_NUMBER,				/* digits, maybe with stops or commas inside */
	NP_WORD_MARK,				/* punctuation, a symbol, an emoji sequence */
} NpWordKind;

typedef struct NpWord
{
	NpSpan		span;
	NpWordKind	kind;
} NpWord;

typedef struct NpWords
{
	NpWord	   *items;
	size_t		count;
} NpWords;

/*
 * All words and marks of a text, ascending.  White space is left out, and so
 * are control and format characters that belong to no word.
 */
extern NpStatus np_words(NpArena *arena, const NpText *text, NpWords *words);

/* The same into an array of earlier words, for many short texts. */
extern NpStatus np_words_again(NpArena *arena, const NpText *text,
							   NpWords *words, size_t *capacity);

/* The same one after another, for texts whose words need not be kept. */
typedef struct NpWordScan
{
	NpArena    *arena;
	const NpText *text;
	size_t		at;				/* first byte that is not read */
	unsigned int steps;			/* since the last poll */
} NpWordScan;

extern void np_word_scan_init(NpWordScan *scan, NpArena *arena,
							  const NpText *text);

/* The next word, or *found = false at the end. */
extern NpStatus np_word_next(NpWordScan *scan, NpWord *word, bool *found);

/* Is this white space (Unicode's White_Space, which is frozen)? */
extern bool np_is_space(uint32_t c);

#endif							/* NP_CORE_WORDS_H */
