/*
 * name_view_test.c
 *		Islands, runs and keys: what a trained tagger is shown.
 */
#include "core/name_features.h"

#include <string.h>

#include "core/name_model.h"
#include "unit/harness.h"

typedef struct Sample
{
	NpTestArena test;
	NpText		text;
	NpNameTokens tokens;
	NpNameModel model;
	NpNameView	view;
	size_t		polls;			/* while the view was made */
} Sample;

static void
read_sample(Sample *sample, const char *string, const NpSpan *mask, size_t mask_count)
{
	NpWords		words;
	NpSentences sentences;
	NpArena    *arena = &sample->test.arena;

	np_test_arena_init(&sample->test, 0);
	sample->text = np_copy_text(string);
	np_name_model(&sample->model);
	CHECK(np_words(arena, &sample->text, &words) == NP_OK);
	CHECK(np_sentences(arena, &sample->text, &sentences) == NP_OK);
	CHECK(np_name_tokens(arena, &sample->text, &words, &sentences, mask,
						 mask_count, &sample->tokens) == NP_OK);
	sample->polls = sample->test.polls;
	CHECK(np_name_view(arena, &sample->tokens, &sample->model.lists,
					   &sample->view) == NP_OK);
	sample->polls = sample->test.polls - sample->polls;
}

static void
free_sample(Sample *sample)
{
	np_test_arena_free(&sample->test);
	np_free_copy(&sample->text);
}

/* How often the view of one long line may be cancelled. */
static size_t
polls_of(char *text, const char *unit, size_t count)
{
	Sample		sample;

	for (size_t i = 0; i < count; i++)
		memcpy(text + i * strlen(unit), unit, strlen(unit));
	text[count * strlen(unit)] = '\0';
	read_sample(&sample, text, NULL, 0);
	free_sample(&sample);
	return sample.polls;
}

/* Lines, their capitals, words and runs: each is read in steps. */
static void
polls_in_long_lines(void)
{
	enum
	{
		count = 102400,
		pass = count / 1024
	};
	static char text[6 * count + 1];

	/* Without a capital the search for one is a pass too. */
	CHECK(polls_of(text, "ab ", count) >= 4 * pass);
	CHECK(polls_of(text, "ab ab AB ", count / 3 * 2) >= 4 * pass * 2);
	/* One word of many letters of one kind. */
	CHECK(polls_of(text, "\xd0\xb4", count) >= 2 * count / 4096);
}

/* Are these the islands of a text, each with bars around it? */
static bool
islands_are(const char *string, const NpSpan *mask, const char *expected)
{
	Sample		sample;
	NpIsland	island = {0, 0};
	char		found[400] = "";
	size_t		length = 0;

	read_sample(&sample, string, mask, mask != NULL);
	while (np_next_island(&sample.test.arena, &sample.view, island.end, &island))
	{
		size_t		start = sample.tokens.items[island.first].start;
		size_t		end = sample.tokens.items[island.end - 1].end;

		found[length++] = '|';
		memcpy(found + length, sample.text.bytes + start, end - start);
		length += end - start;
	}
	found[length] = '\0';
	free_sample(&sample);
	return strcmp(found, expected) == 0;
}

static void
finds_islands(void)
{
	NpSpan		mask = {9, 14};

	CHECK(islands_are("", NULL, ""));
	CHECK(islands_are("at dawn the old mayor met Petra Holm there again", NULL,
					  "|met Petra Holm there"));
	/* Few words in small letters may link two capitals, many do not. */
	CHECK(islands_are("so the Bank of the West fell", NULL, "|the Bank of the West fell"));
	CHECK(islands_are("so Petra saw how the very old Bank fell", NULL,
					  "|so Petra saw|old Bank fell"));
	/* What is glued to a capital belongs to it. */
	CHECK(islands_are("they praised a small Riga-based company", NULL,
					  "|small Riga-based"));
	/* Where no word has a capital every word counts. */
	CHECK(islands_are("no capital at all", NULL, "|no capital at all"));
	/* Masked words are in none, and lines are apart. */
	CHECK(islands_are("he met a Petra then", &mask, "|he met a|then"));
	CHECK(islands_are("he met Petra\nHolm left", NULL, "|met Petra|Holm left"));
}

/* The keys of a token where it stands, their exclusive or. */
static uint64_t
keys_of(Sample *sample, uint32_t token)
{
	static NpIslandNotes notes;
	uint64_t	keys[NP_CONTEXT_KEYS];
	uint64_t	all = 0;
	size_t		count;
	NpIsland	island = {0, 0};

	while (np_next_island(&sample->test.arena, &sample->view, island.end, &island) &&
		   island.end <= token)
		continue;
	np_note_island(&sample->view, island, &notes);
	count = np_context_keys(&sample->view, &notes, token, keys);
	CHECK(count > 0 && count <= NP_CONTEXT_KEYS);
	for (size_t i = 0; i < count; i++)
		all ^= keys[i];
	return all;
}

/* Masked words are not heard: any others in their places change nothing. */
static void
hears_no_mask(void)
{
	NpSpan		mask = {0, 12};
	Sample		one;
	Sample		other;

	read_sample(&one, "Petra Berg. Then Petra Holm left", &mask, 1);
	read_sample(&other, "Ryoko Nise. Then Petra Holm left", &mask, 1);
	CHECK(keys_of(&one, 4) == keys_of(&other, 4));
	free_sample(&one);
	free_sample(&other);
	read_sample(&one, "Petra Berg. Then Petra Holm left", NULL, 0);
	read_sample(&other, "Ryoko Nise. Then Petra Holm left", NULL, 0);
	CHECK(keys_of(&one, 4) != keys_of(&other, 4));
	free_sample(&one);
	free_sample(&other);
}

/* No spelling has more keys than there is room for. */
static void
keeps_to_its_room(void)
{
	Sample		sample;
	uint64_t	keys[NP_SPELLING_KEYS];

	read_sample(&sample, "Georgia US AND THE JORDAN of St Paris's U.S. MAY iPhone 7\n"
				"MAY JORDAN SEE PARIS\nMay Georgia Police See The Young Jordan", NULL, 0);
	for (uint32_t i = 0; i < sample.view.spelling_count; i++)
	{
		for (int place = -NP_NAME_REACH; place <= NP_NAME_REACH; place++)
		{
			size_t		count = np_spelling_keys(&sample.view, i, place, keys);

			CHECK(count > 0 && count <= NP_SPELLING_KEYS);
		}
	}
	free_sample(&sample);
}

int
main(void)
{
	polls_in_long_lines();
	finds_islands();
	hears_no_mask();
	keeps_to_its_room();
	return np_done("name_view");
}
