-- Near-duplicates of a whole table: all pairs, and the groups they make.

-- The first three run a query, as ts_stat does: with the rights of the caller and
-- unable to write.  So they are STABLE, and as unfit for parallel workers as any
-- query may be.  What they cost and return depends on a query that the planner cannot
-- look into: COST is that of some 100,000 articles (80 a microsecond), ROWS a number
-- of the same order.

CREATE FUNCTION similar_pairs(query text, threshold real DEFAULT 0.5,
	OUT a bigint, OUT b bigint, OUT similarity real) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL UNSAFE
	COST 100000000 ROWS 100000;

COMMENT ON FUNCTION similar_pairs(text, real) IS 'pairs of similar signatures among the rows (id, signature) of a query';

CREATE FUNCTION similar_pairs_between(query text, other_query text, threshold real DEFAULT 0.5,
	OUT a bigint, OUT b bigint, OUT similarity real) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL UNSAFE
	COST 100000000 ROWS 100000;

COMMENT ON FUNCTION similar_pairs_between(text, text, real) IS 'pairs of similar signatures, one of each query''s rows (id, signature)';

CREATE FUNCTION similar_groups(query text, threshold real DEFAULT 0.5,
	OUT member bigint, OUT component bigint) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL UNSAFE
	COST 100000000 ROWS 100000;

COMMENT ON FUNCTION similar_groups(text, real) IS 'groups of the rows (id, signature) of a query that similar pairs join';

CREATE FUNCTION connected_components(a bigint[], b bigint[],
	OUT member bigint, OUT component bigint) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	COST 100000 ROWS 10000;

COMMENT ON FUNCTION connected_components(bigint[], bigint[]) IS 'groups that edges from a[i] to b[i] make, each named by its smallest member';

-- The same as an aggregate.

CREATE TYPE component_member AS (member bigint, component bigint);

COMMENT ON TYPE component_member IS 'member of a graph, and the smallest member of its component';

CREATE FUNCTION connected_components_add(state internal, a bigint, b bigint) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION connected_components_add(internal, bigint, bigint) IS 'transition function of connected_components';

CREATE FUNCTION connected_components_combine(a internal, b internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION connected_components_combine(internal, internal) IS 'combine function of connected_components';

CREATE FUNCTION connected_components_serialize(state internal) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION connected_components_serialize(internal) IS 'serial function of connected_components';

CREATE FUNCTION connected_components_deserialize(bytes bytea, state internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION connected_components_deserialize(bytea, internal) IS 'deserial function of connected_components';

CREATE FUNCTION connected_components_final(state internal) RETURNS component_member[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION connected_components_final(internal) IS 'final function of connected_components';

CREATE AGGREGATE connected_components(a bigint, b bigint) (
	SFUNC = connected_components_add,
	STYPE = internal,
	FINALFUNC = connected_components_final,
	COMBINEFUNC = connected_components_combine,
	SERIALFUNC = connected_components_serialize,
	DESERIALFUNC = connected_components_deserialize,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE connected_components(bigint, bigint) IS 'groups that edges from a to b make, as an array of their members; the order does not matter';
