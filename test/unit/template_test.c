/*
 * template_test.c
 *		The same pages give the same value; damage is noticed.
 */
#include "core/template.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/template_format.h"
#include "unit/harness.h"

static void
must(NpStatus status)
{
	if (status == NP_OK)
		return;
	fprintf(stderr, "status %d\n", (int) status);
	abort();
}

/* The template of one page; the empty one for a page without lines. */
static NpTemplateBytes
learn(NpArena *arena, const char *body)
{
	NpText		text;
	NpTemplateBytes out;
	NpPage		page;

	must(np_text(body, strlen(body), &text));
	must(np_page(arena, &text, &page));
	must(page.hash == 0 ? np_template_empty(arena, &out) :
		 np_template_of(arena, &page, &out));
	return out;
}

static NpTemplate
view(NpTemplateBytes value)
{
	NpTemplate	template;

	must(np_template_open(value.bytes, value.length, &template));
	return template;
}

static NpTemplateBytes
merge(NpArena *arena, NpTemplateBytes a, NpTemplateBytes b)
{
	NpTemplate	x = view(a);
	NpTemplate	y = view(b);
	NpTemplateBytes out;

	must(np_template_merge(arena, &x, &y, 0, &out));
	return out;
}

static bool
same(NpTemplateBytes a, NpTemplateBytes b)
{
	return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
}

#define PAGES	200

/* Page i of a made-up site; every one differs. */
static const char *
page_number(unsigned i)
{
	static char bodies[PAGES][700];
	static const char *const towns[] = {"Lund", "Oslo", "Tampere", "Bergen"};
	char		name = (char) ('a' + i % 26);
	char		other = (char) ('a' + i / 26);

	snprintf(bodies[i], sizeof(bodies[i]),
			 "Storm %c%c hits | World | Example Herald\n"
			 "Home\nMenu\n%u comments\n"
			 "By %s Berg%c, %u March 2024\n"
			 "Rain %c%c of an article that nobody else has ever printed.\n"
			 "Photo: %s\n%s"
			 "Written by our staff in %s on %u May 2023\n"
			 "\xc2\xa9 %u Example Herald\n",
			 name, other, i, i % 2 ? "Anna" : "Nils", name, 1 + i % 28,
			 name, other, i % 3 ? "Eva Lund" : "Ole Dahl",
			 i % 10 == 0 ? "On every tenth page\n" : "",
			 towns[i % 4], 1 + i % 30, 2000 + i % 20);
	return bodies[i];
}

static void
order_does_not_matter(void)
{
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
		pages[i] = learn(arena, page_number(i));
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
	CHECK(same(forward, merge(arena, forward, learn(arena, "-- \n\n"))));
	CHECK(view(forward).fed == PAGES);
	CHECK(view(forward).pages == NP_TEMPLATE_PAGES);
	np_test_arena_free(&test);
}

/* Pages alike but for numbers and case of a word's inside are one page. */
static void
repeated_pages_count_once(void)
{
	NpTestArena test;
	NpArena    *arena = &test.arena;
	NpTemplateBytes a;
	NpTemplateBytes b;
	NpTemplateBytes ab;

	np_test_arena_init(&test, 0);
	a = learn(arena, "Home\n12 comments\nOnly here");
	b = learn(arena, "  Home\r\n\r\n7 Comments, \r\nOnly here");
	CHECK(view(merge(arena, a, a)).pages == 1);
	CHECK(view(merge(arena, a, a)).fed == 2);
	/* a capital is a difference, for it may make another shape */
	CHECK(view(merge(arena, a, b)).pages == 2);
	b = learn(arena, "  Home\r\n\r\n7 comments, \r\nOnly here");
	ab = merge(arena, a, b);
	CHECK(view(ab).pages == 1);
	CHECK(same(ab, merge(arena, b, a)));
	CHECK(same(merge(arena, ab, a), merge(arena, a, ab)));
	CHECK(np_template_check(arena, ab.bytes, ab.length) == NP_OK);
	CHECK(view(learn(arena, "")).pages == 0);
	CHECK(view(learn(arena, "***\n \n--")).pages == 0);
	np_test_arena_free(&test);
}

/* The lines of a template as "text=pages" with | between. */
static bool
has_lines(NpArena *arena, NpTemplateBytes value, uint64_t min_pages,
		  const char *expected)
{
	NpTemplate	template = view(value);
	NpTemplateLines lines;
	char		got[4096] = "";

	must(np_template_lines(arena, &template, min_pages, &lines));
	for (size_t i = 0; i < lines.count; i++)
	{
		size_t		used = strlen(got);

		snprintf(got + used, sizeof(got) - used, "%s%.*s=%d",
				 i > 0 ? "|" : "", (int) lines.items[i].length,
				 lines.items[i].text, (int) lines.items[i].pages);
	}
	if (strcmp(got, expected) == 0)
		return true;
	printf("got      '%s'\nexpected '%s'\n", got, expected);
	return false;
}

static void
tells_lines(void)
{
	NpTestArena test;
	NpArena    *arena = &test.arena;
	NpTemplateBytes all;

	np_test_arena_init(&test, 0);
	all = learn(arena, "");
	CHECK(has_lines(arena, all, 1, ""));
	for (unsigned i = 0; i < 12; i++)
		all = merge(arena, all, learn(arena, page_number(i)));
	CHECK(has_lines(arena, all, 6,
					"... | World | Example Herald=12|11 comments=12|By ...=12|Home=12|Menu=12|"
					"Photo: ...=12|"
					"Written by our staff in ... on ...=12|"
					"\xc2\xa9 2011 Example Herald=12|"
					"Photo: Eva Lund=8"));
	/* Once the sample is full, pages are projected. */
	for (unsigned i = 12; i < PAGES; i++)
		all = merge(arena, all, learn(arena, page_number(i)));
	CHECK(has_lines(arena, all, 150,
					"... | World | Example Herald=200|21 comments=200|By ...=200|Home=200|Menu=200|"
					"Photo: ...=200|"
					"Written by our staff in ... on ...=200|"
					"\xc2\xa9 2001 Example Herald=200"));
	/* Feeding all of them again changes nothing but how often. */
	CHECK(has_lines(arena, merge(arena, all, all), 199,
					"... | World | Example Herald=200|21 comments=200|By ...=200|Home=200|Menu=200|"
					"Photo: ...=200|"
					"Written by our staff in ... on ...=200|"
					"\xc2\xa9 2001 Example Herald=200"));
	np_test_arena_free(&test);
}

/* A page of so many different lines. */
static char *
long_page(unsigned seed, unsigned lines)
{
	char	   *body = malloc(lines * 32 + 64);
	size_t		at = (size_t) sprintf(body, "Shared line\n");

	for (unsigned i = 0; i < lines; i++)
	{
		unsigned	x = i * 31 + seed;

		at += (size_t) sprintf(body + at, "%c%c%c%c w%c\n", 'a' + x % 26,
							   'a' + x / 26 % 26, 'a' + x / 676 % 26,
							   'a' + x / 17576 % 26, 'a' + seed % 26);
	}
	return body;
}

/* Pages of more keys than are kept: the same rules, and the bound holds. */
static void
keeps_its_bound(void)
{
	NpTestArena test;
	NpArena    *arena = &test.arena;
	NpTemplateBytes all;
	NpTemplateBytes reversed;

	np_test_arena_init(&test, 0);
	all = reversed = learn(arena, "");
	for (unsigned i = 0; i < 70; i++)
	{
		char	   *body = long_page(i, 3000);
		char	   *other = long_page(69 - i, 3000);

		all = merge(arena, all, learn(arena, body));
		reversed = merge(arena, learn(arena, other), reversed);
		free(body);
		free(other);
	}
	CHECK(same(all, reversed));
	CHECK(np_template_check(arena, all.bytes, all.length) == NP_OK);
	CHECK(all.length <= NP_TP_MOST_BYTES);
	CHECK(view(all).keys <= NP_TP_MOST_KEYS);
	CHECK(view(all).keys > 60 * (NP_TEMPLATE_PAGE_KEYS - 1));
	CHECK(view(all).partial == UINT64_MAX);
	np_test_arena_free(&test);
}

static NpTemplateBytes
small(NpArena *arena)
{
	return merge(arena, learn(arena, "Home\nOnly here: this"),
				 learn(arena, "Home\nCaf\xc3\xa9 \"x\" | \xe6\x96\xb0\xe9\x97\xbb"));
}

static void
has_text_form(void)
{
	NpTestArena test;
	NpArena    *arena = &test.arena;

	np_test_arena_init(&test, 0);
	for (int i = 0; i < 3; i++)
	{
		NpTemplateBytes value = i == 0 ? learn(arena, "") :
			i == 1 ? small(arena) : learn(arena, page_number(3));
		NpTemplate	template = view(value);

		for (int ascii = 0; ascii < 2; ascii++)
		{
			NpBuffer	out = {0};
			NpText		text;
			NpTemplateBytes again;

			must(np_template_print(arena, &template, ascii, &out));
			text = (NpText) {out.bytes, out.length, false};
			must(np_template_parse(arena, &text, &again));
			CHECK(same(value, again));
			for (size_t k = 0; ascii && k < out.length; k++)
				if (out.bytes[k] < ' ' || out.bytes[k] > '~')
					CHECK(!"a character beyond ASCII");
			/* No part of it is a value. */
			for (size_t k = 0; k < out.length; k++)
			{
				text.length = k;
				CHECK(np_template_parse(arena, &text, &again) == NP_BAD_VALUE);
			}
		}
	}
	np_test_arena_free(&test);
}

static NpStatus
parse(const char *json)
{
	NpText		text = {json, strlen(json), false};
	NpTestArena test;
	NpTemplateBytes out;
	NpStatus	status;

	np_test_arena_init(&test, 0);
	status = np_template_parse(&test.arena, &text, &out);
	np_test_arena_free(&test);
	return status;
}

#define HEAD	"{\"format\":1,\"rules\":1,\"fed\":1,\"pages\":"
#define PAGE	"[[\"00000000000000aa\",\"ffffffffffffffff\",1]]"
#define KEY		"[\"0000000000000001\",\"0000000000000001\",\"line\",\"x\"]"
#define KEY_2	"[\"0000000000000002\",\"0000000000000001\",\"tail\",\"y z\"]"

static void
refuses_bad_text(void)
{
	static const char *const bad[] = {
		"", "[]", "{}", "null", HEAD "[],\"lines\":[]}",
		HEAD PAGE ",\"lines\":[]}",
		HEAD "[],\"lines\":[" KEY "]}",
		HEAD PAGE ",\"lines\":[" KEY "," KEY "]}",
		HEAD PAGE ",\"lines\":[" KEY_2 "," KEY "]}",
		HEAD PAGE ",\"lines\":[" KEY "]} x",
		HEAD PAGE ",\"lines\":[" KEY ",]}",
		HEAD PAGE ",\"rows\":[" KEY "]}",
		/* a page twice; times of 0; more times than fed; hash of 0 */
		HEAD "[[\"00000000000000aa\",\"ffffffffffffffff\",1],[\"00000000000000aa\",\"ffffffffffffffff\",1]],\"lines\":[" KEY "]}",
		HEAD "[[\"00000000000000aa\",\"ffffffffffffffff\",0]],\"lines\":[" KEY "]}",
		HEAD "[[\"00000000000000aa\",\"ffffffffffffffff\",2]],\"lines\":[" KEY "]}",
		HEAD "[[\"00000000000000aa\",\"ffffffffffffffff\",01]],\"lines\":[" KEY "]}",
		HEAD "[[\"00000000000000aa\",\"ffffffffffffffff\",-1]],\"lines\":[" KEY "]}",
		HEAD "[[\"00000000000000aa\",\"ffffffffffffffff\",99999999999999999999]],\"lines\":[" KEY "]}",
		HEAD "[[\"0000000000000000\",\"ffffffffffffffff\",1]],\"lines\":[" KEY "]}",
		/* a cutoff below its key; one of a page that is not full */
		HEAD "[[\"00000000000000aa\",\"0000000000000000\",1]],\"lines\":[" KEY "]}",
		HEAD "[[\"00000000000000aa\",\"0000000000000001\",1]],\"lines\":[" KEY "]}",
		/* holders that are not there, or none */
		HEAD PAGE ",\"lines\":[[\"0000000000000001\",\"0000000000000002\",\"line\",\"x\"]]}",
		HEAD PAGE ",\"lines\":[[\"0000000000000001\",\"0000000000000000\",\"line\",\"x\"]]}",
		/* hashes, kinds and samples that are none */
		HEAD PAGE ",\"lines\":[[\"000000000000001\",\"0000000000000001\",\"line\",\"x\"]]}",
		HEAD PAGE ",\"lines\":[[\"000000000000000A\",\"0000000000000001\",\"line\",\"x\"]]}",
		HEAD PAGE ",\"lines\":[[\"0000000000000001\",\"0000000000000001\",\"word\",\"x\"]]}",
		HEAD PAGE ",\"lines\":[[\"0000000000000001\",\"0000000000000001\",\"line\",\"\"]]}",
		HEAD PAGE ",\"lines\":[[\"0000000000000001\",\"0000000000000001\",\"line\",\" x\"]]}",
		HEAD PAGE ",\"lines\":[[\"0000000000000001\",\"0000000000000001\",\"line\",\"x  y\"]]}",
		HEAD PAGE ",\"lines\":[[\"0000000000000001\",\"0000000000000001\",\"line\",\"x\\ny\"]]}",
		HEAD PAGE ",\"lines\":[[\"0000000000000001\",\"0000000000000001\",\"line\",\"\xff\"]]}",
		HEAD PAGE ",\"lines\":[[\"0000000000000001\",\"0000000000000001\",\"line\","
		"\"1234567890123456789012345678901234567890123456789012345678901\"]]}",
	};

	CHECK(parse(HEAD PAGE ",\"lines\":[" KEY "," KEY_2 "]}") == NP_OK);
	CHECK(parse("{\"format\":1,\"rules\":1,\"fed\":0,\"pages\":[],\"lines\":[]}")
		  == NP_OK);
	CHECK(parse("{\"format\":2,\"rules\":1,\"fed\":0,\"pages\":[],\"lines\":[]}")
		  == NP_BAD_VERSION);
	CHECK(parse("{\"format\":1,\"rules\":9,\"fed\":0,\"pages\":[],\"lines\":[]}")
		  == NP_BAD_VERSION);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
	{
		NpStatus	status = parse(bad[i]);

		if (!CHECK(status == NP_BAD_VALUE || status == NP_TOO_LONG))
			printf("status %d: %s\n", (int) status, bad[i]);
	}
}

/* No single changed byte, and no cut, passes the check. */
static void
notices_damage(void)
{
	NpTestArena test;
	NpTemplateBytes value;
	size_t		accepted = 0;

	np_test_arena_init(&test, 0);
	value = small(&test.arena);
	CHECK(np_template_check(&test.arena, value.bytes, value.length) == NP_OK);
	for (size_t i = 0; i < value.length; i++)
	{
		accepted += np_template_check(&test.arena, value.bytes, i) == NP_OK;
		for (int bit = 0; bit < 8; bit++)
		{
			value.bytes[i] ^= (uint8_t) (1 << bit);
			accepted += np_template_check(&test.arena, value.bytes,
										  value.length) == NP_OK;
			value.bytes[i] ^= (uint8_t) (1 << bit);
		}
	}
	CHECK(accepted == 0);
	np_test_arena_free(&test);
}

/* One page that is not the same on both sides shows that one is forged. */
static void
refuses_forged_twins(void)
{
	NpTestArena test;
	NpArena    *arena = &test.arena;
	NpTemplateBytes value;
	NpTemplateBytes forged;
	NpTemplate	a;
	NpTemplate	b;
	char	   *body = long_page(1, 3000);

	np_test_arena_init(&test, 0);
	value = learn(arena, body);
	forged = learn(arena, "Home");
	memcpy((uint8_t *) view(forged).page_table, view(value).page_table, 8);
	a = view(value);
	b = view(forged);
	CHECK(np_template_merge(arena, &a, &b, 0, &forged) == NP_BAD_VALUE);
	np_test_arena_free(&test);
	free(body);
}

static NpStatus
all_of_it(NpArena *arena, void *argument)
{
	NpText		text;
	NpPage		page;
	NpTemplateBytes one;
	NpTemplateBytes two;
	NpTemplate	view_of_one;
	NpTemplateLines lines;
	NpBuffer	out = {0};

	(void) argument;
	NP_TRY(np_text(page_number(1), strlen(page_number(1)), &text));
	NP_TRY(np_page(arena, &text, &page));
	NP_TRY(np_template_of(arena, &page, &one));
	NP_TRY(np_template_open(one.bytes, one.length, &view_of_one));
	NP_TRY(np_template_merge(arena, &view_of_one, &view_of_one, 1, &two));
	NP_TRY(np_template_lines(arena, &view_of_one, 1, &lines));
	NP_TRY(np_template_print(arena, &view_of_one, false, &out));
	NP_TRY(np_text(out.bytes, out.length, &text));
	return np_template_parse(arena, &text, &two);
}

int
main(void)
{
	order_does_not_matter();
	repeated_pages_count_once();
	tells_lines();
	keeps_its_bound();
	has_text_form();
	refuses_bad_text();
	notices_damage();
	refuses_forged_twins();
	CHECK(np_survives_no_memory(all_of_it, NULL));
	return np_done("template");
}
