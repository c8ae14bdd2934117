/*
 * group_gold.c
 *		Groups mentions that were found by hand: what grouping can do when the
 *		tagger makes no mistake.
 *
 * Reads documents from standard input, each as a line "BYTES MENTIONS", the
 * text, and a line "START END TYPE" of byte offsets for each mention, in
 * ascending order.  Writes a line a mention: the number of its entity and the
 * entity's name.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/entities.h"
#include "core/name_lexicon.h"
#include "unit/harness.h"

/* No word of a title is longer. */
#define LONGEST_TITLE	16

static void
fail(const char *what)
{
	fprintf(stderr, "group_gold: %s\n", what);
	exit(1);
}

/* Takes the honorifics at its beginning out of the name of a mention. */
static void
read_titles(const NpText *text, NpMention *mention)
{
	size_t		at = mention->span.start;

	for (;;)
	{
		char		word[LONGEST_TITLE];
		size_t		length = 0;
		const NpLexEntry *entry;

		while (at + length < mention->span.end && length < sizeof(word) &&
			   strchr(" .", text->bytes[at + length]) == NULL)
		{
			char		c = text->bytes[at + length];

			word[length++] = c >= 'A' && c <= 'Z' ? (char) (c | 32) : c;
		}
		entry = np_name_lexicon(np_name_hash(word, length));
		at += length;
		while (at < mention->span.end && strchr(" .", text->bytes[at]) != NULL)
			at++;
		if (entry == NULL || !(entry->classes & NP_LEX_ANY_HONORIFIC) ||
			at >= mention->span.end)
			return;
		mention->titles |= entry->classes & NP_LEX_ANY_HONORIFIC;
		mention->span.start = at;
	}
}

/* Is the name one word that names a people? */
static bool
is_people(const NpText *text, NpSpan span)
{
	char		word[LONGEST_TITLE];
	size_t		length = span.end - span.start;
	const NpLexEntry *entry;

	if (length > sizeof(word))
		return false;
	for (size_t i = 0; i < length; i++)
	{
		char		c = text->bytes[span.start + i];

		word[i] = c >= 'A' && c <= 'Z' ? (char) (c | 32) : c;
	}
	entry = np_name_lexicon(np_name_hash(word, length));
	return entry != NULL && entry->classes & NP_LEX_DEMONYM;
}

static NpMention
read_mention(const NpText *text)
{
	NpMention	mention = {.score = 1};
	char		type[8];

	if (scanf("%zu %zu %7s", &mention.span.start, &mention.span.end, type) != 3 ||
		mention.span.start >= mention.span.end || mention.span.end > text->length)
		fail("bad mention");
	mention.type = np_name_type(type, strlen(type));
	if (mention.type == NP_NAME_MISC && is_people(text, mention.span))
		mention.type = NP_NAME_NORP;
	read_titles(text, &mention);
	return mention;
}

static void
group(NpArena *arena, const NpText *text, const NpMentions *mentions)
{
	NpWords		words;
	NpSentences sentences;
	NpMatches	matches = {0};
	NpTagInput	input = {text, &words, &sentences, NULL, 0, NULL, &matches};
	NpEntities	entities;

	if (np_words(arena, text, &words) != NP_OK ||
		np_sentences(arena, text, &sentences) != NP_OK ||
		np_group_mentions(arena, &input, mentions, &entities) != NP_OK)
		fail("out of memory");
	for (size_t i = 0; i < mentions->count; i++)
	{
		const NpEntity *entity = &entities.items[entities.entity_of[i]];

		printf("%u ", entities.entity_of[i]);
		for (size_t k = 0; k < entity->name_length; k++)
			putchar(entity->name[k] == '\n' ? ' ' : entity->name[k]);
		putchar('\n');
	}
}

static void
read_document(size_t length, size_t count)
{
	NpTestArena test;
	NpText		text;
	NpMentions	mentions = {.count = count};
	char	   *bytes;

	np_test_arena_init(&test, 0);
	bytes = np_alloc(&test.arena, length + 1);
	mentions.items = np_alloc_array(&test.arena, count + 1, sizeof(NpMention));
	if (bytes == NULL || mentions.items == NULL)
		fail("out of memory");
	if (fread(bytes, 1, length, stdin) != length ||
		np_text(bytes, length, &text) != NP_OK)
		fail("bad text");
	for (size_t i = 0; i < count; i++)
		mentions.items[i] = read_mention(&text);
	group(&test.arena, &text, &mentions);
	np_test_arena_free(&test);
}

int
main(void)
{
	size_t		length;
	size_t		count;

	while (scanf("%zu %zu", &length, &count) == 2)
	{
		if (getchar() != '\n')
			fail("bad document");
		read_document(length, count);
	}
	return 0;
}
