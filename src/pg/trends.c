/*
 * trends.c
 *		keyness, burst_score, pmi, npmi and bursts: trends from counts.
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/tuplestore.h"

#include "core/bursts.h"
#include "core/keyness.h"
#include "pg/glue.h"

PG_FUNCTION_INFO_V1(keyness);
PG_FUNCTION_INFO_V1(burst_score);
PG_FUNCTION_INFO_V1(pmi);
PG_FUNCTION_INFO_V1(npmi);
PG_FUNCTION_INFO_V1(bursts);

static double
take_count(double count, const char *name)
{
	if (isnan(count) || isinf(count) || count < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be finite and not negative", name),
				 errdetail("It is %g.", count)));
	return count;
}

static void
check_part(double part, const char *part_name, double whole,
		   const char *whole_name)
{
	if (part > whole)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be above %s", part_name, whole_name),
				 errdetail("They are %g and %g.", part, whole),
				 errhint("Count both in the same unit: articles and articles, or words and words.")));
}

static NpTwoCounts
take_two_counts(FunctionCallInfo fcinfo)
{
	NpTwoCounts counts = {
		take_count(PG_GETARG_FLOAT8(0), "count"),
		take_count(PG_GETARG_FLOAT8(1), "total"),
		take_count(PG_GETARG_FLOAT8(2), "other_count"),
		take_count(PG_GETARG_FLOAT8(3), "other_total")
	};

	check_part(counts.count, "count", counts.total, "total");
	check_part(counts.other_count, "other_count", counts.other_total,
			   "other_total");
	return counts;
}

Datum
keyness(PG_FUNCTION_ARGS)
{
	NpTwoCounts counts = take_two_counts(fcinfo);

	PG_RETURN_FLOAT8(np_keyness(&counts));
}

Datum
burst_score(PG_FUNCTION_ARGS)
{
	NpTwoCounts counts = take_two_counts(fcinfo);

	PG_RETURN_FLOAT8(np_burst_score(&counts));
}

static NpJointCounts
take_joint_counts(FunctionCallInfo fcinfo)
{
	NpJointCounts counts = {
		take_count(PG_GETARG_FLOAT8(0), "both"),
		take_count(PG_GETARG_FLOAT8(1), "a"),
		take_count(PG_GETARG_FLOAT8(2), "b"),
		take_count(PG_GETARG_FLOAT8(3), "total")
	};

	check_part(counts.both, "both", counts.a, "a");
	check_part(counts.both, "both", counts.b, "b");
	check_part(counts.a, "a", counts.total, "total");
	check_part(counts.b, "b", counts.total, "total");
	return counts;
}

/* Of what never occurs nothing can be said. */
Datum
pmi(PG_FUNCTION_ARGS)
{
	NpJointCounts counts = take_joint_counts(fcinfo);

	if (counts.a <= 0 || counts.b <= 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(np_pmi(&counts));
}

Datum
npmi(PG_FUNCTION_ARGS)
{
	NpJointCounts counts = take_joint_counts(fcinfo);

	if (counts.a <= 0 || counts.b <= 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(np_npmi(&counts));
}

/* A day that is missing from an array has nothing. */
static double *
take_days(NpCall *call, ArrayType *array, const char *name, size_t *count)
{
	Datum	   *items;
	bool	   *nulls;
	int			length;
	double	   *days;

	if (ARR_NDIM(array) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("%s must have one dimension", name)));
	deconstruct_array(array, INT8OID, sizeof(int64), FLOAT8PASSBYVAL,
					  TYPALIGN_DOUBLE, &items, &nulls, &length);
	days = MemoryContextAllocHuge(call->context,
								  (Size) (length + 1) * sizeof(double));
	for (int i = 0; i < length; i++)
		days[i] = nulls[i] ? 0 : take_count((double) DatumGetInt64(items[i]), name);
	*count = (size_t) length;
	return days;
}

static NpDays
take_counts_and_totals(FunctionCallInfo fcinfo, NpCall *call)
{
	NpDays		days = {0};
	size_t		totals;

	days.counts = take_days(call, PG_GETARG_ARRAYTYPE_P(0), "counts", &days.count);
	if (PG_ARGISNULL(1))
		return days;
	days.totals = take_days(call, PG_GETARG_ARRAYTYPE_P(1), "totals", &totals);
	if (totals != days.count)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("counts and totals differ in length"),
				 errdetail("They have %zu and %zu items.", days.count, totals),
				 errhint("Give every day an item in both, and 0 to a day without any.")));
	for (size_t i = 0; i < totals; i++)
		check_part(days.counts[i], "counts", days.totals[i], "totals");
	return days;
}

static void
check_burst_settings(double ratio, double cost)
{
	if (!(ratio > 1) || isinf(ratio))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("ratio must be above 1"),
				 errdetail("It is %g.", ratio),
				 errhint("It says how many times as frequent as usual a thing is in a burst.")));
	if (!(cost >= 0) || isinf(cost))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("cost must not be negative"),
				 errdetail("It is %g.", cost)));
}

static void
put_bursts(FunctionCallInfo fcinfo, const NpBurst *found, size_t count)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	bool		nulls[3] = {false, false, false};

	for (size_t i = 0; i < count; i++)
	{
		Datum		values[3] = {
			Int32GetDatum((int32) found[i].first + 1),
			Int32GetDatum((int32) found[i].last + 1),
			Float8GetDatum(found[i].weight)
		};

		CHECK_FOR_INTERRUPTS();
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
}

/*
 * totals may be NULL, so the function is not strict; NULL elsewhere has no
 * bursts.
 */
Datum
bursts(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpDays		days;
	NpBurst    *found;
	size_t		count;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		return (Datum) 0;
	check_burst_settings(PG_GETARG_FLOAT8(2), PG_GETARG_FLOAT8(3));
	np_call_begin(&call);
	days = take_counts_and_totals(fcinfo, &call);
	np_check(np_bursts(&call.arena, &days, PG_GETARG_FLOAT8(2),
					   PG_GETARG_FLOAT8(3), &found, &count));
	put_bursts(fcinfo, found, count);
	np_call_end(&call);
	return (Datum) 0;
}
