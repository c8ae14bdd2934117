/*
 * template_build.c
 *		A page to its template.
 */
#include "core/template_format.h"

#include <stdlib.h>
#include <string.h>

/* Lines between polls. */
#define LINES_PER_POLL	64

NpStatus
np_page(NpArena *arena, const NpText *text, NpPage *page)
{
	uint64_t	hash = np_page_hash_begin();

	page->text = text;
	NP_TRY(np_lines(arena, text, &page->lines));
	for (size_t i = 0; i < page->lines.count; i++)
	{
		NpKeyWords	words;

		if (i % LINES_PER_POLL == 0)
			np_poll(arena);
		np_key_words(arena, text, page->lines.items[i].span, &words);
		hash = np_page_hash_add(hash, &words);
	}
	page->hash = np_page_hash_end(hash);
	return NP_OK;
}

/* A key of the page, and the line and the place in it where it was found. */
typedef struct Found
{
	uint64_t	hash;
	uint32_t	line;
	uint8_t		place;
	uint8_t		kind;
} Found;

static int
by_hash(const void *a, const void *b)
{
	const Found *x = a;
	const Found *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->place > y->place) - (x->place < y->place);
}

/* Keys that are collected before the smallest of them are chosen. */
#define COLLECTED	(8 * NP_TEMPLATE_PAGE_KEYS)

typedef struct Collector
{
	Found	   *items;
	size_t		count;
	uint64_t	cutoff;			/* keys above it are not needed */
} Collector;

/* Leaves the smallest keys, once each. */
static void
choose(Collector *found)
{
	size_t		kept = 0;

	qsort(found->items, found->count, sizeof(Found), by_hash);
	for (size_t i = 0; i < found->count; i++)
	{
		if (kept > 0 && found->items[kept - 1].hash == found->items[i].hash)
			continue;
		if (kept == NP_TEMPLATE_PAGE_KEYS)
		{
			found->cutoff = found->items[kept - 1].hash;
			break;
		}
		found->items[kept++] = found->items[i];
	}
	found->count = kept;
}

static void
collect(Collector *found, const NpLineKeys *keys, size_t line)
{
	for (size_t i = 0; i < keys->count; i++)
	{
		if (keys->items[i].hash > found->cutoff)
			continue;
		if (found->count == COLLECTED)
			choose(found);
		found->items[found->count++] = (Found) {
			keys->items[i].hash, (uint32_t) line, (uint8_t) i,
			keys->items[i].kind
		};
	}
}

/* Gives a key its sample of text. */
static NpStatus
show(NpArena *arena, const NpPage *page, const Found *found,
	 NpTemplateKeyEntry *key)
{
	char		sample[NP_TEMPLATE_SAMPLE];
	NpSpan		line = page->lines.items[found->line].span;
	NpKeyWords	words;
	NpLineKeys	keys = {.items = {{.kind = NP_KEY_LINE}}};
	uint8_t    *copy;

	/* A line as it is shows its beginning, however long it is. */
	if (found->kind != NP_KEY_LINE)
	{
		np_key_words(arena, page->text, line, &words);
		np_line_keys(&words, &keys);
	}
	key->length = (uint8_t) np_key_sample(page->text, line, &words,
										  &keys.items[found->place], sample);
	key->sample = copy = np_alloc(arena, key->length);
	if (copy == NULL)
		return NP_NO_MEMORY;
	memcpy(copy, sample, key->length);
	return NP_OK;
}

NpStatus
np_template_of(NpArena *arena, const NpPage *page, NpTemplateBytes *out)
{
	Collector	found = {.cutoff = UINT64_MAX};
	NpTemplateParts parts = {.fed = 1, .page_count = 1};

	found.items = np_alloc_array(arena, COLLECTED, sizeof(Found));
	if (found.items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < page->lines.count; i++)
	{
		NpKeyWords	words;
		NpLineKeys	keys;

		if (i % LINES_PER_POLL == 0)
			np_poll(arena);
		np_key_words(arena, page->text, page->lines.items[i].span, &words);
		np_line_keys(&words, &keys);
		collect(&found, &keys, i);
	}
	choose(&found);
	parts.pages[0] = (NpTemplatePageEntry) {page->hash, found.cutoff, 1};
	parts.key_count = found.count;
	parts.keys = np_alloc_array(arena, found.count,
								sizeof(NpTemplateKeyEntry));
	if (parts.keys == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < found.count; i++)
	{
		parts.keys[i].hash = found.items[i].hash;
		parts.keys[i].holders = 1;
		parts.keys[i].kind = found.items[i].kind;
		NP_TRY(show(arena, page, &found.items[i], &parts.keys[i]));
	}
	return np_template_write(arena, &parts, out);
}
