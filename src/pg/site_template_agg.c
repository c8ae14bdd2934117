/*
 * site_template_agg.c
 *		site_template_agg and site_template_union.
 *
 * The state is a template, and some templates that wait to be merged into it:
 * merging many at a time, in pairs, costs less than one by one.  A page that
 * the sample cannot take is only counted, which is the fate of most pages of a
 * large site.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/memutils.h"

#include "pg/site_template.h"

PG_FUNCTION_INFO_V1(site_template_agg_add);
PG_FUNCTION_INFO_V1(site_template_union_add);
PG_FUNCTION_INFO_V1(site_template_agg_combine);
PG_FUNCTION_INFO_V1(site_template_agg_serialize);
PG_FUNCTION_INFO_V1(site_template_agg_deserialize);
PG_FUNCTION_INFO_V1(site_template_agg_final);

/* Templates that wait, and their bytes, before they are merged. */
#define WAITING			32
#define WAITING_BYTES	((Size) 4 * 1024 * 1024)

typedef struct State
{
	MemoryContext context;
	uint64		limit;			/* pages of larger hashes are only counted */
	uint64		counted;		/* such pages */
	Size		bytes;			/* of those that wait */
	int			count;			/* of templates, the merged one is the first */
	NpTemplateBytes items[WAITING + 1];
} State;

static State *
make_state(MemoryContext context)
{
	State	   *state = MemoryContextAllocZero(context, sizeof(State));

	state->context = context;
	state->limit = UINT64_MAX;
	return state;
}

static NpTemplate
view(NpTemplateBytes value)
{
	NpTemplate	template;

	np_check_template(np_template_open(value.bytes, value.length, &template));
	return template;
}

/* A copy in the state's memory. */
static NpTemplateBytes
keep(const State *state, const uint8_t *bytes, size_t length)
{
	NpTemplateBytes copy = {MemoryContextAlloc(state->context, length), length};

	memcpy(copy.bytes, bytes, length);
	return copy;
}

/* Merges neighbours until one template is left. */
static NpTemplateBytes
merge_all(NpCall *call, const State *state)
{
	NpTemplateBytes items[WAITING + 1];
	int			count = state->count;

	memcpy(items, state->items, sizeof(items));
	for (int step = 1; step < count; step *= 2)
	{
		for (int i = 0; i + step < count; i += 2 * step)
		{
			NpTemplate	a = view(items[i]);
			NpTemplate	b = view(items[i + step]);

			np_check_template(np_template_merge(&call->arena, &a, &b, 0, &items[i]));
		}
	}
	return items[0];
}

/* Leaves the state with one template, of all that it has counted. */
static NpTemplateBytes
settle(State *state)
{
	NpCall		call;
	NpTemplateBytes all;
	NpTemplate	merged;

	if (state->count == 1 && state->counted == 0)
		return state->items[0];
	np_call_begin(&call);
	if (state->count == 0)
		np_check(np_template_empty(&call.arena, &all));
	else
		all = merge_all(&call, state);
	if (state->counted > 0)
	{
		NpTemplateBytes none;
		NpTemplate	a = view(all);
		NpTemplate	b;

		np_check(np_template_empty(&call.arena, &none));
		b = view(none);
		np_check_template(np_template_merge(&call.arena, &a, &b, state->counted, &all));
	}
	all = keep(state, all.bytes, all.length);
	for (int i = 0; i < state->count; i++)
		pfree(state->items[i].bytes);
	np_call_end(&call);
	state->items[0] = all;
	state->count = 1;
	state->counted = 0;
	state->bytes = 0;
	merged = view(all);
	state->limit = np_template_limit(&merged);
	return all;
}

/* Takes a template into the state. */
static void
take(State *state, const uint8_t *bytes, size_t length)
{
	state->items[state->count++] = keep(state, bytes, length);
	state->bytes += length;
	if (state->count > WAITING || state->bytes > WAITING_BYTES)
		(void) settle(state);
}

Datum
site_template_agg_add(PG_FUNCTION_ARGS)
{
	State	   *state = PG_ARGISNULL(0) ? NULL : (State *) PG_GETARG_POINTER(0);
	NpCall		call;
	NpText		body;
	NpPage		page;

	if (PG_ARGISNULL(1))
		return np_same_state(fcinfo);
	if (state == NULL)
		state = make_state(np_group_context(fcinfo));
	np_call_begin(&call);
	body = np_take_text(&call, PG_GETARG_DATUM(1));
	np_check(np_page(&call.arena, &body, &page));
	/* A page without a line says nothing, and is no page. */
	if (page.hash > state->limit)
		state->counted++;
	else if (page.hash != 0)
	{
		NpTemplateBytes one;

		np_check(np_template_of(&call.arena, &page, &one));
		take(state, one.bytes, one.length);
	}
	np_call_end(&call);
	PG_RETURN_POINTER(state);
}

Datum
site_template_union_add(PG_FUNCTION_ARGS)
{
	State	   *state = PG_ARGISNULL(0) ? NULL : (State *) PG_GETARG_POINTER(0);
	NpCall		call;
	NpTemplate	template;

	if (PG_ARGISNULL(1))
		return np_same_state(fcinfo);
	if (state == NULL)
		state = make_state(np_group_context(fcinfo));
	np_call_begin(&call);
	template = np_take_template(fcinfo, 1, &call);
	take(state, template.bytes, template.length);
	np_call_end(&call);
	PG_RETURN_POINTER(state);
}

Datum
site_template_agg_combine(PG_FUNCTION_ARGS)
{
	State	   *a = PG_ARGISNULL(0) ? NULL : (State *) PG_GETARG_POINTER(0);
	State	   *b = PG_ARGISNULL(1) ? NULL : (State *) PG_GETARG_POINTER(1);
	NpTemplateBytes all;

	if (b == NULL)
		return np_same_state(fcinfo);
	/* b may be gone after this call. */
	if (a == NULL)
		a = make_state(np_group_context(fcinfo));
	all = settle(b);
	take(a, all.bytes, all.length);
	PG_RETURN_POINTER(a);
}

Datum
site_template_agg_serialize(PG_FUNCTION_ARGS)
{
	NpTemplateBytes all = settle((State *) PG_GETARG_POINTER(0));

	PG_RETURN_POINTER(np_make_value(all.bytes, all.length));
}

Datum
site_template_agg_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	State	   *state = make_state(CurrentMemoryContext);

	/* It is combined at once with the state of the group, and then goes. */
	take(state, (const uint8_t *) VARDATA_ANY(bytes),
		 VARSIZE_ANY_EXHDR(bytes));
	PG_RETURN_POINTER(state);
}

Datum
site_template_agg_final(PG_FUNCTION_ARGS)
{
	NpTemplateBytes all;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	all = settle((State *) PG_GETARG_POINTER(0));
	PG_RETURN_POINTER(np_make_value(all.bytes, all.length));
}
