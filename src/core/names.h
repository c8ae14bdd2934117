/*
 * names.h
 *		The folded form by which names compare.
 *
 * A name is a sequence of folded words.  Case, marks, hyphens, apostrophes,
 * stops, possessives, and the Cyrillic and Greek scripts are folded away, by
 * rules that are frozen under NP_NAME_RULES: stored values hold their results.
 */
#ifndef NP_CORE_NAMES_H
#define NP_CORE_NAMES_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/text.h"
#include "core/words.h"

/* Counts up when the folded form of any name changes. */
#define NP_NAME_RULES	1

/* One word of a name.  "J. K." is one word; "O'Brien", "Jean-Luc" are two. */
typedef struct NpNameWord
{
	NpSpan		span;			/* bytes of the text, possessive left out */
	const char *folded;			/* UTF-8, not terminated, never empty */
	uint32_t	folded_length;
	uint32_t	word;			/* index of the NpWord in which it begins */
	uint32_t	last_word;		/* index of the NpWord in which it ends */
	bool		attached;		/* no blank before it when folded: ideographs */
	bool		possessive;		/* "'s" follows it */
} NpNameWord;

typedef struct NpNameWords
{
	NpNameWord *items;
	size_t		count;
} NpNameWords;

/* The name words of a whole text, honorifics and articles included. */
extern NpStatus np_name_words(NpArena *arena, const NpText *text,
							  const NpWords *words, NpNameWords *names);

/*
 * Folds the name that stands in a span, without honorifics and article at its
 * start ("Dr. Anna Berg" and "Anna BERG'S" are both "anna berg").  The result
 * is UTF-8 and not terminated; empty when nothing is left of it.
 */
extern NpStatus np_fold_name(NpArena *arena, const NpText *text, NpSpan span,
							 char **folded, size_t *length);

#endif							/* NP_CORE_NAMES_H */
