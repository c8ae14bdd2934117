/*
 * write_model.h
 *		Weights to the file that the tagger reads.
 */
#ifndef NP_MODEL_WRITE_MODEL_H
#define NP_MODEL_WRITE_MODEL_H

#include "crf.h"

/* The bytes of the file, aligned; their number goes to *length. */
extern void *make_model(const Crf *crf, const Dictionary *dictionary,
						const NpNameLists *lists, size_t *length);

#endif							/* NP_MODEL_WRITE_MODEL_H */
