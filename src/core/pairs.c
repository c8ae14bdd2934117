/*
 * pairs.c
 *		All pairs of similar signatures of a table, or between two.
 *
 * Rows of equal signatures are found first; one of them stands for all.  A
 * pair that meets by several keys is put when it meets by the first, so no
 * table of pairs is kept.  docs/groups.md says what is found, and how fast.
 */
#include "core/pairs.h"

#include <string.h>

#include "core/hash.h"
#include "core/map.h"
#include "core/pair_keys.h"
#include "core/radix.h"

/* Bands in which a pair may have met that are looked at before comparing. */
#define FIRST_BANDS		2

/* Less memory than this is not worth the readings that it would take. */
#define MEMORY_LEAST	((size_t) 4096)

#define NO_ROW			UINT32_MAX

/* What is known of a row. */
#define ROW_IS_COPY		1		/* of one that stands for it */
#define ROW_IS_SHORT	2
#define ROW_HAS_BANDS	4
#define ROW_IN_FIRST	8		/* it, or one it stands for, is of that table */
#define ROW_IN_SECOND	16

/* Keys of one band on their way to be sorted: a hash above, a row below. */
typedef struct Lane
{
	uint64_t   *items;
	size_t		count;
	size_t		capacity;
} Lane;

/*
 * What one reading of the rows collects: some bands, and a part of the keys.
 */
typedef struct Sweep
{
	unsigned	first;
	unsigned	bands;
	unsigned	part;
	unsigned	parts;
} Sweep;

typedef struct Search
{
	NpArena    *arena;
	const NpPairRows *rows;
	const NpPairSink *sink;		/* NULL if rows are joined only */
	NpComponents *components;	/* NULL if pairs are put */
	NpPairKeys	keys;
	uint8_t    *facts;			/* of every row */
	uint32_t   *next;			/* rings of rows with equal signatures */
	unsigned char *glimpses;	/* of every row */
	size_t		rare;			/* keys of all short rows together */
	NpMap		long_runs;
	Lane	   *lanes;
	uint64_t   *scratch;
	size_t		scratch_capacity;
	uint64_t   *seen;			/* pairs that were put, as far as there is
								 * room */
	size_t		seen_mask;
	uint32_t	held_row;		/* the row whose signature is held, or NO_ROW */
	unsigned char held[NP_TEXTSIG_BYTES];	/* of a pair's first row */
} Search;

/* Where a run is: its band, and registers that agree beyond the band's own. */
typedef struct Place
{
	unsigned	band;
	unsigned	more;
} Place;

typedef NpStatus (*RunWork) (Search *search, Place place, uint64_t *items,
							 size_t count);

static inline uint32_t
row_of(uint64_t item)
{
	return (uint32_t) item;
}

static inline uint32_t
hash_of(uint64_t item)
{
	return (uint32_t) (item >> 32);
}

static const unsigned char *
signature_of(const Search *search, uint32_t row)
{
	return search->rows->signature(search->rows->context, row);
}

/* Copies a row's signature, for reading another may take its place. */
static void
hold(Search *search, uint32_t row)
{
	if (search->held_row == row)
		return;
	memcpy(search->held, signature_of(search, row), NP_TEXTSIG_BYTES);
	search->held_row = row;
}

/*
 * Where a pair is remembered when it has been put.  Another may take its
 * place, so not to find it says nothing; to find it spares reading two rows.
 */
static uint64_t *
memory_of(const Search *search, uint32_t a, uint32_t b)
{
	return &search->seen[np_mix((uint64_t) a << 32 | b) & search->seen_mask];
}

static bool
was_seen(const Search *search, uint32_t a, uint32_t b)
{
	return *memory_of(search, a, b) == ((uint64_t) a << 32 | b);
}

static bool
are_alike(const Search *search, uint32_t a, uint32_t b)
{
	return np_pair_alike(&search->keys,
						 search->glimpses + (size_t) a * NP_GLIMPSE_BYTES,
						 search->glimpses + (size_t) b * NP_GLIMPSE_BYTES);
}

static NpStatus
put_rows(const Search *search, uint32_t a, uint32_t b, uint32_t similarity)
{
	uint32_t	second = search->rows->second;
	uint32_t	less = a < b ? a : b;
	uint32_t	more = a < b ? b : a;

	if (second > 0 && (less >= second || more < second))
		return NP_OK;
	return search->sink->put(search->sink->context, less, more, similarity);
}

/* A pair found, and the rows that the two stand for. */
static NpStatus
found(const Search *search, uint32_t a, uint32_t b, uint32_t similarity)
{
	uint32_t	x = a;

	if (search->components != NULL)
	{
		np_components_join(search->components, a, b);
		return NP_OK;
	}
	*memory_of(search, a, b) = (uint64_t) a << 32 | b;
	do
	{
		uint32_t	y = b;

		np_poll(search->arena);
		do
		{
			NP_TRY(put_rows(search, x, y, similarity));
			y = search->next[y];
		} while (y != b);
		x = search->next[x];
	} while (x != a);
	return NP_OK;
}

/* Every two rows of a ring of equal ones. */
static NpStatus
put_copies(const Search *search, uint32_t first)
{
	for (uint32_t x = first; search->next[x] != first; x = search->next[x])
	{
		np_poll(search->arena);
		for (uint32_t y = search->next[x]; y != first; y = search->next[y])
			NP_TRY(put_rows(search, x, y, NP_SHARE_ONE));
	}
	return NP_OK;
}

static NpStatus
add_item(Search *search, Lane *lane, const Sweep *sweep, uint32_t hash,
		 uint32_t row)
{
	if (((uint64_t) hash * sweep->parts) >> 32 != sweep->part)
		return NP_OK;
	NP_TRY(np_reserve(search->arena, &lane->items, &lane->capacity,
					  lane->count + 1, sizeof(uint64_t)));
	lane->items[lane->count++] = (uint64_t) hash << 32 | row;
	return NP_OK;
}

/*
 * Sorts a lane, and has every run of two and more rows of one key looked at.
 */
static NpStatus
each_run(Search *search, Lane *lane, Place place, RunWork work)
{
	uint64_t   *items = lane->items;

	NP_TRY(np_reserve(search->arena, &search->scratch,
					  &search->scratch_capacity, lane->count,
					  sizeof(uint64_t)));
	np_radix_sort_upper(search->arena, items, search->scratch, lane->count);
	for (size_t start = 0, end; start < lane->count; start = end)
	{
		for (end = start + 1; end < lane->count; end++)
			if (hash_of(items[end]) != hash_of(items[start]))
				break;
		if (end - start > 1)
			NP_TRY(work(search, place, items + start, end - start));
	}
	lane->count = 0;
	return NP_OK;
}

/*
 * Joins rows of equal signatures into rings.  In a run there may be others,
 * whose hash is the same by accident.
 */
static NpStatus
ring_copies(Search *search, Place place, uint64_t *items, size_t count)
{
	uint8_t    *facts = search->facts;

	(void) place;
	for (size_t i = 0; i < count; i++)
	{
		uint32_t	first = row_of(items[i]);

		if (facts[first] & ROW_IS_COPY)
			continue;
		hold(search, first);
		for (size_t j = i + 1; j < count; j++)
		{
			uint32_t	row = row_of(items[j]);

			if (j % 1024 == 0)
				np_poll(search->arena);
			if (memcmp(search->held, signature_of(search, row),
					   NP_TEXTSIG_BYTES) != 0)
				continue;
			facts[first] |= facts[row];
			facts[row] |= ROW_IS_COPY;
			search->next[row] = search->next[first];
			search->next[first] = row;
			if (search->components != NULL)
				np_components_join(search->components, first, row);
		}
		if (search->components == NULL)
			NP_TRY(put_copies(search, first));
	}
	return NP_OK;
}

static uint64_t
name_of_run(Place place, uint32_t hash)
{
	return (uint64_t) (place.band << 8 | place.more) << 32 | hash;
}

/* Whether two rows of equal hashes were compared, not parted in a long run. */
static bool
were_compared(const Search *search, unsigned band, uint32_t hash,
			  const unsigned char *a, const unsigned char *b)
{
	Place		place = {band, 0};

	if (search->long_runs.count == 0)
		return true;
	while (np_map_get(&search->long_runs, name_of_run(place, hash)) != 0)
	{
		place.more++;
		hash = np_pair_band(&search->keys, a, band, place.more);
		if (hash != np_pair_band(&search->keys, b, band, place.more))
			return false;
	}
	return true;
}

static bool
have_met(const Search *search, const unsigned char *a, const unsigned char *b,
		 unsigned first, unsigned end)
{
	for (unsigned band = first; band < end; band++)
	{
		uint32_t	hash = np_pair_band(&search->keys, a, band, 0);

		if (hash == np_pair_band(&search->keys, b, band, 0) &&
			were_compared(search, band, hash, a, b))
			return true;
	}
	return false;
}

/* Whether there is anything to learn of two rows. */
static bool
is_open(const Search *search, uint32_t a, uint32_t b)
{
	const unsigned both = ROW_IN_FIRST | ROW_IN_SECOND;
	unsigned	either = search->facts[a] | search->facts[b];

	if (search->components != NULL)
		return np_component(search->components, a) !=
			np_component(search->components, b);
	if (search->rows->second > 0 && (either & both) != both)
		return false;
	return !was_seen(search, a, b);
}

/*
 * Compares two rows that meet in a band.  Two short ones meet by their rare
 * registers.
 */
static NpStatus
compare_in_band(Search *search, unsigned band, uint32_t a, uint32_t b)
{
	bool		once = search->components == NULL;
	const unsigned char *other;
	unsigned	soon = band < FIRST_BANDS ? band : FIRST_BANDS;
	uint32_t	similarity;

	if (!are_alike(search, a, b) ||
		(search->facts[a] & search->facts[b] & ROW_IS_SHORT) ||
		!is_open(search, a, b))
		return NP_OK;
	hold(search, a);
	other = signature_of(search, b);
	if (once && have_met(search, search->held, other, 0, soon))
		return NP_OK;
	similarity = np_textsig_similarity(search->held, other);
	if (similarity < search->keys.least)
		return NP_OK;
	if (once && have_met(search, search->held, other, soon, band))
		return NP_OK;
	return found(search, a, b, similarity);
}

/* The same for two short rows that share a rare register. */
static NpStatus
compare_rare(Search *search, uint32_t hash, uint32_t a, uint32_t b)
{
	const unsigned char *other;
	uint32_t	similarity;
	uint32_t	rarest;

	if (!is_open(search, a, b))
		return NP_OK;
	hold(search, a);
	other = signature_of(search, b);
	similarity = np_textsig_similarity(search->held, other);
	if (similarity < search->keys.least)
		return NP_OK;
	if (search->components == NULL &&
		np_pair_rarest(&search->keys, search->held, other, &rarest) &&
		rarest != hash)
		return NP_OK;
	return found(search, a, b, similarity);
}

/* Whether all rows of a run hang together already. */
static bool
are_joined(const Search *search, const uint64_t *items, size_t count)
{
	uint32_t	component;

	if (search->components == NULL)
		return false;
	component = np_component(search->components, row_of(items[0]));
	for (size_t i = 1; i < count; i++)
		if (np_component(search->components, row_of(items[i])) != component)
			return false;
	return true;
}

static NpStatus
compare_all(Search *search, unsigned band, const uint64_t *items, size_t count)
{
	for (size_t i = 0; i + 1 < count; i++)
	{
		np_poll(search->arena);
		for (size_t j = i + 1; j < count; j++)
			NP_TRY(compare_in_band(search, band, row_of(items[i]),
								   row_of(items[j])));
	}
	return NP_OK;
}

static NpStatus compare_run(Search *search, Place place, uint64_t *items,
							size_t count);

/* Parts a long run by one more register. */
static NpStatus
part_run(Search *search, Place place, uint64_t *items, size_t count)
{
	Lane		lane = {items, count, count};
	Place		inside = {place.band, place.more + 1};
	uint32_t   *mark;

	NP_TRY(np_map_at(search->arena, &search->long_runs,
					 name_of_run(place, hash_of(items[0])), &mark));
	*mark = 1;
	for (size_t i = 0; i < count; i++)
	{
		uint32_t	row = row_of(items[i]);
		uint32_t	hash = np_pair_band(&search->keys,
										signature_of(search, row),
										inside.band, inside.more);

		items[i] = (uint64_t) hash << 32 | row;
	}
	return each_run(search, &lane, inside, compare_run);
}

/* Calls itself, by part_run, once for each register that is added. */
static NpStatus
compare_run(Search *search, Place place, uint64_t *items, size_t count)
{
	if (are_joined(search, items, count))
		return NP_OK;
	if (count > search->keys.crowd && place.more < search->keys.width)
		return part_run(search, place, items, count);
	return compare_all(search, place.band, items, count);
}

static NpStatus
compare_rare_run(Search *search, Place place, uint64_t *items, size_t count)
{
	(void) place;
	if (are_joined(search, items, count))
		return NP_OK;
	for (size_t i = 0; i + 1 < count; i++)
	{
		np_poll(search->arena);
		for (size_t j = i + 1; j < count; j++)
			NP_TRY(compare_rare(search, hash_of(items[i]), row_of(items[i]),
								row_of(items[j])));
	}
	return NP_OK;
}

static NpStatus
collect_whole(Search *search, const Sweep *sweep)
{
	for (uint32_t row = 0; row < search->rows->count; row++)
	{
		if (row % 1024 == 0)
			np_poll(search->arena);
		NP_TRY(add_item(search, search->lanes, sweep,
						np_pair_whole(signature_of(search, row)), row));
	}
	return NP_OK;
}

static NpStatus
collect_bands(Search *search, const Sweep *sweep)
{
	for (uint32_t row = 0; row < search->rows->count; row++)
	{
		const unsigned char *signature;

		if (row % 1024 == 0)
			np_poll(search->arena);
		if ((search->facts[row] & (ROW_IS_COPY | ROW_HAS_BANDS)) !=
			ROW_HAS_BANDS)
			continue;
		signature = signature_of(search, row);
		for (unsigned i = 0; i < sweep->bands; i++)
			NP_TRY(add_item(search, search->lanes + i, sweep,
							np_pair_band(&search->keys, signature,
										 sweep->first + i, 0), row));
	}
	return NP_OK;
}

static NpStatus
collect_rare(Search *search, const Sweep *sweep)
{
	uint32_t	rare[NP_SHORT_MOST];

	for (uint32_t row = 0; row < search->rows->count; row++)
	{
		size_t		count;

		if (row % 1024 == 0)
			np_poll(search->arena);
		if ((search->facts[row] & (ROW_IS_COPY | ROW_IS_SHORT)) !=
			ROW_IS_SHORT)
			continue;
		count = np_pair_rare(&search->keys, signature_of(search, row), rare);
		for (size_t i = 0; i < count; i++)
			NP_TRY(add_item(search, search->lanes, sweep, rare[i], row));
	}
	return NP_OK;
}

/* Parts of so many items that can be sorted one at a time. */
static unsigned
parts_of(const Search *search, size_t items)
{
	size_t		bytes = items * 2 * sizeof(uint64_t);
	size_t		memory = search->rows->memory;

	return (unsigned) (bytes / (memory < MEMORY_LEAST ? MEMORY_LEAST : memory)) + 1;
}

static NpStatus
find_copies(Search *search)
{
	unsigned	parts = parts_of(search, search->rows->count);

	for (unsigned part = 0; part < parts; part++)
	{
		Sweep		sweep = {0, 1, part, parts};

		NP_TRY(collect_whole(search, &sweep));
		NP_TRY(each_run(search, search->lanes, (Place) {0, 0}, ring_copies));
	}
	return NP_OK;
}

/* As many bands at a reading of the rows as memory bears. */
static NpStatus
find_by_bands(Search *search)
{
	unsigned	parts = parts_of(search, search->rows->count);
	size_t		lanes = search->rows->memory /
		(sizeof(uint64_t) * (search->rows->count + (size_t) 1));
	unsigned	left = search->keys.bands;
	unsigned	most = lanes <= 2 ? 1 : lanes > left ? left : (unsigned) lanes - 1;

	for (unsigned band = 0; left > 0; band += most, left -= most)
	{
		most = most < left ? most : left;
		for (unsigned part = 0; part < parts; part++)
		{
			Sweep		sweep = {band, most, part, parts};

			NP_TRY(collect_bands(search, &sweep));
			for (unsigned i = 0; i < most; i++)
				NP_TRY(each_run(search, search->lanes + i,
								(Place) {band + i, 0}, compare_run));
		}
	}
	return NP_OK;
}

static NpStatus
find_by_rare(Search *search)
{
	unsigned	parts = parts_of(search, search->rare);

	for (unsigned part = 0; search->rare > 0 && part < parts; part++)
	{
		Sweep		sweep = {0, 1, part, parts};

		NP_TRY(collect_rare(search, &sweep));
		NP_TRY(each_run(search, search->lanes, (Place) {0, 0}, compare_rare_run));
	}
	return NP_OK;
}

/* No pair is of row 0 with itself, so zeros are free places. */
static NpStatus
begin_seen(Search *search)
{
	size_t		places = 1024;

	while (places * sizeof(uint64_t) * 8 < search->rows->memory &&
		   places < search->rows->count)
		places *= 2;
	search->seen_mask = places - 1;
	search->seen = np_alloc_array(search->arena, places, sizeof(uint64_t));
	search->held_row = NO_ROW;
	return search->seen == NULL ? NP_NO_MEMORY : NP_OK;
}

static NpStatus
begin(Search *search, uint32_t least)
{
	uint32_t	count = search->rows->count;

	NP_TRY(np_pair_keys_init(search->arena, least, &search->keys));
	search->facts = np_alloc_array(search->arena, count, sizeof(uint8_t));
	search->next = np_alloc_array(search->arena, count, sizeof(uint32_t));
	search->glimpses = np_alloc_array(search->arena, count, NP_GLIMPSE_BYTES);
	search->lanes = np_alloc_array(search->arena, search->keys.bands,
								   sizeof(Lane));
	if (search->facts == NULL || search->next == NULL ||
		search->glimpses == NULL || search->lanes == NULL)
		return NP_NO_MEMORY;
	NP_TRY(begin_seen(search));
	for (uint32_t row = 0; row < count; row++)
	{
		search->next[row] = row;
		search->facts[row] = row < search->rows->second ||
			search->rows->second == 0 ? ROW_IN_FIRST : ROW_IN_SECOND;
	}
	return NP_OK;
}

/* Tells which rows are short and which have bands. */
static void
measure_rows(Search *search)
{
	for (uint32_t row = 0; row < search->rows->count; row++)
	{
		const unsigned char *signature;
		unsigned	held;

		if (row % 1024 == 0)
			np_poll(search->arena);
		if (search->facts[row] & ROW_IS_COPY)
			continue;
		signature = signature_of(search, row);
		np_pair_glimpse(signature,
						search->glimpses + (size_t) row * NP_GLIMPSE_BYTES);
		held = np_pair_held(signature);
		if (np_pair_has_bands(&search->keys, held))
			search->facts[row] |= ROW_HAS_BANDS;
		if (held > NP_SHORT_MOST)
			continue;
		search->facts[row] |= ROW_IS_SHORT;
		search->rare += held;
		np_pair_count(&search->keys, signature);
	}
}

static NpStatus
run(Search *search, uint32_t least)
{
	if (search->rows->count < 2)
		return NP_OK;
	NP_TRY(begin(search, least));
	NP_TRY(find_copies(search));
	measure_rows(search);
	NP_TRY(find_by_rare(search));
	return find_by_bands(search);
}

NpStatus
np_pairs(NpArena *arena, const NpPairRows *rows, uint32_t least,
		 const NpPairSink *sink)
{
	Search		search = {.arena = arena, .rows = rows, .sink = sink};

	return run(&search, least);
}

NpStatus
np_pairs_join(NpArena *arena, const NpPairRows *rows, uint32_t least,
			  NpComponents *components)
{
	Search		search = {.arena = arena, .rows = rows, .components = components};

	return run(&search, least);
}
