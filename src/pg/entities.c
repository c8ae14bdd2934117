/*
 * entities.c
 *		extract_entities: the names of a text, and who is who.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/tuplestore.h"

#include "core/entities.h"
#include "pg/gazetteer.h"
#include "pg/glue.h"
#include "pg/spans.h"

PG_FUNCTION_INFO_V1(extract_entities);

#define COLUMNS	8

/* What the rows of one call are made of. */
typedef struct Answer
{
	NpText		text;
	NpGazetteer gazetteer;
	const NpGazetteer *names;	/* NULL without one */
	NpMatches	matches;
	NpMentions	mentions;
	NpEntities	entities;
} Answer;

/* The parts of a mask, in the call's memory; none of NULL. */
static NpSpan *
take_mask(NpCall *call, FunctionCallInfo fcinfo, const NpText *text,
		  size_t *count)
{
	MemoryContext old;
	NpSpan	   *mask;

	*count = 0;
	if (PG_ARGISNULL(1))
		return NULL;
	old = MemoryContextSwitchTo(call->context);
	mask = np_take_multirange(text, PG_GETARG_DATUM(1), count);
	MemoryContextSwitchTo(old);
	return mask;
}

static text *
give_bytes(NpBytes bytes)
{
	return np_give_text(bytes.bytes, bytes.length);
}

/* The columns of which a match of the gazetteer knows more than the rules. */
static void
give_entry(const Answer *answer, uint32_t number, Datum *values, bool *nulls)
{
	const NpMatch *match = &answer->matches.items[number - 1];
	NpEntry		entry;

	np_check(np_gazetteer_entry(answer->names, match->entry, &entry));
	values[3] = PointerGetDatum(give_bytes(entry.type));
	if (!match->ambiguous || match->same_name)
		values[5] = PointerGetDatum(give_bytes(entry.name));
	nulls[6] = (entry.id.bytes == NULL || match->ambiguous);
	if (!nulls[6])
		values[6] = PointerGetDatum(give_bytes(entry.id));
}

static void
give_mention(const Answer *answer, size_t i, NpCursor *cursor, Datum *values,
			 bool *nulls)
{
	const NpMention *mention = &answer->mentions.items[i];
	uint32_t	number = answer->entities.entity_of[i];
	const NpEntity *entity = &answer->entities.items[number];

	memset(nulls, 0, COLUMNS * sizeof(bool));
	values[0] = Int32GetDatum((int32) i + 1);
	values[1] = np_give_span(cursor, mention->span);
	values[2] = PointerGetDatum(np_give_text(answer->text.bytes + mention->span.start,
											 mention->span.end - mention->span.start));
	values[4] = Int32GetDatum((int32) number + 1);
	values[7] = Float4GetDatum(mention->score);
	values[3] = PointerGetDatum(np_give_cstring(np_name_type_names[mention->type]));
	values[5] = PointerGetDatum(np_give_text(entity->name, entity->name_length));
	nulls[6] = true;
	if (entity->match != 0)
		give_entry(answer, entity->match, values, nulls);
	else if (mention->match != 0)
		give_entry(answer, mention->match, values, nulls);
}

static void
give_mentions(NpCall *call, const Answer *answer, ReturnSetInfo *result)
{
	MemoryContext row = AllocSetContextCreate(call->context, "newsprint row",
											  ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(row);
	NpCursor	cursor;
	Datum		values[COLUMNS];
	bool		nulls[COLUMNS];

	np_cursor_init(&cursor, &answer->text);
	for (size_t i = 0; i < answer->mentions.count; i++)
	{
		np_poll(&call->arena);
		give_mention(answer, i, &cursor, values, nulls);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		MemoryContextReset(row);
	}
	MemoryContextSwitchTo(old);
}

Datum
extract_entities(PG_FUNCTION_ARGS)
{
	Answer		answer = {.names = NULL};
	NpCall		call;
	NpSpan	   *mask;
	size_t		mask_count;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	np_call_begin(&call);
	answer.text = np_take_text(&call, PG_GETARG_DATUM(0));
	mask = take_mask(&call, fcinfo, &answer.text, &mask_count);
	if (!PG_ARGISNULL(2))
	{
		answer.gazetteer = np_take_gazetteer(fcinfo, 2, &call);
		answer.names = &answer.gazetteer;
	}
	np_check(np_entities(&call.arena, &answer.text, mask, mask_count,
						 answer.names, &answer.matches, &answer.mentions,
						 &answer.entities));
	give_mentions(&call, &answer, (ReturnSetInfo *) fcinfo->resultinfo);
	np_call_end(&call);
	return (Datum) 0;
}
