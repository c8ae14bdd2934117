/*
 * hash_test.c
 *		Hashes have the values that stored signatures were made of.
 */
#include "core/hash.h"

#include "unit/harness.h"

/* The first outputs of splitmix64 from seed 1234567, as published. */
static void
mixes_as_published(void)
{
	const uint64_t step = UINT64_C(0x9e3779b97f4a7c15);

	CHECK(np_mix(1234567 + step) == UINT64_C(6457827717110365317));
	CHECK(np_mix(1234567 + 2 * step) == UINT64_C(3203168211198807973));
	CHECK(np_mix(1234567 + 3 * step) == UINT64_C(9817491932198370423));
	CHECK(np_mix(0) == 0);
}

static void
loads_lowest_first(void)
{
	CHECK(np_load("\1\2\3\4\5\6\7\10") == UINT64_C(0x0807060504030201));
	CHECK(np_load_some("\1\2\3", 3) == UINT64_C(0x030201));
	CHECK(np_load_some("", 0) == 0);
}

/* These values may never change. */
static void
hashes_words(void)
{
	CHECK(np_hash_word("", 0) == NP_WORD_HASH_START);
	CHECK(np_hash_word("a", 1) == np_mix(NP_WORD_HASH_START ^ 'a'));
	CHECK(np_hash_word("the", 3) == UINT64_C(0x7c8df767fb484a57));
	CHECK(np_hash_word("newspaper", 9) == UINT64_C(0x00f50e3ee76fc4ee));
	CHECK(np_hash_word("abcdefgh", 8) == UINT64_C(0xc2018f56afc8c8d3));
	CHECK(np_hash_word("internationalization", 20) == UINT64_C(0x9c85c41154424645));
}

/* The same word in pieces of any size. */
static void
hashes_pieces(void)
{
	const char	word[] = "antidisestablishmentarianism";
	size_t		length = sizeof(word) - 1;

	for (size_t piece = 1; piece <= 8; piece++)
	{
		NpWordHash	hash;

		np_word_begin(&hash);
		CHECK(!hash.open);
		for (size_t at = 0; at < length; at += piece)
		{
			size_t		count = length - at < piece ? length - at : piece;

			np_word_add(&hash, np_load_some(word + at, count), (unsigned) count);
		}
		CHECK(hash.open);
		CHECK(np_word_end(&hash) == np_hash_word(word, length));
	}
}

int
main(void)
{
	mixes_as_published();
	loads_lowest_first();
	hashes_words();
	hashes_pieces();
	return np_done("hash");
}
