/*
 * gazetteer.h
 *		The type gazetteer in the server.
 */
#ifndef NP_PG_GAZETTEER_H
#define NP_PG_GAZETTEER_H

#include "postgres.h"

#include "fmgr.h"

#include "core/gazetteer.h"
#include "pg/glue.h"

/*
 * A view of argument n, a gazetteer that is not NULL.  A stored value is read
 * once for all calls of a query; fn_extra belongs to that.  The view lives as
 * long as the call.
 */
extern NpGazetteer np_take_gazetteer(FunctionCallInfo fcinfo, int n,
									 NpCall *call);

/*
 * np_check, with messages for what is wrong with a gazetteer's entries, which
 * a context that saves errors gets; false if it has got one.
 */
extern bool np_check_entries(struct Node *context, NpStatus status);

#endif							/* NP_PG_GAZETTEER_H */
