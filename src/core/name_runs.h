/*
 * name_runs.h
 *		Tokens to candidates: runs of capitals that may be names.
 *
 * A run is cut at honorifics, job titles and peoples' names, function words
 * at a sentence's start fall off, and what stands around is kept as cues.
 * Whether a candidate is a name, and of what, is for the tagger to say.
 */
#ifndef NP_CORE_NAME_RUNS_H
#define NP_CORE_NAME_RUNS_H

#include "core/name_tokens.h"

/* What stands around a candidate. */
#define NP_CUE_HONORIFIC		0x00001 /* Dr. _ */
#define NP_CUE_JOB				0x00002 /* coach _, President _ */
#define NP_CUE_KIN				0x00004 /* his wife _ */
#define NP_CUE_SPEECH			0x00008 /* _ said */
#define NP_CUE_PERSON			0x00010 /* _, who; _, 45, */
#define NP_CUE_IN				0x00020 /* in _, near _, city of _ */
#define NP_CUE_THE				0x00040 /* the _ */
#define NP_CUE_VESSEL			0x00080 /* the ship _ */
#define NP_CUE_PLACE_AFTER		0x00100 /* _, Tanzania; _ province */
#define NP_CUE_ORG_BEFORE		0x00200 /* the newspaper _ */
#define NP_CUE_ORG_AFTER		0x00400 /* the _ party */
#define NP_CUE_JOB_AFTER		0x00800 /* _ spokesman */
#define NP_CUE_OPENS			0x01000 /* its capital may be the sentence's */
#define NP_CUE_POSSESSIVE		0x02000 /* _'s */
#define NP_CUE_DATELINE			0x04000 /* _ (Agency) - */
#define NP_CUE_AGENCY			0x08000 /* Town (_) - */
#define NP_CUE_COURTESY			0x10000 /* the span begins with Mr. or Mrs. */
#define NP_CUE_MADE				0x20000 /* -led, -based: part of a compound */
#define NP_CUE_AT				0x40000 /* at _, to _ */
#define NP_CUE_PREFIX			0x80000 /* the span begins with "anti-" */
#define NP_CUE_OF				0x100000	/* bishop of _ */
#define NP_CUE_OFFICE			0x200000	/* Minister of _ */
#define NP_CUE_PEOPLE			0x400000	/* -ian before a noun */
#define NP_CUE_AMOUNT			0x800000	/* a short word before a number */

typedef struct NpCandidate
{
	uint32_t	first;			/* tokens, half open */
	uint32_t	end;
	uint32_t	name;			/* first token after Mr. or "anti-" */
	uint32_t	cues;
	uint64_t	key;			/* hash of the words from name on */
} NpCandidate;

typedef struct NpCandidates
{
	NpCandidate *items;
	size_t		count;
} NpCandidates;

/* What the lexicon says of the longest phrase that begins at a token. */
typedef struct NpPhrase
{
	uint32_t	end;			/* token behind it; its start if there is none */
	uint32_t	classes;
	uint32_t	country;
} NpPhrase;

/* Candidates in ascending order, from the lines whose case says something. */
extern NpStatus np_name_runs(NpArena *arena, const NpNameTokens *tokens,
							 NpCandidates *candidates);

/* The longest phrase of the lexicon at token i that ends by `end`. */
extern NpPhrase np_name_phrase(const NpNameTokens *tokens, uint32_t i,
							   uint32_t end);

/* Lexicon classes of a token alone, as it is written: US is not us. */
extern uint32_t np_token_classes(const NpNameTokens *tokens, uint32_t i);

/* The next word of a name after i: i + 1, or behind a hyphen or stop. */
extern uint32_t np_next_name_word(const NpNameTokens *tokens, uint32_t i,
								  uint32_t end);

/* Hash of the words of a name. */
extern uint64_t np_name_key(const NpNameTokens *tokens, uint32_t first,
							uint32_t end);

#endif							/* NP_CORE_NAME_RUNS_H */
