/*
 * point_table_test.c
 *		Code points before a byte are those that counting finds.
 */
#include "core/point_table.h"

#include <stdlib.h>
#include <string.h>

#include "unit/harness.h"

typedef struct Job
{
	NpText		text;
	NpPointTable table;
} Job;

static NpStatus
work(NpArena *arena, void *argument)
{
	Job		   *job = argument;

	return np_point_table(arena, &job->text, &job->table);
}

/* Asks for every character of a text of so many bytes or a few less. */
static void
counts(const char *piece, size_t length)
{
	NpTestArena test;
	char	   *bytes = calloc(length + 1, 1);
	size_t		unit = strlen(piece);
	size_t		whole = length / unit * unit;
	size_t		points = 0;
	Job			job;

	for (size_t i = 0; i < whole; i += unit)
		memcpy(bytes + i, piece, unit);
	job.text = np_copy_bytes(bytes, whole);
	np_test_arena_init(&test, 0);
	CHECK(work(&test.arena, &job) == NP_OK);
	for (size_t at = 0; at < whole; points++)
	{
		CHECK(np_points_before(&job.table, at) == points);
		(void) np_next(&job.text, &at);
	}
	CHECK(np_points_before(&job.table, whole) == points);
	np_test_arena_free(&test);
	/* Bytes are points where all is ASCII: that takes no memory. */
	CHECK(job.text.ascii || np_survives_no_memory(work, &job));
	np_free_copy(&job.text);
	free(bytes);
}

int
main(void)
{
	for (size_t length = 0; length <= 3 * NP_POINT_STEP; length += NP_POINT_STEP / 2)
	{
		counts("x", length);
		counts("\xc3\xa9", length + 1);
		counts("a\xe6\x9d\xb1", length);
		counts("\xf0\x9f\x98\x80z", length);
	}
	return np_done("point_table");
}
