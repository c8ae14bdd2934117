/*
 * lsh_sort.c
 *		Postings of a whole table into order, in bounded memory.
 *
 * They are gathered in half of maintenance_work_mem, sorted by key in three
 * passes of counting, and written to a file when there are more.  Of one key
 * they come in the order of rows, as the table is read, so counting keeps them
 * in order; runs that are not are sorted by comparison.
 */
#include "postgres.h"

#include "lib/binaryheap.h"
#include "miscadmin.h"
#include "storage/buffile.h"
#include "utils/memutils.h"

#include "pg/lsh.h"

#define FIRST_ROOM	4096		/* postings */
#define RUN_READ	1024		/* postings read at once */

#define DIGIT_BITS	11
#define DIGITS		(1 << DIGIT_BITS)

/* A sorted part: in memory if it is the only one, else in a file. */
typedef struct Run
{
	BufFile    *file;
	NpPosting  *postings;
	size_t		count;
	size_t		at;
} Run;

struct NpLshSort
{
	MemoryContext context;
	NpPosting  *postings;
	size_t		count;
	size_t		room;
	size_t		most;
	Run		   *runs;
	int			runs_count;
	int			runs_room;
	binaryheap *heap;
};

NpLshSort *
np_lsh_sort_begin(void)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "lsh sort",
												  ALLOCSET_DEFAULT_SIZES);
	NpLshSort  *sort = MemoryContextAllocZero(context, sizeof(NpLshSort));

	sort->context = context;
	sort->most = Max((size_t) maintenance_work_mem * 1024 / 2 / sizeof(NpPosting),
					 FIRST_ROOM);
	sort->room = FIRST_ROOM;
	sort->postings = MemoryContextAlloc(context, sort->room * sizeof(NpPosting));
	sort->runs_room = 16;
	sort->runs = MemoryContextAllocZero(context, sizeof(Run) * sort->runs_room);
	return sort;
}

static void
sort_by_digit(const NpPosting *from, NpPosting *to, size_t count, int shift)
{
	size_t		starts[DIGITS] = {0};
	size_t		sum = 0;

	for (size_t i = 0; i < count; i++)
		starts[from[i].key >> shift & (DIGITS - 1)]++;
	for (size_t d = 0; d < DIGITS; d++)
	{
		size_t		start = sum;

		sum += starts[d];
		starts[d] = start;
	}
	for (size_t i = 0; i < count; i++)
		to[starts[from[i].key >> shift & (DIGITS - 1)]++] = from[i];
}

static int
compare(const void *a, const void *b)
{
	return np_posting_compare(a, b);
}

/* Sorts the runs of one key whose rows are not in order. */
static void
mend_keys(NpPosting *postings, size_t count)
{
	size_t		begin = 0;

	while (begin < count)
	{
		size_t		end = begin + 1;
		bool		ordered = true;

		while (end < count && postings[end].key == postings[begin].key)
		{
			ordered &= np_posting_compare(&postings[end - 1], &postings[end]) < 0;
			end++;
		}
		if (!ordered)
			qsort(postings + begin, end - begin, sizeof(NpPosting), compare);
		begin = end;
	}
}

/* Leaves the postings in order, in memory of the same size. */
static void
sort_in_memory(NpLshSort *sort)
{
	NpPosting  *other = MemoryContextAllocHuge(sort->context,
											   Max(sort->count, 1) * sizeof(NpPosting));

	for (int shift = 0; shift < 32; shift += DIGIT_BITS)
	{
		NpPosting  *from = sort->postings;

		CHECK_FOR_INTERRUPTS();
		sort_by_digit(from, other, sort->count, shift);
		sort->postings = other;
		other = from;
	}
	sort->room = Max(sort->count, 1);
	pfree(other);
	mend_keys(sort->postings, sort->count);
}

static Run *
add_run(NpLshSort *sort)
{
	if (sort->runs_count == sort->runs_room)
	{
		sort->runs_room *= 2;
		sort->runs = repalloc(sort->runs, sizeof(Run) * sort->runs_room);
	}
	sort->runs[sort->runs_count] = (Run) {0};
	return &sort->runs[sort->runs_count++];
}

static void
write_run(NpLshSort *sort)
{
	MemoryContext before = MemoryContextSwitchTo(sort->context);
	Run		   *run = add_run(sort);

	sort_in_memory(sort);
	run->file = BufFileCreateTemp(false);
	for (size_t at = 0; at < sort->count; at += RUN_READ)
	{
		CHECK_FOR_INTERRUPTS();
		BufFileWrite(run->file, sort->postings + at,
					 Min(sort->count - at, RUN_READ) * sizeof(NpPosting));
	}
	if (BufFileSeek(run->file, 0, 0, SEEK_SET) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_IO_ERROR),
				 errmsg("could not rewind a temporary file of an index build: %m")));
	sort->count = 0;
	MemoryContextSwitchTo(before);
}

static void
grow(NpLshSort *sort)
{
	sort->room = Min(sort->room * 2, sort->most);
	sort->postings = repalloc_huge(sort->postings,
								   sort->room * sizeof(NpPosting));
}

void
np_lsh_sort_put(NpLshSort *sort, const NpPosting *posting)
{
	if (sort->count == sort->room)
	{
		/* What sorting has left behind is of the right size already. */
		if (sort->room >= sort->most)
			write_run(sort);
		else
			grow(sort);
	}
	sort->postings[sort->count++] = *posting;
}

/* Makes the next posting of a run its first one; false if there is none. */
static bool
run_advance(Run *run)
{
	size_t		bytes;

	if (++run->at < run->count)
		return true;
	if (run->file == NULL)
		return false;
	bytes = BufFileRead(run->file, run->postings, RUN_READ * sizeof(NpPosting));
	if (bytes % sizeof(NpPosting) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_IO_ERROR),
				 errmsg("could not read a temporary file of an index build: %m")));
	run->count = bytes / sizeof(NpPosting);
	run->at = 0;
	return run->count > 0;
}

static int
compare_runs(Datum a, Datum b, void *arg)
{
	const Run  *left = (const Run *) DatumGetPointer(a);
	const Run  *right = (const Run *) DatumGetPointer(b);

	(void) arg;
	/* The heap has the greatest first. */
	return np_posting_compare(&right->postings[right->at],
							  &left->postings[left->at]);
}

static void
open_runs(NpLshSort *sort)
{
	sort->heap = binaryheap_allocate(sort->runs_count, compare_runs, NULL);
	for (int i = 0; i < sort->runs_count; i++)
	{
		Run		   *run = &sort->runs[i];

		if (run->file != NULL)
			run->postings = palloc_array(NpPosting, RUN_READ);
		run->at = (size_t) -1;
		if (run_advance(run))
			binaryheap_add_unordered(sort->heap, PointerGetDatum(run));
	}
	binaryheap_build(sort->heap);
}

/* To be called after the last was put and before the first is taken. */
void
np_lsh_sort_perform(NpLshSort *sort)
{
	MemoryContext before = MemoryContextSwitchTo(sort->context);

	if (sort->runs_count > 0)
	{
		write_run(sort);
		pfree(sort->postings);
	}
	else
	{
		Run		   *run = add_run(sort);

		sort_in_memory(sort);
		run->postings = sort->postings;
		run->count = sort->count;
	}
	open_runs(sort);
	MemoryContextSwitchTo(before);
}

bool
np_lsh_sort_next(NpLshSort *sort, NpPosting *posting)
{
	Run		   *run;

	if (binaryheap_empty(sort->heap))
		return false;
	run = (Run *) DatumGetPointer(binaryheap_first(sort->heap));
	*posting = run->postings[run->at];
	if (run_advance(run))
		binaryheap_replace_first(sort->heap, PointerGetDatum(run));
	else
		(void) binaryheap_remove_first(sort->heap);
	return true;
}

void
np_lsh_sort_end(NpLshSort *sort)
{
	for (int i = 0; i < sort->runs_count; i++)
		if (sort->runs[i].file != NULL)
			BufFileClose(sort->runs[i].file);
	MemoryContextDelete(sort->context);
}
