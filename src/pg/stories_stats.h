/*
 * stories_stats.h
 *		Term statistics as integer[]: how many texts, then the counts.
 */
#ifndef NP_PG_STORIES_STATS_H
#define NP_PG_STORIES_STATS_H

#include "postgres.h"

#include "utils/array.h"

#include "core/term_stats.h"

#define NP_TERM_STATS_ITEMS		(1 + NP_TERM_COUNTS)

/* The numbers of a value that term_stats_agg made; raises an error for any
 * other array.  The value must not be compressed or stored elsewhere. */
extern const int32 *np_read_term_stats(struct varlena *value);

#endif							/* NP_PG_STORIES_STATS_H */
