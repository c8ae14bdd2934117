/*
 * groups_components.c
 *		connected_components: groups of what is joined by edges.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "pg/groups_components.h"
#include "pg/glue.h"

PG_FUNCTION_INFO_V1(connected_components);

void
np_give_members(FunctionCallInfo fcinfo, NpCall *call,
				const NpMember *members, size_t count)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext row = AllocSetContextCreate(call->context, "newsprint row",
											  ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(row);
	bool		nulls[2] = {false, false};

	for (size_t i = 0; i < count; i++)
	{
		Datum		values[2];

		CHECK_FOR_INTERRUPTS();
		values[0] = Int64GetDatum(members[i].name);
		values[1] = Int64GetDatum(members[i].component);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		MemoryContextReset(row);
	}
	MemoryContextSwitchTo(old);
}

/* The edges of which both ends are known. */
static size_t
take_edges(NpCall *call, ArrayType *a, ArrayType *b, int64 **from, int64 **to)
{
	Datum	   *ends[2];
	bool	   *unknown[2];
	int			counts[2];
	size_t		edges = 0;

	deconstruct_array(a, INT8OID, 8, FLOAT8PASSBYVAL, TYPALIGN_DOUBLE,
					  &ends[0], &unknown[0], &counts[0]);
	deconstruct_array(b, INT8OID, 8, FLOAT8PASSBYVAL, TYPALIGN_DOUBLE,
					  &ends[1], &unknown[1], &counts[1]);
	if (counts[0] != counts[1])
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("arrays of edges have different lengths"),
				 errdetail("One has %d elements, the other %d.",
						   counts[0], counts[1])));
	*from = MemoryContextAllocHuge(call->context, counts[0] * sizeof(int64));
	*to = MemoryContextAllocHuge(call->context, counts[0] * sizeof(int64));
	for (int i = 0; i < counts[0]; i++)
	{
		if (unknown[0][i] || unknown[1][i])
			continue;
		(*from)[edges] = DatumGetInt64(ends[0][i]);
		(*to)[edges++] = DatumGetInt64(ends[1][i]);
	}
	return edges;
}

Datum
connected_components(PG_FUNCTION_ARGS)
{
	NpCall		call;
	MemoryContext old;
	int64	   *from;
	int64	   *to;
	size_t		edges;
	NpMember   *members;
	size_t		count;

	InitMaterializedSRF(fcinfo, 0);
	np_call_begin(&call);
	old = MemoryContextSwitchTo(call.context);
	edges = take_edges(&call, PG_GETARG_ARRAYTYPE_P(0),
					   PG_GETARG_ARRAYTYPE_P(1), &from, &to);
	np_check(np_connected(&call.arena, from, to, edges, &members, &count));
	np_give_members(fcinfo, &call, members, count);
	MemoryContextSwitchTo(old);
	np_call_end(&call);
	return (Datum) 0;
}
