/*
 * calibration.h
 *		From what the trees say to how often it is so.
 *
 * Trees are surer of the lines of an extract than they are right, since most
 * pages that they learned from were whole; and of what they doubt less is
 * content where they do not know the words.  So the score of a line is looked
 * up by the mean score of its text, in one of two tables, and between entries
 * is a straight line (calibration by bins within groups; Zadrozny and Elkan
 * 2001).  No score crosses the threshold: the verdicts stay.
 */
#ifndef NP_CORE_CALIBRATION_H
#define NP_CORE_CALIBRATION_H

#include "core/verdict.h"

/* Groups of texts by the mean score of their lines. */
#define NP_CALIBRATION_TEXTS	8

/* Scores that have an entry: 0, .5 and 1 are the 1st, middle and last. */
#define NP_CALIBRATION_KNOTS	13

extern const uint16_t np_calibration_knots[NP_CALIBRATION_KNOTS];

/* The second table is for texts of a language whose words are known. */
typedef struct NpCalibration
{
	uint16_t	scores[2][NP_CALIBRATION_TEXTS][NP_CALIBRATION_KNOTS];
} NpCalibration;

/* The group of a text with such verdicts. */
extern size_t np_calibration_text(const NpVerdict *verdicts, size_t count);

/* The knot at a score or before it; not the last one. */
extern size_t np_calibration_knot(uint16_t score);

extern void np_calibrate(const NpCalibration *calibration,
						 bool known_words, NpVerdict *verdicts,
						 size_t count);

#endif							/* NP_CORE_CALIBRATION_H */
