/*
 * titles.h
 *		A headline without the names of site and section around it.
 */
#ifndef NP_CORE_TITLES_H
#define NP_CORE_TITLES_H

#include "core/arena.h"
#include "core/text.h"

/*
 * The part of a title that is left when the names of its site are dropped; it
 * is never empty for a title that is not blank.
 */
extern NpStatus np_title_head(NpArena *arena, const NpText *text,
							  NpSpan title, NpSpan *head);

/* A word of the span is one that outlets bear in their names. */
extern bool np_names_outlet(const NpText *text, NpSpan span);

#endif							/* NP_CORE_TITLES_H */
