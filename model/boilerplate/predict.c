/*
 * predict.c
 *		What the product says of a labelled page, as a row of JSON.
 */
#include "predict.h"

#include <stdio.h>
#include <stdlib.h>

#include "malloc_arena.h"

void
predict_page(const Page * page, const NpBoilerplateInput *given)
{
	NpArena		arena;
	NpText		text;
	NpBoilerplate judged;
	NpBoilerplateInput input = *given;
	const NpVerdict **verdicts = must_alloc(page->lines, sizeof(*verdicts));
	NpVerdict	blank = {.score = NP_SCORE_ONE};

	input.text = &text;
	malloc_arena_init(&arena);
	if (np_text(page->body, page->length, &text) != NP_OK ||
		np_judge_lines(&arena, &input, &judged) != NP_OK)
		exit(1);
	/* A line of nothing but what shows as nothing has no row. */
	for (size_t i = 0; i < page->lines; i++)
		verdicts[i] = &blank;
	for (size_t i = 0; i < judged.lines.count; i++)
		verdicts[judged.lines.items[i].number - 1] = &judged.verdicts[i];
	printf("{\"id\": \"%s\", \"lines\": [", page->id);
	for (size_t i = 0; i < page->lines; i++)
	{
		const NpVerdict *verdict = verdicts[i];

		printf("%s{\"class\": \"%s\", \"score\": %.4f, \"reason\": \"%s\"}",
			   i > 0 ? ", " : "", np_is_content(verdict) ? "content" :
			   "boilerplate", verdict->score / (double) NP_SCORE_ONE,
			   np_reason_text(verdict->reason));
	}
	printf("]}\n");
	free(verdicts);
}
