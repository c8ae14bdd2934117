/*
 * boilerplate.c
 *		classify_lines, boilerplate_spans, strip_boilerplate, clean_title,
 *		text_at.
 */
#include "postgres.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "core/boilerplate.h"
#include "core/title_template.h"
#include "core/titles.h"
#include "pg/glue.h"
#include "pg/site_template.h"
#include "pg/spans.h"

PG_FUNCTION_INFO_V1(classify_lines);
PG_FUNCTION_INFO_V1(boilerplate_spans);
PG_FUNCTION_INFO_V1(strip_boilerplate);
PG_FUNCTION_INFO_V1(clean_title);
PG_FUNCTION_INFO_V1(text_at_range);
PG_FUNCTION_INFO_V1(text_at_multirange);

/*
 * The template of a site is the second argument, if there is one.  NULL, as an
 * outer join gives for a site without, is no template.
 */
static bool
take_template(FunctionCallInfo fcinfo, NpCall *call, NpTemplate *template)
{
	if (PG_NARGS() < 2 || PG_ARGISNULL(1))
		return false;
	*template = np_take_template(fcinfo, 1, call);
	return true;
}

/* Judges the first argument, which is not NULL. */
static void
judge(FunctionCallInfo fcinfo, NpCall *call, NpText *body,
	  NpBoilerplate *judged)
{
	NpBoilerplateInput input = {.text = body};
	NpTemplate	template;

	*body = np_take_text(call, PG_GETARG_DATUM(0));
	if (take_template(fcinfo, call, &template))
		input.template = &template;
	np_check(np_judge_lines(&call->arena, &input, judged));
}

/* Names made once a call, since every row holds three of them. */
typedef struct Names
{
	Datum		classes[2];
	Datum		subtypes[NP_SUBTYPE_COUNT];
	Datum		reasons[NP_REASON_COUNT];
} Names;

static Names *
make_names(void)
{
	Names	   *names = palloc(sizeof(Names));

	names->classes[0] = CStringGetTextDatum("boilerplate");
	names->classes[1] = CStringGetTextDatum("content");
	for (int i = 0; i < NP_SUBTYPE_COUNT; i++)
		names->subtypes[i] = CStringGetTextDatum(np_subtype_name(i));
	for (int i = 0; i < NP_REASON_COUNT; i++)
		names->reasons[i] = CStringGetTextDatum(np_reason_text(i));
	return names;
}

Datum
classify_lines(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	NpCall		call;
	NpText		body;
	NpBoilerplate judged;
	NpCursor	cursor;
	Names	   *names;
	MemoryContext rows;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	np_call_begin(&call);
	judge(fcinfo, &call, &body, &judged);
	np_cursor_init(&cursor, &body);
	names = make_names();
	rows = AllocSetContextCreate(call.context, "newsprint rows",
								 ALLOCSET_SMALL_SIZES);
	for (size_t i = 0; i < judged.lines.count; i++)
	{
		const NpLine *line = &judged.lines.items[i];
		const NpVerdict *verdict = &judged.verdicts[i];
		MemoryContext old = MemoryContextSwitchTo(rows);
		bool		nulls[6] = {false};
		Datum		values[6];

		CHECK_FOR_INTERRUPTS();
		values[0] = Int32GetDatum((int32) line->number);
		values[1] = np_give_span(&cursor, line->span);
		values[2] = names->classes[np_is_content(verdict)];
		values[3] = names->subtypes[verdict->subtype];
		values[4] = Float4GetDatum((float4) verdict->score / NP_SCORE_ONE);
		values[5] = names->reasons[verdict->reason];
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		MemoryContextSwitchTo(old);
		MemoryContextReset(rows);
	}
	np_call_end(&call);
	return (Datum) 0;
}

Datum
boilerplate_spans(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		body;
	NpBoilerplate judged;
	NpSpan	   *spans;
	size_t		count;
	Datum		result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	np_call_begin(&call);
	judge(fcinfo, &call, &body, &judged);
	np_check(np_boilerplate_spans(&call.arena, &judged, &spans, &count));
	result = np_give_spans(&body, spans, count);
	np_call_end(&call);
	PG_RETURN_DATUM(result);
}

Datum
strip_boilerplate(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		body;
	NpBoilerplate judged;
	char	   *bytes;
	size_t		length;
	text	   *result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	np_call_begin(&call);
	judge(fcinfo, &call, &body, &judged);
	np_check(np_strip_boilerplate(&call.arena, &body, &judged, &bytes,
								  &length));
	result = np_give_text(bytes, length);
	np_call_end(&call);
	PG_RETURN_TEXT_P(result);
}

Datum
clean_title(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		title;
	NpTemplate	template;
	NpSpan		head;
	text	   *result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	np_call_begin(&call);
	title = np_take_text(&call, PG_GETARG_DATUM(0));
	head = np_trim(&title, (NpSpan) {0, title.length});
	if (take_template(fcinfo, &call, &template))
		np_cut_known_tail(&call.arena, &template, NULL, &title, &head);
	np_check(np_title_head(&call.arena, &title, head, &head));
	result = np_give_text(title.bytes + head.start, head.end - head.start);
	np_call_end(&call);
	PG_RETURN_TEXT_P(result);
}

/* The given parts of a text, one behind the other. */
static text *
join_spans(NpCall *call, const NpText *body, const NpSpan *spans, size_t count)
{
	char	   *bytes = np_alloc(&call->arena, body->length + 1);
	size_t		length = 0;

	if (bytes == NULL)
		np_check(NP_NO_MEMORY);
	for (size_t i = 0; i < count; i++)
	{
		size_t		size = spans[i].end - spans[i].start;

		CHECK_FOR_INTERRUPTS();
		memcpy(bytes + length, body->bytes + spans[i].start, size);
		length += size;
	}
	return np_give_text(bytes, length);
}

Datum
text_at_range(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		body;
	NpSpan	   *spans;
	size_t		count;
	text	   *result;

	np_call_begin(&call);
	body = np_take_text(&call, PG_GETARG_DATUM(0));
	spans = np_take_range(&body, PG_GETARG_DATUM(1), &count);
	result = join_spans(&call, &body, spans, count);
	np_call_end(&call);
	PG_RETURN_TEXT_P(result);
}

Datum
text_at_multirange(PG_FUNCTION_ARGS)
{
	NpCall		call;
	NpText		body;
	NpSpan	   *spans;
	size_t		count;
	text	   *result;

	np_call_begin(&call);
	body = np_take_text(&call, PG_GETARG_DATUM(0));
	spans = np_take_multirange(&body, PG_GETARG_DATUM(1), &count);
	result = join_spans(&call, &body, spans, count);
	np_call_end(&call);
	PG_RETURN_TEXT_P(result);
}
