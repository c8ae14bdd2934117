/*
 * line_headline.c
 *		Which line is the article's headline.
 */
#include "core/line_rules.h"

#include <string.h>

#include "core/titles.h"

/* Lines in which a headline is looked for, before the article begins. */
#define HEADLINE_REACH	12

/* Share of a headline's words that the article holds, in 64ths. */
#define HEADLINE_WORDS	24

/* "By a whisker: ferry stays" is no byline. */
static bool
begins_with_by(const NpLineFacts *facts)
{
	return facts->cues.start == 1u << NP_CUE_BYLINE &&
		facts->lower >= facts->shorts + 3u;
}

static bool
may_be_headline(const NpLineContext *context, const NpCase *cases, size_t line)
{
	const NpLineFacts *facts = &context->facts[line];
	unsigned	size = np_line_size(facts);

	return !cases[line].settled && cases[line].subtype == NP_NO_SUBTYPE &&
		!cases[line].seen &&
		size >= 3 && size <= 30 && facts->points <= 250 &&
		facts->begin != NP_BEGIN_LOWER && facts->begin != NP_BEGIN_BULLET &&
		facts->end != NP_END_COMMA && facts->end != NP_END_COLON &&
		size > facts->separators + 1u &&	/* no row of single words */
		(facts->cues.start == 0 || begins_with_by(facts)) &&
		!context->places[line].is_prose;
}

/*
 * A headline above a text that is mostly sentences: the model does not doubt
 * it much, or its words return.  What the site's other pages say counts little
 * here, for they have other headlines in its place.
 */
static bool
heads_sentences(const NpLineContext *context, const NpCase *cases,
				size_t line)
{
	return context->run_start - line <= HEADLINE_REACH &&
		(cases[line].alone > -NP_PLAIN ||
		 cases[line].log_odds > -NP_PLAIN ||
		 context->places[line].known >= HEADLINE_WORDS);
}

/* A page's own lines above its article: headline, author, date. */
#define OWN_LINES	4

/*
 * A text that is mostly sentences begins with its headline; so does what a
 * site's other pages do not have of a page.
 */
static bool
begins_with_headline(const NpLineContext *context, const NpCase *cases)
{
	const NpLinePlace *last = &context->places[context->lines.count - 1];
	size_t		seen = 0;

	if (last->prose_points > last->points / 2)
		return true;
	for (size_t i = 0; i < context->run_start; i++)
		seen += cases[i].seen;
	return seen > 0 && context->run_start - seen <= OWN_LINES;
}

/* The headline; the number of lines if none can be told. */
static size_t
find_headline(const NpLineContext *context, const NpCase *cases)
{
	size_t		count = context->lines.count;
	size_t		end = context->run_start;
	size_t		start = end > HEADLINE_REACH ? end - HEADLINE_REACH : 0;

	if (context->places[count - 1].prose == 0)
		return count;
	if (begins_with_headline(context, cases))
		for (size_t i = 0; i < 3 && i < end; i++)
			if (may_be_headline(context, cases, i) &&
				heads_sentences(context, cases, i))
				return i;
	for (size_t i = start; i < end; i++)
		if (may_be_headline(context, cases, i) &&
			context->places[i].known >= HEADLINE_WORDS)
			return i;
	return count;
}

/* Lines behind a headline that may tell who wrote and when. */
#define BYLINE_REACH	6

/* A name alone on its line, which no other line repeats. */
static bool
is_name_alone(const NpLineContext *context, size_t line)
{
	const NpLineFacts *facts = &context->facts[line];

	return facts->words >= 2 && facts->words <= 4 + facts->commas &&
		facts->commas <= 1 && facts->caps == 0 &&
		facts->capitals + facts->commas >= facts->words &&
		facts->digits == 0 && facts->marks <= 2 && facts->cues.count == 0 &&
		facts->separators == 0 && facts->begin == NP_BEGIN_UPPER &&
		facts->end == NP_END_WORD && context->places[line].repeats == 1;
}

/* "Curated by Maren Oldt": the second word of few is that of a byline. */
static bool
has_byline_inside(const NpLineContext *context, size_t line)
{
	const NpLineFacts *facts = &context->facts[line];
	NpLabelBounds bounds = {0, 0, 1};
	NpCues		cues;

	if (facts->words < 3 || facts->words > 7 || facts->kept < 2 ||
		facts->capitals < 2 || np_ends_sentence(facts))
		return false;
	np_find_labels(context->words.items + facts->words_at + 1, 1, &bounds,
				   &cues);
	return np_has_cue(cues.start, NP_CUE_BYLINE);
}

/* The words of a line stand in the headline too: a site's name behind it. */
static bool
stands_in(const NpLineContext *context, size_t line, size_t headline)
{
	const uint32_t *words = context->words.items;
	const NpLineFacts *a = &context->facts[line];
	const NpLineFacts *b = &context->facts[headline];

	for (size_t i = 0; i + a->kept <= b->kept; i++)
		if (memcmp(words + a->words_at, words + b->words_at + i,
				   a->kept * sizeof(uint32_t)) == 0)
			return true;
	return false;
}

/* The name of the site: the headline bears it too, or it is an outlet's. */
static bool
is_site(const NpLineContext *context, size_t line, size_t headline)
{
	const NpLineFacts *facts = &context->facts[line];

	return facts->words >= 2 && facts->words <= 5 &&
		facts->lower == facts->shorts && facts->commas == 0 &&
		facts->begin == NP_BEGIN_UPPER && facts->end == NP_END_WORD &&
		facts->cues.start == 0 &&
		(stands_in(context, line, headline) ||
		 np_names_outlet(context->text, context->lines.items[line].span));
}

/* The site says its name around the headline. */
static void
accuse_sites(const NpLineContext *context, size_t headline, NpCase *cases)
{
	for (size_t i = 0;
		 i <= headline + BYLINE_REACH && i < context->lines.count; i++)
	{
		NpCase	   *c = &cases[i];

		if (i == headline || c->settled || c->subtype != NP_NO_SUBTYPE ||
			!is_site(context, i, headline))
			continue;
		c->log_odds -= NP_PLAIN;
		c->subtype = NP_SITE_NAME;
		c->reason = NP_BECAUSE_SITE;
	}
}

/* Who wrote and when is part of the article, below its headline. */
static void
favour_bylines(const NpLineContext *context, size_t headline, NpCase *cases)
{
	bool		named = false;

	for (size_t i = headline + 1;
		 i <= headline + BYLINE_REACH && i < context->lines.count; i++)
	{
		NpSubtype	subtype = np_default_subtype(context, i, true);
		NpCase	   *c = &cases[i];

		named = named || context->places[i].is_prose;
		if (c->settled || c->reason == NP_BECAUSE_TICKER)
			continue;
		if (subtype == NP_BYLINE || subtype == NP_DATELINE)
			c->log_odds += 5 * NP_LOG_ODDS_ONE / 2;
		else if (!named && c->subtype == NP_NO_SUBTYPE &&
				 (has_byline_inside(context, i) ||
				  (is_name_alone(context, i) &&
				   !is_site(context, i, headline))))
		{
			c->log_odds += NP_PLAIN;
			c->subtype = NP_BYLINE;
			c->reason = NP_BECAUSE_BYLINE;
			named = true;
		}
	}
}

void
np_settle_headline(const NpLineContext *context, NpCase *cases)
{
	size_t		line = find_headline(context, cases);

	if (line == context->lines.count)
		return;
	cases[line] = (NpCase) {
		.log_odds = 3 * NP_LOG_ODDS_ONE, .subtype = NP_HEADLINE,
		.reason = NP_BECAUSE_HEADLINE, .settled = true
	};
	accuse_sites(context, line, cases);
	favour_bylines(context, line, cases);
}
