/*
 * pair_keys.h
 *		Keys by which all similar pairs of a table meet.
 *
 * Unlike an index's, these keys are made for one threshold and never stored,
 * so a band can have as many registers as the threshold bears: two below .5,
 * three below .7, four above.  Longer bands bring fewer strangers together;
 * more bands, which cost only a sort each, make up for what they lose.
 *
 * A short text leaves most registers empty.  There the registers in use are
 * keys of their own, of which a text needs only its rarest ones: if so many
 * must agree, one among the others less that many does (prefix filtering:
 * Chaudhuri, Ganti, Kaushik, ICDE 2006).
 */
#ifndef NP_CORE_PAIR_KEYS_H
#define NP_CORE_PAIR_KEYS_H

#include <stdbool.h>

#include "core/textsig.h"

/* Below this similarity keys promise nothing. */
#define NP_PAIRS_LEAST		((uint32_t) (NP_SHARE_ONE * 0.3))

/* Registers of which a glimpse keeps eight bits. */
#define NP_GLIMPSE_BYTES	32

/* A signature with no more registers in use than this is short. */
#define NP_SHORT_MOST		80

typedef struct NpPairKeys
{
	uint32_t	least;			/* the similarity that is looked for */
	unsigned	width;			/* registers of a band */
	unsigned	bands;
	unsigned	crowd;			/* rows of one key that are not all compared */
	unsigned	glimpsed;		/* registers that agree in glimpses */
	uint32_t   *frequencies;	/* of the registers of short signatures */
} NpPairKeys;

extern NpStatus np_pair_keys_init(NpArena *arena, uint32_t least,
								  NpPairKeys *keys);

/* Registers that are not empty. */
extern unsigned np_pair_held(const unsigned char *signature);

/*
 * False if all that is similar to one of so many registers is short, as it is.
 */
extern bool np_pair_has_bands(const NpPairKeys *keys, unsigned held);

/* A hash of a band's registers, and of some more that follow. */
extern uint32_t np_pair_band(const NpPairKeys *keys,
							 const unsigned char *signature, unsigned band,
							 unsigned more);

/*
 * A few bits of some registers.  Two rows whose glimpses are not alike need no
 * comparison: most that meet are strangers, and this tells without reading
 * their signatures.
 */
extern void np_pair_glimpse(const unsigned char *signature,
							unsigned char *glimpse);
extern bool np_pair_alike(const NpPairKeys *keys, const unsigned char *a,
						  const unsigned char *b);

/* A hash of all bytes. */
extern uint32_t np_pair_whole(const unsigned char *signature);

/*
 * The keys of a short signature.  All short signatures must have been counted
 * before.  Different keys are different numbers.
 */
extern void np_pair_count(NpPairKeys *keys, const unsigned char *signature);
extern size_t np_pair_rare(const NpPairKeys *keys,
						   const unsigned char *signature, uint32_t *rare);

/* The rarest key that two short signatures share, if they do. */
extern bool np_pair_rarest(const NpPairKeys *keys, const unsigned char *a,
						   const unsigned char *b, uint32_t *key);

#endif							/* NP_CORE_PAIR_KEYS_H */
