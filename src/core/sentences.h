/*
 * sentences.h
 *		Text to sentences.
 */
#ifndef NP_CORE_SENTENCES_H
#define NP_CORE_SENTENCES_H

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

#endif							/* NP_CORE_SENTENCES_H */
