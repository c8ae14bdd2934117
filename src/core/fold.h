/*
 * fold.h
 *		Case, marks and script of a word folded away.
 */
#ifndef NP_CORE_FOLD_H
#define NP_CORE_FOLD_H

#include "core/arena.h"
#include "core/text.h"

/* Bytes that grow; not terminated. */
typedef struct NpBuffer
{
	char	   *bytes;
	size_t		length;
	size_t		capacity;
} NpBuffer;

extern NpStatus np_buffer_add(NpArena *arena, NpBuffer *buffer,
							  const char *bytes, size_t length);

/*
 * Appends the folded form of the letters and digits in a span.  Latin, Greek
 * and Cyrillic letters become small letters of ASCII by a frozen table; others
 * are case-folded and, where their marks are accents, lose them.
 */
extern NpStatus np_fold_letters(NpArena *arena, const NpText *text,
								NpSpan span, NpBuffer *buffer);

#endif							/* NP_CORE_FOLD_H */
