/*
 * textsig_bands.c
 *		Keys by which an index finds similar signatures.
 */
#include "core/textsig_bands.h"

#include "core/hash.h"

/*
 * Keys are stored in indexes, so they change only with the operator class.
 * Bit 30 tells the keys of single registers from those of bands.
 */
#define SINGLE			((int32_t) 1 << 30)
#define EMPTY			INT32_MAX

/*
 * A signature with no more registers than this has no bands: those that are
 * similar to it (by NP_BAND_SEARCH_LEAST or more) have single keys as well.
 */
#define BANDLESS_MOST	24

/* Any walk ends far sooner; this only bounds the loop. */
#define WALK_MOST		4096

/* The registers of a signature, unpacked. */
typedef struct Registers
{
	unsigned	held;			/* number of those that are not empty */
	unsigned	values[NP_TEXTSIG_REGISTERS];
} Registers;

static void
unpack(const unsigned char *signature, Registers *registers)
{
	registers->held = 0;
	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		registers->values[i] = np_textsig_register(signature, i);
		registers->held += registers->values[i] != 0;
	}
}

/* The value of a register, or of the first on its walk that isn't empty. */
static unsigned
filled(const Registers *registers, unsigned number)
{
	unsigned	at = number;

	for (uint64_t step = 1; step < WALK_MOST; step++)
	{
		if (registers->values[at] != 0)
			break;
		at = (unsigned) ((np_mix((uint64_t) number << 32 | step) >> 32) *
						 NP_TEXTSIG_REGISTERS >> 32);
	}
	return registers->values[at];
}

/*
 * A band's key is its number and a hash of its two registers.  Sixteen bits of
 * it keep entries of an index few and their lists long, which takes 60 % of
 * the space that all 24 bits do.  More rows agree by accident in one band, but
 * hardly any in two.
 */
static size_t
add_bands(const Registers *registers, int32_t *keys)
{
	for (unsigned i = 0; i < NP_BAND_BANDS; i++)
	{
		unsigned	pair = filled(registers, 2 * i) << 12 |
			filled(registers, 2 * i + 1);

		keys[i] = (int32_t) (i << 16 | (unsigned) (np_mix(pair) >> 48));
	}
	return NP_BAND_BANDS;
}

static size_t
add_singles(const Registers *registers, int32_t *keys)
{
	size_t		count = 0;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
		if (registers->values[i] != 0)
			keys[count++] = SINGLE | (int32_t) (i << 12 | registers->values[i]);
	return count;
}

size_t
np_band_keys(const unsigned char *signature, int32_t *keys)
{
	Registers	registers;
	size_t		count = 0;

	unpack(signature, &registers);
	if (registers.held == 0)
	{
		keys[0] = EMPTY;
		return 1;
	}
	if (registers.held > BANDLESS_MOST)
		count += add_bands(&registers, keys);
	if (registers.held <= NP_BAND_SINGLES_MOST)
		count += add_singles(&registers, keys + count);
	return count;
}

/*
 * Bands that must agree.  Asking for two saves nearly all visits to signatures
 * that agree by accident, and loses about one in a thousand of those at the
 * threshold; docs/textsig.md has the recall as measured.
 */
static size_t
bands_needed(uint32_t least)
{
	if (least < NP_SHARE_ONE / 2)
		return 1;
	if (least < NP_SHARE_ONE / 10 * 7)
		return 2;
	return 4;
}

/*
 * Registers that must agree: at least this share of those that are not empty
 * in either, so of those here, were it not that the estimate may exceed the
 * share that agrees.  It doesn't by a quarter.
 */
static size_t
singles_needed(unsigned held, uint32_t least)
{
	const uint64_t one = NP_SHARE_ONE;

	return (size_t) ((held * (uint64_t) least / 4 * 3 + one - 1) / one);
}

void
np_band_search(const unsigned char *signature, uint32_t least,
			   NpBandSearch *search)
{
	Registers	registers;

	search->count = search->bands = 0;
	search->bands_needed = search->singles_needed = 1;
	if (least < NP_BAND_SEARCH_LEAST)
		return;
	unpack(signature, &registers);
	if (registers.held == 0)
	{
		search->keys[search->count++] = EMPTY;
		return;
	}

	/* What is similar may have too many registers for single keys. */
	if (registers.held * (uint64_t) NP_SHARE_ONE >
		NP_BAND_SINGLES_MOST * (uint64_t) least)
	{
		search->bands = add_bands(&registers, search->keys);
		search->bands_needed = bands_needed(least);
	}
	search->count = search->bands;
	if (registers.held <= NP_BAND_SINGLES_MOST)
	{
		search->count += add_singles(&registers, search->keys + search->count);
		search->singles_needed = singles_needed(registers.held, least);
	}
}

bool
np_band_may_match(const NpBandSearch *search, size_t bands,
				  size_t singles)
{
	if (search->count == 0)
		return true;
	if (search->bands > 0 && bands >= search->bands_needed)
		return true;
	return search->count > search->bands && singles >= search->singles_needed;
}
