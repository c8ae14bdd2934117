/*
 * pages.c
 *		Labelled pages, as extract.py writes them.
 */
#include "pages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *
must_alloc(size_t count, size_t size)
{
	void	   *result = calloc(count > 0 ? count : 1, size);

	if (result == NULL)
	{
		fprintf(stderr, "out of memory\n");
		exit(1);
	}
	return result;
}

static char *
read_all(const char *path, size_t *length)
{
	FILE	   *file = fopen(path, "rb");
	long		size;
	char	   *bytes;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0 ||
		(size = ftell(file)) < 0 || fseek(file, 0, SEEK_SET) != 0)
	{
		perror(path);
		exit(1);
	}
	bytes = must_alloc((size_t) size + 1, 1);
	*length = fread(bytes, 1, (size_t) size, file);
	fclose(file);
	return bytes;
}

/* Cuts "P id\tsite\tset" in place. */
static void
begin_page(Page * page, char *head, char *body)
{
	page->id = head + 2;
	page->site = strchr(page->id, '\t');
	*page->site++ = '\0';
	page->set = strchr(page->site, '\t');
	*page->set++ = '\0';
	page->body = body;
}

/*
 * The lines move to the front of the buffer, over labels and heads that have
 * been read; each page's id stays where it is, in a copy.
 */
Pages
read_pages(const char *path)
{
	Pages		pages = {NULL, 0};
	size_t		length;
	size_t		capacity = 0;
	size_t		room = 0;
	char	   *bytes = read_all(path, &length);
	char	   *end = bytes + length;
	char	   *bodies = must_alloc(length + 1, 1);
	char	   *labels = must_alloc(length + 1, 1);
	Page	   *page = NULL;

	for (char *line = bytes; line < end;)
	{
		char	   *stop = memchr(line, '\n', (size_t) (end - line));

		if (stop == NULL)
			stop = end;
		*stop = '\0';
		if (line[0] == 'P')
		{
			if (pages.count == capacity)
			{
				capacity = capacity * 2 + 64;
				pages.items = realloc(pages.items, capacity * sizeof(Page));
			}
			page = &pages.items[pages.count++];
			memset(page, 0, sizeof(*page));
			begin_page(page, line, bodies + room);
			page->labels = labels;
		}
		else if (page != NULL)
		{
			size_t		size = strlen(line + 2);

			memcpy(bodies + room, line + 2, size);
			bodies[room + size] = '\n';
			room += size + 1;
			page->length += size + 1;
			page->lines++;
			*labels++ = line[0];
		}
		line = stop + 1;
	}
	return pages;
}

unsigned
fold_of(const Page * page, unsigned folds)
{
	uint32_t	hash = 2166136261u;

	for (const char *c = page->site; *c != '\0'; c++)
		hash = (hash ^ (unsigned char) *c) * 16777619u;
	hash ^= hash >> 15;
	hash *= 0x85EBCA6Bu;
	hash ^= hash >> 13;
	return hash % folds;
}
