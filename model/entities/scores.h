/*
 * scores.h
 *		How many names of a corpus a labelling finds.
 */
#ifndef NP_MODEL_SCORES_H
#define NP_MODEL_SCORES_H

#include "corpus.h"

/*
 * Prints exact F1 of each source: in all, and of persons, organisations,
 * places, and the rest.  labels has one for each token of the islands.
 */
extern void print_scores(const Corpus *corpus, const uint8_t *labels);

#endif							/* NP_MODEL_SCORES_H */
