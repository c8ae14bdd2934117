/*
 * pairs.h
 *		All pairs of similar signatures of a table, or between two.
 *
 * Rows meet by their keys: for one band after the other, the keys of all rows
 * are sorted, and rows of equal keys compared.  So memory is that of one sort,
 * and time grows as the table does, and with the pairs that there are.
 */
#ifndef NP_CORE_PAIRS_H
#define NP_CORE_PAIRS_H

#include "core/components.h"
#include "core/textsig.h"

/*
 * The rows to compare, those of a second table, if there is one, at the end.
 */
typedef struct NpPairRows
{
	uint32_t	count;
	uint32_t	second;			/* where the second table begins, or 0 */
	size_t		memory;			/* bytes that sorting may take at a time */
	/* A row's signature, which stays until the next call. */
	const unsigned char *(*signature) (void *context, uint32_t row);
	void	   *context;
} NpPairRows;

typedef struct NpPairSink
{
	NpStatus	(*put) (void *context, uint32_t a, uint32_t b,
						uint32_t similarity);
	void	   *context;
} NpPairSink;

/*
 * Puts every pair of rows, once, that has at least a similarity, which is not
 * below NP_PAIRS_LEAST; of two tables, a is of the first and b of the second.
 */
extern NpStatus np_pairs(NpArena *arena, const NpPairRows *rows,
						 uint32_t least, const NpPairSink *sink);

/*
 * Joins the rows of every such pair, which is less work than to put them all:
 * rows that hang together already are not compared.
 */
extern NpStatus np_pairs_join(NpArena *arena, const NpPairRows *rows,
							  uint32_t least, NpComponents *components);

#endif							/* NP_CORE_PAIRS_H */
