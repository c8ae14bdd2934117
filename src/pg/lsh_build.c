/*
 * lsh_build.c
 *		A whole table into an lsh index: sorted postings, left to right.
 *
 * Each level has one page in the making.  When it is full it is written and
 * made known to the level above.  What is the only page of its level in the
 * end is the root.
 */
#include "postgres.h"

#include "access/tableam.h"
#include "access/xloginsert.h"
#include "catalog/index.h"
#include "commands/progress.h"
#include "miscadmin.h"
#include "nodes/execnodes.h"
#include "utils/backend_progress.h"
#include "utils/memutils.h"

#include "pg/lsh.h"

/* Twice the fan-out to this power is more pages than a file can have. */
#define LEVELS_MOST		8

#define PHASE_SCAN		(PROGRESS_CREATEIDX_SUBPHASE_INITIALIZE + 1)
#define PHASE_SORT		(PROGRESS_CREATEIDX_SUBPHASE_INITIALIZE + 2)
#define PHASE_LOAD		(PROGRESS_CREATEIDX_SUBPHASE_INITIALIZE + 3)

/* Postings between two reports of progress. */
#define REPORT_EVERY	4096

/* A page in the making. */
typedef struct Level
{
	PGAlignedBlock image;
	NpPosting	least;			/* of what is on it */
	BlockNumber block;			/* not yet known of the first of a level */
	size_t		children;
	NpPostingsPacker packer;
} Level;

typedef struct Build
{
	Relation	index;
	NpLshSort  *sort;
	MemoryContext row_context;
	double		rows;
	double		postings;
	size_t		leaf_limit;
	size_t		children_limit;
	unsigned	levels_count;
	Level	   *levels[LEVELS_MOST];
} Build;

char *
np_lsh_build_phase_name(int64 phase)
{
	switch (phase)
	{
		case PROGRESS_CREATEIDX_SUBPHASE_INITIALIZE:
			return "initializing";
		case PHASE_SCAN:
			return "scanning table";
		case PHASE_SORT:
			return "sorting keys";
		case PHASE_LOAD:
			return "writing pages";
		default:
			return NULL;
	}
}

static void
begin_phase(int64 phase)
{
	pgstat_progress_update_param(PROGRESS_CREATEIDX_SUBPHASE, phase);
}

static void
build_row(Relation index, ItemPointer tid, Datum *values, bool *isnull,
		  bool alive, void *state)
{
	Build	   *build = state;
	MemoryContext before = MemoryContextSwitchTo(build->row_context);
	uint32		keys[NP_LSH_ROW_KEYS_MOST];
	size_t		count = np_lsh_row_keys(values[0], isnull[0], keys);

	(void) index;
	(void) alive;
	for (size_t i = 0; i < count; i++)
	{
		NpPosting	posting = np_lsh_posting(keys[i], tid);

		np_lsh_sort_put(build->sort, &posting);
	}
	build->rows++;
	build->postings += count;
	MemoryContextSwitchTo(before);
	MemoryContextReset(build->row_context);
}

static BlockNumber
new_block(Relation index)
{
	Buffer		buffer = np_lsh_extend(index, MAIN_FORKNUM);
	BlockNumber block = BufferGetBlockNumber(buffer);

	UnlockReleaseBuffer(buffer);
	return block;
}

/* Begins a page in a level's image. */
static void
begin_page(Level *level, unsigned number, BlockNumber block)
{
	Page		page = (Page) level->image.data;

	np_lsh_init_page(page, number);
	level->block = block;
	level->children = 0;
	np_postings_pack_begin(&level->packer, NP_LSH_AREA(page), NP_LSH_CAPACITY);
}

static Level *
level_of(Build *build, unsigned number)
{
	Level	   *level;

	if (number == LEVELS_MOST)
		elog(ERROR, "an lsh index has too many levels");
	if (number < build->levels_count)
		return build->levels[number];
	level = palloc(sizeof(Level));
	begin_page(level, number, InvalidBlockNumber);
	build->levels[build->levels_count++] = level;
	return level;
}

/* Ends a level's page, and writes it. */
static void
write_page(Build *build, Level *level, unsigned number, BlockNumber block)
{
	Page		page = (Page) level->image.data;
	Buffer		buffer;

	if (number == 0)
		np_lsh_set_used(page, np_postings_pack_end(&level->packer));
	else
		np_lsh_set_used(page, level->children * sizeof(NpLshChild));
	buffer = ReadBuffer(build->index, block);
	LockBuffer(buffer, BUFFER_LOCK_EXCLUSIVE);
	memcpy(BufferGetPage(buffer), page, BLCKSZ);
	MarkBufferDirty(buffer);
	UnlockReleaseBuffer(buffer);
}

static void add_child(Build *build, unsigned number, const NpPosting *least,
					  BlockNumber block);

/* Writes a full page, whose right neighbour begins with a posting. */
static void
close_page(Build *build, unsigned number, const NpPosting *next)
{
	Level	   *level = build->levels[number];
	NpLshLinks *links = NP_LSH_LINKS((Page) level->image.data);

	CHECK_FOR_INTERRUPTS();
	if (level->block == InvalidBlockNumber)
		level->block = new_block(build->index);
	links->right = new_block(build->index);
	links->bound = *next;
	write_page(build, level, number, level->block);
	add_child(build, number + 1, &level->least, level->block);
	begin_page(level, number, links->right);
}

static void
add_child(Build *build, unsigned number, const NpPosting *least,
		  BlockNumber block)
{
	Level	   *level = level_of(build, number);
	NpLshChild *child;

	if (level->children == build->children_limit)
		close_page(build, number, least);
	if (level->children == 0)
		level->least = *least;
	child = NP_LSH_CHILDREN((Page) level->image.data) + level->children++;
	child->least = *least;
	child->block = block;
}

static void
add_posting(Build *build, const NpPosting *posting)
{
	Level	   *leaf = level_of(build, 0);

	/* The limit is passed by one at most, which has room. */
	if (leaf->packer.stream_bytes >= build->leaf_limit ||
		!np_postings_pack(&leaf->packer, posting))
	{
		close_page(build, 0, posting);
		if (!np_postings_pack(&leaf->packer, posting))
			elog(ERROR, "an lsh page takes no posting");
	}
	if (leaf->packer.count == 1)
		leaf->least = *posting;
}

/* Ends what is in the making; the uppermost page is the root. */
static void
close_levels(Build *build)
{
	unsigned	number = 0;

	(void) level_of(build, 0);
	for (; number + 1 < build->levels_count; number++)
	{
		Level	   *level = build->levels[number];

		write_page(build, level, number, level->block);
		add_child(build, number + 1, &level->least, level->block);
	}
	write_page(build, build->levels[number], number, NP_LSH_ROOT_BLOCK);
}

static void
load(Build *build)
{
	NpPosting	posting;
	NpPosting	last = {0, 0, 0};
	int64		done = 0;

	pgstat_progress_update_param(PROGRESS_CREATEIDX_TUPLES_TOTAL,
								 (int64) build->postings);
	while (np_lsh_sort_next(build->sort, &posting))
	{
		if (np_posting_compare(&last, &posting) != 0)
			add_posting(build, &posting);
		last = posting;
		if (++done % REPORT_EVERY == 0)
			pgstat_progress_update_param(PROGRESS_CREATEIDX_TUPLES_DONE, done);
	}
	pgstat_progress_update_param(PROGRESS_CREATEIDX_TUPLES_DONE, done);
	close_levels(build);
}

static int
fillfactor_of(Relation index)
{
	const NpLshOptions *options = (const NpLshOptions *) index->rd_options;

	return options == NULL ? NP_LSH_FILLFACTOR : options->fillfactor;
}

/*
 * Pages are written without the log, which gets them as a whole in the end:
 * nobody reads the index before, and after an error its file is removed.
 */
IndexBuildResult *
np_lsh_build(Relation heap, Relation index, struct IndexInfo *info)
{
	IndexBuildResult *result = palloc0_object(IndexBuildResult);
	Build		build = {.index = index};
	size_t		fillfactor = (size_t) fillfactor_of(index);

	if (RelationGetNumberOfBlocks(index) != 0)
		elog(ERROR, "index \"%s\" already contains data",
			 RelationGetRelationName(index));
	build.leaf_limit = NP_LSH_CAPACITY * fillfactor / 100;
	build.children_limit = Max(NP_LSH_CHILDREN_MOST * fillfactor / 100, 2);
	build.row_context = AllocSetContextCreate(CurrentMemoryContext,
											  "lsh row", ALLOCSET_SMALL_SIZES);
	build.sort = np_lsh_sort_begin();
	np_lsh_init_fork(index, MAIN_FORKNUM);
	begin_phase(PHASE_SCAN);
	/* From the first block on, so that rows come in their order. */
	result->heap_tuples = table_index_build_scan(heap, index, info, false, true,
												 build_row, &build, NULL);
	begin_phase(PHASE_SORT);
	np_lsh_sort_perform(build.sort);
	begin_phase(PHASE_LOAD);
	load(&build);
	np_lsh_sort_end(build.sort);
	if (RelationNeedsWAL(index))
		log_newpage_range(index, MAIN_FORKNUM, 0,
						  RelationGetNumberOfBlocks(index), true);
	MemoryContextDelete(build.row_context);
	result->index_tuples = build.rows;
	return result;
}

void
np_lsh_build_empty(Relation index)
{
	np_lsh_init_fork(index, INIT_FORKNUM);
}
