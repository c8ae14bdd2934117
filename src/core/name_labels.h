/*
 * name_labels.h
 *		Labels of tokens: outside, or a place in a name of some type.
 */
#ifndef NP_CORE_NAME_LABELS_H
#define NP_CORE_NAME_LABELS_H

#include <stdbool.h>

/* O, then first, inner, last and only word of each NpNameType. */
#define NP_LABELS		21
#define NP_LABEL_ROOM	24		/* what sums are padded to */

/* A name begins, or none is open. */
static inline bool
np_label_begins(int label)
{
	return label == 0 || (label - 1) % 4 == 0 || (label - 1) % 4 == 3;
}

/* A name ends, or none is open. */
static inline bool
np_label_ends(int label)
{
	return label == 0 || (label - 1) % 4 >= 2;
}

/* May label b follow label a? */
static inline bool
np_label_follows(int a, int b)
{
	if (np_label_ends(a))
		return np_label_begins(b);
	return b != 0 && !np_label_begins(b) && (a - 1) / 4 == (b - 1) / 4;
}

#endif							/* NP_CORE_NAME_LABELS_H */
