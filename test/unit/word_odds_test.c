/*
 * word_odds_test.c
 *		What words say of their line and of the lines around it.
 */
#include "core/word_odds.h"

#include <string.h>

#include "core/line_scores.h"
#include "unit/harness.h"

/*
 * Three short lines, of which the second has the known word, and a long one.
 */
#define TEXT \
	"Harbour office\nCheckout\nMorning boats\n" \
	"The checkout of the harbour office is closed until the morning boats leave."

#define LINES	4
#define NOTHING	32

static NpWordOdds table;

/* A table of one word, as it is kept of the given line. */
static void
know(const NpLineContext *context, size_t line, size_t word, int odds)
{
	const NpLineFacts *facts = &context->facts[line];
	uint32_t	key = np_odds_key(facts, context->words.items[facts->words_at +
															  word]);

	for (size_t i = 0; i < 1 << NP_WORD_ODDS_BITS; i++)
		table.entries[i] = 128;
	table.entries[np_odds_place(key)] = (uint16_t)
		(np_odds_check(key) << 8 | (128 + odds));
}

static uint8_t
feature(const NpFeatureBlock *blocks, size_t line, NpLineFeature feature)
{
	return blocks[line / NP_FEATURE_BLOCK].columns[feature]
		[line % NP_FEATURE_BLOCK];
}

static void
weigh(NpTestArena *test, NpLineContext *context, NpFeatureBlock *block)
{
	NpFeatureBlock again;

	memset(block, 0, sizeof(*block));
	context->odds = &table;
	CHECK(np_add_word_odds(&test->arena, context, block) == NP_OK);
	CHECK(context->said == NULL);

	/* Lines that were weighed before say the same. */
	again = *block;
	memset(block, 0, sizeof(*block));
	CHECK(np_weigh_lines(&test->arena, context) == NP_OK);
	CHECK(np_add_word_odds(&test->arena, context, block) == NP_OK);
	CHECK(memcmp(block, &again, sizeof(again)) == 0);
	context->said = NULL;
}

static void
speaks_for_its_line(NpTestArena *test, NpLineContext *context)
{
	NpFeatureBlock block;

	know(context, 1, 0, -3 * NP_WORD_ODDS_ONE);
	weigh(test, context, &block);
	CHECK(feature(&block, 1, NP_F_ODDS) == NOTHING - 24);
	CHECK(feature(&block, 1, NP_F_ODDS_LEAST) == NOTHING - 24);
	CHECK(feature(&block, 1, NP_F_ODDS_MOST) == NOTHING);
	for (size_t i = 0; i < LINES; i++)
		CHECK(i == 1 || feature(&block, i, NP_F_ODDS) == NOTHING);
}

/* The same word in a sentence is another one. */
static void
tells_short_lines_from_long(NpTestArena *test, NpLineContext *context)
{
	NpFeatureBlock block;

	know(context, 3, 1, 2 * NP_WORD_ODDS_ONE);
	weigh(test, context, &block);
	CHECK(feature(&block, 1, NP_F_ODDS) == NOTHING);
	/* One of thirteen words: 64 * 71 / 256 parts, and a quarter of these. */
	CHECK(feature(&block, 3, NP_F_ODDS) == NOTHING + 4);
	CHECK(feature(&block, 3, NP_F_ODDS_MOST) == NOTHING + 16);
	CHECK(feature(&block, 3, NP_F_ODDS_LEAST) == NOTHING);
}

static void
reaches_its_neighbours(NpTestArena *test, NpLineContext *context)
{
	NpFeatureBlock block;

	know(context, 1, 0, -3 * NP_WORD_ODDS_ONE);
	weigh(test, context, &block);
	CHECK(feature(&block, 0, NP_F_ODDS_A1) == NOTHING - 24);
	CHECK(feature(&block, 2, NP_F_ODDS_B1) == NOTHING - 24);
	CHECK(feature(&block, 0, NP_F_ODDS_B1) == NOTHING);
	CHECK(feature(&block, 3, NP_F_ODDS_A1) == NOTHING);
	for (size_t i = 0; i < LINES; i++)
	{
		/* 96 parts over four lines, halved; three quarters of the mean. */
		CHECK(feature(&block, i, NP_F_ODDS_3) == NOTHING - 12);
		CHECK(feature(&block, i, NP_F_ODDS_8) == NOTHING - 12);
		CHECK(feature(&block, i, NP_F_DOC_ODDS) == NOTHING - 18);
	}
}

/* A word whose place is another's, but not its check. */
static void
takes_none_for_another(NpTestArena *test, NpLineContext *context)
{
	NpFeatureBlock block;

	know(context, 1, 0, -3 * NP_WORD_ODDS_ONE);
	for (size_t i = 0; i < 1 << NP_WORD_ODDS_BITS; i++)
		if ((table.entries[i] & 0xFF) != 128)
			table.entries[i] ^= 0x0100;
	weigh(test, context, &block);
	for (size_t i = 0; i < LINES; i++)
	{
		CHECK(feature(&block, i, NP_F_ODDS) == NOTHING);
		CHECK(feature(&block, i, NP_F_ODDS_3) == NOTHING);
	}
}

static bool
knows(const NpWordOdds *odds, const char *lines)
{
	NpTestArena test;
	NpText		text = np_copy_text(lines);
	NpLineContext context;
	bool		known;

	np_test_arena_init(&test, 0);
	CHECK(np_line_context(&test.arena, &text, &context) == NP_OK);
	context.odds = odds;
	CHECK(np_weigh_lines(&test.arena, &context) == NP_OK);
	known = np_knows_words(&context);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return known;
}

/* What ships was learned in English. */
static void
knows_its_language(NpLineContext *context)
{
	CHECK(knows(np_word_odds(), TEXT));
	CHECK(!knows(np_word_odds(),
				 "Biuro portu\nKasa jest nieczynna, dop\xC3\xB3ki poranne "
				 "statki nie wyp\xC5\x82yn\xC4\x85 z przystani."));
	know(context, 1, 0, 1);
	CHECK(knows(&table, "Checkout"));
	CHECK(!knows(&table, TEXT));
}

static NpStatus
make_features(NpArena *arena, void *argument)
{
	NpLineContext context;
	NpFeatureBlock *blocks;

	NP_TRY(np_line_context(arena, argument, &context));
	return np_feature_blocks(arena, &context, &blocks);
}

int
main(void)
{
	NpTestArena test;
	NpText		text = np_copy_text(TEXT);
	NpLineContext context;

	np_test_arena_init(&test, 0);
	CHECK(np_line_context(&test.arena, &text, &context) == NP_OK);
	CHECK(context.lines.count == LINES);
	CHECK(context.odds == np_word_odds());
	speaks_for_its_line(&test, &context);
	tells_short_lines_from_long(&test, &context);
	reaches_its_neighbours(&test, &context);
	takes_none_for_another(&test, &context);
	knows_its_language(&context);
	CHECK(np_survives_no_memory(make_features, &text));
	np_test_arena_free(&test);
	np_free_copy(&text);
	return np_done("word_odds");
}
