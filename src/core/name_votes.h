/*
 * name_votes.h
 *		How much speaks for each type of name: the weights of the rules.
 */
#ifndef NP_CORE_NAME_VOTES_H
#define NP_CORE_NAME_VOTES_H

#include "core/name_runs.h"
#include "core/name_types.h"

/* Evidence in logits: it adds up. */
typedef struct NpVotes
{
	float		type[NP_NAME_TYPES];
	float		name;			/* that it is a name at all */
} NpVotes;

/* What the words of a candidate say by themselves. */
extern void np_vote_words(const NpNameTokens *tokens,
						  const NpCandidate *candidate, NpVotes *votes);

/* What stands around one occurrence. */
extern void np_vote_cues(const NpCandidate *candidate, NpVotes *votes);

/* a += b * weight */
extern void np_votes_add(NpVotes *a, const NpVotes *b, float weight);

/* The type with most votes; *logit is what speaks for it after all. */
extern NpNameType np_votes_best(const NpVotes *votes, float *logit);

#endif							/* NP_CORE_NAME_VOTES_H */
