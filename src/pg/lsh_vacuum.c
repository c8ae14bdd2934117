/*
 * lsh_vacuum.c
 *		Postings of dead rows out of an lsh index.
 */
#include "postgres.h"

#include "commands/vacuum.h"
#include "miscadmin.h"
#include "storage/lmgr.h"

#include "pg/lsh.h"

typedef struct Sweep
{
	IndexVacuumInfo *info;
	IndexBulkDeleteResult *stats;
	IndexBulkDeleteCallback is_dead;
	void	   *state;
	NpPosting  *postings;
} Sweep;

/* A row is counted by the one posting that each of them has. */
static bool
stands_for_row(const NpPosting *posting)
{
	return posting->key >= NP_LSH_ROWS;
}

/* Closes the gaps that dead rows leave; returns the number of the others. */
static size_t
keep_living(Sweep *sweep, size_t count)
{
	size_t		kept = 0;

	for (size_t i = 0; i < count; i++)
	{
		NpPosting	posting = sweep->postings[i];
		ItemPointerData tid;

		np_lsh_row_tid(np_lsh_row(&posting), &tid);
		if (sweep->is_dead(&tid, sweep->state))
		{
			sweep->stats->tuples_removed += stands_for_row(&posting);
			continue;
		}
		sweep->stats->num_index_tuples += stands_for_row(&posting);
		sweep->postings[kept++] = posting;
	}
	return kept;
}

/*
 * Deals with a leaf, and lets it go.  Postings may take more room for the loss
 * of some, which are stored as differences to others; then the leaf is split.
 */
static void
sweep_leaf(Sweep *sweep, Buffer buffer)
{
	Relation	index = sweep->info->index;
	size_t		count = np_lsh_read_leaf(index, buffer, BufferGetPage(buffer),
										 sweep->postings);
	size_t		kept = keep_living(sweep, count);

	if (kept < count)
		np_lsh_write_leaf(index, buffer, sweep->postings, kept, false);
	else
		UnlockReleaseBuffer(buffer);
}

/*
 * A page that a crash has kept from being filled is empty for ever.  Whoever
 * adds a page holds its lock from before others can see it, so here it is
 * empty only then.
 */
static void
sweep_block(Sweep *sweep, BlockNumber block)
{
	Buffer		buffer;

	np_vacuum_delay_point();
	buffer = ReadBufferExtended(sweep->info->index, MAIN_FORKNUM, block,
								RBM_NORMAL, sweep->info->strategy);
	LockBuffer(buffer, BUFFER_LOCK_EXCLUSIVE);
	if (!PageIsNew(BufferGetPage(buffer)))
	{
		np_lsh_check_page(sweep->info->index, buffer);
		if (NP_LSH_LINKS(BufferGetPage(buffer))->level == 0)
		{
			sweep_leaf(sweep, buffer);
			return;
		}
	}
	UnlockReleaseBuffer(buffer);
}

static BlockNumber
count_blocks(Relation index)
{
	BlockNumber count;

	if (RELATION_IS_LOCAL(index))
		return RelationGetNumberOfBlocks(index);
	LockRelationForExtension(index, ExclusiveLock);
	count = RelationGetNumberOfBlocks(index);
	UnlockRelationForExtension(index, ExclusiveLock);
	return count;
}

/*
 * Reads all pages in their physical order.  What others move while this goes
 * on, they move to pages at the end, which are read too.
 */
IndexBulkDeleteResult *
np_lsh_bulk_delete(IndexVacuumInfo *info, IndexBulkDeleteResult *stats,
				   IndexBulkDeleteCallback callback, void *state)
{
	Sweep		sweep = {.info = info, .is_dead = callback, .state = state};
	BlockNumber block = NP_LSH_ROOT_BLOCK;
	BlockNumber count;

	if (stats == NULL)
		stats = palloc0_object(IndexBulkDeleteResult);
	stats->estimated_count = false;
	stats->num_index_tuples = 0;
	sweep.stats = stats;
	sweep.postings = palloc_array(NpPosting, NP_POSTINGS_MOST(NP_LSH_CAPACITY));
	np_lsh_check_meta(info->index);
	while (block < (count = count_blocks(info->index)))
		for (; block < count; block++)
			sweep_block(&sweep, block);
	stats->num_pages = count;
	pfree(sweep.postings);
	return stats;
}

IndexBulkDeleteResult *
np_lsh_vacuum_cleanup(IndexVacuumInfo *info, IndexBulkDeleteResult *stats)
{
	if (info->analyze_only)
		return stats;
	if (stats == NULL)
	{
		stats = palloc0_object(IndexBulkDeleteResult);
		stats->estimated_count = true;
		stats->num_index_tuples = info->num_heap_tuples;
	}
	stats->num_pages = RelationGetNumberOfBlocks(info->index);
	/* Rows that others inserted or moved meanwhile may count twice. */
	if (!info->estimated_count && stats->num_index_tuples > info->num_heap_tuples)
		stats->num_index_tuples = info->num_heap_tuples;
	return stats;
}
