/*
 * site_template.c
 *		The type site_template: input, output, comparison, and what reads it.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "pg/site_template.h"

PG_FUNCTION_INFO_V1(site_template_in);
PG_FUNCTION_INFO_V1(site_template_out);
PG_FUNCTION_INFO_V1(site_template_recv);
PG_FUNCTION_INFO_V1(site_template_send);
PG_FUNCTION_INFO_V1(site_template_eq);
PG_FUNCTION_INFO_V1(site_template_ne);
PG_FUNCTION_INFO_V1(site_template_cmp);
PG_FUNCTION_INFO_V1(site_template_lt);
PG_FUNCTION_INFO_V1(site_template_le);
PG_FUNCTION_INFO_V1(site_template_ge);
PG_FUNCTION_INFO_V1(site_template_gt);
PG_FUNCTION_INFO_V1(site_template_hash);
PG_FUNCTION_INFO_V1(site_template_hash_extended);
PG_FUNCTION_INFO_V1(site_template_concat);
PG_FUNCTION_INFO_V1(template_lines);

#define REMAKE_HINT	"Make it again from the site's pages with site_template_agg(body)."

void
np_check_template(NpStatus status)
{
	if (status == NP_BAD_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("site template was made by other rules"),
				 errdetail("This release reads format %d and rules %d.",
						   NP_TEMPLATE_FORMAT, NP_TEMPLATE_RULES),
				 errhint(REMAKE_HINT)));
	if (status == NP_BAD_VALUE)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("site template is damaged"),
				 errhint(REMAKE_HINT)));
	np_check(status);
}

NpTemplate
np_take_template(FunctionCallInfo fcinfo, int n, NpCall *call)
{
	struct varlena *value = np_take_value(fcinfo, n, call);
	NpTemplate	template;

	np_check_template(np_template_open((const uint8_t *) VARDATA_ANY(value),
									   VARSIZE_ANY_EXHDR(value), &template));
	return template;
}

Datum
site_template_in(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		json;
	NpStatus	status;
	NpTemplateBytes out;
	struct varlena *value;

	np_call_begin(&call);
	json = np_take_cstring(PG_GETARG_CSTRING(0));
	status = np_template_parse(&call.arena, &json, &out);
	if (status == NP_BAD_VERSION)
	{
		np_call_end(&call);
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("site template was made by other rules"),
				 errdetail("This release reads format %d and rules %d.",
						   NP_TEMPLATE_FORMAT, NP_TEMPLATE_RULES),
				 errhint(REMAKE_HINT)));
	}
	if (status == NP_BAD_VALUE || status == NP_TOO_LONG ||
		status == NP_BAD_UTF8)
	{
		np_call_end(&call);
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s", "site_template"),
				 errdetail("Expected the JSON object that a site_template is printed as."),
				 errhint(REMAKE_HINT)));
	}
	np_check(status);
	value = np_make_value(out.bytes, out.length);
	np_call_end(&call);
	PG_RETURN_POINTER(value);
}

Datum
site_template_out(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpTemplate	template;
	NpBuffer	out = {0};
	char	   *result;

	np_call_begin(&call);
	template = np_take_template(fcinfo, 0, &call);
	/* Escapes survive in every encoding. */
	np_check_template(np_template_print(&call.arena, &template,
										GetDatabaseEncoding() != PG_UTF8, &out));
	result = pnstrdup(out.bytes, out.length);
	np_call_end(&call);
	PG_RETURN_CSTRING(result);
}

Datum
site_template_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buffer = (StringInfo) PG_GETARG_POINTER(0);
	int			length = buffer->len - buffer->cursor;
	const uint8_t *bytes = (const uint8_t *) pq_getmsgbytes(buffer, length);
	NpCall		call;
	NpStatus	status;

	np_call_begin(&call);
	status = np_template_check(&call.arena, bytes, (size_t) length);
	if (status == NP_BAD_VALUE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary format of type %s", "site_template"),
				 errdetail("The bytes are cut short, or were changed on their way."),
				 errhint("Send the value again, or copy it as text.")));
	np_check_template(status);
	np_call_end(&call);
	PG_RETURN_POINTER(np_make_value(bytes, (size_t) length));
}

Datum
site_template_send(PG_FUNCTION_ARGS)
{
	/* The bytes are the same on every machine. */
	PG_RETURN_BYTEA_P(PG_GETARG_BYTEA_P_COPY(0));
}

Datum
site_template_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(np_same_values(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

Datum
site_template_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!np_same_values(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

static int
compare(FunctionCallInfo fcinfo)
{
	return np_compare_values(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1));
}

Datum
site_template_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(fcinfo));
}

Datum
site_template_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) < 0);
}

Datum
site_template_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) <= 0);
}

Datum
site_template_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) >= 0);
}

Datum
site_template_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) > 0);
}

Datum
site_template_hash(PG_FUNCTION_ARGS)
{
	return np_hash_value(PG_GETARG_DATUM(0));
}

Datum
site_template_hash_extended(PG_FUNCTION_ARGS)
{
	return np_hash_value_extended(PG_GETARG_DATUM(0), PG_GETARG_INT64(1));
}

Datum
site_template_concat(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpTemplate	a;
	NpTemplate	b;
	NpTemplateBytes out;
	struct varlena *value;

	np_call_begin(&call);
	a = np_take_template(fcinfo, 0, &call);
	b = np_take_template(fcinfo, 1, &call);
	np_check_template(np_template_merge(&call.arena, &a, &b, 0, &out));
	value = np_make_value(out.bytes, out.length);
	np_call_end(&call);
	PG_RETURN_POINTER(value);
}

Datum
template_lines(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	int32		min_pages = PG_GETARG_INT32(1);
	NpCall		call;
	NpTemplate	template;
	NpTemplateLines lines;
	MemoryContext row;
	MemoryContext old;

	if (min_pages < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("number of pages must be at least 1")));
	InitMaterializedSRF(fcinfo, 0);
	np_call_begin(&call);
	template = np_take_template(fcinfo, 0, &call);
	np_check_template(np_template_lines(&call.arena, &template, (uint64_t) min_pages,
										&lines));
	row = AllocSetContextCreate(call.context, "newsprint row",
								ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(row);
	for (size_t i = 0; i < lines.count; i++)
	{
		const NpTemplateLine *line = &lines.items[i];
		uint64_t	pages = Min(line->pages, (uint64_t) PG_INT64_MAX);
		bool		nulls[3] = {false};
		Datum		values[3];

		np_poll(&call.arena);
		values[0] = PointerGetDatum(np_give_text(line->text, line->length));
		values[1] = Int64GetDatum((int64) pages);
		values[2] = Float4GetDatum((float4) line->held /
								   (float4) line->counted);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		MemoryContextReset(row);
	}
	MemoryContextSwitchTo(old);
	np_call_end(&call);
	return (Datum) 0;
}
