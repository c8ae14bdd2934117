/*
 * peoples.h
 *		Names of a people's members that differ from its adjective: Dane,
 *		Danish.
 */
#ifndef NP_CORE_PEOPLES_H
#define NP_CORE_PEOPLES_H

#include <stddef.h>

/*
 * The adjective of a folded word for members of a people, terminated; NULL if
 * the word is no such.
 */
extern const char *np_people(const char *word, size_t length);

#endif							/* NP_CORE_PEOPLES_H */
