/*
 * textsig_family.c
 *		Pairs of similar signatures in a sample.
 *
 * A band is two neighbouring registers.  For each band the sample is sorted by
 * it, and those that agree are compared.  A pair is counted in the first band
 * where it agrees; one that is little alike agrees nowhere with a known
 * probability, and those found stand for the others.
 *
 * An empty register borrows another's value, by a walk that is the same for
 * all signatures (Shrivastava, ICML 2017): short texts that are alike agree,
 * and others don't agree in what both of them lack.
 */
#include "core/textsig_family.h"

#include <string.h>

#include "core/hash.h"

#define REGISTERS		NP_TEXTSIG_REGISTERS
#define BANDS			(REGISTERS / 2)

/* Steps of a walk, after which the next register in order is looked for. */
#define WALK			16

/*
 * Of signatures that agree in a band each is compared with this many others,
 * which then stand for all: a thousand verbatim copies are half a million
 * pairs, and say no more.
 */
#define COMPARED		8

/* A pair that is found stands for no more than this many. */
#define WEIGHT_MOST		10.0

/* A signature's registers, those that are empty filled. */
typedef struct Filled
{
	uint16_t	values[REGISTERS];
} Filled;

/* A signature by its band. */
typedef struct Banded
{
	uint32_t	band;
	uint32_t	number;
} Banded;

typedef struct Sample
{
	size_t		count;			/* of signatures that are not empty */
	const unsigned char **signatures;
	Filled	   *filled;
	Banded	   *bands;			/* sorted by one band */
	Banded	   *other;			/* room for sorting */
} Sample;

/* Where the walks of all signatures lead. */
static void
lay_walks(uint8_t walks[REGISTERS][WALK])
{
	for (unsigned i = 0; i < REGISTERS; i++)
		for (unsigned step = 0; step < WALK; step++)
			walks[i][step] = (uint8_t) (np_mix(i * WALK + step + 1) % REGISTERS);
}

/* Not empty, and where it stands: a borrowed value is not the owner's own. */
static inline uint16_t
placed(unsigned value, unsigned at)
{
	return (uint16_t) (np_mix((uint64_t) value << 8 | at) | 1);
}

/*
 * A signature's own values, where they stand, and zero elsewhere; and for each
 * register the next one in order, the first following the last, that holds a
 * value.
 */
typedef struct Held
{
	uint16_t	placed[REGISTERS];
	uint16_t	next[REGISTERS];
} Held;

/* False if all registers are empty. */
static bool
hold(const unsigned char *signature, Held *held)
{
	uint16_t	next = 0;

	for (unsigned i = 0; i < REGISTERS; i++)
	{
		unsigned	value = np_textsig_register(signature, i);

		held->placed[i] = value != 0 ? placed(value, i) : 0;
	}
	/* Once around finds what follows the last one. */
	for (unsigned i = 2 * REGISTERS; i-- > 0;)
	{
		unsigned	at = i % REGISTERS;

		if (held->placed[at] != 0)
			next = held->placed[at];
		held->next[at] = next;
	}
	return next != 0;
}

static uint16_t
borrow(const Held *held, const uint8_t *walk, unsigned at)
{
	for (unsigned step = 0; step < WALK; step++)
		if (held->placed[walk[step]] != 0)
			return held->placed[walk[step]];
	return held->next[at];
}

/* False if there is nothing to fill with. */
static bool
fill(const unsigned char *signature, uint8_t walks[REGISTERS][WALK],
	 Filled *filled)
{
	Held		held;

	if (!hold(signature, &held))
		return false;
	for (unsigned i = 0; i < REGISTERS; i++)
		filled->values[i] = held.placed[i] != 0 ? held.placed[i] :
			borrow(&held, walks[i], i);
	return true;
}

static NpStatus
fill_sample(NpArena *arena, const unsigned char *const *signatures,
			size_t count, Sample *sample)
{
	uint8_t		walks[REGISTERS][WALK];

	sample->signatures = np_alloc_array(arena, count, sizeof(*sample->signatures));
	sample->filled = np_alloc_array(arena, count, sizeof(*sample->filled));
	sample->bands = np_alloc_array(arena, count, sizeof(*sample->bands));
	sample->other = np_alloc_array(arena, count, sizeof(*sample->other));
	if (sample->signatures == NULL || sample->filled == NULL ||
		sample->bands == NULL || sample->other == NULL)
		return NP_NO_MEMORY;
	lay_walks(walks);
	for (size_t i = 0; i < count; i++)
	{
		np_poll(arena);
		if (fill(signatures[i], walks, &sample->filled[sample->count]))
			sample->signatures[sample->count++] = signatures[i];
	}
	return NP_OK;
}

static inline uint32_t
band_of(const Filled *filled, size_t band)
{
	return (uint32_t) filled->values[2 * band] << 16 | filled->values[2 * band + 1];
}

/* One pass of a counting sort, by eleven bits of the band. */
static void
sort_by(const Banded *from, Banded *to, size_t count, int shift)
{
	uint32_t	starts[2048] = {0};
	uint32_t	start = 0;

	for (size_t i = 0; i < count; i++)
		starts[from[i].band >> shift & 0x7ff]++;
	for (size_t i = 0; i < 2048; i++)
	{
		uint32_t	length = starts[i];

		starts[i] = start;
		start += length;
	}
	for (size_t i = 0; i < count; i++)
		to[starts[from[i].band >> shift & 0x7ff]++] = from[i];
}

static void
sort_by_band(Sample *sample, size_t band)
{
	for (size_t i = 0; i < sample->count; i++)
		sample->other[i] = (Banded) {band_of(&sample->filled[i], band), (uint32_t) i};
	sort_by(sample->other, sample->bands, sample->count, 0);
	sort_by(sample->bands, sample->other, sample->count, 11);
	sort_by(sample->other, sample->bands, sample->count, 22);
}

static bool
agree_before(const Filled *a, const Filled *b, size_t band)
{
	for (size_t i = 0; i < band; i++)
		if (band_of(a, i) == band_of(b, i))
			return true;
	return false;
}

/*
 * Pairs of this similarity J for one that is found: it agrees in a band with
 * probability J^2, so in none of eighty with (1 - J^2)^80.
 */
static double
pairs_for_one(double similarity)
{
	double		miss = 1 - similarity * similarity;
	double		missed;

	miss *= miss;
	miss *= miss;
	miss *= miss;
	miss *= miss;				/* 16 */
	missed = miss;
	miss *= miss;
	miss *= miss;				/* 64 */
	missed *= miss;
	if (1 - missed < 1 / WEIGHT_MOST)
		return WEIGHT_MOST;
	return 1 / (1 - missed);
}

/* Adds to all thresholds that a share reaches. */
static void
add_share(double *sums, uint32_t share, double weight)
{
	for (unsigned i = 0; i < NP_FAMILY_TENTHS; i++)
		if ((uint64_t) share * NP_FAMILY_TENTHS >=
			(uint64_t) NP_SHARE_ONE * (i + 1))
			sums[i] += weight;
}

static void
add_pair(const unsigned char *a, const unsigned char *b, double weight,
		 NpFamilies *families)
{
	uint32_t	similarity = np_textsig_similarity(a, b);

	if (similarity == 0)
		return;
	weight *= pairs_for_one((double) similarity / NP_SHARE_ONE);
	add_share(families->similar, similarity, weight);
	add_share(families->contained, np_textsig_containment(a, b), weight / 2);
	add_share(families->contained, np_textsig_containment(b, a), weight / 2);
}

/* Signatures that agree in a band. */
static void
add_run(const Sample *sample, const Banded *run, size_t length, size_t band,
		NpFamilies *families)
{
	double		pairs = (double) length * (double) (length - 1) / 2;
	double		compared = pairs;

	if (length > COMPARED)
		compared = (double) (length - COMPARED) * COMPARED +
			COMPARED * (COMPARED - 1) / 2;
	for (size_t i = 0; i < length; i++)
		for (size_t j = i + 1; j < length && j <= i + COMPARED; j++)
		{
			uint32_t	a = run[i].number;
			uint32_t	b = run[j].number;

			if (!agree_before(&sample->filled[a], &sample->filled[b], band))
				add_pair(sample->signatures[a], sample->signatures[b],
						 pairs / compared, families);
		}
}

static void
add_band(NpArena *arena, Sample *sample, size_t band, NpFamilies *families)
{
	size_t		end;

	sort_by_band(sample, band);
	for (size_t start = 0; start < sample->count; start = end)
	{
		end = start + 1;
		while (end < sample->count &&
			   sample->bands[end].band == sample->bands[start].band)
			end++;
		add_run(sample, sample->bands + start, end - start, band, families);
		np_poll(arena);
	}
}

NpStatus
np_textsig_families(NpArena *arena, const unsigned char *const *signatures,
					size_t count, NpFamilies *families)
{
	Sample		sample = {0};
	double		pairs = (double) count * ((double) count - 1) / 2;

	memset(families, 0, sizeof(*families));
	if (count < 2)
		return NP_OK;
	NP_TRY(fill_sample(arena, signatures, count, &sample));
	for (size_t band = 0; band < BANDS; band++)
		add_band(arena, &sample, band, families);
	for (int i = 0; i < NP_FAMILY_TENTHS; i++)
	{
		families->similar[i] /= pairs;
		families->contained[i] /= pairs;
	}
	return NP_OK;
}
