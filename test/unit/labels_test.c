/*
 * labels_test.c
 *		Labels are found where they count, whatever their case and marks.
 */
#include "core/line_facts.h"

#include "unit/harness.h"

static NpCues
cues_of(const char *string)
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
	return facts.cues;
}

static bool
is_whole(const char *string, NpCue cue)
{
	return np_has_cue(cues_of(string).whole, cue);
}

static void
knows_whole_lines(void)
{
	CHECK(is_whole("Share", NP_CUE_SHARE));
	CHECK(is_whole("SHARE!", NP_CUE_SHARE));
	CHECK(is_whole("Share 34", NP_CUE_SHARE));
	CHECK(is_whole("Comments (12)", NP_CUE_COMMENT));
	CHECK(is_whole("\xd0\x9f\xd0\x9e\xd0\x94\xd0\x95\xd0\x9b\xd0\x98\xd0\xa2\xd0\xac\xd0\xa1\xd0\xaf", NP_CUE_SHARE));
	CHECK(is_whole("Publicit\xc3\xa9", NP_CUE_AD));
	CHECK(is_whole("\xe5\xb9\xbf\xe5\x91\x8a", NP_CUE_AD));
	CHECK(!is_whole("Share the bread", NP_CUE_SHARE));
	CHECK(!is_whole("The share", NP_CUE_SHARE));
	CHECK(cues_of("He had a share in it").any == 0);
}

static void
knows_places(void)
{
	NpCues		more = cues_of("Read more: a story");
	NpCues		inside = cues_of("People who read more know more");
	NpCues		mail = cues_of("Every day, our newsletter in your inbox");
	NpCues		caption = cues_of("A boat (Photo: Agency)");

	CHECK(np_has_cue(more.start, NP_CUE_MORE));
	CHECK(more.label_words == 2);
	CHECK(!np_has_cue(inside.any, NP_CUE_MORE));
	CHECK(np_has_cue(mail.any, NP_CUE_NEWSLETTER));
	CHECK(!np_has_cue(mail.start, NP_CUE_NEWSLETTER));
	CHECK(mail.pitch >= 2);
	CHECK(np_has_cue(caption.tail, NP_CUE_CREDIT));
	CHECK(cues_of("").any == 0);
}

/* Inside a line a label is passed over by one look, unless it counts there. */
static void
finds_inside(void)
{
	CHECK(np_has_cue(cues_of("Here all rights reserved by us").any, NP_CUE_COPYRIGHT));
	CHECK(np_has_cue(cues_of("So sign up for our newsletter now").any, NP_CUE_NEWSLETTER));
	CHECK(cues_of("The boats at sea, photo: Agency").credit_end == 5);
	CHECK(cues_of("12 Share Save Print").row != 0);
}

int
main(void)
{
	finds_inside();
	knows_whole_lines();
	knows_places();
	return np_done("labels");
}
