/*
 * line_rules.h
 *		What is said of lines beyond the model's score.
 */
#ifndef NP_CORE_LINE_RULES_H
#define NP_CORE_LINE_RULES_H

#include "core/line_court.h"

/* Lets the rules speak on every line; cases hold the model's log-odds. */
extern NpStatus np_apply_rules(NpArena *arena, const NpLineContext *context,
							   NpCase *cases);

/* What the words of one line say of it. */
extern NpStatus np_judge_words(NpArena *arena, const NpCourt *court,
							   size_t line);

/* What times before lines say of them. */
extern void np_judge_times(const NpCourt *court);

/* What lists, boxes and the end of the article say of their lines. */
extern void np_judge_lists(const NpCourt *court);

/*
 * Settles which line is the headline, and speaks for those that tell who wrote
 * the article and when.  To be called after all other rules.
 */
extern void np_settle_headline(const NpLineContext *context, NpCase *cases);

/* The kind that the words of a line of boilerplate name, or the other. */
extern NpSubtype np_kind_by_words(const NpLineFacts *facts, NpSubtype other);

/* The subtype and the reason of a line that no rule spoke on. */
extern NpSubtype np_default_subtype(const NpLineContext *context, size_t line,
									bool content);
extern NpReason np_default_reason(const NpLineContext *context, size_t line,
								  bool content);

#endif							/* NP_CORE_LINE_RULES_H */
