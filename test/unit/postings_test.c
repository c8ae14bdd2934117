/*
 * postings_test.c
 *		What is put on a page of an index comes back, in order and each once.
 */
#include "core/postings.h"

#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "unit/harness.h"

#define CAPACITY	8144
#define MOST		NP_POSTINGS_MOST(CAPACITY)

static unsigned char *
new_area(size_t capacity)
{
	unsigned char *area = calloc(1, capacity + NP_POSTINGS_SLACK);

	if (area == NULL)
		abort();
	return area;
}

/* Posting number i of a sequence that is in order; few keys or many. */
static NpPosting
in_order(unsigned i, unsigned rows_of_key)
{
	uint32_t	key = i / rows_of_key;
	uint32_t	row = i % rows_of_key;

	return (NpPosting) {(uint32_t) (key * key * 977), row * row * 31 + key % 7,
		(uint16_t) (1 + np_mix(i) % 400)};
}

static bool
same(const NpPosting *a, const NpPosting *b)
{
	return np_posting_compare(a, b) == 0;
}

/* Packs as many as fit; returns their number. */
static size_t
pack(unsigned char *area, unsigned rows_of_key, size_t limit)
{
	NpPostingsPacker packer;
	unsigned	i = 0;
	NpPosting	posting = in_order(0, rows_of_key);

	np_postings_pack_begin(&packer, area, limit);
	while (np_postings_pack(&packer, &posting))
		posting = in_order(++i, rows_of_key);
	CHECK(np_postings_pack_end(&packer) <= limit);
	CHECK(packer.count == i);
	return i;
}

static void
packed_comes_back(void)
{
	static const unsigned rows[] = {1, 2, 7, 64, 1000, 100000};
	NpPosting	found[MOST];

	for (size_t r = 0; r < sizeof(rows) / sizeof(rows[0]); r++)
	{
		unsigned char *area = new_area(CAPACITY);
		size_t		count = pack(area, rows[r], CAPACITY);
		NpPostings	postings;
		size_t		read;
		bool		right = true;

		CHECK(np_postings_open(area, CAPACITY, &postings) == NP_OK);
		CHECK(np_postings_read(&postings, found, &read) == NP_OK);
		CHECK(read == count && count > CAPACITY / 11);
		for (unsigned i = 0; i < read; i++)
		{
			NpPosting	wanted = in_order(i, rows[r]);

			right &= same(&found[i], &wanted);
		}
		CHECK(right);
		free(area);
	}
}

/* A key's postings, whether in one chunk or more, and no others. */
static void
keys_are_found(void)
{
	static const unsigned rows[] = {1, 3, 64, 65, 300};
	NpPosting	found[MOST];

	for (size_t r = 0; r < sizeof(rows) / sizeof(rows[0]); r++)
	{
		unsigned char *area = new_area(CAPACITY);
		size_t		count = pack(area, rows[r], CAPACITY);
		NpPostings	postings;
		bool		right = true;
		size_t		read;

		CHECK(np_postings_open(area, CAPACITY, &postings) == NP_OK);
		for (unsigned i = 0; i < count; i += rows[r])
		{
			NpPosting	first = in_order(i, rows[r]);
			size_t		wanted = count - i < rows[r] ? count - i : rows[r];

			right &= np_postings_find(&postings, first.key, found, &read) == NP_OK;
			right &= read == wanted && same(&found[0], &first);
			if (first.key > 0)
				right &= np_postings_find(&postings, first.key + 1, found, &read) == NP_OK &&
					read == 0;
		}
		CHECK(right);
		CHECK(np_postings_find(&postings, UINT32_MAX, found, &read) == NP_OK && read == 0);
		free(area);
	}
}

static void
an_empty_area_is_empty(void)
{
	unsigned char *area = new_area(CAPACITY);
	NpPosting	found[1];
	NpPostingsPacker packer;
	NpPostings	postings;
	size_t		count = 1;

	np_postings_pack_begin(&packer, area, CAPACITY);
	CHECK(np_postings_pack_end(&packer) == 8);
	CHECK(np_postings_open(area, CAPACITY, &postings) == NP_OK);
	CHECK(np_postings_read(&postings, found, &count) == NP_OK && count == 0);
	count = 1;
	CHECK(np_postings_find(&postings, 7, found, &count) == NP_OK && count == 0);
	free(area);
}

/* Those that wait are read at their places, once each. */
static void
appended_come_in_order(void)
{
	unsigned char *area = new_area(CAPACITY);
	NpPosting	found[MOST];
	size_t		packed = pack(area, 5, CAPACITY / 2);
	size_t		appended = 0;
	NpPostings	postings;
	size_t		count;
	bool		ordered = true;

	for (unsigned i = 0; i < 1000; i++)
	{
		NpPosting	posting = in_order((unsigned) (i * 7 % packed), 5);

		/* Half of them are there already. */
		posting.offset = (uint16_t) (posting.offset + 500 * (i % 2));
		if (!np_postings_append(area, CAPACITY, &posting))
			break;
		appended += i % 2;
		CHECK(np_postings_open(area, CAPACITY, &postings) == NP_OK);
		CHECK(np_postings_find(&postings, posting.key, found, &count) == NP_OK);
		CHECK(count >= 5);
		for (size_t k = 1; k < count; k++)
			ordered &= np_posting_compare(&found[k - 1], &found[k]) < 0;
	}
	CHECK(appended == NP_POSTINGS_WAITING / 2);
	CHECK(np_postings_open(area, CAPACITY, &postings) == NP_OK);
	CHECK(np_postings_read(&postings, found, &count) == NP_OK);
	CHECK(count == packed + appended);
	for (size_t k = 1; k < count; k++)
		ordered &= np_posting_compare(&found[k - 1], &found[k]) < 0;
	CHECK(ordered);
	free(area);
}

/*
 * Postings of some keys, and then of one key in some rows: the first take ten
 * times the room of the others.
 */
static size_t
uneven(NpPosting *postings, size_t keys, size_t rows, bool rows_first)
{
	size_t		count = 0;
	uint32_t	row_key = rows_first ? 1 : UINT32_MAX;

	for (uint32_t i = 0; rows_first && i < rows; i++)
		postings[count++] = (NpPosting) {row_key, i / 50, (uint16_t) (1 + i % 50)};
	for (uint32_t i = 0; i < keys; i++)
		postings[count++] = (NpPosting) {(i + 1) << 20, UINT32_MAX - i, 300};
	for (uint32_t i = 0; !rows_first && i < rows; i++)
		postings[count++] = (NpPosting) {row_key, i / 50, (uint16_t) (1 + i % 50)};
	return count;
}

/* Both parts of what is cut have room, however uneven they are. */
static void
parts_have_room(void)
{
	unsigned char *area = new_area(CAPACITY + 700);
	NpPosting	postings[2 * MOST];
	unsigned	cuts = 0;
	unsigned	by_count_fails = 0;

	for (size_t keys = 0; keys <= 800; keys += 20)
		for (size_t rows = 0; rows <= MOST; rows += 80)
			for (unsigned kind = 0; kind < 4; kind++)
			{
				bool		at_end = kind & 1;
				size_t		count = uneven(postings, keys, rows, kind & 2);
				size_t		eighth = count - count / 8;
				size_t		used;
				size_t		cut;

				/* More than one area, but not by more than rewriting adds. */
				if (np_postings_fill(area, CAPACITY, postings, count, &used) == count ||
					np_postings_fill(area, CAPACITY + 700, postings, count, &used) < count)
					continue;
				cuts++;
				by_count_fails += at_end &&
					np_postings_fill(area, CAPACITY, postings, eighth, &used) < eighth;
				cut = np_postings_cut(postings, count, at_end, area, CAPACITY);
				CHECK(cut > 0 && cut < count);
				CHECK(np_postings_fill(area, CAPACITY, postings, cut, &used) == cut);
				CHECK(used > CAPACITY / 2 - 32 && (!at_end || used > CAPACITY / 8 * 7 - 32));
				CHECK(np_postings_fill(area, CAPACITY, postings + cut, count - cut, &used) ==
					  count - cut);
			}
	CHECK(cuts > 100 && by_count_fails > 0);
	free(area);
}

/* A full area takes no more, and the limit holds to the byte. */
static void
limits_hold(void)
{
	for (size_t limit = 8; limit < 300; limit++)
	{
		unsigned char *area = new_area(limit);
		NpPosting	posting = {1, 2, 3};
		NpPostings	postings;

		pack(area, 3, limit);
		while (np_postings_append(area, limit, &posting))
			continue;
		CHECK(np_postings_open(area, limit, &postings) == NP_OK);
		CHECK(postings.used <= limit &&
			  (postings.used + 10 > limit || postings.waiting_count == NP_POSTINGS_WAITING));
		free(area);
	}
}

/* Whatever byte is damaged, reading ends, in the area. */
static void
damage_does_no_harm(void)
{
	const size_t capacity = 700;
	NpPosting  *found = malloc(NP_POSTINGS_MOST(capacity) * sizeof(NpPosting));
	unsigned	refused = 0;

	for (size_t at = 0; at < capacity; at++)
		for (unsigned bit = 0; bit < 8; bit++)
		{
			unsigned char *area = new_area(capacity);
			NpPosting	posting = {5, 6, 7};
			NpPostings	postings;
			size_t		count;

			pack(area, 4, capacity - 100);
			np_postings_append(area, capacity, &posting);
			area[at] ^= (unsigned char) (1 << bit);
			if (np_postings_open(area, capacity, &postings) != NP_OK)
				refused++;
			else
			{
				refused += np_postings_read(&postings, found, &count) != NP_OK;
				for (uint32_t key = 0; key < 5000; key += 977)
					if (np_postings_find(&postings, key, found, &count) == NP_OK)
						CHECK(count <= NP_POSTINGS_MOST(capacity));
			}
			free(area);
		}
	CHECK(refused > 100);
	free(found);
}

int
main(void)
{
	packed_comes_back();
	keys_are_found();
	an_empty_area_is_empty();
	appended_come_in_order();
	parts_have_room();
	limits_hold();
	damage_does_no_harm();
	return np_done("postings");
}
