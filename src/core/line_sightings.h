/*
 * line_sightings.h
 *		Which lines of a page a site's template has seen.
 */
#ifndef NP_CORE_LINE_SIGHTINGS_H
#define NP_CORE_LINE_SIGHTINGS_H

#include "core/line_court.h"
#include "core/line_template.h"
#include "core/template_judge.h"

/*
 * What a template says of a page, and of each of its lines.  Pages that hold
 * the page's own article are not counted; below NP_LEAST_OTHERS nothing is
 * seen.
 */
extern NpStatus np_sightings(NpArena *arena, const NpTemplate *template,
							 const NpText *text,
							 const NpLineContext *context,
							 NpTemplatePage *page, NpSightings *sightings);

/*
 * Brings what other pages say before the rules speak: the second verdicts,
 * what they rest on, and, where it is certain, the end of the case.  The cases
 * hold the first verdicts.
 */
extern void np_weigh_sightings(const NpLineContext *context,
							   const NpSightings *sightings,
							   const int32_t *log_odds, NpCase *cases);

#endif							/* NP_CORE_LINE_SIGHTINGS_H */
