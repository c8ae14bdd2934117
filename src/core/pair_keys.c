/*
 * pair_keys.c
 *		Keys by which all similar pairs of a table meet.
 */
#include "core/pair_keys.h"

#include "core/hash.h"

#define VALUE_BITS		12
#define PEAKS			((size_t) NP_TEXTSIG_REGISTERS << VALUE_BITS)

/* Any walk ends far sooner; this only bounds the loop. */
#define WALK_MOST		4096

/*
 * Widths and numbers of bands.  Two texts of whose registers the share J agree
 * meet in none of L bands of r with probability (1 - J^r)^L: .0005 for J = .3
 * at the first width, .00002 for .5 at the second, .00001 for .7 at the third.
 *
 * If more rows than a crowd have one key, those are compared where one more
 * register agrees, and so on up to twice as many.  Phrases of very many texts
 * make crowds, which would take the square of their size; what is similar
 * meets by other keys as well.  With one register more a pair of J = .5 is
 * missed with probability .006, if all its bands are crowded.
 *
 * Of the 32 registers of a glimpse so many must agree that a pair falls short
 * with probability .00005 if .3 of all registers agree at the first width,
 * .000001 if .5 do at the second, and less if .7 do at the third.
 */
static const struct
{
	double		below;
	unsigned	width;
	unsigned	bands;
	unsigned	crowd;
	unsigned	glimpsed;
}			widths[] =

{
	{0.5, 2, 80, 64, 2}, {0.7, 3, 80, 16, 5}, {2.0, 4, 60, 16, 10}
};

NpStatus
np_pair_keys_init(NpArena *arena, uint32_t least, NpPairKeys *keys)
{
	size_t		at = 0;

	while (least >= widths[at].below * NP_SHARE_ONE)
		at++;
	keys->least = least;
	keys->width = widths[at].width;
	keys->bands = widths[at].bands;
	keys->crowd = widths[at].crowd;
	keys->glimpsed = widths[at].glimpsed;
	keys->frequencies = np_alloc_array(arena, PEAKS, sizeof(uint32_t));
	return keys->frequencies == NULL ? NP_NO_MEMORY : NP_OK;
}

unsigned
np_pair_held(const unsigned char *signature)
{
	unsigned	held = 0;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
		held += np_textsig_register(signature, i) != 0;
	return held;
}

/*
 * Registers of so many that agree in what is similar: their share, less a
 * quarter, because estimates may exceed what agrees.  They don't by more.
 */
static unsigned
registers_needed(const NpPairKeys *keys, unsigned held)
{
	const uint64_t one = NP_SHARE_ONE;

	return (unsigned) ((held * (uint64_t) keys->least / 4 * 3 + one - 1) / one);
}

bool
np_pair_has_bands(const NpPairKeys *keys, unsigned held)
{
	return held >= registers_needed(keys, NP_SHORT_MOST);
}

/*
 * The value of a register, or of the first on its walk that isn't empty: an
 * empty register borrows, on a walk that is the same for all (Shrivastava
 * 2017).
 */
static unsigned
filled(const unsigned char *signature, unsigned number)
{
	unsigned	value = np_textsig_register(signature, number);

	for (uint64_t step = 1; value == 0 && step < WALK_MOST; step++)
		value = np_textsig_register(signature,
									(unsigned) ((np_mix((uint64_t) number << 32 | step) >> 32) *
												NP_TEXTSIG_REGISTERS >> 32));
	return value;
}

/*
 * The registers of all bands are those of the signature in a row, then the
 * same with wider steps, so that no two stand in one band twice.
 */
static unsigned
place(unsigned at)
{
	static const unsigned steps[] = {1, 57, 23};

	return at % NP_TEXTSIG_REGISTERS *
		steps[at / NP_TEXTSIG_REGISTERS % 3] % NP_TEXTSIG_REGISTERS;
}

static uint32_t
hash_registers(const unsigned char *signature, unsigned first, unsigned count)
{
	uint64_t	hash = 0;

	for (unsigned i = 0; i < count; i += 4)
	{
		uint64_t	four = 0;

		for (unsigned k = i; k < count && k < i + 4; k++)
			four = four << VALUE_BITS | filled(signature, place(first + k));
		hash = np_mix(hash + four);
	}
	return (uint32_t) (hash >> 32);
}

uint32_t
np_pair_band(const NpPairKeys *keys, const unsigned char *signature,
			 unsigned band, unsigned more)
{
	return hash_registers(signature, band * keys->width, keys->width + more);
}

/* Empty registers agree, so that short texts are not told apart by them. */
void
np_pair_glimpse(const unsigned char *signature, unsigned char *glimpse)
{
	const unsigned step = NP_TEXTSIG_REGISTERS / NP_GLIMPSE_BYTES;

	for (unsigned i = 0; i < NP_GLIMPSE_BYTES; i++)
		glimpse[i] = (unsigned char) np_textsig_register(signature, i * step);
}

/* Eight at a time: marks bytes that differ by their lowest bits, adds up. */
bool
np_pair_alike(const NpPairKeys *keys, const unsigned char *a,
			  const unsigned char *b)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t	differ = 0;

	for (size_t at = 0; at < NP_GLIMPSE_BYTES; at += 8)
	{
		uint64_t	x = np_load(a + at) ^ np_load(b + at);

		differ += (((x & 0x7f * ones) + 0x7f * ones) | x) >> 7 & ones;
	}
	return NP_GLIMPSE_BYTES - (differ * ones >> 56) >= keys->glimpsed;
}

uint32_t
np_pair_whole(const unsigned char *signature)
{
	uint64_t	hash = 0;

	for (size_t at = 0; at < NP_TEXTSIG_BYTES; at += 8)
		hash = np_mix(hash ^ np_load(signature + at));
	return (uint32_t) (hash >> 32);
}

/* A register's number and value; 0 if it is empty. */
static uint32_t
peak(const unsigned char *signature, unsigned number)
{
	unsigned	value = np_textsig_register(signature, number);

	return value == 0 ? 0 : number << VALUE_BITS | value;
}

/* One to one, because the factor is odd; spreads keys over all 32 bits. */
static uint32_t
key_of_peak(uint32_t peak)
{
	return peak * UINT32_C(0x9e3779b1);
}

void
np_pair_count(NpPairKeys *keys, const unsigned char *signature)
{
	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		uint32_t	at = peak(signature, i);

		if (at != 0)
			keys->frequencies[at]++;
	}
}

/* Whether one peak is rarer than another; some order of its own if neither. */
static bool
is_rarer(const NpPairKeys *keys, uint32_t a, uint32_t b)
{
	if (keys->frequencies[a] != keys->frequencies[b])
		return keys->frequencies[a] < keys->frequencies[b];
	return a < b;
}

size_t
np_pair_rare(const NpPairKeys *keys, const unsigned char *signature,
			 uint32_t *rare)
{
	size_t		held = 0;
	size_t		count;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS && held < NP_SHORT_MOST; i++)
	{
		uint32_t	new = peak(signature, i);
		size_t		at = held;

		if (new == 0)
			continue;
		for (; at > 0 && is_rarer(keys, new, rare[at - 1]); at--)
			rare[at] = rare[at - 1];
		rare[at] = new;
		held++;
	}
	if (held == 0)
		return 0;
	count = held - registers_needed(keys, (unsigned) held) + 1;
	for (size_t i = 0; i < count; i++)
		rare[i] = key_of_peak(rare[i]);
	return count;
}

bool
np_pair_rarest(const NpPairKeys *keys, const unsigned char *a,
			   const unsigned char *b, uint32_t *key)
{
	uint32_t	rarest = 0;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		uint32_t	shared = peak(a, i);

		if (shared == 0 || shared != peak(b, i))
			continue;
		if (rarest == 0 || is_rarer(keys, shared, rarest))
			rarest = shared;
	}
	*key = key_of_peak(rarest);
	return rarest != 0;
}
