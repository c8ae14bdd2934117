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
#include "core/fold.h"
#include "core/text.h"
#include "core/words.h"

/* Counts up when the folded form of any name changes. */
#define NP_NAME_RULES	1

/* What divides the letters of a script into words of a name. */
typedef enum NpNameScript
{
	NP_NAME_SPACED,				/* blanks: one word is one name word */
	NP_NAME_IDEOGRAPH,			/* one ideograph is one name word */
	NP_NAME_SYLLABLE,			/* one Hangul syllable is one name word */
	NP_NAME_UNSPACED,			/* Thai and the like: so is one letter */
} NpNameScript;

/* One word of a name.  "J. K." is one word; "O'Brien", "Jean-Luc" are two. */
typedef struct NpNameWord
{
	NpSpan		span;			/* bytes of the text, possessive left out */
	const char *folded;			/* UTF-8, not terminated, never empty */
	size_t		folded_length;
	size_t		word;			/* index of the NpWord in which it begins */
	size_t		last_word;		/* index of the NpWord in which it ends */
	NpNameScript script;
	bool		attached;		/* folded without a blank before it */
	bool		possessive;		/* "'s" follows it */
} NpNameWord;

/* Walks over the name words of a text, honorifics and articles included. */
typedef struct NpNameScan
{
	NpArena    *arena;
	const NpText *text;
	const NpWords *words;
	size_t		word;			/* the NpWord that is being read */
	size_t		at;				/* first byte of it that is not read */
	size_t		end;			/* of the name word before */
	size_t		steps;			/* since the last poll */
	NpBuffer	folded;
} NpNameScan;

extern void np_name_scan_init(NpNameScan *scan, NpArena *arena,
							  const NpText *text, const NpWords *words);

/* The same of another text, with the memory of the text before. */
extern void np_name_scan_again(NpNameScan *scan, const NpText *text,
							   const NpWords *words);

/*
 * The next name word, or *found = false at the end.  Its folded bytes are
 * overwritten by the next call.
 */
extern NpStatus np_name_next(NpNameScan *scan, NpNameWord *name, bool *found);

/*
 * Is the next name word one of letters and digits of ASCII, and nothing else?
 * Then *hash is np_hash_add of its folded form to NP_HASH_START, and
 * np_name_skip passes over it.  False says nothing: np_name_next decides.
 * Passes over marks.
 */
extern bool np_name_peek(NpNameScan *scan, uint64_t *hash);
extern void np_name_skip(NpNameScan *scan);

/*
 * Folds the name that stands in a span, without honorifics and article at its
 * start ("Dr. Anna Berg" and "Anna BERG'S" are both "anna berg").  The result
 * is UTF-8 and not terminated; empty when nothing is left of it.
 */
extern NpStatus np_fold_name(NpArena *arena, const NpText *text, NpSpan span,
							 char **folded, size_t *length);

#endif							/* NP_CORE_NAMES_H */
