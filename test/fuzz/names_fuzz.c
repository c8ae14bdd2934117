/*
 * names_fuzz.c
 *		A folded name is UTF-8 without a capital, and can be folded again.
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/names.h"
#include "unit/harness.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static NpText
folded(NpArena *arena, const NpText *name)
{
	NpText		result;
	char	   *bytes;
	size_t		length;

	if (np_fold_name(arena, name, (NpSpan) {0, name->length}, &bytes, &length) != NP_OK)
		abort();
	if (np_text(bytes, length, &result) != NP_OK)
		abort();
	return result;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	NpText		name;
	NpText		once;
	NpTestArena test;

	if (np_text((const char *) data, size, &name) != NP_OK)
		return 0;
	np_test_arena_init(&test, 0);
	once = folded(&test.arena, &name);
	for (size_t i = 0; i < once.length; i++)
		if (once.bytes[i] >= 'A' && once.bytes[i] <= 'Z')
			abort();
	(void) folded(&test.arena, &once);
	np_test_arena_free(&test);
	return 0;
}
