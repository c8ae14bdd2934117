/*
 * word_odds.c
 *		What the words of a line say of it, as learned from labelled pages.
 */
#include "core/word_odds.h"

#include "core/near_lines.h"
#include "core/tables/word_odds_table.h"

const NpWordOdds *
np_word_odds(void)
{
	return &word_odds_table;
}

/* 256 / sqrt(n): words of one line are no independent witnesses. */
static const uint16_t roots[NP_KEPT_WORDS + 1] = {
	0, 256, 181, 148, 128, 114, 105, 97, 91, 85, 81, 77, 74, 71, 68, 66, 64,
	62, 60, 59, 57, 56, 55, 53, 52, 51, 50, 49, 48, 48, 47, 46, 45, 45, 44, 43,
	43, 42, 42, 41, 40, 40, 40, 39, 39, 38, 38, 37, 37, 37, 36, 36, 36, 35, 35,
	35, 34, 34, 34, 33, 33, 33, 33, 32, 32, 32, 32, 31, 31, 31, 31, 30, 30, 30,
	30, 30, 29, 29, 29, 29, 29, 28, 28, 28, 28, 28, 28, 27, 27, 27, 27, 27, 27,
	27, 26, 26, 26
};

/* What the words of a line say, in parts of NP_WORD_ODDS_ONE. */
typedef struct Said
{
	int64_t		sum;			/* of all lines up to and with this one */
	int32_t		odds;
} Said;

typedef struct Row
{
	NpFeatureBlock *block;
	size_t		column;
} Row;

/* Nothing said is 32. */
static void
set(const Row *row, NpLineFeature feature, int64_t value)
{
	value += 32;
	row->block->columns[feature][row->column] = (uint8_t)
		(value < 0 ? 0 : value > 64 ? 64 : value);
}

/* The line's odds; the least and the most of a word are set. */
static int32_t
weigh_line(const NpWordOdds *table, const NpLineContext *context, size_t line,
		   const Row *row)
{
	const NpLineFacts *facts = &context->facts[line];
	const uint32_t *words = context->words.items + facts->words_at;
	int32_t		sum = 0;
	int32_t		least = 0;
	int32_t		most = 0;

	for (size_t i = 0; i < facts->kept; i++)
	{
		uint32_t	key = np_odds_key(facts, words[i]);
		uint32_t	entry = table->entries[np_odds_place(key)];
		int32_t		known = (entry >> 8) == np_odds_check(key);
		int32_t		odds = ((int32_t) (entry & 0xFF) - 128) * known;

		sum += odds;
		least = odds < least ? odds : least;
		most = odds > most ? odds : most;
	}
	sum = sum * roots[facts->kept] / 256;
	set(row, NP_F_ODDS, sum / 4);
	set(row, NP_F_ODDS_LEAST, least / 4);
	set(row, NP_F_ODDS_MOST, most / 4);
	return sum;
}

/* Half the mean of the lines that are at most so many lines away. */
static int32_t
mean_near(const Said *said, size_t count, size_t line, size_t reach)
{
	size_t		from = line > reach ? line - reach : 0;
	size_t		to = count - 1 - line > reach ? line + reach : count - 1;
	int64_t		sum = said[to].sum - (from > 0 ? said[from - 1].sum : 0);

	uint32_t	size = (uint32_t) (sum < 0 ? -sum : sum) / 2;
	int32_t		mean = (int32_t) np_near_mean(size, to - from + 1);

	return sum < 0 ? -mean : mean;
}

bool
np_knows_words(const NpWordOdds *odds, const NpLineContext *context)
{
	size_t		known = 0;

	for (size_t i = 0; i < context->lines.count; i++)
	{
		const NpLineFacts *facts = &context->facts[i];
		const uint32_t *words = context->words.items + facts->words_at;

		for (size_t k = 0; k < facts->kept; k++)
		{
			uint32_t	key = np_odds_key(facts, words[k]);

			known += odds->entries[np_odds_place(key)] >> 8 ==
				np_odds_check(key);
		}
	}
	return known > context->words.count / 2;
}

NpStatus
np_add_word_odds(NpArena *arena, const NpWordOdds *odds,
				 const NpLineContext *context, NpFeatureBlock *blocks)
{
	size_t		count = context->lines.count;
	Said	   *said = np_alloc_array(arena, count, sizeof(Said));
	int64_t		sum = 0;
	int64_t		all;

	if (said == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
	{
		Row			row = {
			&blocks[i / NP_FEATURE_BLOCK], i % NP_FEATURE_BLOCK
		};

		if (i % 1024 == 0)
			np_poll(arena);
		said[i].odds = weigh_line(odds, context, i, &row);
		sum += said[i].odds;
		said[i].sum = sum;
	}
	all = sum * 3 / (int64_t) (4 * count);
	for (size_t i = 0; i < count; i++)
	{
		Row			row = {
			&blocks[i / NP_FEATURE_BLOCK], i % NP_FEATURE_BLOCK
		};

		set(&row, NP_F_ODDS_B1, i > 0 ? said[i - 1].odds / 4 : 0);
		set(&row, NP_F_ODDS_A1, i + 1 < count ? said[i + 1].odds / 4 : 0);
		set(&row, NP_F_ODDS_3, mean_near(said, count, i, 3));
		set(&row, NP_F_ODDS_8, mean_near(said, count, i, 8));
		set(&row, NP_F_DOC_ODDS, all);
	}
	np_give(arena, said, count * sizeof(Said));
	return NP_OK;
}
