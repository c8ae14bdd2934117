/*
 * lsh_insert.c
 *		A row's postings, one by one, into an lsh index.
 *
 * A posting first waits at the end of its leaf.  When too many wait, the leaf
 * is written anew; when it is full, its upper part moves to a new page at the
 * end of the file, in one record of the log, and the parent learns of it in a
 * second one.
 */
#include "postgres.h"

#include "pg/lsh.h"

/* What is on a page: postings of a leaf, or children of another. */
typedef struct Items
{
	unsigned	level;
	size_t		count;
	bool		at_end;			/* the last of them is the one that was added */
	NpPosting  *postings;
	NpLshChild *children;
} Items;

static const NpPosting *
least_of(const Items *items, size_t at)
{
	return items->level == 0 ? &items->postings[at] : &items->children[at].least;
}

/* Writes items on a page that has its links; false if they do not fit. */
static bool
fill_page(Page page, const Items *items, size_t from, size_t to)
{
	size_t		filled = to - from;
	size_t		bytes = filled * sizeof(NpLshChild);

	if (items->level > 0)
		memcpy(NP_LSH_CHILDREN(page), items->children + from, bytes);
	else
		filled = np_postings_fill(NP_LSH_AREA(page), NP_LSH_CAPACITY,
								  items->postings + from, to - from, &bytes);
	np_lsh_set_used(page, bytes);
	return filled == to - from;
}

static void
must_fill_page(Page page, const Items *items, size_t from, size_t to)
{
	if (!fill_page(page, items, from, to))
		elog(ERROR, "part of a split lsh page does not fit");
}

/*
 * Where to split: in the middle, but near the end if that is where the page
 * grows, as the list of all rows does.  Postings are of one byte to eleven, so
 * a leaf's middle is that of its bytes: else a part might not fit.
 */
static size_t
split_at(const Items *items)
{
	PGAlignedBlock scratch;

	if (items->level == 0)
		return np_postings_cut(items->postings, items->count, items->at_end,
							   (unsigned char *) scratch.data, NP_LSH_CAPACITY);
	return items->at_end ? items->count - items->count / 8 : items->count / 2;
}

/* Gives a page's items from a point on to a new right neighbour. */
static BlockNumber
split_off(Relation index, Buffer buffer, const Items *items, size_t cut)
{
	Buffer		new_buffer = np_lsh_extend(index, MAIN_FORKNUM);
	BlockNumber new_block = BufferGetBlockNumber(new_buffer);
	GenericXLogState *log = GenericXLogStart(index);
	Page		left = GenericXLogRegisterBuffer(log, buffer, 0);
	Page		right = GenericXLogRegisterBuffer(log, new_buffer,
												  GENERIC_XLOG_FULL_IMAGE);

	np_lsh_init_page(right, items->level);
	NP_LSH_LINKS(right)->right = NP_LSH_LINKS(left)->right;
	NP_LSH_LINKS(right)->bound = NP_LSH_LINKS(left)->bound;
	must_fill_page(right, items, cut, items->count);
	NP_LSH_LINKS(left)->right = new_block;
	NP_LSH_LINKS(left)->bound = *least_of(items, cut);
	must_fill_page(left, items, 0, cut);
	GenericXLogFinish(log);
	UnlockReleaseBuffer(new_buffer);
	return new_block;
}

/* Moves all of the root's items to two new pages, its children from now on. */
static void
split_root(Relation index, Buffer root, const Items *items, size_t cut)
{
	Buffer		left_buffer = np_lsh_extend(index, MAIN_FORKNUM);
	Buffer		right_buffer = np_lsh_extend(index, MAIN_FORKNUM);
	GenericXLogState *log = GenericXLogStart(index);
	Page		page = GenericXLogRegisterBuffer(log, root, 0);
	Page		left = GenericXLogRegisterBuffer(log, left_buffer,
												 GENERIC_XLOG_FULL_IMAGE);
	Page		right = GenericXLogRegisterBuffer(log, right_buffer,
												  GENERIC_XLOG_FULL_IMAGE);
	NpLshChild *children = NP_LSH_CHILDREN(page);

	np_lsh_init_page(left, items->level);
	np_lsh_init_page(right, items->level);
	NP_LSH_LINKS(left)->right = BufferGetBlockNumber(right_buffer);
	NP_LSH_LINKS(left)->bound = *least_of(items, cut);
	must_fill_page(left, items, 0, cut);
	must_fill_page(right, items, cut, items->count);

	np_lsh_init_page(page, items->level + 1);
	children[0].least = (NpPosting) {0, 0, 0};
	children[0].block = BufferGetBlockNumber(left_buffer);
	children[1].least = *least_of(items, cut);
	children[1].block = BufferGetBlockNumber(right_buffer);
	np_lsh_set_used(page, 2 * sizeof(NpLshChild));
	GenericXLogFinish(log);
	UnlockReleaseBuffer(left_buffer);
	UnlockReleaseBuffer(right_buffer);
}

static void insert_child(Relation index, unsigned level,
						 const NpLshChild *child);

/* Splits a full page, which is locked, and lets it go. */
static void
split(Relation index, Buffer buffer, const Items *items)
{
	size_t		cut = split_at(items);
	NpLshChild	child;

	if (BufferGetBlockNumber(buffer) == NP_LSH_ROOT_BLOCK)
	{
		split_root(index, buffer, items, cut);
		UnlockReleaseBuffer(buffer);
		return;
	}
	child.least = *least_of(items, cut);
	child.block = split_off(index, buffer, items, cut);
	UnlockReleaseBuffer(buffer);
	insert_child(index, items->level + 1, &child);
}

/* Where a new child belongs among a page's. */
static size_t
place_of(const NpLshChild *children, size_t count, const NpLshChild *child)
{
	while (count > 0 &&
		   np_posting_compare(&children[count - 1].least, &child->least) > 0)
		count--;
	return count;
}

static void
split_above(Relation index, Buffer buffer, size_t count, size_t place,
			const NpLshChild *child)
{
	Page		page = BufferGetPage(buffer);
	Items		items = {NP_LSH_LINKS(page)->level, count + 1, place == count, NULL, NULL};

	items.children = palloc_array(NpLshChild, count + 1);
	memcpy(items.children, NP_LSH_CHILDREN(page), count * sizeof(NpLshChild));
	memmove(items.children + place + 1, items.children + place,
			(count - place) * sizeof(NpLshChild));
	items.children[place] = *child;
	split(index, buffer, &items);
	pfree(items.children);
}

/* Makes a page known to the level above it. */
static void
insert_child(Relation index, unsigned level, const NpLshChild *child)
{
	Buffer		buffer = np_lsh_descend(index, &child->least, level,
										BUFFER_LOCK_EXCLUSIVE);
	Page		page = BufferGetPage(buffer);
	size_t		count = np_lsh_children_count(index, buffer, page);
	size_t		place = place_of(NP_LSH_CHILDREN(page), count, child);
	GenericXLogState *log;
	NpLshChild *children;

	if (count >= NP_LSH_CHILDREN_MOST)
	{
		split_above(index, buffer, count, place, child);
		return;
	}
	log = GenericXLogStart(index);
	page = GenericXLogRegisterBuffer(log, buffer, 0);
	children = NP_LSH_CHILDREN(page);
	memmove(children + place + 1, children + place,
			(count - place) * sizeof(NpLshChild));
	children[place] = *child;
	np_lsh_set_used(page, (count + 1) * sizeof(NpLshChild));
	GenericXLogFinish(log);
	UnlockReleaseBuffer(buffer);
}

/* Writes a leaf anew, which is locked, or splits it; and lets it go. */
void
np_lsh_write_leaf(Relation index, Buffer buffer, NpPosting *postings,
				  size_t count, bool at_end)
{
	Items		items = {.count = count, .at_end = at_end, .postings = postings};
	GenericXLogState *log = GenericXLogStart(index);
	Page		page = GenericXLogRegisterBuffer(log, buffer, 0);

	if (fill_page(page, &items, 0, count))
	{
		GenericXLogFinish(log);
		UnlockReleaseBuffer(buffer);
		return;
	}
	GenericXLogAbort(log);
	split(index, buffer, &items);
}

/* Writes a leaf with one posting more, and lets it go. */
static void
rewrite_with(Relation index, Buffer buffer, const NpPosting *posting)
{
	NpPosting  *postings = palloc_array(NpPosting,
										NP_POSTINGS_MOST(NP_LSH_CAPACITY) + 1);
	size_t		count = np_lsh_read_leaf(index, buffer, BufferGetPage(buffer),
										 postings);
	size_t		place = count;

	while (place > 0 && np_posting_compare(&postings[place - 1], posting) > 0)
		place--;
	if (place == 0 || np_posting_compare(&postings[place - 1], posting) != 0)
	{
		memmove(postings + place + 1, postings + place,
				(count - place) * sizeof(NpPosting));
		postings[place] = *posting;
		count++;
	}
	np_lsh_write_leaf(index, buffer, postings, count, place + 1 == count);
	pfree(postings);
}

static void
insert_posting(Relation index, const NpPosting *posting)
{
	Buffer		buffer = np_lsh_descend(index, posting, 0,
										BUFFER_LOCK_EXCLUSIVE);

	if (np_lsh_append(index, buffer, posting))
		UnlockReleaseBuffer(buffer);
	else
		rewrite_with(index, buffer, posting);
}

bool
np_lsh_insert(Relation index, Datum *values, bool *isnull, ItemPointer tid,
			  Relation heap, IndexUniqueCheck unique, bool unchanged,
			  struct IndexInfo *info)
{
	uint32		keys[NP_LSH_ROW_KEYS_MOST];
	size_t		count = np_lsh_row_keys(values[0], isnull[0], keys);

	(void) heap;
	(void) unique;
	(void) unchanged;
	(void) info;
	np_lsh_check_meta(index);
	for (size_t i = 0; i < count; i++)
	{
		NpPosting	posting = np_lsh_posting(keys[i], tid);

		insert_posting(index, &posting);
	}
	return false;
}
