-- Near-duplicates of a whole table: all pairs, and the groups they make.

-- The first three run a query, as ts_stat does: with the rights of the caller and
-- unable to write.  So they are STABLE, and as unfit for parallel workers as any
-- query may be.

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
