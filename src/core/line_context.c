/*
 * line_context.c
 *		Where a line stands among the others.
 *
 * Everything that needs a look at more lines than the neighbours is computed
 * here once, by passes over the whole body: sums up to a line, the next prose,
 * lines that return, words that return.
 */
#include <string.h>

#include "core/line_features.h"
#include "core/word_odds.h"

/* Prose has this many words; a pair of wide letters counts as a word. */
#define PROSE_WORDS	8

/* Lines between two prose lines of one group. */
#define ISLAND_GAP	3

/* What a line that is not prose costs a run of prose, in points. */
#define RUN_COST	60

/* Lines at the top whose words are taken for the title's. */
#define HEAD_LINES	5

bool
np_is_prose(const NpLineFacts *facts)
{
	unsigned	size = np_line_size(facts);

	if (size < PROSE_WORDS)
		return false;
	if (np_ends_sentence(facts))
		return true;
	/* A quotation may end without a stop, a long line with a damaged end. */
	return (facts->end == NP_END_QUOTE && size >= 12) ||
		(facts->sentences > 0 && size >= 30);
}

/* Cleared room for so many items: that of the last round if it does. */
static void *
cleared(NpArena *arena, NpRoom *room, size_t count, size_t size)
{
	if (count > room->count)
	{
		*room = (NpRoom) {np_alloc_array(arena, count, size), count};
		return room->items;
	}
	return memset(room->items, 0, count * size);
}

/* Lines by their words, for counting those that return. */
typedef struct Repeat
{
	uint64_t	hash;
	uint32_t	count;
} Repeat;

static size_t
power_above(size_t value, size_t least, size_t most)
{
	size_t		size = least;

	while (size < value && size < most)
		size *= 2;
	return size;
}

static Repeat *
find_repeat(Repeat *table, size_t mask, uint64_t hash)
{
	size_t		at = (size_t) (hash >> 20) & mask;

	while (table[at].count > 0 && table[at].hash != hash)
		at = (at + 1) & mask;
	return &table[at];
}

static NpStatus
count_repeats(NpArena *arena, NpLineContext *context)
{
	size_t		count = context->lines.count;
	size_t		size = power_above(count * 2, 64, SIZE_MAX / 4);
	Repeat	   *table = cleared(arena, &context->repeats, size,
								sizeof(Repeat));

	if (table == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
	{
		Repeat	   *found;

		if (i % 4096 == 0)
			np_poll(arena);
		if (context->facts[i].hash == 0)
			continue;
		found = find_repeat(table, size - 1, context->facts[i].hash);
		found->hash = context->facts[i].hash;
		found->count++;
	}
	for (size_t i = 0; i < count; i++)
	{
		uint32_t	found = 0;

		if (i % 4096 == 0)
			np_poll(arena);
		if (context->facts[i].hash != 0)
			found = find_repeat(table, size - 1,
								context->facts[i].hash)->count;
		context->places[i].repeats = found < 255 ? (uint8_t) found : 255;
	}
	return NP_OK;
}

/*
 * Words of the prose: each slot holds the one line a word was seen in, or
 * MANY, and in its top bit whether the head has it.  Two words that share a
 * slot are taken for one; the table is large enough to make that rare.
 */
#define MANY	(IN_HEAD - 1)
#define IN_HEAD	(UINT32_C(1) << 31)

typedef struct Vocabulary
{
	uint32_t   *slots;
	size_t		mask;
} Vocabulary;

static size_t
slot_of(const Vocabulary *words, uint32_t hash)
{
	return (hash >> 1) & words->mask;
}

/*
 * Picks the words that carry meaning, of the lines that are new since the last
 * round: all others are looked at in vain.
 */
static NpStatus
pick_words(NpArena *arena, NpLineContext *context)
{
	NP_TRY(np_reserve(arena, &context->telling, &context->telling_room,
					  context->words.count, sizeof(uint32_t)));
	for (size_t i = 0; i < context->lines.count; i++)
	{
		NpLineFacts *facts = &context->facts[i];
		const uint32_t *words = context->words.items + facts->words_at;
		uint32_t   *telling = context->telling + facts->words_at;
		size_t		picked = 0;

		if (i % 4096 == 0)
			np_poll(arena);
		if (facts->words_at < context->picked)
			continue;
		for (size_t k = 0; k < facts->kept; k++)
		{
			telling[picked] = words[k];
			picked += words[k] & 1;
		}
		facts->telling = (uint8_t) picked;
	}
	context->picked = context->words.count;
	return NP_OK;
}

/*
 * Notes the words of a line of prose, which comes behind those noted before.
 * Without branches: whether a word is known changes from word to word.
 */
static void
learn_prose(Vocabulary *vocabulary, const uint32_t *words, size_t count,
			uint32_t line)
{
	for (size_t k = 0; k < count; k++)
	{
		uint32_t   *slot = &vocabulary->slots[slot_of(vocabulary, words[k])];

		/* Seen in a line before, that is, neither in none nor in this one. */
		uint32_t	other = (*slot & MANY) - 1 < line - 1;

		*slot |= line | ((0u - other) & MANY);
	}
}

static void
learn_head(Vocabulary *vocabulary, const uint32_t *words, size_t count)
{
	for (size_t k = 0; k < count; k++)
		vocabulary->slots[slot_of(vocabulary, words[k])] |= IN_HEAD;
}

/*
 * Slots for the words of the lines that are left, and no others: what is
 * stripped is judged like what was left of it.  Eight slots a word, since
 * words that share one are taken for one another.
 */
static size_t
vocabulary_size(const NpLineContext *context)
{
	size_t		words = 0;

	for (size_t i = 0; i < context->lines.count; i++)
		words += context->facts[i].kept;
	return power_above(words * 8, 256, (size_t) 1 << 20);
}

static NpStatus
learn_words(NpArena *arena, NpLineContext *context, Vocabulary *vocabulary)
{
	size_t		size = vocabulary_size(context);

	vocabulary->mask = size - 1;
	vocabulary->slots = cleared(arena, &context->vocabulary, size,
								sizeof(uint32_t));
	if (vocabulary->slots == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < context->lines.count; i++)
	{
		const NpLineFacts *facts = &context->facts[i];
		const uint32_t *words = context->telling + facts->words_at;
		bool		prose = context->places[i].is_prose;

		if (i % 4096 == 0)
			np_poll(arena);
		if (!prose && i >= HEAD_LINES)
			continue;
		if (prose)
			learn_prose(vocabulary, words, facts->telling, (uint32_t) i + 1);
		else
			learn_head(vocabulary, words, facts->telling);
	}
	return NP_OK;
}

/* Shares of a line's words that other prose and the head of the text hold. */
static void
recognise(NpLineContext *context, const Vocabulary *vocabulary, size_t i)
{
	const NpLineFacts *facts = &context->facts[i];
	const uint32_t *words = context->telling + facts->words_at;
	NpLinePlace *place = &context->places[i];

	/* What a word that is not known says: prose has seen its own. */
	uint32_t	unknown = place->is_prose ? (uint32_t) i + 1 : 0;
	unsigned	known = 0;
	unsigned	head = 0;

	if (facts->telling == 0)
		return;
	for (size_t k = 0; k < facts->telling; k++)
	{
		uint32_t	slot = vocabulary->slots[slot_of(vocabulary, words[k])];

		known += (slot & MANY) != unknown;
		head += slot >> 31;
	}
	place->known = (uint8_t) (known * 64 / facts->telling);
	place->head = (uint8_t) (head * 64 / facts->telling);
	if (place->is_prose)
		context->known_sum += place->known;
}

static void
sum_up(NpLineContext *context)
{
	NpLinePlace before = {0};

	for (size_t i = 0; i < context->lines.count; i++)
	{
		NpLinePlace *place = &context->places[i];
		const NpLineFacts *facts = &context->facts[i];
		bool		prose = np_is_prose(facts) &&
			(context->known == NULL || !context->known[i]);

		place->is_prose = prose;
		place->points = before.points + facts->points;
		place->prose = before.prose + prose;
		place->prose_points = before.prose_points +
			(prose ? facts->points : 0);
		place->shorts = before.shorts + (np_line_size(facts) <= 4);
		place->notices = before.notices + (facts->cues.notice > 0);
		before = *place;
	}
}

/* What tells a whole page from what an extractor left of one. */
static void
count_furniture(NpLineContext *context)
{
	for (size_t i = 0; i < context->lines.count; i++)
	{
		const NpLineFacts *facts = &context->facts[i];

		context->labels += facts->cues.whole != 0;
		context->repeated += context->places[i].repeats > 1;
		context->titles += facts->words > 0 &&
			facts->capitals == facts->words;
		context->tiny += np_line_size(facts) <= 2;
		context->navigation +=
			np_has_cue(facts->cues.whole, NP_CUE_NAVIGATION);
		context->kinds |= facts->cues.whole;
	}
}

/* A whole page begins and ends with furniture, an extract with the text. */
static void
measure_gaps(NpLineContext *context)
{
	size_t		count = context->lines.count;
	size_t		since = 0;

	context->lead = count;
	for (size_t i = 0; i < count; i++)
	{
		if (!context->places[i].is_prose)
		{
			since++;
			continue;
		}
		if (context->lead == count)
			context->lead = since;
		else if (since > context->gap)
			context->gap = since;
		since = 0;
	}
	context->trail = since;
}

static void
look_ahead(NpLineContext *context)
{
	size_t		count = context->lines.count;
	uint32_t	prose = (uint32_t) count;
	uint32_t	cue = (uint32_t) count;

	for (size_t i = count; i-- > 0;)
	{
		if (context->places[i].is_prose)
			prose = (uint32_t) i;
		if (context->facts[i].cues.count > 0)
			cue = (uint32_t) i;
		context->places[i].next_prose = prose;
		context->places[i].next_cue = cue;
	}
}

/*
 * Groups of prose: lines of prose less than ISLAND_GAP lines apart, and what
 * stands between them.  An article is a large one, a comment a small one.
 */
static void
find_islands(NpLineContext *context)
{
	size_t		count = context->lines.count;
	size_t		start = 0;

	while (start < count)
	{
		size_t		first = context->places[start].next_prose;
		size_t		last = first;
		uint32_t	points = 0;

		if (first == count)
			return;
		for (size_t i = first; i < count && i - last <= ISLAND_GAP;
			 i = i + 1 < count ? context->places[i + 1].next_prose : count)
		{
			points += context->facts[i].points;
			last = i;
		}
		for (size_t i = first; i <= last; i++)
			context->places[i].island = points;
		start = last + 1;
	}
}

/* The run of lines whose prose outweighs the other lines most (Kadane). */
static void
find_run(NpLineContext *context)
{
	int64_t		sum = 0;
	int64_t		best = 0;
	size_t		start = 0;

	for (size_t i = 0; i < context->lines.count; i++)
	{
		sum += context->places[i].is_prose ?
			context->facts[i].points : -RUN_COST;
		if (sum <= 0)
		{
			sum = 0;
			start = i + 1;
		}
		else if (sum > best)
		{
			best = sum;
			context->run_start = start;
			context->run_end = i + 1;
		}
	}
}

NpStatus
np_place_lines(NpArena *arena, NpLineContext *context)
{
	size_t		count = context->lines.count;
	Vocabulary	vocabulary;

	context->places = cleared(arena, &context->room, count,
							  sizeof(NpLinePlace));
	if (context->places == NULL)
		return NP_NO_MEMORY;
	context->run_start = context->run_end = 0;
	context->known_sum = 0;
	context->labels = context->repeated = context->titles = 0;
	context->tiny = context->navigation = context->gap = 0;
	context->kinds = 0;
	sum_up(context);
	NP_TRY(count_repeats(arena, context));
	NP_TRY(pick_words(arena, context));
	NP_TRY(learn_words(arena, context, &vocabulary));
	for (size_t i = 0; i < count; i++)
		recognise(context, &vocabulary, i);
	count_furniture(context);
	measure_gaps(context);
	look_ahead(context);
	find_islands(context);
	find_run(context);
	return NP_OK;
}

NpStatus
np_line_context(NpArena *arena, const NpText *text, NpLineContext *context)
{
	size_t		count;

	memset(context, 0, sizeof(*context));
	context->text = text;
	context->odds = np_word_odds();
	NP_TRY(np_lines(arena, text, &context->lines));
	count = context->lines.count;
	if (count == 0)
		return NP_OK;
	context->facts = np_alloc_array(arena, count, sizeof(NpLineFacts));
	if (context->facts == NULL)
		return NP_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
	{
		np_poll(arena);
		NP_TRY(np_line_facts(arena, text, context->lines.items[i].span,
							 &context->words, &context->facts[i]));
	}
	return np_place_lines(arena, context);
}
