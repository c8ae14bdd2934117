-- The newsroom's table.  The crawled body stays as it came; the clean text and
-- the signature are generated columns, so they are right in every row, always.
--
-- Reads articles.csv of the current directory, as demo/newsroom/assemble.pl
-- writes it.

CREATE TABLE articles (
	id				bigint PRIMARY KEY,
	outlet			text NOT NULL,
	url				text NOT NULL,
	title			text NOT NULL,
	byline			text,
	published_at	timestamptz NOT NULL,
	body			text NOT NULL,
	clean_body		text GENERATED ALWAYS AS (strip_boilerplate(body)) STORED,
	signature		textsig GENERATED ALWAYS AS (to_textsig(strip_boilerplate(body))) STORED
);

COMMENT ON COLUMN articles.clean_body IS 'body without its boilerplate';
COMMENT ON COLUMN articles.signature IS 'signature of the clean body, for near-duplicate search';

\copy articles (id, outlet, url, title, byline, published_at, body) FROM 'articles.csv' WITH (FORMAT csv, HEADER)

CREATE INDEX articles_signature_idx ON articles USING gin (signature);

-- Names, once with the boilerplate masked and once as a naive pipeline sees them.
CREATE TABLE mentions AS
	SELECT a.id AS article, e.*
	FROM articles a, extract_entities(a.body, boilerplate_spans(a.body)) e;

CREATE TABLE raw_mentions AS
	SELECT a.id AS article, e.*
	FROM articles a, extract_entities(a.body) e;

ANALYZE;
