/*
 * lsh_nearest.c
 *		Scans of an lsh index in the order of distance.
 *
 * First come the rows that have keys of the query's, or that a condition has
 * found, in the exact order of their distance, for which they are read from
 * the table.  They are few.  When a query asks for more, all other rows are
 * read and ordered too, so that it gets as many as without an index.
 */
#include "postgres.h"

#include <math.h>

#include "access/relscan.h"
#include "access/tableam.h"
#include "catalog/index.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "utils/float.h"
#include "utils/memutils.h"

#include "pg/lsh.h"

/* A row, and its distance; not a number if that is NULL. */
typedef struct Row
{
	uint64		row;
	float4		distance;
} Row;

struct NpLshNearest
{
	IndexFetchTableData *fetch;
	TupleTableSlot *slot;
	EState	   *estate;
	IndexInfo  *info;
	uint64	   *first;			/* rows that came first, in their order */
	size_t		first_count;
	Row		   *rows;			/* sorted, on their way out */
	size_t		count;
	size_t		room;
	size_t		at;
	bool		more;			/* of the rest there may be others behind */
	bool		rest_begun;
	Row			last;			/* of the rest, the last one on its way out */
};

static int
compare_rows(const void *a, const void *b)
{
	const Row  *x = a;
	const Row  *y = b;

	if (isnan(x->distance) != isnan(y->distance))
		return isnan(x->distance) ? 1 : -1;
	if (x->distance < y->distance || x->distance > y->distance)
		return x->distance < y->distance ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

/* Brings the version of a row that the scan sees into the slot. */
static bool
fetch_row(IndexScanDesc scan, NpLshNearest *nearest, uint64 row)
{
	ItemPointerData tid;
	bool		call_again = false;
	bool		all_dead;

	np_lsh_row_tid(row, &tid);
	return table_index_fetch_tuple(nearest->fetch, &tid, scan->xs_snapshot,
								   nearest->slot, &call_again, &all_dead);
}

/* The distance of the row in the slot. */
static float4
measure(IndexScanDesc scan, NpLshNearest *nearest)
{
	ScanKey		order = &scan->orderByData[0];
	ExprContext *context = GetPerTupleExprContext(nearest->estate);
	MemoryContext before;
	Datum		values[INDEX_MAX_KEYS];
	bool		nulls[INDEX_MAX_KEYS];
	float4		distance = get_float4_nan();

	ResetExprContext(context);
	before = MemoryContextSwitchTo(context->ecxt_per_tuple_memory);
	context->ecxt_scantuple = nearest->slot;
	FormIndexDatum(nearest->info, nearest->slot, nearest->estate, values, nulls);
	if (!nulls[0] && (order->sk_flags & SK_ISNULL) == 0)
		distance = DatumGetFloat4(FunctionCall2Coll(&order->sk_func,
													order->sk_collation,
													values[0],
													order->sk_argument));
	MemoryContextSwitchTo(before);
	return distance;
}

/* The row with its distance, unless the scan does not see it. */
static bool
measure_row(IndexScanDesc scan, NpLshNearest *nearest, uint64 row,
			Row *result)
{
	CHECK_FOR_INTERRUPTS();
	if (!fetch_row(scan, nearest, row))
		return false;
	result->row = row;
	result->distance = measure(scan, nearest);
	ExecClearTuple(nearest->slot);
	return true;
}

static void
sort_rows(NpLshNearest *nearest)
{
	qsort(nearest->rows, nearest->count, sizeof(Row), compare_rows);
	nearest->at = 0;
}

static void
add_first(NpLshNearest *nearest, const Row *row)
{
	if (nearest->count == nearest->room)
	{
		nearest->room *= 2;
		nearest->rows = repalloc_huge(nearest->rows, nearest->room * sizeof(Row));
		nearest->first = repalloc_huge(nearest->first, nearest->room * sizeof(uint64));
	}
	nearest->first[nearest->count] = row->row;
	nearest->rows[nearest->count++] = *row;
}

/* The rows that have enough of a search's keys. */
static void
gather_first(IndexScanDesc scan, NpLshNearest *nearest,
			 const NpTextsigSearch *search)
{
	unsigned	agree[NP_KEY_CLASSES];
	NpLshLists *lists = np_lsh_lists_open(scan->indexRelation, search->keys,
										  search->count);
	uint64		row;
	Row			found;

	while (np_lsh_lists_next(lists, &row, agree))
		if (np_textsig_may_match(search, agree) &&
			measure_row(scan, nearest, row, &found))
			add_first(nearest, &found);
	nearest->first_count = nearest->count;
	sort_rows(nearest);
}

/* Whether a row came first.  They are asked for in their order. */
static bool
came_first(const NpLshNearest *nearest, size_t *at, uint64 row)
{
	while (*at < nearest->first_count && nearest->first[*at] < row)
		(*at)++;
	return *at < nearest->first_count && nearest->first[*at] == row;
}

/* Keeps the nearer half of the room. */
static void
keep_nearest(NpLshNearest *nearest)
{
	sort_rows(nearest);
	if (nearest->count > nearest->room / 2)
	{
		nearest->count = nearest->room / 2;
		nearest->more = true;
	}
}

/* Of the rows that did not come first, as many as memory holds. */
static void
gather_rest(IndexScanDesc scan, NpLshNearest *nearest)
{
	const NpLshScan *state = scan->opaque;
	unsigned	agree[NP_KEY_CLASSES];
	NpLshLists *lists = np_lsh_lists_open(scan->indexRelation, state->rest,
										  state->rest_count);
	size_t		first = 0;
	uint64		row;
	Row			found;

	nearest->count = 0;
	nearest->more = false;
	while (np_lsh_lists_next(lists, &row, agree))
	{
		if (came_first(nearest, &first, row) ||
			!measure_row(scan, nearest, row, &found) ||
			(nearest->rest_begun && compare_rows(&found, &nearest->last) <= 0))
			continue;
		if (nearest->count == nearest->room)
			keep_nearest(nearest);
		nearest->rows[nearest->count++] = found;
	}
	keep_nearest(nearest);
	nearest->rest_begun = true;
	if (nearest->count > 0)
		nearest->last = nearest->rows[nearest->count - 1];
}

/* Half of work_mem for rows, so that a quarter of it is on its way out. */
static void
make_room_for_rest(NpLshNearest *nearest)
{
	pfree(nearest->rows);
	nearest->room = Max((size_t) work_mem * 1024 / 2 / sizeof(Row), 64);
	nearest->room = Min(nearest->room, MaxAllocSize / sizeof(Row));
	nearest->rows = palloc_array(Row, nearest->room);
}

NpLshNearest *
np_lsh_nearest_open(IndexScanDesc scan)
{
	NpLshScan  *state = scan->opaque;
	NpLshNearest *nearest = palloc0_object(NpLshNearest);
	ScanKey		order = &scan->orderByData[0];
	NpTextsigSearch search = {0};

	if (scan->numberOfOrderBys > 1)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("access method lsh orders by one distance only")));
	nearest->fetch = np_fetch_begin(scan->heapRelation);
	nearest->slot = table_slot_create(scan->heapRelation, NULL);
	nearest->estate = CreateExecutorState();
	nearest->info = BuildIndexInfo(scan->indexRelation);
	nearest->room = 256;
	nearest->rows = palloc_array(Row, nearest->room);
	nearest->first = palloc_array(uint64, nearest->room);
	if (state->search.count > 0)
		search = state->search;
	else if ((order->sk_flags & SK_ISNULL) == 0)
		np_lsh_search_of(order, &search);
	nearest->more = state->rest_count > 0;
	if (search.count > 0)
		gather_first(scan, nearest, &search);
	return nearest;
}

static bool
have_row(IndexScanDesc scan, NpLshNearest *nearest)
{
	NpLshScan  *state = scan->opaque;
	MemoryContext before;

	if (nearest->at < nearest->count)
		return true;
	if (!nearest->more)
		return false;
	before = MemoryContextSwitchTo(state->context);
	if (!nearest->rest_begun)
		make_room_for_rest(nearest);
	gather_rest(scan, nearest);
	MemoryContextSwitchTo(before);
	return nearest->count > 0;
}

bool
np_lsh_nearest_next(IndexScanDesc scan, NpLshNearest *nearest)
{
	Row		   *row;

	if (!have_row(scan, nearest))
		return false;
	row = &nearest->rows[nearest->at++];
	np_lsh_row_tid(row->row, &scan->xs_heaptid);
	scan->xs_orderbynulls[0] = isnan(row->distance);
	scan->xs_orderbyvals[0] = isnan(row->distance) ? (Datum) 0 :
		Float4GetDatum(row->distance);
	return true;
}

void
np_lsh_nearest_close(NpLshNearest *nearest)
{
	ExecDropSingleTupleTableSlot(nearest->slot);
	table_index_fetch_end(nearest->fetch);
	FreeExecutorState(nearest->estate);
}
