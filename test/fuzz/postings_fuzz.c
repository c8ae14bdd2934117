/*
 * postings_fuzz.c
 *		Any bytes as a page of an index, and as postings to put on one.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "core/postings.h"

#define CAPACITY	1024

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What is read of a page that may be damaged stays in its bounds. */
static void
read_any(const uint8_t *data, size_t size)
{
	unsigned char *area = calloc(1, size + NP_POSTINGS_SLACK);
	NpPosting  *found = malloc((NP_POSTINGS_MOST(size) + 1) * sizeof(NpPosting));
	NpPostings	postings;
	size_t		count;

	if (area == NULL || found == NULL)
		abort();
	memcpy(area, data, size);
	if (np_postings_open(area, size, &postings) == NP_OK)
	{
		if (np_postings_read(&postings, found, &count) == NP_OK && count > NP_POSTINGS_MOST(size))
			abort();
		for (size_t i = 0; i + 4 <= size; i += 4)
		{
			uint32_t	key = (uint32_t) np_load_some(data + i, 4);

			if (np_postings_find(&postings, key, found, &count) == NP_OK &&
				count > 0 && found[0].key != key)
				abort();
		}
	}
	free(found);
	free(area);
}

/* Postings made of the input, packed and appended, come back. */
static void
put_and_read(const uint8_t *data, size_t size)
{
	unsigned char area[CAPACITY + NP_POSTINGS_SLACK] = {0};
	NpPosting	found[NP_POSTINGS_MOST(CAPACITY)];
	NpPosting	last = {0, 0, 0};
	NpPostingsPacker packer;
	NpPostings	postings;
	size_t		count;
	size_t		put = 0;
	size_t		i = 0;

	np_postings_pack_begin(&packer, area, CAPACITY / 2);
	for (; i + 3 <= size; i += 3)
	{
		NpPosting	next = {last.key + data[i], data[i + 1] * 300u,
		(uint16_t) (1 + data[i + 2] * 3)};

		if (np_posting_compare(&next, &last) <= 0)
			continue;
		if (!np_postings_pack(&packer, &next))
			break;
		last = next;
		put++;
	}
	np_postings_pack_end(&packer);
	for (; i + 2 <= size; i += 2)
	{
		last.key += 1 + data[i];
		last.offset = (uint16_t) (1 + data[i + 1]);
		if (!np_postings_append(area, CAPACITY, &last))
			break;
		put++;
	}
	if (np_postings_open(area, CAPACITY, &postings) != NP_OK ||
		np_postings_read(&postings, found, &count) != NP_OK || count != put)
		abort();
	for (i = 1; i < count; i++)
		if (np_posting_compare(&found[i - 1], &found[i]) >= 0)
			abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size <= NP_POSTINGS_AREA_MOST)
		read_any(data, size);
	put_and_read(data, size);
	return 0;
}
