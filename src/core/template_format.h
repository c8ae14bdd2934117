/*
 * template_format.h
 *		How a template lies in its bytes, for the files that read or write it.
 */
#ifndef NP_CORE_TEMPLATE_FORMAT_H
#define NP_CORE_TEMPLATE_FORMAT_H

#include "core/bytes.h"
#include "core/hash.h"
#include "core/template.h"

/* Offsets in the header. */
#define NP_TP_FORMAT	0		/* one byte */
#define NP_TP_RULES		1		/* one byte */
#define NP_TP_PAGES		2		/* one byte */
#define NP_TP_ZERO		3		/* one byte */
#define NP_TP_KEYS		4
#define NP_TP_FED		8		/* eight bytes */
#define NP_TP_SAMPLES	16
#define NP_TP_SUM		20		/* of all bytes, these being zero */
#define NP_TP_HEADER	24

/* A page: hash, the largest hash of a key that is kept, times fed. */
#define NP_TP_PAGE			24
#define NP_TP_PAGE_CUTOFF	8
#define NP_TP_PAGE_TIMES	16

/* Bytes of a key, its sample not counted. */
#define NP_TP_KEY		(8 + 8 + 1 + 1)

/* Keys of a value, and its bytes. */
#define NP_TP_MOST_KEYS \
	((size_t) NP_TEMPLATE_PAGES * NP_TEMPLATE_PAGE_KEYS)
#define NP_TP_MOST_BYTES \
	(NP_TP_HEADER + NP_TEMPLATE_PAGES * NP_TP_PAGE + \
	 NP_TP_MOST_KEYS * (NP_TP_KEY + NP_TEMPLATE_SAMPLE))

/* A page of a value. */
typedef struct NpTemplatePageEntry
{
	uint64_t	hash;
	uint64_t	cutoff;			/* all keys up to here are kept */
	uint64_t	times;			/* it was fed so many times */
} NpTemplatePageEntry;

/* A key of a value. */
typedef struct NpTemplateKeyEntry
{
	uint64_t	hash;
	uint64_t	holders;
	const uint8_t *sample;
	uint8_t		kind;
	uint8_t		length;
} NpTemplateKeyEntry;

/* Page i; i is below the number of pages. */
extern NpTemplatePageEntry np_template_page_entry(const NpTemplate *template,
												  size_t i);

/* Walks over the keys of a value, from the smallest hash on. */
typedef struct NpTemplateWalk
{
	const NpTemplate *template;
	size_t		next;
	size_t		sample_at;
} NpTemplateWalk;

/* The next key; false behind the last one, or where the value is damaged. */
extern bool np_template_next(NpTemplateWalk *walk, NpTemplateKeyEntry *entry);

/* The pages that hold a key, as a set; 0 if none does. */
extern uint64_t np_template_holders(const NpTemplate *template, uint64_t hash);

/* The set of all pages. */
static inline uint64_t
np_template_all(const NpTemplate *template)
{
	return template->pages == 0 ? 0 : UINT64_MAX >> (64 - template->pages);
}

/* The pages of a set that keep every key up to a hash. */
extern uint64_t np_template_keeping(const NpTemplate *template,
									uint64_t pages, uint64_t hash);

/* a + b, or the largest number if that is more. */
static inline uint64_t
np_add_up(uint64_t a, uint64_t b)
{
	return a + b < a ? UINT64_MAX : a + b;
}

/* Members of a set: sums of neighbouring bits, pairs, and so on. */
static inline unsigned
np_count_bits(uint64_t set)
{
	set -= set >> 1 & UINT64_C(0x5555555555555555);
	set = (set & UINT64_C(0x3333333333333333)) +
		(set >> 2 & UINT64_C(0x3333333333333333));
	set = (set + (set >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return (unsigned) (set * UINT64_C(0x0101010101010101) >> 56);
}

/*
 * The hash of a page, line by line: lines of one digest have the same keys, so
 * pages of one hash do.  Lines without a word do not count; a page without any
 * other has the hash 0.
 */
static inline uint64_t
np_page_hash_begin(void)
{
	return 0;
}

static inline uint64_t
np_page_hash_add(uint64_t hash, const NpKeyWords *words)
{
	return words->count == 0 ? hash :
		np_mix(hash + NP_WORD_HASH_START) ^ words->digest;
}

static inline uint64_t
np_page_hash_end(uint64_t hash)
{
	return np_mix(hash);
}

/* What a value is written from. */
typedef struct NpTemplateParts
{
	uint64_t	fed;
	size_t		page_count;
	size_t		key_count;
	NpTemplatePageEntry pages[NP_TEMPLATE_PAGES];
	NpTemplateKeyEntry *keys;
} NpTemplateParts;

extern NpStatus np_template_write(NpArena *arena, const NpTemplateParts *parts,
								  NpTemplateBytes *out);

/* The sum that shows damage. */
extern uint32_t np_template_sum(const uint8_t *bytes, size_t length);

#endif							/* NP_CORE_TEMPLATE_FORMAT_H */
