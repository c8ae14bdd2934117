/*
 * template_merge.c
 *		Two templates to that of all of their pages.
 *
 * Why the order and the grouping do not matter: the sample is the smallest of
 * all page hashes, so a page that is in the result was in every sample that
 * ever saw it, and its times were added up each time.  A page's keys depend on
 * nothing but the page.  And a key's sample of text is that of the first page
 * that holds it, which leaves the sample later than the others.
 */
#include "core/template_format.h"

#include <string.h>

/* Keys between polls. */
#define KEYS_PER_POLL	4096

/* Where the pages of one side stand in the result. */
typedef struct Places
{
	uint64_t	at[NP_TEMPLATE_PAGES];	/* a set of one page, or none */
	uint64_t	kept;			/* those of the side that stay */
} Places;

/* Takes the next page of a side. */
static void
place(Places *places, size_t *next, size_t at)
{
	places->at[*next] = UINT64_C(1) << at;
	places->kept |= UINT64_C(1) << *next;
	(*next)++;
}

/* NP_BAD_VALUE if one page is not the same on both sides. */
static NpStatus
merge_pages(const NpTemplate *a, const NpTemplate *b, NpTemplateParts *parts,
			Places *from_a, Places *from_b)
{
	size_t		i = 0;
	size_t		j = 0;

	*from_a = *from_b = (Places) {.kept = 0};
	while (parts->page_count < NP_TEMPLATE_PAGES &&
		   (i < a->pages || j < b->pages))
	{
		NpTemplatePageEntry x = {0};
		NpTemplatePageEntry y = {0};
		size_t		at = parts->page_count++;
		int			order;

		if (i < a->pages)
			x = np_template_page_entry(a, i);
		if (j < b->pages)
			y = np_template_page_entry(b, j);
		order = i == a->pages ? 1 : j == b->pages ? -1 :
			(x.hash > y.hash) - (x.hash < y.hash);
		parts->pages[at] = order <= 0 ? x : y;
		if (order == 0 && x.cutoff != y.cutoff)
			return NP_BAD_VALUE;
		if (order == 0)
			parts->pages[at].times = np_add_up(x.times, y.times);
		if (order <= 0)
			place(from_a, &i, at);
		if (order >= 0)
			place(from_b, &j, at);
	}
	return NP_OK;
}

/* A set of pages of one side as pages of the result. */
static uint64_t
move(const Places *places, uint64_t holders)
{
	uint64_t	result = 0;

	holders &= places->kept;
	while (holders != 0)
	{
		result |= places->at[__builtin_ctzll(holders)];
		holders &= holders - 1;
	}
	return result;
}

/* Of two sides' keys of one hash, the one that the first page shows. */
static bool
is_shown_by(const NpTemplateKeyEntry *x, const NpTemplateKeyEntry *y)
{
	uint64_t	first_x = x->holders & (~x->holders + 1);
	uint64_t	first_y = y->holders & (~y->holders + 1);
	size_t		shorter = x->length < y->length ? x->length : y->length;
	int			order;

	if (first_x != first_y)
		return first_y == 0 || (first_x != 0 && first_x < first_y);
	if (x->kind != y->kind)
		return x->kind < y->kind;
	/* Equal pages may differ in their numbers and the case of letters. */
	order = memcmp(x->sample, y->sample, shorter);
	return order != 0 ? order < 0 : x->length <= y->length;
}

/* One side, read key by key. */
typedef struct Side
{
	NpTemplateWalk walk;
	Places		places;
	NpTemplateKeyEntry key;
	bool		more;
} Side;

static void
advance(Side *side)
{
	side->more = np_template_next(&side->walk, &side->key);
	if (side->more)
		side->key.holders = move(&side->places, side->key.holders);
}

static NpTemplateKeyEntry
next_key(Side *a, Side *b)
{
	NpTemplateKeyEntry result;
	uint64_t	holders;

	if (!b->more || (a->more && a->key.hash < b->key.hash))
	{
		result = a->key;
		advance(a);
		return result;
	}
	if (!a->more || b->key.hash < a->key.hash)
	{
		result = b->key;
		advance(b);
		return result;
	}
	holders = a->key.holders | b->key.holders;
	result = is_shown_by(&a->key, &b->key) ? a->key : b->key;
	result.holders = holders;
	advance(a);
	advance(b);
	return result;
}

/* Counts the keys of each page; false if one has more than a page can. */
static bool
count_keys(uint32_t counts[NP_TEMPLATE_PAGES], uint64_t holders)
{
	while (holders != 0)
	{
		if (++counts[__builtin_ctzll(holders)] > NP_TEMPLATE_PAGE_KEYS)
			return false;
		holders &= holders - 1;
	}
	return true;
}

NpStatus
np_template_merge(NpArena *arena, const NpTemplate *a, const NpTemplate *b,
				  uint64_t more, NpTemplateBytes *out)
{
	NpTemplateParts parts = {0};
	Side		left = {.walk = {.template = a}};
	Side		right = {.walk = {.template = b}};
	uint32_t	counts[NP_TEMPLATE_PAGES] = {0};

	parts.fed = np_add_up(np_add_up(a->fed, b->fed), more);
	NP_TRY(merge_pages(a, b, &parts, &left.places, &right.places));
	parts.keys = np_alloc(arena, (a->keys + b->keys) *
						  sizeof(NpTemplateKeyEntry));
	if (parts.keys == NULL)
		return NP_NO_MEMORY;
	advance(&left);
	advance(&right);
	for (size_t steps = 0; left.more || right.more; steps++)
	{
		NpTemplateKeyEntry key = next_key(&left, &right);

		if (steps % KEYS_PER_POLL == 0)
			np_poll(arena);
		if (!count_keys(counts, key.holders))
			return NP_BAD_VALUE;
		if (key.holders != 0)
			parts.keys[parts.key_count++] = key;
	}
	return np_template_write(arena, &parts, out);
}
