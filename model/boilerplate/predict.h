/*
 * predict.h
 *		What the product says of a labelled page, as a row of JSON.
 */
#ifndef NP_MODEL_PREDICT_H
#define NP_MODEL_PREDICT_H

#include "core/boilerplate.h"
#include "pages.h"

/* The text is the page's, the rest is given. */
extern void predict_page(const Page * page, const NpBoilerplateInput *given);

#endif							/* NP_MODEL_PREDICT_H */
