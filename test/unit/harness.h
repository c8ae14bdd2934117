/*
 * harness.h
 *		Checks, and an arena over malloc whose memory can be made to run out.
 *
 * A test program calls CHECK many times and ends with return np_done("name").
 */
#ifndef NP_UNIT_HARNESS_H
#define NP_UNIT_HARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/text.h"

#define CHECK(condition) \
	np_record((condition), #condition, __FILE__, __LINE__)

extern bool np_record(bool right, const char *what, const char *file, int line);

/* Prints "name: N passed, N failed" and gives the exit status. */
extern int	np_done(const char *name);

/*
 * An arena whose blocks are malloc's own, so the sanitizers see every byte
 * beyond a request.  The request number `fail_at` (from 1; 0 is never) fails.
 */
typedef struct NpTestArena
{
	NpArena		arena;
	void	   *blocks;			/* list of what is allocated */
	void	   *owned;			/* list of objects to destroy */
	size_t		requests;
	size_t		fail_at;
	size_t		polls;
} NpTestArena;

extern void np_test_arena_init(NpTestArena *test, size_t fail_at);
extern void np_test_arena_free(NpTestArena *test);

/*
 * Runs work with memory that fails at the first request, then the second, and
 * so on, until it succeeds.  True when every failure was NP_NO_MEMORY.
 */
extern bool np_survives_no_memory(NpStatus (*work) (NpArena *arena, void *argument),
								  void *argument);

/*
 * A copy of a C string in a block of exactly its length, not terminated, so
 * that reading beyond it is found.  Free with np_free_copy.
 */
extern NpText np_copy_text(const char *string);
extern NpText np_copy_bytes(const char *bytes, size_t length);
extern void np_free_copy(NpText *text);

/* True if the bytes of a span of text equal the string. */
extern bool np_span_is(const NpText *text, NpSpan span, const char *string);

/* Hash of a word that is there as a whole. */
extern uint64_t np_hash_word(const char *bytes, size_t length);

#endif							/* NP_UNIT_HARNESS_H */
