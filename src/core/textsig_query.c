/*
 * textsig_query.c
 *		A search for signatures as a value.
 */
#include "core/textsig_query.h"

#include <string.h>

void
np_query_pack(const NpTextsigQuery *query, unsigned char *bytes)
{
	uint32_t	bits;

	memcpy(&bits, &query->threshold, sizeof(bits));
	memset(bytes, 0, NP_QUERY_SIGNATURE_AT);
	bytes[0] = NP_QUERY_FORMAT;
	bytes[NP_QUERY_KIND_AT] = (unsigned char) query->kind;
	for (int i = 0; i < 4; i++)
		bytes[NP_QUERY_THRESHOLD_AT + i] = (unsigned char) (bits >> 8 * i);
	memcpy(bytes + NP_QUERY_SIGNATURE_AT, query->signature, NP_TEXTSIG_BYTES);
}

static uint32_t
threshold_bits(const unsigned char *bytes)
{
	const unsigned char *from = bytes + NP_QUERY_THRESHOLD_AT;

	return from[0] | (uint32_t) from[1] << 8 | (uint32_t) from[2] << 16 |
		(uint32_t) from[3] << 24;
}

NpTextsigQuery
np_query_open(const unsigned char *bytes)
{
	NpTextsigQuery query;
	uint32_t	bits = threshold_bits(bytes);

	query.kind = (NpQueryKind) bytes[NP_QUERY_KIND_AT];
	memcpy(&query.threshold, &bits, sizeof(bits));
	query.signature = bytes + NP_QUERY_SIGNATURE_AT;
	return query;
}

NpStatus
np_query_read(const unsigned char *bytes, size_t length,
			  NpTextsigQuery *query)
{
	const uint32_t one = UINT32_C(0x3f800000);

	if (length == 0 || bytes[0] == 0)
		return NP_BAD_VALUE;
	if (bytes[0] != NP_QUERY_FORMAT)
		return NP_BAD_VERSION;
	if (length < NP_QUERY_SIGNATURE_AT)
		return NP_BAD_VALUE;
	if (bytes[NP_QUERY_KIND_AT] < NP_QUERY_SIMILAR ||
		bytes[NP_QUERY_KIND_AT] > NP_QUERY_CONTAINS)
		return NP_BAD_VALUE;
	if (bytes[NP_QUERY_FLAGS_AT] != 0 || bytes[NP_QUERY_FLAGS_AT + 1] != 0)
		return NP_BAD_VERSION;
	/* Bits of floats order as the floats do; with a sign they are greater. */
	if (threshold_bits(bytes) > one)
		return NP_BAD_VALUE;
	NP_TRY(np_textsig_check(bytes + NP_QUERY_SIGNATURE_AT,
							length - NP_QUERY_SIGNATURE_AT));
	*query = np_query_open(bytes);
	return NP_OK;
}

uint32_t
np_query_measure(const NpTextsigQuery *query, const unsigned char *signature)
{
	switch (query->kind)
	{
		case NP_QUERY_SIMILAR:
			return np_textsig_similarity(signature, query->signature);
		case NP_QUERY_CONTAINED:
			return np_textsig_containment(signature, query->signature);
		case NP_QUERY_CONTAINS:
			return np_textsig_containment(query->signature, signature);
	}
	return 0;					/* damaged on disk */
}
