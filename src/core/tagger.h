/*
 * tagger.h
 *		Text to typed mentions of names.
 *
 * A seam: whatever fills NpMentions from these inputs can stand here; grouping
 * into entities and the SQL surface stand behind it.
 */
#ifndef NP_CORE_TAGGER_H
#define NP_CORE_TAGGER_H

#include "core/gazetteer.h"
#include "core/name_types.h"
#include "core/sentences.h"

typedef struct NpTagInput
{
	const NpText *text;
	const NpWords *words;
	const NpSentences *sentences;
	const NpSpan *mask;			/* ascending, disjoint */
	size_t		mask_count;
	const NpGazetteer *names;	/* NULL if there is none */
	const NpMatches *matches;	/* of names, in ascending order */
} NpTagInput;

typedef struct NpMention
{
	NpSpan		span;			/* the name, behind Mr. or Mrs. */
	NpNameType	type;
	float		score;			/* 0..1, rises with the evidence */
	uint32_t	match;			/* index of its gazetteer match plus 1, or 0 */
	uint32_t	titles;			/* NP_LEX bits of the honorifics before it */
} NpMention;

typedef struct NpMentions
{
	NpMention  *items;
	size_t		count;
} NpMentions;

/* Mentions in ascending order, disjoint, none touching the mask. */
extern NpStatus np_tag(NpArena *arena, const NpTagInput *input,
					   NpMentions *mentions);

#endif							/* NP_CORE_TAGGER_H */
