/*
 * textsig_keys.h
 *		Keys by which an index finds signatures.
 *
 * Two kinds of keys are stored.  A band is two registers.  Two texts of
 * similarity J agree in one band with probability J^2, in some of 32 nearly
 * surely from J = .4 on (Indyk and Motwani 1998), and unrelated texts hardly
 * ever, because two registers have 24 bits.
 *
 * A peak is one of the greatest registers, with its rank: high or low.  The
 * high peaks of a text live on in whatever contains the text, though lower,
 * unless a shingle of the rest is greater.  So a text is found by its high
 * peaks in the longer one, and a longer text finds among the high peaks of
 * others those that it contains.  Of a short text the peaks are all it has,
 * so they also tell what is similar to it.
 */
#ifndef NP_CORE_TEXTSIG_KEYS_H
#define NP_CORE_TEXTSIG_KEYS_H

#include "core/textsig.h"

#define NP_BANDS			32

/* Registers that are peaks, and those of them that are high. */
#define NP_PEAKS			64
#define NP_HIGH_PEAKS		8

/* A key's class is its two highest bits. */
typedef enum NpKeyClass
{
	NP_KEY_BAND,
	NP_KEY_HIGH_PEAK,
	NP_KEY_LOW_PEAK,
	NP_KEY_SHORT_PEAK,			/* of a text that has no more than a few */
	NP_KEY_CLASSES,
} NpKeyClass;

#define NP_KEY_CLASS(key)	((NpKeyClass) ((key) >> 30))

#define NP_STORED_KEYS_MOST	(NP_BANDS + NP_PEAKS)

/*
 * The keys of a stored signature; returns their number, from 1 to
 * NP_STORED_KEYS_MOST.  They are different, in no order.
 */
extern size_t np_textsig_keys(const unsigned char *signature, uint32_t *keys);

typedef enum NpSearchKind
{
	NP_SEARCH_SIMILAR,
	NP_SEARCH_CONTAINED,		/* what is stored stands in the query */
	NP_SEARCH_CONTAINS,			/* the query stands in what is stored */
	NP_SEARCH_NEAREST,			/* similar by NP_SIMILARITY_LEAST or more */
} NpSearchKind;

/* Searches for less than this must look at all signatures. */
#define NP_SIMILARITY_LEAST		((uint32_t) (NP_SHARE_ONE * 0.3))
#define NP_CONTAINMENT_LEAST	((uint32_t) (NP_SHARE_ONE * 0.5))

/* A peak is asked for as high, low and short. */
#define NP_SEARCH_KEYS_MOST	(NP_BANDS + 3 * NP_PEAKS)

typedef struct NpTextsigSearch
{
	size_t		count;			/* of keys; 0 if all signatures must be read */
	unsigned	bands_needed;	/* that must agree; 0 if none are asked for */
	unsigned	peaks_needed;	/* likewise, of all classes together */
	unsigned	short_needed;	/* likewise, of short texts alone */
	uint32_t	keys[NP_SEARCH_KEYS_MOST];
} NpTextsigSearch;

/* A search by similarity or containment of at least so much. */
extern void np_textsig_search(const unsigned char *signature,
							  NpSearchKind kind, uint32_t least,
							  NpTextsigSearch *search);

/* False if a signature that has so many of the keys is none to look for. */
extern bool np_textsig_may_match(const NpTextsigSearch *search,
								 const unsigned agree[NP_KEY_CLASSES]);

#endif							/* NP_CORE_TEXTSIG_KEYS_H */
