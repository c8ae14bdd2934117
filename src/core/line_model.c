/*
 * line_model.c
 *		Boosted trees: from the features of a line to a score.
 */
#include "core/line_model.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define NP_HAS_AVX2
#endif

#include "core/tables/calibration_table.h"
#include "core/tables/boilerplate_model.h"
#include "core/tables/template_model.h"

const NpLineModel *
np_line_model(void)
{
	return &boilerplate_model;
}

const NpTrees *
np_template_trees(void)
{
	return &template_model;
}

#define EVERY_BYTE	UINT64_C(0x0101010101010101)

/*
 * Which leaf each line falls into: one bit a level, eight lines a step.
 * Features and cuts are below 128, so that a byte's top bit tells whether the
 * feature plus 127 less the cut has gone above 127, and nothing is carried
 * into the next byte.
 */
static void
find_leaves(const NpTree *tree, const NpFeatureBlock *block, size_t count,
			uint8_t leaves[NP_FEATURE_BLOCK])
{
	for (size_t at = 0; at < count; at += sizeof(uint64_t))
	{
		uint64_t	found = 0;

		for (int level = 0; level < NP_TREE_DEPTH; level++)
		{
			uint64_t	values;

			memcpy(&values, block->columns[tree->feature[level]] + at,
				   sizeof(values));
			values += EVERY_BYTE * (127u - tree->cut[level]);
			found |= ((values >> 7) & EVERY_BYTE) << level;
		}
		memcpy(leaves + at, &found, sizeof(found));
	}
}

static void
score_block_plain(const NpTrees *trees, const NpFeatureBlock *block,
				  size_t count, int32_t log_odds[NP_FEATURE_BLOCK])
{
	uint8_t		leaves[NP_FEATURE_BLOCK];

	for (size_t i = 0; i < count; i++)
		log_odds[i] = trees->base;
	for (size_t t = 0; t < trees->count; t++)
	{
		const NpTree *tree = &trees->trees[t];

		find_leaves(tree, block, count, leaves);
		for (size_t i = 0; i < count; i++)
			log_odds[i] += tree->leaf[leaves[i]];
	}
}

#ifdef NP_HAS_AVX2

/*
 * The same with the instructions of AVX2, which nearly every x86 server since
 * 2013 has: the 32 lines of a block are the bytes of one vector, and a leaf is
 * looked up for all of them at once, by a shuffle.  A tree costs a tenth.
 */
#define AVX2	__attribute__((target("avx2")))

_Static_assert(NP_FEATURE_BLOCK == 32 && NP_TREE_DEPTH == 5,
			   "lines of a block and leaves of a tree fill one vector");

/* What a tree adds to each line, as integers of 16 bits. */
typedef struct Addends
{
	__m256i		even;			/* of lines 0 to 7 and 16 to 23 */
	__m256i		odd;			/* of lines 8 to 15 and 24 to 31 */
} Addends;

/* 0xFF for each line whose feature is above the cut. */
AVX2 static inline __m256i
above_cut(const NpTree *tree, const NpFeatureBlock *block, int level)
{
	const uint8_t *column = block->columns[tree->feature[level]];

	return _mm256_cmpgt_epi8(_mm256_loadu_si256((const __m256i *) column),
							 _mm256_set1_epi8((char) tree->cut[level]));
}

/* Looks up each line's entry in a table of 32 bytes. */
AVX2 static inline __m256i
look_up(__m256i table, __m256i low_bits, __m256i top_bit)
{
	__m256i		first = _mm256_permute2x128_si256(table, table, 0x00);
	__m256i		second = _mm256_permute2x128_si256(table, table, 0x11);

	return _mm256_blendv_epi8(_mm256_shuffle_epi8(first, low_bits),
							  _mm256_shuffle_epi8(second, low_bits),
							  top_bit);
}

AVX2 static inline Addends
ask_tree(const NpTree *tree, const NpFeatureBlock *block)
{
	const		__m256i low_half = _mm256_set1_epi16(0xFF);
	__m256i		first = _mm256_loadu_si256((const __m256i *) tree->leaf);
	__m256i		second = _mm256_loadu_si256((const __m256i *) tree->leaf + 1);
	__m256i		top = above_cut(tree, block, NP_TREE_DEPTH - 1);
	__m256i		bits = _mm256_setzero_si256();
	__m256i		low;
	__m256i		high;

	for (int level = 0; level < NP_TREE_DEPTH - 1; level++)
		bits = _mm256_or_si256(bits,
							   _mm256_and_si256(above_cut(tree, block, level),
												_mm256_set1_epi8((char) (1 << level))));

	/* The leaves' lower and higher bytes, each as a table in order. */
	low = _mm256_packus_epi16(_mm256_and_si256(first, low_half),
							  _mm256_and_si256(second, low_half));
	high = _mm256_packus_epi16(_mm256_srli_epi16(first, 8),
							   _mm256_srli_epi16(second, 8));
	low = look_up(_mm256_permute4x64_epi64(low, 0xD8), bits, top);
	high = look_up(_mm256_permute4x64_epi64(high, 0xD8), bits, top);
	return (Addends) {
		_mm256_unpacklo_epi8(low, high), _mm256_unpackhi_epi8(low, high)
	};
}

/* Adds what two trees say; sums[k] are of lines 4k up and of 16 + 4k up. */
AVX2 static inline void
add_pair(Addends a, Addends b, __m256i sums[4])
{
	const		__m256i one = _mm256_set1_epi16(1);
	__m256i		pairs[4] = {
		_mm256_unpacklo_epi16(a.even, b.even),
		_mm256_unpackhi_epi16(a.even, b.even),
		_mm256_unpacklo_epi16(a.odd, b.odd),
		_mm256_unpackhi_epi16(a.odd, b.odd)
	};

	for (int k = 0; k < 4; k++)
		sums[k] = _mm256_add_epi32(sums[k], _mm256_madd_epi16(pairs[k], one));
}

AVX2 static void
score_block_avx2(const NpTrees *trees, const NpFeatureBlock *block,
				 size_t count, int32_t log_odds[NP_FEATURE_BLOCK])
{
	const		__m256i base = _mm256_set1_epi32(trees->base);
	__m256i		sums[4] = {base, base, base, base};
	size_t		t = 0;

	(void) count;
	for (; t + 1 < trees->count; t += 2)
		add_pair(ask_tree(&trees->trees[t], block),
				 ask_tree(&trees->trees[t + 1], block), sums);
	if (t < trees->count)
		add_pair(ask_tree(&trees->trees[t], block), (Addends) {0}, sums);
	for (int k = 0; k < 4; k++)
	{
		_mm_storeu_si128((__m128i *) (log_odds + 4 * k),
						 _mm256_castsi256_si128(sums[k]));
		_mm_storeu_si128((__m128i *) (log_odds + 16 + 4 * k),
						 _mm256_extracti128_si256(sums[k], 1));
	}
}

/*
 * The same with the instructions of AVX-512, which most x86 servers since 2017
 * have: the leaves of a tree fill one vector, so that they are looked up as
 * they are.  A tree costs half as much as with AVX2.
 */
#define AVX512	__attribute__((target("avx512f,avx512bw,avx512vl")))

/* The cuts of all levels, and bytes behind them. */
static inline long long
cuts_of(const NpTree *tree)
{
	long long	cuts;

	memcpy(&cuts, (const char *) tree + offsetof(NpTree, cut), sizeof(cuts));
	return cuts;
}

_Static_assert(offsetof(NpTree, cut) + sizeof(long long) <= sizeof(NpTree),
			   "what is read of a tree lies in it");

/* The bit of a level for each line that is above the cut. */
AVX512 static inline __m256i
level_bits(const NpTree *tree, const NpFeatureBlock *block, __m256i cuts,
		   int level)
{
	const uint8_t *column = block->columns[tree->feature[level]];
	__m256i		cut = _mm256_shuffle_epi8(cuts, _mm256_set1_epi8((char) level));
	__m256i		above =
		_mm256_cmpgt_epi8(_mm256_loadu_si256((const __m256i *) column), cut);

	return _mm256_and_si256(above, _mm256_set1_epi8((char) (1 << level)));
}

/* What a tree adds to each line.  No loop: compilers leave it one at -O2. */
AVX512 static inline __m512i
ask_tree_512(const NpTree *tree, const NpFeatureBlock *block)
{
	__m256i		cuts = _mm256_set1_epi64x(cuts_of(tree));
	__m256i		leaves = level_bits(tree, block, cuts, 0);

	leaves = _mm256_or_si256(leaves, level_bits(tree, block, cuts, 1));
	leaves = _mm256_or_si256(leaves, level_bits(tree, block, cuts, 2));
	leaves = _mm256_or_si256(leaves, level_bits(tree, block, cuts, 3));
	leaves = _mm256_or_si256(leaves, level_bits(tree, block, cuts, 4));
	return _mm512_permutexvar_epi16(_mm512_cvtepu8_epi16(leaves),
									_mm512_loadu_si512(tree->leaf));
}

/*
 * Adds what two trees say; sums[0] are of lines 8k to 8k + 3, sums[1] others.
 */
AVX512 static inline void
add_pair_512(__m512i a, __m512i b, __m512i sums[2])
{
	const		__m512i one = _mm512_set1_epi16(1);
	__m512i		low = _mm512_unpacklo_epi16(a, b);
	__m512i		high = _mm512_unpackhi_epi16(a, b);

	sums[0] = _mm512_add_epi32(sums[0], _mm512_madd_epi16(low, one));
	sums[1] = _mm512_add_epi32(sums[1], _mm512_madd_epi16(high, one));
}

/* Half a block: what it costs is the width of its vectors. */
#define HALF_BLOCK	(NP_FEATURE_BLOCK / 2)

/* The same as level_bits, of sixteen lines. */
AVX512 static inline __m128i
half_bits(const NpTree *tree, const NpFeatureBlock *block, __m128i cuts,
		  int level)
{
	const uint8_t *column = block->columns[tree->feature[level]];
	__m128i		cut = _mm_shuffle_epi8(cuts, _mm_set1_epi8((char) level));
	__m128i		above =
		_mm_cmpgt_epi8(_mm_loadu_si128((const __m128i *) column), cut);

	return _mm_and_si128(above, _mm_set1_epi8((char) (1 << level)));
}

AVX512 static inline __m256i
ask_tree_half(const NpTree *tree, const NpFeatureBlock *block)
{
	__m128i		cuts = _mm_cvtsi64_si128(cuts_of(tree));
	__m128i		leaves = half_bits(tree, block, cuts, 0);

	leaves = _mm_or_si128(leaves, half_bits(tree, block, cuts, 1));
	leaves = _mm_or_si128(leaves, half_bits(tree, block, cuts, 2));
	leaves = _mm_or_si128(leaves, half_bits(tree, block, cuts, 3));
	leaves = _mm_or_si128(leaves, half_bits(tree, block, cuts, 4));
	return _mm256_permutex2var_epi16(_mm256_loadu_si256((const __m256i *) tree->leaf),
									 _mm256_cvtepu8_epi16(leaves),
									 _mm256_loadu_si256((const __m256i *) tree->leaf + 1));
}

/* Adds what two trees say; sums[0] are of lines 0 to 3 and 8 to 11. */
AVX512 static inline void
add_pair_half(__m256i a, __m256i b, __m256i sums[2])
{
	const		__m256i one = _mm256_set1_epi16(1);
	__m256i		low = _mm256_unpacklo_epi16(a, b);
	__m256i		high = _mm256_unpackhi_epi16(a, b);

	sums[0] = _mm256_add_epi32(sums[0], _mm256_madd_epi16(low, one));
	sums[1] = _mm256_add_epi32(sums[1], _mm256_madd_epi16(high, one));
}

AVX512 static void
score_half_block(const NpTrees *trees, const NpFeatureBlock *block,
				 int32_t log_odds[HALF_BLOCK])
{
	const		__m256i base = _mm256_set1_epi32(trees->base);
	__m256i		sums[2] = {base, base};
	size_t		t = 0;

	for (; t + 1 < trees->count; t += 2)
		add_pair_half(ask_tree_half(&trees->trees[t], block),
					  ask_tree_half(&trees->trees[t + 1], block), sums);
	if (t < trees->count)
		add_pair_half(ask_tree_half(&trees->trees[t], block),
					  _mm256_setzero_si256(), sums);
	_mm256_storeu_si256((__m256i *) log_odds,
						_mm256_permute2x128_si256(sums[0], sums[1], 0x20));
	_mm256_storeu_si256((__m256i *) log_odds + 1,
						_mm256_permute2x128_si256(sums[0], sums[1], 0x31));
}

AVX512 static void
score_block_avx512(const NpTrees *trees, const NpFeatureBlock *block,
				   size_t count, int32_t log_odds[NP_FEATURE_BLOCK])
{
	const		__m512i base = _mm512_set1_epi32(trees->base);
	const		__m512i first = _mm512_setr_epi64(0, 1, 8, 9, 2, 3, 10, 11);
	const		__m512i second = _mm512_setr_epi64(4, 5, 12, 13, 6, 7, 14, 15);
	__m512i		sums[2] = {base, base};
	size_t		t = 0;

	if (count <= HALF_BLOCK)
	{
		score_half_block(trees, block, log_odds);
		return;
	}
	for (; t + 1 < trees->count; t += 2)
		add_pair_512(ask_tree_512(&trees->trees[t], block),
					 ask_tree_512(&trees->trees[t + 1], block), sums);
	if (t < trees->count)
		add_pair_512(ask_tree_512(&trees->trees[t], block),
					 _mm512_setzero_si512(), sums);
	_mm512_storeu_si512(log_odds,
						_mm512_permutex2var_epi64(sums[0], first, sums[1]));
	_mm512_storeu_si512(log_odds + 16,
						_mm512_permutex2var_epi64(sums[0], second, sums[1]));
}

NpBlockScorer
np_block_scorer(NpVectors vectors)
{
	switch (vectors)
	{
		case NP_VECTORS_AVX512:
			return __builtin_cpu_supports("avx512bw") &&
				__builtin_cpu_supports("avx512vl") ? score_block_avx512 : NULL;
		case NP_VECTORS_AVX2:
			return __builtin_cpu_supports("avx2") ? score_block_avx2 : NULL;
		default:
			return score_block_plain;
	}
}

#else

NpBlockScorer
np_block_scorer(NpVectors vectors)
{
	return vectors == NP_VECTORS_NONE ? score_block_plain : NULL;
}

#endif

void
np_score_block(const NpTrees *trees, const NpFeatureBlock *block,
			   size_t count, int32_t log_odds[NP_FEATURE_BLOCK])
{
	/* For a few lines the vectors would be mostly empty. */
	NpVectors	vectors = count > 2 ? NP_VECTORS_AVX512 : NP_VECTORS_NONE;
	NpBlockScorer scorer;

	while ((scorer = np_block_scorer(vectors)) == NULL)
		vectors--;
	scorer(trees, block, count, log_odds);
}

/*
 * 10000 / (1 + exp(-x / 4)) for x = 0, 1, ... 32: exact to a part, and
 * straight between two entries to within 20 parts.
 */
static const uint16_t logistic[33] = {
	5000, 5622, 6225, 6792, 7311, 7773, 8176, 8520, 8808, 9047, 9241, 9399,
	9526, 9627, 9707, 9770, 9820, 9859, 9890, 9914, 9933, 9948, 9959, 9968,
	9975, 9981, 9985, 9988, 9991, 9993, 9994, 9996, 9997
};

uint16_t
np_probability(int32_t log_odds)
{
	uint32_t	size = log_odds < 0 ? 0u - (uint32_t) log_odds :
		(uint32_t) log_odds;
	uint32_t	step = size / (NP_LOG_ODDS_ONE / 4);
	uint32_t	rest = size % (NP_LOG_ODDS_ONE / 4);
	uint32_t	value = logistic[32];

	if (step < 32)
		value = logistic[step] + ((uint32_t) (logistic[step + 1] -
											  logistic[step]) * rest) /
			(NP_LOG_ODDS_ONE / 4);
	return (uint16_t) (log_odds < 0 ? NP_SCORE_ONE - value : value);
}
