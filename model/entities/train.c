/*
 * train.c
 *		Records of gold names to a model, and how good it is.
 *
 *		train LISTS CLASSES TRAIN DEV MODEL
 *
 * Learns the weights of all keys, leaves out those that matter least, learns
 * on, and writes what is left in bytes.  DEV only measures.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/name_model.h"
#include "core/name_scores.h"
#include "arena_forever.h"
#include "crf.h"
#include "scores.h"
#include "tables.h"
#include "write_model.h"

/* Chosen on the development sets; README.md says what others gave. */
#define EPOCHS		8
#define RATE		0.05f
#define DROPOUT		0.3f
#define LEAST_SEEN	2

/* A key stays whose greatest weight times the root of its places is this. */
#define LEAST_WEIGHT	0.25f

/* Epochs with what is left: as many and as fast as it takes to make up. */
#define MORE_EPOCHS	6
#define MORE_RATE	0.05f

/* Bits of the number of keys before those seen once are left out. */
#define KEY_BITS	25

typedef struct Trainer
{
	Dictionary	dictionary;
	Corpus		train;
	Corpus		dev;
	Crf			crf;
	size_t	   *order;
	uint8_t    *labels;			/* of dev */
} Trainer;

/*
 * News weighs most: it is what the model is for.  Copies in another case or
 * language repeat what the documents say.
 */
static float
weight_of(const Corpus *corpus, const Island *island)
{
	const char *source = corpus->documents[island->document].source;
	bool		news = strncmp(source, "conll", 5) == 0 || strncmp(source, "wwn", 3) == 0;

	return (news ? 1.0f : 0.6f) * (strstr(source, "/case") != NULL ? 0.5f : 1.0f);
}

static void
shuffle(Trainer *trainer)
{
	for (size_t i = trainer->train.island_count - 1; i > 0; i--)
	{
		size_t		other = crf_random(&trainer->crf) % (i + 1);
		size_t		kept = trainer->order[i];

		trainer->order[i] = trainer->order[other];
		trainer->order[other] = kept;
	}
}

static void
label_all(Trainer *trainer)
{
	static float scores[NP_LONGEST_ISLAND * STRIDE];
	const Corpus *dev = &trainer->dev;

	for (size_t i = 0; i < dev->island_count; i++)
	{
		crf_scores(&trainer->crf, dev, &dev->islands[i], scores);
		crf_decode(&trainer->crf, scores, dev->islands[i].count,
				   trainer->labels + dev->islands[i].at);
	}
}

static void
learn(Trainer *trainer, int epochs, float rate)
{
	const Corpus *train = &trainer->train;

	for (int epoch = 0; epoch < epochs; epoch++)
	{
		double		loss = 0;

		shuffle(trainer);
		trainer->crf.rate = rate * (1.0f - 0.8f * (float) epoch / (float) epochs);
		for (size_t i = 0; i < train->island_count; i++)
		{
			const Island *island = &train->islands[trainer->order[i]];

			loss += crf_learn(&trainer->crf, train, island, weight_of(train, island));
		}
		printf("epoch %d: loss %.0f\n", epoch + 1, loss);
		fflush(stdout);
	}
	label_all(trainer);
	print_scores(&trainer->dev, trainer->labels);
}

/* Leaves out the keys whose weights are small for how often they are seen. */
static void
prune(Trainer *trainer)
{
	Dictionary *dictionary = &trainer->dictionary;
	float	   *weights = trainer->crf.weights;
	size_t		kept = 0;

	for (size_t i = 0; i < dictionary->count; i++)
	{
		float		most = 0;

		for (int l = 0; l < NP_LABELS; l++)
			most = fmaxf(most, fabsf(weights[i * STRIDE + l]));
		if (most * sqrtf((float) dictionary->seen[i]) < LEAST_WEIGHT)
			dictionary->seen[i] = 0;
		else
			memmove(weights + STRIDE * kept++, weights + STRIDE * i, STRIDE * sizeof(float));
	}
	dictionary_cut(dictionary, 1, &trainer->train, &trainer->dev);
}

/* Labels of the development set by the tagger's own code. */
static void
label_as_used(Trainer *trainer, const NpNameModel *model)
{
	static int32_t scores[NP_LONGEST_ISLAND][NP_LABEL_ROOM];
	const Corpus *dev = &trainer->dev;

	for (size_t i = 0; i < dev->document_count; i++)
	{
		const Document *document = &dev->documents[i];
		NpScorer	scorer;
		NpArena		arena;

		arena_forever(&arena);
		if (np_scorer_init(&arena, model, &document->view, &scorer) != NP_OK)
			abort();
		for (size_t k = document->first_island; k < document->end_island; k++)
		{
			const Island *island = &dev->islands[k];

			np_score_island(&scorer, (NpIsland) {island->first_token,
								island->first_token + island->count}, scores);
			np_best_labels(model, scores, island->count, trainer->labels + island->at);
		}
	}
}

static void
write_model(Trainer *trainer, const NpNameLists *lists, const char *path)
{
	size_t		length;
	void	   *bytes = make_model(&trainer->crf, &trainer->dictionary, lists, &length);
	FILE	   *file = fopen(path, "w");
	NpNameModel model;

	if (file == NULL || fwrite(bytes, 1, length, file) != length || fclose(file) != 0 ||
		!np_name_model_read(bytes, length, &model) || !np_name_model_check(bytes, length))
	{
		fprintf(stderr, "cannot write %s\n", path);
		exit(1);
	}
	label_as_used(trainer, &model);
	printf("as used\n");
	print_scores(&trainer->dev, trainer->labels);
}

int
main(int argc, char **argv)
{
	static Trainer trainer;
	NpNameLists lists;

	if (argc != 6)
		return 2;
	lists.phrases = read_phrases(argv[1]);
	lists.clusters = read_classes(argv[2]);
	dictionary_init(&trainer.dictionary, KEY_BITS);
	read_corpus(argv[3], &lists, &trainer.dictionary, &trainer.train);
	printf("%zu documents, %zu tokens, %zu in %zu islands, %zu keys, %zu names out of reach\n",
		   trainer.train.document_count, trainer.train.all_tokens, trainer.train.token_count,
		   trainer.train.island_count, trainer.dictionary.count, trainer.train.misaligned);
	dictionary_cut(&trainer.dictionary, LEAST_SEEN, &trainer.train, NULL);
	read_corpus(argv[4], &lists, &trainer.dictionary, &trainer.dev);
	trainer.labels = malloc(trainer.dev.token_count);
	trainer.order = malloc(trainer.train.island_count * sizeof(size_t));
	for (size_t i = 0; i < trainer.train.island_count; i++)
		trainer.order[i] = i;
	crf_init(&trainer.crf, trainer.dictionary.count, DROPOUT);
	learn(&trainer, EPOCHS, RATE);
	prune(&trainer);
	learn(&trainer, MORE_EPOCHS, MORE_RATE);
	write_model(&trainer, &lists, argv[5]);
	return 0;
}
