/*
 * lsh_keys.c
 *		What an lsh index stores of a row, and looks for in a search.
 */
#include "postgres.h"

#include "access/skey.h"

#include "pg/lsh.h"
#include "pg/settings.h"
#include "pg/textsig.h"
#include "pg/textsig_query.h"

/* A row's keys, of which the last one is that of all rows with a signature. */
size_t
np_lsh_row_keys(Datum signature, bool null, uint32 *keys)
{
	size_t		count;

	if (null)
	{
		keys[0] = NP_LSH_NULLS;
		return 1;
	}
	count = np_textsig_keys(np_take_textsig(signature), keys);
	keys[count++] = NP_LSH_ROWS;
	return count;
}

static void
search(const unsigned char *signature, NpSearchKind kind, double threshold,
	   NpTextsigSearch *result)
{
	np_textsig_search(signature, kind,
					  (uint32) ((float4) threshold * (double) NP_SHARE_ONE),
					  result);
}

static void
search_of_query(Datum query, NpTextsigSearch *result)
{
	static const NpSearchKind kinds[] = {
		[NP_QUERY_SIMILAR] = NP_SEARCH_SIMILAR,
		[NP_QUERY_CONTAINED] = NP_SEARCH_CONTAINED,
		[NP_QUERY_CONTAINS] = NP_SEARCH_CONTAINS,
	};
	NpTextsigQuery parts = np_take_sigquery(query);

	search(parts.signature, kinds[parts.kind], parts.threshold, result);
}

/* The keys that find what an operator asks for; none if all rows may be it. */
void
np_lsh_search_of(const ScanKeyData *key, NpTextsigSearch *result)
{
	Datum		argument = key->sk_argument;

	switch (key->sk_strategy)
	{
		case NP_LSH_SIMILAR:
			search(np_take_textsig(argument), NP_SEARCH_SIMILAR,
				   np_similarity_threshold, result);
			break;
		case NP_LSH_CONTAINED:
			search(np_take_textsig(argument), NP_SEARCH_CONTAINED,
				   np_containment_threshold, result);
			break;
		case NP_LSH_CONTAINS:
			search(np_take_textsig(argument), NP_SEARCH_CONTAINS,
				   np_containment_threshold, result);
			break;
		case NP_LSH_MATCHES:
			search_of_query(argument, result);
			break;
		case NP_LSH_DISTANCE:
			search(np_take_textsig(argument), NP_SEARCH_NEAREST, 0, result);
			break;
		default:
			elog(ERROR, "unrecognized strategy number: %d", key->sk_strategy);
	}
}
