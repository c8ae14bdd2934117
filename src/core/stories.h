/*
 * stories.h
 *		Which articles are on one event.
 */
#ifndef NP_CORE_STORIES_H
#define NP_CORE_STORIES_H

#include "core/story_index.h"

/* How near articles of one story must be. */
typedef struct NpStoryLimits
{
	int64_t		window;			/* in time; see NpStoryIndex */
	uint32_t	least;			/* cosine, at least 1 */
} NpStoryLimits;

/*
 * The stories of articles: stories[i] becomes the smallest id in the story of
 * rows[i].  Rows are put in order first.
 *
 * Rows that are known keep their story where no other row changes it.  The
 * result is that of rows without any known, if the stories of those that are
 * are what this function made of them.
 */
extern NpStatus np_stories(NpArena *arena, NpStoryRow *rows, uint32_t count,
						   const NpStoryLimits *limits, int64_t *stories);

#endif							/* NP_CORE_STORIES_H */
