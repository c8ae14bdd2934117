/*
 * entity_best_name.c
 *		Which of its mentions names an entity best.
 */
#include "core/entity_best_name.h"

#include <string.h>

/* How good a name is, its length left out. */
typedef enum NameRank
{
	RANK_SHOUTED = 1,			/* of a headline: its case says nothing */
	RANK_ACRONYM,
	RANK_PLAIN,
} NameRank;

static NameRank
rank_of(const NpSurface *surface)
{
	if (surface->acronym != 0 && surface->span.end - surface->span.start <= 8)
		return RANK_ACRONYM;
	return surface->shouted ? RANK_SHOUTED : RANK_PLAIN;
}

/*
 * Written names come before acronyms, full names before short ones, long forms
 * before others with as many words; a name before its plural.
 */
static uint64_t
points_of(const NpSurface *surface, NpSpan span)
{
	return ((uint64_t) rank_of(surface) << 8 |
			(surface->plural ? 0 : 1) << 4 | surface->count) << 32 |
		(span.end - span.start);
}

/* Takes a possessive off the end of a name. */
static NpSpan
without_possessive(const NpText *text, NpSpan span)
{
	const char *end = text->bytes + span.end;

	if (span.end - span.start > 2 && end[-1] == 's' && end[-2] == '\'')
		span.end -= 2;
	else if (span.end - span.start > 4 && memcmp(end - 4, "\xe2\x80\x99s", 4) == 0)
		span.end -= 4;
	return span;
}

void
np_offer_name(NpGrouping *grouping, const NpSurface *surface,
			  const NpMention *mention, uint32_t group)
{
	NpGroup    *to = &grouping->groups[group];
	NpSpan		span = without_possessive(grouping->input->text, mention->span);
	uint64_t	points;

	points = points_of(surface, span);
	if (points <= to->name_points)
		return;
	to->name_points = points;
	to->name = span;
}
