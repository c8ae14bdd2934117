/*
 * template_fuzz.c
 *		Any pages merge in any order; damage is never read beyond its end.
 *
 * The input's first half damages a small template, byte by byte; its second
 * half is two pages that are fed and judged, and a text form that is parsed.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/template_format.h"
#include "core/template_judge.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char home[] =
"Storm hits | World | Herald\nHome\nBy Anna Berg, 3 March 2024\n"
"Photo: caf\xc3\xa9\n12 comments\n\xe6\x9d\xa5\xe6\xba\x90\xef\xbc\x9a\xe6\x96\xb0";

static void
must(bool right)
{
	if (!right)
		abort();
}

static NpTemplateBytes
learn(NpArena *arena, const NpText *text)
{
	NpTemplateBytes out;
	NpPage		page;

	must(np_page(arena, text, &page) == NP_OK);
	must((page.hash == 0 ? np_template_empty(arena, &out) :
		  np_template_of(arena, &page, &out)) == NP_OK);
	must(np_template_check(arena, out.bytes, out.length) == NP_OK);
	return out;
}

static NpTemplateBytes
merge(NpArena *arena, NpTemplateBytes a, NpTemplateBytes b)
{
	NpTemplate	x;
	NpTemplate	y;
	NpTemplateBytes out;

	must(np_template_open(a.bytes, a.length, &x) == NP_OK);
	must(np_template_open(b.bytes, b.length, &y) == NP_OK);
	must(np_template_merge(arena, &x, &y, 0, &out) == NP_OK);
	must(np_template_check(arena, out.bytes, out.length) == NP_OK);
	return out;
}

static bool
same(NpTemplateBytes a, NpTemplateBytes b)
{
	return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
}

/* Every reader, on a value that may be damaged. */
static void
read_all(NpArena *arena, NpTemplateBytes value, const NpText *text)
{
	NpTemplate	template;
	NpTemplateLines learned;
	NpTemplatePage page;
	NpTemplateBytes out;
	NpBuffer	printed = {0};
	NpLines		lines;

	if (np_template_open(value.bytes, value.length, &template) != NP_OK)
		return;
	(void) np_template_lines(arena, &template, 1, &learned);
	(void) np_template_print(arena, &template, true, &printed);
	(void) np_template_merge(arena, &template, &template, 1, &out);
	must(np_lines(arena, text, &lines) == NP_OK);
	must(np_template_page(arena, &template, text, &lines, &page) == NP_OK);
	for (size_t i = 0; i < lines.count; i++)
	{
		NpTemplateEvidence *evidence = &page.evidence[i];

		must(evidence->line.held <= evidence->line.counted);
		must(evidence->shape.held <= evidence->shape.counted);
		must(evidence->line.counted <= page.pages);
		(void) np_template_tail(arena, &template, &page, text,
								lines.items[i].span);
	}
}

/* A copy of exactly the value's size, changed where the input says. */
static NpTemplateBytes
damage(NpTemplateBytes value, const uint8_t *data, size_t size)
{
	NpTemplateBytes copy = {malloc(value.length), value.length};

	must(copy.bytes != NULL);
	memcpy(copy.bytes, value.bytes, value.length);
	for (size_t i = 0; i + 2 < size; i += 3)
		copy.bytes[((size_t) data[i] << 8 | data[i + 1]) % value.length] =
			data[i + 2];
	/* Half of the damage is hidden from the sum. */
	if (size % 2 == 0)
		np_store32(copy.bytes + NP_TP_SUM,
				   np_template_sum(copy.bytes, copy.length));
	return copy;
}

/* What passes the check is what would have been written. */
static void
check_damaged(NpArena *arena, NpTemplateBytes value)
{
	NpTemplateBytes none;

	if (np_template_check(arena, value.bytes, value.length) != NP_OK)
		return;
	must(np_template_empty(arena, &none) == NP_OK);
	must(same(value, merge(arena, value, none)));
}

static void
round_trip(NpArena *arena, NpTemplateBytes value)
{
	NpTemplate	template;
	NpTemplateBytes again;
	NpBuffer	out = {0};
	NpText		text;

	must(np_template_open(value.bytes, value.length, &template) == NP_OK);
	must(np_template_print(arena, &template, false, &out) == NP_OK);
	must(np_text(out.bytes, out.length, &text) == NP_OK);
	must(np_template_parse(arena, &text, &again) == NP_OK);
	must(same(value, again));
}

/* A text cut in two at a place where a character ends. */
static void
cut(const NpText *text, NpText *first, NpText *second)
{
	size_t		at = text->length / 2;

	while (at < text->length && ((unsigned char) text->bytes[at] & 0xC0) == 0x80)
		at++;
	*first = (NpText) {text->bytes, at, false};
	*second = (NpText) {text->bytes + at, text->length - at, false};
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t		half = size / 2;
	NpTestArena test;
	NpArena    *arena = &test.arena;
	NpText		text;
	NpText		a;
	NpText		b;
	NpTemplateBytes pages[3];
	NpTemplateBytes all;
	NpTemplateBytes damaged;

	if (np_text((const char *) data + half, size - half, &text) != NP_OK)
		return 0;
	np_test_arena_init(&test, 0);
	cut(&text, &a, &b);
	pages[1] = learn(arena, &a);
	pages[2] = learn(arena, &b);
	must(np_template_parse(arena, &text, &all) != NP_OK ||
		 np_template_check(arena, all.bytes, all.length) == NP_OK);
	must(np_text(home, sizeof(home) - 1, &a) == NP_OK);
	pages[0] = learn(arena, &a);

	all = merge(arena, merge(arena, pages[0], pages[1]), pages[2]);
	must(same(all, merge(arena, pages[0], merge(arena, pages[2], pages[1]))));
	round_trip(arena, all);
	read_all(arena, all, &text);
	damaged = damage(all, data, half);
	read_all(arena, damaged, &text);
	check_damaged(arena, damaged);
	free(damaged.bytes);
	np_test_arena_free(&test);
	return 0;
}
