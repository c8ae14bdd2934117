/*
 * textsig_analyze.h
 *		What ANALYZE learns of a column of signatures.
 */
#ifndef NP_PG_TEXTSIG_ANALYZE_H
#define NP_PG_TEXTSIG_ANALYZE_H

#include "core/textsig_family.h"

/*
 * Kind of a slot of pg_statistic, in the range for private use.  Its numbers
 * are how many other rows are similar to a row, on average, by thresholds of
 * .1 to 1, and how many stand in a row, or a row in them, likewise.
 */
#define NP_STATISTIC_KIND_FAMILY	20160

#define NP_FAMILY_NUMBERS			(2 * NP_FAMILY_TENTHS)

#endif							/* NP_PG_TEXTSIG_ANALYZE_H */
