/*
 * stories.c
 *		stories: which rows of a query are on one event.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "common/int.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/timestamp.h"
#include "utils/tuplestore.h"

#include "core/stories.h"
#include "pg/glue.h"
#include "pg/query.h"
#include "pg/stories_terms.h"

PG_FUNCTION_INFO_V1(stories);

#define LEAST_THRESHOLD	0.05
#define DAYS_A_MONTH	30

/* A query's rows, and the types of its columns. */
typedef struct Reading
{
	NpCall	   *call;
	NpStoryRow *rows;
	size_t		count;
	size_t		capacity;
	Oid			id_type;
	Oid			time_type;
	bool		has_story;
} Reading;

/* Microseconds; false for infinity, which is no time. */
static bool
take_time(Oid type, Datum value, int64 *time)
{
	DateADT		date;

	if (type != DATEOID)
	{
		*time = DatumGetTimestamp(value);
		return !TIMESTAMP_NOT_FINITE(*time);
	}
	date = DatumGetDateADT(value);
	return !DATE_NOT_FINITE(date) &&
		!pg_mul_s64_overflow(date, USECS_PER_DAY, time);
}

/* The terms of a row, in memory that stays. */
static const int64 *
keep_terms(Reading *reading, Datum value, uint32_t *count)
{
	ArrayType  *array = DatumGetArrayTypeP(value);
	size_t		length;
	const int64 *items = np_read_story_terms(array, &length);
	int64	   *kept = np_alloc(&reading->call->arena,
								(length + 1) * sizeof(int64));

	if (kept == NULL)
		np_check(NP_NO_MEMORY);
	memcpy(kept, items, length * sizeof(int64));
	*count = (uint32_t) length;
	if ((Pointer) array != DatumGetPointer(value))
		pfree(array);
	return kept;
}

static void
add_row(Reading *reading, TupleTableSlot *slot)
{
	NpStoryRow	row = {0};
	bool		no_time;
	bool		no_story = true;
	bool		none;
	Datum		time = slot_getattr(slot, 2, &no_time);
	Datum		story = (Datum) 0;

	row.id = np_take_id(reading->id_type, slot_getattr(slot, 1, &none));
	row.dated = !no_time && take_time(reading->time_type, time, &row.time);
	row.terms = keep_terms(reading, slot_getattr(slot, 3, &none), &row.count);
	if (reading->has_story)
		story = slot_getattr(slot, 4, &no_story);
	row.known = !no_story;
	if (row.known)
		row.story = DatumGetInt64(story);
	np_check_row_count(reading->count);
	np_check(np_reserve(&reading->call->arena, &reading->rows,
						&reading->capacity, reading->count + 1,
						sizeof(NpStoryRow)));
	reading->rows[reading->count++] = row;
}

/* A row without an id or terms is passed over. */
static void
take_row(void *context, TupleTableSlot *slot)
{
	bool		no_id;
	bool		no_terms;

	slot_getattr(slot, 1, &no_id);
	slot_getattr(slot, 3, &no_terms);
	if (!no_id && !no_terms)
		add_row(context, slot);
}

static bool
are_columns_right(TupleDesc columns)
{
	Oid			types[4] = {INT8OID, DATEOID, INT8ARRAYOID, INT8OID};

	if (columns->natts != 3 && columns->natts != 4)
		return false;
	for (int i = 0; i < columns->natts; i++)
		types[i] = TupleDescAttr(columns, i)->atttypid;
	return np_is_id_type(types[0]) &&
		(types[1] == DATEOID || types[1] == TIMESTAMPOID ||
		 types[1] == TIMESTAMPTZOID) &&
		types[2] == INT8ARRAYOID && types[3] == INT8OID;
}

static void
check_columns(void *context, TupleDesc columns)
{
	Reading    *reading = context;

	if (!are_columns_right(columns))
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("query must return an id, a time, story terms, and maybe a story"),
				 errdetail("The columns must be of type smallint, integer or bigint; date, timestamp or timestamp with time zone; bigint[]; and bigint."),
				 errhint("Number rows that have other keys with row_number().")));
	reading->id_type = TupleDescAttr(columns, 0)->atttypid;
	reading->time_type = TupleDescAttr(columns, 1)->atttypid;
	reading->has_story = columns->natts == 4;
}

static NpStoryLimits
take_limits(FunctionCallInfo fcinfo)
{
	NpStoryLimits limits;
	Interval   *apart = PG_GETARG_INTERVAL_P(1);
	float4		threshold = PG_GETARG_FLOAT4(2);
	int64		days = (int64) apart->month * DAYS_A_MONTH + apart->day;

	if (pg_mul_s64_overflow(days, USECS_PER_DAY, &limits.window) ||
		pg_add_s64_overflow(limits.window, apart->time, &limits.window) ||
		limits.window < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("interval between articles must not be negative, or without end")));
	if (!(threshold >= (float4) LEAST_THRESHOLD && threshold <= 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("threshold is not between %g and 1", LEAST_THRESHOLD)));
	limits.least = (uint32_t) ((double) threshold * NP_COSINE_ONE);
	return limits;
}

static void
put_stories(FunctionCallInfo fcinfo, NpCall *call, const Reading *reading,
			const int64 *found)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext row = AllocSetContextCreate(call->context, "newsprint row",
											  ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(row);
	bool		nulls[2] = {false, false};

	for (size_t i = 0; i < reading->count; i++)
	{
		Datum		values[2] = {
			Int64GetDatum(reading->rows[i].id), Int64GetDatum(found[i])
		};

		CHECK_FOR_INTERRUPTS();
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		MemoryContextReset(row);
	}
	MemoryContextSwitchTo(old);
}

static void
check_size(NpStatus status)
{
	if (status == NP_TOO_MANY)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("too many pairs of articles are alike"),
				 errdetail("The limit is %zu pairs.", NP_STORY_EDGES_MOST),
				 errhint("Give one article of every group of copies (see similar_groups), or fewer rows at a time.")));
	np_check(status);
}

Datum
stories(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpStoryLimits limits = take_limits(fcinfo);
	Reading		reading = {.call = &call};
	NpRowReader reader = {check_columns, take_row, &reading};
	int64	   *found;

	InitMaterializedSRF(fcinfo, 0);
	np_call_begin(&call);
	np_read_query(text_to_cstring(PG_GETARG_TEXT_PP(0)), &reader);
	found = np_alloc_array(&call.arena, reading.count + 1, sizeof(int64));
	if (found == NULL)
		np_check(NP_NO_MEMORY);
	check_size(np_stories(&call.arena, reading.rows, (uint32_t) reading.count,
						  &limits, found));
	put_stories(fcinfo, &call, &reading, found);
	np_call_end(&call);
	return (Datum) 0;
}
