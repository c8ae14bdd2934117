/*
 * gazetteer_build.c
 *		Entries to the bytes of a gazetteer.
 *
 * The same entries give the same bytes, whatever their order: they are sorted
 * first, and all that follows goes in that order.
 */
#include "core/gazetteer.h"

#include <string.h>

/* Rows between polls while sorting and filling tables. */
#define ROWS_PER_POLL	1024

/* Bytes between polls while summing. */
#define BYTES_PER_POLL	65536

/* The largest value the server stores, less its header. */
#define LARGEST_VALUE	((size_t) 0x3FFFFFFF - 64)

/* An entry with its folded alias. */
typedef struct Row
{
	uint64_t	order;			/* first bytes of the key, for sorting */
	NpEntry		entry;
	NpBytes		key;
	size_t		first_hash;		/* of the key's words, in Builder.hashes */
	uint32_t	word_count;
} Row;

/* A slot of the table while it is filled. */
typedef struct Slot
{
	uint64_t	hash;
	uint32_t	payload;
} Slot;

typedef struct Builder
{
	NpArena    *arena;
	Row		   *rows;
	size_t		row_count;
	uint64_t   *hashes;			/* of each beginning of each key */
	size_t		hash_count;
	size_t		hash_capacity;
	Slot	   *slots;
	uint32_t	slot_bits;
	uint32_t	longest_probe;
	uint32_t	longest_name;
	NpNameScan	scan;
	NpWords		words;			/* of an alias */
	size_t		word_capacity;
	NpBuffer	key;			/* of an alias */
	NpBuffer	pool;
	uint32_t   *places;			/* hash table of the pool's strings */
	size_t		place_mask;
	uint8_t    *entries;
} Builder;

static int
compare_bytes(NpBytes a, NpBytes b)
{
	size_t		length = a.length < b.length ? a.length : b.length;
	int			order = length > 0 ? memcmp(a.bytes, b.bytes, length) : 0;

	if (order != 0)
		return order;
	if (a.length != b.length)
		return a.length < b.length ? -1 : 1;
	/* NULL comes before the empty string. */
	return (a.bytes != NULL) - (b.bytes != NULL);
}

static int
compare_rows(const Row *a, const Row *b)
{
	int			order;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	if ((order = compare_bytes(a->key, b->key)) != 0 ||
		(order = compare_bytes(a->entry.alias, b->entry.alias)) != 0 ||
		(order = compare_bytes(a->entry.type, b->entry.type)) != 0 ||
		(order = compare_bytes(a->entry.name, b->entry.name)) != 0)
		return order;
	return compare_bytes(a->entry.id, b->entry.id);
}

/* Merges two neighbouring sorted runs of indexes. */
static void
merge(Builder *builder, const uint32_t *from, uint32_t *to, size_t start,
	  size_t middle, size_t end)
{
	const Row  *rows = builder->rows;
	size_t		left = start;
	size_t		right = middle;

	for (size_t i = start; i < end; i++)
	{
		if (i % ROWS_PER_POLL == 0)
			np_poll(builder->arena);
		if (left < middle &&
			(right >= end ||
			 compare_rows(&rows[from[left]], &rows[from[right]]) <= 0))
			to[i] = from[left++];
		else
			to[i] = from[right++];
	}
}

/* A merge sort, because qsort cannot be interrupted without a leak. */
static NpStatus
sort_rows(Builder *builder, uint32_t **sorted)
{
	size_t		count = builder->row_count;
	uint32_t   *from = np_alloc_array(builder->arena, count + 1,
									  sizeof(uint32_t));
	uint32_t   *to = np_alloc_array(builder->arena, count + 1,
									sizeof(uint32_t));

	if (from == NULL || to == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
		from[i] = (uint32_t) i;
	for (size_t width = 1; width < count; width *= 2)
	{
		uint32_t   *other = from;

		for (size_t start = 0; start < count; start += 2 * width)
		{
			size_t		middle = start + width < count ? start + width : count;
			size_t		end = middle + width < count ? middle + width : count;

			merge(builder, from, to, start, middle, end);
		}
		from = to;
		to = other;
	}
	*sorted = from;
	return NP_OK;
}

/* The first eight bytes of a key as a number that orders like them. */
static uint64_t
order_of(NpBytes key)
{
	uint64_t	order = 0;

	for (size_t i = 0; i < sizeof(order); i++)
		order = order << 8 |
			(i < key.length ? (unsigned char) key.bytes[i] : 0);
	return order;
}

/* Notes the hash of the key so far: a beginning that ends with a word. */
static NpStatus
add_hash(Builder *builder, uint64_t hash)
{
	NP_TRY(np_reserve(builder->arena, &builder->hashes,
					  &builder->hash_capacity, builder->hash_count + 1,
					  sizeof(uint64_t)));
	builder->hashes[builder->hash_count++] = np_mix(hash);
	return NP_OK;
}

/* Appends one name word to a key and its hash. */
static NpStatus
add_word(Builder *builder, Row *row, const NpNameWord *word, uint64_t *hash)
{
	NpBuffer   *key = &builder->key;
	size_t		before = key->length;

	if (before > 0 && !word->attached)
		NP_TRY(np_buffer_add(builder->arena, key, " ", 1));
	NP_TRY(np_buffer_add(builder->arena, key, word->folded,
						 word->folded_length));
	if (key->length > NP_MAX_NAME_BYTES ||
		row->word_count == NP_MAX_NAME_WORDS)
		return NP_TOO_LONG;
	*hash = np_hash_add(*hash, key->bytes + before, key->length - before);
	row->word_count++;
	return add_hash(builder, *hash);
}

/* Folds the alias of a row into its key. */
static NpStatus
fold_alias(Builder *builder, Row *row)
{
	NpBuffer   *key = &builder->key;
	NpText		alias;
	uint64_t	hash = NP_HASH_START;
	char	   *copy;
	bool		found;

	if (row->entry.alias.length > NP_MAX_NAME_BYTES)
		return NP_TOO_LONG;
	NP_TRY(np_text(row->entry.alias.bytes, row->entry.alias.length, &alias));
	NP_TRY(np_words_again(builder->arena, &alias, &builder->words,
						  &builder->word_capacity));
	np_name_scan_again(&builder->scan, &alias, &builder->words);
	row->word_count = 0;
	row->first_hash = builder->hash_count;
	key->length = 0;
	for (;;)
	{
		NpNameWord	word;

		NP_TRY(np_name_next(&builder->scan, &word, &found));
		if (!found)
			break;
		NP_TRY(add_word(builder, row, &word, &hash));
	}
	copy = np_alloc(builder->arena, key->length + 1);
	if (copy == NULL)
		return NP_NO_MEMORY;
	if (key->length > 0)
		memcpy(copy, key->bytes, key->length);
	row->key = (NpBytes) {copy, key->length};
	row->order = order_of(row->key);
	return NP_OK;
}

/* Are the other strings of an entry within the limits, and UTF-8? */
static NpStatus
check_strings(const NpEntry *entry)
{
	const NpBytes strings[] = {entry->type, entry->name, entry->id};

	for (size_t i = 0; i < sizeof(strings) / sizeof(strings[0]); i++)
	{
		NpText		text;

		if (strings[i].length > NP_MAX_NAME_BYTES)
			return NP_TOO_LONG;
		if (strings[i].bytes != NULL)
			NP_TRY(np_text(strings[i].bytes, strings[i].length, &text));
	}
	return NP_OK;
}

/* Fills the rows, sorted and without repetitions. */
static NpStatus
take_entries(Builder *builder, const NpEntries *entries)
{
	Row		   *rows = np_alloc_array(builder->arena, entries->count + 1,
									  sizeof(Row));
	Row		   *result;
	uint32_t   *sorted;
	size_t		kept = 0;

	if (rows == NULL)
		return NP_NO_MEMORY;
	builder->rows = rows;
	for (size_t i = 0; i < entries->count; i++)
	{
		Row		   *row = &rows[builder->row_count];

		row->entry = entries->items[i];
		NP_TRY(check_strings(&row->entry));
		NP_TRY(fold_alias(builder, row));
		if (row->word_count > 0)
			builder->row_count++;
		if (row->word_count > builder->longest_name)
			builder->longest_name = row->word_count;
	}
	NP_TRY(sort_rows(builder, &sorted));
	result = np_alloc_array(builder->arena, builder->row_count + 1,
							sizeof(Row));
	if (result == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < builder->row_count; i++)
	{
		const Row  *row = &rows[sorted[i]];

		if (i % ROWS_PER_POLL == 0)
			np_poll(builder->arena);
		if (kept == 0 || compare_rows(&result[kept - 1], row) != 0)
			result[kept++] = *row;
	}
	builder->rows = result;
	builder->row_count = kept;
	return NP_OK;
}

/* The smallest power of two, as log2, that leaves half of it empty. */
static uint32_t
bits_for(size_t count)
{
	uint32_t	bits = NP_GZ_MIN_BITS;

	while (bits < NP_GZ_MAX_BITS && ((size_t) 1 << bits) < 2 * count)
		bits++;
	return bits;
}

/*
 * The slot of a hash, or the empty one where it goes.  A slot that already
 * stands for another name of the same hash is passed over if need_free.
 */
static NpStatus
find_slot(Builder *builder, uint64_t hash, bool need_free, Slot **found)
{
	size_t		mask = ((size_t) 1 << builder->slot_bits) - 1;
	size_t		at = np_hash_slot(hash, builder->slot_bits);

	for (uint32_t probe = 1; probe <= NP_GZ_MAX_PROBE; probe++)
	{
		Slot	   *slot = &builder->slots[at];

		if (slot->payload == 0 ||
			(slot->hash == hash &&
			 !(need_free && (slot->payload & ~NP_GZ_LONGER) != 0)))
		{
			if (probe > builder->longest_probe)
				builder->longest_probe = probe;
			slot->hash = hash;
			*found = slot;
			return NP_OK;
		}
		at = (at + 1) & mask;
	}
	return NP_TOO_MANY;
}

/* Puts a key and its beginnings into the table. */
static NpStatus
place_key(Builder *builder, size_t i)
{
	const Row  *row = &builder->rows[i];
	const uint64_t *hashes = builder->hashes + row->first_hash;
	Slot	   *slot;

	for (uint32_t word = 0; word + 1 < row->word_count; word++)
	{
		NP_TRY(find_slot(builder, hashes[word], false, &slot));
		slot->payload |= NP_GZ_LONGER;
	}
	NP_TRY(find_slot(builder, hashes[row->word_count - 1], true, &slot));
	slot->payload |= (uint32_t) i + 1;
	return NP_OK;
}

static bool
is_first_of_key(const Builder *builder, size_t i)
{
	return i == 0 ||
		compare_bytes(builder->rows[i - 1].key, builder->rows[i].key) != 0;
}

static NpStatus
fill_slots(Builder *builder)
{
	size_t		needed = 0;

	/* Beginnings that names share are counted more than once: no harm. */
	for (size_t i = 0; i < builder->row_count; i++)
	{
		if (i % ROWS_PER_POLL == 0)
			np_poll(builder->arena);
		if (is_first_of_key(builder, i))
			needed += builder->rows[i].word_count;
	}
	builder->slot_bits = bits_for(needed);
	if (((size_t) NP_GZ_SLOT << builder->slot_bits) > LARGEST_VALUE)
		return NP_TOO_MANY;
	builder->slots = np_alloc_array(builder->arena,
									(size_t) 1 << builder->slot_bits,
									sizeof(Slot));
	if (builder->slots == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < builder->row_count; i++)
	{
		if (i % ROWS_PER_POLL == 0)
			np_poll(builder->arena);
		if (is_first_of_key(builder, i))
			NP_TRY(place_key(builder, i));
	}
	return NP_OK;
}

/* The place of a string in the pool, where each string stands once. */
static NpStatus
intern(Builder *builder, NpBytes string, uint32_t *place)
{
	NpBuffer   *pool = &builder->pool;
	uint64_t	hash = np_mix(np_hash_add(NP_HASH_START, string.bytes,
										  string.length));
	char		length[2] = {(char) string.length,
	(char) (string.length >> 8)};
	size_t		at = (size_t) hash & builder->place_mask;

	for (;; at = (at + 1) & builder->place_mask)
	{
		const char *other = pool->bytes + builder->places[at];

		if (builder->places[at] == 0)
			break;
		if (memcmp(other, length, 2) == 0 &&
			memcmp(other + 2, string.bytes, string.length) == 0)
		{
			*place = builder->places[at];
			return NP_OK;
		}
	}
	if (pool->length + string.length > LARGEST_VALUE)
		return NP_TOO_MANY;
	*place = builder->places[at] = (uint32_t) pool->length;
	NP_TRY(np_buffer_add(builder->arena, pool, length, 2));
	return np_buffer_add(builder->arena, pool, string.bytes, string.length);
}

static NpStatus
fill_entries(Builder *builder)
{
	uint32_t	bits = bits_for(builder->row_count * NP_GZ_STRINGS);
	uint8_t    *to;

	builder->place_mask = ((size_t) 1 << bits) - 1;
	builder->places = np_alloc_array(builder->arena, (size_t) 1 << bits,
									 sizeof(uint32_t));
	builder->entries = np_alloc_array(builder->arena, builder->row_count + 1,
									  NP_GZ_ENTRY);
	if (builder->places == NULL || builder->entries == NULL)
		return NP_NO_MEMORY;
	/* Place 0 means none, so no string begins there. */
	NP_TRY(np_buffer_add(builder->arena, &builder->pool, "\0\0", 2));
	to = builder->entries;
	for (size_t i = 0; i < builder->row_count; i++)
	{
		const Row  *row = &builder->rows[i];
		const NpBytes strings[NP_GZ_STRINGS] = {row->key, row->entry.alias,
		row->entry.type, row->entry.name, row->entry.id};

		if (i % ROWS_PER_POLL == 0)
			np_poll(builder->arena);
		for (size_t s = 0; s < NP_GZ_STRINGS; s++, to += 4)
		{
			uint32_t	place = 0;

			if (strings[s].bytes != NULL)
				NP_TRY(intern(builder, strings[s], &place));
			np_store32(to, place);
		}
	}
	return NP_OK;
}

/* The filter has eight bits a name and more, so it rarely errs. */
static uint32_t
filter_bits_for(size_t count)
{
	return bits_for(4 * count);
}

static void
write_header(const Builder *builder, uint32_t filter_bits, uint8_t *bytes)
{
	memset(bytes, 0, NP_GZ_HEADER);
	bytes[NP_GZ_FORMAT] = NP_GAZETTEER_FORMAT;
	bytes[NP_GZ_RULES] = NP_NAME_RULES;
	np_store32(bytes + NP_GZ_ENTRIES, (uint32_t) builder->row_count);
	np_store32(bytes + NP_GZ_SLOT_BITS, builder->slot_bits);
	np_store32(bytes + NP_GZ_FILTER_BITS, filter_bits);
	np_store32(bytes + NP_GZ_POOL, (uint32_t) builder->pool.length);
	np_store32(bytes + NP_GZ_PROBE, builder->longest_probe);
	np_store32(bytes + NP_GZ_NAME, builder->longest_name);
}

static void
write_filter(const Builder *builder, uint32_t filter_bits, uint8_t *filter)
{
	memset(filter, 0, (size_t) 1 << filter_bits >> 3);
	for (size_t i = 0; i < builder->row_count; i++)
	{
		uint64_t	hash = builder->hashes[builder->rows[i].first_hash];
		uint8_t    *word = filter + np_filter_word(hash, filter_bits) * 8;
		uint64_t	mask = np_filter_mask(hash);

		for (size_t k = 0; k < 8; k++)
			word[k] |= (uint8_t) (mask >> 8 * k);
	}
}

static void
write_slots(const Builder *builder, uint8_t *to)
{
	for (size_t i = 0; i < (size_t) 1 << builder->slot_bits; i++)
	{
		const Slot *slot = &builder->slots[i];

		np_store32(to, slot->payload == 0 ? 0 : np_hash_tag(slot->hash));
		np_store32(to + 4, slot->payload);
		to += NP_GZ_SLOT;
	}
}

/*
 * A sum that shows damage: a letter of a name that changes on the way leaves
 * the value well-formed.
 */
static uint32_t
sum_of(NpArena *arena, const uint8_t *bytes, size_t length)
{
	uint64_t	hash = NP_HASH_START;

	for (size_t at = 0; at < length; at += BYTES_PER_POLL)
	{
		size_t		size = length - at < BYTES_PER_POLL ? length - at :
			BYTES_PER_POLL;

		np_poll(arena);
		hash = np_hash_add(hash, (const char *) bytes + at, size);
	}
	return np_hash_tag(np_mix(hash));
}

NpStatus
np_gazetteer_build(NpArena *arena, const NpEntries *entries, uint8_t **bytes,
				   size_t *length)
{
	Builder		builder = {.arena = arena, .scan = {.arena = arena}};
	uint32_t	filter_bits;
	size_t		filter;
	size_t		slots;
	size_t		entry_bytes;
	uint8_t    *to;

	if (entries->count > LARGEST_VALUE / NP_GZ_ENTRY)
		return NP_TOO_MANY;
	NP_TRY(take_entries(&builder, entries));
	NP_TRY(fill_slots(&builder));
	NP_TRY(fill_entries(&builder));

	filter_bits = filter_bits_for(builder.row_count);
	filter = (size_t) 1 << filter_bits >> 3;
	slots = ((size_t) 1 << builder.slot_bits) * NP_GZ_SLOT;
	entry_bytes = builder.row_count * NP_GZ_ENTRY;
	*length = NP_GZ_HEADER + filter + slots + entry_bytes +
		builder.pool.length;
	if (*length > LARGEST_VALUE)
		return NP_TOO_MANY;
	*bytes = to = np_alloc(arena, *length);
	if (to == NULL)
		return NP_NO_MEMORY;
	write_header(&builder, filter_bits, to);
	write_filter(&builder, filter_bits, to += NP_GZ_HEADER);
	write_slots(&builder, to += filter);
	memcpy(to += slots, builder.entries, entry_bytes);
	memcpy(to + entry_bytes, builder.pool.bytes, builder.pool.length);
	np_store32(*bytes + NP_GZ_SUM, sum_of(arena, *bytes, *length));
	return NP_OK;
}

NpStatus
np_gazetteer_check(NpArena *arena, const uint8_t *bytes, size_t length)
{
	NpGazetteer gazetteer;
	NpEntries	entries;
	uint8_t    *remade;
	size_t		remade_length;

	NP_TRY(np_gazetteer_open(bytes, length, &gazetteer));
	entries.count = gazetteer.entry_count;
	entries.items = np_alloc_array(arena, entries.count + 1, sizeof(NpEntry));
	if (entries.items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < entries.count; i++)
		NP_TRY(np_gazetteer_entry(&gazetteer, i, &entries.items[i]));
	NP_TRY(np_gazetteer_build(arena, &entries, &remade, &remade_length));
	if (remade_length != length || memcmp(remade, bytes, length) != 0)
		return NP_BAD_VALUE;
	return NP_OK;
}
