/*
 * lsh.h
 *		The index access method lsh: what its parts share.
 *
 * An index is a B-link tree (Lehman and Yao 1981) of postings, each a key of a
 * signature and the row that has it, in the order of key and row.  Leaves are
 * core/postings.h.  A page has a link to its right neighbour, and a bound that
 * its own postings stay below.  Whoever comes to a page that has been split
 * since its parent was read moves right.  So a process holds one page's lock
 * at a time, and a split that lacks its parent's entry, because the server
 * crashed between the two, leaves a good tree.
 *
 * Pages are never joined nor used again.  So nothing moves to the left, and
 * VACUUM, which reads the pages in their physical order, misses nothing.
 */
#ifndef NP_PG_LSH_H
#define NP_PG_LSH_H

#include "postgres.h"

#include "access/amapi.h"
#include "access/generic_xlog.h"
#include "access/reloptions.h"
#include "storage/bufmgr.h"
#include "storage/bufpage.h"
#include "utils/rel.h"

#include "core/postings.h"
#include "core/textsig_keys.h"
#include "pg/compat.h"

/* Operators, by strategy; the indexed signature is on the left. */
#define NP_LSH_SIMILAR		1	/* % */
#define NP_LSH_CONTAINED	2	/* <%: the stored one stands in the query */
#define NP_LSH_CONTAINS		3	/* %>: the query stands in the stored one */
#define NP_LSH_MATCHES		4	/* @@: as the query says */
#define NP_LSH_DISTANCE		5	/* <->, which orders */
#define NP_LSH_STRATEGIES	5

/*
 * Keys that no signature has: of all rows whose signature is not NULL, and of
 * all others.
 */
#define NP_LSH_ROWS			(UINT32_MAX - 1)
#define NP_LSH_NULLS		UINT32_MAX

#define NP_LSH_META_BLOCK	0
#define NP_LSH_ROOT_BLOCK	1	/* for ever; its contents move when it splits */

typedef struct NpLshMeta
{
	uint32		magic;
	uint32		version;		/* of pages and keys */
} NpLshMeta;

/*
 * The end of each page.  Its size is aligned, so that the last two bytes of a
 * page are those that tell tools which look at files whose page it is.
 */
typedef struct NpLshLinks
{
	BlockNumber right;			/* InvalidBlockNumber if there is none */
	NpPosting	bound;			/* of what is here, if there is a right one */
	uint32		unused;			/* zero */
	uint16		level;			/* 0 for leaves */
	uint16		page_id;
} NpLshLinks;

/* The level of the first page, which is none of the tree's. */
#define NP_LSH_META_LEVEL	PG_UINT16_MAX

/* What a page above the leaves has, in order. */
typedef struct NpLshChild
{
	NpPosting	least;			/* the child has nothing less than this */
	BlockNumber block;
} NpLshChild;

#define NP_LSH_LINKS(page) \
	((NpLshLinks *) PageGetSpecialPointer(page))
#define NP_LSH_AREA(page) \
	((unsigned char *) PageGetContents(page))
#define NP_LSH_CHILDREN(page) \
	((NpLshChild *) PageGetContents(page))
#define NP_LSH_CAPACITY \
	(BLCKSZ - MAXALIGN(SizeOfPageHeaderData) - MAXALIGN(sizeof(NpLshLinks)))
#define NP_LSH_CHILDREN_MOST	(NP_LSH_CAPACITY / sizeof(NpLshChild))

StaticAssertDecl(MAXALIGN(sizeof(NpLshLinks)) >= NP_POSTINGS_SLACK,
				 "reading postings may go on into the links");

typedef struct NpLshOptions
{
	int32		length_word;
	int			fillfactor;
} NpLshOptions;

#define NP_LSH_FILLFACTOR	90

/* A row's place as a number that orders. */
static inline uint64
np_lsh_row(const NpPosting *posting)
{
	return (uint64) posting->block << 16 | posting->offset;
}

static inline void
np_lsh_row_tid(uint64 row, ItemPointer tid)
{
	ItemPointerSet(tid, (BlockNumber) (row >> 16), (OffsetNumber) (row & 0xffff));
}

static inline NpPosting
np_lsh_posting(uint32 key, ItemPointer tid)
{
	return (NpPosting) {key, ItemPointerGetBlockNumberNoCheck(tid),
		ItemPointerGetOffsetNumberNoCheck(tid)};
}

/* lsh.c */
extern void np_lsh_define_options(void);

/* lsh_page.c */
extern void np_lsh_init_page(Page page, unsigned level);
extern void np_lsh_set_used(Page page, size_t bytes);
extern Buffer np_lsh_extend(Relation index, ForkNumber fork);
extern void np_lsh_init_fork(Relation index, ForkNumber fork);
extern void np_lsh_check_meta(Relation index);
extern void np_lsh_check_page(Relation index, Buffer buffer);
extern Buffer np_lsh_read_page(Relation index, BlockNumber block, int lock,
							   BufferAccessStrategy strategy);
extern Buffer np_lsh_descend(Relation index, const NpPosting *target,
							 unsigned level, int lock);
extern NpPostings np_lsh_open_leaf(Relation index, Buffer buffer, Page page);
extern size_t np_lsh_read_leaf(Relation index, Buffer buffer, Page page,
							   NpPosting *postings);
extern size_t np_lsh_children_count(Relation index, Buffer buffer, Page page);
extern _Noreturn void np_lsh_damaged(Relation index, BlockNumber block);

/* lsh_keys.c */
#define NP_LSH_ROW_KEYS_MOST	(NP_STORED_KEYS_MOST + 1)
extern size_t np_lsh_row_keys(Datum signature, bool null, uint32 *keys);
extern void np_lsh_search_of(const ScanKeyData *key, NpTextsigSearch *search);

/* lsh_append.c */
extern bool np_lsh_append(Relation index, Buffer buffer,
						  const NpPosting *posting);

/* lsh_insert.c */
extern void np_lsh_write_leaf(Relation index, Buffer buffer,
							  NpPosting *postings, size_t count, bool at_end);
extern bool np_lsh_insert(Relation index, Datum *values, bool *isnull,
						  ItemPointer tid, Relation heap,
						  IndexUniqueCheck unique, bool unchanged,
						  struct IndexInfo *info);

/* lsh_sort.c */
typedef struct NpLshSort NpLshSort;
extern NpLshSort *np_lsh_sort_begin(void);
extern void np_lsh_sort_put(NpLshSort *sort, const NpPosting *posting);
extern void np_lsh_sort_perform(NpLshSort *sort);
extern bool np_lsh_sort_next(NpLshSort *sort, NpPosting *posting);
extern void np_lsh_sort_end(NpLshSort *sort);

/* lsh_build.c */
extern IndexBuildResult *np_lsh_build(Relation heap, Relation index,
									  struct IndexInfo *info);
extern void np_lsh_build_empty(Relation index);
extern char *np_lsh_build_phase_name(int64 phase);

/* lsh_lists.c */
typedef struct NpLshLists NpLshLists;
extern NpLshLists *np_lsh_lists_open(Relation index, const uint32 *keys,
									 size_t count);
extern bool np_lsh_lists_next(NpLshLists *lists, uint64 *row,
							  unsigned agree[NP_KEY_CLASSES]);

/* lsh_scan.c */
typedef struct NpLshNearest NpLshNearest;
typedef struct NpLshScan
{
	MemoryContext context;		/* of all else; reset when a scan restarts */
	bool		begun;
	NpTextsigSearch search;		/* that finds rows, if it has keys */
	uint32		rest[2];		/* lists of rows that are to come too */
	unsigned	rest_count;
	NpLshLists *lists;			/* of a scan without order */
	NpLshNearest *nearest;		/* of a scan in order */
	struct IndexFetchTableData *fetch;	/* of a scan that needs no column */
	struct TupleTableSlot *slot;
} NpLshScan;

extern IndexScanDesc np_lsh_begin_scan(Relation index, int nkeys,
									   int norderbys);
extern void np_lsh_rescan(IndexScanDesc scan, ScanKey keys, int nkeys,
						  ScanKey orderbys, int norderbys);
extern bool np_lsh_get_tuple(IndexScanDesc scan, ScanDirection direction);
extern int64 np_lsh_get_bitmap(IndexScanDesc scan, TIDBitmap *bitmap);
extern void np_lsh_end_scan(IndexScanDesc scan);

/* lsh_nearest.c */
extern NpLshNearest *np_lsh_nearest_open(IndexScanDesc scan);
extern bool np_lsh_nearest_next(IndexScanDesc scan, NpLshNearest *nearest);
extern void np_lsh_nearest_close(NpLshNearest *nearest);

/* lsh_vacuum.c */
extern IndexBulkDeleteResult *np_lsh_bulk_delete(IndexVacuumInfo *info,
												 IndexBulkDeleteResult *stats,
												 IndexBulkDeleteCallback callback,
												 void *state);
extern IndexBulkDeleteResult *np_lsh_vacuum_cleanup(IndexVacuumInfo *info,
													IndexBulkDeleteResult *stats);

/* lsh_validate.c */
extern bool np_lsh_validate(Oid opclass);

/* lsh_cost.c */
extern void np_lsh_cost(struct PlannerInfo *root, struct IndexPath *path,
						double loop_count, Cost *startup, Cost *total,
						Selectivity *selectivity, double *correlation,
						double *pages);

#endif							/* NP_PG_LSH_H */
