/*
 * glued.c
 *		Words that run into each other without a blank.
 */
#include "core/glued.h"

#include <string.h>

#include "core/letters.h"

/*
 * Whether a word ends before c though no blank follows: small letters or
 * digits before a capital, capitals before a capital and small letters.
 */
static bool
is_edge(NpShape before, NpShape here, NpShape after, unsigned letters)
{
	if (here == NP_CAPITAL && (before == NP_SMALL || before == NP_NUMBER))
		return letters >= NP_EDGE_LETTERS || before == NP_NUMBER;
	return here == NP_CAPITAL && before == NP_CAPITAL && after == NP_SMALL &&
		letters >= NP_EDGE_LETTERS;
}

/* The top bits of the bytes from first to last; none may be above 127. */
static inline uint64_t
bytes_within(uint64_t word, unsigned char first, unsigned char last)
{
	return (word + NP_EVERY_BYTE * (128u - first)) &
		~(word + NP_EVERY_BYTE * (127u - last)) & NP_TOP_BITS;
}

/*
 * Whether there is an edge from *at to stop, whatever the number of letters;
 * *before is the shape before that, and then the last one.
 */
static bool
has_edge(const NpText *text, size_t *at, size_t stop, size_t end,
		 NpShape *before)
{
	while (*at < stop)
	{
		NpShape		here = np_shape_of(np_next(text, at));

		if (here == NP_CAPITAL && *before != NP_OTHER &&
			is_edge(*before, here, np_shape_of(np_peek(text, *at, end)),
					NP_EDGE_LETTERS))
			return true;
		/* A digit before a capital is as good as a small letter. */
		*before = here == NP_NUMBER ? NP_SMALL : here;
	}
	return false;
}

/* The shape of the last of eight bytes, a digit again as a small letter. */
static NpShape
last_shape(uint64_t capitals, uint64_t others)
{
	if (capitals >> 63 != 0)
		return NP_CAPITAL;
	return others >> 63 != 0 ? NP_SMALL : NP_OTHER;
}

/*
 * False if the first words of a part surely have no edge.  That is so of most
 * sentences, and seen here eight bytes at a time if they are of ASCII.
 */
static bool
may_have_edge(const NpText *text, NpSpan part)
{
	size_t		end = part.end - part.start > NP_LABEL_BYTES ?
		part.start + NP_LABEL_BYTES : part.end;
	size_t		at = part.start;
	NpShape		before = NP_OTHER;

	while (at < end)
	{
		uint64_t	word = end - at < 8 ? 0 : np_load(text->bytes + at);
		uint64_t	capitals = bytes_within(word, 'A', 'Z');
		uint64_t	small = bytes_within(word, 'a', 'z');
		uint64_t	others = small | bytes_within(word, '0', '9');
		uint64_t	after = small >> 8;

		if ((word & NP_TOP_BITS) != 0 || end - at < 8)
		{
			size_t		stop = end - at > 8 ? at + 8 : end;

			if (has_edge(text, &at, stop, part.end, &before))
				return true;
			continue;
		}
		if (at + 8 < part.end &&
			np_shape_of(np_peek(text, at + 8, part.end)) == NP_SMALL)
			after |= NP_TOP_BITS << 56;
		if ((capitals & (others << 8 | (before == NP_SMALL ? 0x80 : 0))) != 0 ||
			(capitals & (capitals << 8 | (before == NP_CAPITAL ? 0x80 : 0)) &
			 after) != 0)
			return true;
		before = last_shape(capitals, others);
		at += 8;
	}
	return false;
}

void
np_read_glued_plain(const NpText *text, NpSpan part, NpGlued *glued)
{
	size_t		at = part.start;
	NpShape		before = NP_OTHER;
	unsigned	letters = 0;
	bool		counted = false;	/* a number stands before this word */

	glued->length = glued->count = 0;
	while (at < part.end && at - part.start < NP_LABEL_BYTES)
	{
		size_t		start = at;
		uint32_t	c = np_next(text, &at);
		NpShape		here = np_shape_of(c);
		NpShape		after = np_shape_of(np_peek(text, at, part.end));

		if (is_edge(before, here, after, counted ? NP_EDGE_LETTERS : letters) &&
			glued->count < NP_MAX_EDGES)
		{
			glued->edges[glued->count].text = start;
			glued->edges[glued->count++].copy = glued->length;
			glued->bytes[glued->length++] = ' ';
			letters = 0;
			counted = false;
		}
		else if (here == NP_NUMBER && before == NP_SMALL)
			glued->bytes[glued->length++] = ' ';
		if (here == NP_NUMBER)
			counted = true;
		else if (here == NP_OTHER && letters > 0)
			counted = false;
		letters = here == NP_SMALL || here == NP_CAPITAL ? letters + 1 : 0;
		memcpy(glued->bytes + glued->length, text->bytes + start, at - start);
		glued->length += at - start;
		before = here;
	}
}

void
np_read_glued(const NpText *text, NpSpan part, NpGlued *glued)
{
	if (may_have_edge(text, part))
		np_read_glued_plain(text, part, glued);
	else
		glued->length = glued->count = 0;
}
