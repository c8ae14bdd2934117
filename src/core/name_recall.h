/*
 * name_recall.h
 *		Names of a headline, by those of the body.
 */
#ifndef NP_CORE_NAME_RECALL_H
#define NP_CORE_NAME_RECALL_H

#include "core/name_vessels.h"
#include "core/name_view.h"

/*
 * Adds names to lines whose case says nothing: words that are in no name there
 * but are one elsewhere, or a person's last name.
 */
extern NpStatus np_name_recall(NpArena *arena, const NpNameView *view,
							   NpFoundNames *names);

#endif							/* NP_CORE_NAME_RECALL_H */
