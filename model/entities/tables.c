/*
 * tables.c
 *		The tables of name_lists.h, made of lines `value phrase`.
 */
#include "tables.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/name_lexicon.h"

/* An entry, from which the table is made when all are known. */
typedef struct Entry
{
	uint64_t	hash;
	uint32_t	value;
} Entry;

typedef struct Entries
{
	Entry	   *items;
	size_t		count;
	size_t		capacity;
} Entries;

static void
add_entry(Entries *entries, uint64_t hash, uint32_t value)
{
	if (entries->count == entries->capacity)
	{
		entries->capacity = entries->capacity * 2 + 1024;
		entries->items = realloc(entries->items, entries->capacity * sizeof(Entry));
		if (entries->items == NULL)
			abort();
	}
	entries->items[entries->count++] = (Entry) {hash, value};
}

static int
by_hash(const void *a, const void *b)
{
	const Entry *x = a;
	const Entry *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* Entries of one hash become one. */
static void
unite(Entries *entries)
{
	size_t		out = 0;

	qsort(entries->items, entries->count, sizeof(Entry), by_hash);
	for (size_t i = 0; i < entries->count; i++)
	{
		if (out > 0 && entries->items[out - 1].hash == entries->items[i].hash)
			entries->items[out - 1].value |= entries->items[i].value;
		else
			entries->items[out++] = entries->items[i];
	}
	entries->count = out;
}

static NpNameTable
make_table(Entries *entries)
{
	uint32_t	bits = 4;
	uint32_t   *slots;
	size_t		mask;

	unite(entries);
	while (((size_t) 1 << bits) * 3 < entries->count * 4)
		bits++;
	mask = ((size_t) 1 << bits) - 1;
	slots = calloc(mask + 1, sizeof(uint32_t));
	for (size_t i = 0; i < entries->count; i++)
	{
		uint64_t	key = entries->items[i].hash * UINT64_C(0x9e3779b97f4a7c15);
		size_t		at = (size_t) (key >> (64 - bits));

		while (slots[at] != 0)
			at = (at + 1) & mask;
		slots[at] = entries->items[i].value << 16 | ((uint32_t) (key >> 8) & 0xFFFF);
	}
	free(entries->items);
	return (NpNameTable) {slots, 64 - bits};
}

NpNameTable
read_phrases(const char *path)
{
	FILE	   *file = fopen(path, "r");
	Entries		entries = {0};
	char		line[4096];

	while (file != NULL && fgets(line, sizeof(line), file) != NULL)
	{
		char	   *rest;
		uint32_t	value = (uint32_t) strtoul(line, &rest, 10);
		uint64_t	hash = 0;
		bool		first = true;

		for (char *word = strtok(rest, " \n"); word != NULL; word = strtok(NULL, " \n"))
		{
			uint64_t	next = np_name_hash(word, strlen(word));

			if (!first)
				add_entry(&entries, hash, NP_LIST_MORE);
			hash = first ? next : np_name_hash_join(hash, next);
			first = false;
		}
		add_entry(&entries, hash, value);
	}
	if (file != NULL)
		fclose(file);
	return make_table(&entries);
}

NpNameTable
read_classes(const char *path)
{
	FILE	   *file = fopen(path, "r");
	Entries		entries = {0};
	unsigned	class;
	unsigned long long hash;

	while (file != NULL && fscanf(file, "%u %llu %*[^\n]", &class, &hash) == 2)
		add_entry(&entries, hash, class);
	if (file != NULL)
		fclose(file);
	return make_table(&entries);
}
