/*
 * entities.h
 *		Mentions to the entities of one document.
 *
 * "Ketil Braddan", "Mr. Braddan" and "Braddan" are one entity, "Otto Sandahl"
 * and "Emeric Sandahl" are two.  The rules are in docs/entities.md.
 */
#ifndef NP_CORE_ENTITIES_H
#define NP_CORE_ENTITIES_H

#include "core/tagger.h"

typedef struct NpEntity
{
	const char *name;			/* its best name; UTF-8, not terminated */
	size_t		name_length;
	uint32_t	match;			/* its gazetteer match plus 1, or 0 */
} NpEntity;

typedef struct NpEntities
{
	NpEntity   *items;			/* in the order of first mention */
	size_t		count;
	uint32_t   *entity_of;		/* mention to index of its entity */
} NpEntities;

extern NpStatus np_group_mentions(NpArena *arena, const NpTagInput *input,
								  const NpMentions *mentions,
								  NpEntities *entities);

/* All of it: words, sentences, matches, mentions, entities. */
extern NpStatus np_entities(NpArena *arena, const NpText *text,
							const NpSpan *mask, size_t mask_count,
							const NpGazetteer *names, NpMatches *matches,
							NpMentions *mentions, NpEntities *entities);

#endif							/* NP_CORE_ENTITIES_H */
