/*
 * words.c
 *		Text to words and marks.
 *
 * ICU's break iterator reads 10 to 20 MB/s.  The rules of UAX #29 fit on a
 * page, so they are spelled out below over a table for ASCII and ICU's
 * properties for the rest, which is ten times as fast; a unit test compares
 * the two.  Only scripts that are divided by dictionaries go to ICU itself.
 */
#include "core/words.h"

#include <unicode/uchar.h>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include "core/dictionary.h"

/* Steps between polls: some tens of microseconds. */
#define STEPS_PER_POLL	4096

/* Longer words of ASCII go the general way, which polls inside of them. */
#define LONGEST_PLAIN	256

/* The classes of UAX #29 that the rules tell apart. */
typedef enum WordClass
{
	OTHER,
	LETTER,						/* ALetter */
	HEBREW,						/* Hebrew_Letter */
	HANGUL,						/* syllables, which join each other alone */
	DIGIT,						/* Numeric */
	LINKER,						/* ExtendNumLet: the low line */
	MID_LETTER,
	MID_NUMBER,
	MID_BOTH,					/* MidNumLet: the full stop */
	APOSTROPHE,					/* Single_Quote */
	QUOTE,						/* Double_Quote */
	EXTEND,						/* Extend and Format */
	JOINER,						/* ZWJ */
	FLAG,						/* Regional_Indicator */
	SPACE,						/* white space inside a line */
	BREAK,						/* line breaks: nothing attaches to them */
	CONTROL,					/* invisible, and no part of a word */
	IDEOGRAPH,					/* left to a dictionary */
} WordClass;

#define O OTHER
#define L LETTER
#define D DIGIT
#define C CONTROL

static const unsigned char ascii_classes[128] = {
	C, C, C, C, C, C, C, C, C, SPACE, BREAK, BREAK, BREAK, BREAK, C, C,
	C, C, C, C, C, C, C, C, C, C, C, C, C, C, C, C,
	SPACE, O, QUOTE, O, O, O, O, APOSTROPHE,
	O, O, O, O, MID_NUMBER, O, MID_BOTH, O,
	D, D, D, D, D, D, D, D, D, D, O, MID_NUMBER, O, O, O, O,
	O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, LINKER,
	O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, C,
};

#undef O
#undef L
#undef D
#undef C

bool
np_is_space(uint32_t c)
{
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r');
	return c == 0x85 || c == 0xA0 || c == 0x1680 ||
		(c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
		c == 0x202F || c == 0x205F || c == 0x3000;
}

/* Our class for a value of ICU's property. */
static WordClass
class_of_property(uint32_t c)
{
	switch (u_getIntPropertyValue((UChar32) c, UCHAR_WORD_BREAK))
	{
		case U_WB_ALETTER:
			return LETTER;
		case U_WB_HEBREW_LETTER:
			return HEBREW;
		case U_WB_NUMERIC:
			return DIGIT;
		case U_WB_EXTENDNUMLET:
			return LINKER;
		case U_WB_MIDLETTER:
			/* The wide forms of the colon, which joins nothing either. */
			return c == 0xFE55 || c == 0xFF1A ? OTHER : MID_LETTER;
		case U_WB_MIDNUM:
			return MID_NUMBER;
		case U_WB_MIDNUMLET:
			return MID_BOTH;
		case U_WB_EXTEND:
		case U_WB_FORMAT:
			return EXTEND;
		case U_WB_ZWJ:
			return JOINER;
		case U_WB_REGIONAL_INDICATOR:
			return FLAG;
		default:
			return OTHER;
	}
}

static WordClass
class_of(uint32_t c)
{
	if (c < 0x80)
		return ascii_classes[c];
	if (np_is_space(c))
		return c == 0x85 || c == 0x2028 || c == 0x2029 ? BREAK : SPACE;
	if (np_needs_dictionary(c))
		return IDEOGRAPH;
	if (c >= 0xAC00 && c <= 0xD7A3)
		return HANGUL;
	if (c < 0xA0 || c == 0x200B)
		return CONTROL;
	return class_of_property(c);
}

static inline void
step(NpWordScan *scan)
{
	if (++scan->steps < STEPS_PER_POLL)
		return;
	scan->steps = 0;
	np_poll(scan->arena);
}

/* The class of the code point at *at, which moves behind it. */
static inline WordClass
read_class(NpWordScan *scan, size_t *at)
{
	unsigned char byte = (unsigned char) scan->text->bytes[*at];

	step(scan);
	if (byte < 0x80)
	{
		(*at)++;
		return ascii_classes[byte];
	}
	return class_of(np_next(scan->text, at));
}

/*
 * Moves *at behind marks and format characters, which belong to what they
 * follow (WB4).  True if the last of them is a joiner.
 */
static bool
skip_extenders(NpWordScan *scan, size_t *at)
{
	const NpText *text = scan->text;
	bool		joiner = false;

	while (*at < text->length && (unsigned char) text->bytes[*at] >= 0x80)
	{
		size_t		next = *at;
		WordClass	class = read_class(scan, &next);

		if (class != EXTEND && class != JOINER)
			break;
		joiner = (class == JOINER);
		*at = next;
	}
	return joiner;
}

static bool
is_letter(WordClass class)
{
	return class == LETTER || class == HEBREW;
}

/* Do two neighbours join whatever follows (WB5, 7a, 8, 9, 10, 13a, 13b)? */
static bool
joins(WordClass left, WordClass right)
{
	bool		left_word = is_letter(left) || left == DIGIT;
	bool		right_word = is_letter(right) || right == DIGIT;

	if (left_word && right_word)
		return true;
	if (left == HEBREW && right == APOSTROPHE)
		return true;
	if (left == HANGUL && right == HANGUL)
		return true;
	return (left_word && right == LINKER) ||
		(left == LINKER && (right_word || right == LINKER));
}

/* Does middle join left and right around it (WB6, 7, 7b, 7c, 11, 12)? */
static bool
bridges(WordClass left, WordClass middle, WordClass right)
{
	if (middle == QUOTE)
		return left == HEBREW && right == HEBREW;
	if (is_letter(left) && is_letter(right))
		return middle == MID_LETTER || middle == MID_BOTH ||
			middle == APOSTROPHE;
	if (left == DIGIT && right == DIGIT)
		return middle == MID_NUMBER || middle == MID_BOTH ||
			middle == APOSTROPHE;
	return false;
}

/* What is known of a word while it grows. */
typedef struct Growth
{
	WordClass	last;			/* of the last character but extenders */
	bool		joiner;			/* the extenders end in a joiner */
	bool		odd_flag;		/* an odd number of regional indicators */
	bool		has_letter;
	bool		has_digit;
} Growth;

static void
note(Growth *growth, WordClass class)
{
	growth->last = class;
	growth->has_letter |= is_letter(class) || class == HANGUL;
	growth->has_digit |= (class == DIGIT);
	growth->odd_flag = (class == FLAG && !growth->odd_flag);
}

/*
 * Does a bridge at `at` lead to another part of the word?  Crosses it if so.
 */
static bool
cross_bridge(NpWordScan *scan, size_t *at, WordClass middle, Growth *growth)
{
	size_t		next = *at;
	WordClass	right;

	if (!is_letter(growth->last) && growth->last != DIGIT)
		return false;
	if (middle < MID_LETTER || middle > QUOTE)
		return false;
	(void) skip_extenders(scan, &next);
	if (next == scan->text->length)
		return false;
	right = read_class(scan, &next);
	if (!bridges(growth->last, middle, right))
		return false;
	note(growth, right);
	*at = next;
	return true;
}

static bool
is_pictograph(const NpText *text, size_t at)
{
	return u_hasBinaryProperty((UChar32) np_next(text, &at),
							   UCHAR_EXTENDED_PICTOGRAPHIC);
}

/* Moves *at behind ASCII letters and digits, which all join. */
static void
grow_alphanumerics(NpWordScan *scan, size_t *at, Growth *growth)
{
	const unsigned char *bytes = (const unsigned char *) scan->text->bytes;
	size_t		i = *at;
	WordClass	last = growth->last;

	for (; i < scan->text->length && bytes[i] < 0x80; i++)
	{
		WordClass	class = ascii_classes[bytes[i]];

		if (class == DIGIT)
			growth->has_digit = true;
		else if (class == LETTER)
			growth->has_letter = true;
		else
			break;
		last = class;
		step(scan);
	}
	growth->last = last;
	*at = i;
}

/* Lengthens a word that ends at *at by one more part, if there is one. */
static bool
grow(NpWordScan *scan, size_t *at, Growth *growth)
{
	const NpText *text = scan->text;
	size_t		next;
	WordClass	class;

	if (is_letter(growth->last) || growth->last == DIGIT)
		grow_alphanumerics(scan, at, growth);
	if (*at < text->length && (unsigned char) text->bytes[*at] >= 0x80)
	{
		size_t		before = *at;
		bool		joiner = skip_extenders(scan, at);

		if (*at > before)
			growth->joiner = joiner;
	}
	if (*at == text->length)
		return false;

	next = *at;
	class = read_class(scan, &next);
	if (!cross_bridge(scan, &next, class, growth))
	{
		if (!joins(growth->last, class) &&
			!(growth->odd_flag && class == FLAG) &&
			!(growth->joiner && is_pictograph(text, *at)))
			return false;
		note(growth, class);
	}
	growth->joiner = false;
	*at = next;
	return true;
}

/* The kind of a word of one script, which its first character tells. */
static NpWordKind
kind_of(uint32_t c)
{
	if (u_isalpha((UChar32) c))
		return NP_WORD_TEXT;
	return u_isdigit((UChar32) c) ? NP_WORD_NUMBER : NP_WORD_MARK;
}

/* Are these only format characters, which show nothing? */
static bool
is_format(const NpText *text, size_t at, size_t end)
{
	while (at < end)
	{
		uint32_t	c = np_next(text, &at);

		if (u_charType((UChar32) c) != U_FORMAT_CHAR)
			return false;
	}
	return true;
}

/* The next word of a script with dictionaries. */
static NpStatus
next_of_dictionary(NpWordScan *scan, NpWord *word, bool *found)
{
	size_t		start = scan->at;

	NP_TRY(np_dictionary_next(scan->arena, scan->text, start, &scan->at));
	word->span = (NpSpan) {start, scan->at};
	word->kind = kind_of(np_next(scan->text, &start));
	*found = true;
	step(scan);
	return NP_OK;
}

void
np_word_scan_init(NpWordScan *scan, NpArena *arena, const NpText *text)
{
	scan->arena = arena;
	scan->text = text;
	scan->at = 0;
	scan->steps = 0;
	np_dictionary_leave_text(arena);
}

/* The class of byte i, or of a blank at the end of the text. */
static inline WordClass
class_of_byte(const NpText *text, size_t i)
{
	unsigned char byte;

	if (i >= text->length)
		return BREAK;
	byte = (unsigned char) text->bytes[i];
	return byte < 0x80 ? ascii_classes[byte] : IDEOGRAPH;
}

/* Does a word of letters and digits end before i, whatever it is made of? */
static inline bool
ends_plain(const NpText *text, size_t i)
{
	WordClass	class = class_of_byte(text, i);

	if (class == OTHER || (class >= SPACE && class != IDEOGRAPH) ||
		class == QUOTE)
		return true;
	if (class < MID_LETTER || class > APOSTROPHE)
		return false;
	/* A bridge that leads to no letter and no digit. */
	class = class_of_byte(text, i + 1);
	return class != LETTER && class != DIGIT && class != IDEOGRAPH;
}

/*
 * The next word if it is one of ASCII with nothing that could join it: what
 * np_word_next would find, for most of most texts, several times as fast.
 * Leaves blanks of ASCII in any case.
 */
static inline bool
next_plain(NpWordScan *scan, NpWord *word)
{
	const NpText *text = scan->text;
	size_t		start = scan->at;
	size_t		i;
	bool		letter = false;
	bool		digit = false;

	while (start < text->length &&
		   class_of_byte(text, start) >= SPACE &&
		   class_of_byte(text, start) != IDEOGRAPH &&
		   class_of_byte(text, start + 1) != IDEOGRAPH)
	{
		start++;
		step(scan);
	}
	scan->at = i = start;
	for (; i - start < LONGEST_PLAIN; i++)
	{
		WordClass	class = class_of_byte(text, i);

		letter |= (class == LETTER);
		digit |= (class == DIGIT);
		if (class != LETTER && class != DIGIT)
			break;
	}
	if (i == start)
	{
		WordClass	class = class_of_byte(text, start);

		/* One mark, to which no character behind it belongs. */
		if (class >= SPACE || class == LINKER ||
			class_of_byte(text, start + 1) == IDEOGRAPH)
			return false;
		i++;
	}
	else if (i - start == LONGEST_PLAIN || !ends_plain(text, i))
		return false;
	word->span = (NpSpan) {start, i};
	word->kind = letter ? NP_WORD_TEXT : digit ? NP_WORD_NUMBER :
		NP_WORD_MARK;
	scan->at = i;
	step(scan);
	return true;
}

NpStatus
np_word_next(NpWordScan *scan, NpWord *word, bool *found)
{
	*found = next_plain(scan, word);
	if (*found)
		return NP_OK;
	while (scan->at < scan->text->length)
	{
		size_t		start = scan->at;
		size_t		at = start;
		Growth		growth = {0};
		WordClass	class = read_class(scan, &at);

		if (class == IDEOGRAPH)
			return next_of_dictionary(scan, word, found);
		if (class >= SPACE)
		{
			/* A mark after a blank belongs to the blank, and goes with it. */
			if (class != BREAK)
				(void) skip_extenders(scan, &at);
			scan->at = at;
			continue;
		}
		note(&growth, class);
		growth.joiner = (class == JOINER);
		while (grow(scan, &at, &growth))
			;
		scan->at = at;
		if (growth.last >= EXTEND && is_format(scan->text, start, at))
			continue;
		word->span = (NpSpan) {start, at};
		word->kind = growth.has_letter ? NP_WORD_TEXT :
			growth.has_digit ? NP_WORD_NUMBER : NP_WORD_MARK;
		*found = true;
		return NP_OK;
	}
	return NP_OK;
}

/* Bytes looked at at once for plain words. */
#define BLOCK	64

/* What the bytes of a block are: a bit for each. */
typedef struct Block
{
	uint64_t	letters;
	uint64_t	digits;
	uint64_t	marks;			/* all other visible ASCII */
	uint64_t	bridges;		/* marks that may join what is around them */
	uint64_t	others;			/* the low line, and all that is not ASCII */
} Block;

#ifdef __SSE2__

/* Which of 16 bytes are from low to high?  Both are ASCII. */
static inline uint64_t
between(__m128i bytes, char low, char high)
{
	__m128i		in =
		_mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8((char) (low - 1))),
					  _mm_cmplt_epi8(bytes, _mm_set1_epi8((char) (high + 1))));

	return (unsigned) _mm_movemask_epi8(in);
}

static inline uint64_t
equal(__m128i bytes, char c)
{
	return (unsigned) _mm_movemask_epi8(_mm_cmpeq_epi8(bytes,
													   _mm_set1_epi8(c)));
}

/* Every x86-64 can do this. */
static inline void
read_block(Block *block, const char *bytes)
{
	*block = (Block) {0};
	for (int i = 0; i < BLOCK; i += 16)
	{
		__m128i		text = _mm_loadu_si128((const __m128i *) (bytes + i));
		__m128i		small = _mm_or_si128(text, _mm_set1_epi8(0x20));
		uint64_t	wide = (unsigned) _mm_movemask_epi8(text);

		block->letters |= between(small, 'a', 'z') << i;
		block->digits |= between(text, '0', '9') << i;
		block->marks |= between(text, '!', '~') << i;
		block->bridges |= (equal(text, '\'') | equal(text, ',') |
						   equal(text, '.') | equal(text, ';')) << i;
		block->others |= (wide | equal(text, '_')) << i;
	}
	block->marks &= ~(block->letters | block->digits);
}

#else

static inline void
read_block(Block *block, const char *bytes)
{
	*block = (Block) {0};
	for (int i = 0; i < BLOCK; i++)
	{
		unsigned char byte = (unsigned char) bytes[i];
		WordClass	class = byte < 0x80 ? ascii_classes[byte] : LINKER;
		uint64_t	bit = UINT64_C(1) << i;

		block->letters |= class == LETTER ? bit : 0;
		block->digits |= class == DIGIT ? bit : 0;
		block->others |= class == LINKER ? bit : 0;
		block->marks |= class == OTHER ||
			(class > LINKER && class < SPACE) ? bit : 0;
		block->bridges |= class > LINKER && class < QUOTE ? bit : 0;
	}
}

#endif

/*
 * The words and marks of a block before its end or the first character that
 * only the general rules can judge; what touches either is left.  There must
 * be room for BLOCK words.  Returns the end of the last one.
 */
static size_t
read_block_words(const Block *block, size_t start, NpWords *words)
{
	uint64_t	plain = block->letters | block->digits;
	uint64_t	joined = plain << 1 & (plain | block->others) >> 1;
	uint64_t	stops = block->others | (block->bridges & joined) |
		UINT64_C(1) << (BLOCK - 1);
	unsigned	limit = (unsigned) __builtin_ctzll(stops);
	uint64_t	starts = (plain & ~(plain << 1)) | (block->marks & ~block->others);
	NpWord	   *word = words->items + words->count;
	unsigned	read = 0;

	for (; starts != 0; starts &= starts - 1, word++)
	{
		unsigned	first = (unsigned) __builtin_ctzll(starts);
		uint64_t	rest = ~plain >> first;
		unsigned	length = (unsigned) __builtin_ctzll(rest | UINT64_C(1) << 63);

		/* A mark is no run of letters; its length is one all the same. */
		length += (length == 0);
		if (first + length >= limit)
			break;
		word->span = (NpSpan) {start + first, start + first + length};
		word->kind = (plain >> first & 1) == 0 ? NP_WORD_MARK :
			(block->letters >> first & ((UINT64_C(1) << length) - 1)) != 0 ?
			NP_WORD_TEXT : NP_WORD_NUMBER;
		read = first + length;
	}
	words->count = (size_t) (word - words->items);
	return start + read;
}

/*
 * Adds the plain words that lie ahead, by bit masks: np_word_next finds the
 * same ones, in twice the time.
 */
static NpStatus
add_plain_words(NpWordScan *scan, NpWords *words, size_t *capacity)
{
	size_t		before;

	do
	{
		Block		block;

		before = scan->at;
		if (scan->text->length - before < BLOCK ||
			(unsigned char) scan->text->bytes[before + 1] >= 0x80)
			break;
		NP_TRY(np_reserve(scan->arena, &words->items, capacity,
						  words->count + BLOCK, sizeof(NpWord)));
		read_block(&block, scan->text->bytes + before);
		scan->at = read_block_words(&block, before, words);
		scan->steps += BLOCK - 1;
		step(scan);
	} while (scan->at > before);
	return NP_OK;
}

NpStatus
np_words_again(NpArena *arena, const NpText *text, NpWords *words,
			   size_t *capacity)
{
	NpWordScan	scan;
	bool		found;

	np_word_scan_init(&scan, arena, text);
	words->count = 0;
	for (;;)
	{
		NpWord		word;

		NP_TRY(add_plain_words(&scan, words, capacity));
		NP_TRY(np_word_next(&scan, &word, &found));
		if (!found)
			return NP_OK;
		if (words->count == *capacity)
			NP_TRY(np_reserve(arena, &words->items, capacity,
							  words->count + 1, sizeof(NpWord)));
		words->items[words->count++] = word;
	}
}

NpStatus
np_words(NpArena *arena, const NpText *text, NpWords *words)
{
	size_t		capacity = 0;

	words->items = NULL;
	return np_words_again(arena, text, words, &capacity);
}
