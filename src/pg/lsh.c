/*
 * lsh.c
 *		The index access method lsh: locality-sensitive hashing of signatures.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_amop.h"
#include "catalog/pg_opclass.h"
#include "catalog/pg_type.h"
#include "commands/vacuum.h"
#include "utils/builtins.h"
#include "utils/catcache.h"
#include "utils/syscache.h"

#include "pg/lsh.h"

static relopt_kind options_kind;

void
np_lsh_define_options(void)
{
	options_kind = add_reloption_kind();
	add_int_reloption(options_kind, "fillfactor",
					  "Packs leaves only to this percentage when the index is built",
					  NP_LSH_FILLFACTOR, 10, 100, ShareUpdateExclusiveLock);
}

static bytea *
options_of(Datum options, bool validate)
{
	static const relopt_parse_elt known[] = {
		{.optname = "fillfactor", .opttype = RELOPT_TYPE_INT,
		.offset = offsetof(NpLshOptions, fillfactor)},
	};

	return (bytea *) build_reloptions(options, validate, options_kind,
									  sizeof(NpLshOptions), known, lengthof(known));
}

/* The planner asks for distances by itself; this is for who reads catalogs. */
static bool
property_of(Oid index, int attribute, IndexAMProperty property,
			const char *name, bool *result, bool *null)
{
	(void) index;
	(void) name;
	(void) null;
	if (property != AMPROP_DISTANCE_ORDERABLE || attribute == 0)
		return false;
	*result = true;
	return true;
}

/* What the strategies of an operator class must be; false if they are not. */
static bool
is_valid_operator(const char *family, Form_pg_amop operator)
{
	bool		orders = operator->amopstrategy == NP_LSH_DISTANCE;

	if (operator->amopstrategy >= 1 &&
		operator->amopstrategy <= NP_LSH_STRATEGIES &&
		operator->amoppurpose == (orders ? AMOP_ORDER : AMOP_SEARCH))
		return true;
	ereport(INFO,
			(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
			 errmsg("operator family \"%s\" of access method lsh has no use for strategy %d",
					family, operator->amopstrategy)));
	return false;
}

static bool
validate(Oid opclass)
{
	HeapTuple	tuple = SearchSysCache1(CLAOID, ObjectIdGetDatum(opclass));
	CatCList   *operators;
	Oid			family;
	char	   *name;
	bool		valid = true;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for operator class %u", opclass);
	family = ((Form_pg_opclass) GETSTRUCT(tuple))->opcfamily;
	name = NameStr(((Form_pg_opclass) GETSTRUCT(tuple))->opcname);
	operators = SearchSysCacheList1(AMOPSTRATEGY, ObjectIdGetDatum(family));
	for (int i = 0; i < operators->n_members; i++)
	{
		HeapTuple	member = &operators->members[i]->tuple;

		valid &= is_valid_operator(name, (Form_pg_amop) GETSTRUCT(member));
	}
	ReleaseCatCacheList(operators);
	ReleaseSysCache(tuple);
	return valid;
}

PG_FUNCTION_INFO_V1(lsh_handler);

/*
 * Rows without a signature are indexed too, so that a scan in order, which has
 * no condition, finds all rows.
 */
Datum
lsh_handler(PG_FUNCTION_ARGS)
{
	static const IndexAmRoutine routine = {
		.type = T_IndexAmRoutine,
		.amstrategies = NP_LSH_STRATEGIES,
		.amcanorderbyop = true,
		.amoptionalkey = true,
		.amsearchnulls = true,
		.amusemaintenanceworkmem = false,
		.amparallelvacuumoptions = VACUUM_OPTION_PARALLEL_BULKDEL,
		.ambuild = np_lsh_build,
		.ambuildempty = np_lsh_build_empty,
		.aminsert = np_lsh_insert,
		.ambulkdelete = np_lsh_bulk_delete,
		.amvacuumcleanup = np_lsh_vacuum_cleanup,
		.amcostestimate = np_lsh_cost,
		.amoptions = options_of,
		.amproperty = property_of,
		.ambuildphasename = np_lsh_build_phase_name,
		.amvalidate = validate,
		.ambeginscan = np_lsh_begin_scan,
		.amrescan = np_lsh_rescan,
		.amgettuple = np_lsh_get_tuple,
		.amgetbitmap = np_lsh_get_bitmap,
		.amendscan = np_lsh_end_scan,
	};

	(void) fcinfo;
	NP_RETURN_ACCESS_METHOD(routine);
}
