/*
 * groups.c
 *		similar_pairs, similar_pairs_between, similar_groups: the near
 *		duplicates of a whole table.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "core/pair_keys.h"
#include "core/pairs.h"
#include "pg/groups_components.h"
#include "pg/groups_rows.h"

PG_FUNCTION_INFO_V1(similar_pairs);
PG_FUNCTION_INFO_V1(similar_pairs_between);
PG_FUNCTION_INFO_V1(similar_groups);

/* One call: its rows and where pairs of them go. */
typedef struct PairCall
{
	NpCall		call;
	MemoryContext row;			/* emptied after every pair */
	NpSignedRows signed_rows;
	NpPairRows	rows;
	uint32		least;
	ReturnSetInfo *result;
	bool		between;		/* pairs of two tables, so not put in order */
} PairCall;

static float4
share_as_real(uint32 share)
{
	return (float4) ((double) share / NP_SHARE_ONE);
}

/*
 * The least share that is not below a threshold as real numbers go, so that
 * pairs are those of similarity(a, b) >= threshold.
 */
static uint32
take_threshold(float4 threshold)
{
	uint32		least;

	if (!(threshold >= share_as_real(NP_PAIRS_LEAST) && threshold <= 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("threshold is not between 0.3 and 1"),
				 errhint("Pairs that are less similar are found by a join that compares all: similarity(a.sig, b.sig) >= threshold.")));
	/* A real number of 24 bits is rounded to from less than 64 below. */
	least = (uint32) ((double) threshold * NP_SHARE_ONE) - 64;
	while (share_as_real(least) < threshold)
		least++;
	return least;
}

static const unsigned char *
signature_of_row(void *context, uint32_t row)
{
	return np_row(context, row)->signature;
}

static void
begin(PairCall *pairs, FunctionCallInfo fcinfo, float4 threshold)
{
	Size		memory = (Size) maintenance_work_mem * 1024;

	pairs->least = take_threshold(threshold);
	InitMaterializedSRF(fcinfo, 0);
	pairs->result = (ReturnSetInfo *) fcinfo->resultinfo;
	np_call_begin(&pairs->call);
	pairs->row = AllocSetContextCreate(pairs->call.context, "newsprint row",
									   ALLOCSET_SMALL_SIZES);
	np_rows_begin(&pairs->signed_rows, fcinfo, pairs->call.context, memory / 2);
	pairs->rows.memory = memory / 2;
	pairs->rows.signature = signature_of_row;
	pairs->rows.context = &pairs->signed_rows;
}

static void
end(PairCall *pairs)
{
	np_rows_end(&pairs->signed_rows);
	np_call_end(&pairs->call);
}

static void
add_query(PairCall *pairs, text *query)
{
	np_rows_add_query(&pairs->signed_rows, text_to_cstring(query));
	pairs->rows.count = pairs->signed_rows.count;
}

/* Rows of one id are no pair of a table, whatever they are like. */
static NpStatus
put_pair(void *context, uint32_t a, uint32_t b, uint32_t similarity)
{
	PairCall   *pairs = context;
	int64		x = np_row(&pairs->signed_rows, a)->id;
	int64		y = np_row(&pairs->signed_rows, b)->id;
	bool		turn = !pairs->between && x > y;
	bool		nulls[3] = {false, false, false};
	Datum		values[3];
	MemoryContext old;

	if (!pairs->between && x == y)
		return NP_OK;
	old = MemoryContextSwitchTo(pairs->row);
	values[0] = Int64GetDatum(turn ? y : x);
	values[1] = Int64GetDatum(turn ? x : y);
	values[2] = Float4GetDatum(share_as_real(similarity));
	tuplestore_putvalues(pairs->result->setResult, pairs->result->setDesc,
						 values, nulls);
	MemoryContextSwitchTo(old);
	MemoryContextReset(pairs->row);
	return NP_OK;
}

static void
put_pairs(PairCall *pairs)
{
	NpPairSink	sink = {put_pair, pairs};

	np_rows_seal(&pairs->signed_rows);
	np_check(np_pairs(&pairs->call.arena, &pairs->rows, pairs->least, &sink));
	end(pairs);
}

Datum
similar_pairs(PG_FUNCTION_ARGS)
{
	PairCall	pairs = {0};

	begin(&pairs, fcinfo, PG_GETARG_FLOAT4(1));
	add_query(&pairs, PG_GETARG_TEXT_PP(0));
	put_pairs(&pairs);
	return (Datum) 0;
}

Datum
similar_pairs_between(PG_FUNCTION_ARGS)
{
	PairCall	pairs = {.between = true};

	begin(&pairs, fcinfo, PG_GETARG_FLOAT4(2));
	add_query(&pairs, PG_GETARG_TEXT_PP(0));
	pairs.rows.second = pairs.rows.count;
	add_query(&pairs, PG_GETARG_TEXT_PP(1));
	/* Without rows on one side there are no pairs. */
	if (pairs.rows.second == 0)
		pairs.rows.count = 0;
	put_pairs(&pairs);
	return (Datum) 0;
}

static int64 *
ids_of_rows(PairCall *pairs)
{
	uint32		count = pairs->rows.count;
	int64	   *ids = MemoryContextAllocHuge(pairs->call.context,
											 (Size) count * sizeof(int64));

	for (uint32 row = 0; row < count; row++)
		ids[row] = np_row(&pairs->signed_rows, row)->id;
	return ids;
}

Datum
similar_groups(PG_FUNCTION_ARGS)
{
	PairCall	pairs = {0};
	NpArena    *arena = &pairs.call.arena;
	NpComponents components;
	NpMember   *members;
	size_t		count;

	begin(&pairs, fcinfo, PG_GETARG_FLOAT4(1));
	add_query(&pairs, PG_GETARG_TEXT_PP(0));
	np_rows_seal(&pairs.signed_rows);
	np_check(np_components_init(arena, pairs.rows.count, &components));
	np_check(np_pairs_join(arena, &pairs.rows, pairs.least, &components));
	np_check(np_components_name(arena, &components, ids_of_rows(&pairs),
								&members, &count));
	np_give_members(fcinfo, &pairs.call, members, count);
	end(&pairs);
	return (Datum) 0;
}
