/*
 * countries.c
 *		Names of countries, regions and their peoples as gazetteer entries.
 *
 * ICU has the names of some 250 countries and 30 regions in every language it
 * knows, and no names of peoples: those are a table, and in English alone.
 */
#include "core/countries.h"

#include <string.h>

#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

#include "core/tables/country_peoples.h"

/* Regions of the UN's list, and more; "world" is no name. */
static const char *const regions[] = {
	"002", "003", "005", "009", "011", "013", "014", "015", "017", "018",
	"019", "029", "030", "034", "035", "039", "053", "054", "057", "061",
	"142", "143", "145", "150", "151", "154", "155", "202", "419", "EU",
	"UN", "XK",
};

/* Codes that the tables have and ICU has not, with their English names. */
static const NpCountryNames parts_of_countries[] = {
	{"GB-ENG", "England"}, {"GB-NIR", "Northern Ireland"},
	{"GB-SCT", "Scotland"}, {"GB-WLS", "Wales"},
};

/* Where ICU keeps second names; a table of its public resources. */
#define REGION_DATA	U_ICUDATA_NAME "-region"
#define VARIANTS	"Countries%variant"

#define COUNT_OF(array)	(sizeof(array) / sizeof((array)[0]))

/*
 * What locales are written with; ICU would make others part of a file's name.
 */
#define LOCALE_LETTERS \
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.@=;"

/* No name in ICU's data is half as long, in units of UTF-16. */
#define LONGEST_NAME	256

typedef struct Reader
{
	NpArena    *arena;
	NpEntries  *entries;
	size_t		capacity;
	ULocaleDisplayNames *full;
	ULocaleDisplayNames *brief;
	UResourceBundle *variants;	/* NULL if the locale has none */
	bool		english;
} Reader;

static void
close_names(void *names)
{
	uldn_close(names);
}

static void
close_resource(void *resource)
{
	ures_close(resource);
}

/* Opens the names in one length, which the arena then owns. */
static NpStatus
open_names(NpArena *arena, const char *locale, UDisplayContext length,
		   ULocaleDisplayNames **names)
{
	UErrorCode	error = U_ZERO_ERROR;
	UDisplayContext contexts[] = {UDISPCTX_STANDARD_NAMES, length};

	*names = uldn_openForContext(locale, contexts, COUNT_OF(contexts),
								 &error);
	if (U_FAILURE(error))
		return NP_ICU_FAILED;
	return np_own(arena, *names, close_names);
}

/*
 * Opens the table of second names.  It also tells a locale that ICU knows:
 * what it does not know, it takes for the machine's own.
 */
static NpStatus
open_variants(NpArena *arena, const char *locale, UResourceBundle **variants)
{
	UErrorCode	error = U_ZERO_ERROR;
	UResourceBundle *bundle = ures_open(REGION_DATA, locale, &error);

	if (U_FAILURE(error))
		return NP_ICU_FAILED;
	NP_TRY(np_own(arena, bundle, close_resource));
	if (error == U_USING_DEFAULT_WARNING)
		return NP_BAD_VALUE;
	error = U_ZERO_ERROR;
	*variants = ures_getByKey(bundle, VARIANTS, NULL, &error);
	if (U_FAILURE(error))
	{
		*variants = NULL;
		return NP_OK;
	}
	return np_own(arena, *variants, close_resource);
}

static NpStatus
open_reader(Reader *reader, const char *locale)
{
	char		name[ULOC_FULLNAME_CAPACITY];
	char		language[ULOC_LANG_CAPACITY];
	UErrorCode	error = U_ZERO_ERROR;

	if (locale[strspn(locale, LOCALE_LETTERS)] != '\0')
		return NP_BAD_VALUE;
	(void) uloc_canonicalize(locale, name, sizeof(name), &error);
	(void) uloc_getLanguage(name, language, sizeof(language), &error);
	if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING ||
		language[0] == '\0' || strcmp(language, "root") == 0)
		return NP_BAD_VALUE;
	reader->english = strcmp(language, "en") == 0;
	NP_TRY(open_variants(reader->arena, name, &reader->variants));
	NP_TRY(open_names(reader->arena, name, UDISPCTX_LENGTH_FULL,
					  &reader->full));
	return open_names(reader->arena, name, UDISPCTX_LENGTH_SHORT,
					  &reader->brief);
}

/*
 * Makes typographic apostrophes plain, in place: encodings of Western Europe
 * lack them, and names compare without either.  Returns the new length.
 */
static size_t
straighten(char *utf8, size_t length)
{
	size_t		kept = 0;

	for (size_t i = 0; i < length; i++)
	{
		bool		curly = i + 3 <= length &&
			memcmp(utf8 + i, "\xe2\x80\x99", 3) == 0;

		utf8[kept++] = curly ? '\'' : utf8[i];
		i += curly ? 2 : 0;
	}
	return kept;
}

/* A name of ICU in UTF-8, in the arena; NULL bytes if it has none. */
static NpStatus
to_bytes(NpArena *arena, const UChar *name, NpBytes *bytes)
{
	UErrorCode	error = U_ZERO_ERROR;
	char		utf8[3 * LONGEST_NAME];
	char	   *copy;
	int32_t		units;
	size_t		length;

	*bytes = (NpBytes) {NULL, 0};
	(void) u_strToUTF8(utf8, sizeof(utf8), &units, name, -1, &error);
	if (U_FAILURE(error) || units == 0)
		return NP_OK;
	length = straighten(utf8, (size_t) units);
	copy = np_alloc(arena, length);
	if (copy == NULL)
		return NP_NO_MEMORY;
	memcpy(copy, utf8, length);
	*bytes = (NpBytes) {copy, length};
	return NP_OK;
}

static NpStatus
read_name(Reader *reader, const ULocaleDisplayNames *names, const char *code,
		  NpBytes *bytes)
{
	UErrorCode	error = U_ZERO_ERROR;
	UChar		name[LONGEST_NAME];

	*bytes = (NpBytes) {NULL, 0};
	(void) uldn_regionDisplayName(names, code, name, LONGEST_NAME, &error);
	if (U_FAILURE(error) || error == U_STRING_NOT_TERMINATED_WARNING)
		return NP_OK;
	return to_bytes(reader->arena, name, bytes);
}

static NpStatus
read_variant(Reader *reader, const char *code, NpBytes *bytes)
{
	UErrorCode	error = U_ZERO_ERROR;
	const UChar *name;
	int32_t		length;

	*bytes = (NpBytes) {NULL, 0};
	if (reader->variants == NULL)
		return NP_OK;
	name = ures_getStringByKey(reader->variants, code, &length, &error);
	if (U_FAILURE(error) || length >= LONGEST_NAME)
		return NP_OK;
	return to_bytes(reader->arena, name, bytes);
}

static NpBytes
bytes_of(const char *string)
{
	return (NpBytes) {string, strlen(string)};
}

static bool
same(NpBytes a, NpBytes b)
{
	return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
}

/* Adds an entry, unless its alias is NULL or that of the entity already. */
static NpStatus
add(Reader *reader, NpBytes alias, const char *type, NpBytes name,
	const char *code)
{
	NpEntries  *entries = reader->entries;
	NpBytes		id = bytes_of(code);

	if (alias.bytes == NULL || alias.length == 0)
		return NP_OK;
	for (size_t i = entries->count; i > 0; i--)
	{
		const NpEntry *before = &entries->items[i - 1];

		if (!same(before->id, id))
			break;
		if (same(before->alias, alias))
			return NP_OK;
	}
	NP_TRY(np_reserve(reader->arena, &entries->items, &reader->capacity,
					  entries->count + 1, sizeof(NpEntry)));
	entries->items[entries->count++] = (NpEntry) {
		.alias = alias, .type = bytes_of(type), .name = name, .id = id
	};
	return NP_OK;
}

/* What stands before a bracket: "Myanmar (Burma)" is also "Myanmar". */
static NpBytes
before_bracket(NpBytes name)
{
	for (size_t i = 1; i < name.length; i++)
	{
		size_t		end = i;

		if (name.bytes[i] != '(' &&
			(i + 3 > name.length ||
			 memcmp(name.bytes + i, "\xef\xbc\x88", 3) != 0))
			continue;
		while (end > 0 && name.bytes[end - 1] == ' ')
			end--;
		return (NpBytes) {name.bytes, end};
	}
	return (NpBytes) {NULL, 0};
}

/* "St. Lucia" is also written "Saint Lucia". */
static NpStatus
add_saint(Reader *reader, NpBytes alias, NpBytes name, const char *code)
{
	static const char saint[] = "Saint";
	char	   *copy;

	if (!reader->english || alias.length < 4 ||
		memcmp(alias.bytes, "St. ", 4) != 0)
		return NP_OK;
	copy = np_alloc(reader->arena, alias.length + 2);
	if (copy == NULL)
		return NP_NO_MEMORY;
	memcpy(copy, saint, 5);
	memcpy(copy + 5, alias.bytes + 3, alias.length - 3);
	return add(reader, (NpBytes) {copy, alias.length + 2}, "LOC", name, code);
}

/* Adds names of the tables, which are parted by commas. */
static NpStatus
add_listed(Reader *reader, const char *names, const char *type, NpBytes name,
		   const char *code)
{
	while (*names != '\0')
	{
		size_t		length = strcspn(names, ",+");
		NpBytes		alias = {names, length};

		NP_TRY(add(reader, alias, type, name.bytes != NULL ? name : alias,
				   code));
		if (names[length] == '+')
		{
			char	   *plural = np_alloc(reader->arena, length + 1);

			if (plural == NULL)
				return NP_NO_MEMORY;
			memcpy(plural, names, length);
			plural[length] = 's';
			NP_TRY(add(reader, (NpBytes) {plural, length + 1}, type,
					   name.bytes != NULL ? name : alias, code));
			length++;
		}
		names += length + (names[length] == ',');
	}
	return NP_OK;
}

/* Adds what a table has of a code. */
static NpStatus
add_from(Reader *reader, const NpCountryNames *table, size_t count,
		 const char *type, NpBytes name, const char *code)
{
	for (size_t i = 0; i < count; i++)
	{
		/* A people is called by its own first name. */
		NpBytes		own = {table[i].names, strcspn(table[i].names, ",+")};

		if (strcmp(table[i].code, code) == 0)
			return add_listed(reader, table[i].names, type,
							  name.bytes != NULL ? name : own, code);
	}
	return NP_OK;
}

static NpStatus
add_english(Reader *reader, const char *type, NpBytes name, const char *code)
{
	if (!reader->english)
		return NP_OK;
	NP_TRY(add_from(reader, country_others, COUNT_OF(country_others), type,
					name, code));
	return add_from(reader, country_peoples, COUNT_OF(country_peoples),
					"NORP", (NpBytes) {NULL, 0}, code);
}

static bool
is_known(const Reader *reader, const char *code)
{
	for (size_t i = 0; i < reader->entries->count; i++)
		if (same(reader->entries->items[i].id, bytes_of(code)))
			return true;
	return false;
}

/* Adds all names of one country or region. */
static NpStatus
add_country(Reader *reader, const char *code)
{
	const char *type = strcmp(code, "EU") == 0 || strcmp(code, "UN") == 0 ?
		"ORG" : "LOC";
	NpBytes		aliases[3];
	NpBytes		name;

	np_poll(reader->arena);
	NP_TRY(read_name(reader, reader->full, code, &aliases[0]));
	NP_TRY(read_name(reader, reader->brief, code, &aliases[1]));
	NP_TRY(read_variant(reader, code, &aliases[2]));
	name = aliases[0];
	/* What has no name is called by its code. */
	if (name.bytes == NULL || same(name, bytes_of(code)))
		return NP_OK;
	for (size_t i = 0; i < COUNT_OF(aliases); i++)
	{
		NP_TRY(add(reader, aliases[i], type, name, code));
		NP_TRY(add(reader, before_bracket(aliases[i]), type, name, code));
		NP_TRY(add_saint(reader, aliases[i], name, code));
	}
	return add_english(reader, type, name, code);
}

NpStatus
np_countries(NpArena *arena, const char *locale, NpEntries *entries)
{
	Reader		reader = {.arena = arena, .entries = entries};

	*entries = (NpEntries) {NULL, 0};
	NP_TRY(open_reader(&reader, locale));
	for (const char *const *code = uloc_getISOCountries(); *code; code++)
		NP_TRY(add_country(&reader, *code));
	/* Kosovo's code is one of the countries' in some releases of ICU. */
	for (size_t i = 0; i < COUNT_OF(regions); i++)
		if (!is_known(&reader, regions[i]))
			NP_TRY(add_country(&reader, regions[i]));
	for (size_t i = 0; i < COUNT_OF(parts_of_countries); i++)
		NP_TRY(add_english(&reader, "LOC",
						   bytes_of(parts_of_countries[i].names),
						   parts_of_countries[i].code));
	return NP_OK;
}
