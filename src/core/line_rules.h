/*
 * line_rules.h
 *		What is said of lines beyond the model's score.
 */
#ifndef NP_CORE_LINE_RULES_H
#define NP_CORE_LINE_RULES_H

#include "core/line_features.h"
#include "core/line_model.h"

/* A line's case: the model's log-odds, then the rules'. */
typedef struct NpCase
{
	int32_t		log_odds;
	uint8_t		subtype;		/* NP_NO_SUBTYPE until a rule names it */
	uint8_t		reason;			/* NP_REASON_COUNT likewise */
	bool		settled;		/* no further rule may speak */
} NpCase;

/* Lets the rules speak on every line; cases hold the model's log-odds. */
extern void np_apply_rules(NpArena *arena, const NpLineContext *context,
						   NpCase *cases);

/*
 * The line that is the article's headline; the number of lines if none can be
 * told.
 */
extern size_t np_find_headline(const NpLineContext *context,
							   const NpCase *cases);

/* The subtype and the reason of a line that no rule spoke on. */
extern NpSubtype np_default_subtype(const NpLineContext *context, size_t line,
									bool content);
extern NpReason np_default_reason(const NpLineContext *context, size_t line,
								  bool content);

#endif							/* NP_CORE_LINE_RULES_H */
