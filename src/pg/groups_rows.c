/*
 * groups_rows.c
 *		The rows (id, signature) of a query, in bounded memory.
 *
 * The query runs with the rights of whoever calls, and cannot write.  Rows are
 * kept in pages; when memory has no room for another page, all go to a
 * temporary file and come back as they are read.
 */
#include "postgres.h"

#include "access/tupdesc.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "tcop/dest.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "pg/groups_rows.h"
#include "pg/textsig.h"

StaticAssertDecl(sizeof(NpRowPage) == BLCKSZ, "a page of rows is a block");

/* Where the server sends a query's rows. */
typedef struct Receiver
{
	DestReceiver interface;		/* must be first */
	NpSignedRows *rows;
	Oid			id_type;		/* not valid before the query has started */
} Receiver;

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

static void
write_page(NpSignedRows *rows, NpRowPage *content)
{
	BufFileWrite(rows->file, content, sizeof(NpRowPage));
	rows->written++;
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
		write_page(rows, rows->slots[i].content);
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
		write_page(rows, rows->last);
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

	if (rows->count >= PG_INT32_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("query returns too many rows"),
				 errdetail("The limit is %d rows.", PG_INT32_MAX)));
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

static int64
take_id(Oid type, Datum id)
{
	switch (type)
	{
		case INT2OID:
			return DatumGetInt16(id);
		case INT4OID:
			return DatumGetInt32(id);
		default:
			return DatumGetInt64(id);
	}
}

static bool
receive_row(TupleTableSlot *slot, DestReceiver *self)
{
	Receiver   *receiver = (Receiver *) self;
	bool		no_id;
	bool		no_signature;
	Datum		id = slot_getattr(slot, 1, &no_id);
	Datum		signature = slot_getattr(slot, 2, &no_signature);

	if (!no_id && !no_signature)
		add_row(receiver->rows, take_id(receiver->id_type, id),
				np_take_textsig(signature));
	return true;
}

static bool
is_id_type(Oid type)
{
	return type == INT2OID || type == INT4OID || type == INT8OID;
}

/* Called once a statement, so a second one is told too. */
static void
start_rows(DestReceiver *self, int operation, TupleDesc columns)
{
	Receiver   *receiver = (Receiver *) self;

	(void) operation;
	if (OidIsValid(receiver->id_type))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("query has more than one statement")));
	if (columns->natts != 2 || !is_id_type(TupleDescAttr(columns, 0)->atttypid) ||
		TupleDescAttr(columns, 1)->atttypid != receiver->rows->signature_type)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("query must return an integer and a signature"),
				 errdetail("The columns must be of type smallint, integer or bigint, and textsig."),
				 errhint("Number rows that have other keys with row_number().")));
	receiver->id_type = TupleDescAttr(columns, 0)->atttypid;
}

static void
end_rows(DestReceiver *self)
{
	(void) self;
}

void
np_rows_add_query(NpSignedRows *rows, const char *query)
{
	Receiver	receiver = {
		{receive_row, start_rows, end_rows, end_rows, DestNone}, rows, InvalidOid
	};
	SPIExecuteOptions options = {0};
	int			result;

	options.read_only = true;
	options.must_return_tuples = true;
	options.dest = &receiver.interface;
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	result = SPI_execute_extended(query, &options);
	if (result < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("query cannot be run: %s",
						SPI_result_code_string(result))));
	SPI_finish();
	if (!OidIsValid(receiver.id_type))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("query returns no rows of a table"),
				 errhint("Give the text of a SELECT.")));
}
