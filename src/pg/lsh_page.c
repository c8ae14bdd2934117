/*
 * lsh_page.c
 *		Pages of an lsh index: making, checking, finding them.
 */
#include "postgres.h"

#include "access/xloginsert.h"
#include "miscadmin.h"
#include "storage/lmgr.h"

#include "pg/lsh.h"

#define LSH_MAGIC		0x6e6c7368
#define LSH_VERSION		1

#define LSH_PAGE_ID		0xff8c

StaticAssertDecl(sizeof(NpLshChild) == 16, "children are stored");
StaticAssertDecl(sizeof(NpLshLinks) == 24, "links are stored");
StaticAssertDecl(offsetof(NpLshLinks, page_id) + sizeof(uint16) ==
				 MAXALIGN(sizeof(NpLshLinks)),
				 "a page ends with its id");

void
np_lsh_damaged(Relation index, BlockNumber block)
{
	ereport(ERROR,
			(errcode(ERRCODE_INDEX_CORRUPTED),
			 errmsg("index \"%s\" is damaged at block %u",
					RelationGetRelationName(index), block),
			 errhint("Please REINDEX it.")));
}

void
np_lsh_init_page(Page page, unsigned level)
{
	NpLshLinks *links;

	PageInit(page, BLCKSZ, sizeof(NpLshLinks));
	links = NP_LSH_LINKS(page);
	links->right = InvalidBlockNumber;
	links->level = (uint16) level;
	links->page_id = LSH_PAGE_ID;
}

/* What lies behind the used bytes is not logged. */
void
np_lsh_set_used(Page page, size_t bytes)
{
	((PageHeader) page)->pd_lower =
		(LocationIndex) (PageGetContents(page) - (char *) page + bytes);
}

static void
init_root(Page page)
{
	NpPostingsPacker packer;

	np_lsh_init_page(page, 0);
	np_postings_pack_begin(&packer, NP_LSH_AREA(page), NP_LSH_CAPACITY);
	np_lsh_set_used(page, np_postings_pack_end(&packer));
}

static void
init_meta(Page page)
{
	NpLshMeta  *meta = (NpLshMeta *) PageGetContents(page);

	np_lsh_init_page(page, NP_LSH_META_LEVEL);
	meta->magic = LSH_MAGIC;
	meta->version = LSH_VERSION;
	np_lsh_set_used(page, sizeof(NpLshMeta));
}

/* A new page of zeros, locked. */
Buffer
np_lsh_extend(Relation index, ForkNumber fork)
{
	bool		lock = !NP_EXTENDING_LOCKS && !RELATION_IS_LOCAL(index);
	Buffer		buffer;

	if (lock)
		LockRelationForExtension(index, ExclusiveLock);
	buffer = np_extend_buffered(index, fork);
	if (lock)
		UnlockRelationForExtension(index, ExclusiveLock);
	return buffer;
}

/* The first two pages: what is known of the index, and a root without rows. */
void
np_lsh_init_fork(Relation index, ForkNumber fork)
{
	Buffer		meta = np_lsh_extend(index, fork);
	Buffer		root = np_lsh_extend(index, fork);

	Assert(BufferGetBlockNumber(meta) == NP_LSH_META_BLOCK);
	Assert(BufferGetBlockNumber(root) == NP_LSH_ROOT_BLOCK);
	START_CRIT_SECTION();
	init_meta(BufferGetPage(meta));
	init_root(BufferGetPage(root));
	MarkBufferDirty(meta);
	MarkBufferDirty(root);
	/* What the server copies when it resets an unlogged index is logged. */
	if (fork == INIT_FORKNUM)
	{
		log_newpage_buffer(meta, true);
		log_newpage_buffer(root, true);
	}
	END_CRIT_SECTION();
	UnlockReleaseBuffer(meta);
	UnlockReleaseBuffer(root);
}

/* An error unless this release reads the index; asked once by a process. */
void
np_lsh_check_meta(Relation index)
{
	Buffer		buffer;
	NpLshMeta	meta;

	if (index->rd_amcache != NULL)
		return;
	buffer = ReadBuffer(index, NP_LSH_META_BLOCK);
	LockBuffer(buffer, BUFFER_LOCK_SHARE);
	meta = *(NpLshMeta *) PageGetContents(BufferGetPage(buffer));
	UnlockReleaseBuffer(buffer);
	if (meta.magic != LSH_MAGIC)
		np_lsh_damaged(index, NP_LSH_META_BLOCK);
	if (meta.version != LSH_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("index \"%s\" has format %u, this release reads format %d",
						RelationGetRelationName(index), meta.version, LSH_VERSION),
				 errhint("Please REINDEX it.")));
	index->rd_amcache = MemoryContextAlloc(index->rd_indexcxt, sizeof(NpLshMeta));
	*(NpLshMeta *) index->rd_amcache = meta;
}

void
np_lsh_check_page(Relation index, Buffer buffer)
{
	Page		page = BufferGetPage(buffer);
	PageHeader	header = (PageHeader) page;

	if (PageIsNew(page) ||
		PageGetSpecialSize(page) != MAXALIGN(sizeof(NpLshLinks)) ||
		NP_LSH_LINKS(page)->page_id != LSH_PAGE_ID ||
		header->pd_lower < MAXALIGN(SizeOfPageHeaderData) ||
		header->pd_lower > header->pd_special)
		np_lsh_damaged(index, BufferGetBlockNumber(buffer));
}

Buffer
np_lsh_read_page(Relation index, BlockNumber block, int lock,
				 BufferAccessStrategy strategy)
{
	Buffer		buffer = ReadBufferExtended(index, MAIN_FORKNUM, block,
											RBM_NORMAL, strategy);

	LockBuffer(buffer, lock);
	np_lsh_check_page(index, buffer);
	return buffer;
}

NpPostings
np_lsh_open_leaf(Relation index, Buffer buffer, Page page)
{
	NpPostings	postings;

	if (NP_LSH_LINKS(page)->level != 0 ||
		np_postings_open(NP_LSH_AREA(page), NP_LSH_CAPACITY, &postings) != NP_OK)
		np_lsh_damaged(index, BufferGetBlockNumber(buffer));
	return postings;
}

/* All postings of a leaf, into room for NP_POSTINGS_MOST(NP_LSH_CAPACITY). */
size_t
np_lsh_read_leaf(Relation index, Buffer buffer, Page page,
				 NpPosting *postings)
{
	NpPostings	leaf = np_lsh_open_leaf(index, buffer, page);
	size_t		count;

	if (np_postings_read(&leaf, postings, &count) != NP_OK)
		np_lsh_damaged(index, BufferGetBlockNumber(buffer));
	return count;
}

size_t
np_lsh_children_count(Relation index, Buffer buffer, Page page)
{
	size_t		bytes = ((PageHeader) page)->pd_lower -
		MAXALIGN(SizeOfPageHeaderData);

	if (NP_LSH_LINKS(page)->level == 0 || bytes == 0 ||
		bytes % sizeof(NpLshChild) != 0)
		np_lsh_damaged(index, BufferGetBlockNumber(buffer));
	return bytes / sizeof(NpLshChild);
}

/*
 * The last child that may have the target; the first takes all that is less.
 */
static BlockNumber
child_of(Relation index, Buffer buffer, const NpPosting *target)
{
	Page		page = BufferGetPage(buffer);
	const NpLshChild *children = NP_LSH_CHILDREN(page);
	size_t		low = 0;
	size_t		high = np_lsh_children_count(index, buffer, page);

	while (high - low > 1)
	{
		size_t		middle = low + (high - low) / 2;

		if (np_posting_compare(&children[middle].least, target) <= 0)
			low = middle;
		else
			high = middle;
	}
	return children[low].block;
}

/* From a page that has been split to the one that the target belongs to. */
static Buffer
move_right(Relation index, Buffer buffer, const NpPosting *target,
		   unsigned level, int lock)
{
	for (;;)
	{
		NpLshLinks *links = NP_LSH_LINKS(BufferGetPage(buffer));
		BlockNumber right = links->right;

		if (links->level != level)
			np_lsh_damaged(index, BufferGetBlockNumber(buffer));
		if (right == InvalidBlockNumber ||
			np_posting_compare(target, &links->bound) < 0)
			return buffer;
		UnlockReleaseBuffer(buffer);
		CHECK_FOR_INTERRUPTS();
		buffer = np_lsh_read_page(index, right, lock, NULL);
	}
}

/*
 * The page of a level that a posting belongs to, locked.  The root alone may
 * change its level, and only while nobody else has it locked.
 */
Buffer
np_lsh_descend(Relation index, const NpPosting *target, unsigned level,
			   int lock)
{
	Buffer		buffer = np_lsh_read_page(index, NP_LSH_ROOT_BLOCK,
										  BUFFER_LOCK_SHARE, NULL);
	unsigned	at = NP_LSH_LINKS(BufferGetPage(buffer))->level;

	if (at == level && lock != BUFFER_LOCK_SHARE)
	{
		LockBuffer(buffer, BUFFER_LOCK_UNLOCK);
		LockBuffer(buffer, lock);
		at = NP_LSH_LINKS(BufferGetPage(buffer))->level;
	}
	if (at < level)
		np_lsh_damaged(index, NP_LSH_ROOT_BLOCK);
	while (at > level)
	{
		BlockNumber child = child_of(index, buffer, target);
		int			child_lock;

		UnlockReleaseBuffer(buffer);
		at--;
		child_lock = at == level ? lock : BUFFER_LOCK_SHARE;
		buffer = np_lsh_read_page(index, child, child_lock, NULL);
		buffer = move_right(index, buffer, target, at, child_lock);
	}
	return buffer;
}
