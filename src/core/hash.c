/*
 * hash.c
 *		Hashes whose values are stored, so they are the same for ever.
 */
#include "core/hash.h"

uint64_t
np_hash_word(const char *bytes, size_t length)
{
	NpWordHash	hash;
	size_t		at = 0;

	np_word_begin(&hash);
	for (; length - at >= 8; at += 8)
		np_word_add(&hash, np_load(bytes + at), 8);
	if (at < length)
		np_word_add(&hash, np_load_some(bytes + at, length - at),
					(unsigned) (length - at));
	return np_word_end(&hash);
}
