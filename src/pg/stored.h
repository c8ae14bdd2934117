/*
 * stored.h
 *		Values of our own types: made, compared, and read once a query.
 */
#ifndef NP_PG_STORED_H
#define NP_PG_STORED_H

#include "postgres.h"

#include "fmgr.h"

#include "pg/glue.h"

/* Bytes of the core as a value of the server. */
extern struct varlena *np_make_value(const uint8_t *bytes, size_t length);

/*
 * Argument n, which is not NULL, neither compressed nor stored elsewhere.  A
 * value that is stored elsewhere is read once for all calls of a query, and
 * fn_extra belongs to that.  The result lives as long as the call.
 */
extern struct varlena *np_take_value(FunctionCallInfo fcinfo, int n,
									 NpCall *call);

/* Are two values, which are not NULL, the same bytes? */
extern bool np_same_values(Datum a, Datum b);

/* Their order, which is that of the bytes and has no meaning. */
extern int	np_compare_values(Datum a, Datum b);

/* Their hashes. */
extern Datum np_hash_value(Datum value);
extern Datum np_hash_value_extended(Datum value, int64 seed);

/* A string of the database's encoding in UTF-8, of any length, unchecked. */
extern NpText np_take_cstring(const char *string);

#endif							/* NP_PG_STORED_H */
