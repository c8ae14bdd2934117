/*
 * spans.c
 *		Spans of code points as int4range and int4multirange.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/multirangetypes.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "pg/compat.h"
#include "pg/spans.h"

static RangeType *
make_span(TypeCacheEntry *cache, NpCursor *cursor, NpSpan span)
{
	RangeBound	lower = {0};
	RangeBound	upper = {0};

	lower.val = Int32GetDatum((int32) np_cursor_to_byte(cursor, span.start));
	lower.inclusive = true;
	lower.lower = true;
	upper.val = Int32GetDatum((int32) np_cursor_to_byte(cursor, span.end));
	return np_make_range(cache, &lower, &upper);
}

Datum
np_give_span(NpCursor *cursor, NpSpan span)
{
	TypeCacheEntry *cache = lookup_type_cache(INT4RANGEOID,
											  TYPECACHE_RANGE_INFO);

	return RangeTypePGetDatum(make_span(cache, cursor, span));
}

Datum
np_give_spans(const NpText *text, const NpSpan *spans, size_t count)
{
	TypeCacheEntry *cache = lookup_type_cache(INT4RANGEOID,
											  TYPECACHE_RANGE_INFO);
	RangeType **ranges = palloc_array(RangeType *, count + 1);
	NpCursor	cursor;

	np_cursor_init(&cursor, text);
	for (size_t i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		ranges[i] = make_span(cache, &cursor, spans[i]);
	}
	return MultirangeTypePGetDatum(make_multirange(INT4MULTIRANGEOID, cache,
												   (int32) count, ranges));
}

/* Adds the bytes of one range to spans; an empty one adds nothing. */
static void
take_one(TypeCacheEntry *cache, NpCursor *cursor, const RangeType *range,
		 NpSpan *spans, size_t *count)
{
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;
	NpSpan		span = {0, cursor->text->length};

	range_deserialize(cache, range, &lower, &upper, &empty);
	if (empty)
		return;
	/* A stored int4range is canonical: lower inclusive, upper exclusive. */
	if (!lower.infinite)
		span.start = np_cursor_to_point(cursor,
										Max(DatumGetInt32(lower.val), 0));
	if (!upper.infinite)
		span.end = np_cursor_to_point(cursor,
									  Max(DatumGetInt32(upper.val), 0));
	if (span.start < span.end)
		spans[(*count)++] = span;
}

NpSpan *
np_take_range(const NpText *text, Datum range, size_t *count)
{
	TypeCacheEntry *cache = lookup_type_cache(INT4RANGEOID,
											  TYPECACHE_RANGE_INFO);
	NpSpan	   *spans = palloc_array(NpSpan, 1);
	NpCursor	cursor;

	*count = 0;
	np_cursor_init(&cursor, text);
	take_one(cache, &cursor, DatumGetRangeTypeP(range), spans, count);
	return spans;
}

NpSpan *
np_take_multirange(const NpText *text, Datum multirange, size_t *count)
{
	TypeCacheEntry *cache = lookup_type_cache(INT4RANGEOID,
											  TYPECACHE_RANGE_INFO);
	RangeType **ranges;
	int32		range_count;
	NpSpan	   *spans;
	NpCursor	cursor;

	multirange_deserialize(cache, DatumGetMultirangeTypeP(multirange),
						   &range_count, &ranges);
	spans = palloc_array(NpSpan, range_count + 1);
	*count = 0;
	np_cursor_init(&cursor, text);
	for (int32 i = 0; i < range_count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		take_one(cache, &cursor, ranges[i], spans, count);
	}
	return spans;
}
