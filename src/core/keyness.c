/*
 * keyness.c
 *		What is typical, what is new, and what goes together, from counts.
 *
 * Sources are named where a formula stands.  All of them are written so that
 * nothing is lost when counts are large and differ little.
 */
#include "core/keyness.h"

#include <float.h>
#include <math.h>

/* x ln(x / y) - x + y, which is never negative; x may be 0, y not. */
static double
divergence(double x, double y)
{
	double		part = (x - y) / y;

	if (x <= 0)
		return y;
	/* Near y the two terms cancel; their series does not. */
	if (fabs(part) < 1e-3)
		return y * part * part *
			(0.5 - part * (1.0 / 6 - part * (1.0 / 12 - part / 20)));
	/* Of very different ones the ratio is no number. */
	if (x / y > DBL_MAX || x / y < DBL_MIN)
		return x * (log(x) - log(y)) - x + y;
	return x * log(x / y) - x + y;
}

/*
 * What one cell of the table adds; one in which nothing is expected is empty.
 */
static double
cell(double observed, double expected)
{
	return expected > 0 ? divergence(observed, expected) : 0;
}

/*
 * Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
 * Computational Linguistics 19(1), 1993: 2 * sum of O ln(O / E) over the four
 * cells (here or elsewhere, this thing or another).  As the differences of O
 * and E add up to 0, they can stand in the sum, and no term is negative.
 */
double
np_keyness(const NpTwoCounts *counts)
{
	double		all = counts->total + counts->other_total;
	double		found = counts->count + counts->other_count;
	double		here;
	double		there;
	double		sum;

	if (counts->total <= 0 || counts->other_total <= 0)
		return 0;
	here = counts->total / all;
	there = counts->other_total / all;
	sum = cell(counts->count, found * here) +
		cell(counts->other_count, found * there) +
		cell(counts->total - counts->count, (all - found) * here) +
		cell(counts->other_total - counts->other_count, (all - found) * there);
	return counts->count / counts->total <
		counts->other_count / counts->other_total ? -2 * sum : 2 * sum;
}

#define LOG_ROOT_TWO_PI	0.9189385332046727418

/*
 * What Stirling's formula leaves of ln of the gamma function for x > 0: its
 * series after steps upward (NIST Handbook of Mathematical Functions, 5.11.1).
 */
static double
stirling_rest(double x)
{
	double		steps = 0;
	double		from = x;
	double		square;
	double		rest;

	while (x < 10)
		steps += log(x++);
	square = x * x;
	rest = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) /
			square) / x;
	if (x > from)
		rest += (x - 0.5) * log(x) - x - (from - 0.5) * log(from) + from - steps;
	return rest;
}

#define FRACTION_STEPS	1000000
#define FRACTION_NEAR	1e-14
#define FRACTION_LEAST	1e-300

static double
not_zero(double x)
{
	return fabs(x) < FRACTION_LEAST ? FRACTION_LEAST : x;
}

/*
 * The continued fraction of the incomplete beta function (NIST Handbook,
 * 8.17.22), by Lentz's method; it converges for x < (a + 1) / (a + b + 2) in
 * some sqrt(max(a, b)) steps.
 */
static double
beta_fraction(double a, double b, double x)
{
	double		c = 1;
	double		d = 1 / not_zero(1 - (a + b) * x / (a + 1));
	double		value = d;

	for (int step = 1; step < FRACTION_STEPS; step++)
	{
		double		m = step;
		double		even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		double		odd = -(a + m) * (a + b + m) * x /
			((a + 2 * m) * (a + 2 * m + 1));
		double		factor;

		d = 1 / not_zero(1 + even * d);
		c = not_zero(1 + even / c);
		value *= c * d;
		d = 1 / not_zero(1 + odd * d);
		c = not_zero(1 + odd / c);
		factor = c * d;
		value *= factor;
		if (fabs(factor - 1) < FRACTION_NEAR)
			break;
	}
	return value;
}

/*
 * ln of the regularised incomplete beta function I_x(a, b), y = 1 - x.  Large
 * logarithms of the gamma function, of which little would be left, are not
 * taken away from each other: what is left is written down.
 */
static double
log_beta_share(double a, double b, double x, double y)
{
	double		all = a + b;
	double		front = stirling_rest(all) - stirling_rest(a) -
		stirling_rest(b) - LOG_ROOT_TWO_PI +
		(log(a) + log(b) - log(all)) / 2 -
		divergence(a, all * x) - divergence(b, all * y);

	if (x < (a + 1) / (a + b + 2))
		return front - log(a) + log(beta_fraction(a, b, x));
	return log1p(-exp(front - log(b)) * beta_fraction(b, a, y));
}

/*
 * A Poisson rate is known from the other count by Jeffreys' prior, whose
 * posterior is a gamma distribution of shape other_count + 1/2; what it
 * predicts is negative binomial (Gelman et al., Bayesian Data Analysis, 3rd
 * ed., 2.6), whose upper tail is an incomplete beta function (NIST Handbook,
 * 8.17.24).  So a thing that was never seen has a rate that is not 0.
 */
double
np_burst_score(const NpTwoCounts *counts)
{
	double		all = counts->total + counts->other_total;
	double		score;

	if (counts->count <= 0 || counts->total <= 0 || counts->other_total <= 0)
		return 0;
	score = -log_beta_share(counts->count, counts->other_count + 0.5,
							counts->total / all, counts->other_total / all) /
		2.30258509299404568402;
	return score > 0 ? score : 0;
}

double
np_pmi(const NpJointCounts *counts)
{
	if (counts->both <= 0)
		return -INFINITY;
	return log2(counts->both / counts->a) + log2(counts->total / counts->b);
}

/*
 * Bouma, "Normalized (Pointwise) Mutual Information in Collocation
 * Extraction", GSCL 2009: -1 never together, 0 independent, 1 only together.
 */
double
np_npmi(const NpJointCounts *counts)
{
	double		most;
	double		share;

	if (counts->both <= 0)
		return -1;
	most = log2(counts->total / counts->both);
	if (most <= 0)
		return 1;
	share = np_pmi(counts) / most;
	return share > 1 ? 1 : share < -1 ? -1 : share;
}
