/*
 * textsig_ops.c
 *		Measures of signatures, and the operators over them.
 */
#include "postgres.h"

#include "fmgr.h"

#include "core/textsig_query.h"
#include "pg/settings.h"
#include "pg/textsig.h"

PG_FUNCTION_INFO_V1(textsig_similarity);

Datum
textsig_similarity(PG_FUNCTION_ARGS)
{
	const unsigned char *a = NP_GETARG_TEXTSIG(0);
	const unsigned char *b = NP_GETARG_TEXTSIG(1);

	PG_RETURN_FLOAT4(np_share_as_real(np_textsig_similarity(a, b)));
}

PG_FUNCTION_INFO_V1(textsig_containment);

Datum
textsig_containment(PG_FUNCTION_ARGS)
{
	const unsigned char *a = NP_GETARG_TEXTSIG(0);
	const unsigned char *b = NP_GETARG_TEXTSIG(1);

	PG_RETURN_FLOAT4(np_share_as_real(np_textsig_containment(a, b)));
}

PG_FUNCTION_INFO_V1(shingle_count);

Datum
shingle_count(PG_FUNCTION_ARGS)
{
	const unsigned char *signature = NP_GETARG_TEXTSIG(0);

	PG_RETURN_INT64((int64) np_textsig_shingles(signature));
}

PG_FUNCTION_INFO_V1(textsig_similar);

/* Compared as real, so that it says what similarity(a, b) >= x::real does. */
Datum
textsig_similar(PG_FUNCTION_ARGS)
{
	const unsigned char *a = NP_GETARG_TEXTSIG(0);
	const unsigned char *b = NP_GETARG_TEXTSIG(1);
	float4		found = np_share_as_real(np_textsig_similarity(a, b));

	PG_RETURN_BOOL(found >= (float4) np_similarity_threshold);
}

/* The same of a's containment in b. */
static bool
is_contained(Datum a, Datum b)
{
	float4		found = np_share_as_real(np_textsig_containment(np_take_textsig(a),
																np_take_textsig(b)));

	return found >= (float4) np_containment_threshold;
}

PG_FUNCTION_INFO_V1(textsig_contained);

Datum
textsig_contained(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(is_contained(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

PG_FUNCTION_INFO_V1(textsig_contains);

Datum
textsig_contains(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(is_contained(PG_GETARG_DATUM(1), PG_GETARG_DATUM(0)));
}

PG_FUNCTION_INFO_V1(textsig_distance);

Datum
textsig_distance(PG_FUNCTION_ARGS)
{
	const unsigned char *a = NP_GETARG_TEXTSIG(0);
	const unsigned char *b = NP_GETARG_TEXTSIG(1);
	float4		found = np_share_as_real(np_textsig_similarity(a, b));

	PG_RETURN_FLOAT4(1.0f - found);
}
