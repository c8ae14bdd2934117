/*
 * compat.h
 *		What differs between servers 15 to 19, in the newest spelling.
 *
 * The only place that asks for the server's version.
 */
#ifndef NP_PG_COMPAT_H
#define NP_PG_COMPAT_H

#if PG_VERSION_NUM < 150000
#error "newsprint needs PostgreSQL 15 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#include "varatt.h"
#define np_make_range(cache, lower, upper) \
	make_range(cache, lower, upper, false, NULL)
#else
#define errsave(context, ...) \
	do { (void) (context); ereport(ERROR, __VA_ARGS__); } while (0)
#define ereturn(context, value, ...) ereport(ERROR, __VA_ARGS__)
#define np_make_range(cache, lower, upper) \
	make_range(cache, lower, upper, false)
#endif

#if PG_VERSION_NUM >= 180000
#define NP_MODULE_MAGIC(module, release) \
	PG_MODULE_MAGIC_EXT(.name = module, .version = release)
#else
#define NP_MODULE_MAGIC(module, release) PG_MODULE_MAGIC
#endif

/* A new page at the end of a file, locked before others can see it. */
#if PG_VERSION_NUM >= 160000
#define NP_EXTENDING_LOCKS	true
#define np_extend_buffered(relation, fork) \
	ExtendBufferedRel(BMR_REL(relation), fork, NULL, EB_LOCK_FIRST)
#else
#define NP_EXTENDING_LOCKS	false
#define np_extend_buffered(relation, fork) \
	ReadBufferExtended(relation, fork, P_NEW, RBM_ZERO_AND_LOCK, NULL)
#endif

#if PG_VERSION_NUM >= 170000
#define np_array_length(root, array) estimate_array_length(root, array)
#else
#define np_array_length(root, array) ((void) (root), estimate_array_length(array))
#endif

#if PG_VERSION_NUM >= 180000
#define np_vacuum_delay_point() vacuum_delay_point(false)
#define np_count_index_scan(scan) \
	do { \
		pgstat_count_index_scan((scan)->indexRelation); \
		if ((scan)->instrument != NULL) \
			(scan)->instrument->nsearches++; \
	} while (0)
#else
#define np_vacuum_delay_point() vacuum_delay_point()
#define np_count_index_scan(scan) \
	pgstat_count_index_scan((scan)->indexRelation)
#endif

/* Whether replay of a generic record reads what lsh_append.c writes. */
#define NP_GENERIC_RECORD_IS_KNOWN	(PG_VERSION_NUM < 200000)

/* Since 19 the server keeps what a handler returns, before it copied it. */
#if PG_VERSION_NUM >= 190000
#define NP_RETURN_ACCESS_METHOD(routine) PG_RETURN_POINTER(&(routine))
#define np_fetch_begin(heap) table_index_fetch_begin(heap, SO_NONE)
#else
#define NP_RETURN_ACCESS_METHOD(routine) \
	PG_RETURN_POINTER(memcpy(palloc(sizeof(routine)), &(routine), sizeof(routine)))
#define np_fetch_begin(heap) table_index_fetch_begin(heap)
#endif

#endif							/* NP_PG_COMPAT_H */
