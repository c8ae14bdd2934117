/*
 * verdict.h
 *		What is said of a line: score, kind, reason.
 */
#ifndef NP_CORE_VERDICT_H
#define NP_CORE_VERDICT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/text.h"

/* Scores are integers of this many parts to one. */
#define NP_SCORE_ONE	10000

/* The one threshold, in parts of NP_SCORE_ONE. */
#define NP_CONTENT_SCORE	(NP_SCORE_ONE / 2)

typedef enum NpSubtype
{
	NP_HEADLINE,
	NP_SUBHEADING,
	NP_PARAGRAPH,
	NP_LIST_ITEM,
	NP_BYLINE,
	NP_DATELINE,
	NP_LAST_CONTENT = NP_DATELINE,
	NP_TITLE_SUFFIX,
	NP_SHARE_BUTTON,
	NP_AD_MARKER,
	NP_IMAGE_CAPTION,
	NP_DUPLICATE_CAPTION,
	NP_MEDIA_TEASER,
	NP_READ_MORE_LINK,
	NP_RELATED_LINK,
	NP_RELATED_HEADLINE,
	NP_RELATED_TEASER,
	NP_LIST_BULLET,
	NP_NEWSLETTER_PITCH,
	NP_SUBSCRIPTION_PITCH,
	NP_AUTHOR_BIO,
	NP_COMMENT_FORM,
	NP_COMMENT,
	NP_COOKIE_NOTICE,
	NP_NAVIGATION,
	NP_COPYRIGHT,
	NP_SITE_NAME,
	NP_TEMPLATE_LINE,
	NP_DUPLICATE_LINE,
	NP_SUBTYPE_COUNT,
	NP_NO_SUBTYPE = NP_SUBTYPE_COUNT
} NpSubtype;

/* What decided. */
typedef enum NpReason
{
	NP_BECAUSE_SENTENCE,
	NP_BECAUSE_AMONG_SENTENCES,
	NP_BECAUSE_SHORT_INSIDE,
	NP_BECAUSE_HEADLINE,
	NP_BECAUSE_BYLINE,
	NP_BECAUSE_TIME,
	NP_BECAUSE_ONLY_LINE,
	NP_BECAUSE_BEST_LEFT,
	NP_BECAUSE_NO_WORDS,
	NP_BECAUSE_BUTTON,
	NP_BECAUSE_AD,
	NP_BECAUSE_READ_MORE,
	NP_BECAUSE_MEDIA,
	NP_BECAUSE_CREDIT,
	NP_BECAUSE_TAG,
	NP_BECAUSE_TWIN,
	NP_BECAUSE_REPEAT,
	NP_BECAUSE_FORM,
	NP_BECAUSE_COPYRIGHT,
	NP_BECAUSE_COOKIE,
	NP_BECAUSE_NEWSLETTER,
	NP_BECAUSE_SUBSCRIPTION,
	NP_BECAUSE_BOX,
	NP_BECAUSE_BIO,
	NP_BECAUSE_COMMENT,
	NP_BECAUSE_BULLETS,
	NP_BECAUSE_MENU,
	NP_BECAUSE_SITE,
	NP_BECAUSE_AFTER_END,
	NP_BECAUSE_LABEL,
	NP_BECAUSE_SHORT_LINES,
	NP_BECAUSE_NO_SENTENCE,
	NP_BECAUSE_OUTSIDE,
	NP_BECAUSE_STRANGE_WORDS,
	NP_REASON_COUNT
} NpReason;

typedef struct NpVerdict
{
	NpSpan		kept;			/* of a line of content, less its ends */
	uint16_t	score;			/* of being content, of NP_SCORE_ONE */
	uint8_t		subtype;
	uint8_t		reason;
} NpVerdict;

static inline bool
np_is_content(const NpVerdict *verdict)
{
	return verdict->score >= NP_CONTENT_SCORE;
}

extern const char *np_subtype_name(NpSubtype subtype);
extern const char *np_reason_text(NpReason reason);

#endif							/* NP_CORE_VERDICT_H */
