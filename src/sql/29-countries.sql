-- Names of countries, regions and peoples.

-- They come from the server's ICU, which changes with its releases, so these
-- functions are not immutable.

CREATE FUNCTION country_names(locale text DEFAULT 'en',
	OUT alias text, OUT type text, OUT name text, OUT id text)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE
	COST 50000 ROWS 500;

COMMENT ON FUNCTION country_names(text) IS 'names of countries and regions in a language, in English also of peoples; for gazetteer_agg';

CREATE FUNCTION country_gazetteer(locale text DEFAULT 'en') RETURNS gazetteer
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION country_gazetteer(text) IS 'gazetteer of country_names';
