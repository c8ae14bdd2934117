/*
 * placed_words.c
 *		The words of a text, as a signature sees them, with their places.
 *
 * To know what a folded character was made of, the text is folded in the
 * smallest pieces that don't change the result: a character, and those behind
 * it that may combine with it.  What single characters fold to is remembered,
 * because asking ICU costs more than all the rest.
 */
#include "core/placed_words.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include "core/hash.h"
#include "core/tables/word_classes.h"

/* As in tokens.c: so many characters that combine are folded together. */
#define PILE_MOST		32

/* In UTF-16; NFKC makes at most 18 units of one (Unicode FAQ). */
#define PILE_UNITS		(2 * PILE_MOST)
#define FOLDED_UNITS	(18 * PILE_UNITS)

/* Characters that are remembered; a power of two. */
#define MEMORY			1024

/* A word and what follows it, in most languages: no more words than this. */
#define BYTES_OF_WORD	4

/* Bytes between two chances to cancel. */
#define POLL_BYTES		65536

/* What folding does to a character that no other combines with. */
typedef struct Known
{
	uint32_t	point;
	uint32_t	folded;			/* one code point, or one of the two below */
	bool		afresh;			/* what stands before it doesn't matter */
} Known;

#define FOLDED_NONE		UINT32_MAX
#define FOLDED_LONG		(UINT32_MAX - 1)

typedef struct Reader
{
	NpArena    *arena;
	const NpText *text;
	const UNormalizer2 *folder; /* ICU's own; nobody frees it */
	Known	   *known;
	NpWordHash	word;			/* the word that is being read, */
	NpPlace		place;			/* and its place so far */
	NpPlacedWords *out;
	size_t		hash_capacity;
	size_t		place_capacity;
} Reader;

static NpStatus
end_word(Reader *reader)
{
	NpPlacedWords *out = reader->out;

	if (!reader->word.open)
		return NP_OK;
	NP_TRY(np_reserve(reader->arena, &out->hashes, &reader->hash_capacity,
					  out->count + 1, sizeof(uint32_t)));
	NP_TRY(np_reserve(reader->arena, &out->places, &reader->place_capacity,
					  out->count + 1, sizeof(NpPlace)));
	out->hashes[out->count] = (uint32_t) np_word_end(&reader->word);
	out->places[out->count] = reader->place;
	out->count++;
	np_word_begin(&reader->word);
	return NP_OK;
}

/* Adds a letter in UTF-8 that stands in these bytes. */
static inline void
add_letter(Reader *reader, uint64_t utf8, unsigned length,
		   size_t start, size_t end)
{
	if (!reader->word.open)
		reader->place.start = (uint32_t) start;
	reader->place.end = (uint32_t) end;
	np_word_add(&reader->word, utf8, length);
}

/* Takes a folded code point that was made of these bytes. */
static NpStatus
take_folded(Reader *reader, UChar32 c, size_t start, size_t end)
{
	NpWordClass class = np_word_class((uint32_t) c);
	unsigned char bytes[8] = {0};
	size_t		length = 0;

	if (class != NP_IN_WORD)
		NP_TRY(end_word(reader));
	if (class != NP_IN_WORD && class != NP_ALONE)
		return NP_OK;
	U8_APPEND_UNSAFE(bytes, length, c);
	add_letter(reader, np_load(bytes), (unsigned) length, start, end);
	return class == NP_ALONE ? end_word(reader) : NP_OK;
}

/* Folds some code points; an unknown one becomes a space, as in tokens.c. */
static NpStatus
fold(const Reader *reader, const uint32_t *points, size_t count,
	 UChar *folded, int32_t *units)
{
	UChar		pile[PILE_UNITS];
	int32_t		length = 0;
	UErrorCode	error = U_ZERO_ERROR;

	for (size_t i = 0; i < count; i++)
	{
		UChar32		c = (UChar32) points[i];

		if (np_word_class(points[i]) == NP_UNKNOWN)
			c = ' ';
		U16_APPEND_UNSAFE(pile, length, c);
	}
	*units = unorm2_normalize(reader->folder, pile, length, folded,
							  FOLDED_UNITS, &error);
	return U_FAILURE(error) ? NP_ICU_FAILED : NP_OK;
}

static NpStatus
learn(const Reader *reader, uint32_t point, Known *known)
{
	UChar		folded[FOLDED_UNITS];
	int32_t		units;
	int32_t		at = 0;

	NP_TRY(fold(reader, &point, 1, folded, &units));
	known->point = point;
	known->afresh = np_word_class(point) == NP_UNKNOWN ||
		unorm2_hasBoundaryBefore(reader->folder, (UChar32) point);
	known->folded = FOLDED_NONE;
	if (units > 0)
	{
		UChar32		c;

		U16_NEXT(folded, at, units, c);
		known->folded = at == units ? (uint32_t) c : FOLDED_LONG;
	}
	return NP_OK;
}

/* What is known of a character; asks ICU if that is nothing. */
static inline NpStatus
know(const Reader *reader, uint32_t point, const Known **known)
{
	Known	   *slot = &reader->known[point % MEMORY];

	*known = slot;
	/* Slots start as zeros, and U+0000 is ASCII: it never gets here. */
	return slot->point == point ? NP_OK : learn(reader, point, slot);
}

/* True if a character that is not ASCII combines with the one before it. */
static inline NpStatus
combines(const Reader *reader, size_t at, bool *result)
{
	const Known *known;

	*result = at < reader->text->length &&
		(unsigned char) reader->text->bytes[at] >= 0x80;
	if (!*result)
		return NP_OK;
	NP_TRY(know(reader, np_next(reader->text, &at), &known));
	*result = !known->afresh;
	return NP_OK;
}

/* Reads a character, and those that may combine with it. */
static NpStatus
read_pile(Reader *reader, size_t start, size_t *end)
{
	const Known *known;
	uint32_t	points[PILE_MOST];
	size_t		count = 0;
	UChar		folded[FOLDED_UNITS];
	int32_t		units = 0;
	bool		more = true;

	*end = start;
	while (more && count < PILE_MOST)
	{
		points[count++] = np_next(reader->text, end);
		NP_TRY(combines(reader, *end, &more));
	}
	if (count == 1 && points[0] >= 0x80)
	{
		NP_TRY(know(reader, points[0], &known));
		if (known->folded == FOLDED_NONE)
			return NP_OK;
		if (known->folded != FOLDED_LONG)
			return take_folded(reader, (UChar32) known->folded, start, *end);
	}
	NP_TRY(fold(reader, points, count, folded, &units));
	for (int32_t at = 0; at < units;)
	{
		UChar32		c;

		U16_NEXT(folded, at, units, c);
		NP_TRY(take_folded(reader, c, start, *end));
	}
	return NP_OK;
}

/* Reads a byte of ASCII, unless it combines with what follows it. */
static inline NpStatus
read_ascii(Reader *reader, size_t start, size_t *end)
{
	unsigned char c = (unsigned char) reader->text->bytes[start];
	bool		pile;

	NP_TRY(combines(reader, start + 1, &pile));
	if (pile)
		return read_pile(reader, start, end);
	*end = start + 1;
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
		add_letter(reader, c | 0x20, 1, start, *end);
	else if (c >= '0' && c <= '9')
		add_letter(reader, c, 1, start, *end);
	else
		return end_word(reader);
	return NP_OK;
}

static NpStatus
read_all(Reader *reader)
{
	const NpText *text = reader->text;
	size_t		poll_at = 0;

	for (size_t at = 0; at < text->length;)
	{
		if (at >= poll_at)
		{
			np_poll(reader->arena);
			poll_at = at + POLL_BYTES;
		}
		if ((unsigned char) text->bytes[at] < 0x80)
			NP_TRY(read_ascii(reader, at, &at));
		else
			NP_TRY(read_pile(reader, at, &at));
	}
	return end_word(reader);
}

/*
 * Room for the words of most texts, so that arrays of a long one need not be
 * copied to grow; what stays untouched takes no memory.
 */
static NpStatus
make_room(Reader *reader)
{
	size_t		words = reader->text->length / BYTES_OF_WORD + 1;

	reader->out->hashes = np_alloc(reader->arena, words * sizeof(uint32_t));
	reader->out->places = np_alloc(reader->arena, words * sizeof(NpPlace));
	if (reader->out->hashes == NULL || reader->out->places == NULL)
		return NP_NO_MEMORY;
	reader->hash_capacity = words;
	reader->place_capacity = words;
	return NP_OK;
}

NpStatus
np_placed_words(NpArena *arena, const NpText *text, NpPlacedWords *words)
{
	UErrorCode	error = U_ZERO_ERROR;
	Reader		reader = {.arena = arena, .text = text, .out = words};

	*words = (NpPlacedWords) {NULL, NULL, 0};
	reader.folder = unorm2_getNFKCCasefoldInstance(&error);
	reader.known = np_alloc_array(arena, MEMORY, sizeof(Known));
	if (U_FAILURE(error))
		return NP_ICU_FAILED;
	if (reader.known == NULL)
		return NP_NO_MEMORY;
	np_word_begin(&reader.word);
	NP_TRY(make_room(&reader));
	return read_all(&reader);
}
