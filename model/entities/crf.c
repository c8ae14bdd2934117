/*
 * crf.c
 *		A conditional random field over the labels of an island.
 *
 * Trained by the likelihood of all labellings that the gold names allow: a
 * source that does not tell two types apart, or marks one of them nowhere,
 * leaves them open.  AdaGrad with one rate for each key; keys drop out.
 */
#include "crf.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/name_labels.h"

void
crf_init(Crf *crf, size_t key_count, float dropout)
{
	memset(crf, 0, sizeof(*crf));
	crf->weights = calloc(key_count + 1, STRIDE * sizeof(float));
	crf->dropout = dropout;
	crf->random = 88172645463325252ULL;
	if (crf->weights == NULL)
		abort();
}

uint64_t
crf_random(Crf *crf)
{
	crf->random ^= crf->random << 13;
	crf->random ^= crf->random >> 7;
	crf->random ^= crf->random << 17;
	return crf->random;
}

void
crf_scores(const Crf *crf, const Corpus *corpus, const Island *island,
		   float *scores)
{
	for (uint32_t i = 0; i < island->count; i++)
	{
		float	   *sum = scores + i * STRIDE;
		size_t		end = corpus->offsets[island->at + i + 1];

		for (int l = 0; l < STRIDE; l++)
			sum[l] = 0;
		for (size_t k = corpus->offsets[island->at + i]; k < end; k++)
		{
			const float *w = crf->weights + (size_t) corpus->keys[k] * STRIDE;

			for (int l = 0; l < NP_LABELS; l++)
				sum[l] += w[l];
		}
	}
}

void
crf_decode(const Crf *crf, const float *scores, uint32_t count,
		   uint8_t *labels)
{
	static uint8_t from[NP_LONGEST_ISLAND][NP_LABELS];
	float		best[NP_LABELS];
	float		next[NP_LABELS];
	int			last = 0;

	for (int l = 0; l < NP_LABELS; l++)
		best[l] = np_label_begins(l) ? scores[l] + crf->moves[0][l] : -1e9f;
	for (uint32_t i = 1; i < count; i++)
	{
		for (int b = 0; b < NP_LABELS; b++)
		{
			next[b] = -1e9f;
			from[i][b] = 0;
			for (int a = 0; a < NP_LABELS; a++)
			{
				if (np_label_follows(a, b) && best[a] + crf->moves[a][b] > next[b])
				{
					next[b] = best[a] + crf->moves[a][b];
					from[i][b] = (uint8_t) a;
				}
			}
			next[b] += scores[i * STRIDE + b];
		}
		memcpy(best, next, sizeof(best));
	}
	for (int l = 0; l < NP_LABELS; l++)
	{
		if (np_label_ends(l) && (!np_label_ends(last) || best[l] + crf->moves[l][0] >
						   best[last] + crf->moves[last][0]))
			last = l;
	}
	for (uint32_t i = count; i-- > 0;)
	{
		labels[i] = (uint8_t) last;
		last = from[i][last];
	}
}

/* What sums over labellings are made of; exps are of scores less the most. */
typedef struct Lattice
{
	float		exps[NP_LONGEST_ISLAND][STRIDE];
	float		forward[NP_LONGEST_ISLAND][STRIDE];
	float		backward[NP_LONGEST_ISLAND][STRIDE];
	float		scale[NP_LONGEST_ISLAND];
} Lattice;

/* What one step on an island works with. */
typedef struct Step
{
	Crf		   *crf;
	const Corpus *corpus;
	size_t		at;				/* of the island's first token */
	uint32_t	count;
	float		weight;
	float		moves[NP_LABELS + 1][STRIDE];	/* exponents */
	float		pairs[NP_LABELS][STRIDE];
	float		(*gradient)[STRIDE];
	uint8_t    *dropped;		/* for each key */
} Step;

static bool
allows(const uint32_t *allowed, uint32_t i, int label)
{
	return allowed == NULL || allowed[i] >> label & 1;
}

/* The sums of what leads to each label, as shares; their logarithm, or NAN. */
static double
sum_forward(const Step *step, const Lattice *in, Lattice *out,
			const uint32_t *allowed)
{
	double		logarithm = 0;

	for (uint32_t i = 0; i < step->count; i++)
	{
		float		sum = 0;
		float	   *f = out->forward[i];

		for (int l = 0; l < STRIDE; l++)
			f[l] = i == 0 && l < NP_LABELS && np_label_begins(l) ? step->moves[0][l] : 0;
		for (int a = 0; i > 0 && a < NP_LABELS; a++)
		{
			float		x = out->forward[i - 1][a];

			if (x == 0)
				continue;
			for (int b = 0; b < STRIDE; b++)
				f[b] += x * step->moves[a][b];
		}
		for (int l = 0; l < NP_LABELS; l++)
		{
			f[l] *= in->exps[i][l];
			if (!allows(allowed, i, l))
				f[l] = 0;
			sum += f[l];
		}
		if (sum <= 0)
			return NAN;
		out->scale[i] = 1 / sum;
		logarithm += log(sum);
		for (int l = 0; l < NP_LABELS; l++)
			f[l] *= out->scale[i];
	}
	return logarithm;
}

/* The same from the end, and the chances of moves on the way. */
static void
sum_backward(Step *step, const Lattice *in, Lattice *out,
			 const uint32_t *allowed, float sign, float total)
{
	for (uint32_t i = step->count - 1; i-- > 0;)
	{
		float		x[STRIDE] = {0};

		for (int l = 0; l < NP_LABELS; l++)
		{
			x[l] = in->exps[i + 1][l] * out->backward[i + 1][l] * out->scale[i + 1];
			if (!allows(allowed, i + 1, l))
				x[l] = 0;
		}
		for (int a = 0; a < NP_LABELS; a++)
		{
			float		sum = 0;
			float		f = out->forward[i][a] * sign / total;

			for (int b = 0; b < STRIDE; b++)
				sum += step->moves[a][b] * x[b];
			out->backward[i][a] = sum;
			if (f != 0)
			{
				for (int b = 0; b < STRIDE; b++)
					step->pairs[a][b] += f * step->moves[a][b] * x[b];
			}
		}
	}
}

/*
 * Sums over the labellings that `allowed` allows (all if NULL).  Adds the
 * chances of labels to the gradient and those of moves to the pairs, with a
 * sign; returns the logarithm of the sum.
 */
static double
sum_up(Step *step, const Lattice *in, Lattice *out, const uint32_t *allowed,
	   float sign)
{
	uint32_t	last = step->count - 1;
	double		logarithm = sum_forward(step, in, out, allowed);
	float		total = 0;

	if (isnan(logarithm))
		return NAN;
	for (int l = 0; l < STRIDE; l++)
		out->backward[last][l] = l < NP_LABELS && np_label_ends(l) ? step->moves[l][0] : 0;
	for (int l = 0; l < NP_LABELS; l++)
		total += out->forward[last][l] * out->backward[last][l];
	if (total <= 0)
		return NAN;
	logarithm += log(total);
	sum_backward(step, in, out, allowed, sign, total);
	for (uint32_t i = 0; i < step->count; i++)
	{
		for (int l = 0; l < NP_LABELS; l++)
			step->gradient[i][l] += sign * out->forward[i][l] * out->backward[i][l] / total;
	}
	/* An island's borders are moves from and to O. */
	for (int l = 1; l < NP_LABELS; l++)
	{
		step->pairs[0][l] += sign * out->forward[0][l] * out->backward[0][l] / total;
		step->pairs[l][0] += sign * out->forward[last][l] * out->backward[last][l] / total;
	}
	return logarithm;
}

/* Scores a token by the keys that are not dropped, as exponents. */
static void
score_token(Step *step, uint32_t i, float *exps)
{
	Crf		   *crf = step->crf;
	const Corpus *corpus = step->corpus;
	uint64_t	threshold = (uint64_t) (crf->dropout * 256);
	size_t		base = corpus->offsets[step->at];
	size_t		end = corpus->offsets[step->at + i + 1];
	float		up = 1 / (1 - crf->dropout);
	float		sum[STRIDE] = {0};
	float		most = -1e9f;
	uint64_t	bits = 0;
	int			left = 0;

	for (size_t k = corpus->offsets[step->at + i]; k < end; k++)
	{
		const float *w = crf->weights + (size_t) corpus->keys[k] * STRIDE;

		if (left-- == 0)
		{
			bits = crf_random(crf);
			left = 7;
		}
		step->dropped[k - base] = (bits & 255) < threshold;
		bits >>= 8;
		if (step->dropped[k - base])
			continue;
		for (int l = 0; l < STRIDE; l++)
			sum[l] += w[l];
	}
	for (int l = 0; l < NP_LABELS; l++)
	{
		sum[l] *= up;
		most = sum[l] > most ? sum[l] : most;
	}
	for (int l = 0; l < STRIDE; l++)
		exps[l] = l < NP_LABELS ? expf(fmaxf(sum[l] - most, -60)) : 0;
}

/* Moves the weights of a token's keys down its gradient. */
static void
learn_token(const Step *step, uint32_t i)
{
	const Corpus *corpus = step->corpus;
	size_t		base = corpus->offsets[step->at];
	size_t		end = corpus->offsets[step->at + i + 1];
	float	   *g = step->gradient[i];
	float		square = 0;

	for (int l = 0; l < NP_LABELS; l++)
	{
		g[l] *= step->weight;
		square += g[l] * g[l];
	}
	if (square < 1e-7f)
		return;
	for (size_t k = corpus->offsets[step->at + i]; k < end; k++)
	{
		float	   *w = step->crf->weights + (size_t) corpus->keys[k] * STRIDE;
		float		rate;

		if (step->dropped[k - base])
			continue;
		w[NP_LABELS] += square;
		rate = step->crf->rate / sqrtf(w[NP_LABELS] + 1e-6f);
		for (int l = 0; l < NP_LABELS; l++)
			w[l] -= rate * g[l];
	}
}

static void
learn_moves(const Step *step)
{
	Crf		   *crf = step->crf;

	for (int a = 0; a < NP_LABELS; a++)
	{
		for (int b = 0; b < NP_LABELS; b++)
		{
			float		g = step->pairs[a][b] * step->weight;

			if (g == 0)
				continue;
			crf->move_squares[a][b] += g * g;
			crf->moves[a][b] -= crf->rate * 0.5f * g /
				sqrtf(crf->move_squares[a][b] + 1e-6f);
		}
	}
}

double
crf_learn(Crf *crf, const Corpus *corpus, const Island *island,
		  float weight)
{
	static Lattice free_lattice;
	static Lattice gold_lattice;
	static float gradient[NP_LONGEST_ISLAND][STRIDE];
	static uint8_t dropped[1 << 20];
	Step		step = {.crf = crf, .corpus = corpus, .at = island->at,
		.count = island->count, .weight = weight, .gradient = gradient,
	.dropped = dropped};
	double		free_sum;
	double		gold_sum;

	if (corpus->offsets[island->at + island->count] - corpus->offsets[island->at] >
		sizeof(dropped))
		return 0;
	for (int a = 0; a < NP_LABELS; a++)
	{
		for (int b = 0; b < NP_LABELS; b++)
			step.moves[a][b] = np_label_follows(a, b) ? expf(crf->moves[a][b]) : 0;
	}
	for (uint32_t i = 0; i < island->count; i++)
		score_token(&step, i, free_lattice.exps[i]);
	memset(gradient, 0, island->count * sizeof(gradient[0]));
	free_sum = sum_up(&step, &free_lattice, &free_lattice, NULL, 1);
	gold_sum = sum_up(&step, &free_lattice, &gold_lattice, corpus->allowed + island->at, -1);
	if (isnan(free_sum) || isnan(gold_sum))
		return 0;
	for (uint32_t i = 0; i < island->count; i++)
		learn_token(&step, i);
	learn_moves(&step);
	return free_sum - gold_sum;
}
