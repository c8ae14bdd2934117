/*
 * spans.h
 *		Spans of code points as int4range and int4multirange.
 */
#ifndef NP_PG_SPANS_H
#define NP_PG_SPANS_H

#include "postgres.h"

#include "core/text.h"

/* A span as an int4range; the cursor makes ascending calls cheap. */
extern Datum np_give_span(NpCursor *cursor, NpSpan span);

/* Ascending, disjoint spans as an int4multirange. */
extern Datum np_give_spans(const NpText *text, const NpSpan *spans,
						   size_t count);

/*
 * The bytes that an int4range or int4multirange of code points covers, clipped
 * to the text, ascending.  Sets *count; the array is palloc'd.
 */
extern NpSpan *np_take_range(const NpText *text, Datum range, size_t *count);
extern NpSpan *np_take_multirange(const NpText *text, Datum multirange,
								  size_t *count);

#endif							/* NP_PG_SPANS_H */
