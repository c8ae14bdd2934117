/*
 * line_times.c
 *		Times before lines: an article written as things happen, or a ticker.
 */
#include "core/line_court.h"
#include "core/line_rules.h"

/* A time alone: 14.05, 12:31 GMT. */
static bool
is_time(const NpLineFacts *facts)
{
	return facts->digits >= 3 && facts->digits <= 4 && facts->letters <= 4 &&
		facts->words <= 3 && facts->cues.count == 0;
}

/* Times before the entries of an article that is written as things happen. */
static void
favour_times(const NpCourt *court)
{
	const NpLineContext *context = court->context;
	size_t		found = 0;

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i + 1 < context->lines.count; i++)
		{
			NpCase	   *c = &court->cases[i];

			if (!is_time(np_facts_of(court, i)) ||
				!context->places[i + 1].is_prose)
				continue;
			if (pass == 0)
				found++;
			else if (found >= 2 && !c->settled &&
					 c->subtype == NP_NO_SUBTYPE)
			{
				c->log_odds += NP_PLAIN;
				c->subtype = NP_SUBHEADING;
				c->reason = NP_BECAUSE_TIME;
			}
		}
}

/* Entries of a ticker, and words of its headlines; schedules have fewer. */
#define TICKER_ENTRIES	4
#define TICKER_WORDS	4

/* A run of entries. */
typedef struct Ticker
{
	size_t		start;
	size_t		end;
	size_t		entries;
	size_t		headlines;		/* entries of some words */
} Ticker;

/* "07:34 Ferry stays in port"; 14.05 may be a price or a share. */
static bool
begins_with_time(const NpLineFacts *facts)
{
	return facts->begin == NP_BEGIN_DIGIT && (facts->colons & 1) != 0 &&
		facts->numbers >= 2 && facts->digits >= 3;
}

/* A time, a date, or both: 07:34, 28.11.2011, 04.04 16:55; not 9.7/10. */
static bool
is_stamp(const NpLineFacts *facts)
{
	return facts->begin == NP_BEGIN_DIGIT && facts->digits >= facts->letters &&
		((is_time(facts) && begins_with_time(facts)) ||
		 (facts->numbers >= 3 && facts->digits >= 6));
}

/*
 * Lines of an entry: stamps and a headline, or both in one; 0 if it is none.
 */
static size_t
ticker_entry(const NpCourt *court, size_t line, unsigned *words)
{
	size_t		stamps = 0;
	const NpLineFacts *facts = np_facts_of(court, line);

	if (begins_with_time(facts) && !is_stamp(facts))
	{
		*words = np_line_size(facts) - 2;
		return facts->end == NP_END_STOP ? 0 : 1;
	}
	while (stamps < 2 && line + stamps + 1 < court->context->lines.count &&
		   is_stamp(facts))
		facts = np_facts_of(court, line + ++stamps);
	if (stamps == 0 || is_stamp(facts) || facts->end == NP_END_STOP)
		return 0;
	*words = np_line_size(facts);
	return stamps + 1;
}

static Ticker
read_ticker(const NpCourt *court, size_t start)
{
	Ticker		ticker = {.start = start, .end = start};

	while (ticker.end < court->context->lines.count)
	{
		unsigned	words;
		size_t		lines = ticker_entry(court, ticker.end, &words);

		if (lines == 0)
			break;
		ticker.end += lines;
		ticker.entries++;
		ticker.headlines += words >= TICKER_WORDS;
	}
	return ticker;
}

/*
 * Times before headlines, one after the other: a ticker of other articles.
 * The entries of a live report are sentences.
 */
static void
find_tickers(const NpCourt *court)
{
	size_t		line = 0;

	while (line < court->context->lines.count)
	{
		Ticker		ticker = read_ticker(court, line);

		if (ticker.entries >= TICKER_ENTRIES &&
			ticker.headlines * 2 > ticker.entries)
			for (size_t i = ticker.start; i < ticker.end; i++)
				np_accuse(court, i, NP_STRONG, NP_RELATED_HEADLINE,
						  NP_BECAUSE_TICKER);
		line = ticker.entries > 0 ? ticker.end : line + 1;
	}
}

void
np_judge_times(const NpCourt *court)
{
	find_tickers(court);
	favour_times(court);
}
