/*
 * corpus.h
 *		Records of gold names to islands of tokens with keys and labels.
 */
#ifndef NP_MODEL_CORPUS_H
#define NP_MODEL_CORPUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/name_features.h"

/* A gold name. */
typedef struct Gold
{
	uint32_t	start;
	uint32_t	end;
	char		type;			/* P, O, L, N, M, X */
} Gold;

typedef struct Document
{
	char		source[32];
	bool		without_misc;
	NpText		text;
	Gold	   *golds;
	size_t		gold_count;
	NpNameTokens tokens;
	NpNameView	view;
	size_t		first_island;
	size_t		end_island;
	int			fold;
} Document;

/* Tokens that are judged together. */
typedef struct Island
{
	uint32_t	document;
	uint32_t	first_token;
	uint32_t	count;
	size_t		at;				/* of its first token in the arrays below */
} Island;

typedef struct Corpus
{
	Document   *documents;
	size_t		document_count;
	Island	   *islands;
	size_t		island_count;
	size_t		token_count;	/* that are in islands */
	size_t		all_tokens;
	size_t	   *offsets;		/* of a token's keys; one more than tokens */
	uint32_t   *keys;			/* numbers in the dictionary */
	uint32_t   *allowed;		/* labels that a token may have, as bits */
	size_t		misaligned;
} Corpus;

/* 64-bit keys to numbers. */
typedef struct Dictionary
{
	uint64_t   *keys;			/* of a slot; 0 is free */
	uint32_t   *numbers;
	uint32_t	bits;
	size_t		count;
	uint64_t   *key_of;			/* of a number */
	uint32_t   *seen;			/* of a number */
	bool		closed;			/* new keys are left out */
} Dictionary;

#define NO_KEY	UINT32_MAX

extern void dictionary_init(Dictionary *dictionary, uint32_t bits);

/* Leaves keys seen fewer than `least` times out, and closes. */
extern void dictionary_cut(Dictionary *dictionary, uint32_t least,
						   Corpus *corpus, Corpus *other);

extern void read_corpus(const char *path, const NpNameLists *lists,
						Dictionary *dictionary, Corpus *corpus);

/* The labels of a token as bits that its gold name allows. */
extern const char label_types[5];

#endif							/* NP_MODEL_CORPUS_H */
