/*
 * gazetteer.c
 *		A view of a stored gazetteer.
 */
#include "core/gazetteer.h"

/* Lays the view's parts over the bytes; false if they do not fit exactly. */
static bool
lay_out(NpGazetteer *gazetteer)
{
	uint64_t	filter = (uint64_t) 1 << gazetteer->filter_bits >> 3;
	uint64_t	slots = ((uint64_t) 1 << gazetteer->slot_bits) * NP_GZ_SLOT;
	uint64_t	entries = (uint64_t) gazetteer->entry_count * NP_GZ_ENTRY;

	if (NP_GZ_HEADER + filter + slots + entries + gazetteer->pool_length !=
		gazetteer->length)
		return false;
	gazetteer->filter = gazetteer->bytes + NP_GZ_HEADER;
	gazetteer->slots = gazetteer->filter + filter;
	gazetteer->entries = gazetteer->slots + slots;
	gazetteer->pool = gazetteer->entries + entries;
	return true;
}

NpStatus
np_gazetteer_open(const uint8_t *bytes, size_t length, NpGazetteer *gazetteer)
{
	if (length < NP_GZ_HEADER)
		return NP_BAD_VALUE;
	if (bytes[NP_GZ_FORMAT] != NP_GAZETTEER_FORMAT ||
		bytes[NP_GZ_RULES] != NP_NAME_RULES)
		return NP_BAD_VERSION;
	if (bytes[NP_GZ_FLAGS] != 0 || bytes[NP_GZ_FLAGS + 1] != 0)
		return NP_BAD_VALUE;

	gazetteer->bytes = bytes;
	gazetteer->length = length;
	gazetteer->entry_count = np_load32(bytes + NP_GZ_ENTRIES);
	gazetteer->slot_bits = np_load32(bytes + NP_GZ_SLOT_BITS);
	gazetteer->filter_bits = np_load32(bytes + NP_GZ_FILTER_BITS);
	gazetteer->pool_length = np_load32(bytes + NP_GZ_POOL);
	gazetteer->longest_probe = np_load32(bytes + NP_GZ_PROBE);
	gazetteer->longest_name = np_load32(bytes + NP_GZ_NAME);

	if (gazetteer->slot_bits < NP_GZ_MIN_BITS ||
		gazetteer->slot_bits > NP_GZ_MAX_BITS ||
		gazetteer->filter_bits < NP_GZ_MIN_BITS ||
		gazetteer->filter_bits > NP_GZ_MAX_BITS ||
		gazetteer->longest_probe > NP_GZ_MAX_PROBE ||
		gazetteer->longest_name > NP_MAX_NAME_WORDS)
		return NP_BAD_VALUE;
	return lay_out(gazetteer) ? NP_OK : NP_BAD_VALUE;
}

uint32_t
np_gazetteer_place(const NpGazetteer *gazetteer, size_t i, NpGzString which)
{
	return np_load32(gazetteer->entries + i * NP_GZ_ENTRY +
					 (size_t) which * 4);
}

NpStatus
np_gazetteer_string(const NpGazetteer *gazetteer, size_t i, NpGzString which,
					NpBytes *string)
{
	const uint8_t *pool = gazetteer->pool;
	size_t		place;
	size_t		length;

	*string = (NpBytes) {NULL, 0};
	if (i >= gazetteer->entry_count)
		return NP_BAD_VALUE;
	place = np_gazetteer_place(gazetteer, i, which);
	if (place == 0)
		return which == NP_GZ_ID ? NP_OK : NP_BAD_VALUE;
	if (place + 2 > gazetteer->pool_length)
		return NP_BAD_VALUE;
	length = (size_t) pool[place] | (size_t) pool[place + 1] << 8;
	if (place + 2 + length > gazetteer->pool_length)
		return NP_BAD_VALUE;
	*string = (NpBytes) {(const char *) pool + place + 2, length};
	return NP_OK;
}

NpStatus
np_gazetteer_entry(const NpGazetteer *gazetteer, size_t i, NpEntry *entry)
{
	NP_TRY(np_gazetteer_string(gazetteer, i, NP_GZ_ALIAS, &entry->alias));
	NP_TRY(np_gazetteer_string(gazetteer, i, NP_GZ_TYPE, &entry->type));
	NP_TRY(np_gazetteer_string(gazetteer, i, NP_GZ_NAME_STRING, &entry->name));
	return np_gazetteer_string(gazetteer, i, NP_GZ_ID, &entry->id);
}

bool
np_gazetteer_forbids(const NpGazetteer *gazetteer, size_t i)
{
	static const char none[] = NP_NO_ENTITY;
	NpBytes		type;

	if (np_gazetteer_string(gazetteer, i, NP_GZ_TYPE, &type) != NP_OK ||
		type.length != sizeof(none) - 1)
		return false;
	for (size_t at = 0; at < type.length; at++)
		if ((type.bytes[at] & ~0x20) != none[at])
			return false;
	return true;
}
