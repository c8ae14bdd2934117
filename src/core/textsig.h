/*
 * textsig.h
 *		A text's signature: its bytes, and what two of them tell.
 *
 * The bytes are stored for ever and are the same on every machine:
 *
 *		 0		format version, 1
 *		 1		rules version, 1: folding, words, shingles, hashes
 *		 2..3	flags, zero
 *		 4..7	number of distinct shingles, the lowest byte first; all ones if
 *				not known
 *		 8..247	160 registers of 12 bits, the lowest bit first
 *
 * The server's length word stands before them.  A shingle's hash chooses a
 * register and a value; a register keeps the greatest value (HyperMinHash, Yu
 * and Weber 2017).  So the registers of a union are the maxima of the parts'.
 */
#ifndef NP_CORE_TEXTSIG_H
#define NP_CORE_TEXTSIG_H

#include "core/arena.h"
#include "core/text.h"

#define NP_TEXTSIG_FORMAT		1
#define NP_TEXTSIG_RULES		1
#define NP_TEXTSIG_REGISTERS	160
#define NP_TEXTSIG_BYTES		248

#define NP_TEXTSIG_RULES_AT		1
#define NP_TEXTSIG_FLAGS_AT		2
#define NP_TEXTSIG_COUNT_AT		4
#define NP_TEXTSIG_REGISTERS_AT	8

/* Stands for a number of shingles that is not known. */
#define NP_TEXTSIG_UNKNOWN		UINT32_MAX

/*
 * Shingles are counted exactly up to this many distinct ones, some 6 MB of
 * prose, which bounds the memory of signing to 64 MB.
 */
#define NP_TEXTSIG_COUNTED		((uint32_t) 1 << 20)

/* Shares (similarity, containment) are integers, 1 being this. */
#define NP_SHARE_ONE			((uint32_t) 1 << 30)

/* The signature of a text: NP_TEXTSIG_BYTES bytes. */
extern NpStatus np_textsig(NpArena *arena, const NpText *text,
						   unsigned char *signature);

/* The bytes of a signature with this count and these registers. */
extern void np_textsig_pack(uint32_t count, const uint16_t *registers,
							unsigned char *signature);

/*
 * NP_OK if the bytes are a signature that this release reads; NP_BAD_VERSION
 * if another release or other rules made them; NP_BAD_VALUE if nobody did.
 */
extern NpStatus np_textsig_check(const unsigned char *bytes, size_t length);

/*
 * The text form: "1:1:count:registers", a register two digits of base 64, the
 * higher one first, and "?" for a count that is not known.  Reading is strict:
 * NP_BAD_VALUE or NP_BAD_VERSION for whatever writing does not make.
 */
#define NP_TEXTSIG_TEXT_MOST	(sizeof("1:1:4294967295:") + 2 * NP_TEXTSIG_REGISTERS)

extern size_t np_textsig_write(const unsigned char *signature, char *text);
extern NpStatus np_textsig_read(const char *text, size_t length,
								unsigned char *signature);

/* The value of a register, 0 if it is empty. */
extern unsigned np_textsig_register(const unsigned char *signature,
									unsigned number);

/*
 * Number of distinct shingles: as stored, or estimated from the registers with
 * a standard error of 8 %.
 */
extern uint64_t np_textsig_shingles(const unsigned char *signature);

/*
 * The signature of two texts together; both may be a or b.  The registers are
 * the maxima.  The count is not known, but where one text has no words, or the
 * two signatures are equal.  So signatures unite in any order and grouping to
 * the same bytes, and one united with itself is itself.
 */
extern void np_textsig_unite(const unsigned char *a, const unsigned char *b,
							 unsigned char *both);

/* Estimated Jaccard similarity of two sets of shingles. */
extern uint32_t np_textsig_similarity(const unsigned char *a,
									  const unsigned char *b);

/* Estimated share of a's shingles that stand in b. */
extern uint32_t np_textsig_containment(const unsigned char *a,
									   const unsigned char *b);

#endif							/* NP_CORE_TEXTSIG_H */
