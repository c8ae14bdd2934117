/*
 * words.h
 *		Text to words and marks.
 *
 * Word boundaries are those of Unicode (UAX #29) as ICU's root locale tailors
 * them: a colon does not join words, and scripts without blanks are divided by
 * ICU's dictionaries.  Stops and apostrophes between letters are inside a
 * word ("O'Brien", "Putin's", "U.S" with the last stop apart); hyphens divide.
 */
#ifndef NP_CORE_WORDS_H
#define NP_CORE_WORDS_H

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

/* All words and marks of a text, ascending; white space is left out. */
extern NpStatus np_words(NpArena *arena, const NpText *text, NpWords *words);

#endif							/* NP_CORE_WORDS_H */
