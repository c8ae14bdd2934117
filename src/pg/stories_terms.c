/*
 * stories_terms.c
 *		story_terms and story_similarity: articles by the words of their event.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"

#include "core/story_terms.h"
#include "pg/glue.h"
#include "pg/stored.h"
#include "pg/stories_terms.h"
#include "pg/stories_stats.h"

PG_FUNCTION_INFO_V1(story_terms);
PG_FUNCTION_INFO_V1(story_words);
PG_FUNCTION_INFO_V1(story_similarity);

/* A term is in no more texts than the emptiest of its buckets. */
static uint64_t
count_of_term(const void *context, uint64_t term)
{
	const int32 *counts = context;
	int32		least = PG_INT32_MAX;

	for (unsigned row = 0; row < NP_TERM_ROWS; row++)
		least = Min(least, counts[np_term_bucket(term, row)]);
	return (uint64_t) Max(least, 0);
}

static ArrayType *
make_array(const int64 *items, size_t count)
{
	Size		bytes = ARR_OVERHEAD_NONULLS(1) + count * sizeof(int64);
	ArrayType  *array;

	if (count == 0)
		return construct_empty_array(INT8OID);
	array = palloc0(bytes);
	SET_VARSIZE(array, bytes);
	array->ndim = 1;
	array->elemtype = INT8OID;
	ARR_DIMS(array)[0] = (int) count;
	ARR_LBOUND(array)[0] = 1;
	memcpy(ARR_DATA_PTR(array), items, count * sizeof(int64));
	return array;
}

static NpTermCounts
take_stats(FunctionCallInfo fcinfo, NpCall *call)
{
	const int32 *numbers = np_read_term_stats(np_take_value(fcinfo, 1, call));

	return (NpTermCounts) {
		.texts = (uint64_t) Max(numbers[0], 0),
		.count = count_of_term,
		.context = numbers + 1
	};
}

Datum
story_terms(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		body;
	NpTermCounts stats;
	int64		items[NP_STORY_TERMS];
	size_t		count;

	np_call_begin(&call);
	body = np_take_text(&call, PG_GETARG_DATUM(0));
	stats = take_stats(fcinfo, &call);
	np_check(np_story_terms(&call.arena, &body, &stats, items, &count));
	np_call_end(&call);
	PG_RETURN_ARRAYTYPE_P(make_array(items, count));
}

Datum
story_words(PG_FUNCTION_ARGS)
{
	int32		most = PG_GETARG_INT32(2);
	NpCall		call;
	NpText		body;
	NpTermCounts stats;
	NpSpan		words[NP_STORY_TERMS];
	Datum		items[NP_STORY_TERMS];
	size_t		count;

	if (most < 0 || most > NP_STORY_TERMS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of words must be between 0 and %d",
						NP_STORY_TERMS)));
	np_call_begin(&call);
	body = np_take_text(&call, PG_GETARG_DATUM(0));
	stats = take_stats(fcinfo, &call);
	np_check(np_story_words(&call.arena, &body, &stats, words, (size_t) most,
							&count));
	for (size_t i = 0; i < count; i++)
		items[i] = PointerGetDatum(np_give_text(body.bytes + words[i].start,
												words[i].end - words[i].start));
	np_call_end(&call);
	PG_RETURN_ARRAYTYPE_P(construct_array(items, (int) count, TEXTOID, -1,
										  false, TYPALIGN_INT));
}

const int64 *
np_read_story_terms(ArrayType *array, size_t *count)
{
	const int64 *items = (const int64 *) ARR_DATA_PTR(array);

	*count = (size_t) ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	if (ARR_NDIM(array) > 1 || ARR_HASNULL(array) ||
		ARR_ELEMTYPE(array) != INT8OID || !np_story_terms_valid(items, *count))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("array has no story terms"),
				 errhint("Make them from a text with story_terms(body, stats).")));
	return items;
}

Datum
story_similarity(PG_FUNCTION_ARGS)
{
	ArrayType  *a = PG_GETARG_ARRAYTYPE_P(0);
	ArrayType  *b = PG_GETARG_ARRAYTYPE_P(1);
	size_t		a_count;
	size_t		b_count;
	const int64 *a_items = np_read_story_terms(a, &a_count);
	const int64 *b_items = np_read_story_terms(b, &b_count);
	uint32_t	cosine = np_story_cosine(a_items, a_count, b_items, b_count);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	PG_RETURN_FLOAT4((float4) cosine / NP_COSINE_ONE);
}
