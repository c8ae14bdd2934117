/*
 * name_case.h
 *		What the capitals of a word say of it being a name.
 */
#ifndef NP_CORE_NAME_CASE_H
#define NP_CORE_NAME_CASE_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/text.h"
#include "core/words.h"

typedef enum NpCase
{
	NP_CASE_NONE,				/* no letter has case */
	NP_CASE_SMALL,				/* no capital */
	NP_CASE_MIXED,				/* capitals and small letters, or one capital */
	NP_CASE_CAPITAL,			/* two capitals or more and nothing small */
} NpCase;

extern NpCase np_case_of(const NpText *text, NpSpan span);

/*
 * May a word of the text be the one-word name that an alias spells?  A name
 * with a capital needs one in the text, one all in capitals needs all.
 */
extern bool np_case_fits(NpCase alias, NpCase word);

/* Lines of a text as their words are read, in ascending order. */
typedef struct NpCaseReader
{
	NpArena    *arena;
	const NpText *text;
	const NpWords *words;
	size_t		line_start;		/* first word of the line */
	size_t		line_end;		/* first word behind it */
	bool		line_is_plain;	/* not in capitals, and no title */
} NpCaseReader;

extern void np_case_reader_init(NpCaseReader *reader, NpArena *arena,
								const NpText *text, const NpWords *words);

/*
 * Would this word have a capital whatever it is?  True of the first word of a
 * sentence, and in lines that capitalise every word.
 */
extern bool np_case_says_nothing(NpCaseReader *reader, size_t word);

/* Is there a line break in a span? */
extern bool np_breaks_line(const NpText *text, NpSpan span);

#endif							/* NP_CORE_NAME_CASE_H */
