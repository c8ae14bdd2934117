/*
 * glue.c
 *		The border between the server and the core.
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "core/lines.h"
#include "pg/glue.h"

/* An object of a library, destroyed with the memory context. */
typedef struct Owned
{
	MemoryContextCallback callback;
	void		(*destroy) (void *object);
	void	   *object;
} Owned;

static void *
grab(void *context, size_t size)
{
	CHECK_FOR_INTERRUPTS();
	return MemoryContextAllocExtended(context, size,
									  MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM);
}

static void
give(void *context, void *block)
{
	(void) context;
	pfree(block);
}

static void
poll_interrupts(void *context)
{
	(void) context;
	CHECK_FOR_INTERRUPTS();
}

static void
destroy_owned(void *argument)
{
	Owned	   *owned = argument;

	owned->destroy(owned->object);
}

static int
own(void *context, void *object, void (*destroy) (void *object))
{
	Owned	   *owned = MemoryContextAllocExtended(context, sizeof(Owned),
												   MCXT_ALLOC_NO_OOM);

	if (owned == NULL)
		return false;
	owned->destroy = destroy;
	owned->object = object;
	owned->callback.func = destroy_owned;
	owned->callback.arg = owned;
	MemoryContextRegisterResetCallback(context, &owned->callback);
	return true;
}

/* Room for a page of some ten kilobytes and all that is computed of it. */
#define KEPT_ROOM	((Size) 256 * 1024)

/*
 * The context of the last call, empty; NULL while a call has it.  Taken from
 * the system and given back a call, its memory would cost a sixth of the time
 * of a page.  During a call it belongs to the caller's context, so an error
 * deletes it, and the next call makes another.
 */
static MemoryContext kept_context = NULL;

static MemoryContext
take_context(void)
{
	MemoryContext context = kept_context;

	if (context == NULL)
		return GenerationContextCreate(CurrentMemoryContext, "newsprint call",
									   KEPT_ROOM, KEPT_ROOM,
									   ALLOCSET_DEFAULT_MAXSIZE);
	kept_context = NULL;
	MemoryContextSetParent(context, CurrentMemoryContext);
	return context;
}

void
np_arena_begin(NpArena *arena, MemoryContext context)
{
	NpArenaSource source = {grab, give, poll_interrupts, own, context};

	np_arena_init(arena, &source);
}

void
np_call_begin(NpCall *call)
{
	call->context = take_context();
	np_arena_begin(&call->arena, call->context);
}

void
np_call_end(NpCall *call)
{
	if (kept_context != NULL)
	{
		/* A call inside this one has left its own. */
		MemoryContextDelete(call->context);
		return;
	}
	MemoryContextReset(call->context);
	MemoryContextSetParent(call->context, TopMemoryContext);
	kept_context = call->context;
}

MemoryContext
np_group_context(FunctionCallInfo fcinfo)
{
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, &context))
		elog(ERROR, "aggregate function called in non-aggregate context");
	return context;
}

Datum
np_same_state(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

void
np_check(NpStatus status)
{
	switch (status)
	{
		case NP_OK:
			return;
		case NP_NO_MEMORY:
			ereport(ERROR,
					(errcode(ERRCODE_OUT_OF_MEMORY),
					 errmsg("out of memory")));
			break;
		case NP_TOO_LONG:
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("text is too long"),
					 errdetail("The limit is %zu bytes.", NP_MAX_TEXT),
					 errhint("Analyse the text in parts.")));
			break;
		case NP_TOO_MANY:
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("text has too many lines"),
					 errdetail("The limit is %d lines that are not blank.",
							   NP_MAX_LINES),
					 errhint("Analyse the text in parts.")));
			break;
		case NP_BAD_UTF8:
			ereport(ERROR,
					(errcode(ERRCODE_CHARACTER_NOT_IN_REPERTOIRE),
					 errmsg("text is not well-formed UTF-8"),
					 errhint("In a database of encoding SQL_ASCII only UTF-8 texts can be analysed; see convert_from().")));
			break;
		case NP_BAD_VALUE:
			ereport(ERROR,
					(errcode(ERRCODE_DATA_CORRUPTED),
					 errmsg("stored value is damaged")));
			break;
		case NP_BAD_VERSION:
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("value was made by another version of newsprint"),
					 errhint("Update the extension, or make the value again.")));
			break;
		case NP_ICU_FAILED:
			ereport(ERROR,
					(errcode(ERRCODE_SYSTEM_ERROR),
					 errmsg("ICU could not do its work"),
					 errhint("Check that the ICU library and its data are complete.")));
			break;
	}
	elog(ERROR, "unknown status %d", (int) status);
}

/* Bytes that are validated between two looks for interrupts. */
#define VALIDATED_AT_ONCE	((size_t) 1024 * 1024)

/* As np_text, but can be cancelled. */
static NpStatus
take_bytes(const char *bytes, size_t length, NpText *result)
{
	NpText		part;
	bool		ascii = true;
	size_t		end;

	if (length > NP_MAX_TEXT)
		return NP_TOO_LONG;
	for (size_t at = 0; at < length; at = end)
	{
		CHECK_FOR_INTERRUPTS();
		end = Min(length, at + VALIDATED_AT_ONCE);
		/* A character is not cut; it has at most three bytes that follow. */
		for (int i = 0; i < 3 && end < length && (bytes[end] & 0xc0) == 0x80; i++)
			end--;
		NP_TRY(np_text(bytes + at, end - at, &part));
		ascii = ascii && part.ascii;
	}
	*result = (NpText) {bytes, length, ascii};
	return NP_OK;
}

NpText
np_take_text(NpCall *call, Datum argument)
{
	MemoryContext old = MemoryContextSwitchTo(call->context);
	text	   *value = DatumGetTextPP(argument);
	const char *bytes = VARDATA_ANY(value);
	size_t		length = VARSIZE_ANY_EXHDR(value);
	NpText		result;

	if (GetDatabaseEncoding() != PG_SQL_ASCII &&
		GetDatabaseEncoding() != PG_UTF8)
	{
		char	   *utf8 = pg_server_to_any(bytes, (int) length, PG_UTF8);

		if (utf8 != bytes)
		{
			bytes = utf8;
			length = strlen(utf8);
		}
	}
	np_check(take_bytes(bytes, length, &result));
	MemoryContextSwitchTo(old);
	return result;
}

text *
np_give_text(const char *bytes, size_t length)
{
	char	   *own_encoding;

	if (GetDatabaseEncoding() == PG_UTF8 ||
		GetDatabaseEncoding() == PG_SQL_ASCII)
		return cstring_to_text_with_len(bytes, (int) length);
	own_encoding = pg_any_to_server(bytes, (int) length, PG_UTF8);
	if (own_encoding == bytes)
		return cstring_to_text_with_len(bytes, (int) length);
	return cstring_to_text(own_encoding);
}

text *
np_give_cstring(const char *string)
{
	return np_give_text(string, strlen(string));
}
