-- The newsroom's table.  The crawled body stays as it came; the clean text and
-- the signature are generated columns, so they are right in every row, always.
--
-- Reads articles.csv and names.csv of the current directory, as
-- demo/newsroom/assemble.pl writes them.

-- When each step was done, for the table at the end of the story.
CREATE TABLE step (
	n		int GENERATED ALWAYS AS IDENTITY,
	what	text,
	done	timestamptz DEFAULT clock_timestamp()
);
INSERT INTO step (what) VALUES ('start');

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
INSERT INTO step (what) VALUES ('load: strip and sign every article');

CREATE INDEX articles_signature_idx ON articles USING lsh (signature);
INSERT INTO step (what) VALUES ('index the signatures');

-- What the pages of each outlet have in common, as one value an outlet.
CREATE TABLE templates AS
	SELECT outlet, site_template_agg(body) AS template FROM articles GROUP BY outlet;
INSERT INTO step (what) VALUES ('learn the template of each outlet');

-- What the newsroom knows of names, as one value.
CREATE TEMP TABLE name (alias text, type text, name text, id text);
\copy name FROM 'names.csv' WITH (FORMAT csv, HEADER)
CREATE TABLE known AS SELECT gazetteer_agg(alias, type, name, id) AS names FROM name;
INSERT INTO step (what) VALUES ('build the gazetteer');

-- Mentions of names, once with the boilerplate masked, and once as a pipeline
-- that does not strip sees them.
CREATE TABLE mentions AS
	SELECT a.id AS article, e.*
	FROM articles a, known, extract_entities(a.body, boilerplate_spans(a.body), names) e;
INSERT INTO step (what) VALUES ('find the names outside the boilerplate');

CREATE TABLE raw_mentions AS
	SELECT a.id AS article, e.*
	FROM articles a, known, extract_entities(a.body, '{}', names) e;
INSERT INTO step (what) VALUES ('find the names in the raw bodies');

ANALYZE;
