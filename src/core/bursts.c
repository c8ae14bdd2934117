/*
 * bursts.c
 *		Stretches of days on which a thing is more frequent than it is else.
 *
 * The automaton of two states for batched arrivals of Kleinberg, "Bursty and
 * Hierarchical Structure in Streams", KDD 2002, section 4.  A day with d in
 * all, r of them this thing, costs -ln(p^r (1 - p)^(d - r)) in a state whose
 * rate is p (the binomial coefficient is the same in both); entering the burst
 * costs cost * ln n (his gamma); the cheapest sequence of states is Viterbi's.
 * Where nothing is known of totals, a day has a Poisson count, the limit of d
 * without end.
 */
#include "core/bursts.h"

#include <math.h>
#include <stdbool.h>

/* Days between two polls. */
#define DAYS_AT_ONCE	4096

/* The rates of the two states, and what they say of a day. */
typedef struct Rates
{
	double		usual;
	double		burst;
	bool		poisson;
} Rates;

static double
total_of_day(const NpDays *days, size_t day)
{
	return days->totals == NULL ? 1 : days->totals[day];
}

/*
 * The usual rate is that of all days.  A share that ratio times as much would
 * leave no room for is one of which the rest falls to a part, so that it stays
 * below 1.
 */
static Rates
rates_of(const NpDays *days, double ratio)
{
	Rates		rates = {.poisson = days->totals == NULL};
	double		count = 0;
	double		total = 0;

	for (size_t day = 0; day < days->count; day++)
	{
		count += days->counts[day];
		total += total_of_day(days, day);
	}
	rates.usual = total > 0 ? count / total : 0;
	rates.burst = ratio * rates.usual;
	if (!rates.poisson)
		rates.burst = fmin(rates.burst, 1 - (1 - rates.usual) / ratio);
	return rates;
}

/* How much cheaper a day is in a burst than outside, in nats. */
static double
gain(const Rates *rates, double count, double total)
{
	double		of_count = count > 0 ? count * log(rates->burst / rates->usual) : 0;
	double		rest = total - count;

	if (rates->poisson)
		return of_count - total * (rates->burst - rates->usual);
	if (rest <= 0)
		return of_count;
	return of_count + rest * log((1 - rates->burst) / (1 - rates->usual));
}

/* What came before the best sequence that ends on a day in each state. */
typedef struct Step
{
	bool		usual_from_burst;
	bool		burst_from_burst;
} Step;

static NpStatus
find_states(NpArena *arena, const NpDays *days, const Rates *rates,
			double entry, Step *steps, bool *ends_in_burst)
{
	double		usual = 0;
	double		burst = -entry;

	for (size_t day = 0; day < days->count; day++)
	{
		double		entered = usual - entry;
		double		left = burst;

		if (day % DAYS_AT_ONCE == 0)
			np_poll(arena);
		/* The first day has none before; a tie stays out of a burst. */
		steps[day].burst_from_burst = day > 0 && burst > entered;
		steps[day].usual_from_burst = day > 0 && left > usual;
		burst = fmax(burst, entered) +
			gain(rates, days->counts[day], total_of_day(days, day));
		usual = fmax(usual, left);
	}
	*ends_in_burst = burst > usual;
	return NP_OK;
}

/* Reads the states backwards, and puts bursts in order. */
static NpStatus
read_states(NpArena *arena, const NpDays *days, const Rates *rates,
			const Step *steps, bool in_burst, NpBurst **bursts, size_t *count)
{
	size_t		capacity = 0;
	bool		after = false;

	for (size_t day = days->count; day-- > 0; after = in_burst,
		 in_burst = in_burst ? steps[day].burst_from_burst :
		 steps[day].usual_from_burst)
	{
		if (!in_burst)
			continue;
		if (!after)
		{
			NP_TRY(np_reserve(arena, bursts, &capacity, *count + 1,
							  sizeof(NpBurst)));
			(*bursts)[(*count)++] = (NpBurst) {day, day, 0};
		}
		(*bursts)[*count - 1].first = day;
		(*bursts)[*count - 1].weight +=
			gain(rates, days->counts[day], total_of_day(days, day));
	}
	for (size_t i = 0, j = *count; i + 1 < j; i++)
	{
		NpBurst		other = (*bursts)[--j];

		(*bursts)[j] = (*bursts)[i];
		(*bursts)[i] = other;
	}
	return NP_OK;
}

NpStatus
np_bursts(NpArena *arena, const NpDays *days, double ratio, double cost,
		  NpBurst **bursts, size_t *count)
{
	Rates		rates = rates_of(days, ratio);
	Step	   *steps = np_alloc_array(arena, days->count + 1, sizeof(Step));
	bool		ends_in_burst;

	*bursts = NULL;
	*count = 0;
	if (steps == NULL)
		return NP_NO_MEMORY;
	/* What is never there, or always, has no bursts. */
	if (rates.usual <= 0 || (!rates.poisson && rates.usual >= 1))
		return NP_OK;
	NP_TRY(find_states(arena, days, &rates, cost * log((double) days->count),
					   steps, &ends_in_burst));
	return read_states(arena, days, &rates, steps, ends_in_burst, bursts, count);
}
