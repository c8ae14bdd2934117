/*
 * line_classes.c
 *		Prints what each code point is to a line, by ICU's data.
 *
 * usage: line_classes > src/core/tables/line_classes.c
 *
 * The functions that rest on it are immutable and must not change with the
 * release of ICU that a server has, so the table is kept.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "core/tables/line_classes.h"

#define BLOCK	128
#define BLOCKS	(0x110000 / BLOCK)

static bool
is_blank(uint32_t c)
{
	if (c < 0x7F)
		return c <= ' ';
	if (c <= 0xA0)
		return true;
	return c == 0x200B || c == 0x2060 || c == 0xFEFF ||
		(c >= 0x1680 && u_isUWhiteSpace((UChar32) c));
}

/* The classes of ASCII. */
static const uint8_t ascii_class[128] = {
	[0 ... 32] = NP_C_BLANK,
	['!'] = NP_C_EXCLAMATION, ['"'] = NP_C_QUOTE, ['#'] = NP_C_SIGN, ['$'] = NP_C_SIGN,
	['%'] = NP_C_SIGN, ['&'] = NP_C_SIGN, ['\''] = NP_C_QUOTE, ['('] = NP_C_OPEN, [')'] = NP_C_CLOSE,
	['*'] = NP_C_BULLET, ['+'] = NP_C_SIGN, [','] = NP_C_COMMA, ['-'] = NP_C_DASH, ['.'] = NP_C_STOP,
	['/'] = NP_C_SEPARATOR,
	['0' ... '9'] = NP_C_DIGIT,
	[':'] = NP_C_COLON, [';'] = NP_C_COMMA, ['<'] = NP_C_SEPARATOR, ['='] = NP_C_SIGN,
	['>'] = NP_C_SEPARATOR, ['?'] = NP_C_QUESTION, ['@'] = NP_C_SIGN,
	['A' ... 'Z'] = NP_C_UPPER,
	['['] = NP_C_OPEN, ['\\'] = NP_C_SEPARATOR, [']'] = NP_C_CLOSE, ['^'] = NP_C_SIGN,
	['_'] = NP_C_SIGN, ['`'] = NP_C_QUOTE,
	['a' ... 'z'] = NP_C_LOWER,
	['{'] = NP_C_OPEN, ['|'] = NP_C_SEPARATOR, ['}'] = NP_C_CLOSE, ['~'] = NP_C_SIGN,
	[127] = NP_C_BLANK,
};

/*
 * Letters of scripts that write no blanks between words: Thai, Lao, Myanmar,
 * Khmer, Han, kana.  (Hangul writes blanks.)
 */
static bool
is_wide(uint32_t c)
{
	return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
		(c >= 0x1780 && c <= 0x17FF) || (c >= 0x2E80 && c <= 0x2FDF) ||
		(c >= 0x3005 && c <= 0x3007) || (c >= 0x3040 && c <= 0x30FF) ||
		(c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x9FFF) ||
		(c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9F) ||
		(c >= 0x20000 && c <= 0x3FFFF);
}

/* The class of a mark outside ASCII. */
static NpLineClass
mark_class(uint32_t c)
{
	switch (c)
	{
		case 0x2026:
			return NP_C_ELLIPSIS;
		case 0x3002:
		case 0xFF0E:
		case 0xFF61:
		case 0x06D4:
		case 0x0964:
		case 0x0965:
		case 0x0589:
		case 0x104B:
		case 0x17D4:
			return NP_C_STOP;
		case 0xFF1F:
		case 0x061F:
		case 0x037E:
			return NP_C_QUESTION;
		case 0xFF01:
			return NP_C_EXCLAMATION;
		case 0xFF0C:
		case 0x3001:
		case 0xFF1B:
		case 0x060C:
		case 0x061B:
			return NP_C_COMMA;
		case 0xFF1A:
			return NP_C_COLON;
		case 0x00BB:
		case 0x203A:
		case 0x2192:
		case 0xFF5C:
			return u_hasBinaryProperty((UChar32) c, UCHAR_QUOTATION_MARK) ?
				NP_C_QUOTE : NP_C_SEPARATOR;
		case 0x00B7:
		case 0x2022:
		case 0x30FB:
			return NP_C_BULLET;
		default:
			return NP_C_SIGN;
	}
}

static NpLineClass
other_class(uint32_t c)
{
	NpLineClass		special = mark_class(c);

	if (special != NP_C_SIGN)
		return special;
	switch (u_charType((UChar32) c))
	{
		case U_INITIAL_PUNCTUATION:
		case U_FINAL_PUNCTUATION:
			return NP_C_QUOTE;
		case U_START_PUNCTUATION:
			return u_hasBinaryProperty((UChar32) c, UCHAR_QUOTATION_MARK) ?
				NP_C_QUOTE : NP_C_OPEN;
		case U_END_PUNCTUATION:
			return u_hasBinaryProperty((UChar32) c, UCHAR_QUOTATION_MARK) ?
				NP_C_QUOTE : NP_C_CLOSE;
		case U_DASH_PUNCTUATION:
			return NP_C_DASH;
		case U_OTHER_SYMBOL:
			if (c >= 0x1F000)
				return NP_C_EMOJI;
			return c >= 0x2190 ? NP_C_BULLET : NP_C_SIGN;
		default:
			return NP_C_SIGN;
	}
}

static NpLineClass
class_of(uint32_t c)
{
	if (c < 128)
		return (NpLineClass) ascii_class[c];
	if (is_wide(c))
		return NP_C_WIDE;
	switch (u_charType((UChar32) c))
	{
		case U_UPPERCASE_LETTER:
		case U_TITLECASE_LETTER:
			return NP_C_UPPER;
		case U_LOWERCASE_LETTER:
			return NP_C_LOWER;
		case U_MODIFIER_LETTER:
		case U_OTHER_LETTER:
		case U_LETTER_NUMBER:
			return NP_C_CASELESS;
		case U_NON_SPACING_MARK:
		case U_ENCLOSING_MARK:
		case U_COMBINING_SPACING_MARK:
			return NP_C_JOINED;
		case U_FORMAT_CHAR:
			/* Soft hyphens and joiners stand inside words. */
			return is_blank(c) ? NP_C_BLANK : NP_C_JOINED;
		case U_DECIMAL_DIGIT_NUMBER:
			return NP_C_DIGIT;
		default:
			return is_blank(c) ? NP_C_BLANK : other_class(c);
	}
}

static uint8_t
entry_of(uint32_t c)
{
	bool		folds = u_foldCase((UChar32) c, U_FOLD_CASE_DEFAULT) !=
		(UChar32) c;

	return (uint8_t) (class_of(c) | (folds ? NP_LINE_FOLDS : 0));
}

static void
print_bytes(const uint8_t *bytes, size_t count)
{
	for (size_t i = 0; i < count; i++)
		printf("%s%u,%s", i % 16 == 0 ? "\t" : " ", bytes[i],
			   i % 16 == 15 ? "\n" : "");
}

int
main(void)
{
	static uint8_t blocks[256][BLOCK];
	static uint8_t index[BLOCKS];
	size_t		count = 0;

	for (uint32_t b = 0; b < BLOCKS; b++)
	{
		uint8_t		entries[BLOCK];
		size_t		same = 0;

		for (uint32_t i = 0; i < BLOCK; i++)
			entries[i] = entry_of(b * BLOCK + i);
		while (same < count && memcmp(blocks[same], entries, BLOCK) != 0)
			same++;
		if (same == 256)
			return 1;
		if (same == count)
			memcpy(blocks[count++], entries, BLOCK);
		index[b] = (uint8_t) same;
	}
	printf("/*\n * line_classes.c\n"
		   " *\t\tWhat each code point is to a line, by Unicode %s.\n"
		   " *\n * Written by tools/tables/line_classes.c.\n */\n"
		   "#include \"core/tables/line_classes.h\"\n\n"
		   "const uint8_t np_line_class_index[%d] = {\n", U_UNICODE_VERSION,
		   BLOCKS);
	print_bytes(index, BLOCKS);
	printf("};\n\nconst uint8_t np_line_class_blocks[%zu][%d] = {\n", count,
		   BLOCK);
	for (size_t b = 0; b < count; b++)
	{
		printf("\t{\n");
		print_bytes(blocks[b], BLOCK);
		printf("\t},\n");
	}
	printf("};\n");
	return 0;
}
