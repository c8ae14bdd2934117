/*
 * story_index.c
 *		Which articles near in time share words with a given one.
 *
 * Every term that two articles have is a list of its articles in the order of
 * time, so that those near an article are a stretch of it.  Products of
 * weights are added up article by article (term-at-a-time search).
 */
#include "core/story_index.h"

#include "core/map.h"

/* The lists' numbers, and how many rows each will have. */
typedef struct Listing
{
	NpMap		numbers;		/* of terms, from 1 */
	uint32_t   *lengths;
	size_t		capacity;
} Listing;

static NpStatus
number_terms(NpArena *arena, NpStoryIndex *index, Listing *listing)
{
	size_t		at = 0;

	for (uint32_t row = 0; row < index->count; row++)
	{
		const NpStoryRow *article = &index->rows[row];

		np_poll(arena);
		index->first_terms[row] = at;
		for (uint32_t i = 0; i < article->count; i++)
		{
			uint32_t   *number;

			NP_TRY(np_map_at(arena, &listing->numbers,
							 np_story_term(article->terms[i]), &number));
			if (*number == 0)
			{
				size_t		next = listing->numbers.count + 1;

				*number = (uint32_t) next - 1;
				NP_TRY(np_reserve(arena, &listing->lengths,
								  &listing->capacity, next, sizeof(uint32_t)));
				listing->lengths[*number] = 0;
			}
			index->terms[at++] = *number;
			listing->lengths[*number]++;
		}
	}
	index->first_terms[index->count] = at;
	return NP_OK;
}

/* A term of one row needs no list: its number becomes 0. */
static NpStatus
place_lists(NpArena *arena, NpStoryIndex *index, const Listing *listing)
{
	size_t		lists = listing->numbers.count + 1;
	size_t		total = 0;

	index->first_postings = np_alloc_array(arena, lists + 1, sizeof(size_t));
	if (index->first_postings == NULL)
		return NP_NO_MEMORY;
	for (size_t list = 1; list < lists; list++)
	{
		index->first_postings[list] = total;
		if (listing->lengths[list] > 1)
			total += listing->lengths[list];
	}
	index->first_postings[lists] = total;
	index->posting_rows = np_alloc_array(arena, total + 1, sizeof(uint32_t));
	index->posting_weights = np_alloc_array(arena, total + 1, sizeof(uint16_t));
	if (index->posting_rows == NULL || index->posting_weights == NULL)
		return NP_NO_MEMORY;
	return NP_OK;
}

static NpStatus
fill_lists(NpArena *arena, NpStoryIndex *index, const Listing *listing)
{
	size_t	   *next = np_alloc_array(arena, listing->numbers.count + 2,
									  sizeof(size_t));

	if (next == NULL)
		return NP_NO_MEMORY;
	for (size_t list = 1; list <= listing->numbers.count; list++)
		next[list] = index->first_postings[list];
	for (uint32_t row = 0; row < index->count; row++)
	{
		const NpStoryRow *article = &index->rows[row];
		uint32_t   *numbers = index->terms + index->first_terms[row];

		np_poll(arena);
		for (uint32_t i = 0; i < article->count; i++)
		{
			size_t		at;

			if (listing->lengths[numbers[i]] == 1)
			{
				numbers[i] = 0;
				continue;
			}
			at = next[numbers[i]]++;
			index->posting_rows[at] = row;
			index->posting_weights[at] =
				(uint16_t) np_story_weight(article->terms[i]);
		}
	}
	np_give(arena, next, (listing->numbers.count + 2) * sizeof(size_t));
	return NP_OK;
}

static NpStatus
make_lists(NpArena *arena, NpStoryIndex *index)
{
	Listing		listing = {0};
	size_t		terms = 0;

	for (uint32_t row = 0; row < index->count; row++)
		terms += index->rows[row].count;
	/* Numbers of terms have 32 bits. */
	if (terms >= UINT32_MAX)
		return NP_TOO_MANY;
	index->terms = np_alloc_array(arena, terms + 1, sizeof(uint32_t));
	index->first_terms = np_alloc_array(arena, (size_t) index->count + 1,
										sizeof(size_t));
	if (index->terms == NULL || index->first_terms == NULL)
		return NP_NO_MEMORY;
	NP_TRY(np_reserve(arena, &listing.lengths, &listing.capacity, 1,
					  sizeof(uint32_t)));
	NP_TRY(number_terms(arena, index, &listing));
	NP_TRY(place_lists(arena, index, &listing));
	NP_TRY(fill_lists(arena, index, &listing));
	np_give(arena, listing.lengths, listing.capacity * sizeof(uint32_t));
	np_give(arena, listing.numbers.slots,
			listing.numbers.capacity * sizeof(NpMapSlot));
	return NP_OK;
}

NpStatus
np_story_index(NpArena *arena, const NpStoryRow *rows, uint32_t count,
			   int64_t window, NpStoryIndex *index)
{
	*index = (NpStoryIndex) {
		.rows = rows, .count = count, .dated = count, .window = window
	};
	while (index->dated > 0 && !rows[index->dated - 1].dated)
		index->dated--;
	index->sums = np_alloc_array(arena, (size_t) count + 1, sizeof(uint64_t));
	if (index->sums == NULL)
		return NP_NO_MEMORY;
	return make_lists(arena, index);
}

/* Rows from start, which is below end. */
typedef struct Stretch
{
	uint32_t	start;
	uint32_t	end;
} Stretch;

/* The first dated row that is not, or is not any more, before a time. */
static uint32_t
find_time(const NpStoryIndex *index, int64_t time, bool behind)
{
	uint32_t	low = 0;
	uint32_t	high = index->dated;

	while (low < high)
	{
		uint32_t	middle = low + (high - low) / 2;
		int64_t		there = index->rows[middle].time;

		if (there < time || (behind && there == time))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int64_t
earlier(int64_t time, int64_t by)
{
	return time < INT64_MIN + by ? INT64_MIN : time - by;
}

static int64_t
later(int64_t time, int64_t by)
{
	return time > INT64_MAX - by ? INT64_MAX : time + by;
}

/* Those that are near in time, and those without a time; returns how many. */
static int
near_in_time(const NpStoryIndex *index, uint32_t row, uint32_t end,
			 Stretch *stretches)
{
	const NpStoryRow *article = &index->rows[row];
	Stretch		dated = {0, index->dated};
	Stretch		others = {index->dated, end};
	int			count = 0;

	if (article->dated)
	{
		dated.start = find_time(index, earlier(article->time, index->window),
								false);
		dated.end = find_time(index, later(article->time, index->window), true);
	}
	if (dated.end > end)
		dated.end = end;
	if (dated.start < dated.end)
		stretches[count++] = dated;
	if (others.start < others.end)
		stretches[count++] = others;
	return count;
}

/* Adds the products of a list's rows in a stretch to their sums. */
static void
add_list(NpStoryIndex *index, uint32_t list, uint64_t weight, Stretch stretch)
{
	const uint32_t *rows = index->posting_rows;
	size_t		low = index->first_postings[list];
	size_t		end = index->first_postings[list + 1];
	size_t		high = end;

	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;

		if (rows[middle] < stretch.start)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < end && rows[low] < stretch.end; low++)
		index->sums[rows[low]] += weight * index->posting_weights[low];
}

/*
 * Turns the sums of a stretch into edges, and clears them.  Looking at all of
 * them costs less than to note which ones were added to.
 */
static NpStatus
take_sums(NpArena *arena, NpStoryIndex *index, uint32_t row, Stretch stretch,
		  uint32_t least, NpStoryEdges *edges)
{
	for (uint32_t other = stretch.start; other < stretch.end; other++)
	{
		uint64_t	sum = index->sums[other];
		uint32_t	cosine;

		if (sum == 0)
			continue;
		index->sums[other] = 0;
		cosine = np_cosine_of_sum(sum);
		if (cosine < least || other == row)
			continue;
		if (edges->count >= NP_STORY_EDGES_MOST)
			return NP_TOO_MANY;
		NP_TRY(np_reserve(arena, &edges->items, &edges->capacity,
						  edges->count + 1, sizeof(NpStoryEdge)));
		edges->items[edges->count++] = (NpStoryEdge) {row, other, cosine};
	}
	return NP_OK;
}

NpStatus
np_story_near(NpArena *arena, NpStoryIndex *index, uint32_t row, uint32_t end,
			  uint32_t least, NpStoryEdges *edges)
{
	const NpStoryRow *article = &index->rows[row];
	const uint32_t *lists = index->terms + index->first_terms[row];
	Stretch		stretches[2];
	int			count = near_in_time(index, row, end, stretches);

	for (uint32_t i = 0; i < article->count; i++)
	{
		uint64_t	weight = np_story_weight(article->terms[i]);

		np_poll(arena);
		for (int s = 0; s < count && lists[i] != 0; s++)
			add_list(index, lists[i], weight, stretches[s]);
	}
	for (int s = 0; s < count; s++)
		NP_TRY(take_sums(arena, index, row, stretches[s], least, edges));
	return NP_OK;
}
