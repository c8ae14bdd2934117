/*
 * lsh.c
 *		The index access method lsh: locality-sensitive hashing of signatures.
 */
#include "postgres.h"

#include "commands/vacuum.h"

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
		.amvalidate = np_lsh_validate,
		.ambeginscan = np_lsh_begin_scan,
		.amrescan = np_lsh_rescan,
		.amgettuple = np_lsh_get_tuple,
		.amgetbitmap = np_lsh_get_bitmap,
		.amendscan = np_lsh_end_scan,
	};

	(void) fcinfo;
	NP_RETURN_ACCESS_METHOD(routine);
}
