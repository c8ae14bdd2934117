/*
 * textsig.c
 *		A text's signature: its bytes, and how they are made.
 */
#include "core/textsig.h"

#include <string.h>

#include "core/shingles.h"
#include "core/tokens.h"

/* A register is exponent and mantissa: 5 and 7 bits. */
#define MANTISSA_BITS	7
#define MANTISSA_MASK	0x7f
#define EXPONENT_MOST	31

/* Words read at once. */
#define BATCH			512

/* The different hashes among those put in; open addressing, 0 is free. */
typedef struct HashSet
{
	uint64_t   *slots;
	size_t		size;			/* a power of two */
	size_t		count;
} HashSet;

/* A signature in the making. */
typedef struct Signer
{
	NpArena    *arena;
	HashSet		seen;
	bool		counting;		/* until there are too many to count */
	uint16_t	registers[NP_TEXTSIG_REGISTERS];
} Signer;

static NpStatus
set_resize(NpArena *arena, HashSet *set, size_t size)
{
	uint64_t   *slots = np_alloc_array(arena, size, sizeof(uint64_t));

	if (slots == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < set->size; i++)
	{
		size_t		at = set->slots[i] & (size - 1);

		if (set->slots[i] == 0)
			continue;
		while (slots[at] != 0)
			at = (at + 1) & (size - 1);
		slots[at] = set->slots[i];
	}
	set->slots = slots;
	set->size = size;
	return NP_OK;
}

/* Room for the shingles of a text of so many bytes, if it is like most. */
static size_t
likely_size(size_t length)
{
	size_t		size = 64;

	while (size < length / 2 && size < NP_TEXTSIG_COUNTED)
		size *= 2;
	return size;
}

/* Puts a hash in; *added is false if it was there. */
static inline NpStatus
set_add(NpArena *arena, HashSet *set, uint64_t hash, bool *added)
{
	size_t		at;

	if (hash == 0)
		hash = 1;				/* 0 marks free slots */
	at = hash & (set->size - 1);
	while (set->slots[at] != 0 && set->slots[at] != hash)
		at = (at + 1) & (set->size - 1);
	*added = set->slots[at] == 0;
	if (!*added)
		return NP_OK;
	set->slots[at] = hash;
	set->count++;
	if (set->count <= set->size / 2)
		return NP_OK;
	return set_resize(arena, set, set->size * 2);
}

/*
 * What a shingle offers to its register.  The hash is mixed once more, into a
 * number below 1.  The exponent tells the place of its leading bit and the
 * mantissa, inverted, what follows, so the least number has the greatest
 * value.  Numbers below 2^-30 share one exponent.
 */
static inline unsigned
value_of(uint64_t hash)
{
	uint64_t	number = np_mix(hash);
	unsigned	exponent = 1;

	if (number >> 34 == 0)
	{
		exponent = EXPONENT_MOST;
		number <<= EXPONENT_MOST - 1;
	}
	else
	{
		exponent += (unsigned) __builtin_clzll(number);
		number <<= exponent;
	}
	return exponent << MANTISSA_BITS |
		(MANTISSA_MASK - (unsigned) (number >> (64 - MANTISSA_BITS)));
}

static inline NpStatus
sign_shingle(Signer *signer, uint64_t hash)
{
	unsigned	number = (unsigned) ((hash >> 32) * NP_TEXTSIG_REGISTERS >> 32);
	unsigned	value;
	unsigned	before;

	if (signer->counting)
	{
		bool		added;

		NP_TRY(set_add(signer->arena, &signer->seen, hash, &added));
		if (!added)
			return NP_OK;
		signer->counting = signer->seen.count <= NP_TEXTSIG_COUNTED;
	}
	value = value_of(hash);
	/* Stored always: whether it is greater can't be guessed. */
	before = signer->registers[number];
	signer->registers[number] = (uint16_t) (value > before ? value : before);
	return NP_OK;
}

static NpStatus
sign_words(Signer *signer, NpTokens *tokens)
{
	NpShingles	shingles = {0, 0, 0};
	uint64_t	shingle;
	bool		more = true;

	while (more)
	{
		uint64_t	words[BATCH];
		size_t		count;

		NP_TRY(np_tokens_read(tokens, words, BATCH, &count, &more));
		for (size_t i = 0; i < count; i++)
		{
			if (np_shingles_add(&shingles, words[i], &shingle))
				NP_TRY(sign_shingle(signer, shingle));
		}
	}
	if (np_shingles_end(&shingles, &shingle))
		NP_TRY(sign_shingle(signer, shingle));
	return NP_OK;
}

NpStatus
np_textsig(NpArena *arena, const NpText *text, unsigned char *signature)
{
	Signer		signer = {.arena = arena, .counting = true};
	NpTokens   *tokens;

	NP_TRY(np_tokens_open(arena, text, &tokens));
	NP_TRY(set_resize(arena, &signer.seen, likely_size(text->length)));
	NP_TRY(sign_words(&signer, tokens));

	np_textsig_pack(signer.counting ? (uint32_t) signer.seen.count :
					NP_TEXTSIG_UNKNOWN, signer.registers, signature);
	return NP_OK;
}
