/*
 * textsig.c
 *		The type textsig: in, out, receive, send, compare, hash.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"
#include "libpq/pqformat.h"

#include "pg/glue.h"
#include "pg/textsig.h"

static NpTextsigValue *
new_value(void)
{
	NpTextsigValue *value = palloc(sizeof(NpTextsigValue));

	SET_VARSIZE(value, sizeof(NpTextsigValue));
	return value;
}

/*
 * Only the head is looked at: what stands in a table has come through in or
 * receive, and registers of whatever content are safe to measure.
 */
const unsigned char *
np_take_textsig(Datum argument)
{
	struct varlena *value = PG_DETOAST_DATUM(argument);
	const unsigned char *bytes = (const unsigned char *) VARDATA(value);
	size_t		length = VARSIZE(value) - VARHDRSZ;

	if (length >= NP_TEXTSIG_FLAGS_AT &&
		(bytes[0] != NP_TEXTSIG_FORMAT ||
		 bytes[NP_TEXTSIG_RULES_AT] != NP_TEXTSIG_RULES))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_EXCEPTION),
				 errmsg("signature was made by other rules"),
				 errdetail("The signature has format %d and rules %d; this release measures format %d and rules %d.",
						   bytes[0], bytes[NP_TEXTSIG_RULES_AT],
						   NP_TEXTSIG_FORMAT, NP_TEXTSIG_RULES),
				 errhint("Make it again from its text with to_textsig(text).")));
	if (length != NP_TEXTSIG_BYTES)
		np_check(NP_BAD_VALUE);
	return bytes;
}

PG_FUNCTION_INFO_V1(textsig_in);

/* The text form is read strictly; see np_textsig_read. */
Datum
textsig_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	NpTextsigValue *value = new_value();
	NpStatus	status = np_textsig_read(text, strlen(text), value->bytes);

	if (status == NP_BAD_VERSION)
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("signature was made by other rules"),
				 errhint("Make it again from its text with to_textsig(text).")));
	if (status != NP_OK)
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s", "textsig"),
				 errdetail("A signature is made from a text by to_textsig(text).")));
	PG_RETURN_POINTER(value);
}

PG_FUNCTION_INFO_V1(textsig_out);

Datum
textsig_out(PG_FUNCTION_ARGS)
{
	const unsigned char *bytes = NP_GETARG_TEXTSIG(0);
	char	   *text = palloc(NP_TEXTSIG_TEXT_MOST);

	text[np_textsig_write(bytes, text)] = '\0';
	PG_RETURN_CSTRING(text);
}

PG_FUNCTION_INFO_V1(textsig_recv);

Datum
textsig_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	int			length = message->len - message->cursor;
	const char *bytes = pq_getmsgbytes(message, length);
	NpTextsigValue *value = new_value();
	NpStatus	status = np_textsig_check((const unsigned char *) bytes,
										  (size_t) length);

	if (status == NP_BAD_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("signature was made by other rules"),
				 errhint("Make it again from its text with to_textsig(text).")));
	if (status != NP_OK)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary signature")));
	memcpy(value->bytes, bytes, NP_TEXTSIG_BYTES);
	PG_RETURN_POINTER(value);
}

PG_FUNCTION_INFO_V1(textsig_send);

Datum
textsig_send(PG_FUNCTION_ARGS)
{
	const unsigned char *bytes = NP_GETARG_TEXTSIG(0);
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendbytes(&message, (const char *) bytes, NP_TEXTSIG_BYTES);
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

PG_FUNCTION_INFO_V1(to_textsig);

Datum
to_textsig(PG_FUNCTION_ARGS)
{
	NpTextsigValue *value = new_value();
	NpCall		call;
	NpText		body;

	np_call_begin(&call);
	body = np_take_text(&call, PG_GETARG_DATUM(0));
	np_check(np_textsig(&call.arena, &body, value->bytes));
	np_call_end(&call);
	PG_RETURN_POINTER(value);
}

/*
 * Order has no meaning but serves btree, DISTINCT and GROUP BY.  Any bytes
 * compare, so the comparisons can't fail and are LEAKPROOF.
 */
static int
compare(FunctionCallInfo fcinfo)
{
	struct varlena *a = PG_DETOAST_DATUM(PG_GETARG_DATUM(0));
	struct varlena *b = PG_DETOAST_DATUM(PG_GETARG_DATUM(1));
	size_t		n = VARSIZE(a) - VARHDRSZ;
	size_t		m = VARSIZE(b) - VARHDRSZ;
	int			order = memcmp(VARDATA(a), VARDATA(b), Min(n, m));

	if (order != 0)
		return order < 0 ? -1 : 1;
	return (n > m) - (n < m);
}

PG_FUNCTION_INFO_V1(textsig_cmp);
PG_FUNCTION_INFO_V1(textsig_eq);
PG_FUNCTION_INFO_V1(textsig_ne);
PG_FUNCTION_INFO_V1(textsig_lt);
PG_FUNCTION_INFO_V1(textsig_le);
PG_FUNCTION_INFO_V1(textsig_ge);
PG_FUNCTION_INFO_V1(textsig_gt);

Datum
textsig_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(fcinfo));
}

Datum
textsig_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) == 0);
}

Datum
textsig_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) != 0);
}

Datum
textsig_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) < 0);
}

Datum
textsig_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) <= 0);
}

Datum
textsig_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) >= 0);
}

Datum
textsig_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) > 0);
}

PG_FUNCTION_INFO_V1(textsig_hash);
PG_FUNCTION_INFO_V1(textsig_hash_extended);

Datum
textsig_hash(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_DETOAST_DATUM(PG_GETARG_DATUM(0));

	return hash_any((unsigned char *) VARDATA(value),
					(int) (VARSIZE(value) - VARHDRSZ));
}

Datum
textsig_hash_extended(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_DETOAST_DATUM(PG_GETARG_DATUM(0));

	return hash_any_extended((unsigned char *) VARDATA(value),
							 (int) (VARSIZE(value) - VARHDRSZ),
							 (uint64) PG_GETARG_INT64(1));
}
