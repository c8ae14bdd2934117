/*
 * name_tokens.h
 *		Words as a tagger sees them: shape, lexicon, line, evidence elsewhere.
 *
 * What can be known of a word without deciding whether it names anything.  It
 * serves rules and a trained tagger alike.
 */
#ifndef NP_CORE_NAME_TOKENS_H
#define NP_CORE_NAME_TOKENS_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/sentences.h"
#include "core/text.h"
#include "core/words.h"

typedef enum NpShape
{
	NP_SHAPE_MARK,				/* punctuation, symbols */
	NP_SHAPE_NUMBER,
	NP_SHAPE_LINK,				/* part of an address: of a page, of mail */
	NP_SHAPE_LOWER,
	NP_SHAPE_CASELESS,			/* a script without case */
	NP_SHAPE_TITLE,				/* Anna */
	NP_SHAPE_MIXED,				/* McCain, iPhone */
	NP_SHAPE_INITIAL,			/* J */
	NP_SHAPE_CAPITALS,			/* NATO, G20, U.S */
} NpShape;

/* A sentence begins here, or a quotation: a capital says nothing. */
#define NP_TOKEN_OPENS			0x01
/* A line begins here. */
#define NP_TOKEN_LINE			0x02
/* No name reaches over the gap before it: a line's end, or masked text. */
#define NP_TOKEN_BREAK			0x04
/* No gap before it. */
#define NP_TOKEN_GLUED			0x08
#define NP_TOKEN_MASKED			0x10
/* "'s" followed; the span is without it. */
#define NP_TOKEN_POSSESSIVE		0x20
/* Stands in a title-case or all-capitals line: case says nothing. */
#define NP_TOKEN_HEADLINE		0x40
/* The same, and the line is in capitals. */
#define NP_TOKEN_SHOUTED		0x80

/* One for each NpWord, in the same order.  Small: there may be 10^8. */
typedef struct NpToken
{
	uint32_t	start;			/* bytes of the text */
	uint32_t	end;
	uint32_t	form;			/* index of its form */
	uint8_t		shape;
	uint8_t		flags;
} NpToken;

/* All words of a document that are one in lower case. */
typedef struct NpForm
{
	uint64_t	hash;			/* np_name_hash of the form */
	uint32_t	classes;		/* NP_LEX bits of the word */
	uint32_t	acronym;		/* NP_LEX bits of the word in capitals */
	uint32_t	country;		/* of the word in capitals */
	uint32_t	lower;			/* how often in lower case, where it counts */
	uint32_t	capital;		/* how often with a capital inside a sentence */
	uint32_t	opening;		/* how often with a capital at its start */
} NpForm;

typedef struct NpNameTokens
{
	const NpText *text;
	NpToken    *items;
	size_t		count;
	NpForm	   *forms;
	size_t		form_count;
	bool		dense;			/* capitals are common: German nouns, titles */
} NpNameTokens;

/* Masked words count for nothing.  mask holds ascending, disjoint spans. */
extern NpStatus np_name_tokens(NpArena *arena, const NpText *text,
							   const NpWords *words,
							   const NpSentences *sentences,
							   const NpSpan *mask, size_t mask_count,
							   NpNameTokens *tokens);

/* The first code point of a token: which mark it is. */
extern uint32_t np_token_mark(const NpNameTokens *tokens, size_t i);

#endif							/* NP_CORE_NAME_TOKENS_H */
