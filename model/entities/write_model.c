/*
 * write_model.c
 *		Weights to the file that the tagger reads.
 */
#include "write_model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/name_model.h"

/* Share of the places for keys that are taken. */
#define LOAD	0.80

/* A key with its weights as the file has them. */
typedef struct Packed
{
	uint64_t	mixed;
	uint32_t	bucket;
	uint8_t		size;
	uint8_t		bytes[3 + NP_LABELS];
} Packed;

static int
by_bucket(const void *a, const void *b)
{
	const Packed *x = a;
	const Packed *y = b;

	if (x->bucket != y->bucket)
		return x->bucket < y->bucket ? -1 : 1;
	return x->mixed < y->mixed ? -1 : x->mixed > y->mixed;
}

static int
round_weight(float weight, int most)
{
	long		rounded = lrintf(weight * NP_SCORE_UNIT);

	return (int) (rounded > most ? most : rounded < -most ? -most : rounded);
}

/* False if nothing is left of the key. */
static bool
pack_key(const float *weights, uint64_t key, Packed *packed)
{
	uint32_t	labels = 0;

	packed->mixed = np_model_mix(key);
	packed->size = 3;
	for (int l = 0; l < NP_LABELS; l++)
	{
		int			weight = round_weight(weights[l], 127);

		if (weight == 0)
			continue;
		labels |= 1u << l;
		packed->bytes[packed->size++] = (uint8_t) (int8_t) weight;
	}
	packed->bytes[0] = (uint8_t) labels;
	packed->bytes[1] = (uint8_t) (labels >> 8);
	packed->bytes[2] = (uint8_t) (labels >> 16);
	return labels != 0;
}

static size_t
pack_keys(const Crf *crf, const Dictionary *dictionary, Packed *packed)
{
	size_t		count = 0;

	for (size_t i = 0; i < dictionary->count; i++)
		count += pack_key(crf->weights + i * STRIDE, dictionary->key_of[i],
						  &packed[count]);
	return count;
}

/*
 * Places keys in buckets; one that finds its bucket full goes to the next.
 * Returns the bytes of the weights, which stand in the order of the buckets.
 */
static uint8_t *
place_keys(Packed *packed, size_t count, NpModelBucket *buckets,
		   uint32_t bucket_count, uint32_t *weight_bytes)
{
	uint8_t    *used = calloc(bucket_count, 1);
	uint8_t    *weights = malloc(count * sizeof(packed->bytes) + 64);
	uint32_t	at = 0;
	size_t		next = 0;

	for (size_t i = 0; i < count; i++)
		packed[i].bucket = (uint32_t) ((packed[i].mixed >> 32) * bucket_count >> 32);
	qsort(packed, count, sizeof(Packed), by_bucket);
	for (size_t i = 0; i < count; i++)
	{
		while (used[packed[i].bucket] == NP_BUCKET_KEYS)
			packed[i].bucket = packed[i].bucket + 1 == bucket_count ? 0 : packed[i].bucket + 1;
		used[packed[i].bucket]++;
	}
	qsort(packed, count, sizeof(Packed), by_bucket);
	for (uint32_t b = 0; b < bucket_count; b++)
	{
		NpModelBucket *bucket = &buckets[b];

		bucket->weights = at;
		for (int k = 0; next < count && packed[next].bucket == b; k++, next++)
		{
			uint16_t	tag = (uint16_t) packed[next].mixed;

			bucket->tags[k] = tag == 0 ? 1 : tag;
			bucket->sizes[k] = packed[next].size;
			memcpy(weights + at, packed[next].bytes, packed[next].size);
			at += packed[next].size;
		}
	}
	*weight_bytes = at;
	free(used);
	return weights;
}

static uint64_t
checksum(const char *bytes, size_t length)
{
	uint64_t	sum = 0;

	for (size_t at = 0; at < length; at += 8)
		sum = np_mix(sum ^ np_load_some(bytes + at, length - at < 8 ? length - at : 8));
	return sum;
}

static char *
put(char *at, const void *bytes, size_t length)
{
	memcpy(at, bytes, length);
	return at + length;
}

void *
make_model(const Crf *crf, const Dictionary *dictionary,
		   const NpNameLists *lists, size_t *length)
{
	Packed	   *packed = malloc((dictionary->count + 1) * sizeof(Packed));
	size_t		count = pack_keys(crf, dictionary, packed);
	uint32_t	bucket_count = (uint32_t) ((double) count / (NP_BUCKET_KEYS * LOAD)) + 1;
	NpModelBucket *buckets = calloc(bucket_count, sizeof(NpModelBucket));
	NpModelHeader header = {.magic = "npnames", .version = NP_NAME_MODEL_VERSION,
		.phrase_bits = 64 - lists->phrases.shift,
		.cluster_bits = 64 - lists->clusters.shift, .buckets = bucket_count};
	uint8_t    *weights = place_keys(packed, count, buckets, bucket_count,
									 &header.weight_bytes);
	int16_t		moves[NP_LABELS + 1][NP_LABEL_ROOM] = {{0}};
	size_t		move_bytes = (NP_LABELS * sizeof(moves[0]) + 63) / 64 * 64;
	size_t		phrase_bytes = (size_t) 4 << header.phrase_bits;
	size_t		cluster_bytes = (size_t) 4 << header.cluster_bits;
	char	   *bytes;
	char	   *at;

	for (int a = 0; a < NP_LABELS; a++)
	{
		for (int b = 0; b < NP_LABELS; b++)
			moves[a][b] = (int16_t) round_weight(crf->moves[a][b], 4000);
	}
	*length = sizeof(header) + phrase_bytes + cluster_bytes + move_bytes +
		bucket_count * sizeof(NpModelBucket) + header.weight_bytes;
	bytes = aligned_alloc(64, (*length + 127) / 64 * 64);
	at = put(bytes + sizeof(header), lists->phrases.slots, phrase_bytes);
	at = put(at, lists->clusters.slots, cluster_bytes);
	at = put(at, moves, move_bytes);
	at = put(at, buckets, bucket_count * sizeof(NpModelBucket));
	put(at, weights, header.weight_bytes);
	header.checksum = checksum(bytes + sizeof(header), *length - sizeof(header));
	memcpy(bytes, &header, sizeof(header));
	fprintf(stderr, "%zu keys of %zu, %u bytes of weights, %zu bytes\n", count,
			dictionary->count, header.weight_bytes, *length);
	return bytes;
}
