/*
 * shingles_test.c
 *		Three words make a shingle; fewer make one of all of them.
 */
#include "core/shingles.h"

#include "unit/harness.h"

static void
needs_three_words(void)
{
	NpShingles	shingles = {0, 0, 0};
	uint64_t	hash;

	CHECK(!np_shingles_end(&shingles, &hash));
	CHECK(!np_shingles_add(&shingles, 11, &hash));
	CHECK(np_shingles_end(&shingles, &hash) && hash == np_shingle(0, 0, 11));
	CHECK(!np_shingles_add(&shingles, 12, &hash));
	CHECK(np_shingles_end(&shingles, &hash) && hash == np_shingle(0, 11, 12));
	CHECK(np_shingles_add(&shingles, 13, &hash));
	CHECK(hash == np_shingle(11, 12, 13));
	CHECK(!np_shingles_end(&shingles, &hash));
	CHECK(np_shingles_add(&shingles, 14, &hash));
	CHECK(hash == np_shingle(12, 13, 14));
	CHECK(!np_shingles_end(&shingles, &hash));
}

static void
tells_order(void)
{
	CHECK(np_shingle(1, 2, 3) != np_shingle(3, 2, 1));
	CHECK(np_shingle(1, 2, 3) != np_shingle(1, 3, 2));
	CHECK(np_shingle(0, 0, 7) != np_shingle(0, 7, 0));
	/* This value may never change. */
	CHECK(np_shingle(1, 2, 3) ==
		  np_mix(1 + (UINT64_C(2) << 21) + (UINT64_C(3) << 42)));
}

int
main(void)
{
	needs_three_words();
	tells_order();
	return np_done("shingles");
}
