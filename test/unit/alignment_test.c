/*
 * alignment_test.c
 *		Sequences are followed over small edits, as far as is worth it.
 */
#include "core/alignment.h"

#include <stdlib.h>
#include <string.h>

#include "unit/harness.h"

#define MOST	4096

/* A word a letter. */
static NpSequence
sequence_of(const char *letters, uint32_t *words)
{
	size_t		count = strlen(letters);

	for (size_t i = 0; i < count; i++)
		words[i] = (uint32_t) letters[i];
	return (NpSequence) {words, count};
}

/* True if both ways of following agree that a and b reach so far. */
static bool
reaches(const char *a, const char *b, size_t in_a, size_t in_b, size_t agree)
{
	NpTestArena test;
	uint32_t	words[4][MOST];
	char		back[2][MOST] = {{0}};
	const char *strings[2] = {a, b};
	size_t		work = 0;
	NpReach		after;
	NpReach		before;

	for (int side = 0; side < 2; side++)
		for (size_t i = 0, n = strlen(strings[side]); i < n; i++)
			back[side][i] = strings[side][n - 1 - i];
	np_test_arena_init(&test, 0);
	after = np_align_after(&test.arena, sequence_of(a, words[0]), 0,
						   sequence_of(b, words[1]), 0, &work);
	before = np_align_before(&test.arena,
							 sequence_of(back[0], words[2]), strlen(a),
							 sequence_of(back[1], words[3]), strlen(b), &work);
	np_test_arena_free(&test);
	return after.a == in_a && after.b == in_b && after.agree == agree &&
		before.a == in_a && before.b == in_b && before.agree == agree;
}

static void
follows(void)
{
	CHECK(reaches("", "", 0, 0, 0));
	CHECK(reaches("a", "", 0, 0, 0));
	CHECK(reaches("a", "b", 0, 0, 0));
	CHECK(reaches("abc", "abc", 3, 3, 3));
	CHECK(reaches("abcd", "abc", 3, 3, 3));
	/* A word exchanged costs two, put in or left out one. */
	CHECK(reaches("abcXdef", "abcYdef", 7, 7, 6));
	CHECK(reaches("abcXde", "abcYde", 6, 6, 5));
	CHECK(reaches("abcXd", "abcYd", 3, 3, 3));
	CHECK(reaches("abcXde", "abcde", 6, 5, 5));
	CHECK(reaches("abcXd", "abcd", 5, 4, 4));
	CHECK(reaches("abcd", "abcXYd", 3, 3, 3));
	CHECK(reaches("abcde", "abcXYde", 5, 7, 5));
	/* Neither side needs to agree at its first word. */
	CHECK(reaches("Xabc", "abc", 4, 3, 3));
	CHECK(reaches("ab", "Xab", 2, 3, 2));
	CHECK(reaches("a", "Xa", 1, 2, 1));
	CHECK(reaches("a", "XYa", 0, 0, 0));
}

/* A gap of NP_ALIGNMENT_DROP words is crossed, one more is not. */
static void
crosses_gaps(void)
{
	const char *tail = "abcdefghijklmnopqrstuvwxyz";
	char		a[MOST];
	char		b[MOST];

	for (size_t gap = 0; gap <= NP_ALIGNMENT_DROP + 3; gap++)
	{
		bool		crossed = gap <= NP_ALIGNMENT_DROP;

		strcpy(a, "0123");
		strcpy(b, "0123");
		memset(b + 4, '-', gap);
		strcpy(b + 4 + gap, tail);
		strcat(a, tail);
		CHECK(reaches(a, b, crossed ? 30 : 4, crossed ? 30 + gap : 4,
					  crossed ? 30 : 4));
	}
}

/* The length of the longest common subsequence of prefixes, by the book. */
static size_t
common(NpSequence a, size_t a_count, NpSequence b, size_t b_count)
{
	static size_t table[65][65];

	for (size_t i = 0; i <= a_count; i++)
		for (size_t j = 0; j <= b_count; j++)
		{
			if (i == 0 || j == 0)
				table[i][j] = 0;
			else if (a.words[i - 1] == b.words[j - 1])
				table[i][j] = table[i - 1][j - 1] + 1;
			else
				table[i][j] = table[i - 1][j] > table[i][j - 1] ?
					table[i - 1][j] : table[i][j - 1];
		}
	return table[a_count][b_count];
}

/* Short sequences can't fall below the drop: the end is the very best. */
static void
is_best(void)
{
	srand(2);
	for (int round = 0; round < 4000; round++)
	{
		NpTestArena test;
		uint32_t	words[2][8];
		int			letters = 1 + rand() % 4;
		NpSequence	a = {words[0], (size_t) rand() % 9};
		NpSequence	b = {words[1], (size_t) rand() % 9};
		size_t		work = 0;
		long		best = 0;
		NpReach		reach;

		for (size_t i = 0; i < 8; i++)
		{
			words[0][i] = (uint32_t) (rand() % letters);
			words[1][i] = (uint32_t) (rand() % letters);
		}
		np_test_arena_init(&test, 0);
		reach = np_align_after(&test.arena, a, 0, b, 0, &work);
		np_test_arena_free(&test);
		for (size_t i = 0; i <= a.count; i++)
			for (size_t j = 0; j <= b.count; j++)
			{
				long		sum = 3 * (long) common(a, i, b, j) - (long) (i + j);

				best = sum > best ? sum : best;
			}
		CHECK(3 * (long) reach.agree - (long) (reach.a + reach.b) == best);
		CHECK(common(a, reach.a, b, reach.b) == reach.agree);
	}
}

int
main(void)
{
	follows();
	crosses_gaps();
	is_best();
	return np_done("alignment");
}
