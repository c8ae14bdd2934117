/*
 * entity_places.h
 *		Which mentions name one place.
 */
#ifndef NP_CORE_ENTITY_PLACES_H
#define NP_CORE_ENTITY_PLACES_H

#include "core/entity_groups.h"

/* The key under which a place is found: its country, or its bare name. */
extern uint64_t np_place_key(const NpSurface *surface);

/* The keys under which short forms of a place's name find its group. */
extern NpStatus np_bind_place(NpGrouping *grouping, const NpSurface *surface,
							  uint32_t group);

/* What a short form stands for, as group + 1; 0 if for nothing known. */
extern uint32_t np_find_place(NpGrouping *grouping, const NpSurface *surface);

#endif							/* NP_CORE_ENTITY_PLACES_H */
