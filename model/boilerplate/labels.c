/*
 * labels.c
 *		Makes the table of labels: labels.txt to C.
 *
 * usage: labels < labels.txt > labels_table.h
 *
 * Words are cut and hashed by the core's own code, so the table and the text
 * that it is compared with cannot differ.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/line_facts.h"
#include "malloc_arena.h"

#define MAX_LABELS	4096
#define MAX_WORDS	12

typedef struct Entry
{
	uint32_t	words[MAX_WORDS];
	int			count;
	int			cue;
	int			place;
	char		phrase[120];
} Entry;

static const char *const cue_names[NP_CUE_COUNT] = {
	"share", "ad", "more", "newsletter", "subscribe", "cookie", "copyright",
	"comment", "credit", "bio", "byline", "navigation", "promotion", "date",
	"call", "media"
};

static const char *const place_names[] = {"any", "start", "whole"};

static int
index_of(const char *name, const char *const *names, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(name, names[i]) == 0)
			return i;
	fprintf(stderr, "labels: unknown name \"%s\"\n", name);
	exit(1);
}

/* One line of the lexicon; false for a comment or a blank line. */
static bool
parse(NpArena *arena, char *line, Entry *entry)
{
	char		cue[32];
	char		place[32];
	int			at = 0;
	NpText		text;
	NpLineFacts facts;
	NpWordHashes words = {NULL, 0, 0};

	line[strcspn(line, "\n")] = '\0';
	if (line[0] == '#' || line[0] == '\0')
		return false;
	if (sscanf(line, "%31s %31s %n", cue, place, &at) < 2 || at == 0)
		exit(1);
	entry->cue = index_of(cue, cue_names, NP_CUE_COUNT);
	entry->place = index_of(place, place_names, 3);
	snprintf(entry->phrase, sizeof(entry->phrase), "%.119s", line + at);
	if (np_text(line + at, strlen(line + at), &text) != NP_OK ||
		np_line_facts(arena, &text, (NpSpan) {0, text.length}, &words,
					  &facts) != NP_OK ||
		words.count == 0 || words.count > MAX_WORDS)
		exit(1);
	entry->count = (int) words.count;
	memcpy(entry->words, words.items, words.count * sizeof(uint32_t));
	return true;
}

/* By first word; then by everything, so that the table never varies. */
static int
compare(const void *a, const void *b)
{
	const Entry *x = a;
	const Entry *y = b;
	int			order;

	if (x->words[0] != y->words[0])
		return x->words[0] < y->words[0] ? -1 : 1;
	order = strcmp(x->phrase, y->phrase);
	if (order != 0)
		return order;
	return x->cue != y->cue ? x->cue - y->cue : x->place - y->place;
}

static void
print_filter(const Entry *entries, size_t count)
{
	static unsigned char filter[1024];

	for (size_t i = 0; i < count; i++)
		filter[entries[i].words[0] >> 22] |=
			(unsigned char) (1u << ((entries[i].words[0] >> 19) & 7));
	printf("static const uint8_t label_filter[1024] = {");
	for (int i = 0; i < 1024; i++)
		printf("%s0x%02X,", i % 12 == 0 ? "\n\t" : " ", filter[i]);
	printf("\n};\n\n");
}

static void
print_table(const Entry *entries, size_t count)
{
	size_t		at = 0;

	printf("static const uint32_t label_words[] = {\n");
	for (size_t i = 0; i < count; i++)
		for (int k = 1; k < entries[i].count; k++)
			printf("\t0x%08X,\n", entries[i].words[k]);
	printf("\t0\n};\n\nstatic const Label labels[] = {\n");
	for (size_t i = 0; i < count; i++)
	{
		printf("\t{0x%08X, %zu, %d, %d, %d},\t/* %s */\n", entries[i].words[0],
			   at, entries[i].count, entries[i].cue, entries[i].place,
			   entries[i].phrase);
		at += (size_t) entries[i].count - 1;
	}
	printf("};\n\nstatic const size_t label_count = %zu;\n", count);
}

int
main(void)
{
	static Entry entries[MAX_LABELS];
	NpArena		arena;
	size_t		count = 0;
	char		line[256];

	malloc_arena_init(&arena);
	while (fgets(line, sizeof(line), stdin) != NULL)
	{
		if (count == MAX_LABELS)
			return 1;
		if (parse(&arena, line, &entries[count]))
			count++;
	}
	qsort(entries, count, sizeof(Entry), compare);
	printf("/*\n * labels_table.h\n"
		   " *\t\tGenerated from model/boilerplate/labels.txt; do not edit.\n"
		   " */\n");
	print_filter(entries, count);
	print_table(entries, count);
	return 0;
}
