/*
 * groups_rows.h
 *		The rows (id, signature) of a query, in bounded memory.
 */
#ifndef NP_PG_GROUPS_ROWS_H
#define NP_PG_GROUPS_ROWS_H

#include "postgres.h"

#include "fmgr.h"
#include "storage/buffile.h"
#include "utils/resowner.h"

#include "core/textsig.h"

typedef struct NpSignedRow
{
	int64		id;
	unsigned char signature[NP_TEXTSIG_BYTES];
} NpSignedRow;

/* Rows fill pages of the size of a temporary file's blocks. */
#define NP_ROWS_A_PAGE		(BLCKSZ / sizeof(NpSignedRow))

typedef struct NpRowPage
{
	NpSignedRow rows[NP_ROWS_A_PAGE];
} NpRowPage;

/* A page in memory. */
typedef struct NpRowSlot
{
	uint32		page;
	bool		used;			/* since the clock's hand went by */
	NpRowPage  *content;
} NpRowSlot;

typedef struct NpSignedRows
{
	uint32		count;
	Oid			signature_type;
	MemoryContext context;
	ResourceOwner owner;
	BufFile    *file;			/* NULL while memory has room for all pages */
	NpRowPage  *last;			/* the page that is being filled */
	uint32	   *slot_of_page;	/* 0 if the page is not in memory, or slot + 1 */
	size_t		pages_capacity;
	NpRowSlot  *slots;
	uint32		slots_used;
	uint32		slots_most;
	uint32		hand;
} NpSignedRows;

/*
 * Starts with no rows; so many bytes of memory may be used.  The function that
 * is called tells in which schema the type of signatures is.
 */
extern void np_rows_begin(NpSignedRows *rows, FunctionCallInfo fcinfo,
						  MemoryContext context, Size memory);

/* Adds the rows of a query that have both an id and a signature. */
extern void np_rows_add_query(NpSignedRows *rows, const char *query);

/* To be called after the last query, before any row is read. */
extern void np_rows_seal(NpSignedRows *rows);

/* A row, which stays until the next call. */
extern const NpSignedRow *np_row(NpSignedRows *rows, uint32 number);

/* To be called at the end, unless there is an error. */
extern void np_rows_end(NpSignedRows *rows);

#endif							/* NP_PG_GROUPS_ROWS_H */
