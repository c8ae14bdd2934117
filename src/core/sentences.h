/*
 * sentences.h
 *		Text to sentences.
 */
#ifndef NP_CORE_SENTENCES_H
#define NP_CORE_SENTENCES_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/text.h"

typedef struct NpSentences
{
	NpSpan	   *items;
	size_t		count;
} NpSentences;

/*
 * The sentences of a text, ascending, without the white space around them.
 * None crosses a line break, every other character that is not white space is
 * in one.
 */
extern NpStatus np_sentences(NpArena *arena, const NpText *text,
							 NpSentences *sentences);

/* The same one after another, for texts whose sentences need not be kept. */
typedef struct NpSentenceScan
{
	NpArena    *arena;
	const NpText *text;
	size_t		at;				/* first byte behind the last sentence */
	size_t		line;			/* where the current line begins */
	unsigned int steps;			/* since the last poll */
	bool		case_known;		/* has_capital is known of this line */
	bool		has_capital;
} NpSentenceScan;

extern void np_sentence_scan_init(NpSentenceScan *scan, NpArena *arena,
								  const NpText *text);

/* The next sentence; false at the end. */
extern bool np_sentence_next(NpSentenceScan *scan, NpSpan *sentence);

#endif							/* NP_CORE_SENTENCES_H */
