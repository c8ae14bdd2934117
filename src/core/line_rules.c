/*
 * line_rules.c
 *		What is said of lines beyond the model's score.
 *
 * The model learned from pages whose captions, labels and boxes are few or
 * labelled by place; these rules know such lines by their form.  A rule that
 * is certain settles the case; a rule that is not adds to the log-odds, so
 * that a line which the model holds for an article's stays one.
 */
#include "core/line_rules.h"

#include <string.h>

/* Odds of 90 to 1: what a settled case is given. */
#define CERTAIN	(9 * NP_LOG_ODDS_ONE / 2)

/* Odds of 20 to 1, 7 to 1, and 3 to 1. */
#define STRONG	(3 * NP_LOG_ODDS_ONE)
#define PLAIN	(2 * NP_LOG_ODDS_ONE)
#define WEAK	(NP_LOG_ODDS_ONE)

/* A line of which a label is the gist has at most this many words. */
#define LABELLED_WORDS	16

typedef struct Court
{
	const NpLineContext *context;
	NpCase	   *cases;
	bool		pitch_is_topic; /* the article is about subscriptions */
} Court;

static const NpLineFacts *
facts_of(const Court *court, size_t line)
{
	return &court->context->facts[line];
}

static void
settle(const Court *court, size_t line, NpSubtype subtype, NpReason reason)
{
	NpCase	   *c = &court->cases[line];

	if (c->settled)
		return;
	*c = (NpCase) {-CERTAIN, (uint8_t) subtype, (uint8_t) reason, true};
}

/* Speaks against the line; its first accuser names it. */
static void
accuse(const Court *court, size_t line, int32_t weight, NpSubtype subtype,
	   NpReason reason)
{
	NpCase	   *c = &court->cases[line];

	if (c->settled)
		return;
	c->log_odds -= weight;
	if (c->subtype == NP_NO_SUBTYPE)
	{
		c->subtype = (uint8_t) subtype;
		c->reason = (uint8_t) reason;
	}
}

/* A colon follows the label that the line begins with. */
static bool
label_has_colon(const NpLineFacts *facts)
{
	unsigned	words = facts->cues.label_words;

	return words > 0 && words <= 16 && (facts->colons >> (words - 1)) & 1;
}

/* The line without its last bracket ends a sentence. */
static bool
sentence_before_bracket(const NpLineContext *context, size_t line)
{
	NpSpan		span = context->lines.items[line].span;
	size_t		at;

	span.end = context->facts[line].bracket_at;
	span = np_trim(context->text, span);
	if (span.end == span.start)
		return false;
	at = span.end - 1;
	return memchr(".!?", context->text->bytes[at], 3) != NULL;
}

static void
judge_label_alone(const Court *court, size_t line)
{
	const NpCues *cues = &facts_of(court, line)->cues;

	if (np_has_cue(cues->whole, NP_CUE_SHARE))
		settle(court, line, NP_SHARE_BUTTON, NP_BECAUSE_BUTTON);
	else if (np_has_cue(cues->whole, NP_CUE_AD))
		settle(court, line, NP_AD_MARKER, NP_BECAUSE_AD);
	else if (np_has_cue(cues->whole, NP_CUE_MORE))
		settle(court, line, NP_RELATED_LINK, NP_BECAUSE_READ_MORE);
	else if (np_has_cue(cues->whole, NP_CUE_COMMENT))
		accuse(court, line, STRONG, NP_COMMENT_FORM, NP_BECAUSE_FORM);
	else if (np_has_cue(cues->whole, NP_CUE_SUBSCRIBE))
		accuse(court, line, STRONG, NP_SUBSCRIPTION_PITCH,
			   NP_BECAUSE_SUBSCRIPTION);
	else if (np_has_cue(cues->whole, NP_CUE_COOKIE))
		accuse(court, line, STRONG, NP_COOKIE_NOTICE, NP_BECAUSE_COOKIE);
	else if (np_has_cue(cues->whole, NP_CUE_NAVIGATION))
		accuse(court, line, WEAK, NP_NAVIGATION, NP_BECAUSE_LABEL);
}

/* "Most read in news", "Around the country": what heads a list of links. */
static bool
is_heading_of_links(const NpLineFacts *facts)
{
	return np_has_cue(facts->cues.start, NP_CUE_PROMOTION) &&
		facts->cues.label_words >= 2 &&
		np_line_size(facts) <= facts->cues.label_words + 3u &&
		!np_ends_sentence(facts);
}

static void
judge_label_first(const Court *court, size_t line)
{
	const NpLineFacts *facts = facts_of(court, line);
	const NpCues *cues = &facts->cues;
	unsigned	size = np_line_size(facts);

	if (np_has_cue(cues->start, NP_CUE_MORE) && label_has_colon(facts))
		settle(court, line, NP_READ_MORE_LINK, NP_BECAUSE_READ_MORE);
	else if (np_has_cue(cues->start, NP_CUE_MORE) && cues->label_words > 1 &&
			 !np_ends_sentence(facts))
		accuse(court, line, STRONG, NP_READ_MORE_LINK, NP_BECAUSE_READ_MORE);
	if (np_has_cue(cues->start, NP_CUE_MEDIA) && label_has_colon(facts) &&
		!np_is_prose(facts))
		settle(court, line, NP_MEDIA_TEASER, NP_BECAUSE_MEDIA);
	if (np_has_cue(cues->start, NP_CUE_CREDIT) && label_has_colon(facts) &&
		size <= LABELLED_WORDS && !np_ends_sentence(facts))
		settle(court, line, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	if (np_has_cue(cues->start, NP_CUE_COMMENT) && cues->label_words >= 3 &&
		size <= LABELLED_WORDS)
		settle(court, line, NP_COMMENT_FORM, NP_BECAUSE_FORM);
	if (np_has_cue(cues->start, NP_CUE_SHARE) && cues->label_words >= 2 &&
		size <= cues->label_words + 4u && !np_ends_sentence(facts))
		accuse(court, line, STRONG, NP_SHARE_BUTTON, NP_BECAUSE_BUTTON);
	if (is_heading_of_links(facts))
		accuse(court, line, STRONG, NP_RELATED_LINK, NP_BECAUSE_LABEL);
	else if (np_has_cue(cues->start, NP_CUE_MEDIA) && cues->label_words >= 2 &&
			 size <= LABELLED_WORDS && !np_ends_sentence(facts))
		accuse(court, line, PLAIN, NP_MEDIA_TEASER, NP_BECAUSE_MEDIA);
}

static void
judge_brackets(const Court *court, size_t line)
{
	const NpLineFacts *facts = facts_of(court, line);
	unsigned	inside = facts->kept - (unsigned) facts->bracket_word;
	bool		sentence;

	if ((facts->flags & NP_LINE_BRACKET) == 0 || facts->bracket_word < 2)
		return;
	sentence = sentence_before_bracket(court->context, line);
	if ((facts->flags & NP_LINE_TAG) != 0 && facts->bracket_word >= 3 &&
		!sentence)
		settle(court, line, NP_RELATED_LINK, NP_BECAUSE_TAG);
	if (np_has_cue(facts->cues.tail, NP_CUE_CREDIT) && inside <= 10 &&
		facts->caps < facts->bracket_word)
	{
		if (!sentence)
			settle(court, line, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
		else if (np_line_size(facts) <= 40)
			accuse(court, line, PLAIN, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	}
}

/* Words that a credit behind a caption may have. */
#define CREDIT_WORDS	8

/* A caption with its credit behind it, or before it, without brackets. */
static void
judge_credit(const Court *court, size_t line)
{
	const NpLineFacts *facts = facts_of(court, line);
	const NpCues *cues = &facts->cues;
	unsigned	behind = (unsigned) facts->kept - facts->colon_word;

	if (np_ends_sentence(facts) || np_line_size(facts) > 45)
		return;
	if (np_has_cue(cues->start, NP_CUE_CREDIT) && cues->label_words >= 2 &&
		np_line_size(facts) <= LABELLED_WORDS)
		accuse(court, line, STRONG + WEAK, NP_IMAGE_CAPTION,
			   NP_BECAUSE_CREDIT);
	else if (cues->credit_end > 3 && cues->credit_end == facts->colon_word &&
			 behind >= 1 && behind <= CREDIT_WORDS)
		accuse(court, line, STRONG + PLAIN, NP_IMAGE_CAPTION,
			   NP_BECAUSE_CREDIT);
}

static bool
same_bytes(const NpLineContext *context, size_t a, size_t b)
{
	NpSpan		x = context->lines.items[a].span;
	NpSpan		y = context->lines.items[b].span;

	return x.end - x.start == y.end - y.start &&
		memcmp(context->text->bytes + x.start,
			   context->text->bytes + y.start, x.end - x.start) == 0;
}

/* The words of a line are the first ones of another, a credit behind them. */
static bool
is_other_less_credit(const Court *court, size_t line, size_t other)
{
	const NpLineFacts *facts = facts_of(court, line);
	const NpLineFacts *longer = facts_of(court, other);
	const uint32_t *words = court->context->words.items;

	/* A headline stands above itself with the name of the site behind it. */
	return line >= 2 && other >= 2 && facts->kept >= 3 &&
		longer->kept > facts->kept &&
		longer->kept <= facts->kept + CREDIT_WORDS &&
		!np_ends_sentence(longer) &&
		memcmp(words + facts->words_at, words + longer->words_at,
			   facts->kept * sizeof(uint32_t)) == 0;
}

/* A caption printed once with its credit and once without. */
static void
judge_twins(const Court *court, size_t line)
{
	const NpLineFacts *facts = facts_of(court, line);
	size_t		count = court->context->lines.count;

	if (np_line_size(facts) < 2)
		return;
	for (int step = -1; step <= 1; step += 2)
	{
		size_t		other = line + (size_t) step;

		if (other >= count || facts_of(court, other)->hash == facts->hash)
			continue;
		if (facts_of(court, other)->bare_hash == facts->hash ||
			is_other_less_credit(court, line, other))
			settle(court, line, NP_DUPLICATE_CAPTION, NP_BECAUSE_TWIN);
		else if (is_other_less_credit(court, other, line))
			settle(court, line, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	}
}

/* Fewer words may return for a reason: cells of a table, a chorus. */
#define REPEAT_WORDS	8

/* A line that says again what the line before it says. */
static void
judge_repeat(const Court *court, size_t line)
{
	const NpLineFacts *facts = facts_of(court, line);
	const NpCase *before;

	if (line == 0 || np_line_size(facts) < REPEAT_WORDS ||
		facts_of(court, line - 1)->hash != facts->hash ||
		!same_bytes(court->context, line - 1, line))
		return;
	before = &court->cases[line - 1];
	settle(court, line,
		   before->log_odds < 0 && before->subtype != NP_NO_SUBTYPE ?
		   (NpSubtype) before->subtype : NP_DUPLICATE_LINE,
		   NP_BECAUSE_REPEAT);
}

static void
judge_notices(const Court *court, size_t line)
{
	const NpLineFacts *facts = facts_of(court, line);
	const NpCues *cues = &facts->cues;
	unsigned	size = np_line_size(facts);

	if (np_has_cue(cues->any, NP_CUE_COMMENT) && !np_is_prose(facts) &&
		cues->count >= 2)
		accuse(court, line, PLAIN, NP_COMMENT_FORM, NP_BECAUSE_FORM);
	if ((facts->flags & NP_LINE_COPYRIGHT) != 0 && size <= 25)
		accuse(court, line, STRONG, NP_COPYRIGHT, NP_BECAUSE_COPYRIGHT);
	else if (np_has_cue(cues->any, NP_CUE_COPYRIGHT) && size <= 60)
		accuse(court, line, PLAIN, NP_COPYRIGHT, NP_BECAUSE_COPYRIGHT);
	if (np_has_cue(cues->any, NP_CUE_COOKIE) && cues->count >= 2 &&
		size <= 40)
		accuse(court, line, PLAIN, NP_COOKIE_NOTICE, NP_BECAUSE_COOKIE);
}

/* An offer of some short sentences has at most this many words. */
#define PITCH_WORDS	25

/* Offers to write to the reader, or to take the reader's money. */
static void
judge_pitches(const Court *court, size_t line)
{
	const NpLineFacts *facts = facts_of(court, line);
	const NpCues *cues = &facts->cues;
	uint16_t	calls = (1u << NP_CUE_CALL) | (1u << NP_CUE_NEWSLETTER) |
		(1u << NP_CUE_SUBSCRIBE);
	bool		mail = np_has_cue(cues->any, NP_CUE_NEWSLETTER);
	bool		money = np_has_cue(cues->any, NP_CUE_SUBSCRIBE);
	bool		called = (cues->start & calls) != 0;
	NpSubtype	subtype = mail ? NP_NEWSLETTER_PITCH : NP_SUBSCRIPTION_PITCH;
	NpReason	reason = mail ? NP_BECAUSE_NEWSLETTER :
		NP_BECAUSE_SUBSCRIPTION;

	if (!mail && !money)
		return;
	if (cues->pitch >= 3 && np_line_size(facts) <= 60)
		accuse(court, line, STRONG + WEAK, subtype, reason);
	else if (court->pitch_is_topic)
		return;
	else if (called && cues->pitch >= 2)
		accuse(court, line, STRONG, subtype, reason);
	else if (!np_ends_sentence(facts))
		accuse(court, line, mail ? PLAIN : WEAK, subtype, reason);
	else if (mail && facts->sentences > 0 &&
			 np_line_size(facts) <= PITCH_WORDS)
		accuse(court, line, STRONG + WEAK, subtype, reason);
}

/* A short paragraph that begins with a name, the last one of all. */
static bool
closes_article(const Court *court, size_t line)
{
	const NpLineContext *context = court->context;
	const NpLineFacts *facts = facts_of(court, line);
	size_t		count = context->lines.count;

	return facts->begin == NP_BEGIN_UPPER && facts->capitals >= 3 &&
		facts->quotes == 0 && np_line_size(facts) <= 50 &&
		np_ends_sentence(facts) &&
		(line + 1 == count || context->places[line + 1].next_prose == count);
}

/* What is said of the author, at the end of an article. */
static void
judge_bio(const Court *court, size_t line)
{
	const NpLineFacts *facts = facts_of(court, line);
	const NpLinePlace *place = &court->context->places[line];
	const NpLinePlace *last =
		&court->context->places[court->context->lines.count - 1];
	bool		late = place->prose_points > last->prose_points / 3 * 2;

	if (facts->cues.bio >= 1 && late && closes_article(court, line))
		accuse(court, line, 2 * STRONG, NP_AUTHOR_BIO, NP_BECAUSE_BIO);
	else if (facts->cues.bio >= 3)
		accuse(court, line, STRONG + WEAK, NP_AUTHOR_BIO, NP_BECAUSE_BIO);
	else if (facts->cues.bio == 2 && late)
		accuse(court, line, PLAIN, NP_AUTHOR_BIO, NP_BECAUSE_BIO);
	else if (facts->cues.bio == 1 && late)
		accuse(court, line, WEAK, NP_AUTHOR_BIO, NP_BECAUSE_BIO);
}

/* A dash, a dot or a bar, or a few of them; a brace may be code. */
static bool
is_lone_bullet(const NpLineFacts *facts)
{
	return facts->letters == 0 && facts->digits == 0 &&
		facts->points <= 3 && facts->begin == NP_BEGIN_BULLET;
}

/* A row of buttons or of a form's fields, a number before them or none. */
static void
judge_row(const Court *court, size_t line)
{
	uint16_t	row = facts_of(court, line)->cues.row;

	if (np_has_cue(row, NP_CUE_SHARE))
		accuse(court, line, STRONG + WEAK, NP_SHARE_BUTTON,
			   NP_BECAUSE_BUTTON);
	else if (np_has_cue(row, NP_CUE_COMMENT))
		accuse(court, line, STRONG + WEAK, NP_COMMENT_FORM,
			   NP_BECAUSE_FORM);
}

static void
judge_line(const Court *court, size_t line)
{
	const NpLineFacts *facts = facts_of(court, line);

	if (is_lone_bullet(facts))
	{
		settle(court, line, NP_LIST_BULLET, NP_BECAUSE_NO_WORDS);
		return;
	}
	judge_twins(court, line);
	judge_brackets(court, line);
	if (facts->cues.row != 0 && facts->cues.whole == 0)
		judge_row(court, line);
	if (facts->cues.credit_end > 0)
		judge_credit(court, line);
	if (facts->cues.count > 0)
	{
		judge_label_alone(court, line);
		judge_label_first(court, line);
		judge_notices(court, line);
		judge_pitches(court, line);
		judge_bio(court, line);
	}
	judge_repeat(court, line);
}

/* A list of at least this many bullets, each on a line of its own. */
#define TEASER_LIST	3

/*
 * Bullets on lines of their own with a line of text behind each, after the
 * last sentence of the article: links to other articles.
 */
static void
judge_bullet_list(const Court *court, size_t start, size_t end)
{
	size_t		items = 0;
	size_t		sentences = 0;

	for (size_t i = start; i < end; i++)
	{
		if (is_lone_bullet(facts_of(court, i)))
			continue;
		items++;
		sentences += np_ends_sentence(facts_of(court, i));
	}
	if (items < TEASER_LIST || sentences * 4 > items)
		return;
	for (size_t i = start; i < end; i++)
		accuse(court, i, STRONG + WEAK, NP_RELATED_TEASER,
			   NP_BECAUSE_BULLETS);
}

static void
find_bullet_lists(const Court *court)
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

		while (i + 1 < count && is_lone_bullet(facts_of(court, i)) &&
			   !is_lone_bullet(facts_of(court, i + 1)))
			i += 2;
		if (i == start)
			i++;
		else
			judge_bullet_list(court, start, i);
	}
}

static bool
is_pitch(const Court *court, size_t line)
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
find_boxes(const Court *court)
{
	for (size_t i = court->context->lines.count; i-- > 0;)
	{
		bool		above = i > 0 && is_pitch(court, i - 1);
		bool		below = is_pitch(court, i + 1);
		bool		headed = i > 0 &&
			looks_like_site_name(facts_of(court, i - 1));

		if (is_pitch(court, i))
			continue;
		if (court->pitch_is_topic)
			return;
		if (below && looks_like_site_name(facts_of(court, i)))
			accuse(court, i, STRONG + WEAK, NP_SITE_NAME, NP_BECAUSE_BOX);
		else if (below && (above || headed ||
						   facts_of(court, i)->cues.pitch > 0))
			accuse(court, i, STRONG, NP_SUBSCRIPTION_PITCH, NP_BECAUSE_BOX);
	}
}

/* Lines of a text that is short: an agency's report, an extract. */
#define SHORT_TEXT	30

/*
 * In a text that is mostly sentences an extractor has been at work, or an
 * author; what it holds is the article unless something speaks against it.
 * The model saw few short texts and doubts their sentences.
 */
static void
favour_sentences(const Court *court)
{
	const NpLineContext *context = court->context;
	size_t		count = context->lines.count;
	const NpLinePlace *last = &context->places[count - 1];

	if (count > SHORT_TEXT ||
		last->prose_points < last->points - last->points / 3)
		return;
	for (size_t i = 0; i < count; i++)
	{
		NpCase	   *c = &court->cases[i];

		if (context->places[i].is_prose && !c->settled &&
			context->facts[i].cues.start == 0)
			c->log_odds += PLAIN;
	}
}

/* Lines behind the last sentence of a text that is almost all sentences. */
#define TRAILING_LINES	12

static void
judge_end(const Court *court)
{
	const NpLineContext *context = court->context;
	size_t		count = context->lines.count;
	const NpLinePlace *last = &context->places[count - 1];
	size_t		first = count;

	if (last->prose < 5 ||
		last->prose_points < last->points - last->points / 3)
		return;
	while (first > 0 && count - first <= TRAILING_LINES &&
		   !np_ends_sentence(facts_of(court, first - 1)))
		first--;
	if (count - first > TRAILING_LINES)
		return;
	for (size_t i = first; i < count; i++)
		if (np_line_size(facts_of(court, i)) >= 4 &&
			facts_of(court, i)->end == NP_END_WORD &&
			facts_of(court, i)->begin >= NP_BEGIN_QUOTE)
			accuse(court, i, PLAIN, NP_RELATED_HEADLINE,
				   NP_BECAUSE_AFTER_END);
}

/* Like a headline: some words, a capital before them, no stop behind. */
static bool
looks_like_headline(const NpLineFacts *facts)
{
	unsigned	size = np_line_size(facts);

	return size >= 3 && size <= 20 && facts->begin >= NP_BEGIN_DIGIT &&
		facts->end != NP_END_COMMA && facts->end != NP_END_COLON &&
		facts->end != NP_END_STOP;
}

/* Headlines below the heading of a list of links, with or without bullets. */
static void
judge_headed_list(const Court *court, size_t heading)
{
	for (size_t i = heading + 1; i < court->context->lines.count; i++)
	{
		const NpLineFacts *facts = facts_of(court, i);

		if (is_lone_bullet(facts))
			continue;
		if (!looks_like_headline(facts))
			return;
		accuse(court, i, STRONG, NP_RELATED_HEADLINE, NP_BECAUSE_LABEL);
		if (court->cases[i].log_odds >= 0)
			return;
	}
}

static void
find_headed_lists(const Court *court)
{
	for (size_t i = 0; i < court->context->lines.count; i++)
		if (court->cases[i].log_odds < 0 &&
			is_heading_of_links(facts_of(court, i)))
			judge_headed_list(court, i);
}

/* What furniture and other lines without a sentence cost, in points. */
#define FURNITURE_COST	150
#define SHORT_COST		40

/* Log-odds below which a line is furniture for certain. */
#define FURNITURE	(-WEAK)

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
find_end(const Court *court)
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
				 !facts_of(court, i)->glued)
			sum += facts_of(court, i)->points;
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
judge_tail(const Court *court)
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
		const NpLineFacts *facts = facts_of(court, i);
		const NpCase *c = &court->cases[i];

		if (c->log_odds < FURNITURE)
			furniture += c->subtype != NP_NO_SUBTYPE && !is_caption(c);
		else if (furniture == 0)
			continue;
		else if (!context->places[i].is_prose)
			accuse(court, i, STRONG, NP_RELATED_HEADLINE,
				   NP_BECAUSE_AFTER_END);
		else if (facts->glued)
			accuse(court, i, 2 * STRONG, NP_RELATED_TEASER,
				   NP_BECAUSE_BULLETS);
		else
			accuse(court, i, PLAIN, NP_RELATED_TEASER,
				   NP_BECAUSE_AFTER_END);
	}
}

/* Sentences with words of offers in an article that is about such offers. */
#define TOPIC_LINES	6

static bool
pitch_is_topic(const NpLineContext *context)
{
	size_t		found = 0;

	for (size_t i = 0; i < context->lines.count; i++)
		found += context->places[i].is_prose &&
			context->facts[i].cues.pitch > 0;
	return found > TOPIC_LINES;
}

void
np_apply_rules(NpArena *arena, const NpLineContext *context, NpCase *cases)
{
	Court		court = {context, cases, pitch_is_topic(context)};

	favour_sentences(&court);
	for (size_t i = 0; i < context->lines.count; i++)
	{
		np_poll(arena);
		judge_line(&court, i);
	}
	find_headed_lists(&court);
	find_bullet_lists(&court);
	find_boxes(&court);
	judge_end(&court);
	judge_tail(&court);
}

/* Lines in which a headline is looked for, before the article begins. */
#define HEADLINE_REACH	12

static bool
may_be_headline(const NpLineContext *context, const NpCase *cases, size_t line)
{
	const NpLineFacts *facts = &context->facts[line];
	unsigned	size = np_line_size(facts);

	return !cases[line].settled && cases[line].subtype == NP_NO_SUBTYPE &&
		size >= 3 && size <= 30 && facts->points <= 250 &&
		facts->begin != NP_BEGIN_LOWER && facts->begin != NP_BEGIN_BULLET &&
		facts->end != NP_END_COMMA && facts->end != NP_END_COLON &&
		size > facts->separators + 1u &&	/* no row of single words */
		facts->cues.start == 0 && !context->places[line].is_prose;
}

size_t
np_find_headline(const NpLineContext *context, const NpCase *cases)
{
	size_t		count = context->lines.count;
	const NpLinePlace *last = &context->places[count - 1];
	size_t		end = context->run_start;
	size_t		start = end > HEADLINE_REACH ? end - HEADLINE_REACH : 0;

	if (last->prose == 0)
		return count;
	/* A text that is mostly sentences begins with its headline. */
	if (last->prose_points > last->points / 2)
		for (size_t i = 0; i < 3 && i < end; i++)
			if (may_be_headline(context, cases, i))
				return i;
	for (size_t i = start; i < end; i++)
		if (may_be_headline(context, cases, i) &&
			context->places[i].known >= 24)
			return i;
	return count;
}
