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

/* Bytes of a credit at the end of a line, and of a label at its start. */
#define CREDIT_BYTES	60
#define LABEL_BYTES		20

/* The line without its last bracket ends a sentence. */
static bool
sentence_before_bracket(const NpLineContext *context, size_t line)
{
	NpSpan		span = context->lines.items[line].span;
	size_t		at;

	span.end = context->facts[line].bracket_at;
	span = np_trim(context->text, span);
	at = span.end;
	while (at > span.start)
	{
		uint32_t	c = np_previous(context->text, &at);

		if (c != '"' && c != '\'' && c != 0x201D && c != 0x2019 &&
			c != 0x201C && c != 0xBB)
			return c == '.' || c == '!' || c == '?' || c == 0x3002;
	}
	return false;
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

/* Words of a site's name between a label and its colon. */
#define LABEL_NAME_WORDS	3

/* "Trending on Heron: Council votes to keep its ferry". */
static bool
names_other_article(const NpLineFacts *facts)
{
	unsigned	label = facts->cues.label_words;
	unsigned	colons;

	if (label < 2 || label > 16 - LABEL_NAME_WORDS ||
		np_ends_sentence(facts) || !(np_has_cue(facts->cues.start, NP_CUE_MORE) ||
									 np_has_cue(facts->cues.start, NP_CUE_PROMOTION)))
		return false;
	colons = facts->colons >> (label - 1) & ((1u << (LABEL_NAME_WORDS + 1)) - 1);
	return colons != 0 && np_line_size(facts) >= label + 2 * LABEL_NAME_WORDS;
}

static void
judge_label_first(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpCues *cues = &facts->cues;
	unsigned	size = np_line_size(facts);

	if (np_has_cue(cues->start, NP_CUE_MORE) && np_label_has_colon(facts))
		np_settle(court, line, NP_READ_MORE_LINK, NP_BECAUSE_READ_MORE);
	else if (names_other_article(facts))
		np_accuse(court, line, 2 * NP_STRONG, NP_RELATED_LINK,
				  NP_BECAUSE_READ_MORE);
	else if (np_has_cue(cues->start, NP_CUE_MORE) && cues->label_words > 1 &&
			 !np_ends_sentence(facts))
		np_accuse(court, line, NP_STRONG, size <= cues->label_words + 2u ?
				  NP_RELATED_LINK : NP_READ_MORE_LINK, NP_BECAUSE_READ_MORE);
	if (np_has_cue(cues->start, NP_CUE_MEDIA) && np_label_has_colon(facts) &&
		!np_is_prose(facts))
		np_settle(court, line, NP_MEDIA_TEASER, NP_BECAUSE_MEDIA);
	if (np_has_cue(cues->start, NP_CUE_CREDIT) && np_label_has_colon(facts) &&
		size <= LABELLED_WORDS && !np_ends_sentence(facts))
		np_settle(court, line, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	if (np_has_cue(cues->start, NP_CUE_COMMENT) && cues->label_words >= 3 &&
		size <= LABELLED_WORDS)
		np_settle(court, line, NP_COMMENT_FORM, NP_BECAUSE_FORM);
	if (np_has_cue(cues->start, NP_CUE_AD) && cues->label_words >= 3 &&
		size <= cues->label_words + 4u && !np_ends_sentence(facts))
		np_settle(court, line, NP_AD_MARKER, NP_BECAUSE_AD);
	if (np_has_cue(cues->start, NP_CUE_SHARE) && cues->label_words >= 2 &&
		size <= cues->label_words + 4u && !np_ends_sentence(facts))
		np_accuse(court, line, NP_STRONG, NP_SHARE_BUTTON, NP_BECAUSE_BUTTON);
	if (np_is_heading_of_links(facts) &&
		!np_has_cue(cues->start, NP_CUE_SHARE))
		np_accuse(court, line, NP_STRONG, NP_RELATED_LINK, NP_BECAUSE_LABEL);
	else if (np_has_cue(cues->start, NP_CUE_MEDIA) && cues->label_words >= 2 &&
			 size <= LABELLED_WORDS && !np_ends_sentence(facts))
		np_accuse(court, line, NP_PLAIN, NP_MEDIA_TEASER, NP_BECAUSE_MEDIA);
}

/* Sentences above a line that may be the headline of another article. */
#define SENTENCES_ABOVE	3

/*
 * "It sailed without us": Oldt on the ferry.  Inside an article a line that
 * begins with speech and goes on to its speaker is the headline of another;
 * the article's own subheadings quote without a name.
 */
static void
judge_speech(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);

	if (facts->begin == NP_BEGIN_QUOTE && facts->quotes >= 2 &&
		(facts->colons & ~1u) != 0 && np_line_size(facts) >= 6 &&
		np_looks_like_headline(facts) && !np_ends_sentence(facts) &&
		court->context->places[line].prose >= SENTENCES_ABOVE)
		np_accuse(court, line, NP_STRONG, NP_RELATED_HEADLINE,
				  NP_BECAUSE_SPEECH);
}

/*
 * Speech tells a paragraph with a credit glued to it, which loses the credit
 * alone, from a caption; sentences do not, since agencies' captions have two.
 */
static bool
may_be_caption(const NpLineFacts *facts)
{
	return np_line_size(facts) <= 45 && facts->quotes < 2;
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
	if (!np_has_cue(facts->cues.tail, NP_CUE_CREDIT) || inside > 10 ||
		facts->caps >= facts->bracket_word)
		return;
	if (facts->bracket_word <= 4 &&
		np_has_cue(facts->cues.start, NP_CUE_BYLINE))
		return;
	if (!sentence)
		np_settle(court, line, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	else if (may_be_caption(facts))
		np_accuse(court, line, NP_PLAIN, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	else if (facts->quotes >= 2 && facts->cues.pitch == 0)
		court->cases[line].log_odds += NP_PLAIN;
}

/* Words that are all capitals or small ones: a name, or some. */
static bool
are_names(const NpLineFacts *facts)
{
	return facts->capitals > 0 && facts->lower == facts->shorts &&
		facts->shorts <= 1 && facts->numbers == 0 && facts->words <= 6;
}

/* The stop at a place is that of an initial or an abbreviation. */
static bool
is_short_word(const NpText *text, size_t at, size_t start)
{
	size_t		letters = 0;

	while (at > start && text->bytes[at - 1] != ' ' &&
		   text->bytes[at - 1] != '/')
	{
		at--;
		letters++;
	}
	return letters <= 3;
}

/*
 * What ends the line is a credit by its form: behind the last stop the sign of
 * copyright or names with a slash between them, or names in square brackets.
 */
static NpStatus
ends_in_credit(NpArena *arena, const NpCourt *court, size_t line, bool *credit)
{
	const NpText *text = court->context->text;
	const NpLineFacts *facts = np_facts_of(court, line);
	NpSpan		span = court->context->lines.items[line].span;
	NpWordHashes words = {NULL, 0, 0};
	NpLineFacts tail;
	size_t		at = span.end;
	bool		square = text->bytes[span.end - 1] == ']';
	bool		round = text->bytes[span.end - 1] == ')';
	bool		marked = square;
	bool		slash = false;

	*credit = false;
	/* Without a slash and a sign of copyright, it is no credit. */
	if (!square && facts->separators == 0 &&
		(facts->flags & NP_LINE_COPYRIGHT) == 0)
		return NP_OK;
	if ((square || round) && (facts->flags & NP_LINE_BRACKET) != 0)
		at = facts->bracket_at;
	else
		while (at > span.start && span.end - at < CREDIT_BYTES &&
			   (!np_is_stop(text->bytes[at - 1]) ||
				is_short_word(text, at - 1, span.start)))
			at--;
	if (at == span.start || span.end - at >= CREDIT_BYTES ||
		(facts->flags & NP_LINE_TAG) != 0)
		return NP_OK;
	for (size_t i = at; i < span.end; i++)
	{
		slash = slash || (text->bytes[i] == '/' &&
						  i + 1 < span.end && text->bytes[i - 1] != ' ' &&
						  text->bytes[i + 1] != ' ');
		marked = marked || (text->bytes[i] == '\xc2' && i + 1 < span.end &&
							text->bytes[i + 1] == '\xa9');
	}
	marked = marked || slash;
	if (!marked)
		return NP_OK;
	NP_TRY(np_line_facts(arena, text,
						 np_trim(text, (NpSpan) {at, span.end}), &words,
						 &tail));
	*credit = are_names(&tail) && tail.words >= (round ? 3 : 2) &&
		tail.commas == 0 && facts->words >= tail.words + 3u;
	return NP_OK;
}

/* The labels of a credit end where the last colon stands. */
static bool
credit_has_colon(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	NpLabelBounds bounds = {0, 0, facts->colon_word};
	NpCues		cues;

	np_find_labels(court->context->words.items + facts->words_at,
				   facts->colon_word, &bounds, &cues);
	return cues.credit_end > 3 && cues.credit_end == facts->colon_word;
}

/* "Image caption, The ferry": a comma behind the label. */
static bool
label_has_comma(const NpCourt *court, size_t line)
{
	NpSpan		span = court->context->lines.items[line].span;
	size_t		size = span.end - span.start < LABEL_BYTES ?
		span.end - span.start : LABEL_BYTES;

	return np_facts_of(court, line)->cues.label_words == 2 &&
		memchr(court->context->text->bytes + span.start, ',', size) != NULL;
}

/* A caption with its credit behind it, or before it, without brackets. */
static void
judge_credit(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpCues *cues = &facts->cues;
	unsigned	behind = (unsigned) facts->kept - facts->colon_word;
	bool		first = np_has_cue(cues->start, NP_CUE_CREDIT) &&
		cues->label_words >= 2;

	if (np_line_size(facts) > 45)
		return;
	if (first && label_has_comma(court, line))
		np_settle(court, line, NP_IMAGE_CAPTION, NP_BECAUSE_CREDIT);
	if (np_ends_sentence(facts))
		return;
	if (first && np_line_size(facts) <= LABELLED_WORDS)
		np_accuse(court, line, NP_STRONG + NP_WEAK, NP_IMAGE_CAPTION,
				  NP_BECAUSE_CREDIT);
	else if (behind >= 1 && behind <= NP_CREDIT_WORDS &&
			 credit_has_colon(court, line) && may_be_caption(facts))
		np_accuse(court, line, facts->sentences > 0 &&
				  np_line_size(facts) > LABELLED_WORDS ? NP_PLAIN + NP_WEAK :
				  NP_STRONG + NP_PLAIN, NP_IMAGE_CAPTION,
				  NP_BECAUSE_CREDIT);
}

/* The same without a word that says so. */
static NpStatus
judge_credit_form(NpArena *arena, const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	bool		credit;

	if (np_ends_sentence(facts) || facts->end == NP_END_QUOTE ||
		!may_be_caption(facts) || facts->words < 5 ||
		np_has_cue(facts->cues.any, NP_CUE_COPYRIGHT) ||
		np_has_cue(facts->cues.tail, NP_CUE_CREDIT) ||
		(facts->flags & NP_LINE_URL) != 0)
		return NP_OK;
	NP_TRY(ends_in_credit(arena, court, line, &credit));
	if (credit)
		np_accuse(court, line, 2 * NP_STRONG, NP_IMAGE_CAPTION,
				  NP_BECAUSE_CREDIT);
	return NP_OK;
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
		np_accuse(court, line, cues->count >= 2 ? 2 * NP_STRONG : NP_PLAIN,
				  NP_COPYRIGHT, NP_BECAUSE_COPYRIGHT);
	if (cues->notice >= 3 && size <= 120)
		np_accuse(court, line, NP_STRONG, NP_COOKIE_NOTICE, NP_BECAUSE_COOKIE);
	else if (cues->notice > 0 && cues->count >= 2 && size <= 40)
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
	else if (facts->quotes == 0 && facts->sentences > 0 &&
			 np_line_size(facts) <= PITCH_WORDS)
		np_accuse(court, line, cues->pitch >= 2 ? NP_STRONG + NP_WEAK :
				  mail ? NP_PLAIN + NP_WEAK : NP_PLAIN, subtype, reason);
	else if (facts->quotes == 0 && cues->pitch >= 2 &&
			 np_line_size(facts) <= PITCH_WORDS)
		np_accuse(court, line, NP_STRONG, subtype, reason);
}

/* Announces something to hear, with the places where to find it. */
static void
judge_podcast(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	const NpCues *cues = &facts->cues;
	uint16_t	others = (1u << NP_CUE_CALL) | (1u << NP_CUE_SUBSCRIBE);

	if (!np_has_cue(cues->any, NP_CUE_MEDIA) || facts->quotes >= 2 ||
		np_has_cue(cues->any, NP_CUE_DATE) ||
		np_has_cue(cues->start, NP_CUE_BYLINE) || np_line_size(facts) > 40)
		return;
	if (cues->count >= (np_has_cue(cues->start, NP_CUE_MEDIA) ? 6 : 3))
		np_accuse(court, line, NP_STRONG + NP_PLAIN, NP_MEDIA_TEASER,
				  NP_BECAUSE_MEDIA);
	else if (cues->count == 2 && (cues->any & others) != 0)
		np_accuse(court, line, NP_STRONG, NP_MEDIA_TEASER, NP_BECAUSE_MEDIA);
}

/* "3 min read": nothing but a label and a number. */
static void
judge_minutes(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);

	if (np_has_cue(facts->cues.any, NP_CUE_MEDIA) && facts->numbers > 0 &&
		facts->words <= 6 && !np_has_cue(facts->cues.any, NP_CUE_DATE) &&
		!np_ends_sentence(facts))
		np_accuse(court, line, NP_STRONG, NP_MEDIA_TEASER, NP_BECAUSE_MEDIA);
}

/* A short paragraph that begins with a name, the last one of all. */
static bool
closes_article(const NpCourt *court, size_t line)
{
	const NpLineContext *context = court->context;
	const NpLineFacts *facts = np_facts_of(court, line);
	size_t		count = context->lines.count;

	return facts->begin == NP_BEGIN_UPPER && facts->capitals >= 2 &&
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

/* Blanks side by side that part the items of a menu or of a ticker. */
static size_t
wide_gaps(const NpText *text, NpSpan span)
{
	size_t		gaps = 0;

	for (size_t i = span.start; i + 1 < span.end; i++)
		if (text->bytes[i] == '\t' ||
			(text->bytes[i] == ' ' && text->bytes[i + 1] == ' ' &&
			 (i == span.start || text->bytes[i - 1] != ' ')))
			gaps++;
	return gaps;
}

/* Prices of the day: numbers, and by how much they changed. */
static bool
is_ticker(const NpCourt *court, size_t line)
{
	NpSpan		span = court->context->lines.items[line].span;

	return np_facts_of(court, line)->numbers >= 3 &&
		memchr(court->context->text->bytes + span.start, '%',
			   span.end - span.start) != NULL;
}

/* Words of an item of a menu, on the average. */
#define MENU_WORDS	3

/* A menu, the path to a page, a picture's number in a gallery. */
static void
judge_menu(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	unsigned	size = np_line_size(facts);
	size_t		gaps;

	if (np_ends_sentence(facts) || size > 40)
		return;
	if (facts->numbers == 2 && facts->words == 3 && facts->letters <= 3 &&
		facts->marks == 0 && facts->points <= 12 &&
		facts->end == NP_END_DIGIT)
		np_accuse(court, line, NP_STRONG + NP_PLAIN, NP_NAVIGATION,
				  NP_BECAUSE_SHORT_LINES);
	if (np_has_cue(facts->cues.row, NP_CUE_SHARE) ||
		facts->separators > 0 || facts->capitals == 0 ||
		facts->capitals < 3 * (facts->lower - facts->shorts))
		return;
	gaps = wide_gaps(court->context->text,
					 court->context->lines.items[line].span);
	if (gaps >= 2 &&
		(is_ticker(court, line) ||
		 (size <= MENU_WORDS * (gaps + 1) && facts->commas == 0 &&
		  facts->marks <= gaps && facts->numbers == 0)))
		np_accuse(court, line, NP_STRONG + NP_PLAIN, NP_NAVIGATION,
				  NP_BECAUSE_MENU);
}

/* Words before a path's first mark: Home, Gazette Home. */
#define PATH_WORDS	2

/* Words before the first mark that parts the steps of a path; 0 without. */
static unsigned
words_before_mark(const NpLineContext *context, size_t line)
{
	NpSpan		span = context->lines.items[line].span;
	const char *bytes = context->text->bytes;
	unsigned	words = 1;

	for (size_t at = span.start; at + 1 < span.end && words <= PATH_WORDS; at++)
	{
		if (bytes[at] != ' ')
			continue;
		if (memchr("/>|\xc2\xe2", bytes[at + 1], 5) != NULL)
			return words;
		words++;
	}
	return 0;
}

/* "Home / News / Ferry stays": begins with the way home. */
static void
judge_path(const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);
	NpLabelBounds bounds = {0, 1, 1};
	NpCues		cues;
	unsigned	words;

	if (facts->separators == 0 || facts->kept < 2 ||
		np_ends_sentence(facts) || np_line_size(facts) > 40)
		return;
	words = words_before_mark(court->context, line);
	if (words == 0 || words > facts->kept)
		return;
	np_find_labels(court->context->words.items + facts->words_at + words - 1, 1,
				   &bounds, &cues);
	if (np_has_cue(cues.whole, NP_CUE_NAVIGATION))
		np_accuse(court, line, NP_STRONG + NP_WEAK, NP_NAVIGATION,
				  NP_BECAUSE_MENU);
}

NpStatus
np_judge_words(NpArena *arena, const NpCourt *court, size_t line)
{
	const NpLineFacts *facts = np_facts_of(court, line);

	judge_brackets(court, line);
	judge_menu(court, line);
	judge_path(court, line);
	judge_speech(court, line);
	if (facts->cues.row != 0 && facts->cues.whole == 0)
		judge_row(court, line);
	if (facts->cues.credit_end > 0)
		judge_credit(court, line);
	NP_TRY(judge_credit_form(arena, court, line));
	if (facts->cues.count > 0)
	{
		judge_label_alone(court, line);
		judge_label_first(court, line);
		judge_notices(court, line);
		judge_pitches(court, line);
		judge_podcast(court, line);
		judge_minutes(court, line);
		judge_bio(court, line);
	}
	return NP_OK;
}
