/*
 * gazetteer_resolve.h
 *		Which of the names that were found stay, and whose they are.
 *
 * Some names can only be told from what the rest of the document says: "May"
 * at the start of a sentence, "Berg" where two people are called so.
 */
#ifndef NP_CORE_GAZETTEER_RESOLVE_H
#define NP_CORE_GAZETTEER_RESOLVE_H

#include "core/gazetteer.h"
#include "core/map.h"
#include "core/name_case.h"

/* Entries of one alias that are looked at. */
#define NP_MOST_HOMONYMS	64

/* The entries of one key that fit a place in the text. */
typedef struct NpHomonyms
{
	size_t		entries[NP_MOST_HOMONYMS];
	size_t		count;
	bool		exact;			/* the text spells the alias as they do */
	bool		wrong_case;		/* others would fit, but for their case */
} NpHomonyms;

/* A name that was found. */
typedef struct NpFinding
{
	NpSpan		span;
	uint32_t	word_count;
	uint64_t	hash;			/* of its first folded word */
	bool		by_case;		/* only its capital tells it from a word */
	bool		weak;			/* and the capital says nothing here */
	bool		forbidden;		/* one of the entries says it is no name */
	size_t		first;			/* of its entries, one for each entity */
	size_t		count;
} NpFinding;

typedef struct NpResolver
{
	NpArena    *arena;
	const NpGazetteer *gazetteer;
	NpCaseReader reader;
	NpMap		cases;			/* how words were seen */
	NpMap		shared;			/* homonyms to the first finding with them + 1 */
	NpMap		entities;		/* which were named without doubt */
	NpFinding  *findings;
	size_t		count;
	size_t		capacity;
	size_t	   *entries;		/* of all findings */
	size_t		entry_count;
	size_t		entry_capacity;
} NpResolver;

extern void np_resolver_init(NpResolver *resolver, NpArena *arena,
							 const NpGazetteer *gazetteer,
							 const NpText *text, const NpWords *words);

/* The one-word name of this hash stands in the text without its capital. */
extern NpStatus np_resolver_saw_small(NpResolver *resolver, uint64_t hash);

/* Takes a name that begins with an NpWord; findings ascend. */
extern NpStatus np_resolver_take(NpResolver *resolver, NpFinding *finding,
								 size_t word, const NpHomonyms *homonyms);

extern NpStatus np_resolver_finish(NpResolver *resolver, NpMatches *matches);

/* Does an ascending mask cover a part of a span? */
extern bool np_span_is_masked(NpSpan span, const NpSpan *mask, size_t count);

#endif							/* NP_CORE_GAZETTEER_RESOLVE_H */
