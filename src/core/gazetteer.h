/*
 * gazetteer.h
 *		A dictionary of names as one flat value, and its matches in a text.
 *
 * A value is used where it lies, without being taken apart.  All numbers are
 * little-endian:
 *
 *		header		32 bytes
 *		filter		bits for the hash of each name's first word
 *		slots		open addressing; every beginning of a name that ends with
 *					a word has one
 *		entries		ascending by folded alias, alias, type, name, id
 *		pool		strings: two bytes of length, then UTF-8
 */
#ifndef NP_CORE_GAZETTEER_H
#define NP_CORE_GAZETTEER_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/fold.h"
#include "core/gazetteer_format.h"
#include "core/json.h"
#include "core/names.h"
#include "core/text.h"
#include "core/words.h"

/* Counts up when the layout of a value changes. */
#define NP_GAZETTEER_FORMAT	2

/*
 * The type, in any case, of an alias that names nothing: where it stands,
 * no other name is found, and its name and id do not matter.
 */
#define NP_NO_ENTITY	"NONE"

/* Limits of an entry; np_gazetteer_build returns NP_TOO_LONG beyond them. */
#define NP_MAX_NAME_WORDS	64
#define NP_MAX_NAME_BYTES	4096

typedef struct NpEntry
{
	NpBytes		alias;			/* as written */
	NpBytes		type;
	NpBytes		name;			/* the entity's best name */
	NpBytes		id;				/* may be NULL */
} NpEntry;

typedef struct NpEntries
{
	NpEntry    *items;
	size_t		count;
} NpEntries;

/* A view of a stored value; what it points to must outlive it. */
typedef struct NpGazetteer
{
	const uint8_t *bytes;
	size_t		length;
	uint32_t	entry_count;
	uint32_t	slot_bits;		/* log2 of the slots of the hash table */
	uint32_t	filter_bits;	/* log2 of the bits of the filter */
	uint32_t	longest_probe;	/* slots read at most for one look-up */
	uint32_t	longest_name;	/* in name words */
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

/* String `which` of entry i, whose bytes stay NULL for a NULL. */
extern NpStatus np_gazetteer_string(const NpGazetteer *gazetteer, size_t i,
									NpGzString which, NpBytes *string);

/* Is entry i one of NP_NO_ENTITY? */
extern bool np_gazetteer_forbids(const NpGazetteer *gazetteer, size_t i);

/* Where string `which` of entry i lies: equal strings lie at one place. */
extern uint32_t np_gazetteer_place(const NpGazetteer *gazetteer, size_t i,
								   NpGzString which);

/*
 * The value of some entries, in any order; repeated ones count once, and
 * aliases without a letter or digit are left out.  NP_TOO_LONG for an alias or
 * a string beyond the limits, NP_TOO_MANY for a value beyond 1 GB.
 */
extern NpStatus np_gazetteer_build(NpArena *arena, const NpEntries *entries,
								   uint8_t **bytes, size_t *length);

/*
 * The value of the entries of b, and of those of a whose alias, as written, b
 * does not have.
 */
extern NpStatus np_gazetteer_merge(NpArena *arena, const NpGazetteer *a,
								   const NpGazetteer *b, uint8_t **bytes,
								   size_t *length);

/* Are these bytes what np_gazetteer_build makes of their entries? */
extern NpStatus np_gazetteer_check(NpArena *arena, const uint8_t *bytes,
								   size_t length);

/*
 * A value as text, and back: a JSON array of [alias, type, name, id].  ascii
 * escapes all other characters; NP_TOO_MANY for more than 1 GB of text.  The
 * parsed text may have any length and any bytes, for it is no text to analyse;
 * strings may point into it, and np_gazetteer_build checks them.
 */
extern NpStatus np_gazetteer_print(NpArena *arena,
								   const NpGazetteer *gazetteer, bool ascii,
								   NpBuffer *out);
extern NpStatus np_gazetteer_parse(NpArena *arena, const NpText *text,
								   NpEntries *entries);

/*
 * A name that stands in a text.  Where an alias is that of several entities
 * and the text does not decide, only what they have in common is known.
 */
typedef struct NpMatch
{
	NpSpan		span;
	size_t		entry;			/* for np_gazetteer_entry */
	uint32_t	word_count;		/* name words in the match */
	bool		ambiguous;		/* several entities fit: the id is unknown */
	bool		same_type;		/* the entry's type is that of all of them */
	bool		same_name;		/* so is its name */
} NpMatch;

typedef struct NpMatches
{
	NpMatch    *items;
	size_t		count;
	NpSpan	   *forbidden;		/* ascending: where NP_NO_ENTITY stands */
	size_t		forbidden_count;
} NpMatches;

/*
 * The names of the gazetteer that stand in a text: longest first, then
 * leftmost, ascending, disjoint, none overlapping the mask (ascending spans).
 */
extern NpStatus np_gazetteer_match(NpArena *arena,
								   const NpGazetteer *gazetteer,
								   const NpText *text, const NpWords *words,
								   const NpSpan *mask, size_t mask_count,
								   NpMatches *matches);

#endif							/* NP_CORE_GAZETTEER_H */
