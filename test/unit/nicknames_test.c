/*
 * nicknames_test.c
 *		Short forms of first names meet their full forms, and nothing else.
 */
#include "core/nicknames.h"

#include "core/name_lexicon.h"
#include "unit/harness.h"

int
main(void)
{
	CHECK(np_full_first_name("joe", 3) == np_name_hash("joseph", 6));
	CHECK(np_full_first_name("joseph", 6) == np_name_hash("joseph", 6));
	/* The first and the last of the list, and what begins as they do. */
	CHECK(np_full_first_name("abby", 4) == np_name_hash("abigail", 7));
	CHECK(np_full_first_name("zach", 4) == np_name_hash("zachary", 7));
	CHECK(np_full_first_name("jo", 2) == np_name_hash("jo", 2));
	CHECK(np_full_first_name("joela", 5) == np_name_hash("joela", 5));
	CHECK(np_full_first_name("", 0) == np_name_hash("", 0));
	/* Bob and Rob are both Robert. */
	CHECK(np_full_first_name("bob", 3) == np_full_first_name("rob", 3));
	return np_done("nicknames");
}
