/*
 * line_classes.h
 *		What each code point is to a line.
 */
#ifndef NP_CORE_TABLES_LINE_CLASSES_H
#define NP_CORE_TABLES_LINE_CLASSES_H

#include <stdbool.h>
#include <stdint.h>

typedef enum NpLineClass
{
	NP_C_BLANK,
	NP_C_UPPER,
	NP_C_LOWER,
	NP_C_CASELESS,				/* letters without case, in words */
	NP_C_WIDE,					/* letters of scripts without blanks */
	NP_C_JOINED,				/* marks and joiners: part of any word */
	NP_C_DIGIT,
	NP_C_STOP,					/* . and its like */
	NP_C_QUESTION,
	NP_C_EXCLAMATION,
	NP_C_ELLIPSIS,
	NP_C_COMMA,
	NP_C_COLON,
	NP_C_QUOTE,
	NP_C_OPEN,
	NP_C_CLOSE,
	NP_C_DASH,
	NP_C_SEPARATOR,
	NP_C_BULLET,
	NP_C_SIGN,					/* any other mark */
	NP_C_EMOJI
} NpLineClass;

/* Set in an entry when case folding changes the character. */
#define NP_LINE_FOLDS	0x80

/* For every 128 code points, the number of their block. */
extern const uint8_t np_line_class_index[];

/* Blocks of 128 entries: a class, and perhaps NP_LINE_FOLDS. */
extern const uint8_t np_line_class_blocks[][128];

static inline uint8_t
np_line_class_entry(uint32_t c)
{
	return np_line_class_blocks[np_line_class_index[c >> 7]][c & 127];
}

static inline NpLineClass
np_line_class(uint32_t c)
{
	return (NpLineClass) (np_line_class_entry(c) & ~NP_LINE_FOLDS);
}

#endif							/* NP_CORE_TABLES_LINE_CLASSES_H */
