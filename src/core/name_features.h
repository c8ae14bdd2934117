/*
 * name_features.h
 *		What a tagger sees of a token, as 64-bit keys that a model has weights
 *		of.
 *
 * Training and use share this code, so a model is never asked for what it was
 * not taught.  Keys of two kinds: those that follow from the spelling of a
 * word and its distance alone, whose weights are summed once for a document;
 * and those of a token where it stands.
 */
#ifndef NP_CORE_NAME_FEATURES_H
#define NP_CORE_NAME_FEATURES_H

#include "core/name_view.h"

/* Words to each side whose spellings count. */
#define NP_NAME_REACH		2
#define NP_NAME_PLACES		(2 * NP_NAME_REACH + 1)

/* Most keys of a spelling at one distance, and of a token where it stands. */
#define NP_SPELLING_KEYS	160
#define NP_CONTEXT_KEYS		352

/* A key of a kind, which is below 256, and a value. */
static inline uint64_t
np_name_key_of(uint32_t kind, uint64_t value)
{
	uint64_t	key = (value ^ kind * UINT64_C(0xd6e8feb86659fd93)) *
		UINT64_C(0xbf58476d1ce4e5b9);

	return key ^ (key >> 32);
}

/* Keys of a spelling `place` words from the token that is judged. */
extern size_t np_spelling_keys(const NpNameView *view, uint32_t spelling,
							   int place, uint64_t *keys);

/* Keys of a token where it stands. */
extern size_t np_context_keys(const NpNameView *view,
							  const NpIslandNotes *notes, uint32_t token,
							  uint64_t *keys);

#endif							/* NP_CORE_NAME_FEATURES_H */
