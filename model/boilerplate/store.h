/*
 * store.h
 *		Models of the folds in a file, so that they are trained once.
 */
#ifndef NP_MODEL_STORE_H
#define NP_MODEL_STORE_H

#include "samples.h"

/* These end the program when the file cannot be written or read. */
extern void write_models(const char *path, const NpLineModel models[FOLDS]);
extern void read_models(const char *path, NpLineModel models[FOLDS]);

#endif							/* NP_MODEL_STORE_H */
