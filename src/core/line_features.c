/*
 * line_features.c
 *		Lines in their context, as small integers.
 */
#include "core/line_features.h"

#include <string.h>

#include "core/near_lines.h"

/* The four steps of the doubling from 2^log on. */
#define STEP(log, step) \
	[(4 + (step)) << ((log) - 2) ... ((5 + (step)) << ((log) - 2)) - 1] = \
	4 * (log) - 4 + (step)
#define STEPS(log) \
	STEP(log, 0), STEP(log, 1), STEP(log, 2), STEP(log, 3)

const uint8_t np_log_scales[NP_LOG_SCALES] = {
	0, 1, 2, 3, 4, 5, 6, 7,
	STEPS(3), STEPS(4), STEPS(5), STEPS(6), STEPS(7), STEPS(8), STEPS(9)
};

uint8_t
np_log_scale_large(size_t value)
{
	unsigned	log;

	if (value >> 17 != 0)
		return 64;
	log = 31u - (unsigned) __builtin_clz((unsigned) value);
	return (uint8_t) (4 * log - 4 + (((unsigned) value >> (log - 2)) & 3));
}

/* part of whole, in 64ths. */
static inline uint8_t
share(uint64_t part, uint64_t whole)
{
	if (whole == 0)
		return 0;
	/* Divisions of 32 bits take half the time, and do for any article. */
	if ((part | whole) <= UINT32_MAX / 64)
		return (uint8_t) ((uint32_t) part * 64 / (uint32_t) whole);
	return (uint8_t) (part * 64 / whole);
}

/*
 * Shares of one whole, counted in 16 bits: one division for all of them.
 * Rounded up, 2^40 / whole times a number below 2^24 is off by less than one
 * part in whole.
 */
#define INVERSE_BITS	40

typedef uint64_t Inverse;

static inline Inverse
inverse_of(unsigned whole)
{
	return whole == 0 ? 0 : (UINT64_C(1) << INVERSE_BITS) / whole + 1;
}

static inline uint8_t
part_of(unsigned part, Inverse whole)
{
	return (uint8_t) ((part * whole) >> INVERSE_BITS);
}

static uint8_t
at_most(size_t value, size_t most)
{
	return (uint8_t) (value < most ? value : most);
}

/* A cue by the strength of its place: 0 none, 1 any, 2 start, 3 the line. */
static uint8_t
cue_rank(const NpCues *cues, NpCue cue)
{
	return (uint8_t) (np_has_cue(cues->any, cue) +
					  np_has_cue(cues->start, cue) +
					  np_has_cue(cues->whole, cue));
}

typedef struct Row
{
	const NpLineContext *context;
	NpFeatureBlock *block;
	size_t		line;
	size_t		column;
} Row;

static void
set(const Row *row, NpLineFeature feature, uint8_t value)
{
	row->block->columns[feature][row->column] = value;
}

static void
set_shape(const Row *row, const NpLineFacts *facts)
{
	Inverse		words = inverse_of(facts->words);
	Inverse		letters = inverse_of(facts->letters);
	Inverse		points = inverse_of(facts->points);

	set(row, NP_F_POINTS, np_log_scale(facts->points));
	set(row, NP_F_WORDS, np_log_scale(np_line_size(facts)));
	set(row, NP_F_MEAN_WORD,
		at_most((facts->letters - facts->wide) * 4u * words >> INVERSE_BITS,
				63));
	set(row, NP_F_LONGEST_WORD, np_log_scale(facts->longest));
	set(row, NP_F_UPPER, part_of(facts->upper * 64u, letters));
	set(row, NP_F_DIGITS, part_of(facts->digits * 64u, points));
	set(row, NP_F_MARKS, part_of(facts->marks * 64u, points));
	set(row, NP_F_CAPITALS, part_of(facts->capitals * 64u, words));
	set(row, NP_F_LOWER, part_of(facts->lower * 64u, words));
	set(row, NP_F_SHORTS, part_of(facts->shorts * 64u, words));
	set(row, NP_F_CAPS, part_of(facts->caps * 64u, words));
	set(row, NP_F_NUMBERS, part_of(facts->numbers * 64u, words));
	set(row, NP_F_SENTENCES, at_most(facts->sentences, 15));
	set(row, NP_F_END, facts->end);
	set(row, NP_F_BEGIN, facts->begin);
	set(row, NP_F_COMMAS, at_most(facts->commas, 15));
	set(row, NP_F_SEPARATORS, at_most(facts->separators, 15));
	set(row, NP_F_QUOTES, at_most(facts->quotes, 7));
	set(row, NP_F_WIDE, part_of(facts->wide * 64u, letters));
	set(row, NP_F_FLAGS,
		(uint8_t) (((facts->flags & NP_LINE_YEAR) != 0) +
				   ((facts->flags & NP_LINE_CLOCK) != 0) * 2 +
				   ((facts->flags & NP_LINE_URL) != 0) * 4 +
				   ((facts->flags & NP_LINE_COPYRIGHT) != 0) * 8));
}

static void
set_cues(const Row *row, const NpCues *cues)
{
	set(row, NP_F_CUE_SHARE, cue_rank(cues, NP_CUE_SHARE) +
		cue_rank(cues, NP_CUE_AD));
	set(row, NP_F_CUE_MORE, cue_rank(cues, NP_CUE_MORE));
	set(row, NP_F_CUE_NEWSLETTER, cue_rank(cues, NP_CUE_NEWSLETTER));
	set(row, NP_F_CUE_SUBSCRIBE, cue_rank(cues, NP_CUE_SUBSCRIBE));
	set(row, NP_F_CUE_COOKIE, cue_rank(cues, NP_CUE_COOKIE));
	set(row, NP_F_CUE_COPYRIGHT, cue_rank(cues, NP_CUE_COPYRIGHT));
	set(row, NP_F_CUE_COMMENT, cue_rank(cues, NP_CUE_COMMENT));
	set(row, NP_F_CUE_CREDIT, cue_rank(cues, NP_CUE_CREDIT));
	set(row, NP_F_CUE_BIO, at_most(cues->bio, 3));
	set(row, NP_F_CUE_BYLINE, cue_rank(cues, NP_CUE_BYLINE));
	set(row, NP_F_CUE_NAVIGATION, cue_rank(cues, NP_CUE_NAVIGATION));
	set(row, NP_F_CUE_PROMOTION, cue_rank(cues, NP_CUE_PROMOTION));
	set(row, NP_F_CUE_DATE, cue_rank(cues, NP_CUE_DATE));
	set(row, NP_F_CUE_CALL, cue_rank(cues, NP_CUE_CALL));
	set(row, NP_F_CUE_MEDIA, cue_rank(cues, NP_CUE_MEDIA));
	set(row, NP_F_CUES, at_most(cues->count, 15));
	set(row, NP_F_NOTICES, at_most(cues->notice, 7));
}

/* Places are coarse: exact ones would learn the furniture of some sites. */
static void
set_place(const Row *row, const NpLinePlace *place)
{
	const NpLineContext *context = row->context;
	size_t		count = context->lines.count;
	const NpLinePlace *last = &context->places[count - 1];
	uint32_t	own = place->is_prose ? context->facts[row->line].points : 0;
	uint32_t	before = place->prose_points - own;

	set(row, NP_F_REPEATS, at_most(place->repeats, 15));
	set(row, NP_F_KNOWN_WORDS, place->known);
	set(row, NP_F_HEAD_WORDS, place->head);
	set(row, NP_F_LINES_BEFORE, np_log_scale(row->line));
	set(row, NP_F_LINES_AFTER, np_log_scale(count - 1 - row->line));
	set(row, NP_F_PLACE, (uint8_t) (row->line * 16 / count));
	set(row, NP_F_PROSE_PLACE, share(before, last->prose_points) / 2);
	set(row, NP_F_PROSE_BEFORE,
		np_log_scale(place->prose - place->is_prose));
	set(row, NP_F_PROSE_AFTER, np_log_scale(last->prose - place->prose));
	set(row, NP_F_ISLAND, share(place->island, last->prose_points));
}

static void
set_distances(const Row *row, NpFeatureState *state)
{
	const NpLineContext *context = row->context;
	size_t		line = row->line;
	size_t		count = context->lines.count;
	size_t		prose = count;
	size_t		cue = count;
	size_t		far = 0;
	uint8_t		side = 1;

	if (line + 1 < count)
	{
		prose = context->places[line + 1].next_prose;
		cue = context->places[line + 1].next_cue;
	}
	set(row, NP_F_SINCE_PROSE, state->last_prose == 0 ? 64 :
		np_log_scale(line + 1 - state->last_prose));
	set(row, NP_F_SINCE_CUE, state->last_cue == 0 ? 64 :
		np_log_scale(line + 1 - state->last_cue));
	set(row, NP_F_UNTIL_PROSE, prose == count ? 64 :
		np_log_scale(prose - line));
	set(row, NP_F_UNTIL_CUE, cue == count ? 64 : np_log_scale(cue - line));
	if (line < context->run_start)
	{
		far = context->run_start - line;
		side = 0;
	}
	else if (line >= context->run_end)
	{
		far = line - context->run_end + 1;
		side = 2;
	}
	set(row, NP_F_RUN_SIDE, side);
	set(row, NP_F_RUN_DISTANCE, np_log_scale(far));
	if (context->places[line].is_prose)
		state->last_prose = line + 1;
	if (context->facts[line].cues.count > 0)
		state->last_cue = line + 1;
}

/* Lines before a block and behind it that its lines are neighbours of. */
#define NEAR	3

/* What lines tell of themselves to their neighbours, from NEAR before on. */
typedef struct Neighbours
{
	uint8_t		points[NP_FEATURE_BLOCK + 2 * NEAR];
	uint8_t		ends[NP_FEATURE_BLOCK + 2 * NEAR];
	uint8_t		capitals[NP_FEATURE_BLOCK + 2 * NEAR];
	uint8_t		cues[NP_FEATURE_BLOCK + 2 * NEAR];
	uint8_t		known[NP_FEATURE_BLOCK + 2 * NEAR];
	uint16_t	edges[NP_FEATURE_BLOCK + 2 * NEAR];
	uint16_t	sizes[NP_FEATURE_BLOCK + 2 * NEAR]; /* points */
	uint16_t	halves[NP_FEATURE_BLOCK + 2 * NEAR];	/* rounded up */
} Neighbours;

/* A neighbour outside the text is a line of nothing. */
static void
ask_neighbours(const NpLineContext *context, size_t first, size_t lines,
			   Neighbours *all)
{
	memset(all, 0, sizeof(*all));
	for (size_t i = 0; i < lines + 2 * NEAR; i++)
	{
		size_t		line = first + i - NEAR;
		const NpLineFacts *facts = &context->facts[line];

		if (first + i < NEAR || line >= context->lines.count)
			continue;
		all->points[i] = np_log_scale(facts->points);
		all->ends[i] = facts->end;
		all->capitals[i] = share(facts->capitals, facts->words);
		all->cues[i] = at_most(facts->cues.count, 7);
		all->known[i] = context->places[line].known;
		all->edges[i] = (uint16_t) (facts->begin << 8 | facts->end);
		all->sizes[i] = facts->points;
		all->halves[i] = (uint16_t) (facts->points - facts->points / 2);
	}
}

/* Columns of what the line so many steps away tells. */
static void
set_neighbours(const Neighbours *all, NpFeatureBlock *block)
{
	static const struct
	{
		NpLineFeature feature;
		size_t		told;		/* offset of the array in Neighbours */
		int			step;
	}			columns[] = {
		{NP_F_POINTS_B1, offsetof(Neighbours, points), -1},
		{NP_F_POINTS_B2, offsetof(Neighbours, points), -2},
		{NP_F_POINTS_B3, offsetof(Neighbours, points), -3},
		{NP_F_POINTS_A1, offsetof(Neighbours, points), 1},
		{NP_F_POINTS_A2, offsetof(Neighbours, points), 2},
		{NP_F_POINTS_A3, offsetof(Neighbours, points), 3},
		{NP_F_END_B1, offsetof(Neighbours, ends), -1},
		{NP_F_END_B2, offsetof(Neighbours, ends), -2},
		{NP_F_END_A1, offsetof(Neighbours, ends), 1},
		{NP_F_END_A2, offsetof(Neighbours, ends), 2},
		{NP_F_CAPITALS_B1, offsetof(Neighbours, capitals), -1},
		{NP_F_CAPITALS_A1, offsetof(Neighbours, capitals), 1},
		{NP_F_CUE_B1, offsetof(Neighbours, cues), -1},
		{NP_F_CUE_A1, offsetof(Neighbours, cues), 1},
		{NP_F_KNOWN_B1, offsetof(Neighbours, known), -1},
		{NP_F_KNOWN_A1, offsetof(Neighbours, known), 1},
	};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		memcpy(block->columns[columns[i].feature],
			   (const uint8_t *) all + columns[i].told + NEAR +
			   columns[i].step, NP_FEATURE_BLOCK);
}

/* A number each of eight lines, computed with side by side. */
typedef uint16_t Eight __attribute__((vector_size(16)));

static inline Eight
eight_at(const uint16_t *numbers)
{
	Eight		eight;

	memcpy(&eight, numbers, sizeof(eight));
	return eight;
}

/*
 * Neighbours that look like the line: the same edges, and no more than twice
 * as long, or as short.
 */
static void
set_alike(const Neighbours *all, NpFeatureBlock *block, size_t lines)
{
	for (size_t at = 0; at < lines; at += 8)
	{
		Eight		edges = eight_at(all->edges + at + NEAR);
		Eight		sizes = eight_at(all->sizes + at + NEAR);
		Eight		halves = eight_at(all->halves + at + NEAR);
		Eight		alike = {0};

		for (size_t other = at; other <= at + 2 * NEAR; other++)
			/* What is true is all ones, which is -1. */
			alike -= (Eight) ((eight_at(all->edges + other) == edges) &
							  (eight_at(all->halves + other) <= sizes) &
							  (halves <= eight_at(all->sizes + other)));
		/* A line is like itself, too. */
		for (size_t i = 0; i < 8; i++)
			block->columns[NP_F_ALIKE][at + i] = (uint8_t) (alike[i] - 1);
	}
}

/* Means over the lines from `reach` before to `reach` behind. */
static inline void
set_window(const Row *row, size_t reach, NpLineFeature mean,
		   NpLineFeature prose, NpLineFeature shorts)
{
	static const NpLinePlace nothing = {0};
	const NpLinePlace *places = row->context->places;
	size_t		end = row->context->lines.count - 1;
	size_t		first = row->line > reach ? row->line - reach : 0;
	size_t		last = row->line + reach < end ? row->line + reach : end;
	const NpLinePlace *low = first > 0 ? &places[first - 1] : &nothing;
	const NpLinePlace *high = &places[last];
	size_t		lines = last - first + 1;

	set(row, mean,
		np_log_scale(np_near_mean(high->points - low->points, lines)));
	set(row, prose, (uint8_t)
		np_near_mean((high->prose - low->prose) * 64, lines));
	set(row, shorts, (uint8_t)
		np_near_mean((high->shorts - low->shorts) * 64, lines));
}

/* Lines near by that have words of a notice. */
static void
set_notices(const Row *row)
{
	const NpLineContext *context = row->context;
	size_t		last = row->line + 8;
	uint32_t	before = row->line > 8 ?
		context->places[row->line - 9].notices : 0;

	if (last >= context->lines.count)
		last = context->lines.count - 1;
	set(row, NP_F_NOTICES_8,
		(uint8_t) (context->places[last].notices - before));
}

/* Share of prose among the lines from..to, half open. */
static uint8_t
prose_among(const NpLineContext *context, size_t from, size_t to)
{
	uint32_t	before = from > 0 ? context->places[from - 1].prose : 0;

	return share(context->places[to - 1].prose - before, to - from);
}

static uint8_t
count_bits(uint16_t set)
{
	uint8_t		count = 0;

	for (; set != 0; set &= (uint16_t) (set - 1))
		count++;
	return count;
}

/* Lines that are taken for the head and for the tail of a text. */
#define EDGE_LINES	8

static void
fill(NpFeatureBlock *block, NpLineFeature feature, uint8_t value)
{
	memset(block->columns[feature], value, NP_FEATURE_BLOCK);
}

/* What is the same for every line of a text. */
static void
set_document(const NpLineContext *context, NpFeatureBlock *block)
{
	size_t		count = context->lines.count;
	const NpLinePlace *last = &context->places[count - 1];
	size_t		edge = count < EDGE_LINES ? count : EDGE_LINES;

	fill(block, NP_F_DOC_LINES, np_log_scale(count));
	fill(block, NP_F_DOC_MEAN, np_log_scale(last->points / count));
	fill(block, NP_F_DOC_PROSE,
		 share(last->prose_points, last->points));
	fill(block, NP_F_DOC_PROSE_LINES, share(last->prose, count));
	fill(block, NP_F_DOC_SHORT, share(last->shorts, count));
	fill(block, NP_F_DOC_KNOWN, last->prose == 0 ? 0 :
		 (uint8_t) (context->known_sum / last->prose));
	fill(block, NP_F_DOC_LABELS, np_log_scale(context->labels));
	fill(block, NP_F_DOC_LABEL_SHARE, share(context->labels, count));
	fill(block, NP_F_DOC_REPEATS, share(context->repeated, count));
	fill(block, NP_F_DOC_TITLES, share(context->titles, count));
	fill(block, NP_F_DOC_LEAD, np_log_scale(context->lead));
	fill(block, NP_F_DOC_TRAIL, np_log_scale(context->trail));
	fill(block, NP_F_DOC_GAP, np_log_scale(context->gap));
	fill(block, NP_F_DOC_HEAD, prose_among(context, 0, edge));
	fill(block, NP_F_DOC_TAIL,
		 prose_among(context, count - edge, count));
	fill(block, NP_F_DOC_TINY, share(context->tiny, count));
	fill(block, NP_F_DOC_KINDS, count_bits(context->kinds));
	fill(block, NP_F_DOC_NAVIGATION,
		 np_log_scale(context->navigation));
	fill(block, NP_F_DOC_NOTICES, share(last->notices, count));
}

void
np_line_features(const NpLineContext *context, size_t first,
				 NpFeatureState *state, NpFeatureBlock *block)
{
	size_t		count = context->lines.count - first;
	Neighbours	neighbours;

	if (count > NP_FEATURE_BLOCK)
		count = NP_FEATURE_BLOCK;
	ask_neighbours(context, first, count, &neighbours);
	set_neighbours(&neighbours, block);
	set_alike(&neighbours, block, count);
	for (size_t i = 0; i < count; i++)
	{
		Row			row = {context, block, first + i, i};

		set_shape(&row, &context->facts[row.line]);
		/* Most lines have no label, and the block was cleared. */
		if (context->facts[row.line].cues.count > 0)
			set_cues(&row, &context->facts[row.line].cues);
		set_place(&row, &context->places[row.line]);
		set_distances(&row, state);
		set_window(&row, 3, NP_F_MEAN_3, NP_F_PROSE_3, NP_F_SHORT_3);
		set_window(&row, 8, NP_F_MEAN_8, NP_F_PROSE_8, NP_F_SHORT_8);
		set_window(&row, 20, NP_F_MEAN_20, NP_F_PROSE_20, NP_F_SHORT_20);
		set_notices(&row);
	}
	set_document(context, block);
}
