/*
 * textsig_query.h
 *		The type sigquery in the server.
 */
#ifndef NP_PG_TEXTSIG_QUERY_H
#define NP_PG_TEXTSIG_QUERY_H

#include "postgres.h"

#include "core/textsig_query.h"

/*
 * What a @@ q searches for.  The signature points into the value, which must
 * outlive the result; an error unless this release can measure it.
 */
extern NpTextsigQuery np_take_sigquery(Datum argument);

#endif							/* NP_PG_TEXTSIG_QUERY_H */
