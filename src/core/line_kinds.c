/*
 * line_kinds.c
 *		The kind of a line that no rule named, and why it is what it is.
 */
#include "core/line_rules.h"
#include "core/titles.h"

/* The cue that names a line of boilerplate, the most telling first. */
static const struct
{
	NpCue		cue;
	NpSubtype	subtype;
}			kinds[] = {
	{NP_CUE_COPYRIGHT, NP_COPYRIGHT},
	{NP_CUE_COOKIE, NP_COOKIE_NOTICE},
	{NP_CUE_COMMENT, NP_COMMENT_FORM},
	{NP_CUE_NEWSLETTER, NP_NEWSLETTER_PITCH},
	{NP_CUE_SUBSCRIBE, NP_SUBSCRIPTION_PITCH},
	{NP_CUE_BIO, NP_AUTHOR_BIO},
	{NP_CUE_MORE, NP_READ_MORE_LINK},
	{NP_CUE_PROMOTION, NP_RELATED_LINK},
};

NpSubtype
np_kind_by_words(const NpLineFacts *facts, NpSubtype other)
{
	if ((facts->flags & NP_LINE_COPYRIGHT) != 0)
		return NP_COPYRIGHT;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (np_has_cue(facts->cues.any, kinds[i].cue))
			return kinds[i].subtype;
	return other;
}

/* One or two digits and a stop before the text. */
static bool
is_numbered(const NpLineContext *context, size_t line)
{
	NpSpan		span = context->lines.items[line].span;
	const char *bytes = context->text->bytes;
	size_t		at = span.start;

	while (at < span.end && bytes[at] >= '0' && bytes[at] <= '9')
		at++;
	return at > span.start && at <= span.start + 2 && at + 1 < span.end &&
		(bytes[at] == '.' || bytes[at] == ')') && bytes[at + 1] == ' ';
}

/* The longest question that stands as a heading. */
#define QUESTION_WORDS	5

/* A line that is followed by one twice as long. */
static bool
heads_longer(const NpLineContext *context, size_t line)
{
	return line + 1 < context->lines.count &&
		context->facts[line + 1].points > context->facts[line].points * 2u;
}

static NpSubtype
content_kind(const NpLineContext *context, size_t line)
{
	const NpLineFacts *facts = &context->facts[line];
	unsigned	size = np_line_size(facts);
	bool		sentence = np_ends_sentence(facts);

	if (np_has_cue(facts->cues.start, NP_CUE_BYLINE) && size <= 12 &&
		!sentence && facts->capitals * 2u >= facts->words)
		return NP_BYLINE;
	if (size <= (np_has_cue(facts->cues.start, NP_CUE_DATE) ? 20 : 12) &&
		(!sentence || (facts->digits >= 6 && size <= 12 &&
					   np_has_cue(facts->cues.start, NP_CUE_DATE))) &&
		facts->digits > 0 &&
		(np_has_cue(facts->cues.any, NP_CUE_DATE) ||
		 (facts->flags & NP_LINE_CLOCK) != 0))
		/* Two capitals are the day's and the month's, more a name's. */
		return facts->capitals >= 3 && facts->begin == NP_BEGIN_UPPER &&
			!np_has_cue(facts->cues.start, NP_CUE_DATE) ?
			NP_BYLINE : NP_DATELINE;
	if (facts->begin == NP_BEGIN_BULLET || is_numbered(context, line))
		return NP_LIST_ITEM;
	if (facts->end == NP_END_QUESTION && size <= QUESTION_WORDS &&
		facts->quotes == 0 && heads_longer(context, line))
		return NP_SUBHEADING;
	if (sentence || size > 14)
		return NP_PARAGRAPH;
	if (heads_longer(context, line))
		return NP_SUBHEADING;
	return NP_LIST_ITEM;
}

NpSubtype
np_default_subtype(const NpLineContext *context, size_t line, bool content)
{
	const NpLineFacts *facts = &context->facts[line];
	unsigned	size = np_line_size(facts);

	NpSubtype	named;

	if (content)
		return content_kind(context, line);
	named = np_kind_by_words(facts, NP_NO_SUBTYPE);
	if (named != NP_NO_SUBTYPE)
		return named;
	if (np_has_cue(facts->cues.tail | facts->cues.start, NP_CUE_CREDIT))
		return NP_IMAGE_CAPTION;
	if (np_has_cue(facts->cues.start, NP_CUE_MEDIA))
		return NP_MEDIA_TEASER;
	if (size >= 2 && size <= 5 && facts->lower == facts->shorts &&
		np_names_outlet(context->text, context->lines.items[line].span))
		return NP_SITE_NAME;
	if (size < 4)
		return NP_NAVIGATION;
	if (line >= context->run_end)
		return np_ends_sentence(facts) ? NP_RELATED_TEASER :
			NP_RELATED_HEADLINE;
	if (line < context->run_start && !np_ends_sentence(facts))
		return facts->begin == NP_BEGIN_QUOTE ? NP_MEDIA_TEASER :
			size <= 5 ? NP_NAVIGATION : NP_RELATED_HEADLINE;
	return np_ends_sentence(facts) ? NP_RELATED_TEASER : NP_RELATED_LINK;
}

NpReason
np_default_reason(const NpLineContext *context, size_t line, bool content)
{
	const NpLineFacts *facts = &context->facts[line];
	const NpLinePlace *place = &context->places[line];

	if (content)
		return place->is_prose ? NP_BECAUSE_SENTENCE :
			np_line_size(facts) >= 8 ? NP_BECAUSE_AMONG_SENTENCES :
			NP_BECAUSE_SHORT_INSIDE;
	if (facts->cues.start != 0)
		return NP_BECAUSE_LABEL;
	if (np_line_size(facts) <= 4)
		return NP_BECAUSE_SHORT_LINES;
	if (line < context->run_start || line >= context->run_end)
		return NP_BECAUSE_OUTSIDE;
	return np_ends_sentence(facts) ? NP_BECAUSE_STRANGE_WORDS :
		NP_BECAUSE_NO_SENTENCE;
}
