/*
 * textsig_query_sel.c
 *		How many rows a search for signatures will find.
 *
 * A text has its copies and edits, a handful whatever the size of the table.
 * So the share of rows falls as the table grows, and a constant share would
 * turn searches of large tables into scans.
 */
#include "postgres.h"

#include "fmgr.h"
#include "nodes/pathnodes.h"
#include "utils/selfuncs.h"

#include "pg/settings.h"
#include "pg/textsig.h"
#include "pg/textsig_query.h"

/* Rows that are similar to one text, itself among them. */
#define FAMILY	3.0

/* When nothing is known of the table: the family of a small one. */
#define DEFAULT_SHARE	0.0001

/* Share of a relation's rows with a copy in another, as eqjoinsel has it. */
#define DEFAULT_COPIED	0.5

/* Share of a relation's rows that are of one family. */
static double
family_share(const RelOptInfo *relation, double threshold)
{
	if (threshold <= 0)
		return 1.0;
	if (relation == NULL || relation->tuples <= 0)
		return DEFAULT_SHARE;
	return Min(1.0, FAMILY / relation->tuples);
}

static double
restriction(FunctionCallInfo fcinfo, double threshold)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	int			relation_id = PG_GETARG_INT32(3);
	VariableStatData variable;
	Node	   *other;
	bool		on_left;
	double		share = DEFAULT_SHARE;

	if (get_restriction_variable(root, args, relation_id, &variable, &other,
								 &on_left))
	{
		share = family_share(variable.rel, threshold);
		ReleaseVariableStats(variable);
	}
	return share;
}

/* Every row of the smaller side finds a family among those of the larger. */
static double
join_restriction(FunctionCallInfo fcinfo, double threshold)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	SpecialJoinInfo *join = (SpecialJoinInfo *) PG_GETARG_POINTER(4);
	VariableStatData left;
	VariableStatData right;
	bool		reversed;
	double		share;

	/* Here the share of rows that find anything is asked for. */
	if (join->jointype == JOIN_SEMI || join->jointype == JOIN_ANTI)
		return threshold <= 0 ? 1.0 : DEFAULT_COPIED;
	get_join_variables(root, args, join, &left, &right, &reversed);
	share = Min(family_share(left.rel, threshold), family_share(right.rel, threshold));
	ReleaseVariableStats(left);
	ReleaseVariableStats(right);
	return share;
}

PG_FUNCTION_INFO_V1(textsig_similar_sel);

Datum
textsig_similar_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(restriction(fcinfo, np_similarity_threshold));
}

PG_FUNCTION_INFO_V1(textsig_similar_joinsel);

Datum
textsig_similar_joinsel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(join_restriction(fcinfo, np_similarity_threshold));
}

PG_FUNCTION_INFO_V1(textsig_contained_sel);

Datum
textsig_contained_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(restriction(fcinfo, np_containment_threshold));
}

PG_FUNCTION_INFO_V1(textsig_contained_joinsel);

Datum
textsig_contained_joinsel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(join_restriction(fcinfo, np_containment_threshold));
}

PG_FUNCTION_INFO_V1(textsig_query_sel);

Datum
textsig_query_sel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(restriction(fcinfo, 0.5));
}

PG_FUNCTION_INFO_V1(textsig_query_joinsel);

Datum
textsig_query_joinsel(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(join_restriction(fcinfo, 0.5));
}
