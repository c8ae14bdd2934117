/*
 * name_scores.c
 *		Scores of labels for the tokens of an island, and the best labelling.
 */
#include "core/name_scores.h"

#include <string.h>

/* Spellings whose sums are kept: 300 bytes each. */
#define MOST_KEPT	8192

#define LEAST_SCORE	(INT32_MIN / 4)

/* The summed weights of a spelling at each distance. */
typedef struct NpSpellingScores
{
	uint32_t	spelling[NP_NAME_PLACES];	/* plus 1; 0 is none */
	int16_t		sums[NP_NAME_PLACES][NP_LABEL_ROOM];
} NpSpellingScores;

NpStatus
np_scorer_init(NpArena *arena, const NpNameModel *model,
			   const NpNameView *view, NpScorer *scorer)
{
	size_t		kept = 16;

	while (kept < view->spelling_count && kept < MOST_KEPT)
		kept *= 2;
	scorer->model = model;
	scorer->view = view;
	scorer->cache_mask = kept - 1;
	scorer->cache = np_alloc_array(arena, kept, sizeof(NpSpellingScores));
	scorer->notes = np_alloc(arena, sizeof(NpIslandNotes));
	return scorer->cache == NULL || scorer->notes == NULL ? NP_NO_MEMORY : NP_OK;
}

/* What a spelling says of the token `place` words before it. */
static const int16_t *
spelling_sums(NpScorer *scorer, uint32_t spelling, int place)
{
	NpSpellingScores *kept = &scorer->cache[spelling & scorer->cache_mask];
	int			at = place + NP_NAME_REACH;
	uint64_t	keys[NP_SPELLING_KEYS];
	int32_t		sums[NP_LABEL_ROOM] = {0};
	size_t		count;

	if (kept->spelling[at] == spelling + 1)
		return kept->sums[at];
	count = np_spelling_keys(scorer->view, spelling, place, keys);
	np_model_add_all(scorer->model, keys, count, sums);
	for (int l = 0; l < NP_LABEL_ROOM; l++)
		kept->sums[at][l] = (int16_t) sums[l];
	kept->spelling[at] = spelling + 1;
	return kept->sums[at];
}

void
np_score_island(NpScorer *scorer, NpIsland island,
				int32_t (*scores)[NP_LABEL_ROOM])
{
	uint64_t	keys[NP_CONTEXT_KEYS];

	np_note_island(scorer->view, island, scorer->notes);
	for (uint32_t i = island.first; i < island.end; i++)
	{
		int32_t    *sums = scores[i - island.first];
		size_t		count = np_context_keys(scorer->view, scorer->notes, i, keys);

		memset(sums, 0, sizeof(scores[0]));
		np_model_add_all(scorer->model, keys, count, sums);
		for (int place = -NP_NAME_REACH; place <= NP_NAME_REACH; place++)
		{
			const int16_t *more = spelling_sums(scorer,
												np_spelling_at(scorer->view, i, place), place);

			for (int l = 0; l < NP_LABEL_ROOM; l++)
				sums[l] += more[l];
		}
	}
}

/* The best labels, by Viterbi's algorithm. */

/*
 * The best way to each label of the next token.  A label that ends a name, or
 * O, goes before every one that begins; one that does not goes on within its
 * type.
 */
static void
step(const NpNameModel *model, const int32_t *best, int32_t *next,
	 uint8_t *from)
{
	for (int b = 0; b < NP_LABELS; b++)
	{
		int			type = (b - 1) / 4;

		next[b] = LEAST_SCORE;
		from[b] = 0;
		if (np_label_begins(b))
		{
			for (int a = 0; a < NP_LABELS; a = a == 0 || a % 4 == 0 ? a + 3 : a + 1)
			{
				int32_t		score = best[a] + model->moves[a][b];

				if (score > next[b])
				{
					next[b] = score;
					from[b] = (uint8_t) a;
				}
			}
			continue;
		}
		for (int a = 1 + 4 * type; a < 3 + 4 * type; a++)
		{
			int32_t		score = best[a] + model->moves[a][b];

			if (score > next[b])
			{
				next[b] = score;
				from[b] = (uint8_t) a;
			}
		}
	}
}

void
np_best_labels(const NpNameModel *model, int32_t (*scores)[NP_LABEL_ROOM],
			   size_t count, uint8_t *labels)
{
	uint8_t		from[NP_LONGEST_ISLAND][NP_LABELS];
	int32_t		best[NP_LABELS];
	int32_t		next[NP_LABELS];
	int			last = 0;

	for (int l = 0; l < NP_LABELS; l++)
		best[l] = np_label_begins(l) ? scores[0][l] + model->moves[0][l] :
			LEAST_SCORE;
	for (size_t i = 1; i < count; i++)
	{
		step(model, best, next, from[i]);
		for (int l = 0; l < NP_LABELS; l++)
			best[l] = next[l] + scores[i][l];
	}
	for (int l = 0; l < NP_LABELS; l++)
	{
		if (np_label_ends(l) && best[l] + model->moves[l][0] >
			best[last] + model->moves[last][0])
			last = l;
	}
	for (size_t i = count; i-- > 0;)
	{
		labels[i] = (uint8_t) last;
		last = i > 0 ? from[i][last] : 0;
	}
}
