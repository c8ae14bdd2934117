/*
 * passages.c
 *		The passages that two texts share, but for small edits.
 */
#include "core/passages.h"

#include "core/order.h"
#include "core/passage_search.h"
#include "core/placed_words.h"

/* Passages between two chances to cancel. */
#define POLL_MATCHES	256

/* Words of a and b that passages hold, and the passages themselves. */
typedef struct Choice
{
	NpArena    *arena;
	size_t		min_words;
	NpMatches	matches;
	uint32_t   *order;			/* indexes of matches */
	size_t		count;			/* of order */
	bool	   *a_held;
	bool	   *b_held;
} Choice;

typedef uint32_t (*Key) (const NpMatch *match);

static uint32_t
place_in_a(const NpMatch *match)
{
	return match->a_start;
}

static uint32_t
place_in_b(const NpMatch *match)
{
	return match->b_start;
}

static uint32_t
shortness(const NpMatch *match)
{
	return UINT32_MAX - match->agree;
}

static NpStatus
order_by(Choice *choice, Key key)
{
	uint32_t   *keys = np_alloc_array(choice->arena, choice->matches.count,
									  sizeof(uint32_t));

	if (keys == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < choice->matches.count; i++)
		keys[i] = key(&choice->matches.items[i]);
	NP_TRY(np_order(choice->arena, keys, choice->order, choice->count));
	np_give(choice->arena, keys, choice->matches.count * sizeof(uint32_t));
	return NP_OK;
}

/* Are enough of these words, half of a least passage, not held yet? */
static bool
has_news(const Choice *choice, const bool *held, uint32_t start, uint32_t end)
{
	size_t		new = 0;

	for (uint32_t i = start; i < end; i++)
		new += !held[i];
	return 2 * new >= choice->min_words;
}

static void
hold(bool *held, uint32_t start, uint32_t end)
{
	for (uint32_t i = start; i < end; i++)
		held[i] = true;
}

/*
 * Leaves those to be reported in choice->order, those with most words first.
 */
static NpStatus
choose(Choice *choice)
{
	size_t		chosen = 0;

	NP_TRY(order_by(choice, place_in_b));
	NP_TRY(order_by(choice, place_in_a));
	NP_TRY(order_by(choice, shortness));
	for (size_t i = 0; i < choice->count; i++)
	{
		const NpMatch *match = &choice->matches.items[choice->order[i]];

		if (i % POLL_MATCHES == 0)
			np_poll(choice->arena);
		if (!has_news(choice, choice->a_held, match->a_start, match->a_end) &&
			!has_news(choice, choice->b_held, match->b_start, match->b_end))
			continue;
		hold(choice->a_held, match->a_start, match->a_end);
		hold(choice->b_held, match->b_start, match->b_end);
		choice->order[chosen++] = choice->order[i];
	}
	choice->count = chosen;
	return NP_OK;
}

static NpStatus
begin_choice(Choice *choice, NpSequence a, NpSequence b)
{
	choice->count = choice->matches.count;
	choice->order = np_alloc_array(choice->arena, choice->count,
								   sizeof(uint32_t));
	choice->a_held = np_alloc_array(choice->arena, a.count, sizeof(bool));
	choice->b_held = np_alloc_array(choice->arena, b.count, sizeof(bool));
	if (choice->order == NULL || choice->a_held == NULL ||
		choice->b_held == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < choice->count; i++)
		choice->order[i] = (uint32_t) i;
	return NP_OK;
}

/*
 * Which of two texts is searched first must not depend on which is called a:
 * the shorter one is; of two of one length, that with the lesser hash where
 * they first differ.
 */
static bool
goes_first(const NpPlacedWords *one, const NpPlacedWords *other)
{
	if (one->count != other->count)
		return one->count < other->count;
	for (size_t i = 0; i < one->count; i++)
		if (one->hashes[i] != other->hashes[i])
			return one->hashes[i] < other->hashes[i];
	return true;
}

static void
swap_sides(NpMatches *matches)
{
	for (size_t i = 0; i < matches->count; i++)
	{
		NpMatch		match = matches->items[i];

		matches->items[i].a_start = match.b_start;
		matches->items[i].a_end = match.b_end;
		matches->items[i].b_start = match.a_start;
		matches->items[i].b_end = match.a_end;
	}
}

/* Searches, chooses, and puts in order; a and b are the caller's. */
static NpStatus
find(Choice *choice, const NpPlacedWords *a, const NpPlacedWords *b)
{
	bool		swapped = !goes_first(a, b);
	NpSequence	first = {a->hashes, a->count};
	NpSequence	second = {b->hashes, b->count};

	if (swapped)
	{
		first = (NpSequence) {b->hashes, b->count};
		second = (NpSequence) {a->hashes, a->count};
	}
	NP_TRY(np_passage_search(choice->arena, first, second,
							 choice->min_words, &choice->matches));
	NP_TRY(begin_choice(choice, first, second));
	NP_TRY(choose(choice));
	if (swapped)
		swap_sides(&choice->matches);
	NP_TRY(order_by(choice, place_in_b));
	return order_by(choice, place_in_a);
}

/* The bytes from the first to the last of some words. */
static NpSpan
bytes_of(const NpPlacedWords *words, uint32_t start, uint32_t end)
{
	return (NpSpan) {words->places[start].start, words->places[end - 1].end};
}

NpStatus
np_passages(NpArena *arena, const NpText *a, const NpText *b,
			size_t min_words, NpPassages *passages)
{
	Choice		choice = {.arena = arena, .min_words = min_words};
	NpPlacedWords a_words;
	NpPlacedWords b_words;

	NP_TRY(np_placed_words(arena, a, &a_words));
	NP_TRY(np_placed_words(arena, b, &b_words));
	NP_TRY(find(&choice, &a_words, &b_words));
	passages->count = choice.count;
	passages->items = np_alloc_array(arena, choice.count, sizeof(NpPassage));
	if (passages->items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < choice.count; i++)
	{
		const NpMatch *match = &choice.matches.items[choice.order[i]];

		passages->items[i] = (NpPassage) {
			bytes_of(&a_words, match->a_start, match->a_end),
			bytes_of(&b_words, match->b_start, match->b_end),
			match->agree,
		};
	}
	return NP_OK;
}
