/*
 * entity_best_name.h
 *		Which of its mentions names an entity best.
 */
#ifndef NP_CORE_ENTITY_BEST_NAME_H
#define NP_CORE_ENTITY_BEST_NAME_H

#include "core/entity_groups.h"

/* Lets a mention compete for being the group's name. */
extern void np_offer_name(NpGrouping *grouping, const NpSurface *surface,
						  const NpMention *mention, uint32_t group);

#endif							/* NP_CORE_ENTITY_BEST_NAME_H */
