/*
 * word_classes.h
 *		What each code point is to a signature, by Unicode 13.0.
 */
#ifndef NP_CORE_TABLES_WORD_CLASSES_H
#define NP_CORE_TABLES_WORD_CLASSES_H

#include <stdint.h>

typedef enum NpWordClass
{
	NP_SEPARATOR,				/* stands between words */
	NP_IN_WORD,					/* letter, digit or combining mark */
	NP_ALONE,					/* the same, of a script without spaces */
	NP_UNKNOWN,					/* not in Unicode 13.0: stands between words */
} NpWordClass;

/* For every 256 code points, the number of their block. */
extern const uint8_t np_word_class_index[];

/* Blocks of 256 classes of 2 bits, 32 in a number, the first one lowest. */
extern const uint64_t np_word_class_blocks[];

static inline NpWordClass
np_word_class(uint32_t c)
{
	uint32_t	number = np_word_class_index[c >> 8] * 8 + (c >> 5) % 8;

	return (NpWordClass) (np_word_class_blocks[number] >> 2 * (c % 32) & 3);
}

#endif							/* NP_CORE_TABLES_WORD_CLASSES_H */
