-- Signatures of many texts together.

CREATE FUNCTION textsig_union(a textsig, b textsig) RETURNS textsig
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;

COMMENT ON FUNCTION textsig_union(textsig, textsig) IS 'signature of two texts together';

CREATE OPERATOR || (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_union,
	COMMUTATOR = ||
);

COMMENT ON OPERATOR || (textsig, textsig) IS 'signature of two texts together';

CREATE AGGREGATE textsig_union(sig textsig) (
	SFUNC = textsig_union,
	STYPE = textsig,
	COMBINEFUNC = textsig_union,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE textsig_union(textsig) IS 'signature of all texts together; their order does not matter';
