/*
 * entity_rules_test.c
 *		Which mentions are one: the rules of grouping, one at a time, on
 *		mentions that are given.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/entities.h"
#include "core/name_lexicon.h"
#include "unit/harness.h"

#define MOST_MENTIONS	32

/* A text whose mentions are marked: "{P Petra Berg} left {L Riga}". */
typedef struct Marked
{
	char		bytes[4000];
	size_t		length;
	NpMention	items[MOST_MENTIONS];
	NpMentions	mentions;
} Marked;

static NpNameType
type_of(char letter)
{
	switch (letter)
	{
		case 'P':
			return NP_NAME_PERSON;
		case 'O':
			return NP_NAME_ORG;
		case 'L':
			return NP_NAME_LOC;
		case 'N':
			return NP_NAME_NORP;
		default:
			return NP_NAME_MISC;
	}
}

/* "Mr." and "Mrs." stand before the name, as a tagger leaves them. */
static void
read_title(const char *bytes, NpMention *mention)
{
	static const struct
	{
		const char *written;
		uint32_t	title;
	}			titles[] = {
		{"Mr. ", NP_LEX_HONORIFIC_MALE},
		{"Mrs. ", NP_LEX_HONORIFIC_FEMALE},
	};

	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
	{
		size_t		length = strlen(titles[i].written);

		if (strncmp(bytes + mention->span.start, titles[i].written, length) != 0)
			continue;
		mention->titles = titles[i].title;
		mention->span.start += length;
	}
}

static void
read_marked(const char *string, Marked *marked)
{
	NpMention  *open = NULL;

	memset(marked, 0, sizeof(*marked));
	marked->mentions.items = marked->items;
	for (; *string != '\0'; string++)
	{
		if (*string == '{')
		{
			open = &marked->items[marked->mentions.count++];
			open->type = type_of(string[1]);
			open->span.start = marked->length;
			string += 2;
		}
		else if (*string == '}')
		{
			open->span.end = marked->length;
			read_title(marked->bytes, open);
		}
		else
			marked->bytes[marked->length++] = *string;
	}
}

static NpStatus
group(NpArena *arena, const Marked *marked, const NpText *text,
	  NpEntities *entities)
{
	NpWords		words;
	NpSentences sentences;
	NpMatches	matches = {0};
	NpTagInput	input = {text, &words, &sentences, NULL, 0, NULL, &matches};

	NP_TRY(np_words(arena, text, &words));
	NP_TRY(np_sentences(arena, text, &sentences));
	return np_group_mentions(arena, &input, &marked->mentions, entities);
}

/* "1 1 2": the entities of the mentions. */
static bool
groups_are(const char *string, const char *expected)
{
	char		found[400] = "";
	size_t		length = 0;
	Marked		marked;
	NpTestArena test;
	NpText		text;
	NpEntities	entities;

	read_marked(string, &marked);
	text = np_copy_text(marked.bytes);
	np_test_arena_init(&test, 0);
	CHECK(group(&test.arena, &marked, &text, &entities) == NP_OK);
	for (size_t i = 0; i < marked.mentions.count; i++)
		length += (size_t) snprintf(found + length, sizeof(found) - length,
									"%s%u", i > 0 ? " " : "",
									entities.entity_of[i] + 1);
	np_test_arena_free(&test);
	np_free_copy(&text);
	if (strcmp(found, expected) == 0)
		return true;
	printf("in: %s\n  expected: %s\n  found:    %s\n", string, expected, found);
	return false;
}

/* The best name of the first mention's entity. */
static bool
name_is(const char *string, const char *expected)
{
	Marked		marked;
	NpTestArena test;
	NpText		text;
	NpEntities	entities;
	NpEntity	first;
	bool		right;

	read_marked(string, &marked);
	text = np_copy_text(marked.bytes);
	np_test_arena_init(&test, 0);
	CHECK(group(&test.arena, &marked, &text, &entities) == NP_OK);
	first = entities.items[0];
	right = first.name_length == strlen(expected) &&
		memcmp(first.name, expected, first.name_length) == 0;
	if (!right)
		printf("in: %s\n  expected: %s\n  found:    %.*s\n", string, expected,
			   (int) first.name_length, first.name);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return right;
}

static void
compares_folded_names(void)
{
	CHECK(groups_are("{P Zo\xc3\xab Berg} {P ZOE BERG} {P Zoe Berg's}", "1 1 1"));
	CHECK(groups_are("{O Gorva Steel} {O the Gorva Steel} {O Gorva Steel Inc.}", "1 1 1"));
	/* What one string names in two types are two things. */
	CHECK(groups_are("{O Gorva} {L Gorva} {O Gorva}", "1 2 1"));
}

static void
drops_what_is_said_of_a_name(void)
{
	CHECK(groups_are("{P Petra Berg} {P Petra Berg, the mayor} {P Petra Berg (63)}", "1 1 1"));
	CHECK(groups_are("{L Gorva} {L Gorva, Tanzania}", "1 1"));
	CHECK(groups_are("{O Berg, Holm and Ek} {O Berg}", "1 1"));
	CHECK(groups_are("{P Petra Berg} {P former Minister Petra Berg} {P President Berg}", "1 1 1"));
	CHECK(groups_are("{P Petra Berg} {P Petra Berg herself}", "1 1"));
	CHECK(groups_are("{P Nils} {P Saint Nils} {P St. Nils}", "1 1 1"));
	/* A first name that is an office as well stays. */
	CHECK(groups_are("{P Dean Holm} {P Nora Holm} {P Dean Holm}", "1 2 1"));
}

static void
knows_full_names(void)
{
	CHECK(groups_are("{P Joseph R. Harrow} {P Joe Harrow} {P J. Harrow} {P J.R. Harrow}",
					 "1 1 1 1"));
	CHECK(groups_are("{P T. Harrow} {P Tove Harrow}", "1 1"));
	/* Who took the initial may not take a second full name. */
	CHECK(groups_are("{P Tove Harrow} {P Tilda Harrow}", "1 2"));
	CHECK(groups_are("{P T. Harrow} {P S. Harrow}", "1 2"));
	CHECK(groups_are("{P Orvan Tibor} {P Tibor Orvan}", "1 1"));
	CHECK(groups_are("{P Jens Otto Harry Gorvesen} {P Otto Gorvesen}", "1 1"));
	CHECK(groups_are("{P Otto Gorvesen} {P Jens Otto Gorvesen}", "1 1"));
}

static void
forgives_spelling(void)
{
	/* Transliterations keep their consonants. */
	CHECK(groups_are("{P Vladimir Gorvin} {P Vladimir Gorvine} {P Wladimir Gorwin}", "1 1 1"));
	CHECK(groups_are("{P Sergej Zelvensky} {P Sergei Selvenskij}", "1 1"));
	/* One letter is wrong, missing or doubled. */
	CHECK(groups_are("{P Petra Ullyot} {P Petra Ullyo}", "1 1"));
	CHECK(groups_are("{P Petra Lindqvist} {P Petra Lindpvist}", "1 1"));
	CHECK(groups_are("{P Petra Lindqvist} {P Petra Landbrist}", "1 2"));
	/* In a short name it makes another one, and so does a first name. */
	CHECK(groups_are("{P Petra Ekdal} {P Petra Ekmal}", "1 2"));
	CHECK(groups_are("{P Petra Ullyot} {P Tove Ullyo}", "1 2"));
}

static void
knows_parts_of_persons(void)
{
	CHECK(groups_are("{P Maria van der Hoeven} {P van der Hoeven} {P Hoeven}", "1 1 1"));
	CHECK(groups_are("{P Sean O'Dowd} {P O'Dowd} {P Pat O'Dowd}", "1 1 2"));
	CHECK(groups_are("{P Sean O\xe2\x80\x99" "Dowd} {P O\xe2\x80\x99" "Dowd}", "1 1"));
	CHECK(groups_are("{P Gorva San Tilu Kyi} {P Tilu Kyi}", "1 1"));
	CHECK(groups_are("{P Pierre Anton Gorvas} {P Pierre Anton}", "1 1"));
	/* Of two longer names it is neither. */
	CHECK(groups_are("{P Pierre Anton Gorvas} {P Pierre Anton Holm} {P Pierre Anton}", "1 2 3"));
	/* "Ben" is a first name before a family name. */
	CHECK(groups_are("{P Ben Gorvas} {P Ellen Gorvas}", "1 2"));
}

static void
finds_live_bearers(void)
{
	CHECK(groups_are("{P Lindqvist} {P Petra Lindqvist} {P Mrs. Lindqvist}", "1 1 1"));
	CHECK(groups_are("{P Harrow} {P Bill Harrow} {P Ellen Harrow}", "1 2 3"));
	CHECK(groups_are("{P Bill Harrow} {P Ellen Harrow} {P Harrow}", "1 2 2"));
	/* Who is called by the family name alone goes on being called so. */
	CHECK(groups_are("{P Bill Harrow} {P Harrow} {P Ellen Harrow} {P Harrow} {P Mrs. Harrow} {P Mr. Harrow}",
					 "1 1 2 1 2 1"));
	CHECK(groups_are("{P Bill Harrow} {P Mrs. Harrow}", "1 2"));
	/* First names, with a title or without. */
	CHECK(groups_are("{P Petra Berg} {P Tove Ek} {P Petra} {P Mrs. Tove}", "1 2 1 2"));
	CHECK(groups_are("{P Gor Vanming} {P Mr. Gor}", "1 1"));
}

static void
expands_acronyms(void)
{
	CHECK(groups_are("{O National Road Council} {O NRC} {O the N.R.C.} {O NRC's}", "1 1 1 1"));
	CHECK(groups_are("{O NRC} {O National Road Council}", "1 1"));
	CHECK(groups_are("{O NATIONAL ROAD COUNCIL} {O NRC}", "1 1"));
	CHECK(groups_are("{L Gorva Space Center} {L GSC}", "1 1"));
	CHECK(groups_are("{M Gorva Stock Exchange} {O GSE}", "1 1"));
	CHECK(groups_are("{O GorvaVox} {O GV}", "1 1"));
	CHECK(groups_are("{O National Road Council} {O North Rail Company} {O NRC}", "1 2 3"));
	/* Translated back, the letters stand in another order, but near. */
	CHECK(groups_are("{O Agency for Roads and Rail Security} ({O RRSA})", "1 1"));
	CHECK(groups_are("{O RRSA} {O Agency for Roads and Rail Security}", "1 2"));
	/* What a dash joins to it is another's. */
	CHECK(groups_are("{L United States} {L US\xe2\x80\x93" "Gorva}", "1 2"));
	CHECK(groups_are("{O National Road Council} {O NRC\xe2\x80\x99s}", "1 1"));
	/* Two letters are anybody's. */
	CHECK(groups_are("{O National Union} {O UN}", "1 2"));
}

static void
knows_parts_of_organisations(void)
{
	CHECK(groups_are("{O Tellmar Industries} {O Tellmar}", "1 1"));
	CHECK(groups_are("{O Tellmar} {O Tellmar Industries} {O Tellmar Steel}", "1 2 3"));
	CHECK(groups_are("{O US Road Council} {O Road Council}", "1 1"));
	CHECK(groups_are("{O Ministry of Roads} {O Ministry}", "1 1"));
	CHECK(groups_are("{O Ministry of Roads} {O Ministry of Rail} {O Ministry}", "1 2 3"));
	CHECK(groups_are("{O Gorva Lions} {O Lions} {O Church of Gorvology} {O Gorvology}", "1 1 2 2"));
	CHECK(groups_are("{M Gorva World Cup} {M World Cup}", "1 1"));
	CHECK(groups_are("{O Federal Purse} {O Fed}", "1 1"));
	/* A part of it, or what it belongs to, is not the whole. */
	CHECK(groups_are("{O NRC Road Safety Unit} {O NRC}", "1 2"));
	CHECK(groups_are("{O Institute of Roads at Gorva University} {O Gorva University}", "1 2"));
	CHECK(groups_are("{O East Gorva} {O Gorva}", "1 2"));
	CHECK(groups_are("{O Paris Post} {O Paris}", "1 2"));
	CHECK(groups_are("{O Rotor Paris} {O Paris}", "1 2"));
}

static void
knows_numbers(void)
{
	CHECK(groups_are("{N Russian} {N Russians} {N Danes} {N Danish} {N Scots} {N Scottish}",
					 "1 1 2 2 3 3"));
	CHECK(groups_are("{O Gorvaboks} {O Gorvabok} {O Red Boots} {O Red Boot}", "1 1 2 2"));
	CHECK(groups_are("{P Harrows} {P Harrow}", "1 2"));
	CHECK(groups_are("{L Gorvals} {L Gorval}", "1 2"));
}

static void
knows_places(void)
{
	CHECK(groups_are("{L United States} {L U.S.} {L the US} {L America} {L USA} {L UNITED STATES}",
					 "1 1 1 1 1 1"));
	CHECK(groups_are("{L Denmark} {L DENMARK} {L D\xc3\xa4nemark}", "1 1 1"));
	CHECK(groups_are("{L South Korea} {L S. Korea} {L the South} {L North Korea}", "1 1 1 2"));
	CHECK(groups_are("{L Gorva} {L City of Gorva} {L New Gorva City} {L New Gorva}", "1 1 2 2"));
	/* A city of its country's name is not the country. */
	CHECK(groups_are("{L Mexico} {L Mexico City} {L Kansas} {L Kansas City}", "1 2 3 4"));
	CHECK(groups_are("{O United States} {O U.S.} {L United States}", "1 1 2"));
}

static void
chooses_the_best_name(void)
{
	CHECK(name_is("{P Mr. Lindqvist} {P Petra Lindqvist} {P Lindqvist}", "Petra Lindqvist"));
	CHECK(name_is("{P PETRA LINDQVIST} {P Petra Lindqvist}", "Petra Lindqvist"));
	CHECK(name_is("{P PETRA LINDQVIST} \xe2\x80\x9cNo,\xe2\x80\x9d said {P Lindqvist}", "Lindqvist"));
	CHECK(name_is("{P \xc3\x85SA L\xc3\x96NN} {P \xc3\x85sa L\xc3\xb6nn}", "\xc3\x85sa L\xc3\xb6nn"));
	CHECK(name_is("{O NRC} {O National Road Council}", "National Road Council"));
	CHECK(name_is("{P Petra Berg's} {P Berg}", "Petra Berg"));
	CHECK(name_is("{P Petra Berg\xe2\x80\x99s}", "Petra Berg"));
	CHECK(name_is("{N Russians} {N Russian}", "Russian"));
	CHECK(name_is("{L RIGA}", "RIGA"));
	CHECK(name_is("{P Joe Harrow} {P Joseph R. Harrow}", "Joseph R. Harrow"));
}

static void
takes_odd_names(void)
{
	CHECK(groups_are("{P .} {O -} {L ,} {N '} {M (}", "1 2 3 4 5"));
	CHECK(groups_are("{P X} {P X. Y} {P X Y} {O A} {O a}", "1 2 2 3 3"));
	CHECK(groups_are("{P de} {P van der} {P O'} {P St.}", "1 2 3 4"));
	/* A script without blanks does not part family and first name. */
	CHECK(groups_are("{P \xe6\x9e\x97\xe9\x83\x8e} {P \xe6\x9e\x97}", "1 2"));
	CHECK(groups_are("{O a b c d e f g h i j k l m n o} {O a b c d e f g h i j k l m n p}", "1 1"));
}

static NpStatus
analyse(NpArena *arena, void *argument)
{
	Marked		marked;
	NpText		text;
	NpEntities	entities;

	(void) argument;
	read_marked("{P Petra van Lindqvist} {P Petra Lindkvist} {P Mrs. Lindqvist} "
				"{O National Road Council} {O NRC} {O Roads} {L Gorva City} {N Danes}",
				&marked);
	NP_TRY(np_text(marked.bytes, marked.length, &text));
	return group(arena, &marked, &text, &entities);
}

int
main(void)
{
	compares_folded_names();
	drops_what_is_said_of_a_name();
	knows_full_names();
	forgives_spelling();
	knows_parts_of_persons();
	finds_live_bearers();
	expands_acronyms();
	knows_parts_of_organisations();
	knows_numbers();
	knows_places();
	chooses_the_best_name();
	takes_odd_names();
	CHECK(np_survives_no_memory(analyse, NULL));
	return np_done("entity_rules");
}
