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

typedef struct NpCandidate
{
	uint32_t	first;			/* tokens, half open */
	uint32_t	end;
	uint32_t	name;			/* first token after Mr. or Mrs. */
	uint32_t	cues;			/* NP_CUE bits */
	uint64_t	key;			/* hash of the words from name on */
} NpCandidate;

typedef struct NpCandidates
{
	NpCandidate *items;
	size_t		count;
} NpCandidates;

/* Candidates in ascending order, from the lines whose case says something. */
extern NpStatus np_name_runs(NpArena *arena, const NpNameTokens *tokens,
							 NpCandidates *candidates);

#endif							/* NP_CORE_NAME_RUNS_H */
