/*
 * labels.h
 *		Words by which the furniture of a page names itself.
 *
 * `Read more:`, `Werbung`, `Partager`: a label says what kind of line it
 * stands in, in any of a dozen languages.  The lexicon is
 * model/boilerplate/labels.txt; the table made of it holds hashes of words.
 */
#ifndef NP_CORE_LABELS_H
#define NP_CORE_LABELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum NpCue
{
	NP_CUE_SHARE,				/* buttons of social networks, print, mail */
	NP_CUE_AD,					/* advertisement */
	NP_CUE_MORE,				/* read more, see also */
	NP_CUE_NEWSLETTER,			/* newsletter, inbox */
	NP_CUE_SUBSCRIBE,			/* subscription, log-in, paywall */
	NP_CUE_COOKIE,				/* cookies, privacy, terms */
	NP_CUE_COPYRIGHT,			/* rights reserved */
	NP_CUE_COMMENT,				/* comment forms, comment counts */
	NP_CUE_CREDIT,				/* image credits */
	NP_CUE_BIO,					/* what is said of an author */
	NP_CUE_BYLINE,				/* by, von, par */
	NP_CUE_NAVIGATION,			/* home, menu, search */
	NP_CUE_PROMOTION,			/* most read, recommended, more from */
	NP_CUE_DATE,				/* published, updated; months, weekdays */
	NP_CUE_CALL,				/* click, download, follow, join */
	NP_CUE_MEDIA,				/* watch, video, gallery */
	NP_CUE_COUNT
} NpCue;

/* Where a label has to stand to count. */
typedef enum NpLabelPlace
{
	NP_PLACE_ANY,
	NP_PLACE_START,				/* its first word is the line's */
	NP_PLACE_WHOLE,				/* nothing else is in the line */
} NpLabelPlace;

/* Labels of a line: sets of cues, bit 1 << NpCue. */
typedef struct NpCues
{
	uint16_t	any;
	uint16_t	start;			/* at the line's first word */
	uint16_t	whole;			/* label and line are the same */
	uint16_t	row;			/* of labels side by side that fill the line */
	uint16_t	tail;			/* at a word of the bracket that ends the line */
	uint8_t		count;			/* labels found, up to 255 */
	uint8_t		credit_end;		/* words up to and with the last credit label */
	uint8_t		label_words;	/* words of the longest label at the start */
	uint8_t		bio;			/* labels of NP_CUE_BIO, up to 255 */
	uint8_t		pitch;			/* of newsletter, subscription and call */
	uint8_t		notice;			/* of NP_CUE_COOKIE */
} NpCues;

/*
 * Finds the labels among the hashed words of a line.  A label of exactly
 * `whole` words at its start is the whole line (a count behind it, as in
 * "Comments (12)", is no part of it); 0 if no label can be.  tail is the first
 * word of the bracket that ends the line, or count.
 */
typedef struct NpLabelBounds
{
	size_t		first;			/* numbers before the words, as in 12 shares */
	size_t		whole;
	size_t		tail;
} NpLabelBounds;

extern void np_find_labels(const uint32_t *words, size_t count,
						   const NpLabelBounds *bounds, NpCues *cues);

/*
 * The table's filters, of labels that count inside a line and of all labels:
 * bits of hashes, of first words that are a label alone and of first and
 * second words.
 */
#define NP_LABEL_FILTER_BITS	15
#define NP_LABEL_FILTER_WORDS	(1 << (NP_LABEL_FILTER_BITS - 5))

static inline uint32_t
np_label_bit(uint32_t first, uint32_t second)
{
	uint32_t	both = first ^ second * 0x9E3779B1u;

	return both >> (32 - NP_LABEL_FILTER_BITS);
}

/*
 * The table's index: where the labels of each value of these top bits begin.
 */
#define NP_LABEL_INDEX_BITS	10

static inline bool
np_has_cue(uint16_t set, NpCue cue)
{
	return (set >> cue) & 1;
}

#endif							/* NP_CORE_LABELS_H */
