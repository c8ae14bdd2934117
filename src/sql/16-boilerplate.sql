-- Boilerplate: which lines of a body are the article.

CREATE FUNCTION classify_lines(body text, OUT line int, OUT span int4range, OUT class text,
		OUT subtype text, OUT score real, OUT reason text) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 7000 ROWS 50;

COMMENT ON FUNCTION classify_lines(text) IS
	'every line that is not blank: content or boilerplate, its kind, the probability of content, and why';

CREATE FUNCTION boilerplate_spans(body text) RETURNS int4multirange
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 6000;

COMMENT ON FUNCTION boilerplate_spans(text) IS
	'where the boilerplate of a text stands, in code points';

CREATE FUNCTION strip_boilerplate(body text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 6000;

COMMENT ON FUNCTION strip_boilerplate(text) IS 'text without its boilerplate';

CREATE FUNCTION clean_title(title text) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;

COMMENT ON FUNCTION clean_title(text) IS 'headline without the names of site and section behind it';

CREATE FUNCTION text_at(body text, span int4range) RETURNS text
	AS 'MODULE_PATHNAME', 'text_at_range' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;

COMMENT ON FUNCTION text_at(text, int4range) IS 'part of a text, by code points from 0';

CREATE FUNCTION text_at(body text, spans int4multirange) RETURNS text
	AS 'MODULE_PATHNAME', 'text_at_multirange' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;

COMMENT ON FUNCTION text_at(text, int4multirange) IS
	'parts of a text, by code points from 0, one behind the other';

-- The same with what is known of the site.  No template (NULL, as an outer join
-- gives) is judged as the text alone is, so these are not STRICT.

CREATE FUNCTION classify_lines(body text, template site_template, OUT line int, OUT span int4range,
		OUT class text, OUT subtype text, OUT score real, OUT reason text) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 18000 ROWS 50;

COMMENT ON FUNCTION classify_lines(text, site_template) IS
	'every line that is not blank: content or boilerplate, judged with the template of its site';

CREATE FUNCTION boilerplate_spans(body text, template site_template) RETURNS int4multirange
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 17000;

COMMENT ON FUNCTION boilerplate_spans(text, site_template) IS
	'where the boilerplate of a text stands, judged with the template of its site';

CREATE FUNCTION strip_boilerplate(body text, template site_template) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 17000;

COMMENT ON FUNCTION strip_boilerplate(text, site_template) IS
	'text without its boilerplate, judged with the template of its site';

CREATE FUNCTION clean_title(title text, template site_template) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 400;

COMMENT ON FUNCTION clean_title(text, site_template) IS
	'headline without the end that titles of its site have in common';
