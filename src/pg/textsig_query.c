/*
 * textsig_query.c
 *		The type sigquery: a search for signatures with its own threshold.
 *
 * Operators that read a setting ask another question in another session, and
 * behind a connection pooler nobody knows in which.  A query that carries its
 * threshold is immutable.
 */
#include "postgres.h"

#include <math.h>
#include <stdlib.h>

#include "common/shortest_dec.h"
#include "fmgr.h"
#include "libpq/pqformat.h"

#include "pg/glue.h"
#include "pg/stored.h"
#include "pg/textsig.h"
#include "pg/textsig_query.h"

/* A value: the server's length word, and the core's bytes. */
typedef struct SigqueryValue
{
	int32		length_word;
	unsigned char bytes[NP_QUERY_BYTES];
} SigqueryValue;

StaticAssertDecl(sizeof(SigqueryValue) == 260, "a sigquery has 260 bytes");

/* Kinds by the names of the functions that make them. */
static const char *const kind_names[] = {
	[NP_QUERY_SIMILAR] = "within",
	[NP_QUERY_CONTAINED] = "contained_in",
	[NP_QUERY_CONTAINS] = "containing",
};

#define NAME_MOST	sizeof("contained_in")
#define TEXT_MOST	(NAME_MOST + FLOAT_SHORTEST_DECIMAL_LEN + NP_TEXTSIG_TEXT_MOST)

static SigqueryValue *
make_value(const NpTextsigQuery *query)
{
	SigqueryValue *value = palloc(sizeof(SigqueryValue));

	SET_VARSIZE(value, sizeof(SigqueryValue));
	np_query_pack(query, value->bytes);
	return value;
}

/* As with signatures, only what decides how to read the rest is looked at. */
NpTextsigQuery
np_take_sigquery(Datum argument)
{
	struct varlena *value = PG_DETOAST_DATUM(argument);
	const unsigned char *bytes = (const unsigned char *) VARDATA(value);

	if (VARSIZE(value) != sizeof(SigqueryValue) ||
		bytes[0] != NP_QUERY_FORMAT ||
		bytes[NP_QUERY_KIND_AT] < NP_QUERY_SIMILAR ||
		bytes[NP_QUERY_KIND_AT] > NP_QUERY_CONTAINS ||
		bytes[NP_QUERY_SIGNATURE_AT] != NP_TEXTSIG_FORMAT ||
		bytes[NP_QUERY_SIGNATURE_AT + NP_TEXTSIG_RULES_AT] != NP_TEXTSIG_RULES)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_EXCEPTION),
				 errmsg("search was made by other rules"),
				 errhint("Make it again from a signature with within(textsig, real).")));
	return np_query_open(bytes);
}

static Datum
make_query(FunctionCallInfo fcinfo, NpQueryKind kind)
{
	NpTextsigQuery query;
	float4		threshold = PG_GETARG_FLOAT4(1);

	/* The negation refuses what is not a number too. */
	if (!(threshold >= 0 && threshold <= 1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("threshold must be between 0 and 1")));
	query.kind = kind;
	query.threshold = fabsf(threshold); /* minus zero has bytes of its own */
	query.signature = NP_GETARG_TEXTSIG(0);
	return PointerGetDatum(make_value(&query));
}

PG_FUNCTION_INFO_V1(sigquery_within);

Datum
sigquery_within(PG_FUNCTION_ARGS)
{
	return make_query(fcinfo, NP_QUERY_SIMILAR);
}

PG_FUNCTION_INFO_V1(sigquery_contained_in);

Datum
sigquery_contained_in(PG_FUNCTION_ARGS)
{
	return make_query(fcinfo, NP_QUERY_CONTAINED);
}

PG_FUNCTION_INFO_V1(sigquery_containing);

Datum
sigquery_containing(PG_FUNCTION_ARGS)
{
	return make_query(fcinfo, NP_QUERY_CONTAINS);
}

/* The text form: kind, threshold and signature, with colons between them. */
static char *
write_query(const NpTextsigQuery *query)
{
	char	   *text = palloc(TEXT_MOST);
	char	   *to = text;

	to += strlen(strcpy(to, kind_names[query->kind]));
	*to++ = ':';
	to += float_to_shortest_decimal_bufn(query->threshold, to);
	*to++ = ':';
	to[np_textsig_write(query->signature, to)] = '\0';
	return text;
}

static NpStatus
read_query(const char *text, NpTextsigQuery *query, unsigned char *signature)
{
	const char *number = strchr(text, ':');
	char	   *end;

	if (number == NULL)
		return NP_BAD_VALUE;
	for (query->kind = NP_QUERY_SIMILAR; query->kind <= NP_QUERY_CONTAINS; query->kind++)
		if (strlen(kind_names[query->kind]) == (size_t) (number - text) &&
			memcmp(text, kind_names[query->kind], (size_t) (number - text)) == 0)
			break;
	if (query->kind > NP_QUERY_CONTAINS)
		return NP_BAD_VALUE;
	query->threshold = strtof(number + 1, &end);
	if (*end != ':' || signbit(query->threshold) ||
		!(query->threshold >= 0 && query->threshold <= 1))
		return NP_BAD_VALUE;
	NP_TRY(np_textsig_read(end + 1, strlen(end + 1), signature));
	query->signature = signature;

	/* A number has many spellings, of which writing makes one. */
	return strcmp(write_query(query), text) == 0 ? NP_OK : NP_BAD_VALUE;
}

PG_FUNCTION_INFO_V1(sigquery_in);

Datum
sigquery_in(PG_FUNCTION_ARGS)
{
	unsigned char signature[NP_TEXTSIG_BYTES];
	NpTextsigQuery query;
	NpStatus	status = read_query(PG_GETARG_CSTRING(0), &query, signature);

	if (status == NP_BAD_VERSION)
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("search was made by other rules"),
				 errhint("Make it again from a signature with within(textsig, real).")));
	if (status != NP_OK)
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s", "sigquery"),
				 errdetail("A search is made from a signature by within(textsig, real).")));
	PG_RETURN_POINTER(make_value(&query));
}

PG_FUNCTION_INFO_V1(sigquery_out);

Datum
sigquery_out(PG_FUNCTION_ARGS)
{
	NpTextsigQuery query = np_take_sigquery(PG_GETARG_DATUM(0));

	PG_RETURN_CSTRING(write_query(&query));
}

PG_FUNCTION_INFO_V1(sigquery_recv);

Datum
sigquery_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	int			length = message->len - message->cursor;
	const char *bytes = pq_getmsgbytes(message, length);
	NpTextsigQuery query;
	NpStatus	status = np_query_read((const unsigned char *) bytes,
									   (size_t) length, &query);

	if (status == NP_BAD_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("search was made by other rules"),
				 errhint("Make it again from a signature with within(textsig, real).")));
	if (status != NP_OK)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary search for signatures")));
	PG_RETURN_POINTER(make_value(&query));
}

PG_FUNCTION_INFO_V1(sigquery_send);

Datum
sigquery_send(PG_FUNCTION_ARGS)
{
	NpTextsigQuery query = np_take_sigquery(PG_GETARG_DATUM(0));
	unsigned char bytes[NP_QUERY_BYTES];
	StringInfoData message;

	np_query_pack(&query, bytes);
	pq_begintypsend(&message);
	pq_sendbytes(&message, (const char *) bytes, NP_QUERY_BYTES);
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

static bool
matches(Datum signature, Datum query)
{
	NpTextsigQuery search = np_take_sigquery(query);

	return np_query_matches(&search, np_take_textsig(signature));
}

PG_FUNCTION_INFO_V1(textsig_matches);

Datum
textsig_matches(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(matches(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1)));
}

PG_FUNCTION_INFO_V1(sigquery_finds);

Datum
sigquery_finds(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(matches(PG_GETARG_DATUM(1), PG_GETARG_DATUM(0)));
}

/*
 * Order and equality are those of the bytes, as with signatures: so a search
 * is the same as another that was made of the same signature and threshold.
 */
static int
compare(FunctionCallInfo fcinfo)
{
	return np_compare_values(PG_GETARG_DATUM(0), PG_GETARG_DATUM(1));
}

PG_FUNCTION_INFO_V1(sigquery_cmp);
PG_FUNCTION_INFO_V1(sigquery_eq);
PG_FUNCTION_INFO_V1(sigquery_ne);
PG_FUNCTION_INFO_V1(sigquery_lt);
PG_FUNCTION_INFO_V1(sigquery_le);
PG_FUNCTION_INFO_V1(sigquery_ge);
PG_FUNCTION_INFO_V1(sigquery_gt);

Datum
sigquery_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(fcinfo));
}

Datum
sigquery_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) == 0);
}

Datum
sigquery_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) != 0);
}

Datum
sigquery_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) < 0);
}

Datum
sigquery_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) <= 0);
}

Datum
sigquery_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) >= 0);
}

Datum
sigquery_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) > 0);
}

PG_FUNCTION_INFO_V1(sigquery_hash);
PG_FUNCTION_INFO_V1(sigquery_hash_extended);

Datum
sigquery_hash(PG_FUNCTION_ARGS)
{
	return np_hash_value(PG_GETARG_DATUM(0));
}

Datum
sigquery_hash_extended(PG_FUNCTION_ARGS)
{
	return np_hash_value_extended(PG_GETARG_DATUM(0), PG_GETARG_INT64(1));
}
