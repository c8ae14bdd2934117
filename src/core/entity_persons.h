/*
 * entity_persons.h
 *		Which mentions name one person.
 */
#ifndef NP_CORE_ENTITY_PERSONS_H
#define NP_CORE_ENTITY_PERSONS_H

#include "core/entity_groups.h"

/* Is this a family name alone, or a first name alone? */
extern bool np_is_short_person(const NpSurface *surface);

/* The group of a person's full name, found or made. */
extern NpStatus np_place_person(NpGrouping *grouping,
								const NpSurface *surface, uint32_t *group);

/* The keys of a full name, which the group may have from elsewhere. */
extern NpStatus np_bind_person(NpGrouping *grouping, const NpSurface *surface,
							   uint32_t group);

/* When all full names are placed: parts of one longer name join it. */
extern void np_join_person(NpGrouping *grouping, const NpSurface *surface);

/* Who is meant by a short form, as group + 1; 0 if nobody is known. */
extern uint32_t np_find_person(NpGrouping *grouping, const NpSurface *surface,
							   const NpMention *mention);

/* A mention makes its person the live bearer of the name. */
extern NpStatus np_mention_person(NpGrouping *grouping,
								  const NpSurface *surface,
								  const NpMention *mention, uint32_t group);

#endif							/* NP_CORE_ENTITY_PERSONS_H */
