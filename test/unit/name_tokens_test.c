/*
 * name_tokens_test.c
 *		Words get the shapes, lines and counts that a tagger rests on.
 */
#include "core/name_tokens.h"

#include <string.h>

#include "core/name_lexicon.h"
#include "unit/harness.h"

/* The tokens of a string, whose memory goes with the test. */
typedef struct Sample
{
	NpTestArena test;
	NpText		text;
	NpNameTokens tokens;
	size_t		polls;			/* while they were made */
} Sample;

static void
read_sample(Sample *sample, const char *string, const NpSpan *mask,
			size_t mask_count)
{
	NpWords		words;
	NpSentences sentences;

	np_test_arena_init(&sample->test, 0);
	sample->text = np_copy_text(string);
	CHECK(np_words(&sample->test.arena, &sample->text, &words) == NP_OK);
	CHECK(np_sentences(&sample->test.arena, &sample->text, &sentences) == NP_OK);
	sample->polls = sample->test.polls;
	CHECK(np_name_tokens(&sample->test.arena, &sample->text, &words, &sentences,
						 mask, mask_count, &sample->tokens) == NP_OK);
	sample->polls = sample->test.polls - sample->polls;
	CHECK(sample->tokens.count == words.count);
}

static void
free_sample(Sample *sample)
{
	np_test_arena_free(&sample->test);
	np_free_copy(&sample->text);
}

/* The first token that is this word, possessive left out; NULL if none is. */
static const NpToken *
find(const Sample *sample, const char *word)
{
	for (size_t i = 0; i < sample->tokens.count; i++)
	{
		const NpToken *token = &sample->tokens.items[i];

		if (np_span_is(&sample->text, (NpSpan) {token->start, token->end}, word))
			return token;
	}
	return NULL;
}

static bool
has_shape(const Sample *sample, const char *word, NpShape shape)
{
	const NpToken *token = find(sample, word);

	return token != NULL && token->shape == shape;
}

static bool
has_flag(const Sample *sample, const char *word, uint8_t flag)
{
	const NpToken *token = find(sample, word);

	return token != NULL && (token->flags & flag) != 0;
}

static void
tells_shapes(void)
{
	Sample		sample;

	read_sample(&sample, "Anna, J. McCain of the U.S. saw 3 iPhones, NATO and \xe6\x9d\xb1", NULL, 0);
	CHECK(has_shape(&sample, "Anna", NP_SHAPE_TITLE));
	CHECK(has_shape(&sample, ",", NP_SHAPE_MARK));
	CHECK(has_shape(&sample, "J", NP_SHAPE_INITIAL));
	CHECK(has_shape(&sample, "McCain", NP_SHAPE_MIXED));
	CHECK(has_shape(&sample, "of", NP_SHAPE_LOWER));
	CHECK(has_shape(&sample, "U.S", NP_SHAPE_CAPITALS));
	CHECK(has_shape(&sample, "3", NP_SHAPE_NUMBER));
	CHECK(has_shape(&sample, "iPhones", NP_SHAPE_MIXED));
	CHECK(has_shape(&sample, "NATO", NP_SHAPE_CAPITALS));
	CHECK(has_shape(&sample, "\xe6\x9d\xb1", NP_SHAPE_CASELESS));
	free_sample(&sample);
	read_sample(&sample, "see https://a.example/Anna and Berg@b.example, Holm", NULL, 0);
	CHECK(has_shape(&sample, "Anna", NP_SHAPE_LINK));
	CHECK(has_shape(&sample, "Berg", NP_SHAPE_LINK));
	CHECK(has_shape(&sample, "Holm", NP_SHAPE_TITLE));
	free_sample(&sample);
}

static void
cuts_possessives(void)
{
	Sample		sample;

	read_sample(&sample, "Anna's O'Brien, Berg\xe2\x80\x99s", NULL, 0);
	CHECK(has_flag(&sample, "Anna", NP_TOKEN_POSSESSIVE));
	CHECK(has_shape(&sample, "O'Brien", NP_SHAPE_MIXED));
	CHECK(has_flag(&sample, "Berg", NP_TOKEN_POSSESSIVE));
	free_sample(&sample);
}

static void
knows_openings(void)
{
	Sample		sample;

	read_sample(&sample, "One came. Two, \"Three\" went.\n- Four: Five\nsix Seven", NULL, 0);
	CHECK(has_flag(&sample, "One", NP_TOKEN_OPENS));
	CHECK(has_flag(&sample, "Two", NP_TOKEN_OPENS));
	CHECK(has_flag(&sample, "Three", NP_TOKEN_OPENS));
	CHECK(has_flag(&sample, "Four", NP_TOKEN_OPENS));
	CHECK(has_flag(&sample, "Five", NP_TOKEN_OPENS));
	CHECK(!has_flag(&sample, "Seven", NP_TOKEN_OPENS));
	CHECK(has_flag(&sample, "six", NP_TOKEN_LINE));
	CHECK(!has_flag(&sample, "Seven", NP_TOKEN_BREAK));
	free_sample(&sample);
}

static void
knows_headlines(void)
{
	Sample		sample;

	read_sample(&sample, "COUNCIL SEES NO WAY OUT\n"
				"Council Sees New Way Out Of Money Trouble\n"
				"Then Anna Berg, Tove Holm, Petra Lind and Nils Dahl came.\n"
				"Blue Hills National Park", NULL, 0);
	CHECK(has_flag(&sample, "COUNCIL", NP_TOKEN_SHOUTED));
	CHECK(has_flag(&sample, "Council", NP_TOKEN_HEADLINE));
	CHECK(!has_flag(&sample, "Council", NP_TOKEN_SHOUTED));
	CHECK(!has_flag(&sample, "Anna", NP_TOKEN_HEADLINE));
	CHECK(!has_flag(&sample, "Hills", NP_TOKEN_HEADLINE));
	free_sample(&sample);
}

static void
counts_forms(void)
{
	Sample		sample;
	NpSpan		mask = {0, 5};
	const NpForm *form;

	read_sample(&sample, "Gorva sees Gorva. Gorva sees a gorva, and Gorva.", &mask, 1);
	CHECK(has_flag(&sample, "Gorva", NP_TOKEN_MASKED));
	form = &sample.tokens.forms[find(&sample, "Gorva")->form];
	CHECK(form->capital == 2 && form->opening == 1 && form->lower == 1);
	CHECK(form->hash == np_name_hash("gorva", 5));
	free_sample(&sample);
}

/* No name reaches into what is masked, from either side. */
static void
breaks_at_masks(void)
{
	Sample		sample;
	NpSpan		word = {4, 7};
	NpSpan		gap = {3, 4};

	read_sample(&sample, "Ada Mr. Holm left", &word, 1);
	CHECK(!has_flag(&sample, "Ada", NP_TOKEN_MASKED));
	CHECK(has_flag(&sample, "Mr", NP_TOKEN_MASKED));
	CHECK(has_flag(&sample, "Holm", NP_TOKEN_BREAK));
	CHECK(!has_flag(&sample, "Holm", NP_TOKEN_MASKED));
	CHECK(!has_flag(&sample, "left", NP_TOKEN_BREAK));
	free_sample(&sample);
	read_sample(&sample, "Ada Mr. Holm left", &gap, 1);
	CHECK(has_flag(&sample, "Mr", NP_TOKEN_BREAK));
	CHECK(!has_flag(&sample, "Mr", NP_TOKEN_MASKED));
	CHECK(!has_flag(&sample, "Holm", NP_TOKEN_BREAK));
	free_sample(&sample);
}

/* How often the tokens of one long line may be cancelled. */
static size_t
polls_of(char *text, const char *unit, size_t count)
{
	Sample		sample;

	for (size_t i = 0; i < count; i++)
		memcpy(text + i * strlen(unit), unit, strlen(unit));
	text[count * strlen(unit)] = '\0';
	read_sample(&sample, text, NULL, 0);
	CHECK(sample.tokens.count == count);
	free_sample(&sample);
	return sample.polls;
}

/*
 * Every pass over the tokens can be cancelled, however long a line is: each
 * polls once in 1024 tokens.  Tokens, addresses, openings, lines, what lines
 * look like and forms are six; an address is looked at twice where nothing
 * parts its marks, and a headline is marked.
 */
static void
polls_in_long_lines(void)
{
	enum
	{
		count = 102400,
		pass = count / 1024
	};
	static char text[3 * count + 1];

	CHECK(polls_of(text, "ab ", count) > 6 * pass - pass / 2);
	CHECK(polls_of(text, "-", count) > 7 * pass - pass / 2);
	CHECK(polls_of(text, "AB ", count) > 7 * pass - pass / 2);
}

static void
knows_dense_text(void)
{
	Sample		sample;

	read_sample(&sample, "es war der Hund in dem Haus an der Ecke, und es war die Katze auf dem Dach, "
				"und dann kam das Kind mit dem Ball zu dem Baum in den Hof", NULL, 0);
	CHECK(sample.tokens.dense);
	free_sample(&sample);
	read_sample(&sample, "it was the dog in that house on the corner, and it was Anna on the roof, "
				"and then Paul came with the ball to the tree in the yard", NULL, 0);
	CHECK(!sample.tokens.dense);
	free_sample(&sample);
}

static void
knows_words(void)
{
	const NpLexEntry *entry = np_name_lexicon(np_name_hash("anna", 4));

	CHECK(entry != NULL && entry->classes & NP_LEX_GIVEN_FEMALE);
	CHECK(np_name_lexicon(np_name_hash("gorva", 5)) == NULL);
	/* "us" is a pronoun, "US" a country; so is "united states". */
	entry = np_name_lexicon(np_name_hash("us", 2));
	CHECK(entry != NULL && entry->classes & NP_LEX_FUNCTION && entry->country == 0);
	entry = np_name_acronym(np_name_hash("us", 2));
	CHECK(entry != NULL && entry->country == ('U' << 8 | 'S'));
	entry = np_name_lexicon(np_name_hash_join(np_name_hash("united", 6),
											  np_name_hash("states", 6)));
	CHECK(entry != NULL && entry->country == ('U' << 8 | 'S'));
	/* The names of countries in other languages, as ICU has them. */
	entry = np_name_lexicon(np_name_hash("deutschland", 11));
	CHECK(entry != NULL && entry->country == ('D' << 8 | 'E'));
}

int
main(void)
{
	tells_shapes();
	cuts_possessives();
	knows_openings();
	knows_headlines();
	counts_forms();
	breaks_at_masks();
	polls_in_long_lines();
	knows_dense_text();
	knows_words();
	return np_done("name_tokens");
}
