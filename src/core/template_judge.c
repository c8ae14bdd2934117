/*
 * template_judge.c
 *		What a site's template says of the lines of one page.
 */
#include "core/template_judge.h"

#include "core/template_format.h"

/* Lines between polls. */
#define LINES_PER_POLL	64

/*
 * A line of so many words and bytes is prose, which tells one article.  With
 * 8 and 60, teasers that pages of one day share made them twins (9 of 349
 * pages; with these, none).
 */
#define PROSE_WORDS		12
#define PROSE_BYTES		100

/* What the template holds of one line. */
typedef struct Held
{
	uint64_t	line_hash;
	uint64_t	line;			/* set of pages */
	uint64_t	hashes[3];		/* of its shapes */
	uint64_t	shapes[3];
	uint8_t		kinds[3];
	uint8_t		shape_count;
	size_t		prose;			/* its bytes if it is prose */
} Held;

static void
find_line(const NpTemplate *template, const NpLineKeys *keys, NpSpan span,
		  Held *held)
{
	for (size_t i = 0; i < keys->count; i++)
	{
		const NpLineKey *key = &keys->items[i];
		uint64_t	holders;
		size_t		k = held->shape_count;

		if (key->kind == NP_KEY_TAIL)
			continue;
		holders = np_template_holders(template, key->hash);
		if (key->kind == NP_KEY_LINE)
		{
			held->line_hash = key->hash;
			held->line = holders;
			continue;
		}
		held->hashes[k] = key->hash;
		held->shapes[k] = holders;
		held->kinds[k] = key->kind;
		held->shape_count++;
	}
	if (keys->words >= PROSE_WORDS && span.end - span.start >= PROSE_BYTES)
		held->prose = span.end - span.start;
}

/* Fills in what is held of each line; returns the hash of the page. */
static uint64_t
find_lines(NpArena *arena, const NpTemplatePage *page, const NpText *text,
		   const NpLines *lines, Held *held)
{
	uint64_t	hash = np_page_hash_begin();

	for (size_t i = 0; i < lines->count; i++)
	{
		NpSpan		span = lines->items[i].span;
		NpKeyWords	words;
		NpLineKeys	keys;

		if (i % LINES_PER_POLL == 0)
			np_poll(arena);
		np_key_words(arena, text, span, &words);
		np_line_keys(&words, &keys);
		find_line(page->template, &keys, span, &held[i]);
		hash = np_page_hash_add(hash, &words);
	}
	return np_page_hash_end(hash);
}

/* The page of this hash, as a set. */
static uint64_t
find_page(const NpTemplate *template, uint64_t hash)
{
	for (size_t i = 0; i < template->pages; i++)
		if (np_template_page_entry(template, i).hash == hash)
			return UINT64_C(1) << i;
	return 0;
}

/*
 * An article that so many other pages hold may be printed several times; prose
 * on more pages is a notice that they carry.
 */
static unsigned
most_copies(unsigned others)
{
	if (others < 6)
		return 1;
	return others < 32 ? 2 : others / 16;
}

/*
 * Twins have at least half of the prose, or nearly all of it where only one or
 * two pages are there to tell notices from articles.
 */
static bool
is_twin(size_t shared, size_t prose, unsigned others)
{
	if (shared == 0)
		return false;
	return others < 3 ? 10 * shared >= 9 * prose : 2 * shared >= prose;
}

/*
 * Pages that hold the article of this one: an older crawl of it, or a reprint.
 * Prose that is all over the site does not count.
 */
static uint64_t
find_twins(const Held *held, size_t count, uint64_t others)
{
	unsigned	other_count = np_count_bits(others);
	unsigned	most = most_copies(other_count);
	size_t		shared[NP_TEMPLATE_PAGES] = {0};
	size_t		prose = 0;
	uint64_t	twins = 0;

	for (size_t i = 0; i < count; i++)
	{
		uint64_t	pages = held[i].line & others;

		if (held[i].prose == 0 || np_count_bits(pages) > most)
			continue;
		prose += held[i].prose;
		for (; pages != 0; pages &= pages - 1)
			shared[__builtin_ctzll(pages)] += held[i].prose;
	}
	for (size_t k = 0; k < NP_TEMPLATE_PAGES; k++)
		if (is_twin(shared[k], prose, other_count))
			twins |= UINT64_C(1) << k;
	return twins;
}

/* The share of pages that hold a key, of those that keep all up to it. */
static NpTemplateCount
count_pages(const NpTemplate *template, uint64_t counted, uint64_t hash,
			uint64_t holders, uint8_t kind)
{
	uint64_t	keeping = np_template_keeping(template, counted, hash);

	return (NpTemplateCount) {
		(uint8_t) np_count_bits(holders & keeping),
		(uint8_t) np_count_bits(keeping), kind
	};
}

static bool
is_larger(NpTemplateCount a, NpTemplateCount b)
{
	return (unsigned) a.held * b.counted > (unsigned) b.held * a.counted ||
		b.counted == 0;
}

static void
weigh(const NpTemplatePage *page, const Held *held, uint64_t twins,
	  NpTemplateEvidence *evidence)
{
	if (held->line_hash == 0)
		return;
	evidence->line = count_pages(page->template, page->counted,
								 held->line_hash, held->line, NP_KEY_LINE);
	for (size_t k = 0; k < held->shape_count; k++)
	{
		NpTemplateCount count = count_pages(page->template, page->counted,
											held->hashes[k], held->shapes[k],
											held->kinds[k]);

		if (k == 0 || is_larger(count, evidence->shape))
			evidence->shape = count;
	}
	evidence->reprinted = (held->line & twins) != 0 &&
		(held->line & page->counted) == 0;
}

NpStatus
np_template_page(NpArena *arena, const NpTemplate *template,
				 const NpText *text, const NpLines *lines,
				 NpTemplatePage *page)
{
	Held	   *held = np_alloc_array(arena, lines->count, sizeof(Held));
	uint64_t	itself;
	uint64_t	twins;

	*page = (NpTemplatePage) {.template = template};
	page->evidence = np_alloc_array(arena, lines->count,
									sizeof(NpTemplateEvidence));
	if (held == NULL || page->evidence == NULL)
		return NP_NO_MEMORY;
	itself = find_page(template, find_lines(arena, page, text, lines, held));
	page->counted = np_template_all(template) & ~itself;
	twins = find_twins(held, lines->count, page->counted);
	page->counted &= ~twins;
	page->pages = np_count_bits(page->counted);
	page->itself = itself != 0;
	page->twins = twins != 0;
	for (size_t i = 0; i < lines->count; i++)
	{
		if (i % LINES_PER_POLL == 0)
			np_poll(arena);
		weigh(page, &held[i], twins, &page->evidence[i]);
	}
	return NP_OK;
}

/*
 * What stands on so many pages, in 1000, as a line of its own is the name of
 * the site or of a section in its menu.
 */
#define NAME_SHARE	500

NpTemplateCount
np_template_tail(NpArena *arena, const NpTemplate *template,
				 const NpTemplatePage *page, const NpText *text, NpSpan tail)
{
	uint64_t	counted = page == NULL ? np_template_all(template) :
		page->counted;
	NpTemplateCount counts[2];
	NpKeyWords	words;

	np_key_words(arena, text, tail, &words);
	for (int i = 0; i < 2; i++)
	{
		NpTemplateKind kind = i == 0 ? NP_KEY_TAIL : NP_KEY_LINE;
		uint64_t	hash = np_words_key(&words, kind);

		counts[i] = count_pages(template, counted, hash,
								np_template_holders(template, hash),
								(uint8_t) kind);
	}
	if (np_template_share(counts[1]) >= NAME_SHARE &&
		is_larger(counts[1], counts[0]))
		return counts[1];
	return counts[0];
}
