/*
 * passages.c
 *		shared_passages: the passages that two texts share, with their places.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

#include "core/passages.h"
#include "core/point_table.h"
#include "pg/glue.h"
#include "pg/spans.h"

PG_FUNCTION_INFO_V1(shared_passages);

#define COLUMNS	4

static size_t
take_min_words(int32 min_words)
{
	if (min_words < NP_PASSAGE_LEAST)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("min_words must be at least %d", NP_PASSAGE_LEAST),
				 errdetail("It is %d.", min_words),
				 errhint("Texts that have nothing to do with each other share runs of one or two words.")));
	return (size_t) min_words;
}

/* A span as an int4range; a table is asked, for spans come in any order. */
static Datum
give_span(const NpPointTable *table, NpSpan span)
{
	NpCursor	cursor = {
		.text = table->text,
		.byte = span.start,
		.point = np_points_before(table, span.start),
	};

	return np_give_span(&cursor, span);
}

static void
put_passage(ReturnSetInfo *result, const NpPointTable *a,
			const NpPointTable *b, const NpPassage *passage)
{
	Datum		values[COLUMNS];
	bool		nulls[COLUMNS] = {false};

	values[0] = give_span(a, passage->a);
	values[1] = give_span(b, passage->b);
	values[2] = Int32GetDatum((int32) passage->words);
	values[3] = PointerGetDatum(np_give_text(a->text->bytes + passage->a.start,
											 passage->a.end - passage->a.start));
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

static void
put_passages(ReturnSetInfo *result, NpCall *call, const NpText *a,
			 const NpText *b, const NpPassages *passages)
{
	MemoryContext row = AllocSetContextCreate(call->context, "newsprint row",
											  ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(row);
	NpPointTable a_points;
	NpPointTable b_points;

	np_check(np_point_table(&call->arena, a, &a_points));
	np_check(np_point_table(&call->arena, b, &b_points));
	for (size_t i = 0; i < passages->count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		put_passage(result, &a_points, &b_points, &passages->items[i]);
		MemoryContextReset(row);
	}
	MemoryContextSwitchTo(old);
}

Datum
shared_passages(PG_FUNCTION_ARGS)
{
	size_t		min_words = take_min_words(PG_GETARG_INT32(2));
	NpCall		call;
	NpText		a;
	NpText		b;
	NpPassages	passages;

	InitMaterializedSRF(fcinfo, 0);
	np_call_begin(&call);
	a = np_take_text(&call, PG_GETARG_DATUM(0));
	b = np_take_text(&call, PG_GETARG_DATUM(1));
	np_check(np_passages(&call.arena, &a, &b, min_words, &passages));
	put_passages((ReturnSetInfo *) fcinfo->resultinfo, &call, &a, &b, &passages);
	np_call_end(&call);
	return (Datum) 0;
}
