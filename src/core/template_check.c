/*
 * template_check.c
 *		Are some bytes a template, down to the last bit?
 *
 * Values come from other servers and from files.  What passes here is what
 * np_template_merge would have written: merging it with nothing gives the same
 * bytes.
 */
#include "core/template_format.h"

/* Keys between polls. */
#define KEYS_PER_POLL	4096

/* What is known of each page once all keys are read. */
typedef struct PageKeys
{
	uint32_t	count;
	uint64_t	largest;
} PageKeys;

static NpStatus
check_pages(const NpTemplate *template)
{
	uint64_t	times = 0;

	for (size_t i = 0; i < template->pages; i++)
	{
		NpTemplatePageEntry page = np_template_page_entry(template, i);

		if (page.hash == 0 || page.times == 0 ||
			(i > 0 &&
			 np_template_page_entry(template, i - 1).hash >= page.hash))
			return NP_BAD_VALUE;
		times = np_add_up(times, page.times);
	}
	if (times > template->fed ||
		(template->pages < NP_TEMPLATE_PAGES && times != template->fed))
		return NP_BAD_VALUE;
	return NP_OK;
}

/* Words with single blanks between, and no character that shows as nothing. */
static NpStatus
check_sample(const NpTemplateKeyEntry *key)
{
	NpText		text;
	bool		blank = true;

	if (key->length == 0 || key->length > NP_TEMPLATE_SAMPLE ||
		np_text((const char *) key->sample, key->length, &text) != NP_OK)
		return NP_BAD_VALUE;
	for (size_t at = 0; at < text.length;)
	{
		uint32_t	c = np_next(&text, &at);

		if (np_is_blank(c) && (c != ' ' || blank))
			return NP_BAD_VALUE;
		blank = c == ' ';
	}
	return blank ? NP_BAD_VALUE : NP_OK;
}

static NpStatus
check_holders(const NpTemplate *template, size_t i, uint64_t hash,
			  PageKeys *pages)
{
	/* Not masked: no bit may stand for a page that is not there. */
	uint64_t	holders = np_load(template->holders + i * 8);

	if (holders == 0 || (holders & ~np_template_all(template)) != 0 ||
		np_template_keeping(template, holders, hash) != holders)
		return NP_BAD_VALUE;
	while (holders != 0)
	{
		PageKeys   *page = &pages[__builtin_ctzll(holders)];

		page->count++;
		page->largest = hash;
		holders &= holders - 1;
	}
	return NP_OK;
}

/* A page keeps all of its keys, or as many as a page may. */
static NpStatus
check_cutoffs(const NpTemplate *template, const PageKeys *pages)
{
	for (size_t i = 0; i < template->pages; i++)
	{
		uint64_t	cutoff = np_template_page_entry(template, i).cutoff;

		if (pages[i].count == 0 || pages[i].count > NP_TEMPLATE_PAGE_KEYS)
			return NP_BAD_VALUE;
		if (cutoff != UINT64_MAX &&
			(pages[i].count < NP_TEMPLATE_PAGE_KEYS ||
			 pages[i].largest != cutoff))
			return NP_BAD_VALUE;
	}
	return NP_OK;
}

static NpStatus
check_keys(NpArena *arena, const NpTemplate *template)
{
	PageKeys	pages[NP_TEMPLATE_PAGES] = {{0}};
	NpTemplateWalk walk = {.template = template};
	NpTemplateKeyEntry key;
	uint64_t	last = 0;

	for (size_t i = 0; i < template->keys; i++)
	{
		if (i % KEYS_PER_POLL == 0)
			np_poll(arena);
		if (!np_template_next(&walk, &key) || key.kind >= NP_KEY_KINDS ||
			(i > 0 && key.hash <= last))
			return NP_BAD_VALUE;
		last = key.hash;
		NP_TRY(check_sample(&key));
		NP_TRY(check_holders(template, i, key.hash, pages));
	}
	if (walk.sample_at != template->sample_bytes)
		return NP_BAD_VALUE;
	return check_cutoffs(template, pages);
}

NpStatus
np_template_check(NpArena *arena, const uint8_t *bytes, size_t length)
{
	NpTemplate	template;

	NP_TRY(np_template_open(bytes, length, &template));
	if (bytes[NP_TP_ZERO] != 0 ||
		np_load32(bytes + NP_TP_SUM) != np_template_sum(bytes, length))
		return NP_BAD_VALUE;
	NP_TRY(check_pages(&template));
	return check_keys(arena, &template);
}
