/*
 * textsig_keys.c
 *		What keys find and what they cost, on random sets of shingles.
 *
 *	cc -O2 -Isrc -o /tmp/textsig_keys bench/textsig_keys.c src/core/textsig_keys.c \
 *		src/core/textsig_bytes.c src/core/textsig_measures.c \
 *		src/core/tables/accidental_matches.c -lm && /tmp/textsig_keys 1000000
 *
 * Recall is of what the operator says of two signatures.  Costs are of
 * searches among as many texts as the argument says, log-normal in length
 * (median 450) and without stock phrases, which real texts share.
 */
#include "core/textsig_keys.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"

#define LENGTH_OF(array)	(sizeof(array) / sizeof((array)[0]))

#define PAIRS		1000		/* of each row of the tables */
#define QUERIES		500

static uint64_t random_state = 1;

static uint64_t
draw(void)
{
	return np_mix(random_state++);
}

static double
uniform(void)
{
	return ((double) (draw() >> 11) + .5) / 9007199254740992.0;
}

/* A text: its shingles' hashes have stood at the registers. */
typedef struct Text
{
	uint32_t	count;
	uint16_t	registers[NP_TEXTSIG_REGISTERS];
}			Text;

/* Adds so many shingles, to a second text as well if there is one. */
static void
add_shingles(unsigned count, Text * one, Text * other)
{
	for (unsigned i = 0; i < count; i++)
	{
		uint64_t	hash = draw();
		unsigned	at = (unsigned) ((hash >> 32) * NP_TEXTSIG_REGISTERS >> 32);
		uint64_t	number = draw();
		unsigned	exponent = (unsigned) __builtin_clzll(number) + 1;
		uint16_t	value = (uint16_t) (exponent << 7 | (127 - (number << exponent >> 57)));

		if (value > one->registers[at])
			one->registers[at] = value;
		if (other != NULL && value > other->registers[at])
			other->registers[at] = value;
	}
	one->count += count;
	if (other != NULL)
		other->count += count;
}

static int
by_number(const void *a, const void *b)
{
	uint64_t	x = *(const uint64_t *) a;
	uint64_t	y = *(const uint64_t *) b;

	return (x > y) - (x < y);
}

/* What an index says of a stored signature. */
static bool
finds(const unsigned char *query, NpSearchKind kind, uint32_t least,
	  const unsigned char *stored)
{
	uint32_t	keys[NP_STORED_KEYS_MOST];
	size_t		count = np_textsig_keys(stored, keys);
	unsigned	agree[NP_KEY_CLASSES] = {0};
	NpTextsigSearch search;

	np_textsig_search(query, kind, least, &search);
	for (size_t i = 0; i < search.count; i++)
		for (size_t j = 0; j < count; j++)
			if (search.keys[i] == keys[j])
				agree[NP_KEY_CLASS(keys[j])]++;
	return np_textsig_may_match(&search, agree);
}

/* Two texts with so many shingles in common and of their own. */
static void
sign_pair(unsigned common, unsigned in_one, unsigned in_other,
		  unsigned char *one, unsigned char *other)
{
	Text		a = {0};
	Text		b = {0};

	add_shingles(common, &a, &b);
	add_shingles(in_one, &a, NULL);
	add_shingles(in_other, &b, NULL);
	np_textsig_pack(a.count, a.registers, one);
	np_textsig_pack(b.count, b.registers, other);
}

static void
print_similar(void)
{
	static const unsigned sizes[] = {5, 10, 20, 40, 80, 160, 450};
	static const double thresholds[] = {.3, .35, .4, .5, .7};

	printf("recall of pairs at a similarity (estimated, to .05 above)\nshingles");
	for (size_t t = 0; t < LENGTH_OF(thresholds); t++)
		printf("%8.2f", thresholds[t]);
	for (size_t s = 0; s < LENGTH_OF(sizes); s++)
	{
		printf("\n%8u", sizes[s]);
		for (size_t t = 0; t < LENGTH_OF(thresholds); t++)
		{
			double		similarity = thresholds[t] + .025;
			unsigned	common = (unsigned) (2 * similarity / (1 + similarity) * sizes[s] + .5);
			uint32_t	least = (uint32_t) (thresholds[t] * NP_SHARE_ONE);
			unsigned	right = 0;
			unsigned	found = 0;

			for (unsigned i = 0; i < PAIRS; i++)
			{
				unsigned char a[NP_TEXTSIG_BYTES];
				unsigned char b[NP_TEXTSIG_BYTES];
				uint32_t	estimate;

				sign_pair(common, sizes[s] - common, sizes[s] - common, a, b);
				estimate = np_textsig_similarity(a, b);
				if (estimate < least || estimate > least + NP_SHARE_ONE / 20)
					continue;
				right++;
				found += finds(a, NP_SEARCH_SIMILAR, least, b);
			}
			if (right > 0)
				printf("%8.4f", (double) found / right);
			else
				printf("%8s", "-");
		}
	}
	printf("\n\n");
}

/* Of one row and column: found by the part, and by the whole. */
static void
print_contained_share(unsigned size, double ratio, uint32_t least)
{
	unsigned	right = 0;
	unsigned	by_part = 0;
	unsigned	by_whole = 0;

	for (unsigned i = 0; i < PAIRS; i++)
	{
		double		share = (double) least / NP_SHARE_ONE;
		unsigned	common = (unsigned) ceil((share + (1 - share) * uniform()) * size);
		unsigned	others = (unsigned) (ratio * size) - common;
		unsigned char part[NP_TEXTSIG_BYTES];
		unsigned char whole[NP_TEXTSIG_BYTES];

		sign_pair(common, size - common, others, part, whole);
		if (np_textsig_containment(part, whole) < least)
			continue;
		right++;
		by_part += finds(part, NP_SEARCH_CONTAINS, least, whole);
		by_whole += finds(whole, NP_SEARCH_CONTAINED, least, part);
	}
	printf("  %.3f %.3f", (double) by_part / right, (double) by_whole / right);
}

static void
print_contained(double least)
{
	static const unsigned sizes[] = {5, 10, 20, 40, 120, 400};
	static const double ratios[] = {1.25, 2, 5, 10, 15, 20, 40};

	printf("recall at a containment of %.1f and more, by the part and by the whole\n"
		   "times longer", least);
	for (size_t r = 0; r < LENGTH_OF(ratios); r++)
		printf("%12g ", ratios[r]);
	for (size_t s = 0; s < LENGTH_OF(sizes); s++)
	{
		printf("\n%8u    ", sizes[s]);
		for (size_t r = 0; r < LENGTH_OF(ratios); r++)
			print_contained_share(sizes[s], ratios[r], (uint32_t) (least * NP_SHARE_ONE));
	}
	printf("\n\n");
}

static void
sign_any(unsigned char *signature)
{
	double		normal = sqrt(-2 * log(uniform())) * cos(6.283185307179586 * uniform());
	Text		text = {0};

	add_shingles((unsigned) ceil(450 * exp(.62 * normal)), &text, NULL);
	np_textsig_pack(text.count, text.registers, signature);
}

/* A search among many. */
typedef struct Trial
{
	NpTextsigSearch search;
	uint64_t	entries;		/* read */
	uint64_t	rows;			/* visited */
	unsigned	agree[NP_KEY_CLASSES];
}			Trial;

/* All that trials ask for: key and number of the trial. */
typedef struct Asked
{
	uint64_t   *items;
	size_t		count;
}			Asked;

/* Hands one more stored signature to all trials. */
static void
store(const unsigned char *signature, const Asked * asked, Trial * trials)
{
	uint32_t	keys[NP_STORED_KEYS_MOST];
	size_t		count = np_textsig_keys(signature, keys);

	for (int turn = 0; turn < 2; turn++)
		for (size_t i = 0; i < count; i++)
		{
			uint64_t	from = (uint64_t) keys[i] << 32;
			size_t		low = 0;
			size_t		high = asked->count;

			while (low < high)
			{
				size_t		middle = (low + high) / 2;

				if (asked->items[middle] < from)
					low = middle + 1;
				else
					high = middle;
			}
			for (; low < asked->count && asked->items[low] >> 32 == keys[i]; low++)
			{
				Trial	   *trial = &trials[(uint32_t) asked->items[low]];

				if (turn == 0)
				{
					trial->entries++;
					trial->agree[NP_KEY_CLASS(keys[i])]++;
					continue;
				}
				trial->rows += np_textsig_may_match(&trial->search, trial->agree);
				memset(trial->agree, 0, sizeof(trial->agree));
			}
		}
}

static void
print_costs(const char *name, NpSearchKind kind, double least, unsigned rows)
{
	Trial	   *trials = calloc(QUERIES, sizeof(Trial));
	Asked		asked = {malloc(QUERIES * NP_SEARCH_KEYS_MOST * sizeof(uint64_t)), 0};
	uint64_t	entries[QUERIES];
	uint64_t	visits[QUERIES];
	unsigned char signature[NP_TEXTSIG_BYTES];

	for (unsigned i = 0; i < QUERIES; i++)
	{
		NpTextsigSearch *search = &trials[i].search;

		sign_any(signature);
		np_textsig_search(signature, kind, (uint32_t) (least * NP_SHARE_ONE), search);
		for (size_t k = 0; k < search->count; k++)
			asked.items[asked.count++] = (uint64_t) search->keys[k] << 32 | i;
	}
	qsort(asked.items, asked.count, sizeof(uint64_t), by_number);
	for (unsigned row = 0; row < rows; row++)
	{
		sign_any(signature);
		store(signature, &asked, trials);
	}
	for (unsigned i = 0; i < QUERIES; i++)
	{
		entries[i] = trials[i].entries;
		visits[i] = trials[i].rows;
	}
	qsort(entries, QUERIES, sizeof(uint64_t), by_number);
	qsort(visits, QUERIES, sizeof(uint64_t), by_number);
	printf("%s at %.1f: keys %.0f, entries read p50 %u p95 %u, rows visited p50 %u p95 %u\n",
		   name, least, (double) asked.count / QUERIES,
		   (unsigned) entries[QUERIES / 2], (unsigned) entries[QUERIES * 95 / 100],
		   (unsigned) visits[QUERIES / 2], (unsigned) visits[QUERIES * 95 / 100]);
	free(asked.items);
	free(trials);
}

int
main(int argc, char **argv)
{
	unsigned	rows = argc > 1 ? (unsigned) strtoul(argv[1], NULL, 10) : 100000;

	print_similar();
	print_contained(.8);
	print_contained(.5);
	printf("among %u texts\n", rows);
	print_costs("similar", NP_SEARCH_SIMILAR, .5, rows);
	print_costs("nearest", NP_SEARCH_NEAREST, .3, rows);
	print_costs("contains", NP_SEARCH_CONTAINS, .8, rows);
	print_costs("contained", NP_SEARCH_CONTAINED, .8, rows);
	return 0;
}
