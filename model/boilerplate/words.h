/*
 * words.h
 *		Learns what words say of a line.
 */
#ifndef NP_MODEL_WORDS_H
#define NP_MODEL_WORDS_H

#include "core/word_odds.h"
#include "samples.h"

/* Tables that have not seen some folds, each made when it is asked for. */
typedef struct WordTables
{
	NpWordOdds *without[1 << FOLDS];
}			WordTables;

extern const NpWordOdds *words_without(const Corpus * corpus,
									   WordTables * made, unsigned folds);

/*
 * Gives each line what its words say, by a table that has seen neither its
 * own fold nor those given.
 */
extern void weigh_words(Corpus * corpus, WordTables * made, unsigned folds);

/* As C. */
extern void print_words(const NpWordOdds *table);

#endif							/* NP_MODEL_WORDS_H */
