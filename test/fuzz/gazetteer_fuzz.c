/*
 * gazetteer_fuzz.c
 *		A damaged value is never read beyond its end, whatever the text.
 *
 * The input's first half damages a small gazetteer, byte by byte; its second
 * half is the text that is matched, and the text form that is parsed.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/gazetteer.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char names[] =
"[[\"Anna Berg\",\"PERSON\",\"Anna Berg\",\"1\"],[\"Mr.\",\"T\",\"Mr\",null],"
"[\"caf\xc3\xa9\",\"T\",\"x\",null],[\"the of\",\"T\",\"y\",\"2\"],"
"[\"U.S.\",\"LOC\",\"US\",\"3\"],[\"Share\",\"T\",\"z\",\"4\"],"
"[\"Share\",\"T\",\"z\",\"5\"],[\"Anna\",\"NONE\",\"\",null],[\"\xe6\x9d\xb1\",\"LOC\",null,null]]";

/* A copy of exactly the value's size, changed where the input says. */
static uint8_t *
damage(const uint8_t *bytes, size_t length, const uint8_t *data, size_t size)
{
	uint8_t    *copy = malloc(length);

	if (copy == NULL)
		abort();
	memcpy(copy, bytes, length);
	for (size_t i = 0; i + 2 < size; i += 3)
		copy[((size_t) data[i] << 8 | data[i + 1]) % length] = data[i + 2];
	return copy;
}

/* Matches a text; the spans must be inside it and ascend. */
static void
match(NpArena *arena, const uint8_t *value, size_t length, const NpText *text)
{
	NpGazetteer gazetteer;
	NpWords		words;
	NpMatches	matches;
	size_t		end = 0;

	if (np_gazetteer_open(value, length, &gazetteer) != NP_OK ||
		np_words(arena, text, &words) != NP_OK ||
		np_gazetteer_match(arena, &gazetteer, text, &words, NULL, 0,
						   &matches) != NP_OK)
		return;
	for (size_t i = 0; i < matches.count; i++)
	{
		NpEntry		entry;

		if (matches.items[i].span.start < end ||
			matches.items[i].span.end > text->length)
			abort();
		end = matches.items[i].span.end;
		(void) np_gazetteer_entry(&gazetteer, matches.items[i].entry, &entry);
	}
	for (size_t i = 0; i < matches.forbidden_count; i++)
		if (matches.forbidden[i].start >= matches.forbidden[i].end ||
			matches.forbidden[i].end > text->length)
			abort();
}

/* A damaged value is told from a good one, and joins it without harm. */
static void
receive(NpArena *arena, const uint8_t *good, const uint8_t *bad,
		size_t length)
{
	NpGazetteer a;
	NpGazetteer b;
	uint8_t    *bytes;
	size_t		merged;

	if (np_gazetteer_check(arena, bad, length) == NP_OK &&
		memcmp(good, bad, length) != 0)
		abort();
	if (np_gazetteer_open(good, length, &a) == NP_OK &&
		np_gazetteer_open(bad, length, &b) == NP_OK &&
		np_gazetteer_merge(arena, &a, &b, &bytes, &merged) == NP_OK &&
		np_gazetteer_check(arena, bytes, merged) != NP_OK)
		abort();
}

/* What parses can be built, printed, and parsed to the same value. */
static void
round_trip(NpArena *arena, const NpText *text)
{
	NpEntries	entries;
	NpGazetteer gazetteer;
	NpBuffer	out = {0};
	NpText		printed;
	uint8_t    *bytes;
	uint8_t    *again;
	size_t		length;
	size_t		again_length;

	if (np_gazetteer_parse(arena, text, &entries) != NP_OK ||
		np_gazetteer_build(arena, &entries, &bytes, &length) != NP_OK)
		return;
	if (np_gazetteer_check(arena, bytes, length) != NP_OK ||
		np_gazetteer_open(bytes, length, &gazetteer) != NP_OK ||
		np_gazetteer_print(arena, &gazetteer, false, &out) != NP_OK ||
		np_text(out.bytes, out.length, &printed) != NP_OK ||
		np_gazetteer_parse(arena, &printed, &entries) != NP_OK ||
		np_gazetteer_build(arena, &entries, &again, &again_length) != NP_OK ||
		again_length != length || memcmp(again, bytes, length) != 0)
		abort();
}

/* The names with one of them replaced by the text, printed as JSON. */
static void
build_from(NpArena *arena, const NpText *text)
{
	NpEntry		items[2] = {
		{{text->bytes, text->length}, {"T", 1}, {"N", 1}, {NULL, 0}},
		{{"Berg", 4}, {"T", 1}, {text->bytes, text->length}, {"1", 1}},
	};
	NpEntries	entries = {items, 2};
	uint8_t    *bytes;
	size_t		length;

	if (np_gazetteer_build(arena, &entries, &bytes, &length) != NP_OK)
		return;
	if (np_gazetteer_check(arena, bytes, length) != NP_OK)
		abort();
	match(arena, bytes, length, text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t		half = size / 2;
	NpTestArena test;
	NpText		json;
	NpText		text;
	NpEntries	entries;
	uint8_t    *bytes;
	uint8_t    *damaged;
	size_t		length;

	if (np_text((const char *) data + half, size - half, &text) != NP_OK)
		return 0;
	np_test_arena_init(&test, 0);
	if (np_text(names, sizeof(names) - 1, &json) != NP_OK ||
		np_gazetteer_parse(&test.arena, &json, &entries) != NP_OK ||
		np_gazetteer_build(&test.arena, &entries, &bytes, &length) != NP_OK)
		abort();
	match(&test.arena, bytes, length, &text);
	damaged = damage(bytes, length, data, half);
	match(&test.arena, damaged, length, &text);
	receive(&test.arena, bytes, damaged, length);
	free(damaged);
	round_trip(&test.arena, &text);
	build_from(&test.arena, &text);
	np_test_arena_free(&test);
	return 0;
}
