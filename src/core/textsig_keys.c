/*
 * textsig_keys.c
 *		Keys by which an index finds signatures.
 *
 * Keys are stored in indexes, so they change only with the operator class.
 * docs/textsig_keys.md has the arithmetic behind the constants.
 */
#include "core/textsig_keys.h"

#include "core/hash.h"

/* A peak is a register's value and number. */
#define NUMBER_BITS		8
#define PEAK_BITS		20

/* The peak of a text that has no shingle: a register that does not exist. */
#define EMPTY_PEAK		((uint32_t) 0xff)

/*
 * A signature with no more registers than this has no bands: what is similar
 * to it (by NP_SIMILARITY_LEAST or more) is found by its peaks.
 */
#define BANDLESS_MOST	24

/* Any walk ends far sooner; this only bounds the loop. */
#define WALK_MOST		4096

/* The registers of a signature as peaks; empty registers are 0. */
typedef struct Registers
{
	unsigned	held;			/* number of those that are not empty */
	uint32_t	peaks[NP_TEXTSIG_REGISTERS];
} Registers;

/* Ranks of peaks, 1 being the greatest: all after one, down to another. */
typedef struct Ranks
{
	unsigned	before;
	unsigned	last;
} Ranks;

/* The keys made so far. */
typedef struct KeyList
{
	uint32_t   *keys;
	size_t		count;
} KeyList;

static inline void
add_key(KeyList *list, NpKeyClass class, uint32_t key)
{
	list->keys[list->count++] = (uint32_t) class << 30 | key;
}

static void
unpack(const unsigned char *signature, Registers *registers)
{
	registers->held = 0;
	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		unsigned	value = np_textsig_register(signature, i);

		registers->peaks[i] = value == 0 ? 0 : value << NUMBER_BITS | i;
		registers->held += value != 0;
	}
}

/*
 * The value of a register, or of the first on its walk that isn't empty.  So
 * an empty register borrows from another, by a walk that is the same for all
 * signatures (Shrivastava 2017).
 */
static uint32_t
filled(const Registers *registers, unsigned number)
{
	unsigned	at = number;

	for (uint64_t step = 1; step < WALK_MOST; step++)
	{
		if (registers->peaks[at] != 0)
			break;
		at = (unsigned) ((np_mix((uint64_t) number << 32 | step) >> 32) *
						 NP_TEXTSIG_REGISTERS >> 32);
	}
	return registers->peaks[at] >> NUMBER_BITS;
}

static void
add_bands(const Registers *registers, KeyList *list)
{
	for (uint32_t i = 0; i < NP_BANDS; i++)
		add_key(list, NP_KEY_BAND, i << 24 | filled(registers, 2 * i) << 12 |
				filled(registers, 2 * i + 1));
}

/*
 * A bound that so many peaks reach, and no more, for they are all different:
 * built from its highest bit on.  If there are not so many it is 1, which no
 * empty register reaches.
 */
static uint32_t
bound_of_rank(const Registers *registers, unsigned rank)
{
	uint32_t	bound = 0;

	for (uint32_t bit = (uint32_t) 1 << (PEAK_BITS - 1); bit > 0; bit >>= 1)
	{
		unsigned	reaching = 0;

		for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
			reaching += registers->peaks[i] >= (bound | bit);
		if (reaching >= rank)
			bound |= bit;
		if (reaching == rank)
			return bound;
	}
	return 1;
}

/* Fewer registers than high peaks make a short text. */
static bool
is_short(const Registers *registers)
{
	return registers->held < NP_HIGH_PEAKS;
}

static void
add_peaks(const Registers *registers, KeyList *list)
{
	uint32_t	least = bound_of_rank(registers, NP_PEAKS);
	uint32_t	high = bound_of_rank(registers, NP_HIGH_PEAKS);
	NpKeyClass	top = is_short(registers) ? NP_KEY_SHORT_PEAK : NP_KEY_HIGH_PEAK;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		uint32_t	peak = registers->peaks[i];

		if (peak >= least)
			add_key(list, peak >= high ? top : NP_KEY_LOW_PEAK, peak);
	}
}

size_t
np_textsig_keys(const unsigned char *signature, uint32_t *keys)
{
	KeyList		list = {keys, 0};
	Registers	registers;

	unpack(signature, &registers);
	if (registers.held == 0)
	{
		add_key(&list, NP_KEY_SHORT_PEAK, EMPTY_PEAK);
		return list.count;
	}
	if (registers.held > BANDLESS_MOST)
		add_bands(&registers, &list);
	add_peaks(&registers, &list);
	return list.count;
}

/* Asks for the peaks of some ranks in texts where they are of this class. */
static void
ask_peaks(const Registers *registers, NpKeyClass class, Ranks ranks,
		  KeyList *list)
{
	uint32_t	least = bound_of_rank(registers, ranks.last);
	uint32_t	above = bound_of_rank(registers, ranks.before);

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
		if (registers->peaks[i] >= least && registers->peaks[i] < above)
			add_key(list, class, registers->peaks[i]);
}

/*
 * A whole number times a share, rounded up, less a quarter because estimates
 * may exceed what agrees.  They don't by more.
 */
static unsigned
at_least(unsigned number, uint32_t share)
{
	const uint64_t one = NP_SHARE_ONE;

	return (unsigned) ((number * (uint64_t) share / 4 * 3 + one - 1) / one);
}

/* Whether something of which so much is shared can be a short text. */
static bool
may_be_short(const Registers *registers, uint32_t least)
{
	return at_least(registers->held, least) < NP_HIGH_PEAKS;
}

/*
 * Bands that must agree.  Asking for two saves nearly all visits to signatures
 * that agree by accident, and loses about one in a thousand of those at the
 * threshold; docs/textsig_keys.md has the recall as measured.
 */
static unsigned
bands_needed(uint32_t least)
{
	if (least < NP_SHARE_ONE / 2)
		return 1;
	if (least < NP_SHARE_ONE / 10 * 7)
		return 2;
	return 4;
}

/*
 * A similarity of T means that of the registers that are not empty in either,
 * so of those here, at least about T agree.  All that a short text has are
 * peaks, and most can be counted.  The greatest third is left out where enough
 * remain: long texts have these too, so their lists are long.
 */
static void
ask_similar_peaks(const Registers *registers, uint32_t least,
				  NpTextsigSearch *search, KeyList *list)
{
	const uint64_t one = NP_SHARE_ONE;
	unsigned	held = registers->held;
	Ranks		ranks = {held > BANDLESS_MOST ? held / 3 : 0, held};
	Ranks		high = ranks;
	unsigned	lowest = (unsigned) (2 * NP_HIGH_PEAKS * one / least);

	/* Ranks differ as lengths do, so none far down is high elsewhere. */
	if (high.last > lowest)
		high.last = lowest;
	ask_peaks(registers, NP_KEY_HIGH_PEAK, high, list);
	ask_peaks(registers, NP_KEY_LOW_PEAK, ranks, list);
	if (may_be_short(registers, least))
		ask_peaks(registers, NP_KEY_SHORT_PEAK, ranks, list);
	search->peaks_needed = at_least(ranks.last - ranks.before, least);
}

static void
search_similar(const Registers *registers, uint32_t least,
			   NpTextsigSearch *search, KeyList *list)
{
	/* What is similar may have more registers than peaks. */
	if (registers->held * (uint64_t) NP_SHARE_ONE > NP_PEAKS * (uint64_t) least)
	{
		add_bands(registers, list);
		search->bands_needed = bands_needed(least);
	}
	if (registers->held <= NP_PEAKS)
		ask_similar_peaks(registers, least, search, list);
}

/*
 * Peaks that must agree for a containment.  Of a text's high peaks a share of
 * c is in a text that contains c of it, and of these exp(-9k/160) of rank k
 * are not outdone in one ten times as long.  One would do for most, but so
 * many agree by accident.
 */
#define CONTAINED_NEEDED	2

/* What has no shingle stands in everything. */
static void
search_contained(const Registers *registers, NpTextsigSearch *search,
				 KeyList *list)
{
	const Ranks ranks = {0, NP_PEAKS};

	add_key(list, NP_KEY_SHORT_PEAK, EMPTY_PEAK);
	ask_peaks(registers, NP_KEY_SHORT_PEAK, ranks, list);
	ask_peaks(registers, NP_KEY_HIGH_PEAK, ranks, list);
	search->peaks_needed = CONTAINED_NEEDED;
	search->short_needed = 1;
}

/*
 * Where less must stand in the other text, more peaks are asked for, as far
 * as they can be peaks there.
 */
static void
search_containing(const Registers *registers, uint32_t least,
				  NpTextsigSearch *search, KeyList *list)
{
	const Ranks ranks = {0, least < NP_SHARE_ONE / 10 * 7 ?
	2 * NP_HIGH_PEAKS : NP_HIGH_PEAKS};

	ask_peaks(registers, NP_KEY_HIGH_PEAK, ranks, list);
	ask_peaks(registers, NP_KEY_LOW_PEAK, ranks, list);
	if (may_be_short(registers, least))
		ask_peaks(registers, NP_KEY_SHORT_PEAK, ranks, list);
	search->peaks_needed = is_short(registers) ? 1 : CONTAINED_NEEDED;
}

/*
 * What keys can't tell: nothing stands in everything, too little in too much.
 */
static bool
must_read_all(const Registers *registers, NpSearchKind kind, uint32_t least)
{
	switch (kind)
	{
		case NP_SEARCH_SIMILAR:
			return least < NP_SIMILARITY_LEAST;
		case NP_SEARCH_CONTAINED:
			return least < NP_CONTAINMENT_LEAST;
		case NP_SEARCH_CONTAINS:
			return least < NP_CONTAINMENT_LEAST || registers->held == 0;
		case NP_SEARCH_NEAREST:
			return false;
	}
	return true;
}

void
np_textsig_search(const unsigned char *signature, NpSearchKind kind,
				  uint32_t least, NpTextsigSearch *search)
{
	KeyList		list = {search->keys, 0};
	Registers	registers;

	search->count = 0;
	search->bands_needed = search->peaks_needed = search->short_needed = 0;
	unpack(signature, &registers);
	if (must_read_all(&registers, kind, least))
		return;
	if (registers.held == 0)
	{
		add_key(&list, NP_KEY_SHORT_PEAK, EMPTY_PEAK);
		search->short_needed = 1;
	}
	else if (kind == NP_SEARCH_CONTAINED)
		search_contained(&registers, search, &list);
	else if (kind == NP_SEARCH_CONTAINS)
		search_containing(&registers, least, search, &list);
	else
		search_similar(&registers, kind == NP_SEARCH_NEAREST ?
					   NP_SIMILARITY_LEAST : least, search, &list);
	search->count = list.count;
}

/* Whether as many agree as are needed, if any are. */
static bool
enough(unsigned agree, unsigned needed)
{
	return needed > 0 && agree >= needed;
}

bool
np_textsig_may_match(const NpTextsigSearch *search,
					 const unsigned agree[NP_KEY_CLASSES])
{
	unsigned	peaks = agree[NP_KEY_HIGH_PEAK] + agree[NP_KEY_LOW_PEAK] +
		agree[NP_KEY_SHORT_PEAK];

	if (search->count == 0)
		return true;
	return enough(agree[NP_KEY_BAND], search->bands_needed) ||
		enough(peaks, search->peaks_needed) ||
		enough(agree[NP_KEY_SHORT_PEAK], search->short_needed);
}
