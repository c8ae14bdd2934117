/*
 * word_odds.h
 *		What the words of a line say of it, as learned from labelled pages.
 *
 * `Add to cart` and `rights reserved` are furniture wherever they stand, and
 * `according to` is not: a table holds the log-odds of words that several
 * sites use, once for short lines and once for longer ones.  A word that is
 * not in it, as those of most languages are not, says nothing.
 */
#ifndef NP_CORE_WORD_ODDS_H
#define NP_CORE_WORD_ODDS_H

#include "core/line_features.h"

#define NP_WORD_ODDS_BITS	14

/* Odds are integers of this many parts to one. */
#define NP_WORD_ODDS_ONE	32

/* Lines of more words are longer ones. */
#define NP_SHORT_LINE_WORDS	5

/*
 * A word's place is the top bits of its key.  The entry there is the word's if
 * its higher byte is the key's next one; the lower byte is 128 and the odds.
 */
typedef struct NpWordOdds
{
	uint16_t	entries[1 << NP_WORD_ODDS_BITS];
} NpWordOdds;

/* The table that ships. */
extern const NpWordOdds *np_word_odds(void);

/* The key of a word that was kept of a line. */
static inline uint32_t
np_odds_key(const NpLineFacts *facts, uint32_t word)
{
	return np_line_size(facts) > NP_SHORT_LINE_WORDS ? word :
		word ^ 0x5BD1E995u;
}

static inline uint32_t
np_odds_place(uint32_t key)
{
	return key >> (32 - NP_WORD_ODDS_BITS);
}

static inline uint8_t
np_odds_check(uint32_t key)
{
	return (uint8_t) (key >> (24 - NP_WORD_ODDS_BITS));
}

/* What the words of a line say, in parts of NP_WORD_ODDS_ONE. */
typedef struct NpLineSaid
{
	int32_t		odds;			/* of all of them */
	int16_t		least;			/* of one; 0 if none speaks against */
	int16_t		most;
	uint8_t		known;			/* words that the table has */
} NpLineSaid;

/* Sets context->said, by context->odds; and what one line says anew. */
extern NpStatus np_weigh_lines(NpArena *arena, NpLineContext *context);
extern void np_weigh_line(NpLineContext *context, size_t line);

/*
 * Whether the table has most words of the lines, which were weighed: whether
 * it was learned in their language, that is.
 */
extern bool np_knows_words(const NpLineContext *context);

/* Fills the features in that are made of words. */
extern NpStatus np_add_word_odds(NpArena *arena, const NpLineContext *context,
								 NpFeatureBlock *blocks);

#endif							/* NP_CORE_WORD_ODDS_H */
