/*
 * fixed.h
 *		Logarithms and roots of integers, the same on every machine.
 */
#ifndef NP_CORE_FIXED_H
#define NP_CORE_FIXED_H

#include <stdint.h>

/* Bits behind the point. */
#define NP_FIXED_BITS	16
#define NP_FIXED_ONE	((uint64_t) 1 << NP_FIXED_BITS)

/*
 * log2(x) for x of at least 1, both with NP_FIXED_BITS bits behind the point.
 */
static inline uint64_t
np_fixed_log2(uint64_t x)
{
	uint64_t	result = 0;

	while (x >= 2 * NP_FIXED_ONE)
	{
		x >>= 1;
		result += NP_FIXED_ONE;
	}
	/* Squaring doubles a logarithm, so it gives a bit at a time. */
	for (uint64_t bit = NP_FIXED_ONE >> 1; bit > 0; bit >>= 1)
	{
		x = x * x >> NP_FIXED_BITS;
		if (x >= 2 * NP_FIXED_ONE)
		{
			x >>= 1;
			result += bit;
		}
	}
	return result;
}

/* The greatest integer whose square is not above x. */
static inline uint64_t
np_square_root(uint64_t x)
{
	uint64_t	root = 0;

	for (uint64_t bit = (uint64_t) 1 << 31; bit > 0; bit >>= 1)
	{
		uint64_t	next = root | bit;

		if (next * next <= x)
			root = next;
	}
	return root;
}

#endif							/* NP_CORE_FIXED_H */
