/*
 * textsig_keys_test.c
 *		Keys find what is similar, contained or containing, and little else.
 */
#include "core/textsig_keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "unit/harness.h"

#define LENGTH_OF(array)	(sizeof(array) / sizeof((array)[0]))

static const uint64_t sizes[] = {1, 3, 7, 8, 10, 20, 25, 30, 40, 60, 80, 120, 160, 500, 2000};

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

static int
by_key(const void *a, const void *b)
{
	uint32_t	x = *(const uint32_t *) a;
	uint32_t	y = *(const uint32_t *) b;

	return (x > y) - (x < y);
}

/* What an index would say of a stored signature. */
static bool
finds(const NpTextsigSearch *search, const unsigned char *stored)
{
	uint32_t	keys[NP_STORED_KEYS_MOST];
	size_t		count = np_textsig_keys(stored, keys);
	unsigned	agree[NP_KEY_CLASSES] = {0};

	qsort(keys, count, sizeof(keys[0]), by_key);
	for (size_t i = 0; i < search->count; i++)
		if (bsearch(&search->keys[i], keys, count, sizeof(keys[0]), by_key) != NULL)
			agree[NP_KEY_CLASS(search->keys[i])]++;
	return np_textsig_may_match(search, agree);
}

static bool
are_distinct(const uint32_t *keys, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < i; j++)
			if (keys[i] == keys[j])
				return false;
	return true;
}

/* Keys are some, not too many, different, and the same again. */
static void
keys_are_distinct(void)
{
	for (size_t s = 0; s < LENGTH_OF(sizes); s++)
	{
		unsigned char signature[NP_TEXTSIG_BYTES];
		uint32_t	keys[NP_STORED_KEYS_MOST];
		uint32_t	again[NP_STORED_KEYS_MOST];
		size_t		count;

		sign_series(1, sizes[s], signature);
		count = np_textsig_keys(signature, keys);
		CHECK(count >= 1 && count <= NP_STORED_KEYS_MOST);
		CHECK(are_distinct(keys, count));
		CHECK(np_textsig_keys(signature, again) == count);
		CHECK(memcmp(keys, again, count * sizeof(keys[0])) == 0);
		for (int kind = NP_SEARCH_SIMILAR; kind <= NP_SEARCH_NEAREST; kind++)
		{
			NpTextsigSearch search;

			np_textsig_search(signature, kind, NP_SHARE_ONE / 2, &search);
			CHECK(search.count >= 1 && search.count <= NP_SEARCH_KEYS_MOST);
			CHECK(are_distinct(search.keys, search.count));
			/* Every text is similar to itself, and in itself. */
			CHECK(finds(&search, signature));
		}
	}
}

/* These are stored: they may change only with the operator class. */
static void
keeps_its_keys(void)
{
	static const uint64_t sums[LENGTH_OF(sizes)] = {
		UINT64_C(0x378c166adcac8d14),
		UINT64_C(0x73d5e7f8430f1eed),
		UINT64_C(0xdecf1c0c47d94f6),
		UINT64_C(0x6e2e9eee0ed34bd1),
		UINT64_C(0x87e8b477564c0580),
		UINT64_C(0x7599972502e2644e),
		UINT64_C(0xc83370236d613c3),
		UINT64_C(0x99359c3542c4bb41),
		UINT64_C(0xb310150466dbd7c7),
		UINT64_C(0x2a2dd930687904f4),
		UINT64_C(0xa26d25e3c97a183a),
		UINT64_C(0xfa965a0af4f74015),
		UINT64_C(0x43f22dec344975bb),
		UINT64_C(0xe038f0f324b6eaa1),
		UINT64_C(0xe36ea754f55c9ca8),
	};

	for (size_t s = 0; s < LENGTH_OF(sizes); s++)
	{
		unsigned char signature[NP_TEXTSIG_BYTES];
		uint32_t	keys[NP_STORED_KEYS_MOST];
		size_t		count;
		uint64_t	sum = 0;

		sign_series(1, sizes[s], signature);
		count = np_textsig_keys(signature, keys);
		for (size_t i = 0; i < count; i++)
			sum += np_mix(keys[i]);
		if (!CHECK(sum == sums[s]))
			printf("  %u shingles: 0x%llx\n", (unsigned) sizes[s], (unsigned long long) sum);
	}
}

/* The count of keys of a class. */
static unsigned
count_class(const uint32_t *keys, size_t count, NpKeyClass class)
{
	unsigned	found = 0;

	for (size_t i = 0; i < count; i++)
		found += NP_KEY_CLASS(keys[i]) == class;
	return found;
}

/* High peaks are the greatest registers, low ones the next, of all bands. */
static void
ranks_peaks(void)
{
	unsigned char signature[NP_TEXTSIG_BYTES];
	uint16_t	registers[NP_TEXTSIG_REGISTERS];
	uint32_t	keys[NP_STORED_KEYS_MOST];
	size_t		count;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
		registers[i] = (uint16_t) (0x400 + i * 37 % NP_TEXTSIG_REGISTERS);
	np_textsig_pack(1000, registers, signature);
	count = np_textsig_keys(signature, keys);
	CHECK(count_class(keys, count, NP_KEY_BAND) == NP_BANDS);
	CHECK(count_class(keys, count, NP_KEY_HIGH_PEAK) == NP_HIGH_PEAKS);
	CHECK(count_class(keys, count, NP_KEY_LOW_PEAK) == NP_PEAKS - NP_HIGH_PEAKS);
	for (size_t i = 0; i < count; i++)
	{
		unsigned	number = keys[i] & 0xff;
		unsigned	value = keys[i] >> 8 & 0xfff;
		unsigned	rank = 0x400 + NP_TEXTSIG_REGISTERS - value;

		if (NP_KEY_CLASS(keys[i]) == NP_KEY_BAND)
			continue;
		CHECK(number < NP_TEXTSIG_REGISTERS && value == registers[number]);
		CHECK(rank >= 1 && rank <= NP_PEAKS);
		CHECK((rank <= NP_HIGH_PEAKS) == (NP_KEY_CLASS(keys[i]) == NP_KEY_HIGH_PEAK));
	}
}

/* Equal registers make as many peaks as others do. */
static void
ranks_equals(void)
{
	unsigned char signature[NP_TEXTSIG_BYTES];
	uint16_t	registers[NP_TEXTSIG_REGISTERS];
	uint32_t	keys[NP_STORED_KEYS_MOST];
	size_t		count;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
		registers[i] = 0xfff;
	np_textsig_pack(NP_TEXTSIG_UNKNOWN, registers, signature);
	count = np_textsig_keys(signature, keys);
	CHECK(count == NP_STORED_KEYS_MOST && are_distinct(keys, count));
	CHECK(count_class(keys, count, NP_KEY_HIGH_PEAK) == NP_HIGH_PEAKS);
}

/*
 * Nothing is like nothing only; it stands in everything, and only nothing
 * stands in it.
 */
static void
finds_the_empty(void)
{
	unsigned char none[NP_TEXTSIG_BYTES];
	unsigned char some[NP_TEXTSIG_BYTES];
	NpTextsigSearch search;

	sign_series(1, 0, none);
	for (size_t s = 0; s < LENGTH_OF(sizes); s++)
	{
		sign_series(1, sizes[s], some);
		np_textsig_search(none, NP_SEARCH_SIMILAR, NP_SHARE_ONE / 2, &search);
		CHECK(finds(&search, none) && !finds(&search, some));
		np_textsig_search(none, NP_SEARCH_NEAREST, 0, &search);
		CHECK(finds(&search, none) && !finds(&search, some));
		np_textsig_search(none, NP_SEARCH_CONTAINED, NP_SHARE_ONE, &search);
		CHECK(finds(&search, none) && !finds(&search, some));
		np_textsig_search(none, NP_SEARCH_CONTAINS, NP_SHARE_ONE, &search);
		CHECK(search.count == 0 && finds(&search, none) && finds(&search, some));
		np_textsig_search(some, NP_SEARCH_SIMILAR, NP_SHARE_ONE / 2, &search);
		CHECK(!finds(&search, none));
		np_textsig_search(some, NP_SEARCH_CONTAINED, NP_SHARE_ONE, &search);
		CHECK(finds(&search, none));
		np_textsig_search(some, NP_SEARCH_CONTAINS, NP_SHARE_ONE, &search);
		CHECK(!finds(&search, none));
	}
}

/* Below the least that keys can promise, all rows are read. */
static void
reads_all_below_the_least(void)
{
	unsigned char some[NP_TEXTSIG_BYTES];
	unsigned char other[NP_TEXTSIG_BYTES];
	NpTextsigSearch search;

	sign_series(1, 500, some);
	sign_series(1001, 1500, other);
	np_textsig_search(some, NP_SEARCH_SIMILAR, NP_SIMILARITY_LEAST - 1, &search);
	CHECK(search.count == 0 && finds(&search, other));
	np_textsig_search(some, NP_SEARCH_SIMILAR, NP_SIMILARITY_LEAST, &search);
	CHECK(search.count == NP_BANDS && !finds(&search, other));
	np_textsig_search(some, NP_SEARCH_NEAREST, 0, &search);
	CHECK(search.count == NP_BANDS && !finds(&search, other));
	for (int kind = NP_SEARCH_CONTAINED; kind <= NP_SEARCH_CONTAINS; kind++)
	{
		np_textsig_search(some, kind, NP_CONTAINMENT_LEAST - 1, &search);
		CHECK(search.count == 0 && finds(&search, other));
		np_textsig_search(some, kind, NP_CONTAINMENT_LEAST, &search);
		CHECK(search.count > 0 && !finds(&search, other));
	}
}

/* Pairs that a search should find, and others. */
typedef struct Tally
{
	unsigned	right;
	unsigned	found;
	unsigned	strangers;
	unsigned	visited;
} Tally;

static void
tally(const unsigned char *query, NpSearchKind kind, uint32_t least,
	  const unsigned char *stored, bool right, Tally *sum)
{
	NpTextsigSearch search;
	bool		found;

	np_textsig_search(query, kind, least, &search);
	found = finds(&search, stored);
	sum->right += right;
	sum->found += right && found;
	sum->strangers += !right;
	sum->visited += !right && found;
}

/*
 * Pairs whose estimated similarity reaches a threshold, and unrelated ones.
 * Lengths differ too, so that kinds of keys meet.
 */
static Tally
try_similar(uint64_t size, NpSearchKind kind, uint32_t least)
{
	Tally		sum = {0};

	for (uint64_t trial = 0; trial < 200; trial++)
	{
		uint64_t	first = (trial + 1) * 1000000 + size;
		unsigned char query[NP_TEXTSIG_BYTES];
		unsigned char other[NP_TEXTSIG_BYTES];

		sign_series(first, first + size - 1, query);
		for (uint64_t part = 0; part <= 10; part++)
		{
			uint64_t	shift = size * part / 20;

			sign_series(first + shift, first + size - 1 + shift + (trial % 3) * size / 10, other);
			if (np_textsig_similarity(query, other) >= least)
				tally(query, kind, least, other, true, &sum);
		}
		sign_series(first + 500000, first + 500000 + size, other);
		tally(query, kind, least, other, false, &sum);
	}
	CHECK(sum.right >= 60);
	return sum;
}

static double
share(unsigned part, unsigned whole)
{
	return (double) part / whole;
}

static void
finds_what_is_similar(void)
{
	static const double thresholds[] = {0.3, 0.5, 0.7, 0.9, 1.0};

	for (size_t s = 0; s < LENGTH_OF(sizes); s++)
		for (size_t t = 0; t < LENGTH_OF(thresholds); t++)
		{
			uint32_t	least = (uint32_t) (thresholds[t] * NP_SHARE_ONE + 0.5);
			Tally		sum = try_similar(sizes[s], NP_SEARCH_SIMILAR, least);

			if (!CHECK(share(sum.found, sum.right) >= 0.99 &&
					   share(sum.visited, sum.strangers) <= 0.02))
				printf("  %u shingles at %.1f: %u of %u, %u strangers\n",
					   (unsigned) sizes[s], thresholds[t], sum.found, sum.right, sum.visited);
			/* Counting single registers loses nothing. */
			if (sizes[s] * 1.2 <= NP_PEAKS * thresholds[t])
				CHECK(sum.found == sum.right);
		}
}

static void
finds_the_nearest(void)
{
	for (size_t s = 0; s < LENGTH_OF(sizes); s++)
	{
		Tally		sum = try_similar(sizes[s], NP_SEARCH_NEAREST, NP_SIMILARITY_LEAST);

		CHECK(share(sum.found, sum.right) >= 0.98);
		CHECK(share(sum.visited, sum.strangers) <= 0.02);
	}
}

/*
 * Four fifths and more of a text stand in one that is longer: found from both
 * sides.  The count of shingles of the longer one is not known to every third.
 */
static Tally
try_contained(uint64_t size, uint64_t times)
{
	uint32_t	least = NP_SHARE_ONE / 5 * 4;
	Tally		sum = {0};

	for (uint64_t trial = 0; trial < 60; trial++)
	{
		uint64_t	first = (trial + 1) * 1000000 + size;
		uint64_t	outside = (size / 5) * (trial % 5) / 4;
		unsigned char part[NP_TEXTSIG_BYTES];
		unsigned char whole[NP_TEXTSIG_BYTES];
		bool		told;

		sign_series(first, first + size - 1, part);
		sign_series(first + outside, first + outside + times * size - 1, whole);
		if (trial % 3 == 0)
			memset(whole + NP_TEXTSIG_COUNT_AT, 0xff, 4);
		/* Of the shortest no register may be left, so no scan tells. */
		told = np_textsig_similarity(part, whole) > 0;
		tally(part, NP_SEARCH_CONTAINS, least, whole, told, &sum);
		tally(whole, NP_SEARCH_CONTAINED, least, part, told, &sum);
		sign_series(first + 500000, first + 500000 + times * size, whole);
		tally(part, NP_SEARCH_CONTAINS, least, whole, false, &sum);
		tally(whole, NP_SEARCH_CONTAINED, least, part, false, &sum);
	}
	return sum;
}

static void
finds_what_is_contained(void)
{
	static const uint64_t ratios[] = {1, 2, 5, 10};

	for (size_t s = 0; s < LENGTH_OF(sizes); s++)
		for (size_t r = 0; r < LENGTH_OF(ratios); r++)
		{
			Tally		sum = try_contained(sizes[s], ratios[r]);

			if (!CHECK(share(sum.found, sum.right) >= (ratios[r] < 10 ? 0.98 : 0.94) &&
					   share(sum.visited, sum.strangers) <= 0.02))
				printf("  %u shingles, %u times: %u of %u, %u strangers\n",
					   (unsigned) sizes[s], (unsigned) ratios[r],
					   sum.found, sum.right, sum.visited);
		}
}

int
main(void)
{
	keys_are_distinct();
	keeps_its_keys();
	ranks_peaks();
	ranks_equals();
	finds_the_empty();
	reads_all_below_the_least();
	finds_what_is_similar();
	finds_the_nearest();
	finds_what_is_contained();
	return np_done("textsig_keys");
}
