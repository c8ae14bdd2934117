/*
 * line_scores.c
 *		The model's log-odds of all lines of a text.
 *
 * Lines are judged twice.  The first trees see each line in its place; the
 * second ones see the same and, as echoes, what the first said of the lines
 * around it and of those like it: a doubtful line between two certain ones is
 * less doubtful (stacked sequential learning, Cohen and Carvalho 2005).
 */
#include "core/line_scores.h"

#include <string.h>

#include "core/near_lines.h"
#include "core/word_odds.h"

/* Lines of one shape are judged alike; more shapes than this share a place. */
#define SHAPES	1024

/* What the first scores of all lines up to one add up to. */
typedef struct Echo
{
	uint32_t	before;			/* probabilities before it; differences count */
	uint32_t	text;			/* points of lines held for content */
	uint32_t	next;			/* the first such line from here on */
	uint16_t	probability;
	uint16_t	most_before;	/* of lines before this one */
	uint16_t	most_after;
	uint16_t	shape;
} Echo;

typedef struct Shape
{
	uint64_t	sum;
	uint32_t	lines;
} Shape;

typedef struct Echoes
{
	const NpLineContext *context;
	const int32_t *log_odds;
	Echo	   *items;
	Shape	   *shapes;
	size_t		count;
	uint64_t	sum;			/* of all probabilities: no 32 bits hold it */
} Echoes;

NpStatus
np_feature_blocks(NpArena *arena, const NpLineContext *context,
				  NpFeatureBlock **blocks)
{
	NpFeatureState state = {0, 0};
	size_t		count = context->lines.count;

	*blocks = np_alloc_array(arena, (count + NP_FEATURE_BLOCK - 1) /
							 NP_FEATURE_BLOCK, sizeof(NpFeatureBlock));
	if (*blocks == NULL)
		return NP_NO_MEMORY;
	for (size_t at = 0; at < count; at += NP_FEATURE_BLOCK)
	{
		np_poll(arena);
		np_line_features(context, at, &state,
						 &(*blocks)[at / NP_FEATURE_BLOCK]);
	}
	return np_add_word_odds(arena, context, *blocks);
}

void
np_tree_scores(NpArena *arena, const NpTrees *trees,
			   const NpFeatureBlock *blocks, size_t count, int32_t *log_odds)
{
	int32_t		scores[NP_FEATURE_BLOCK];

	for (size_t at = 0; at < count; at += NP_FEATURE_BLOCK)
	{
		size_t		lines = count - at;

		np_poll(arena);
		if (lines > NP_FEATURE_BLOCK)
			lines = NP_FEATURE_BLOCK;
		np_score_block(trees, &blocks[at / NP_FEATURE_BLOCK], lines, scores);
		memcpy(log_odds + at, scores, lines * sizeof(int32_t));
	}
}

/* How a line looks: its edges, its size, its capitals. */
static uint16_t
shape_of(const NpLineFacts *facts)
{
	unsigned	size = np_log_scale(np_line_size(facts)) / 4u;
	unsigned	key = facts->begin;

	key = key * 16 + facts->end;
	key = key * 16 + size;
	key = key * 4 + (facts->words > 0) +
		(facts->words > 0 && facts->capitals * 2u > facts->words) +
		(facts->words > 0 && facts->caps == facts->words);
	return (uint16_t) ((key * 2654435761u >> 16) % SHAPES);
}

static void
sum_up(Echoes *echoes)
{
	uint32_t	sum = 0;
	uint32_t	text = 0;
	uint16_t	most = 0;

	/* Of the many shapes only those of a line are looked at. */
	for (size_t i = 0; i < echoes->count; i++)
	{
		Echo	   *echo = &echoes->items[i];

		echo->shape = shape_of(&echoes->context->facts[i]);
		echoes->shapes[echo->shape] = (Shape) {0, 0};
	}
	for (size_t i = 0; i < echoes->count; i++)
	{
		Echo	   *echo = &echoes->items[i];
		const NpLineFacts *facts = &echoes->context->facts[i];
		Shape	   *shape;

		echo->probability = np_probability(echoes->log_odds[i]);
		echo->most_before = most;
		if (echo->probability > most)
			most = echo->probability;
		echo->before = sum;
		sum += echo->probability / 4u;
		echoes->sum += echo->probability / 4u;
		if (echoes->log_odds[i] >= 0)
			text += facts->points;
		echo->text = text;
		shape = &echoes->shapes[echo->shape];
		shape->sum += echo->probability;
		shape->lines++;
	}
	echoes->items[echoes->count].before = sum;
}

static void
look_ahead(Echoes *echoes)
{
	uint32_t	next = (uint32_t) echoes->count;
	uint16_t	most = 0;

	for (size_t i = echoes->count; i-- > 0;)
	{
		Echo	   *echo = &echoes->items[i];

		if (echoes->log_odds[i] >= 0)
			next = (uint32_t) i;
		echo->next = next;
		echo->most_after = most;
		if (echo->probability > most)
			most = echo->probability;
	}
}

/* Log-odds from -5 to 5, as 2 to 62. */
static uint8_t
odds_byte(int32_t log_odds)
{
	int32_t		scaled = (log_odds + 16 * NP_LOG_ODDS_ONE / 3) * 6 /
		NP_LOG_ODDS_ONE;

	return (uint8_t) (scaled < 0 ? 0 : scaled > 64 ? 64 : scaled);
}

/* Mean probability of the lines from..to, in 64ths. */
static uint8_t
mean_of(const Echoes *echoes, size_t from, size_t to)
{
	uint32_t	sum = echoes->items[to + 1].before -
		echoes->items[from].before;

	return (uint8_t) (np_near_mean((uint64_t) sum * 64 * 4, to - from + 1) /
					  NP_SCORE_ONE);
}

typedef struct Row
{
	const Echoes *echoes;
	NpFeatureBlock *block;
	size_t		line;
	size_t		column;
} Row;

static void
set(const Row *row, NpLineFeature feature, uint8_t value)
{
	row->block->columns[feature][row->column] = value;
}

/* Means over the lines that are at most so many lines away. */
static void
set_means(const Row *row)
{
	size_t		line = row->line;
	size_t		last = row->echoes->count - 1;

#define BACK(reach)	(line > (reach) ? line - (reach) : 0)
#define AHEAD(reach) (last - line > (reach) ? line + (reach) : last)
	set(row, NP_F_ECHO_MEAN_3, mean_of(row->echoes, BACK(3), AHEAD(3)));
	set(row, NP_F_ECHO_MEAN_8, mean_of(row->echoes, BACK(8), AHEAD(8)));
	set(row, NP_F_ECHO_MEAN_20, mean_of(row->echoes, BACK(20), AHEAD(20)));
	set(row, NP_F_ECHO_BEFORE_5, line == 0 ? 0 :
		mean_of(row->echoes, BACK(5), line - 1));
	set(row, NP_F_ECHO_AFTER_5, line == last ? 0 :
		mean_of(row->echoes, line + 1, AHEAD(5)));
	set(row, NP_F_ECHO_BEFORE_20, line == 0 ? 0 :
		mean_of(row->echoes, BACK(20), line - 1));
	set(row, NP_F_ECHO_AFTER_20, line == last ? 0 :
		mean_of(row->echoes, line + 1, AHEAD(20)));
#undef BACK
#undef AHEAD
}

/* What is held for content before the line, behind it, and in the text. */
static void
set_text(const Row *row, size_t since)
{
	const Echoes *echoes = row->echoes;
	const Echo *echo = &echoes->items[row->line];
	const Echo *last = &echoes->items[echoes->count - 1];
	size_t		next = row->line + 1 < echoes->count ?
		echoes->items[row->line + 1].next : echoes->count;

	set(row, NP_F_ECHO_MOST_BEFORE, (uint8_t)
		(echo->most_before * 64u / NP_SCORE_ONE));
	set(row, NP_F_ECHO_MOST_AFTER, (uint8_t)
		(echo->most_after * 64u / NP_SCORE_ONE));
	set(row, NP_F_ECHO_SINCE, since == 0 ? 64 :
		np_log_scale(row->line + 1 - since));
	set(row, NP_F_ECHO_UNTIL, next == echoes->count ? 64 :
		np_log_scale(next - row->line));
	set(row, NP_F_ECHO_TEXT_BEFORE, row->line == 0 ? 0 :
		np_log_scale(echoes->items[row->line - 1].text));
	set(row, NP_F_ECHO_TEXT_AFTER, np_log_scale(last->text - echo->text));
}

/* What is the same for every line of a text. */
static void
set_document(const Echoes *echoes, NpFeatureBlock *block)
{
	const Echo *last = &echoes->items[echoes->count - 1];
	const NpLinePlace *all =
		&echoes->context->places[echoes->count - 1];

	memset(block->columns[NP_F_ECHO_DOC],
		   (uint8_t) (echoes->sum * 64 * 4 / echoes->count / NP_SCORE_ONE),
		   NP_FEATURE_BLOCK);
	memset(block->columns[NP_F_ECHO_DOC_TEXT], all->points == 0 ? 0 :
		   (int) ((uint64_t) last->text * 64 / all->points),
		   NP_FEATURE_BLOCK);
}

/* Lines before a block and behind it that its lines hear. */
#define NEAR	3

/* What the lines from `first` on and their neighbours are held for. */
static void
set_neighbours(const Echoes *echoes, size_t first, NpFeatureBlock *block)
{
	static const NpLineFeature near[2 * NEAR + 1] = {
		NP_F_ECHO_B3, NP_F_ECHO_B2, NP_F_ECHO_B1, NP_F_ECHO,
		NP_F_ECHO_A1, NP_F_ECHO_A2, NP_F_ECHO_A3
	};
	uint8_t		odds[NP_FEATURE_BLOCK + 2 * NEAR] = {0};

	/* A neighbour outside the text is no content. */
	for (size_t i = first < NEAR ? NEAR - first : 0;
		 i < sizeof(odds) && first + i - NEAR < echoes->count; i++)
		odds[i] = odds_byte(echoes->log_odds[first + i - NEAR]);
	for (size_t i = 0; i <= 2 * NEAR; i++)
		memcpy(block->columns[near[i]], odds + i, NP_FEATURE_BLOCK);
}

/* What is said of the lines of the same shape. */
static void
set_alike(const Row *row)
{
	const Echo *echo = &row->echoes->items[row->line];
	const Shape *shape = &row->echoes->shapes[echo->shape];

	set(row, NP_F_ECHO_ALIKE, (uint8_t)
		(shape->sum * 64 / shape->lines / NP_SCORE_ONE));
	set(row, NP_F_ECHO_ALIKE_LINES, np_log_scale(shape->lines));
}

NpStatus
np_add_echoes(NpArena *arena, const NpLineContext *context,
			  const int32_t *log_odds, NpFeatureBlock *blocks)
{
	Echoes		echoes = {context, log_odds, NULL, NULL, context->lines.count, 0};
	size_t		since = 0;

	/* One more, for the sum of all lines. */
	echoes.items = np_alloc(arena, (echoes.count + 1) * sizeof(Echo));
	echoes.shapes = np_alloc(arena, SHAPES * sizeof(Shape));
	if (echoes.items == NULL || echoes.shapes == NULL)
		return NP_NO_MEMORY;
	sum_up(&echoes);
	look_ahead(&echoes);
	for (size_t i = 0; i < echoes.count; i++)
	{
		Row			row = {
			&echoes, &blocks[i / NP_FEATURE_BLOCK], i, i % NP_FEATURE_BLOCK
		};

		if (row.column == 0)
		{
			np_poll(arena);
			set_document(&echoes, row.block);
			set_neighbours(&echoes, i, row.block);
		}
		set_alike(&row);
		set_means(&row);
		set_text(&row, since);
		if (log_odds[i] >= 0)
			since = i + 1;
	}
	np_give(arena, echoes.items, (echoes.count + 1) * sizeof(Echo));
	np_give(arena, echoes.shapes, SHAPES * sizeof(Shape));
	return NP_OK;
}

NpStatus
np_score_lines(NpArena *arena, const NpLineModel *model,
			   const NpLineContext *context, int32_t *log_odds)
{
	NpFeatureBlock *blocks;
	size_t		count = context->lines.count;

	NP_TRY(np_feature_blocks(arena, context, &blocks));
	np_tree_scores(arena, &model->first, blocks, count, log_odds);
	NP_TRY(np_add_echoes(arena, context, log_odds, blocks));
	np_tree_scores(arena, &model->second, blocks, count, log_odds);
	np_give(arena, blocks, (count + NP_FEATURE_BLOCK - 1) / NP_FEATURE_BLOCK *
			sizeof(NpFeatureBlock));
	return NP_OK;
}
