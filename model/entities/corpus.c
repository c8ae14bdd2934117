/*
 * corpus.c
 *		Records of gold names to islands of tokens with keys and labels.
 */
#include "corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/name_lexicon.h"
#include "core/name_phrases.h"
#include "arena_forever.h"

const char	label_types[5] = {'P', 'O', 'L', 'N', 'M'};

/* The dictionary */

void
dictionary_init(Dictionary *dictionary, uint32_t bits)
{
	memset(dictionary, 0, sizeof(*dictionary));
	dictionary->bits = bits;
	dictionary->keys = calloc((size_t) 1 << bits, sizeof(uint64_t));
	dictionary->numbers = calloc((size_t) 1 << bits, sizeof(uint32_t));
	dictionary->key_of = malloc(((size_t) 1 << bits) * sizeof(uint64_t));
	dictionary->seen = malloc(((size_t) 1 << bits) * sizeof(uint32_t));
}

static uint32_t
dictionary_find(Dictionary *dictionary, uint64_t key)
{
	size_t		mask = ((size_t) 1 << dictionary->bits) - 1;
	size_t		at = (size_t) (key * UINT64_C(0x9e3779b97f4a7c15) >>
							   (64 - dictionary->bits));

	if (key == 0)
		key = 1;
	while (dictionary->keys[at] != 0)
	{
		if (dictionary->keys[at] == key)
		{
			uint32_t	number = dictionary->numbers[at];

			if (!dictionary->closed)
				dictionary->seen[number]++;
			return number;
		}
		at = (at + 1) & mask;
	}
	if (dictionary->closed)
		return NO_KEY;
	if (dictionary->count * 8 > mask * 7)
		abort();
	dictionary->keys[at] = key;
	dictionary->numbers[at] = (uint32_t) dictionary->count;
	dictionary->key_of[dictionary->count] = key;
	dictionary->seen[dictionary->count] = 1;
	return (uint32_t) dictionary->count++;
}

/* Gives a corpus's keys their new numbers, and leaves out those without. */
static void
renumber(Corpus *corpus, const uint32_t *moved)
{
	size_t		out = 0;

	for (size_t t = 0; t < corpus->token_count; t++)
	{
		size_t		end = corpus->offsets[t + 1];
		size_t		start = corpus->offsets[t];

		corpus->offsets[t] = out;
		for (size_t k = start; k < end; k++)
		{
			if (moved[corpus->keys[k]] != NO_KEY)
				corpus->keys[out++] = moved[corpus->keys[k]];
		}
	}
	corpus->offsets[corpus->token_count] = out;
}

void
dictionary_cut(Dictionary *dictionary, uint32_t least, Corpus *corpus,
			   Corpus *other)
{
	uint32_t   *moved = malloc(dictionary->count * sizeof(uint32_t));
	size_t		kept = 0;

	for (size_t i = 0; i < dictionary->count; i++)
	{
		moved[i] = NO_KEY;
		if (dictionary->seen[i] < least)
			continue;
		dictionary->key_of[kept] = dictionary->key_of[i];
		dictionary->seen[kept] = dictionary->seen[i];
		moved[i] = (uint32_t) kept++;
	}
	for (size_t i = 0; i < (size_t) 1 << dictionary->bits; i++)
	{
		if (dictionary->keys[i] != 0)
			dictionary->numbers[i] = dictionary->numbers[i] == NO_KEY ? NO_KEY :
				moved[dictionary->numbers[i]];
	}
	renumber(corpus, moved);
	if (other != NULL)
		renumber(other, moved);
	dictionary->count = kept;
	dictionary->closed = true;
	free(moved);
}

/* Growing arrays */

static void *
grow(void *items, size_t count, size_t size)
{
	/* Doubles at powers of two. */
	if ((count & (count - 1)) == 0)
		items = realloc(items, (count == 0 ? 1 : count * 2) * size);
	if (items == NULL)
		abort();
	return items;
}

/* Gold names */

static uint32_t
labels_at(const char *types, int place)
{
	uint32_t	bits = 0;

	for (int t = 0; t < 5; t++)
	{
		if (strchr(types, label_types[t]) != NULL)
			bits |= 1u << (1 + 4 * t + place);
	}
	return bits;
}

#define MISC_BITS	(0xFFu << 13)

/* Which labels each token may have. */
static void
label_document(Corpus *corpus, const Document *document, uint32_t *allowed)
{
	const NpNameTokens *tokens = &document->tokens;
	uint32_t	t = 0;

	for (size_t i = 0; i < tokens->count; i++)
		allowed[i] = document->without_misc ? 1u | MISC_BITS : 1u;
	for (size_t g = 0; g < document->gold_count; g++)
	{
		const Gold *gold = &document->golds[g];
		char		types[3] = {gold->type, 0, 0};
		uint32_t	end;
		bool		live = true;
		NpSpan		span;

		while (t < tokens->count && tokens->items[t].end <= gold->start)
			t++;
		end = t;
		while (end < tokens->count && tokens->items[end].start < gold->end)
			end++;
		if (end > t + 1 && np_token_is_mark(tokens, end - 1, '.') &&
			np_name_span(tokens, t, end - 1).end == tokens->items[end - 1].end)
			end--;
		if (end == t)
			continue;
		span = np_name_span(tokens, t, end);
		for (uint32_t i = t; i < end; i++)
			live = live && document->view.live[i] &&
				(i == t || !(tokens->items[i].flags & NP_TOKEN_BREAK));
		if (span.start != gold->start || span.end != gold->end || !live)
			corpus->misaligned++;
		if (!live)
			continue;
		if (gold->type == 'X')
			strcpy(types, end == t + 1 &&
				   np_token_form(tokens, t)->classes & NP_LEX_DEMONYM ? "N" : "NM");
		for (uint32_t i = t; i < end; i++)
			allowed[i] = labels_at(types, end == t + 1 ? 3 : i == t ? 0 :
								   i + 1 == end ? 2 : 1);
		t = end;
	}
}

/* Reading */

static void
add_token(Corpus *corpus, Dictionary *dictionary, const NpNameView *view,
		  const NpIslandNotes *notes, uint32_t i, size_t *key_count)
{
	uint64_t	keys[NP_CONTEXT_KEYS];

	corpus->offsets = grow(corpus->offsets, corpus->token_count, sizeof(size_t));
	corpus->offsets[corpus->token_count] = *key_count;
	for (int place = -NP_NAME_REACH; place <= NP_NAME_REACH + 1; place++)
	{
		size_t		count = place > NP_NAME_REACH ?
			np_context_keys(view, notes, i, keys) :
			np_spelling_keys(view, np_spelling_at(view, i, place), place, keys);

		for (size_t k = 0; k < count; k++)
		{
			uint32_t	number = dictionary_find(dictionary, keys[k]);

			if (number == NO_KEY)
				continue;
			corpus->keys = grow(corpus->keys, *key_count, sizeof(uint32_t));
			corpus->keys[(*key_count)++] = number;
		}
	}
}

static void
add_islands(Corpus *corpus, Dictionary *dictionary, size_t number,
			const uint32_t *allowed, size_t *key_count)
{
	static NpIslandNotes notes;
	Document   *document = &corpus->documents[number];
	NpArena		arena;
	NpIsland	island = {0, 0};

	arena_forever(&arena);
	document->first_island = corpus->island_count;
	while (np_next_island(&arena, &document->view, island.end, &island))
	{
		corpus->islands = grow(corpus->islands, corpus->island_count, sizeof(Island));
		corpus->islands[corpus->island_count++] = (Island) {(uint32_t) number,
			island.first, island.end - island.first, corpus->token_count};
		np_note_island(&document->view, island, &notes);
		for (uint32_t i = island.first; i < island.end; i++)
		{
			add_token(corpus, dictionary, &document->view, &notes, i, key_count);
			corpus->allowed = grow(corpus->allowed, corpus->token_count, sizeof(uint32_t));
			corpus->allowed[corpus->token_count++] = allowed[i];
		}
	}
	document->end_island = corpus->island_count;
}

static void
read_document(FILE *file, Document *document, size_t bytes)
{
	char	   *text = malloc(bytes + 1);

	if (fread(text, 1, bytes + 1, file) != bytes + 1 ||
		np_text(text, bytes, &document->text) != NP_OK)
		abort();
	document->golds = malloc((document->gold_count + 1) * sizeof(Gold));
	for (size_t i = 0; i < document->gold_count; i++)
	{
		Gold	   *gold = &document->golds[i];

		if (fscanf(file, "%u %u %c\n", &gold->start, &gold->end, &gold->type) != 3)
			abort();
	}
}

static void
view_document(Document *document, const NpNameLists *lists)
{
	NpArena		arena;
	NpWords		words;
	NpSentences sentences;

	arena_forever(&arena);
	if (np_words(&arena, &document->text, &words) != NP_OK ||
		np_sentences(&arena, &document->text, &sentences) != NP_OK ||
		np_name_tokens(&arena, &document->text, &words, &sentences, NULL, 0,
					   &document->tokens) != NP_OK ||
		np_name_view(&arena, &document->tokens, lists, &document->view) != NP_OK)
		abort();
}

void
read_corpus(const char *path, const NpNameLists *lists,
			Dictionary *dictionary, Corpus *corpus)
{
	FILE	   *file = fopen(path, "r");
	size_t		key_count = 0;
	size_t		bytes;
	int			flags;
	Document	document = {.source = ""};

	if (file == NULL)
	{
		perror(path);
		exit(1);
	}
	memset(corpus, 0, sizeof(*corpus));
	while (fscanf(file, "%31s %d %zu %zu", document.source, &flags, &bytes,
				  &document.gold_count) == 4)
	{
		size_t		number = corpus->document_count++;

		fgetc(file);
		document.without_misc = flags & 1;
		corpus->documents = grow(corpus->documents, number, sizeof(Document));
		corpus->documents[number] = document;
		read_document(file, &corpus->documents[number], bytes);
		corpus->documents[number].tokens.text = NULL;
	}
	fclose(file);
	for (size_t i = 0; i < corpus->document_count; i++)
	{
		Document   *d = &corpus->documents[i];
		uint32_t   *allowed;

		view_document(d, lists);
		corpus->all_tokens += d->tokens.count;
		allowed = malloc((d->tokens.count + 1) * sizeof(uint32_t));
		label_document(corpus, d, allowed);
		add_islands(corpus, dictionary, i, allowed, &key_count);
		free(allowed);
	}
	corpus->offsets = grow(corpus->offsets, corpus->token_count, sizeof(size_t));
	corpus->offsets[corpus->token_count] = key_count;
}
