/*
 * letters.h
 *		Words as hashes, and the small letters of ASCII eight at a time.
 */
#ifndef NP_CORE_LETTERS_H
#define NP_CORE_LETTERS_H

#include "core/hash.h"
#include "core/text.h"

/* FNV-1a over code points (Fowler, Noll, Vo). */
#define NP_LETTERS_SEED	2166136261u

static inline uint32_t
np_hash_letter(uint32_t hash, uint32_t c)
{
	return (hash ^ c) * 16777619u;
}

/* FNV's prime for the first so many of eight letters; 1 changes nothing. */
#define NP_P	16777619u
static const uint32_t np_letter_primes[9][8] = {
	{1, 1, 1, 1, 1, 1, 1, 1},
	{NP_P, 1, 1, 1, 1, 1, 1, 1},
	{NP_P, NP_P, 1, 1, 1, 1, 1, 1},
	{NP_P, NP_P, NP_P, 1, 1, 1, 1, 1},
	{NP_P, NP_P, NP_P, NP_P, 1, 1, 1, 1},
	{NP_P, NP_P, NP_P, NP_P, NP_P, 1, 1, 1},
	{NP_P, NP_P, NP_P, NP_P, NP_P, NP_P, 1, 1},
	{NP_P, NP_P, NP_P, NP_P, NP_P, NP_P, NP_P, 1},
	{NP_P, NP_P, NP_P, NP_P, NP_P, NP_P, NP_P, NP_P},
};
#undef NP_P

/* Up to eight letters, the first in the lowest byte, zeros behind the last. */
typedef struct NpLetters
{
	uint64_t	bytes;
	unsigned	count;
} NpLetters;

#define NP_EVERY_BYTE	UINT64_C(0x0101010101010101)
#define NP_TOP_BITS	(NP_EVERY_BYTE << 7)

/*
 * The small letters of ASCII that a text has at a place.  set is 0x20 if the
 * first may be a capital, which becomes small, and otherwise 0.
 */
static inline NpLetters
np_letters_at(const NpText *text, size_t at, size_t end, uint64_t set)
{
	const char *bytes = text->bytes + at;
	uint64_t	word = (text->length - at >= sizeof(word) ? np_load(bytes) :
						np_load_some(bytes, text->length - at)) | set;
	uint64_t	low = word & ~NP_TOP_BITS;
	uint64_t	from_a = low + NP_EVERY_BYTE * (128 - 'a');
	uint64_t	above_z = low + NP_EVERY_BYTE * (127 - 'z');
	uint64_t	others = (~from_a | above_z | word) & NP_TOP_BITS;
	unsigned	count = 8;

	if (others != 0)
	{
		count = (unsigned) __builtin_ctzll(others) / 8;
		word &= (UINT64_C(1) << 8 * count) - 1;
	}
	if (end - at < count)
	{
		count = (unsigned) (end - at);
		word &= (UINT64_C(1) << 8 * count) - 1;
	}
	return (NpLetters) {word, count};
}

/*
 * Hashes letters as np_hash_letter does one by one, but without a branch that
 * depends on their number, which no processor can foresee.
 */
static inline uint32_t
np_hash_letters(uint32_t hash, NpLetters letters)
{
	const uint32_t *prime = np_letter_primes[letters.count];

#define NP_STEP_(i) hash = (hash ^ (uint8_t) (letters.bytes >> 8 * i)) * prime[i]
	NP_STEP_(0);
	NP_STEP_(1);
	NP_STEP_(2);
	NP_STEP_(3);
	NP_STEP_(4);
	NP_STEP_(5);
	NP_STEP_(6);
	NP_STEP_(7);
#undef NP_STEP_
	return hash;
}

#endif							/* NP_CORE_LETTERS_H */
