/*
 * lsh_lists.c
 *		The rows of many keys, merged in the order of rows.
 *
 * Of each key one leaf's rows are held at a time.  So memory is bounded by the
 * number of keys, however many rows are copies of one text.
 */
#include "postgres.h"

#include "lib/binaryheap.h"
#include "miscadmin.h"

#include "pg/lsh.h"

/* What is held of one key. */
typedef struct KeyRows
{
	uint32		key;
	uint64	   *rows;
	size_t		count;
	size_t		room;
	size_t		at;
	BlockNumber right;			/* where more may be */
} KeyRows;

struct NpLshLists
{
	Relation	index;
	MemoryContext context;
	NpPosting  *postings;		/* room for those of one leaf */
	binaryheap *heap;
	KeyRows		lists[FLEXIBLE_ARRAY_MEMBER];
};

/* Takes a leaf's rows of the list's key, and lets the leaf go. */
static void
take_rows(NpLshLists *lists, KeyRows *list, Buffer buffer)
{
	Page		page = BufferGetPage(buffer);
	NpLshLinks *links = NP_LSH_LINKS(page);
	NpPostings	leaf = np_lsh_open_leaf(lists->index, buffer, page);
	size_t		count;

	if (np_postings_find(&leaf, list->key, lists->postings, &count) != NP_OK)
		np_lsh_damaged(lists->index, BufferGetBlockNumber(buffer));
	list->right = links->right;
	if (list->right != InvalidBlockNumber && links->bound.key > list->key)
		list->right = InvalidBlockNumber;
	UnlockReleaseBuffer(buffer);

	if (count > list->room)
	{
		if (list->rows != NULL)
			pfree(list->rows);
		list->rows = MemoryContextAlloc(lists->context, count * sizeof(uint64));
		list->room = count;
	}
	for (size_t i = 0; i < count; i++)
		list->rows[i] = np_lsh_row(&lists->postings[i]);
	list->count = count;
	list->at = 0;
}

/* Goes on to leaves that have rows of the key; false if none has. */
static bool
fetch_rows(NpLshLists *lists, KeyRows *list)
{
	while (list->at == list->count)
	{
		if (list->right == InvalidBlockNumber)
			return false;
		CHECK_FOR_INTERRUPTS();
		take_rows(lists, list,
				  np_lsh_read_page(lists->index, list->right,
								   BUFFER_LOCK_SHARE, NULL));
	}
	return true;
}

static int
compare_lists(Datum a, Datum b, void *arg)
{
	const KeyRows *left = (const KeyRows *) DatumGetPointer(a);
	const KeyRows *right = (const KeyRows *) DatumGetPointer(b);
	uint64		x = left->rows[left->at];
	uint64		y = right->rows[right->at];

	(void) arg;
	/* The heap has the greatest first. */
	return (x < y) - (x > y);
}

NpLshLists *
np_lsh_lists_open(Relation index, const uint32 *keys, size_t count)
{
	NpLshLists *lists = palloc0(offsetof(NpLshLists, lists) +
								count * sizeof(KeyRows));

	lists->index = index;
	lists->context = CurrentMemoryContext;
	lists->postings = palloc_array(NpPosting, NP_POSTINGS_MOST(NP_LSH_CAPACITY));
	lists->heap = binaryheap_allocate((int) Max(count, 1), compare_lists, NULL);
	np_lsh_check_meta(index);
	for (size_t i = 0; i < count; i++)
	{
		KeyRows    *list = &lists->lists[i];
		NpPosting	first = {keys[i], 0, 0};

		list->key = keys[i];
		take_rows(lists, list,
				  np_lsh_descend(index, &first, 0, BUFFER_LOCK_SHARE));
		if (fetch_rows(lists, list))
			binaryheap_add_unordered(lists->heap, PointerGetDatum(list));
	}
	binaryheap_build(lists->heap);
	return lists;
}

/* The next row, and how many keys of each class it has; false at the end. */
bool
np_lsh_lists_next(NpLshLists *lists, uint64 *row,
				  unsigned agree[NP_KEY_CLASSES])
{
	memset(agree, 0, sizeof(unsigned) * NP_KEY_CLASSES);
	if (binaryheap_empty(lists->heap))
		return false;
	for (bool begun = false; !binaryheap_empty(lists->heap); begun = true)
	{
		KeyRows    *list = (KeyRows *) DatumGetPointer(binaryheap_first(lists->heap));
		uint64		next = list->rows[list->at];

		if (begun && next != *row)
			break;
		*row = next;
		agree[NP_KEY_CLASS(list->key)]++;
		list->at++;
		if (fetch_rows(lists, list))
			binaryheap_replace_first(lists->heap, PointerGetDatum(list));
		else
			(void) binaryheap_remove_first(lists->heap);
	}
	return true;
}
