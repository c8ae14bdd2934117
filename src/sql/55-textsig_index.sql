-- Search for similar signatures: the operator, its estimators and its index.

CREATE OPERATOR % (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_similar,
	COMMUTATOR = %, RESTRICT = matchingsel, JOIN = matchingjoinsel
);

COMMENT ON OPERATOR % (textsig, textsig) IS 'similarity is at least newsprint.similarity_threshold';
