/*
 * countries_test.c
 *		Names of countries in several languages, and of unknown ones.
 */
#include "core/countries.h"

#include <string.h>

#include "unit/harness.h"

static bool
equals(NpBytes bytes, const char *string)
{
	return bytes.length == strlen(string) &&
		memcmp(bytes.bytes, string, bytes.length) == 0;
}

/* Has a locale this alias, of this type, for this code? */
static bool
has(const char *locale, const char *alias, const char *type, const char *id)
{
	NpTestArena test;
	NpEntries	entries;
	size_t		found = 0;

	np_test_arena_init(&test, 0);
	if (np_countries(&test.arena, locale, &entries) != NP_OK)
		return false;
	for (size_t i = 0; i < entries.count; i++)
	{
		const NpEntry *entry = &entries.items[i];

		found += equals(entry->alias, alias) && equals(entry->type, type) &&
			equals(entry->id, id);
	}
	np_test_arena_free(&test);
	/* Once, if at all. */
	return found == 1;
}

static bool
is_unknown(const char *locale)
{
	NpTestArena test;
	NpEntries	entries;
	NpStatus	status;

	np_test_arena_init(&test, 0);
	status = np_countries(&test.arena, locale, &entries);
	np_test_arena_free(&test);
	return status == NP_BAD_VALUE;
}

static void
names(void)
{
	CHECK(has("en", "Germany", "LOC", "DE"));
	CHECK(has("en", "US", "LOC", "US"));
	CHECK(has("en", "United States of America", "LOC", "US"));
	CHECK(has("en", "Saint Lucia", "LOC", "LC"));
	CHECK(has("en", "St. Lucia", "LOC", "LC"));
	CHECK(has("en", "Burma", "LOC", "MM"));
	CHECK(has("en", "Myanmar", "LOC", "MM"));
	CHECK(has("en", "Africa", "LOC", "002"));
	CHECK(has("en", "European Union", "ORG", "EU"));
	CHECK(has("en", "Scotland", "LOC", "GB-SCT"));
	CHECK(has("en_GB", "Norway", "LOC", "NO"));
	CHECK(has("de-AT", "Deutschland", "LOC", "DE"));
	CHECK(has("ru_RU.UTF-8", "\xd0\xa0\xd0\xbe\xd1\x81\xd1\x81\xd0\xb8\xd1\x8f",
			  "LOC", "RU"));
	CHECK(has("zh-Hant", "\xe5\xbe\xb7\xe5\x9c\x8b", "LOC", "DE"));
	CHECK(has("zh", "\xe5\xbe\xb7\xe5\x9b\xbd", "LOC", "DE"));
}

static void
names_peoples(void)
{
	CHECK(has("en", "French", "NORP", "FR"));
	CHECK(has("en", "Frenchmen", "NORP", "FR"));
	CHECK(!has("en", "Frenchs", "NORP", "FR"));
	CHECK(has("en", "Norwegians", "NORP", "NO"));
	CHECK(has("en", "Scottish", "NORP", "GB-SCT"));
	CHECK(has("en", "Congolese", "NORP", "CD"));
	CHECK(has("en", "Congolese", "NORP", "CG"));
	CHECK(!has("de", "French", "NORP", "FR"));
	CHECK(!has("de", "Saint Lucia", "LOC", "LC"));
}

static void
refuses(void)
{
	CHECK(is_unknown(""));
	CHECK(is_unknown("xx"));
	CHECK(is_unknown("root"));
	CHECK(is_unknown("C"));
	CHECK(is_unknown("english"));
	CHECK(is_unknown("..."));
	CHECK(is_unknown("\xff\xfe"));
}

static NpStatus
read_all(NpArena *arena, void *argument)
{
	NpEntries	entries;

	return np_countries(arena, argument, &entries);
}

int
main(void)
{
	names();
	names_peoples();
	refuses();
	CHECK(np_survives_no_memory(read_all, "fr"));
	return np_done("countries");
}
