/*
 * textsig_measures.c
 *		What one or two signatures tell of their texts.
 *
 * All arithmetic is on integers, so every machine gives the same answer, and
 * an index agrees with the function it serves.  docs/textsig.md has the
 * formulas, their sources and their errors.
 */
#include "core/textsig.h"

#include "core/hash.h"
#include "core/tables/accidental_matches.h"

/* Four registers of 12 bits in the low 48 bits of a number. */
#define EACH(bits)		(UINT64_C(0x001001001001) * (bits))
#define FOUR_REGISTERS	EACH(0xfff)

/* Fractions of a register. */
#define FRACTION_BITS	20

/* Registers compared. */
typedef struct Agreement
{
	unsigned	equal;			/* equal and not empty */
	unsigned	either;			/* not empty in one or the other */
} Agreement;

static uint32_t
stored_count(const unsigned char *signature)
{
	return (uint32_t) (np_load(signature) >> 8 * NP_TEXTSIG_COUNT_AT);
}

/* Of four registers, marks those that are not zero, by their lowest bits. */
static inline uint64_t
mark_held(uint64_t four)
{
	uint64_t	low = four & EACH(0x7ff);

	return ((low + EACH(0x7ff)) | four) >> 11 & EACH(1);
}

/* Adds up four counters of 12 bits. */
static unsigned
add_up(uint64_t four)
{
	return (unsigned) ((four & 0xfff) + (four >> 12 & 0xfff) +
					   (four >> 24 & 0xfff) + (four >> 36));
}

/*
 * Four registers are six bytes.  Eight are loaded, two before them, where the
 * first four have the count: so the last ones are not read beyond.
 */
static Agreement
compare_registers(const unsigned char *a, const unsigned char *b)
{
	uint64_t	equal = 0;
	uint64_t	either = 0;

	for (size_t at = NP_TEXTSIG_REGISTERS_AT - 2;
		 at + 8 <= NP_TEXTSIG_BYTES; at += 6)
	{
		uint64_t	x = np_load(a + at) >> 16;
		uint64_t	y = np_load(b + at) >> 16;
		uint64_t	held = mark_held(x | y);

		equal += held & ~mark_held(x ^ y);
		either += held;
	}
	return (Agreement) {add_up(equal), add_up(either)};
}

/*
 * Number of members of a set by its registers: K - 1 times their number over
 * the sum of minima, an empty register counting 1 (the maximum likelihood of a
 * rate, less its bias).  Minima are dyadic, so the sum is exact: in units of
 * 2^-39, the middle of what a register stands for.
 */
static uint64_t
estimate_count(const unsigned char *signature)
{
	uint64_t	sum = 0;
	uint64_t	held = 0;
	uint64_t	count;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		unsigned	value = np_textsig_register(signature, i);
		unsigned	exponent = value >> 7;
		uint64_t	middle = 2 * (0x7f - (value & 0x7f)) + 1;

		if (exponent == 0)
			sum += UINT64_C(1) << 39;
		else if (exponent == 31)
			sum += middle << 1; /* 2^-30 * middle / 256 */
		else
			sum += (256 + middle) << (31 - exponent);
		held += exponent != 0;
	}
	if (held == 0)
		return 0;
	count = ((NP_TEXTSIG_REGISTERS - 1) * held * (UINT64_C(1) << 39) +
			 sum / 2) / sum;
	if (count < held)
		return held;
	return count < NP_TEXTSIG_UNKNOWN ? count : NP_TEXTSIG_UNKNOWN - 1;
}

uint64_t
np_textsig_shingles(const unsigned char *signature)
{
	uint32_t	count = stored_count(signature);

	return count == NP_TEXTSIG_UNKNOWN ? estimate_count(signature) : count;
}

/*
 * Registers of sets of n and m members that agree by accident, from the table
 * by linear interpolation.
 */
static uint64_t
accidental(uint64_t n, uint64_t m)
{
	uint64_t	sum = n + m;
	uint64_t	share = ((n << 20) + sum / 2) / sum;	/* n / (n+m) */
	unsigned	octave = 63 - (unsigned) __builtin_clzll(sum);
	uint64_t	place;			/* in quarters of the octave, and 2^-20 */
	unsigned	entry;
	int64_t		low;
	int64_t		high;

	place = ((sum << 22) >> octave) - (UINT64_C(1) << 22);
	entry = 4 * octave + (unsigned) (place >> 20);
	if (entry > NP_ACCIDENTAL_MATCHES - 2)
		entry = NP_ACCIDENTAL_MATCHES - 2;
	low = np_accidental_matches[entry];
	high = np_accidental_matches[entry + 1];
	low += (high - low) * (int64_t) (place & 0xfffff) / (1 << 20);
	return (uint64_t) low * (share * ((1 << 20) - share) >> 20) >> 20;
}

/* The larger share of two sets that the smaller can be. */
static uint32_t
share_at_most(uint64_t n, uint64_t m)
{
	uint64_t	less = n < m ? n : m;
	uint64_t	more = n < m ? m : n;

	return (uint32_t) (less * NP_SHARE_ONE / more);
}

static bool
count_is_known(const unsigned char *signature)
{
	return stored_count(signature) != NP_TEXTSIG_UNKNOWN;
}

uint32_t
np_textsig_similarity(const unsigned char *a, const unsigned char *b)
{
	Agreement	found = compare_registers(a, b);
	uint64_t	n = np_textsig_shingles(a);
	uint64_t	m = np_textsig_shingles(b);
	uint64_t	equal = (uint64_t) found.equal << FRACTION_BITS;
	uint64_t	either = (uint64_t) found.either << FRACTION_BITS;
	uint64_t	accident;
	uint32_t	most = NP_SHARE_ONE;
	uint64_t	share;

	if (found.equal == found.either &&
		(n == m || !count_is_known(a) || !count_is_known(b)))
		return NP_SHARE_ONE;
	if (found.equal == 0)
		return 0;
	accident = accidental(n, m);
	if (equal <= accident)
		return 0;
	if (count_is_known(a) && count_is_known(b))
		most = share_at_most(n, m);
	share = (equal - accident) * NP_SHARE_ONE / (either - accident);
	return share < most ? (uint32_t) share : most;
}

/*
 * With J the similarity, the two sets share J (n+m) / (1+J) members.
 */
uint32_t
np_textsig_containment(const unsigned char *a, const unsigned char *b)
{
	const uint64_t one = NP_SHARE_ONE;
	uint64_t	n = np_textsig_shingles(a);
	uint64_t	m = np_textsig_shingles(b);
	uint64_t	similarity = np_textsig_similarity(a, b);
	uint64_t	most = one;
	uint64_t	ratio;
	uint64_t	share;

	if (n == 0)
		return NP_SHARE_ONE;
	share = similarity * one / (one + similarity);
	if (share == 0)
		return 0;
	if (count_is_known(a) && count_is_known(b) && m < n)
		most = share_at_most(n, m);
	ratio = ((n + m) << FRACTION_BITS) / n;
	if (ratio > (most << FRACTION_BITS) / share)
		return (uint32_t) most;
	return (uint32_t) (share * ratio >> FRACTION_BITS);
}
