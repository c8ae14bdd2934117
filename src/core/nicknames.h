/*
 * nicknames.h
 *		First names that are short for others: Joe for Joseph.
 */
#ifndef NP_CORE_NICKNAMES_H
#define NP_CORE_NICKNAMES_H

#include <stddef.h>
#include <stdint.h>

/*
 * np_name_hash of the full form of a folded first name; that of the name
 * itself if it is none's short form.
 */
extern uint64_t np_full_first_name(const char *name, size_t length);

#endif							/* NP_CORE_NICKNAMES_H */
