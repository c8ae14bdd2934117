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

-- Equality and order of searches are those of the bytes, for DISTINCT and the like.

CREATE FUNCTION sigquery_eq(a sigquery, b sigquery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'sigquery_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION sigquery_eq(sigquery, sigquery) IS 'equal';

CREATE FUNCTION sigquery_ne(a sigquery, b sigquery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'sigquery_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION sigquery_ne(sigquery, sigquery) IS 'not equal';

CREATE FUNCTION sigquery_lt(a sigquery, b sigquery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'sigquery_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION sigquery_lt(sigquery, sigquery) IS 'less than';

CREATE FUNCTION sigquery_le(a sigquery, b sigquery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'sigquery_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION sigquery_le(sigquery, sigquery) IS 'less than or equal';

CREATE FUNCTION sigquery_ge(a sigquery, b sigquery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'sigquery_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION sigquery_ge(sigquery, sigquery) IS 'greater than or equal';

CREATE FUNCTION sigquery_gt(a sigquery, b sigquery) RETURNS boolean
	AS 'MODULE_PATHNAME', 'sigquery_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION sigquery_gt(sigquery, sigquery) IS 'greater than';

CREATE FUNCTION sigquery_cmp(a sigquery, b sigquery) RETURNS integer
	AS 'MODULE_PATHNAME', 'sigquery_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION sigquery_cmp(sigquery, sigquery) IS 'less, equal or greater';

CREATE FUNCTION sigquery_hash(query sigquery) RETURNS integer
	AS 'MODULE_PATHNAME', 'sigquery_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 2;

COMMENT ON FUNCTION sigquery_hash(sigquery) IS 'hash';

CREATE FUNCTION sigquery_hash_extended(query sigquery, seed bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'sigquery_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 2;

COMMENT ON FUNCTION sigquery_hash_extended(sigquery, bigint) IS 'hash with seed';

CREATE OPERATOR = (
	LEFTARG = sigquery, RIGHTARG = sigquery, FUNCTION = sigquery_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);

COMMENT ON OPERATOR = (sigquery, sigquery) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = sigquery, RIGHTARG = sigquery, FUNCTION = sigquery_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);

COMMENT ON OPERATOR <> (sigquery, sigquery) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = sigquery, RIGHTARG = sigquery, FUNCTION = sigquery_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);

COMMENT ON OPERATOR < (sigquery, sigquery) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = sigquery, RIGHTARG = sigquery, FUNCTION = sigquery_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);

COMMENT ON OPERATOR <= (sigquery, sigquery) IS 'less than or equal';

CREATE OPERATOR >= (
	LEFTARG = sigquery, RIGHTARG = sigquery, FUNCTION = sigquery_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);

COMMENT ON OPERATOR >= (sigquery, sigquery) IS 'greater than or equal';

CREATE OPERATOR > (
	LEFTARG = sigquery, RIGHTARG = sigquery, FUNCTION = sigquery_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);

COMMENT ON OPERATOR > (sigquery, sigquery) IS 'greater than';

CREATE OPERATOR CLASS sigquery_ops DEFAULT FOR TYPE sigquery USING btree AS
	OPERATOR 1 <,
	OPERATOR 2 <=,
	OPERATOR 3 =,
	OPERATOR 4 >=,
	OPERATOR 5 >,
	FUNCTION 1 sigquery_cmp(sigquery, sigquery);

COMMENT ON OPERATOR CLASS sigquery_ops USING btree IS 'order of bytes';

CREATE OPERATOR CLASS sigquery_ops DEFAULT FOR TYPE sigquery USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 sigquery_hash(sigquery),
	FUNCTION 2 sigquery_hash_extended(sigquery, bigint);

COMMENT ON OPERATOR CLASS sigquery_ops USING hash IS 'equality of bytes';
