/*
 * countries.c
 *		country_names and country_gazetteer: ICU's names as rows, as a value.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "core/countries.h"
#include "pg/gazetteer.h"
#include "pg/glue.h"
#include "pg/stored.h"

PG_FUNCTION_INFO_V1(country_names);
PG_FUNCTION_INFO_V1(country_gazetteer);

/* The gazetteer that the last call made, for it is asked for row by row. */
typedef struct Made
{
	char	   *locale;
	struct varlena *value;
} Made;

/* The entries of a locale, in the call's memory. */
static NpEntries
read_countries(NpCall *call, const char *locale)
{
	MemoryContext old = MemoryContextSwitchTo(call->context);
	NpEntries	entries;
	NpStatus	status = np_countries(&call->arena, locale, &entries);

	if (status == NP_BAD_VALUE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("no names of countries for locale \"%.*s\"",
						pg_mbcliplen(locale, (int) strlen(locale), 40),
						locale),
				 errhint("Give a language that ICU knows, such as 'de', 'pt-BR' or 'zh-Hant'.")));
	np_check(status);
	MemoryContextSwitchTo(old);
	return entries;
}

Datum
country_names(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	char	   *locale = text_to_cstring(PG_GETARG_TEXT_PP(0));
	NpCall		call;
	NpEntries	entries;

	InitMaterializedSRF(fcinfo, 0);
	np_call_begin(&call);
	entries = read_countries(&call, locale);
	for (size_t i = 0; i < entries.count; i++)
	{
		const NpEntry *entry = &entries.items[i];
		const NpBytes columns[] = {entry->alias, entry->type, entry->name,
		entry->id};
		Datum		values[4];
		bool		nulls[4] = {false};

		np_poll(&call.arena);
		for (int k = 0; k < 4; k++)
			values[k] = PointerGetDatum(np_give_text(columns[k].bytes,
													 columns[k].length));
		tuplestore_putvalues(result->setResult, result->setDesc, values,
							 nulls);
	}
	np_call_end(&call);
	return (Datum) 0;
}

/* Makes the value of a locale, in memory of the query. */
static struct varlena *
make_countries(FmgrInfo *flinfo, const char *locale)
{
	NpCall		call;
	NpEntries	entries;
	uint8_t    *bytes = NULL;
	size_t		length = 0;
	MemoryContext old;
	struct varlena *value;

	np_call_begin(&call);
	entries = read_countries(&call, locale);
	(void) np_check_entries(NULL, np_gazetteer_build(&call.arena, &entries,
													 &bytes, &length));
	old = MemoryContextSwitchTo(flinfo->fn_mcxt);
	value = np_make_value(bytes, length);
	MemoryContextSwitchTo(old);
	np_call_end(&call);
	return value;
}

Datum
country_gazetteer(PG_FUNCTION_ARGS)
{
	char	   *locale = text_to_cstring(PG_GETARG_TEXT_PP(0));
	Made	   *made = fcinfo->flinfo->fn_extra;

	if (made == NULL)
		made = fcinfo->flinfo->fn_extra =
			MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(Made));
	if (made->value == NULL || strcmp(made->locale, locale) != 0)
	{
		struct varlena *value = make_countries(fcinfo->flinfo, locale);
		char	   *name = MemoryContextStrdup(fcinfo->flinfo->fn_mcxt, locale);

		if (made->value != NULL)
		{
			pfree(made->locale);
			pfree(made->value);
		}
		made->value = value;
		made->locale = name;
	}
	PG_RETURN_POINTER(made->value);
}
