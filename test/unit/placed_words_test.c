/*
 * placed_words_test.c
 *		Words are those of tokens.h, and their places are where they stand.
 */
#include "core/placed_words.h"

#include <stdlib.h>
#include <string.h>

#include "core/tokens.h"
#include "unit/harness.h"

typedef struct Job
{
	NpText		text;
	NpPlacedWords words;
} Job;

static NpStatus
read_words(NpArena *arena, void *argument)
{
	Job		   *job = argument;

	return np_placed_words(arena, &job->text, &job->words);
}

/* True if tokens.h reads the same words. */
static bool
same_as_tokens(NpArena *arena, const Job *job)
{
	NpTokens   *tokens;
	size_t		at = 0;
	bool		more = true;

	if (np_tokens_open(arena, &job->text, &tokens) != NP_OK)
		return false;
	while (more)
	{
		uint64_t	words[64];
		size_t		count;

		if (np_tokens_read(tokens, words, 64, &count, &more) != NP_OK)
			return false;
		for (size_t i = 0; i < count; i++, at++)
			if (at >= job->words.count ||
				job->words.hashes[at] != (uint32_t) words[i])
				return false;
	}
	return at == job->words.count;
}

/* True if places ascend and lie in the text. */
static bool
in_order(const Job *job)
{
	uint32_t	start = 0;
	uint32_t	end = 0;

	for (size_t i = 0; i < job->words.count; i++)
	{
		NpPlace		place = job->words.places[i];

		if (place.start < start || place.end < end ||
			place.start >= place.end || place.end > job->text.length)
			return false;
		start = place.start;
		end = place.end;
	}
	return true;
}

/* True if the words of a text stand in the bytes that are listed, by "|". */
static bool
stands(const char *string, const char *expected)
{
	NpTestArena test;
	Job			job = {.text = np_copy_text(string)};
	bool		right;
	const char *at = expected;

	np_test_arena_init(&test, 0);
	right = read_words(&test.arena, &job) == NP_OK &&
		same_as_tokens(&test.arena, &job) && in_order(&job);
	for (size_t i = 0; right && i < job.words.count; i++)
	{
		size_t		length = strcspn(at, "|");
		NpPlace		place = job.words.places[i];

		right = place.end - place.start == length &&
			memcmp(job.text.bytes + place.start, at, length) == 0;
		at += length;
		at += *at == '|';
	}
	np_test_arena_free(&test);
	np_free_copy(&job.text);
	return right && *at == '\0';
}

static void
places_words(void)
{
	CHECK(stands("", ""));
	CHECK(stands(" .,\r\n", ""));
	CHECK(stands("One, two-three 4!", "One|two|three|4"));
	CHECK(stands("Don\xe2\x80\x99t", "Don|t"));
	CHECK(stands("\xe2\x80\x9cQuoted\xe2\x80\x9d caf\xc3\xa9 x", "Quoted|caf\xc3\xa9|x"));
	/* An accent belongs to its letter, composed or not. */
	CHECK(stands("CAFE\xcc\x81 noir", "CAFE\xcc\x81|noir"));
	CHECK(stands("e\xcc\x81", "e\xcc\x81"));
	/* What is dropped inside a word is in its place. */
	CHECK(stands("news\xc2\xadpaper", "news\xc2\xadpaper"));
	CHECK(stands("\xef\xbb\xbfnews", "news"));
	/* Characters of scripts without spaces are words. */
	CHECK(stands("\xe6\x9d\xb1\xe4\xba\xac!", "\xe6\x9d\xb1|\xe4\xba\xac"));
	CHECK(stands("x\xe6\x9d\xb1y", "x|\xe6\x9d\xb1|y"));
	/* One character, two words. */
	CHECK(stands("\xc2\xbd", "\xc2\xbd|\xc2\xbd"));
	CHECK(stands("x\xc2\xbdy", "x\xc2\xbd|\xc2\xbdy"));
	CHECK(stands("\xd0\x9c\xd0\xbe \xd0\xb4\xd0\xb0.", "\xd0\x9c\xd0\xbe|\xd0\xb4\xd0\xb0"));
}

/* Random strings of pieces that are hard to fold, some of them piled up. */
static void
agrees_with_tokens(void)
{
	static const char *const pieces[] = {
		"a", "B", "9", " ", ".", "=", "\xcc\x81", "\xcc\xa3", "\xcc\xb8",
		"\xc2\xad", "\xc2\xbd", "\xe1\x84\x92", "\xe1\x85\xa1", "\xe1\x86\xab",
		"\xe3\x8d\xbf", "\xe6\x9d\xb1", "\xef\xac\x83", "\xc3\x9f", "\xc4\xb0",
		"\xf0\x9e\x93\x90", "\xe0\xa4\xa8\xe0\xa5\x8d", "\xd0\x9c", "\xd2\x9c",
		"\xe2\x80\x8d", "\xf0\x9f\x98\x80", "\xe2\x80\x99",
	};

	srand(1);
	for (int round = 0; round < 3000; round++)
	{
		NpTestArena test;
		char		bytes[600];
		size_t		length = 0;
		int			count = rand() % 100;
		Job			job;

		for (int i = 0; i < count; i++)
		{
			const char *piece = pieces[rand() % (sizeof(pieces) / sizeof(*pieces))];
			int			times = rand() % 40 == 0 ? 35 : 1;

			while (times-- > 0 && length + strlen(piece) < sizeof(bytes))
			{
				memcpy(bytes + length, piece, strlen(piece));
				length += strlen(piece);
			}
		}
		job.text = np_copy_bytes(bytes, length);
		np_test_arena_init(&test, 0);
		CHECK(read_words(&test.arena, &job) == NP_OK);
		CHECK(same_as_tokens(&test.arena, &job));
		CHECK(in_order(&job));
		np_test_arena_free(&test);
		np_free_copy(&job.text);
	}
}

static void
survives(void)
{
	Job			job = {.text = np_copy_text("Some w\xc3\xb6rds, and 1 more.")};

	CHECK(np_survives_no_memory(read_words, &job));
	np_free_copy(&job.text);
}

int
main(void)
{
	places_words();
	agrees_with_tokens();
	survives();
	return np_done("placed_words");
}
