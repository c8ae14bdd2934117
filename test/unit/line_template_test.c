/*
 * line_template_test.c
 *		What a site's other pages change in the verdicts on a page.
 */
#include "core/boilerplate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/line_template.h"
#include "unit/harness.h"

/* Furniture that form alone does not tell from an article. */
#define ABOVE \
	"Harbour, hills and everything between them since the year 1870.\n" \
	"Tide tables\nLost and found\nShips in port\n"
#define BELOW \
	"The editors read every letter, and they print the best of them.\n" \
	"Whoever finds a mistake may keep it until the evening tide comes.\n" \
	"Tides\nBerths\nCranes\n"

#define STORY \
	"Night ferry to run for two more years\n" \
	"The council of the harbour town voted on Tuesday evening to keep the " \
	"night ferry running for two more years.\n" \
	"Residents had blocked the pier with their boats since the middle of " \
	"April, so the mayor gave way in the end.\n" \
	"The county will pay for half of the crew until the spring of 2032, " \
	"and the town for the other half of it.\n" \
	"A report on the state of the old pier is due before the year is out, " \
	"and nobody expects it to be kind.\n"

typedef struct Site
{
	NpTestArena test;
	NpTemplateBytes bytes;
	NpTemplate	template;
} Site;

static NpTemplateBytes
learn(NpArena *arena, const char *body)
{
	NpText		text = {body, strlen(body), false};
	NpTemplateBytes out = {NULL, 0};
	NpPage		page;

	CHECK(np_page(arena, &text, &page) == NP_OK);
	CHECK(np_template_of(arena, &page, &out) == NP_OK);
	return out;
}

static void
add_body(Site *site, const char *body)
{
	NpArena    *arena = &site->test.arena;
	NpTemplateBytes page = learn(arena, body);
	NpTemplate	b;

	CHECK(np_template_open(page.bytes, page.length, &b) == NP_OK);
	CHECK(np_template_merge(arena, &site->template, &b, 0, &site->bytes) ==
		  NP_OK);
	CHECK(np_template_open(site->bytes.bytes, site->bytes.length,
						   &site->template) == NP_OK);
}

static void
begin_site(Site *site)
{
	np_test_arena_init(&site->test, 0);
	CHECK(np_template_empty(&site->test.arena, &site->bytes) == NP_OK);
	CHECK(np_template_open(site->bytes.bytes, site->bytes.length,
						   &site->template) == NP_OK);
}

/* Pages of one site, their articles all different. */
static void
make_site(Site *site, unsigned pages)
{
	begin_site(site);
	for (unsigned i = 0; i < pages; i++)
	{
		char		body[2048];
		char		letter = (char) ('a' + i % 26);

		snprintf(body, sizeof(body),
				 ABOVE "Market %c%c opens in the old hall | Coast | Gull\n"
				 "Traders of the market %c%c set up their stalls on Monday, "
				 "as they have done for ages.\n"
				 "The hall of market %c%c was built by sailors who had "
				 "nowhere else to sleep.\n"
				 "Nobody at market %c%c knows how long the roof will last, "
				 "says its owner.\n" BELOW,
				 letter, 'a' + i / 26, letter, 'a' + i / 26, letter,
				 'a' + i / 26, letter, 'a' + i / 26);
		add_body(site, body);
	}
}

typedef struct Judged
{
	NpTestArena test;
	NpText		text;
	NpBoilerplate result;
	char		stripped[8192];
} Judged;

static Judged *
judge(const char *body, const NpTemplate *template)
{
	static Judged judged;
	NpBoilerplateInput input = {.text = &judged.text, .template = template};
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

static bool
gives(const char *body, const NpTemplate *template, const char *stripped)
{
	Judged	   *judged = judge(body, template);
	bool		same = strcmp(judged->stripped, stripped) == 0;

	end(judged);
	return same;
}

#define PAGE	ABOVE STORY BELOW

/* The story as it stands, without the line end behind it. */
static const char *
story(void)
{
	static char text[sizeof(STORY)] = STORY;

	text[strlen(STORY) - 1] = '\0';
	return text;
}

static void
drops_furniture(void)
{
	Site		site;
	Judged	   *judged;

	make_site(&site, 12);
	CHECK(!gives(PAGE, NULL, story()));
	CHECK(gives(PAGE, &site.template, story()));

	judged = judge(PAGE, &site.template);
	CHECK(judged->result.settled);
	CHECK(judged->result.verdicts[0].subtype == NP_TEMPLATE_LINE);
	CHECK(judged->result.verdicts[0].reason == NP_BECAUSE_ON_ALL_PAGES);
	CHECK(judged->result.verdicts[4].subtype == NP_HEADLINE);
	end(judged);
	np_test_arena_free(&site.test);
}

/* What is left stays when it is stripped with the same template again. */
static void
leaves_the_rest(void)
{
	Site		site;

	make_site(&site, 12);
	CHECK(gives(story(), &site.template, story()));
	np_test_arena_free(&site.test);
}

/* A page does not testify against itself, nor do copies of its article. */
static void
forgives_twins(void)
{
	Site		site;

	make_site(&site, 4);
	add_body(&site, PAGE);
	CHECK(gives(PAGE, &site.template, story()));
	add_body(&site, "Today\n" ABOVE STORY "Printed again\n" BELOW);
	add_body(&site, ABOVE "Read again after a year\n" STORY BELOW);
	CHECK(gives(PAGE, &site.template, story()));
	np_test_arena_free(&site.test);
}

/* Few pages prove nothing, and other sites' hardly anything. */
static void
ignores_little(void)
{
	char		plain[8192];
	Judged	   *judged = judge(PAGE, NULL);
	Site		site;

	strcpy(plain, judged->stripped);
	end(judged);
	for (unsigned pages = 0; pages < NP_LEAST_OTHERS; pages++)
	{
		make_site(&site, pages);
		CHECK(gives(PAGE, &site.template, plain));
		np_test_arena_free(&site.test);
	}
	make_site(&site, 12);
	CHECK(gives(STORY, &site.template, story()));
	CHECK(gives("Share\n" STORY, &site.template, story()));
	np_test_arena_free(&site.test);
}

/* A line that is content on one page of ten is not furniture there. */
static void
keeps_rare_lines(void)
{
	Site		site;

	make_site(&site, 12);
	add_body(&site, ABOVE "Another day at the pier of the old town\n"
			 "The ferry did not sail on Friday, because nobody was on it.\n"
			 "Residents had blocked the pier with their boats since the "
			 "middle of April, so the mayor gave way in the end.\nThe captain slept until noon and then went home again.\n"
			 BELOW);
	CHECK(gives(PAGE, &site.template, story()));
	np_test_arena_free(&site.test);
}

/* Scripts without case, and without blanks between words. */
static void
reads_other_scripts(void)
{
	Site		site;
	static const char above[] =
		"\xe9\xa6\x96\xe9\xa0\x81\n\xe5\x8f\xb0\xe7\x81\xa3\n";
	static const char below[] =
		"\xe8\xae\x80\xe8\x80\x85\xe6\x8a\x95\xe6\x9b\xb8\xe8\xab\x8b\xe5\xaf"
		"\x84\xe5\x88\xb0\xe6\x9c\xac\xe5\xa0\xb1\xe7\xb7\xa8\xe8\xbc\xaf\xe9"
		"\x83\xa8\xe6\x94\xb6\xe3\x80\x82\n";
	static const char *const texts[] = {
		"\xe6\xb8\xaf\xe5\x8f\xa3\xe7\x9a\x84\xe6\xb8\xa1\xe8\xbc\xaa\xe4\xbb"
		"\x8a\xe5\xb9\xb4\xe7\xb9\xbc\xe7\xba\x8c\xe5\xa4\x9c\xe8\x88\xaa\xe3"
		"\x80\x82\n",
		"\xe5\xb1\xb1\xe4\xb8\x8a\xe7\x9a\x84\xe8\x8c\xb6\xe8\xbe\xb2\xe4\xbb"
		"\x8a\xe5\xb9\xb4\xe6\x94\xb6\xe6\x88\x90\xe5\xbe\x88\xe5\xa5\xbd\xe3"
		"\x80\x82\n",
		"\xe5\xb8\x82\xe5\xa0\xb4\xe7\x9a\x84\xe8\x88\x8a\xe5\xb1\x8b\xe9\xa0"
		"\x82\xe4\xb8\x8b\xe9\x9b\xa8\xe5\xb0\xb1\xe6\xbc\x8f\xe6\xb0\xb4\xe3"
		"\x80\x82\n",
		"\xe5\xad\xb8\xe6\xa0\xa1\xe7\x9a\x84\xe9\x90\x98\xe6\xaf\x8f\xe5\xa4"
		"\xa9\xe6\x97\xa9\xe6\x99\xa8\xe9\x83\xbd\xe6\x99\x9a\xe9\xbb\x9e\xe3"
		"\x80\x82\n"
	};
	char		body[1024];
	Judged	   *judged;

	begin_site(&site);
	for (int i = 0; i < 4; i++)
	{
		snprintf(body, sizeof(body), "%s%s%s", above, texts[i], below);
		add_body(&site, body);
	}
	judged = judge(body, &site.template);
	CHECK(strncmp(judged->stripped, texts[3], strlen(texts[3]) - 1) == 0);
	CHECK(judged->result.verdicts[3].subtype == NP_TEMPLATE_LINE);
	end(judged);
	np_test_arena_free(&site.test);
}

typedef struct Work
{
	NpText		text;
	const NpTemplate *template;
} Work;

static NpStatus
without_memory(NpArena *arena, void *argument)
{
	Work	   *work = argument;
	NpBoilerplateInput input = {
		.text = &work->text, .template = work->template
	};
	NpBoilerplate result;

	return np_judge_lines(arena, &input, &result);
}

static void
survives(void)
{
	Site		site;
	Work		work = {np_copy_text(PAGE), &site.template};

	make_site(&site, 6);
	CHECK(np_survives_no_memory(without_memory, &work));
	np_free_copy(&work.text);
	np_test_arena_free(&site.test);
}

int
main(void)
{
	drops_furniture();
	leaves_the_rest();
	forgives_twins();
	ignores_little();
	keeps_rare_lines();
	reads_other_scripts();
	survives();
	return np_done("line_template");
}
