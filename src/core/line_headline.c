/*
 * line_headline.c
 *		Which line is the article's headline.
 */
#include "core/line_rules.h"

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
