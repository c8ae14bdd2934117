/*
 * hash.h
 *		Hashes whose values are stored, so they are the same for ever.
 *
 * They depend on bytes alone: not on the machine's byte order, not on a seed.
 * Nothing here resists an adversary, who can make two texts collide; a
 * signature is evidence for readers, not a proof.
 */
#ifndef NP_CORE_HASH_H
#define NP_CORE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * Mixes all bits; one to one.  Variant 13 of Stafford's mixers, the output
 * function of splitmix64 (Steele, Lea, Flood 2014).
 */
static inline uint64_t
np_mix(uint64_t x)
{
	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

static inline uint64_t
np_rotate(uint64_t x, int places)
{
	return x << places | x >> (64 - places);
}

/*
 * The hash of a folded name grows word by word: FNV-1a over its bytes (Fowler,
 * Noll and Vo 1991).  np_mix finishes it where both ends of it are used.
 */
#define NP_HASH_START	UINT64_C(0xcbf29ce484222325)
#define NP_HASH_FACTOR	UINT64_C(0x100000001b3)

static inline uint64_t
np_hash_add(uint64_t hash, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char) bytes[i]) * NP_HASH_FACTOR;
	return hash;
}

/* Eight bytes as a number, the first one lowest. */
static inline uint64_t
np_load(const void *bytes)
{
	uint64_t	word;

	memcpy(&word, bytes, sizeof(word));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	return word;
}

/* The same of fewer than eight bytes; those that are missing are zero. */
static inline uint64_t
np_load_some(const void *bytes, size_t count)
{
	unsigned char padded[8] = {0};

	memcpy(padded, bytes, count);
	return np_load(padded);
}

/*
 * Hash of a word that arrives in pieces.  Eight bytes at a time are mixed into
 * the state, the last of them filled up with zeros, which no word contains.
 * So words of up to eight bytes never collide.
 */
typedef struct NpWordHash
{
	uint64_t	state;
	uint64_t	pending;		/* bytes not mixed in, the first one lowest */
	unsigned	filled;			/* their number, below 8 */
	bool		open;			/* a word has begun */
} NpWordHash;

#define NP_WORD_HASH_START	UINT64_C(0x9e3779b97f4a7c15)

static inline void
np_word_begin(NpWordHash *hash)
{
	*hash = (NpWordHash) {NP_WORD_HASH_START, 0, 0, false};
}

/* Adds 1 to 8 bytes, the first one lowest; bytes above count must be zero. */
static inline void
np_word_add(NpWordHash *hash, uint64_t bytes, unsigned count)
{
	unsigned	room = 8 - hash->filled;

	hash->open = true;
	hash->pending |= bytes << 8 * hash->filled;
	hash->filled += count;
	if (count < room)
		return;
	hash->state = np_mix(hash->state ^ hash->pending);
	hash->filled = count - room;
	hash->pending = room < 8 ? bytes >> 8 * room : 0;
}

static inline uint64_t
np_word_end(const NpWordHash *hash)
{
	if (hash->filled == 0)
		return hash->state;
	return np_mix(hash->state ^ hash->pending);
}

#endif							/* NP_CORE_HASH_H */
