/*
 * dictionary.c
 *		Words of scripts that write no blanks, by ICU's dictionaries.
 *
 * ICU gets one window at a time: it cannot be interrupted, and on a run of
 * megabytes it would not return for seconds.
 */
#include "core/dictionary.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

typedef struct NpDictionary NpDictionary;

/* Bytes of a window.  ICU takes well under a millisecond for it. */
#define WINDOW	4096

/*
 * An arena has one, for it takes 10 kB and 40 microseconds to open, and
 * folding names divides many short texts.
 */
struct NpDictionary
{
	UBreakIterator *iterator;
	UText	   *bytes;
	const char *text;			/* that the window is of; NULL for none */
	size_t		start;			/* of the window */
	size_t		end;
	size_t		at;				/* behind the last word */
};

typedef struct Range
{
	uint32_t	first;
	uint32_t	last;
} Range;

/*
 * Blocks, not properties: these do not change with ICU.  Punctuation among
 * them costs a visit to ICU and nothing else.  Ascending.
 */
static const Range ranges[] = {
	{0x0E01, 0x0EFF},			/* Thai, Lao */
	{0x1000, 0x109F},			/* Myanmar */
	{0x1780, 0x17FF},			/* Khmer */
	{0x1950, 0x19DF},			/* Tai Le, New Tai Lue */
	{0x1A20, 0x1AAF},			/* Tai Tham */
	{0x2E80, 0x2FFF},			/* radicals */
	{0x3001, 0x312F},			/* punctuation, kana, Bopomofo */
	{0x3190, 0x4DBF},			/* Bopomofo, enclosed, extension A */
	{0x4E00, 0x9FFF},			/* ideographs */
	{0xA9E0, 0xA9FF},			/* Myanmar */
	{0xAA60, 0xAADF},			/* Myanmar, Tai Viet */
	{0xF900, 0xFAFF},			/* compatibility ideographs */
	{0xFF66, 0xFF9F},			/* kana of half width */
	{0x11700, 0x1174F},			/* Ahom */
	{0x1AFF0, 0x1B16F},			/* kana */
	{0x20000, 0x3FFFD},			/* ideographs */
};

bool
np_needs_dictionary(uint32_t c)
{
	size_t		low = 0;
	size_t		high = sizeof(ranges) / sizeof(ranges[0]);

	if (c < ranges[0].first)
		return false;
	while (low < high)
	{
		size_t		middle = (low + high) / 2;

		if (c > ranges[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sizeof(ranges) / sizeof(ranges[0]) &&
		c >= ranges[low].first;
}

/* Does a character stay with the one before it, as marks do? */
static bool
is_attached(uint32_t c)
{
	int			class = u_getIntPropertyValue((UChar32) c, UCHAR_WORD_BREAK);

	return class == U_WB_EXTEND || class == U_WB_FORMAT || class == U_WB_ZWJ;
}

/* Ideographic comma and stop, and their wide and small relatives. */
static bool
is_pause(uint32_t c)
{
	return c == 0x3001 || c == 0x3002 || c == 0x300D || c == 0x300F;
}

/* The end of the window that begins at start. */
static size_t
window_end(const NpText *text, size_t start)
{
	size_t		at = start;
	size_t		last_pause = start;

	while (at < text->length)
	{
		size_t		next = at;
		uint32_t	c = np_next(text, &next);

		if (!np_needs_dictionary(c) && !(at > start && is_attached(c)))
			return at;
		if (next - start > WINDOW)
			return last_pause > start ? last_pause : at;
		at = next;
		if (is_pause(c))
			last_pause = at;
	}
	return at;
}

static void
close_iterator(void *iterator)
{
	ubrk_close(iterator);
}

static void
close_bytes(void *bytes)
{
	(void) utext_close(bytes);
}

static NpStatus
open_dictionary(NpArena *arena)
{
	UErrorCode	error = U_ZERO_ERROR;
	NpDictionary *dictionary = np_alloc_array(arena, 1, sizeof(NpDictionary));

	if (dictionary == NULL)
		return NP_NO_MEMORY;
	dictionary->bytes = utext_openUTF8(NULL, "", 0, &error);
	if (U_FAILURE(error))
		return NP_ICU_FAILED;
	NP_TRY(np_own(arena, dictionary->bytes, close_bytes));
	dictionary->iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &error);
	if (U_FAILURE(error))
		return NP_ICU_FAILED;
	NP_TRY(np_own(arena, dictionary->iterator, close_iterator));
	arena->dictionary = dictionary;
	return NP_OK;
}

/* Points ICU to the window that begins at start. */
static NpStatus
open_window(NpDictionary *dictionary, const NpText *text, size_t start)
{
	UErrorCode	error = U_ZERO_ERROR;

	dictionary->text = text->bytes;
	dictionary->start = start;
	dictionary->end = window_end(text, start);
	(void) utext_openUTF8(dictionary->bytes, text->bytes + start,
						  (int64_t) (dictionary->end - start), &error);
	ubrk_setUText(dictionary->iterator, dictionary->bytes, &error);
	return U_FAILURE(error) ? NP_ICU_FAILED : NP_OK;
}

void
np_dictionary_leave_text(NpArena *arena)
{
	if (arena->dictionary != NULL)
		arena->dictionary->text = NULL;
}

NpStatus
np_dictionary_next(NpArena *arena, const NpText *text, size_t start,
				   size_t *end)
{
	NpDictionary *own;
	int32_t		next;

	if (arena->dictionary == NULL)
		NP_TRY(open_dictionary(arena));
	own = arena->dictionary;
	/* Another text's words may have been asked for in between. */
	if (own->text != text->bytes || start < own->at || start >= own->end)
		NP_TRY(open_window(own, text, start));
	next = ubrk_next(own->iterator);
	*end = next > 0 ? own->start + (size_t) next : own->end;

	/* ICU advances; should it ever not, one character is a word. */
	if (*end <= start)
	{
		*end = start;
		(void) np_next(text, end);
	}
	own->at = *end;
	return NP_OK;
}
