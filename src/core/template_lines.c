/*
 * template_lines.c
 *		What a template has learned, for people to read.
 */
#include "core/template_format.h"

#include <stdlib.h>
#include <string.h>

#include "core/map.h"

/* Keys between polls. */
#define KEYS_PER_POLL	1024

/*
 * a * b / c, rounded; the largest number if that is more.  b is at most
 * NP_TEMPLATE_PAGES, c is not 0.  Beyond 2^56 the last digits are lost.
 */
static uint64_t
scale(uint64_t a, uint64_t b, uint64_t c)
{
	uint64_t	whole = a / c;
	uint64_t	rest = a % c;

	if (b != 0 && whole > (UINT64_MAX - b) / b)
		return UINT64_MAX;
	if (c >> 56 != 0)
	{
		rest >>= 8;
		c >>= 8;
	}
	return whole * b + (rest * b + c / 2) / c;
}

/*
 * How many distinct pages were fed.  Pages of the sample stand for all, so
 * pages were repeated as often as these were.
 */
static uint64_t
distinct_pages(const NpTemplate *template)
{
	uint64_t	times = 0;

	for (size_t i = 0; i < template->pages; i++)
		times = np_add_up(times, np_template_page_entry(template, i).times);
	return times == 0 ? 0 : scale(template->fed, template->pages, times);
}

static NpTemplateLine
make_line(const NpTemplate *template, const NpTemplateKeyEntry *key,
		  uint64_t distinct)
{
	uint64_t	counted = np_template_keeping(template,
											  np_template_all(template),
											  key->hash);
	NpTemplateLine line = {
		.kind = key->kind,
		.held = np_count_bits(key->holders & counted),
		.counted = np_count_bits(counted)
	};

	line.length = key->length < NP_TEMPLATE_SAMPLE ? key->length :
		NP_TEMPLATE_SAMPLE;
	memcpy(line.text, key->sample, line.length);
	if (line.counted > 0)
		line.pages = scale(distinct, line.held, line.counted);
	return line;
}

static int
by_pages(const void *a, const void *b)
{
	const NpTemplateLine *x = a;
	const NpTemplateLine *y = b;
	int			order = memcmp(x->text, y->text, x->length < y->length ?
							   x->length : y->length);

	if (x->pages != y->pages)
		return x->pages > y->pages ? -1 : 1;
	if (order != 0)
		return order;
	if (x->length != y->length)
		return x->length < y->length ? -1 : 1;
	return (x->kind > y->kind) - (x->kind < y->kind);
}

/* Adds the shapes of a key's text that no other text is needed for. */
static NpStatus
add_explained(NpArena *arena, const NpTemplate *template,
			  const NpTemplateKeyEntry *key, NpMap *explained)
{
	NpText		text;
	NpKeyWords	words;
	NpLineKeys	keys;

	if (np_text((const char *) key->sample, key->length, &text) != NP_OK)
		return NP_BAD_VALUE;
	np_key_words(arena, &text, (NpSpan) {0, text.length}, &words);
	np_line_keys(&words, &keys);
	for (size_t i = 0; i < keys.count; i++)
	{
		const NpLineKey *shape = &keys.items[i];
		uint32_t   *value;

		if (shape->kind == NP_KEY_LINE || shape->hash == key->hash ||
			np_template_holders(template, shape->hash) != key->holders)
			continue;
		NP_TRY(np_map_at(arena, explained, shape->hash, &value));
		*value = 1;
	}
	return NP_OK;
}

/*
 * The shapes that say nothing beyond what one line, or one longer tail, says:
 * the same pages hold both.
 */
static NpStatus
find_explained(NpArena *arena, const NpTemplate *template, NpMap *explained)
{
	NpTemplateWalk walk = {.template = template};
	NpTemplateKeyEntry key;

	while (np_template_next(&walk, &key))
	{
		if (walk.next % KEYS_PER_POLL == 0)
			np_poll(arena);
		if (key.kind == NP_KEY_LINE || key.kind == NP_KEY_TAIL)
			NP_TRY(add_explained(arena, template, &key, explained));
	}
	return NP_OK;
}

/*
 * A line that was seen on fewer pages than this is not projected: one page of
 * the sample stands for many, and says nothing of them.
 */
#define SEEN	3

NpStatus
np_template_lines(NpArena *arena, const NpTemplate *template,
				  uint64_t min_pages, NpTemplateLines *lines)
{
	NpTemplateWalk walk = {.template = template};
	NpTemplateKeyEntry key;
	NpMap		explained = {NULL, 0, 0};
	uint64_t	distinct = distinct_pages(template);
	uint64_t	seen = min_pages < SEEN ? min_pages : SEEN;
	size_t		capacity = 0;

	if (seen == 0)
		seen = 1;
	*lines = (NpTemplateLines) {NULL, 0};
	NP_TRY(find_explained(arena, template, &explained));
	while (np_template_next(&walk, &key))
	{
		NpTemplateLine line = make_line(template, &key, distinct);

		if (walk.next % KEYS_PER_POLL == 0)
			np_poll(arena);
		if (line.pages < min_pages || line.held < seen ||
			np_map_get(&explained, key.hash) != 0)
			continue;
		NP_TRY(np_reserve(arena, &lines->items, &capacity, lines->count + 1,
						  sizeof(NpTemplateLine)));
		lines->items[lines->count++] = line;
	}
	if (lines->count > 0)
		qsort(lines->items, lines->count, sizeof(NpTemplateLine), by_pages);
	return NP_OK;
}
