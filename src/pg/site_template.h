/*
 * site_template.h
 *		The type site_template in the server.
 */
#ifndef NP_PG_SITE_TEMPLATE_H
#define NP_PG_SITE_TEMPLATE_H

#include "postgres.h"

#include "fmgr.h"

#include "core/template.h"
#include "pg/stored.h"

/*
 * A view of argument n, a site_template that is not NULL; np_take_value says
 * how it is read and how long it lives.
 */
extern NpTemplate np_take_template(FunctionCallInfo fcinfo, int n,
								   NpCall *call);

/* np_check, with messages for what is wrong with a stored template. */
extern void np_check_template(NpStatus status);

#endif							/* NP_PG_SITE_TEMPLATE_H */
