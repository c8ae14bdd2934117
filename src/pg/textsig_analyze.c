/*
 * textsig_analyze.c
 *		What ANALYZE learns of a column of signatures.
 */
#include "postgres.h"

#include "catalog/pg_statistic.h"
#include "commands/vacuum.h"
#include "fmgr.h"

#include "pg/glue.h"
#include "pg/textsig.h"
#include "pg/textsig_analyze.h"

/* The server's own way with a type that has an order, which goes first. */
typedef struct StandardAnalysis
{
	AnalyzeAttrComputeStatsFunc compute;
	void	   *extra_data;
} StandardAnalysis;

/* The signatures of a sample that this release can measure. */
static size_t
take_sample(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int rows,
			const unsigned char **sample)
{
	int			step = 1 + (rows - 1) / NP_FAMILY_SAMPLE;
	size_t		count = 0;

	for (int row = 0; row < rows; row += step)
	{
		bool		is_null;
		Datum		datum = fetch(stats, row, &is_null);
		struct varlena *value;
		const unsigned char *bytes;

		if (is_null)
			continue;
		value = PG_DETOAST_DATUM(datum);
		bytes = (const unsigned char *) VARDATA(value);
		if (VARSIZE(value) == sizeof(NpTextsigValue) &&
			bytes[0] == NP_TEXTSIG_FORMAT &&
			bytes[NP_TEXTSIG_RULES_AT] == NP_TEXTSIG_RULES)
			sample[count++] = bytes;
	}
	return count;
}

static void
store_families(VacAttrStats *stats, const NpFamilies *families,
			   double other_rows)
{
	int			slot = 0;
	float4	   *numbers;

	while (slot < STATISTIC_NUM_SLOTS && stats->stakind[slot] != 0)
		slot++;
	if (slot == STATISTIC_NUM_SLOTS)
		return;
	numbers = MemoryContextAlloc(stats->anl_context,
								 NP_FAMILY_NUMBERS * sizeof(float4));
	for (int i = 0; i < NP_FAMILY_TENTHS; i++)
	{
		numbers[i] = (float4) (families->similar[i] * other_rows);
		numbers[NP_FAMILY_TENTHS + i] = (float4) (families->contained[i] * other_rows);
	}
	stats->stakind[slot] = NP_STATISTIC_KIND_FAMILY;
	stats->stanumbers[slot] = numbers;
	stats->numnumbers[slot] = NP_FAMILY_NUMBERS;
}

static void
compute_families(VacAttrStats *stats, AnalyzeAttrFetchFunc fetch, int rows,
				 double total_rows)
{
	StandardAnalysis *standard = stats->extra_data;
	const unsigned char **sample;
	size_t		count;
	NpFamilies	families;
	NpCall		call;

	stats->extra_data = standard->extra_data;
	standard->compute(stats, fetch, rows, total_rows);
	stats->extra_data = standard;
	if (!stats->stats_valid || rows == 0)
		return;
	sample = palloc_array(const unsigned char *, Min(rows, NP_FAMILY_SAMPLE));
	count = take_sample(stats, fetch, rows, sample);
	if (count == 0)
		return;
	np_call_begin(&call);
	np_check(np_textsig_families(&call.arena, sample, count, &families));
	np_call_end(&call);
	store_families(stats, &families,
				   Max(total_rows * (1 - stats->stanullfrac) - 1, 0));
}

PG_FUNCTION_INFO_V1(textsig_typanalyze);

Datum
textsig_typanalyze(PG_FUNCTION_ARGS)
{
	VacAttrStats *stats = (VacAttrStats *) PG_GETARG_POINTER(0);
	StandardAnalysis *standard;

	if (!std_typanalyze(stats))
		PG_RETURN_BOOL(false);
	standard = palloc_object(StandardAnalysis);
	standard->compute = stats->compute_stats;
	standard->extra_data = stats->extra_data;
	stats->compute_stats = compute_families;
	stats->extra_data = standard;
	PG_RETURN_BOOL(true);
}
