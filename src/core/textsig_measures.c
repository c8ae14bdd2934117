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

/* The greatest whole number whose square is not above x. */
static uint64_t
square_root(uint64_t x)
{
	uint64_t	root;
	uint64_t	next;

	if (x == 0)
		return 0;
	/* From above, Newton's steps fall until they are there. */
	root = UINT64_C(1) << (32 - __builtin_clzll(x) / 2);
	while ((next = (root + x / root) / 2) < root)
		root = next;
	return root;
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

/*
 * Registers that hold a greater value in a.  Fields of 24 bits leave room to
 * subtract.
 */
static unsigned
count_greater(const unsigned char *a, const unsigned char *b,
			  const Agreement *found)
{
	const uint64_t field = UINT64_C(0x000fff000fff);
	const uint64_t above = UINT64_C(0x001000001000);
	uint64_t	sum = 0;

	for (size_t at = NP_TEXTSIG_REGISTERS_AT - 2;
		 at + 8 <= NP_TEXTSIG_BYTES; at += 6)
	{
		uint64_t	x = np_load(a + at) >> 16;
		uint64_t	y = np_load(b + at) >> 16;

		/* What is above stays where x is not less than y. */
		sum += (((x & field) | above) - (y & field)) & above;
		sum += (((x >> 12 & field) | above) - (y >> 12 & field)) & above;
	}
	/* Of those that are not less, the equal ones, empty or not, go off. */
	return add_up(sum >> 12) - (NP_TEXTSIG_REGISTERS - found->either) - found->equal;
}

/*
 * The similarity of sets of n and m members, n <= m, of whose N registers in
 * use C agree by right, G are greater in the smaller set, and L in the larger.
 * Given n and m, one number J decides the odds of the three outcomes: they are
 * as J, (n - mJ) / (n + m) and (m - nJ) / (n + m).  The likeliest J solves an
 * equation of the second degree, here for y = J / (n/m), which is at most 1:
 *
 *		N q y^2 - (C + G + (C + L) q) y + C = 0		q = (n/m)^2
 */
static uint32_t
likeliest(uint64_t equal, uint64_t greater, uint64_t either, uint64_t ratio)
{
	const uint64_t one = NP_SHARE_ONE;
	uint64_t	q = ratio * ratio / one;
	uint64_t	b = equal + greater + (either - greater) * q / one;
	uint64_t	root = square_root(b * b - 4 * (either * q / one) * equal);
	uint64_t	y = 2 * equal * one / (b + root);

	return (uint32_t) ((y < one ? y : one) * ratio / one);
}

/* What the registers of a and b, of n and m members, say of their sets. */
typedef struct Evidence
{
	uint64_t	equal;			/* registers that agree by right, in fractions */
	uint64_t	greater;		/* those that hold a greater value in a */
	uint64_t	either;			/* all that are in use */
} Evidence;

/*
 * Of N registers a share J agrees by right, and E of the rest do by accident.
 * False if there is nothing but accidents.
 */
static bool
gather(const unsigned char *a, const unsigned char *b,
	   const Agreement *found, uint64_t n, uint64_t m, Evidence *evidence)
{
	uint64_t	equal = (uint64_t) found->equal << FRACTION_BITS;
	uint64_t	either = (uint64_t) found->either << FRACTION_BITS;
	uint64_t	accident = accidental(n, m);
	uint64_t	greater;

	if (equal <= accident)
		return false;
	greater = (uint64_t) count_greater(a, b, found) << FRACTION_BITS;
	evidence->either = either;
	evidence->equal = (equal - accident) * either / (either - accident);
	evidence->greater = greater;
	if (equal < either)
		evidence->greater += (equal - evidence->equal) * greater / (either - equal);
	return true;
}

uint32_t
np_textsig_similarity(const unsigned char *a, const unsigned char *b)
{
	Agreement	found = compare_registers(a, b);
	uint64_t	n;
	uint64_t	m;
	Evidence	evidence;
	bool		known = count_is_known(a) && count_is_known(b);

	if (found.equal == 0)
		return found.either == 0 ? NP_SHARE_ONE : 0;
	n = np_textsig_shingles(a);
	m = np_textsig_shingles(b);
	if (n == 0 || m == 0)
		return 0;				/* damaged on disk, for registers are in use */
	if (found.equal == found.either && (n == m || !known))
		return NP_SHARE_ONE;
	if (!(n <= m ? gather(a, b, &found, n, m, &evidence) :
		  gather(b, a, &found, m, n, &evidence)))
		return 0;
	if (known)
		return likeliest(evidence.equal, evidence.greater, evidence.either,
						 share_at_most(n, m));
	/* By agreement alone, for counts that are themselves estimates. */
	return (uint32_t) (evidence.equal * NP_SHARE_ONE / evidence.either);
}

/*
 * With J the similarity, the two sets share J (n+m) / (1+J) members.
 */
static uint32_t
containment_by_counts(const unsigned char *a, const unsigned char *b,
					  uint64_t n, uint64_t m)
{
	const uint64_t one = NP_SHARE_ONE;
	uint64_t	similarity = np_textsig_similarity(a, b);
	uint64_t	most = m < n ? share_at_most(n, m) : one;
	uint64_t	share = similarity * one / (one + similarity);
	uint64_t	ratio = ((n + m) << FRACTION_BITS) / n;

	if (share == 0)
		return 0;
	if (ratio > (most << FRACTION_BITS) / share)
		return (uint32_t) most;
	return (uint32_t) (share * ratio >> FRACTION_BITS);
}

/*
 * Where counts are not known: of the registers that a decides, those that are
 * equal or greater in a, the share that are equal.
 */
static uint32_t
containment_by_registers(const unsigned char *a, const unsigned char *b,
						 uint64_t n, uint64_t m)
{
	Agreement	found = compare_registers(a, b);
	Evidence	evidence;

	if (found.equal == 0 || !gather(a, b, &found, n, m, &evidence))
		return 0;
	return (uint32_t) (evidence.equal * NP_SHARE_ONE /
					   (evidence.equal + evidence.greater));
}

uint32_t
np_textsig_containment(const unsigned char *a, const unsigned char *b)
{
	uint64_t	n = np_textsig_shingles(a);
	uint64_t	m = np_textsig_shingles(b);

	if (n == 0)
		return NP_SHARE_ONE;
	if (m == 0)
		return 0;
	if (count_is_known(a) && count_is_known(b))
		return containment_by_counts(a, b, n, m);
	return containment_by_registers(a, b, n, m);
}
