-- Dictionaries of names as values.

CREATE TYPE gazetteer;

CREATE FUNCTION gazetteer_in(cstring) RETURNS gazetteer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gazetteer_in(cstring) IS 'reads the text form of a gazetteer';

CREATE FUNCTION gazetteer_out(gazetteer) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gazetteer_out(gazetteer) IS 'writes the text form of a gazetteer';

CREATE FUNCTION gazetteer_recv(internal) RETURNS gazetteer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gazetteer_recv(internal) IS 'reads the binary form of a gazetteer';

CREATE FUNCTION gazetteer_send(gazetteer) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION gazetteer_send(gazetteer) IS 'writes the binary form of a gazetteer';

-- Compression would cost more time at every reading than it saves room.
CREATE TYPE gazetteer (
	INPUT = gazetteer_in,
	OUTPUT = gazetteer_out,
	RECEIVE = gazetteer_recv,
	SEND = gazetteer_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = external
);

COMMENT ON TYPE gazetteer IS 'dictionary of names, made by gazetteer_agg';

CREATE FUNCTION gazetteer_agg_add(state internal, alias text, type text, name text, id text)
	RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION gazetteer_agg_add(internal, text, text, text, text) IS 'transition function of gazetteer_agg';

CREATE FUNCTION gazetteer_agg_combine(a internal, b internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gazetteer_agg_combine(internal, internal) IS 'combine function of gazetteer_agg';

CREATE FUNCTION gazetteer_agg_serialize(state internal) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gazetteer_agg_serialize(internal) IS 'serial function of gazetteer_agg';

CREATE FUNCTION gazetteer_agg_deserialize(bytes bytea, state internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION gazetteer_agg_deserialize(bytea, internal) IS 'deserial function of gazetteer_agg';

CREATE FUNCTION gazetteer_agg_final(state internal) RETURNS gazetteer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION gazetteer_agg_final(internal) IS 'final function of gazetteer_agg';

CREATE AGGREGATE gazetteer_agg(alias text, type text, name text, id text) (
	SFUNC = gazetteer_agg_add,
	STYPE = internal,
	FINALFUNC = gazetteer_agg_final,
	COMBINEFUNC = gazetteer_agg_combine,
	SERIALFUNC = gazetteer_agg_serialize,
	DESERIALFUNC = gazetteer_agg_deserialize,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE gazetteer_agg(text, text, text, text) IS 'gazetteer of all rows; the order does not matter';

CREATE FUNCTION gazetteer_entries(names gazetteer,
	OUT alias text, OUT type text, OUT name text, OUT id text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	COST 10000 ROWS 10000;

COMMENT ON FUNCTION gazetteer_entries(gazetteer) IS 'rows that a gazetteer was made of, without repetitions';

CREATE FUNCTION gazetteer_concat(a gazetteer, b gazetteer) RETURNS gazetteer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100000;

COMMENT ON FUNCTION gazetteer_concat(gazetteer, gazetteer) IS 'implementation of the || operator';

CREATE OPERATOR || (
	LEFTARG = gazetteer, RIGHTARG = gazetteer, FUNCTION = gazetteer_concat
);

COMMENT ON OPERATOR || (gazetteer, gazetteer) IS 'entries of both; of an alias in both, those of the right one';

CREATE FUNCTION match_names(body text, names gazetteer,
	mask int4multirange DEFAULT '{}',
	OUT span int4range, OUT text text, OUT type text, OUT name text,
	OUT id text) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	COST 20000 ROWS 20;

COMMENT ON FUNCTION match_names(text, gazetteer, int4multirange) IS 'names of a gazetteer that stand in a text, outside the mask';

-- Equality and order are those of the bytes: for DISTINCT and the like.

CREATE FUNCTION gazetteer_eq(a gazetteer, b gazetteer) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION gazetteer_eq(gazetteer, gazetteer) IS 'implementation of the = operator';

CREATE FUNCTION gazetteer_ne(a gazetteer, b gazetteer) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION gazetteer_ne(gazetteer, gazetteer) IS 'implementation of the <> operator';

CREATE FUNCTION gazetteer_hash(names gazetteer) RETURNS int
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION gazetteer_hash(gazetteer) IS 'hash of a gazetteer';

CREATE FUNCTION gazetteer_hash_extended(names gazetteer, seed bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION gazetteer_hash_extended(gazetteer, bigint) IS 'hash of a gazetteer, with a seed';

CREATE OPERATOR = (
	LEFTARG = gazetteer, RIGHTARG = gazetteer, FUNCTION = gazetteer_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (gazetteer, gazetteer) IS 'the same entries';

CREATE OPERATOR <> (
	LEFTARG = gazetteer, RIGHTARG = gazetteer, FUNCTION = gazetteer_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (gazetteer, gazetteer) IS 'not the same entries';

CREATE OPERATOR CLASS gazetteer_hash_ops DEFAULT FOR TYPE gazetteer USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 gazetteer_hash(gazetteer),
	FUNCTION 2 gazetteer_hash_extended(gazetteer, bigint);
COMMENT ON OPERATOR CLASS gazetteer_hash_ops USING hash IS 'equality of gazetteers';
