/*
 * point_table.c
 *		Code points before any byte of a text, in any order.
 */
#include "core/point_table.h"

/* Steps between two chances to cancel. */
#define POLL_STEPS	4096

NpStatus
np_point_table(NpArena *arena, const NpText *text, NpPointTable *table)
{
	size_t		steps = text->length / NP_POINT_STEP + 1;

	*table = (NpPointTable) {text, NULL};
	if (text->ascii)
		return NP_OK;
	table->before = np_alloc_array(arena, steps, sizeof(uint32_t));
	if (table->before == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 1; i < steps; i++)
	{
		NpSpan		step = {(i - 1) * NP_POINT_STEP, i * NP_POINT_STEP};

		if (i % POLL_STEPS == 0)
			np_poll(arena);
		table->before[i] = table->before[i - 1] +
			(uint32_t) np_count_points(text, step);
	}
	return NP_OK;
}

size_t
np_points_before(const NpPointTable *table, size_t byte)
{
	size_t		step = byte / NP_POINT_STEP;

	if (table->before == NULL)
		return byte;
	return table->before[step] +
		np_count_points(table->text, (NpSpan) {step * NP_POINT_STEP, byte});
}
