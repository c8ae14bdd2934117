/*
 * json.c
 *		The little of JSON that the text forms of values need.
 */
#include "core/json.h"

#include <string.h>

#include <unicode/utf16.h>
#include <unicode/utf8.h>

/* Blanks between polls. */
#define BLANKS_PER_POLL		65536

NpStatus
np_json_add(NpArena *arena, NpBuffer *out, const char *bytes)
{
	return np_buffer_add(arena, out, bytes, strlen(bytes));
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

NpStatus
np_json_add_string(NpArena *arena, NpBuffer *out, NpBytes string,
				   bool ascii)
{
	NpText		text;
	size_t		plain = 0;

	if (string.bytes == NULL)
		return np_json_add(arena, out, "null");
	NP_TRY(np_text(string.bytes, string.length, &text));
	NP_TRY(np_json_add(arena, out, "\""));
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
	return np_json_add(arena, out, "\"");
}

void
np_json_skip(NpJson *json)
{
	const NpText *text = json->text;

	while (json->at < text->length &&
		   memchr(" \t\n\r", text->bytes[json->at], 4) != NULL)
	{
		if (++json->at % BLANKS_PER_POLL == 0)
			np_poll(json->arena);
	}
}

bool
np_json_take(NpJson *json, char c)
{
	np_json_skip(json);
	if (json->at >= json->text->length ||
		json->text->bytes[json->at] != c)
		return false;
	json->at++;
	return true;
}

/* Four hexadecimal digits behind \u. */
static bool
take_unit(NpJson *json, uint32_t *unit)
{
	*unit = 0;
	for (int i = 0; i < 4; i++)
	{
		int			c = json->at < json->text->length ?
			json->text->bytes[json->at++] : 0;

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
take_code(NpJson *json, uint32_t *c)
{
	uint32_t	trail;

	if (!take_unit(json, c) || *c == 0 || U16_IS_TRAIL(*c))
		return false;
	if (!U16_IS_LEAD(*c))
		return true;
	if (json->text->length - json->at < 2 ||
		memcmp(json->text->bytes + json->at, "\\u", 2) != 0)
		return false;
	json->at += 2;
	if (!take_unit(json, &trail) || !U16_IS_TRAIL(trail))
		return false;
	*c = (uint32_t) U16_GET_SUPPLEMENTARY(*c, trail);
	return true;
}

/* The character behind a backslash. */
static bool
take_escape(NpJson *json, uint32_t *c)
{
	static const char names[] = "\"\\/bfnrt";
	static const char values[] = "\"\\/\b\f\n\r\t";
	const char *name;
	int			next = json->at < json->text->length ?
		json->text->bytes[json->at++] : 0;

	if (next == 'u')
		return take_code(json, c);
	name = next == 0 ? NULL : strchr(names, next);
	if (name == NULL)
		return false;
	*c = (unsigned char) values[name - names];
	return true;
}

NpStatus
np_json_take_string(NpJson *json, size_t most, NpBytes *string)
{
	const NpText *text = json->text;
	size_t		first = json->at;
	size_t		start = first;
	NpBuffer	buffer = {0};

	/* Most strings have no escapes, and are used where they lie. */
	for (;;)
	{
		unsigned char byte;
		uint32_t	c;
		char		bytes[U8_MAX_LENGTH];
		int32_t		size = 0;

		if (json->at >= text->length)
			return NP_BAD_VALUE;
		byte = (unsigned char) text->bytes[json->at++];
		if (byte < ' ')
			return NP_BAD_VALUE;
		if (json->at - first > most)
			return NP_TOO_LONG;
		if (byte != '"' && byte != '\\')
			continue;
		if (byte == '"' && buffer.bytes == NULL)
		{
			*string = (NpBytes) {text->bytes + start, json->at - 1 - start};
			return NP_OK;
		}
		NP_TRY(np_buffer_add(json->arena, &buffer, text->bytes + start,
							 json->at - 1 - start));
		if (byte == '"')
		{
			*string = (NpBytes) {buffer.bytes, buffer.length};
			return NP_OK;
		}
		if (!take_escape(json, &c))
			return NP_BAD_VALUE;
		U8_APPEND_UNSAFE(bytes, size, (UChar32) c);
		NP_TRY(np_buffer_add(json->arena, &buffer, bytes, (size_t) size));
		start = json->at;
	}
}

bool
np_json_take_number(NpJson *json, uint64_t *number)
{
	const NpText *text = json->text;
	size_t		start;

	np_json_skip(json);
	*number = 0;
	for (start = json->at; json->at < text->length; json->at++)
	{
		unsigned	digit = (unsigned char) text->bytes[json->at] - '0';

		if (digit > 9)
			break;
		/* JSON has no zeros in front. */
		if (json->at > start && *number == 0)
			return false;
		if (*number > (UINT64_MAX - digit) / 10)
			return false;
		*number = *number * 10 + digit;
	}
	return json->at > start;
}

bool
np_json_take_name(NpJson *json, const char *name)
{
	size_t		length = strlen(name);

	if (!np_json_take(json, '"') ||
		json->text->length - json->at <= length ||
		memcmp(json->text->bytes + json->at, name, length) != 0)
		return false;
	json->at += length;
	if (json->text->bytes[json->at++] != '"')
		return false;
	return np_json_take(json, ':');
}
