/*
 * calibrate.h
 *		How often lines of a score are content, on pages that none has seen.
 */
#ifndef NP_MODEL_CALIBRATE_H
#define NP_MODEL_CALIBRATE_H

#include "core/calibration.h"
#include "samples.h"

/* From all pages, each judged by the model of its fold. */
extern void calibrate_all(const Pages * pages,
						  const NpLineModel models[FOLDS],
						  NpCalibration *calibration);

/* One for each fold, from the pages of the others. */
extern void calibrate_folds(const Pages * pages,
							const NpLineModel models[FOLDS],
							NpCalibration calibrations[FOLDS]);

extern void print_calibration(const NpCalibration *calibration);

#endif							/* NP_MODEL_CALIBRATE_H */
