/*
 * title_template.c
 *		The end that titles of a site have in common.
 */
#include "core/title_template.h"

/*
 * Pages that end so, and their share in 1000.  Two are enough of a site of
 * which few pages are known; of many pages two may be one article.
 */
#define FEW_PAGES	2
#define FEW_SHARE	300
#define MORE_PAGES	3
#define MORE_SHARE	50

static bool
is_known(NpTemplateCount count)
{
	unsigned	share = np_template_share(count);

	return (count.held >= FEW_PAGES && share >= FEW_SHARE) ||
		(count.held >= MORE_PAGES && share >= MORE_SHARE);
}

/* Where the separator between two words begins. */
static size_t
separator_between(const NpText *text, size_t start, size_t end)
{
	size_t		last = start;
	uint32_t	before = np_previous(text, &last);

	for (size_t at = start; at < end;)
	{
		size_t		here = at;
		uint32_t	c = np_next(text, &at);
		size_t		next = at;

		if (np_parts_titles(before, c, at < end ? np_next(text, &next) : ' '))
			return here;
		before = c;
	}
	return end;
}

void
np_cut_known_tail(NpArena *arena, const NpTemplate *template,
				  const NpTemplatePage *page, const NpText *text,
				  NpSpan *title)
{
	NpKeyWords	words;

	np_key_words(arena, text, *title, &words);
	if (words.total > words.count)
		return;
	/* The first tail that is known is the longest. */
	for (size_t k = 1; k < words.count; k++)
	{
		NpSpan		tail = {words.items[k].span.start, title->end};
		NpSpan		head = {title->start, 0};

		if (!words.items[k].after_bar ||
			!is_known(np_template_tail(arena, template, page, text, tail)))
			continue;
		head.end = separator_between(text, words.items[k - 1].span.end,
									 tail.start);
		*title = np_trim(text, head);
		return;
	}
}
