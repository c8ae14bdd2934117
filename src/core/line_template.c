/*
 * line_template.c
 *		What a site's other pages say of the lines of a page.
 */
#include "core/line_template.h"

/* Sums up to a line and with it, and what lies ahead. */
typedef struct SeenPlace
{
	uint32_t	seen;			/* lines seen */
	uint32_t	fresh;			/* prose lines not seen */
	uint32_t	fresh_points;	/* of prose lines not seen */
	uint32_t	echo;			/* first verdicts on lines not seen, added up */
	uint32_t	next_seen;
	uint32_t	next_fresh;
	uint32_t	gap_first;		/* the lines not seen it stands among */
	uint32_t	gap_end;
	uint8_t		share;			/* of the other pages, in 64ths */
	bool		is_seen;
	bool		is_fresh;		/* prose, and not seen */
} SeenPlace;

typedef struct Seen
{
	const NpLineContext *lines;
	const NpSightings *sightings;
	const int32_t *log_odds;	/* the first verdicts: without a template */
	SeenPlace  *places;
	size_t		run_start;		/* the densest run of new prose, half open */
	size_t		run_end;
	uint32_t	most;			/* points of new prose in the richest gap */
	uint64_t	seen_points;	/* of prose that was seen */
} Seen;

/* A line is seen if three pages of ten hold it. */
#define SEEN_SHARE	3
#define SEEN_OF		10

/* What a line that was seen, and one that is no prose, cost a run of prose. */
#define SEEN_COST	150
#define SHORT_COST	60

static uint8_t
share(uint64_t part, uint64_t whole)
{
	return whole == 0 ? 0 : (uint8_t) (part * 64 / whole);
}

bool
np_is_seen(unsigned pages, unsigned of)
{
	return pages > 0 && pages * SEEN_OF >= of * SEEN_SHARE;
}

/* First verdicts are added up in parts of so many to one. */
#define VERDICT_ONE	(NP_SCORE_ONE / 16)

static uint32_t
first_verdict(const Seen *context, size_t line)
{
	return np_probability(context->log_odds[line]) / 16;
}

static void
sum_up(Seen *context)
{
	SeenPlace	before = {0};

	for (size_t i = 0; i < context->lines->lines.count; i++)
	{
		SeenPlace  *place = &context->places[i];
		const NpSighting *sighting = &context->sightings->items[i];
		bool		prose = np_is_prose(&context->lines->facts[i]);

		place->share = share(sighting->pages, sighting->of);
		place->is_seen = sighting->seen;
		place->is_fresh = prose && !place->is_seen;
		place->seen = before.seen + place->is_seen;
		place->fresh = before.fresh + place->is_fresh;
		place->fresh_points = before.fresh_points;
		if (place->is_fresh)
			place->fresh_points += context->lines->facts[i].points;
		else if (prose)
			context->seen_points += context->lines->facts[i].points;
		place->echo = before.echo +
			(place->is_seen ? 0 : first_verdict(context, i));
		before = *place;
	}
}

static uint32_t
points_of_gap(const Seen *context, const SeenPlace *place)
{
	if (place->gap_end == place->gap_first)
		return 0;
	return context->places[place->gap_end - 1].fresh_points -
		(place->gap_first > 0 ?
		 context->places[place->gap_first - 1].fresh_points : 0);
}

static void
look_around(Seen *context)
{
	size_t		count = context->lines->lines.count;
	uint32_t	seen = (uint32_t) count;
	uint32_t	fresh = (uint32_t) count;
	uint32_t	first = 0;

	for (size_t i = count; i-- > 0;)
	{
		SeenPlace  *place = &context->places[i];

		if (place->is_seen)
			seen = (uint32_t) i;
		if (place->is_fresh)
			fresh = (uint32_t) i;
		place->next_seen = seen;
		place->next_fresh = fresh;
		place->gap_end = place->is_seen ? (uint32_t) i : seen;
	}
	for (size_t i = 0; i < count; i++)
	{
		SeenPlace  *place = &context->places[i];
		uint32_t	points;

		place->gap_first = place->is_seen ? (uint32_t) i : first;
		if (place->is_seen)
			first = (uint32_t) i + 1;
		points = points_of_gap(context, place);
		if (points > context->most)
			context->most = points;
	}
}

/* The run whose new prose outweighs the other lines most. */
static void
find_run(Seen *context)
{
	int64_t		sum = 0;
	int64_t		best = 0;
	size_t		start = 0;

	for (size_t i = 0; i < context->lines->lines.count; i++)
	{
		const SeenPlace *place = &context->places[i];

		if (place->is_fresh)
			sum += context->lines->facts[i].points;
		else
			sum -= place->is_seen ? SEEN_COST : SHORT_COST;
		if (sum <= 0)
		{
			sum = 0;
			start = i + 1;
		}
		else if (sum > best)
		{
			best = sum;
			context->run_start = start;
			context->run_end = i + 1;
		}
	}
}

static NpStatus
see_lines(NpArena *arena, const NpLineContext *lines,
		  const NpSightings *sightings, const int32_t *log_odds,
		  Seen *context)
{
	*context = (Seen) {
		.lines = lines, .sightings = sightings, .log_odds = log_odds
	};
	context->places = np_alloc_array(arena, lines->lines.count,
									 sizeof(SeenPlace));
	if (context->places == NULL)
		return NP_NO_MEMORY;
	sum_up(context);
	np_poll(arena);
	look_around(context);
	find_run(context);
	return NP_OK;
}

/* What lies behind, as blocks ascend. */
typedef struct SeenState
{
	size_t		last_seen;		/* one beyond the last line seen */
	size_t		last_fresh;
} SeenState;

typedef struct Row
{
	const Seen *context;
	NpFeatureBlock *block;
	size_t		line;
	size_t		column;
} Row;

static void
set(const Row *row, NpLineFeature feature, uint8_t value)
{
	row->block->columns[feature][row->column] = value;
}

/* Of a line outside of the text nothing is known. */
static uint8_t
share_at(const Row *row, int step)
{
	size_t		at = row->line + (size_t) step;

	return at < row->context->lines->lines.count ?
		row->context->places[at].share : 0;
}

static void
set_line(const Row *row)
{
	const Seen *context = row->context;
	const NpSighting *sighting = &context->sightings->items[row->line];

	set(row, NP_F_SEEN_PAGES, np_log_scale(context->sightings->others));
	set(row, NP_F_SEEN_SHARE, share_at(row, 0));
	set(row, NP_F_SEEN_COUNT, np_log_scale(sighting->pages));
	set(row, NP_F_SEEN_KIND, sighting->kind);
	set(row, NP_F_SEEN_B1, share_at(row, -1));
	set(row, NP_F_SEEN_B2, share_at(row, -2));
	set(row, NP_F_SEEN_A1, share_at(row, 1));
	set(row, NP_F_SEEN_A2, share_at(row, 2));
}

static void
set_distances(const Row *row, SeenState *state)
{
	const Seen *context = row->context;
	size_t		count = context->lines->lines.count;
	size_t		line = row->line;
	size_t		seen = count;
	size_t		fresh = count;
	size_t		far = 0;
	uint8_t		side = 1;

	if (line + 1 < count)
	{
		seen = context->places[line + 1].next_seen;
		fresh = context->places[line + 1].next_fresh;
	}
	set(row, NP_F_SINCE_SEEN, state->last_seen == 0 ? 64 :
		np_log_scale(line + 1 - state->last_seen));
	set(row, NP_F_SINCE_NEW, state->last_fresh == 0 ? 64 :
		np_log_scale(line + 1 - state->last_fresh));
	set(row, NP_F_UNTIL_SEEN, seen == count ? 64 : np_log_scale(seen - line));
	set(row, NP_F_UNTIL_NEW, fresh == count ? 64 :
		np_log_scale(fresh - line));
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
	set(row, NP_F_NEW_RUN_SIDE, side);
	set(row, NP_F_NEW_RUN_DISTANCE, np_log_scale(far));
	if (context->places[line].is_seen)
		state->last_seen = line + 1;
	if (context->places[line].is_fresh)
		state->last_fresh = line + 1;
}

static void
set_gap(const Row *row)
{
	const Seen *context = row->context;
	const SeenPlace *place = &context->places[row->line];
	const SeenPlace *last =
		&context->places[context->lines->lines.count - 1];
	uint32_t	points = points_of_gap(context, place);
	uint32_t	own = place->is_fresh ?
		context->lines->facts[row->line].points : 0;
	uint32_t	lines = place->gap_end - place->gap_first;
	uint32_t	first = 0;

	if (lines > 0)
		first = context->places[place->gap_end - 1].echo -
			(place->gap_first > 0 ?
			 context->places[place->gap_first - 1].echo : 0);
	set(row, NP_F_GAP_LINES, np_log_scale(lines));
	set(row, NP_F_GAP_POINTS, np_log_scale(points));
	set(row, NP_F_GAP_SHARE, share(points, last->fresh_points));
	set(row, NP_F_GAP_PLACE, context->most == 0 ? 0 :
		share(points, context->most));
	set(row, NP_F_GAP_ECHO, lines == 0 ? 0 :
		share(first, (uint64_t) lines * VERDICT_ONE));
	set(row, NP_F_NEW_BEFORE, np_log_scale(place->fresh - place->is_fresh));
	set(row, NP_F_NEW_AFTER, np_log_scale(last->fresh - place->fresh));
	set(row, NP_F_NEW_PLACE,
		share(place->fresh_points - own, last->fresh_points) / 2);
}

/* Means over the lines from `reach` before to `reach` behind. */
static void
set_window(const Row *row, size_t reach, NpLineFeature seen,
		   NpLineFeature fresh)
{
	static const SeenPlace nothing = {0};
	const Seen *context = row->context;
	size_t		count = context->lines->lines.count;
	size_t		last = row->line + reach;
	const SeenPlace *low = &nothing;
	const SeenPlace *high;
	size_t		lines = row->line + 1;

	if (last >= count)
		last = count - 1;
	high = &context->places[last];
	if (row->line > reach)
	{
		low = &context->places[row->line - reach - 1];
		lines = reach + 1;
	}
	lines += last - row->line;
	set(row, seen, share(high->seen - low->seen, lines));
	set(row, fresh, share(high->fresh - low->fresh, lines));
}

static void
set_document(const Row *row)
{
	const Seen *context = row->context;
	size_t		count = context->lines->lines.count;
	const SeenPlace *last = &context->places[count - 1];

	set(row, NP_F_SEEN_LINES, share(last->seen, count));
	set(row, NP_F_SEEN_PROSE,
		share(context->seen_points,
			  context->seen_points + last->fresh_points));
	set(row, NP_F_NEW_PROSE, np_log_scale(last->fresh_points));
}

/* Adds the template's features to a block that has the lines'. */
static void
set_features(const Seen *context, size_t first, SeenState *state,
			 NpFeatureBlock *block)
{
	size_t		count = context->lines->lines.count - first;

	if (count > NP_FEATURE_BLOCK)
		count = NP_FEATURE_BLOCK;
	for (size_t i = 0; i < count; i++)
	{
		Row			row = {context, block, first + i, i};

		set_line(&row);
		set_distances(&row, state);
		set_gap(&row);
		set_window(&row, 3, NP_F_SEEN_3, NP_F_NEW_3);
		set_window(&row, 8, NP_F_SEEN_8, NP_F_NEW_8);
		set_window(&row, 20, NP_F_SEEN_20, NP_F_NEW_20);
		set_document(&row);
	}
}

/* The lines that were seen are furniture. */
static NpStatus
place_lines(NpArena *arena, const NpSightings *sightings,
			NpLineContext *lines)
{
	bool	   *known = np_alloc_array(arena, lines->lines.count,
									   sizeof(bool));

	if (known == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < lines->lines.count; i++)
		known[i] = sightings->items[i].seen;
	lines->known = known;
	return np_place_lines(arena, lines);
}

/* At most odds of 1 to 50 are heard from lines that were seen. */
#define SEEN_ODDS	(-4 * NP_LOG_ODDS_ONE)

/* What the lines around say, where those that were seen say little. */
static NpStatus
add_echoes(NpArena *arena, const Seen *context,
		   NpFeatureBlock *blocks)
{
	size_t		count = context->lines->lines.count;
	int32_t    *heard = np_alloc_array(arena, count, sizeof(int32_t));

	if (heard == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
		heard[i] = context->places[i].is_seen &&
			context->log_odds[i] > SEEN_ODDS ? SEEN_ODDS :
			context->log_odds[i];
	return np_add_echoes(arena, context->lines, heard, blocks);
}

NpStatus
np_template_blocks(NpArena *arena, const NpSightings *sightings,
				   const int32_t *log_odds, NpLineContext *lines,
				   NpFeatureBlock **blocks)
{
	Seen		context;
	SeenState	state = {0, 0};

	NP_TRY(place_lines(arena, sightings, lines));
	NP_TRY(np_feature_blocks(arena, lines, blocks));
	NP_TRY(see_lines(arena, lines, sightings, log_odds, &context));
	NP_TRY(add_echoes(arena, &context, *blocks));
	for (size_t at = 0; at < lines->lines.count; at += NP_FEATURE_BLOCK)
	{
		np_poll(arena);
		set_features(&context, at, &state, &(*blocks)[at / NP_FEATURE_BLOCK]);
	}
	return NP_OK;
}

NpStatus
np_score_with_template(NpArena *arena, const NpTrees *trees,
					   const NpSightings *sightings, NpLineContext *lines,
					   int32_t *log_odds)
{
	NpFeatureBlock *blocks;

	NP_TRY(np_template_blocks(arena, sightings, log_odds, lines, &blocks));
	np_tree_scores(arena, trees, blocks, lines->lines.count, log_odds);
	return NP_OK;
}
