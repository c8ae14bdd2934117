/*
 * tokens.h
 *		The words of a text, as a signature sees them: folded and hashed.
 *
 * The text is read as if by NFKC_Casefold of the Unicode Standard (UAX 31),
 * which also drops invisible characters.  A word is a maximal run of letters,
 * digits and combining marks, but a character of a script that is written
 * without spaces is a word by itself.  Memory is constant, however long the
 * text or a word of it.
 *
 * Two rules keep stored hashes independent of the ICU that reads the text.
 * Letters and their like are told by a table of our own, of Unicode 13.0; a
 * code point that it lacks separates words.  And a character that the one
 * before it may combine with is folded together with at most 31 of its kind
 * (an endless pile of accents would take quadratic time).
 */
#ifndef NP_CORE_TOKENS_H
#define NP_CORE_TOKENS_H

#include "core/arena.h"
#include "core/hash.h"
#include "core/text.h"

typedef struct NpTokens NpTokens;

extern NpStatus np_tokens_open(NpArena *arena, const NpText *text,
							   NpTokens **tokens);

/*
 * Hashes of the next words, in order.  *count is between 0 and capacity, which
 * is at least 2; *more turns false with the last words.
 */
extern NpStatus np_tokens_read(NpTokens *tokens, uint64_t *words,
							   size_t capacity, size_t *count, bool *more);

#endif							/* NP_CORE_TOKENS_H */
