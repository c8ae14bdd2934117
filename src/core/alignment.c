/*
 * alignment.c
 *		How far two sequences of words agree, but for small edits.
 *
 * A diagonal k holds the pairs of places (x, y) with x - y = k.  After d
 * skipped words, each diagonal of d's parity has a furthest pair; those of
 * d + 1 follow from their two neighbours.  As x + y = 2 agree + d, the sum
 * agree - d is (x + y - 3 d) / 2: on a diagonal, the furthest is the best.
 */
#include "core/alignment.h"

/*
 * Diagonals followed at once.  Without a word that agrees the drop allows 17;
 * only texts that repeat themselves can need more, and lose the diagonals
 * furthest to one side.
 */
#define WIDTH	40

/* No pair: less than any place, also when some skips are added. */
#define NONE	(PTRDIFF_MIN / 4)

/* A sequence from a place on, in one of two directions. */
typedef struct View
{
	const uint32_t *first;
	ptrdiff_t	count;
} View;

/*
 * The furthest pairs after so many skips, by their places in a; then a NONE.
 */
typedef struct Front
{
	ptrdiff_t	x[WIDTH + 2];
	ptrdiff_t	count;
	ptrdiff_t	lowest;			/* the first one's diagonal; then every other */
} Front;

typedef struct Search
{
	View		a;
	View		b;
	Front		front;
	ptrdiff_t	skips;
	ptrdiff_t	best;			/* twice the greatest sum */
	ptrdiff_t	best_x;			/* where it is */
	ptrdiff_t	best_y;
	ptrdiff_t	best_skips;
	size_t		work;
} Search;

/* How many words agree from (x, y) on. */
static inline ptrdiff_t
agreeing(const Search *search, ptrdiff_t x, ptrdiff_t y, int step)
{
	const uint32_t *a = search->a.first + x * step;
	const uint32_t *b = search->b.first + y * step;
	ptrdiff_t	left = search->a.count - x;
	ptrdiff_t	count = 0;

	if (search->b.count - y < left)
		left = search->b.count - y;
	while (count < left && a[count * step] == b[count * step])
		count++;
	return count;
}

/* Follows a pair as far as words agree, and returns its new place in a. */
static inline ptrdiff_t
follow(Search *search, ptrdiff_t x, ptrdiff_t diagonal, int step)
{
	ptrdiff_t	agree = agreeing(search, x, x - diagonal, step);
	ptrdiff_t	sum;

	if (agree == 0)
		return x;
	x += agree;
	sum = 2 * x - diagonal - 3 * search->skips;
	search->work += (size_t) agree;
	/* Of two ends that are as good, the further one. */
	if (sum >= search->best)
	{
		search->best = sum;
		search->best_x = x;
		search->best_y = x - diagonal;
		search->best_skips = search->skips;
	}
	return x;
}

/* Takes away pairs that are no use at either end, and what is too wide. */
static inline void
narrow(Front *front)
{
	ptrdiff_t	lost = 0;

	while (front->count > 0 && front->x[front->count - 1] == NONE)
		front->count--;
	while (lost < front->count && front->x[lost] == NONE)
		lost++;
	if (lost > 0)
		for (ptrdiff_t i = lost; i < front->count; i++)
			front->x[i - lost] = front->x[i];
	front->count -= lost;
	front->lowest += 2 * lost;
	if (front->count > WIDTH)
		front->count = WIDTH;
	front->x[front->count] = NONE;
}

/*
 * From the pairs after so many skips to those after one more: on a diagonal,
 * the further one of the pair below, with a word of a skipped, and the pair
 * above, with a word of b skipped.
 */
static inline void
advance(Search *search, int step)
{
	Front	   *front = &search->front;
	ptrdiff_t	before = NONE;
	ptrdiff_t	least;

	search->skips++;
	least = search->best - 2 * NP_ALIGNMENT_DROP + 3 * search->skips;
	front->lowest--;
	for (ptrdiff_t i = 0; i <= front->count; i++)
	{
		ptrdiff_t	diagonal = front->lowest + 2 * i;
		ptrdiff_t	here = front->x[i];
		ptrdiff_t	x = before < search->a.count ? before + 1 : NONE;

		if (here > x && here - diagonal <= search->b.count)
			x = here;
		before = here;
		front->x[i] = 2 * x - diagonal < least ? NONE :
			follow(search, x, diagonal, step);
	}
	front->count++;
	search->work += (size_t) front->count;
	narrow(front);
}

static inline NpReach
align(NpArena *arena, Search *search, int step, size_t *work)
{
	search->front.x[0] = follow(search, 0, 0, step);
	search->front.x[1] = NONE;
	search->front.count = 1;
	while (search->front.count > 0)
	{
		np_poll(arena);
		advance(search, step);
	}
	*work += search->work;
	return (NpReach) {
		(size_t) search->best_x,
		(size_t) search->best_y,
		(size_t) (search->best_x + search->best_y - search->best_skips) / 2,
	};
}

/* From a pair of places on, in either direction. */
static void
begin(Search *search, const uint32_t *a, size_t a_count,
	  const uint32_t *b, size_t b_count)
{
	search->a = (View) {a, (ptrdiff_t) a_count};
	search->b = (View) {b, (ptrdiff_t) b_count};
	search->front.lowest = 0;
	search->skips = 0;
	search->best = 0;
	search->best_x = 0;
	search->best_y = 0;
	search->best_skips = 0;
	search->work = 0;
}

NpReach
np_align_after(NpArena *arena, NpSequence a, size_t a_at,
			   NpSequence b, size_t b_at, size_t *work)
{
	Search		search;

	begin(&search, a.words + a_at, a.count - a_at,
		  b.words + b_at, b.count - b_at);
	return align(arena, &search, 1, work);
}

NpReach
np_align_before(NpArena *arena, NpSequence a, size_t a_at,
				NpSequence b, size_t b_at, size_t *work)
{
	Search		search;

	/* Before the first word there is none to point at. */
	if (a_at == 0 || b_at == 0)
		return (NpReach) {0, 0, 0};
	begin(&search, a.words + a_at - 1, a_at, b.words + b_at - 1, b_at);
	return align(arena, &search, -1, work);
}
