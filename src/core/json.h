/*
 * json.h
 *		The little of JSON that the text forms of values need.
 *
 * Objects with members in a fixed order, arrays, strings and whole numbers.
 */
#ifndef NP_CORE_JSON_H
#define NP_CORE_JSON_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/fold.h"
#include "core/text.h"

/* Bytes of a value; not terminated.  bytes is NULL for SQL's NULL. */
typedef struct NpBytes
{
	const char *bytes;
	size_t		length;
} NpBytes;

/* Appends what needs no quotes. */
extern NpStatus np_json_add(NpArena *arena, NpBuffer *out, const char *bytes);

/* Appends a string, or null; ascii escapes all other characters. */
extern NpStatus np_json_add_string(NpArena *arena, NpBuffer *out,
								   NpBytes string, bool ascii);

/* A text that is read; it may have any length and any bytes. */
typedef struct NpJson
{
	NpArena    *arena;
	const NpText *text;
	size_t		at;
} NpJson;

/* Skips white space. */
extern void np_json_skip(NpJson *json);

/* Takes a character behind white space, if it is the next one. */
extern bool np_json_take(NpJson *json, char c);

/*
 * The bytes of a string behind its first quotation mark, which may point into
 * the text and are not checked.  NP_TOO_LONG for more than `most` of them.
 */
extern NpStatus np_json_take_string(NpJson *json, size_t most,
									NpBytes *string);

/* A whole number, which is not negative; false if there is none. */
extern bool np_json_take_number(NpJson *json, uint64_t *number);

/* The name of a member, and the colon behind it. */
extern bool np_json_take_name(NpJson *json, const char *name);

#endif							/* NP_CORE_JSON_H */
