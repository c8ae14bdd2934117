/*
 * textsig_ops.c
 *		Measures of signatures, and the operators over them.
 */
#include "postgres.h"

#include "fmgr.h"

#include "pg/settings.h"
#include "pg/textsig.h"

/* Both steps are exact or correctly rounded, so every machine agrees. */
static float4
share_as_real(uint32 share)
{
	return (float4) ((double) share / NP_SHARE_ONE);
}

PG_FUNCTION_INFO_V1(textsig_similarity);

Datum
textsig_similarity(PG_FUNCTION_ARGS)
{
	const unsigned char *a = NP_GETARG_TEXTSIG(0);
	const unsigned char *b = NP_GETARG_TEXTSIG(1);

	PG_RETURN_FLOAT4(share_as_real(np_textsig_similarity(a, b)));
}

PG_FUNCTION_INFO_V1(textsig_containment);

Datum
textsig_containment(PG_FUNCTION_ARGS)
{
	const unsigned char *a = NP_GETARG_TEXTSIG(0);
	const unsigned char *b = NP_GETARG_TEXTSIG(1);

	PG_RETURN_FLOAT4(share_as_real(np_textsig_containment(a, b)));
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
	float4		found = share_as_real(np_textsig_similarity(a, b));

	PG_RETURN_BOOL(found >= (float4) np_similarity_threshold);
}

PG_FUNCTION_INFO_V1(textsig_distance);

Datum
textsig_distance(PG_FUNCTION_ARGS)
{
	const unsigned char *a = NP_GETARG_TEXTSIG(0);
	const unsigned char *b = NP_GETARG_TEXTSIG(1);
	float4		found = share_as_real(np_textsig_similarity(a, b));

	PG_RETURN_FLOAT4(1.0f - found);
}
