/*
 * groups_components.h
 *		Groups as rows of a function's result.
 */
#ifndef NP_PG_GROUPS_COMPONENTS_H
#define NP_PG_GROUPS_COMPONENTS_H

#include "postgres.h"

#include "fmgr.h"

#include "core/components.h"
#include "pg/glue.h"

/* Makes (member, component) the rows of the function that is called. */
extern void np_give_members(FunctionCallInfo fcinfo, NpCall *call,
							const NpMember *members, size_t count);

#endif							/* NP_PG_GROUPS_COMPONENTS_H */
