CREATE FUNCTION extract_entities(body text,
	mask int4multirange DEFAULT '{}', names gazetteer DEFAULT NULL,
	OUT mention int, OUT span int4range, OUT text text, OUT type text,
	OUT entity int, OUT name text, OUT id text, OUT score real)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE
	COST 30000 ROWS 40;

COMMENT ON FUNCTION extract_entities(text, int4multirange, gazetteer) IS 'people, organisations and places of a text, grouped into entities';
