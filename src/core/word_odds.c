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

static NpLineSaid
weigh_line(const NpWordOdds *table, const NpLineContext *context, size_t line)
{
	const NpLineFacts *facts = &context->facts[line];
	const uint32_t *words = context->words.items + facts->words_at;
	int32_t		sum = 0;
	int32_t		least = 0;
	int32_t		most = 0;
	int32_t		all = 0;

	for (size_t i = 0; i < facts->kept; i++)
	{
		uint32_t	key = np_odds_key(facts, words[i]);
		uint32_t	entry = table->entries[np_odds_place(key)];
		int32_t		known = (entry >> 8) == np_odds_check(key);
		int32_t		odds = ((int32_t) (entry & 0xFF) - 128) * known;

		all += known;
		sum += odds;
		least = odds < least ? odds : least;
		most = odds > most ? odds : most;
	}
	return (NpLineSaid) {
		.odds = sum * roots[facts->kept] / 256, .least = (int16_t) least,
		.most = (int16_t) most, .known = (uint8_t) all
	};
}

void
np_weigh_line(NpLineContext *context, size_t line)
{
	context->said[line] = weigh_line(context->odds, context, line);
}

NpStatus
np_weigh_lines(NpArena *arena, NpLineContext *context)
{
	context->said = np_alloc_array(arena, context->lines.count,
								   sizeof(NpLineSaid));
	if (context->said == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < context->lines.count; i++)
	{
		if (i % 1024 == 0)
			np_poll(arena);
		np_weigh_line(context, i);
	}
	return NP_OK;
}

bool
np_knows_words(const NpLineContext *context)
{
	size_t		known = 0;

	for (size_t i = 0; i < context->lines.count; i++)
		known += context->said[i].known;
	return known > context->words.count / 2;
}

/*
 * Half the mean of the lines that are at most so many lines away; sums[i] is
 * of the lines before line i.
 */
static int32_t
mean_near(const int64_t *sums, size_t count, size_t line, size_t reach)
{
	size_t		from = line > reach ? line - reach : 0;
	size_t		to = count - 1 - line > reach ? line + reach : count - 1;
	int64_t		sum = sums[to + 1] - sums[from];

	uint32_t	size = (uint32_t) (sum < 0 ? -sum : sum) / 2;
	int32_t		mean = (int32_t) np_near_mean(size, to - from + 1);

	return sum < 0 ? -mean : mean;
}

/* What the line says, and the lines around it. */
static void
set_line(const Row *row, const NpLineSaid *said, const int64_t *sums,
		 size_t count, size_t line)
{
	set(row, NP_F_ODDS, said[line].odds / 4);
	set(row, NP_F_ODDS_LEAST, said[line].least / 4);
	set(row, NP_F_ODDS_MOST, said[line].most / 4);
	set(row, NP_F_ODDS_B1, line > 0 ? said[line - 1].odds / 4 : 0);
	set(row, NP_F_ODDS_A1, line + 1 < count ? said[line + 1].odds / 4 : 0);
	set(row, NP_F_ODDS_3, mean_near(sums, count, line, 3));
	set(row, NP_F_ODDS_8, mean_near(sums, count, line, 8));
	set(row, NP_F_DOC_ODDS, sums[count] * 3 / (int64_t) (4 * count));
}

NpStatus
np_add_word_odds(NpArena *arena, const NpLineContext *context,
				 NpFeatureBlock *blocks)
{
	NpLineContext weighed = *context;
	size_t		count = context->lines.count;
	int64_t    *sums = np_alloc_array(arena, count + 1, sizeof(int64_t));

	if (sums == NULL)
		return NP_NO_MEMORY;
	if (weighed.said == NULL)
		NP_TRY(np_weigh_lines(arena, &weighed));
	for (size_t i = 0; i < count; i++)
		sums[i + 1] = sums[i] + weighed.said[i].odds;
	for (size_t i = 0; i < count; i++)
	{
		Row			row = {
			&blocks[i / NP_FEATURE_BLOCK], i % NP_FEATURE_BLOCK
		};

		if (i % 1024 == 0)
			np_poll(arena);
		set_line(&row, weighed.said, sums, count, i);
	}
	np_give(arena, sums, (count + 1) * sizeof(int64_t));
	if (context->said == NULL)
		np_give(arena, weighed.said, count * sizeof(NpLineSaid));
	return NP_OK;
}
