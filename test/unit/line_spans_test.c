/*
 * line_spans_test.c
 *		What is cut out of a line of the article.
 */
#include "core/line_spans.h"

#include <stdio.h>
#include <string.h>

#include "unit/harness.h"

#define BEFORE \
	"The council voted on Tuesday to keep the night ferry for two years.\n"
#define BEHIND \
	"\nOpenProject is used by the mayor and by the harbour office.\n" \
	"A report on the state of the pier is due before the year is out.\n"

/* Appends a part of a text, and a tilde for what was cut before it. */
static void
append(const NpText *text, NpSpan part, bool cut, char *left)
{
	if (cut)
		strcat(left, "~");
	strncat(left, text->bytes + part.start, part.end - part.start);
}

/* True if the second line of four loses its furniture and leaves the rest. */
static bool
leaves(const char *line, const char *expected)
{
	NpTestArena test;
	NpLineContext context;
	NpCuts		cuts = {NULL, 0, 0};
	NpText		text;
	NpSpan		whole;
	NpSpan		rest;
	char		body[8192];
	char		left[8192] = "";
	bool		cut;

	snprintf(body, sizeof(body), "%s%s%s", BEFORE, line, BEHIND);
	text = np_copy_text(body);
	np_test_arena_init(&test, 0);
	CHECK(np_line_context(&test.arena, &text, &context) == NP_OK);
	CHECK(context.lines.count == 4);
	whole = context.lines.items[1].span;
	CHECK(np_trim_line(&test.arena, &context, 1, &rest) == NP_OK);
	context.lines.items[1].span = rest;
	CHECK(np_cut_inside(&test.arena, &context, 1, &cuts) == NP_OK);
	cut = rest.start > whole.start;
	for (size_t i = 0; i < cuts.count; i++)
	{
		NpSpan		part = cuts.items[i];

		CHECK(part.start > rest.start && part.end > part.start);
		append(&text, (NpSpan) {rest.start, part.start}, cut, left);
		rest.start = part.end;
		cut = true;
	}
	append(&text, rest, cut, left);
	if (rest.end < whole.end)
		strcat(left, "~");
	np_test_arena_free(&test);
	np_free_copy(&text);
	if (strcmp(left, expected) != 0)
		fprintf(stderr, "left: %s\n", left);
	return strcmp(left, expected) == 0;
}

static bool
keeps(const char *line)
{
	return leaves(line, line);
}

static void
cuts_glued_labels(void)
{
	CHECK(leaves("ShareSaveThe ferry stays, as the mayor said.", "~The ferry stays, as the mayor said."));
	CHECK(leaves("Share SaveMaren Oldt lives here.", "~Maren Oldt lives here."));
	CHECK(leaves("ADVERTISEMENTThe ferry stays.", "~The ferry stays."));
	CHECK(leaves("AdvertisementMaren Oldt stays.", "~Maren Oldt stays."));
	CHECK(leaves("READ MOREHarbour towns fear it.", "~Harbour towns fear it."));
	CHECK(leaves("PoliticsThe minister said that the night ferry stays.", "~The minister said that the night ferry stays."));
	CHECK(leaves("Listen to this article4 minThe council met.", "~The council met."));
	CHECK(leaves("5 min readThe council met.", "~The council met."));
	CHECK(leaves("WerbungDer Rat tagte, und der Hafen blieb zu.", "~Der Rat tagte, und der Hafen blieb zu."));
	CHECK(leaves("PartagerLa mairie et la ville se taisent depuis mardi soir.", "~La mairie et la ville se taisent depuis mardi soir."));
	CHECK(leaves("\xd0\xa0\xd0\xb5\xd0\xba\xd0\xbb\xd0\xb0\xd0\xbc\xd0\xb0\xd0\x9f\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbc \xd0\xb8\xd0\xb4\xd1\x91\xd1\x82.",
				 "~\xd0\x9f\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbc \xd0\xb8\xd0\xb4\xd1\x91\xd1\x82."));
	CHECK(leaves("Advertisement The council met on Tuesday and kept the ferry.", "~The council met on Tuesday and kept the ferry."));
	CHECK(leaves("He left.READ MOREHarbour towns fear it.", "He left.~Harbour towns fear it."));
	CHECK(leaves("\"He left.\"ADVERTISEMENTThe town slept.", "\"He left.\"~The town slept."));
}

static void
cuts_doubled_words(void)
{
	CHECK(leaves("AnalysisAnalysis Nobody believes it.", "~Nobody believes it."));
	CHECK(leaves("Long ReadLong ReadThe ferry stays.", "~The ferry stays."));
	CHECK(keeps("The PawPaw tree grows."));
	CHECK(keeps("BerlinBerlin was the name of the band."));
}

/* A name may hold a label, or a capital. */
static void
keeps_names(void)
{
	CHECK(keeps("OpenAI said that it would open an office."));
	CHECK(keeps("ShareAction asked the firm to act."));
	CHECK(keeps("OpenProject helps the council to plan a project of its own."));
	CHECK(keeps("| Technology | 3LCD and the like of it"));
	CHECK(keeps("The lock is opened by mu.Unlock()"));
	CHECK(keeps("It came out on 28.11.2011Home and nobody saw it"));
	CHECK(keeps("HomePod sales fell in the spring."));
	CHECK(keeps("MacAllister and McDonald share an iPhone."));
	CHECK(keeps("YouTube and DeepMind met PostgreSQL."));
	CHECK(keeps("FacebookLive was switched off."));
	CHECK(keeps("WorldCom failed. VideoLAN did not."));
	CHECK(keeps("The U.S.Advertising Board met."));
	CHECK(keeps("Advertisement revenue fell by half."));
	CHECK(keeps("Advertising Standards are low."));
	CHECK(keeps("Share prices fell on Tuesday."));
	CHECK(keeps("He left.The town slept."));
	CHECK(keeps("By Maren OldtSALTMARSH (Gull Wire) \xe2\x80\x94 The council met."));
	CHECK(keeps("Published: 3 March 2024 10:22The council met."));
}

static void
cuts_credits(void)
{
	CHECK(leaves("The ferry has been out of use since the storm. (Photo: Oldt/Gull)", "The ferry has been out of use since the storm.~"));
	CHECK(leaves("The ferry stays. [Image: Gull Pictures]", "The ferry stays.~"));
	CHECK(leaves("(Photo: Oldt/Gull) The ferry stays.", "~The ferry stays."));
	CHECK(leaves("The ferry (Photo: Oldt/Gull) stays.", "The ferry~ stays."));
	CHECK(leaves("The ferry stays. Photo by Maren Oldt", "The ferry stays.~"));
	CHECK(leaves("The ferry stays. Foto: M. Oldt/Gull", "The ferry stays.~"));
	CHECK(leaves("The ferry stays. \xc2\xa9 2031 Gull", "The ferry stays.~"));
	CHECK(leaves("The ferry stays. (\xc2\xa9 Gull) It sails at noon.", "The ferry stays.~ It sails at noon."));
	CHECK(keeps("SALTMARSH (AP) \xe2\x80\x94 The ferry stays."));
	CHECK(keeps("The mayor (pictured) said (photo or no photo) that it stays."));
	CHECK(keeps("The publisher (Image Comics) is closing."));
	CHECK(keeps("He showed a photo. It was of the ferry"));
}

static void
cuts_tails(void)
{
	CHECK(leaves("The ferry stays.Share", "The ferry stays.~"));
	CHECK(leaves("\xe2\x80\x9cIt stays.\xe2\x80\x9d ShareSave", "\xe2\x80\x9cIt stays.\xe2\x80\x9d~"));
	CHECK(leaves("The ferry stays. Advertisement", "The ferry stays.~"));
	CHECK(leaves("The ferry stays. READ MORE: Island school to close", "The ferry stays.~"));
	CHECK(leaves("The ferry stays. Lire aussi : Une autre histoire", "The ferry stays.~"));
	CHECK(keeps("The ferry stays. More is not known"));
	CHECK(keeps("Share."));
	CHECK(keeps("Share"));
	CHECK(keeps("."));
	CHECK(keeps("(Photo: Gull"));
}

static void
cuts_several(void)
{
	CHECK(leaves("ShareSaveThe ferry (Photo: Gull) stays, the mayor said.READ MOREIt sails. Foto: Gull",
				 "~The ferry~ stays, the mayor said.~It sails.~"));
}

/* A line with so many bytes between a label and what tells that it is one. */
static const char *
far_witness(size_t bytes)
{
	static char line[8000];
	size_t		length = (size_t) snprintf(line, sizeof(line), "It sails.SearchPeople stay");

	for (size_t i = 0; i < bytes / 4; i++, length += 4)
		memcpy(line + length, " sea", 4);
	strcpy(line + length, " people.");
	return line;
}

/* Else each label of a line without end would look through all of it. */
static void
looks_for_witnesses_near_by(void)
{
	char		cut[4096] = "It sails.~";
	const char *near_by = far_witness(2000);

	strcat(cut, near_by + strlen("It sails.Search"));
	CHECK(leaves(near_by, cut));
	CHECK(keeps(far_witness(6000)));
}

/* Parts that are looked at and left take no memory. */
static void
takes_no_memory(void)
{
	static const char part[] = "It is so (Ab) here.ShareZz ";
	NpTestArena test;
	NpLineContext context;
	NpCuts		cuts = {NULL, 0, 0};
	static char line[500 * (sizeof(part) - 1) + 1];
	NpText		text;
	size_t		requests;

	for (size_t i = 0; i < 500; i++)
		memcpy(line + i * (sizeof(part) - 1), part, sizeof(part));
	text = np_copy_text(line);
	np_test_arena_init(&test, 0);
	CHECK(np_line_context(&test.arena, &text, &context) == NP_OK);
	requests = test.requests;
	CHECK(np_cut_inside(&test.arena, &context, 0, &cuts) == NP_OK);
	CHECK(cuts.count == 0 && test.requests == requests);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

/* Something is left of every line. */
static void
leaves_something(void)
{
	CHECK(leaves("(Photo: Gull)", "(Photo: Gull)"));
	CHECK(leaves("(Photo: Gull) (Photo: Gull)", "~(Photo: Gull)"));
	CHECK(keeps("Photo: Gull"));
}

static NpStatus
without_memory(NpArena *arena, void *argument)
{
	NpText		text = *(NpText *) argument;
	NpLineContext context;
	NpCuts		cuts = {NULL, 0, 0};
	NpSpan		left;

	NP_TRY(np_line_context(arena, &text, &context));
	NP_TRY(np_trim_line(arena, &context, 0, &left));
	return np_cut_inside(arena, &context, 0, &cuts);
}

static void
survives(void)
{
	NpText		text = np_copy_text("ShareSaveThe ferry (Photo: Gull) stays."
									"READ MOREIt sails. Foto: Gull");

	CHECK(np_survives_no_memory(without_memory, &text));
	np_free_copy(&text);
}

int
main(void)
{
	cuts_glued_labels();
	cuts_doubled_words();
	keeps_names();
	cuts_credits();
	cuts_tails();
	cuts_several();
	looks_for_witnesses_near_by();
	takes_no_memory();
	leaves_something();
	survives();
	return np_done("line_spans");
}
