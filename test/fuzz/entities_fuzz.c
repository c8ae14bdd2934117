/*
 * entities_fuzz.c
 *		Any text, any mask, with and without a gazetteer: mentions ascend, are
 *		disjoint and unmasked.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/entities.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Up to two spans on character borders, from the first bytes of the input. */
static size_t
make_mask(const NpText *text, const uint8_t *data, NpSpan *mask)
{
	NpCursor	cursor;
	size_t		count = 0;
	size_t		at = 0;

	np_cursor_init(&cursor, text);
	while (count < 2 && text->length > 2 * count + 1)
	{
		size_t		start = at + data[2 * count] % 64;

		mask[count].start = np_cursor_to_point(&cursor, start);
		mask[count].end = np_cursor_to_point(&cursor, start + data[2 * count + 1] % 32);
		if (mask[count].start >= mask[count].end)
			break;
		at = cursor.point;
		count++;
	}
	return count;
}

#define BYTES(string)	{string, sizeof(string) - 1}

/* Names of which the driver's fragments are made, one of them ambiguous. */
static NpGazetteer
make_gazetteer(NpArena *arena)
{
	NpEntry		items[] = {
		{BYTES("Anna Berg"), BYTES("PERSON"), BYTES("Anna Berg"), BYTES("1")},
		{BYTES("Berg"), BYTES("PERSON"), BYTES("Carl Berg"), BYTES("2")},
		{BYTES("ACME"), BYTES("ORG"), BYTES("Acme"), BYTES("3")},
		{BYTES("ACME"), BYTES("LOC"), BYTES("Acme"), BYTES("4")},
		{BYTES("caf\xc3\xa9"), BYTES("PLACE"), BYTES("Caf\xc3\xa9"), {NULL, 0}},
	};
	NpEntries	entries = {items, sizeof(items) / sizeof(items[0])};
	NpGazetteer gazetteer;
	uint8_t    *bytes;
	size_t		length;

	if (np_gazetteer_build(arena, &entries, &bytes, &length) != NP_OK ||
		np_gazetteer_open(bytes, length, &gazetteer) != NP_OK)
		abort();
	return gazetteer;
}

static void
check(const NpText *text, const NpMentions *mentions,
	  const NpEntities *entities, const NpSpan *mask, size_t mask_count)
{
	size_t		before = 0;
	size_t		known = 0;

	for (size_t i = 0; i < mentions->count; i++)
	{
		const NpMention *mention = &mentions->items[i];

		if (mention->span.start < before || mention->span.start >= mention->span.end ||
			mention->span.end > text->length)
			abort();
		before = mention->span.end;
		if (!(mention->score >= 0.0f && mention->score <= 1.0f))
			abort();
		for (size_t k = 0; k < mask_count; k++)
		{
			if (mention->span.start < mask[k].end && mask[k].start < mention->span.end)
				abort();
		}
		/* Entities are numbered by first mention, without gaps. */
		if (entities->entity_of[i] > known)
			abort();
		if (entities->entity_of[i] == known)
			known++;
	}
	if (known != entities->count)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	NpTestArena test;
	NpText		text;
	NpMatches	matches;
	NpMentions	mentions;
	NpEntities	entities;
	NpGazetteer gazetteer;
	NpSpan		mask[2];
	size_t		mask_count;

	if (np_text((const char *) data, size, &text) != NP_OK)
		return 0;
	mask_count = make_mask(&text, data, mask);
	np_test_arena_init(&test, 0);
	gazetteer = make_gazetteer(&test.arena);
	if (np_entities(&test.arena, &text, mask, mask_count,
					size % 2 == 0 ? &gazetteer : NULL, &matches, &mentions,
					&entities) != NP_OK)
		abort();
	check(&text, &mentions, &entities, mask, mask_count);
	np_test_arena_free(&test);
	return 0;
}
