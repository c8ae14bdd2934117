/*
 * textsig_bands_test.c
 *		Keys find what is similar, of whatever length, and little else.
 */
#include "core/textsig_bands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "unit/harness.h"

/*
 * A signature of members first to last of an endless series of shingles, as
 * signing would make it of a text that has them.
 */
static void
sign_series(uint64_t first, uint64_t last, unsigned char *signature)
{
	uint16_t	registers[NP_TEXTSIG_REGISTERS] = {0};

	for (uint64_t i = first; i <= last; i++)
	{
		uint64_t	hash = np_mix(i * UINT64_C(0x9e3779b97f4a7c15));
		unsigned	at = (unsigned) ((hash >> 32) * NP_TEXTSIG_REGISTERS >> 32);
		uint64_t	number = np_mix(hash);
		unsigned	exponent = (unsigned) __builtin_clzll(number) + 1;
		unsigned	value = exponent << 7 | (127 - (unsigned) (number << exponent >> 57));

		if (value > registers[at])
			registers[at] = (uint16_t) value;
	}
	np_textsig_pack((uint32_t) (last - first + 1), registers, signature);
	CHECK(np_textsig_check(signature, NP_TEXTSIG_BYTES) == NP_OK);
}

/* What an index would say of a stored signature. */
static bool
finds(const NpBandSearch *search, const unsigned char *stored)
{
	int32_t		keys[NP_BAND_KEYS_MOST];
	size_t		count = np_band_keys(stored, keys);
	size_t		agree[2] = {0, 0};

	for (size_t i = 0; i < search->count; i++)
		for (size_t j = 0; j < count; j++)
			if (search->keys[i] == keys[j])
				agree[i >= search->bands]++;
	return np_band_may_match(search, agree[0], agree[1]);
}

static void
keys_are_distinct(void)
{
	static const uint64_t sizes[] = {1, 3, 25, 30, 90, 110, 130, 1000, 100000};

	for (size_t s = 0; s < sizeof(sizes) / sizeof(sizes[0]); s++)
	{
		unsigned char signature[NP_TEXTSIG_BYTES];
		int32_t		keys[NP_BAND_KEYS_MOST];
		size_t		count;

		sign_series(1, sizes[s], signature);
		count = np_band_keys(signature, keys);
		CHECK(count >= 1 && count <= NP_BAND_KEYS_MOST);
		for (size_t i = 0; i < count; i++)
			for (size_t j = 0; j < i; j++)
				CHECK(keys[i] != keys[j]);
	}
}

/* Nothing but nothing is like nothing. */
static void
finds_the_empty(void)
{
	unsigned char none[NP_TEXTSIG_BYTES];
	unsigned char some[NP_TEXTSIG_BYTES];
	NpBandSearch search;

	sign_series(1, 0, none);
	sign_series(1, 500, some);
	np_band_search(none, NP_SHARE_ONE / 2, &search);
	CHECK(finds(&search, none));
	CHECK(!finds(&search, some));
	np_band_search(some, NP_SHARE_ONE / 2, &search);
	CHECK(!finds(&search, none));
}

/* Below the least similarity that keys can promise, all rows are read. */
static void
reads_all_below_the_least(void)
{
	unsigned char some[NP_TEXTSIG_BYTES];
	unsigned char other[NP_TEXTSIG_BYTES];
	NpBandSearch search;

	sign_series(1, 500, some);
	sign_series(1001, 1500, other);
	np_band_search(some, NP_BAND_SEARCH_LEAST - 1, &search);
	CHECK(search.count == 0 && finds(&search, other));
	np_band_search(some, NP_BAND_SEARCH_LEAST, &search);
	CHECK(search.count == NP_BAND_BANDS && !finds(&search, other));
}

/*
 * Of pairs whose estimated similarity reaches a threshold, by size: the share
 * found, and that of unrelated pairs that are not turned away.
 */
static double
recall(uint64_t size, uint32_t least, double *accidents)
{
	unsigned	similar = 0;
	unsigned	found = 0;
	unsigned	strangers = 0;
	unsigned	visited = 0;

	for (uint64_t trial = 0; trial < 200; trial++)
	{
		uint64_t	first = (trial + 1) * 1000000 + size;
		unsigned char query[NP_TEXTSIG_BYTES];
		unsigned char other[NP_TEXTSIG_BYTES];
		NpBandSearch search;

		sign_series(first, first + size - 1, query);
		np_band_search(query, least, &search);
		for (uint64_t part = 0; part <= 10; part++)
		{
			uint64_t	shift = size * part / 20;

			/* Lengths differ too, so that kinds of keys meet. */
			sign_series(first + shift, first + size - 1 + shift + (trial % 3) * size / 10, other);
			if (np_textsig_similarity(query, other) < least)
				continue;
			similar++;
			found += finds(&search, other);
		}
		sign_series(first + 500000, first + 500000 + size, other);
		strangers++;
		visited += finds(&search, other);
	}
	CHECK(similar >= 60);
	*accidents = (double) visited / strangers;
	return (double) found / similar;
}

static void
finds_what_is_similar(void)
{
	static const uint64_t sizes[] = {1, 3, 10, 20, 30, 40, 60, 80, 120, 160, 500, 2000};
	static const double thresholds[] = {0.3, 0.5, 0.7, 0.9, 1.0};

	for (size_t s = 0; s < sizeof(sizes) / sizeof(sizes[0]); s++)
		for (size_t t = 0; t < sizeof(thresholds) / sizeof(thresholds[0]); t++)
		{
			uint32_t	least = (uint32_t) (thresholds[t] * NP_SHARE_ONE + 0.5);
			double		accidents;
			double		share = recall(sizes[s], least, &accidents);

			if (!CHECK(share >= 0.99 && accidents <= 0.02))
				printf("  %u shingles at %.1f: recall %.4f, accidents %.4f\n",
					   (unsigned) sizes[s], thresholds[t], share, accidents);
			/* Counting single registers loses nothing. */
			if (sizes[s] * 1.2 <= NP_BAND_SINGLES_MOST * thresholds[t])
				CHECK(share == 1.0);
		}
}

int
main(void)
{
	keys_are_distinct();
	finds_the_empty();
	reads_all_below_the_least();
	finds_what_is_similar();
	return np_done("textsig_bands");
}
