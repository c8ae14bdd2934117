/*
 * story_clusters.h
 *		Articles put together that are alike on average.
 */
#ifndef NP_CORE_STORY_CLUSTERS_H
#define NP_CORE_STORY_CLUSTERS_H

#include "core/story_index.h"

/*
 * Average linkage over a graph of articles 0 to count - 1; those without an
 * edge have a cosine of 0.  Two clusters of m and n articles are put together,
 * best first, while the average cosine of their pairs is at least `least` and
 * .02 * log2(m n) more: the larger, the more alike they must be.
 * Of equal ones, those with the earliest articles are first.  Each edge is
 * given once.
 *
 * clusters[i] becomes the first article of i's cluster.
 */
extern NpStatus np_story_clusters(NpArena *arena, uint32_t count,
								  const NpStoryEdge *edges, size_t edge_count,
								  uint32_t least, uint32_t *clusters);

#endif							/* NP_CORE_STORY_CLUSTERS_H */
