/*
 * template_text.c
 *		A template as text, and back.
 *
 *		{"format":1,"rules":1,"fed":12,
 *		 "pages":[["<hash>","<cutoff>",<times>],...],
 *		 "lines":[["<hash>","<pages>","<kind>","<sample>"],...]}
 *
 * Hashes and sets are 16 hexadecimal digits.
 */
#include "core/template_format.h"

#include <string.h>

#include "core/json.h"

/* Keys between polls. */
#define KEYS_PER_POLL	1024

static const char *const kind_names[NP_KEY_KINDS] = {
	[NP_KEY_LINE] = "line",
	[NP_KEY_PATTERN] = "pattern",
	[NP_KEY_STUB] = "stub",
	[NP_KEY_LABEL] = "label",
	[NP_KEY_TAIL] = "tail",
	[NP_KEY_DATE] = "date",
};

static NpStatus
add_hex(NpArena *arena, NpBuffer *out, uint64_t number)
{
	static const char digits[] = "0123456789abcdef";
	char		hex[] = "\"0123456789abcdef\"";

	for (int i = 0; i < 16; i++)
		hex[1 + i] = digits[number >> (60 - 4 * i) & 15];
	return np_json_add(arena, out, hex);
}

static NpStatus
add_number(NpArena *arena, NpBuffer *out, uint64_t number)
{
	char		digits[21];
	size_t		at = sizeof(digits) - 1;

	digits[at] = '\0';
	do
	{
		digits[--at] = (char) ('0' + number % 10);
		number /= 10;
	} while (number > 0);
	return np_json_add(arena, out, digits + at);
}

static NpStatus
print_page(NpArena *arena, const NpTemplatePageEntry *page, NpBuffer *out)
{
	NP_TRY(np_json_add(arena, out, "["));
	NP_TRY(add_hex(arena, out, page->hash));
	NP_TRY(np_json_add(arena, out, ","));
	NP_TRY(add_hex(arena, out, page->cutoff));
	NP_TRY(np_json_add(arena, out, ","));
	NP_TRY(add_number(arena, out, page->times));
	return np_json_add(arena, out, "]");
}

static NpStatus
print_key(NpArena *arena, const NpTemplateKeyEntry *key, bool ascii,
		  NpBuffer *out)
{
	NpBytes		sample = {(const char *) key->sample, key->length};

	if (key->kind >= NP_KEY_KINDS)
		return NP_BAD_VALUE;
	NP_TRY(np_json_add(arena, out, "["));
	NP_TRY(add_hex(arena, out, key->hash));
	NP_TRY(np_json_add(arena, out, ","));
	NP_TRY(add_hex(arena, out, key->holders));
	NP_TRY(np_json_add(arena, out, ",\""));
	NP_TRY(np_json_add(arena, out, kind_names[key->kind]));
	NP_TRY(np_json_add(arena, out, "\","));
	NP_TRY(np_json_add_string(arena, out, sample, ascii));
	return np_json_add(arena, out, "]");
}

NpStatus
np_template_print(NpArena *arena, const NpTemplate *template, bool ascii,
				  NpBuffer *out)
{
	NpTemplateWalk walk = {.template = template};
	NpTemplateKeyEntry key;

	NP_TRY(np_json_add(arena, out, "{\"format\":"));
	NP_TRY(add_number(arena, out, NP_TEMPLATE_FORMAT));
	NP_TRY(np_json_add(arena, out, ",\"rules\":"));
	NP_TRY(add_number(arena, out, NP_TEMPLATE_RULES));
	NP_TRY(np_json_add(arena, out, ",\"fed\":"));
	NP_TRY(add_number(arena, out, template->fed));
	NP_TRY(np_json_add(arena, out, ",\"pages\":["));
	for (size_t i = 0; i < template->pages; i++)
	{
		NpTemplatePageEntry page = np_template_page_entry(template, i);

		if (i > 0)
			NP_TRY(np_json_add(arena, out, ","));
		NP_TRY(print_page(arena, &page, out));
	}
	NP_TRY(np_json_add(arena, out, "],\"lines\":["));
	for (size_t i = 0; np_template_next(&walk, &key); i++)
	{
		if (i % KEYS_PER_POLL == 0)
			np_poll(arena);
		if (i > 0)
			NP_TRY(np_json_add(arena, out, ","));
		NP_TRY(print_key(arena, &key, ascii, out));
	}
	return np_json_add(arena, out, "]}");
}

/* A string of hexadecimal digits, small ones as they are written. */
static NpStatus
take_hex(NpJson *json, uint64_t *number)
{
	static const char digits[] = "0123456789abcdef";
	NpBytes		string;

	if (!np_json_take(json, '"'))
		return NP_BAD_VALUE;
	NP_TRY(np_json_take_string(json, 16 + 1, &string));
	if (string.length != 16)
		return NP_BAD_VALUE;
	*number = 0;
	for (size_t i = 0; i < 16; i++)
	{
		const char *digit = memchr(digits, string.bytes[i], 16);

		if (digit == NULL)
			return NP_BAD_VALUE;
		*number = *number << 4 | (uint64_t) (digit - digits);
	}
	return NP_OK;
}

static NpStatus
take_kind(NpJson *json, uint8_t *kind)
{
	NpBytes		string;

	if (!np_json_take(json, '"'))
		return NP_BAD_VALUE;
	NP_TRY(np_json_take_string(json, 16, &string));
	for (uint8_t i = 0; i < NP_KEY_KINDS; i++)
		if (strlen(kind_names[i]) == string.length &&
			memcmp(kind_names[i], string.bytes, string.length) == 0)
		{
			*kind = i;
			return NP_OK;
		}
	return NP_BAD_VALUE;
}

static NpStatus
take_page(NpJson *json, NpTemplatePageEntry *page)
{
	if (!np_json_take(json, '['))
		return NP_BAD_VALUE;
	NP_TRY(take_hex(json, &page->hash));
	if (!np_json_take(json, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_hex(json, &page->cutoff));
	if (!np_json_take(json, ',') ||
		!np_json_take_number(json, &page->times) ||
		!np_json_take(json, ']'))
		return NP_BAD_VALUE;
	return NP_OK;
}

/* Bytes of a sample as a string, each of them escaped. */
#define LONGEST_SAMPLE	(6 * NP_TEMPLATE_SAMPLE + 1)

static NpStatus
take_key(NpJson *json, NpTemplateKeyEntry *key)
{
	NpBytes		sample;

	if (!np_json_take(json, '['))
		return NP_BAD_VALUE;
	NP_TRY(take_hex(json, &key->hash));
	if (!np_json_take(json, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_hex(json, &key->holders));
	if (!np_json_take(json, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_kind(json, &key->kind));
	if (!np_json_take(json, ',') || !np_json_take(json, '"'))
		return NP_BAD_VALUE;
	NP_TRY(np_json_take_string(json, LONGEST_SAMPLE, &sample));
	if (sample.length > NP_TEMPLATE_SAMPLE || !np_json_take(json, ']'))
		return NP_BAD_VALUE;
	key->sample = (const uint8_t *) sample.bytes;
	key->length = (uint8_t) sample.length;
	return NP_OK;
}

static NpStatus
take_pages(NpJson *json, NpTemplateParts *parts)
{
	if (!np_json_take_name(json, "pages") || !np_json_take(json, '['))
		return NP_BAD_VALUE;
	if (np_json_take(json, ']'))
		return NP_OK;
	do
	{
		if (parts->page_count == NP_TEMPLATE_PAGES)
			return NP_BAD_VALUE;
		NP_TRY(take_page(json, &parts->pages[parts->page_count++]));
	} while (np_json_take(json, ','));
	return np_json_take(json, ']') ? NP_OK : NP_BAD_VALUE;
}

static NpStatus
take_keys(NpJson *json, NpTemplateParts *parts)
{
	size_t		capacity = 0;

	if (!np_json_take_name(json, "lines") || !np_json_take(json, '['))
		return NP_BAD_VALUE;
	if (np_json_take(json, ']'))
		return NP_OK;
	do
	{
		if (parts->key_count == NP_TP_MOST_KEYS)
			return NP_BAD_VALUE;
		if (parts->key_count % KEYS_PER_POLL == 0)
			np_poll(json->arena);
		NP_TRY(np_reserve(json->arena, &parts->keys, &capacity,
						  parts->key_count + 1, sizeof(NpTemplateKeyEntry)));
		NP_TRY(take_key(json, &parts->keys[parts->key_count++]));
	} while (np_json_take(json, ','));
	return np_json_take(json, ']') ? NP_OK : NP_BAD_VALUE;
}

/* The members before the pages. */
static NpStatus
take_header(NpJson *json, NpTemplateParts *parts)
{
	uint64_t	format;
	uint64_t	rules;

	if (!np_json_take(json, '{') ||
		!np_json_take_name(json, "format") ||
		!np_json_take_number(json, &format) ||
		!np_json_take(json, ',') ||
		!np_json_take_name(json, "rules") ||
		!np_json_take_number(json, &rules))
		return NP_BAD_VALUE;
	if (format != NP_TEMPLATE_FORMAT || rules != NP_TEMPLATE_RULES)
		return NP_BAD_VERSION;
	if (!np_json_take(json, ',') ||
		!np_json_take_name(json, "fed") ||
		!np_json_take_number(json, &parts->fed) ||
		!np_json_take(json, ','))
		return NP_BAD_VALUE;
	return NP_OK;
}

NpStatus
np_template_parse(NpArena *arena, const NpText *text, NpTemplateBytes *out)
{
	NpJson		json = {arena, text, 0};
	NpTemplateParts parts = {0};

	NP_TRY(take_header(&json, &parts));
	NP_TRY(take_pages(&json, &parts));
	if (!np_json_take(&json, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_keys(&json, &parts));
	if (!np_json_take(&json, '}'))
		return NP_BAD_VALUE;
	np_json_skip(&json);
	if (json.at != text->length)
		return NP_BAD_VALUE;
	NP_TRY(np_template_write(arena, &parts, out));
	return np_template_check(arena, out->bytes, out->length);
}
