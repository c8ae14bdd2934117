/*
 * lsh_validate.c
 *		Whether an operator class is one that lsh can serve.
 *
 * The access method knows textsig and the five operators, not what a class
 * says of them: one for another type, or with an operator that asks another
 * question, would find rows by keys that have nothing to do with it.
 */
#include "postgres.h"

#include "access/amvalidate.h"
#include "access/htup_details.h"
#include "catalog/pg_am.h"
#include "catalog/pg_amop.h"
#include "catalog/pg_opclass.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/regproc.h"
#include "utils/syscache.h"

#include "pg/lsh.h"

/* What is looked at, and the types of the extension. */
typedef struct Validation
{
	const char *class;			/* its name, for messages */
	Oid			family;
	Oid			signature;
	Oid			query;
} Validation;

/* Says what is wrong with the class; false, for whoever found it. */
static bool
refuse(const Validation *validation, const char *reason)
{
	ereport(INFO,
			(errcode(ERRCODE_INVALID_OBJECT_DEFINITION),
			 errmsg("operator class \"%s\" of access method lsh %s",
					validation->class, reason)));
	return false;
}

static bool
refuse_operator(const Validation *validation, Oid operator, const char *reason)
{
	return refuse(validation, psprintf("contains operator %s, %s",
									   format_operator(operator), reason));
}

/* The types that have a name in the schema of an access method's handler. */
static void
find_types(Oid method, Validation *validation)
{
	HeapTuple	tuple = SearchSysCache1(AMOID, ObjectIdGetDatum(method));
	Oid			schema;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for access method %u", method);
	schema = get_func_namespace(((Form_pg_am) GETSTRUCT(tuple))->amhandler);
	ReleaseSysCache(tuple);
	validation->signature = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
											CStringGetDatum("textsig"),
											ObjectIdGetDatum(schema));
	validation->query = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
										CStringGetDatum("sigquery"),
										ObjectIdGetDatum(schema));
}

static bool
is_valid_operator(const Validation *validation, Form_pg_amop member)
{
	bool		orders = member->amopstrategy == NP_LSH_DISTANCE;
	Oid			result = orders ? FLOAT4OID : BOOLOID;
	Oid			right = member->amopstrategy == NP_LSH_MATCHES ?
		validation->query : validation->signature;

	if (member->amopstrategy < 1 || member->amopstrategy > NP_LSH_STRATEGIES)
		return refuse_operator(validation, member->amopopr,
							   "whose strategy is none of lsh");
	if (member->amoppurpose != (orders ? AMOP_ORDER : AMOP_SEARCH))
		return refuse_operator(validation, member->amopopr,
							   "whose strategy has another purpose");
	if (orders && !opfamily_can_sort_type(member->amopsortfamily, FLOAT4OID))
		return refuse_operator(validation, member->amopopr,
							   "whose distances its ORDER BY family cannot sort");
	if (member->amoplefttype != validation->signature ||
		member->amoprighttype != right ||
		!check_amop_signature(member->amopopr, result,
							  validation->signature, right))
		return refuse_operator(validation, member->amopopr,
							   "which has wrong types for its strategy");
	return true;
}

static bool
are_valid_operators(const Validation *validation)
{
	CatCList   *members = SearchSysCacheList1(AMOPSTRATEGY,
											  ObjectIdGetDatum(validation->family));
	bool		valid = true;

	for (int i = 0; i < members->n_members; i++)
		valid &= is_valid_operator(validation, (Form_pg_amop)
								   GETSTRUCT(&members->members[i]->tuple));
	if (members->n_members == 0)
		valid = refuse(validation, "has no operator");
	ReleaseCatCacheList(members);
	return valid;
}

/* lsh asks for no support functions, so any would be a misunderstanding. */
static bool
has_no_functions(const Validation *validation)
{
	CatCList   *members = SearchSysCacheList1(AMPROCNUM,
											  ObjectIdGetDatum(validation->family));
	bool		valid = members->n_members == 0;

	ReleaseCatCacheList(members);
	return valid || refuse(validation, "contains support functions");
}

bool
np_lsh_validate(Oid opclass)
{
	HeapTuple	tuple = SearchSysCache1(CLAOID, ObjectIdGetDatum(opclass));
	Form_pg_opclass class;
	Validation	validation;
	bool		valid = true;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for operator class %u", opclass);
	class = (Form_pg_opclass) GETSTRUCT(tuple);
	validation.class = NameStr(class->opcname);
	validation.family = class->opcfamily;
	find_types(class->opcmethod, &validation);
	if (class->opcintype != validation.signature)
		valid = refuse(&validation, "is not for signatures");
	valid &= are_valid_operators(&validation);
	valid &= has_no_functions(&validation);
	ReleaseSysCache(tuple);
	return valid;
}
