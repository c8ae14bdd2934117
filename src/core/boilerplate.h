/*
 * boilerplate.h
 *		Which lines of a body are the article, and which are furniture.
 *
 * A model scores each line from its features; rules speak up where the data
 * that the model learned from are silent: labels, captions printed twice,
 * bullets without text.  A line is content exactly when its score is at least
 * NP_CONTENT_SCORE.  With a template, a second model judges again, which knows
 * the first score and what stands on the site's other pages.
 */
#ifndef NP_CORE_BOILERPLATE_H
#define NP_CORE_BOILERPLATE_H

#include "core/line_model.h"
#include "core/line_spans.h"
#include "core/template.h"
#include "core/verdict.h"

/* What a verdict rests on. */
typedef struct NpBoilerplateInput
{
	const NpText *text;
	const NpTemplate *template; /* of the page's site; NULL: not known */
	const NpLineModel *model;	/* NULL: the one that ships */
	const NpTrees *template_trees;	/* NULL likewise */
} NpBoilerplateInput;

typedef struct NpBoilerplate
{
	NpLines		lines;
	NpVerdict  *verdicts;		/* one a line */
	NpCuts		cuts;			/* inside of what lines keep */
	bool		known_words;	/* the model was learned in its language */
	bool		settled;		/* stripped again, what is left stays */
} NpBoilerplate;

extern NpStatus np_judge_lines(NpArena *arena,
							   const NpBoilerplateInput *input,
							   NpBoilerplate *result);

/*
 * The boilerplate of a text: ascending, disjoint spans, lines and parts of
 * lines.
 */
extern NpStatus np_boilerplate_spans(NpArena *arena,
									 const NpBoilerplate *judged,
									 NpSpan **spans, size_t *count);

/*
 * The content: its lines, each ended by LF but the last, with one blank line
 * where the body has any.  Words that a cut leaves without a blank between
 * them get one.  Never longer than the text.
 */
extern NpStatus np_strip_boilerplate(NpArena *arena, const NpText *text,
									 const NpBoilerplate *judged,
									 char **bytes, size_t *length);

#endif							/* NP_CORE_BOILERPLATE_H */
