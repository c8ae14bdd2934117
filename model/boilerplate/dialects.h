/*
 * dialects.h
 *		Labelled pages as they would look in another script.
 */
#ifndef NP_MODEL_DIALECTS_H
#define NP_MODEL_DIALECTS_H

#include "pages.h"

typedef enum Dialect
{
	IN_SMALL_LETTERS,			/* of another alphabet; headlines too */
	WITHOUT_CASE,
	WITHOUT_BLANKS,
	DIALECTS
}			Dialect;

/* The page in the dialect: other words, the same lines and labels. */
extern Page in_dialect(const Page * page, Dialect dialect);

#endif							/* NP_MODEL_DIALECTS_H */
