/*
 * tagger.c
 *		Text to typed mentions of names, by a trained model.
 *
 * Tokens that may be in names form islands.  Each token's labels are scored by
 * the weights of what is seen of it, and an island gets the labelling whose
 * scores and moves between labels sum up highest.
 */
#include "core/tagger.h"

#include <math.h>
#include <string.h>

#include "core/name_lexicon.h"
#include "core/name_model.h"
#include "core/name_phrases.h"
#include "core/name_recall.h"
#include "core/name_scores.h"
#include "core/name_vessels.h"

/* From margins to log-odds; docs/entities.md has the table. */
#define MARGIN_WEIGHT	0.81f
#define MARGIN_BIAS		1.75f

typedef struct Tagger
{
	NpArena    *arena;
	const NpNameTokens *tokens;
	NpScorer	scorer;
	int32_t		(*scores)[NP_LABEL_ROOM];
	uint8_t    *labels;
	NpFoundNames names;
} Tagger;

/* Honorific classes right before a name. */
static uint32_t
titles_before(const NpNameTokens *tokens, uint32_t name)
{
	uint32_t	i = name;

	if (tokens->items[i].flags & NP_TOKEN_BREAK)
		return 0;
	if (i > 0 && np_token_is_mark(tokens, i - 1, '.'))
		i--;
	if (i == 0 || tokens->items[i].flags & NP_TOKEN_BREAK)
		return 0;
	return np_token_form(tokens, i - 1)->classes & NP_LEX_ANY_HONORIFIC;
}

/* How far a token's label is above all of other types. */
static int32_t
margin_of(const int32_t *scores, int label)
{
	int32_t		most = scores[0];

	for (int l = 1; l < NP_LABELS; l++)
	{
		if ((l - 1) / 4 != (label - 1) / 4 && scores[l] > most)
			most = scores[l];
	}
	return scores[label] - most;
}

/*
 * The chance that a name with this margin is right, by logistic regression on
 * the 10,700 names that are found in the development sets.
 */
static float
score_of(int32_t margin)
{
	float		logit = MARGIN_WEIGHT * (float) margin / NP_SCORE_UNIT + MARGIN_BIAS;
	float		score = 1.0f / (1.0f + expf(-logit));

	/* Three digits hide what libraries of mathematics differ in. */
	return roundf(score * 1000.0f) / 1000.0f;
}

/* The name of an island's tokens first to end, both counted from its own. */
static NpStatus
add_name(Tagger *tagger, NpIsland island, uint32_t first, uint32_t end)
{
	NpFoundNames *names = &tagger->names;
	int32_t		margin = INT32_MAX;

	for (uint32_t i = first; i < end; i++)
	{
		int32_t		here = margin_of(tagger->scores[i], tagger->labels[i]);

		margin = here < margin ? here : margin;
	}
	NP_TRY(np_reserve(tagger->arena, &names->items, &names->capacity,
					  names->count + 1, sizeof(NpFoundName)));
	names->items[names->count++] = (NpFoundName) {island.first + first,
		island.first + end, (NpNameType) ((tagger->labels[first] - 1) / 4), margin};
	return NP_OK;
}

static NpStatus
tag_island(Tagger *tagger, NpIsland island)
{
	uint32_t	count = island.end - island.first;

	np_score_island(&tagger->scorer, island, tagger->scores);
	np_best_labels(tagger->scorer.model, tagger->scores, count, tagger->labels);
	for (uint32_t i = 0; i < count; i++)
	{
		uint32_t	first = i;

		if (tagger->labels[i] == 0)
			continue;
		while (!np_label_ends(tagger->labels[i]))
			i++;
		NP_TRY(add_name(tagger, island, first, i + 1));
	}
	return NP_OK;
}

static NpStatus
tag_text(Tagger *tagger, const NpNameView *view)
{
	NpIsland	island = {0, 0};

	tagger->scores = np_alloc(tagger->arena, NP_LONGEST_ISLAND * sizeof(tagger->scores[0]));
	tagger->labels = np_alloc(tagger->arena, NP_LONGEST_ISLAND);
	if (tagger->scores == NULL || tagger->labels == NULL)
		return NP_NO_MEMORY;
	while (np_next_island(tagger->arena, view, island.end, &island))
		NP_TRY(tag_island(tagger, island));
	return NP_OK;
}

static NpStatus
make_mentions(Tagger *tagger, NpMentions *mentions)
{
	mentions->items = np_alloc_array(tagger->arena, tagger->names.count + 1,
									 sizeof(NpMention));
	if (mentions->items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < tagger->names.count; i++)
	{
		const NpFoundName *name = &tagger->names.items[i];
		NpMention  *mention = &mentions->items[i];

		if (i % 512 == 0)
			np_poll(tagger->arena);
		mention->span = np_name_span(tagger->tokens, name->first, name->end);
		mention->type = name->type;
		mention->score = score_of(name->margin);
		if (name->type == NP_NAME_PERSON)
			mention->titles = titles_before(tagger->tokens, name->first);
	}
	mentions->count = tagger->names.count;
	return NP_OK;
}

/* The gazetteer */

/* Makes a mention that of a match of the gazetteer, spans apart. */
static NpStatus
attach_match(const NpTagInput *input, size_t i, NpMention *mention)
{
	const NpMatch *match = &input->matches->items[i];
	NpEntry		entry;

	NP_TRY(np_gazetteer_entry(input->names, match->entry, &entry));
	mention->type = np_name_type(entry.type.bytes, entry.type.length);
	mention->score = match->ambiguous ? 0.7f : 0.99f;
	mention->match = (uint32_t) i + 1;
	return NP_OK;
}

/*
 * A single word of a longer name that the model found is left to it: who
 * knows Vienna knows nothing of Clara Vienna.
 */
static bool
yields(const NpMatch *match, const NpMention *found)
{
	return match->word_count == 1 && found->span.start <= match->span.start &&
		found->span.end >= match->span.end &&
		found->span.end - found->span.start >
		match->span.end - match->span.start;
}

/* Puts one match among the mentions; *found is the first it may touch. */
static NpStatus
merge_match(const NpTagInput *input, size_t i, const NpMentions *mentions,
			size_t *found, NpMentions *merged)
{
	const NpMatch *match = &input->matches->items[i];
	NpMention	mention = {.span = match->span};

	if (*found < mentions->count && yields(match, &mentions->items[*found]))
		return NP_OK;
	/* "Mr. Holm" keeps its title when the gazetteer knows Holm. */
	if (*found < mentions->count &&
		mentions->items[*found].span.start == match->span.start &&
		mentions->items[*found].span.end == match->span.end)
		mention = mentions->items[*found];
	while (*found < mentions->count &&
		   mentions->items[*found].span.start < match->span.end)
		(*found)++;
	NP_TRY(attach_match(input, i, &mention));
	merged->items[merged->count++] = mention;
	return NP_OK;
}

/* Puts the matches among the mentions; where they overlap the match wins. */
static NpStatus
merge_matches(NpArena *arena, const NpTagInput *input, NpMentions *mentions)
{
	NpMentions	merged = {0};
	size_t		found = 0;

	merged.items = np_alloc_array(arena, mentions->count +
								  input->matches->count, sizeof(NpMention));
	if (merged.items == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < input->matches->count; i++)
	{
		const NpMatch *match = &input->matches->items[i];

		if (i % 512 == 0)
			np_poll(arena);
		while (found < mentions->count &&
			   mentions->items[found].span.end <= match->span.start)
			merged.items[merged.count++] = mentions->items[found++];
		/* If not even the type is known the model knows more. */
		if (!match->ambiguous || match->same_type)
			NP_TRY(merge_match(input, i, mentions, &found, &merged));
	}
	while (found < mentions->count)
		merged.items[merged.count++] = mentions->items[found++];
	*mentions = merged;
	return NP_OK;
}

NpStatus
np_tag(NpArena *arena, const NpTagInput *input, NpMentions *mentions)
{
	Tagger		tagger = {.arena = arena};
	NpNameTokens tokens;
	NpNameModel model;
	NpNameView	view;

	mentions->items = NULL;
	mentions->count = 0;
	if (!np_name_model(&model))
		return NP_BAD_VALUE;
	NP_TRY(np_name_tokens(arena, input->text, input->words, input->sentences,
						  input->mask, input->mask_count, &tokens));
	NP_TRY(np_name_view(arena, &tokens, &model.lists, &view));
	NP_TRY(np_scorer_init(arena, &model, &view, &tagger.scorer));
	tagger.tokens = &tokens;
	NP_TRY(tag_text(&tagger, &view));
	NP_TRY(np_name_vessels(arena, &tokens, &tagger.names));
	NP_TRY(np_name_recall(arena, &view, &tagger.names));
	NP_TRY(make_mentions(&tagger, mentions));
	if (input->names != NULL && input->matches->count > 0)
		return merge_matches(arena, input, mentions);
	return NP_OK;
}
