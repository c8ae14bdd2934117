/*
 * template_lines.c
 *		What a template has learned, for people to read.
 */
#include "core/template_format.h"

#include <stdlib.h>
#include <string.h>

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
		.holders = key->holders,
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

/* A sample of at least so many bytes may have been cut short. */
#define CUT_SHORT	(NP_TEMPLATE_SAMPLE - 3)

#define ELLIPSIS	"..."
#define ELLIPSIS_BYTES	3

/* Where a part stands at or behind a place, as far as the text goes. */
static bool
find_part(const NpTemplateLine *text, size_t *at, const char *part,
		  size_t length, bool anywhere)
{
	bool		cut = text->length >= CUT_SHORT;

	for (size_t start = *at; start <= text->length; start++)
	{
		size_t		left = text->length - start;
		size_t		size = left < length && cut ? left : length;

		if (size <= left && memcmp(text->text + start, part, size) == 0)
		{
			*at = start + size;
			return true;
		}
		if (!anywhere)
			return false;
	}
	return false;
}

/* Is a text of this shape, as far as both of them are known? */
static bool
has_shape(const NpTemplateLine *text, const NpTemplateLine *shape)
{
	size_t		text_at = 0;
	size_t		at = 0;
	bool		anywhere = false;

	while (at < shape->length)
	{
		size_t		end = at;

		while (end < shape->length &&
			   (shape->length - end < ELLIPSIS_BYTES ||
				memcmp(shape->text + end, ELLIPSIS, ELLIPSIS_BYTES) != 0))
			end++;
		if (!find_part(text, &text_at, shape->text + at, end - at, anywhere))
			return false;
		anywhere = end < shape->length;
		at = end + (anywhere ? ELLIPSIS_BYTES : 0);
	}
	return anywhere || text_at == text->length ||
		shape->length >= CUT_SHORT;
}

/* Does one text of the same pages say what a shape says? */
static bool
explains(const NpTemplateLine *text, const NpTemplateLine *shape)
{
	if (shape->kind == NP_KEY_DATE && text->kind == NP_KEY_STUB)
		return has_shape(shape, text);
	return text != shape &&
		(text->kind == NP_KEY_LINE ||
		 (text->kind == NP_KEY_TAIL && shape->kind == NP_KEY_TAIL &&
		  text->length > shape->length)) &&
		has_shape(text, shape);
}

static int
by_holders(const void *a, const void *b)
{
	const NpTemplateLine *x = a;
	const NpTemplateLine *y = b;

	return (x->holders > y->holders) - (x->holders < y->holders);
}

/*
 * Leaves out the shapes that say nothing beyond what one line says, or one
 * longer tail.  Only lines of the same pages are looked at in pairs, and those
 * are no more than a page has keys.
 */
static void
drop_explained(NpArena *arena, NpTemplateLines *lines)
{
	NpTemplateLine *items = lines->items;
	size_t		kept = 0;
	size_t		first = 0;

	qsort(items, lines->count, sizeof(NpTemplateLine), by_holders);
	for (size_t i = 0; i < lines->count; i++)
	{
		bool		explained = false;

		np_poll(arena);
		if (items[i].holders != items[first].holders)
			first = i;
		for (size_t k = first; items[i].kind != NP_KEY_LINE && !explained &&
			 k < lines->count && items[k].holders == items[i].holders; k++)
			explained = explains(&items[k], &items[i]);
		items[i].explained = explained;
	}
	for (size_t i = 0; i < lines->count; i++)
		if (!items[i].explained)
			items[kept++] = items[i];
	lines->count = kept;
}

/*
 * Is a line one of many that have its shape?  A shape on twice as many pages
 * is what the site has; names and dates fill it in.
 */
static bool
is_variant(NpArena *arena, const NpTemplate *template,
		   const NpTemplateLine *line)
{
	NpText		text = {line->text, line->length, false};
	NpKeyWords	words;
	NpLineKeys	keys;

	if (line->kind != NP_KEY_LINE || line->length >= CUT_SHORT)
		return false;
	np_key_words(arena, &text, (NpSpan) {0, text.length}, &words);
	np_line_keys(&words, &keys);
	for (size_t i = 1; i < keys.count; i++)
	{
		uint64_t	holders = np_template_holders(template,
												  keys.items[i].hash);

		if (np_count_bits(holders) >= 2 * np_count_bits(line->holders))
			return true;
	}
	return false;
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
	uint64_t	distinct = distinct_pages(template);
	NpText		text;
	uint64_t	seen = min_pages < SEEN ? min_pages : SEEN;
	size_t		capacity = 0;

	if (seen == 0)
		seen = 1;
	*lines = (NpTemplateLines) {NULL, 0};
	while (np_template_next(&walk, &key))
	{
		NpTemplateLine line = make_line(template, &key, distinct);

		if (walk.next % KEYS_PER_POLL == 0)
			np_poll(arena);
		if (line.pages < min_pages || line.held < seen)
			continue;
		if (np_text(line.text, line.length, &text) != NP_OK)
			return NP_BAD_VALUE;
		if (is_variant(arena, template, &line))
			continue;
		NP_TRY(np_reserve(arena, &lines->items, &capacity, lines->count + 1,
						  sizeof(NpTemplateLine)));
		lines->items[lines->count++] = line;
	}
	if (lines->count == 0)
		return NP_OK;
	drop_explained(arena, lines);
	qsort(lines->items, lines->count, sizeof(NpTemplateLine), by_pages);
	return NP_OK;
}
