/*
 * boilerplate_test.c
 *		Verdicts on whole bodies.
 */
#include "core/boilerplate.h"

#include <stdio.h>
#include <string.h>

#include "unit/harness.h"

#define STORY \
	"The council voted on Tuesday to keep the night ferry for two years.\n" \
	"Residents had blocked the pier with boats, so the mayor gave way.\n" \
	"The county will pay for half of the crew until the spring of 2032.\n" \
	"A report on the state of the pier is due before the year is out.\n"

typedef struct Judged
{
	NpTestArena test;
	NpText		text;
	NpBoilerplate result;
	char		stripped[8192];
} Judged;

static Judged *
judge(const char *body)
{
	static Judged judged;
	NpBoilerplateInput input = {.text = &judged.text};
	char	   *bytes = NULL;
	size_t		length = 0;

	np_test_arena_init(&judged.test, 0);
	judged.text = np_copy_text(body);
	CHECK(np_judge_lines(&judged.test.arena, &input, &judged.result) ==
		  NP_OK);
	CHECK(np_strip_boilerplate(&judged.test.arena, &judged.text,
							   &judged.result, &bytes, &length) == NP_OK);
	CHECK(length < sizeof(judged.stripped));
	memcpy(judged.stripped, bytes, length);
	judged.stripped[length] = '\0';
	return &judged;
}

static void
end(Judged *judged)
{
	np_test_arena_free(&judged->test);
	np_free_copy(&judged->text);
}

/* What a line is called when it stands inside a story. */
static const char *
kind_of(const char *line)
{
	char		body[2048];
	Judged	   *judged;
	const char *kind;

	snprintf(body, sizeof(body), "%s%s\n%s", STORY, line, STORY);
	/* The second half differs, or its lines would be repeats of the first. */
	for (char *c = strstr(body + sizeof(STORY), "council"); c != NULL;
		 c = NULL)
		memcpy(c, "village", 7);
	judged = judge(body);
	kind = np_subtype_name(judged->result.verdicts[4].subtype);
	if (np_is_content(&judged->result.verdicts[4]))
		kind = "content";
	end(judged);
	return kind;
}

static bool
is_kind(const char *line, const char *kind)
{
	return strcmp(kind_of(line), kind) == 0;
}

static void
names_labels(void)
{
	CHECK(is_kind("Share", "share_button"));
	CHECK(is_kind("ADVERTISEMENT", "ad_marker"));
	CHECK(is_kind("Werbung", "ad_marker"));
	CHECK(is_kind("READ MORE: School to close", "read_more_link"));
	CHECK(is_kind("Lire aussi : une autre histoire", "read_more_link"));
	CHECK(is_kind("Watch: the ferry leaves", "media_teaser"));
	CHECK(is_kind("The pier at noon (Image: Agency)", "image_caption"));
	CHECK(is_kind("Der Hafen am Mittag (Foto: Agentur)", "image_caption"));
	CHECK(is_kind("Herons return to quarry [PICTURES]", "related_link"));
	CHECK(is_kind("-", "list_bullet"));
	CHECK(is_kind("\xe2\x80\xa2", "list_bullet"));
	CHECK(is_kind("Leave a comment below", "comment_form"));
	CHECK(is_kind("Sign up for our free newsletter in your inbox", "newsletter_pitch"));
}

/* Furniture that labelled pages hold little of. */
static void
names_rarer_kinds(void)
{
	CHECK(is_kind("If you value our reporting, please consider making a donation.", "subscription_pitch"));
	CHECK(is_kind("Download the free Gull News app for weather on the go. Tap here.", "subscription_pitch"));
	CHECK(is_kind("Listen to our podcast on Apple Podcasts or wherever you get your podcasts.", "media_teaser"));
	CHECK(is_kind("Image caption, The pier was closed in the spring.", "image_caption"));
	CHECK(is_kind("The pier was closed in the spring. \xc2\xa9 Gull/P. Lind", "image_caption"));
	CHECK(is_kind("The pier at noon [Petra Lind]", "image_caption"));
	CHECK(is_kind("Story continues below advertisement", "ad_marker"));
	CHECK(is_kind("Home / News / Coast / Ferry stays", "navigation"));
	CHECK(is_kind("Startseite   Lokales   Sport   Kultur", "navigation"));
	CHECK(is_kind("GULL 41.3 +0.42%   TERN 17.1 -0.11%   AUK 4.31", "navigation"));
	CHECK(is_kind("3 of 12", "navigation"));
	CHECK(is_kind("Follow us on Facebook", "share_button"));
	CHECK(is_kind("(This story has not been edited by our staff and comes from a syndicated feed.)", "copyright"));
}

static void
keeps_sentences(void)
{
	CHECK(is_kind("The town was asked to make a donation to the crew of the boat.", "content"));
	CHECK(is_kind("\"I subscribe to one newsletter, about knots,\" said the captain.", "content"));
	CHECK(is_kind("Her podcast about the pier is the most heard on the coast.", "content"));
	CHECK(is_kind("The mayor writes about boats and lives in the old lighthouse.", "content"));
	CHECK(is_kind("Comments were closed after an hour, the editor of the Gull said.", "content"));
	CHECK(is_kind("The advertisement had cost the town a share of its fees.", "content"));
	CHECK(is_kind("He said that he would read more about the ferry later.", "content"));
	CHECK(is_kind("\"We use no cookies here,\" said the baker with a smile.", "content"));
	CHECK(is_kind("Nobody (the mayor included) had expected so many boats.", "content"));
}

/* The name below the headline is content; what is told of it is not. */
static void
knows_authors(void)
{
	Judged	   *judged = judge("Night ferry to run for two more years\n"
							   "By Maren Oldt\n" STORY
							   "Maren Oldt keeps bees and knows every boat of the coast.\n");

	CHECK(judged->result.verdicts[1].subtype == NP_BYLINE);
	CHECK(judged->result.verdicts[6].subtype == NP_AUTHOR_BIO);
	end(judged);
}

static void
finds_comments(void)
{
	Judged	   *judged = judge(STORY
							   "3 Comments\n"
							   "About time too!! Now mend the road\n"
							   "Your name\n");

	CHECK(judged->result.verdicts[5].subtype == NP_COMMENT);
	CHECK(strstr(judged->stripped, "mend the road") == NULL);
	end(judged);
}

static void
finds_twins(void)
{
	Judged	   *judged = judge(STORY
							   "The ferry at its berth\n"
							   "The ferry at its berth (Photo: Agency)\n"
							   "So the last boat leaves an hour earlier from now on.\n");

	CHECK(judged->result.verdicts[4].subtype == NP_DUPLICATE_CAPTION);
	CHECK(judged->result.verdicts[5].subtype == NP_IMAGE_CAPTION);
	CHECK(strstr(judged->stripped, "berth") == NULL);
	CHECK(strstr(judged->stripped, "earlier from now on.") != NULL);
	end(judged);
}

static void
drops_title_suffix(void)
{
	Judged	   *judged = judge("Ferry to stay for two more years | Coast | Gull\n\n"
							   STORY);
	NpSpan	   *spans;
	size_t		count;

	CHECK(judged->result.verdicts[0].subtype == NP_HEADLINE);
	CHECK(np_boilerplate_spans(&judged->test.arena, &judged->result, &spans,
							   &count) == NP_OK);
	CHECK(count == 1 && np_span_is(&judged->text, spans[0],
								   " | Coast | Gull"));
	CHECK(strncmp(judged->stripped, "Ferry to stay for two more years\n\nThe",
				  37) == 0);
	end(judged);
}

/* A line alone is all there is to say; furniture throughout says nothing. */
static void
keeps_a_line_alone(void)
{
	static const char *const bodies[] = {"Share", "-", "\xc2\xa9 2031"};
	static const char *const furniture[] = {
		"Share\nShare", "-\n-\n-", "Home\nNews\nSport",
		"READ MORE: x\nREAD MORE: y",
		"We use cookies.\nWe and our partners process your data to provide:\n"
		"Store and/or access information on a device.\nAccept all"
	};

	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
	{
		Judged	   *judged = judge(bodies[i]);

		CHECK(strcmp(judged->stripped, bodies[i]) == 0);
		end(judged);
	}
	for (size_t i = 0; i < sizeof(furniture) / sizeof(furniture[0]); i++)
	{
		Judged	   *judged = judge(furniture[i]);

		CHECK(judged->stripped[0] == '\0');
		CHECK(judged->result.settled);
		end(judged);
	}
}

static void
leaves_nothing_of_nothing(void)
{
	Judged	   *judged = judge(" \n\n\t");

	CHECK(judged->result.lines.count == 0);
	CHECK(judged->stripped[0] == '\0');
	end(judged);
}

/* One blank line at most, LF everywhere, none at the ends. */
static void
joins_lines(void)
{
	Judged	   *judged = judge("\n\nThe first sentence of the story has an end.\r\n\r\n\r\n\r\n"
							   "The second sentence of it has one as well.\r"
							   "The third sentence of it ends just so.\n\n\n");

	CHECK(strcmp(judged->stripped,
				 "The first sentence of the story has an end.\n\n"
				 "The second sentence of it has one as well.\n"
				 "The third sentence of it ends just so.") == 0);
	end(judged);
}

static NpStatus
without_memory(NpArena *arena, void *argument)
{
	NpText		text = *(NpText *) argument;
	NpBoilerplateInput input = {.text = &text};
	NpBoilerplate result;
	NpSpan	   *spans;
	char	   *bytes;
	size_t		count;

	NP_TRY(np_judge_lines(arena, &input, &result));
	NP_TRY(np_boilerplate_spans(arena, &result, &spans, &count));
	return np_strip_boilerplate(arena, &text, &result, &bytes, &count);
}

static void
survives(void)
{
	NpText		text = np_copy_text("Ferry to stay | Gull\nShare\n" STORY
									"A boat (Photo: Agency)\n-\n");

	CHECK(np_survives_no_memory(without_memory, &text));
	np_free_copy(&text);
}

/* A menu above a headline is not the headline. */
static void
passes_over_menus(void)
{
	Judged	   *judged = judge("Home | News | Sport | Weather\n"
							   "Night ferry to run for two more years\n" STORY);

	CHECK(judged->result.verdicts[0].subtype != NP_HEADLINE);
	CHECK(judged->result.verdicts[1].subtype == NP_HEADLINE);
	end(judged);
}

/* Furniture that shows only when other furniture has gone is gone too. */
static void
settles(void)
{
	Judged	   *judged = judge("Share\nFerry to stay | Coast | Gull\n" STORY
							   "A boat at its pier (Photo: Agency)\n"
							   "A boat at its pier\n"
							   "Read more: A pier without a boat\n-\n"
							   "Islanders count their eggs\n-\n"
							   "Mayor opens a bakery\nLeave a reply\n");
	char		once[8192];

	CHECK(judged->result.settled);
	strcpy(once, judged->stripped);
	end(judged);
	judged = judge(once);
	CHECK(strcmp(judged->stripped, once) == 0);
	CHECK(judged->result.settled);
	end(judged);
}

int
main(void)
{
	settles();
	passes_over_menus();
	names_labels();
	keeps_sentences();
	names_rarer_kinds();
	knows_authors();
	finds_comments();
	finds_twins();
	drops_title_suffix();
	keeps_a_line_alone();
	leaves_nothing_of_nothing();
	joins_lines();
	survives();
	return np_done("boilerplate");
}
