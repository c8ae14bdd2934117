/*
 * term_stats.c
 *		How many texts have a word, in bounded memory.
 */
#include "core/term_stats.h"

#include "core/map.h"
#include "core/tokens.h"

NpStatus
np_terms(NpArena *arena, const NpText *text, NpTerms *terms)
{
	NpTokens   *tokens;
	size_t		capacity = 0;
	bool		more = true;

	terms->items = NULL;
	terms->count = 0;
	NP_TRY(np_tokens_open(arena, text, &tokens));
	while (more && terms->count < NP_TERM_WORDS)
	{
		size_t		room = terms->count == 0 ? 1024 : terms->count;
		size_t		read;
		uint64_t   *words;

		if (room > NP_TERM_WORDS - terms->count)
			room = NP_TERM_WORDS - terms->count;
		/* Two are the least that reading takes. */
		NP_TRY(np_reserve(arena, &terms->items, &capacity,
						  terms->count + room + 2, sizeof(uint64_t)));
		words = terms->items + terms->count;
		NP_TRY(np_tokens_read(tokens, words, room < 2 ? 2 : room, &read, &more));
		for (size_t i = 0; i < read; i++)
		{
			uint64_t	term = words[i] >> (64 - NP_TERM_BITS);

			words[i] = term > 0 ? term : 1;
		}
		terms->count += read;
	}
	if (terms->count > NP_TERM_WORDS)
		terms->count = NP_TERM_WORDS;
	return NP_OK;
}

NpStatus
np_term_stats_add(NpArena *arena, const NpText *text, NpTermStats *stats)
{
	NpMap		seen = {0};
	NpTerms		terms;

	NP_TRY(np_terms(arena, text, &terms));
	for (size_t i = 0; i < terms.count; i++)
	{
		uint64_t	term = terms.items[i];
		uint32_t   *before;

		NP_TRY(np_map_at(arena, &seen, term, &before));
		if (*before != 0)
			continue;
		*before = 1;
		for (unsigned row = 0; row < NP_TERM_ROWS; row++)
			stats->counts[np_term_bucket(term, row)]++;
	}
	stats->texts += terms.count > 0;
	return NP_OK;
}
