/*
 * textsig.h
 *		The type textsig in the server.
 */
#ifndef NP_PG_TEXTSIG_H
#define NP_PG_TEXTSIG_H

#include "postgres.h"

#include "fmgr.h"

#include "core/textsig.h"
#include "pg/compat.h"

/*
 * A value: the server's length word, and the core's bytes.  The length word
 * leaves room for formats of other sizes; storage is plain, so it is never
 * short, compressed or moved out of line.
 */
typedef struct NpTextsigValue
{
	int32		length_word;
	unsigned char bytes[NP_TEXTSIG_BYTES];
} NpTextsigValue;

StaticAssertDecl(sizeof(NpTextsigValue) == 252, "a textsig has 252 bytes");
StaticAssertDecl(offsetof(NpTextsigValue, bytes) == VARHDRSZ,
				 "a textsig's bytes follow its length word");

/* The bytes of an argument; an error unless this release can measure them. */
extern const unsigned char *np_take_textsig(Datum argument);

#define NP_GETARG_TEXTSIG(n)	np_take_textsig(PG_GETARG_DATUM(n))

#endif							/* NP_PG_TEXTSIG_H */
