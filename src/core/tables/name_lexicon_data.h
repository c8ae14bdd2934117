/*
 * name_lexicon_data.h
 *		The table behind name_lexicon.c.
 */
#ifndef NP_CORE_TABLES_NAME_LEXICON_DATA_H
#define NP_CORE_TABLES_NAME_LEXICON_DATA_H

#include "core/name_lexicon.h"

/* Number of slots less one; the number is a power of two. */
extern const uint32_t np_name_lexicon_mask;

/* Open addressing with linear probing; an entry without classes is free. */
extern const NpLexEntry np_name_lexicon_slots[];

#endif							/* NP_CORE_TABLES_NAME_LEXICON_DATA_H */
