/*
 * stories_stats.c
 *		term_stats_agg and term_stats_union: how many texts have a word.
 *
 * The value is an ordinary integer[], so that it is stored, compared and sent
 * as one; the state of the aggregates has the same counts in 64 bits.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/memutils.h"

#include "pg/glue.h"
#include "pg/stories_stats.h"

PG_FUNCTION_INFO_V1(term_stats_agg_add);
PG_FUNCTION_INFO_V1(term_stats_union_add);
PG_FUNCTION_INFO_V1(term_stats_agg_combine);
PG_FUNCTION_INFO_V1(term_stats_agg_serialize);
PG_FUNCTION_INFO_V1(term_stats_agg_deserialize);
PG_FUNCTION_INFO_V1(term_stats_agg_final);

#define VALUE_BYTES \
	(ARR_OVERHEAD_NONULLS(1) + NP_TERM_STATS_ITEMS * sizeof(int32))

const int32 *
np_read_term_stats(struct varlena *value)
{
	ArrayType  *array = (ArrayType *) value;

	if (VARATT_IS_SHORT(value) || VARSIZE(value) != VALUE_BYTES ||
		ARR_NDIM(array) != 1 || ARR_HASNULL(array) ||
		ARR_ELEMTYPE(array) != INT4OID ||
		ARR_DIMS(array)[0] != NP_TERM_STATS_ITEMS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("array has no term statistics"),
				 errhint("Make them from texts with term_stats_agg(body).")));
	return (const int32 *) ARR_DATA_PTR(array);
}

/* The state, or a new one if there is none yet. */
static NpTermStats *
take_state(FunctionCallInfo fcinfo)
{
	if (!PG_ARGISNULL(0))
		return (NpTermStats *) PG_GETARG_POINTER(0);
	return MemoryContextAllocZero(np_group_context(fcinfo),
								  sizeof(NpTermStats));
}

Datum
term_stats_agg_add(PG_FUNCTION_ARGS)
{
	NpTermStats *state;
	NpCall		call;
	NpText		body;

	if (PG_ARGISNULL(1))
		return np_same_state(fcinfo);
	state = take_state(fcinfo);
	np_call_begin(&call);
	body = np_take_text(&call, PG_GETARG_DATUM(1));
	np_check(np_term_stats_add(&call.arena, &body, state));
	np_call_end(&call);
	PG_RETURN_POINTER(state);
}

Datum
term_stats_union_add(PG_FUNCTION_ARGS)
{
	NpTermStats *state;
	struct varlena *value;
	const int32 *items;

	if (PG_ARGISNULL(1))
		return np_same_state(fcinfo);
	value = PG_DETOAST_DATUM(PG_GETARG_DATUM(1));
	items = np_read_term_stats(value);
	state = take_state(fcinfo);
	state->texts += (uint64) Max(items[0], 0);
	for (size_t i = 0; i < NP_TERM_COUNTS; i++)
		state->counts[i] += (uint64) Max(items[1 + i], 0);
	PG_FREE_IF_COPY(value, 1);
	PG_RETURN_POINTER(state);
}

Datum
term_stats_agg_combine(PG_FUNCTION_ARGS)
{
	NpTermStats *state;
	const NpTermStats *other;

	if (PG_ARGISNULL(1))
		return np_same_state(fcinfo);
	state = take_state(fcinfo);
	other = (const NpTermStats *) PG_GETARG_POINTER(1);
	state->texts += other->texts;
	for (size_t i = 0; i < NP_TERM_COUNTS; i++)
		state->counts[i] += other->counts[i];
	PG_RETURN_POINTER(state);
}

Datum
term_stats_agg_serialize(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = palloc(VARHDRSZ + sizeof(NpTermStats));

	SET_VARSIZE(bytes, VARHDRSZ + sizeof(NpTermStats));
	memcpy(VARDATA(bytes), PG_GETARG_POINTER(0), sizeof(NpTermStats));
	PG_RETURN_BYTEA_P(bytes);
}

Datum
term_stats_agg_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	NpTermStats *state;

	if (VARSIZE_ANY_EXHDR(bytes) != sizeof(NpTermStats))
		elog(ERROR, "state of term statistics has the wrong size");
	state = palloc(sizeof(NpTermStats));
	memcpy(state, VARDATA_ANY(bytes), sizeof(NpTermStats));
	PG_RETURN_POINTER(state);
}

static int32
as_item(uint64 count)
{
	return (int32) Min(count, (uint64) PG_INT32_MAX);
}

Datum
term_stats_agg_final(PG_FUNCTION_ARGS)
{
	const NpTermStats *state;
	ArrayType  *array;
	int32	   *items;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	state = (const NpTermStats *) PG_GETARG_POINTER(0);
	array = palloc0(VALUE_BYTES);
	SET_VARSIZE(array, VALUE_BYTES);
	array->ndim = 1;
	array->elemtype = INT4OID;
	ARR_DIMS(array)[0] = NP_TERM_STATS_ITEMS;
	ARR_LBOUND(array)[0] = 1;
	items = (int32 *) ARR_DATA_PTR(array);
	items[0] = as_item(state->texts);
	for (size_t i = 0; i < NP_TERM_COUNTS; i++)
		items[1 + i] = as_item(state->counts[i]);
	PG_RETURN_ARRAYTYPE_P(array);
}
