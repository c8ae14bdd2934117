/*
 * line_facts_test.c
 *		What a line says of itself.
 */
#include "core/line_facts.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/hash.h"
#include "core/tables/line_classes.h"
#include "unit/harness.h"

static NpLineFacts
facts_of(const char *string)
{
	NpTestArena test;
	NpText		text = np_copy_text(string);
	NpWordHashes words = {NULL, 0, 0};
	NpLineFacts facts;

	np_test_arena_init(&test, 0);
	CHECK(np_line_facts(&test.arena, &text, (NpSpan) {0, text.length},
						&words, &facts) == NP_OK);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return facts;
}

static int
end_of(const char *string)
{
	return facts_of(string).end;
}

static void
knows_ends(void)
{
	CHECK(end_of("It ended.") == NP_END_STOP);
	CHECK(end_of("\"It ended.\"") == NP_END_STOP);
	CHECK(end_of("\xe2\x80\x9cIt ended. \xe2\x80\x9c") == NP_END_STOP);
	CHECK(end_of("(It ended.)") == NP_END_STOP);
	CHECK(end_of("It ended.[12]") == NP_END_STOP);
	CHECK(end_of("It ended?") == NP_END_QUESTION);
	CHECK(end_of("Was it?!") == NP_END_EXCLAMATION);
	CHECK(end_of("\xce\xa4\xce\xb9;") == NP_END_QUESTION);
	CHECK(end_of("one; two;") == NP_END_COMMA);
	CHECK(end_of("It goes on...") == NP_END_ELLIPSIS);
	CHECK(end_of("It goes on\xe2\x80\xa6") == NP_END_ELLIPSIS);
	CHECK(end_of("\xe5\xae\x8c\xe3\x80\x82") == NP_END_STOP);
	CHECK(end_of("\xe5\xae\x8c\xe3\x80\x82\xe2\x80\x9d") == NP_END_STOP);
	CHECK(end_of("A headline") == NP_END_WORD);
	CHECK(end_of("Said \"so\"") == NP_END_QUOTE);
	CHECK(end_of("A boat (Photo: Agency)") == NP_END_BRACKET);
	CHECK(end_of("He said:") == NP_END_COLON);
	CHECK(end_of("3-2") == NP_END_DIGIT);
	CHECK(end_of("-") == NP_END_COMMA);
	CHECK(end_of(".") == NP_END_STOP);
}

static void
counts(void)
{
	NpLineFacts plain = facts_of("The FBI counted 12 boats, don't they? "
								 "It did. 3 left");
	NpLineFacts han = facts_of("\xe5\xb8\x82\xe8\xae\xae\xe4\xbc\x9a 12");
	NpLineFacts marks = facts_of("e\xcc\x81" "t\xc3\xa9");

	CHECK(plain.words == 11);
	CHECK(plain.caps == 1);
	CHECK(plain.capitals == 3);
	CHECK(plain.numbers == 2);
	CHECK(plain.sentences == 2);
	CHECK(plain.commas == 1);
	CHECK(han.wide == 3 && han.words == 1 && np_line_size(&han) == 3);
	CHECK(marks.words == 1 && marks.letters == 3 && marks.points == 4);
	CHECK(facts_of("").words == 0 && facts_of("").hash == 0);
}

static void
hashes(void)
{
	NpLineFacts caption = facts_of("The pier at noon (Photo: Agency)");
	NpLineFacts twin = facts_of("The pier at noon");

	CHECK(caption.bare_hash == twin.hash);
	CHECK(caption.hash != twin.hash);
	CHECK(facts_of("THE PIER, AT NOON!").hash == twin.hash);
	CHECK(facts_of("The pier at none").hash != twin.hash);
	CHECK(facts_of("noon at pier The").hash != twin.hash);
	CHECK(facts_of("Page 12").hash == facts_of("Page 34").hash);
}

static void
flags(void)
{
	CHECK(facts_of("Herons return [PICTURES]").flags & NP_LINE_TAG);
	CHECK(!(facts_of("Herons return [sic]").flags & NP_LINE_TAG));
	CHECK(facts_of("In 1987 it burnt").flags & NP_LINE_YEAR);
	CHECK(facts_of("At 12:30").flags & NP_LINE_CLOCK);
	CHECK(facts_of("See https://a.example").flags & NP_LINE_URL);
	CHECK(facts_of("\xc2\xa9 2031").flags & NP_LINE_COPYRIGHT);
	CHECK(facts_of("\xf0\x9f\x98\x80").flags & NP_LINE_EMOJI);
	CHECK(facts_of("the rompThe Gull").flags & NP_LINE_FUSED);
}

/* More words than are kept, and counters that stop. */
static void
has_limits(void)
{
	NpTestArena test;
	static char body[400000];
	NpText		text;
	NpWordHashes words = {NULL, 0, 0};
	NpLineFacts facts;

	for (size_t i = 0; i < sizeof(body); i += 2)
		memcpy(body + i, "a ", 2);
	np_test_arena_init(&test, 0);
	CHECK(np_text(body, sizeof(body) - 1, &text) == NP_OK);
	CHECK(np_line_facts(&test.arena, &text, (NpSpan) {0, text.length},
						&words, &facts) == NP_OK);
	CHECK(words.count == NP_KEPT_WORDS && facts.kept == NP_KEPT_WORDS);
	CHECK(facts.words == UINT16_MAX && facts.points == UINT16_MAX);
	CHECK(test.polls > 0);
	np_test_arena_free(&test);
}

/* Pieces of lines that turn from plain words to others and back. */
static const char *const pieces[] = {
	"a", "A", "the", "The", "letters", "neighbours", "Neighbourhoods",
	"McDonald", "iPhone", "USA", "x1", "12", "1984", "12:30", "don't", "'",
	"\xe2\x80\x99", "\xc3\xa9t\xc3\xa9", "\xc3\x89", "\xd0\x9c\xd0\xbe\xd1\x81\xd0\xba\xd0\xb2\xd0\xb0",
	"\xcf\x82", "\xc5\xbf", "\xcc\x81", "\xe6\x9d\xb1", "\xf0\x9f\x98\x80", "\xc2\xa9",
	" ", " ", " ", " ", "  ", "\t", "\xc2\xa0", ", ", ". ", ".", ",", "; ",
	": ", "?", "! ", "...", ".com", "://", "@", "(", ")", "[", "]", "\"", "-",
	"|", "*", "{", "`", "\x01"
};

static size_t
write_line(char line[512], uint64_t *seed)
{
	size_t		length = 0;
	size_t		count = 1 + *seed % 40;

	for (size_t i = 0; i < count; i++)
	{
		const char *piece;

		*seed = np_mix(*seed + 1);
		piece = pieces[*seed % (sizeof(pieces) / sizeof(pieces[0]))];
		memcpy(line + length, piece, strlen(piece));
		length += strlen(piece);
	}
	return length;
}

static bool
same_facts(const char *line, size_t length)
{
	NpTestArena test;
	NpText		text = np_copy_bytes(line, length);
	NpSpan		span = {0, text.length};
	NpWordHashes words[2] = {{NULL, 0, 0}, {NULL, 0, 0}};
	NpLineFacts facts[2];
	bool		same;

	/* Also between the fields nothing may differ. */
	memset(facts, 0, sizeof(facts));
	np_test_arena_init(&test, 0);
	same = np_line_facts(&test.arena, &text, span, &words[0],
						 &facts[0]) == NP_OK &&
		np_line_facts_plain(&test.arena, &text, span, &words[1],
							&facts[1]) == NP_OK &&
		memcmp(&facts[0], &facts[1], sizeof(NpLineFacts)) == 0 &&
		words[0].count == words[1].count &&
		(words[0].count == 0 ||
		 memcmp(words[0].items, words[1].items,
				words[0].count * sizeof(uint32_t)) == 0);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return same;
}

static void
reads_runs_as_characters(void)
{
	uint64_t	seed = 1;
	int			wrong = 0;
	char		line[512];

	for (int i = 0; i < 20000; i++)
	{
		size_t		length = write_line(line, &seed);

		wrong += !same_facts(line, length);
	}
	CHECK(wrong == 0);
}

/* The table of classes and what else knows characters are of one mind. */
static void
knows_classes(void)
{
	int			blanks = 0;
	int			folds = 0;

	for (uint32_t c = 0; c <= 0x10FFFF; c++)
	{
		bool		folded = u_foldCase((UChar32) c, U_FOLD_CASE_DEFAULT) !=
			(UChar32) c;

		blanks += np_is_blank(c) != (np_line_class(c) == NP_C_BLANK);
		/* An ICU of another release knows other letters. */
		if (strcmp(U_UNICODE_VERSION, "15.0") == 0)
			folds += folded != ((np_line_class_entry(c) & NP_LINE_FOLDS) != 0);
	}
	CHECK(blanks == 0);
	CHECK(folds == 0);
	CHECK(np_line_class('a') == NP_C_LOWER && np_line_class('A') == NP_C_UPPER);
	CHECK(np_line_class(0x416) == NP_C_UPPER && np_line_class(0x5D0) == NP_C_CASELESS);
	CHECK(np_line_class(0x6771) == NP_C_WIDE && np_line_class(0xAC00) == NP_C_CASELESS);
	CHECK(np_line_class(0x301) == NP_C_JOINED && np_line_class(0xAD) == NP_C_JOINED);
	CHECK(np_line_class(0x661) == NP_C_DIGIT && np_line_class(0x3002) == NP_C_STOP);
	CHECK(np_line_class(0x201C) == NP_C_QUOTE && np_line_class(0x1F600) == NP_C_EMOJI);
	CHECK(np_line_class(0x10FFFF) == NP_C_SIGN);
}

int
main(void)
{
	knows_classes();
	reads_runs_as_characters();
	knows_ends();
	counts();
	hashes();
	flags();
	has_limits();
	return np_done("line_facts");
}
