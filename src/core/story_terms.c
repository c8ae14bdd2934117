/*
 * story_terms.c
 *		The words by which articles on one event are known, with weights.
 *
 * A word weighs more the earlier and the more often it stands in the text, and
 * the fewer other texts have it: tf-idf (Sparck Jones 1972) with a place in
 * it.  All is done with integers, so that every machine makes the same values.
 * What chose the constants is in docs/stories.md.
 */
#include "core/story_terms.h"

#include <unicode/uchar.h>

#include "core/fixed.h"
#include "core/map.h"
#include "core/placed_words.h"

/* A word this many words from the beginning counts half. */
#define HALF_AT	250

/*
 * A word that 3 in 10 texts have says nothing, and one that 1 in 50 have says
 * no less than a rarer one: typing errors are rarest of all.  In a small
 * collection one event may be a tenth of all, and its words are not common for
 * that: as many texts again, up to 200, are taken to have none of the words,
 * and 30 more, so that a few texts are not sure of anything.
 */
#define COMMON(texts)	(3 * (texts) / 10)
#define RARE_SHARE		15		/* of what is common: 1 in 50 of all */
#define UNSEEN_TEXTS(texts)	(30 + ((texts) < 200 ? (texts) : 200))

typedef struct Found
{
	uint64_t	term;
	uint64_t	weight;
	uint32_t	first;			/* its first place among the words */
} Found;

/* How much a word says that so many texts have. */
static uint64_t
rarity(uint64_t count, uint64_t texts)
{
	uint64_t	unseen = UNSEEN_TEXTS(texts);
	uint64_t	common = COMMON((texts + unseen) << NP_FIXED_BITS);
	uint64_t	ratio = common / (count > 0 ? count : 1);

	if (ratio <= NP_FIXED_ONE)
		return 0;
	return np_fixed_log2(ratio < RARE_SHARE * NP_FIXED_ONE ? ratio : RARE_SHARE * NP_FIXED_ONE);
}

/* The distinct terms, each with the sum of what its places count. */
static NpStatus
collect(NpArena *arena, const NpTerms *terms, Found **found, size_t *count)
{
	NpMap		places = {0};

	*count = 0;
	*found = np_alloc_array(arena, terms->count + 1, sizeof(Found));
	if (*found == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < terms->count; i++)
	{
		uint32_t   *place;

		NP_TRY(np_map_at(arena, &places, terms->items[i], &place));
		if (*place == 0)
		{
			(*found)[*count].term = terms->items[i];
			(*found)[*count].first = (uint32_t) i;
			*place = (uint32_t) ++* count;
		}
		(*found)[*place - 1].weight += HALF_AT * NP_FIXED_ONE / (HALF_AT + i);
	}
	return NP_OK;
}

/* Saturates like BM25: the second place counts less than the first. */
static void
weigh(const NpTermCounts *stats, Found *found, size_t count)
{
	for (size_t i = 0; i < count; i++)
	{
		uint64_t	often = found[i].weight;
		uint64_t	share = (often << NP_FIXED_BITS) / (often + NP_FIXED_ONE);
		uint64_t	texts = stats->count(stats->context, found[i].term);

		found[i].weight = share * rarity(texts, stats->texts) >> NP_FIXED_BITS;
	}
}

/* Does a stand before b: heavier, or of equal weight and lower term? */
static bool
is_before(const Found *a, const Found *b)
{
	return a->weight != b->weight ? a->weight > b->weight : a->term < b->term;
}

/* Lets the item at a place of a heap of count fall, the last one on top. */
static void
sift(Found *heap, size_t count, size_t at)
{
	Found		item = heap[at];

	for (;;)
	{
		size_t		child = 2 * at + 1;

		if (child >= count)
			break;
		if (child + 1 < count && is_before(&heap[child], &heap[child + 1]))
			child++;
		if (!is_before(&item, &heap[child]))
			break;
		heap[at] = heap[child];
		at = child;
	}
	heap[at] = item;
}

/* Leaves the first so many of all at the beginning, as a heap. */
static size_t
choose(Found *found, size_t count, size_t most)
{
	size_t		chosen = count < most ? count : most;

	for (size_t at = chosen / 2; at-- > 0;)
		sift(found, chosen, at);
	for (size_t i = chosen; i < count; i++)
	{
		if (!is_before(&found[i], &found[0]))
			continue;
		found[0] = found[i];
		sift(found, chosen, 0);
	}
	while (chosen > 0 && found[0].weight == 0)
	{
		found[0] = found[--chosen];
		sift(found, chosen, 0);
	}
	return chosen;
}

/* Brings the weights to length 1, and puts them in the order of terms. */
static size_t
pack(const Found *found, size_t count, int64_t *items)
{
	uint64_t	squares = 0;
	uint64_t	length;
	size_t		packed = 0;

	for (size_t i = 0; i < count; i++)
		squares += found[i].weight * found[i].weight;
	/* Rounded up, so that no sum of squares is above 1. */
	length = np_square_root(squares) + 1;
	for (size_t i = 0; i < count; i++)
	{
		uint64_t	weight = found[i].weight * NP_STORY_ONE / length;
		int64_t		item = (int64_t) (found[i].term << NP_STORY_WEIGHT_BITS |
									  weight);
		size_t		at = packed++;

		if (weight == 0)
		{
			packed--;
			continue;
		}
		for (; at > 0 && items[at - 1] > item; at--)
			items[at] = items[at - 1];
		items[at] = item;
	}
	return packed;
}

/* The distinct terms of a text with their weights. */
static NpStatus
find(NpArena *arena, const NpText *text, const NpTermCounts *stats,
	 Found **found, size_t *count)
{
	NpTerms		terms;

	NP_TRY(np_terms(arena, text, &terms));
	NP_TRY(collect(arena, &terms, found, count));
	weigh(stats, *found, *count);
	return NP_OK;
}

NpStatus
np_story_terms(NpArena *arena, const NpText *text, const NpTermCounts *stats,
			   int64_t *items, size_t *count)
{
	Found	   *found;
	size_t		distinct;

	NP_TRY(find(arena, text, stats, &found, &distinct));
	*count = pack(found, choose(found, distinct, NP_STORY_TERMS), items);
	return NP_OK;
}

static bool
has_letter(const NpText *text, NpPlace place)
{
	size_t		at = place.start;

	while (at < place.end)
		if (u_isalpha((UChar32) np_next(text, &at)))
			return true;
	return false;
}

/*
 * Leaves out what no reader takes for a word: numbers, and words of no weight.
 */
static size_t
keep_words(const NpText *text, const NpPlacedWords *placed, Found *found,
		   size_t count)
{
	size_t		kept = 0;

	for (size_t i = 0; i < count; i++)
		if (found[i].weight > 0 && found[i].first < placed->count &&
			has_letter(text, placed->places[found[i].first]))
			found[kept++] = found[i];
	return kept;
}

NpStatus
np_story_words(NpArena *arena, const NpText *text, const NpTermCounts *stats,
			   NpSpan *words, size_t most, size_t *count)
{
	NpPlacedWords placed;
	Found	   *found;
	size_t		distinct;

	NP_TRY(find(arena, text, stats, &found, &distinct));
	NP_TRY(np_placed_words(arena, text, &placed));
	distinct = keep_words(text, &placed, found, distinct);
	*count = choose(found, distinct, most);
	/* The last of all is on top. */
	for (size_t left = *count; left > 0;)
	{
		NpPlace		place = placed.places[found[0].first];

		words[left - 1] = (NpSpan) {place.start, place.end};
		found[0] = found[--left];
		sift(found, left, 0);
	}
	return NP_OK;
}

bool
np_story_terms_valid(const int64_t *items, size_t count)
{
	uint64_t	squares = 0;

	if (count > NP_STORY_TERMS)
		return false;
	for (size_t i = 0; i < count; i++)
	{
		uint64_t	weight = np_story_weight(items[i]);

		if (items[i] <= (int64_t) NP_STORY_ONE || weight == 0 ||
			(i > 0 && np_story_term(items[i - 1]) >= np_story_term(items[i])))
			return false;
		squares += weight * weight;
	}
	return squares <= NP_STORY_ONE * NP_STORY_ONE;
}

uint32_t
np_story_cosine(const int64_t *a, size_t a_count,
				const int64_t *b, size_t b_count)
{
	uint64_t	sum = 0;
	size_t		i = 0;
	size_t		j = 0;

	while (i < a_count && j < b_count)
	{
		uint64_t	x = np_story_term(a[i]);
		uint64_t	y = np_story_term(b[j]);

		if (x == y)
			sum += np_story_weight(a[i]) * np_story_weight(b[j]);
		i += x <= y;
		j += y <= x;
	}
	return np_cosine_of_sum(sum);
}
