/*
 * stories_terms.h
 *		Story terms as bigint[].
 */
#ifndef NP_PG_STORIES_TERMS_H
#define NP_PG_STORIES_TERMS_H

#include "postgres.h"

#include "utils/array.h"

/* The items of a value that story_terms made; raises an error for any other
 * array. */
extern const int64 *np_read_story_terms(ArrayType *array, size_t *count);

#endif							/* NP_PG_STORIES_TERMS_H */
