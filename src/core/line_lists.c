/*
 * line_lists.c
 *		What is said of lines for those that they stand among.
 *
 * Links to other articles come in lists, offers in boxes, and both behind the
 * end of the article.
 */
#include "core/line_rules.h"

#include <string.h>

/* A list of at least this many bullets, each on a line of its own. */
#define TEASER_LIST	3

/* Words of the line that heads such a list. */
#define HEADING_WORDS	6

/* An item whose bullet stands on the line above. */
static bool
is_bulleted(const NpCourt *court, size_t line)
{
	return line > 0 && np_is_lone_bullet(np_facts_of(court, line - 1));
}

/* Items between bullets, and what they are. */
typedef struct BulletList
{
	size_t		start;			/* its first bullet */
	size_t		end;
	size_t		items;
	size_t		sentences;		/* items that end like one */
	size_t		glued;			/* items whose words run together */
} BulletList;

static BulletList
read_bullet_list(const NpCourt *court, size_t start)
{
	size_t		count = court->context->lines.count;
	BulletList	list = {.start = start, .end = start};

	while (list.end + 1 < count &&
		   np_is_lone_bullet(np_facts_of(court, list.end)) &&
		   !np_is_lone_bullet(np_facts_of(court, list.end + 1)))
	{
		const NpLineFacts *item = np_facts_of(court, list.end + 1);

		list.items++;
		list.sentences += np_ends_sentence(item);
		list.glued += item->glued;
		list.end += 2;
	}
	return list;
}

/*
 * A headline, its tag and a sentence that ran together, again and again; once
 * may be the name of a thing.
 */
static bool
holds_glued_teasers(const BulletList *list)
{
	return list->glued >= 2 && list->glued * 2 >= list->items;
}

static bool
may_head_list(const NpLineFacts *facts)
{
	return np_line_size(facts) <= HEADING_WORDS && !np_ends_sentence(facts);
}

/* Bullets on lines of their own with a line of text behind each. */
static void
judge_bullet_list(const NpCourt *court, const BulletList *list)
{
	bool		glued = holds_glued_teasers(list);

	if (list->items < TEASER_LIST || (!glued && list->sentences * 4 > list->items))
		return;
	for (size_t i = list->start; i < list->end; i++)
		np_accuse(court, i, glued ? 2 * NP_STRONG : NP_STRONG + NP_WEAK,
				  NP_RELATED_TEASER, NP_BECAUSE_BULLETS);
	if (list->start > 0 && may_head_list(np_facts_of(court, list->start - 1)))
		np_accuse(court, list->start - 1, NP_STRONG + NP_WEAK,
				  NP_RELATED_LINK, NP_BECAUSE_BULLETS);
}

/*
 * Most sentences of the text stand above the list and outside of lists, and
 * few are its own.
 */
static bool
is_below_article(const NpCourt *court, const BulletList *list, uint32_t above)
{
	const NpLinePlace *places = court->context->places;
	uint32_t	until = places[list->end - 1].prose_points;
	uint32_t	all = places[court->context->lines.count - 1].prose_points;

	return above > until - places[list->start].prose_points &&
		above / 2 > all - until;
}

/* Behind the last sentence of the article that is no item of a list. */
static size_t
after_last_sentence(const NpCourt *court)
{
	size_t		line = court->context->lines.count;

	while (line > 0 && !(court->context->places[line - 1].is_prose &&
						 court->cases[line - 1].log_odds >= 0 &&
						 !is_bulleted(court, line - 1)))
		line--;
	return line;
}

/*
 * Links to other articles: lists behind the last sentence of the article, and
 * those whose items ran together if no more than a notice follows.
 */
static void
find_bullet_lists(const NpCourt *court)
{
	size_t		behind = after_last_sentence(court);
	uint32_t	above = 0;
	size_t		i = 0;

	while (i + 1 < court->context->lines.count)
	{
		BulletList	list = read_bullet_list(court, i);

		if (list.items == 0)
		{
			if (court->context->places[i].is_prose)
				above += np_facts_of(court, i)->points;
			i++;
			continue;
		}
		if (i >= behind || (holds_glued_teasers(&list) &&
							is_below_article(court, &list, above)))
			judge_bullet_list(court, &list);
		i = list.end;
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

/* A line of an offer has at most this many words. */
#define BOX_WORDS	25

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
		/* Speech, and paragraphs, stand between two offers by chance. */
		if (np_facts_of(court, i)->quotes >= 2 ||
			np_line_size(np_facts_of(court, i)) > BOX_WORDS)
			continue;
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
			np_accuse(court, i, NP_PLAIN, np_kind_by_words(np_facts_of(court, i),
														   NP_RELATED_HEADLINE),
					  NP_BECAUSE_AFTER_END);
}

/* Words of a headline below a label that may be a button: "Read more". */
#define LINKED_WORDS	6

/* "See also" on a line of its own; "Learn more" ends what stands above it. */
static bool
may_head_links(const NpLineFacts *facts)
{
	return np_has_cue(facts->cues.whole, NP_CUE_MORE) &&
		facts->cues.label_words >= 2;
}

/*
 * Headlines of some words below the heading of a list of links, with or
 * without bullets.
 */
static void
judge_headed_list(const NpCourt *court, size_t heading, unsigned words)
{
	for (size_t i = heading + 1; i < court->context->lines.count; i++)
	{
		const NpLineFacts *facts = np_facts_of(court, i);

		if (np_is_lone_bullet(facts))
			continue;
		if (!np_looks_like_headline(facts) || np_line_size(facts) < words)
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
	{
		const NpLineFacts *facts = np_facts_of(court, i);

		if (court->cases[i].log_odds >= 0)
			continue;
		if (np_is_heading_of_links(facts))
			judge_headed_list(court, i, 0);
		else if (may_head_links(facts))
			judge_headed_list(court, i, LINKED_WORDS);
	}
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
			np_accuse(court, i, NP_STRONG, np_kind_by_words(np_facts_of(court, i),
															NP_RELATED_HEADLINE),
					  NP_BECAUSE_AFTER_END);
		else if (facts->glued)
			np_accuse(court, i, 2 * NP_STRONG, NP_RELATED_TEASER,
					  NP_BECAUSE_BULLETS);
		else
			np_accuse(court, i, NP_PLAIN,
					  np_kind_by_words(facts, NP_RELATED_TEASER),
					  NP_BECAUSE_AFTER_END);
	}
}

/* Words of a form's field, below the heading of comments. */
#define FORM_WORDS	5

/* The heading of the comments of readers, or the form for one. */
static bool
heads_comments(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpCues *cues = &facts->cues;

	return (np_has_cue(cues->whole | cues->row, NP_CUE_COMMENT) &&
			facts->numbers > 0) ||
		(np_has_cue(cues->start, NP_CUE_COMMENT) && cues->label_words >= 2);
}

/*
 * What readers wrote stands behind the last heading of comments, up to the
 * next line that a label names; behind most of the article's sentences, that
 * is, since a link to the comments may stand above it.
 */
static void
judge_comments(const NpCourt *court)
{
	const NpLineContext *context = court->context;
	size_t		count = context->lines.count;
	const NpLinePlace *last = &context->places[count - 1];
	const uint16_t notices = (1u << NP_CUE_COPYRIGHT) | (1u << NP_CUE_COOKIE);
	bool		open = false;

	for (size_t i = 0; i < count; i++)
	{
		const NpLineFacts *facts = np_facts_of(court, i);

		if (heads_comments(court, i))
			open = context->places[i].prose_points >
				last->prose_points / 3 * 2;
		else if (facts->cues.whole != 0 || np_is_heading_of_links(facts) ||
				 (facts->flags & NP_LINE_COPYRIGHT) != 0 ||
				 (facts->cues.any & notices) != 0)
			open = false;
		else if (open)
			np_accuse(court, i, NP_PLAIN,
					  np_line_size(facts) > FORM_WORDS ||
					  np_ends_sentence(facts) ? NP_COMMENT : NP_COMMENT_FORM,
					  NP_BECAUSE_COMMENT);
	}
}

/* Lines at the top that a byline stands in, and words of a name. */
#define BYLINE_LINES	12
#define NAME_WORDS		2

/* The line says who wrote the text; a name alone may be a heading. */
static bool
is_byline(const NpLineFacts *facts, bool bio)
{
	if (facts->words > 10 || facts->capitals < NAME_WORDS ||
		np_ends_sentence(facts))
		return false;
	if (np_has_cue(facts->cues.start, NP_CUE_BYLINE))
		return true;
	if (facts->words > 4 + facts->numbers || facts->capitals < 2)
		return false;
	return bio || (np_has_cue(facts->cues.any, NP_CUE_DATE) &&
				   facts->numbers > 0);
}

/*
 * The line begins with a name that stands in a byline; of more than three
 * letters, since By the Gull names nobody.
 */
static bool
begins_with_author(const NpCourt *court, size_t line)
{
	const NpLineContext *context = court->context;
	const NpLineFacts *facts = np_facts_of(court, line);
	const uint32_t *words = context->words.items;
	const uint32_t *name = words + facts->words_at;

	if (facts->kept <= NAME_WORDS || facts->begin != NP_BEGIN_UPPER ||
		(name[0] & 1) == 0)
		return false;
	for (size_t i = 0; i < line && i < BYLINE_LINES; i++)
	{
		const NpLineFacts *by = np_facts_of(court, i);

		if (!is_byline(by, facts->cues.bio > 0))
			continue;
		for (size_t k = 0; k + NAME_WORDS <= by->kept && k <= 2; k++)
			if (memcmp(words + by->words_at + k, name,
					   NAME_WORDS * sizeof(uint32_t)) == 0)
				return true;
	}
	return false;
}

/*
 * The last sentences of a text that begin with the name of its author: an
 * article does not speak of its author.
 */
static void
judge_author(const NpCourt *court)
{
	const NpLineContext *context = court->context;
	size_t		count = context->lines.count;
	const NpLinePlace *last = &context->places[count - 1];

	for (size_t i = 1; i < count; i++)
	{
		const NpLineFacts *facts = np_facts_of(court, i);

		if (context->places[i].prose_points > last->prose_points / 3 * 2 &&
			np_ends_sentence(facts) && facts->words >= 5 &&
			facts->quotes == 0 && begins_with_author(court, i))
			np_accuse(court, i, 2 * NP_STRONG, NP_AUTHOR_BIO,
					  NP_BECAUSE_BIO);
	}
}

void
np_judge_lists(const NpCourt *court)
{
	judge_author(court);
	np_judge_times(court);
	if (np_court_has(court, NP_CUE_PROMOTION) ||
		np_court_has(court, NP_CUE_MORE))
		find_headed_lists(court);
	if (court->bullets >= TEASER_LIST)
		find_bullet_lists(court);
	if (np_court_has(court, NP_CUE_NEWSLETTER) ||
		np_court_has(court, NP_CUE_SUBSCRIBE))
		find_boxes(court);
	if (np_court_has(court, NP_CUE_COMMENT))
		judge_comments(court);
	judge_end(court);
	judge_tail(court);
}
