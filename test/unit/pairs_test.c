/*
 * pairs_test.c
 *		All pairs are found, once, and no others.
 */
#include "core/pairs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "core/pair_keys.h"
#include "unit/harness.h"

#define ROWS_MOST	2200

/* A table, and how often each of its pairs was put. */
typedef struct Table
{
	uint32_t	count;
	uint32_t	second;
	unsigned char (*signatures)[NP_TEXTSIG_BYTES];
	uint8_t    *put;			/* of every pair, times it was put */
	uint32_t	least;
	size_t		memory;
} Table;

static void
table_init(Table *table)
{
	memset(table, 0, sizeof(*table));
	table->signatures = malloc(ROWS_MOST * NP_TEXTSIG_BYTES);
	table->put = malloc((size_t) ROWS_MOST * ROWS_MOST);
	table->least = NP_SHARE_ONE / 2;
	table->memory = 1 << 20;
}

static void
table_free(Table *table)
{
	free(table->signatures);
	free(table->put);
}

static const unsigned char *
signature_of(void *context, uint32_t row)
{
	const Table *table = context;

	return table->signatures[row];
}

/* Registers of a glimpse that agree, one by one. */
static unsigned
count_alike(const unsigned char *a, const unsigned char *b)
{
	unsigned	count = 0;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i += 5)
		count += (np_textsig_register(a, i) & 0xff) ==
			(np_textsig_register(b, i) & 0xff);
	return count;
}

/* Bytes of few values, so that all numbers of agreements occur. */
static void
glimpses_count_what_agrees(void)
{
	bool		seen[2] = {false, false};

	for (uint64_t trial = 0; trial < 3000; trial++)
	{
		unsigned char rows[2][NP_TEXTSIG_BYTES];
		unsigned char glimpses[2][NP_GLIMPSE_BYTES];
		NpPairKeys	keys = {.glimpsed = (unsigned) (trial % 34)};
		bool		alike;

		for (size_t i = 0; i < NP_TEXTSIG_BYTES; i++)
		{
			uint64_t	chance = np_mix(trial << 32 | i);

			rows[0][i] = (unsigned char) chance;
			rows[1][i] = rows[0][i];
			if ((chance >> 8) % 40 > trial % 50)
				rows[1][i] ^= (unsigned char) (1 << (chance >> 20) % 8);
		}
		np_pair_glimpse(rows[0], glimpses[0]);
		np_pair_glimpse(rows[1], glimpses[1]);
		alike = np_pair_alike(&keys, glimpses[0], glimpses[1]);
		CHECK(alike == (count_alike(rows[0], rows[1]) >= keys.glimpsed));
		seen[alike] = true;
	}
	CHECK(seen[0] && seen[1]);
}

static NpStatus
put(void *context, uint32_t a, uint32_t b, uint32_t similarity)
{
	Table	   *table = context;

	CHECK(a < b && b < table->count);
	CHECK(similarity == np_textsig_similarity(table->signatures[a],
											  table->signatures[b]));
	table->put[(size_t) a * ROWS_MOST + b]++;
	return NP_OK;
}

static NpPairRows
rows_of(Table *table)
{
	return (NpPairRows) {table->count, table->second, table->memory,
		signature_of, table};
}

static NpStatus
find(NpArena *arena, void *argument)
{
	Table	   *table = argument;
	NpPairRows	rows = rows_of(table);
	NpPairSink	sink = {put, table};

	memset(table->put, 0, (size_t) ROWS_MOST * ROWS_MOST);
	return np_pairs(arena, &rows, table->least, &sink);
}

static void
find_all(Table *table)
{
	NpTestArena memory;

	np_test_arena_init(&memory, 0);
	CHECK(find(&memory.arena, table) == NP_OK);
	np_test_arena_free(&memory);
}

/*
 * The signature of members first to last of an endless series of shingles, as
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
	np_textsig_pack((uint32_t) (last + 1 - first), registers, signature);
}

/* Families of five: an original, and copies that lack more and more of it. */
static void
fill_with_families(Table *table, uint32_t count)
{
	static const uint64_t sizes[] = {0, 1, 2, 5, 12, 30, 60, 90, 120, 200, 700};

	table->count = count;
	for (uint32_t row = 0; row < count; row++)
	{
		uint64_t	size = sizes[row / 5 % 11];
		uint64_t	first = (row / 5 + 1) * UINT64_C(100000);
		uint64_t	lacks = size * (row % 5) / 8;

		sign_series(first + lacks, first + size - 1 + lacks * (row % 2),
					table->signatures[row]);
	}
}

static bool
is_between(const Table *table, uint32_t a, uint32_t b)
{
	return table->second == 0 || (a < table->second && b >= table->second);
}

/*
 * Share of the pairs that comparing all rows finds; none more often than once,
 * and none that is not a pair.
 */
static double
recall(const Table *table, size_t *count)
{
	size_t		found = 0;

	*count = 0;
	for (uint32_t a = 0; a < table->count; a++)
		for (uint32_t b = a + 1; b < table->count; b++)
		{
			bool		pair = is_between(table, a, b) &&
				np_textsig_similarity(table->signatures[a],
									  table->signatures[b]) >= table->least;
			unsigned	times = table->put[(size_t) a * ROWS_MOST + b];

			CHECK(times <= (pair ? 1 : 0));
			*count += pair;
			found += times;
		}
	return *count == 0 ? 1 : (double) found / (double) *count;
}

static void
finds_what_comparing_all_finds(void)
{
	static const double thresholds[] = {0.3, 0.4, 0.5, 0.69, 0.7, 0.9, 1};
	Table		table;

	table_init(&table);
	fill_with_families(&table, 660);
	for (size_t i = 0; i < sizeof(thresholds) / sizeof(thresholds[0]); i++)
	{
		size_t		count;
		double		share;

		table.least = (uint32_t) (thresholds[i] * NP_SHARE_ONE + 0.5);
		find_all(&table);
		share = recall(&table, &count);
		if (!CHECK(share >= 0.995 && count >= 100))
			printf("  at %.2f: recall %.4f of %zu\n", thresholds[i], share, count);
	}
	table_free(&table);
}

/* Whatever the memory, and wherever the second table begins. */
static void
parts_change_nothing(void)
{
	static const size_t memories[] = {0, 12000, 100000};
	Table		table;
	Table		again;

	table_init(&table);
	table_init(&again);
	for (uint32_t second = 0; second < 220; second += 111)
	{
		fill_with_families(&table, 330);
		table.second = second;
		find_all(&table);
		fill_with_families(&again, 330);
		again.second = second;
		for (size_t i = 0; i < sizeof(memories) / sizeof(memories[0]); i++)
		{
			size_t		count;

			again.memory = memories[i];
			find_all(&again);
			CHECK(recall(&again, &count) > 0.99 && count > 0);
			CHECK(memcmp(table.put, again.put,
						 (size_t) ROWS_MOST * ROWS_MOST) == 0);
		}
	}
	table_free(&table);
	table_free(&again);
}

/* Every row has every pair that it has with what it is a copy of. */
static void
copies_stand_for_each_other(void)
{
	Table		table;
	size_t		count;

	table_init(&table);
	fill_with_families(&table, 165);
	for (uint32_t row = 0; row < 165; row++)
		memcpy(table.signatures[329 - row], table.signatures[row], NP_TEXTSIG_BYTES);
	table.count = 330;
	find_all(&table);
	CHECK(recall(&table, &count) > 0.99 && count > 165);
	table.second = 165;
	find_all(&table);
	CHECK(recall(&table, &count) > 0.99 && count >= 165);
	table_free(&table);
}

/* All rows share the registers of some bands, and one in ten has a copy. */
static void
fill_with_a_crowd(Table *table, uint32_t count)
{
	table->count = count;
	for (uint32_t row = 0; row < count; row++)
	{
		uint16_t	registers[NP_TEXTSIG_REGISTERS];

		for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
		{
			uint64_t	origin = row % 10 == 1 && i % 8 > 0 ? row - 1 : row;

			registers[i] = i < 12 ? 500 :
				(uint16_t) (128 + np_mix(origin << 8 | i) % 3000);
		}
		np_textsig_pack(800, registers, table->signatures[row]);
	}
}

static void
crowds_are_parted(void)
{
	Table		table;
	size_t		count;

	table_init(&table);
	fill_with_a_crowd(&table, ROWS_MOST);
	find_all(&table);
	CHECK(recall(&table, &count) == 1.0 && count == ROWS_MOST / 10);
	table_free(&table);
}

/* Joining says what the pairs do. */
static void
groups_are_those_of_pairs(void)
{
	Table		table;
	NpPairRows	rows;
	NpTestArena memory;
	NpComponents by_pairs;
	NpComponents joined;

	table_init(&table);
	fill_with_families(&table, 660);
	memcpy(table.signatures[659], table.signatures[3], NP_TEXTSIG_BYTES);
	find_all(&table);
	rows = rows_of(&table);
	np_test_arena_init(&memory, 0);
	CHECK(np_components_init(&memory.arena, table.count, &by_pairs) == NP_OK);
	CHECK(np_components_init(&memory.arena, table.count, &joined) == NP_OK);
	for (uint32_t a = 0; a < table.count; a++)
		for (uint32_t b = a + 1; b < table.count; b++)
			if (table.put[(size_t) a * ROWS_MOST + b] > 0)
				np_components_join(&by_pairs, a, b);
	CHECK(np_pairs_join(&memory.arena, &rows, table.least, &joined) == NP_OK);
	for (uint32_t row = 0; row < table.count; row++)
		CHECK(np_component(&joined, row) == np_component(&by_pairs, row));
	np_test_arena_free(&memory);
	table_free(&table);
}

static void
few_rows_are_no_pairs(void)
{
	Table		table;
	size_t		count;

	table_init(&table);
	fill_with_families(&table, 0);
	find_all(&table);
	fill_with_families(&table, 1);
	find_all(&table);
	CHECK(recall(&table, &count) == 1.0 && count == 0);
	table_free(&table);
}

static void
survives_no_memory(void)
{
	Table		table;

	table_init(&table);
	fill_with_families(&table, 55);
	CHECK(np_survives_no_memory(find, &table));
	table_free(&table);
}

int
main(void)
{
	glimpses_count_what_agrees();
	finds_what_comparing_all_finds();
	parts_change_nothing();
	copies_stand_for_each_other();
	crowds_are_parted();
	groups_are_those_of_pairs();
	few_rows_are_no_pairs();
	survives_no_memory();
	return np_done("pairs");
}
