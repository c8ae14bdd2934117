/*
 * module.c
 *		What makes the library a PostgreSQL module.
 */
#include "postgres.h"

#include "fmgr.h"

#include "pg/glue.h"
#include "pg/lsh.h"
#include "pg/settings.h"

/* NP_VERSION is the control file's default_version, given by the Makefile. */
NP_MODULE_MAGIC("newsprint", NP_VERSION);

extern PGDLLEXPORT void _PG_init(void);

void
_PG_init(void)
{
	np_define_settings();
	np_lsh_define_options();
}

PG_FUNCTION_INFO_V1(newsprint_version);

/* The version of the loaded library, which may differ from the script's. */
Datum
newsprint_version(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	PG_RETURN_TEXT_P(np_give_cstring(NP_VERSION));
}
