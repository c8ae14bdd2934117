/*
 * calibration.c
 *		From what the trees say to how often it is so.
 */
#include "core/calibration.h"

/* Log-odds of -6 to 6, but for the ends. */
const uint16_t np_calibration_knots[NP_CALIBRATION_KNOTS] = {
	0, 67, 180, 474, 1192, 2689, NP_CONTENT_SCORE,
	7311, 8808, 9526, 9820, 9933, NP_SCORE_ONE
};

size_t
np_calibration_text(const NpVerdict *verdicts, size_t count)
{
	uint64_t	sum = 0;
	size_t		group;

	if (count == 0)
		return 0;
	for (size_t i = 0; i < count; i++)
		sum += verdicts[i].score;
	group = (size_t) (sum * NP_CALIBRATION_TEXTS / NP_SCORE_ONE / count);
	return group < NP_CALIBRATION_TEXTS ? group : NP_CALIBRATION_TEXTS - 1;
}

size_t
np_calibration_knot(uint16_t score)
{
	size_t		knot = 0;

	while (knot + 2 < NP_CALIBRATION_KNOTS &&
		   np_calibration_knots[knot + 1] <= score)
		knot++;
	return knot;
}

void
np_calibrate(const NpCalibration *calibration, bool known_words,
			 NpVerdict *verdicts, size_t count)
{
	const uint16_t *scores =
		calibration->scores[known_words]
		[np_calibration_text(verdicts, count)];

	for (size_t i = 0; i < count; i++)
	{
		uint16_t	score = verdicts[i].score;
		size_t		knot = np_calibration_knot(score);
		uint32_t	from = np_calibration_knots[knot];
		uint32_t	width = np_calibration_knots[knot + 1] - from;
		uint32_t	rise = (uint32_t) (scores[knot + 1] - scores[knot]);
		uint32_t	value = scores[knot] + rise * (score - from) / width;

		if (score < NP_CONTENT_SCORE && value >= NP_CONTENT_SCORE)
			value = NP_CONTENT_SCORE - 1;
		verdicts[i].score = (uint16_t) value;
	}
}
