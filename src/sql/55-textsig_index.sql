-- Search for similar signatures: the index of the operator %.

CREATE FUNCTION textsig_extract_value(textsig, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION textsig_extract_value(textsig, internal) IS 'GIN support: the keys of a signature';

-- Reads newsprint.similarity_threshold, so it is stable.
CREATE FUNCTION textsig_extract_query(textsig, internal, smallint, internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION textsig_extract_query(textsig, internal, smallint, internal, internal, internal, internal) IS 'GIN support: the keys of a search';

CREATE FUNCTION textsig_consistent(internal, smallint, textsig, integer, internal, internal, internal, internal) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;

COMMENT ON FUNCTION textsig_consistent(internal, smallint, textsig, integer, internal, internal, internal, internal) IS 'GIN support: whether enough keys agree';

CREATE FUNCTION textsig_triconsistent(internal, smallint, textsig, integer, internal, internal, internal) RETURNS "char"
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;

COMMENT ON FUNCTION textsig_triconsistent(internal, smallint, textsig, integer, internal, internal, internal) IS 'GIN support: whether enough keys may agree';

CREATE OPERATOR CLASS textsig_ops DEFAULT FOR TYPE textsig USING gin AS
	OPERATOR 1 %,
	FUNCTION 2 textsig_extract_value(textsig, internal),
	FUNCTION 3 textsig_extract_query(textsig, internal, smallint, internal, internal, internal, internal),
	FUNCTION 4 textsig_consistent(internal, smallint, textsig, integer, internal, internal, internal, internal),
	FUNCTION 6 textsig_triconsistent(internal, smallint, textsig, integer, internal, internal, internal),
	STORAGE integer;

COMMENT ON OPERATOR CLASS textsig_ops USING gin IS 'search by %';
