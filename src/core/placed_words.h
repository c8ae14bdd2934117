/*
 * placed_words.h
 *		The words of a text, as a signature sees them, with their places.
 *
 * They are those of tokens.h, one for one, but all are kept, each with the
 * bytes that it is made of.  So two texts can be compared word by word, and
 * what they share be shown.
 */
#ifndef NP_CORE_PLACED_WORDS_H
#define NP_CORE_PLACED_WORDS_H

#include <stdint.h>

#include "core/arena.h"
#include "core/text.h"

/* Bytes, half open; a text is short enough for 32 bits. */
typedef struct NpPlace
{
	uint32_t	start;
	uint32_t	end;
} NpPlace;

/*
 * Of a word's hash the lower half is kept: memory is what limits long texts,
 * and for an error two words with the same half must also stand in the same
 * place of two texts that are otherwise the same.
 *
 * Starts and ends ascend.  A character that folds to more than one word, such
 * as the fraction one half, is the place of each of them.
 */
typedef struct NpPlacedWords
{
	uint32_t   *hashes;
	NpPlace    *places;
	size_t		count;
} NpPlacedWords;

extern NpStatus np_placed_words(NpArena *arena, const NpText *text,
								NpPlacedWords *words);

#endif							/* NP_CORE_PLACED_WORDS_H */
