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

#include <stdbool.h>

/*
 * Diagonals followed at once.  Without a word that agrees the drop allows 17;
 * only texts that repeat themselves can need more, and lose the diagonals
 * furthest to one side.
 */
#define WIDTH	40

#define NONE	SIZE_MAX

/* A sequence from a place on, in one of two directions. */
typedef struct View
{
	const uint32_t *first;
	size_t		count;
} View;

/* The furthest pairs after so many skips, by their places in a. */
typedef struct Front
{
	size_t		x[WIDTH + 2];
	size_t		count;
	ptrdiff_t	lowest;			/* the first one's diagonal; then every other */
} Front;

typedef struct Search
{
	View		a;
	View		b;
	Front		front;
	size_t		skips;
	ptrdiff_t	best;			/* twice the greatest sum */
	NpReach		reach;			/* where it is */
	size_t		work;
} Search;

/* How many words agree from (x, y) on. */
static inline size_t
agreeing(const Search *search, size_t x, size_t y, int step)
{
	const uint32_t *a = search->a.first + (ptrdiff_t) x * step;
	const uint32_t *b = search->b.first + (ptrdiff_t) y * step;
	size_t		left = search->a.count - x;
	size_t		count = 0;

	if (search->b.count - y < left)
		left = search->b.count - y;
	while (count < left &&
		   a[(ptrdiff_t) count * step] == b[(ptrdiff_t) count * step])
		count++;
	return count;
}

/* Follows a pair as far as words agree; NONE if that is no use any more. */
static inline size_t
follow(Search *search, size_t x, ptrdiff_t diagonal, int step)
{
	size_t		y = (size_t) ((ptrdiff_t) x - diagonal);
	ptrdiff_t	cost = 3 * (ptrdiff_t) search->skips;
	ptrdiff_t	sum;
	size_t		agree;

	if ((ptrdiff_t) (x + y) - cost < search->best - 2 * NP_ALIGNMENT_DROP)
		return NONE;
	agree = agreeing(search, x, y, step);
	x += agree;
	y += agree;
	sum = (ptrdiff_t) (x + y) - cost;
	search->work += agree;
	if (sum > search->best)
	{
		search->best = sum;
		search->reach = (NpReach) {x, y, (x + y - search->skips) / 2};
	}
	return x;
}

/* The furthest pair on a diagonal, before words that agree; or NONE. */
static inline size_t
skip_one(const Search *search, size_t from_a, size_t from_b,
		 ptrdiff_t diagonal)
{
	/* from_a skips a word of a, from_b one of b */
	size_t		x = NONE;

	if (from_a != NONE && from_a < search->a.count)
		x = from_a + 1;
	if (from_b != NONE && (x == NONE || from_b > x) &&
		(ptrdiff_t) from_b - diagonal <= (ptrdiff_t) search->b.count)
		x = from_b;
	return x;
}

/* Takes away pairs that are no use at either end, and what is too wide. */
static void
narrow(Front *front)
{
	size_t		lost = 0;

	while (front->count > 0 && front->x[front->count - 1] == NONE)
		front->count--;
	while (lost < front->count && front->x[lost] == NONE)
		lost++;
	for (size_t i = lost; i < front->count; i++)
		front->x[i - lost] = front->x[i];
	front->count -= lost;
	front->lowest += 2 * (ptrdiff_t) lost;
	if (front->count > WIDTH)
		front->count = WIDTH;
}

/* From the pairs after so many skips to those after one more. */
static void
advance(Search *search, int step)
{
	Front	   *front = &search->front;
	size_t		before = NONE;

	search->skips++;
	front->lowest--;
	for (size_t i = 0; i <= front->count; i++)
	{
		ptrdiff_t	diagonal = front->lowest + 2 * (ptrdiff_t) i;
		size_t		here = i < front->count ? front->x[i] : NONE;
		size_t		x = skip_one(search, before, here, diagonal);

		before = here;
		front->x[i] = x == NONE ? NONE : follow(search, x, diagonal, step);
	}
	front->count++;
	search->work += front->count;
	narrow(front);
}

static inline NpReach
align(NpArena *arena, View a, View b, int step, size_t *work)
{
	Search		search = {.a = a, .b = b};

	search.front.x[0] = follow(&search, 0, 0, step);
	search.front.count = 1;
	while (search.front.count > 0)
	{
		np_poll(arena);
		advance(&search, step);
	}
	*work += search.work;
	return search.reach;
}

NpReach
np_align_after(NpArena *arena, NpSequence a, size_t a_at,
			   NpSequence b, size_t b_at, size_t *work)
{
	return align(arena, (View) {a.words + a_at, a.count - a_at},
				 (View) {b.words + b_at, b.count - b_at}, 1, work);
}

NpReach
np_align_before(NpArena *arena, NpSequence a, size_t a_at,
				NpSequence b, size_t b_at, size_t *work)
{
	/* Before the first word there is none to point at. */
	if (a_at == 0 || b_at == 0)
		return (NpReach) {0, 0, 0};
	return align(arena, (View) {a.words + a_at - 1, a_at},
				 (View) {b.words + b_at - 1, b_at}, -1, work);
}
