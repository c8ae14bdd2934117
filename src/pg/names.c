/*
 * names.c
 *		fold_name: the form by which names compare.
 */
#include "postgres.h"

#include "fmgr.h"

#include "core/names.h"
#include "pg/glue.h"

PG_FUNCTION_INFO_V1(fold_name);

Datum
fold_name(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		name;
	char	   *folded;
	size_t		length;
	text	   *result;

	np_call_begin(&call);
	name = np_take_text(&call, PG_GETARG_DATUM(0));
	np_check(np_fold_name(&call.arena, &name, (NpSpan) {0, name.length},
						  &folded, &length));
	result = np_give_text(length > 0 ? folded : "", length);
	np_call_end(&call);
	PG_RETURN_TEXT_P(result);
}
