/*
 * name_model_test.c
 *		The model is the one that was written, and its labels are legal.
 */
#include "core/name_model.h"

#include <stdlib.h>
#include <string.h>

#include "core/name_scores.h"
#include "core/name_model_data.h"
#include "unit/harness.h"

static size_t
model_length(void)
{
	return (size_t) (np_name_model_end - np_name_model_bytes);
}

static void
is_whole(void)
{
	size_t		length = model_length();
	NpNameModel model;

	CHECK((uintptr_t) np_name_model_bytes % 64 == 0);
	CHECK(sizeof(NpModelHeader) == 64);
	CHECK(sizeof(NpModelBucket) == 64);
	CHECK(length < 25 * 1000 * 1000);
	CHECK(np_name_model_check(np_name_model_bytes, length));
	CHECK(np_name_model(&model) && model.bucket_count > 0);
}

/* Whatever is wrong with a file is found. */
static void
refuses_damage(void)
{
	size_t		length = model_length();
	char	   *copy = aligned_alloc(64, (length + 63) / 64 * 64);
	NpNameModel model;

	memcpy(copy, np_name_model_bytes, length);
	CHECK(np_name_model_check(copy, length));
	CHECK(!np_name_model_read(copy, length - 1, &model));
	CHECK(!np_name_model_read(copy, 63, &model));
	CHECK(!np_name_model_read(copy, 0, &model));
	copy[length / 2] ^= 1;
	CHECK(!np_name_model_check(copy, length));
	copy[length / 2] ^= 1;
	copy[length - 1] ^= 64;
	CHECK(!np_name_model_check(copy, length));
	copy[length - 1] ^= 64;
	copy[0] ^= 1;
	CHECK(!np_name_model_read(copy, length, &model));
	copy[0] ^= 1;
	copy[8] ^= 1;
	CHECK(!np_name_model_read(copy, length, &model));
	free(copy);
}

/* A table without a bit has one slot, which never ends a search. */
static void
refuses_no_bits(void)
{
	static _Alignas(64) char file[64 + 8 + 8 + 1024 + 64];
	NpModelHeader header = {.magic = "npnames", .version = NP_NAME_MODEL_VERSION,
	.phrase_bits = 1, .cluster_bits = 1, .buckets = 1};
	NpNameModel model;

	/* The moves of labels take 1024 bytes: 21 * 24 * 2, to a cache line. */
	memcpy(file, &header, sizeof(header));
	CHECK(np_name_model_read(file, sizeof(file), &model));
	header.phrase_bits = header.cluster_bits = 0;
	memcpy(file, &header, sizeof(header));
	CHECK(!np_name_model_read(file, sizeof(file) - 8, &model));
}

static void
knows_legal_labels(void)
{
	int			moves = 0;

	for (int a = 0; a < NP_LABELS; a++)
	{
		CHECK(np_label_begins(a) || np_label_ends(a) || (a - 1) % 4 == 1);
		for (int b = 0; b < NP_LABELS; b++)
			moves += np_label_follows(a, b);
	}
	/* Eleven before eleven, and two before two in each of five types. */
	CHECK(moves == 11 * 11 + 5 * 4);
	CHECK(np_label_follows(0, 1) && !np_label_follows(0, 2));
	CHECK(np_label_follows(1, 3) && !np_label_follows(1, 7));
	CHECK(!np_label_follows(1, 0) && np_label_follows(3, 4));
}

/* Any scores give a labelling that begins, goes on and ends as it must. */
static void
labels_legally(void)
{
	enum
	{
		count = 40
	};
	static int32_t scores[count][NP_LABEL_ROOM];
	uint8_t		labels[count];
	NpNameModel model;
	uint32_t	random = 1;

	np_name_model(&model);
	for (int trial = 0; trial < 200; trial++)
	{
		bool		legal = true;

		for (int i = 0; i < count; i++)
		{
			for (int l = 0; l < NP_LABELS; l++)
			{
				random = random * 1664525 + 1013904223;
				scores[i][l] = (int32_t) (random >> 16) % 2000 - 1000;
			}
		}
		np_best_labels(&model, scores, (size_t) (trial % count) + 1, labels);
		legal = np_label_begins(labels[0]) && np_label_ends(labels[trial % count]);
		for (int i = 1; i <= trial % count; i++)
			legal = legal && np_label_follows(labels[i - 1], labels[i]);
		CHECK(legal);
	}
}

/* The best labelling is the one that scores say, where moves cost little. */
static void
labels_well(void)
{
	int32_t		scores[3][NP_LABEL_ROOM] = {{0}};
	uint8_t		labels[3];
	NpNameModel model;

	np_name_model(&model);
	scores[0][1] = 20000;
	scores[1][3] = 20000;
	scores[2][0] = 20000;
	np_best_labels(&model, scores, 3, labels);
	CHECK(labels[0] == 1 && labels[1] == 3 && labels[2] == 0);
}

/* The same keys in another order have the same sum; unknown ones have none. */
static void
sums_weights(void)
{
	uint64_t	keys[3] = {np_name_key_of(6, 1), 12345, np_name_key_of(90, 0)};
	uint64_t	reversed[3] = {keys[2], keys[1], keys[0]};
	int32_t		a[NP_LABEL_ROOM] = {0};
	int32_t		b[NP_LABEL_ROOM] = {0};
	NpNameModel model;

	np_name_model(&model);
	np_model_add_all(&model, keys, 3, a);
	np_model_add_all(&model, reversed, 3, b);
	CHECK(memcmp(a, b, sizeof(a)) == 0);
	for (int l = NP_LABELS; l < NP_LABEL_ROOM; l++)
		CHECK(a[l] == 0);
}

int
main(void)
{
	is_whole();
	refuses_damage();
	refuses_no_bits();
	knows_legal_labels();
	labels_legally();
	labels_well();
	sums_weights();
	return np_done("name_model");
}
