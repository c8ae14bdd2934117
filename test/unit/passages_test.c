/*
 * passages_test.c
 *		Shared passages are found, are maximal, and are the same both ways.
 */
#include "core/passages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/placed_words.h"
#include "unit/harness.h"

#define MOST	65536

typedef struct Job
{
	NpText		a;
	NpText		b;
	size_t		min_words;
	NpPassages	passages;
} Job;

static NpStatus
work(NpArena *arena, void *argument)
{
	Job		   *job = argument;

	return np_passages(arena, &job->a, &job->b, job->min_words, &job->passages);
}

/* Writes passages as "words:a text=b text|". */
static void
describe(const Job *job, char *out)
{
	*out = '\0';
	for (size_t i = 0; i < job->passages.count; i++)
	{
		const NpPassage *p = &job->passages.items[i];

		out += sprintf(out, "%zu:%.*s=%.*s|", p->words,
					   (int) (p->a.end - p->a.start), job->a.bytes + p->a.start,
					   (int) (p->b.end - p->b.start), job->b.bytes + p->b.start);
	}
}

static bool
shares(const char *a, const char *b, size_t min_words, const char *expected)
{
	static char out[MOST];
	NpTestArena test;
	Job			job = {np_copy_text(a), np_copy_text(b), min_words, {NULL, 0}};
	bool		right;

	np_test_arena_init(&test, 0);
	right = work(&test.arena, &job) == NP_OK;
	describe(&job, out);
	np_test_arena_free(&test);
	np_free_copy(&job.a);
	np_free_copy(&job.b);
	if (strcmp(out, expected) != 0)
		printf("# got %s\n", out);
	return right && strcmp(out, expected) == 0;
}

static void
finds(void)
{
	CHECK(shares("", "", 3, ""));
	CHECK(shares("a b c d", "", 3, ""));
	CHECK(shares("a b", "a b", 3, ""));
	CHECK(shares("a b c", "a b c", 3, "3:a b c=a b c|"));
	CHECK(shares("a b c", "a b c", 4, ""));
	CHECK(shares("x a b c d y", "z z a b c d w", 4, "4:a b c d=a b c d|"));
	/* Case, punctuation, blanks and composition don't matter. */
	CHECK(shares("So: THE cafe\xcc\x81,\nhe said!", "(the caf\xc3\xa9 he   SAID", 4,
				 "4:THE cafe\xcc\x81,\nhe said=the caf\xc3\xa9 he   SAID|"));
	/* Characters are words where there are no spaces. */
	CHECK(shares("\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd!", "x\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbdy", 3,
				 "3:\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd=\xe6\x9d\xb1\xe4\xba\xac\xe9\x83\xbd|"));
}

static void
tolerates_edits(void)
{
	CHECK(shares("x1 a b c d e f g h x2", "y1 a b c d E2 f g h y2", 7,
				 "7:a b c d e f g h=a b c d E2 f g h|"));
	CHECK(shares("x1 a b c d e f g h x2", "y1 a b c d new e f g h y2", 8,
				 "8:a b c d e f g h=a b c d new e f g h|"));
	CHECK(shares("x1 a b c d e f g h x2", "y1 a b c d f g h y2", 7,
				 "7:a b c d e f g h=a b c d f g h|"));
	/* Two passages where what lies between them is too long. */
	CHECK(shares("a b c d 1 2 3 4 5 6 7 8 9 e f g h", "a b c d e f g h", 4,
				 "4:a b c d=a b c d|4:e f g h=e f g h|"));
}

static void
repeats(void)
{
	/* What is quoted twice is reported twice, on either side. */
	CHECK(shares("a b c d", "a b c d x y a b c d", 4,
				 "4:a b c d=a b c d|4:a b c d=a b c d|"));
	CHECK(shares("a b c d x y a b c d", "a b c d", 4,
				 "4:a b c d=a b c d|4:a b c d=a b c d|"));
	/* What stands twice in both is paired in order, once each. */
	CHECK(shares("a b c d 1 2 3 4 5 6 7 8 A B C D", "A b c d i j k l m n o p q a B c d", 4,
				 "4:a b c d=A b c d|4:A B C D=a B c d|"));
	/* Moved parts are found where they went. */
	CHECK(shares("a b c d e f g h", "e f g h a b c d", 4,
				 "4:a b c d=a b c d|4:e f g h=e f g h|"));
}

/* Words of a span. */
static NpPlacedWords
words_in(NpArena *arena, const NpText *text, NpSpan span)
{
	NpText		part = {text->bytes + span.start, span.end - span.start, false};
	NpPlacedWords words;

	if (np_placed_words(arena, &part, &words) != NP_OK)
		abort();
	return words;
}

/* The length of the longest common subsequence. */
static size_t
common(const NpPlacedWords *a, const NpPlacedWords *b)
{
	static size_t row[2][MOST];

	memset(row[0], 0, (b->count + 1) * sizeof(size_t));
	for (size_t i = 1; i <= a->count; i++)
	{
		size_t	   *above = row[(i - 1) % 2];
		size_t	   *here = row[i % 2];

		here[0] = 0;
		for (size_t j = 1; j <= b->count; j++)
		{
			size_t		skip = above[j] > here[j - 1] ? above[j] : here[j - 1];

			here[j] = a->hashes[i - 1] == b->hashes[j - 1] ?
				above[j - 1] + 1 : skip;
		}
	}
	return row[a->count % 2][b->count];
}

/*
 * The last word before a byte and the first one behind it; 0 if there is none.
 */
static uint32_t
word_before(NpArena *arena, const NpText *text, size_t at)
{
	NpPlacedWords words = words_in(arena, text, (NpSpan) {0, at});

	return words.count > 0 ? words.hashes[words.count - 1] : 0;
}

static uint32_t
word_after(NpArena *arena, const NpText *text, size_t at)
{
	NpPlacedWords words = words_in(arena, text, (NpSpan) {at, text->length});

	return words.count > 0 ? words.hashes[0] : 0;
}

/*
 * A passage has the words it claims, more than it lacks, begins and ends with
 * words that agree, and can't be extended by one.
 */
static void
check_passage(NpArena *arena, const Job *job, const NpPassage *p)
{
	NpPlacedWords a = words_in(arena, &job->a, p->a);
	NpPlacedWords b = words_in(arena, &job->b, p->b);
	uint32_t	before = word_before(arena, &job->a, p->a.start);
	uint32_t	after = word_after(arena, &job->a, p->a.end);

	CHECK(p->words >= job->min_words);
	CHECK(common(&a, &b) >= p->words);
	CHECK(3 * p->words > a.count + b.count);
	CHECK(a.hashes[0] == b.hashes[0]);
	CHECK(a.hashes[a.count - 1] == b.hashes[b.count - 1]);
	CHECK(a.places[0].start == 0 && b.places[0].start == 0);
	CHECK(a.places[a.count - 1].end == p->a.end - p->a.start);
	CHECK(before == 0 || before != word_before(arena, &job->b, p->b.start));
	CHECK(after == 0 || after != word_after(arena, &job->b, p->b.end));
}

static bool
same_span(NpSpan one, NpSpan other)
{
	return one.start == other.start && one.end == other.end;
}

/* The same passages with the sides swapped, each of them once. */
static bool
mirrored(const NpPassages *one, const NpPassages *other)
{
	if (one->count != other->count)
		return false;
	for (size_t i = 0; i < one->count; i++)
	{
		size_t		found = 0;

		for (size_t j = 0; j < other->count; j++)
			found += same_span(one->items[i].a, other->items[j].b) &&
				same_span(one->items[i].b, other->items[j].a) &&
				one->items[i].words == other->items[j].words;
		if (found != 1)
			return false;
	}
	return true;
}

static bool
ascending(const NpPassages *passages)
{
	for (size_t i = 1; i < passages->count; i++)
	{
		const NpPassage *before = &passages->items[i - 1];
		const NpPassage *here = &passages->items[i];

		if (before->a.start > here->a.start ||
			(before->a.start == here->a.start && before->b.start > here->b.start))
			return false;
	}
	return true;
}

/* Marks the words of a side that passages hold. */
static void
mark_held(const NpPassages *passages, bool in_a, const NpPlacedWords *words,
		  bool *held)
{
	memset(held, 0, words->count * sizeof(bool));
	for (size_t i = 0; i < passages->count; i++)
	{
		NpSpan		span = in_a ? passages->items[i].a : passages->items[i].b;

		for (size_t j = 0; j < words->count; j++)
			held[j] |= words->places[j].start >= span.start &&
				words->places[j].end <= span.end;
	}
}

static size_t
count_held(const bool *held, size_t count)
{
	size_t		result = 0;

	while (count-- > 0)
		result += held[count];
	return result;
}

/*
 * By the book: every run of min_words words that stands in both texts touches
 * a passage, in either text.
 */
static void
check_runs(NpArena *arena, const Job *job)
{
	static bool a_held[MOST];
	static bool b_held[MOST];
	NpPlacedWords a = words_in(arena, &job->a, (NpSpan) {0, job->a.length});
	NpPlacedWords b = words_in(arena, &job->b, (NpSpan) {0, job->b.length});

	mark_held(&job->passages, true, &a, a_held);
	mark_held(&job->passages, false, &b, b_held);
	for (size_t i = 0; i < a.count; i++)
		for (size_t j = 0; j < b.count; j++)
		{
			size_t		run = 0;

			if (i > 0 && j > 0 && a.hashes[i - 1] == b.hashes[j - 1])
				continue;
			while (i + run < a.count && j + run < b.count &&
				   a.hashes[i + run] == b.hashes[j + run])
				run++;
			if (run < job->min_words)
				continue;
			CHECK(count_held(a_held + i, run) > 0);
			CHECK(count_held(b_held + j, run) > 0);
		}
}

/* All that must be true of any answer. */
static void
check_answer(const char *a, const char *b, size_t min_words)
{
	NpTestArena test;
	Job			there = {np_copy_text(a), np_copy_text(b), min_words, {NULL, 0}};
	Job			back = {there.b, there.a, min_words, {NULL, 0}};

	np_test_arena_init(&test, 0);
	CHECK(work(&test.arena, &there) == NP_OK);
	CHECK(work(&test.arena, &back) == NP_OK);
	CHECK(mirrored(&there.passages, &back.passages));
	CHECK(ascending(&there.passages));
	for (size_t i = 0; i < there.passages.count; i++)
		check_passage(&test.arena, &there, &there.passages.items[i]);
	check_runs(&test.arena, &there);
	np_test_arena_free(&test);
	np_free_copy(&there.a);
	np_free_copy(&there.b);
}

static void
random_words(char *out, int count, int different)
{
	*out = '\0';
	while (count-- > 0)
		out += sprintf(out, "w%d ", rand() % different);
}

/* Random texts of few and of many different words. */
static void
random_texts(void)
{
	static char a[MOST];
	static char b[MOST];

	srand(4);
	for (int round = 0; round < 1500; round++)
	{
		int			different = 1 + rand() % (round % 2 == 0 ? 4 : 40);

		random_words(a, rand() % 60, different);
		random_words(b, rand() % 60, different);
		check_answer(a, b, (size_t) (3 + rand() % 8));
	}
}

/* A copy of a with some words dropped, put in and exchanged. */
static void
edit(const char *a, int percent, char *out)
{
	while (*a != '\0')
	{
		size_t		length = strcspn(a, " ") + 1;
		int			dice = rand() % 300;

		if (dice >= percent)
		{
			memcpy(out, a, length);
			out += length;
		}
		if (dice >= percent && dice < 3 * percent)
			out += sprintf(out, "new%d ", rand());
		a += length;
	}
	*out = '\0';
}

/* Light edits leave one passage, which has all words that were left. */
static void
edited_texts(void)
{
	static char a[MOST];
	static char b[MOST];

	srand(5);
	for (int round = 0; round < 200; round++)
	{
		NpTestArena test;
		NpPlacedWords words[2];
		Job			job = {.min_words = 8};

		random_words(a, 300, 1000000);
		edit(a, 3, b);
		check_answer(a, b, 8);
		job.a = np_copy_text(a);
		job.b = np_copy_text(b);
		np_test_arena_init(&test, 0);
		CHECK(work(&test.arena, &job) == NP_OK);
		CHECK(job.passages.count == 1);
		words[0] = words_in(&test.arena, &job.a, (NpSpan) {0, job.a.length});
		words[1] = words_in(&test.arena, &job.b, (NpSpan) {0, job.b.length});
		/* Up to four at the ends may not be worth the edits before them. */
		CHECK(job.passages.items[0].words + 4 >= common(&words[0], &words[1]));
		np_test_arena_free(&test);
		np_free_copy(&job.a);
		np_free_copy(&job.b);
	}
}

static char *
repeated(const char *unit, size_t times)
{
	size_t		length = strlen(unit);
	char	   *result = malloc(length * times + 1);

	for (size_t i = 0; i < times; i++)
		memcpy(result + i * length, unit, length);
	result[length * times] = '\0';
	return result;
}

/* How many passages two texts share that do nothing but repeat themselves. */
static size_t
shared_count(const char *a, size_t a_times, const char *b, size_t b_times,
			 size_t min_words, size_t *polls)
{
	NpTestArena test;
	char	   *strings[2] = {repeated(a, a_times), repeated(b, b_times)};
	Job			job = {np_copy_text(strings[0]), np_copy_text(strings[1]),
	min_words, {NULL, 0}};

	np_test_arena_init(&test, 0);
	CHECK(work(&test.arena, &job) == NP_OK);
	*polls = test.polls;
	np_test_arena_free(&test);
	np_free_copy(&job.a);
	np_free_copy(&job.b);
	free(strings[0]);
	free(strings[1]);
	return job.passages.count;
}

/* Texts that repeat themselves cost no more than they should. */
static void
bounded(void)
{
	size_t		polls;

	CHECK(shared_count("w ", 200000, "w ", 200000, 8, &polls) == 1);
	CHECK(polls < 10000);
	CHECK(shared_count("w ", 200000, "w ", 1000, 8, &polls) < 220);
	CHECK(polls < 100000);
	CHECK(shared_count("w ", 50000, "w ", 60000, 55000, &polls) == 0);
	CHECK(polls < 10000);
	CHECK(shared_count("one and the same line\n", 20000, "one and the same line\n", 20000, 8, &polls) == 1);
	CHECK(shared_count("a b c d e f g h i j k ", 5000, "a b c d e f g h i j k l m ", 5000, 8, &polls) > 0);
	CHECK(polls < 1000000);
	CHECK(shared_count("a b c d e f g h i j k ", 5000, "l m n o p ", 5000, 8, &polls) == 0);
	CHECK(polls < 1000);
}

static void
survives(void)
{
	Job			job = {.min_words = 3};

	job.a = np_copy_text("One two three four. And five six seven, eight.");
	job.b = np_copy_text("Five six seven eight; one two three four five.");
	CHECK(np_survives_no_memory(work, &job));
	CHECK(job.passages.count == 2);
	np_free_copy(&job.a);
	np_free_copy(&job.b);
}

int
main(void)
{
	finds();
	tolerates_edits();
	repeats();
	random_texts();
	edited_texts();
	bounded();
	survives();
	return np_done("passages");
}
