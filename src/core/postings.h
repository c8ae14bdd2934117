/*
 * postings.h
 *		A page of an index: keys, and the rows that have them, in order.
 *
 * A posting is a key and the place of a row.  They are stored in the order of
 * key and place as differences to the one before, in one byte and more.  Each
 * sixty-fourth is stored whole and found by a directory, so that a search
 * reads little of the page.  Some postings wait at the end, whole and in no
 * order: to put one there changes few bytes, and what changes is logged.
 *
 * The numbers of bytes are of an area inside a page, behind which at least
 * NP_POSTINGS_SLACK bytes can be read.  What a disk has damaged is refused, or
 * read as other postings, but never read beyond the area and its slack.
 */
#ifndef NP_CORE_POSTINGS_H
#define NP_CORE_POSTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/status.h"

#define NP_POSTINGS_SLACK		8

/* Areas have at most this many bytes. */
#define NP_POSTINGS_AREA_MOST	32768

/* An area has never more postings than this; each takes a byte at least. */
#define NP_POSTINGS_MOST(capacity)	((size_t) (capacity))

/*
 * Postings that wait for their place in the order, at most, of so many bytes.
 */
#define NP_POSTINGS_WAITING		64
#define NP_POSTINGS_WHOLE		10

/* Where an area has their number, in two bytes. */
#define NP_POSTINGS_WAITING_AT	4

typedef struct NpPosting
{
	uint32_t	key;
	uint32_t	block;
	uint16_t	offset;			/* never 0 */
} NpPosting;

/* Less than, equal to or greater than zero, as a stands to b in the order. */
static inline int
np_posting_compare(const NpPosting *a, const NpPosting *b)
{
	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->block != b->block)
		return a->block < b->block ? -1 : 1;
	return (a->offset > b->offset) - (a->offset < b->offset);
}

/* The parts of an area. */
typedef struct NpPostings
{
	const unsigned char *stream;	/* those in order */
	size_t		stream_bytes;
	const unsigned char *directory; /* where in it whole ones are */
	size_t		chunks;
	const unsigned char *waiting;
	size_t		waiting_count;
	size_t		most;			/* of postings */
	size_t		used;			/* bytes of the area */
} NpPostings;

/* NP_BAD_VALUE if the area's parts do not fit into its capacity. */
extern NpStatus np_postings_open(const unsigned char *area, size_t capacity,
								 NpPostings *postings);

/*
 * All of them in order, each once.  The array has room for
 * NP_POSTINGS_MOST(capacity).
 */
extern NpStatus np_postings_read(const NpPostings *postings,
								 NpPosting *found, size_t *count);

/* Those of one key, likewise. */
extern NpStatus np_postings_find(const NpPostings *postings, uint32_t key,
								 NpPosting *found, size_t *count);

/* Puts one to those that wait; false if there is no room. */
extern bool np_postings_append(unsigned char *area, size_t capacity,
							   const NpPosting *posting);

#define NP_POSTINGS_CHUNKS	256

/* Postings, given in order, on their way into an area. */
typedef struct NpPostingsPacker
{
	unsigned char *area;
	size_t		limit;			/* bytes of the area to use */
	size_t		stream_bytes;
	size_t		count;
	size_t		chunks;
	NpPosting	last;
	uint16_t	directory[NP_POSTINGS_CHUNKS];
} NpPostingsPacker;

extern void np_postings_pack_begin(NpPostingsPacker *packer,
								   unsigned char *area, size_t limit);

/* False, and nothing is changed, if it does not fit. */
extern bool np_postings_pack(NpPostingsPacker *packer,
							 const NpPosting *posting);

/* Makes the area whole; returns the number of bytes used. */
extern size_t np_postings_pack_end(NpPostingsPacker *packer);

/*
 * Fills an area with the first of these, which are in order.  Returns how many
 * there was room for, and how many bytes they use.
 */
extern size_t np_postings_fill(unsigned char *area, size_t limit,
							   const NpPosting *postings, size_t count,
							   size_t *used);

/*
 * Of postings that are too many for one area: how many go to the first of two.
 * Half of the bytes, which need not be half of the postings; but nearly all if
 * more are to come at the end.  The scratch is an area too.
 */
extern size_t np_postings_cut(const NpPosting *postings, size_t count,
							  bool at_end, unsigned char *scratch,
							  size_t capacity);

#endif							/* NP_CORE_POSTINGS_H */
