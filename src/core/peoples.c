/*
 * peoples.c
 *		Names of a people's members that differ from its adjective: Dane,
 *		Danish.
 *
 * And spellings of one adjective that differ.  What "s" or nothing parts, as
 * in Germans and German, needs no list.
 */
#include "core/peoples.h"

#include <string.h>

/* Ascending by the member. */
static const struct
{
	const char *member;
	const char *adjective;
}			peoples[] = {
	{"afghan", "afghani"},
	{"afghans", "afghani"},
	{"argentine", "argentinian"},
	{"argentinean", "argentinian"},
	{"argentineans", "argentinian"},
	{"argentines", "argentinian"},
	{"azeri", "azerbaijani"},
	{"azeris", "azerbaijani"},
	{"belarussian", "belarusian"},
	{"belarussians", "belarusian"},
	{"brit", "british"},
	{"briton", "british"},
	{"britons", "british"},
	{"brits", "british"},
	{"burman", "burmese"},
	{"byelorussian", "belarusian"},
	{"byelorussians", "belarusian"},
	{"dane", "danish"},
	{"danes", "danish"},
	{"dutchman", "dutch"},
	{"dutchmen", "dutch"},
	{"englishman", "english"},
	{"englishmen", "english"},
	{"filipina", "philippine"},
	{"filipino", "philippine"},
	{"filipinos", "philippine"},
	{"finn", "finnish"},
	{"finns", "finnish"},
	{"frenchman", "french"},
	{"frenchmen", "french"},
	{"gipsy", "gypsy"},
	{"icelander", "icelandic"},
	{"icelanders", "icelandic"},
	{"irishman", "irish"},
	{"irishmen", "irish"},
	{"jew", "jewish"},
	{"jews", "jewish"},
	{"kosovan", "kosovar"},
	{"kosovans", "kosovar"},
	{"kurd", "kurdish"},
	{"kurds", "kurdish"},
	{"lao", "laotian"},
	{"lett", "latvian"},
	{"liechtensteiner", "liechtenstein"},
	{"luxembourger", "luxembourgish"},
	{"luxembourgers", "luxembourgish"},
	{"magyar", "hungarian"},
	{"monacan", "monegasque"},
	{"moslem", "muslim"},
	{"moslems", "muslim"},
	{"nepali", "nepalese"},
	{"nepalis", "nepalese"},
	{"pole", "polish"},
	{"poles", "polish"},
	{"roumanian", "romanian"},
	{"rumanian", "romanian"},
	{"saami", "sami"},
	{"scot", "scottish"},
	{"scots", "scottish"},
	{"scotsman", "scottish"},
	{"shiite", "shia"},
	{"shiites", "shia"},
	{"singhalese", "sinhalese"},
	{"sinhala", "sinhalese"},
	{"slovakian", "slovak"},
	{"slovakians", "slovak"},
	{"slovene", "slovenian"},
	{"slovenes", "slovenian"},
	{"spaniard", "spanish"},
	{"spaniards", "spanish"},
	{"sunnite", "sunni"},
	{"sunnites", "sunni"},
	{"surinamer", "surinamese"},
	{"swede", "swedish"},
	{"swedes", "swedish"},
	{"turk", "turkish"},
	{"turks", "turkish"},
	{"ukranian", "ukrainian"},
	{"welshman", "welsh"},
	{"welshmen", "welsh"},
	{"yugoslavian", "yugoslav"},
	{"yugoslavians", "yugoslav"},
	{"zairian", "zairean"},
	{"zairians", "zairean"},
};

/* Compares a counted string with a terminated one, as strcmp does. */
static int
compare(const char *word, size_t length, const char *other)
{
	int			order = strncmp(word, other, length);

	return order != 0 ? order : -(other[length] != '\0');
}

const char *
np_people(const char *word, size_t length)
{
	size_t		low = 0;
	size_t		high = sizeof(peoples) / sizeof(peoples[0]);

	while (low < high)
	{
		size_t		middle = (low + high) / 2;
		int			order = compare(word, length, peoples[middle].member);

		if (order == 0)
			return peoples[middle].adjective;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}
