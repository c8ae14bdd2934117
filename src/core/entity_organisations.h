/*
 * entity_organisations.h
 *		Which mentions name one organisation, event or work.
 */
#ifndef NP_CORE_ENTITY_ORGANISATIONS_H
#define NP_CORE_ENTITY_ORGANISATIONS_H

#include "core/entity_groups.h"

/* The keys under which short forms of a full name find its group. */
extern NpStatus np_bind_organisation(NpGrouping *grouping,
									 const NpSurface *surface,
									 uint32_t group);

/* When all full names are placed: parts of one longer name join it. */
extern void np_join_organisation(NpGrouping *grouping,
								 const NpSurface *surface);

/* What a short form stands for, as group + 1; 0 if for nothing known. */
extern uint32_t np_find_organisation(NpGrouping *grouping,
									 const NpSurface *surface,
									 const NpMention *mention);

#endif							/* NP_CORE_ENTITY_ORGANISATIONS_H */
