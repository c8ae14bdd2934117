/*
 * name_model.c
 *		What training knows of names: a read-only file inside the library.
 */
#include "core/name_model.h"

#include <string.h>

#include "core/hash.h"
#include "core/name_model_data.h"

/* Of the number of slots of a table; it is at least 1. */
#define MOST_BITS	30

#define MOVE_BYTES	(NP_LABELS * NP_LABEL_ROOM * sizeof(int16_t))

/* Better no library than one that finds other names. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#error "the model of names is a file of little-endian numbers"
#endif

/* What the header says of the length of the whole file. */
static uint64_t
length_of(const NpModelHeader *header)
{
	return sizeof(*header) + (UINT64_C(4) << header->phrase_bits) +
		(UINT64_C(4) << header->cluster_bits) + (MOVE_BYTES + 63) / 64 * 64 +
		(uint64_t) header->buckets * sizeof(NpModelBucket) +
		header->weight_bytes;
}

bool
np_name_model_read(const void *bytes, size_t length, NpNameModel *model)
{
	const NpModelHeader *header = bytes;
	const char *at = (const char *) bytes + sizeof(*header);

	if (length < sizeof(*header) || memcmp(header->magic, "npnames", 8) != 0 ||
		header->version != NP_NAME_MODEL_VERSION ||
		header->phrase_bits - 1 >= MOST_BITS ||
		header->cluster_bits - 1 >= MOST_BITS || header->buckets == 0 ||
		length_of(header) != length)
		return false;
	model->lists.phrases = (NpNameTable) {(const uint32_t *) at,
		64 - header->phrase_bits};
	at += (size_t) 4 << header->phrase_bits;
	model->lists.clusters = (NpNameTable) {(const uint32_t *) at,
		64 - header->cluster_bits};
	at += (size_t) 4 << header->cluster_bits;
	model->moves = (const int16_t (*)[NP_LABEL_ROOM]) at;
	at += (MOVE_BYTES + 63) / 64 * 64;
	model->buckets = (const NpModelBucket *) at;
	model->bucket_count = header->buckets;
	model->weights = (const uint8_t *) (at + (size_t) header->buckets *
										sizeof(NpModelBucket));
	return true;
}

bool
np_name_model_check(const void *bytes, size_t length)
{
	const NpModelHeader *header = bytes;
	NpNameModel model;
	uint64_t	sum = 0;

	if (!np_name_model_read(bytes, length, &model))
		return false;
	for (size_t at = sizeof(*header); at < length; at += 8)
		sum = np_mix(sum ^ np_load_some((const char *) bytes + at,
										length - at < 8 ? length - at : 8));
	return sum == header->checksum;
}

bool
np_name_model(NpNameModel *model)
{
	/* The tests check every byte; a build may still have taken in no model. */
	return np_name_model_read(np_name_model_bytes, (size_t)
							  (np_name_model_end - np_name_model_bytes), model);
}

/* The bucket where a mixed key belongs. */
static inline size_t
bucket_of(const NpNameModel *model, uint64_t mixed)
{
	return (size_t) ((mixed >> 32) * model->bucket_count >> 32);
}

static inline uint16_t
tag_of(uint64_t mixed)
{
	uint16_t	tag = (uint16_t) mixed;

	return tag == 0 ? 1 : tag;
}

/* Adds the weights of one key: labels as bits, then a byte for each. */
static inline void
add_weights(const uint8_t *weights, int32_t *scores)
{
	uint32_t	labels = (uint32_t) weights[0] | (uint32_t) weights[1] << 8 |
		(uint32_t) weights[2] << 16;

	weights += 3;
	while (labels != 0)
	{
		scores[__builtin_ctz(labels)] += (int8_t) *weights++;
		labels &= labels - 1;
	}
}

/* Which of four tags is the wanted one: its number, or 4. */
static inline int
find_tag(const uint16_t *tags, uint64_t wanted)
{
	uint64_t	apart;

	memcpy(&apart, tags, sizeof(apart));
	apart ^= wanted;
	/* The lowest of the lanes that are zero; those above it may lie. */
	apart = (apart - UINT64_C(0x0001000100010001)) & ~apart &
		UINT64_C(0x8000800080008000);
	return apart == 0 ? 4 : __builtin_ctzll(apart) / 16;
}

static inline void
add_key(const NpNameModel *model, uint64_t mixed, int32_t *scores)
{
	size_t		at = bucket_of(model, mixed);
	uint64_t	tag = tag_of(mixed) * UINT64_C(0x0001000100010001);

	for (;;)
	{
		const NpModelBucket *bucket = &model->buckets[at];

		for (int i = 0; i < NP_BUCKET_KEYS; i += 4)
		{
			int			found = find_tag(bucket->tags + i, tag);
			uint32_t	offset = bucket->weights;

			if (found == 4)
				continue;
			for (int k = 0; k < i + found; k++)
				offset += bucket->sizes[k];
			add_weights(model->weights + offset, scores);
			return;
		}
		/* What a full bucket had no room for is in the next one. */
		if (bucket->tags[NP_BUCKET_KEYS - 1] == 0)
			return;
		at = at + 1 == model->bucket_count ? 0 : at + 1;
	}
}

void
np_model_add_all(const NpNameModel *model, uint64_t *keys, size_t count,
				 int32_t *scores)
{
	for (size_t i = 0; i < count; i++)
	{
		keys[i] = np_model_mix(keys[i]);
		__builtin_prefetch(&model->buckets[bucket_of(model, keys[i])]);
	}
	for (size_t i = 0; i < count; i++)
		add_key(model, keys[i], scores);
}
