/*
 * abbreviations.h
 *		Words that take a stop without ending a sentence, and words that begin
 *		one.
 */
#ifndef NP_CORE_ABBREVIATIONS_H
#define NP_CORE_ABBREVIATIONS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum NpAbbreviation
{
	NP_NO_ABBREVIATION,
	NP_BEFORE_NAME,				/* "Mr.": never the end of a sentence */
	NP_BEFORE_NUMBER,			/* "No.": an abbreviation before a number only */
	NP_MAY_END,					/* "Inc.": the end before a plain opener only */
} NpAbbreviation;

/*
 * What a word before a stop abbreviates.  any_case also accepts in lower case
 * what is otherwise written with a capital ("gen." for "Gen.").
 */
extern NpAbbreviation np_abbreviation(const char *word, size_t length,
									  bool any_case);

/*
 * Does a capitalised word mostly owe its capital to being the first of a
 * sentence?  Articles, pronouns and the like, in some languages.
 */
extern bool np_is_opener(const char *word, size_t length);

/* Does a word follow a day or an ordinal, or a time of day? */
extern bool np_follows_number(const char *word, size_t length);

#endif							/* NP_CORE_ABBREVIATIONS_H */
