/*
 * name_features.c
 *		What a tagger sees of a token, as 64-bit keys that a model has weights
 *		of.
 */
#include "core/name_features.h"

#include "core/name_phrases.h"

/* Kinds of keys; a spelling's take one number for each distance. */
enum
{
	KEY_WORD = 1,
	KEY_WORD_SHAPE = 6,
	KEY_SHAPE = 11,
	KEY_OUTLINE = 16,
	KEY_KIND = 21,
	KEY_CLUSTER = 26,
	KEY_LISTS = 31,
	KEY_CLASS = 36,
	KEY_CLASSES = 41,
	KEY_CLUSTER_SHAPE = 46,
	KEY_LIST = 51,
	KEY_PREFIX = 60,			/* and its length */
	KEY_SUFFIX = 66,
	KEY_WORD_MODE = 72,
	KEY_LISTS_MODE,
	KEY_CLUSTER_MODE,
	KEY_SUFFIX_SHAPE,
	KEY_LENGTH,
	KEY_ACRONYM,
	KEY_BIAS = 90,
	KEY_PAIR_BEFORE,
	KEY_PAIR_AFTER,
	KEY_PAIR_LEFT,
	KEY_PAIR_RIGHT,
	KEY_AROUND,
	KEY_SHAPES,
	KEY_SHAPES_5,
	KEY_BEFORE_SHAPES,
	KEY_AFTER_SHAPES,
	KEY_CLUSTER_BEFORE,
	KEY_CLUSTER_AFTER,
	KEY_CLUSTERS,
	KEY_KINDS,
	KEY_LISTS_BEFORE,
	KEY_LISTS_AFTER,
	KEY_RUN_BEFORE,
	KEY_RUN_AFTER,
	KEY_RUN_AROUND,
	KEY_RUN_LAST,
	KEY_RUN_FIRST,
	KEY_RUN_SHAPE,
	KEY_RUN,
	KEY_RUN_LISTS,
	KEY_RUN_BEFORE_CLASS,
	KEY_RUN_AFTER_CLASS,
	KEY_RUN_BEFORE_CLUSTER,
	KEY_RUN_AFTER_CLUSTER,
	KEY_RUN_BEFORE_KIND,
	KEY_RUN_AFTER_KIND,
	KEY_RUN_LAST_CLUSTER,
	KEY_PHRASE,
	KEY_PHRASE_CLASS,
	KEY_COUNTS,
	KEY_COUNTS_WORD,
	KEY_LONGER,
	KEY_DOC_BEFORE,
	KEY_DOC_AFTER,
	KEY_PLACE,
	KEY_OPENS_WORD,
	KEY_QUOTED,
	KEY_MARKS,
	KEY_WORD_3,
	KEY_WORDS_BACK,
	KEY_LINE,
	KEY_EXPANDED,
	KEY_EXPANDED_LAST,
	/* What stands behind has the next number. */
	KEY_ELSE_BEFORE,
	KEY_ELSE_AFTER,
	KEY_ELSE_BEFORE_LOOK,
	KEY_ELSE_AFTER_LOOK,
	KEY_ELSE_BEFORE_CLUSTER,
	KEY_ELSE_AFTER_CLUSTER,
	KEY_ELSE_BEFORE_KIND,
	KEY_ELSE_AFTER_KIND,
};

static inline uint64_t
make_key(uint32_t kind, uint64_t value)
{
	return np_name_key_of(kind, value);
}

static inline uint64_t
join(uint64_t a, uint64_t b)
{
	return (a ^ (b + UINT64_C(0x9e3779b97f4a7c15)) *
			UINT64_C(0x94d049bb133111eb)) * UINT64_C(0x9e3779b97f4a7c15);
}

/* Keys of spellings */

/* Bytes of a word in lower case, as far as ASCII goes. */
static size_t
lower_bytes(const NpNameView *view, const NpSpelling *spelling, char *bytes,
			size_t room)
{
	const NpToken *token = &view->tokens->items[spelling->token];
	size_t		length = token->end - token->start;

	if (length > room)
		length = room;
	for (size_t i = 0; i < length; i++)
	{
		char		c = view->tokens->text->bytes[token->start + i];

		bytes[i] = (char) (c >= 'A' && c <= 'Z' ? c | 32 : c);
	}
	return length;
}

static uint64_t
pack(const char *bytes, size_t count)
{
	uint64_t	packed = count;

	for (size_t i = 0; i < count; i++)
		packed = packed << 8 | (unsigned char) bytes[i];
	return packed;
}

#define LONGEST_LOOK	64

static size_t
affix_keys(const NpNameView *view, const NpSpelling *spelling, uint32_t shape,
		   uint64_t *keys)
{
	char		bytes[LONGEST_LOOK];
	size_t		length = lower_bytes(view, spelling, bytes, sizeof(bytes));
	size_t		count = 0;

	for (size_t k = 1; k <= 4 && k < length; k++)
		keys[count++] = make_key(KEY_PREFIX + (uint32_t) k, pack(bytes, k));
	for (size_t k = 1; k <= 5 && k < length; k++)
		keys[count++] = make_key(KEY_SUFFIX + (uint32_t) k,
								 pack(bytes + length - k, k));
	if (length > 3)
		keys[count++] = make_key(KEY_SUFFIX_SHAPE,
								 pack(bytes + length - 3, 3) << 8 | shape);
	keys[count++] = make_key(KEY_LENGTH, (length < 12 ? length : 12) << 8 | shape);
	return count;
}

static size_t
bit_keys(uint32_t kind, uint32_t bits, uint32_t with, uint64_t *keys)
{
	size_t		count = 0;

	while (bits != 0)
	{
		uint32_t	bit = (uint32_t) __builtin_ctz(bits);

		keys[count++] = make_key(kind, bit | with << 8);
		bits &= bits - 1;
	}
	return count;
}

/* The bands of lists as one bit each. */
static uint32_t
list_bits(uint32_t lists)
{
	return (lists & 0xFF80) | 1u << ((lists & NP_LIST_GIVEN) >> 1) << 16 |
		1u << ((lists & NP_LIST_SURNAME) >> 3) << 20 |
		1u << ((lists & NP_LIST_CITY) >> 5) << 24;
}

/* Bands of list_bits that say a word is not listed. */
#define NO_BANDS	(1u << 16 | 1u << 20 | 1u << 24)

static uint32_t
shape_id(const NpSpelling *spelling)
{
	if (spelling->mode == NP_MODE_PLAIN)
		return spelling->shape | (uint32_t) (spelling->signs & NP_SIGN_STOP) << 4;
	return spelling->shape | (uint32_t) spelling->mode << 5;
}

static size_t
own_keys(const NpNameView *view, const NpSpelling *spelling, uint64_t *keys)
{
	const NpForm *form = &view->tokens->forms[spelling->form];
	uint32_t	shape = shape_id(spelling);
	size_t		count = 0;

	if (spelling->shape >= NP_SHAPE_LOWER)
		count += affix_keys(view, spelling, shape, keys);
	count += bit_keys(KEY_LIST, list_bits(spelling->lists),
					  spelling->shape >= NP_SHAPE_TITLE, keys + count);
	if (spelling->shape == NP_SHAPE_CAPITALS && form->acronym != 0)
		count += bit_keys(KEY_ACRONYM, form->acronym, 0, keys + count);
	if (spelling->mode != NP_MODE_PLAIN)
	{
		keys[count++] = make_key(KEY_WORD_MODE, form->hash);
		keys[count++] = make_key(KEY_LISTS_MODE, spelling->lists);
		keys[count++] = make_key(KEY_CLUSTER_MODE, spelling->cluster);
	}
	return count;
}

size_t
np_spelling_keys(const NpNameView *view, uint32_t number, int place,
				 uint64_t *keys)
{
	const NpSpelling *spelling = &view->spellings[number];
	const NpForm *form = &view->tokens->forms[spelling->form];
	uint32_t	at = (uint32_t) (place + NP_NAME_REACH);
	uint32_t	shape = shape_id(spelling);
	size_t		count = 0;

	if (number == 0)
	{
		keys[count++] = make_key(KEY_WORD + at, 0);
		return count;
	}
	keys[count++] = make_key(KEY_WORD + at, form->hash);
	keys[count++] = make_key(KEY_SHAPE + at, shape);
	if (spelling->cluster != 0)
	{
		keys[count++] = make_key(KEY_CLUSTER + at, spelling->cluster);
		keys[count++] = make_key(KEY_KIND + at, spelling->kind);
	}
	if (form->classes != 0)
		count += bit_keys(KEY_CLASS + at, form->classes, shape, keys + count);
	if (place < -1 || place > 1)
		return count;
	keys[count++] = make_key(KEY_WORD_SHAPE + at, join(form->hash, shape));
	keys[count++] = make_key(KEY_OUTLINE + at, spelling->outline |
							 (uint64_t) spelling->mode << 32 |
							 (uint64_t) spelling->signs << 36);
	keys[count++] = make_key(KEY_LISTS + at, spelling->lists |
							 (uint32_t) (spelling->shape >= NP_SHAPE_TITLE) << 16);
	keys[count++] = make_key(KEY_CLUSTER_SHAPE + at,
							 (uint32_t) spelling->cluster << 8 | shape);
	if (place == 0)
		count += own_keys(view, spelling, keys + count);
	return count;
}

/* Keys of tokens where they stand */

static uint32_t
bucket(uint32_t count)
{
	return count < 2 ? count : count < 5 ? 2 : 3;
}

static size_t
run_keys(const NpNameView *view, const NpIslandNotes *notes, uint32_t i,
		 uint64_t *keys)
{
	const NpNameTokens *tokens = view->tokens;
	uint32_t	at = i - notes->island.first;
	uint32_t	first = notes->run_first[at];
	uint32_t	end = notes->run_end[at];
	uint32_t	place;
	uint64_t	before = 0;
	uint64_t	after = 0;
	uint64_t	shape;
	uint64_t	lists;
	const NpSpelling *last;
	size_t		count = 0;

	if (end == 0)
		return 0;
	place = end - first == 1 ? NP_PLACE_ALONE : i == first ? NP_PLACE_FIRST :
		i + 1 == end ? NP_PLACE_LAST : NP_PLACE_MIDDLE;
	if (!(tokens->items[first].flags & NP_TOKEN_BREAK))
	{
		const NpSpelling *spelling = &view->spellings[view->spelling_of[first - 1]];

		before = np_token_form(tokens, first - 1)->hash;
		count += bit_keys(KEY_RUN_BEFORE_CLASS, np_token_form(tokens, first - 1)->classes,
						  place, keys + count);
		keys[count++] = make_key(KEY_RUN_BEFORE_KIND,
								 (uint32_t) spelling->kind << 2 | place);
		keys[count++] = make_key(KEY_RUN_BEFORE_CLUSTER,
								 spelling->cluster << 2 | place);
	}
	if (end < tokens->count && !(tokens->items[end].flags & (NP_TOKEN_BREAK | NP_TOKEN_MASKED)))
	{
		const NpSpelling *spelling = &view->spellings[view->spelling_of[end]];

		after = np_token_form(tokens, end)->hash;
		count += bit_keys(KEY_RUN_AFTER_CLASS, np_token_form(tokens, end)->classes,
						  place, keys + count);
		keys[count++] = make_key(KEY_RUN_AFTER_KIND,
								 (uint32_t) spelling->kind << 2 | place);
		keys[count++] = make_key(KEY_RUN_AFTER_CLUSTER,
								 spelling->cluster << 2 | place);
	}
	keys[count++] = make_key(KEY_RUN_BEFORE, join(before, place));
	keys[count++] = make_key(KEY_RUN_AFTER, join(after, place));
	keys[count++] = make_key(KEY_RUN_AROUND, join(join(before, after), place));
	shape = (uint64_t) (end - first < 6 ? end - first : 6) << 4 |
		(uint64_t) (i - first < 3 ? i - first : 3) << 2 |
		(uint64_t) (end - i < 3 ? end - i : 3) |
		(uint64_t) view->spellings[view->spelling_of[i]].mode << 8;
	keys[count++] = make_key(KEY_RUN_SHAPE, shape);
	if (end - first == 1)
		return count;
	last = &view->spellings[view->spelling_of[end - 1]];
	keys[count++] = make_key(KEY_RUN_LAST, join(np_token_form(tokens, end - 1)->hash, place));
	keys[count++] = make_key(KEY_RUN_FIRST, join(np_token_form(tokens, first)->hash, place));
	keys[count++] = make_key(KEY_RUN_LAST_CLUSTER, (uint32_t) last->cluster << 2 | place);
	keys[count++] = make_key(KEY_RUN, join(notes->run_key[at], place));
	lists = view->spellings[view->spelling_of[first]].lists;
	keys[count++] = make_key(KEY_RUN_LISTS, join(lists << 16 | last->lists,
												 end - first == 2 ? place : place | 4));
	return count;
}

/* What stands beside the same word elsewhere. */
static size_t
elsewhere_keys(const NpNameView *view, uint32_t i, uint64_t *keys)
{
	const NpFormPlaces *places = &view->places[view->tokens->items[i].form];
	size_t		count = 0;

	for (uint32_t k = 0; k < places->count; k++)
	{
		if (places->at[k] == i)
			continue;
		for (uint32_t side = 0; side < 2; side++)
		{
			uint32_t	number = np_spelling_at(view, places->at[k], side == 0 ? -1 : 1);
			const NpSpelling *spelling = &view->spellings[number];
			uint64_t	hash = number == 0 ? 1 : view->tokens->forms[spelling->form].hash;
			uint64_t	look = number == 0 ? 1 :
				shape_id(spelling) | (uint32_t) spelling->lists << 8;

			keys[count++] = make_key(KEY_ELSE_BEFORE + side, hash);
			keys[count++] = make_key(KEY_ELSE_BEFORE_LOOK + side, look);
			if (spelling->cluster != 0)
				keys[count++] = make_key(KEY_ELSE_BEFORE_CLUSTER + side,
										 spelling->cluster);
			if (spelling->kind != 0)
				keys[count++] = make_key(KEY_ELSE_BEFORE_KIND + side,
										 spelling->kind);
		}
	}
	return count;
}

static size_t
document_keys(const NpNameView *view, uint32_t i, uint64_t *keys)
{
	const NpToken *token = &view->tokens->items[i];
	const NpForm *form = &view->tokens->forms[token->form];
	const NpFormPlaces *places = &view->places[token->form];
	const NpSpelling *spelling = &view->spellings[view->spelling_of[i]];
	uint32_t	shape = shape_id(spelling);
	uint32_t	opens = (token->flags & NP_TOKEN_OPENS) != 0;
	uint32_t	counts;
	size_t		count = 0;

	if (spelling->shape < NP_SHAPE_LOWER)
		return 0;
	counts = bucket(form->lower) | bucket(form->capital) << 2 |
		bucket(form->opening) << 4;
	keys[count++] = make_key(KEY_COUNTS, counts | opens << 6 | shape << 8);
	counts = bucket(form->lower) | bucket(form->capital) << 2;
	keys[count++] = make_key(KEY_COUNTS_WORD, join(form->hash, counts | shape << 8));
	if (spelling->shape < NP_SHAPE_TITLE && np_is_plain(view, i))
		return count;
	keys[count++] = make_key(KEY_LONGER, bucket(places->first) |
							 bucket(places->middle) << 2 |
							 bucket(places->last) << 4 | shape << 8);
	count += bit_keys(KEY_DOC_BEFORE, places->before, shape, keys + count);
	count += bit_keys(KEY_DOC_AFTER, places->after, shape, keys + count);
	if (spelling->shape == NP_SHAPE_CAPITALS)
	{
		uint32_t	end = np_map_get(&view->acronyms, form->hash);

		if (end != 0)
		{
			keys[count++] = make_key(KEY_EXPANDED, shape);
			keys[count++] = make_key(KEY_EXPANDED_LAST,
									 np_token_form(view->tokens, end - 1)->hash);
		}
	}
	return count + elsewhere_keys(view, i, keys + count);
}

size_t
np_context_keys(const NpNameView *view, const NpIslandNotes *notes,
				uint32_t i, uint64_t *keys)
{
	const NpSpelling *spellings = view->spellings;
	uint32_t	at = i - notes->island.first;
	uint32_t	opens = (view->tokens->items[i].flags & NP_TOKEN_OPENS) != 0;
	uint64_t	hash[5];
	const NpSpelling *s[5];
	uint32_t	shape[5];
	size_t		count = 0;

	for (int k = 0; k < 5; k++)
	{
		uint32_t	number = np_spelling_at(view, i, k - 2);

		s[k] = &spellings[number];
		hash[k] = number == 0 ? 1 : view->tokens->forms[s[k]->form].hash;
		shape[k] = number == 0 ? 255 : shape_id(s[k]);
	}
	keys[count++] = make_key(KEY_BIAS, 0);
	keys[count++] = make_key(KEY_PLACE, opens | (uint32_t) s[2]->mode << 1 |
							 (i == notes->island.first) << 4 |
							 shape[2] << 8);
	keys[count++] = make_key(KEY_LINE, (shape[1] == 255) | (shape[3] == 255) << 1 |
							 shape[2] << 8);
	keys[count++] = make_key(KEY_QUOTED, notes->quoted[at] | shape[2] << 8);
	if (opens)
		keys[count++] = make_key(KEY_OPENS_WORD, join(hash[2], shape[2]));
	keys[count++] = make_key(KEY_PAIR_BEFORE, join(hash[1], hash[2]));
	keys[count++] = make_key(KEY_PAIR_AFTER, join(hash[2], hash[3]));
	keys[count++] = make_key(KEY_PAIR_LEFT, join(hash[0], hash[1]));
	keys[count++] = make_key(KEY_PAIR_RIGHT, join(hash[3], hash[4]));
	keys[count++] = make_key(KEY_AROUND, join(hash[1], hash[3]));
	keys[count++] = make_key(KEY_SHAPES, shape[1] | shape[2] << 8 |
							 shape[3] << 16 | opens << 24);
	keys[count++] = make_key(KEY_SHAPES_5, shape[0] | shape[1] << 8 |
							 (uint64_t) shape[2] << 16 | (uint64_t) shape[3] << 24 |
							 (uint64_t) shape[4] << 32);
	keys[count++] = make_key(KEY_BEFORE_SHAPES, join(hash[1], shape[2] | shape[3] << 8));
	keys[count++] = make_key(KEY_AFTER_SHAPES, join(hash[3], shape[2] | shape[1] << 8));
	keys[count++] = make_key(KEY_CLUSTER_BEFORE, (uint64_t) s[1]->cluster << 32 |
							 s[2]->cluster);
	keys[count++] = make_key(KEY_CLUSTER_AFTER, (uint64_t) s[2]->cluster << 32 |
							 s[3]->cluster);
	keys[count++] = make_key(KEY_KINDS, (uint32_t) s[1]->kind |
							 (uint32_t) s[2]->kind << 8 |
							 (uint64_t) s[3]->kind << 16 | shape[2] << 24);
	keys[count++] = make_key(KEY_CLUSTERS, (uint64_t) s[1]->cluster << 32 |
							 s[3]->cluster);
	keys[count++] = make_key(KEY_LISTS_BEFORE, (uint64_t) s[1]->lists << 32 |
							 s[2]->lists);
	keys[count++] = make_key(KEY_LISTS_AFTER, (uint64_t) s[2]->lists << 32 |
							 s[3]->lists);
	if (notes->phrase[at] != 0)
		count += bit_keys(KEY_PHRASE, list_bits(notes->phrase[at] & 0xFFFF) & ~NO_BANDS,
						  notes->phrase[at] >> 16 | (shape[2] & 15) << 2, keys + count);
	if (notes->classes[at] != 0)
		count += bit_keys(KEY_PHRASE_CLASS, notes->classes[at],
						  (uint32_t) notes->class_place[at], keys + count);
	count += run_keys(view, notes, i, keys + count);
	return count + document_keys(view, i, keys + count);
}
