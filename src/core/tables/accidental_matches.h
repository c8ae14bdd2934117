/*
 * accidental_matches.h
 *		How many registers of two unrelated sets agree.
 */
#ifndef NP_CORE_TABLES_ACCIDENTAL_MATCHES_H
#define NP_CORE_TABLES_ACCIDENTAL_MATCHES_H

#include <stdint.h>

#define NP_ACCIDENTAL_MATCHES	80

/*
 * For two sets of n and m members: the number of agreeing registers over
 * n*m/(n+m)^2, in units of 2^-20, where n+m = 2^p * (1 + q/4) at 4*p + q.
 */
extern const uint32_t np_accidental_matches[NP_ACCIDENTAL_MATCHES];

#endif							/* NP_CORE_TABLES_ACCIDENTAL_MATCHES_H */
