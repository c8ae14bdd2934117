/*
 * template_keys.h
 *		What a line is known by: itself, and its shapes without what varies.
 *
 * A line is normalised: case folded, marks between words dropped, blanks
 * squeezed, numbers alike.  So `12 Comments` and `3 comments` are one line.
 * What else may vary is a name or a date, told by capitals and numbers, not by
 * a lexicon; each shape of a line is a key beside that of the line itself.
 *
 * Keys are stored.  They rest on frozen tables and on case folding, which
 * Unicode never changes; NP_TEMPLATE_RULES counts up with any other change.
 */
#ifndef NP_CORE_TEMPLATE_KEYS_H
#define NP_CORE_TEMPLATE_KEYS_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/text.h"

/* Counts up when the same line gets other keys. */
#define NP_TEMPLATE_RULES	1

/* Bytes of the sample of text that stands for a key. */
#define NP_TEMPLATE_SAMPLE	60

/* What a key stands for; the numbers are stored. */
typedef enum NpTemplateKind
{
	NP_KEY_LINE,				/* the line as it is, numbers alike */
	NP_KEY_PATTERN,				/* Published by ... on ... */
	NP_KEY_STUB,				/* one word, and then what varies: By ... */
	NP_KEY_LABEL,				/* Photo: ... */
	NP_KEY_TAIL,				/* ... | World | Example News */
	NP_KEY_DATE,				/* nothing but names and a date */
	NP_KEY_KINDS
} NpTemplateKind;

/* Words of a line that has keys beside its own; longer ones are prose. */
#define NP_KEY_WORDS	48

/* Tails of a line that are keys. */
#define NP_KEY_TAILS	3

/* Keys of one line: itself, a label, two shapes, tails. */
#define NP_KEYS_MOST	(4 + NP_KEY_TAILS)

typedef struct NpLineKey
{
	uint64_t	hash;			/* kinds never share one but by accident */
	uint8_t		kind;			/* NpTemplateKind */
	uint64_t	varies;			/* bit k: word k is no part of the key */
	size_t		cut;			/* byte where a label ends or a tail begins */
} NpLineKey;

typedef struct NpLineKeys
{
	size_t		count;			/* 0 for a line without letter and digit */
	uint64_t	digest;			/* lines of one digest have the same keys */
	unsigned	words;			/* up to NP_KEY_WORDS + 1 */
	NpLineKey	items[NP_KEYS_MOST];	/* the line itself comes first */
} NpLineKeys;

/* A word of a line. */
typedef struct NpKeyWord
{
	uint64_t	hash;
	NpSpan		span;
	bool		number;			/* begins with a digit */
	bool		capital;
	bool		wide;			/* one letter of a script without blanks */
	bool		year;			/* 1900 to 2099 */
	bool		clock;			/* 10:30 */
	bool		after_colon;	/* a colon stands before it */
	bool		after_bar;		/* and here a separator of titles */
} NpKeyWord;

typedef struct NpKeyWords
{
	size_t		count;			/* those that are kept */
	size_t		total;			/* up to NP_KEY_WORDS + 1 */
	uint64_t	hash;			/* of all words of the line */
	uint64_t	digest;
	NpKeyWord	items[NP_KEY_WORDS];
} NpKeyWords;

/* The words of a line; polls the arena in a long one. */
extern void np_key_words(NpArena *arena, const NpText *text, NpSpan line,
						 NpKeyWords *words);

/* All keys of a line. */
extern void np_line_keys(const NpKeyWords *words, NpLineKeys *keys);

/* The key of words as a line, or as the tail of one, whatever stands there. */
extern uint64_t np_words_key(const NpKeyWords *words, NpTemplateKind kind);

/* Does a mark with these neighbours part a title from the site's name? */
extern bool np_parts_titles(uint32_t before, uint32_t c, uint32_t after);

/*
 * Text that shows a key to people, without what varies and without control
 * characters; its length is above 0 and at most NP_TEMPLATE_SAMPLE.
 */
extern size_t np_key_sample(const NpText *text, NpSpan line,
							const NpKeyWords *words, const NpLineKey *key,
							char sample[NP_TEMPLATE_SAMPLE]);

#endif							/* NP_CORE_TEMPLATE_KEYS_H */
