/*
 * groups_agg.c
 *		connected_components as an aggregate over edges.
 *
 * The state has the members and a forest of them, no edges.  To combine or to
 * travel it turns into edges again, one from each member to its root.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

#include "core/components.h"
#include "pg/glue.h"

PG_FUNCTION_INFO_V1(connected_components_add);
PG_FUNCTION_INFO_V1(connected_components_combine);
PG_FUNCTION_INFO_V1(connected_components_serialize);
PG_FUNCTION_INFO_V1(connected_components_deserialize);
PG_FUNCTION_INFO_V1(connected_components_final);

typedef struct GraphState
{
	NpArena		arena;
	NpGraph		graph;
} GraphState;

static GraphState *
make_state(MemoryContext context)
{
	GraphState *state = MemoryContextAllocZero(context, sizeof(GraphState));

	np_arena_begin(&state->arena, context);
	return state;
}

/* The first argument, or a state without edges. */
static GraphState *
take_state(FunctionCallInfo fcinfo)
{
	if (!PG_ARGISNULL(0))
		return (GraphState *) PG_GETARG_POINTER(0);
	return make_state(np_group_context(fcinfo));
}

static void
join(GraphState *state, int64 a, int64 b)
{
	NpStatus	status = np_graph_join(&state->arena, &state->graph, a, b);

	if (status == NP_TOO_MANY)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many members for connected_components")));
	np_check(status);
}

/* An edge with an unknown end is none. */
Datum
connected_components_add(PG_FUNCTION_ARGS)
{
	GraphState *state;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(2))
		return np_same_state(fcinfo);
	state = take_state(fcinfo);
	join(state, PG_GETARG_INT64(1), PG_GETARG_INT64(2));
	PG_RETURN_POINTER(state);
}

Datum
connected_components_combine(PG_FUNCTION_ARGS)
{
	GraphState *state;
	NpGraph    *other;

	if (PG_ARGISNULL(1))
		return np_same_state(fcinfo);
	/* The other may be gone after this call. */
	state = take_state(fcinfo);
	other = &((GraphState *) PG_GETARG_POINTER(1))->graph;
	for (uint32 i = 0; i < other->components.count; i++)
	{
		NpMember	member = np_graph_member(other, i);

		CHECK_FOR_INTERRUPTS();
		join(state, member.name, member.component);
	}
	PG_RETURN_POINTER(state);
}

static void
refuse_size(Size bytes)
{
	if (bytes > MaxAllocSize)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many members for connected_components"),
				 errhint("Collect the ends of edges with array_agg, and call connected_components of two arrays.")));
}

Datum
connected_components_serialize(PG_FUNCTION_ARGS)
{
	NpGraph    *graph = &((GraphState *) PG_GETARG_POINTER(0))->graph;
	uint32		count = graph->components.count;
	Size		length = VARHDRSZ + (Size) count * sizeof(NpMember);
	bytea	   *result;

	refuse_size(length);
	result = palloc(length);
	SET_VARSIZE(result, length);
	for (uint32 i = 0; i < count; i++)
	{
		NpMember	member = np_graph_member(graph, i);

		CHECK_FOR_INTERRUPTS();
		memcpy(VARDATA(result) + i * sizeof(NpMember), &member,
			   sizeof(NpMember));
	}
	PG_RETURN_BYTEA_P(result);
}

Datum
connected_components_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	Size		length = VARSIZE_ANY_EXHDR(bytes);
	GraphState *state = make_state(CurrentMemoryContext);

	if (length % sizeof(NpMember) != 0)
		np_check(NP_BAD_VALUE);
	for (Size at = 0; at < length; at += sizeof(NpMember))
	{
		NpMember	member;

		CHECK_FOR_INTERRUPTS();
		memcpy(&member, VARDATA_ANY(bytes) + at, sizeof(NpMember));
		join(state, member.name, member.component);
	}
	PG_RETURN_POINTER(state);
}

/* A row (member, component); all of them have the same size. */
static HeapTuple
form_member(TupleDesc columns, const NpMember *member)
{
	Datum		values[2] = {
		Int64GetDatum(member->name), Int64GetDatum(member->component)
	};
	bool		nulls[2] = {false, false};

	return heap_form_tuple(columns, values, nulls);
}

/* Rows go straight into their array, so there are never two copies of all. */
static ArrayType *
form_members(TupleDesc columns, const NpMember *members, size_t count)
{
	HeapTuple	row = form_member(columns, &members[0]);
	Size		size = MAXALIGN(row->t_len);
	Size		bytes = ARR_OVERHEAD_NONULLS(1) + count * size;
	ArrayType  *array;

	refuse_size(bytes);
	array = palloc0(bytes);
	SET_VARSIZE(array, bytes);
	array->ndim = 1;
	array->elemtype = columns->tdtypeid;
	ARR_DIMS(array)[0] = (int) count;
	ARR_LBOUND(array)[0] = 1;
	for (size_t i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		pfree(row);
		row = form_member(columns, &members[i]);
		memcpy(ARR_DATA_PTR(array) + i * size, row->t_data, row->t_len);
	}
	pfree(row);
	return array;
}

Datum
connected_components_final(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpMember   *members;
	size_t		count;
	TupleDesc	columns;
	ArrayType  *array;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	columns = lookup_rowtype_tupdesc(get_element_type(get_fn_expr_rettype(fcinfo->flinfo)), -1);
	np_call_begin(&call);
	np_check(np_graph_members(&call.arena,
							  &((GraphState *) PG_GETARG_POINTER(0))->graph,
							  &members, &count));
	array = form_members(columns, members, count);
	np_call_end(&call);
	ReleaseTupleDesc(columns);
	PG_RETURN_ARRAYTYPE_P(array);
}
