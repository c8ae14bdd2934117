/*
 * templates.h
 *		Trains and tries the trees that judge with a site's template.
 */
#ifndef NP_MODEL_TEMPLATES_H
#define NP_MODEL_TEMPLATES_H

#include "samples.h"

/*
 * Trees from all sheets but those of one fold (FOLDS leaves none out).
 * models holds for each fold one that has not seen it: its verdicts are what
 * the trees learn to correct.
 */
extern NpTrees train_template(const Corpus * corpus,
							  const NpLineModel models[FOLDS],
							  unsigned without);

/*
 * Prints what the product says of each page of the fold (FOLDS: of all) that
 * has at least two others of its site, with a template of these.
 */
extern void predict_sites(const Pages * pages, unsigned fold,
						  const NpLineModel *model, const NpTrees *trees);

#endif							/* NP_MODEL_TEMPLATES_H */
