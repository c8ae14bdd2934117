/*
 * lsh_cost.c
 *		What a scan of an lsh index costs.
 *
 * A search reads one list for each key, hardly longer than the answer if the
 * key is a band, but a share of the table if it is a peak.
 */
#include "postgres.h"

#include <math.h>

#include "access/skey.h"
#include "access/stratnum.h"
#include "miscadmin.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "optimizer/cost.h"
#include "optimizer/optimizer.h"
#include "utils/lsyscache.h"
#include "utils/selfuncs.h"
#include "utils/spccache.h"

#include "pg/lsh.h"
#include "pg/settings.h"
#include "pg/textsig.h"

/*
 * Shares of rows in a key's list, of a million generated articles, and of rows
 * near to one, between the medians of docs/textsig_keys.md and its long tails.
 */
static const double list_share[NP_KEY_CLASSES] = {
	[NP_KEY_BAND] = 0.000006,
	[NP_KEY_HIGH_PEAK] = 0.0001,
	[NP_KEY_LOW_PEAK] = 0.0008,
	[NP_KEY_SHORT_PEAK] = 0.00001,
};

#define NEAR_SHARE		0.0002

/* A text has its family, whatever the size of the table. */
#define FAMILY			3.0

/* Finding a page below another, as the server's B-tree counts it. */
#define DESCEND_COST	(50 * cpu_operator_cost)
#define LEVELS			3

/* Checking a condition, which the planner takes an index to have done. */
#define RECHECK_COST	(cpu_tuple_cost + 10 * cpu_operator_cost)

/* Of what can't be done; infinity less infinity would be no number. */
#define NO_WAY_COST		1e20

/* Work of a search. */
typedef struct Work
{
	double		lists;
	double		postings;
	bool		reads_all;		/* keys tell nothing */
} Work;

/* Keys of a search whose argument is not known when it is planned. */
static void
usual_search(StrategyNumber strategy, NpTextsigSearch *search)
{
	NpKeyClass	class = NP_KEY_BAND;

	search->count = NP_BANDS;
	if (strategy == NP_LSH_CONTAINED || strategy == NP_LSH_CONTAINS)
	{
		search->count = 2 * NP_HIGH_PEAKS;
		class = NP_KEY_HIGH_PEAK;
	}
	if ((strategy == NP_LSH_SIMILAR &&
		 np_similarity_threshold * NP_SHARE_ONE < NP_SIMILARITY_LEAST) ||
		((strategy == NP_LSH_CONTAINED || strategy == NP_LSH_CONTAINS) &&
		 np_containment_threshold * NP_SHARE_ONE < NP_CONTAINMENT_LEAST))
		search->count = 0;
	for (size_t i = 0; i < search->count; i++)
		search->keys[i] = (uint32) class << 30;
}

/* The search that an operator of the index with this argument makes. */
static void
search_of(const OpExpr *clause, StrategyNumber strategy,
		  NpTextsigSearch *search)
{
	Node	   *argument = lsecond(clause->args);
	ScanKeyData key = {.sk_strategy = strategy};

	if (IsA(argument, Const) && !((Const *) argument)->constisnull)
	{
		key.sk_argument = ((Const *) argument)->constvalue;
		np_lsh_search_of(&key, search);
		return;
	}
	usual_search(strategy, search);
}

static Work
work_of(const NpTextsigSearch *search, double rows)
{
	Work		work = {.lists = 1, .postings = rows, .reads_all = true};

	if (search->count == 0)
		return work;
	work = (Work) {.lists = (double) search->count};
	for (size_t i = 0; i < search->count; i++)
		work.postings += 1 + rows * list_share[NP_KEY_CLASS(search->keys[i])];
	return work;
}

/*
 * Share of the rows that are read where keys tell nothing.  Those without a
 * signature have a list of their own.
 */
static double
listed_share(PlannerInfo *root, const IndexPath *path)
{
	List	   *tests = NIL;
	ListCell   *cell;

	foreach(cell, get_quals_from_indexclauses(path->indexclauses))
	{
		RestrictInfo *qual = lfirst_node(RestrictInfo, cell);

		if (IsA(qual->clause, NullTest))
			tests = lappend(tests, qual);
	}
	return clauselist_selectivity(root, tests,
								  (int) path->indexinfo->rel->relid,
								  JOIN_INNER, NULL);
}

/*
 * The work of a condition, or of all the searches of one on any of an array.
 * False if it has no keys.
 */
static bool
condition_work(PlannerInfo *root, const IndexOptInfo *index, Expr *condition,
			   Work *work)
{
	NpTextsigSearch search = {0};
	Oid			family = index->opfamily[0];
	double		searches = 1;

	if (IsA(condition, OpExpr))
	{
		const OpExpr *operator = (const OpExpr *) condition;

		search_of(operator, (StrategyNumber)
				  get_op_opfamily_strategy(operator->opno, family), &search);
	}
	else if (IsA(condition, ScalarArrayOpExpr))
	{
		const ScalarArrayOpExpr *any = (const ScalarArrayOpExpr *) condition;

		usual_search((StrategyNumber)
					 get_op_opfamily_strategy(any->opno, family), &search);
		searches = Max(np_array_length(root, lsecond(any->args)), 1);
	}
	if (search.count == 0)
		return false;
	*work = work_of(&search, index->tuples);
	work->lists *= searches;
	work->postings *= searches;
	return true;
}

/* The work of the conditions: that of the first one that has keys. */
static Work
conditions_work(PlannerInfo *root, const IndexPath *path, double listed)
{
	const IndexOptInfo *index = path->indexinfo;
	Work		work = {
		.lists = 1, .postings = index->tuples * listed, .reads_all = true
	};
	ListCell   *cell;

	foreach(cell, path->indexclauses)
	{
		IndexClause *clause = lfirst_node(IndexClause, cell);
		RestrictInfo *qual = linitial_node(RestrictInfo, clause->indexquals);

		if (condition_work(root, index, qual->clause, &work))
			break;
	}
	return work;
}

/* Reading lists, of which each is on a page of its own, and merging them. */
static double
search_cost(PlannerInfo *root, const IndexPath *path, const Work *work,
			double loops, double *pages)
{
	const IndexOptInfo *index = path->indexinfo;
	double		page_cost;
	double		each = work->lists + work->postings / (NP_LSH_CAPACITY / 5.0);

	get_tablespace_page_costs(index->reltablespace, &page_cost, NULL);
	*pages = ceil(index_pages_fetched(each * loops, index->pages,
									  index->pages, root) / loops);
	return *pages * page_cost +
		work->lists * LEVELS * DESCEND_COST +
		work->postings * cpu_index_tuple_cost;
}

/* Reading so many rows of the table to measure and sort them. */
static double
measure_cost(PlannerInfo *root, const IndexPath *path, double rows)
{
	const IndexOptInfo *index = path->indexinfo;
	double		page_cost;
	double		fetched = index_pages_fetched(rows, index->rel->pages,
											  index->pages, root);

	get_tablespace_page_costs(index->rel->reltablespace, &page_cost, NULL);
	return fetched * page_cost +
		rows * RECHECK_COST +
		2 * cpu_operator_cost * rows * log2(Max(rows, 2));
}

/* Rows that one reading of the table gives; see lsh_nearest.c. */
static double
rows_a_pass(void)
{
	return Max(work_mem * 1024.0 / 64, 32);
}

/*
 * The cost before the first row of an ordered scan.  If the rows that come
 * first can't be all that are asked for, all rows are measured.
 */
static double
order_cost(PlannerInfo *root, const IndexPath *path, Work *work,
		   double selected, double *rest)
{
	double		rows = path->indexinfo->tuples;
	double		near_rows = FAMILY + rows * NEAR_SHARE;
	NpTextsigSearch search;
	double		near_cost;

	if (!work->reads_all)
	{
		*rest = 0;
		return measure_cost(root, path, selected);
	}
	search_of(linitial_node(OpExpr, path->indexorderbys), NP_LSH_DISTANCE,
			  &search);
	*work = work_of(&search, rows);
	near_cost = measure_cost(root, path, near_rows);
	*rest = measure_cost(root, path, rows) * ceil(rows / rows_a_pass());
	if (root->limit_tuples > 0 && root->limit_tuples <= near_rows)
		return near_cost;
	return near_cost + *rest;
}

static double
selected_share(PlannerInfo *root, const IndexPath *path)
{
	const IndexOptInfo *index = path->indexinfo;
	List	   *quals = get_quals_from_indexclauses(path->indexclauses);

	quals = add_predicate_to_index_quals(path->indexinfo, quals);
	return clauselist_selectivity(root, quals, (int) index->rel->relid,
								  JOIN_INNER, NULL);
}

void
np_lsh_cost(PlannerInfo *root, IndexPath *path, double loop_count,
			Cost *startup, Cost *total, Selectivity *selectivity,
			double *correlation, double *pages)
{
	double		listed = listed_share(root, path);
	Work		work = conditions_work(root, path, listed);
	double		rest = 0;
	double		before = 0;

	*correlation = 0;
	*selectivity = selected_share(root, path);
	if (list_length(path->indexorderbys) > 1)
	{
		*startup = *total = NO_WAY_COST;
		*pages = path->indexinfo->pages;
		return;
	}
	/* Rows are read where keys tell nothing, whether they match or not. */
	if (work.reads_all)
		*selectivity = listed;
	if (path->indexorderbys != NIL)
		before = order_cost(root, path, &work,
							*selectivity * path->indexinfo->tuples, &rest);
	*startup = before + search_cost(root, path, &work, Max(loop_count, 1), pages);
	*total = *startup + rest +
		*selectivity * path->indexinfo->tuples *
		(cpu_index_tuple_cost + RECHECK_COST);
	/* Rows of which no column is needed are looked up all the same. */
	if (path->path.pathtype == T_IndexOnlyScan)
		*total += path->indexinfo->rel->pages * seq_page_cost;
}
