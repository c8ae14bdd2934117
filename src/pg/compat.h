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

#endif							/* NP_PG_COMPAT_H */
