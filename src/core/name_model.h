/*
 * name_model.h
 *		What training knows of names: a read-only file inside the library.
 *
 * model/entities makes tables/name_model.bin; name_model_data.c puts it
 * into the library's constants, whose pages all processes share.  Its numbers
 * are little-endian.
 *
 *		header		64 bytes, NpModelHeader
 *		phrases		slots of the lists of names (name_lists.h)
 *		clusters	slots of the kinds of words
 *		buckets		64 bytes each: where the weights of up to 20 keys are
 *		weights		of each key: a bit for each label, then a byte for each bit
 */
#ifndef NP_CORE_NAME_MODEL_H
#define NP_CORE_NAME_MODEL_H

#include <stdbool.h>

#include "core/hash.h"
#include "core/name_labels.h"
#include "core/name_lists.h"
#include "core/status.h"

/* Raised with every change of the keys or of the file. */
#define NP_NAME_MODEL_VERSION	1

#define NP_BUCKET_KEYS	20

/* Scores are logarithms of odds times this. */
#define NP_SCORE_UNIT	48

typedef struct NpModelHeader
{
	char		magic[8];		/* "npnames" */
	uint32_t	version;
	uint32_t	phrase_bits;	/* logarithms of the numbers of slots */
	uint32_t	cluster_bits;
	uint32_t	buckets;
	uint32_t	weight_bytes;
	uint32_t	unused[5];		/* 0 */
	uint64_t	checksum;		/* of all that follows the header */
	uint64_t	reserved;		/* 0 */
} NpModelHeader;

/* A cache line. */
typedef struct NpModelBucket
{
	uint32_t	weights;		/* where those of its first key begin */
	uint16_t	tags[NP_BUCKET_KEYS];	/* 0 is free */
	uint8_t		sizes[NP_BUCKET_KEYS];	/* bytes of each key's weights */
} NpModelBucket;

typedef struct NpNameModel
{
	NpNameLists lists;
	const int16_t (*moves)[NP_LABEL_ROOM];	/* from, to */
	const NpModelBucket *buckets;
	uint32_t	bucket_count;
	const uint8_t *weights;
} NpNameModel;

/* The model of the library; false if it was built with another file. */
extern bool np_name_model(NpNameModel *model);

/* A model from the bytes of a file; false if they are none. */
extern bool np_name_model_read(const void *bytes, size_t length,
							   NpNameModel *model);

/* Are the bytes those that the trainer wrote? */
extern bool np_name_model_check(const void *bytes, size_t length);

/* A key as buckets and tags are read from it. */
static inline uint64_t
np_model_mix(uint64_t key)
{
	return np_mix(key);
}

/* Adds the weights of keys to a token's scores; mixes the keys in place. */
extern void np_model_add_all(const NpNameModel *model, uint64_t *keys,
							 size_t count, int32_t *scores);

#endif							/* NP_CORE_NAME_MODEL_H */
