/*
 * textsig_test.c
 *		Signatures have the bytes they always had, and tell what they should.
 */
#include "core/textsig.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "unit/harness.h"

#define BYTES	NP_TEXTSIG_BYTES

static NpStatus
sign(NpArena *arena, void *argument)
{
	const char *string = argument;
	NpText		text = np_copy_text(string);
	unsigned char signature[BYTES];
	NpStatus	status = np_textsig(arena, &text, signature);

	np_free_copy(&text);
	return status;
}

static void
sign_text(const char *string, unsigned char *signature)
{
	NpTestArena test;
	NpText		text = np_copy_text(string);

	np_test_arena_init(&test, 0);
	CHECK(np_textsig(&test.arena, &text, signature) == NP_OK);
	CHECK(np_textsig_check(signature, BYTES) == NP_OK);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

/* The numbers from first to last, which make last-first-1 shingles. */
static char *
numbers(int first, int last)
{
	char	   *text = malloc((size_t) (last - first + 1) * 12 + 1);
	size_t		length = 0;

	text[0] = '\0';
	for (int i = first; i <= last; i++)
		length += (size_t) sprintf(text + length, "%d ", i);
	return text;
}

static void
sign_numbers(int first, int last, unsigned char *signature)
{
	char	   *text = numbers(first, last);

	sign_text(text, signature);
	free(text);
}

static double
share(uint32_t value)
{
	return (double) value / NP_SHARE_ONE;
}

static double
similarity_of(const char *one, const char *other)
{
	unsigned char a[BYTES];
	unsigned char b[BYTES];

	sign_text(one, a);
	sign_text(other, b);
	CHECK(np_textsig_similarity(a, b) == np_textsig_similarity(b, a));
	return share(np_textsig_similarity(a, b));
}

/* Number and value of every register that is not empty, folded together. */
static uint64_t
sum_of(const unsigned char *signature)
{
	uint64_t	sum = np_textsig_shingles(signature);

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		unsigned	value = np_textsig_register(signature, i);

		if (value != 0)
			sum = np_mix(sum + (i << 12 | value));
	}
	return sum;
}

/*
 * These may never change.  They come from another implementation of the rules,
 * in another language.
 */
static void
keeps_its_bytes(void)
{
	unsigned char signature[BYTES];

	sign_text("", signature);
	CHECK(memcmp(signature, "\1\1\0\0\0\0\0\0\0\0", 10) == 0);
	CHECK(sum_of(signature) == 0);
	sign_text("word", signature);
	CHECK(memcmp(signature, "\1\1\0\0\1\0\0\0\0\0", 10) == 0);
	CHECK(sum_of(signature) == UINT64_C(0x653db2a9546ab709));
	sign_text("two words", signature);
	CHECK(sum_of(signature) == UINT64_C(0xd5366c27b701b0ef));
	sign_text("The harbour of Eastmere reopened on Tuesday.", signature);
	CHECK(memcmp(signature, "\1\1\0\0\5\0\0\0", 8) == 0);
	CHECK(sum_of(signature) == UINT64_C(0x323e8abf3b148375));
	sign_numbers(1, 2000, signature);
	CHECK(memcmp(signature, "\1\1\0\0\xce\7\0\0", 8) == 0);
	CHECK(sum_of(signature) == UINT64_C(0xcf365ac2bf9e233a));
}

/* What one signs of a text otherwise written. */
static void
folds(void)
{
	const char *text = "Caf\xc3\xa9 owners of Old Town met at 9, didn't they?";

	CHECK(similarity_of(text, "CAFE\xcc\x81 OWNERS of old\xc2\xa0town \xe2\x80\x94 met AT 9; didn\xe2\x80\x99t they") == 1);
	CHECK(similarity_of(text, "caf\xc3\xa9 ow\xc2\xadners \xef\xbd\x8f\xef\xbd\x86 old town met at \xe2\x91\xa8 didn t they") == 1);
	CHECK(similarity_of(text, "Coffee owners of Old Town met at 9, didn't they?") < 1);
}

static void
knows_the_empty(void)
{
	unsigned char none[BYTES];
	unsigned char some[BYTES];

	sign_text("... \xe2\x80\x94 !", none);
	sign_text("some words in a row", some);
	CHECK(np_textsig_shingles(none) == 0);
	CHECK(share(np_textsig_similarity(none, none)) == 1);
	CHECK(share(np_textsig_similarity(none, some)) == 0);
	CHECK(share(np_textsig_similarity(some, none)) == 0);
	CHECK(share(np_textsig_containment(none, some)) == 1);
	CHECK(share(np_textsig_containment(none, none)) == 1);
	CHECK(share(np_textsig_containment(some, none)) == 0);
}

/* Estimates of sets whose intersection is known, at every size. */
static void
estimates(void)
{
	static const int sizes[] = {4, 20, 100, 500, 2000, 20000};
	double		squares = 0;
	double		bias = 0;
	double		containment = 0;
	int			count = 0;

	for (size_t s = 0; s < 6; s++)
		for (int part = 1; part <= 9; part++)
			for (int set = 0; set < 4; set++)
			{
				int			n = sizes[s];
				int			first = 1000000 * (set + 1);
				int			shared = n * part / 10;
				unsigned char a[BYTES];
				unsigned char b[BYTES];
				double		error;
				double		exact = (double) shared / (2 * n - shared);

				if (shared == 0)
					continue;
				sign_numbers(first, first + n + 1, a);
				sign_numbers(first + n - shared, first + 2 * n - shared + 1, b);
				CHECK(np_textsig_shingles(a) == (uint64_t) n);
				error = share(np_textsig_similarity(a, b)) - exact;
				CHECK(fabs(error) < 0.16);
				squares += error * error;
				bias += error;
				error = share(np_textsig_containment(a, b)) - (double) shared / n;
				containment += error * error;
				count++;
			}
	squares = sqrt(squares / count);
	containment = sqrt(containment / count);
	if (!CHECK(squares < 0.031 && fabs(bias / count) < 0.005 && containment < 0.035))
		printf("  rmse %.4f bias %.4f containment %.4f of %d\n", squares, bias / count, containment, count);
}

/* A text that stands in a longer one, up to ten times as long. */
static void
contains(void)
{
	for (int times = 2; times <= 10; times += 2)
	{
		double		exact = 1.0 / times;
		unsigned char part[BYTES];
		unsigned char whole[BYTES];

		sign_numbers(500, 1501, part);
		sign_numbers(1, 1000 * times + 2, whole);
		CHECK(share(np_textsig_containment(part, whole)) > 0.9);
		CHECK(fabs(share(np_textsig_containment(whole, part)) - exact) < 0.05);
		CHECK(np_textsig_containment(whole, part) <= NP_SHARE_ONE / times);
		CHECK(np_textsig_similarity(whole, part) <= NP_SHARE_ONE / times);
	}
}

/*
 * What a union has to be: maxima of registers, and a count where it is sure.
 */
static void
unite(const unsigned char *a, const unsigned char *b, unsigned char *both)
{
	unsigned char expected[BYTES];
	uint16_t	registers[NP_TEXTSIG_REGISTERS];
	uint32_t	count = NP_TEXTSIG_UNKNOWN;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		unsigned	x = np_textsig_register(a, i);
		unsigned	y = np_textsig_register(b, i);

		registers[i] = (uint16_t) (x > y ? x : y);
	}
	if (memcmp(a, b, BYTES) == 0 || np_textsig_shingles(b) == 0)
		count = (uint32_t) np_load(a + NP_TEXTSIG_COUNT_AT);
	else if (np_textsig_shingles(a) == 0)
		count = (uint32_t) np_load(b + NP_TEXTSIG_COUNT_AT);
	np_textsig_pack(count, registers, expected);
	np_textsig_unite(a, b, both);
	CHECK(memcmp(both, expected, BYTES) == 0);
	CHECK(np_textsig_check(both, BYTES) == NP_OK);
}

static void
forget_count(unsigned char *signature)
{
	memset(signature + NP_TEXTSIG_COUNT_AT, 0xff, 4);
}

static void
unites(void)
{
	unsigned char a[BYTES];
	unsigned char b[BYTES];
	unsigned char both[BYTES];
	unsigned char whole[BYTES];

	/* 1..600 and 599..1000 have together the shingles of 1..1000. */
	sign_numbers(1, 600, a);
	sign_numbers(599, 1000, b);
	sign_numbers(1, 1000, whole);
	unite(a, b, both);
	CHECK(memcmp(both + NP_TEXTSIG_REGISTERS_AT, whole + NP_TEXTSIG_REGISTERS_AT,
				 BYTES - NP_TEXTSIG_REGISTERS_AT) == 0);
	CHECK(share(np_textsig_similarity(both, whole)) == 1);
	CHECK(fabs((double) np_textsig_shingles(both) / 998 - 1) < 0.24);
}

/* A part of a union, of whose count nobody knows, and one that is not. */
static void
stands_in_union(void)
{
	double		squares = 0;

	for (int set = 0; set < 40; set++)
	{
		int			first = 10000 * set + 1;
		unsigned char part[BYTES];
		unsigned char whole[BYTES];
		unsigned char other[BYTES];
		double		error;

		sign_numbers(first, first + 1501, whole);
		sign_numbers(first + 2000, first + 3501, other);
		unite(whole, other, whole);
		sign_numbers(first, first + 301, part);
		CHECK(share(np_textsig_containment(part, whole)) > 0.95);
		sign_numbers(first + 1202, first + 1801, part);
		error = share(np_textsig_containment(part, whole)) - 298. / 598;
		squares += error * error;
		sign_numbers(first + 5000, first + 5301, part);
		CHECK(share(np_textsig_containment(part, whole)) < 0.2);
	}
	if (!CHECK(sqrt(squares / 40) < 0.1))
		printf("  rmse %.4f\n", sqrt(squares / 40));
}

/*
 * Any order and grouping of some signatures, the result written over either.
 */
static void
unites_in_any_order(void)
{
	static unsigned char some[7][BYTES];
	unsigned char left[BYTES];
	unsigned char right[BYTES];

	sign_text("", some[0]);
	sign_text("storm", some[1]);
	sign_numbers(1, 20, some[2]);
	sign_numbers(10, 2000, some[3]);
	sign_numbers(1, 2000, some[4]);
	unite(some[1], some[3], some[5]);
	unite(some[2], some[4], some[6]);
	for (int i = 0; i < 343; i++)
	{
		const unsigned char *a = some[i % 7];
		const unsigned char *b = some[i / 7 % 7];
		const unsigned char *c = some[i / 49];

		unite(a, b, left);
		np_textsig_unite(left, c, left);
		unite(b, c, right);
		np_textsig_unite(a, right, right);
		CHECK(memcmp(left, right, BYTES) == 0);
		unite(a, b, left);
		unite(b, a, right);
		CHECK(memcmp(left, right, BYTES) == 0);
		unite(a, a, left);
		CHECK(memcmp(left, a, BYTES) == 0);
	}
}

/* Counts from the registers alone, over many sets. */
static void
counts_by_registers(void)
{
	double		squares = 0;
	double		bias = 0;

	for (int set = 0; set < 100; set++)
	{
		unsigned char a[BYTES];
		double		error;

		sign_numbers(set * 10000, set * 10000 + 999, a);
		forget_count(a);
		error = (double) np_textsig_shingles(a) / 998 - 1;
		squares += error * error;
		bias += error;
	}
	if (!CHECK(sqrt(squares / 100) < 0.1 && fabs(bias / 100) < 0.03))
		printf("  rmse %.4f bias %.4f\n", sqrt(squares / 100), bias / 100);
}

/* Beyond the limit the count is unknown, and near the truth all the same. */
static void
counts_to_a_limit(void)
{
	static unsigned char most[BYTES];
	static unsigned char more[BYTES];

	sign_numbers(1, NP_TEXTSIG_COUNTED + 2, most);
	CHECK(np_textsig_shingles(most) == NP_TEXTSIG_COUNTED);
	sign_numbers(1, NP_TEXTSIG_COUNTED + 3, more);
	CHECK(memcmp(more + NP_TEXTSIG_COUNT_AT, "\xff\xff\xff\xff", 4) == 0);
	CHECK(fabs((double) np_textsig_shingles(more) / NP_TEXTSIG_COUNTED - 1) < 0.24);
	CHECK(share(np_textsig_similarity(most, more)) > 0.98);
}

/* Whatever registers say, nothing overflows. */
static void
bears_extremes(void)
{
	uint16_t	registers[NP_TEXTSIG_REGISTERS];
	unsigned char full[BYTES];
	unsigned char one[BYTES];

	for (int i = 0; i < NP_TEXTSIG_REGISTERS; i++)
		registers[i] = 0xfff;
	np_textsig_pack(NP_TEXTSIG_UNKNOWN, registers, full);
	CHECK(np_textsig_shingles(full) == NP_TEXTSIG_UNKNOWN - 1);
	memset(registers, 0, sizeof(registers));
	registers[159] = 0xfff;
	np_textsig_pack(1, registers, one);
	CHECK(np_textsig_similarity(full, one) <= NP_SHARE_ONE / 100);
	CHECK(np_textsig_containment(one, full) <= NP_SHARE_ONE);
	CHECK(np_textsig_containment(full, one) <= NP_SHARE_ONE / 100);
	np_textsig_pack(0, registers, one);
	CHECK(np_textsig_check(one, BYTES) == NP_BAD_VALUE);
	CHECK(np_textsig_similarity(full, one) == 0);
	CHECK(np_textsig_similarity(one, one) == 0);
	np_textsig_pack(NP_TEXTSIG_UNKNOWN, registers, one);
	CHECK(np_textsig_shingles(one) >= 1);
	CHECK(np_textsig_similarity(one, one) == NP_SHARE_ONE);
}

static NpStatus
damaged(const unsigned char *good, size_t at, unsigned char value)
{
	unsigned char bad[BYTES];

	memcpy(bad, good, BYTES);
	bad[at] = value;
	return np_textsig_check(bad, BYTES);
}

static void
checks_bytes(void)
{
	unsigned char good[BYTES];
	unsigned char none[BYTES];
	size_t		held = NP_TEXTSIG_REGISTERS_AT;

	sign_text("The harbour of Eastmere reopened on Tuesday.", good);
	sign_text("", none);
	for (size_t length = 0; length < BYTES; length++)
		CHECK(np_textsig_check(good, length) == NP_BAD_VALUE);
	CHECK(damaged(good, 0, 0) == NP_BAD_VALUE);
	CHECK(damaged(good, 0, 2) == NP_BAD_VERSION);
	CHECK(damaged(good, 1, 0) == NP_BAD_VALUE);
	CHECK(damaged(good, 1, 2) == NP_BAD_VERSION);
	CHECK(damaged(good, 2, 1) == NP_BAD_VERSION);
	CHECK(damaged(good, 3, 0x80) == NP_BAD_VERSION);
	/* Five registers hold something, so the count is 5 or more. */
	CHECK(damaged(good, 4, 4) == NP_BAD_VALUE);
	CHECK(damaged(good, 4, 6) == NP_OK);
	CHECK(damaged(good, 4, 0) == NP_BAD_VALUE);
	CHECK(damaged(none, 4, 1) == NP_BAD_VALUE);
	CHECK(damaged(none, 7, 0x80) == NP_BAD_VALUE);
	/* A mantissa without exponent. */
	while (good[held] != 0 || good[held + 1] != 0)
		held++;
	CHECK(damaged(good, held, 1) == NP_BAD_VALUE);
}

static void
round_trip(const char *string)
{
	unsigned char a[BYTES];
	unsigned char b[BYTES];
	char		text[NP_TEXTSIG_TEXT_MOST];
	size_t		length;

	sign_text(string, a);
	length = np_textsig_write(a, text);
	CHECK(length < NP_TEXTSIG_TEXT_MOST);
	CHECK(np_textsig_read(text, length, b) == NP_OK);
	CHECK(memcmp(a, b, BYTES) == 0);
	if (np_textsig_shingles(a) == 0)
		return;
	forget_count(a);
	length = np_textsig_write(a, text);
	CHECK(memcmp(text, "1:1:?:", 6) == 0);
	CHECK(np_textsig_read(text, length, b) == NP_OK);
	CHECK(memcmp(a, b, BYTES) == 0);
}

/* Reads a text form of 320 digits behind a head. */
static NpStatus
read_head(const char *head, const char *registers)
{
	char		text[512];
	char	   *exact;
	unsigned char signature[BYTES];
	size_t		length = (size_t) sprintf(text, "%s%s", head, registers);
	NpStatus	status;

	exact = malloc(length + 1);
	memcpy(exact, text, length);
	status = np_textsig_read(exact, length, signature);
	free(exact);
	return status;
}

static void
reads_strictly(void)
{
	char		none[321];
	char		some[321];

	memset(none, 'A', 320);
	none[320] = '\0';
	memcpy(some, none, 321);
	some[0] = 'C';
	CHECK(read_head("1:1:0:", none) == NP_OK);
	CHECK(read_head("1:1:1:", some) == NP_OK);
	CHECK(read_head("1:1:4294967294:", some) == NP_OK);
	CHECK(read_head("1:1:?:", some) == NP_OK);
	CHECK(read_head("2:1:0:", none) == NP_BAD_VERSION);
	CHECK(read_head("1:2:0:", none) == NP_BAD_VERSION);
	CHECK(read_head("0:1:0:", none) == NP_BAD_VALUE);
	CHECK(read_head("1:0:0:", none) == NP_BAD_VALUE);
	CHECK(read_head("1:1:0:", some) == NP_BAD_VALUE);
	CHECK(read_head("1:1:1:", none) == NP_BAD_VALUE);
	CHECK(read_head("1:1:?:", none) == NP_BAD_VALUE);
	CHECK(read_head("1:1:4294967295:", some) == NP_BAD_VALUE);
	CHECK(read_head("1:1:99999999999999999999:", some) == NP_BAD_VALUE);
	CHECK(read_head("1:1:01:", some) == NP_BAD_VALUE);
	CHECK(read_head("01:1:1:", some) == NP_BAD_VALUE);
	CHECK(read_head("1:1:-1:", some) == NP_BAD_VALUE);
	CHECK(read_head("1:1::", some) == NP_BAD_VALUE);
	CHECK(read_head("1:1:1", some) == NP_BAD_VALUE);
	CHECK(read_head("1:1:??:", some) == NP_BAD_VALUE);
	CHECK(read_head(" 1:1:1:", some) == NP_BAD_VALUE);
	CHECK(read_head("1:1:1:A", some) == NP_BAD_VALUE);
	CHECK(read_head("1:1:1:", some + 1) == NP_BAD_VALUE);
	CHECK(read_head("", "") == NP_BAD_VALUE);
	CHECK(read_head("1", "") == NP_BAD_VALUE);
	CHECK(read_head("1:1:?", "") == NP_BAD_VALUE);
	some[319] = '=';
	CHECK(read_head("1:1:1:", some) == NP_BAD_VALUE);
	some[319] = 'B';			/* mantissa 1 without exponent */
	CHECK(read_head("1:1:2:", some) == NP_BAD_VALUE);
}

/* Many short words fill the set of hashes, which must grow. */
static void
grows(void)
{
	char		text[2001];
	uint64_t	chance = 7;
	unsigned char signature[BYTES];

	for (int i = 0; i < 2000; i += 2)
	{
		text[i] = (char) ('a' + (chance = np_mix(chance + 1)) % 26);
		text[i + 1] = ' ';
	}
	text[2000] = '\0';
	sign_text(text, signature);
	CHECK(np_textsig_shingles(signature) > 900);
	CHECK(np_textsig_shingles(signature) <= 998);
	CHECK(np_survives_no_memory(sign, text));
}

int
main(void)
{
	keeps_its_bytes();
	folds();
	knows_the_empty();
	estimates();
	contains();
	unites();
	stands_in_union();
	unites_in_any_order();
	counts_by_registers();
	counts_to_a_limit();
	bears_extremes();
	checks_bytes();
	round_trip("");
	round_trip("one");
	round_trip("The harbour of Eastmere reopened on Tuesday.");
	reads_strictly();
	grows();
	CHECK(np_survives_no_memory(sign, "Some words that are signed, and some more of them"));
	return np_done("textsig");
}
