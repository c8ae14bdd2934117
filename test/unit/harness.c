/*
 * harness.c
 *		Checks, and an arena over malloc whose memory can be made to run out.
 */
#include "unit/harness.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"

static int	passed = 0;
static int	failed = 0;

bool
np_record(bool right, const char *what, const char *file, int line)
{
	if (right)
		passed++;
	else
	{
		failed++;
		printf("%s:%d: not so: %s\n", file, line, what);
	}
	return right;
}

int
np_done(const char *name)
{
	printf("%s: %d passed, %d failed\n", name, passed, failed);
	return failed > 0;
}

/* Heads a block; the union keeps what follows aligned. */
typedef union Block
{
	union Block *next;
	max_align_t align;
} Block;

typedef struct Owned
{
	struct Owned *next;
	void		(*destroy) (void *object);
	void	   *object;
} Owned;

static void *
grab(void *context, size_t size)
{
	NpTestArena *test = context;
	Block	   *block;

	if (++test->requests == test->fail_at)
		return NULL;
	block = malloc(sizeof(Block) + size);
	if (block == NULL)
		return NULL;
	block->next = test->blocks;
	test->blocks = block;
	return block + 1;
}

static void
give(void *context, void *memory)
{
	NpTestArena *test = context;
	Block	   *block = (Block *) memory - 1;
	Block	   *previous = test->blocks;

	if (previous == block)
		test->blocks = block->next;
	else
	{
		while (previous->next != block)
			previous = previous->next;
		previous->next = block->next;
	}
	free(block);
}

static void
count_poll(void *context)
{
	((NpTestArena *) context)->polls++;
}

static int
own(void *context, void *object, void (*destroy) (void *object))
{
	NpTestArena *test = context;
	Owned	   *owned;

	if (++test->requests == test->fail_at)
		return false;
	owned = malloc(sizeof(Owned));
	if (owned == NULL)
		return false;
	*owned = (Owned) {test->owned, destroy, object};
	test->owned = owned;
	return true;
}

void
np_test_arena_init(NpTestArena *test, size_t fail_at)
{
	NpArenaSource source = {grab, give, count_poll, own, test};

	memset(test, 0, sizeof(*test));
	test->fail_at = fail_at;
	np_arena_init(&test->arena, &source);
}

void
np_test_arena_free(NpTestArena *test)
{
	for (Owned *owned = test->owned, *next; owned != NULL; owned = next)
	{
		next = owned->next;
		owned->destroy(owned->object);
		free(owned);
	}
	for (Block *block = test->blocks, *next; block != NULL; block = next)
	{
		next = block->next;
		free(block);
	}
	test->owned = NULL;
	test->blocks = NULL;
}

bool
np_survives_no_memory(NpStatus (*work) (NpArena *arena, void *argument),
					  void *argument)
{
	for (size_t fail_at = 1; fail_at < 100000; fail_at++)
	{
		NpTestArena test;
		NpStatus	status;

		np_test_arena_init(&test, fail_at);
		status = work(&test.arena, argument);
		np_test_arena_free(&test);
		if (test.requests < fail_at)
			return status == NP_OK && fail_at > 1;
		if (status != NP_NO_MEMORY)
			return false;
	}
	return false;
}

NpText
np_copy_bytes(const char *bytes, size_t length)
{
	NpText		text = {0};
	char	   *copy = malloc(length > 0 ? length : 1);

	if (copy == NULL)
		abort();
	memcpy(copy, bytes, length);
	if (np_text(copy, length, &text) != NP_OK)
	{
		printf("not UTF-8: %.*s\n", (int) length, bytes);
		abort();
	}
	return text;
}

NpText
np_copy_text(const char *string)
{
	return np_copy_bytes(string, strlen(string));
}

void
np_free_copy(NpText *text)
{
	free((void *) text->bytes);
	text->bytes = NULL;
	text->length = 0;
}

bool
np_span_is(const NpText *text, NpSpan span, const char *string)
{
	return span.start <= span.end && span.end <= text->length &&
		span.end - span.start == strlen(string) &&
		memcmp(text->bytes + span.start, string, strlen(string)) == 0;
}

uint64_t
np_hash_word(const char *bytes, size_t length)
{
	NpWordHash	hash;
	size_t		at = 0;

	np_word_begin(&hash);
	for (; length - at >= 8; at += 8)
		np_word_add(&hash, np_load(bytes + at), 8);
	if (at < length)
		np_word_add(&hash, np_load_some(bytes + at, length - at),
					(unsigned) (length - at));
	return np_word_end(&hash);
}
