/*
 * stored.c
 *		Values of our own types: made, compared, and read once a query.
 */
#include "postgres.h"

#include "access/detoast.h"
#include "common/hashfn.h"
#include "mb/pg_wchar.h"
#include "utils/memutils.h"

#include "pg/stored.h"

/* Values of different arguments that a function keeps. */
typedef struct Stored
{
	struct Stored *next;
	int			argument;
	struct varatt_external where;
	struct varlena *value;		/* NULL until it was read */
} Stored;

struct varlena *
np_make_value(const uint8_t *bytes, size_t length)
{
	struct varlena *value = palloc(VARHDRSZ + length);

	SET_VARSIZE(value, VARHDRSZ + length);
	memcpy(VARDATA(value), bytes, length);
	return value;
}

/* What is kept of an argument. */
static Stored *
stored_argument(FmgrInfo *flinfo, int n)
{
	Stored	   *stored = flinfo->fn_extra;

	while (stored != NULL && stored->argument != n)
		stored = stored->next;
	if (stored != NULL)
		return stored;
	stored = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(Stored));
	stored->argument = n;
	stored->next = flinfo->fn_extra;
	flinfo->fn_extra = stored;
	return stored;
}

/*
 * The value at a place of storage, read once.  Planner and executor hand over
 * the same pointer for every row, whether it comes from a constant, a
 * sub-select or a joined row, so the pointer is what is compared.
 */
static struct varlena *
read_stored(FmgrInfo *flinfo, int n, struct varlena *pointer)
{
	Stored	   *stored = stored_argument(flinfo, n);
	struct varatt_external where;

	VARATT_EXTERNAL_GET_POINTER(where, pointer);
	if (stored->value == NULL ||
		memcmp(&where, &stored->where, sizeof(where)) != 0)
	{
		MemoryContext old;

		if (stored->value != NULL)
			pfree(stored->value);
		stored->value = NULL;
		old = MemoryContextSwitchTo(flinfo->fn_mcxt);
		stored->value = detoast_attr(pointer);
		MemoryContextSwitchTo(old);
		stored->where = where;
	}
	return stored->value;
}

struct varlena *
np_take_value(FunctionCallInfo fcinfo, int n, NpCall *call)
{
	struct varlena *value = (struct varlena *) PG_GETARG_POINTER(n);
	MemoryContext old;

	if (VARATT_IS_EXTERNAL_ONDISK(value))
		return read_stored(fcinfo->flinfo, n, value);
	old = MemoryContextSwitchTo(call->context);
	value = pg_detoast_datum_packed(value);
	MemoryContextSwitchTo(old);
	return value;
}

/* Gives back what was made of a value to read it. */
static void
drop_copy(struct varlena *copy, Datum value)
{
	if (copy != (struct varlena *) DatumGetPointer(value))
		pfree(copy);
}

bool
np_same_values(Datum a, Datum b)
{
	struct varlena *x;
	struct varlena *y;
	bool		same;

	/* Sizes are known without reading the values. */
	if (toast_raw_datum_size(a) != toast_raw_datum_size(b))
		return false;
	x = PG_DETOAST_DATUM_PACKED(a);
	y = PG_DETOAST_DATUM_PACKED(b);
	same = memcmp(VARDATA_ANY(x), VARDATA_ANY(y), VARSIZE_ANY_EXHDR(x)) == 0;
	drop_copy(x, a);
	drop_copy(y, b);
	return same;
}

int
np_compare_values(Datum a, Datum b)
{
	struct varlena *x = PG_DETOAST_DATUM_PACKED(a);
	struct varlena *y = PG_DETOAST_DATUM_PACKED(b);
	size_t		n = VARSIZE_ANY_EXHDR(x);
	size_t		m = VARSIZE_ANY_EXHDR(y);
	int			order = memcmp(VARDATA_ANY(x), VARDATA_ANY(y), Min(n, m));

	drop_copy(x, a);
	drop_copy(y, b);
	if (order != 0)
		return order < 0 ? -1 : 1;
	return (n > m) - (n < m);
}

Datum
np_hash_value(Datum value)
{
	struct varlena *copy = PG_DETOAST_DATUM_PACKED(value);
	Datum		hash = hash_any((unsigned char *) VARDATA_ANY(copy),
								(int) VARSIZE_ANY_EXHDR(copy));

	drop_copy(copy, value);
	return hash;
}

Datum
np_hash_value_extended(Datum value, int64 seed)
{
	struct varlena *copy = PG_DETOAST_DATUM_PACKED(value);
	Datum		hash = hash_any_extended((unsigned char *) VARDATA_ANY(copy),
										 (int) VARSIZE_ANY_EXHDR(copy),
										 (uint64) seed);

	drop_copy(copy, value);
	return hash;
}

NpText
np_take_cstring(const char *string)
{
	size_t		length = strlen(string);

	if (GetDatabaseEncoding() != PG_SQL_ASCII &&
		GetDatabaseEncoding() != PG_UTF8)
	{
		string = pg_server_to_any(string, (int) length, PG_UTF8);
		length = strlen(string);
	}
	return (NpText) {string, length, false};
}
