/*
 * name_view.h
 *		Tokens as a trained tagger sees them: spellings, islands, runs.
 *
 * Seven words in ten of an article have no capital and none near them: they
 * are in no name.  The others form islands, each of which is judged as a
 * whole.  In lines whose case says nothing every word counts.
 */
#ifndef NP_CORE_NAME_VIEW_H
#define NP_CORE_NAME_VIEW_H

#include "core/map.h"
#include "core/name_lists.h"
#include "core/name_tokens.h"

/* What the case of a line says. */
typedef enum NpCaseMode
{
	NP_MODE_PLAIN,				/* a capital is a word's own */
	NP_MODE_TITLE,
	NP_MODE_SHOUTED,
	NP_MODE_SMALL,				/* no capital in the line, though in others */
	NP_MODE_SMALL_TEXT,			/* nor anywhere else */
	NP_MODE_FOREIGN,			/* plain, in a language that is not English */
	NP_MODE_DENSE,				/* the same where nouns have capitals */
} NpCaseMode;

/* Signs of a spelling. */
#define NP_SIGN_STOP		0x01	/* has a stop inside */
#define NP_SIGN_POSSESSIVE	0x02

/* All tokens with the same word, case and possessive. */
typedef struct NpSpelling
{
	uint32_t	form;
	uint32_t	next;			/* another one of the form plus 1, or 0 */
	uint32_t	token;			/* the first of them */
	uint8_t		shape;			/* NpShape */
	uint8_t		mode;			/* NpCaseMode */
	uint8_t		signs;			/* NP_SIGN bits */
	uint16_t	cluster;		/* its class by neighbours, of 511 */
	uint16_t	kind;			/* the same of 63 */
	uint16_t	lists;			/* NP_LIST bits of the word alone */
	uint32_t	outline;		/* of letters, capitals, digits */
} NpSpelling;

/* Places of a form that are looked at from its other places. */
#define NP_FORM_PLACES	6

/* What the document's other places say of a form. */
typedef struct NpFormPlaces
{
	uint32_t	spelling;		/* its first plus 1 */
	uint32_t	before;			/* NP_LEX bits of words before runs it opens */
	uint32_t	after;			/* the same after runs that it ends */
	uint16_t	first;			/* how often the first word of a longer run */
	uint16_t	middle;
	uint16_t	last;
	uint16_t	count;			/* of those that follow */
	uint32_t	at[NP_FORM_PLACES]; /* tokens with a capital of their own */
} NpFormPlaces;

/* A document. */
typedef struct NpNameView
{
	const NpNameTokens *tokens;
	const struct NpNameLists *lists;
	NpSpelling *spellings;		/* the first stands for what is no token */
	size_t		spelling_count;
	uint32_t   *spelling_of;	/* for each token */
	NpFormPlaces *places;		/* for each form */
	uint8_t    *live;			/* for each token: may a name hold it? */
	NpMap		acronyms;		/* hash of a run's initials to its end */
} NpNameView;

extern NpStatus np_name_view(NpArena *arena, const NpNameTokens *tokens,
							 const NpNameLists *lists, NpNameView *view);

/* A stretch of tokens that are judged together. */
typedef struct NpIsland
{
	uint32_t	first;
	uint32_t	end;
} NpIsland;

/* The next island at or after token `from`; false if there is none. */
extern bool np_next_island(NpArena *arena, const NpNameView *view,
						   uint32_t from, NpIsland *island);

/* The place of a token in a run or a phrase. */
#define NP_PLACE_FIRST		0
#define NP_PLACE_MIDDLE		1
#define NP_PLACE_LAST		2
#define NP_PLACE_ALONE		3

/* Does a capital mean something in this token's line? */
extern bool np_is_plain(const NpNameView *view, uint32_t token);

/* What is known of the places of an island, for its context keys. */
#define NP_LONGEST_ISLAND	512

typedef struct NpIslandNotes
{
	NpIsland	island;
	uint32_t	run_first[NP_LONGEST_ISLAND];	/* run of each token, or end 0 */
	uint32_t	run_end[NP_LONGEST_ISLAND];
	uint64_t	run_key[NP_LONGEST_ISLAND];
	uint32_t	phrase[NP_LONGEST_ISLAND];	/* lists of the phrase, 2 bits of
											 * place */
	uint32_t	classes[NP_LONGEST_ISLAND]; /* of the phrase of the lexicon */
	uint8_t		class_place[NP_LONGEST_ISLAND];
	uint8_t		quoted[NP_LONGEST_ISLAND];
} NpIslandNotes;

extern void np_note_island(const NpNameView *view, NpIsland island,
						   NpIslandNotes *notes);

/* The spelling `place` words from a token; 0 beyond its line. */
extern uint32_t np_spelling_at(const NpNameView *view, uint32_t token,
							   int place);

#endif							/* NP_CORE_NAME_VIEW_H */
