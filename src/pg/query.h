/*
 * query.h
 *		The rows of a query that is given as text.
 */
#ifndef NP_PG_QUERY_H
#define NP_PG_QUERY_H

#include "postgres.h"

#include "access/tupdesc.h"
#include "executor/tuptable.h"

/* Who reads a query's rows. */
typedef struct NpRowReader
{
	/* looks at the columns, before any row, and refuses wrong ones */
	void		(*begin) (void *context, TupleDesc columns);
	/* takes what it needs of a row, which goes when it returns */
	void		(*take) (void *context, TupleTableSlot *row);
	void	   *context;
} NpRowReader;

/*
 * Runs a query, which cannot write, with the rights of whoever calls, and
 * hands over its rows one by one.  An error unless it is one SELECT.
 */
extern void np_read_query(const char *query, const NpRowReader *reader);

/* Refuses one row more than a result can count. */
extern void np_check_row_count(size_t count);

/* Ids are of any type of integers. */
extern bool np_is_id_type(Oid type);
extern int64 np_take_id(Oid type, Datum id);

#endif							/* NP_PG_QUERY_H */
