/*
 * calibration_test.c
 *		Scores are read between entries of the table of their language, and
 *		keep their side of the threshold.
 */
#include "core/calibration.h"

#include "core/line_model.h"
#include "unit/harness.h"

#define MIDDLE	(NP_CALIBRATION_KNOTS / 2)

static NpCalibration
of_itself(void)
{
	NpCalibration calibration;

	for (size_t t = 0; t < NP_CALIBRATION_TEXTS; t++)
		for (size_t k = 0; k < NP_CALIBRATION_KNOTS; k++)
			for (int known = 0; known < 2; known++)
				calibration.scores[known][t][k] = np_calibration_knots[k];
	return calibration;
}

static uint16_t
calibrated_by(const NpCalibration *calibration, bool known_words,
			  uint16_t score)
{
	NpVerdict	verdict = {.score = score};

	np_calibrate(calibration, known_words, &verdict, 1);
	return verdict.score;
}

static uint16_t
calibrated(const NpCalibration *calibration, uint16_t score)
{
	return calibrated_by(calibration, true, score);
}

static void
leaves_what_is_right(void)
{
	NpCalibration calibration = of_itself();

	for (unsigned score = 0; score <= NP_SCORE_ONE; score++)
		CHECK(calibrated(&calibration, (uint16_t) score) == score);
}

static void
reads_between_entries(void)
{
	NpCalibration calibration = of_itself();

	/* All of the last group, whose mean is above 7/8. */
	calibration.scores[1][NP_CALIBRATION_TEXTS - 1][8] = 8000;
	calibration.scores[1][NP_CALIBRATION_TEXTS - 1][9] = 9000;
	CHECK(calibrated(&calibration, np_calibration_knots[8]) == 8000);
	CHECK(calibrated(&calibration, np_calibration_knots[9]) == 9000);
	CHECK(calibrated(&calibration, 9167) == 8500);
	CHECK(calibrated(&calibration, 2000) == 2000);
	CHECK(calibrated_by(&calibration, false, 9167) == 9167);
}

/* Where the table is flat at the threshold, furniture stays below it. */
static void
keeps_verdicts(void)
{
	NpCalibration calibration = of_itself();

	for (size_t t = 0; t < NP_CALIBRATION_TEXTS; t++)
		for (size_t k = 0; k < NP_CALIBRATION_KNOTS; k++)
			calibration.scores[1][t][k] = NP_CONTENT_SCORE;
	CHECK(calibrated(&calibration, 0) == NP_CONTENT_SCORE - 1);
	CHECK(calibrated(&calibration, NP_CONTENT_SCORE - 1) ==
		  NP_CONTENT_SCORE - 1);
	CHECK(calibrated(&calibration, NP_CONTENT_SCORE) == NP_CONTENT_SCORE);
	CHECK(calibrated(&calibration, NP_SCORE_ONE) == NP_CONTENT_SCORE);
}

static void
groups_by_mean(void)
{
	NpVerdict	verdicts[2] = {{.score = 0}, {.score = NP_SCORE_ONE}};

	CHECK(np_calibration_text(verdicts, 0) == 0);
	CHECK(np_calibration_text(verdicts, 1) == 0);
	CHECK(np_calibration_text(verdicts, 2) == NP_CALIBRATION_TEXTS / 2);
	CHECK(np_calibration_text(verdicts + 1, 1) == NP_CALIBRATION_TEXTS - 1);
}

static void
is_in_order(const uint16_t scores[NP_CALIBRATION_KNOTS])
{
	CHECK(scores[MIDDLE] == NP_CONTENT_SCORE);
	CHECK(scores[NP_CALIBRATION_KNOTS - 1] <= NP_SCORE_ONE);
	for (size_t k = 1; k < NP_CALIBRATION_KNOTS; k++)
		CHECK(scores[k - 1] <= scores[k]);
}

static void
ships_in_order(void)
{
	const NpCalibration *calibration = np_line_model()->calibration;

	CHECK(np_calibration_knots[MIDDLE] == NP_CONTENT_SCORE);
	for (int known = 0; known < 2; known++)
		for (size_t t = 0; t < NP_CALIBRATION_TEXTS; t++)
			is_in_order(calibration->scores[known][t]);
}

int
main(void)
{
	leaves_what_is_right();
	reads_between_entries();
	keeps_verdicts();
	groups_by_mean();
	ships_in_order();
	return np_done("calibration");
}
