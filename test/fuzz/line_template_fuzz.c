/*
 * line_template_fuzz.c
 *		Any page and any template: spans ascend on character boundaries,
 *		classes and scores agree, and something is always left.
 *
 * Blank lines part the input into pages; the last is judged with a template of
 * all the others, and then with one that holds it too.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/utf8.h>

#include "core/boilerplate.h"
#include "core/title_template.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
must(bool right)
{
	if (!right)
		abort();
}

static NpTemplate
add_page(NpArena *arena, const NpTemplate *template, const NpText *text)
{
	NpTemplateBytes one;
	NpTemplateBytes all;
	NpTemplate	b;
	NpPage		page;

	must(np_page(arena, text, &page) == NP_OK);
	if (page.hash == 0)
		return *template;
	must(np_template_of(arena, &page, &one) == NP_OK);
	must(np_template_open(one.bytes, one.length, &b) == NP_OK);
	must(np_template_merge(arena, template, &b, 0, &all) == NP_OK);
	must(np_template_open(all.bytes, all.length, &b) == NP_OK);
	return b;
}

static bool
is_boundary(const NpText *text, size_t at)
{
	return at == text->length || !U8_IS_TRAIL(text->bytes[at]);
}

static void
check_verdicts(const NpText *text, const NpBoilerplate *judged)
{
	size_t		kept = 0;

	for (size_t i = 0; i < judged->lines.count; i++)
	{
		const NpVerdict *verdict = &judged->verdicts[i];

		must(verdict->score <= NP_SCORE_ONE);
		must(verdict->subtype < NP_SUBTYPE_COUNT);
		must(verdict->reason < NP_REASON_COUNT);
		must((verdict->subtype <= NP_LAST_CONTENT) == np_is_content(verdict));
		if (!np_is_content(verdict))
			continue;
		must(verdict->kept.start >= judged->lines.items[i].span.start);
		must(verdict->kept.start < verdict->kept.end);
		must(verdict->kept.end <= judged->lines.items[i].span.end);
		must(is_boundary(text, verdict->kept.start));
		must(is_boundary(text, verdict->kept.end));
		kept++;
	}
	must(judged->lines.count != 1 || kept == 1);
}

static void
judge(NpArena *arena, const NpText *text, const NpTemplate *template)
{
	NpBoilerplateInput input = {.text = text, .template = template};
	NpBoilerplate judged;
	NpSpan	   *spans;
	NpSpan		title = np_trim(text, (NpSpan) {0, text->length});
	NpSpan		head = title;
	size_t		count;
	char	   *bytes;
	size_t		length;

	must(np_judge_lines(arena, &input, &judged) == NP_OK);
	check_verdicts(text, &judged);
	must(np_boilerplate_spans(arena, &judged, &spans, &count) == NP_OK);
	for (size_t i = 0; i < count; i++)
		must(spans[i].start < spans[i].end &&
			 spans[i].end <= text->length &&
			 (i == 0 || spans[i].start >= spans[i - 1].end));
	must(np_strip_boilerplate(arena, text, &judged, &bytes, &length) ==
		 NP_OK);
	must(length <= text->length);
	np_cut_known_tail(arena, template, NULL, text, &head);
	must(head.start == title.start && head.end <= title.end);
	must(title.start == title.end || head.start < head.end);
	must(is_boundary(text, head.end));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	NpTestArena test;
	NpArena    *arena = &test.arena;
	NpTemplateBytes empty;
	NpTemplate	template;
	NpText		all;
	NpText		page;
	size_t		start = 0;

	if (np_text((const char *) data, size, &all) != NP_OK)
		return 0;
	np_test_arena_init(&test, 0);
	must(np_template_empty(arena, &empty) == NP_OK);
	must(np_template_open(empty.bytes, empty.length, &template) == NP_OK);
	for (size_t at = 1; at < size; at++)
	{
		if (data[at - 1] != '\n' || data[at] != '\n')
			continue;
		must(np_text(all.bytes + start, at - start, &page) == NP_OK);
		template = add_page(arena, &template, &page);
		start = at + 1;
	}
	must(np_text(all.bytes + start, size - start, &page) == NP_OK);
	judge(arena, &page, &template);
	template = add_page(arena, &template, &page);
	judge(arena, &page, &template);
	np_test_arena_free(&test);
	return 0;
}
