/*
 * settings.c
 *		The settings newsprint.*.
 */
#include "postgres.h"

#include "utils/guc.h"

#include "pg/settings.h"

double		np_similarity_threshold = 0.5;
double		np_containment_threshold = 0.8;

void
np_define_settings(void)
{
	DefineCustomRealVariable("newsprint.similarity_threshold",
							 "Similarity from which on a % b is true.",
							 "Between 0 and 1; with 0 every two signatures are similar.",
							 &np_similarity_threshold, 0.5, 0.0, 1.0,
							 PGC_USERSET, 0, NULL, NULL, NULL);
	DefineCustomRealVariable("newsprint.containment_threshold",
							 "Containment from which on a <% b is true.",
							 "Between 0 and 1; with 0 every signature stands in every other.",
							 &np_containment_threshold, 0.8, 0.0, 1.0,
							 PGC_USERSET, 0, NULL, NULL, NULL);
	MarkGUCPrefixReserved("newsprint");
}
