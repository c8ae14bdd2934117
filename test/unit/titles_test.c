/*
 * titles_test.c
 *		Titles lose the names of sites, and nothing else.
 */
#include "core/titles.h"

#include "unit/harness.h"

static bool
becomes(const char *title, const char *expected)
{
	NpTestArena test;
	NpText		text = np_copy_text(title);
	NpSpan		head;
	bool		right;

	np_test_arena_init(&test, 0);
	right = np_title_head(&test.arena, &text, (NpSpan) {0, text.length},
						  &head) == NP_OK &&
		np_span_is(&text, head, expected);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return right;
}

static void
drops_suffixes(void)
{
	CHECK(becomes("Ferry to stay for two years | Gull", "Ferry to stay for two years"));
	CHECK(becomes("Ferry to stay | Coast | New", "Ferry to stay"));
	CHECK(becomes("Ferry to stay for two years| Gull", "Ferry to stay for two years"));
	CHECK(becomes("Ferry to stay for two years - The Gull of Saltmarsh", "Ferry to stay for two years"));
	CHECK(becomes("Ferry to stay for two years \xe2\x80\x93 gull.example", "Ferry to stay for two years"));
	CHECK(becomes("Ferry to stay \xc2\xbb Coast", "Ferry to stay"));
	CHECK(becomes("Ferry to stay :: Gull", "Ferry to stay"));
	CHECK(becomes("Ferry to stay for two years - Coast - Gull", "Ferry to stay for two years"));
	CHECK(becomes("Ferry to stay |", "Ferry to stay"));
	CHECK(becomes("  Ferry to stay  ", "Ferry to stay"));
}

static void
keeps_headlines(void)
{
	CHECK(becomes("Ferry - with a winter of protest", "Ferry - with a winter of protest"));
	CHECK(becomes("Ferry stays for now - and so do we", "Ferry stays for now - and so do we"));
	CHECK(becomes("Night-boat - 3", "Night-boat - 3"));
	CHECK(becomes("Saltmarsh - Port Oldt", "Saltmarsh - Port Oldt"));
	CHECK(becomes("Gull | Ferry to stay for two years", "Gull | Ferry to stay for two years"));
	CHECK(becomes("Why the ferry stays - \"No Choice\"", "Why the ferry stays - \"No Choice\""));
	CHECK(becomes("", ""));
	CHECK(becomes(" \t", ""));
	CHECK(becomes("|", "|"));
	CHECK(becomes("| |", "|"));
}

static void
bounds_segments(void)
{
	char		title[600] = "";
	size_t		at = 0;

	for (int i = 0; i < 100; i++)
	{
		title[at++] = 'a';
		title[at++] = ' ';
		title[at++] = '|';
		title[at++] = ' ';
	}
	CHECK(becomes(title, title) == false);
}

int
main(void)
{
	drops_suffixes();
	keeps_headlines();
	bounds_segments();
	return np_done("titles");
}
