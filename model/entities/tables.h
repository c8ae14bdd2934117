/*
 * tables.h
 *		The tables of name_lists.h, made of lines `value phrase`.
 */
#ifndef NP_MODEL_TABLES_H
#define NP_MODEL_TABLES_H

#include "core/name_lists.h"

/* Phrases of words in lower case; beginnings of longer ones are marked. */
extern NpNameTable read_phrases(const char *path);

/* Hashes of words with their classes. */
extern NpNameTable read_classes(const char *path);

#endif							/* NP_MODEL_TABLES_H */
