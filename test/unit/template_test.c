/*
 * template_test.c
 *		The same pages give the same value, and what it says of lines.
 */
#include "core/template.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/harness.h"

/* The template of one page; the empty one for a page without lines. */
static NpTemplateBytes
learn(NpArena *arena, const char *body)
{
	NpText		text = {body, strlen(body), false};
	NpTemplateBytes out = {NULL, 0};
	NpPage		page;

	if (np_page(arena, &text, &page) != NP_OK)
		abort();
	if ((page.hash == 0 ? np_template_empty(arena, &out) :
		 np_template_of(arena, &page, &out)) != NP_OK)
		abort();
	return out;
}

static NpTemplate
view(NpTemplateBytes value)
{
	NpTemplate	template;

	if (np_template_open(value.bytes, value.length, &template) != NP_OK)
		abort();
	return template;
}

static NpTemplateBytes
merge(NpArena *arena, NpTemplateBytes a, NpTemplateBytes b)
{
	NpTemplate	x = view(a);
	NpTemplate	y = view(b);
	NpTemplateBytes out;

	if (np_template_merge(arena, &x, &y, 0, &out) != NP_OK)
		abort();
	return out;
}

static bool
same(NpTemplateBytes a, NpTemplateBytes b)
{
	return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
}

/* A page of a made-up site; every one differs. */
static const char *
page_number(char *buffer, size_t size, unsigned i)
{
	snprintf(buffer, size,
			 "Storm number %c%c hits | World | Example Herald\n"
			 "Home\nMenu\n%u comments\n"
			 "By %s Berg%c, %u March 2024\n"
			 "Text %u of an article that nobody else %c has ever printed.\n"
			 "Photo: %s\n%s"
			 "\xc2\xa9 2024 Example Herald\n",
			 'a' + i % 26, 'a' + i / 26 % 26, i,
			 i % 2 ? "Anna" : "Nils", 'a' + i % 26, 1 + i % 28,
			 i, 'a' + i % 26, i % 3 ? "Eva Lund" : "Ole Dahl",
			 i % 10 == 0 ? "On every tenth page\n" : "");
	return buffer;
}

#define PAGES	200

static void
order_does_not_matter(void)
{
	static char bodies[PAGES][600];
	NpTestArena test;
	NpArena    *arena = &test.arena;
	NpTemplateBytes pages[PAGES];
	NpTemplateBytes forward;
	NpTemplateBytes backward;
	NpTemplateBytes left;
	NpTemplateBytes right;

	np_test_arena_init(&test, 0);
	forward = backward = left = right = learn(arena, "");
	for (unsigned i = 0; i < PAGES; i++)
		pages[i] = learn(arena, page_number(bodies[i], sizeof(bodies[i]), i));
	for (unsigned i = 0; i < PAGES; i++)
	{
		forward = merge(arena, forward, pages[i]);
		backward = merge(arena, pages[PAGES - 1 - i], backward);
		if (i % 3 == 0)
			left = merge(arena, left, pages[i]);
		else
			right = merge(arena, right, pages[i]);
	}
	CHECK(np_template_check(arena, forward.bytes, forward.length) == NP_OK);
	CHECK(same(forward, backward));
	CHECK(same(forward, merge(arena, left, right)));
	CHECK(same(forward, merge(arena, right, left)));
	CHECK(same(merge(arena, merge(arena, left, right), pages[7]),
			   merge(arena, left, merge(arena, right, pages[7]))));
	CHECK(view(forward).fed == PAGES);
	CHECK(view(forward).pages == NP_TEMPLATE_PAGES);
	np_test_arena_free(&test);
}

int
main(void)
{
	order_does_not_matter();
	return np_done("template");
}
