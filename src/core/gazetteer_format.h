/*
 * gazetteer_format.h
 *		How a gazetteer lies in its bytes, for the files that read or write it.
 */
#ifndef NP_CORE_GAZETTEER_FORMAT_H
#define NP_CORE_GAZETTEER_FORMAT_H

#include "core/bytes.h"
#include "core/hash.h"

/* Offsets in the header. */
#define NP_GZ_FORMAT		0	/* one byte */
#define NP_GZ_RULES			1	/* one byte: NP_NAME_RULES */
#define NP_GZ_FLAGS			2	/* two bytes, zero */
#define NP_GZ_ENTRIES		4
#define NP_GZ_SLOT_BITS		8
#define NP_GZ_FILTER_BITS	12
#define NP_GZ_POOL			16
#define NP_GZ_PROBE			20
#define NP_GZ_NAME			24
#define NP_GZ_SUM			28	/* of all bytes, these being zero */
#define NP_GZ_HEADER		32

/* An entry is the offsets in the pool of its five strings; 0 is NULL. */
#define NP_GZ_ENTRY			20
#define NP_GZ_STRINGS		5

/* A slot is a tag and a payload; a payload of 0 is an empty slot. */
#define NP_GZ_SLOT			8
#define NP_GZ_LONGER		UINT32_C(0x80000000)	/* longer names begin so */

#define NP_GZ_MIN_BITS		6
#define NP_GZ_MAX_BITS		29

/* More than this and the hashes are not spread: someone made them collide. */
#define NP_GZ_MAX_PROBE		4096

/* The strings of an entry, in their order. */
typedef enum NpGzString
{
	NP_GZ_KEY,					/* the folded alias */
	NP_GZ_ALIAS,
	NP_GZ_TYPE,
	NP_GZ_NAME_STRING,
	NP_GZ_ID,
} NpGzString;

static inline uint32_t
np_hash_tag(uint64_t hash)
{
	return (uint32_t) (hash >> 32);
}

static inline size_t
np_hash_slot(uint64_t hash, uint32_t slot_bits)
{
	return (size_t) hash & (((size_t) 1 << slot_bits) - 1);
}

/*
 * The filter is one of Bloom's in words of 64 bits, so that one read tells:
 * a hash has a word, and three bits in it (Putze, Sanders and Singler 2007).
 */
static inline size_t
np_filter_word(uint64_t hash, uint32_t filter_bits)
{
	return (size_t) (hash >> 18) & (((size_t) 1 << (filter_bits - 6)) - 1);
}

static inline uint64_t
np_filter_mask(uint64_t hash)
{
	return UINT64_C(1) << (hash & 63) | UINT64_C(1) << (hash >> 6 & 63) |
		UINT64_C(1) << (hash >> 12 & 63);
}

#endif							/* NP_CORE_GAZETTEER_FORMAT_H */
