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
is_other_less_credit(const NpCourt *court, size_t line, size_t other)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpLineFacts *longer = np_facts_of(court, other);
	const uint32_t *words = court->context->words.items;

	/* A headline stands above itself with the name of the site behind it. */
	return line >= 2 && other >= 2 && facts->kept >= 3 &&
		longer->kept > facts->kept &&
		longer->kept <= facts->kept + NP_CREDIT_WORDS &&
		!np_ends_sentence(longer) &&
		memcmp(words + facts->words_at, words + longer->words_at,
			   facts->kept * sizeof(uint32_t)) == 0;
}

/* Lines to either side in which a caption may be printed again. */
#define TWIN_LINES	3

/* "Image caption, The ferry" near "The ferry". */
static bool
is_labelled_twin(const NpCourt *court, size_t line, size_t other)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpLineFacts *longer = np_facts_of(court, other);
	const uint32_t *words = court->context->words.items;
	size_t		label = longer->cues.label_words;

	return np_has_cue(longer->cues.start, NP_CUE_CREDIT) && label >= 2 &&
		facts->kept >= 3 && longer->kept == facts->kept + label &&
		memcmp(words + facts->words_at, words + longer->words_at + label,
			   facts->kept * sizeof(uint32_t)) == 0;
}

/* A caption printed once with its label and once without, not far away. */
static void
judge_labelled_twins(const NpCourt *court, size_t line)
{
	size_t		count = court->context->lines.count;
	size_t		first = line > TWIN_LINES ? line - TWIN_LINES : 0;

	for (size_t i = first; i < count && i <= line + TWIN_LINES; i++)
		if (is_labelled_twin(court, line, i))
			np_settle(court, line, NP_DUPLICATE_CAPTION, NP_BECAUSE_TWIN);
}

/* A caption printed once with its credit and once without. */
static void
judge_twins(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	size_t		count = court->context->lines.count;

	if (np_line_size(facts) < 2)
		return;
	for (int step = -1; step <= 1; step += 2)
	{
		size_t		other = line + (size_t) step;

		if (other >= count || np_facts_of(court, other)->hash == facts->hash)
			continue;
		if (np_facts_of(court, other)->bare_hash == facts->hash ||
			is_other_less_credit(court, line, other))
			np_settle(court, line, NP_DUPLICATE_CAPTION, NP_BECAUSE_TWIN);
		else if (is_other_less_credit(court, other, line))
			np_settle(court, line, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	}
}

/* Fewer words may return for a reason: cells of a table, a chorus. */
#define REPEAT_WORDS	8

/* A line that says again what the line before it says. */
static void
judge_repeat(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpCase *before;

	if (line == 0 || np_line_size(facts) < REPEAT_WORDS ||
		np_facts_of(court, line - 1)->hash != facts->hash ||
		!same_bytes(court->context, line - 1, line))
		return;
	before = &court->cases[line - 1];
	np_settle(court, line,
			  before->log_odds < 0 && before->subtype != NP_NO_SUBTYPE ?
			  (NpSubtype) before->subtype : NP_DUPLICATE_LINE,
			  NP_BECAUSE_REPEAT);
}

static NpStatus
judge_line(NpArena *arena, const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);

	if (np_is_lone_bullet(facts))
	{
		np_settle(court, line, NP_LIST_BULLET, NP_BECAUSE_NO_WORDS);
		return NP_OK;
	}
	judge_twins(court, line);
	if (np_court_has(court, NP_CUE_CREDIT))
		judge_labelled_twins(court, line);
	NP_TRY(np_judge_words(arena, court, line));
	judge_repeat(court, line);
	return NP_OK;
}

/* Lines of a text that is short: an agency's report, an extract. */
#define SHORT_TEXT	30

/* Lines of a text that is longer than pages are. */
#define BOOK_LINES	1000

/* A sentence, or one with a button or a label run into its end. */
static bool
holds_sentence(const NpLineContext *context, size_t line)
{
	const NpLineFacts *facts = &context->facts[line];

	return context->places[line].is_prose ||
		(facts->sentences > 0 && np_line_size(facts) >= 12);
}

/*
 * Whether a text is short and two thirds sentences, less what was seen, or a
 * book and hardly anything else.
 */
static bool
is_all_prose(const NpCourt *court)
{
	const NpLineContext *context = court->context;
	size_t		count = context->lines.count;
	uint32_t	points = 0;
	uint32_t	prose = 0;
	size_t		lines = 0;

	for (size_t i = 0; i < count; i++)
		if (!court->cases[i].seen)
		{
			points += context->facts[i].points;
			if (holds_sentence(context, i))
				prose += context->facts[i].points;
			lines++;
		}
	if (lines > SHORT_TEXT && lines < BOOK_LINES)
		return false;
	return prose >= points - points / (lines <= SHORT_TEXT ? 3 : 20);
}

/*
 * In a text that is mostly sentences an extractor has been at work, or an
 * author; what it holds is the article unless something speaks against it.
 * The model saw few short texts and no book, and doubts their sentences.
 */
static void
favour_sentences(const NpCourt *court)
{
	const NpLineContext *context = court->context;

	if (!is_all_prose(court))
		return;
	for (size_t i = 0; i < context->lines.count; i++)
	{
		NpCase	   *c = &court->cases[i];

		if (holds_sentence(context, i) && !c->settled &&
			context->facts[i].cues.start == 0)
			c->log_odds += NP_PLAIN;
	}
}

/* Sentences with words of offers in an article that is about such offers. */
#define TOPIC_LINES	6

/* Looks once for what most texts are without, so that few rules look again. */
static void
survey(NpCourt *court)
{
	const NpLineContext *context = court->context;
	size_t		pitches = 0;

	for (size_t i = 0; i < context->lines.count; i++)
	{
		const NpLineFacts *facts = &context->facts[i];

		court->cues |= facts->cues.any | facts->cues.row;
		court->bullets += np_is_lone_bullet(facts);
		pitches += context->places[i].is_prose && facts->cues.pitch > 0;
	}
	court->pitch_is_topic = pitches > TOPIC_LINES;
}

NpStatus
np_apply_rules(NpArena *arena, const NpLineContext *context, NpCase *cases)
{
	NpCourt		court = {.context = context, .cases = cases};

	survey(&court);
	favour_sentences(&court);
	for (size_t i = 0; i < context->lines.count; i++)
	{
		np_poll(arena);
		NP_TRY(judge_line(arena, &court, i));
	}
	np_judge_lists(&court);
	return NP_OK;
}
