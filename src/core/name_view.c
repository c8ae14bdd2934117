/*
 * name_view.c
 *		Tokens as a trained tagger sees them: spellings, islands, runs.
 */
#include "core/name_view.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/name_lexicon.h"
#include "core/name_phrases.h"

#define TOKENS_PER_POLL	1024

/* Of one word, which may be the whole text. */
#define BYTES_PER_POLL	4096

/* Words between two capitals that may link them: "Bank of the West". */
#define LONGEST_LINK	4

/* Words that tell a text's language, and the share known in English. */
#define LEAST_SAMPLED	10
#define MOST_SAMPLED	1000
#define KNOWN_SHARE		67

/* Letters of the longest acronym. */
#define LONGEST_ACRONYM	12

/* Spellings */

/* Letters, capitals, digits and marks of a word, runs of one kind as one. */
static uint32_t
outline_of(NpArena *arena, const NpText *text, const NpToken *token)
{
	uint32_t	outline = 0;
	uint32_t	last = 0;
	unsigned	steps = 0;
	size_t		polled = token->start;

	for (size_t at = token->start; at < token->end && steps < 10;)
	{
		uint32_t	c = np_next(text, &at);
		uint32_t	kind;

		if (at - polled >= BYTES_PER_POLL)
		{
			np_poll(arena);
			polled = at;
		}
		if (c >= '0' && c <= '9')
			kind = 1;
		else if (c < 0x80 ? (c >= 'A' && c <= 'Z') :
				 u_isupper((UChar32) c) || u_istitle((UChar32) c))
			kind = 2;
		else if (c < 0x80 ? (c >= 'a' && c <= 'z') : u_isalpha((UChar32) c) != 0)
			kind = 3;
		else
			kind = 4 + c % 4;
		if (kind == last)
			continue;
		outline = outline << 3 | kind;
		last = kind;
		steps++;
	}
	return outline;
}

static uint8_t
signs_of(const NpText *text, const NpToken *token)
{
	uint8_t		signs = token->flags & NP_TOKEN_POSSESSIVE ? NP_SIGN_POSSESSIVE : 0;

	if (memchr(text->bytes + token->start, '.', token->end - token->start))
		signs |= NP_SIGN_STOP;
	return signs;
}

static NpStatus
find_spelling(NpArena *arena, NpNameView *view, size_t *capacity,
			  uint32_t i, uint8_t mode, uint32_t *number)
{
	const NpToken *token = &view->tokens->items[i];
	NpFormPlaces *places = &view->places[token->form];
	const NpForm *form = &view->tokens->forms[token->form];
	uint8_t		signs = signs_of(view->tokens->text, token);
	NpSpelling *spelling;
	uint32_t	classes;
	uint32_t	at;

	for (at = places->spelling; at != 0; at = view->spellings[at - 1].next)
	{
		spelling = &view->spellings[at - 1];
		if (spelling->shape == token->shape && spelling->mode == mode &&
			spelling->signs == signs)
		{
			*number = at - 1;
			return NP_OK;
		}
	}
	NP_TRY(np_reserve(arena, &view->spellings, capacity,
					  view->spelling_count + 1, sizeof(NpSpelling)));
	*number = (uint32_t) view->spelling_count++;
	spelling = &view->spellings[*number];
	*spelling = (NpSpelling) {.form = token->form, .next = places->spelling,
		.token = i, .shape = token->shape, .mode = mode, .signs = signs};
	places->spelling = *number + 1;
	spelling->outline = outline_of(arena, view->tokens->text, token);
	spelling->lists = (uint16_t) np_name_table_get(&view->lists->phrases, form->hash);
	classes = np_name_table_get(&view->lists->clusters, form->hash);
	spelling->cluster = classes & NP_CLUSTER_MASK;
	spelling->kind = (uint16_t) (classes >> NP_CLUSTER_BITS);
	return NP_OK;
}

/* Lines, islands, runs */

static inline bool
is_capital(const NpNameView *view, uint32_t i)
{
	return view->tokens->items[i].shape >= NP_SHAPE_TITLE &&
		!(view->tokens->items[i].flags & (NP_TOKEN_MASKED | NP_TOKEN_HEADLINE));
}

static bool
any_capital(NpArena *arena, const NpNameTokens *tokens, uint32_t start,
			uint32_t end)
{
	for (uint32_t i = start; i < end; i++)
	{
		if (i % TOKENS_PER_POLL == 0)
			np_poll(arena);
		if (tokens->items[i].shape >= NP_SHAPE_TITLE &&
			!(tokens->items[i].flags & NP_TOKEN_MASKED))
			return true;
	}
	return false;
}

static uint8_t
mode_of(NpArena *arena, const NpNameTokens *tokens, uint32_t start,
		uint32_t end, bool small_text, uint8_t plain)
{
	if (tokens->items[start].flags & NP_TOKEN_SHOUTED)
		return NP_MODE_SHOUTED;
	if (tokens->items[start].flags & NP_TOKEN_HEADLINE)
		return NP_MODE_TITLE;
	if (small_text)
		return NP_MODE_SMALL_TEXT;
	return any_capital(arena, tokens, start, end) ? plain : NP_MODE_SMALL;
}

bool
np_is_plain(const NpNameView *view, uint32_t i)
{
	uint8_t		mode = view->spellings[view->spelling_of[i]].mode;

	return mode == NP_MODE_PLAIN || mode >= NP_MODE_FOREIGN;
}

/* Is the first letter one of the Latin script, whose UTF-8 ends with C9 8F? */
static inline bool
is_latin(const NpNameTokens *tokens, const NpToken *token)
{
	return (unsigned char) tokens->text->bytes[token->start] <= 0xC9;
}

/*
 * What plain lines are: in another language if few words are among those
 * whose classes are known.  In the development sets 71 to 99 of a hundred are
 * in English texts, 18 to 65 in texts of five other languages.
 */
static uint8_t
plain_mode(NpArena *arena, const NpNameTokens *tokens,
		   const NpNameLists *lists)
{
	size_t		words = 0;
	size_t		known = 0;

	for (size_t i = 0; i < tokens->count && words < MOST_SAMPLED; i++)
	{
		const NpToken *token = &tokens->items[i];

		if (i % TOKENS_PER_POLL == 0)
			np_poll(arena);
		if (token->shape != NP_SHAPE_LOWER || token->flags & NP_TOKEN_MASKED)
			continue;
		words++;
		known += is_latin(tokens, token) && np_name_table_get(&lists->clusters,
															  tokens->forms[token->form].hash) != 0;
	}
	/* Few words tell only if hardly one of them is known. */
	if (words < 2 || known * 100 >= words *
		(words < LEAST_SAMPLED ? KNOWN_SHARE / 2 : KNOWN_SHARE))
		return NP_MODE_PLAIN;
	return tokens->dense ? NP_MODE_DENSE : NP_MODE_FOREIGN;
}

/* Which tokens of a line whose case counts may be in a name. */
static void
mark_live(NpArena *arena, NpNameView *view, uint32_t start, uint32_t end)
{
	uint32_t	last = UINT32_MAX;

	for (uint32_t i = start; i < end; i++)
	{
		if (i % TOKENS_PER_POLL == 0)
			np_poll(arena);
		if (!is_capital(view, i))
			continue;
		view->live[i] = 1;
		if (i > start)
			view->live[i - 1] = 1;
		if (i + 1 < end)
			view->live[i + 1] = 1;
		for (uint32_t k = i; k > start && k + 4 > i &&
			 view->tokens->items[k].flags & NP_TOKEN_GLUED; k--)
			view->live[k - 1] = 1;
		for (uint32_t k = i + 1; k < end && k < i + 5 &&
			 view->tokens->items[k].flags & NP_TOKEN_GLUED; k++)
			view->live[k] = 1;
		for (uint32_t k = last; last != UINT32_MAX && i - last <= LONGEST_LINK && k < i; k++)
			view->live[k] = 1;
		last = i;
	}
}

static uint32_t
line_end(NpArena *arena, const NpNameTokens *tokens, uint32_t start)
{
	uint32_t	end = start + 1;

	while (end < tokens->count && !(tokens->items[end].flags & NP_TOKEN_LINE))
	{
		if (end % TOKENS_PER_POLL == 0)
			np_poll(arena);
		end++;
	}
	return end;
}

static NpStatus
read_lines(NpArena *arena, NpNameView *view, size_t *capacity)
{
	const NpNameTokens *tokens = view->tokens;
	bool		small_text = !any_capital(arena, tokens, 0, (uint32_t) tokens->count);
	uint8_t		plain = plain_mode(arena, tokens, view->lists);
	uint32_t	start = 0;

	while (start < tokens->count)
	{
		uint32_t	end = line_end(arena, tokens, start);
		uint8_t		mode = mode_of(arena, tokens, start, end, small_text, plain);

		if (mode == plain)
			mark_live(arena, view, start, end);
		else
			memset(view->live + start, 1, end - start);
		for (uint32_t i = start; i < end; i++)
		{
			if (i % TOKENS_PER_POLL == 0)
				np_poll(arena);
			if (tokens->items[i].flags & NP_TOKEN_MASKED ||
				tokens->items[i].shape == NP_SHAPE_CASELESS)
				view->live[i] = 0;
			NP_TRY(find_spelling(arena, view, capacity, i, mode,
								 &view->spelling_of[i]));
		}
		start = end;
	}
	return NP_OK;
}

/* The end of the run of capitals that begins at i. */
static uint32_t
run_end(const NpNameView *view, uint32_t i)
{
	const NpNameTokens *tokens = view->tokens;
	uint32_t	limit = i + NP_LONGEST_RUN;
	uint32_t	end = i + 1;

	if (limit > tokens->count)
		limit = (uint32_t) tokens->count;
	while (end < limit)
	{
		const NpToken *token = &tokens->items[end];

		if (token->flags & NP_TOKEN_BREAK ||
			tokens->items[end - 1].flags & NP_TOKEN_POSSESSIVE)
			break;
		if (is_capital(view, end) && !(token->flags & NP_TOKEN_OPENS))
		{
			end++;
			continue;
		}
		if (token->shape != NP_SHAPE_MARK || end + 1 >= limit ||
			!(token->flags & NP_TOKEN_GLUED || np_token_is_mark(tokens, end, '&')) ||
			!is_capital(view, end + 1) ||
			tokens->items[end + 1].flags & (NP_TOKEN_BREAK | NP_TOKEN_OPENS))
			break;
		if (!np_token_is_mark(tokens, end, '-') &&
			!np_token_is_mark(tokens, end, '.') &&
			!np_token_is_mark(tokens, end, '\'') &&
			!np_token_is_mark(tokens, end, 0x2019) &&
			!np_token_is_mark(tokens, end, '&'))
			break;
		end += 2;
	}
	return end;
}

/* A sentence's first word that is no part of the run it opens. */
static bool
falls_off(const NpNameView *view, uint32_t i)
{
	const NpForm *form = np_token_form(view->tokens, i);

	return view->tokens->items[i].flags & NP_TOKEN_OPENS &&
		form->classes & NP_LEX_FUNCTION && form->capital == 0 &&
		view->tokens->items[i].shape == NP_SHAPE_TITLE;
}

static uint32_t
classes_before(const NpNameView *view, uint32_t i)
{
	if (i == 0 || view->tokens->items[i].flags & NP_TOKEN_BREAK)
		return 0;
	return np_token_form(view->tokens, i - 1)->classes;
}

static uint32_t
classes_after(const NpNameView *view, uint32_t end)
{
	if (end >= view->tokens->count ||
		view->tokens->items[end].flags & (NP_TOKEN_BREAK | NP_TOKEN_MASKED))
		return 0;
	return np_lower_classes(view->tokens, end);
}

static void
count_up(uint16_t *count)
{
	*count = (uint16_t) (*count + (*count < UINT16_MAX));
}

/* A run of several words may stand for itself by its initials. */
static NpStatus
note_initials(NpArena *arena, NpNameView *view, uint32_t first, uint32_t end)
{
	char		letters[LONGEST_ACRONYM];
	size_t		count = 0;
	uint32_t   *value;

	for (uint32_t i = first; i < end && count < LONGEST_ACRONYM; i++)
	{
		char		c = view->tokens->text->bytes[view->tokens->items[i].start];

		if (c >= 'A' && c <= 'Z')
			letters[count++] = (char) (c | 32);
	}
	if (count < 2)
		return NP_OK;
	NP_TRY(np_map_at(arena, &view->acronyms, np_name_hash(letters, count), &value));
	if (*value == 0)
		*value = end;
	return NP_OK;
}

static void
note_run(NpNameView *view, uint32_t first, uint32_t end)
{
	const NpToken *items = view->tokens->items;

	view->places[items[first].form].before |= classes_before(view, first);
	view->places[items[end - 1].form].after |= classes_after(view, end);
	if (end - first < 2)
		return;
	count_up(&view->places[items[first].form].first);
	count_up(&view->places[items[end - 1].form].last);
	for (uint32_t i = first + 1; i + 1 < end; i++)
		count_up(&view->places[items[i].form].middle);
}

static void
note_place(NpNameView *view, uint32_t i)
{
	NpFormPlaces *places = &view->places[view->tokens->items[i].form];

	if (places->count < NP_FORM_PLACES)
		places->at[places->count++] = i;
}

static NpStatus
read_runs(NpArena *arena, NpNameView *view)
{
	uint32_t	i = 0;

	while (i < view->tokens->count)
	{
		uint32_t	end;

		if (i % TOKENS_PER_POLL == 0)
			np_poll(arena);
		if (!is_capital(view, i) || !np_is_plain(view, i))
		{
			i++;
			continue;
		}
		end = run_end(view, i);
		if (end - i > 1 && falls_off(view, i))
			i++;
		note_run(view, i, end);
		if (end - i > 1)
			NP_TRY(note_initials(arena, view, i, end));
		for (; i < end; i++)
			note_place(view, i);
	}
	return NP_OK;
}

NpStatus
np_name_view(NpArena *arena, const NpNameTokens *tokens,
			 const NpNameLists *lists, NpNameView *view)
{
	size_t		capacity = 0;

	memset(view, 0, sizeof(*view));
	view->tokens = tokens;
	view->lists = lists;
	view->spelling_of = np_alloc_array(arena, tokens->count + 1, sizeof(uint32_t));
	view->places = np_alloc_array(arena, tokens->form_count + 1, sizeof(NpFormPlaces));
	view->live = np_alloc_array(arena, tokens->count + 1, 1);
	if (view->spelling_of == NULL || view->places == NULL || view->live == NULL)
		return NP_NO_MEMORY;
	NP_TRY(np_reserve(arena, &view->spellings, &capacity, 1, sizeof(NpSpelling)));
	memset(view->spellings, 0, sizeof(NpSpelling));
	view->spelling_count = 1;
	NP_TRY(read_lines(arena, view, &capacity));
	return read_runs(arena, view);
}

bool
np_next_island(NpArena *arena, const NpNameView *view, uint32_t from,
			   NpIsland *island)
{
	const NpNameTokens *tokens = view->tokens;

	while (from < tokens->count && !view->live[from])
	{
		if (from % TOKENS_PER_POLL == 0)
			np_poll(arena);
		from++;
	}
	if (from >= tokens->count)
		return false;
	island->first = from;
	do
		from++;
	while (from < tokens->count && view->live[from] &&
		   from - island->first < NP_LONGEST_ISLAND &&
		   !(tokens->items[from].flags & NP_TOKEN_BREAK) &&
		   !(tokens->items[from].flags & NP_TOKEN_OPENS &&
			 from - island->first >= NP_LONGEST_ISLAND / 2));
	island->end = from;
	np_poll(arena);
	return true;
}

uint32_t
np_spelling_at(const NpNameView *view, uint32_t token, int place)
{
	const NpToken *items = view->tokens->items;

	for (; place > 0; place--)
	{
		if (token + 1 >= view->tokens->count ||
			items[token + 1].flags & (NP_TOKEN_BREAK | NP_TOKEN_MASKED))
			return 0;
		token++;
	}
	for (; place < 0; place++)
	{
		if (token == 0 || items[token].flags & NP_TOKEN_BREAK)
			return 0;
		token--;
	}
	return view->spelling_of[token];
}

/* Notes of an island */

static void
note_phrases(const NpNameView *view, NpIslandNotes *notes)
{
	const NpNameTokens *tokens = view->tokens;
	NpIsland	island = notes->island;

	for (uint32_t i = island.first; i < island.end; i++)
	{
		const NpSpelling *spelling = &view->spellings[view->spelling_of[i]];
		uint64_t	hash = np_token_form(tokens, i)->hash;
		uint32_t	lists = spelling->lists;
		uint32_t	best = 0;
		uint32_t	best_end = i;
		uint32_t	at = i;

		while (lists & NP_LIST_MORE)
		{
			at = np_next_name_word(tokens, at, island.end);
			if (at >= island.end)
				break;
			hash = np_name_hash_join(hash, np_token_form(tokens, at)->hash);
			lists = np_name_table_get(&view->lists->phrases, hash);
			if (lists & ~NP_LIST_MORE)
			{
				best = lists & 0xFFFE;
				best_end = at + 1;
			}
		}
		if (best == 0 || notes->phrase[i - island.first] != 0)
			continue;
		for (uint32_t k = i; k < best_end; k++)
			notes->phrase[k - island.first] = best |
				(uint32_t) (k == i ? NP_PLACE_FIRST : k + 1 == best_end ?
							NP_PLACE_LAST : NP_PLACE_MIDDLE) << 16;
	}
}

static void
note_classes(const NpNameView *view, NpIslandNotes *notes)
{
	NpIsland	island = notes->island;
	uint32_t	i = island.first;

	while (i < island.end)
	{
		NpPhrase	phrase = np_name_phrase(view->tokens, i, island.end);

		if (phrase.end <= i + 1)
		{
			i++;
			continue;
		}
		for (uint32_t k = i; k < phrase.end; k++)
		{
			notes->classes[k - island.first] = phrase.classes;
			notes->class_place[k - island.first] = (uint8_t)
				(k == i ? NP_PLACE_FIRST : k + 1 == phrase.end ?
				 NP_PLACE_LAST : NP_PLACE_MIDDLE);
		}
		i = phrase.end;
	}
}

static void
note_runs(const NpNameView *view, NpIslandNotes *notes)
{
	NpIsland	island = notes->island;
	uint32_t	i = island.first;

	while (i < island.end)
	{
		uint32_t	end;
		uint64_t	key;

		if (!is_capital(view, i) || !np_is_plain(view, i))
		{
			i++;
			continue;
		}
		end = run_end(view, i);
		if (end > island.end)
			end = island.end;
		if (end - i > 1 && falls_off(view, i))
			i++;
		key = np_name_key(view->tokens, i, end);
		for (uint32_t k = i; k < end; k++)
		{
			notes->run_first[k - island.first] = i;
			notes->run_end[k - island.first] = end;
			notes->run_key[k - island.first] = key;
		}
		i = end;
	}
}

static void
note_quotes(const NpNameView *view, NpIslandNotes *notes)
{
	NpIsland	island = notes->island;
	bool		quoted = false;
	bool		bracketed = false;

	for (uint32_t i = island.first; i < island.end; i++)
	{
		uint32_t	mark = view->tokens->items[i].shape == NP_SHAPE_MARK ?
			np_token_mark(view->tokens, i) : 0;

		if (mark == '"' || mark == 0x201C || mark == 0x201D)
			quoted = !quoted;
		if (mark == '(')
			bracketed = true;
		if (mark == ')')
			bracketed = false;
		notes->quoted[i - island.first] = (uint8_t) (quoted | bracketed << 1);
	}
}

void
np_note_island(const NpNameView *view, NpIsland island, NpIslandNotes *notes)
{
	size_t		count = island.end - island.first;

	notes->island = island;
	memset(notes->run_end, 0, count * sizeof(notes->run_end[0]));
	memset(notes->phrase, 0, count * sizeof(notes->phrase[0]));
	memset(notes->classes, 0, count * sizeof(notes->classes[0]));
	note_phrases(view, notes);
	note_classes(view, notes);
	note_runs(view, notes);
	note_quotes(view, notes);
}
