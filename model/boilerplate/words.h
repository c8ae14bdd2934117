/*
 * words.h
 *		Learns what words say of a line.
 */
#ifndef NP_MODEL_WORDS_H
#define NP_MODEL_WORDS_H

#include "core/word_odds.h"
#include "samples.h"

/* Tables for training that have not seen some folds, made when asked for. */
typedef struct WordTables
{
	const NpWordOdds *without[1 << FOLDS];
}			WordTables;

/*
 * A table learned without some folds, and without the pages of which only
 * snippets are labelled: nearly all of these are content, so every word of
 * their languages would speak for it.
 */
extern const NpWordOdds *words_without(const Corpus * corpus, unsigned folds);

/*
 * Gives each line what its words say, by a table that has seen neither its
 * own fold nor those given.
 */
extern void weigh_words(Corpus * corpus, WordTables * made, unsigned folds);

/* As C. */
extern void print_words(const NpWordOdds *table);

#endif							/* NP_MODEL_WORDS_H */
