/*
 * textsig_union.c
 *		Signatures of many texts together: a function and an aggregate.
 *
 * The aggregate's state is a signature, so parallel workers and servers that
 * know only the type can share the work.
 */
#include "postgres.h"

#include "fmgr.h"

#include "pg/textsig.h"

PG_FUNCTION_INFO_V1(textsig_union);

/* An aggregate's state, which is nobody else's, is changed where it stands. */
Datum
textsig_union(PG_FUNCTION_ARGS)
{
	const unsigned char *a = NP_GETARG_TEXTSIG(0);
	const unsigned char *b = NP_GETARG_TEXTSIG(1);
	NpTextsigValue *value = (NpTextsigValue *) PG_GETARG_POINTER(0);

	if (!AggCheckCallContext(fcinfo, NULL) || value->bytes != a)
	{
		value = palloc(sizeof(NpTextsigValue));
		SET_VARSIZE(value, sizeof(NpTextsigValue));
	}
	np_textsig_unite(a, b, value->bytes);
	PG_RETURN_POINTER(value);
}
