/*
 * lsh_scan.c
 *		Scans of an lsh index.
 *
 * A search is one condition's: the rows that have enough of its keys.  They
 * are rechecked, so others need no attention.  Where keys can tell nothing,
 * all rows come.
 */
#include "postgres.h"

#include "access/itup.h"
#include "access/relscan.h"
#include "access/tableam.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "nodes/tidbitmap.h"
#include "pgstat.h"
#include "utils/memutils.h"

#include "pg/lsh.h"

/* Rows that are put into a bitmap at once. */
#define BITMAP_ROWS		256

IndexScanDesc
np_lsh_begin_scan(Relation index, int nkeys, int norderbys)
{
	IndexScanDesc scan = RelationGetIndexScan(index, nkeys, norderbys);
	NpLshScan  *state = palloc0_object(NpLshScan);

	state->context = AllocSetContextCreate(CurrentMemoryContext, "lsh scan",
										   ALLOCSET_DEFAULT_SIZES);
	scan->opaque = state;
	if (norderbys > 0)
	{
		scan->xs_orderbyvals = palloc0_array(Datum, norderbys);
		scan->xs_orderbynulls = palloc0_array(bool, norderbys);
	}
	return scan;
}

static void
forget(NpLshScan *state)
{
	if (state->nearest != NULL)
		np_lsh_nearest_close(state->nearest);
	if (state->fetch != NULL)
	{
		ExecDropSingleTupleTableSlot(state->slot);
		table_index_fetch_end(state->fetch);
		state->fetch = NULL;
	}
	MemoryContextReset(state->context);
	state->begun = false;
	state->lists = NULL;
	state->nearest = NULL;
	state->search.count = 0;
	state->rest_count = 0;
}

void
np_lsh_rescan(IndexScanDesc scan, ScanKey keys, int nkeys,
			  ScanKey orderbys, int norderbys)
{
	(void) nkeys;
	(void) norderbys;
	forget(scan->opaque);
	scan->xs_itup = NULL;
	if (keys != NULL && scan->numberOfKeys > 0)
		memmove(scan->keyData, keys, scan->numberOfKeys * sizeof(ScanKeyData));
	if (orderbys != NULL && scan->numberOfOrderBys > 0)
		memmove(scan->orderByData, orderbys,
				scan->numberOfOrderBys * sizeof(ScanKeyData));
}

static void
add_rest(NpLshScan *state, uint32 list)
{
	state->rest[state->rest_count++] = list;
}

/*
 * What the conditions leave: a search by keys, if one has any; else the lists
 * of rows.  False if no row can satisfy them.
 */
static bool
choose(IndexScanDesc scan)
{
	NpLshScan  *state = scan->opaque;
	bool		rows = true;
	bool		nulls = scan->numberOfKeys == 0;

	for (int i = 0; i < scan->numberOfKeys; i++)
	{
		ScanKey		key = &scan->keyData[i];

		if ((key->sk_flags & SK_SEARCHNULL) != 0)
		{
			nulls = true;
			rows = false;
			continue;
		}
		if ((key->sk_flags & SK_SEARCHNOTNULL) != 0)
			continue;
		if ((key->sk_flags & SK_ISNULL) != 0)
			return false;
		if (state->search.count == 0)
			np_lsh_search_of(key, &state->search);
	}
	if (state->search.count > 0)
		return true;
	if (rows)
		add_rest(state, NP_LSH_ROWS);
	if (nulls)
		add_rest(state, NP_LSH_NULLS);
	return true;
}

/* Begins a scan; false if it finds nothing. */
static bool
begin(IndexScanDesc scan)
{
	NpLshScan  *state = scan->opaque;
	MemoryContext before = MemoryContextSwitchTo(state->context);

	np_count_index_scan(scan);
	state->begun = true;
	if (choose(scan))
	{
		if (scan->numberOfOrderBys > 0)
			state->nearest = np_lsh_nearest_open(scan);
		else if (state->search.count > 0)
			state->lists = np_lsh_lists_open(scan->indexRelation,
											 state->search.keys,
											 state->search.count);
		else
			state->lists = np_lsh_lists_open(scan->indexRelation,
											 state->rest, state->rest_count);
	}
	MemoryContextSwitchTo(before);
	return state->nearest != NULL || state->lists != NULL;
}

/* The next row of a scan without order. */
static bool
next_row(NpLshScan *state, ItemPointer tid)
{
	unsigned	agree[NP_KEY_CLASSES];
	uint64		row;

	if (state->lists == NULL)
		return false;
	while (np_lsh_lists_next(state->lists, &row, agree))
	{
		if (!np_textsig_may_match(&state->search, agree))
			continue;
		np_lsh_row_tid(row, tid);
		return true;
	}
	return false;
}

/*
 * A query that needs no column at all, as count(*), is given a tuple of NULL.
 * It would trust the visibility map, which may call a page all visible whose
 * rows were deleted and vacuumed since they were read here, for no leaf stays
 * pinned; so each row is looked up.
 */
static void
give_no_columns(IndexScanDesc scan)
{
	NpLshScan  *state = scan->opaque;
	MemoryContext before = MemoryContextSwitchTo(state->context);
	Datum		values[INDEX_MAX_KEYS] = {0};
	bool		nulls[INDEX_MAX_KEYS];

	memset(nulls, true, sizeof(nulls));
	scan->xs_itupdesc = RelationGetDescr(scan->indexRelation);
	scan->xs_itup = index_form_tuple(scan->xs_itupdesc, values, nulls);
	state->fetch = np_fetch_begin(scan->heapRelation);
	state->slot = table_slot_create(scan->heapRelation, NULL);
	MemoryContextSwitchTo(before);
}

static bool
is_visible(IndexScanDesc scan)
{
	NpLshScan  *state = scan->opaque;
	ItemPointerData tid = scan->xs_heaptid;
	bool		call_again = false;
	bool		all_dead;

	if (!table_index_fetch_tuple(state->fetch, &tid, scan->xs_snapshot,
								 state->slot, &call_again, &all_dead))
		return false;
	ExecClearTuple(state->slot);
	return true;
}

bool
np_lsh_get_tuple(IndexScanDesc scan, ScanDirection direction)
{
	NpLshScan  *state = scan->opaque;

	Assert(ScanDirectionIsForward(direction));
	(void) direction;
	if (!state->begun && !begin(scan))
		return false;
	scan->xs_recheck = true;
	scan->xs_recheckorderby = false;
	if (scan->xs_want_itup && scan->xs_itup == NULL)
		give_no_columns(scan);
	if (state->nearest != NULL)
		return np_lsh_nearest_next(scan, state->nearest);
	while (next_row(state, &scan->xs_heaptid))
	{
		CHECK_FOR_INTERRUPTS();
		if (state->fetch == NULL || is_visible(scan))
			return true;
	}
	return false;
}

int64
np_lsh_get_bitmap(IndexScanDesc scan, TIDBitmap *bitmap)
{
	NpLshScan  *state = scan->opaque;
	ItemPointerData tids[BITMAP_ROWS];
	int			count = 0;
	int64		total = 0;

	if (!begin(scan))
		return 0;
	while (next_row(state, &tids[count]))
	{
		if (++count < BITMAP_ROWS)
			continue;
		CHECK_FOR_INTERRUPTS();
		tbm_add_tuples(bitmap, tids, count, true);
		total += count;
		count = 0;
	}
	tbm_add_tuples(bitmap, tids, count, true);
	return total + count;
}

void
np_lsh_end_scan(IndexScanDesc scan)
{
	NpLshScan  *state = scan->opaque;

	forget(state);
	MemoryContextDelete(state->context);
	pfree(state);
}
