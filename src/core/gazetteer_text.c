/*
 * gazetteer_text.c
 *		A gazetteer as text, and back.
 *
 * JSON, so that every language can read and write it, but no more of JSON than
 * an array of arrays of four strings, of which the last two may be null.
 */
#include "core/gazetteer.h"

#include <string.h>

#include "core/json.h"

/* Entries between polls. */
#define ENTRIES_PER_POLL	256

/* A string within the limits is not longer than this, escapes and all. */
#define LONGEST_STRING		(6 * NP_MAX_NAME_BYTES)

/* The longest text that the server takes. */
#define LONGEST_TEXT		((size_t) 0x3FFFFFFF - 64)

NpStatus
np_gazetteer_print(NpArena *arena, const NpGazetteer *gazetteer, bool ascii,
				   NpBuffer *out)
{
	NP_TRY(np_json_add(arena, out, "["));
	for (size_t i = 0; i < gazetteer->entry_count; i++)
	{
		NpEntry		entry;

		if (i % ENTRIES_PER_POLL == 0)
			np_poll(arena);
		NP_TRY(np_gazetteer_entry(gazetteer, i, &entry));
		NP_TRY(np_json_add(arena, out, i == 0 ? "[" : ",["));
		NP_TRY(np_json_add_string(arena, out, entry.alias, ascii));
		NP_TRY(np_json_add(arena, out, ","));
		NP_TRY(np_json_add_string(arena, out, entry.type, ascii));
		NP_TRY(np_json_add(arena, out, ","));
		NP_TRY(np_json_add_string(arena, out, entry.name, ascii));
		NP_TRY(np_json_add(arena, out, ","));
		NP_TRY(np_json_add_string(arena, out, entry.id, ascii));
		NP_TRY(np_json_add(arena, out, "]"));
		if (out->length >= LONGEST_TEXT)
			return NP_TOO_MANY;
	}
	return np_json_add(arena, out, "]");
}

/* A string, or null if there may be one. */
static NpStatus
take_field(NpJson *json, bool nullable, NpBytes *string)
{
	const NpText *text = json->text;

	np_json_skip(json);
	if (np_json_take(json, '"'))
		return np_json_take_string(json, LONGEST_STRING, string);
	if (!nullable || text->length - json->at < 4 ||
		memcmp(text->bytes + json->at, "null", 4) != 0)
		return NP_BAD_VALUE;
	json->at += 4;
	*string = (NpBytes) {NULL, 0};
	return NP_OK;
}

/* [alias, type, name, id] behind its first bracket. */
static NpStatus
take_entry(NpJson *json, NpEntry *entry)
{
	NP_TRY(take_field(json, false, &entry->alias));
	if (!np_json_take(json, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_field(json, false, &entry->type));
	if (!np_json_take(json, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_field(json, true, &entry->name));
	if (!np_json_take(json, ','))
		return NP_BAD_VALUE;
	NP_TRY(take_field(json, true, &entry->id));
	if (!np_json_take(json, ']'))
		return NP_BAD_VALUE;
	if (entry->name.bytes == NULL)
		entry->name = entry->alias;
	return NP_OK;
}

/* The entries behind the first bracket of a list, to its last. */
static NpStatus
take_entries(NpJson *json, NpEntries *entries)
{
	size_t		capacity = 0;

	if (np_json_take(json, ']'))
		return NP_OK;
	do
	{
		if (!np_json_take(json, '['))
			return NP_BAD_VALUE;
		if (entries->count % ENTRIES_PER_POLL == 0)
			np_poll(json->arena);
		NP_TRY(np_reserve(json->arena, &entries->items, &capacity,
						  entries->count + 1, sizeof(NpEntry)));
		NP_TRY(take_entry(json, &entries->items[entries->count]));
		entries->count++;
	} while (np_json_take(json, ','));
	return np_json_take(json, ']') ? NP_OK : NP_BAD_VALUE;
}

NpStatus
np_gazetteer_parse(NpArena *arena, const NpText *text, NpEntries *entries)
{
	NpJson		json = {arena, text, 0};

	entries->items = NULL;
	entries->count = 0;
	if (!np_json_take(&json, '['))
		return NP_BAD_VALUE;
	NP_TRY(take_entries(&json, entries));
	np_json_skip(&json);
	return json.at == text->length ? NP_OK : NP_BAD_VALUE;
}
