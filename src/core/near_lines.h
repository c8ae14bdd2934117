/*
 * near_lines.h
 *		Means over the lines around a line, without a division.
 */
#ifndef NP_CORE_NEAR_LINES_H
#define NP_CORE_NEAR_LINES_H

#include <stddef.h>
#include <stdint.h>

/* The farthest line that is near, and how many lines are, itself too. */
#define NP_NEAR_REACH	20
#define NP_NEAR_LINES	(2 * NP_NEAR_REACH + 1)

/* 2^40 / n, rounded up, for n = 1, 2, ... NP_NEAR_LINES. */
#define NP_INVERSE_BITS	40
#define NP_I(n)	(((UINT64_C(1) << NP_INVERSE_BITS) + (n) - 1) / (n))
static const uint64_t np_near_inverses[NP_NEAR_LINES + 1] = {
	0, NP_I(1), NP_I(2), NP_I(3), NP_I(4), NP_I(5), NP_I(6), NP_I(7), NP_I(8),
	NP_I(9), NP_I(10), NP_I(11), NP_I(12), NP_I(13), NP_I(14), NP_I(15),
	NP_I(16), NP_I(17), NP_I(18), NP_I(19), NP_I(20), NP_I(21), NP_I(22),
	NP_I(23), NP_I(24), NP_I(25), NP_I(26), NP_I(27), NP_I(28), NP_I(29),
	NP_I(30), NP_I(31), NP_I(32), NP_I(33), NP_I(34), NP_I(35), NP_I(36),
	NP_I(37), NP_I(38), NP_I(39), NP_I(40), NP_I(41)
};
#undef NP_I

/*
 * sum / lines: exact for a sum below 2^34, whose product with the rounding of
 * the inverse stays below 2^40, if the quotient is below 2^24.
 */
static inline uint32_t
np_near_mean(uint64_t sum, size_t lines)
{
	return (uint32_t) ((sum * np_near_inverses[lines]) >> NP_INVERSE_BITS);
}

#endif							/* NP_CORE_NEAR_LINES_H */
