/*
 * lines.h
 *		A body as its lines.
 */
#ifndef NP_CORE_LINES_H
#define NP_CORE_LINES_H

#include "core/arena.h"
#include "core/text.h"

/*
 * The most lines that are not blank.  The longest page of the labelled sets
 * has 12 thousand; a text above the limit is no article.
 */
#define NP_MAX_LINES	2000000

/* A line that is not blank. */
typedef struct NpLine
{
	NpSpan		span;			/* without the white space around it */
	uint32_t	number;			/* from 1, blank lines counted */
} NpLine;

typedef struct NpLines
{
	NpLine	   *items;
	size_t		count;
} NpLines;

/*
 * White space, and what shows as nothing at the edge of a line: control
 * characters, zero width space, word joiner, byte order mark.
 */
extern bool np_is_blank(uint32_t c);

/* A stop, a mark of exclamation or of question, of ASCII. */
static inline bool
np_is_stop(char byte)
{
	return (byte == '.') | (byte == '!') | (byte == '?');
}

/*
 * The lines of a text.  Lines end at LF, CR LF, CR, NEL (U+0085), LINE or
 * PARAGRAPH SEPARATOR.  NP_TOO_MANY above NP_MAX_LINES.
 */
extern NpStatus np_lines(NpArena *arena, const NpText *text, NpLines *lines);

/* The span less the white space at both of its ends. */
extern NpSpan np_trim(const NpText *text, NpSpan span);

#endif							/* NP_CORE_LINES_H */
