/*
 * passage_search.c
 *		Two sequences of words to all passages that may be reported.
 *
 * One sequence is read from left to right.  A run of its words that also
 * stands in the other one is followed both ways, in the places that look best,
 * and reading goes on behind the best passage.  That finds a place for each
 * shared word of the one; then the other is read in the same way, but for what
 * has been found in it.
 *
 * Cost is bounded whatever the texts: all that is tried has a price, and what
 * has cost too much so far is read on in haste, trying less (haste_at).
 */
#include "core/passage_search.h"

#include "core/run_index.h"

/*
 * Words of a run that starts a passage.  Of eight words that agree but for one
 * edit, four stand in a row; runs of three are shared by too many texts.
 */
#define RUN_WORDS		4

/* Places of a run that are looked at, and those of them that are followed. */
#define PLACES_MOST		64
#define PLACES_LEAST	4
#define TRIES			2

/* Words up to which agreement decides which places are followed. */
#define GLANCE			32

/* What reading a word may cost on average, in steps of some nanoseconds. */
#define WORTH			32

/* And what the first words may cost, which have none before them to save. */
#define HEAD_START		1024

/* What looking at a place costs, in the same steps: it is far in memory. */
#define LOOK			4

/* At the greatest haste only copies of so many words are followed. */
#define HASTE_MOST		14

/* A passage that is too short counts as read if it is no shorter than this. */
#define LONG_FAILURE	64

/* Words between two chances to cancel. */
#define POLL_WORDS		1024

/* A place in the other sequence, and how it looks. */
typedef struct Candidate
{
	size_t		at;
	size_t		glance;			/* words that agree around, up to a bound */
	bool		used;			/* a passage holds it already */
} Candidate;

/* One of the two readings: of a against an index of b, or the reverse. */
typedef struct Reading
{
	NpArena    *arena;
	NpSequence	read;
	NpSequence	other;
	const NpRunIndex *index;	/* of other */
	bool	   *read_used;		/* by word: a passage holds it */
	bool	   *other_used;
	size_t		min_words;
	size_t		work;
	bool		swapped;		/* it is b that is read */
	NpMatches  *matches;
} Reading;

/*
 * How many times over the text has cost what it may; 0 for most texts.
 */
static size_t
haste_at(const Reading *reading, size_t at)
{
	size_t		haste = reading->work / (WORTH * (at + HEAD_START));

	return haste < HASTE_MOST ? haste : HASTE_MOST;
}

/* Places of one run that are looked at. */
static size_t
places_to_look_at(size_t haste)
{
	size_t		places = PLACES_MOST >> haste;

	return places > PLACES_LEAST ? places : PLACES_LEAST;
}

/* Does the run at a word of the one stand at a word of the other? */
static bool
same_run(const Reading *reading, size_t at, size_t other_at)
{
	for (size_t i = 0; i < reading->index->width; i++)
		if (reading->read.words[at + i] != reading->other.words[other_at + i])
			return false;
	return true;
}

/* How many words agree on both sides of a place, up to GLANCE on each. */
static size_t
glance(const Reading *reading, size_t at, size_t other_at)
{
	const NpSequence *read = &reading->read;
	const NpSequence *other = &reading->other;
	size_t		after = 0;
	size_t		before = 0;

	while (after < GLANCE && at + after < read->count &&
		   other_at + after < other->count &&
		   read->words[at + after] == other->words[other_at + after])
		after++;
	while (before < GLANCE && before < at && before < other_at &&
		   read->words[at - before - 1] == other->words[other_at - before - 1])
		before++;
	return after + before;
}

/* Looks one better than another?  If neither does, the earlier one stays. */
static bool
looks_better(const Candidate *one, const Candidate *another)
{
	if (one->glance != another->glance)
		return one->glance > another->glance;
	return !one->used && another->used;
}

/*
 * Puts a candidate among the best ones, which are in order; returns their
 * number.
 */
static size_t
put_candidate(Candidate *best, size_t count, Candidate candidate)
{
	size_t		place = count;

	while (place > 0 && looks_better(&candidate, &best[place - 1]))
		place--;
	if (place == TRIES)
		return count;
	if (count < TRIES)
		count++;
	for (size_t i = count - 1; i > place; i--)
		best[i] = best[i - 1];
	best[place] = candidate;
	return count;
}

/* The places in the other sequence that look best for the run at a word. */
static size_t
find_candidates(Reading *reading, size_t at, Candidate *best)
{
	const NpRunIndex *index = reading->index;
	size_t		chain = np_run_chain(index, reading->read.words + at);
	size_t		haste = haste_at(reading, at);
	size_t		left = places_to_look_at(haste);
	size_t		least = index->width + 2 * haste;
	size_t		count = 0;

	for (uint32_t next = index->first[chain]; next != 0 && left > 0; left--)
	{
		Candidate	candidate = {next - 1, 0, false};

		next = index->next[candidate.at];
		reading->work += LOOK;
		if (!same_run(reading, at, candidate.at))
			continue;
		candidate.glance = glance(reading, at, candidate.at);
		candidate.used = reading->other_used[candidate.at];
		if (candidate.glance >= least)
			count = put_candidate(best, count, candidate);
	}
	return count;
}

/*
 * Follows a place both ways.  In haste, words before it are followed no
 * further than those behind it, which are read only once.
 */
static NpMatch
follow(Reading *reading, size_t at, size_t other_at, size_t haste)
{
	NpSequence	read = reading->read;
	NpSequence	other = reading->other;
	size_t		from = 0;
	NpReach		after = np_align_after(reading->arena, read, at,
									   other, other_at, &reading->work);
	NpReach		before;

	if (haste > 0 && at > after.a + LONG_FAILURE)
		from = at - after.a - LONG_FAILURE;
	read.words += from;
	before = np_align_before(reading->arena, read, at - from,
							 other, other_at, &reading->work);
	return (NpMatch) {
		.a_start = (uint32_t) (at - before.a),
		.a_end = (uint32_t) (at + after.a),
		.b_start = (uint32_t) (other_at - before.b),
		.b_end = (uint32_t) (other_at + after.b),
		.agree = (uint32_t) (before.agree + after.agree),
	};
}

/* The best passage over the run at a word; false if the run stands nowhere. */
static bool
find_best(Reading *reading, size_t at, NpMatch *best)
{
	Candidate	candidates[TRIES];
	size_t		count = find_candidates(reading, at, candidates);
	size_t		haste = haste_at(reading, at);
	bool		best_used = false;

	if (haste > 0 && count > 1)
		count = 1;
	for (size_t i = 0; i < count; i++)
	{
		NpMatch		match = follow(reading, at, candidates[i].at, haste);

		if (i > 0 && match.agree <= best->agree &&
			!(match.agree == best->agree && best_used && !candidates[i].used))
			continue;
		*best = match;
		best_used = candidates[i].used;
	}
	return count > 0;
}

static NpStatus
add_match(Reading *reading, NpMatch match)
{
	NpMatches  *matches = reading->matches;

	for (size_t i = match.a_start; i < match.a_end; i++)
		reading->read_used[i] = true;
	for (size_t i = match.b_start; i < match.b_end; i++)
		reading->other_used[i] = true;
	if (reading->swapped)
		match = (NpMatch) {match.b_start, match.b_end,
		match.a_start, match.a_end, match.agree};
	NP_TRY(np_reserve(reading->arena, &matches->items, &matches->capacity,
					  matches->count + 1, sizeof(NpMatch)));
	matches->items[matches->count++] = match;
	return NP_OK;
}

static NpStatus
read_on(Reading *reading)
{
	size_t		width = reading->index->width;
	size_t		at = 0;

	while (at + width <= reading->read.count)
	{
		NpMatch		match;

		if (at % POLL_WORDS == 0)
			np_poll(reading->arena);
		if (reading->read_used[at] || !find_best(reading, at, &match))
			at++;
		else if (match.agree >= reading->min_words)
		{
			NP_TRY(add_match(reading, match));
			at = match.a_end;
		}
		else if (match.a_end - at < LONG_FAILURE)
			at++;
		else
			at += (match.a_end - at) / 2;
	}
	return NP_OK;
}

NpStatus
np_passage_search(NpArena *arena, NpSequence a, NpSequence b,
				  size_t min_words, NpMatches *matches)
{
	size_t		width = min_words < RUN_WORDS ? min_words : RUN_WORDS;
	NpRunIndex	index;
	Reading		reading = {
		.arena = arena,
		.read = a,
		.other = b,
		.index = &index,
		.min_words = min_words,
		.matches = matches,
	};

	*matches = (NpMatches) {NULL, 0, 0};
	if (a.count < min_words || b.count < min_words)
		return NP_OK;
	reading.read_used = np_alloc_array(arena, a.count, sizeof(bool));
	reading.other_used = np_alloc_array(arena, b.count, sizeof(bool));
	if (reading.read_used == NULL || reading.other_used == NULL)
		return NP_NO_MEMORY;
	NP_TRY(np_run_index(arena, b, width, &index));
	NP_TRY(read_on(&reading));
	np_run_index_give(arena, &index);
	if (matches->count == 0)
		return NP_OK;

	NP_TRY(np_run_index(arena, a, width, &index));
	reading = (Reading) {
		.arena = arena,
		.read = b,
		.other = a,
		.index = &index,
		.read_used = reading.other_used,
		.other_used = reading.read_used,
		.min_words = min_words,
		.swapped = true,
		.matches = matches,
	};
	NP_TRY(read_on(&reading));
	np_run_index_give(arena, &index);
	return NP_OK;
}
