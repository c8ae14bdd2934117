CREATE FUNCTION split_words(body text,
	OUT n int, OUT span int4range, OUT text text) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	COST 20000 ROWS 800;

COMMENT ON FUNCTION split_words(text) IS 'words and numbers of a text, without punctuation';

CREATE FUNCTION split_sentences(body text,
	OUT n int, OUT span int4range, OUT text text) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
	COST 5000 ROWS 30;

COMMENT ON FUNCTION split_sentences(text) IS 'sentences of a text; a line break ends one';
