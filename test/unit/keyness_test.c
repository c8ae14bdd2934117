/*
 * keyness_test.c
 *		Scores of counts are right however large the counts are.
 */
#include "core/keyness.h"

#include <math.h>

#include "unit/harness.h"

static bool
is_near(double found, double right)
{
	return fabs(found - right) <= 1e-9 * fabs(right);
}

/*
 * I_x(a, b) of equal a and b is 1/2 where x is: a count half above the other.
 */
static void
test_median(void)
{
	bool		right = true;

	for (double count = 1; count < 1e11; count *= 10)
	{
		NpTwoCounts counts = {count + 0.5, 4 * count, count, 4 * count};

		right = right && is_near(np_burst_score(&counts), log10(2));
	}
	CHECK(right);
}

/* By mpmath, in forty digits. */
static void
test_known(void)
{
	NpTwoCounts often = {14, 200, 200, 6000};
	NpTwoCounts never = {6, 200, 0, 6000};

	CHECK(is_near(np_burst_score(&often), 1.99834000816763993));
	CHECK(is_near(np_burst_score(&never), 9.58876676882776663));
}

/* A ratio that no number holds has a logarithm that one does. */
static void
test_extremes(void)
{
	NpTwoCounts here = {1e-9, 1e-9, 0, 1e300};
	NpTwoCounts there = {1e-320, 1e300, 1e-9, 1e-9};

	CHECK(np_keyness(&here) > 0 && isfinite(np_keyness(&here)));
	CHECK(np_keyness(&there) < 0 && isfinite(np_keyness(&there)));
}

int
main(void)
{
	test_median();
	test_known();
	test_extremes();
	return np_done("keyness");
}
