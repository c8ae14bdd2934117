/*
 * template.h
 *		What the pages of a site have in common, as one bounded value.
 *
 * A template holds a sample of pages: of all that were ever fed, those
 * NP_TEMPLATE_PAGES with the smallest hashes.  So it is the same whatever the
 * order and the grouping, and merging two is taking the smallest of both.
 * Each page is the set of its lines' keys, at most NP_TEMPLATE_PAGE_KEYS of
 * them, again those with the smallest hashes.
 *
 * A value is used where it lies.  All numbers are little-endian:
 *
 *		header		24 bytes
 *		kinds		of the keys, one byte each
 *		lengths		of the keys' samples of text, one byte each
 *		samples		one behind the other, UTF-8
 *		holders		of each key, the set of pages that hold it
 *		pages		ascending by hash: hash, cutoff, times fed
 *		hashes		of the keys, ascending
 *
 * What compresses well comes first, for the server's compressor looks at the
 * beginning of a value and gives up there.
 */
#ifndef NP_CORE_TEMPLATE_H
#define NP_CORE_TEMPLATE_H

#include <stdbool.h>

#include "core/arena.h"
#include "core/fold.h"
#include "core/lines.h"
#include "core/template_keys.h"
#include "core/text.h"

/* Counts up when the layout of a value changes. */
#define NP_TEMPLATE_FORMAT	1

/* Pages in the sample: a share of 0.3 is known to 0.06, one standard error. */
#define NP_TEMPLATE_PAGES	64

/* Keys of a page that are kept. */
#define NP_TEMPLATE_PAGE_KEYS	512

/* A view of a stored value; what it points to must outlive it. */
typedef struct NpTemplate
{
	const uint8_t *bytes;
	size_t		length;
	uint64_t	fed;			/* pages fed, repeated ones too */
	size_t		pages;			/* in the sample */
	uint64_t	partial;		/* set of those that lack some of their keys */
	size_t		keys;
	size_t		sample_bytes;
	const uint8_t *page_table;
	const uint8_t *hashes;
	const uint8_t *holders;
	const uint8_t *kinds;
	const uint8_t *lengths;
	const uint8_t *samples;
} NpTemplate;

/*
 * A view of the bytes of a value, in constant time.  Whatever the bytes, no
 * later access reads outside of them; a damaged value gives wrong counts at
 * worst.  NP_BAD_VERSION for a value of another format or other rules.
 */
extern NpStatus np_template_open(const uint8_t *bytes, size_t length,
								 NpTemplate *template);

/* Are these bytes what the functions below would have made?  Every byte. */
extern NpStatus np_template_check(NpArena *arena, const uint8_t *bytes,
								  size_t length);

/* One value made of bytes. */
typedef struct NpTemplateBytes
{
	uint8_t    *bytes;
	size_t		length;
} NpTemplateBytes;

/* The template of no page. */
extern NpStatus np_template_empty(NpArena *arena, NpTemplateBytes *out);

/* A page that is to be fed. */
typedef struct NpPage
{
	const NpText *text;
	NpLines		lines;
	uint64_t	hash;			/* equal pages have equal ones; 0: no line */
} NpPage;

/* Reads a page as far as its hash, which tells whether to feed it. */
extern NpStatus np_page(NpArena *arena, const NpText *text, NpPage *page);

/* The template of one page that has a line. */
extern NpStatus np_template_of(NpArena *arena, const NpPage *page,
							   NpTemplateBytes *out);

/*
 * The template of all pages of both, and of `more` further ones that lie
 * outside of the sample.
 */
extern NpStatus np_template_merge(NpArena *arena, const NpTemplate *a,
								  const NpTemplate *b, uint64_t more,
								  NpTemplateBytes *out);

/* The largest page hash that the sample takes. */
extern uint64_t np_template_limit(const NpTemplate *template);

/* A line that the template has learned. */
typedef struct NpTemplateLine
{
	char		text[NP_TEMPLATE_SAMPLE];
	size_t		length;
	uint8_t		kind;
	bool		explained;		/* by another line of the same pages */
	uint64_t	holders;		/* set of sampled pages */
	unsigned	held;			/* their number */
	unsigned	counted;		/* of so many */
	uint64_t	pages;			/* held, projected to all distinct pages */
} NpTemplateLine;

typedef struct NpTemplateLines
{
	NpTemplateLine *items;
	size_t		count;
} NpTemplateLines;

/*
 * The lines on at least so many pages, those on most pages first.  A shape is
 * left out where one line accounts for all of its pages, and a line where one
 * of its shapes is on twice as many.
 */
extern NpStatus np_template_lines(NpArena *arena, const NpTemplate *template,
								  uint64_t min_pages, NpTemplateLines *lines);

/* A value as text, and back: a JSON object; ascii escapes the rest. */
extern NpStatus np_template_print(NpArena *arena, const NpTemplate *template,
								  bool ascii, NpBuffer *out);
extern NpStatus np_template_parse(NpArena *arena, const NpText *text,
								  NpTemplateBytes *out);

#endif							/* NP_CORE_TEMPLATE_H */
