/*
 * line_lists.c
 *		What is said of lines for those that they stand among.
 *
 * Links to other articles come in lists, offers in boxes, and both behind the
 * end of the article.
 */
#include "core/line_rules.h"

/* A list of at least this many bullets, each on a line of its own. */
#define TEASER_LIST	3

/*
 * Bullets on lines of their own with a line of text behind each, after the
 * last sentence of the article: links to other articles.
 */
static void
judge_bullet_list(const NpCourt *court, size_t start, size_t end)
{
	size_t		items = 0;
	size_t		sentences = 0;

	for (size_t i = start; i < end; i++)
	{
		if (np_is_lone_bullet(np_facts_of(court, i)))
			continue;
		items++;
		sentences += np_ends_sentence(np_facts_of(court, i));
	}
	if (items < TEASER_LIST || sentences * 4 > items)
		return;
	for (size_t i = start; i < end; i++)
		np_accuse(court, i, NP_STRONG + NP_WEAK, NP_RELATED_TEASER,
				  NP_BECAUSE_BULLETS);
}

static void
find_bullet_lists(const NpCourt *court)
{
	size_t		count = court->context->lines.count;
	size_t		i = count;

	/* Lists are looked for behind the last sentence of the article. */
	while (i > 0 && !(court->context->places[i - 1].is_prose &&
					  court->cases[i - 1].log_odds >= 0))
		i--;
	while (i + 1 < count)
	{
		size_t		start = i;

		while (i + 1 < count && np_is_lone_bullet(np_facts_of(court, i)) &&
			   !np_is_lone_bullet(np_facts_of(court, i + 1)))
			i += 2;
		if (i == start)
			i++;
		else
			judge_bullet_list(court, start, i);
	}
}

static bool
is_pitch(const NpCourt *court, size_t line)
{
	const NpCase *c;

	if (line >= court->context->lines.count)
		return false;
	c = &court->cases[line];
	return c->log_odds < 0 && (c->subtype == NP_NEWSLETTER_PITCH ||
							   c->subtype == NP_SUBSCRIPTION_PITCH);
}

/* Headed like a box: a name, no sentence. */
static bool
looks_like_site_name(const NpLineFacts *facts)
{
	return facts->words > 0 && facts->words <= 5 &&
		facts->lower == facts->shorts && facts->begin == NP_BEGIN_UPPER &&
		facts->end == NP_END_WORD && facts->commas == 0;
}

/*
 * A box for subscribers: lines between two pitches, and the name that heads
 * it.  Runs from the end, so that a name above a found line is found.
 */
static void
find_boxes(const NpCourt *court)
{
	for (size_t i = court->context->lines.count; i-- > 0;)
	{
		bool		above = i > 0 && is_pitch(court, i - 1);
		bool		below = is_pitch(court, i + 1);
		bool		headed = i > 0 &&
			looks_like_site_name(np_facts_of(court, i - 1));

		if (is_pitch(court, i))
			continue;
		if (court->pitch_is_topic)
			return;
		if (below && looks_like_site_name(np_facts_of(court, i)))
			np_accuse(court, i, NP_STRONG + NP_WEAK, NP_SITE_NAME, NP_BECAUSE_BOX);
		else if (below && (above || headed ||
						   np_facts_of(court, i)->cues.pitch > 0))
			np_accuse(court, i, NP_STRONG, NP_SUBSCRIPTION_PITCH, NP_BECAUSE_BOX);
	}
}

/* Lines behind the last sentence of a text that is almost all sentences. */
#define TRAILING_LINES	12

static void
judge_end(const NpCourt *court)
{
	const NpLineContext *context = court->context;
	size_t		count = context->lines.count;
	const NpLinePlace *last = &context->places[count - 1];
	size_t		first = count;

	if (last->prose < 5 ||
		last->prose_points < last->points - last->points / 3)
		return;
	while (first > 0 && count - first <= TRAILING_LINES &&
		   !np_ends_sentence(np_facts_of(court, first - 1)))
		first--;
	if (count - first > TRAILING_LINES)
		return;
	for (size_t i = first; i < count; i++)
		if (np_line_size(np_facts_of(court, i)) >= 4 &&
			np_facts_of(court, i)->end == NP_END_WORD &&
			np_facts_of(court, i)->begin >= NP_BEGIN_QUOTE)
			np_accuse(court, i, NP_PLAIN, NP_RELATED_HEADLINE,
					  NP_BECAUSE_AFTER_END);
}

/* Headlines below the heading of a list of links, with or without bullets. */
static void
judge_headed_list(const NpCourt *court, size_t heading)
{
	for (size_t i = heading + 1; i < court->context->lines.count; i++)
	{
		const NpLineFacts *facts = np_facts_of(court, i);

		if (np_is_lone_bullet(facts))
			continue;
		if (!np_looks_like_headline(facts))
			return;
		np_accuse(court, i, NP_STRONG, NP_RELATED_HEADLINE, NP_BECAUSE_LABEL);
		if (court->cases[i].log_odds >= 0)
			return;
	}
}

static void
find_headed_lists(const NpCourt *court)
{
	for (size_t i = 0; i < court->context->lines.count; i++)
		if (court->cases[i].log_odds < 0 &&
			np_is_heading_of_links(np_facts_of(court, i)))
			judge_headed_list(court, i);
}

/* What furniture and other lines without a sentence cost, in points. */
#define FURNITURE_COST	150
#define SHORT_COST		40

/* Log-odds below which a line is furniture for certain. */
#define FURNITURE	(-NP_WEAK)

/* Pictures stand inside articles as often as behind them. */
static bool
is_caption(const NpCase *c)
{
	return c->subtype == NP_IMAGE_CAPTION ||
		c->subtype == NP_DUPLICATE_CAPTION;
}

/*
 * Where the article ends: where its sentences outweigh, the furniture among
 * them counted against them, the most.
 */
static size_t
find_end(const NpCourt *court)
{
	int64_t		sum = 0;
	int64_t		best = 0;
	size_t		end = 0;

	for (size_t i = 0; i < court->context->lines.count; i++)
	{
		if (is_caption(&court->cases[i]))
			continue;
		if (court->cases[i].log_odds < FURNITURE)
			sum -= FURNITURE_COST;
		else if (court->context->places[i].is_prose &&
				 !np_facts_of(court, i)->glued)
			sum += np_facts_of(court, i)->points;
		else
			sum -= SHORT_COST;
		if (sum > best)
		{
			best = sum;
			end = i + 1;
		}
	}
	return end;
}

/*
 * What stands behind the end of the article among furniture is furniture.
 * Only in a text that is mostly sentences: of a whole page the model knows
 * more.
 */
static void
judge_tail(const NpCourt *court)
{
	const NpLineContext *context = court->context;
	const NpLinePlace *last = &context->places[context->lines.count - 1];
	size_t		end = find_end(court);
	size_t		furniture = 0;

	if (end == 0 || last->prose_points < last->points - last->points / 3 ||
		context->places[end - 1].prose_points <
		last->prose_points - last->prose_points / 3)
		return;
	for (size_t i = end; i < context->lines.count; i++)
	{
		const NpLineFacts *facts = np_facts_of(court, i);
		const NpCase *c = &court->cases[i];

		if (c->log_odds < FURNITURE)
			furniture += c->subtype != NP_NO_SUBTYPE && !is_caption(c);
		else if (furniture == 0)
			continue;
		else if (!context->places[i].is_prose)
			np_accuse(court, i, NP_STRONG, NP_RELATED_HEADLINE,
					  NP_BECAUSE_AFTER_END);
		else if (facts->glued)
			np_accuse(court, i, 2 * NP_STRONG, NP_RELATED_TEASER,
					  NP_BECAUSE_BULLETS);
		else
			np_accuse(court, i, NP_PLAIN, NP_RELATED_TEASER,
					  NP_BECAUSE_AFTER_END);
	}
}

void
np_judge_lists(const NpCourt *court)
{
	find_headed_lists(court);
	find_bullet_lists(court);
	find_boxes(court);
	judge_end(court);
	judge_tail(court);
}
