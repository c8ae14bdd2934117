/*
 * gazetteer_agg.c
 *		gazetteer_agg: rows to a gazetteer.
 *
 * The state is the rows themselves, one after another; all work is done at the
 * end, where repeated rows are known.  So it combines and travels between
 * workers as it is.
 */
#include "postgres.h"

#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "pg/gazetteer.h"
#include "pg/stored.h"

PG_FUNCTION_INFO_V1(gazetteer_agg_add);
PG_FUNCTION_INFO_V1(gazetteer_agg_combine);
PG_FUNCTION_INFO_V1(gazetteer_agg_serialize);
PG_FUNCTION_INFO_V1(gazetteer_agg_deserialize);
PG_FUNCTION_INFO_V1(gazetteer_agg_final);

/* How a NULL is written where a length is expected. */
#define NULL_LENGTH		UINT32_MAX

/* A state starts with room for some dozens of rows. */
#define FIRST_ROOM		4096

/* Rows as length and bytes of each column: alias, type, name, id. */
typedef struct State
{
	char	   *bytes;
	Size		length;
	Size		room;
	uint64		rows;
} State;

static State *
make_state(MemoryContext context, Size room)
{
	State	   *state = MemoryContextAllocZero(context, sizeof(State));

	state->room = Max(room, FIRST_ROOM);
	state->bytes = MemoryContextAllocHuge(context, state->room);
	return state;
}

static void
append(State *state, const void *bytes, Size length)
{
	if (state->room - state->length < length)
	{
		while (state->room - state->length < length)
			state->room *= 2;
		state->bytes = repalloc_huge(state->bytes, state->room);
	}
	memcpy(state->bytes + state->length, bytes, length);
	state->length += length;
}

/* Appends a column, in UTF-8. */
static void
append_column(State *state, Datum value, bool is_null)
{
	uint32		length = NULL_LENGTH;
	text	   *string;
	const char *bytes;

	if (is_null)
	{
		append(state, &length, sizeof(length));
		return;
	}
	string = DatumGetTextPP(value);
	bytes = VARDATA_ANY(string);
	length = VARSIZE_ANY_EXHDR(string);
	if (GetDatabaseEncoding() != PG_SQL_ASCII &&
		GetDatabaseEncoding() != PG_UTF8)
	{
		char	   *utf8 = pg_server_to_any(bytes, (int) length, PG_UTF8);

		if (utf8 != bytes)
		{
			bytes = utf8;
			length = (uint32) strlen(utf8);
		}
	}
	if (length > NP_MAX_NAME_BYTES)
		(void) np_check_entries(NULL, NP_TOO_LONG);
	append(state, &length, sizeof(length));
	append(state, bytes, length);
}

Datum
gazetteer_agg_add(PG_FUNCTION_ARGS)
{
	State	   *state = PG_ARGISNULL(0) ? NULL : (State *) PG_GETARG_POINTER(0);

	/* A row without an alias names nothing; outer joins make such rows. */
	if (PG_ARGISNULL(1))
		return np_same_state(fcinfo);
	if (PG_ARGISNULL(2))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("type of a gazetteer entry must not be null"),
				 errhint("Give every alias a type, or leave its row out with FILTER.")));
	if (state == NULL)
		state = make_state(np_group_context(fcinfo), 0);
	append_column(state, PG_GETARG_DATUM(1), false);
	append_column(state, PG_GETARG_DATUM(2), false);
	append_column(state, PG_GETARG_DATUM(PG_ARGISNULL(3) ? 1 : 3), false);
	append_column(state, PG_GETARG_DATUM(4), PG_ARGISNULL(4));
	state->rows++;
	PG_RETURN_POINTER(state);
}

Datum
gazetteer_agg_combine(PG_FUNCTION_ARGS)
{
	State	   *a = PG_ARGISNULL(0) ? NULL : (State *) PG_GETARG_POINTER(0);
	State	   *b = PG_ARGISNULL(1) ? NULL : (State *) PG_GETARG_POINTER(1);

	if (b == NULL)
		return np_same_state(fcinfo);
	/* b may be gone after this call. */
	if (a == NULL)
		a = make_state(np_group_context(fcinfo), b->length);
	append(a, b->bytes, b->length);
	a->rows += b->rows;
	PG_RETURN_POINTER(a);
}

Datum
gazetteer_agg_serialize(PG_FUNCTION_ARGS)
{
	State	   *state = (State *) PG_GETARG_POINTER(0);
	Size		length = VARHDRSZ + sizeof(uint64) + state->length;
	bytea	   *result;

	if (length > MaxAllocSize)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many rows for one worker of gazetteer_agg"),
				 errhint("Set max_parallel_workers_per_gather to 0.")));
	result = palloc(length);
	SET_VARSIZE(result, length);
	memcpy(VARDATA(result), &state->rows, sizeof(uint64));
	memcpy(VARDATA(result) + sizeof(uint64), state->bytes, state->length);
	PG_RETURN_BYTEA_P(result);
}

Datum
gazetteer_agg_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	Size		length = VARSIZE_ANY_EXHDR(bytes) - sizeof(uint64);
	State	   *state;

	/* It is combined at once with the state of the group, and then goes. */
	state = make_state(CurrentMemoryContext, length);
	memcpy(&state->rows, VARDATA_ANY(bytes), sizeof(uint64));
	append(state, VARDATA_ANY(bytes) + sizeof(uint64), length);
	PG_RETURN_POINTER(state);
}

/* Reads the column at *at, which moves behind it. */
static NpBytes
read_column(const State *state, Size *at)
{
	NpBytes		column = {NULL, 0};
	uint32		length;

	memcpy(&length, state->bytes + *at, sizeof(length));
	*at += sizeof(length);
	if (length == NULL_LENGTH)
		return column;
	column = (NpBytes) {state->bytes + *at, length};
	*at += length;
	return column;
}

Datum
gazetteer_agg_final(PG_FUNCTION_ARGS)
{
	State	   *state;
	NpCall		call;
	NpEntries	entries;
	Size		at = 0;
	uint8_t    *bytes;
	size_t		length;
	struct varlena *value;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	state = (State *) PG_GETARG_POINTER(0);
	np_call_begin(&call);
	entries.count = state->rows;
	entries.items = np_alloc_array(&call.arena, state->rows, sizeof(NpEntry));
	if (entries.items == NULL)
		np_check(NP_NO_MEMORY);
	for (uint64 i = 0; i < state->rows; i++)
	{
		NpEntry    *entry = &entries.items[i];

		CHECK_FOR_INTERRUPTS();
		entry->alias = read_column(state, &at);
		entry->type = read_column(state, &at);
		entry->name = read_column(state, &at);
		entry->id = read_column(state, &at);
	}
	(void) np_check_entries(NULL, np_gazetteer_build(&call.arena, &entries,
													 &bytes, &length));
	value = np_make_value(bytes, length);
	np_call_end(&call);
	PG_RETURN_POINTER(value);
}
