/*
 * point_table.h
 *		Code points before any byte of a text, in any order.
 *
 * A cursor is cheaper where offsets ascend; this costs the same wherever they
 * are: the points before every so many bytes are counted once.
 */
#ifndef NP_CORE_POINT_TABLE_H
#define NP_CORE_POINT_TABLE_H

#include "core/arena.h"
#include "core/text.h"

typedef struct NpPointTable
{
	const NpText *text;
	uint32_t   *before;			/* points before every NP_POINT_STEP bytes */
} NpPointTable;

#define NP_POINT_STEP	((size_t) 256)

extern NpStatus np_point_table(NpArena *arena, const NpText *text,
							   NpPointTable *table);

/* Code points before a byte at which a character begins, or the end. */
extern size_t np_points_before(const NpPointTable *table, size_t byte);

#endif							/* NP_CORE_POINT_TABLE_H */
