-- Signatures of texts: the type, its measures and its operators.

CREATE TYPE textsig;

CREATE FUNCTION textsig_in(cstring) RETURNS textsig
	AS 'MODULE_PATHNAME', 'textsig_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;

COMMENT ON FUNCTION textsig_in(cstring) IS 'reads the text form of a signature';

CREATE FUNCTION textsig_out(textsig) RETURNS cstring
	AS 'MODULE_PATHNAME', 'textsig_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;

COMMENT ON FUNCTION textsig_out(textsig) IS 'writes the text form of a signature';

CREATE FUNCTION textsig_recv(internal) RETURNS textsig
	AS 'MODULE_PATHNAME', 'textsig_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;

COMMENT ON FUNCTION textsig_recv(internal) IS 'reads the binary form of a signature';

CREATE FUNCTION textsig_send(textsig) RETURNS bytea
	AS 'MODULE_PATHNAME', 'textsig_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION textsig_send(textsig) IS 'writes the binary form of a signature';

CREATE FUNCTION textsig_typanalyze(internal) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_typanalyze' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION textsig_typanalyze(internal) IS 'statistics of a column of signatures';

CREATE TYPE textsig (
	INPUT = textsig_in,
	OUTPUT = textsig_out,
	RECEIVE = textsig_recv,
	SEND = textsig_send,
	ANALYZE = textsig_typanalyze,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = plain
);

COMMENT ON TYPE textsig IS 'signature of a text, for near-duplicate search';

CREATE FUNCTION to_textsig(body text) RETURNS textsig
	AS 'MODULE_PATHNAME', 'to_textsig' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;

COMMENT ON FUNCTION to_textsig(text) IS 'signature of a text, for near-duplicate search';

-- The measures fail on no value that the type admits, so they are LEAKPROOF.  That
-- holds while there is one version of the rules: a second one, whose values do
-- not compare with the first's, must measure such pairs as 0 or give it up.

CREATE FUNCTION similarity(a textsig, b textsig) RETURNS real
	AS 'MODULE_PATHNAME', 'textsig_similarity' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;

COMMENT ON FUNCTION similarity(textsig, textsig) IS 'estimated Jaccard similarity of the word shingles of two texts';

CREATE FUNCTION containment(a textsig, b textsig) RETURNS real
	AS 'MODULE_PATHNAME', 'textsig_containment' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;

COMMENT ON FUNCTION containment(textsig, textsig) IS 'estimated share of the shingles of a that stand in b';

CREATE FUNCTION shingle_count(sig textsig) RETURNS bigint
	AS 'MODULE_PATHNAME', 'shingle_count' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 2;

COMMENT ON FUNCTION shingle_count(textsig) IS 'number of distinct shingles, estimated for a union';

-- Equality and order are those of the bytes; they never fail.

CREATE FUNCTION textsig_eq(a textsig, b textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION textsig_eq(textsig, textsig) IS 'equal';

CREATE FUNCTION textsig_ne(a textsig, b textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION textsig_ne(textsig, textsig) IS 'not equal';

CREATE FUNCTION textsig_lt(a textsig, b textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION textsig_lt(textsig, textsig) IS 'less than';

CREATE FUNCTION textsig_le(a textsig, b textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION textsig_le(textsig, textsig) IS 'less than or equal';

CREATE FUNCTION textsig_ge(a textsig, b textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION textsig_ge(textsig, textsig) IS 'greater than or equal';

CREATE FUNCTION textsig_gt(a textsig, b textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION textsig_gt(textsig, textsig) IS 'greater than';

CREATE FUNCTION textsig_cmp(a textsig, b textsig) RETURNS integer
	AS 'MODULE_PATHNAME', 'textsig_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 1;

COMMENT ON FUNCTION textsig_cmp(textsig, textsig) IS 'less, equal or greater';

CREATE FUNCTION textsig_hash(sig textsig) RETURNS integer
	AS 'MODULE_PATHNAME', 'textsig_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 2;

COMMENT ON FUNCTION textsig_hash(textsig) IS 'hash';

CREATE FUNCTION textsig_hash_extended(sig textsig, seed bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'textsig_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 2;

COMMENT ON FUNCTION textsig_hash_extended(textsig, bigint) IS 'hash with seed';

CREATE OPERATOR = (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);

COMMENT ON OPERATOR = (textsig, textsig) IS 'equal';

CREATE OPERATOR <> (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);

COMMENT ON OPERATOR <> (textsig, textsig) IS 'not equal';

CREATE OPERATOR < (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_lt,
	COMMUTATOR = >, NEGATOR = >=,
	RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);

COMMENT ON OPERATOR < (textsig, textsig) IS 'less than';

CREATE OPERATOR <= (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_le,
	COMMUTATOR = >=, NEGATOR = >,
	RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);

COMMENT ON OPERATOR <= (textsig, textsig) IS 'less than or equal';

CREATE OPERATOR >= (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_ge,
	COMMUTATOR = <=, NEGATOR = <,
	RESTRICT = scalargesel, JOIN = scalargejoinsel
);

COMMENT ON OPERATOR >= (textsig, textsig) IS 'greater than or equal';

CREATE OPERATOR > (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_gt,
	COMMUTATOR = <, NEGATOR = <=,
	RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);

COMMENT ON OPERATOR > (textsig, textsig) IS 'greater than';

CREATE OPERATOR CLASS textsig_ops DEFAULT FOR TYPE textsig USING btree AS
	OPERATOR 1 <,
	OPERATOR 2 <=,
	OPERATOR 3 =,
	OPERATOR 4 >=,
	OPERATOR 5 >,
	FUNCTION 1 textsig_cmp(textsig, textsig);

COMMENT ON OPERATOR CLASS textsig_ops USING btree IS 'order of bytes';

CREATE OPERATOR CLASS textsig_ops DEFAULT FOR TYPE textsig USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 textsig_hash(textsig),
	FUNCTION 2 textsig_hash_extended(textsig, bigint);

COMMENT ON OPERATOR CLASS textsig_ops USING hash IS 'equality of bytes';

-- What stands under %, <% and %> reads a setting.

CREATE FUNCTION textsig_similar(a textsig, b textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_similar' LANGUAGE C STABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;

COMMENT ON FUNCTION textsig_similar(textsig, textsig) IS 'implementation of the % operator';

CREATE FUNCTION textsig_contained(a textsig, b textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_contained' LANGUAGE C STABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;

COMMENT ON FUNCTION textsig_contained(textsig, textsig) IS 'implementation of the <% operator';

CREATE FUNCTION textsig_contains(a textsig, b textsig) RETURNS boolean
	AS 'MODULE_PATHNAME', 'textsig_contains' LANGUAGE C STABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;

COMMENT ON FUNCTION textsig_contains(textsig, textsig) IS 'implementation of the %> operator';

CREATE FUNCTION textsig_distance(a textsig, b textsig) RETURNS real
	AS 'MODULE_PATHNAME', 'textsig_distance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;

COMMENT ON FUNCTION textsig_distance(textsig, textsig) IS '1 - similarity';

CREATE OPERATOR <-> (
	LEFTARG = textsig, RIGHTARG = textsig, FUNCTION = textsig_distance,
	COMMUTATOR = <->
);

COMMENT ON OPERATOR <-> (textsig, textsig) IS '1 - similarity';
