/*
 * line_features.h
 *		Lines in their context, as small integers.
 *
 * A line alone says half of what is known of it; the rest is where it stands:
 * among long lines or short ones, before the article or behind it, once or
 * again.  Every feature is an integer of one byte at a fixed scale, so that
 * every machine computes the same.  The cost of a line does not depend on the
 * number of lines.
 */
#ifndef NP_CORE_LINE_FEATURES_H
#define NP_CORE_LINE_FEATURES_H

#include "core/line_facts.h"

/* Lines whose features are computed and scored together, column by column. */
#define NP_FEATURE_BLOCK	32

/* The features; the shipped model refers to them by place in this list. */
#define NP_LINE_FEATURES(X) \
	X(POINTS) X(WORDS) X(MEAN_WORD) X(LONGEST_WORD) X(UPPER) X(DIGITS) \
	X(MARKS) X(CAPITALS) X(LOWER) X(SHORTS) X(CAPS) X(NUMBERS) \
	X(SENTENCES) X(END) X(BEGIN) X(COMMAS) X(SEPARATORS) X(QUOTES) \
	X(FLAGS) X(WIDE) \
	X(CUE_SHARE) X(CUE_MORE) X(CUE_NEWSLETTER) X(CUE_SUBSCRIBE) \
	X(CUE_COOKIE) X(CUE_COPYRIGHT) X(CUE_COMMENT) X(CUE_CREDIT) \
	X(CUE_BIO) X(CUE_BYLINE) X(CUE_NAVIGATION) X(CUE_PROMOTION) \
	X(CUE_DATE) X(CUE_CALL) X(CUE_MEDIA) X(CUES) X(NOTICES) \
	X(REPEATS) X(KNOWN_WORDS) X(HEAD_WORDS) \
	X(LINES_BEFORE) X(LINES_AFTER) X(PLACE) X(PROSE_PLACE) \
	X(PROSE_BEFORE) X(PROSE_AFTER) X(SINCE_PROSE) X(UNTIL_PROSE) \
	X(SINCE_CUE) X(UNTIL_CUE) X(ISLAND) X(RUN_SIDE) X(RUN_DISTANCE) \
	X(POINTS_B1) X(POINTS_B2) X(POINTS_B3) X(POINTS_A1) X(POINTS_A2) \
	X(POINTS_A3) X(END_B1) X(END_B2) X(END_A1) X(END_A2) \
	X(CAPITALS_B1) X(CAPITALS_A1) X(CUE_B1) X(CUE_A1) \
	X(KNOWN_B1) X(KNOWN_A1) \
	X(MEAN_3) X(MEAN_8) X(MEAN_20) X(PROSE_3) X(PROSE_8) X(PROSE_20) \
	X(SHORT_3) X(SHORT_8) X(SHORT_20) X(ALIKE) X(NOTICES_8) \
	X(DOC_LINES) X(DOC_MEAN) X(DOC_PROSE) X(DOC_PROSE_LINES) X(DOC_SHORT) \
	X(DOC_KNOWN) X(DOC_LABELS) X(DOC_LABEL_SHARE) X(DOC_REPEATS) X(DOC_TITLES) \
	X(DOC_LEAD) X(DOC_TRAIL) X(DOC_GAP) X(DOC_HEAD) X(DOC_TAIL) X(DOC_TINY) \
	X(DOC_KINDS) X(DOC_NAVIGATION) X(DOC_NOTICES) \
	X(ODDS) X(ODDS_LEAST) X(ODDS_MOST) X(ODDS_B1) X(ODDS_A1) X(ODDS_3) \
	X(ODDS_8) X(DOC_ODDS)

/* Features made of the first trees' scores, for the second trees alone. */
#define NP_ECHO_FEATURES(X) \
	X(ECHO) X(ECHO_B1) X(ECHO_B2) X(ECHO_B3) X(ECHO_A1) X(ECHO_A2) \
	X(ECHO_A3) X(ECHO_MEAN_3) X(ECHO_MEAN_8) X(ECHO_MEAN_20) \
	X(ECHO_BEFORE_5) X(ECHO_AFTER_5) X(ECHO_BEFORE_20) X(ECHO_AFTER_20) \
	X(ECHO_MOST_BEFORE) X(ECHO_MOST_AFTER) X(ECHO_SINCE) X(ECHO_UNTIL) \
	X(ECHO_TEXT_BEFORE) X(ECHO_TEXT_AFTER) X(ECHO_ALIKE) X(ECHO_ALIKE_LINES) \
	X(ECHO_DOC) X(ECHO_DOC_TEXT)

/*
 * What the site's other pages add to them (line_template.h): "seen" lines
 * stand on other pages, "new" ones do not.
 */
#define NP_TEMPLATE_FEATURES(X) \
	X(SEEN_PAGES) X(SEEN_SHARE) X(SEEN_COUNT) X(SEEN_KIND) \
	X(SEEN_B1) X(SEEN_B2) X(SEEN_A1) X(SEEN_A2) \
	X(SEEN_3) X(SEEN_8) X(SEEN_20) X(SINCE_SEEN) X(UNTIL_SEEN) \
	X(GAP_LINES) X(GAP_POINTS) X(GAP_SHARE) X(GAP_PLACE) X(GAP_ECHO) \
	X(NEW_3) X(NEW_8) X(NEW_20) X(SINCE_NEW) X(UNTIL_NEW) \
	X(NEW_BEFORE) X(NEW_AFTER) X(NEW_PLACE) \
	X(NEW_RUN_SIDE) X(NEW_RUN_DISTANCE) \
	X(SEEN_LINES) X(SEEN_PROSE) X(NEW_PROSE)

typedef enum NpLineFeature
{
#define NP_FEATURE_NAME(name) NP_F_##name,
	NP_LINE_FEATURES(NP_FEATURE_NAME)
	NP_ECHO_FEATURES(NP_FEATURE_NAME)
	NP_TEMPLATE_FEATURES(NP_FEATURE_NAME)
#undef NP_FEATURE_NAME
	NP_FEATURE_COUNT,
	NP_FIRST_ECHO = NP_F_ECHO,	/* features up to here are the first trees' */
	NP_FIRST_SEEN = NP_F_SEEN_PAGES /* and to here the second ones' */
} NpLineFeature;

typedef struct NpFeatureBlock
{
	uint8_t		columns[NP_FEATURE_COUNT][NP_FEATURE_BLOCK];
} NpFeatureBlock;

/* What is known of a line beyond its facts. */
typedef struct NpLinePlace
{
	uint32_t	points;			/* of all lines up to and with this one */
	uint32_t	prose_points;	/* the same of prose lines alone */
	uint32_t	prose;			/* prose lines up to and with this one */
	uint32_t	shorts;			/* short lines, likewise */
	uint32_t	notices;		/* lines with words of a privacy notice */
	uint32_t	next_prose;		/* the first prose line from here on */
	uint32_t	next_cue;		/* the first line with a label from here on */
	uint32_t	island;			/* points of the group of prose it stands in */
	uint8_t		repeats;		/* lines of the same words, itself too */
	uint8_t		known;			/* share of its words in other prose, /64 */
	uint8_t		head;			/* share found in the first lines, /64 */
	uint8_t		is_prose;
} NpLinePlace;

/* Room that one round leaves to the next. */
typedef struct NpRoom
{
	void	   *items;
	size_t		count;			/* of items it was made for */
} NpRoom;

typedef struct NpLineContext
{
	const NpText *text;
	NpLines		lines;
	NpLineFacts *facts;
	NpWordHashes words;
	uint32_t   *telling;		/* likewise, those with a meaning alone */
	size_t		telling_room;
	size_t		picked;			/* words looked through for them */
	const bool *known;			/* lines that are furniture; or NULL */
	const struct NpWordOdds *odds;	/* the table that ships, or another */
	struct NpLineSaid *said;	/* by it, a line each; NULL: not weighed yet */
	NpLinePlace *places;
	size_t		run_start;		/* the densest run of prose, half open */
	size_t		run_end;
	uint64_t	known_sum;		/* of known, over the prose lines */
	size_t		labels;			/* lines that are nothing but a label */
	size_t		repeated;		/* lines that stand in the text twice */
	size_t		titles;			/* lines of words in capitals alone */
	size_t		tiny;			/* lines of a word or two */
	size_t		navigation;		/* lines that are labels of navigation */
	size_t		lead;			/* lines before the first prose */
	size_t		trail;			/* lines behind the last */
	size_t		gap;			/* the most lines between two of prose */
	uint16_t	kinds;			/* cues that make up whole lines */
	NpRoom		room;			/* of places, and of what they are made with */
	NpRoom		repeats;
	NpRoom		vocabulary;
} NpLineContext;

/* Lines, facts and places of a text. */
extern NpStatus np_line_context(NpArena *arena, const NpText *text,
								NpLineContext *context);

/* Places anew, after lines and facts have changed; at least one line. */
extern NpStatus np_place_lines(NpArena *arena, NpLineContext *context);

/*
 * The features of up to NP_FEATURE_BLOCK lines from the given one on.  To be
 * called for ascending blocks: *state, zeroed before the first, carries what
 * lies behind.
 */
typedef struct NpFeatureState
{
	size_t		last_prose;		/* one beyond the last prose line seen */
	size_t		last_cue;
} NpFeatureState;

extern void np_line_features(const NpLineContext *context, size_t first,
							 NpFeatureState *state, NpFeatureBlock *block);

/* A sentence of some length: what articles are made of. */
extern bool np_is_prose(const NpLineFacts *facts);

/* 0..7 as they are, then four steps to each doubling; 64 from 2^17 on. */
#define NP_LOG_SCALES	1024
extern const uint8_t np_log_scales[NP_LOG_SCALES];
extern uint8_t np_log_scale_large(size_t value);

static inline uint8_t
np_log_scale(size_t value)
{
	return value < NP_LOG_SCALES ? np_log_scales[value] :
		np_log_scale_large(value);
}

#endif							/* NP_CORE_LINE_FEATURES_H */
