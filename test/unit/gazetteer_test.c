/*
 * gazetteer_test.c
 *		What is built, stored, printed and matched; damage is noticed.
 */
#include "core/gazetteer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/harness.h"

/* Builds the gazetteer whose text form is given; false if it cannot. */
static bool
build(NpArena *arena, const char *json, NpGazetteer *gazetteer)
{
	NpText		text;
	NpEntries	entries;
	uint8_t    *bytes;
	size_t		length;

	return np_text(json, strlen(json), &text) == NP_OK &&
		np_gazetteer_parse(arena, &text, &entries) == NP_OK &&
		np_gazetteer_build(arena, &entries, &bytes, &length) == NP_OK &&
		np_gazetteer_open(bytes, length, gazetteer) == NP_OK;
}

/* What np_gazetteer_parse says of a text. */
static NpStatus
parse(const char *json)
{
	NpText		text = np_copy_text(json);
	NpTestArena test;
	NpEntries	entries;
	NpStatus	status;

	np_test_arena_init(&test, 0);
	status = np_gazetteer_parse(&test.arena, &text, &entries);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return status;
}

/* Is this the text form of the gazetteer made from that text? */
static bool
prints(const char *json, bool ascii, const char *expected)
{
	NpTestArena test;
	NpGazetteer gazetteer;
	NpBuffer	out = {0};
	bool		right;

	np_test_arena_init(&test, 0);
	right = build(&test.arena, json, &gazetteer) &&
		np_gazetteer_print(&test.arena, &gazetteer, ascii, &out) == NP_OK &&
		out.length == strlen(expected) &&
		memcmp(out.bytes, expected, out.length) == 0;
	if (!right)
		printf("got %.*s\n", (int) out.length, out.bytes);
	np_test_arena_free(&test);
	return right;
}

static void
has_text_form(void)
{
	CHECK(prints("[]", false, "[]"));
	CHECK(prints(" [ [ \"Berg\" , \"PERSON\" , null , null ] ] ", false,
				 "[[\"Berg\",\"PERSON\",\"Berg\",null]]"));
	/* sorted, once each; what has no letter is left out */
	CHECK(prints("[[\"Ek\",\"P\",\"Ek\",\"2\"],[\"Berg\",\"P\",\"B\",\"1\"],"
				 "[\"--\",\"P\",\"x\",null],[\"Ek\",\"P\",\"Ek\",\"2\"]]", false,
				 "[[\"Berg\",\"P\",\"B\",\"1\"],[\"Ek\",\"P\",\"Ek\",\"2\"]]"));
	CHECK(prints("[[\"a\\u0041\\n\\\"\\\\\\/\\ud83d\\ude00\",\"\",\"\",\"\"]]", false,
				 "[[\"aA\\u000a\\\"\\\\/\xf0\x9f\x98\x80\",\"\",\"\",\"\"]]"));
	CHECK(prints("[[\"\xc3\xa9\xf0\x9f\x98\x80\",\"T\",\"\",null]]", true,
				 "[[\"\\u00e9\\ud83d\\ude00\",\"T\",\"\",null]]"));
}

static void
refuses_bad_text(void)
{
	static const char *const bad[] = {
		"", "[", "]", "{}", "null", "[[]]", "[[\"a\"]]", "[[\"a\",\"b\",\"c\"]]",
		"[[\"a\",\"b\",\"c\",\"d\",\"e\"]]", "[[null,\"b\",\"c\",\"d\"]]",
		"[[\"a\",null,\"c\",\"d\"]]", "[[\"a\",\"b\",\"c\",1]]",
		"[[\"a\",\"b\",\"c\",null]] x", "[[\"a\",\"b\",\"c\",null],]",
		"[[\"a\",\"b\",\"c\",nul", "[[\"a", "[[\"a\\", "[[\"a\\u12",
		"[[\"\\u0000\",\"b\",\"c\",null]]", "[[\"\\ud800\",\"b\",\"c\",null]]",
		"[[\"\\ud800\\u0041\",\"b\",\"c\",null]]",
		"[[\"\\udc00\",\"b\",\"c\",null]]", "[[\"\\x\",\"b\",\"c\",null]]",
		"[[\"a\nb\",\"b\",\"c\",null]]", "[\"a\",\"b\",\"c\",null]",
	};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (!CHECK(parse(bad[i]) == NP_BAD_VALUE))
			printf("accepted: %s\n", bad[i]);
	CHECK(parse("[]") == NP_OK);
}

static const char names[] =
"[[\"Anna Berg\",\"PERSON\",\"Anna Berg\",\"1\"],"
"[\"Berg\",\"PERSON\",\"Anna Berg\",\"1\"],"
"[\"Berg\",\"PERSON\",\"Nils Berg\",\"2\"],"
"[\"Nils Berg\",\"PERSON\",\"Nils Berg\",\"2\"],"
"[\"Lund\",\"LOC\",\"Lund\",\"3\"],[\"Lund\",\"PERSON\",\"Eva Lund\",\"4\"],"
"[\"Harbour Board\",\"ORG\",\"Harbour Board\",null],"
"[\"Harbour Board of Lund\",\"ORG\",\"Harbour Board of Lund\",null],"
"[\"US\",\"LOC\",\"United States\",\"5\"],[\"May\",\"PERSON\",\"Tilda May\",\"6\"],"
"[\"U.S.\",\"LOC\",\"United States\",\"5\"],"
"[\"Ek & Sons\",\"ORG\",\"Ek & Sons\",\"7\"],[\"Baker's\",\"ORG\",\"Baker's\",\"8\"],"
"[\"Oslo, Minn.\",\"LOC\",\"Oslo, Minnesota\",\"9\"],"
"[\"tidewatch\",\"MISC\",\"Tidewatch\",\"10\"],"
"[\"\xc3\x96rebro\",\"LOC\",\"\xc3\x96rebro\",\"11\"],"
"[\"\xe6\x9d\xb1\xe4\xba\xac\",\"LOC\",\"T\",\"12\"],[\"\xe7\xbe\x8e\",\"LOC\",\"U\",\"5\"],"
"[\"\xed\x91\xb8\xed\x8b\xb4\",\"PERSON\",\"V\",\"13\"]]";

/* The matches in a text as "match=id" with | between; ? for an unknown id. */
static bool
matches(const char *string, size_t mask_start, size_t mask_end,
		const char *expected)
{
	NpText		text = np_copy_text(string);
	NpSpan		mask = {mask_start, mask_end};
	NpTestArena test;
	NpGazetteer gazetteer;
	NpWords		words;
	NpMatches	found;
	char		got[1024] = "";
	bool		right;

	np_test_arena_init(&test, 0);
	if (!build(&test.arena, names, &gazetteer) ||
		np_words(&test.arena, &text, &words) != NP_OK ||
		np_gazetteer_match(&test.arena, &gazetteer, &text, &words, &mask,
						   mask_end > mask_start ? 1 : 0, &found) != NP_OK)
		return false;
	for (size_t i = 0; i < found.count; i++)
	{
		const NpMatch *match = &found.items[i];
		NpEntry		entry;
		size_t		used = strlen(got);

		if (np_gazetteer_entry(&gazetteer, match->entry, &entry) != NP_OK)
			return false;
		snprintf(got + used, sizeof(got) - used, "%s%.*s=%.*s",
				 i > 0 ? "|" : "",
				 (int) (match->span.end - match->span.start),
				 text.bytes + match->span.start,
				 match->ambiguous ? 1 : (int) entry.id.length,
				 match->ambiguous ? "?" : entry.id.bytes);
	}
	right = strcmp(got, expected) == 0;
	if (!right)
		printf("in '%s': got '%s', expected '%s'\n", string, got, expected);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return right;
}

/* An alias that is no entity takes its place in the text, and is no match. */
static void
forbids(void)
{
	static const char *const entries =
		"[[\"May\",\"NONE\",\"\",null],[\"May Day Rally\",\"none\",\"\",null],"
		"[\"Rally\",\"ORG\",\"Rally\",\"1\"],[\"Tilda May\",\"PERSON\",\"T\",\"2\"],"
		"[\"Lund\",\"LOC\",\"Lund\",\"3\"],[\"LUND\",\"NONE\",\"\",null],"
		"[\"Nonesuch\",\"NONES\",\"N\",\"4\"]]";
	static const char body[] = "In May the May Day Rally of Rally met Tilda "
		"May. May I? LUND, Lund, Nonesuch may.";
	NpText		text = np_copy_text(body);
	NpTestArena test;
	NpGazetteer gazetteer;
	NpWords		words;
	NpMatches	found = {0};

	np_test_arena_init(&test, 0);
	CHECK(build(&test.arena, entries, &gazetteer));
	CHECK(np_words(&test.arena, &text, &words) == NP_OK);
	CHECK(np_gazetteer_match(&test.arena, &gazetteer, &text, &words, NULL, 0,
							 &found) == NP_OK);
	CHECK(found.count == 4);
	CHECK(strncmp(body + found.items[0].span.start, "Rally met", 9) == 0);
	CHECK(strncmp(body + found.items[1].span.start, "Tilda", 5) == 0);
	CHECK(strncmp(body + found.items[2].span.start, "Lund", 4) == 0);
	CHECK(strncmp(body + found.items[3].span.start, "Nonesuch", 8) == 0);
	CHECK(found.forbidden_count == 4);
	CHECK(strncmp(body + found.forbidden[0].start, "May the", 7) == 0);
	CHECK(found.forbidden[1].end - found.forbidden[1].start == 13);
	CHECK(strncmp(body + found.forbidden[2].start, "May I", 5) == 0);
	CHECK(strncmp(body + found.forbidden[3].start, "LUND", 4) == 0);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

#define FINDS(text, expected) CHECK(matches(text, 0, 0, expected))

static void
finds(void)
{
	FINDS("", "");
	FINDS("nothing here", "");
	FINDS("Anna Berg left.", "Anna Berg=1");
	FINDS("ANNA BERG, anna berg, Anna-Berg", "ANNA BERG=1|anna berg=1|Anna-Berg=1");
	FINDS("the Harbour Board of Lund", "Harbour Board of Lund=");
	FINDS("the Harbour Board of Oslo", "Harbour Board=");
	FINDS("the Harbour\nBoard", "");
	FINDS("Anna, Berg and Anna. Berg", "Berg=1|Anna. Berg=1");
	FINDS("Anna Berg's dog; Mr Anna\tBerg", "Anna Berg=1|Anna\tBerg=1");
	FINDS("Ek and Sons or EK & SONS", "Ek and Sons=7|EK & SONS=7");
	FINDS("at Baker's, Baker, Baker\xe2\x80\x99s", "Baker's=8|Baker\xe2\x80\x99s=8");
	FINDS("in Oslo, Minn. and Oslo Minn", "Oslo, Minn=9|Oslo Minn=9");
	FINDS("O\xcc\x88rebro, OREBRO", "O\xcc\x88rebro=11|OREBRO=11");
	FINDS("l'\xc3\x96rebro and pre-\xc3\x96rebro", "\xc3\x96rebro=11|\xc3\x96rebro=11");
	FINDS("Annaberg Bergen", "");
}

static void
minds_case(void)
{
	FINDS("he may and US or us, Us", "US=5");
	FINDS("the U.S. said", "U.S.=5");
	FINDS("told may to go", "");
	FINDS("he told May to go", "May=6");
	FINDS("he said: tidewatch, Tidewatch", "tidewatch=10|Tidewatch=10");
	/* The first word of a sentence needs support when it is also a word. */
	FINDS("He went. May he return, may he not.", "");
	FINDS("He went. May he return with Tilda May, may he not.",
		  "May=6|May=6");
	FINDS("He went. May returned, said others.", "May=6");
	FINDS("WE MAY WIN\nthey said they may lose", "");
	FINDS("MAY WINS\nthey said that May won", "MAY=6|May=6");
}

static void
decides(void)
{
	FINDS("so said Berg", "Berg=?");
	FINDS("so said Berg of Anna Berg", "Berg=1|Anna Berg=1");
	FINDS("Nils Berg and then Berg", "Nils Berg=2|Berg=2");
	FINDS("Nils Berg, Anna Berg and then Berg",
		  "Nils Berg=2|Anna Berg=1|Berg=?");
	FINDS("in Lund", "Lund=?");
}

static void
keeps_off_the_mask(void)
{
	CHECK(matches("Anna Berg and Anna Berg", 0, 9, "Anna Berg=1"));
	CHECK(matches("Anna Berg and Anna Berg", 5, 14, "Anna Berg=1"));
	CHECK(matches("Anna Berg and Anna Berg", 4, 5, "Berg=1|Anna Berg=1"));
	CHECK(matches("Anna Berg | News", 9, 16, "Anna Berg=1"));
	CHECK(matches("the U.S. here", 7, 8, "U.S=5"));
}

/* Tokyo inside a run of ideographs; one ideograph must be a word. */
static void
finds_without_blanks(void)
{
	FINDS("\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd\xe7\x9f\xa5\xe4\xba\x8b", "\xe6\x9d\xb1\xe4\xba\xac=12");
	FINDS("\xe7\xbe\x8e\xe4\xb8\xbd", "");
	/* a Korean name with its particle, and inside another word */
	FINDS("\xed\x91\xb8\xed\x8b\xb4\xec\x9d\x80", "\xed\x91\xb8\xed\x8b\xb4=13");
	FINDS("\xec\x9d\x80\xed\x91\xb8\xed\x8b\xb4", "");
}

static void
has_limits(void)
{
	static char alias[NP_MAX_NAME_BYTES + 2];
	NpEntry		entry = {{alias, 0}, {"T", 1}, {"N", 1}, {NULL, 0}};
	NpEntries	entries = {&entry, 1};
	NpTestArena test;
	uint8_t    *bytes;
	size_t		length;

	np_test_arena_init(&test, 0);
	for (size_t i = 0; i < sizeof(alias); i++)
		alias[i] = i % 2 == 0 ? 'a' : ' ';
	entry.alias.length = 2 * NP_MAX_NAME_WORDS;
	CHECK(np_gazetteer_build(&test.arena, &entries, &bytes, &length) == NP_OK);
	entry.alias.length++;
	CHECK(np_gazetteer_build(&test.arena, &entries, &bytes, &length) == NP_TOO_LONG);
	entry.alias.length = 1;
	entry.id = (NpBytes) {alias, NP_MAX_NAME_BYTES + 1};
	CHECK(np_gazetteer_build(&test.arena, &entries, &bytes, &length) == NP_TOO_LONG);
	entry.id = (NpBytes) {"\xff", 1};
	CHECK(np_gazetteer_build(&test.arena, &entries, &bytes, &length) == NP_BAD_UTF8);
	np_test_arena_free(&test);
}

/* No single changed byte passes the check. */
static void
notices_damage(void)
{
	NpTestArena test;
	NpGazetteer gazetteer;
	uint8_t		copy[8192];
	size_t		noticed = 0;

	np_test_arena_init(&test, 0);
	CHECK(build(&test.arena, names, &gazetteer));
	CHECK(gazetteer.length < sizeof(copy));
	CHECK(np_gazetteer_check(&test.arena, gazetteer.bytes,
							 gazetteer.length) == NP_OK);
	for (size_t i = 0; i < gazetteer.length; i++)
	{
		NpTestArena own;

		memcpy(copy, gazetteer.bytes, gazetteer.length);
		copy[i] ^= 1 << (i % 8);
		np_test_arena_init(&own, 0);
		noticed += np_gazetteer_check(&own.arena, copy,
									  gazetteer.length) != NP_OK;
		np_test_arena_free(&own);
	}
	CHECK(noticed == gazetteer.length);
	CHECK(np_gazetteer_check(&test.arena, gazetteer.bytes,
							 gazetteer.length - 1) == NP_BAD_VALUE);
	CHECK(np_gazetteer_open(gazetteer.bytes, 31, &gazetteer) == NP_BAD_VALUE);
	np_test_arena_free(&test);
}

/*
 * A stored alias that ends inside of a character is not read beyond its end.
 */
static void
reads_no_further(void)
{
	NpTestArena test;
	NpGazetteer gazetteer;
	NpText		text = np_copy_text("She saw Zed there.");
	uint8_t    *copy;
	NpWords		words;
	NpMatches	found;

	np_test_arena_init(&test, 0);
	/* The last string of the pool is the second alias. */
	CHECK(build(&test.arena, "[[\"A\",\"T\",null,null],"
				"[\"Zed\",\"T\",null,null]]", &gazetteer));
	CHECK(memcmp(gazetteer.bytes + gazetteer.length - 3, "Zed", 3) == 0);
	copy = malloc(gazetteer.length);
	CHECK(copy != NULL);
	memcpy(copy, gazetteer.bytes, gazetteer.length);
	copy[gazetteer.length - 1] = 0xF0;
	CHECK(np_gazetteer_open(copy, gazetteer.length, &gazetteer) == NP_OK);
	CHECK(np_words(&test.arena, &text, &words) == NP_OK);
	CHECK(np_gazetteer_match(&test.arena, &gazetteer, &text, &words, NULL, 0,
							 &found) == NP_BAD_VALUE);
	np_test_arena_free(&test);
	free(copy);
	np_free_copy(&text);
}

static NpStatus
work(NpArena *arena, void *argument)
{
	NpText	   *text = argument;
	NpText		json;
	NpEntries	entries;
	NpGazetteer gazetteer;
	NpWords		words;
	NpMatches	found;
	NpBuffer	out = {0};
	uint8_t    *bytes;
	size_t		length;

	NP_TRY(np_text(names, strlen(names), &json));
	NP_TRY(np_gazetteer_parse(arena, &json, &entries));
	NP_TRY(np_gazetteer_build(arena, &entries, &bytes, &length));
	NP_TRY(np_gazetteer_open(bytes, length, &gazetteer));
	NP_TRY(np_gazetteer_print(arena, &gazetteer, true, &out));
	NP_TRY(np_words(arena, text, &words));
	return np_gazetteer_match(arena, &gazetteer, text, &words, NULL, 0,
							  &found);
}

/* Strings beyond the limits are refused before they are read to their end. */
static void
refuses_long_strings(void)
{
	static char json[7 * NP_MAX_NAME_BYTES];
	const size_t longest = 6 * NP_MAX_NAME_BYTES;

	memset(json, 'x', sizeof(json));
	memcpy(json, "[[\"", 3);
	json[sizeof(json) - 1] = '\0';
	CHECK(parse(json) == NP_TOO_LONG);
	json[3 + longest] = '\0';
	CHECK(parse(json) == NP_BAD_VALUE);
}

static int	(*own) (void *context, void *object, void (*destroy) (void *object));
static int	owned_count;

static int
count_owned(void *context, void *object, void (*destroy) (void *object))
{
	owned_count++;
	return own(context, object, destroy);
}

/*
 * Texts that ICU's dictionaries divide share what ICU opens for them, and each
 * is divided as if it were alone.
 */
static void
shares_the_dictionary(void)
{
	static const char *const json =
		"[[\"\u5317\u4eac\u5e02\",\"LOC\",null,null],"
		"[\"\u6771\u4eac\u90fd\u5e81\",\"LOC\",null,null],"
		"[\"\u6771\u4eac\",\"LOC\",null,null]]";
	NpText		text = np_copy_text("\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd");
	NpTestArena test;
	NpGazetteer gazetteer;
	NpWords		words;
	char	   *folded;
	size_t		length;

	np_test_arena_init(&test, 0);
	own = test.arena.source.own;
	test.arena.source.own = count_owned;
	owned_count = 0;
	CHECK(build(&test.arena, json, &gazetteer));
	CHECK(np_words(&test.arena, &text, &words) == NP_OK);
	CHECK(np_fold_name(&test.arena, &text, words.items[0].span, &folded,
					   &length) == NP_OK);
	CHECK(owned_count == 2);	/* a text of ICU's and an iterator */
	CHECK(gazetteer.entry_count == 3);
	CHECK(gazetteer.longest_name == 4);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

static void
survives(void)
{
	NpText		text = np_copy_text("Anna Berg met May of the Harbour Board of "
									"Lund in the US.  May he may.");

	CHECK(np_survives_no_memory(work, &text));
	np_free_copy(&text);
}

int
main(void)
{
	has_text_form();
	refuses_bad_text();
	finds();
	forbids();
	minds_case();
	decides();
	keeps_off_the_mask();
	finds_without_blanks();
	has_limits();
	notices_damage();
	reads_no_further();
	refuses_long_strings();
	shares_the_dictionary();
	survives();
	return np_done("gazetteer");
}
