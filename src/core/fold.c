/*
 * fold.c
 *		Case, marks and script of a word folded away.
 *
 * ICU could transliterate, but its rules change between releases, and the
 * results are stored in gazetteers.  So the three scripts in which European
 * names are printed have a frozen table, and all others only what Unicode's
 * stability policy freezes: NFKC case folding and decomposition.
 */
#include "core/fold.h"

#include <stdbool.h>
#include <string.h>

#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "core/tables/name_folds.h"

/* The longest decomposition of one character is 18 units of UTF-16. */
#define LONGEST_DECOMPOSITION	32

NpStatus
np_buffer_add(NpArena *arena, NpBuffer *buffer, const char *bytes,
			  size_t length)
{
	NP_TRY(np_reserve(arena, &buffer->bytes, &buffer->capacity,
					  buffer->length + length, 1));
	if (length > 0)
		memcpy(buffer->bytes + buffer->length, bytes, length);
	buffer->length += length;
	return NP_OK;
}

/* The table's ASCII for a letter; "" if it is in no table; "-" if silent. */
static const char *
table_fold(uint32_t c)
{
	if (c >= 0x80 && c < 0x250)
		return latin_folds[c - 0x80];
	if (c >= 0x370 && c < 0x530)
		return greek_cyrillic_folds[c - 0x370];
	if (c >= 0x1E00 && c < 0x2000)
		return latin_additional_folds[c - 0x1E00];
	return "";
}

/*
 * Is this an accent or vowel point, without which a word is still spelt the
 * same?  By block, because categories are not frozen.  Vowel signs of Indic
 * scripts and the voicing marks of kana are letters, and stay.
 */
static bool
is_accent(uint32_t c)
{
	return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x489) ||
		(c >= 0x591 && c <= 0x5C7) || (c >= 0x610 && c <= 0x61A) ||
		c == 0x640 || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
		(c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
		(c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) ||
		(c >= 0xFE20 && c <= 0xFE2F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/* What the letters around a letter say of it. */
typedef struct Letters
{
	uint32_t	before;			/* 0 at the start */
	uint32_t	at;
	uint32_t	after;			/* 0 at the end */
	size_t		position;		/* of `at`, from 0 */
	bool		ends;			/* nothing stands behind `after` */
	bool		ukrainian;
} Letters;

/* The small letter of a Greek or Russian capital, without its accent. */
static uint32_t
plain_small(uint32_t c)
{
	switch (c)
	{
		case 0x38C:
		case 0x3CC:
			return 0x3BF;		/* omicron */
		case 0x38E:
		case 0x3CD:
			return 0x3C5;		/* upsilon */
		case 0x388:
		case 0x3AD:
			return 0x3B5;		/* epsilon */
		case 0x386:
		case 0x3AC:
			return 0x3B1;		/* alpha */
		case 0x406:
			return 0x456;
		case 0x407:
			return 0x457;
		case 0x404:
			return 0x454;
		case 0x490:
			return 0x491;
		default:
			break;
	}
	if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
		return c + 0x20;
	return c;
}

/* Greek letters before which "av", "ev" are spoken "af", "ef". */
static bool
is_unvoiced(uint32_t c)
{
	static const uint32_t unvoiced[] = {
		0, 0x3B8, 0x3BA, 0x3BE, 0x3C0, 0x3C3, 0x3C2, 0x3C4, 0x3C6, 0x3C7, 0x3C8
	};

	for (size_t i = 0; i < sizeof(unvoiced) / sizeof(unvoiced[0]); i++)
		if (unvoiced[i] == c)
			return true;
	return false;
}

/* Greek spellings of two letters; NULL if this is none. */
static const char *
greek_fold(const Letters *letters)
{
	uint32_t	before = plain_small(letters->before);
	uint32_t	at = plain_small(letters->at);
	uint32_t	after = plain_small(letters->after);

	/* ou, au, eu, told by their second letter; a diaeresis keeps it apart */
	if (at == 0x3C5 && before == 0x3BF)
		return "u";
	if (at == 0x3C5 && (before == 0x3B1 || before == 0x3B5))
		return is_unvoiced(after) ? "f" : "v";
	/* gg is ng; mp begins a word as b */
	if (at == 0x3B3 && after == 0x3B3)
		return "n";
	if (at == 0x3B3 && before == 0x3B3)
		return "g";
	if (at == 0x3BC && after == 0x3C0 && letters->position == 0)
		return "b";
	if (at == 0x3C0 && before == 0x3BC && letters->position == 1)
		return "-";
	return NULL;
}

/* Endings of Russian names, and what Ukrainian reads otherwise. */
static const char *
cyrillic_fold(const Letters *letters)
{
	uint32_t	at = plain_small(letters->at);
	uint32_t	before = plain_small(letters->before);

	/* -iy and -yy at the end are -y: Dalny, Zanevsky */
	if (at == 0x439 && letters->after == 0 &&
		(before == 0x438 || before == 0x44B))
		return "-";
	if (at == 0x438 && letters->ends && plain_small(letters->after) == 0x439)
		return "y";
	if (letters->ukrainian && at == 0x438)
		return "y";
	if (letters->ukrainian && at == 0x433)
		return "h";
	return NULL;
}

/* Appends a character of no table: NFKC case folding, without accents. */
static NpStatus
add_other(NpArena *arena, uint32_t c, NpBuffer *buffer)
{
	UErrorCode	error = U_ZERO_ERROR;
	const UNormalizer2 *folding = unorm2_getNFKCCasefoldInstance(&error);
	const UNormalizer2 *decomposing = unorm2_getNFDInstance(&error);
	UChar		source[2];
	UChar		folded[LONGEST_DECOMPOSITION];
	UChar		parts[LONGEST_DECOMPOSITION];
	int32_t		length = 0;
	int32_t		i = 0;
	bool		whole = (c >= 0xAC00 && c <= 0xD7A3) ||
		(c >= 0x3040 && c <= 0x30FF);

	if (U_FAILURE(error))
		return NP_ICU_FAILED;
	U16_APPEND_UNSAFE(source, length, (UChar32) c);
	length = unorm2_normalize(folding, source, length, folded,
							  LONGEST_DECOMPOSITION, &error);
	/* Parts of syllables and of kana are no accents. */
	if (!whole)
		length = unorm2_normalize(decomposing, folded, length, parts,
								  LONGEST_DECOMPOSITION, &error);
	else
		memcpy(parts, folded, sizeof(folded));
	if (U_FAILURE(error))
		return NP_ICU_FAILED;
	while (i < length)
	{
		char		bytes[U8_MAX_LENGTH];
		int32_t		size = 0;
		UChar32		part;

		U16_NEXT(parts, i, length, part);
		if (is_accent((uint32_t) part))
			continue;
		U8_APPEND_UNSAFE(bytes, size, part);
		NP_TRY(np_buffer_add(arena, buffer, bytes, (size_t) size));
	}
	return NP_OK;
}

/* Do i, yi, ye or g with upturn show that a word is Ukrainian? */
static bool
is_ukrainian(const NpText *text, NpSpan span)
{
	for (size_t at = span.start; at < span.end;)
	{
		uint32_t	c = plain_small(np_next(text, &at));

		if (c == 0x456 || c == 0x457 || c == 0x454 || c == 0x491)
			return true;
	}
	return false;
}

/* A letter and the accents behind it in one character, where there is one. */
static uint32_t
next_composed(const NpText *text, size_t *at, size_t end)
{
	uint32_t	c = np_next(text, at);

	while (*at < end && (unsigned char) text->bytes[*at] >= 0x80)
	{
		size_t		next = *at;
		uint32_t	mark = np_next(text, &next);
		UErrorCode	error = U_ZERO_ERROR;
		UChar32		pair;

		if (!is_accent(mark))
			break;
		pair = unorm2_composePair(unorm2_getNFCInstance(&error),
								  (UChar32) c, (UChar32) mark);
		if (pair >= 0)
			c = (uint32_t) pair;
		*at = next;
	}
	return c;
}

static NpStatus
add_letter(NpArena *arena, const Letters *letters, NpBuffer *buffer)
{
	uint32_t	c = letters->at;
	const char *folded = NULL;

	if (c < 0x80)
	{
		char		small = (char) (c >= 'A' && c <= 'Z' ? c + 0x20 : c);

		return np_buffer_add(arena, buffer, &small, 1);
	}
	if (is_accent(c))
		return NP_OK;
	if (c >= 0x370 && c < 0x400)
		folded = greek_fold(letters);
	else if (c >= 0x400 && c < 0x530)
		folded = cyrillic_fold(letters);
	if (folded == NULL)
		folded = table_fold(c);
	if (folded[0] == '\0')
		return add_other(arena, c, buffer);
	if (folded[0] == '-')
		return NP_OK;
	return np_buffer_add(arena, buffer, folded, strlen(folded));
}

/* The letters of a span that are not all ASCII, with their neighbours. */
static NpStatus
fold_wide(NpArena *arena, const NpText *text, NpSpan span, NpBuffer *buffer)
{
	Letters		letters = {0};
	size_t		at = span.start;

	letters.ukrainian = is_ukrainian(text, span);
	letters.after = next_composed(text, &at, span.end);
	for (;;)
	{
		letters.before = letters.at;
		letters.at = letters.after;
		letters.after = at < span.end ?
			next_composed(text, &at, span.end) : 0;
		letters.ends = (at == span.end);
		NP_TRY(add_letter(arena, &letters, buffer));
		if (letters.after == 0)
			return NP_OK;
		letters.position++;
	}
}

NpStatus
np_fold_letters(NpArena *arena, const NpText *text, NpSpan span,
				NpBuffer *buffer)
{
	char	   *to;

	/* Case folding of ASCII is short; the rest is left behind if it fails. */
	NP_TRY(np_reserve(arena, &buffer->bytes, &buffer->capacity,
					  buffer->length + (span.end - span.start), 1));
	to = buffer->bytes + buffer->length;
	for (size_t i = span.start; i < span.end; i++)
	{
		unsigned char c = (unsigned char) text->bytes[i];

		if (c >= 0x80)
			return fold_wide(arena, text, span, buffer);
		*to++ = (char) (c >= 'A' && c <= 'Z' ? c + 0x20 : c);
	}
	buffer->length += span.end - span.start;
	return NP_OK;
}
