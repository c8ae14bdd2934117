/*
 * name_types.c
 *		What a name can name.
 */
#include "core/name_types.h"

const char *const np_name_type_names[NP_NAME_TYPES] = {
	"PERSON", "ORG", "LOC", "NORP", "MISC",
};

NpNameType
np_name_type(const char *name, size_t length)
{
	static const struct
	{
		const char *name;
		NpNameType	type;
	}			known[] = {
		{"PERSON", NP_NAME_PERSON}, {"PER", NP_NAME_PERSON},
		{"ORG", NP_NAME_ORG}, {"ORGANIZATION", NP_NAME_ORG},
		{"ORGANISATION", NP_NAME_ORG}, {"COMPANY", NP_NAME_ORG},
		{"LOC", NP_NAME_LOC}, {"LOCATION", NP_NAME_LOC},
		{"GPE", NP_NAME_LOC}, {"FAC", NP_NAME_LOC}, {"PLACE", NP_NAME_LOC},
		{"NORP", NP_NAME_NORP},
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
	{
		size_t		k = 0;

		while (k < length && known[i].name[k] != '\0' &&
			   (name[k] & ~32) == known[i].name[k])
			k++;
		if (k == length && known[i].name[k] == '\0')
			return known[i].type;
	}
	return NP_NAME_MISC;
}
