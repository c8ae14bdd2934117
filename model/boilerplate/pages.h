/*
 * pages.h
 *		Labelled pages, as extract.py writes them.
 */
#ifndef NP_MODEL_PAGES_H
#define NP_MODEL_PAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Page
{
	char	   *id;
	char	   *site;
	char	   *set;
	char	   *body;			/* its lines, a newline after each */
	size_t		length;
	char	   *labels;			/* one of + - ? for each line */
	size_t		lines;
}			Page;

typedef struct Pages
{
	Page	   *items;
	size_t		count;
}			Pages;

/* All pages of a file; ends the program when it cannot be read. */
extern Pages read_pages(const char *path);

/* One of `folds` parts; all pages of a site are in the same one. */
extern unsigned fold_of(const Page * page, unsigned folds);

extern void *must_alloc(size_t count, size_t size);

#endif							/* NP_MODEL_PAGES_H */
