/*
 * postings.c
 *		A page of an index: keys, and the rows that have them, in order.
 *
 * An area has, numbers lowest byte first:
 *
 *		 0..1	bytes of the stream
 *		 2..3	number of chunks
 *		 4..5	number of postings that wait
 *		 6..7	zero
 *		 8..	the stream: chunks of up to 64 postings
 *				the directory: where each chunk begins, two bytes
 *				postings that wait: key, block and offset in 4, 4, 2 bytes
 *
 * A chunk's first posting is stored as one that waits.  Of those that follow,
 * one that is near to the last of the same key is short: the two lowest bits
 * of its first byte say how many follow, and all others how many rows further
 * it is, if blocks had 64 of them.  Else the first byte tells the lengths of
 * what follows: the difference of keys, the block, and the offset.  Between
 * postings of one key the block is a difference too.
 */
#include "core/postings.h"

#include <string.h>

#include "core/bytes.h"
#include "core/hash.h"

#define HEADER_BYTES	8
#define WHOLE_BYTES		NP_POSTINGS_WHOLE
#define CHUNK_POSTINGS	64

/* The first byte of a short posting, and rows as it counts them. */
#define FOLLOWING		3
#define FURTHER_SHIFT	2
#define FURTHER_LIMIT	(1 << 22)
#define BLOCK_ROWS		64

/* The first byte of a long one: numbers of bytes, less one. */
#define LONG			3
#define KEY_SHIFT		2
#define BLOCK_SHIFT		4
#define LENGTH_BITS		3
#define OFFSET_SHIFT	6
#define SAME_KEY		0x80	/* there is no difference of keys */

/* The most that a posting in the stream takes. */
#define STORED_MOST		11

static unsigned
load16(const unsigned char *from)
{
	return (unsigned) from[0] | (unsigned) from[1] << 8;
}

static void
store16(unsigned char *to, size_t value)
{
	to[0] = (unsigned char) value;
	to[1] = (unsigned char) (value >> 8);
}

static NpPosting
load_whole(const unsigned char *from)
{
	return (NpPosting) {np_load32(from), np_load32(from + 4),
		(uint16_t) load16(from + 8)};
}

static void
store_whole(unsigned char *to, const NpPosting *posting)
{
	np_store32(to, posting->key);
	np_store32(to + 4, posting->block);
	store16(to + 8, posting->offset);
}

NpStatus
np_postings_open(const unsigned char *area, size_t capacity,
				 NpPostings *postings)
{
	size_t		used = HEADER_BYTES;

	if (capacity < HEADER_BYTES || load16(area + 6) != 0)
		return NP_BAD_VALUE;
	postings->stream = area + used;
	postings->stream_bytes = load16(area);
	used += postings->stream_bytes;
	postings->directory = area + used;
	postings->chunks = load16(area + 2);
	used += 2 * postings->chunks;
	postings->waiting = area + used;
	postings->waiting_count = load16(area + NP_POSTINGS_WAITING_AT);
	used += WHOLE_BYTES * postings->waiting_count;
	postings->used = used;
	postings->most = NP_POSTINGS_MOST(capacity);
	return used <= capacity ? NP_OK : NP_BAD_VALUE;
}

/* The bytes of a chunk; false if it does not lie in the stream. */
static bool
chunk_at(const NpPostings *postings, size_t number,
		 const unsigned char **begin, const unsigned char **end)
{
	size_t		from = load16(postings->directory + 2 * number);
	size_t		to = postings->stream_bytes;

	if (number + 1 < postings->chunks)
		to = load16(postings->directory + 2 * number + 2);
	if (from + WHOLE_BYTES > to || to > postings->stream_bytes)
		return false;
	*begin = postings->stream + from;
	*end = postings->stream + to;
	return true;
}

static inline uint32_t
load_some(const unsigned char *from, unsigned bytes)
{
	return (uint32_t) (np_load(from) & ((UINT64_C(1) << 8 * bytes) - 1));
}

/* A row's number, if blocks had BLOCK_ROWS rows each. */
static inline uint64_t
row_number(const NpPosting *posting)
{
	return (uint64_t) posting->block * BLOCK_ROWS + posting->offset - 1;
}

static inline bool
read_short(const unsigned char **at, const unsigned char *end, NpPosting *last)
{
	unsigned	first = **at;
	unsigned	bytes = first & FOLLOWING;
	uint64_t	row;

	if (*at + 1 + bytes > end)
		return false;
	row = row_number(last) + ((uint64_t) load_some(*at + 1, bytes) << 6 |
							  first >> FURTHER_SHIFT);
	last->block = (uint32_t) (row / BLOCK_ROWS);
	last->offset = (uint16_t) (row % BLOCK_ROWS + 1);
	*at += 1 + bytes;
	return true;
}

static bool
read_long(const unsigned char **at, const unsigned char *end, NpPosting *last)
{
	unsigned	first = **at;
	bool		same_key = (first & SAME_KEY) != 0;
	unsigned	key_bytes = same_key ? 0 : 1 + (first >> KEY_SHIFT & LENGTH_BITS);
	unsigned	block_bytes = 1 + (first >> BLOCK_SHIFT & LENGTH_BITS);
	unsigned	offset_bytes = 1 + (first >> OFFSET_SHIFT & 1);
	const unsigned char *key = *at + 1;
	const unsigned char *block = key + key_bytes;
	const unsigned char *offset = block + block_bytes;

	if (offset + offset_bytes > end)
		return false;
	last->key += load_some(key, key_bytes);
	last->block = load_some(block, block_bytes) + (same_key ? last->block : 0);
	last->offset = (uint16_t) load_some(offset, offset_bytes);
	*at = offset + offset_bytes;
	return last->offset != 0;
}

/* Reads the posting at *at, which follows *last, into *last. */
static inline bool
read_next(const unsigned char **at, const unsigned char *end, NpPosting *last)
{
	if ((**at & FOLLOWING) != LONG)
		return read_short(at, end, last);
	return read_long(at, end, last);
}

/* Appends a chunk's postings. */
static NpStatus
read_chunk(const NpPostings *postings, size_t number, NpPosting *found,
		   size_t *count)
{
	const unsigned char *at;
	const unsigned char *end;
	NpPosting	last;

	if (!chunk_at(postings, number, &at, &end))
		return NP_BAD_VALUE;
	last = load_whole(at);
	if (last.offset == 0)
		return NP_BAD_VALUE;
	at += WHOLE_BYTES;
	for (;;)
	{
		if (*count == postings->most)
			return NP_BAD_VALUE;
		found[(*count)++] = last;
		if (at == end)
			return NP_OK;
		if (!read_next(&at, end, &last))
			return NP_BAD_VALUE;
	}
}

/* Puts one into an ordered array, unless it is there. */
static NpStatus
put_in_order(NpPosting *found, size_t *count, size_t most,
			 const NpPosting *posting)
{
	size_t		low = 0;
	size_t		high = *count;

	if (posting->offset == 0)
		return NP_BAD_VALUE;
	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;

		if (np_posting_compare(&found[middle], posting) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < *count && np_posting_compare(&found[low], posting) == 0)
		return NP_OK;
	if (*count == most)
		return NP_BAD_VALUE;
	memmove(found + low + 1, found + low, (*count - low) * sizeof(NpPosting));
	found[low] = *posting;
	(*count)++;
	return NP_OK;
}

NpStatus
np_postings_read(const NpPostings *postings, NpPosting *found, size_t *count)
{
	*count = 0;
	for (size_t i = 0; i < postings->chunks; i++)
		NP_TRY(read_chunk(postings, i, found, count));
	for (size_t i = 0; i < postings->waiting_count; i++)
	{
		NpPosting	waiting = load_whole(postings->waiting + WHOLE_BYTES * i);

		NP_TRY(put_in_order(found, count, postings->most, &waiting));
	}
	return NP_OK;
}

/* The last chunk that begins with a lesser key; else the first one. */
static NpStatus
first_chunk_of(const NpPostings *postings, uint32_t key, size_t *number)
{
	size_t		low = 0;
	size_t		high = postings->chunks;

	while (high - low > 1)
	{
		size_t		middle = low + (high - low) / 2;
		const unsigned char *at;
		const unsigned char *end;

		if (!chunk_at(postings, middle, &at, &end))
			return NP_BAD_VALUE;
		if (np_load32(at) < key)
			low = middle;
		else
			high = middle;
	}
	*number = low;
	return NP_OK;
}

/* Appends a chunk's postings of one key; *done when a greater one came. */
static NpStatus
find_in_chunk(const NpPostings *postings, size_t number, uint32_t key,
			  NpPosting *found, size_t *count, bool *done)
{
	const unsigned char *at;
	const unsigned char *end;
	NpPosting	last;

	if (!chunk_at(postings, number, &at, &end))
		return NP_BAD_VALUE;
	last = load_whole(at);
	at += WHOLE_BYTES;
	for (;;)
	{
		if (last.key > key)
		{
			*done = true;
			return NP_OK;
		}
		if (last.key == key)
		{
			if (*count == postings->most || last.offset == 0)
				return NP_BAD_VALUE;
			found[(*count)++] = last;
		}
		if (at == end)
			return NP_OK;
		if (!read_next(&at, end, &last))
			return NP_BAD_VALUE;
	}
}

NpStatus
np_postings_find(const NpPostings *postings, uint32_t key, NpPosting *found,
				 size_t *count)
{
	size_t		chunk;
	bool		done = false;

	*count = 0;
	NP_TRY(first_chunk_of(postings, key, &chunk));
	for (; chunk < postings->chunks && !done; chunk++)
		NP_TRY(find_in_chunk(postings, chunk, key, found, count, &done));
	for (size_t i = 0; i < postings->waiting_count; i++)
	{
		const unsigned char *at = postings->waiting + WHOLE_BYTES * i;
		NpPosting	waiting;

		if (np_load32(at) != key)
			continue;
		waiting = load_whole(at);
		NP_TRY(put_in_order(found, count, postings->most, &waiting));
	}
	return NP_OK;
}

bool
np_postings_append(unsigned char *area, size_t capacity,
				   const NpPosting *posting)
{
	NpPostings	postings;

	if (np_postings_open(area, capacity, &postings) != NP_OK ||
		postings.waiting_count >= NP_POSTINGS_WAITING ||
		postings.used + WHOLE_BYTES > capacity)
		return false;
	store_whole(area + postings.used, posting);
	store16(area + NP_POSTINGS_WAITING_AT, postings.waiting_count + 1);
	return true;
}

void
np_postings_pack_begin(NpPostingsPacker *packer, unsigned char *area,
					   size_t limit)
{
	packer->area = area;
	packer->limit = limit;
	packer->stream_bytes = packer->count = packer->chunks = 0;
}

/* The least number of bytes that hold a value, at least one. */
static unsigned
bytes_of(uint32_t value)
{
	return (39 - (unsigned) __builtin_clz(value | 1)) / 8;
}

static unsigned char *
store_some(unsigned char *to, uint32_t value, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		to[i] = (unsigned char) (value >> 8 * i);
	return to + bytes;
}

static size_t
store_short(unsigned char *to, uint32_t further)
{
	unsigned	bytes = further < BLOCK_ROWS ? 0 : bytes_of(further >> 6);

	to[0] = (unsigned char) ((further << FURTHER_SHIFT) | bytes);
	return (size_t) (store_some(to + 1, further >> 6, bytes) - to);
}

static size_t
store_long(unsigned char *to, const NpPosting *last, const NpPosting *posting)
{
	bool		same_key = posting->key == last->key;
	uint32_t	block = posting->block - (same_key ? last->block : 0);
	unsigned	key_bytes = bytes_of(posting->key - last->key);
	unsigned	block_bytes = bytes_of(block);
	unsigned	offset_bytes = posting->offset < 256 ? 1 : 2;
	unsigned char *at = to;

	*at++ = (unsigned char) (LONG | (key_bytes - 1) << KEY_SHIFT |
							 (block_bytes - 1) << BLOCK_SHIFT |
							 (offset_bytes - 1) << OFFSET_SHIFT |
							 (same_key ? SAME_KEY : 0));
	if (!same_key)
		at = store_some(at, posting->key - last->key, key_bytes);
	at = store_some(at, block, block_bytes);
	at = store_some(at, posting->offset, offset_bytes);
	return (size_t) (at - to);
}

static size_t
store_next(unsigned char *to, const NpPosting *last, const NpPosting *posting)
{
	uint64_t	further = row_number(posting) - row_number(last);

	if (posting->key == last->key && posting->offset <= BLOCK_ROWS &&
		row_number(posting) >= row_number(last) && further < FURTHER_LIMIT)
		return store_short(to, (uint32_t) further);
	return store_long(to, last, posting);
}

bool
np_postings_pack(NpPostingsPacker *packer, const NpPosting *posting)
{
	bool		whole = packer->count % CHUNK_POSTINGS == 0;
	unsigned char stored[STORED_MOST];
	size_t		bytes = WHOLE_BYTES;

	if (!whole)
		bytes = store_next(stored, &packer->last, posting);
	else if (packer->chunks == NP_POSTINGS_CHUNKS)
		return false;
	if (HEADER_BYTES + packer->stream_bytes + bytes +
		2 * (packer->chunks + whole) > packer->limit)
		return false;

	if (whole)
	{
		packer->directory[packer->chunks++] = (uint16_t) packer->stream_bytes;
		store_whole(stored, posting);
	}
	memcpy(packer->area + HEADER_BYTES + packer->stream_bytes, stored, bytes);
	packer->stream_bytes += bytes;
	packer->count++;
	packer->last = *posting;
	return true;
}

size_t
np_postings_pack_end(NpPostingsPacker *packer)
{
	unsigned char *directory = packer->area + HEADER_BYTES +
		packer->stream_bytes;

	store16(packer->area, packer->stream_bytes);
	store16(packer->area + 2, packer->chunks);
	store16(packer->area + NP_POSTINGS_WAITING_AT, 0);
	store16(packer->area + 6, 0);
	for (size_t i = 0; i < packer->chunks; i++)
		store16(directory + 2 * i, packer->directory[i]);
	return HEADER_BYTES + packer->stream_bytes + 2 * packer->chunks;
}

size_t
np_postings_fill(unsigned char *area, size_t limit,
				 const NpPosting *postings, size_t count, size_t *used)
{
	NpPostingsPacker packer;

	np_postings_pack_begin(&packer, area, limit);
	while (packer.count < count &&
		   np_postings_pack(&packer, &postings[packer.count]))
		continue;
	*used = np_postings_pack_end(&packer);
	return packer.count;
}

size_t
np_postings_cut(const NpPosting *postings, size_t count, bool at_end,
				unsigned char *scratch, size_t capacity)
{
	size_t		limit = at_end ? capacity - capacity / 8 : capacity / 2;
	size_t		used;

	return np_postings_fill(scratch, limit, postings, count, &used);
}
