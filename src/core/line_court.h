/*
 * line_court.h
 *		What rules have in common: a line's case, and how to speak on it.
 *
 * Weights are log-odds, so that a rule that is right seven times of eight
 * says so, and the score stays a probability.
 */
#ifndef NP_CORE_LINE_COURT_H
#define NP_CORE_LINE_COURT_H

#include "core/line_features.h"
#include "core/line_model.h"

/* Odds of 90 to 1: what a settled case is given. */
#define NP_CERTAIN	(9 * NP_LOG_ODDS_ONE / 2)

/* Odds of 20 to 1, 7 to 1, and 3 to 1. */
#define NP_STRONG	(3 * NP_LOG_ODDS_ONE)
#define NP_PLAIN	(2 * NP_LOG_ODDS_ONE)
#define NP_WEAK		(NP_LOG_ODDS_ONE)

/* Words that a credit behind a caption may have. */
#define NP_CREDIT_WORDS	8

/* A line's case: the model's log-odds, then the rules'. */
typedef struct NpCase
{
	int32_t		log_odds;
	int32_t		alone;			/* the same without the site's other pages */
	uint8_t		subtype;		/* NP_NO_SUBTYPE until a rule names it */
	uint8_t		reason;			/* NP_REASON_COUNT likewise */
	bool		settled;		/* no further rule may speak */
	bool		seen;			/* on other pages of the site too */
	uint8_t		for_it;			/* NpReason of what other pages say, */
	uint8_t		against_it;		/* NP_REASON_COUNT if they say nothing */
} NpCase;

typedef struct NpCourt
{
	const NpLineContext *context;
	NpCase	   *cases;
	bool		pitch_is_topic; /* the article is about subscriptions */
	uint16_t	cues;			/* that some line has */
	size_t		bullets;		/* lines that are a lone bullet */
} NpCourt;

/* Some line of the text has a cue. */
static inline bool
np_court_has(const NpCourt *court, NpCue cue)
{
	return np_has_cue(court->cues, cue);
}

static inline const NpLineFacts *
np_facts_of(const NpCourt *court, size_t line)
{
	return &court->context->facts[line];
}

/* The line is furniture of this kind, whatever else is said. */
extern void np_settle(const NpCourt *court, size_t line, NpSubtype subtype,
					  NpReason reason);

/* Speaks against the line; its first accuser names it. */
extern void np_accuse(const NpCourt *court, size_t line, int32_t weight,
					  NpSubtype subtype, NpReason reason);

/* "Most read in news", "Around the country": what heads a list of links. */
extern bool np_is_heading_of_links(const NpLineFacts *facts);

/* A dash, a dot or a bar, or a few of them; a brace may be code. */
extern bool np_is_lone_bullet(const NpLineFacts *facts);

/* Like a headline: some words, a capital before them, no stop behind. */
extern bool np_looks_like_headline(const NpLineFacts *facts);

#endif							/* NP_CORE_LINE_COURT_H */
