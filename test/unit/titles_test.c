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
drops_prefixes(void)
{
	CHECK(becomes("Coast News - Ferry to stay for two years", "Ferry to stay for two years"));
	CHECK(becomes("Morning Gull | Ferry to stay for two years", "Ferry to stay for two years"));
	CHECK(becomes("gull.example - Ferry to stay for two years", "Ferry to stay for two years"));
	CHECK(becomes("Coast News - Ferry to stay for two years | Home", "Ferry to stay for two years"));
	CHECK(becomes("Maren Oldt - the woman who kept the ferry", "Maren Oldt - the woman who kept the ferry"));
	CHECK(becomes("Review | The Glass Ferry: a cast adrift", "Review | The Glass Ferry: a cast adrift"));
	CHECK(becomes("Port Oldt - what to know about the ferry", "Port Oldt - what to know about the ferry"));
}

static void
knows_outlets(void)
{
	CHECK(becomes("Ferry stays | The Saltmarsh and Coast Evening News", "Ferry stays"));
	CHECK(becomes("Ferry to stay for two years - KQZV Channel 6", "Ferry to stay for two years"));
	CHECK(becomes("FERRY TO STAY FOR TWO YEARS - COAST NEWS", "FERRY TO STAY FOR TWO YEARS"));
	CHECK(becomes("FERRY TO STAY FOR TWO YEARS - MAYOR OLDT", "FERRY TO STAY FOR TWO YEARS - MAYOR OLDT"));
	CHECK(becomes("FERRY TO STAY FOR TWO YEARS - Morning Gull", "FERRY TO STAY FOR TWO YEARS"));
	CHECK(becomes("The Ferry Stays For Two Years - And They Do Not Like It", "The Ferry Stays For Two Years - And They Do Not Like It"));
	CHECK(becomes("The Ferry Stays For Two Years - And They're Not Glad", "The Ferry Stays For Two Years - And They're Not Glad"));
	CHECK(becomes("The Ferry Stays For Two Years - Morning Gull", "The Ferry Stays For Two Years"));
	CHECK(becomes("Fähre bleibt zwei Jahre - Küsten Zeitung", "Fähre bleibt zwei Jahre"));
}

static void
reads_other_marks(void)
{
	CHECK(becomes("Ferry to stay for two years \xc2\xab Gull", "Ferry to stay for two years"));
	CHECK(becomes("Le maire : \xc2\xab On garde le bac \xc2\xbb", "Le maire : \xc2\xab On garde le bac \xc2\xbb"));
	CHECK(becomes("Le maire : \xc2\xab On garde \xc2\xbb | Le Courrier", "Le maire : \xc2\xab On garde \xc2\xbb"));
	CHECK(becomes("Gulls 2 - 1 Terns", "Gulls 2 - 1 Terns"));
	CHECK(becomes("Gulls beat Terns 2 - 1 in the rain - Coast News", "Gulls beat Terns 2 - 1 in the rain"));
	CHECK(becomes("渡轮将继续运行两年-晨鸥网", "渡轮将继续运行两年"));
	CHECK(becomes("渡轮将继续运行两年丨晨鸥网", "渡轮将继续运行两年"));
	CHECK(becomes("渡轮将继续运行两年_Gull", "渡轮将继续运行两年"));
	CHECK(becomes("العبارة تبقى عامين آخرين في الميناء - النورس", "العبارة تبقى عامين آخرين في الميناء"));
	CHECK(becomes("המעבורת תישאר עוד שנתיים בנמל | השחף", "המעבורת תישאר עוד שנתיים בנמל"));
	CHECK(becomes("Office of Gulls | 202-628-8500 tel", "Office of Gulls | 202-628-8500 tel"));
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
	drops_prefixes();
	knows_outlets();
	reads_other_marks();
	keeps_headlines();
	bounds_segments();
	return np_done("titles");
}
