/*
 * peoples_test.c
 *		Members of a people lead to its adjective, and nothing else does.
 */
#include "core/peoples.h"

#include <string.h>

#include "unit/harness.h"

static bool
is_adjective(const char *word, const char *adjective)
{
	const char *found = np_people(word, strlen(word));

	return found != NULL && strcmp(found, adjective) == 0;
}

int
main(void)
{
	CHECK(is_adjective("dane", "danish"));
	CHECK(is_adjective("scots", "scottish"));
	/* The first and the last of the list, and what begins as they do. */
	CHECK(is_adjective("afghan", "afghani"));
	CHECK(is_adjective("zairians", "zairean"));
	CHECK(np_people("dan", 3) == NULL);
	CHECK(np_people("daneish", 7) == NULL);
	CHECK(np_people("danish", 6) == NULL);
	CHECK(np_people("", 0) == NULL);
	return np_done("peoples");
}
