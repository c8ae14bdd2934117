/*
 * bursts.h
 *		Stretches of days on which a thing is more frequent than it is else.
 */
#ifndef NP_CORE_BURSTS_H
#define NP_CORE_BURSTS_H

#include <stddef.h>

#include "core/arena.h"

/*
 * A thing's counts, day by day, and what was counted in all.  A count is at
 * most its total.
 */
typedef struct NpDays
{
	const double *counts;
	const double *totals;		/* NULL if every day is like another */
	size_t		count;			/* of days */
} NpDays;

typedef struct NpBurst
{
	size_t		first;			/* days from 0 */
	size_t		last;
	double		weight;			/* what the burst explains, in nats */
} NpBurst;

/*
 * In a burst a thing is ratio times as frequent as in all, ratio > 1; to enter
 * one takes cost * ln(days) nats, cost >= 0.  Bursts ascend.
 */
extern NpStatus np_bursts(NpArena *arena, const NpDays *days, double ratio,
						  double cost, NpBurst **bursts, size_t *count);

#endif							/* NP_CORE_BURSTS_H */
