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

static inline bool
in_filter(const uint32_t *filter, uint32_t bit)
{
	return (filter[bit / 32] >> bit % 32) & 1;
}

/*
 * True if a label may begin at a word.  One word in four begins some label,
 * `in` or `the`, but not one in fifty with the word behind it.
 */
static inline bool
may_begin(const uint32_t *filter, const uint32_t *words, size_t count,
		  size_t at)
{
	return in_filter(filter, np_label_bit(words[at], 0)) ||
		(at + 1 < count &&
		 in_filter(filter, np_label_bit(words[at], words[at + 1])));
}

/* The first label that begins with the word or, without one, a later word. */
static size_t
first_label(uint32_t word)
{
	size_t		at = label_index[word >> (32 - NP_LABEL_INDEX_BITS)];

	while (at < label_count && labels[at].first < word)
		at++;
	return at;
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
	if (label->cue == NP_CUE_COOKIE)
		add_one(&cues->notice);
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

/* The words of a label from its second one on are those at a place. */
static bool
goes_on(const Label *label, const uint32_t *words, size_t count)
{
	const uint32_t *rest = label_words + label->words_at;

	if (label->words > count + 1)
		return false;
	for (size_t i = 0; i + 1 < label->words; i++)
		if (words[i] != rest[i])
			return false;
	return true;
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
		/* Labels of all places count only where a line or a row begins. */
		bool		inside = at > 0 && at != row.end;

		if (!may_begin(inside ? inner_filter : label_filter, words, count, at))
			continue;
		for (size_t i = first_label(words[at]);
			 i < label_count && labels[i].first == words[at]; i++)
		{
			const Label *label = &labels[i];

			if (!goes_on(label, words + at + 1, count - at - 1))
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
