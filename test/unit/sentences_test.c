/*
 * sentences_test.c
 *		Where sentences end, and where a stop does not end one.
 */
#include "core/sentences.h"

#include <stdio.h>
#include <string.h>

#include "unit/harness.h"

/*
 * Takes a text in which | stands for a blank at which it is to be divided, and
 * ^ for a place without a blank.  Are those the sentences?
 */
static bool
divides_at_bars(const char *marked)
{
	char		plain[1024];
	char		joined[2048] = "";
	char		expected[1024];
	size_t		length = 0;
	size_t		used = 0;
	NpText		text;
	NpTestArena test;
	NpSentences sentences;
	bool		right;

	for (const char *c = marked; *c != '\0'; c++)
	{
		if (*c != '^')
			plain[length++] = *c == '|' ? ' ' : *c;
		expected[used++] = *c == '^' ? '|' : *c;
	}
	plain[length] = '\0';
	expected[used] = '\0';

	text = np_copy_text(plain);
	np_test_arena_init(&test, 0);
	if (np_sentences(&test.arena, &text, &sentences) != NP_OK)
		return false;
	for (size_t i = 0; i < sentences.count; i++)
	{
		NpSpan		span = sentences.items[i];
		size_t		at = strlen(joined);

		snprintf(joined + at, sizeof(joined) - at, "%s%.*s",
				 i > 0 ? "|" : "",
				 (int) (span.end - span.start), text.bytes + span.start);
	}
	right = strcmp(joined, expected) == 0;
	if (!right)
		printf("got      %s\nexpected %s\n", joined, expected);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return right;
}

#define ENDS(marked) CHECK(divides_at_bars(marked))

static void
plain(void)
{
	ENDS("");
	ENDS("One.");
	ENDS("No stop at all");
	ENDS("One.|Two!|Three?|Four...|Five?!|Six");
	ENDS("He waited.|1,000 came.");
	ENDS("It cost 3.5 million.|See TheWeek.com and example.org for more.");
	ENDS("It was 2016.|Nobody knew.");
	ENDS("The silence.^The end.");
	ENDS("Wait ... there is more.");
	ENDS("A problem facing them. the world waits");
	ENDS("Prices rose.|(They fell later.)|Then they rose.");
	ENDS("Yahoo! said no.|So did Jeopardy! fans.");
}

static void
lower_case_lines(void)
{
	ENDS("first one.|second one?|third");
	ENDS("all in small letters.|even this one.|mr. smith of st. ives, no. 5.");
}

static void
abbreviations(void)
{
	ENDS("Mr. Berg met Dr. Lund and Rep. Holm.|Sen. Ek stayed in St. Paul.");
	ENDS("The U.S. Army moved.|They left the U.S.|The troops stayed.");
	ENDS("The U.S. election and the U.S. Congress.");
	ENDS("USS John S. McCain and J. K. Rowling met J.K. Olsen.|No. 5 won.");
	ENDS("It began at 5 p.m.|Police came at 6 a.m. on Monday.");
	ENDS("It began at 5 p.m. Eastern time, at 11 p.m. GMT.");
	ENDS("He said no.|The end.|He sat.|The sun.|Then nothing.");
	ENDS("Acme Inc. Chairman Ek left Acme Inc.|The firm fell.");
	ENDS("On Jan. 5 he left, on Sept. 11 he came.");
	ENDS("Tools, e.g. Hammers, i.e. Tools, vs. Nails etc. are sold.");
	ENDS("Dr. h.c. Anna Berg, z.B. Hamburg, z. B. Bremen, u.a. Berlin.");
	ENDS("Am 5. Mai und im 19. Jahrhundert.|Der Ball kam.");
	ENDS("1. Buy bread.|2. Bake it.");
	ENDS("M. Dupont et Mme. Durand.|Le soir tombe.");
	ENDS("El Sr. Ruiz y la Sra. Ruiz de EE.UU. llegaron.|La casa.");
	ENDS("Gov. Ek of Ariz. and Rep. Lund, D-Calif. spoke.");
	ENDS("Elizabeth II.|The queen.");
	ENDS("A. I. Berg met Sec. Gen. Ek of the EE. UU. in Bonn.");
}

static void
quotations(void)
{
	ENDS("\"Go.\"|\"Why?\"|He left.");
	ENDS("\"Why?\" he asked.");
	ENDS("\xe2\x80\x9cGo now.\xe2\x80\x9d|She went.");
	/* a closing mark parted by a blank, and turned the wrong way */
	ENDS("\xe2\x80\x9cShe wished him success. \xe2\x80\x9c");
	ENDS("\xe2\x80\x9cGo. \xe2\x80\x9d|She went.");
	ENDS("He said: \xe2\x80\x9eGeh weg.\xe2\x80\x9c|Sie ging.");
	ENDS("\xc2\xab" "Pars.\xc2\xa0\xc2\xbb|Elle partit.");
	ENDS("(He left.)|[She stayed.]|All well.");
}

/* Chinese, Japanese, Arabic, Hindi, Greek, Armenian, Russian. */
static void
scripts(void)
{
	ENDS("\xe6\x9d\xb1\xe4\xba\xac\xe3\x80\x82^\xe4\xba\xac\xef\xbc\x9f^\xe4\xba\xac");
	ENDS("\xe3\x80\x8c\xe4\xba\xac\xe3\x80\x82\xe3\x80\x8d\xe3\x81\xa8\xe8\xa8\x80\xe3\x80\x82^\xe4\xba\xac");
	ENDS("\xd9\x85\xd9\x86\xd8\x9f|\xd9\x87\xd9\x88.");
	ENDS("\xe0\xa4\xb9\xe0\xa5\xa4|\xe0\xa4\xb9");
	ENDS("\xce\xa4\xce\xb9;|\xce\x9d\xce\xb1\xce\xb9; no");
	ENDS("\xce\xa4\xce\xb9\xcd\xbe|\xce\x9d\xce\xb1\xce\xb9.");
	ENDS("\xd5\x80\xd5\xa1\xd5\xb5\xd6\x89|\xd5\x80");
	/* in 2016 g. v Moskve.  On ushel: "g." is no end, "Moskve." is */
	ENDS("2016 \xd0\xb3. \xd0\xb2 \xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb5.|\xd0\x9e\xd0\xbd \xd1\x83\xd1\x88\xd1\x91\xd0\xbb.");
}

/* Is the text divided into so many sentences, the last being `last`? */
static bool
ends_with(const char *string, size_t count, const char *last)
{
	NpText		text = np_copy_text(string);
	NpTestArena test;
	NpSentences sentences;
	bool		right;

	np_test_arena_init(&test, 0);
	right = np_sentences(&test.arena, &text, &sentences) == NP_OK &&
		sentences.count == count &&
		np_span_is(&text, sentences.items[count - 1], last);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return right;
}

static void
lines(void)
{
	CHECK(ends_with("A headline\nThe text.", 2, "The text."));
	CHECK(ends_with("A headline\r\n\r\n  The text. \t\r\n", 2, "The text."));
	CHECK(ends_with("one\rtwo\vthree\ffour\xc2\x85" "five", 5, "five"));
	CHECK(ends_with("one\xe2\x80\xa8two\xe2\x80\xa9three", 3, "three"));
	CHECK(ends_with("Mr.\nBerg", 2, "Berg"));
	CHECK(ends_with("He left.\n\xe2\x80\x9dShe stayed.", 2,
					"\xe2\x80\x9dShe stayed."));
	/* Capitals of another line do not count. */
	CHECK(ends_with("A Headline\nsmall. letters. only.", 4, "only."));
	CHECK(ends_with(" \n\xe3\x80\x80.\n", 1, "."));
}

static NpStatus
divide(NpArena *arena, void *argument)
{
	NpSentences sentences;

	return np_sentences(arena, argument, &sentences);
}

static void
survives(void)
{
	NpText		text = np_copy_text("A. b! C! D! E! F! G! H! I! J! K! L! M! N! O! "
									"P! Q! R! S! T! U! V! W! X! Y! Z!");

	CHECK(np_survives_no_memory(divide, &text));
	np_free_copy(&text);
}

/* A long run of anything is left now and then, so that queries cancel. */
static void
polls(void)
{
	static const char *const runs[] = {"x", "!", " ", "\"", "\n", "\xc3\xa9", ". "};
	static char bytes[200001];

	for (size_t i = 0; i < sizeof(runs) / sizeof(runs[0]); i++)
	{
		size_t		width = strlen(runs[i]);
		size_t		length = 0;
		NpText		text;
		NpTestArena test;

		while (length + width < sizeof(bytes))
		{
			memcpy(bytes + length, runs[i], width);
			length += width;
		}
		text = np_copy_bytes(bytes, length);
		np_test_arena_init(&test, 0);
		CHECK(divide(&test.arena, &text) == NP_OK);
		CHECK(test.polls >= 20);
		np_test_arena_free(&test);
		np_free_copy(&text);
	}
}

int
main(void)
{
	plain();
	lower_case_lines();
	abbreviations();
	quotations();
	scripts();
	lines();
	survives();
	polls();
	return np_done("sentences");
}
