/*
 * order.c
 *		Numbers in order: stable, in linear time, and it can be cancelled.
 *
 * A radix sort, eight bits at a time from the lowest.
 */
#include "core/order.h"

#define DIGITS			256

/* Numbers between two chances to cancel. */
#define POLL_NUMBERS	65536

static void
order_by_digit(NpArena *arena, const uint32_t *keys, int shift,
			   const uint32_t *from, uint32_t *to, size_t count)
{
	size_t		places[DIGITS] = {0};
	size_t		place = 0;

	for (size_t i = 0; i < count; i++)
		places[keys[from[i]] >> shift & (DIGITS - 1)]++;
	for (size_t i = 0; i < DIGITS; i++)
	{
		size_t		here = places[i];

		places[i] = place;
		place += here;
	}
	for (size_t i = 0; i < count; i++)
	{
		if (i % POLL_NUMBERS == 0)
			np_poll(arena);
		to[places[keys[from[i]] >> shift & (DIGITS - 1)]++] = from[i];
	}
}

NpStatus
np_order(NpArena *arena, const uint32_t *keys, uint32_t *indexes,
		 size_t count)
{
	uint32_t   *other;
	uint32_t	most = 0;

	for (size_t i = 0; i < count; i++)
		most |= keys[indexes[i]];
	other = np_alloc_array(arena, count, sizeof(uint32_t));
	if (other == NULL)
		return NP_NO_MEMORY;
	/* Two digits at a time, there and back. */
	for (int shift = 0; shift < 32 && most >> shift > 0; shift += 16)
	{
		order_by_digit(arena, keys, shift, indexes, other, count);
		order_by_digit(arena, keys, shift + 8, other, indexes, count);
	}
	np_give(arena, other, count * sizeof(uint32_t));
	return NP_OK;
}
