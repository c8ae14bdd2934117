/*
 * predict.h
 *		What the product says of a labelled page, as a row of JSON.
 */
#ifndef NP_MODEL_PREDICT_H
#define NP_MODEL_PREDICT_H

#include "core/line_model.h"
#include "pages.h"

extern void predict_page(const Page *page, const NpLineModel *model);

#endif							/* NP_MODEL_PREDICT_H */
