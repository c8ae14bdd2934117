/*
 * textsig_query_test.c
 *		A search keeps its bytes and measures what its kind says.
 */
#include "core/textsig_query.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "unit/harness.h"

#define BYTES	NP_QUERY_BYTES

static void
sign_text(const char *string, unsigned char *signature)
{
	NpTestArena test;
	NpText		text = np_copy_text(string);

	np_test_arena_init(&test, 0);
	CHECK(np_textsig(&test.arena, &text, signature) == NP_OK);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

/* Reads a copy of exactly so many bytes. */
static NpStatus
read_bytes(const unsigned char *bytes, size_t length)
{
	unsigned char *exact = malloc(length == 0 ? 1 : length);
	NpTextsigQuery query;
	NpStatus	status;

	memcpy(exact, bytes, length);
	status = np_query_read(exact, length, &query);
	free(exact);
	return status;
}

static NpStatus
damaged(const unsigned char *good, size_t at, unsigned char value)
{
	unsigned char bad[BYTES];

	memcpy(bad, good, BYTES);
	bad[at] = value;
	return read_bytes(bad, BYTES);
}

static NpStatus
with_threshold(const unsigned char *signature, float threshold)
{
	unsigned char bytes[BYTES];

	np_query_pack(&(NpTextsigQuery) {NP_QUERY_SIMILAR, threshold, signature}, bytes);
	return read_bytes(bytes, BYTES);
}

static void
keeps_its_bytes(void)
{
	unsigned char signature[NP_TEXTSIG_BYTES];
	unsigned char bytes[BYTES];
	NpTextsigQuery query;

	sign_text("The harbour of Eastmere reopened on Tuesday.", signature);
	np_query_pack(&(NpTextsigQuery) {NP_QUERY_CONTAINS, 0.8f, signature}, bytes);
	CHECK(memcmp(bytes, "\1\3\0\0\xcd\xcc\x4c\x3f", 8) == 0);
	CHECK(memcmp(bytes + 8, signature, NP_TEXTSIG_BYTES) == 0);
	CHECK(np_query_read(bytes, BYTES, &query) == NP_OK);
	CHECK(query.kind == NP_QUERY_CONTAINS && query.threshold == 0.8f &&
		  query.signature == bytes + 8);
	for (size_t length = 0; length < BYTES; length++)
		CHECK(read_bytes(bytes, length) == NP_BAD_VALUE);
	CHECK(damaged(bytes, 0, 0) == NP_BAD_VALUE);
	CHECK(damaged(bytes, 0, 2) == NP_BAD_VERSION);
	CHECK(damaged(bytes, 1, 0) == NP_BAD_VALUE);
	CHECK(damaged(bytes, 1, 1) == NP_OK);
	CHECK(damaged(bytes, 1, 4) == NP_BAD_VALUE);
	CHECK(damaged(bytes, 2, 1) == NP_BAD_VERSION);
	CHECK(damaged(bytes, 3, 1) == NP_BAD_VERSION);
	CHECK(damaged(bytes, 8, 2) == NP_BAD_VERSION);
	CHECK(damaged(bytes, 12, 4) == NP_BAD_VALUE);
	CHECK(with_threshold(signature, 0) == NP_OK);
	CHECK(with_threshold(signature, 1e-40f) == NP_OK);
	CHECK(with_threshold(signature, 1) == NP_OK);
	CHECK(with_threshold(signature, nextafterf(1, 2)) == NP_BAD_VALUE);
	CHECK(with_threshold(signature, -0.0f) == NP_BAD_VALUE);
	CHECK(with_threshold(signature, -1) == NP_BAD_VALUE);
	CHECK(with_threshold(signature, INFINITY) == NP_BAD_VALUE);
	CHECK(with_threshold(signature, NAN) == NP_BAD_VALUE);
}

/* A text of four shingles, all of which stand in one of ten. */
static void
measures(void)
{
	unsigned char part[NP_TEXTSIG_BYTES];
	unsigned char whole[NP_TEXTSIG_BYTES];
	NpTextsigQuery query = {NP_QUERY_SIMILAR, 0.35f, whole};

	sign_text("four five six seven eight nine", part);
	sign_text("one two three four five six seven eight nine ten eleven twelve", whole);
	CHECK(np_query_measure(&query, part) == np_textsig_similarity(part, whole));
	CHECK(np_query_matches(&query, part));
	query.threshold = 0.5f;
	CHECK(!np_query_matches(&query, part));
	query.kind = NP_QUERY_CONTAINED;
	CHECK(np_query_measure(&query, part) == np_textsig_containment(part, whole));
	CHECK(np_query_matches(&query, part));
	query.kind = NP_QUERY_CONTAINS;
	CHECK(np_query_measure(&query, part) == np_textsig_containment(whole, part));
	CHECK(!np_query_matches(&query, part));
	query.threshold = 0;
	CHECK(np_query_matches(&query, part));
	query.threshold = 1;
	CHECK(np_query_matches(&query, whole));
}

int
main(void)
{
	keeps_its_bytes();
	measures();
	return np_done("textsig_query");
}
