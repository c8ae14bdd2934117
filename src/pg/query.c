/*
 * query.c
 *		The rows of a query that is given as text.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "tcop/dest.h"

#include "pg/query.h"

/* Where the server sends a query's rows. */
typedef struct Receiver
{
	DestReceiver interface;		/* must be first */
	const NpRowReader *reader;
	bool		begun;
} Receiver;

static bool
receive_row(TupleTableSlot *row, DestReceiver *self)
{
	const NpRowReader *reader = ((Receiver *) self)->reader;

	reader->take(reader->context, row);
	return true;
}

/* Called once a statement, so a second one is told too. */
static void
start_rows(DestReceiver *self, int operation, TupleDesc columns)
{
	Receiver   *receiver = (Receiver *) self;

	(void) operation;
	if (receiver->begun)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("query has more than one statement")));
	receiver->reader->begin(receiver->reader->context, columns);
	receiver->begun = true;
}

static void
end_rows(DestReceiver *self)
{
	(void) self;
}

void
np_read_query(const char *query, const NpRowReader *reader)
{
	Receiver	receiver = {
		{receive_row, start_rows, end_rows, end_rows, DestNone}, reader, false
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
	if (!receiver.begun)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("query returns no rows of a table"),
				 errhint("Give the text of a SELECT.")));
}

void
np_check_row_count(size_t count)
{
	if (count >= PG_INT32_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("query returns too many rows"),
				 errdetail("The limit is %d rows.", PG_INT32_MAX)));
}

bool
np_is_id_type(Oid type)
{
	return type == INT2OID || type == INT4OID || type == INT8OID;
}

int64
np_take_id(Oid type, Datum id)
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
