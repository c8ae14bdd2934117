/*
 * arena_test.c
 *		Memory is aligned, grows, runs out politely, and destroys what it owns.
 */
#include "core/arena.h"

#include <stdint.h>
#include <string.h>

#include "unit/harness.h"

static int	destroyed = 0;

static void
destroy(void *object)
{
	(void) object;
	destroyed++;
}

static void
aligns(void)
{
	NpTestArena test;

	np_test_arena_init(&test, 0);
	CHECK(np_alloc(&test.arena, 0) != NULL);
	CHECK(np_alloc_array(&test.arena, 0, 8) != NULL);
	for (size_t size = 1; size < 10000; size = size * 3 + 1)
	{
		char	   *memory = np_alloc(&test.arena, size);

		CHECK(memory != NULL && (uintptr_t) memory % _Alignof(max_align_t) == 0);
		memset(memory, 1, size);
	}
	np_test_arena_free(&test);
}

static NpStatus
grow(NpArena *arena, void *argument)
{
	int		   *numbers = NULL;
	size_t		capacity = 0;
	long		sum = 0;

	for (int i = 0; i < 5000; i++)
	{
		NP_TRY(np_reserve(arena, &numbers, &capacity, (size_t) i + 1, sizeof(int)));
		numbers[i] = i;
	}
	for (int i = 0; i < 5000; i++)
		sum += numbers[i];
	*(long *) argument = sum;
	return NP_OK;
}

static void
grows(void)
{
	NpTestArena test;
	long		sum = 0;
	int		   *numbers = NULL;
	size_t		capacity = 0;

	np_test_arena_init(&test, 0);
	CHECK(grow(&test.arena, &sum) == NP_OK && sum == 5000L * 4999 / 2);
	CHECK(np_reserve(&test.arena, &numbers, &capacity, SIZE_MAX / 2,
					 sizeof(int)) == NP_NO_MEMORY);
	CHECK(np_alloc_array(&test.arena, SIZE_MAX / 2, 16) == NULL);
	np_test_arena_free(&test);
	CHECK(np_survives_no_memory(grow, &sum));
}

/* Clearing and moving what is large takes long enough to be cancelled. */
static void
polls(void)
{
	enum
	{
		large = 1 << 26
	};
	NpTestArena test;
	char	   *bytes = NULL;
	size_t		capacity = 0;

	np_test_arena_init(&test, 0);
	CHECK(np_alloc_array(&test.arena, large, 1) != NULL);
	CHECK(test.polls >= 10);
	test.polls = 0;
	CHECK(np_reserve(&test.arena, &bytes, &capacity, large, 1) == NP_OK);
	CHECK(test.polls == 0);
	bytes[0] = 'a';
	bytes[large / 2 + 1] = 'b';
	bytes[large - 1] = 'c';
	CHECK(np_reserve(&test.arena, &bytes, &capacity, large + 1, 1) == NP_OK);
	CHECK(test.polls >= 10);
	CHECK(bytes[0] == 'a' && bytes[large / 2 + 1] == 'b' && bytes[large - 1] == 'c');
	np_test_arena_free(&test);
}

static void
owns(void)
{
	NpTestArena test;

	np_test_arena_init(&test, 0);
	CHECK(np_own(&test.arena, &test, destroy) == NP_OK);
	CHECK(destroyed == 0);
	np_test_arena_free(&test);
	CHECK(destroyed == 1);

	np_test_arena_init(&test, 1);
	CHECK(np_own(&test.arena, &test, destroy) == NP_NO_MEMORY);
	CHECK(destroyed == 2);
	np_test_arena_free(&test);
}

int
main(void)
{
	aligns();
	grows();
	polls();
	owns();
	return np_done("arena");
}
