/*
 * dialects.c
 *		Labelled pages as they would look in another script.
 *
 * The labelled pages are English, whose headlines and menus are written In
 * Capitals and whose labels the lexicon knows.  Trees that lean on either are
 * lost in Russian or Chinese.  So each page is seen again with its words
 * spelled in other letters: no label is known, and capitals are few, or there
 * are none, or there are no blanks between the words.
 */
#include "dialects.h"

#include <string.h>

#define IS_SMALL(c)	((c) >= 'a' && (c) <= 'z')
#define IS_LARGE(c)	((c) >= 'A' && (c) <= 'Z')
#define IS_LETTER(c)	(IS_SMALL(c) || IS_LARGE(c))
#define IS_DIGIT(c)	((c) >= '0' && (c) <= '9')

typedef struct Writer
{
	char	   *bytes;
	size_t		length;
}			Writer;

static void
write_point(Writer * writer, unsigned point)
{
	char	   *at = writer->bytes + writer->length;

	if (point < 0x80)
	{
		at[0] = (char) point;
		writer->length += 1;
	}
	else if (point < 0x800)
	{
		at[0] = (char) (0xC0 | point >> 6);
		at[1] = (char) (0x80 | (point & 0x3F));
		writer->length += 2;
	}
	else
	{
		at[0] = (char) (0xE0 | point >> 12);
		at[1] = (char) (0x80 | (point >> 6 & 0x3F));
		at[2] = (char) (0x80 | (point & 0x3F));
		writer->length += 3;
	}
}

static size_t
word_length(const char *at, const char *end)
{
	size_t		length = 0;

	while (at + length < end && IS_LETTER(at[length]))
		length++;
	return length;
}

static uint32_t
hash_word(const char *word, size_t length)
{
	uint32_t	hash = 2166136261u;

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (uint32_t) (word[i] | 0x20)) * 16777619u;
	return hash ^ hash >> 15;
}

/* Half of the line's words or more begin with a capital. */
static bool
is_title(const char *line, const char *end)
{
	size_t		words = 0;
	size_t		capitals = 0;

	for (const char *at = line; at < end;)
	{
		size_t		length = word_length(at, end);

		words += length > 0;
		capitals += length > 0 && IS_LARGE(*at);
		at += length > 0 ? length : 1;
	}
	return words > 1 && capitals * 2 >= words;
}

/* Cyrillic letters, a vowel for a vowel. */
static void
write_small(Writer * writer, const char *word, size_t length, bool lower)
{
	static const unsigned short letters[26] = {
		0x430, 0x431, 0x446, 0x434, 0x435, 0x444, 0x433, 0x445, 0x438, 0x436,
		0x43A, 0x43B, 0x43C, 0x43D, 0x43E, 0x43F, 0x449, 0x440, 0x441, 0x442,
		0x443, 0x432, 0x448, 0x447, 0x44B, 0x437
	};

	for (size_t i = 0; i < length; i++)
		write_point(writer, letters[(word[i] | 0x20) - 'a'] -
					(IS_LARGE(word[i]) && !lower ? 0x20u : 0u));
}

/* Hebrew letters. */
static void
write_caseless(Writer * writer, const char *word, size_t length)
{
	for (size_t i = 0; i < length; i++)
		write_point(writer, 0x5D0u + (unsigned) (word[i] | 0x20) % 27u);
}

/* Three letters make a Han character; the same word is the same ones. */
static void
write_wide(Writer * writer, const char *word, size_t length)
{
	uint32_t	hash = hash_word(word, length);

	for (size_t i = 0; i < length; i += 3)
	{
		write_point(writer, 0x4E00u + (hash >> 8) % 2500u);
		hash = hash * 1664525u + 1013904223u;
	}
}

/* Marks of scripts without blanks; 0 for a blank that goes. */
static unsigned
wide_mark(const char *at, const char *line, const char *end)
{
	bool		last = at + 1 == end || at[1] == ' ' || at[1] == '"';

	switch (*at)
	{
		case '.':
			return last ? 0x3002u : '.';
		case ',':
			return last ? 0xFF0Cu : ',';
		case ':':
			return last ? 0xFF1Au : ':';
		case '?':
			return 0xFF1Fu;
		case '!':
			return 0xFF01u;
		case ' ':
			return at > line && at + 1 < end &&
				(IS_LETTER(at[-1]) || strchr(".,:?!", at[-1]) != NULL) &&
				(IS_LETTER(at[1]) || IS_DIGIT(at[1])) ? 0 : ' ';
		default:
			return (unsigned char) *at;
	}
}

static void
write_line(Writer * writer, const char *line, const char *end, Dialect dialect)
{
	bool		title = is_title(line, end);
	bool		first = true;

	for (const char *at = line; at < end;)
	{
		size_t		length = word_length(at, end);
		unsigned	mark;

		if (length == 0)
		{
			mark = dialect == WITHOUT_BLANKS ? wide_mark(at, line, end) :
				(unsigned char) *at;
			/* Bytes of other characters are copied one by one. */
			if (mark >= 0x80 && (unsigned char) *at >= 0x80)
				writer->bytes[writer->length++] = *at;
			else if (mark != 0)
				write_point(writer, mark);
			at++;
			continue;
		}
		/* One name in four of a headline keeps its capital. */
		if (dialect == IN_SMALL_LETTERS)
			write_small(writer, at, length, title && !first &&
						hash_word(at, length) % 4 != 0);
		else if (dialect == WITHOUT_CASE)
			write_caseless(writer, at, length);
		else
			write_wide(writer, at, length);
		first = false;
		at += length;
	}
	writer->bytes[writer->length++] = '\n';
}

Page
in_dialect(const Page * page, Dialect dialect)
{
	Page		result = *page;
	Writer		writer = {must_alloc(page->length * 3 + 1, 1), 0};
	const char *end = page->body + page->length;

	for (const char *line = page->body; line < end;)
	{
		const char *stop = memchr(line, '\n', (size_t) (end - line));

		write_line(&writer, line, stop, dialect);
		line = stop + 1;
	}
	result.body = writer.bytes;
	result.length = writer.length;
	return result;
}
