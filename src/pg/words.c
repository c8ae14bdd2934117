/*
 * words.c
 *		split_words, split_sentences: the parts of a text, numbered.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/tuplestore.h"

#include "core/sentences.h"
#include "core/words.h"
#include "pg/glue.h"
#include "pg/spans.h"

PG_FUNCTION_INFO_V1(split_words);
PG_FUNCTION_INFO_V1(split_sentences);

/* Rows (n, span, text) on their way into the function's result. */
typedef struct Parts
{
	ReturnSetInfo *result;
	MemoryContext row;			/* emptied after every row */
	NpText		text;
	NpCursor	cursor;
	int32		count;
} Parts;

static void
begin_parts(Parts *parts, FunctionCallInfo fcinfo, NpCall *call)
{
	InitMaterializedSRF(fcinfo, 0);
	parts->result = (ReturnSetInfo *) fcinfo->resultinfo;
	np_call_begin(call);
	parts->row = AllocSetContextCreate(call->context, "newsprint row",
									   ALLOCSET_SMALL_SIZES);
	parts->text = np_take_text(call, PG_GETARG_DATUM(0));
	parts->count = 0;
	np_cursor_init(&parts->cursor, &parts->text);
}

static void
put_part(Parts *parts, NpSpan span)
{
	MemoryContext old = MemoryContextSwitchTo(parts->row);
	Datum		values[3];
	bool		nulls[3] = {false, false, false};

	values[0] = Int32GetDatum(++parts->count);
	values[1] = np_give_span(&parts->cursor, span);
	values[2] = PointerGetDatum(np_give_text(parts->text.bytes + span.start,
											 span.end - span.start));
	tuplestore_putvalues(parts->result->setResult, parts->result->setDesc,
						 values, nulls);
	MemoryContextSwitchTo(old);
	MemoryContextReset(parts->row);
}

Datum
split_words(PG_FUNCTION_ARGS)
{
	NpCall		call;
	Parts		parts;
	NpWordScan	scan;
	NpWord		word;
	bool		found;

	begin_parts(&parts, fcinfo, &call);
	np_word_scan_init(&scan, &call.arena, &parts.text);
	for (;;)
	{
		np_check(np_word_next(&scan, &word, &found));
		if (!found)
			break;
		if (word.kind != NP_WORD_MARK)
			put_part(&parts, word.span);
	}
	np_call_end(&call);
	return (Datum) 0;
}

Datum
split_sentences(PG_FUNCTION_ARGS)
{
	NpCall		call;
	Parts		parts;
	NpSentenceScan scan;
	NpSpan		sentence;

	begin_parts(&parts, fcinfo, &call);
	np_sentence_scan_init(&scan, &call.arena, &parts.text);
	while (np_sentence_next(&scan, &sentence))
		put_part(&parts, sentence);
	np_call_end(&call);
	return (Datum) 0;
}
