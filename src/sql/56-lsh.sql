-- The index access method lsh: signatures by similarity, containment, distance.

CREATE FUNCTION lsh_handler(internal) RETURNS index_am_handler
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION lsh_handler(internal) IS 'index access method lsh';

CREATE ACCESS METHOD lsh TYPE INDEX HANDLER lsh_handler;

COMMENT ON ACCESS METHOD lsh IS 'locality-sensitive hashing of signatures';

CREATE OPERATOR CLASS textsig_ops DEFAULT FOR TYPE textsig USING lsh AS
	OPERATOR 1 %,
	OPERATOR 2 <%,
	OPERATOR 3 %>,
	OPERATOR 4 @@ (textsig, sigquery),
	OPERATOR 5 <-> FOR ORDER BY pg_catalog.float_ops;

COMMENT ON OPERATOR CLASS textsig_ops USING lsh IS 'search by %, <%, %> and @@, order by <->';
