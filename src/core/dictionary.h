/*
 * dictionary.h
 *		Words of scripts that write no blanks, by ICU's dictionaries.
 *
 * Chinese, Japanese, Thai, Lao, Khmer, Burmese and their neighbours.  How ICU
 * divides them may change between its releases.
 */
#ifndef NP_CORE_DICTIONARY_H
#define NP_CORE_DICTIONARY_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/text.h"

/* Does a dictionary divide the text around this character? */
extern bool np_needs_dictionary(uint32_t c);

/*
 * Sets *end to the end of the word that begins at start, a character that
 * needs a dictionary.  Starts of one text ascend.
 */
extern NpStatus np_dictionary_next(NpArena *arena, const NpText *text,
								   size_t start, size_t *end);

/* To be called before the words of another text are asked for. */
extern void np_dictionary_leave_text(NpArena *arena);

#endif							/* NP_CORE_DICTIONARY_H */
