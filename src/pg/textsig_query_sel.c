/*
 * textsig_query_sel.c
 *		How many rows a search for signatures will find.
 *
 * A text has its copies and edits, a handful whatever the size of the table.
 * So the share of rows falls as the table grows, and a constant share would
 * turn searches of large tables into scans.  ANALYZE counts how many they are
 * on average; see textsig_analyze.h.
 */
#include "postgres.h"

#include <math.h>

#include "access/htup_details.h"
#include "catalog/pg_statistic.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "nodes/pathnodes.h"
#include "nodes/primnodes.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"

#include "pg/settings.h"
#include "pg/textsig.h"
#include "pg/textsig_analyze.h"
#include "pg/textsig_query.h"

/* Rows that are like one text, itself among them, of a table not analyzed. */
#define FAMILY	3.0

/* When nothing is known of the table: the family of a small one. */
#define DEFAULT_SHARE	0.0001

/* Share of a relation's rows with a copy in another, as eqjoinsel has it. */
#define DEFAULT_COPIED	0.5

/* What is asked of a pair of signatures. */
typedef struct Search
{
	bool		containment;	/* or similarity */
	double		threshold;
} Search;

/* What a search by a query asks for that is not known when it is planned. */
static const Search unknown_search = {false, 0.5};

/*
 * Rows like one text, by what ANALYZE counted at tenths.  Below the first
 * tenth the number grows, by even factors, to that of all rows.
 */
static double
counted_family(const float4 *others, double threshold, double rows)
{
	double		place = threshold * NP_FAMILY_TENTHS - 1;
	int			low;

	if (place < 0)
		return pow(1 + others[0], 1 + place) * pow(rows, -place);
	low = Min((int) place, NP_FAMILY_TENTHS - 2);
	return 1 + others[low] + (others[low + 1] - others[low]) * (place - low);
}

/* False if ANALYZE has not counted. */
static bool
take_counted(const VariableStatData *variable, const Search *search,
			 double rows, double *family)
{
	AttStatsSlot slot;
	bool		counted;

	if (!HeapTupleIsValid(variable->statsTuple) ||
		!get_attstatsslot(&slot, variable->statsTuple,
						  NP_STATISTIC_KIND_FAMILY, InvalidOid,
						  ATTSTATSSLOT_NUMBERS))
		return false;
	counted = slot.nnumbers == NP_FAMILY_NUMBERS;
	if (counted)
		*family = counted_family(slot.numbers +
								 (search->containment ? NP_FAMILY_TENTHS : 0),
								 search->threshold, rows);
	free_attstatsslot(&slot);
	return counted;
}

static double
assumed_family(const Search *search, double rows)
{
	float4		others[NP_FAMILY_TENTHS];

	for (int i = 0; i < NP_FAMILY_TENTHS; i++)
		others[i] = FAMILY - 1;
	return counted_family(others, search->threshold, rows);
}

static double
rows_of(const VariableStatData *variable)
{
	return variable->rel == NULL ? 0 : variable->rel->tuples;
}

/* NULL is like nothing. */
static double
share_of_values(const VariableStatData *variable)
{
	if (!HeapTupleIsValid(variable->statsTuple))
		return 1.0;
	return 1.0 - ((Form_pg_statistic) GETSTRUCT(variable->statsTuple))->stanullfrac;
}

/* Share of a relation's rows that are of one family. */
static double
family_share(const VariableStatData *variable, const Search *search)
{
	double		rows = rows_of(variable);
	double		most = share_of_values(variable);
	double		family;

	if (search->threshold <= 0)
		return most;
	if (rows < 1)
		return DEFAULT_SHARE;
	if (!take_counted(variable, search, rows, &family))
		family = assumed_family(search, rows);
	return Min(most, family / rows);
}

/*
 * The average family has in it the copies that ANALYZE found to be the most
 * common values.  Of a known text it can be asked whether it is like those;
 * the average is taken of the others.
 */
static double
known_share(VariableStatData *variable, const Search *search, Oid operator,
			Oid collation, Datum value, bool on_left)
{
	double		share = family_share(variable, search);
	double		copies = 0;
	double		common;
	double		alike;
	FmgrInfo	match;
	AttStatsSlot slot;

	fmgr_info(get_opcode(operator), &match);
	alike = mcv_selectivity(variable, &match, collation, value, on_left, &common);
	if (common > 0 &&
		get_attstatsslot(&slot, variable->statsTuple, STATISTIC_KIND_MCV,
						 InvalidOid, ATTSTATSSLOT_NUMBERS))
	{
		for (int i = 0; i < slot.nnumbers; i++)
			copies += slot.numbers[i] * slot.numbers[i];
		free_attstatsslot(&slot);
		share = Max(share - copies, 1 / Max(rows_of(variable), 1));
	}
	return Min(share_of_values(variable), share + alike);
}

/* What is none fails when the query is made, which is after it is planned. */
static bool
is_threshold(float4 number)
{
	return number >= 0 && number <= 1;
}

/*
 * What a query asks for, if it is a constant, or made by a function whose
 * threshold is one.
 */
static Search
search_of_query(const Node *node)
{
	Search		search = unknown_search;
	const FuncExpr *call = (const FuncExpr *) node;
	const Const *threshold;

	if (IsA(node, Const) && !((const Const *) node)->constisnull)
	{
		NpTextsigQuery query = np_take_sigquery(((const Const *) node)->constvalue);

		search.containment = query.kind != NP_QUERY_SIMILAR;
		search.threshold = query.threshold;
		return search;
	}
	if (!IsA(node, FuncExpr) || list_length(call->args) != 2)
		return search;
	threshold = lsecond(call->args);
	if (IsA(threshold, Const) && threshold->consttype == FLOAT4OID &&
		!threshold->constisnull &&
		is_threshold(DatumGetFloat4(threshold->constvalue)))
	{
		char	   *name = get_func_name(call->funcid);

		search.containment = name != NULL && strcmp(name, "within") != 0;
		search.threshold = DatumGetFloat4(threshold->constvalue);
	}
	return search;
}

static double
restriction(FunctionCallInfo fcinfo, const Search *search)
{
	PlannerInfo *root = (PlannerInfo *) PG_GETARG_POINTER(0);
	Oid			operator = PG_GETARG_OID(1);
	List	   *args = (List *) PG_GETARG_POINTER(2);
	int			relation_id = PG_GETARG_INT32(3);
	VariableStatData variable;
	Node	   *other;
	bool		on_left;
	double		share = DEFAULT_SHARE;

	if (!get_restriction_variable(root, args, relation_id, &variable, &other,
								  &on_left))
		return share;
	if (!IsA(other, Const) || search->threshold <= 0)
		share = family_share(&variable, search);
	else if (((Const *) other)->constisnull)
		share = 0;
	else
		share = known_share(&variable, search, operator, PG_GET_COLLATION(),
							((Const *) other)->constvalue, on_left);
	ReleaseVariableStats(variable);
	return share;
}

/*
 * Every row of the smaller side finds a family among those of the larger,
 * where one side may be an expression of which ANALYZE knows nothing.
 */
static double
pair_share(const VariableStatData *larger, const VariableStatData *smaller,
		   const Search *search)
{
	double		rows = rows_of(larger);
	double		most = share_of_values(larger) * share_of_values(smaller);
	double		family;

	if (search->threshold <= 0)
		return most;
	if (rows < 1)
		return DEFAULT_SHARE;
	if (!take_counted(larger, search, rows, &family) &&
		!take_counted(smaller, search, rows, &family))
		family = assumed_family(search, rows);
	return Min(most, family / rows);
}

static double
join_restriction(FunctionCallInfo fcinfo, const Search *search)
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
		return search->threshold <= 0 ? 1.0 : DEFAULT_COPIED;
	get_join_variables(root, args, join, &left, &right, &reversed);
	if (rows_of(&left) >= rows_of(&right))
		share = pair_share(&left, &right, search);
	else
		share = pair_share(&right, &left, search);
	ReleaseVariableStats(left);
	ReleaseVariableStats(right);
	return share;
}

PG_FUNCTION_INFO_V1(textsig_similar_sel);

Datum
textsig_similar_sel(PG_FUNCTION_ARGS)
{
	Search		search = {false, np_similarity_threshold};

	PG_RETURN_FLOAT8(restriction(fcinfo, &search));
}

PG_FUNCTION_INFO_V1(textsig_similar_joinsel);

Datum
textsig_similar_joinsel(PG_FUNCTION_ARGS)
{
	Search		search = {false, np_similarity_threshold};

	PG_RETURN_FLOAT8(join_restriction(fcinfo, &search));
}

PG_FUNCTION_INFO_V1(textsig_contained_sel);

Datum
textsig_contained_sel(PG_FUNCTION_ARGS)
{
	Search		search = {true, np_containment_threshold};

	PG_RETURN_FLOAT8(restriction(fcinfo, &search));
}

PG_FUNCTION_INFO_V1(textsig_contained_joinsel);

Datum
textsig_contained_joinsel(PG_FUNCTION_ARGS)
{
	Search		search = {true, np_containment_threshold};

	PG_RETURN_FLOAT8(join_restriction(fcinfo, &search));
}

/* A query stands on the right of @@, or on its left. */

PG_FUNCTION_INFO_V1(textsig_query_sel);

Datum
textsig_query_sel(PG_FUNCTION_ARGS)
{
	Search		search = search_of_query(lsecond((List *) PG_GETARG_POINTER(2)));

	PG_RETURN_FLOAT8(restriction(fcinfo, &search));
}

PG_FUNCTION_INFO_V1(textsig_query_joinsel);

Datum
textsig_query_joinsel(PG_FUNCTION_ARGS)
{
	Search		search = search_of_query(lsecond((List *) PG_GETARG_POINTER(2)));

	PG_RETURN_FLOAT8(join_restriction(fcinfo, &search));
}

PG_FUNCTION_INFO_V1(sigquery_sel);

Datum
sigquery_sel(PG_FUNCTION_ARGS)
{
	Search		search = search_of_query(linitial((List *) PG_GETARG_POINTER(2)));

	PG_RETURN_FLOAT8(restriction(fcinfo, &search));
}

PG_FUNCTION_INFO_V1(sigquery_joinsel);

Datum
sigquery_joinsel(PG_FUNCTION_ARGS)
{
	Search		search = search_of_query(linitial((List *) PG_GETARG_POINTER(2)));

	PG_RETURN_FLOAT8(join_restriction(fcinfo, &search));
}
