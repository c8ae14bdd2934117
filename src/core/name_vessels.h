/*
 * name_vessels.h
 *		Ships and storms that bear the names of persons.
 */
#ifndef NP_CORE_NAME_VESSELS_H
#define NP_CORE_NAME_VESSELS_H

#include "core/name_tokens.h"
#include "core/name_types.h"

/* A name of tokens. */
typedef struct NpFoundName
{
	uint32_t	first;
	uint32_t	end;
	NpNameType	type;
	int32_t		margin;			/* by which its label was the best */
} NpFoundName;

/* In ascending order. */
typedef struct NpFoundNames
{
	NpFoundName *items;
	size_t		count;
	size_t		capacity;
} NpFoundNames;

/*
 * Makes persons and others that are called ships MISC, and takes what belongs
 * to their names into them: "USS Petra S. Holm", "Admiral Holm".
 */
extern NpStatus np_name_vessels(NpArena *arena, const NpNameTokens *tokens,
								NpFoundNames *names);

#endif							/* NP_CORE_NAME_VESSELS_H */
