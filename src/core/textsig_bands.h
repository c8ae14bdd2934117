/*
 * textsig_bands.h
 *		Keys by which an index finds similar signatures.
 *
 * A band is two registers.  Two texts of similarity J agree in one band with
 * probability J^2, in some of 32 bands nearly surely from J = .4 on (Indyk and
 * Motwani 1998), and unrelated texts hardly ever, because two registers have
 * 24 bits.  An empty register borrows for its band the value of another, by a
 * walk that is the same for all signatures (Shrivastava 2017).
 *
 * Texts of few shingles leave most registers empty.  Each register that is not
 * becomes a key of its own, and counting those that agree loses nothing: a
 * similarity of T needs about T times the query's registers to agree.
 */
#ifndef NP_CORE_TEXTSIG_BANDS_H
#define NP_CORE_TEXTSIG_BANDS_H

#include "core/textsig.h"

#define NP_BAND_BANDS			32

/*
 * Up to this many registers that are not empty are keys of their own: those of
 * a text of about 110 shingles.
 */
#define NP_BAND_SINGLES_MOST		80

#define NP_BAND_KEYS_MOST		(NP_BAND_BANDS + NP_BAND_SINGLES_MOST)

/* Searches below this similarity must look at all signatures. */
#define NP_BAND_SEARCH_LEAST		((uint32_t) (NP_SHARE_ONE * 0.3))

/* The keys of a stored signature; returns their number, at least 1. */
extern size_t np_band_keys(const unsigned char *signature, int32_t *keys);

/* A search for signatures of at least some similarity to a given one. */
typedef struct NpBandSearch
{
	size_t		count;			/* of keys; 0 if all signatures must be read */
	size_t		bands;			/* the first keys, which are bands */
	size_t		bands_needed;
	size_t		singles_needed;
	int32_t		keys[NP_BAND_KEYS_MOST];
} NpBandSearch;

extern void np_band_search(const unsigned char *signature, uint32_t least,
						   NpBandSearch *search);

/* False if a signature that has so many of the keys can't be similar. */
extern bool np_band_may_match(const NpBandSearch *search, size_t bands,
							  size_t singles);

#endif							/* NP_CORE_TEXTSIG_BANDS_H */
