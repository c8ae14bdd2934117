-- Trends from counts: what is typical, what is new, what goes together.

CREATE FUNCTION keyness(count double precision, total double precision,
	other_count double precision, other_total double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION keyness(double precision, double precision, double precision, double precision) IS 'log-likelihood ratio (G2) of a thing''s counts here and elsewhere, negative if it is rarer here';

CREATE FUNCTION burst_score(count double precision, total double precision,
	other_count double precision, other_total double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION burst_score(double precision, double precision, double precision, double precision) IS 'surprise at so large a count given another one, in powers of ten';

CREATE FUNCTION pmi("both" double precision, a double precision, b double precision,
	total double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION pmi(double precision, double precision, double precision, double precision) IS 'pointwise mutual information, in bits, of things that occur together';

CREATE FUNCTION npmi("both" double precision, a double precision, b double precision,
	total double precision) RETURNS double precision
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION npmi(double precision, double precision, double precision, double precision) IS 'normalised pointwise mutual information: -1 never together, 0 independent, 1 only together';

CREATE FUNCTION bursts(counts bigint[], totals bigint[] DEFAULT NULL,
	ratio double precision DEFAULT 2, cost double precision DEFAULT 1,
	OUT first int, OUT last int, OUT weight double precision) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 10000 ROWS 3;

COMMENT ON FUNCTION bursts(bigint[], bigint[], double precision, double precision) IS 'stretches of days, numbered from 1, on which a thing is more frequent than usual';
