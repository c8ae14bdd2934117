/*
 * bursts_test.c
 *		Bursts are the states that cost least of all sequences of states.
 */
#include "core/bursts.h"

#include <math.h>

#include "core/hash.h"
#include "unit/harness.h"

#define DAYS	10
#define RATIO	2.5
#define COST	0.7

typedef struct Calendar
{
	double		counts[DAYS];
	double		totals[DAYS];
	NpDays		days;
} Calendar;

static uint64_t
chance(void)
{
	static uint64_t state = 1;

	return np_mix(state++);
}

static void
draw(Calendar *calendar, bool with_totals)
{
	double		most = 2 + (double) (chance() % 30);

	calendar->days = (NpDays) {calendar->counts, NULL, DAYS};
	if (with_totals)
		calendar->days.totals = calendar->totals;
	for (int i = 0; i < DAYS; i++)
	{
		calendar->totals[i] = 5 + (double) (chance() % 60);
		calendar->counts[i] = floor(fmin(calendar->totals[i],
										 (double) (chance() % 2) * most + (double) (chance() % 3)));
	}
}

/* What a day costs in a state of this rate, by the definition. */
static double
cost_of_day(const Calendar *calendar, int day, double rate)
{
	double		count = calendar->counts[day];

	if (calendar->days.totals == NULL)
		return rate - count * log(rate);
	return -count * log(rate) -
		(calendar->totals[day] - count) * log(1 - rate);
}

static double
cost_of_states(const Calendar *calendar, unsigned states, double usual,
			   double burst)
{
	double		sum = 0;

	for (int day = 0; day < DAYS; day++)
	{
		unsigned	before = day > 0 ? states >> (day - 1) & 1 : 0;
		unsigned	state = states >> day & 1;

		sum += cost_of_day(calendar, day, state ? burst : usual);
		if (state && !before)
			sum += COST * log(DAYS);
	}
	return sum;
}

static bool
is_best(const Calendar *calendar, const NpBurst *bursts, size_t count)
{
	double		found = 0;
	double		all = 0;
	double		usual;
	double		burst;
	double		cost;
	unsigned	states = 0;

	for (int i = 0; i < DAYS; i++)
	{
		found += calendar->counts[i];
		all += calendar->days.totals == NULL ? 1 : calendar->totals[i];
	}
	if (found <= 0 || found >= all * (calendar->days.totals == NULL ? INFINITY : 1))
		return count == 0;
	usual = found / all;
	burst = RATIO * usual;
	if (calendar->days.totals != NULL)
		burst = fmin(burst, 1 - (1 - usual) / RATIO);
	for (size_t i = 0; i < count; i++)
	{
		double		weight = 0;

		for (size_t day = bursts[i].first; day <= bursts[i].last; day++)
		{
			states |= 1u << day;
			weight += cost_of_day(calendar, (int) day, usual) -
				cost_of_day(calendar, (int) day, burst);
		}
		if (fabs(weight - bursts[i].weight) > 1e-9 * (1 + fabs(weight)) ||
			(i > 0 && bursts[i].first <= bursts[i - 1].last + 1))
			return false;
	}
	cost = cost_of_states(calendar, states, usual, burst);
	for (unsigned other = 0; other < 1u << DAYS; other++)
		if (cost_of_states(calendar, other, usual, burst) < cost - 1e-9 * (1 + fabs(cost)))
			return false;
	return true;
}

static void
test_best(void)
{
	bool		right = true;
	size_t		some = 0;

	for (int round = 0; round < 300; round++)
	{
		NpTestArena test;
		Calendar	calendar;
		NpBurst    *bursts;
		size_t		count;

		draw(&calendar, round % 2 == 0);
		np_test_arena_init(&test, 0);
		right = right && np_bursts(&test.arena, &calendar.days, RATIO, COST,
								   &bursts, &count) == NP_OK &&
			is_best(&calendar, bursts, count);
		some += count;
		np_test_arena_free(&test);
	}
	CHECK(right);
	CHECK(some > 200);
}

static NpStatus
find(NpArena *arena, void *argument)
{
	NpBurst    *bursts;
	size_t		count;

	return np_bursts(arena, argument, RATIO, COST, &bursts, &count);
}

int
main(void)
{
	Calendar	calendar = {.counts = {1, 1, 9, 9, 1, 1, 9, 9, 1, 1}};

	calendar.days = (NpDays) {calendar.counts, NULL, DAYS};
	test_best();
	CHECK(np_survives_no_memory(find, &calendar.days));
	return np_done("bursts");
}
