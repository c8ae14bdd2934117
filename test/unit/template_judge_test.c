/*
 * template_judge_test.c
 *		What a template says of the lines of a page, its own and others'.
 */
#include "core/template_judge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/harness.h"

static void
must(NpStatus status)
{
	if (status == NP_OK)
		return;
	fprintf(stderr, "status %d\n", (int) status);
	abort();
}

static const char *const topics[] = {
	"harbour", "theatre", "railway", "library", "orchard", "glacier",
	"lantern", "market", "bridge", "chapel", "meadow", "quarry",
};

#define SITE_PAGES	12

/* Page i of a site: furniture around an article of three paragraphs. */
static char *
site_page(unsigned i, const char *sidebar)
{
	char	   *body = malloc(4000);
	const char *topic = topics[i % SITE_PAGES];

	snprintf(body, 4000,
			 "The %s opens | World | Example Herald\nHome\nMenu\n"
			 "By Anna %c%s, %u March 2024\n"
			 "The %s of the old town opened on the first day of the week, and many people came to see the %s with their own eyes.\n"
			 "Nobody knew how the %s could be paid for, since the town had spent more than it had in each of the last ten years.\n"
			 "A second %s is planned on the other side of the river, where there is more room and the ground is firm enough for it.\n"
			 "%s\n%u comments\n\xc2\xa9 2024 Example Herald\n",
			 topic, topic[0] - 'a' + 'A', topic + 1, 1 + i, topic, topic,
			 topic, topic, sidebar, i * 7);
	return body;
}

/* Feeds a body and frees it. */
static void
feed(NpArena *arena, char *body, NpTemplateBytes *all)
{
	NpText		text;
	NpPage		page;
	NpTemplateBytes one;
	NpTemplate	a;
	NpTemplate	b;

	must(np_text(body, strlen(body), &text));
	must(np_page(arena, &text, &page));
	must(np_template_of(arena, &page, &one));
	must(np_template_open(all->bytes, all->length, &a));
	must(np_template_open(one.bytes, one.length, &b));
	must(np_template_merge(arena, &a, &b, 0, all));
	free(body);
}

/* The template of the site's first pages. */
static NpTemplateBytes
learn_site(NpArena *arena, unsigned pages)
{
	NpTemplateBytes all;

	must(np_template_empty(arena, &all));
	for (unsigned i = 0; i < pages; i++)
		feed(arena, site_page(i, "Weather"), &all);
	return all;
}

static NpTemplatePage
judge(NpArena *arena, NpTemplateBytes value, NpTemplate *template,
	  const NpText *text)
{
	NpTemplatePage page;
	NpLines		lines;

	must(np_template_open(value.bytes, value.length, template));
	must(np_lines(arena, text, &lines));
	must(np_template_page(arena, template, text, &lines, &page));
	return page;
}

static bool
is_count(NpTemplateCount count, unsigned held, unsigned counted)
{
	if (count.held == held && count.counted == counted)
		return true;
	printf("%u of %u\n", count.held, count.counted);
	return false;
}

/* The numbers of the lines of site_page. */
enum
{
	TITLE, HOME, MENU, BYLINE, FIRST, SECOND, THIRD, SIDEBAR, COMMENTS, END
};

static void
counts_other_pages(void)
{
	NpTestArena test;
	char	   *body = site_page(3, "Weather");
	NpText		text = np_copy_text(body);
	NpTemplate	template;
	NpTemplatePage page;

	np_test_arena_init(&test, 0);
	/* a page that was not fed */
	page = judge(&test.arena, learn_site(&test.arena, 3), &template, &text);
	CHECK(!page.itself && !page.twins && page.pages == 3);
	CHECK(is_count(page.evidence[HOME].line, 3, 3));
	CHECK(is_count(page.evidence[COMMENTS].line, 3, 3));
	CHECK(is_count(page.evidence[BYLINE].line, 0, 3));
	CHECK(is_count(page.evidence[BYLINE].shape, 3, 3));
	CHECK(page.evidence[BYLINE].shape.kind == NP_KEY_STUB);
	CHECK(is_count(page.evidence[FIRST].line, 0, 3));
	CHECK(is_count(page.evidence[TITLE].line, 0, 3));
	CHECK(np_template_share(page.evidence[HOME].line) == 1000);

	/* one that was, which does not count for itself */
	page = judge(&test.arena, learn_site(&test.arena, SITE_PAGES), &template,
				 &text);
	CHECK(page.itself && !page.twins && page.pages == 11);
	CHECK(is_count(page.evidence[HOME].line, 11, 11));
	CHECK(is_count(page.evidence[FIRST].line, 0, 11));
	CHECK(!page.evidence[FIRST].reprinted);
	np_test_arena_free(&test);
	np_free_copy(&text);
	free(body);
}

static void
leaves_out_copies(void)
{
	NpTestArena test;
	NpArena    *arena;
	char	   *body = site_page(3, "Weather");
	NpText		text = np_copy_text(body);
	NpTemplateBytes all;
	NpTemplate	template;
	NpTemplatePage page;

	np_test_arena_init(&test, 0);
	arena = &test.arena;
	all = learn_site(arena, SITE_PAGES);
	/* the same article, crawled again beside other furniture */
	feed(arena, site_page(3, "Most read: sports"), &all);
	feed(arena, site_page(3, "A sale of shoes"), &all);
	page = judge(arena, all, &template, &text);
	CHECK(page.itself && page.twins && page.pages == 11);
	CHECK(is_count(page.evidence[FIRST].line, 0, 11));
	CHECK(is_count(page.evidence[BYLINE].line, 0, 11));
	CHECK(page.evidence[FIRST].reprinted);
	CHECK(!page.evidence[HOME].reprinted);
	CHECK(is_count(page.evidence[HOME].line, 11, 11));
	np_test_arena_free(&test);
	np_free_copy(&text);
	free(body);
}

/* A notice in long sentences that all pages carry makes no twins of them. */
static void
keeps_notices(void)
{
	static const char notice[] =
		"This page is published by the Example Herald for readers in the county, and nothing of it may be printed elsewhere.\n"
		"Write to the editors at the town hall if you find a mistake, and they will see to it on the next working day at noon.";

	for (unsigned pages = 1; pages <= SITE_PAGES; pages++)
	{
		NpTestArena test;
		char	   *body = site_page(pages - 1, notice);
		NpText		text = np_copy_text(body);
		NpTemplateBytes all;
		NpTemplate	template;
		NpTemplatePage page;

		np_test_arena_init(&test, 0);
		must(np_template_empty(&test.arena, &all));
		for (unsigned i = 0; i < pages; i++)
			feed(&test.arena, site_page(i, notice), &all);
		page = judge(&test.arena, all, &template, &text);
		CHECK(page.itself && !page.twins && page.pages == pages - 1);
		CHECK(is_count(page.evidence[SIDEBAR].line, pages - 1, pages - 1));
		np_test_arena_free(&test);
		np_free_copy(&text);
		free(body);
	}
}

/* A page of many lines keeps some of them, and counts for those alone. */
static void
counts_what_is_kept(void)
{
	static char body[40000];
	NpTestArena test;
	NpArena    *arena;
	NpText		text;
	NpTemplateBytes all;
	NpTemplate	template;
	NpTemplatePage page;
	size_t		at = 0;
	size_t		wrong = 0;
	size_t		known = 0;

	np_test_arena_init(&test, 0);
	arena = &test.arena;
	for (unsigned i = 0; i < 1500; i++)
		at += (size_t) sprintf(body + at, "w%c%c%c end\n", 'a' + i % 26,
							   'a' + i / 26 % 26, 'a' + i / 676);
	must(np_template_empty(arena, &all));
	for (char other = 'a'; other < 'd'; other++)
	{
		char	   *copy = malloc(at + 10);

		sprintf(copy, "%spage %c\n", body, other);
		feed(arena, copy, &all);
	}
	must(np_text(body, at, &text));
	page = judge(arena, all, &template, &text);
	for (size_t i = 0; i < 1500; i++)
	{
		NpTemplateCount count = page.evidence[i].line;

		wrong += count.held != count.counted;
		known += count.counted == 3;
	}
	CHECK(wrong == 0);
	CHECK(known >= NP_TEMPLATE_PAGE_KEYS - 3 && known < 700);
	np_test_arena_free(&test);
}

/* Of one or two other pages, those that hold nearly all prose are copies. */
static void
leaves_out_copies_of_few(void)
{
	for (unsigned pages = 1; pages < 3; pages++)
	{
		NpTestArena test;
		char	   *body = site_page(0, "Most read: sports");
		NpText		text = np_copy_text(body);
		NpTemplate	template;
		NpTemplatePage page;

		np_test_arena_init(&test, 0);
		page = judge(&test.arena, learn_site(&test.arena, pages), &template,
					 &text);
		CHECK(!page.itself && page.twins && page.pages == pages - 1);
		CHECK(is_count(page.evidence[FIRST].line, 0, pages - 1));
		CHECK(is_count(page.evidence[HOME].line, pages - 1, pages - 1));
		np_test_arena_free(&test);
		np_free_copy(&text);
		free(body);
	}
}

static void
finds_tails(void)
{
	const char *title = "The harvest begins | World | Example Herald";
	NpText		text = np_copy_text(title);
	NpTestArena test;
	NpTemplateBytes all;
	NpTemplate	template;
	NpTemplatePage page;
	char	   *body = site_page(3, "Weather");
	NpText		whole = np_copy_text(body);

	np_test_arena_init(&test, 0);
	all = learn_site(&test.arena, 5);
	page = judge(&test.arena, all, &template, &whole);
	CHECK(is_count(np_template_tail(&test.arena, &template, NULL, &text,
									(NpSpan) {21, text.length}), 5, 5));
	CHECK(is_count(np_template_tail(&test.arena, &template, &page, &text,
									(NpSpan) {29, text.length}), 4, 4));
	CHECK(is_count(np_template_tail(&test.arena, &template, NULL, &text,
									(NpSpan) {0, text.length}), 0, 5));
	CHECK(is_count(np_template_tail(&test.arena, &template, NULL, &text,
									(NpSpan) {3, 3}), 0, 5));
	np_free_copy(&text);
	/* a name that only a menu tells; an article's line tells none */
	text = np_copy_text("The harvest begins - Menu");
	CHECK(is_count(np_template_tail(&test.arena, &template, NULL, &text,
									(NpSpan) {21, text.length}), 5, 5));
	np_free_copy(&text);
	text = np_copy_text("The harvest begins - By Anna Harbour, 1 March 2024");
	CHECK(is_count(np_template_tail(&test.arena, &template, NULL, &text,
									(NpSpan) {21, text.length}), 0, 5));
	np_test_arena_free(&test);
	np_free_copy(&text);
	np_free_copy(&whole);
	free(body);
}

static void
has_edges(void)
{
	NpTestArena test;
	NpTemplateBytes none;
	NpTemplate	template;
	NpTemplatePage page;
	NpText		text = np_copy_text("Home\n---\nMenu");
	NpText		empty = np_copy_text("");

	np_test_arena_init(&test, 0);
	must(np_template_empty(&test.arena, &none));
	page = judge(&test.arena, none, &template, &text);
	CHECK(page.pages == 0 && !page.itself && !page.twins);
	CHECK(is_count(page.evidence[0].line, 0, 0));
	CHECK(np_template_share(page.evidence[0].line) == 0);
	page = judge(&test.arena, learn_site(&test.arena, 4), &template, &text);
	CHECK(is_count(page.evidence[0].line, 4, 4));
	CHECK(is_count(page.evidence[1].line, 0, 0));
	page = judge(&test.arena, none, &template, &empty);
	CHECK(page.pages == 0 && !page.itself);
	np_test_arena_free(&test);
	np_free_copy(&text);
	np_free_copy(&empty);
}

static NpStatus
judge_once(NpArena *arena, void *argument)
{
	const NpTemplate *template = argument;
	const char *body = "Home\nMenu: x\nBy Anna Berg";
	NpText		text = {body, strlen(body), true};
	NpTemplatePage page;
	NpLines		lines;

	NP_TRY(np_lines(arena, &text, &lines));
	return np_template_page(arena, template, &text, &lines, &page);
}

static void
survives_no_memory(void)
{
	NpTestArena test;
	NpTemplateBytes all;
	NpTemplate	template;

	np_test_arena_init(&test, 0);
	all = learn_site(&test.arena, 3);
	must(np_template_open(all.bytes, all.length, &template));
	CHECK(np_survives_no_memory(judge_once, &template));
	np_test_arena_free(&test);
}

int
main(void)
{
	counts_other_pages();
	leaves_out_copies();
	leaves_out_copies_of_few();
	keeps_notices();
	counts_what_is_kept();
	finds_tails();
	has_edges();
	survives_no_memory();
	return np_done("template_judge");
}
