-- What the pages of a site have in common, as values.

CREATE TYPE site_template;

CREATE FUNCTION site_template_in(cstring) RETURNS site_template
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40000;

COMMENT ON FUNCTION site_template_in(cstring) IS 'reads the text form of a site template';

CREATE FUNCTION site_template_out(site_template) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20000;

COMMENT ON FUNCTION site_template_out(site_template) IS 'writes the text form of a site template';

CREATE FUNCTION site_template_recv(internal) RETURNS site_template
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION site_template_recv(internal) IS 'reads the binary form of a site template';

CREATE FUNCTION site_template_send(site_template) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION site_template_send(site_template) IS 'writes the binary form of a site template';

CREATE TYPE site_template (
	INPUT = site_template_in,
	OUTPUT = site_template_out,
	RECEIVE = site_template_recv,
	SEND = site_template_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON TYPE site_template IS 'lines that the pages of a site share, made by site_template_agg';

CREATE FUNCTION site_template_agg_add(state internal, body text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10000;

COMMENT ON FUNCTION site_template_agg_add(internal, text) IS 'transition function of site_template_agg';

CREATE FUNCTION site_template_union_add(state internal, template site_template) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 50000;

COMMENT ON FUNCTION site_template_union_add(internal, site_template) IS 'transition function of site_template_union';

CREATE FUNCTION site_template_agg_combine(a internal, b internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 50000;

COMMENT ON FUNCTION site_template_agg_combine(internal, internal) IS 'combine function of site_template_agg';

CREATE FUNCTION site_template_agg_serialize(state internal) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000;

COMMENT ON FUNCTION site_template_agg_serialize(internal) IS 'serial function of site_template_agg';

CREATE FUNCTION site_template_agg_deserialize(bytes bytea, state internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION site_template_agg_deserialize(bytea, internal) IS 'deserial function of site_template_agg';

CREATE FUNCTION site_template_agg_final(state internal) RETURNS site_template
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 50000;

COMMENT ON FUNCTION site_template_agg_final(internal) IS 'final function of site_template_agg';

CREATE AGGREGATE site_template_agg(body text) (
	SFUNC = site_template_agg_add,
	STYPE = internal,
	SSPACE = 1000000,
	FINALFUNC = site_template_agg_final,
	COMBINEFUNC = site_template_agg_combine,
	SERIALFUNC = site_template_agg_serialize,
	DESERIALFUNC = site_template_agg_deserialize,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE site_template_agg(text) IS 'template of one site''s pages; their order does not matter';

CREATE AGGREGATE site_template_union(template site_template) (
	SFUNC = site_template_union_add,
	STYPE = internal,
	SSPACE = 1000000,
	FINALFUNC = site_template_agg_final,
	COMBINEFUNC = site_template_agg_combine,
	SERIALFUNC = site_template_agg_serialize,
	DESERIALFUNC = site_template_agg_deserialize,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE site_template_union(site_template) IS 'template of the pages of all templates';

CREATE FUNCTION site_template_concat(a site_template, b site_template) RETURNS site_template
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000;

COMMENT ON FUNCTION site_template_concat(site_template, site_template) IS 'implementation of the || operator';

CREATE OPERATOR || (
	LEFTARG = site_template, RIGHTARG = site_template, FUNCTION = site_template_concat,
	COMMUTATOR = ||
);
COMMENT ON OPERATOR || (site_template, site_template) IS 'template of the pages of both';

CREATE FUNCTION template_lines(template site_template, min_pages int DEFAULT 3,
	OUT line text, OUT pages bigint, OUT share real) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50000 ROWS 100;

COMMENT ON FUNCTION template_lines(site_template, int) IS
	'lines that stand on at least so many pages of a site, those on most pages first';

-- Equality is that of the bytes: the same pages make the same bytes.  Their order means
-- nothing, but serves DISTINCT and the like.

CREATE FUNCTION site_template_eq(a site_template, b site_template) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION site_template_eq(site_template, site_template) IS 'implementation of the = operator';

CREATE FUNCTION site_template_ne(a site_template, b site_template) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION site_template_ne(site_template, site_template) IS 'implementation of the <> operator';

CREATE FUNCTION site_template_lt(a site_template, b site_template) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION site_template_lt(site_template, site_template) IS 'implementation of the < operator';

CREATE FUNCTION site_template_le(a site_template, b site_template) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION site_template_le(site_template, site_template) IS 'implementation of the <= operator';

CREATE FUNCTION site_template_ge(a site_template, b site_template) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION site_template_ge(site_template, site_template) IS 'implementation of the >= operator';

CREATE FUNCTION site_template_gt(a site_template, b site_template) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION site_template_gt(site_template, site_template) IS 'implementation of the > operator';

CREATE FUNCTION site_template_cmp(a site_template, b site_template) RETURNS int
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION site_template_cmp(site_template, site_template) IS 'order of two site templates, for DISTINCT';

CREATE FUNCTION site_template_hash(template site_template) RETURNS int
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION site_template_hash(site_template) IS 'hash of a site template';

CREATE FUNCTION site_template_hash_extended(template site_template, seed bigint) RETURNS bigint
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 100;
COMMENT ON FUNCTION site_template_hash_extended(site_template, bigint) IS 'hash of a site template, with a seed';

CREATE OPERATOR = (
	LEFTARG = site_template, RIGHTARG = site_template, FUNCTION = site_template_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (site_template, site_template) IS 'made of the same pages';

CREATE OPERATOR <> (
	LEFTARG = site_template, RIGHTARG = site_template, FUNCTION = site_template_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (site_template, site_template) IS 'not made of the same pages';

CREATE OPERATOR < (
	LEFTARG = site_template, RIGHTARG = site_template, FUNCTION = site_template_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (site_template, site_template) IS 'before in the order of bytes';

CREATE OPERATOR <= (
	LEFTARG = site_template, RIGHTARG = site_template, FUNCTION = site_template_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (site_template, site_template) IS 'before, or equal';

CREATE OPERATOR >= (
	LEFTARG = site_template, RIGHTARG = site_template, FUNCTION = site_template_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (site_template, site_template) IS 'behind, or equal';

CREATE OPERATOR > (
	LEFTARG = site_template, RIGHTARG = site_template, FUNCTION = site_template_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (site_template, site_template) IS 'behind in the order of bytes';

CREATE OPERATOR CLASS site_template_ops DEFAULT FOR TYPE site_template USING btree AS
	OPERATOR 1 <,
	OPERATOR 2 <=,
	OPERATOR 3 =,
	OPERATOR 4 >=,
	OPERATOR 5 >,
	FUNCTION 1 site_template_cmp(site_template, site_template);
COMMENT ON OPERATOR CLASS site_template_ops USING btree IS 'order of site templates, by bytes';

CREATE OPERATOR CLASS site_template_hash_ops DEFAULT FOR TYPE site_template USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 site_template_hash(site_template),
	FUNCTION 2 site_template_hash_extended(site_template, bigint);
COMMENT ON OPERATOR CLASS site_template_hash_ops USING hash IS 'equality of site templates';
