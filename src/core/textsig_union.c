/*
 * textsig_union.c
 *		The signature of two texts together.
 */
#include "core/textsig.h"

#include <string.h>

#include "core/hash.h"

/*
 * Two registers of four, with room beside each for what a comparison carries.
 */
#define FIELDS			UINT64_C(0x000fff000fff)
#define CARRIES			UINT64_C(0x001000001000)

/* The greater of each of two fields. */
static inline uint64_t
greater_fields(uint64_t x, uint64_t y)
{
	uint64_t	not_less = ((x | CARRIES) - y) & CARRIES;
	uint64_t	mask = not_less - (not_less >> 12);

	return (x & mask) | (y & ~mask);
}

/*
 * Four registers are six bytes.  Eight are read, two before them, so the last
 * ones are not read beyond.
 */
static void
unite_registers(const unsigned char *a, const unsigned char *b,
				unsigned char *both)
{
	unsigned char united[NP_TEXTSIG_BYTES];

	for (size_t at = NP_TEXTSIG_REGISTERS_AT; at < NP_TEXTSIG_BYTES; at += 6)
	{
		uint64_t	x = np_load(a + at - 2) >> 16;
		uint64_t	y = np_load(b + at - 2) >> 16;
		uint64_t	greater;

		greater = greater_fields(x & FIELDS, y & FIELDS) |
			greater_fields(x >> 12 & FIELDS, y >> 12 & FIELDS) << 12;
		united[at] = (unsigned char) greater;
		united[at + 1] = (unsigned char) (greater >> 8);
		united[at + 2] = (unsigned char) (greater >> 16);
		united[at + 3] = (unsigned char) (greater >> 24);
		united[at + 4] = (unsigned char) (greater >> 32);
		united[at + 5] = (unsigned char) (greater >> 40);
	}
	memcpy(both + NP_TEXTSIG_REGISTERS_AT, united + NP_TEXTSIG_REGISTERS_AT,
		   NP_TEXTSIG_BYTES - NP_TEXTSIG_REGISTERS_AT);
}

/* Of a text without words: a known count, which is zero. */
static bool
is_empty(const unsigned char *signature)
{
	static const unsigned char zero[4];

	return memcmp(signature + NP_TEXTSIG_COUNT_AT, zero, 4) == 0;
}

void
np_textsig_unite(const unsigned char *a, const unsigned char *b,
				 unsigned char *both)
{
	if (is_empty(b) || memcmp(a, b, NP_TEXTSIG_BYTES) == 0)
	{
		memmove(both, a, NP_TEXTSIG_BYTES);
		return;
	}
	if (is_empty(a))
	{
		memmove(both, b, NP_TEXTSIG_BYTES);
		return;
	}
	unite_registers(a, b, both);
	memmove(both, a, NP_TEXTSIG_COUNT_AT);
	memset(both + NP_TEXTSIG_COUNT_AT, 0xff, 4);
}
