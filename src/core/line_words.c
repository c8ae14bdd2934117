/*
 * line_words.c
 *		What is said of a line for the words in it.
 *
 * Furniture names itself: labels, credits, notices, offers, what is told of an
 * author.  A label alone or with a colon is certain; words that an article may
 * use too count by how many they are and where the line stands.
 */
#include "core/line_rules.h"

#include <string.h>

/* A line of which a label is the gist has at most this many words. */
#define LABELLED_WORDS	16

/* The line without its last bracket ends a sentence. */
static bool
sentence_before_bracket(const NpLineContext *context, size_t line)
{
	NpSpan		span = context->lines.items[line].span;
	size_t		at;

	span.end = context->facts[line].bracket_at;
	span = np_trim(context->text, span);
	if (span.end == span.start)
		return false;
	at = span.end - 1;
	return memchr(".!?", context->text->bytes[at], 3) != NULL;
}

static void
judge_label_alone(const NpCourt *court, size_t line)
{
	const NpCues *cues = &np_facts_of(court, line)->cues;

	if (np_has_cue(cues->whole, NP_CUE_SHARE))
		np_settle(court, line, NP_SHARE_BUTTON, NP_BECAUSE_BUTTON);
	else if (np_has_cue(cues->whole, NP_CUE_AD))
		np_settle(court, line, NP_AD_MARKER, NP_BECAUSE_AD);
	else if (np_has_cue(cues->whole, NP_CUE_MORE))
		np_settle(court, line, NP_RELATED_LINK, NP_BECAUSE_READ_MORE);
	else if (np_has_cue(cues->whole, NP_CUE_COMMENT))
		np_accuse(court, line, NP_STRONG, NP_COMMENT_FORM, NP_BECAUSE_FORM);
	else if (np_has_cue(cues->whole, NP_CUE_SUBSCRIBE))
		np_accuse(court, line, NP_STRONG, NP_SUBSCRIPTION_PITCH,
				  NP_BECAUSE_SUBSCRIPTION);
	else if (np_has_cue(cues->whole, NP_CUE_COOKIE))
		np_accuse(court, line, NP_STRONG, NP_COOKIE_NOTICE, NP_BECAUSE_COOKIE);
	else if (np_has_cue(cues->whole, NP_CUE_NAVIGATION))
		np_accuse(court, line, NP_WEAK, NP_NAVIGATION, NP_BECAUSE_LABEL);
}

static void
judge_label_first(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpCues *cues = &facts->cues;
	unsigned	size = np_line_size(facts);

	if (np_has_cue(cues->start, NP_CUE_MORE) && np_label_has_colon(facts))
		np_settle(court, line, NP_READ_MORE_LINK, NP_BECAUSE_READ_MORE);
	else if (np_has_cue(cues->start, NP_CUE_MORE) && cues->label_words > 1 &&
			 !np_ends_sentence(facts))
		np_accuse(court, line, NP_STRONG, NP_READ_MORE_LINK, NP_BECAUSE_READ_MORE);
	if (np_has_cue(cues->start, NP_CUE_MEDIA) && np_label_has_colon(facts) &&
		!np_is_prose(facts))
		np_settle(court, line, NP_MEDIA_TEASER, NP_BECAUSE_MEDIA);
	if (np_has_cue(cues->start, NP_CUE_CREDIT) && np_label_has_colon(facts) &&
		size <= LABELLED_WORDS && !np_ends_sentence(facts))
		np_settle(court, line, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	if (np_has_cue(cues->start, NP_CUE_COMMENT) && cues->label_words >= 3 &&
		size <= LABELLED_WORDS)
		np_settle(court, line, NP_COMMENT_FORM, NP_BECAUSE_FORM);
	if (np_has_cue(cues->start, NP_CUE_SHARE) && cues->label_words >= 2 &&
		size <= cues->label_words + 4u && !np_ends_sentence(facts))
		np_accuse(court, line, NP_STRONG, NP_SHARE_BUTTON, NP_BECAUSE_BUTTON);
	if (np_is_heading_of_links(facts))
		np_accuse(court, line, NP_STRONG, NP_RELATED_LINK, NP_BECAUSE_LABEL);
	else if (np_has_cue(cues->start, NP_CUE_MEDIA) && cues->label_words >= 2 &&
			 size <= LABELLED_WORDS && !np_ends_sentence(facts))
		np_accuse(court, line, NP_PLAIN, NP_MEDIA_TEASER, NP_BECAUSE_MEDIA);
}

static void
judge_brackets(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	unsigned	inside = facts->kept - (unsigned) facts->bracket_word;
	bool		sentence;

	if ((facts->flags & NP_LINE_BRACKET) == 0 || facts->bracket_word < 2)
		return;
	sentence = sentence_before_bracket(court->context, line);
	if ((facts->flags & NP_LINE_TAG) != 0 && facts->bracket_word >= 3 &&
		!sentence)
		np_settle(court, line, NP_RELATED_LINK, NP_BECAUSE_TAG);
	if (np_has_cue(facts->cues.tail, NP_CUE_CREDIT) && inside <= 10 &&
		facts->caps < facts->bracket_word)
	{
		if (!sentence)
			np_settle(court, line, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
		else if (np_line_size(facts) <= 40)
			np_accuse(court, line, NP_PLAIN, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	}
}

/* A caption with its credit behind it, or before it, without brackets. */
static void
judge_credit(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpCues *cues = &facts->cues;
	unsigned	behind = (unsigned) facts->kept - facts->colon_word;

	if (np_ends_sentence(facts) || np_line_size(facts) > 45)
		return;
	if (np_has_cue(cues->start, NP_CUE_CREDIT) && cues->label_words >= 2 &&
		np_line_size(facts) <= LABELLED_WORDS)
		np_accuse(court, line, NP_STRONG + NP_WEAK, NP_IMAGE_CAPTION,
				  NP_BECAUSE_CREDIT);
	else if (cues->credit_end > 3 && cues->credit_end == facts->colon_word &&
			 behind >= 1 && behind <= NP_CREDIT_WORDS)
		np_accuse(court, line, NP_STRONG + NP_PLAIN, NP_IMAGE_CAPTION,
				  NP_BECAUSE_CREDIT);
}

static void
judge_notices(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpCues *cues = &facts->cues;
	unsigned	size = np_line_size(facts);

	if (np_has_cue(cues->any, NP_CUE_COMMENT) && !np_is_prose(facts) &&
		cues->count >= 2)
		np_accuse(court, line, NP_PLAIN, NP_COMMENT_FORM, NP_BECAUSE_FORM);
	if ((facts->flags & NP_LINE_COPYRIGHT) != 0 && size <= 25)
		np_accuse(court, line, NP_STRONG, NP_COPYRIGHT, NP_BECAUSE_COPYRIGHT);
	else if (np_has_cue(cues->any, NP_CUE_COPYRIGHT) && size <= 60)
		np_accuse(court, line, NP_PLAIN, NP_COPYRIGHT, NP_BECAUSE_COPYRIGHT);
	if (np_has_cue(cues->any, NP_CUE_COOKIE) && cues->count >= 2 &&
		size <= 40)
		np_accuse(court, line, NP_PLAIN, NP_COOKIE_NOTICE, NP_BECAUSE_COOKIE);
}

/* An offer of some short sentences has at most this many words. */
#define PITCH_WORDS	25

/* Offers to write to the reader, or to take the reader's money. */
static void
judge_pitches(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpCues *cues = &facts->cues;
	uint16_t	calls = (1u << NP_CUE_CALL) | (1u << NP_CUE_NEWSLETTER) |
		(1u << NP_CUE_SUBSCRIBE);
	bool		mail = np_has_cue(cues->any, NP_CUE_NEWSLETTER);
	bool		money = np_has_cue(cues->any, NP_CUE_SUBSCRIBE);
	bool		called = (cues->start & calls) != 0;
	NpSubtype	subtype = mail ? NP_NEWSLETTER_PITCH : NP_SUBSCRIPTION_PITCH;
	NpReason	reason = mail ? NP_BECAUSE_NEWSLETTER :
		NP_BECAUSE_SUBSCRIPTION;

	if (!mail && !money)
		return;
	if (cues->pitch >= 3 && np_line_size(facts) <= 60)
		np_accuse(court, line, NP_STRONG + NP_WEAK, subtype, reason);
	else if (court->pitch_is_topic)
		return;
	else if (called && cues->pitch >= 2)
		np_accuse(court, line, NP_STRONG, subtype, reason);
	else if (!np_ends_sentence(facts))
		np_accuse(court, line, mail ? NP_PLAIN : NP_WEAK, subtype, reason);
	else if (mail && facts->sentences > 0 &&
			 np_line_size(facts) <= PITCH_WORDS)
		np_accuse(court, line, NP_STRONG + NP_WEAK, subtype, reason);
}

/* A short paragraph that begins with a name, the last one of all. */
static bool
closes_article(const NpCourt *court, size_t line)
{
	const NpLineContext *context = court->context;
	const NpLineFacts *facts = np_facts_of(court, line);
	size_t		count = context->lines.count;

	return facts->begin == NP_BEGIN_UPPER && facts->capitals >= 3 &&
		facts->quotes == 0 && np_line_size(facts) <= 50 &&
		np_ends_sentence(facts) &&
		(line + 1 == count || context->places[line + 1].next_prose == count);
}

/* What is said of the author, at the end of an article. */
static void
judge_bio(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpLinePlace *place = &court->context->places[line];
	const NpLinePlace *last =
		&court->context->places[court->context->lines.count - 1];
	bool		late = place->prose_points > last->prose_points / 3 * 2;

	if (facts->cues.bio >= 1 && late && closes_article(court, line))
		np_accuse(court, line, 2 * NP_STRONG, NP_AUTHOR_BIO, NP_BECAUSE_BIO);
	else if (facts->cues.bio >= 3)
		np_accuse(court, line, NP_STRONG + NP_WEAK, NP_AUTHOR_BIO, NP_BECAUSE_BIO);
	else if (facts->cues.bio == 2 && late)
		np_accuse(court, line, NP_PLAIN, NP_AUTHOR_BIO, NP_BECAUSE_BIO);
	else if (facts->cues.bio == 1 && late)
		np_accuse(court, line, NP_WEAK, NP_AUTHOR_BIO, NP_BECAUSE_BIO);
}

/* A row of buttons or of a form's fields, a number before them or none. */
static void
judge_row(const NpCourt *court, size_t line)
{
	uint16_t	row = np_facts_of(court, line)->cues.row;

	if (np_has_cue(row, NP_CUE_SHARE))
		np_accuse(court, line, NP_STRONG + NP_WEAK, NP_SHARE_BUTTON,
				  NP_BECAUSE_BUTTON);
	else if (np_has_cue(row, NP_CUE_COMMENT))
		np_accuse(court, line, NP_STRONG + NP_WEAK, NP_COMMENT_FORM,
				  NP_BECAUSE_FORM);
}

void
np_judge_words(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);

	judge_brackets(court, line);
	if (facts->cues.row != 0 && facts->cues.whole == 0)
		judge_row(court, line);
	if (facts->cues.credit_end > 0)
		judge_credit(court, line);
	if (facts->cues.count > 0)
	{
		judge_label_alone(court, line);
		judge_label_first(court, line);
		judge_notices(court, line);
		judge_pitches(court, line);
		judge_bio(court, line);
	}
}
