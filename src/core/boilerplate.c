/*
 * boilerplate.c
 *		Which lines of a body are the article, and which are furniture.
 */
#include "core/boilerplate.h"

#include <string.h>

#include "core/line_rules.h"
#include "core/line_scores.h"
#include "core/line_sightings.h"
#include "core/title_template.h"
#include "core/titles.h"
#include "core/word_odds.h"

/* The text as far as it is left. */
typedef struct Round
{
	NpLineContext context;
	NpTemplatePage page;		/* if there is a template */
	NpSightings sightings;		/* of its lines; no items: no template */
	int32_t    *log_odds;
	NpCase	   *cases;
	NpVerdict  *verdicts;
	size_t	   *origins;		/* place of each line among all lines */
	NpSpan		whole_title;	/* a headline that trimming left as it is */
} Round;

/*
 * A line of the site's furniture is called so, if nothing tells more: its
 * words may, its place does not.
 */
static NpSubtype
furniture_subtype(const NpLineContext *context, const NpCase *c, size_t line)
{
	NpSubtype	subtype = np_default_subtype(context, line, false);
	bool		by_place = subtype == NP_NAVIGATION ||
		(subtype >= NP_RELATED_LINK && subtype <= NP_RELATED_TEASER);

	return c->seen && by_place ? NP_TEMPLATE_LINE : subtype;
}

/* The score, and what the case says of the line, if it holds. */
static void
decide(const NpLineContext *context, const NpCase *c, size_t line,
	   NpVerdict *verdict)
{
	verdict->score = np_probability(c->log_odds);
	verdict->subtype = c->subtype;
	verdict->reason = c->reason;
	/* An accusation that failed says nothing of the line. */
	if ((c->subtype <= NP_LAST_CONTENT) != np_is_content(verdict))
		verdict->subtype = NP_NO_SUBTYPE;
	verdict->kept = context->lines.items[line].span;
}

/* Names what no rule has named, and why it is what it is. */
static void
name(const NpLineContext *context, const NpCase *c, size_t line,
	 NpVerdict *verdict)
{
	bool		content = np_is_content(verdict);
	NpReason	evidence = content ? c->for_it : c->against_it;

	if (verdict->subtype != NP_NO_SUBTYPE)
		return;
	verdict->subtype = (uint8_t)
		(content ? np_default_subtype(context, line, true) :
		 furniture_subtype(context, c, line));
	verdict->reason = (uint8_t)
		(evidence != NP_REASON_COUNT ? evidence :
		 np_default_reason(context, line, content));
}

static void
make_content(const NpLineContext *context, size_t line, NpReason reason,
			 NpVerdict *verdict)
{
	if (verdict->score < NP_CONTENT_SCORE)
		verdict->score = NP_CONTENT_SCORE;
	verdict->subtype = (uint8_t) np_default_subtype(context, line, true);
	verdict->reason = (uint8_t) reason;
	verdict->kept = context->lines.items[line].span;
}

/* What may stand for a text without content: a sentence of no known kind. */
static bool
may_stay(const Round *round, size_t line)
{
	const NpLineFacts *facts = &round->context.facts[line];
	const NpCase *c = &round->cases[line];

	return round->verdicts[line].score >= NP_CONTENT_SCORE / 3 &&
		np_ends_sentence(facts) && facts->cues.count == 0 && !c->settled &&
		!c->seen && c->subtype == NP_NO_SUBTYPE;
}

/*
 * Trees doubt short texts.  Of one without content, the likeliest sentence
 * stays, unless what it is or where it was seen speaks against it.
 */
static void
keep_sentence(Round *round)
{
	size_t		count = round->context.lines.count;
	size_t		best = count;

	for (size_t i = 0; i < count; i++)
	{
		if (np_is_content(&round->verdicts[i]))
			return;
		if (may_stay(round, i) && (best == count ||
								   round->verdicts[i].score >
								   round->verdicts[best].score))
			best = i;
	}
	if (best < count)
		make_content(&round->context, best, NP_BECAUSE_BEST_LEFT,
					 &round->verdicts[best]);
}

/* Rounds of a text whose verdicts do not settle sooner. */
#define MAX_ROUNDS	32

static void
open_cases(Round *round)
{
	for (size_t i = 0; i < round->context.lines.count; i++)
		round->cases[i] = (NpCase) {
			.log_odds = round->log_odds[i],
			.alone = round->log_odds[i],
			.subtype = NP_NO_SUBTYPE,
			.reason = NP_REASON_COUNT,
			.for_it = NP_REASON_COUNT,
			.against_it = NP_REASON_COUNT
		};
}

/* Where no line was seen before, the template has nothing to say. */
static bool
sees_any(const Round *round)
{
	if (round->sightings.items == NULL)
		return false;
	for (size_t i = 0; i < round->context.lines.count; i++)
		if (round->sightings.items[i].seen)
			return true;
	return false;
}

/* The model's verdicts, without rules. */
static NpStatus
score_round(NpArena *arena, const NpBoilerplateInput *input, Round *round)
{
	NP_TRY(np_score_lines(arena, input->model, &round->context,
						  round->log_odds));
	open_cases(round);
	if (!sees_any(round))
		return NP_OK;
	NP_TRY(np_score_with_template(arena, input->template_trees,
								  &round->sightings, &round->context,
								  round->log_odds));
	np_weigh_sightings(&round->context, &round->sightings, round->log_odds,
					   round->cases);
	return NP_OK;
}

/*
 * The headline less the names of its site.  It stands in every round, and
 * trimming looks at nothing else: what it left once it leaves again.
 */
static NpStatus
trim_headline(NpArena *arena, Round *round, size_t line, NpSpan *kept)
{
	const NpText *text = round->context.text;
	NpSpan		span = round->context.lines.items[line].span;
	NpSpan		title = span;

	if (span.start == round->whole_title.start &&
		span.end == round->whole_title.end)
		return NP_OK;
	if (round->sightings.items != NULL)
		np_cut_known_tail(arena, round->page.template, &round->page, text,
						  &title);
	NP_TRY(np_title_head(arena, text, title, kept));
	if (kept->start == span.start && kept->end == span.end)
		round->whole_title = span;
	return NP_OK;
}

static NpStatus
trim_lines(NpArena *arena, Round *round)
{
	for (size_t i = 0; i < round->context.lines.count; i++)
	{
		NpVerdict  *verdict = &round->verdicts[i];

		if (np_is_content(verdict))
			NP_TRY(verdict->subtype == NP_HEADLINE ?
				   trim_headline(arena, round, i, &verdict->kept) :
				   np_trim_line(arena, &round->context, i,
								&verdict->kept));
	}
	return NP_OK;
}

static bool
is_cut(const Round *round, size_t line)
{
	NpSpan		kept = round->verdicts[line].kept;
	NpSpan		span = round->context.lines.items[line].span;

	return kept.start > span.start || kept.end < span.end;
}

/* Some line goes, or loses something. */
static bool
changes_any(const Round *round)
{
	for (size_t i = 0; i < round->context.lines.count; i++)
		if (!np_is_content(&round->verdicts[i]) || is_cut(round, i))
			return true;
	return false;
}

/* What goes on to another round is named there. */
static void
name_lines(Round *round, bool last)
{
	for (size_t i = 0; i < round->context.lines.count; i++)
		if (last || !np_is_content(&round->verdicts[i]))
			name(&round->context, &round->cases[i], i, &round->verdicts[i]);
}

/*
 * *changed tells whether less is left than before; the last round names all.
 */
static NpStatus
judge_round(NpArena *arena, const NpBoilerplateInput *input, bool last,
			Round *round, bool *changed)
{
	NpLineContext *context = &round->context;
	size_t		count = context->lines.count;

	NP_TRY(score_round(arena, input, round));
	NP_TRY(np_apply_rules(arena, context, round->cases));
	np_settle_headline(context, round->cases);
	for (size_t i = 0; i < count; i++)
		decide(context, &round->cases[i], i, &round->verdicts[i]);
	*changed = false;
	if (count == 1)
	{
		make_content(context, 0, NP_BECAUSE_ONLY_LINE, round->verdicts);
		return NP_OK;
	}
	keep_sentence(round);
	NP_TRY(trim_lines(arena, round));
	*changed = changes_any(round);
	name_lines(round, last || !*changed);
	return NP_OK;
}

/* Goes on with what the round has left. */
static NpStatus
strip_round(NpArena *arena, Round *round)
{
	NpLineContext *context = &round->context;
	size_t		kept = 0;

	for (size_t i = 0; i < context->lines.count; i++)
	{
		if (!np_is_content(&round->verdicts[i]))
			continue;
		if (kept < i)
		{
			context->lines.items[kept] = context->lines.items[i];
			context->facts[kept] = context->facts[i];
			context->said[kept] = context->said[i];
			round->origins[kept] = round->origins[i];
			if (round->sightings.items != NULL)
				round->sightings.items[kept] = round->sightings.items[i];
		}
		if (is_cut(round, i))
		{
			context->lines.items[kept].span = round->verdicts[i].kept;
			NP_TRY(np_line_facts(arena, context->text,
								 context->lines.items[kept].span,
								 &context->words, &context->facts[kept]));
			np_weigh_line(context, kept);
		}
		kept++;
	}
	context->lines.count = kept;
	context->known = NULL;
	return kept > 0 ? np_place_lines(arena, context) : NP_OK;
}

/* A template of too few pages proves nothing, and is left aside. */
static NpStatus
look_up(NpArena *arena, const NpBoilerplateInput *input, Round *round)
{
	round->sightings = (NpSightings) {NULL, 0};
	if (input->template == NULL)
		return NP_OK;
	NP_TRY(np_sightings(arena, input->template, input->text,
						&round->context, &round->page,
						&round->sightings));
	if (round->sightings.others < NP_LEAST_OTHERS)
		round->sightings.items = NULL;
	return NP_OK;
}

static NpStatus
begin_rounds(NpArena *arena, const NpBoilerplateInput *input, Round *round,
			 NpBoilerplate *result)
{
	size_t		count;

	NP_TRY(np_line_context(arena, input->text, &round->context));
	if (input->model->odds != NULL)
		round->context.odds = input->model->odds;
	NP_TRY(np_weigh_lines(arena, &round->context));
	count = round->context.lines.count;
	result->lines.count = count;
	result->lines.items = np_alloc_array(arena, count, sizeof(NpLine));
	result->verdicts = np_alloc_array(arena, count, sizeof(NpVerdict));
	round->whole_title = (NpSpan) {0, 0};
	round->verdicts = np_alloc_array(arena, count, sizeof(NpVerdict));
	round->cases = np_alloc_array(arena, count, sizeof(NpCase));
	round->log_odds = np_alloc_array(arena, count, sizeof(int32_t));
	round->origins = np_alloc_array(arena, count, sizeof(size_t));
	if (result->lines.items == NULL || result->verdicts == NULL ||
		round->verdicts == NULL || round->cases == NULL ||
		round->log_odds == NULL || round->origins == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
	{
		result->lines.items[i] = round->context.lines.items[i];
		round->origins[i] = i;
	}
	return look_up(arena, input, round);
}

/* Labels and credits inside the lines that are left. */
static NpStatus
cut_inside(NpArena *arena, const Round *round, NpBoilerplate *result)
{
	const NpLineContext *context = &round->context;

	if (result->lines.count == 1)
		return NP_OK;
	for (size_t i = 0; i < context->lines.count; i++)
	{
		np_poll(arena);
		if (round->verdicts[i].subtype != NP_HEADLINE)
			NP_TRY(np_cut_inside(arena, context, i, &result->cuts));
	}
	return NP_OK;
}

/*
 * A line that stays keeps its first score: the trees learned from whole texts,
 * and what is left of one looks the more like an article the more has gone.
 */
static void
overrule(NpVerdict *verdict, const NpVerdict *later, bool judged_before)
{
	uint16_t	score = verdict->score;

	*verdict = *later;
	if (judged_before && np_is_content(later))
		verdict->score = score;
}

/*
 * What is left of a text is judged again, and then in other company, until
 * nothing goes: so a stripped text stays as it is when it is stripped again.
 */
NpStatus
np_judge_lines(NpArena *arena, const NpBoilerplateInput *input,
			   NpBoilerplate *result)
{
	NpBoilerplateInput full = *input;
	Round		round;
	bool		changed = true;
	bool		seen;

	*result = (NpBoilerplate) {.settled = true};
	if (full.model == NULL)
		full.model = np_line_model();
	if (full.template_trees == NULL)
		full.template_trees = np_template_trees();
	NP_TRY(begin_rounds(arena, &full, &round, result));
	if (round.context.lines.count == 0)
		return NP_OK;
	result->known_words = np_knows_words(&round.context);
	seen = sees_any(&round);
	for (int i = 0; changed && i < MAX_ROUNDS &&
		 round.context.lines.count > 0; i++)
	{
		NP_TRY(judge_round(arena, &full, i + 1 == MAX_ROUNDS, &round,
						   &changed));
		for (size_t k = 0; k < round.context.lines.count; k++)
			overrule(&result->verdicts[round.origins[k]], &round.verdicts[k],
					 i > 0);
		if (changed)
			NP_TRY(strip_round(arena, &round));
	}
	if (full.model->calibration != NULL && !seen)
		np_calibrate(full.model->calibration, result->known_words,
					 result->verdicts, result->lines.count);
	NP_TRY(cut_inside(arena, &round, result));
	result->settled = (!changed || round.context.lines.count == 0) &&
		result->cuts.count == 0;
	return NP_OK;
}

NpStatus
np_boilerplate_spans(NpArena *arena, const NpBoilerplate *judged,
					 NpSpan **spans, size_t *count)
{
	size_t		found = 0;
	size_t		cut = 0;
	NpSpan	   *items;

	*spans = NULL;
	*count = 0;
	if (judged->lines.count == 0)
		return NP_OK;
	items = np_alloc_array(arena, 2 * judged->lines.count + judged->cuts.count,
						   sizeof(NpSpan));
	if (items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < judged->lines.count; i++)
	{
		NpSpan		line = judged->lines.items[i].span;
		NpSpan		kept = judged->verdicts[i].kept;

		if (!np_is_content(&judged->verdicts[i]))
		{
			items[found++] = line;
			continue;
		}
		if (line.start < kept.start)
			items[found++] = (NpSpan) {line.start, kept.start};
		while (cut < judged->cuts.count &&
			   judged->cuts.items[cut].start < line.end)
			items[found++] = judged->cuts.items[cut++];
		if (kept.end < line.end)
			items[found++] = (NpSpan) {kept.end, line.end};
	}
	*spans = items;
	*count = found;
	return NP_OK;
}

/* What the text without its furniture is written to. */
typedef struct Output
{
	char	   *bytes;
	size_t		size;
} Output;

static void
put_part(const NpText *text, size_t start, size_t end, Output *out)
{
	memcpy(out->bytes + out->size, text->bytes + start, end - start);
	out->size += end - start;
}

/* A part of a line less its cuts, of which the first is given and moved on. */
static void
put_line(const NpText *text, NpSpan line, const NpCuts *cuts, size_t *cut,
		 Output *out)
{
	size_t		at = line.start;

	for (; *cut < cuts->count && cuts->items[*cut].start < line.end; (*cut)++)
	{
		NpSpan		part = cuts->items[*cut];
		size_t		before = part.start;
		size_t		behind = part.end;

		put_part(text, at, part.start, out);
		at = part.end;
		/* A label glued on both sides parted two words. */
		if (part.start > line.start && part.end < line.end &&
			!np_is_blank(np_previous(text, &before)) &&
			!np_is_blank(np_next(text, &behind)))
			out->bytes[out->size++] = ' ';
	}
	put_part(text, at, line.end, out);
}

NpStatus
np_strip_boilerplate(NpArena *arena, const NpText *text,
					 const NpBoilerplate *judged, char **bytes, size_t *length)
{
	Output		out = {np_alloc(arena, text->length + 1), 0};
	size_t		cut = 0;
	bool		gap = false;

	if (out.bytes == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < judged->lines.count; i++)
	{
		const NpLine *line = &judged->lines.items[i];
		const NpVerdict *verdict = &judged->verdicts[i];

		gap = gap || (i > 0 && line->number > line[-1].number + 1);
		if (!np_is_content(verdict))
			continue;
		if (out.size > 0)
			out.bytes[out.size++] = '\n';
		if (out.size > 0 && gap)
			out.bytes[out.size++] = '\n';
		put_line(text, verdict->kept, &judged->cuts, &cut, &out);
		gap = false;
	}
	*bytes = out.bytes;
	*length = out.size;
	return NP_OK;
}
