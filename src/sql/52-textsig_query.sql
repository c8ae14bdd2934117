-- Searches: operators whose threshold is a setting, and queries that carry theirs.

CREATE FUNCTION textsig_similar_sel(internal, oid, internal, integer) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION textsig_similar_sel(internal, oid, internal, integer) IS 'restriction selectivity of similarity of signatures';

CREATE FUNCTION textsig_similar_joinsel(internal, oid, internal, smallint, internal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION textsig_similar_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity of similarity of signatures';

CREATE FUNCTION textsig_contained_sel(internal, oid, internal, integer) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION textsig_contained_sel(internal, oid, internal, integer) IS 'restriction selectivity of containment of signatures';

CREATE FUNCTION textsig_contained_joinsel(internal, oid, internal, smallint, internal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION textsig_contained_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity of containment of signatures';

CREATE OPERATOR % (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_similar,
	COMMUTATOR = %,
	RESTRICT = textsig_similar_sel, JOIN = textsig_similar_joinsel
);

COMMENT ON OPERATOR % (textsig, textsig) IS 'similarity is at least newsprint.similarity_threshold';

CREATE OPERATOR <% (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_contained,
	COMMUTATOR = %>,
	RESTRICT = textsig_contained_sel, JOIN = textsig_contained_joinsel
);

COMMENT ON OPERATOR <% (textsig, textsig) IS 'containment of a in b is at least newsprint.containment_threshold';

CREATE OPERATOR %> (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_contains,
	COMMUTATOR = <%,
	RESTRICT = textsig_contained_sel, JOIN = textsig_contained_joinsel
);

COMMENT ON OPERATOR %> (textsig, textsig) IS 'containment of b in a is at least newsprint.containment_threshold';

CREATE TYPE sigquery;

CREATE FUNCTION sigquery_in(cstring) RETURNS sigquery
	AS 'MODULE_PATHNAME', 'sigquery_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 80;

COMMENT ON FUNCTION sigquery_in(cstring) IS 'reads the text form of a search for signatures';

CREATE FUNCTION sigquery_out(sigquery) RETURNS cstring
	AS 'MODULE_PATHNAME', 'sigquery_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;

COMMENT ON FUNCTION sigquery_out(sigquery) IS 'writes the text form of a search for signatures';

CREATE FUNCTION sigquery_recv(internal) RETURNS sigquery
	AS 'MODULE_PATHNAME', 'sigquery_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION sigquery_recv(internal) IS 'reads the binary form of a search for signatures';

CREATE FUNCTION sigquery_send(sigquery) RETURNS bytea
	AS 'MODULE_PATHNAME', 'sigquery_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION sigquery_send(sigquery) IS 'writes the binary form of a search for signatures';

CREATE TYPE sigquery (
	INPUT = sigquery_in,
	OUTPUT = sigquery_out,
	RECEIVE = sigquery_recv,
	SEND = sigquery_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = plain
);

COMMENT ON TYPE sigquery IS 'search for signatures, with its threshold';

CREATE FUNCTION within(sig textsig, threshold real) RETURNS sigquery
	AS 'MODULE_PATHNAME', 'sigquery_within' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;

COMMENT ON FUNCTION within(textsig, real) IS 'search for signatures whose similarity to this one is at least the threshold';

CREATE FUNCTION contained_in(sig textsig, threshold real) RETURNS sigquery
	AS 'MODULE_PATHNAME', 'sigquery_contained_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;

COMMENT ON FUNCTION contained_in(textsig, real) IS 'search for signatures whose containment in this one is at least the threshold';

CREATE FUNCTION containing(sig textsig, threshold real) RETURNS sigquery
	AS 'MODULE_PATHNAME', 'sigquery_containing' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;

COMMENT ON FUNCTION containing(textsig, real) IS 'search for signatures that contain at least this share of this one';

-- As the measures do, @@ fails on no value that the types admit.

CREATE FUNCTION textsig_matches(a textsig, query sigquery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_matches' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;

COMMENT ON FUNCTION textsig_matches(textsig, sigquery) IS 'implementation of the @@ operator';

CREATE FUNCTION sigquery_finds(query sigquery, a textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'sigquery_finds' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;

COMMENT ON FUNCTION sigquery_finds(sigquery, textsig) IS 'implementation of the @@ operator';

CREATE FUNCTION textsig_query_sel(internal, oid, internal, integer) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION textsig_query_sel(internal, oid, internal, integer) IS 'restriction selectivity of searches for signatures';

CREATE FUNCTION textsig_query_joinsel(internal, oid, internal, smallint, internal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION textsig_query_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity of searches for signatures';

CREATE FUNCTION sigquery_sel(internal, oid, internal, integer) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION sigquery_sel(internal, oid, internal, integer) IS 'restriction selectivity of searches for signatures, the search first';

CREATE FUNCTION sigquery_joinsel(internal, oid, internal, smallint, internal) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION sigquery_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity of searches for signatures, the search first';

CREATE OPERATOR @@ (
	LEFTARG = textsig, RIGHTARG = sigquery, FUNCTION = textsig_matches,
	COMMUTATOR = @@,
	RESTRICT = textsig_query_sel, JOIN = textsig_query_joinsel
);

COMMENT ON OPERATOR @@ (textsig, sigquery) IS 'the signature is one that the query searches for';

CREATE OPERATOR @@ (
	LEFTARG = sigquery, RIGHTARG = textsig, FUNCTION = sigquery_finds,
	COMMUTATOR = @@,
	RESTRICT = sigquery_sel, JOIN = sigquery_joinsel
);

COMMENT ON OPERATOR @@ (sigquery, textsig) IS 'the signature is one that the query searches for';
