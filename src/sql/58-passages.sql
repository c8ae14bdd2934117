CREATE FUNCTION shared_passages(a text, b text, min_words int DEFAULT 8,
	OUT a_span int4range, OUT b_span int4range, OUT words int, OUT text text) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	COST 10000 ROWS 5;

COMMENT ON FUNCTION shared_passages(text, text, int) IS 'passages that two texts share, but for small edits';
