/*
 * simulate.c
 *		Templates for pages whose sites are known by one page alone.
 *
 * Hardly a site of the labelled pages has more than two of them, so what the
 * other pages would say is drawn: line by line, in runs as furniture comes,
 * with chances that were counted on sites with two pages of these sets.
 */
#include "simulate.h"

#include <math.h>
#include <stdlib.h>

/* Chances of a line of its kind to be seen, behind a line seen or not. */
typedef struct Chance
{
	double		behind_seen;
	double		behind_new;
}			Chance;

typedef enum Kind
{
	ONE_WORD,
	LABEL,						/* two or three words */
	PHRASE,						/* up to seven */
	PHRASE_STOP,				/* the same with a sentence's end */
	LINE,						/* longer, no sentence */
	SENTENCE,
	PARAGRAPH,
	KINDS
}			Kind;

static const Chance furniture[KINDS] = {
	{0.96, 0.38}, {0.96, 0.42}, {0.88, 0.23}, {0.86, 0.13},
	{0.75, 0.09}, {0.86, 0.10}, {0.82, 0.035}
};

static const Chance content[KINDS] = {
	{0.50, 0.12}, {0.35, 0.08}, {0.20, 0.04}, {0.10, 0.03},
	{0.08, 0.01}, {0.05, 0.002}, {0.01, 0.001}
};

/* Sites differ, in log-odds, and on many fewer lines are seen. */
#define SITE_MEAN	(-0.3)
#define SITE_SPREAD	1.1

double
draw_share(uint64_t *random)
{
	uint64_t	z = (*random += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return (double) ((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

static double
draw_normal(uint64_t *random)
{
	double		a = draw_share(random);
	double		b = draw_share(random);

	return sqrt(-2 * log(a + 1e-12)) * cos(6.283185307179586 * b);
}

static Kind
kind_of(const NpLineFacts *facts)
{
	unsigned	size = np_line_size(facts);

	if (size <= 1)
		return ONE_WORD;
	if (size <= 3)
		return LABEL;
	if (size < 8)
		return np_ends_sentence(facts) ? PHRASE_STOP : PHRASE;
	if (!np_ends_sentence(facts))
		return LINE;
	return size < 25 ? SENTENCE : PARAGRAPH;
}

static uint32_t
draw_others(uint64_t *random)
{
	double		kind = draw_share(random);
	double		at = draw_share(random);

	if (kind < 0.45)
		return 2;
	if (kind < 0.65)
		return 3 + (uint32_t) (at * 3);
	if (kind < 0.85)
		return 6 + (uint32_t) (at * 15);
	return 21 + (uint32_t) (at * 43);
}

/* Most furniture stands on all pages, some on those of its section. */
static uint32_t
draw_pages(uint64_t *random, uint32_t others)
{
	double		share = 1;

	if (draw_share(random) < 0.3)
		share = draw_share(random);
	else if (draw_share(random) < 0.4)
		share = 0.9 + 0.1 * draw_share(random);
	return share * others < 1 ? 1 : (uint32_t) (share * others);
}

static double
shift(double chance, double by)
{
	return 1 / (1 + exp(-(log(chance / (1 - chance)) + by)));
}

/* Some furniture and a little of an article stands on a page or two. */
static uint32_t
draw_few(uint64_t *random, bool content_line, uint32_t others)
{
	double		share = draw_share(random) * draw_share(random);

	if (others <= 6 || draw_share(random) >= (content_line ? 0.01 : 0.15))
		return 0;
	return 1 + (uint32_t) (share * 0.3 * others);
}

static NpSighting
sighting(uint32_t pages, uint32_t others)
{
	return (NpSighting) {
		(uint8_t) pages, (uint8_t) others, pages > 0,
		np_is_seen(pages, others)
	};
}

NpSightings
simulate_template(const Page * page, const NpLineContext *context,
				  uint64_t *random)
{
	size_t		count = context->lines.count;
	NpSightings result = {must_alloc(count, sizeof(NpSighting)),
	draw_others(random)};
	double		site = SITE_MEAN + SITE_SPREAD * draw_normal(random);
	uint32_t	run = 0;		/* pages of the run of furniture */

	for (size_t i = 0; i < count; i++)
	{
		const NpLineFacts *facts = &context->facts[i];
		char		label = page->labels[context->lines.items[i].number - 1];
		const		Chance *chances = (label == '-' ? furniture : content) +
			kind_of(facts);
		double		chance = run > 0 ? chances->behind_seen :
			chances->behind_new;
		uint32_t	pages = 0;

		if (facts->hash == 0)
			pages = 0;
		else if (draw_share(random) < shift(chance, site))
		{
			if (run == 0 || draw_share(random) < 0.05)
				run = draw_pages(random, result.others);
			pages = run;
		}
		else
		{
			run = 0;
			pages = draw_few(random, label != '-', result.others);
		}
		result.items[i] = sighting(pages, result.others);
	}
	return result;
}
