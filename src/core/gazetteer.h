/*
 * gazetteer.h
 *		A dictionary of names as one flat value, and its matches in a text.
 */
#ifndef NP_CORE_GAZETTEER_H
#define NP_CORE_GAZETTEER_H

#include "core/arena.h"
#include "core/names.h"
#include "core/text.h"
#include "core/words.h"

/* Bytes of a gazetteer; not terminated.  bytes is NULL for SQL's NULL. */
typedef struct NpBytes
{
	const char *bytes;
	size_t		length;
} NpBytes;

typedef struct NpEntry
{
	NpBytes		alias;			/* as written */
	NpBytes		type;
	NpBytes		name;			/* the entity's best name */
	NpBytes		id;				/* may be NULL */
} NpEntry;

/* A view of a stored value; what it points to must outlive it. */
typedef struct NpGazetteer
{
	const uint8_t *bytes;
	size_t		length;
	uint32_t	entry_count;
	uint32_t	slot_bits;		/* log2 of the slots of the hash table */
	uint32_t	filter_bits;	/* log2 of the bits of the filter */
	const uint8_t *filter;
	const uint8_t *slots;
	const uint8_t *entries;
	const uint8_t *pool;
	uint32_t	pool_length;
} NpGazetteer;

/*
 * A view of the bytes of a value.  Checks the header only, in constant time;
 * every later access is checked, so a damaged value gives NP_BAD_VALUE or
 * wrong matches, never a read outside of it.
 */
extern NpStatus np_gazetteer_open(const uint8_t *bytes, size_t length,
								  NpGazetteer *gazetteer);

/* Entry number i, from 0, in the order of folded aliases. */
extern NpStatus np_gazetteer_entry(const NpGazetteer *gazetteer, size_t i,
								   NpEntry *entry);

/* The name of an ambiguous match's entry is one of several: id is unknown. */
typedef struct NpMatch
{
	NpSpan		span;
	size_t		entry;			/* for np_gazetteer_entry */
	uint32_t	word_count;		/* name words in the match */
	bool		ambiguous;		/* several ids fit and nothing decides */
} NpMatch;

typedef struct NpMatches
{
	NpMatch    *items;
	size_t		count;
} NpMatches;

/*
 * The names of the gazetteer that stand in a text: longest first, then
 * leftmost, ascending, disjoint, none touching the mask (ascending spans).
 */
extern NpStatus np_gazetteer_match(NpArena *arena,
								   const NpGazetteer *gazetteer,
								   const NpText *text, const NpWords *words,
								   const NpSpan *mask, size_t mask_count,
								   NpMatches *matches);

#endif							/* NP_CORE_GAZETTEER_H */
