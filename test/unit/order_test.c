/*
 * order_test.c
 *		Indexes come in the order of their keys, and equal ones stay in theirs.
 */
#include "core/order.h"

#include <stdlib.h>

#include "unit/harness.h"

#define MOST	1000

typedef struct Job
{
	uint32_t	keys[MOST];
	uint32_t	indexes[MOST];
	size_t		count;
} Job;

static NpStatus
work(NpArena *arena, void *argument)
{
	Job		   *job = argument;

	for (size_t i = 0; i < job->count; i++)
		job->indexes[i] = (uint32_t) i;
	return np_order(arena, job->keys, job->indexes, job->count);
}

static void
orders(uint32_t mask, size_t count)
{
	static Job	job;
	NpTestArena test;

	job.count = count;
	for (size_t i = 0; i < count; i++)
		job.keys[i] = ((uint32_t) rand() << 16 ^ (uint32_t) rand()) & mask;
	np_test_arena_init(&test, 0);
	CHECK(work(&test.arena, &job) == NP_OK);
	np_test_arena_free(&test);
	for (size_t i = 1; i < count; i++)
	{
		uint32_t	before = job.indexes[i - 1];
		uint32_t	here = job.indexes[i];

		CHECK(job.keys[before] < job.keys[here] ||
			  (job.keys[before] == job.keys[here] && before < here));
	}
	CHECK(np_survives_no_memory(work, &job));
}

int
main(void)
{
	static const uint32_t masks[] = {0, 1, 0xff, 0xff00, 0xffff, 0xff0000, UINT32_MAX};

	srand(3);
	for (size_t i = 0; i < sizeof(masks) / sizeof(*masks); i++)
		for (size_t count = 0; count <= MOST; count += 250)
			orders(masks[i], count);
	return np_done("order");
}
