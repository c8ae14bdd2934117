/*
 * name_phrases.h
 *		Tokens beside each other: what they are together.
 */
#ifndef NP_CORE_NAME_PHRASES_H
#define NP_CORE_NAME_PHRASES_H

#include "core/name_lexicon.h"
#include "core/name_tokens.h"

/* Longer runs are lists or titles; a name of ten words is rare. */
#define NP_LONGEST_RUN	14

/* What the lexicon says of the longest phrase that begins at a token. */
typedef struct NpPhrase
{
	uint32_t	end;			/* token behind it; its start if there is none */
	uint32_t	classes;
	uint32_t	country;
} NpPhrase;

/* The longest phrase of the lexicon at token i that ends by `end`. */
extern NpPhrase np_name_phrase(const NpNameTokens *tokens, uint32_t i,
							   uint32_t end);

/* Lexicon classes of a token in lower case that is not masked; else 0. */
extern uint32_t np_lower_classes(const NpNameTokens *tokens, size_t i);

/* The next word of a name after i: i + 1, or behind a hyphen or stop. */
extern uint32_t np_next_name_word(const NpNameTokens *tokens, uint32_t i,
								  uint32_t end);

/* Hash of the words of a name. */
extern uint64_t np_name_key(const NpNameTokens *tokens, uint32_t first,
							uint32_t end);

/*
 * The bytes of a name of tokens: the stop of "U.S." and "Inc." is the name's,
 * though it may also be the sentence's.
 */
extern NpSpan np_name_span(const NpNameTokens *tokens, uint32_t first,
						   uint32_t end);

extern const NpForm *np_token_form(const NpNameTokens *tokens, size_t i);

/* Is token i this mark? */
extern bool np_token_is_mark(const NpNameTokens *tokens, size_t i,
							 uint32_t mark);

/* May token i be part of a name by its case? */
extern bool np_token_is_capital(const NpNameTokens *tokens, size_t i);

#endif							/* NP_CORE_NAME_PHRASES_H */
