/*
 * gazetteer_text.c
 *		A gazetteer as text, and back.
 *
 * JSON, so that every language can read and write it, but no more of JSON than
 * an array of arrays of four strings, of which the last two may be null.
 */
#include "core/gazetteer.h"

#include <string.h>

#include <unicode/utf16.h>
#include <unicode/utf8.h>

/* Entries between polls. */
#define ENTRIES_PER_POLL	256

/* Blanks between polls. */
#define BLANKS_PER_POLL		65536

/* A string within the limits is not longer than this, escapes and all. */
#define LONGEST_STRING		(6 * NP_MAX_NAME_BYTES)

/* The longest text that the server takes. */
#define LONGEST_TEXT		((size_t) 0x3FFFFFFF - 64)

static NpStatus
add_string(NpArena *arena, NpBuffer *out, const char *string)
{
	return np_buffer_add(arena, out, string, strlen(string));
}

/* Appends \uXXXX for one unit of UTF-16. */
static NpStatus
add_escape(NpArena *arena, NpBuffer *out, unsigned int unit)
{
	static const char digits[] = "0123456789abcdef";
	char		escape[6] = {'\\', 'u'};

	for (int i = 0; i < 4; i++)
		escape[2 + i] = digits[unit >> (12 - 4 * i) & 15];
	return np_buffer_add(arena, out, escape, sizeof(escape));
}

/* Appends a character that JSON, or a database in ASCII, needs escaped. */
static NpStatus
add_escaped(NpArena *arena, NpBuffer *out, uint32_t c)
{
	char		pair[2] = {'\\', (char) c};

	if (c == '"' || c == '\\')
		return np_buffer_add(arena, out, pair, 2);
	if (c <= 0xFFFF)
		return add_escape(arena, out, c);
	NP_TRY(add_escape(arena, out, U16_LEAD(c)));
	return add_escape(arena, out, U16_TRAIL(c));
}

/* Appends a JSON string, or null. */
static NpStatus
add_json(NpArena *arena, NpBuffer *out, NpBytes string, bool ascii)
{
	NpText		text;
	size_t		plain = 0;

	if (string.bytes == NULL)
		return add_string(arena, out, "null");
	NP_TRY(np_text(string.bytes, string.length, &text));
	NP_TRY(add_string(arena, out, "\""));
	for (size_t at = 0, next = 0; at < text.length; at = next)
	{
		uint32_t	c = np_next(&text, &next);

		if (c >= ' ' && c != '"' && c != '\\' && !(ascii && c >= 0x7F))
			continue;
		NP_TRY(np_buffer_add(arena, out, text.bytes + plain, at - plain));
		NP_TRY(add_escaped(arena, out, c));
		plain = next;
	}
	NP_TRY(np_buffer_add(arena, out, text.bytes + plain,
						 text.length - plain));
	return add_string(arena, out, "\"");
}

NpStatus
np_gazetteer_print(NpArena *arena, const NpGazetteer *gazetteer, bool ascii,
				   NpBuffer *out)
{
	NP_TRY(add_string(arena, out, "["));
	for (size_t i = 0; i < gazetteer->entry_count; i++)
	{
		NpEntry		entry;

		if (i % ENTRIES_PER_POLL == 0)
			np_poll(arena);
		NP_TRY(np_gazetteer_entry(gazetteer, i, &entry));
		NP_TRY(add_string(arena, out, i == 0 ? "[" : ",["));
		NP_TRY(add_json(arena, out, entry.alias, ascii));
		NP_TRY(add_string(arena, out, ","));
		NP_TRY(add_json(arena, out, entry.type, ascii));
		NP_TRY(add_string(arena, out, ","));
		NP_TRY(add_json(arena, out, entry.name, ascii));
		NP_TRY(add_string(arena, out, ","));
		NP_TRY(add_json(arena, out, entry.id, ascii));
		NP_TRY(add_string(arena, out, "]"));
		if (out->length >= LONGEST_TEXT)
			return NP_TOO_MANY;
	}
	return add_string(arena, out, "]");
}

typedef struct Parser
{
	NpArena    *arena;
	const NpText *text;
	size_t		at;
} Parser;

static void
skip_space(Parser *parser)
{
	const NpText *text = parser->text;

	while (parser->at < text->length &&
		   memchr(" \t\n\r", text->bytes[parser->at], 4) != NULL)
	{
		if (++parser->at % BLANKS_PER_POLL == 0)
			np_poll(parser->arena);
	}
}

/* Takes a character behind white space, if it is the next one. */
static bool
take(Parser *parser, char c)
{
	skip_space(parser);
	if (parser->at >= parser->text->length ||
		parser->text->bytes[parser->at] != c)
		return false;
	parser->at++;
	return true;
}

/* Four hexadecimal digits behind \u. */
static bool
take_unit(Parser *parser, uint32_t *unit)
{
	*unit = 0;
	for (int i = 0; i < 4; i++)
	{
		int			c = parser->at < parser->text->length ?
			parser->text->bytes[parser->at++] : 0;

		if (c >= '0' && c <= '9')
			c -= '0';
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			c = (c | 0x20) - 'a' + 10;
		else
			return false;
		*unit = *unit << 4 | (uint32_t) c;
	}
	return true;
}

/* The character of \uXXXX, or of two of them that are surrogates. */
static bool
take_code(Parser *parser, uint32_t *c)
{
	uint32_t	trail;

	if (!take_unit(parser, c) || *c == 0 || U16_IS_TRAIL(*c))
		return false;
	if (!U16_IS_LEAD(*c))
		return true;
	if (parser->text->length - parser->at < 2 ||
		memcmp(parser->text->bytes + parser->at, "\\u", 2) != 0)
		return false;
	parser->at += 2;
	if (!take_unit(parser, &trail) || !U16_IS_TRAIL(trail))
		return false;
	*c = (uint32_t) U16_GET_SUPPLEMENTARY(*c, trail);
	return true;
}

/* The character behind a backslash. */
static bool
take_escape(Parser *parser, uint32_t *c)
{
	static const char names[] = "\"\\/bfnrt";
	static const char values[] = "\"\\/\b\f\n\r\t";
	const char *name;
	int			next = parser->at < parser->text->length ?
		parser->text->bytes[parser->at++] : 0;

	if (next == 'u')
		return take_code(parser, c);
	name = next == 0 ? NULL : strchr(names, next);
	if (name == NULL)
		return false;
	*c = (unsigned char) values[name - names];
	return true;
}

/* The bytes of a JSON string behind its first quotation mark. */
static NpStatus
take_string(Parser *parser, NpBytes *string)
{
	const NpText *text = parser->text;
	size_t		first = parser->at;
	size_t		start = first;
	NpBuffer	buffer = {0};

	/* Most strings have no escapes, and are used where they lie. */
	for (;;)
	{
		unsigned char byte;
		uint32_t	c;
		char		bytes[U8_MAX_LENGTH];
		int32_t		size = 0;

		if (parser->at >= text->length)
			return NP_BAD_VALUE;
		byte = (unsigned char) text->bytes[parser->at++];
		if (byte < ' ')
			return NP_BAD_VALUE;
		if (parser->at - first > LONGEST_STRING)
			return NP_TOO_LONG;
		if (byte != '"' && byte != '\\')
			continue;
		if (byte == '"' && buffer.bytes == NULL)
		{
			*string = (NpBytes) {text->bytes + start, parser->at - 1 - start};
			return NP_OK;
		}
		NP_TRY(np_buffer_add(parser->arena, &buffer, text->bytes + start,
							 parser->at - 1 - start));
		if (byte == '"')
		{
			*string = (NpBytes) {buffer.bytes, buffer.length};
			return NP_OK;
		}
		if (!take_escape(parser, &c))
			return NP_BAD_VALUE;
		U8_APPEND_UNSAFE(bytes, size, (UChar32) c);
		NP_TRY(np_buffer_add(parser->arena, &buffer, bytes, (size_t) size));
		start = parser->at;
	}
}

/* A string, or null if there may be one. */
static NpStatus
take_field(Parser *parser, bool nullable, NpBytes *string)
{
	const NpText *text = parser->text;

	skip_space(parser);
	if (take(parser, '"'))
		return take_string(parser, string);
	if (!nullable || text->length - parser->at < 4 ||
		memcmp(text->bytes + parser->at, "null", 4) != 0)
		return NP_BAD_VALUE;
	parser->at += 4;
	*string = (NpBytes) {NULL, 0};
	return NP_OK;
}

/* [alias, type, name, id] behind its first bracket. */
static NpStatus
take_entry(Parser *parser, NpEntry *entry)
{
	NP_TRY(take_field(parser, false, &entry->alias));
	if (!take(parser, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_field(parser, false, &entry->type));
	if (!take(parser, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_field(parser, true, &entry->name));
	if (!take(parser, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_field(parser, true, &entry->id));
	if (!take(parser, ']'))
		return NP_BAD_VALUE;
	if (entry->name.bytes == NULL)
		entry->name = entry->alias;
	return NP_OK;
}

/* The entries behind the first bracket of a list, to its last. */
static NpStatus
take_entries(Parser *parser, NpEntries *entries)
{
	size_t		capacity = 0;

	if (take(parser, ']'))
		return NP_OK;
	do
	{
		if (!take(parser, '['))
			return NP_BAD_VALUE;
		if (entries->count % ENTRIES_PER_POLL == 0)
			np_poll(parser->arena);
		NP_TRY(np_reserve(parser->arena, &entries->items, &capacity,
						  entries->count + 1, sizeof(NpEntry)));
		NP_TRY(take_entry(parser, &entries->items[entries->count]));
		entries->count++;
	} while (take(parser, ','));
	return take(parser, ']') ? NP_OK : NP_BAD_VALUE;
}

NpStatus
np_gazetteer_parse(NpArena *arena, const NpText *text, NpEntries *entries)
{
	Parser		parser = {arena, text, 0};

	entries->items = NULL;
	entries->count = 0;
	if (!take(&parser, '['))
		return NP_BAD_VALUE;
	NP_TRY(take_entries(&parser, entries));
	skip_space(&parser);
	return parser.at == text->length ? NP_OK : NP_BAD_VALUE;
}
