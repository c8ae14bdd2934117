/*
 * countries.h
 *		Names of countries, regions and their peoples as gazetteer entries.
 */
#ifndef NP_CORE_COUNTRIES_H
#define NP_CORE_COUNTRIES_H

#include "core/gazetteer.h"

/*
 * The names of countries and regions in the language of a locale ("de",
 * "pt-BR", "zh_Hant"; terminated), as the installed ICU has them, and in
 * English those of their peoples.  An id is a code of ISO 3166, or the UN's
 * number of a region.  NP_BAD_VALUE if ICU has no names for the locale.
 */
extern NpStatus np_countries(NpArena *arena, const char *locale,
							 NpEntries *entries);

#endif							/* NP_CORE_COUNTRIES_H */
