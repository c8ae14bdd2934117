/*
 * labels.c
 *		Words by which the furniture of a page names itself.
 */
#include "core/labels.h"

#include <string.h>

/* A label of the table: its words are hashes in label_words. */
typedef struct Label
{
	uint32_t	first;			/* hash of the first word; the table's order */
	uint16_t	words_at;		/* where its other words begin */
	uint8_t		words;			/* how many words it has */
	uint8_t		cue;
	uint8_t		place;
} Label;

#include "core/tables/labels_table.h"

/*
 * One bit for each of the 8192 values of a hash's top bits: most words of a
 * text begin no label, and this says so in one look.
 */
static bool
may_begin(uint32_t word)
{
	uint32_t	bit = word >> 19;

	return (label_filter[bit >> 3] >> (bit & 7)) & 1;
}

/* The first label that begins with the word or, without one, a later word. */
static size_t
first_label(uint32_t word)
{
	size_t		low = 0;
	size_t		high = label_count;

	while (low < high)
	{
		size_t		middle = (low + high) / 2;

		if (labels[middle].first < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
add_one(uint8_t *counter)
{
	if (*counter < UINT8_MAX)
		(*counter)++;
}

static void
mark(const Label *label, size_t at, size_t tail, bool whole, NpCues *cues)
{
	uint16_t	bit = (uint16_t) (1u << label->cue);

	/* Before a colon, any label of a credit counts wherever it stands. */
	if (label->cue == NP_CUE_CREDIT && at + label->words <= UINT8_MAX)
		cues->credit_end = (uint8_t) (at + label->words);
	if (label->place == NP_PLACE_START && at > 0)
		return;
	if (label->place == NP_PLACE_WHOLE && !whole)
		return;
	cues->any |= bit;
	add_one(&cues->count);
	if (label->cue == NP_CUE_BIO)
		add_one(&cues->bio);
	if (label->cue == NP_CUE_NEWSLETTER || label->cue == NP_CUE_SUBSCRIBE ||
		label->cue == NP_CUE_CALL)
		add_one(&cues->pitch);
	if (at >= tail)
		cues->tail |= bit;
	if (whole)
		cues->whole |= bit;
	if (at == 0)
	{
		cues->start |= bit;
		if (label->words > cues->label_words)
			cues->label_words = label->words;
	}
}

/* Labels of whole lines, side by side: Share, Save, Print. */
typedef struct Row
{
	size_t		end;			/* behind the last one */
	size_t		next;			/* behind the longest at the place looked at */
	uint16_t	cues;
} Row;

static void
extend_row(Row *row, const Label *label, size_t at)
{
	if (label->place != NP_PLACE_WHOLE || at != row->end)
		return;
	row->cues |= (uint16_t) (1u << label->cue);
	if (at + label->words > row->next)
		row->next = at + label->words;
}

void
np_find_labels(const uint32_t *words, size_t count,
			   const NpLabelBounds *bounds, NpCues *cues)
{
	size_t		whole = bounds->whole;
	size_t		tail = bounds->tail;
	Row			row = {bounds->first, bounds->first, 0};

	memset(cues, 0, sizeof(*cues));
	for (size_t at = 0; at < count; at++)
	{
		if (!may_begin(words[at]))
			continue;
		for (size_t i = first_label(words[at]);
			 i < label_count && labels[i].first == words[at]; i++)
		{
			const Label *label = &labels[i];
			size_t		rest = label->words - (size_t) 1;

			if (rest >= count - at ||
				memcmp(words + at + 1, label_words + label->words_at,
					   rest * sizeof(uint32_t)) != 0)
				continue;
			mark(label, at, tail, at == 0 && label->words == whole, cues);
			extend_row(&row, label, at);
		}
		if (at == row.end)
			row.end = row.next;
	}
	if (whole > 0 && row.end == whole)
		cues->row = row.cues;
}
