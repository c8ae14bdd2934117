/*
 * textsig_family.h
 *		How many texts like it a text has, on average, in a collection.
 *
 * The number decides whether an index or a scan is the faster way to them.  It
 * is estimated from a sample: two members of a family are both in a sample of
 * one in a hundred once in ten thousand times, but a sample of 30,000 holds so
 * many pairs that families of ten million texts can be told.
 */
#ifndef NP_CORE_TEXTSIG_FAMILY_H
#define NP_CORE_TEXTSIG_FAMILY_H

#include "core/textsig.h"

/* Thresholds looked at: tenths from .1 to 1. */
#define NP_FAMILY_TENTHS	10

/* More than this many need not be given: time grows with the square. */
#define NP_FAMILY_SAMPLE	30000

/*
 * Pairs of a sample, as a share of all its pairs.  Entry i is for thresholds
 * of i + 1 tenths.  Containment counts a pair for either direction, halved.
 */
typedef struct NpFamilies
{
	double		similar[NP_FAMILY_TENTHS];
	double		contained[NP_FAMILY_TENTHS];
} NpFamilies;

extern NpStatus np_textsig_families(NpArena *arena,
									const unsigned char *const *signatures,
									size_t count, NpFamilies *families);

#endif							/* NP_CORE_TEXTSIG_FAMILY_H */
