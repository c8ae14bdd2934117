/*
 * groups_rows.c
 *		The rows (id, signature) of a query, in bounded memory.
 *
 * Rows are kept in pages; when memory has no room for another page, all go to
 * a temporary file and come back as they are read.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "pg/groups_rows.h"
#include "pg/query.h"
#include "pg/textsig.h"

StaticAssertDecl(sizeof(NpRowPage) == BLCKSZ, "a page of rows is a block");

void
np_rows_begin(NpSignedRows *rows, FunctionCallInfo fcinfo,
			  MemoryContext context, Size memory)
{
	Oid			schema = get_func_namespace(fcinfo->flinfo->fn_oid);

	memset(rows, 0, sizeof(*rows));
	rows->signature_type = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
										   CStringGetDatum("textsig"),
										   ObjectIdGetDatum(schema));
	if (!OidIsValid(rows->signature_type))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("type \"textsig\" is not in the schema of its functions")));
	rows->context = context;
	rows->owner = CurrentResourceOwner;
	rows->slots_most = (uint32) Min(Max(memory / sizeof(NpRowPage), 8),
									UINT32_MAX / NP_ROWS_A_PAGE);
	rows->last = MemoryContextAlloc(context, sizeof(NpRowPage));
}

/* Room for one more item in an array that grows. */
static void *
grow(NpSignedRows *rows, void *array, size_t needed, size_t *capacity,
	 size_t size)
{
	size_t		more = Max(needed, 2 * *capacity);

	if (needed <= *capacity)
		return array;
	*capacity = Max(more, 64);
	if (array == NULL)
		return MemoryContextAllocHuge(rows->context, *capacity * size);
	return repalloc_huge(array, *capacity * size);
}

/* Sends all pages to a file, which must live as long as the whole call. */
static void
start_file(NpSignedRows *rows)
{
	MemoryContext old_context = MemoryContextSwitchTo(rows->context);
	ResourceOwner old_owner = CurrentResourceOwner;

	CurrentResourceOwner = rows->owner;
	rows->file = BufFileCreateTemp(false);
	CurrentResourceOwner = old_owner;
	MemoryContextSwitchTo(old_context);
	for (uint32 i = 0; i < rows->slots_used; i++)
		BufFileWrite(rows->file, rows->slots[i].content, sizeof(NpRowPage));
}

/* Puts the page that is full where the others are. */
static void
keep_page(NpSignedRows *rows)
{
	uint32		page = (rows->count - 1) / NP_ROWS_A_PAGE;

	CHECK_FOR_INTERRUPTS();
	rows->slot_of_page = grow(rows, rows->slot_of_page, (size_t) page + 1,
							  &rows->pages_capacity, sizeof(uint32));
	rows->slot_of_page[page] = 0;
	if (rows->file == NULL && rows->slots_used == rows->slots_most)
		start_file(rows);
	if (rows->file != NULL)
	{
		BufFileWrite(rows->file, rows->last, sizeof(NpRowPage));
		return;
	}
	if (rows->slots == NULL)
		rows->slots = MemoryContextAllocHuge(rows->context,
											 rows->slots_most * sizeof(NpRowSlot));
	rows->slots[rows->slots_used] = (NpRowSlot) {page, true, rows->last};
	rows->slot_of_page[page] = ++rows->slots_used;
	rows->last = MemoryContextAlloc(rows->context, sizeof(NpRowPage));
}

static void
add_row(NpSignedRows *rows, int64 id, const unsigned char *signature)
{
	NpSignedRow *row = &rows->last->rows[rows->count % NP_ROWS_A_PAGE];

	np_check_row_count(rows->count);
	row->id = id;
	memcpy(row->signature, signature, NP_TEXTSIG_BYTES);
	rows->count++;
	if (rows->count % NP_ROWS_A_PAGE == 0)
		keep_page(rows);
}

void
np_rows_seal(NpSignedRows *rows)
{
	if (rows->count % NP_ROWS_A_PAGE != 0)
		keep_page(rows);
}

void
np_rows_end(NpSignedRows *rows)
{
	if (rows->file != NULL)
		BufFileClose(rows->file);
}

/* A slot whose page was not used for a while. */
static uint32
take_slot(NpSignedRows *rows)
{
	for (;;)
	{
		NpRowSlot  *slot = &rows->slots[rows->hand];
		uint32		taken = rows->hand;

		rows->hand = (rows->hand + 1) % rows->slots_used;
		if (!slot->used)
			return taken;
		slot->used = false;
	}
}

static NpRowSlot *
read_page(NpSignedRows *rows, uint32 page)
{
	uint32		number = take_slot(rows);
	NpRowSlot  *slot = &rows->slots[number];

	CHECK_FOR_INTERRUPTS();
	if (BufFileSeekBlock(rows->file, (long) page) != 0 ||
		BufFileRead(rows->file, slot->content, sizeof(NpRowPage)) !=
		sizeof(NpRowPage))
		ereport(ERROR,
				(errcode(ERRCODE_IO_ERROR),
				 errmsg("could not read from a temporary file: %m")));
	rows->slot_of_page[slot->page] = 0;
	rows->slot_of_page[page] = number + 1;
	slot->page = page;
	return slot;
}

const NpSignedRow *
np_row(NpSignedRows *rows, uint32 number)
{
	uint32		page = number / NP_ROWS_A_PAGE;
	uint32		slot = rows->slot_of_page[page];
	NpRowSlot  *found = slot > 0 ? &rows->slots[slot - 1] : read_page(rows, page);

	found->used = true;
	return &found->content->rows[number % NP_ROWS_A_PAGE];
}

/* A query's rows on their way, with the type of their ids. */
typedef struct Reading
{
	NpSignedRows *rows;
	Oid			id_type;
} Reading;

static void
check_columns(void *context, TupleDesc columns)
{
	Reading    *reading = context;

	if (columns->natts != 2 ||
		!np_is_id_type(TupleDescAttr(columns, 0)->atttypid) ||
		TupleDescAttr(columns, 1)->atttypid != reading->rows->signature_type)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("query must return an integer and a signature"),
				 errdetail("The columns must be of type smallint, integer or bigint, and textsig."),
				 errhint("Number rows that have other keys with row_number().")));
	reading->id_type = TupleDescAttr(columns, 0)->atttypid;
}

static void
take_row(void *context, TupleTableSlot *row)
{
	Reading    *reading = context;
	bool		no_id;
	bool		no_signature;
	Datum		id = slot_getattr(row, 1, &no_id);
	Datum		signature = slot_getattr(row, 2, &no_signature);

	if (!no_id && !no_signature)
		add_row(reading->rows, np_take_id(reading->id_type, id),
				np_take_textsig(signature));
}

void
np_rows_add_query(NpSignedRows *rows, const char *query)
{
	Reading		reading = {rows, InvalidOid};
	NpRowReader reader = {check_columns, take_row, &reading};

	np_read_query(query, &reader);
}
