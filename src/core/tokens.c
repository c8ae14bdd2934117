/*
 * tokens.c
 *		The words of a text, as a signature sees them: folded and hashed.
 *
 * ASCII is folded here, by blocks or eight bytes a step.  Other characters go
 * to ICU in pieces, cut where normalisation can't reach across, so that the
 * pieces' results joined are the result of the whole.
 */
#include "core/tokens.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include "core/tables/word_classes.h"

/* A piece ends at the first good place after this many characters... */
#define PIECE_ENOUGH	64

/* ...and between characters that combine, after this many of them. */
#define PILE_MOST		32

/* In UTF-16; NFKC makes at most 18 units of one (Unicode FAQ). */
#define PIECE_UNITS		(2 * (PIECE_ENOUGH + PILE_MOST + 2))
#define FOLDED_UNITS	(18 * PIECE_UNITS)

/* What read_plain_words looks at at once, and the longest word it reads. */
#define BLOCK			64
#define PLAIN_MOST		16

/* Bytes between two chances to cancel. */
#define POLL_BYTES		65536

#define EACH(byte)		(UINT64_C(0x0101010101010101) * (byte))
#define HIGHEST			EACH(0x80)

struct NpTokens
{
	NpArena    *arena;
	const char *bytes;
	size_t		length;
	size_t		at;				/* all before it has been read */
	const UNormalizer2 *folder; /* ICU's own; nobody frees it */
	NpWordHash	word;			/* the word that is being read */
	int32_t		folded_at;
	int32_t		folded_count;
	UChar		folded[FOLDED_UNITS];
};

/* Where np_tokens_read puts words. */
typedef struct Output
{
	uint64_t   *words;
	size_t		count;
	size_t		capacity;
} Output;

NpStatus
np_tokens_open(NpArena *arena, const NpText *text, NpTokens **tokens)
{
	NpTokens   *new = np_alloc(arena, sizeof(NpTokens));
	UErrorCode	error = U_ZERO_ERROR;

	if (new == NULL)
		return NP_NO_MEMORY;
	new->arena = arena;
	new->bytes = text->bytes;
	new->length = text->length;
	new->at = 0;
	new->folder = unorm2_getNFKCCasefoldInstance(&error);
	new->folded_at = 0;
	new->folded_count = 0;
	np_word_begin(&new->word);
	*tokens = new;
	return U_FAILURE(error) ? NP_ICU_FAILED : NP_OK;
}

static inline void
end_word(NpTokens *tokens, Output *out)
{
	if (!tokens->word.open)
		return;
	out->words[out->count++] = np_word_end(&tokens->word);
	np_word_begin(&tokens->word);
}

/*
 * The lowest bit of a mask that marks bytes by their highest bits, as the
 * number of the byte; 8 if there is none.
 */
static inline unsigned
first_byte(uint64_t mask)
{
	return mask == 0 ? 8 : (unsigned) __builtin_ctzll(mask) / 8;
}

/*
 * Of eight bytes, marks those that are ASCII letters and digits, and folds
 * their case.  Sums of bytes below 128 never carry into the next byte.
 */
static inline uint64_t
mark_words(uint64_t eight, uint64_t *folded)
{
	uint64_t	low = eight & EACH(0x7f);
	uint64_t	small = low | EACH(0x20);
	uint64_t	digit = (low + EACH(0x80 - '0')) & ~(low + EACH(0x7f - '9'));
	uint64_t	letter = (small + EACH(0x80 - 'a')) &
		~(small + EACH(0x7f - 'z'));

	letter &= ~eight & HIGHEST;
	*folded = eight | letter >> 2;	/* 0x80 >> 2 is the bit of small letters */
	return letter | (digit & ~eight & HIGHEST);
}

/* The code point at a byte, and the byte behind it. */
static inline UChar32
point_at(const NpTokens *tokens, size_t at, size_t *end)
{
	const NpText text = {tokens->bytes, tokens->length, false};

	*end = at;
	return (UChar32) np_next(&text, end);
}

static bool
is_ascii_at(const NpTokens *tokens, size_t at)
{
	return (unsigned char) tokens->bytes[at] < 0x80;
}

/* True if folding a character never looks at what stands before it. */
static bool
starts_afresh(const NpTokens *tokens, UChar32 c)
{
	return np_word_class((uint32_t) c) == NP_UNKNOWN ||
		unorm2_hasBoundaryBefore(tokens->folder, c);
}

/* True if the character at a byte may combine with the one before it. */
static bool
combines_at(const NpTokens *tokens, size_t at)
{
	size_t		end;

	return at < tokens->length && !is_ascii_at(tokens, at) &&
		!starts_afresh(tokens, point_at(tokens, at, &end));
}

/*
 * A piece goes over a single ASCII character between others, such as the space
 * in "две книги", but leaves longer ASCII to the faster way.  It never goes
 * over the last one before a character that combines without that character.
 */
static bool
leaves_to_ascii(const NpTokens *tokens, size_t at)
{
	return is_ascii_at(tokens, at) &&
		(at + 1 == tokens->length || is_ascii_at(tokens, at + 1));
}

/*
 * Folds a piece that starts at the current byte into tokens->folded.  What is
 * unknown becomes a space, so that every ICU does the same with it.
 */
static NpStatus
fold_piece(NpTokens *tokens)
{
	UChar		piece[PIECE_UNITS];
	int32_t		units = 0;
	size_t		at = tokens->at;
	UErrorCode	error = U_ZERO_ERROR;

	for (int points = 0, pile = 1; at < tokens->length; points++)
	{
		size_t		end;
		UChar32		c = point_at(tokens, at, &end);

		if (points > 0)
		{
			bool		afresh = starts_afresh(tokens, c);

			if (afresh && (points >= PIECE_ENOUGH ||
						   leaves_to_ascii(tokens, at)))
				break;
			pile = afresh ? 1 : pile + 1;
			if (pile > PILE_MOST)
				break;
		}
		if (np_word_class((uint32_t) c) == NP_UNKNOWN)
			c = ' ';
		U16_APPEND_UNSAFE(piece, units, c);
		at = end;
	}
	tokens->at = at;
	tokens->folded_at = 0;
	tokens->folded_count = unorm2_normalize(tokens->folder, piece, units,
											tokens->folded, FOLDED_UNITS,
											&error);
	return U_FAILURE(error) ? NP_ICU_FAILED : NP_OK;
}

/* A code point in UTF-8, the first byte lowest. */
static inline uint64_t
utf8_of(UChar32 c, unsigned *length)
{
	unsigned char bytes[8] = {0};
	size_t		count = 0;

	U8_APPEND_UNSAFE(bytes, count, c);
	*length = (unsigned) count;
	return np_load(bytes);
}

/* Reads words out of the folded piece, until it ends or the output is full. */
static void
read_folded(NpTokens *tokens, Output *out)
{
	while (tokens->folded_at < tokens->folded_count &&
		   out->count + 2 <= out->capacity)
	{
		UChar32		c;
		uint64_t	utf8;
		unsigned	length;
		NpWordClass class;

		U16_NEXT(tokens->folded, tokens->folded_at, tokens->folded_count, c);
		class = np_word_class((uint32_t) c);
		if (class != NP_IN_WORD)
			end_word(tokens, out);
		if (class != NP_IN_WORD && class != NP_ALONE)
			continue;
		utf8 = utf8_of(c, &length);
		np_word_add(&tokens->word, utf8, length);
		if (class == NP_ALONE)
			end_word(tokens, out);
	}
}

/*
 * Letters at the current byte, where a run of them reaches over count bytes.
 * The last one stays unread if it may combine with what follows it.
 */
static NpStatus
read_ascii_word(NpTokens *tokens, uint64_t folded, unsigned count)
{
	size_t		end = tokens->at + count;

	if (end < tokens->length && !is_ascii_at(tokens, end) &&
		combines_at(tokens, end))
	{
		if (count == 1)
			return fold_piece(tokens);
		count--;
	}
	if (count < 8)
		folded &= (UINT64_C(1) << 8 * count) - 1;
	np_word_add(&tokens->word, folded, count);
	tokens->at += count;
	return NP_OK;
}

/*
 * Reads the character at the current byte if ASCII follows it and folding
 * leaves it as it is: a quotation mark, a dash, a small letter with an accent.
 * That spares the way through a piece; false if it doesn't hold.
 */
static bool
read_folded_already(NpTokens *tokens, Output *out)
{
	size_t		end;
	UChar32		c = point_at(tokens, tokens->at, &end);
	UChar		units[2];
	int32_t		count = 0;
	unsigned	length = (unsigned) (end - tokens->at);
	UErrorCode	error = U_ZERO_ERROR;
	NpWordClass class = np_word_class((uint32_t) c);

	if (end == tokens->length || !is_ascii_at(tokens, end) ||
		class == NP_UNKNOWN || class == NP_ALONE)
		return false;
	U16_APPEND_UNSAFE(units, count, c);
	if (!starts_afresh(tokens, c) ||
		unorm2_quickCheck(tokens->folder, units, count, &error) != UNORM_YES)
		return false;
	if (class == NP_SEPARATOR)
		end_word(tokens, out);
	else
		np_word_add(&tokens->word,
					np_load_some(tokens->bytes + tokens->at, length), length);
	tokens->at = end;
	return true;
}

/*
 * What stands at the current byte is no ASCII word, and a word before it has
 * been ended unless it goes on in other characters.
 */
static NpStatus
skip_or_fold(NpTokens *tokens, uint64_t eight, uint64_t marks, Output *out)
{
	unsigned	count = first_byte(marks | (eight & HIGHEST));

	if (count == 0)
	{
		if (read_folded_already(tokens, out))
			return NP_OK;
		/* An ASCII sign may combine too: "=" and a stroke are one sign. */
		if (tokens->at > 0 && is_ascii_at(tokens, tokens->at - 1) &&
			!tokens->word.open && combines_at(tokens, tokens->at))
			tokens->at--;
		return fold_piece(tokens);
	}
	end_word(tokens, out);
	tokens->at += count;
	if (tokens->at > tokens->length)
		tokens->at = tokens->length;
	return NP_OK;
}

/* Room for a word of a block, read as two times eight bytes from anywhere. */
typedef struct Block
{
	_Alignas(16) unsigned char folded[BLOCK + 2 * sizeof(uint64_t)];
	uint64_t	marks;			/* a bit a byte: an ASCII letter or digit */
	uint64_t	others;			/* not ASCII */
} Block;

#ifdef __SSE2__

/* Reads what mark_words does, 16 bytes a step; every x86-64 can. */
static inline void
read_block(Block *block, const char *bytes)
{
	block->marks = 0;
	block->others = 0;
	for (int i = 0; i < BLOCK; i += 16)
	{
		__m128i		text = _mm_loadu_si128((const __m128i *) (bytes + i));
		__m128i		small = _mm_or_si128(text, _mm_set1_epi8(0x20));
		__m128i		letter =
			_mm_and_si128(_mm_cmpgt_epi8(small, _mm_set1_epi8('a' - 1)),
						  _mm_cmplt_epi8(small, _mm_set1_epi8('z' + 1)));
		__m128i		digit =
			_mm_and_si128(_mm_cmpgt_epi8(text, _mm_set1_epi8('0' - 1)),
						  _mm_cmplt_epi8(text, _mm_set1_epi8('9' + 1)));
		__m128i		word = _mm_or_si128(letter, digit);

		/* A digit has the bit of small letters already. */
		_mm_store_si128((__m128i *) (block->folded + i), small);
		block->marks |= (uint64_t) (unsigned) _mm_movemask_epi8(word) << i;
		block->others |= (uint64_t) (unsigned) _mm_movemask_epi8(text) << i;
	}
}

#else

/* The highest bits of eight bytes, as a number of eight bits. */
static inline uint64_t
gather(uint64_t marks)
{
	return (marks >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static inline void
read_block(Block *block, const char *bytes)
{
	block->marks = 0;
	block->others = 0;
	for (int i = 0; i < BLOCK; i += 8)
	{
		uint64_t	eight = np_load(bytes + i);
		uint64_t	folded;

		block->marks |= gather(mark_words(eight, &folded)) << i;
		block->others |= gather(eight & HIGHEST) << i;
		/* Laid down as it was found, so that np_load finds it again. */
		for (int byte = 0; byte < 8; byte++)
			block->folded[i + byte] = (unsigned char) (folded >> 8 * byte);
	}
}

#endif

/* Hash of a word of 1 to 16 folded bytes. */
static inline uint64_t
hash_plain(const unsigned char *folded, unsigned length)
{
	uint64_t	first = np_load(folded);

	if (length <= 8)
		return np_mix(NP_WORD_HASH_START ^
					  (first & UINT64_MAX >> (64 - 8 * length)));
	return np_mix(np_mix(NP_WORD_HASH_START ^ first) ^
				  (np_load(folded + 8) & UINT64_MAX >> (128 - 8 * length)));
}

/*
 * The words of a block before its end or its first character beyond ASCII.  A
 * word that reaches there may go on, and stays.  Returns how many bytes have
 * been read.
 */
static size_t
read_block_words(const Block *block, Output *out)
{
	uint64_t	left = block->marks;
	unsigned	end = BLOCK;

	if (block->others != 0)
	{
		end = (unsigned) __builtin_ctzll(block->others);
		left &= (UINT64_C(1) << end) - 1;
	}
	while (left != 0 && out->count < out->capacity)
	{
		unsigned	start = (unsigned) __builtin_ctzll(left);

		/* Adding to the lowest run of ones carries to the place behind it. */
		uint64_t	behind = left + (UINT64_C(1) << start);
		unsigned	stop = behind == 0 ? BLOCK :
			(unsigned) __builtin_ctzll(behind & ~left);

		if (behind == 0 || stop >= end || stop - start > PLAIN_MOST)
			return start;
		out->words[out->count++] = hash_plain(block->folded + start,
											  stop - start);
		left &= behind;
	}
	return left == 0 ? end : (size_t) __builtin_ctzll(left);
}

/*
 * The plain case, which is nearly all of most texts: words of up to 16 letters
 * with nothing but ASCII near, found by bit masks of 64 bytes.  Stops before
 * anything else, between words; false if that is at once.
 */
static bool
read_plain_words(NpTokens *tokens, Output *out, size_t limit)
{
	size_t		before = tokens->at;

	while (tokens->at < limit && out->count < out->capacity &&
		   is_ascii_at(tokens, tokens->at))
	{
		Block		block;
		size_t		read;

		read_block(&block, tokens->bytes + tokens->at);
		read = read_block_words(&block, out);
		if (read == 0)
			break;
		tokens->at += read;
	}
	return tokens->at > before;
}

/* One step on in text that is not in a folded piece. */
static NpStatus
read_on(NpTokens *tokens, Output *out)
{
	size_t		left = tokens->length - tokens->at;
	const char *here = tokens->bytes + tokens->at;
	uint64_t	eight = left >= 8 ? np_load(here) : np_load_some(here, left);
	uint64_t	folded;
	uint64_t	marks = mark_words(eight, &folded);
	unsigned	run = first_byte(~marks & HIGHEST);

	if (run > 0)
		return read_ascii_word(tokens, folded, run);
	return skip_or_fold(tokens, eight, marks, out);
}

NpStatus
np_tokens_read(NpTokens *tokens, uint64_t *words, size_t capacity,
			   size_t *count, bool *more)
{
	Output		out = {words, 0, capacity};
	size_t		limit = tokens->length;
	size_t		plain;

	np_poll(tokens->arena);
	if (limit - tokens->at > POLL_BYTES)
		limit = tokens->at + POLL_BYTES;
	plain = tokens->length < BLOCK ? 0 :
		tokens->length - BLOCK + 1;
	if (plain > limit)
		plain = limit;
	while (out.count + 2 <= capacity)
	{
		if (tokens->folded_at < tokens->folded_count)
			read_folded(tokens, &out);
		else if (!tokens->word.open && tokens->at < plain &&
				 read_plain_words(tokens, &out, plain))
			continue;
		else if (tokens->at < limit)
			NP_TRY(read_on(tokens, &out));
		else
			break;
	}
	*more = tokens->at < tokens->length ||
		tokens->folded_at < tokens->folded_count;
	if (!*more)
		end_word(tokens, &out);
	*count = out.count;
	return NP_OK;
}
