/*
 * textsig_index.c
 *		Support of GIN indexes for a % b.
 *
 * The count of keys that agree is tested inside the index, so that the heap is
 * visited for hardly more rows than the answer has.
 */
#include "postgres.h"

#include "access/gin.h"
#include "access/stratnum.h"
#include "fmgr.h"

#include "core/textsig_bands.h"
#include "pg/settings.h"
#include "pg/textsig.h"

#define SIMILAR_STRATEGY	1

PG_FUNCTION_INFO_V1(textsig_extract_value);

Datum
textsig_extract_value(PG_FUNCTION_ARGS)
{
	const unsigned char *signature = NP_GETARG_TEXTSIG(0);
	int32	   *count = (int32 *) PG_GETARG_POINTER(1);
	int32		keys[NP_BAND_KEYS_MOST];
	Datum	   *result;

	*count = (int32) np_band_keys(signature, keys);
	result = palloc_array(Datum, *count);
	for (int32 i = 0; i < *count; i++)
		result[i] = Int32GetDatum(keys[i]);
	PG_RETURN_POINTER(result);
}

PG_FUNCTION_INFO_V1(textsig_extract_query);

/* The threshold is read once a scan and goes with the keys. */
Datum
textsig_extract_query(PG_FUNCTION_ARGS)
{
	const unsigned char *signature = NP_GETARG_TEXTSIG(0);
	int32	   *count = (int32 *) PG_GETARG_POINTER(1);
	StrategyNumber strategy = PG_GETARG_UINT16(2);
	Pointer   **extra = (Pointer **) PG_GETARG_POINTER(4);
	int32	   *mode = (int32 *) PG_GETARG_POINTER(6);
	NpBandSearch *search = palloc_object(NpBandSearch);
	Datum	   *result;

	if (strategy != SIMILAR_STRATEGY)
		elog(ERROR, "unrecognized strategy number: %d", strategy);
	np_band_search(signature,
				   (uint32) ((float4) np_similarity_threshold *
							 (double) NP_SHARE_ONE),
				   search);
	*count = (int32) search->count;
	if (search->count == 0)
	{
		*mode = GIN_SEARCH_MODE_ALL;
		PG_RETURN_POINTER(NULL);
	}
	result = palloc_array(Datum, *count);
	*extra = palloc_array(Pointer, *count);
	for (int32 i = 0; i < *count; i++)
	{
		result[i] = Int32GetDatum(search->keys[i]);
		(*extra)[i] = (Pointer) search;
	}
	PG_RETURN_POINTER(result);
}

PG_FUNCTION_INFO_V1(textsig_consistent);

/* Agreement of keys is a hint, so rows are always rechecked. */
Datum
textsig_consistent(PG_FUNCTION_ARGS)
{
	const bool *check = (const bool *) PG_GETARG_POINTER(0);
	size_t		count = (size_t) PG_GETARG_INT32(3);
	Pointer    *extra = (Pointer *) PG_GETARG_POINTER(4);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);
	size_t		agree[2] = {0, 0};
	const NpBandSearch *search;

	*recheck = true;
	if (count == 0)
		PG_RETURN_BOOL(true);
	search = (const NpBandSearch *) extra[0];
	for (size_t i = 0; i < count; i++)
		agree[i >= search->bands] += check[i];
	PG_RETURN_BOOL(np_band_may_match(search, agree[0], agree[1]));
}

PG_FUNCTION_INFO_V1(textsig_triconsistent);

/* The same when it is not known of every key whether a row has it. */
Datum
textsig_triconsistent(PG_FUNCTION_ARGS)
{
	const GinTernaryValue *check = (const GinTernaryValue *) PG_GETARG_POINTER(0);
	size_t		count = (size_t) PG_GETARG_INT32(3);
	Pointer    *extra = (Pointer *) PG_GETARG_POINTER(4);
	size_t		agree[2] = {0, 0};
	const NpBandSearch *search;

	if (count == 0)
		PG_RETURN_GIN_TERNARY_VALUE(GIN_MAYBE);
	search = (const NpBandSearch *) extra[0];
	for (size_t i = 0; i < count; i++)
		agree[i >= search->bands] += check[i] != GIN_FALSE;
	if (np_band_may_match(search, agree[0], agree[1]))
		PG_RETURN_GIN_TERNARY_VALUE(GIN_MAYBE);
	PG_RETURN_GIN_TERNARY_VALUE(GIN_FALSE);
}
