/*
 * template_format.c
 *		A template in its bytes: reading and writing.
 */
#include "core/template_format.h"

#include <string.h>

NpTemplatePageEntry
np_template_page_entry(const NpTemplate *template, size_t i)
{
	const uint8_t *at = template->page_table + i * NP_TP_PAGE;

	return (NpTemplatePageEntry) {
		np_load(at), np_load(at + NP_TP_PAGE_CUTOFF),
		np_load(at + NP_TP_PAGE_TIMES)
	};
}

NpStatus
np_template_open(const uint8_t *bytes, size_t length, NpTemplate *template)
{
	size_t		pages;
	size_t		keys;
	size_t		samples;
	const uint8_t *at;

	if (length < NP_TP_HEADER)
		return NP_BAD_VALUE;
	if (bytes[NP_TP_FORMAT] != NP_TEMPLATE_FORMAT ||
		bytes[NP_TP_RULES] != NP_TEMPLATE_RULES)
		return NP_BAD_VERSION;
	pages = bytes[NP_TP_PAGES];
	keys = np_load32(bytes + NP_TP_KEYS);
	samples = np_load32(bytes + NP_TP_SAMPLES);
	if (pages > NP_TEMPLATE_PAGES || keys > NP_TP_MOST_KEYS ||
		samples > NP_TP_MOST_BYTES || (pages == 0) != (keys == 0) ||
		length != NP_TP_HEADER + pages * NP_TP_PAGE + keys * NP_TP_KEY +
		samples)
		return NP_BAD_VALUE;
	*template = (NpTemplate) {
		.bytes = bytes, .length = length, .pages = pages, .keys = keys,
		.sample_bytes = samples
	};
	template->fed = np_load(bytes + NP_TP_FED);
	template->kinds = at = bytes + NP_TP_HEADER;
	template->lengths = at += keys;
	template->samples = at += keys;
	template->holders = at += samples;
	template->page_table = at += keys * 8;
	template->hashes = at + pages * NP_TP_PAGE;
	for (size_t i = 0; i < pages; i++)
		if (np_template_page_entry(template, i).cutoff != UINT64_MAX)
			template->partial |= UINT64_C(1) << i;
	return NP_OK;
}

static uint64_t
holders_at(const NpTemplate *template, size_t i)
{
	return np_load(template->holders + i * 8) & np_template_all(template);
}

bool
np_template_next(NpTemplateWalk *walk, NpTemplateKeyEntry *entry)
{
	const NpTemplate *template = walk->template;
	size_t		i = walk->next;

	if (i == template->keys)
		return false;
	entry->hash = np_load(template->hashes + i * 8);
	entry->holders = holders_at(template, i);
	entry->kind = template->kinds[i];
	entry->length = template->lengths[i];
	entry->sample = template->samples + walk->sample_at;
	if (template->sample_bytes - walk->sample_at < entry->length)
		return false;
	walk->sample_at += entry->length;
	walk->next++;
	return true;
}

/* Hashes are spread evenly, so a hash stands near its share of the table. */
#define WINDOW	64

uint64_t
np_template_holders(const NpTemplate *template, uint64_t hash)
{
	size_t		low = 0;
	size_t		high = template->keys;
	size_t		guess = (size_t) ((hash >> 32) * high >> 32);

	if (guess > WINDOW &&
		np_load(template->hashes + (guess - WINDOW) * 8) <= hash)
		low = guess - WINDOW;
	if (guess + WINDOW < high &&
		np_load(template->hashes + (guess + WINDOW) * 8) > hash)
		high = guess + WINDOW;
	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;
		uint64_t	found = np_load(template->hashes + middle * 8);

		if (found == hash)
			return holders_at(template, middle);
		if (found < hash)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

uint64_t
np_template_keeping(const NpTemplate *template, uint64_t pages, uint64_t hash)
{
	uint64_t	left = pages & template->partial;

	while (left != 0)
	{
		unsigned	i = (unsigned) __builtin_ctzll(left);

		left &= left - 1;
		if (np_template_page_entry(template, i).cutoff < hash)
			pages &= ~(UINT64_C(1) << i);
	}
	return pages & np_template_all(template);
}

uint64_t
np_template_limit(const NpTemplate *template)
{
	if (template->pages < NP_TEMPLATE_PAGES)
		return UINT64_MAX;
	return np_template_page_entry(template, NP_TEMPLATE_PAGES - 1).hash;
}

/* The sum itself is left out: it lies in the first block that is not. */
uint32_t
np_template_sum(const uint8_t *bytes, size_t length)
{
	uint64_t	hash = length;
	size_t		at;

	hash = np_mix(hash ^ np_load(bytes));
	hash = np_mix(hash ^ np_load(bytes + NP_TP_FED));
	hash = np_mix(hash ^ np_load32(bytes + NP_TP_SAMPLES));
	for (at = NP_TP_HEADER; length - at >= 8; at += 8)
		hash = np_mix(hash ^ np_load(bytes + at));
	if (at < length)
		hash = np_mix(hash ^ np_load_some(bytes + at, length - at));
	return (uint32_t) (hash >> 32);
}

static void
write_pages(const NpTemplateParts *parts, uint8_t *to)
{
	for (size_t i = 0; i < parts->page_count; i++, to += NP_TP_PAGE)
	{
		np_store64(to, parts->pages[i].hash);
		np_store64(to + NP_TP_PAGE_CUTOFF, parts->pages[i].cutoff);
		np_store64(to + NP_TP_PAGE_TIMES, parts->pages[i].times);
	}
	for (size_t i = 0; i < parts->key_count; i++, to += 8)
		np_store64(to, parts->keys[i].hash);
}

/* Writes what comes before the pages; returns where they go. */
static uint8_t *
write_keys(const NpTemplateParts *parts, uint8_t *to)
{
	size_t		count = parts->key_count;
	uint8_t    *sample = to + 2 * count;

	for (size_t i = 0; i < count; i++)
	{
		const NpTemplateKeyEntry *key = &parts->keys[i];

		to[i] = key->kind;
		to[count + i] = key->length;
		memcpy(sample, key->sample, key->length);
		sample += key->length;
	}
	for (size_t i = 0; i < count; i++)
		np_store64(sample + i * 8, parts->keys[i].holders);
	return sample + count * 8;
}

NpStatus
np_template_write(NpArena *arena, const NpTemplateParts *parts,
				  NpTemplateBytes *out)
{
	size_t		samples = 0;
	uint8_t    *bytes;

	if (parts->key_count > NP_TP_MOST_KEYS)
		return NP_BAD_VALUE;
	for (size_t i = 0; i < parts->key_count; i++)
		samples += parts->keys[i].length;
	out->length = NP_TP_HEADER + parts->page_count * NP_TP_PAGE +
		parts->key_count * NP_TP_KEY + samples;
	out->bytes = bytes = np_alloc(arena, out->length);
	if (bytes == NULL)
		return NP_NO_MEMORY;
	bytes[NP_TP_FORMAT] = NP_TEMPLATE_FORMAT;
	bytes[NP_TP_RULES] = NP_TEMPLATE_RULES;
	bytes[NP_TP_PAGES] = (uint8_t) parts->page_count;
	bytes[NP_TP_ZERO] = 0;
	np_store32(bytes + NP_TP_KEYS, (uint32_t) parts->key_count);
	np_store64(bytes + NP_TP_FED, parts->fed);
	np_store32(bytes + NP_TP_SAMPLES, (uint32_t) samples);
	write_pages(parts, write_keys(parts, bytes + NP_TP_HEADER));
	np_store32(bytes + NP_TP_SUM, np_template_sum(bytes, out->length));
	return NP_OK;
}

NpStatus
np_template_empty(NpArena *arena, NpTemplateBytes *out)
{
	NpTemplateParts parts = {0};

	return np_template_write(arena, &parts, out);
}
