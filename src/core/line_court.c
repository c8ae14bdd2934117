/*
 * line_court.c
 *		What rules have in common: a line's case, and how to speak on it.
 */
#include "core/line_court.h"

void
np_settle(const NpCourt *court, size_t line, NpSubtype subtype, NpReason reason)
{
	NpCase	   *c = &court->cases[line];

	if (c->settled)
		return;
	c->log_odds = -NP_CERTAIN;
	c->subtype = (uint8_t) subtype;
	c->reason = (uint8_t) reason;
	c->settled = true;
}

void
np_accuse(const NpCourt *court, size_t line, int32_t weight, NpSubtype subtype,
		  NpReason reason)
{
	NpCase	   *c = &court->cases[line];

	if (c->settled)
		return;
	c->log_odds -= weight;
	if (c->subtype == NP_NO_SUBTYPE || c->subtype <= NP_LAST_CONTENT)
	{
		c->subtype = (uint8_t) subtype;
		c->reason = (uint8_t) reason;
	}
}

bool
np_is_heading_of_links(const NpLineFacts *facts)
{
	return np_has_cue(facts->cues.start, NP_CUE_PROMOTION) &&
		facts->cues.label_words >= 2 &&
		np_line_size(facts) <= facts->cues.label_words + 3u &&
		!np_ends_sentence(facts);
}

bool
np_is_lone_bullet(const NpLineFacts *facts)
{
	return facts->letters == 0 && facts->digits == 0 &&
		facts->points <= 3 && facts->begin == NP_BEGIN_BULLET;
}

bool
np_looks_like_headline(const NpLineFacts *facts)
{
	unsigned	size = np_line_size(facts);

	return size >= 3 && size <= 20 && facts->begin >= NP_BEGIN_DIGIT &&
		facts->end != NP_END_COMMA && facts->end != NP_END_COLON &&
		facts->end != NP_END_STOP;
}
