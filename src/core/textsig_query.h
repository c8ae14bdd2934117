/*
 * textsig_query.h
 *		A search for signatures: what is measured, against what, and how much
 *		of it is asked.
 *
 * A search is a value, so that its threshold travels with it.  The bytes are
 * the same on every machine:
 *
 *		 0		format version, 1
 *		 1		kind of search
 *		 2..3	flags, zero
 *		 4..7	threshold: an IEEE 754 single, the lowest byte first
 *		 8..255 the signature
 */
#ifndef NP_CORE_TEXTSIG_QUERY_H
#define NP_CORE_TEXTSIG_QUERY_H

#include "core/textsig.h"

#define NP_QUERY_FORMAT			1
#define NP_QUERY_BYTES			(8 + NP_TEXTSIG_BYTES)

#define NP_QUERY_KIND_AT		1
#define NP_QUERY_FLAGS_AT		2
#define NP_QUERY_THRESHOLD_AT	4
#define NP_QUERY_SIGNATURE_AT	8

/*
 * What is measured of a signature s that is looked at; the values are stored.
 */
typedef enum NpQueryKind
{
	NP_QUERY_SIMILAR = 1,		/* the similarity of s and the query's */
	NP_QUERY_CONTAINED = 2,		/* the share of s that stands in the query's */
	NP_QUERY_CONTAINS = 3,		/* the share of the query's that stands in s */
} NpQueryKind;

typedef struct NpTextsigQuery
{
	NpQueryKind kind;
	float		threshold;		/* from 0 to 1 */
	const unsigned char *signature;
} NpTextsigQuery;

/* The bytes of a search, NP_QUERY_BYTES of them. */
extern void np_query_pack(const NpTextsigQuery *query, unsigned char *bytes);

/*
 * Reads them; the signature stays where it is.  NP_BAD_VERSION if another
 * release or other rules made them, NP_BAD_VALUE if nobody did.
 */
extern NpStatus np_query_read(const unsigned char *bytes, size_t length,
							  NpTextsigQuery *query);

/* The same of bytes that were checked when they came in. */
extern NpTextsigQuery np_query_open(const unsigned char *bytes);

/* What the search measures of a signature: a share of NP_SHARE_ONE. */
extern uint32_t np_query_measure(const NpTextsigQuery *query,
								 const unsigned char *signature);

/* A share as a real; division and rounding are the same on every machine. */
static inline float
np_share_as_real(uint32_t share)
{
	return (float) ((double) share / NP_SHARE_ONE);
}

/*
 * Is a signature what the search asks for?  Compared as real, so that it says
 * what similarity(a, b) >= x::real does.
 */
static inline bool
np_query_matches(const NpTextsigQuery *query, const unsigned char *signature)
{
	return np_share_as_real(np_query_measure(query, signature)) >=
		query->threshold;
}

#endif							/* NP_CORE_TEXTSIG_QUERY_H */
