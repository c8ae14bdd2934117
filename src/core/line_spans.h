/*
 * line_spans.h
 *		The furniture inside a line of the article.
 *
 * Once the markup is gone, a button stands glued to the sentence behind it
 * (ShareSaveThe council), a credit to the sentence before it, and the names of
 * site and section to the headline.  Such parts have no line of their own:
 * the line stays content, and the parts are cut out of it.
 *
 * Who wrote it and when is content wherever it stands, glued or not.
 */
#ifndef NP_CORE_LINE_SPANS_H
#define NP_CORE_LINE_SPANS_H

#include "core/line_features.h"

/*
 * The part of a line of content that is left without the furniture at its
 * ends and the blanks beside it; never empty.
 */
extern NpStatus np_trim_line(NpArena *arena, const NpLineContext *context,
							 size_t line, NpSpan *left);

/* Parts of lines: ascending and disjoint, each inside one line. */
typedef struct NpCuts
{
	NpSpan	   *items;
	size_t		count;
	size_t		capacity;
} NpCuts;

/*
 * Appends what is furniture inside a line of content whose ends are trimmed.
 * To be called for ascending lines.  A part takes the blanks before it along.
 */
extern NpStatus np_cut_inside(NpArena *arena, const NpLineContext *context,
							  size_t line, NpCuts *cuts);

#endif							/* NP_CORE_LINE_SPANS_H */
