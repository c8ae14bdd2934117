/*
 * gazetteer.c
 *		The type gazetteer: input, output, comparison, and what reads it.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "core/words.h"
#include "pg/gazetteer.h"
#include "pg/spans.h"
#include "pg/stored.h"

PG_FUNCTION_INFO_V1(gazetteer_in);
PG_FUNCTION_INFO_V1(gazetteer_out);
PG_FUNCTION_INFO_V1(gazetteer_recv);
PG_FUNCTION_INFO_V1(gazetteer_send);
PG_FUNCTION_INFO_V1(gazetteer_eq);
PG_FUNCTION_INFO_V1(gazetteer_ne);
PG_FUNCTION_INFO_V1(gazetteer_hash);
PG_FUNCTION_INFO_V1(gazetteer_hash_extended);
PG_FUNCTION_INFO_V1(gazetteer_concat);
PG_FUNCTION_INFO_V1(gazetteer_entries);
PG_FUNCTION_INFO_V1(match_names);

/* The view of a value that is not compressed or stored elsewhere. */
static NpGazetteer
open_value(struct varlena *value)
{
	NpGazetteer gazetteer;

	np_check(np_gazetteer_open((const uint8_t *) VARDATA_ANY(value),
							   VARSIZE_ANY_EXHDR(value), &gazetteer));
	return gazetteer;
}

NpGazetteer
np_take_gazetteer(FunctionCallInfo fcinfo, int n, NpCall *call)
{
	return open_value(np_take_value(fcinfo, n, call));
}

bool
np_check_entries(struct Node *context, NpStatus status)
{
	if (status == NP_OK)
		return true;
	if (status == NP_TOO_LONG)
		errsave(context,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("gazetteer entry is too long"),
				 errdetail("An alias has at most %d words, and each column at most %d bytes.",
						   NP_MAX_NAME_WORDS, NP_MAX_NAME_BYTES)));
	else if (status == NP_TOO_MANY)
		errsave(context,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("gazetteer is too large"),
				 errdetail("A gazetteer takes at most 1 GB."),
				 errhint("Make several gazetteers, for instance one a type.")));
	else
		np_check(status);
	return false;
}

Datum
gazetteer_in(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		json;
	NpEntries	entries;
	NpStatus	status;
	uint8_t    *bytes;
	size_t		length;
	struct varlena *value;

	np_call_begin(&call);
	json = np_take_cstring(PG_GETARG_CSTRING(0));
	status = np_gazetteer_parse(&call.arena, &json, &entries);
	if (status == NP_BAD_VALUE)
	{
		np_call_end(&call);
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s", "gazetteer"),
				 errdetail("Expected a JSON array of [alias, type, name, id], where name and id may be null.")));
	}
	if (status == NP_OK)
		status = np_gazetteer_build(&call.arena, &entries, &bytes, &length);
	if (!np_check_entries(fcinfo->context, status))
	{
		np_call_end(&call);
		PG_RETURN_NULL();
	}
	value = np_make_value(bytes, length);
	np_call_end(&call);
	PG_RETURN_POINTER(value);
}

Datum
gazetteer_out(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpGazetteer gazetteer;
	NpBuffer	out = {0};
	NpStatus	status;
	char	   *result;

	np_call_begin(&call);
	gazetteer = np_take_gazetteer(fcinfo, 0, &call);
	/* Escapes survive in every encoding. */
	status = np_gazetteer_print(&call.arena, &gazetteer,
								GetDatabaseEncoding() != PG_UTF8, &out);
	if (status == NP_TOO_MANY)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("gazetteer is too large for its text form"),
				 errdetail("The text repeats names that the gazetteer holds once, and takes at most 1 GB."),
				 errhint("Use its binary form, or gazetteer_entries(gazetteer).")));
	np_check(status);
	result = pnstrdup(out.bytes, out.length);
	np_call_end(&call);
	PG_RETURN_CSTRING(result);
}

Datum
gazetteer_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buffer = (StringInfo) PG_GETARG_POINTER(0);
	int			length = buffer->len - buffer->cursor;
	const char *bytes = pq_getmsgbytes(buffer, length);
	NpCall		call;
	NpStatus	status;
	struct varlena *value;

	np_call_begin(&call);
	status = np_gazetteer_check(&call.arena, (const uint8_t *) bytes,
								(size_t) length);
	if (status == NP_BAD_VALUE || status == NP_BAD_UTF8 ||
		status == NP_TOO_LONG || status == NP_TOO_MANY)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary format of type %s", "gazetteer"),
				 errhint("Between servers whose ICU releases differ, copy the value as text.")));
	np_check(status);
	np_call_end(&call);
	value = np_make_value((const uint8_t *) bytes, (size_t) length);
	PG_RETURN_POINTER(value);
}

Datum
gazetteer_send(PG_FUNCTION_ARGS)
{
	/* The bytes are the same on every machine. */
	PG_RETURN_BYTEA_P(PG_GETARG_BYTEA_P_COPY(0));
}

Datum
gazetteer_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(np_same_values(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

Datum
gazetteer_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!np_same_values(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

Datum
gazetteer_hash(PG_FUNCTION_ARGS)
{
	return np_hash_value(PG_GETARG_DATUM(0));
}

Datum
gazetteer_hash_extended(PG_FUNCTION_ARGS)
{
	return np_hash_value_extended(PG_GETARG_DATUM(0), PG_GETARG_INT64(1));
}

Datum
gazetteer_concat(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpGazetteer a;
	NpGazetteer b;
	uint8_t    *bytes = NULL;
	size_t		length = 0;
	struct varlena *value;

	np_call_begin(&call);
	a = np_take_gazetteer(fcinfo, 0, &call);
	b = np_take_gazetteer(fcinfo, 1, &call);
	(void) np_check_entries(NULL, np_gazetteer_merge(&call.arena, &a, &b,
													 &bytes, &length));
	value = np_make_value(bytes, length);
	np_call_end(&call);
	PG_RETURN_POINTER(value);
}

/* A string of the core as a column, which is NULL if the string is. */
static Datum
give_bytes(NpBytes bytes, bool *is_null)
{
	*is_null = (bytes.bytes == NULL);
	if (*is_null)
		return (Datum) 0;
	return PointerGetDatum(np_give_text(bytes.bytes, bytes.length));
}

Datum
gazetteer_entries(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	NpCall		call;
	NpGazetteer gazetteer;
	MemoryContext row;
	MemoryContext old;

	InitMaterializedSRF(fcinfo, 0);
	np_call_begin(&call);
	gazetteer = np_take_gazetteer(fcinfo, 0, &call);
	row = AllocSetContextCreate(call.context, "newsprint row",
								ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(row);
	for (size_t i = 0; i < gazetteer.entry_count; i++)
	{
		NpEntry		entry;
		Datum		values[4];
		bool		nulls[4];

		np_poll(&call.arena);
		np_check(np_gazetteer_entry(&gazetteer, i, &entry));
		values[0] = give_bytes(entry.alias, &nulls[0]);
		values[1] = give_bytes(entry.type, &nulls[1]);
		values[2] = give_bytes(entry.name, &nulls[2]);
		values[3] = give_bytes(entry.id, &nulls[3]);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		MemoryContextReset(row);
	}
	MemoryContextSwitchTo(old);
	np_call_end(&call);
	return (Datum) 0;
}

/* One row of match_names, in the current memory context. */
static void
give_match(ReturnSetInfo *result, const NpText *text, NpCursor *cursor,
		   const NpGazetteer *gazetteer, const NpMatch *match)
{
	NpEntry		entry;
	Datum		values[5];
	bool		nulls[5] = {false};

	np_check(np_gazetteer_entry(gazetteer, match->entry, &entry));
	/* Of an ambiguous name only what its entities agree on is known. */
	if (match->ambiguous)
		entry.id.bytes = NULL;
	if (!match->same_type)
		entry.type.bytes = NULL;
	if (!match->same_name)
		entry.name.bytes = NULL;
	values[0] = np_give_span(cursor, match->span);
	values[1] = PointerGetDatum(np_give_text(text->bytes + match->span.start,
											 match->span.end - match->span.start));
	values[2] = give_bytes(entry.type, &nulls[2]);
	values[3] = give_bytes(entry.name, &nulls[3]);
	values[4] = give_bytes(entry.id, &nulls[4]);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/* The names of argument 1 in a text, outside of argument 2. */
static void
find_names(FunctionCallInfo fcinfo, NpCall *call, const NpText *text,
		   const NpGazetteer *gazetteer, NpMatches *matches)
{
	MemoryContext old = MemoryContextSwitchTo(call->context);
	size_t		mask_count;
	NpSpan	   *mask = np_take_multirange(text, PG_GETARG_DATUM(2),
										  &mask_count);
	NpWords		words;

	np_check(np_words(&call->arena, text, &words));
	np_check(np_gazetteer_match(&call->arena, gazetteer, text, &words, mask,
								mask_count, matches));
	MemoryContextSwitchTo(old);
}

Datum
match_names(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		text;
	NpGazetteer gazetteer;
	NpMatches	matches;
	NpCursor	cursor;
	MemoryContext row;
	MemoryContext old;

	InitMaterializedSRF(fcinfo, 0);
	np_call_begin(&call);
	text = np_take_text(&call, PG_GETARG_DATUM(0));
	gazetteer = np_take_gazetteer(fcinfo, 1, &call);
	find_names(fcinfo, &call, &text, &gazetteer, &matches);
	np_cursor_init(&cursor, &text);
	row = AllocSetContextCreate(call.context, "newsprint row",
								ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(row);
	for (size_t i = 0; i < matches.count; i++)
	{
		np_poll(&call.arena);
		give_match((ReturnSetInfo *) fcinfo->resultinfo, &text, &cursor,
				   &gazetteer, &matches.items[i]);
		MemoryContextReset(row);
	}
	MemoryContextSwitchTo(old);
	np_call_end(&call);
	return (Datum) 0;
}
