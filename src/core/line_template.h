/*
 * line_template.h
 *		What a site's other pages say of the lines of a page.
 *
 * Lines that stand on other pages of the site too are its furniture; lines
 * that do not are the article's, or those of teasers.  Where one kind ends and
 * the other begins tells more than a line by itself, so the places of both are
 * features of every line.
 */
#ifndef NP_CORE_LINE_TEMPLATE_H
#define NP_CORE_LINE_TEMPLATE_H

#include "core/line_scores.h"

/* What is known of a line from other pages. */
typedef struct NpSighting
{
	uint8_t		pages;			/* other pages that hold it */
	uint8_t		of;				/* other pages that would show it */
	uint8_t		kind;			/* how it was recognised, 0 if it was not */
	bool		seen;			/* on enough of them to be furniture */
} NpSighting;

/* Fewer other pages than this prove nothing. */
#define NP_LEAST_OTHERS	2

/* What is known of all lines of a page. */
typedef struct NpSightings
{
	NpSighting *items;			/* one a line */
	unsigned	others;			/* other pages of the site */
} NpSightings;

/* Whether a line is on enough pages to be furniture. */
extern bool np_is_seen(unsigned pages, unsigned of);

/*
 * All that the template's trees see.  log_odds holds the first verdicts.  The
 * context's lines are placed anew, with what was seen as furniture.
 */
extern NpStatus np_template_blocks(NpArena *arena,
								   const NpSightings *sightings,
								   const int32_t *log_odds,
								   NpLineContext *lines,
								   NpFeatureBlock **blocks);

/* Judges lines a second time: log_odds is given the second verdicts. */
extern NpStatus np_score_with_template(NpArena *arena, const NpTrees *trees,
									   const NpSightings *sightings,
									   NpLineContext *lines,
									   int32_t *log_odds);

#endif							/* NP_CORE_LINE_TEMPLATE_H */
