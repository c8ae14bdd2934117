/*
 * line_sightings.c
 *		Which lines of a page a site's template has seen.
 */
#include "core/line_sightings.h"

#include "core/line_rules.h"

/* A sentence behind a label is its own, however often the label stands. */
static bool
may_vary(const NpTemplateCount *shape, const NpLineFacts *facts)
{
	return !np_is_prose(facts) || shape->kind == NP_KEY_PATTERN;
}

static NpSighting
sighting_of(const NpTemplateEvidence *evidence, const NpLineFacts *facts)
{
	NpTemplateCount count = evidence->line;

	if (np_template_share(evidence->shape) > np_template_share(count) &&
		may_vary(&evidence->shape, facts))
		count = evidence->shape;
	if (count.held == 0)
		return (NpSighting) {0, count.counted, 0, false};
	return (NpSighting) {
		count.held, count.counted, (uint8_t) (count.kind + 1),
		np_is_seen(count.held, count.counted)
	};
}

NpStatus
np_sightings(NpArena *arena, const NpTemplate *template, const NpText *text,
			 const NpLineContext *context, NpTemplatePage *page,
			 NpSightings *sightings)
{
	const NpLines *lines = &context->lines;

	NP_TRY(np_template_page(arena, template, text, lines, page));
	sightings->others = page->pages;
	sightings->items = np_alloc_array(arena, lines->count,
									  sizeof(NpSighting));
	if (sightings->items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < lines->count; i++)
		sightings->items[i] = sighting_of(&page->evidence[i],
										  &context->facts[i]);
	return NP_OK;
}

/* Half of at least so many pages are proof. */
#define PROOF_PAGES	5

/* A sentence of so many words may be an article's that many pages quote. */
#define LONG_PROSE	20

static bool
is_proof(const NpSighting *sighting, const NpLineFacts *facts)
{
	return sighting->seen && sighting->kind == NP_KEY_LINE + 1 &&
		sighting->of >= PROOF_PAGES &&
		2 * sighting->pages >= sighting->of &&
		!(np_is_prose(facts) && np_line_size(facts) >= LONG_PROSE);
}

static NpReason
reason_of(const NpSighting *sighting)
{
	if (sighting->kind != NP_KEY_LINE + 1)
		return NP_BECAUSE_SHAPE_ON_PAGES;
	if (10 * sighting->pages >= 9 * sighting->of)
		return NP_BECAUSE_ON_ALL_PAGES;
	if (2 * sighting->pages >= sighting->of)
		return NP_BECAUSE_ON_MOST_PAGES;
	return NP_BECAUSE_ON_SOME_PAGES;
}

/* Its author and its date are told about where the article begins. */
#define HEAD_LINES	6
#define HEAD_PROSE	2

/* By the second verdicts no new sentence is left. */
static bool
leaves_nothing(const NpLineContext *context, const NpSightings *sightings,
			   const int32_t *log_odds)
{
	for (size_t i = 0; i < context->lines.count; i++)
		if (!sightings->items[i].seen && log_odds[i] >= 0 &&
			np_is_prose(&context->facts[i]))
			return false;
	return true;
}

/* New sentences where they stand densest, furniture aside: the article. */
static bool
is_article(const NpLineContext *context, const NpSighting *sighting,
		   size_t line)
{
	return !sighting->seen && np_is_prose(&context->facts[line]) &&
		line >= context->run_start && line < context->run_end;
}

/* Who wrote it and when look alike on all pages, and are content on each. */
static bool
tells_of_article(const NpLineContext *context, size_t line)
{
	NpSubtype	subtype;

	if (line + HEAD_LINES < context->run_start ||
		context->places[line].prose > HEAD_PROSE)
		return false;
	subtype = np_default_subtype(context, line, true);
	return subtype == NP_BYLINE || subtype == NP_DATELINE;
}

void
np_weigh_sightings(const NpLineContext *context,
				   const NpSightings *sightings, const int32_t *log_odds,
				   NpCase *cases)
{
	bool		bare = leaves_nothing(context, sightings, log_odds);

	for (size_t i = 0; i < context->lines.count; i++)
	{
		const NpSighting *sighting = &sightings->items[i];
		NpCase	   *c = &cases[i];
		int32_t		first = c->log_odds;

		if (first > log_odds[i] && (tells_of_article(context, i) ||
									(bare && is_article(context, sighting, i))))
			continue;
		c->log_odds = log_odds[i];
		c->seen = sighting->seen;
		if (sighting->seen)
			c->against_it = (uint8_t) reason_of(sighting);
		else if (first >= 0)
			c->against_it = NP_BECAUSE_AMONG_TEMPLATE;
		else
			c->for_it = NP_BECAUSE_ON_THIS_PAGE;
		if (is_proof(sighting, &context->facts[i]) && c->log_odds > -NP_CERTAIN)
			c->log_odds = -NP_CERTAIN;
	}
}
