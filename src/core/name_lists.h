/*
 * name_lists.h
 *		Lists of names, and kinds of words by what stands beside them.
 */
#ifndef NP_CORE_NAME_LISTS_H
#define NP_CORE_NAME_LISTS_H

#include <stddef.h>
#include <stdint.h>

/* What a phrase is listed as; the first are bands of how common it is. */
#define NP_LIST_MORE		0x0001	/* longer phrases begin so */
#define NP_LIST_GIVEN		0x0006	/* rare, known, common */
#define NP_LIST_SURNAME		0x0018
#define NP_LIST_CITY		0x0060	/* by inhabitants */
#define NP_LIST_WORLD_GIVEN	0x0080	/* in any of 65 locales */
#define NP_LIST_WORLD_SURNAME 0x0100
#define NP_LIST_COUNTRY		0x0200
#define NP_LIST_REGION		0x0400
#define NP_LIST_PEOPLE		0x0800
#define NP_LIST_ORG			0x1000
#define NP_LIST_TEAM		0x2000
#define NP_LIST_PERSON		0x4000
#define NP_LIST_THING		0x8000	/* events, works, products, laws */

/*
 * Hashes to 16 bits each: a slot is the key's lowest half word, above it the
 * value, which is 0 where the slot is free.  Two of 65536 unlisted hashes
 * are taken for listed ones.
 */
typedef struct NpNameTable
{
	const uint32_t *slots;
	uint32_t	shift;			/* 64 less the logarithm of their number */
} NpNameTable;

#define NP_CLUSTER_BITS	9
#define NP_CLUSTER_MASK	0x1FF

typedef struct NpNameLists
{
	NpNameTable phrases;
	NpNameTable clusters;		/* of a word: its finer class, above it its
								 * coarser one */
} NpNameLists;

static inline uint32_t
np_name_table_get(const NpNameTable *table, uint64_t hash)
{
	uint64_t	key = hash * UINT64_C(0x9e3779b97f4a7c15);
	size_t		mask = ((size_t) 1 << (64 - table->shift)) - 1;
	size_t		at = (size_t) (key >> table->shift);
	uint32_t	tag = (uint32_t) (key >> 8) & 0xFFFF;

	while (table->slots[at] >> 16 != 0)
	{
		if ((table->slots[at] & 0xFFFF) == tag)
			return table->slots[at] >> 16;
		at = (at + 1) & mask;
	}
	return 0;
}

#endif							/* NP_CORE_NAME_LISTS_H */
