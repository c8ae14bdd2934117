-- Search for similar signatures: the operator %, its estimators and its index.

CREATE FUNCTION textsig_similar_sel(internal, oid, internal, integer) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION textsig_similar_sel(internal, oid, internal, integer) IS 'restriction selectivity of similarity of signatures';

CREATE FUNCTION textsig_similar_joinsel(internal, oid, internal, smallint, internal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION textsig_similar_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity of similarity of signatures';

CREATE OPERATOR % (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_similar,
	COMMUTATOR = %,
	RESTRICT = textsig_similar_sel, JOIN = textsig_similar_joinsel
);

COMMENT ON OPERATOR % (textsig, textsig) IS 'similarity is at least newsprint.similarity_threshold';

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
