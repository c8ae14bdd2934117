/*
 * keyness.h
 *		What is typical, what is new, and what goes together, from counts.
 */
#ifndef NP_CORE_KEYNESS_H
#define NP_CORE_KEYNESS_H

/* A thing's count among all that was counted, here and elsewhere. */
typedef struct NpTwoCounts
{
	double		count;
	double		total;
	double		other_count;
	double		other_total;
} NpTwoCounts;

/*
 * The log-likelihood ratio G2 of the hypothesis that a thing is as frequent
 * here as elsewhere; negative if it is rarer here.  Counts are finite, not
 * negative and not above their totals.
 */
extern double np_keyness(const NpTwoCounts *counts);

/*
 * Surprise, in powers of ten, at so large a count, given the rate elsewhere:
 * -log10 of the probability of this count or a greater one.
 */
extern double np_burst_score(const NpTwoCounts *counts);

/* Of total observations, those that have a, have b, and have both. */
typedef struct NpJointCounts
{
	double		both;
	double		a;
	double		b;
	double		total;
} NpJointCounts;

/* Pointwise mutual information in bits; a and b occur.  -infinity if never
 * together. */
extern double np_pmi(const NpJointCounts *counts);

/* The same as a share of what is possible: from -1 to 1. */
extern double np_npmi(const NpJointCounts *counts);

#endif							/* NP_CORE_KEYNESS_H */
