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

/*
 * Sums over the labellings that `allowed` allows (all if NULL), in exponents
 * of scores less each token's greatest.  Fills the chances of labels, and adds
 * to those of moves; returns the logarithm of the sum.
 */
typedef struct Lattice
{
	float		exps[NP_LONGEST_ISLAND][STRIDE];
	float		forward[NP_LONGEST_ISLAND][STRIDE];
	float		backward[NP_LONGEST_ISLAND][STRIDE];
	float		scale[NP_LONGEST_ISLAND];
} Lattice;

static double
sum_up(const float moves[NP_LABELS + 1][STRIDE], const Lattice *in, Lattice *out,
	   uint32_t count, const uint32_t *allowed, float (*chances)[STRIDE],
	   float (*pairs)[STRIDE], float sign)
{
	double		logarithm = 0;
	float		total;

	for (uint32_t i = 0; i < count; i++)
	{
		float		sum = 0;
		float	   *f = out->forward[i];

		for (int l = 0; l < STRIDE; l++)
			f[l] = 0;
		if (i == 0)
		{
			for (int l = 0; l < NP_LABELS; l++)
				f[l] = np_label_begins(l) ? moves[0][l] : 0;
		}
		else
		{
			for (int a = 0; a < NP_LABELS; a++)
			{
				float		x = out->forward[i - 1][a];

				if (x == 0)
					continue;
				for (int b = 0; b < STRIDE; b++)
					f[b] += x * moves[a][b];
			}
		}
		for (int l = 0; l < NP_LABELS; l++)
		{
			f[l] *= in->exps[i][l];
			if (allowed != NULL && !(allowed[i] >> l & 1))
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
	for (int l = 0; l < STRIDE; l++)
		out->backward[count - 1][l] = l < NP_LABELS && np_label_ends(l) ? moves[l][0] : 0;
	total = 0;
	for (int l = 0; l < NP_LABELS; l++)
		total += out->forward[count - 1][l] * out->backward[count - 1][l];
	if (total <= 0)
		return NAN;
	logarithm += log(total);
	for (uint32_t i = count - 1; i-- > 0;)
	{
		float		x[STRIDE] = {0};

		for (int l = 0; l < NP_LABELS; l++)
		{
			x[l] = in->exps[i + 1][l] * out->backward[i + 1][l] * out->scale[i + 1];
			if (allowed != NULL && !(allowed[i + 1] >> l & 1))
				x[l] = 0;
		}
		for (int a = 0; a < NP_LABELS; a++)
		{
			float		sum = 0;
			float		f = out->forward[i][a] * sign / total;

			for (int b = 0; b < STRIDE; b++)
				sum += moves[a][b] * x[b];
			out->backward[i][a] = sum;
			if (f != 0)
			{
				for (int b = 0; b < STRIDE; b++)
					pairs[a][b] += f * moves[a][b] * x[b];
			}
		}
	}
	for (uint32_t i = 0; i < count; i++)
	{
		for (int l = 0; l < NP_LABELS; l++)
			chances[i][l] += sign * out->forward[i][l] * out->backward[i][l] / total;
	}
	/* An island's borders are moves from and to O. */
	for (int l = 0; l < NP_LABELS; l++)
	{
		if (l > 0)
			pairs[0][l] += sign * out->forward[0][l] * out->backward[0][l] / total * (count > 1 || 1);
		if (l > 0)
			pairs[l][0] += sign * out->forward[count - 1][l] * out->backward[count - 1][l] / total;
	}
	return logarithm;
}

double
crf_learn(Crf *crf, const Corpus *corpus, const Island *island,
		  float weight)
{
	static float scores[NP_LONGEST_ISLAND * STRIDE];
	static Lattice free_lattice;
	static Lattice gold_lattice;
	static float gradient[NP_LONGEST_ISLAND][STRIDE];
	static uint8_t dropped[1 << 20];
	float		pairs[NP_LABELS][STRIDE] = {{0}};
	float		moves[NP_LABELS + 1][STRIDE] = {{0}};
	const uint32_t *allowed = corpus->allowed + island->at;
	float		up = 1 / (1 - crf->dropout);
	uint64_t	threshold = (uint64_t) (crf->dropout * 256);
	size_t		base = corpus->offsets[island->at];
	uint32_t	n = island->count;
	double		free_sum;
	double		gold_sum;

	if (corpus->offsets[island->at + n] - base > sizeof(dropped))
		return 0;
	for (int a = 0; a < NP_LABELS; a++)
	{
		for (int b = 0; b < NP_LABELS; b++)
			moves[a][b] = np_label_follows(a, b) ? expf(crf->moves[a][b]) : 0;
	}
	for (uint32_t i = 0; i < n; i++)
	{
		float	   *sum = scores + i * STRIDE;
		size_t		end = corpus->offsets[island->at + i + 1];
		float		most;
		uint64_t	bits = 0;
		int			left = 0;

		for (int l = 0; l < STRIDE; l++)
			sum[l] = 0;
		for (size_t k = corpus->offsets[island->at + i]; k < end; k++)
		{
			const float *w = crf->weights + (size_t) corpus->keys[k] * STRIDE;

			if (left-- == 0)
			{
				bits = crf_random(crf);
				left = 7;
			}
			dropped[k - base] = (bits & 255) < threshold;
			bits >>= 8;
			if (dropped[k - base])
				continue;
			for (int l = 0; l < STRIDE; l++)
				sum[l] += w[l];
		}
		most = -1e9f;
		for (int l = 0; l < NP_LABELS; l++)
		{
			sum[l] *= up;
			most = sum[l] > most ? sum[l] : most;
		}
		for (int l = 0; l < STRIDE; l++)
			free_lattice.exps[i][l] = l < NP_LABELS ? expf(fmaxf(sum[l] - most, -60)) : 0;
	}
	memset(gradient, 0, n * sizeof(gradient[0]));
	free_sum = sum_up(moves, &free_lattice, &free_lattice, n, NULL, gradient, pairs, 1);
	gold_sum = sum_up(moves, &free_lattice, &gold_lattice, n, allowed, gradient, pairs, -1);
	if (isnan(free_sum) || isnan(gold_sum))
		return 0;
	for (uint32_t i = 0; i < n; i++)
	{
		float	   *g = gradient[i];
		float		square = 0;
		size_t		end = corpus->offsets[island->at + i + 1];

		for (int l = 0; l < NP_LABELS; l++)
		{
			g[l] *= weight;
			square += g[l] * g[l];
		}
		for (int l = NP_LABELS; l < STRIDE; l++)
			g[l] = 0;
		if (square < 1e-7f)
			continue;
		for (size_t k = corpus->offsets[island->at + i]; k < end; k++)
		{
			float	   *w = crf->weights + (size_t) corpus->keys[k] * STRIDE;
			float		step;

			if (dropped[k - base])
				continue;
			w[NP_LABELS] += square;
			step = crf->rate / sqrtf(w[NP_LABELS] + 1e-6f);
			for (int l = 0; l < NP_LABELS; l++)
				w[l] -= step * g[l];
		}
	}
	for (int a = 0; a < NP_LABELS; a++)
	{
		for (int b = 0; b < NP_LABELS; b++)
		{
			float		g = pairs[a][b] * weight;

			if (g == 0)
				continue;
			crf->move_squares[a][b] += g * g;
			crf->moves[a][b] -= crf->rate * 0.5f * g /
				sqrtf(crf->move_squares[a][b] + 1e-6f);
		}
	}
	return free_sum - gold_sum;
}
