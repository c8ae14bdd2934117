/*
 * glued.h
 *		Words that run into each other without a blank.
 */
#ifndef NP_CORE_GLUED_H
#define NP_CORE_GLUED_H

#include <unicode/uchar.h>

#include "core/tables/line_classes.h"
#include "core/text.h"

/* Bytes at the start of a line, or behind a stop, that labels may fill. */
#define NP_LABEL_BYTES	72

/* Edges between words without a blank that are looked at in them. */
#define NP_MAX_EDGES	8

/* Letters before an edge: fewer are a name's, as in iPhone and McDonald. */
#define NP_EDGE_LETTERS	4

typedef enum NpShape
{
	NP_OTHER,
	NP_SMALL,
	NP_CAPITAL,
	NP_NUMBER
} NpShape;

static inline NpShape
np_shape_of(uint32_t c)
{
	static const uint8_t shapes[] = {
		[NP_C_LOWER] = NP_SMALL, [NP_C_UPPER] = NP_CAPITAL, [NP_C_DIGIT] = NP_NUMBER,
		[NP_C_EMOJI] = NP_OTHER
	};
	NpLineClass class = np_line_class(c);

	/* Among the letters of scripts without blanks are their digits. */
	if (class == NP_C_WIDE)
		return u_isdigit((UChar32) c) ? NP_NUMBER : NP_OTHER;
	return (NpShape) shapes[class];
}

/* The character at a place, or 0 at the end. */
static inline uint32_t
np_peek(const NpText *text, size_t at, size_t end)
{
	return at < end ? np_next(text, &at) : 0;
}

/* The first words of a part of a line, set apart where they were glued. */
typedef struct NpGlued
{
	char		bytes[2 * NP_LABEL_BYTES + 4];
	size_t		length;
	size_t		count;
	struct
	{
		size_t		text;		/* byte of the capital behind the edge */
		size_t		copy;		/* what stands before it, in bytes */
	}			edges[NP_MAX_EDGES];
} NpGlued;

/*
 * Copies the words that a part begins with, a blank at each edge.  Nothing
 * is copied if there surely is no edge.
 */
extern void np_read_glued(const NpText *text, NpSpan part, NpGlued *glued);

/* The same, copied in any case: what the tests compare with. */
extern void np_read_glued_plain(const NpText *text, NpSpan part,
								NpGlued *glued);

#endif							/* NP_CORE_GLUED_H */
