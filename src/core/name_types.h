/*
 * name_types.h
 *		What a name can name.
 */
#ifndef NP_CORE_NAME_TYPES_H
#define NP_CORE_NAME_TYPES_H

#include <stddef.h>

typedef enum NpNameType
{
	NP_NAME_PERSON,
	NP_NAME_ORG,				/* companies, parties, governments, teams */
	NP_NAME_LOC,				/* countries, places, buildings, roads */
	NP_NAME_NORP,				/* peoples, religious and political groups */
	NP_NAME_MISC,				/* events, vessels, works, products */
} NpNameType;

#define NP_NAME_TYPES	5

extern const char *const np_name_type_names[NP_NAME_TYPES];

/* The type that a gazetteer's type name stands for; MISC if it is unknown. */
extern NpNameType np_name_type(const char *name, size_t length);

#endif							/* NP_CORE_NAME_TYPES_H */
