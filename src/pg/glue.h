/*
 * glue.h
 *		The border between the server and the core.
 *
 * A function of the SQL surface opens a call, takes its text, runs one core
 * function, builds its result in the caller's memory context, and closes the
 * call.  An error or a cancelled query closes it as well.
 */
#ifndef NP_PG_GLUE_H
#define NP_PG_GLUE_H

#include "postgres.h"

#include "fmgr.h"

#include "core/arena.h"
#include "core/text.h"
#include "pg/compat.h"

typedef struct NpCall
{
	MemoryContext context;		/* all that the core allocates */
	NpArena		arena;
} NpCall;

extern void np_call_begin(NpCall *call);
extern void np_call_end(NpCall *call);

/* An arena for what outlives a call: the state of an aggregate. */
extern void np_arena_begin(NpArena *arena, MemoryContext context);

/* Where the state of an aggregate lives as long as its group. */
extern MemoryContext np_group_context(FunctionCallInfo fcinfo);

/*
 * An aggregate's state, its first argument, as it was: none if there is none.
 */
extern Datum np_same_state(FunctionCallInfo fcinfo);

/* Raises the error that a status stands for; returns when it is NP_OK. */
extern void np_check(NpStatus status);

/*
 * The bytes of an argument as UTF-8, converted if the database has another
 * encoding.  Raises an error for text that is not well-formed or too long.
 * The result lives as long as the call.
 */
extern NpText np_take_text(NpCall *call, Datum argument);

/* UTF-8 bytes of the core as a text of the database's encoding. */
extern text *np_give_text(const char *bytes, size_t length);
extern text *np_give_cstring(const char *string);

#endif							/* NP_PG_GLUE_H */
