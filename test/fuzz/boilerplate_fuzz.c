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

static int
is_part(const NpText *text, NpSpan part, NpSpan whole)
{
	return part.start >= whole.start && part.start < part.end &&
		part.end <= whole.end && is_boundary(text, part.start) &&
		is_boundary(text, part.end);
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
		must(!np_is_content(verdict) ||
			 is_part(text, verdict->kept, line->span));
		must(verdict->score <= NP_SCORE_ONE);
		must(verdict->subtype < NP_SUBTYPE_COUNT);
		must(verdict->reason < NP_REASON_COUNT);
		must((verdict->subtype <= NP_LAST_CONTENT) == np_is_content(verdict));
		kept += np_is_content(verdict);
		end = line->span.end;
		number = line->number;
	}
	must(judged->lines.count != 1 || kept == 1);
}

/* Cuts ascend inside of what lines of content keep. */
static void
check_cuts(const NpText *text, const NpBoilerplate *judged)
{
	const NpCuts *cuts = &judged->cuts;
	size_t		cut = 0;

	for (size_t i = 0; i < judged->lines.count; i++)
	{
		NpSpan		kept = judged->verdicts[i].kept;
		size_t		at = kept.start;

		if (!np_is_content(&judged->verdicts[i]))
			continue;
		for (; cut < cuts->count && cuts->items[cut].start < kept.end; cut++)
		{
			must(is_part(text, cuts->items[cut], kept));
			must(cuts->items[cut].start > at);
			at = cuts->items[cut].end;
		}
		must(at < kept.end);
	}
	must(cut == cuts->count);
}

/* A label that was glued on both sides leaves a blank between two words. */
static int
is_joint(const NpText *text, size_t at, NpSpan span, char byte)
{
	return byte == ' ' && at == span.start && at > 0 &&
		text->bytes[at - 1] != ' ' && text->bytes[span.end] != ' ';
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
		if (span < count && is_joint(text, at, spans[span], bytes[i]))
		{
			at = spans[span++].end;
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

/* Runs of plain characters are read as one by one. */
static void
check_facts(NpArena *arena, const NpText *text, const NpLines *lines)
{
	NpWordHashes words = {NULL, 0, 0};
	NpWordHashes plain_words = {NULL, 0, 0};
	NpLineFacts facts;
	NpLineFacts plain;

	memset(&facts, 0, sizeof(facts));
	memset(&plain, 0, sizeof(plain));
	for (size_t i = 0; i < lines->count; i++)
	{
		NpSpan		span = lines->items[i].span;

		must(np_line_facts(arena, text, span, &words, &facts) == NP_OK);
		must(np_line_facts_plain(arena, text, span, &plain_words,
								 &plain) == NP_OK);
		must(memcmp(&facts, &plain, sizeof(facts)) == 0);
	}
	must(words.count == plain_words.count);
	must(words.count == 0 || memcmp(words.items, plain_words.items,
									words.count * sizeof(uint32_t)) == 0);
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
	NpBoilerplateInput input = {.text = &text};
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
	NpBoilerplateInput input = {.text = &text};
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
	check_cuts(&text, &judged);
	check_facts(arena, &text, &judged.lines);
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
