/*
 * template_keys_test.c
 *		What a line is known by, and what two lines have in common.
 */
#include "core/template_keys.h"

#include <stdio.h>
#include <string.h>

#include "core/lines.h"
#include "unit/harness.h"

/* line, pattern, stub, label, tail, date */
static const char kinds[] = "=~/:|@";

static void
read_keys(NpArena *arena, const NpText *text, NpSpan line, NpKeyWords *words,
		  NpLineKeys *keys)
{
	np_key_words(arena, text, line, words);
	np_line_keys(words, keys);
}

/* The samples of a line's keys, each behind the sign of its kind. */
static bool
shows(const char *string, const char *expected)
{
	NpText		text = np_copy_text(string);
	NpSpan		line = np_trim(&text, (NpSpan) {0, text.length});
	NpTestArena test;
	NpKeyWords	words;
	NpLineKeys	keys;
	char		got[1024] = "";
	bool		right;

	np_test_arena_init(&test, 0);
	read_keys(&test.arena, &text, line, &words, &keys);
	for (size_t i = 0; i < keys.count; i++)
	{
		char		sample[NP_TEMPLATE_SAMPLE];
		size_t		length = np_key_sample(&text, line, &words,
										   &keys.items[i], sample);
		size_t		used = strlen(got);

		snprintf(got + used, sizeof(got) - used, "%s%c%.*s", i > 0 ? "\n" : "",
				 kinds[keys.items[i].kind], (int) length, sample);
	}
	right = strcmp(got, expected) == 0;
	if (!right)
		printf("got:\n%s\nexpected:\n%s\n", got, expected);
	np_test_arena_free(&test);
	np_free_copy(&text);
	return right;
}

/* The kinds of keys that two lines share, as signs. */
static bool
share(const char *a, const char *b, const char *expected)
{
	const char *strings[] = {a, b};
	NpTestArena test;
	NpKeyWords	words;
	NpLineKeys	keys[2];
	char		got[NP_KEYS_MOST + 1] = "";
	size_t		count = 0;

	np_test_arena_init(&test, 0);
	for (int i = 0; i < 2; i++)
	{
		NpText		text = np_copy_text(strings[i]);

		read_keys(&test.arena, &text, (NpSpan) {0, text.length}, &words,
				  &keys[i]);
		np_free_copy(&text);
	}
	for (size_t i = 0; i < keys[0].count; i++)
		for (size_t k = 0; k < keys[1].count; k++)
			if (keys[0].items[i].hash == keys[1].items[k].hash)
				got[count++] = kinds[keys[0].items[i].kind];
	np_test_arena_free(&test);
	if (strcmp(got, expected) == 0)
		return true;
	printf("'%s' and '%s' share '%s'\n", a, b, got);
	return false;
}

static void
normalises(void)
{
	CHECK(share("12 Comments", "3  comments", "="));
	CHECK(share("1,204 views at 10:30", "7 views at 9.15", "="));
	CHECK(share("\xc2\xa9 2023 Herald", "2024 HERALD.", "="));
	CHECK(share("don't", "don\xe2\x80\x99t", "="));
	CHECK(share("soft\xc2\xadhyphen", "softhyphen", "="));
	CHECK(share("\xd0\x9d\xd0\x9e\xd0\x92\xd0\x9e\xd0\xa1\xd0\xa2\xd0\x98",
				"\xd0\xbd\xd0\xbe\xd0\xb2\xd0\xbe\xd1\x81\xd1\x82\xd0\xb8", "="));
	CHECK(share("\xd9\xa1\xd9\xa2 \xd8\xaa\xd8\xb9", "\xd9\xa3 \xd8\xaa\xd8\xb9", "="));
	CHECK(share("Read more \xc2\xbb", "Read more", "="));
	CHECK(share("read more", "readmore", ""));
	CHECK(share("more read", "read more", ""));
	CHECK(share("a1b", "a22b", "="));
	CHECK(share("Home", "Menu", ""));
	CHECK(shows("", ""));
	CHECK(shows("--- * ... !", ""));
	CHECK(shows(" \xf0\x9f\x98\x80 ", ""));
	CHECK(shows("7", "=7"));
	CHECK(shows("a\tb \x01\x02 c", "=a b c"));
}

/* A line is the same wherever it is cut into pieces that are read at once. */
static void
reads_in_any_pieces(void)
{
	static const char line[] = "Internationalisation of caf\xc3\xa9s don't 1200 Days, well-known";
	static const char joiner[] = "\xe2\x80\x8c";

	for (size_t at = 0; at < sizeof(line); at++)
	{
		char		parted[sizeof(line) + sizeof(joiner)];
		char		shifted[2 * sizeof(line)];

		if (((unsigned char) line[at] & 0xC0) == 0x80)
			continue;
		memcpy(parted, line, at);
		memcpy(parted + at, joiner, sizeof(joiner) - 1);
		memcpy(parted + at + sizeof(joiner) - 1, line + at, sizeof(line) - at);
		CHECK(share(line, parted, "=~"));
		memset(shifted, ' ', at);
		memcpy(shifted + at, line, sizeof(line));
		CHECK(share(line, shifted, "=~"));
	}
}

static void
sees_names_and_dates(void)
{
	CHECK(share("Published by Anna Berg on 3 March 2024",
				"Published by Nils Eriksson Ek on 12 May 2023", "~"));
	CHECK(share("Anna Berg is a reporter at the Herald.",
				"Nils Ek is a reporter at the Herald.", "~"));
	CHECK(share("By Anna Berg, 3 March 2024", "By Nils Ek", "/"));
	CHECK(share("BY ANNA BERG", "By Nils Ek", "/"));
	CHECK(share("Publi\xc3\xa9 le lundi 5 d\xc3\xa9" "cembre 2023 \xc3\xa0 10:30 par la r\xc3\xa9" "daction",
				"Publi\xc3\xa9 le mardi 12 juin 2024 \xc3\xa0 9:05 par la r\xc3\xa9" "daction", "~"));
	CHECK(share("actualizado el 12 de marzo de 2024",
				"actualizado el 3 de junio de 2023", "/"));
	/* A date alone, with a name or a town before it. */
	CHECK(share("5 March 2024", "12 May 1999", "@"));
	CHECK(share("March 5, 2024", "May 12, 2023", "@"));
	CHECK(share("Lund, 5 mars 2024 10:30", "Oslo, 12 mai 2023 9:05", "@"));
	CHECK(share("5 March 2024", "March 5, 2024", ""));
	CHECK(share("Euro 2024", "Olympics 2020", ""));
	CHECK(shows("Monday, 5 March 2024",
				"=Monday, 5 March 2024\n/Monday, ...\n@Monday, 5 March 2024"));
	CHECK(shows("2024-03-05 10:30", "=2024-03-05 10:30"));
	/* Small words that differ are another line. */
	CHECK(share("the storm of Lund hits", "the rain of Oslo hits", ""));
	CHECK(share("Storm Hits Coast", "Rain Hits Coast", ""));
	/* What has numbers alone is the line itself. */
	CHECK(shows("posted 5 days ago", "=posted 5 days ago"));
	CHECK(shows("Published by Anna Berg on 3 March 2024",
				"=Published by Anna Berg on 3 March 2024\n"
				"~Published by ... on ..."));
	CHECK(shows("Anna Berg writes for us",
				"=Anna Berg writes for us\n"
				"~Anna ... writes for us\n"
				"~... writes for us"));
	CHECK(shows("By Anna Berg, 3 May 2024",
				"=By Anna Berg, 3 May 2024\n/By ..."));
	CHECK(shows("Home", "=Home"));
	CHECK(shows("WORLD NEWS", "=WORLD NEWS"));
}

static void
sees_labels_and_tails(void)
{
	CHECK(share("Photo: Anna Berg", "Photo: a boat at sea", ":"));
	CHECK(share("\xe6\x9d\xa5\xe6\xba\x90\xef\xbc\x9a\xe6\x96\xb0\xe5\x8d\x8e",
				"\xe6\x9d\xa5\xe6\xba\x90\xef\xbc\x9a\xe7\xbd\x91\xe6\x98\x93", ":"));
	CHECK(shows("http://example.org/a", "=http://example.org/a"));
	CHECK(shows("at 10:30 today", "=at 10:30 today"));
	CHECK(shows("10: a list", "=10: a list"));
	CHECK(shows("Photo:", "=Photo:"));
	CHECK(shows("he said that it was late: go home",
				"=he said that it was late: go home"));
	CHECK(share("Storm hits | World | Herald", "Rain falls | World | Herald", "||"));
	CHECK(share("Storm hits | World | Herald", "Rain falls - Sports - Herald", "|"));
	CHECK(share("Rain falls \xe2\x80\x94 Herald", "storm hits \xc2\xbb herald", "|"));
	CHECK(share("Rain-Herald", "Storm-Herald", ""));
	CHECK(shows("Rain falls :: Herald", "=Rain falls :: Herald\n~Rain falls :: ...\n|... :: Herald"));
	CHECK(shows("\xe6\x9a\xb4\xe9\x9b\xa8_\xe6\x96\xb0\xe9\x97\xbb",
				"=\xe6\x9a\xb4\xe9\x9b\xa8_\xe6\x96\xb0\xe9\x97\xbb\n"
				"|..._\xe6\x96\xb0\xe9\x97\xbb"));
	CHECK(shows("a | b | c | d | e", "=a | b | c | d | e\n|... | e\n"
				"|... | d | e\n|... | c | d | e"));
}

/* A tail that is asked for is the tail that was learned. */
static void
finds_tails(void)
{
	const char *title = "Rain falls | World | The Herald";
	NpText		text = np_copy_text(title);
	NpSpan		tail = {13, text.length};
	NpTestArena test;
	NpKeyWords	words;
	NpKeyWords	end;
	NpLineKeys	keys;
	size_t		found = 0;

	np_test_arena_init(&test, 0);
	read_keys(&test.arena, &text, (NpSpan) {0, text.length}, &words, &keys);
	np_key_words(&test.arena, &text, tail, &end);
	for (size_t i = 0; i < keys.count; i++)
		found += keys.items[i].hash == np_words_key(&end, NP_KEY_TAIL);
	CHECK(found == 1);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

/* Prose has one key however long; its sample ends with a character. */
static void
cuts_samples(void)
{
	static char prose[40000];
	static char accents[400];
	NpText		text;
	NpTestArena test;
	NpKeyWords	words;
	NpLineKeys	keys;
	char		sample[NP_TEMPLATE_SAMPLE];

	np_test_arena_init(&test, 0);
	for (size_t i = 0; i < sizeof(prose); i++)
		prose[i] = i % 4 == 3 ? ' ' : 'A';
	text = (NpText) {prose, sizeof(prose), true};
	read_keys(&test.arena, &text, (NpSpan) {0, text.length}, &words, &keys);
	CHECK(keys.count == 1);
	CHECK(keys.words == NP_KEY_WORDS + 1);
	CHECK(np_key_sample(&text, (NpSpan) {0, text.length}, &words,
						&keys.items[0], sample) == 59);
	for (size_t i = 0; i + 3 <= sizeof(accents); i += 3)
		memcpy(accents + i, i == 0 ? "a\xc3\xa9" : "\xe6\x96\xb0", 3);
	text = (NpText) {accents, sizeof(accents) / 3 * 3, false};
	read_keys(&test.arena, &text, (NpSpan) {0, text.length}, &words, &keys);
	CHECK(np_key_sample(&text, (NpSpan) {0, text.length}, &words,
						&keys.items[0], sample) == 60);
	text.bytes++;
	text.length--;
	CHECK(np_key_sample(&text, (NpSpan) {0, text.length}, &words,
						&keys.items[0], sample) == 59);
	np_test_arena_free(&test);
}

/* Lines of one digest have the same keys, so pages of one hash do. */
static void
digests_tell_keys(void)
{
	static const char *const lines[] = {
		"Photo: Anna Berg", "Photo Anna Berg", "photo: anna berg",
		"Photo | Anna Berg", "PHOTO: ANNA BERG", "photo: Anna berg",
		"5 March 2024", "5 march 2024", "5 march 9999", "5 march 10:30",
		"6 march 2025", "5 march 1030", "Photo : Anna Berg", "12", "1990",
	};
	size_t		count = sizeof(lines) / sizeof(lines[0]);
	NpTestArena test;
	NpKeyWords	words;
	NpLineKeys	keys[2];

	np_test_arena_init(&test, 0);
	for (size_t i = 0; i < count * count; i++)
	{
		for (size_t k = 0; k < 2; k++)
		{
			const char *line = lines[k == 0 ? i / count : i % count];
			NpText		text = {line, strlen(line), true};

			read_keys(&test.arena, &text, (NpSpan) {0, text.length}, &words,
					  &keys[k]);
		}
		if (keys[0].digest != keys[1].digest)
			continue;
		CHECK(keys[0].count == keys[1].count);
		for (size_t k = 0; k < keys[0].count; k++)
			CHECK(keys[0].items[k].hash == keys[1].items[k].hash);
	}
	CHECK(share("5 march 2024", "5 march 10:30", "="));
	np_test_arena_free(&test);
}

/* Keys are stored, so they never change but with NP_TEMPLATE_RULES. */
static void
keys_are_for_ever(void)
{
	const char *line = "By \xc3\x85sa Berg: 12 de marzo de 2024 | \xe6\x96\xb0";
	NpText		text = np_copy_text(line);
	NpTestArena test;
	NpKeyWords	words;
	NpLineKeys	keys;
	uint64_t	all = 0;

	np_test_arena_init(&test, 0);
	read_keys(&test.arena, &text, (NpSpan) {0, text.length}, &words, &keys);
	for (size_t i = 0; i < keys.count; i++)
		all = all * 31 + keys.items[i].hash;
	CHECK(NP_TEMPLATE_RULES == 1);
	CHECK(keys.count == 4);
	if (!CHECK(all == UINT64_C(0x1a1d208182f358ce)))
		printf("0x%llx\n", (unsigned long long) all);
	np_test_arena_free(&test);
	np_free_copy(&text);
}

int
main(void)
{
	normalises();
	reads_in_any_pieces();
	sees_names_and_dates();
	sees_labels_and_tails();
	finds_tails();
	cuts_samples();
	digests_tell_keys();
	keys_are_for_ever();
	return np_done("template_keys");
}
