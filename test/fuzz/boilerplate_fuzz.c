/*
 * boilerplate_fuzz.c
 *		Any text: spans ascend on character boundaries, classes and scores
 *		agree, and what is stripped is the text without the spans.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/utf8.h>

#include "core/boilerplate.h"
#include "core/titles.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
must(int condition)
{
	if (!condition)
		abort();
}

static int
is_boundary(const NpText *text, size_t at)
{
	return at == text->length || !U8_IS_TRAIL(text->bytes[at]);
}

static void
check_lines(const NpText *text, const NpBoilerplate *judged)
{
	size_t		end = 0;
	uint32_t	number = 0;
	int			kept = 0;

	for (size_t i = 0; i < judged->lines.count; i++)
	{
		const NpLine *line = &judged->lines.items[i];
		const NpVerdict *verdict = &judged->verdicts[i];

		must(line->span.start >= end && line->span.start < line->span.end);
		must(line->span.end <= text->length && line->number > number);
		must(is_boundary(text, line->span.start));
		must(is_boundary(text, line->span.end));
		must(verdict->kept_end > line->span.start);
		must(verdict->kept_end <= line->span.end);
		must(is_boundary(text, verdict->kept_end));
		must(verdict->score <= NP_SCORE_ONE);
		must(verdict->subtype < NP_SUBTYPE_COUNT);
		must(verdict->reason < NP_REASON_COUNT);
		must((verdict->subtype <= NP_LAST_CONTENT) == np_is_content(verdict));
		kept += np_is_content(verdict);
		end = line->span.end;
		number = line->number;
	}
	must(judged->lines.count == 0 || kept > 0);
	must(judged->lines.count != 1 || kept == 1);
}

/* Every byte of the result stands in the text, outside of the spans. */
static void
check_stripped(const NpText *text, const NpSpan *spans, size_t count,
			   const char *bytes, size_t length)
{
	size_t		at = 0;
	size_t		span = 0;

	must(length <= text->length);
	for (size_t i = 0; i < length; i++)
	{
		if (bytes[i] == '\n')
		{
			must(i > 0 && i + 1 < length);
			must(i < 2 || bytes[i - 1] != '\n' || bytes[i - 2] != '\n');
			continue;
		}
		for (;;)
		{
			must(at < text->length);
			if (span < count && at == spans[span].start)
				at = spans[span++].end;
			else if (text->bytes[at++] == bytes[i])
				break;
		}
	}
}

static void
check_title(NpArena *arena, const NpText *text)
{
	NpSpan		head;

	must(np_title_head(arena, text, (NpSpan) {0, text->length}, &head) ==
		 NP_OK);
	must(head.start <= head.end && head.end <= text->length);
	must(is_boundary(text, head.start) && is_boundary(text, head.end));
}

/* What is left of a text that has settled is left as it is. */
static void
check_again(NpArena *arena, const char *bytes, size_t length)
{
	NpText		text;
	NpBoilerplateInput input = {&text, NULL};
	NpBoilerplate judged;
	NpSpan	   *spans;
	size_t		count;
	char	   *again;
	size_t		again_length;

	must(np_text(bytes, length, &text) == NP_OK);
	must(np_judge_lines(arena, &input, &judged) == NP_OK);
	must(np_boilerplate_spans(arena, &judged, &spans, &count) == NP_OK);
	must(np_strip_boilerplate(arena, &text, &judged, &again,
							  &again_length) == NP_OK);
	must(count == 0);
	must(again_length == length && memcmp(bytes, again, length) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	NpTestArena test;
	NpArena    *arena = &test.arena;
	NpText		text;
	NpBoilerplateInput input = {&text, NULL};
	NpBoilerplate judged;
	NpSpan	   *spans;
	size_t		count;
	char	   *bytes;
	size_t		length;

	if (np_text((const char *) data, size, &text) != NP_OK)
		return 0;
	np_test_arena_init(&test, 0);
	must(np_judge_lines(arena, &input, &judged) == NP_OK);
	check_lines(&text, &judged);
	must(np_boilerplate_spans(arena, &judged, &spans, &count) == NP_OK);
	for (size_t i = 0; i < count; i++)
		must(spans[i].start < spans[i].end &&
			 (i == 0 || spans[i].start >= spans[i - 1].end));
	must(np_strip_boilerplate(arena, &text, &judged, &bytes, &length) ==
		 NP_OK);
	check_stripped(&text, spans, count, bytes, length);
	if (judged.settled)
		check_again(arena, bytes, length);
	check_title(arena, &text);
	np_test_arena_free(&test);
	return 0;
}
