/*
 * entities_test.c
 *		Names are found, typed and grouped, one reason at a time.
 */
#include "core/entities.h"

#include <stdio.h>
#include <string.h>

#include "unit/harness.h"

/* "Anna Berg/PERSON/1 Riga/LOC/2": the mentions of a text, as a string. */
static const char *
names_with_mask(const char *string, const NpSpan *mask, size_t mask_count)
{
	static char result[4000];
	NpTestArena test;
	NpText		text = np_copy_text(string);
	NpMatches	matches;
	NpMentions	mentions;
	NpEntities	entities;
	size_t		length = 0;

	np_test_arena_init(&test, 0);
	CHECK(np_entities(&test.arena, &text, mask, mask_count, NULL, &matches,
					  &mentions, &entities) == NP_OK);
	result[0] = '\0';
	for (size_t i = 0; i < mentions.count; i++)
	{
		const NpMention *mention = &mentions.items[i];

		CHECK(mention->score > 0.0f && mention->score <= 1.0f);
		length += (size_t) snprintf(result + length, sizeof(result) - length,
									"%s%.*s/%s/%u", i > 0 ? " " : "",
									(int) (mention->span.end - mention->span.start),
									text.bytes + mention->span.start,
									np_name_type_names[mention->type],
									entities.entity_of[i] + 1);
	}
	np_test_arena_free(&test);
	np_free_copy(&text);
	return result;
}

static bool
is_expected(const char *string, const char *found, const char *expected)
{
	if (strcmp(found, expected) == 0)
		return true;
	printf("in: %s\n  expected: %s\n  found:    %s\n", string, expected, found);
	return false;
}

static bool
names_are(const char *string, const char *expected)
{
	return is_expected(string, names_with_mask(string, NULL, 0), expected);
}

static bool
masked_names_are(const char *string, NpSpan mask, const char *expected)
{
	return is_expected(string, names_with_mask(string, &mask, 1), expected);
}

/* The best name of the entity of the first mention. */
static bool
first_name_is(const char *string, const char *expected)
{
	NpTestArena test;
	NpText		text = np_copy_text(string);
	NpMatches	matches;
	NpMentions	mentions;
	NpEntities	entities;
	const NpEntity *entity;
	bool		right;

	np_test_arena_init(&test, 0);
	CHECK(np_entities(&test.arena, &text, NULL, 0, NULL, &matches, &mentions,
					  &entities) == NP_OK);
	right = mentions.count > 0;
	if (right)
	{
		entity = &entities.items[entities.entity_of[0]];
		right = entity->name_length == strlen(expected) &&
			memcmp(entity->name, expected, entity->name_length) == 0;
	}
	np_test_arena_free(&test);
	np_free_copy(&text);
	return right;
}

static void
finds_runs_of_capitals(void)
{
	CHECK(names_are("", ""));
	CHECK(names_are("nothing here is written with a capital", ""));
	CHECK(names_are("Later the mayor met Petra Lindqvist there.",
					"Petra Lindqvist/PERSON/1"));
	CHECK(names_are("He praised Maria van der Hoeven and Juan de la Vega.",
					"Maria van der Hoeven/PERSON/1 Juan de la Vega/PERSON/2"));
	CHECK(names_are("He praised Anna-Lena Ek-Strand, J. K. Holm and Sean O'Dowd.",
					"Anna-Lena Ek-Strand/PERSON/1 J. K. Holm/PERSON/2 Sean O'Dowd/PERSON/3"));
	CHECK(names_are("He praised A. Holm.", "A. Holm/PERSON/1"));
	CHECK(names_are("He praised La Gorva National Park in NEW YORK.",
					"La Gorva National Park/LOC/1 NEW YORK/LOC/2"));
	CHECK(names_are("It was Park Geun-ho who asked.", "Park Geun-ho/PERSON/1"));
	CHECK(names_are("They met Petra Holm\nTove Berg said nothing.",
					"Petra Holm/PERSON/1 Tove Berg/PERSON/2"));
}

static void
leaves_possessives_out(void)
{
	CHECK(names_are("They saw Petra Lindqvist's house.",
					"Petra Lindqvist/PERSON/1"));
	CHECK(names_are("They saw Petra Lindqvist\xe2\x80\x99s house.",
					"Petra Lindqvist/PERSON/1"));
}

static void
doubts_sentence_starts(void)
{
	CHECK(names_are("Yesterday it rained. Nobody came. Police waited.", ""));
	CHECK(names_are("Gorvane said so. Nobody believed Gorvane.",
					"Gorvane/PERSON/1 Gorvane/PERSON/1"));
	CHECK(names_are("Harvest was late. The harvest was poor.", ""));
	CHECK(names_are("But Petra Lindqvist came.", "Petra Lindqvist/PERSON/1"));
	CHECK(names_are("He said: \"Nobody told Petra Lindqvist.\"",
					"Petra Lindqvist/PERSON/1"));
}

static void
cuts_titles(void)
{
	CHECK(names_are("He met President Petra Lindqvist.",
					"Petra Lindqvist/PERSON/1"));
	CHECK(names_are("He met Norwegian Prime Minister Petra Lindqvist.",
					"Norwegian/NORP/1 Petra Lindqvist/PERSON/2"));
	CHECK(names_are("He met US Vice President Petra Lindqvist.",
					"US/LOC/1 Petra Lindqvist/PERSON/2"));
	CHECK(names_are("He met Dr. Lindqvist and Mr. Holm.",
					"Lindqvist/PERSON/1 Holm/PERSON/2"));
	CHECK(names_are("He asked spokesman Gorvane about it.", "Gorvane/PERSON/1"));
	CHECK(names_are("He is the Communications Director there.", ""));
	CHECK(names_are("He met Opposition Leader Petra Lindqvist.", "Petra Lindqvist/PERSON/1"));
	CHECK(names_are("He met the Minister of Wellness.", ""));
}

static void
types_by_heads(void)
{
	CHECK(names_are("He joined the Ministry of Transport.",
					"Ministry of Transport/ORG/1"));
	CHECK(names_are("He joined Gorvane University and Tellmar Industries Inc.",
					"Gorvane University/ORG/1 Tellmar Industries Inc./ORG/2"));
	CHECK(names_are("He joined the Ministry of Labour and Employment in June.",
					"Ministry of Labour and Employment/ORG/1"));
	CHECK(names_are("They crossed the Gorvane River near Lake Tellmar.",
					"Gorvane River/LOC/1 Lake Tellmar/LOC/2"));
	CHECK(names_are("They walked along Petra Lindqvist Street.",
					"Petra Lindqvist Street/LOC/1"));
	CHECK(names_are("They won the Gorvane Cup.", "Gorvane Cup/MISC/1"));
	CHECK(names_are("They sailed on the USS Petra S. Lindqvist.",
					"USS Petra S. Lindqvist/MISC/1"));
	CHECK(names_are("They saw the ship Admiral Gorvane. But Admiral Gorvane left.",
					"Admiral Gorvane/MISC/1 Admiral Gorvane/MISC/1"));
}

static void
types_by_cues(void)
{
	CHECK(names_are("They live in Gorvane.", "Gorvane/LOC/1"));
	CHECK(names_are("They live in Gorvane, in Tanzania.",
					"Gorvane/LOC/1 Tanzania/LOC/2"));
	CHECK(names_are("It was built in Jordan.", "Jordan/LOC/1"));
	CHECK(names_are("They met Nora Jordan, who said that Jordan had won.",
					"Nora Jordan/PERSON/1 Jordan/PERSON/1"));
	CHECK(names_are("It unites French and Danes, and pro-Danish groups.",
					"French/NORP/1 Danes/NORP/2 Danish/NORP/2"));
	CHECK(names_are("They warned NATO, the UN and the FBI about it.",
					"NATO/ORG/1 UN/ORG/2 FBI/ORG/3"));
	CHECK(names_are("They asked us, and the US, on TV.", "US/LOC/1"));
	CHECK(names_are("RIGA (Northwire) - It rained.", "RIGA/LOC/1 Northwire/ORG/2"));
	CHECK(names_are("They live in Riga, Gorvane and Tallinn.",
					"Riga/LOC/1 Gorvane/LOC/2 Tallinn/LOC/3"));
	CHECK(names_are("It is a Gorvanian custom.", "Gorvanian/NORP/1"));
	CHECK(names_are("They paid Tk 300 for it.", ""));
}

static void
reads_headlines_by_the_body(void)
{
	CHECK(names_are("LINDQVIST LEAVES GORVANE AFTER ROW\nPetra Lindqvist left in May. She was born in Gorvane.",
					"LINDQVIST/PERSON/1 GORVANE/LOC/2 Petra Lindqvist/PERSON/1 Gorvane/LOC/2"));
	CHECK(names_are("Lindqvist Denies Asking Holm For Secret Money\nPetra Lindqvist denied it. She did not ask Tove Holm.",
					"Lindqvist/PERSON/1 Holm/PERSON/2 Petra Lindqvist/PERSON/1 Tove Holm/PERSON/2"));
	CHECK(names_are("Minister Denies Asking Friends For Secret Money\nIt was late.", ""));
}

static void
ignores_addresses(void)
{
	CHECK(names_are("See https://news.example/Petra-Lindqvist-Wins or Petra@Example.org.", ""));
}

static void
works_in_other_scripts(void)
{
	/* "This was said by Viktor Gorvanov." */
	CHECK(names_are("\xd0\x9e\xd0\xb1 "
					"\xd1\x8d\xd1\x82\xd0\xbe\xd0\xbc "
					"\xd1\x81\xd0\xbe\xd0\xbe\xd0\xb1\xd1\x89\xd0\xb8\xd0\xbb "
					"\xd0\x92\xd0\xb8\xd0\xba\xd1\x82\xd0\xbe\xd1\x80 "
					"\xd0\x93\xd0\xbe\xd1\x80\xd0\xb2\xd0\xb0\xd0\xbd\xd0\xbe\xd0\xb2.",
					"\xd0\x92\xd0\xb8\xd0\xba\xd1\x82\xd0\xbe\xd1\x80 "
					"\xd0\x93\xd0\xbe\xd1\x80\xd0\xb2\xd0\xb0\xd0\xbd\xd0\xbe\xd0\xb2/PERSON/1"));
	/* A script without case has no capitals to go by. */
	CHECK(names_are("\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd", ""));
}

static void
groups_persons(void)
{
	CHECK(names_are("He saw Petra Lindqvist. Mrs. Lindqvist waved. Lindqvist left.",
					"Petra Lindqvist/PERSON/1 Lindqvist/PERSON/1 Lindqvist/PERSON/1"));
	CHECK(names_are("He saw Lindqvist. Later Petra Lindqvist left.",
					"Lindqvist/PERSON/1 Petra Lindqvist/PERSON/1"));
	CHECK(names_are("He saw Bill Harrow. She saw Ellen Harrow.",
					"Bill Harrow/PERSON/1 Ellen Harrow/PERSON/2"));
	CHECK(names_are("He saw Bill Harrow and Ellen Harrow, but Mr. Harrow left. Mrs. Harrow stayed.",
					"Bill Harrow/PERSON/1 Ellen Harrow/PERSON/2 Harrow/PERSON/1 Harrow/PERSON/2"));
	CHECK(names_are("He saw Joseph R. Harrow. Today Joe Harrow and J. Harrow left.",
					"Joseph R. Harrow/PERSON/1 Joe Harrow/PERSON/1 J. Harrow/PERSON/1"));
	CHECK(names_are("He saw Petra Lindqvist. He said Petra left.",
					"Petra Lindqvist/PERSON/1 Petra/PERSON/1"));
}

static void
groups_organisations(void)
{
	CHECK(names_are("He leads the National Road Council (NRC). The NRC failed.",
					"National Road Council/ORG/1 NRC/ORG/1 NRC/ORG/1"));
	CHECK(names_are("The NRC failed. He leads the National Road Council.",
					"NRC/ORG/1 National Road Council/ORG/1"));
	/* A name that was translated back keeps its letters in another order. */
	CHECK(names_are("He leads the Agency for Roads and Rail Security. The RRSA failed.",
					"Agency for Roads and Rail Security/ORG/1 RRSA/ORG/1"));
	CHECK(names_are("He leads Gorvane Holdings. Shares in Gorvane fell.",
					"Gorvane Holdings/ORG/1 Gorvane/ORG/1"));
	CHECK(names_are("He leads the US National Road Council. The National Road Council failed.",
					"US National Road Council/ORG/1 National Road Council/ORG/1"));
}

static void
groups_countries(void)
{
	CHECK(names_are("It left the United States, the U.S. and the US for Russia or the Russian Federation.",
					"United States/LOC/1 U.S./LOC/1 US/LOC/1 Russia/LOC/2 Russian Federation/LOC/2"));
	CHECK(names_are("One Russian saw two Russians.", "Russian/NORP/1 Russians/NORP/1"));
}

static void
names_entities(void)
{
	CHECK(first_name_is("He saw Mr. Lindqvist. Later Petra Lindqvist left.",
						"Petra Lindqvist"));
	CHECK(first_name_is("The NRC failed. He leads the National Road Council.",
						"National Road Council"));
	CHECK(first_name_is("He met Dr. Lindqvist.", "Lindqvist"));
}

static void
obeys_the_mask(void)
{
	const char *body = "He saw Lindqvist. She met Petra Lindqvist and Tove Holm.";
	NpSpan		second = {18, 46};
	NpSpan		inside = {26, 31};
	NpSpan		all = {0, strlen(body)};

	/* What is masked is neither reported nor heard. */
	CHECK(masked_names_are(body, second,
						   "Lindqvist/PERSON/1 Tove Holm/PERSON/2"));
	CHECK(masked_names_are(body, inside,
						   "Lindqvist/PERSON/1 Lindqvist/PERSON/1 Tove Holm/PERSON/2"));
	CHECK(masked_names_are(body, all, ""));
	/* A gap that is masked parts a name. */
	CHECK(masked_names_are("He saw Anna Lindqvist.", (NpSpan) {11, 12},
						   "Anna/PERSON/1 Lindqvist/PERSON/2"));
}

/* A gazetteer of some entries, in the test's arena. */
static NpGazetteer
gazetteer_of(NpTestArena *test, NpEntry *items, size_t count)
{
	NpEntries	entries = {items, count};
	NpGazetteer gazetteer = {0};
	uint8_t    *bytes;
	size_t		length;

	CHECK(np_gazetteer_build(&test->arena, &entries, &bytes, &length) == NP_OK);
	CHECK(np_gazetteer_open(bytes, length, &gazetteer) == NP_OK);
	return gazetteer;
}

#define BYTES(string)	{string, sizeof(string) - 1}

static void
obeys_the_gazetteer(void)
{
	NpEntry		items[] = {
		{BYTES("Holm"), BYTES("PERSON"), BYTES("Tove Holm"), BYTES("P1")},
		{BYTES("zorbium"), BYTES("DRUG"), BYTES("Zorbium"), {NULL, 0}},
		{BYTES("Road Council"), BYTES("ORG"), BYTES("Road Council"), BYTES("O1")},
	};
	NpText		text = np_copy_text("Mr. Holm, Petra Holm and Tove Holm of the "
									"Road Council sell zorbium.");
	NpTestArena test;
	NpGazetteer gazetteer;
	NpMatches	matches;
	NpMentions	mentions;
	NpEntities	entities;

	np_test_arena_init(&test, 0);
	gazetteer = gazetteer_of(&test, items, 3);
	CHECK(np_entities(&test.arena, &text, NULL, 0, &gazetteer, &matches,
					  &mentions, &entities) == NP_OK);
	CHECK(mentions.count == 5);
	/* A word of a longer name is the model's business. */
	CHECK(np_span_is(&text, mentions.items[0].span, "Holm"));
	CHECK(mentions.items[0].match != 0);
	CHECK(np_span_is(&text, mentions.items[1].span, "Petra Holm"));
	CHECK(mentions.items[1].match == 0);
	/* The gazetteer's own name is a full name of its entity. */
	CHECK(entities.entity_of[2] == entities.entity_of[0]);
	CHECK(entities.entity_of[1] != entities.entity_of[0]);
	CHECK(np_span_is(&text, mentions.items[4].span, "zorbium"));
	CHECK(mentions.items[4].type == NP_NAME_MISC);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

static NpStatus
analyse(NpArena *arena, void *argument)
{
	NpMatches	matches;
	NpMentions	mentions;
	NpEntities	entities;

	return np_entities(arena, argument, NULL, 0, NULL, &matches, &mentions,
					   &entities);
}

static void
survives_no_memory(void)
{
	NpText		text = np_copy_text("GORVANE FALLS\nPetra Lindqvist of the National Road "
									"Council (NRC) left Gorvane. Mrs. Lindqvist said the US did too.");

	CHECK(np_survives_no_memory(analyse, &text));
	np_free_copy(&text);
}

int
main(void)
{
	finds_runs_of_capitals();
	leaves_possessives_out();
	doubts_sentence_starts();
	cuts_titles();
	types_by_heads();
	types_by_cues();
	reads_headlines_by_the_body();
	ignores_addresses();
	works_in_other_scripts();
	groups_persons();
	groups_organisations();
	groups_countries();
	names_entities();
	obeys_the_mask();
	obeys_the_gazetteer();
	survives_no_memory();
	return np_done("entities");
}
