CREATE FUNCTION fold_name(name text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;

COMMENT ON FUNCTION fold_name(text) IS 'form by which names compare: without case, marks, script and honorifics';
