/*
 * country_names.c
 *		Prints the names of countries in several languages, as ICU has them.
 *
 * usage: country_names > src/core/tables/country_names.txt
 *
 * The list is kept as a file, because ICU's own changes with its releases and
 * the functions that rest on it are immutable.
 */
#include <stdio.h>
#include <string.h>

#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

static const char *const languages[] = {
	"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "el", "sv",
	"da", "nb", "fi", "cs", "hu", "ro", "tr", "id",
};

static void
print_name(ULocaleDisplayNames * names, const char *country)
{
	UErrorCode	error = U_ZERO_ERROR;
	UChar		name[200];
	char		utf8[600];

	(void) uldn_regionDisplayName(names, country, name, 200, &error);
	(void) u_strToUTF8(utf8, (int32_t) sizeof(utf8), NULL, name, -1, &error);
	if (U_SUCCESS(error) && strcmp(utf8, country) != 0)
		printf("%s\t%s\n", country, utf8);
}

int
main(void)
{
	printf("# Names of countries from ICU %s (Unicode licence); made by\n"
		   "# tools/tables/country_names.c.  Code, tab, name.\n",
		   U_ICU_VERSION);
	for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++)
	{
		UErrorCode	error = U_ZERO_ERROR;
		ULocaleDisplayNames *names = uldn_open(languages[i],
											   ULDN_STANDARD_NAMES, &error);

		if (U_FAILURE(error))
			return 1;
		printf("# %s\n", languages[i]);
		for (const char *const *country = uloc_getISOCountries(); *country; country++)
			print_name(names, *country);
		uldn_close(names);
	}
	return 0;
}
