/*
 * verdict.c
 *		What is said of a line: score, kind, reason.
 */
#include "core/verdict.h"

static const char *const subtype_names[NP_SUBTYPE_COUNT] = {
	"headline", "subheading", "paragraph", "list_item", "byline", "dateline",
	"title_suffix", "share_button", "ad_marker", "image_caption",
	"duplicate_caption", "media_teaser", "read_more_link", "related_link",
	"related_headline", "related_teaser", "list_bullet", "newsletter_pitch",
	"subscription_pitch", "author_bio", "comment_form", "comment",
	"cookie_notice", "navigation", "copyright", "site_name", "template_line",
	"duplicate_line"
};

static const char *const reason_texts[NP_REASON_COUNT] = {
	[NP_BECAUSE_SENTENCE] = "a sentence of the article",
	[NP_BECAUSE_AMONG_SENTENCES] = "a long line in the article",
	[NP_BECAUSE_SHORT_INSIDE] = "a short line inside the article",
	[NP_BECAUSE_HEADLINE] = "a line like a headline before the article",
	[NP_BECAUSE_BYLINE] = "a name below the headline",
	[NP_BECAUSE_TIME] = "a time before a sentence of the article",
	[NP_BECAUSE_ONLY_LINE] = "the only line",
	[NP_BECAUSE_BEST_LEFT] = "the likeliest sentence of a text without content",
	[NP_BECAUSE_NO_WORDS] = "marks without a word",
	[NP_BECAUSE_BUTTON] = "label: share",
	[NP_BECAUSE_AD] = "label: advertisement",
	[NP_BECAUSE_READ_MORE] = "label: read more",
	[NP_BECAUSE_MEDIA] = "label: video or pictures",
	[NP_BECAUSE_CREDIT] = "credit of an image",
	[NP_BECAUSE_TAG] = "tag in capitals in brackets",
	[NP_BECAUSE_TWIN] = "repeats its neighbour without the credit",
	[NP_BECAUSE_REPEAT] = "repeats the line before it",
	[NP_BECAUSE_FORM] = "words of a comment form",
	[NP_BECAUSE_COPYRIGHT] = "words of a copyright notice",
	[NP_BECAUSE_COOKIE] = "words of a privacy notice",
	[NP_BECAUSE_NEWSLETTER] = "offers a newsletter",
	[NP_BECAUSE_SUBSCRIPTION] = "offers a subscription or a log-in",
	[NP_BECAUSE_BOX] = "stands in a box of such offers",
	[NP_BECAUSE_BIO] = "tells of the author",
	[NP_BECAUSE_COMMENT] = "stands below the heading of comments",
	[NP_BECAUSE_BULLETS] = "list behind lone bullets after the article",
	[NP_BECAUSE_SPEECH] = "speech and its speaker, as in a headline",
	[NP_BECAUSE_TICKER] = "times before headlines, as in a ticker",
	[NP_BECAUSE_MENU] = "items of a menu side by side",
	[NP_BECAUSE_SITE] = "a name of the site beside the headline",
	[NP_BECAUSE_AFTER_END] = "a line like a headline after the article",
	[NP_BECAUSE_LABEL] = "begins with a label",
	[NP_BECAUSE_SHORT_LINES] = "a short line among short lines",
	[NP_BECAUSE_NO_SENTENCE] = "a line without a sentence's end",
	[NP_BECAUSE_OUTSIDE] = "stands outside the article",
	[NP_BECAUSE_STRANGE_WORDS] = "unlike the sentences around it",
	[NP_BECAUSE_ON_ALL_PAGES] = "stands on nearly all other pages of the site",
	[NP_BECAUSE_ON_MOST_PAGES] = "stands on most other pages of the site",
	[NP_BECAUSE_ON_SOME_PAGES] = "stands on many other pages of the site",
	[NP_BECAUSE_SHAPE_ON_PAGES] = "a form of line on many other pages of the site",
	[NP_BECAUSE_AMONG_TEMPLATE] = "stands apart, among lines of the site's other pages",
	[NP_BECAUSE_ON_THIS_PAGE] = "new text between lines of the site's other pages",
};

const char *
np_subtype_name(NpSubtype subtype)
{
	return subtype_names[subtype];
}

const char *
np_reason_text(NpReason reason)
{
	return reason_texts[reason];
}
