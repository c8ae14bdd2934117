/*
 * names_test.c
 *		What folds to the same name, and what does not.
 */
#include "core/names.h"

#include <stdio.h>
#include <string.h>

#include "unit/harness.h"

static bool
folds_to(const char *string, const char *expected)
{
	NpText		text = np_copy_text(string);
	NpTestArena test;
	char	   *folded;
	size_t		length;
	bool		right;

	np_test_arena_init(&test, 0);
	right = np_fold_name(&test.arena, &text, (NpSpan) {0, text.length},
						 &folded, &length) == NP_OK &&
		length == strlen(expected) &&
		(length == 0 || memcmp(folded, expected, length) == 0);
	if (!right)
		printf("'%s': got '%.*s', expected '%s'\n", string, (int) length,
			   folded, expected);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return right;
}

static void
folds(void)
{
	CHECK(folds_to("", ""));
	CHECK(folds_to(" -- ", ""));
	CHECK(folds_to("Anna Berg", "anna berg"));
	CHECK(folds_to("  ANNA \t berg\n", "anna berg"));
	CHECK(folds_to("Anna-Lena Berg", "anna lena berg"));
	CHECK(folds_to("Anna\xe2\x80\x91Lena", "anna lena"));
	CHECK(folds_to("O'Brien", "o brien"));
	CHECK(folds_to("O\xe2\x80\x99" "Brien", "o brien"));
	CHECK(folds_to("Berg's", "berg"));
	CHECK(folds_to("BERG\xe2\x80\x99S", "berg"));
	CHECK(folds_to("Anna Berg's", "anna berg"));
	CHECK(folds_to("l'\xc3\x89lys\xc3\xa9" "e", "l elysee"));
	CHECK(folds_to("Johnson & Sons", "johnson and sons"));
	CHECK(folds_to("AT&T", "at and t"));
	CHECK(folds_to("Canal+ 24", "canal 24"));
}

static void
gathers_initials(void)
{
	CHECK(folds_to("U.S.", "us"));
	CHECK(folds_to("U. S.", "us"));
	CHECK(folds_to("US", "us"));
	CHECK(folds_to("U.S.'s", "us"));
	CHECK(folds_to("J.K. Olsen", "jk olsen"));
	CHECK(folds_to("J. K. Olsen", "jk olsen"));
	CHECK(folds_to("JK Olsen", "jk olsen"));
	CHECK(folds_to("J. R. R. Olsen", "jrr olsen"));
	CHECK(folds_to("John S. Olsen", "john s olsen"));
	CHECK(folds_to("S.p.A.", "spa"));
	CHECK(folds_to("U.S. J. Olsen", "us j olsen"));
	CHECK(folds_to("J.", "j"));
	CHECK(folds_to("J. K", "j k"));
	CHECK(folds_to("TheWeek.com", "theweek com"));
}

static void
drops_honorifics(void)
{
	CHECK(folds_to("Mr. Berg", "berg"));
	CHECK(folds_to("Mr Berg", "berg"));
	CHECK(folds_to("Prof. Dr. Anna Berg", "anna berg"));
	CHECK(folds_to("M. Berg", "berg"));
	CHECK(folds_to("M Berg", "m berg"));
	CHECK(folds_to("Gen. Berg", "berg"));
	CHECK(folds_to("Gen Berg", "gen berg"));
	CHECK(folds_to("The Harbour Board", "harbour board"));
	CHECK(folds_to("Board of the Harbour", "board of the harbour"));
	CHECK(folds_to("Mr", "mr"));
	CHECK(folds_to("The The", "the"));
	CHECK(folds_to("Berg Mr", "berg mr"));
}

/* Latin beyond ASCII, Cyrillic, Greek. */
static void
transliterates(void)
{
	CHECK(folds_to("Aydo\xc4\x9f" "an", "aydogan"));
	CHECK(folds_to("Aydog\xcc\x86" "an", "aydogan"));
	CHECK(folds_to("\xc3\x98stergaard \xc5\x81\xc3\xb3" "d\xc5\xba", "ostergaard lodz"));
	CHECK(folds_to("Stra\xc3\x9f" "e", "strasse"));
	CHECK(folds_to("\xc4\xb0stanbul \xc4\xb1", "istanbul i"));
	CHECK(folds_to("\xef\xac\x81" "eld \xef\xbc\xa1", "field a"));
	/* Vladimir, Dalnyj, Zanevskij, Sergej, Sergej decomposed */
	CHECK(folds_to("\xd0\x92\xd0\xbb\xd0\xb0\xd0\xb4\xd0\xb8\xd0\xbc\xd0\xb8\xd1\x80", "vladimir"));
	CHECK(folds_to("\xd0\x94\xd0\xb0\xd0\xbb\xd1\x8c\xd0\xbd\xd1\x8b\xd0\xb9", "dalny"));
	CHECK(folds_to("\xd0\x97\xd0\xb0\xd0\xbd\xd0\xb5\xd0\xb2\xd1\x81\xd0\xba\xd0\xb8\xd0\xb9", "zanevsky"));
	CHECK(folds_to("\xd0\xa1\xd0\xb5\xd1\x80\xd0\xb3\xd0\xb5\xd0\xb9", "sergey"));
	CHECK(folds_to("\xd0\xa1\xd0\xb5\xd1\x80\xd0\xb3\xd0\xb5\xd0\xb8\xcc\x86", "sergey"));
	/* Kyjiv is Ukrainian by its yi */
	CHECK(folds_to("\xd0\x9a\xd0\xb8\xd1\x97\xd0\xb2", "kyiv"));
	/* Katsotakis, Kalandreou, Evangelos, Mparmpa */
	CHECK(folds_to("\xce\x9a\xce\xb1\xcf\x84\xcf\x83\xce\xbf\xcf\x84\xce\xac\xce\xba\xce\xb7\xcf\x82", "katsotakis"));
	CHECK(folds_to("\xce\x9a\xce\xb1\xce\xbb\xce\xb1\xce\xbd\xce\xb4\xcf\x81\xce\xad\xce\xbf\xcf\x85", "kalandreou"));
	CHECK(folds_to("\xce\x95\xcf\x85\xce\xac\xce\xb3\xce\xb3\xce\xb5\xce\xbb\xce\xbf\xcf\x82", "evangelos"));
	CHECK(folds_to("\xce\x9c\xcf\x80\xce\xbf\xcf\x82", "bos"));
}

/* Scripts that keep their letters. */
static void
keeps_scripts(void)
{
	/* Arabic without its vowel points */
	CHECK(folds_to("\xd9\x85\xd9\x8f\xd8\xad\xd9\x8e\xd9\x85\xd8\xaf", "\xd9\x85\xd8\xad\xd9\x85\xd8\xaf"));
	/* Devanagari keeps its vowel signs */
	CHECK(folds_to("\xe0\xa4\xa6\xe0\xa4\xbf\xe0\xa4\xb2", "\xe0\xa4\xa6\xe0\xa4\xbf\xe0\xa4\xb2"));
	CHECK(folds_to("\xe6\x9d\xb1\xe4\xba\xac", "\xe6\x9d\xb1\xe4\xba\xac"));
	CHECK(folds_to("KBS\xeb\x8a\x94", "kbs\xeb\x8a\x94"));
	/* the dot between katakana names; wide and half-width kana are one */
	CHECK(folds_to("\xe3\x82\xa2\xe3\x83\xb3\xe3\x83\xbb\xe3\x82\xab", "\xe3\x82\xa2\xe3\x83\xb3 \xe3\x82\xab"));
	CHECK(folds_to("\xef\xbd\xb1\xef\xbe\x9d", "\xe3\x82\xa2\xe3\x83\xb3"));
}

/* Up to eight name words, without their folded bytes. */
static NpStatus
name_words(NpArena *arena, const NpText *text, NpNameWord *items, size_t *count)
{
	NpWords		words;
	NpNameScan	scan;
	NpNameWord	word;
	bool		found;

	*count = 0;
	NP_TRY(np_words(arena, text, &words));
	np_name_scan_init(&scan, arena, text, &words);
	for (;;)
	{
		NP_TRY(np_name_next(&scan, &word, &found));
		if (!found)
			return NP_OK;
		if (*count < 8)
			items[*count] = word;
		(*count)++;
	}
}

/* The name words of a text with their spans. */
static void
gives_words(void)
{
	NpText		text = np_copy_text("The U.S. and J. K. Olsen\xe2\x80\x99s O'Ek");
	static const char *const spans[] = {
		"The", "U.S", "and", "J. K", "Olsen", "O", "Ek"
	};
	NpTestArena test;
	NpNameWord	items[8];
	size_t		count;

	np_test_arena_init(&test, 0);
	CHECK(name_words(&test.arena, &text, items, &count) == NP_OK);
	CHECK(count == 7);
	for (size_t i = 0; i < count && i < 7; i++)
		CHECK(np_span_is(&text, items[i].span, spans[i]));
	CHECK(items[4].possessive && !items[3].possessive);
	CHECK(items[3].word == 4 && items[3].last_word == 6);
	CHECK(items[5].word == items[6].word);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

static NpStatus
fold(NpArena *arena, void *argument)
{
	NpText	   *text = argument;
	NpNameWord	items[8];
	size_t		count;
	char	   *folded;
	size_t		length;

	NP_TRY(name_words(arena, text, items, &count));
	return np_fold_name(arena, text, (NpSpan) {0, text->length}, &folded,
						&length);
}

static void
survives(void)
{
	NpText		text = np_copy_text("Anna & Beta Gamma \xc3\x98 \xe6\x9d\xb1 "
									"delta epsilon zeta eta theta iota kappa");

	CHECK(np_survives_no_memory(fold, &text));
	np_free_copy(&text);
}

int
main(void)
{
	folds();
	gathers_initials();
	drops_honorifics();
	transliterates();
	keeps_scripts();
	gives_words();
	survives();
	return np_done("names");
}
