/*
 * predict.c
 *		What the product says of a labelled page, as a row of JSON.
 */
#include "predict.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/boilerplate.h"
#include "malloc_arena.h"

void
predict_page(const Page *page, const NpLineModel *model)
{
	NpArena		arena;
	NpText		text;
	NpBoilerplate judged;
	NpBoilerplateInput input = {&text, model};
	unsigned   *scores = must_alloc(page->lines, sizeof(unsigned));

	malloc_arena_init(&arena);
	if (np_text(page->body, page->length, &text) != NP_OK ||
		np_judge_lines(&arena, &input, &judged) != NP_OK)
		exit(1);
	for (size_t i = 0; i < judged.lines.count; i++)
		scores[judged.lines.items[i].number - 1] = judged.verdicts[i].score;
	printf("{\"id\": \"%s\", \"lines\": [", page->id);
	for (size_t i = 0; i < page->lines; i++)
		printf("%s{\"class\": \"%s\", \"score\": %.4f}", i > 0 ? ", " : "",
			   scores[i] >= NP_CONTENT_SCORE ? "content" : "boilerplate",
			   scores[i] / (double) NP_SCORE_ONE);
	printf("]}\n");
	free(scores);
}
