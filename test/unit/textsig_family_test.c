/*
 * textsig_family_test.c
 *		Families counted in a sample are those of the collection.
 */
#include "core/textsig_family.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "unit/harness.h"

#define MEMBERS		5

/*
 * Texts of so many words.  Members of a family share what stands before the
 * place where they part; sharing half of the words makes a J of a third.
 */
typedef struct Collection
{
	int			families;
	int			words;
	int			shared;
} Collection;

static unsigned long long
word_of(const Collection *made, size_t text, int word)
{
	size_t		owner = word < made->shared ? text / MEMBERS : text + 1000000;

	return np_mix(owner * 10000 + (size_t) word);
}

static const unsigned char **
sign_collection(const Collection *made, size_t *count)
{
	unsigned char *bytes;
	const unsigned char **signatures;
	char	   *string = malloc((size_t) made->words * 24 + 1);

	*count = (size_t) made->families * MEMBERS;
	bytes = malloc(*count * NP_TEXTSIG_BYTES);
	signatures = malloc(*count * sizeof(*signatures));
	for (size_t i = 0; i < *count; i++)
	{
		NpTestArena test;
		NpText		text;
		size_t		length = 0;

		for (int word = 0; word < made->words; word++)
			length += (size_t) sprintf(string + length, "%llx ",
									   word_of(made, i, word));
		string[length] = '\0';
		text = np_copy_text(string);
		np_test_arena_init(&test, 0);
		signatures[i] = bytes + i * NP_TEXTSIG_BYTES;
		CHECK(np_textsig(&test.arena, &text, bytes + i * NP_TEXTSIG_BYTES) == NP_OK);
		np_test_arena_free(&test);
		np_free_copy(&text);
	}
	free(string);
	return signatures;
}

static void
free_collection(const unsigned char **signatures)
{
	free((void *) signatures[0]);
	free(signatures);
}

/* Other members of a text's family, by thresholds. */
static NpFamilies
count_families(const unsigned char *const *signatures, size_t count)
{
	NpTestArena test;
	NpFamilies	families;

	np_test_arena_init(&test, 0);
	CHECK(np_textsig_families(&test.arena, signatures, count, &families) == NP_OK);
	np_test_arena_free(&test);
	for (int i = 0; i < NP_FAMILY_TENTHS; i++)
	{
		families.similar[i] *= (double) count - 1;
		families.contained[i] *= (double) count - 1;
	}
	return families;
}

static bool
near(double found, double truth, double error)
{
	if (fabs(found - truth) <= error)
		return true;
	printf("  %.3f instead of %.3f\n", found, truth);
	return false;
}

/*
 * Texts of every length, of J about .8 and .2, and .1, where half are missed.
 */
static void
counts_families(void)
{
	static const int words[] = {6, 12, 40, 100, 400};

	for (size_t i = 0; i < 5; i++)
	{
		Collection	made = {60, words[i], words[i]};
		NpFamilies	families;
		size_t		count;
		const unsigned char **signatures = sign_collection(&made, &count);

		families = count_families(signatures, count);
		CHECK(near(families.similar[9], MEMBERS - 1, 0.01));
		CHECK(near(families.contained[9], MEMBERS - 1, 0.01));
		free_collection(signatures);

		made.shared = words[i] * 8 / 9;
		if (words[i] < 40)
			continue;
		signatures = sign_collection(&made, &count);
		families = count_families(signatures, count);
		CHECK(near(families.similar[4], MEMBERS - 1, 0.01));
		CHECK(near(families.similar[9], 0, 0.01));
		CHECK(near(families.contained[6], MEMBERS - 1, 0.1));
		free_collection(signatures);

		made.shared = 2 + words[i] / 3;
		signatures = sign_collection(&made, &count);
		families = count_families(signatures, count);
		CHECK(near(families.similar[0], MEMBERS - 1, 0.4));
		CHECK(near(families.similar[4], 0, 0.05));
		CHECK(near(families.contained[0], MEMBERS - 1, 0.4));
		free_collection(signatures);
	}
}

/* So many copies that each is compared with some of them alone. */
static void
counts_copies(void)
{
	Collection	made = {1, 30, 30};
	size_t		count;
	const unsigned char **signatures = sign_collection(&made, &count);
	const unsigned char *copies[1000];
	NpFamilies	families;

	for (size_t i = 0; i < 1000; i++)
		copies[i] = signatures[0];
	families = count_families(copies, 1000);
	CHECK(near(families.similar[9], 999, 0.01));
	CHECK(near(families.contained[0], 999, 0.01));
	free_collection(signatures);
}

static void
knows_the_empty(void)
{
	unsigned char empty[NP_TEXTSIG_BYTES];
	uint16_t	registers[NP_TEXTSIG_REGISTERS] = {0};
	const unsigned char *signatures[3] = {empty, empty, empty};

	np_textsig_pack(0, registers, empty);
	CHECK(count_families(signatures, 3).similar[0] == 0);
	CHECK(count_families(signatures, 1).similar[0] == 0);
	CHECK(count_families(signatures, 0).similar[0] == 0);
}

static NpStatus
count_again(NpArena *arena, void *argument)
{
	NpFamilies	families;

	return np_textsig_families(arena, argument, 20, &families);
}

static void
survives_no_memory(void)
{
	Collection	made = {4, 30, 20};
	size_t		count;
	const unsigned char **signatures = sign_collection(&made, &count);

	CHECK(np_survives_no_memory(count_again, signatures));
	free_collection(signatures);
}

int
main(void)
{
	counts_families();
	counts_copies();
	knows_the_empty();
	survives_no_memory();
	return np_done("textsig_family");
}
