-- What dashboards ask, as Grafana would ask it, and whether it can draw the answer.
-- The view verdict has a line for every panel, variable and dashboard of board.

SET client_min_messages = warning;
CREATE TABLE board (body jsonb);

-- $name and its kin become values, with quotes doubled as Grafana's data source does;
-- macros become a time range with the sample newsroom and today, when templates are
-- learned, in it.  A "$" that is left is nothing Grafana would know.
CREATE FUNCTION filled(query text, variables jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	since CONSTANT text := quote_literal(least('2026-03-01Z', now() - interval '1 day'));
	until CONSTANT text := quote_literal(greatest('2026-03-17Z', now() + interval '1 day'));
	variable record;
BEGIN
	query := regexp_replace(query, '\$__timeFilter\((\w+)\)', format('\1 BETWEEN %s AND %s', since, until), 'g');
	query := replace(replace(query, '$__timeFrom()', since), '$__timeTo()', until);
	FOR variable IN SELECT key, replace(value, '''', '''''') AS value FROM jsonb_each_text(variables) LOOP
		query := regexp_replace(query, format('\$%s\M', variable.key), replace(variable.value, '\', '\\'), 'g');
	END LOOP;
	IF query LIKE '%$%' THEN
		RAISE EXCEPTION 'unknown macro or variable: %', substring(query, '\$\w*');
	END IF;
	RETURN (query);
END $$;

-- The columns that a query gives, and the number of its rows with anything in them.
CREATE FUNCTION answer(query text, OUT names text[], OUT types text[], OUT lines bigint) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE 'CREATE TEMP VIEW probe AS ' || query;
	SELECT array_agg(attname::text ORDER BY attnum), array_agg(format_type(atttypid, NULL) ORDER BY attnum) INTO names, types
	FROM pg_attribute WHERE attrelid = 'probe'::regclass;
	EXECUTE 'SELECT count(*) FROM probe WHERE NOT probe IS NULL' INTO lines;
	DROP VIEW probe;
END $$;

CREATE FUNCTION is_number(type text) RETURNS boolean LANGUAGE sql AS $$
	SELECT type IN ('bigint', 'integer', 'numeric', 'double precision', 'real')
$$;

-- Why a kind of panel cannot draw these columns; NULL if it can.
CREATE FUNCTION objection(kind text, names text[], types text[], lines bigint) RETURNS text LANGUAGE sql AS $$
	SELECT CASE
		WHEN lines = 0 THEN 'no rows'
		WHEN kind = 'timeseries' AND (names[1] <> 'time' OR types[1] <> 'timestamp with time zone')
			THEN 'the first column is no time'
		WHEN kind = 'timeseries' AND (texts > 1 OR texts = 1 AND NOT 'metric' = ANY (names) OR texts + numbers <> size - 1 OR numbers = 0)
			THEN 'values that are no numbers'
		WHEN kind = 'stat' AND (lines <> 1 OR numbers <> size) THEN 'not one row of numbers'
		WHEN kind = 'barchart' AND (types[1] <> 'text' OR numbers <> size - 1 OR size = 1) THEN 'not a text and numbers'
		WHEN kind = 'table' AND numbers + texts + others <> size THEN 'a type that is not plain'
		WHEN kind = 'variable' AND NOT (names = '{__text,__value}' OR size = 1) THEN 'not __text and __value, nor one column'
		WHEN kind = 'variable' AND texts <> size THEN 'a choice that is no text'
		WHEN kind NOT IN ('timeseries', 'stat', 'barchart', 'table', 'variable') THEN 'unknown kind of panel'
	END
	FROM (
		SELECT count(*) AS size, count(*) FILTER (WHERE is_number(type)) AS numbers, count(*) FILTER (WHERE type = 'text') AS texts,
			count(*) FILTER (WHERE type IN ('timestamp with time zone', 'boolean')) AS others
		FROM unnest(types) type) t
$$;

-- A column that is given its looks, or whose value goes into a link, must be there.
CREATE FUNCTION missing_column(panel jsonb, names text[]) RETURNS text LANGUAGE sql AS $$
	SELECT min(format('%s has looks, but is no column', name)) FROM (
		SELECT jsonb_path_query(panel, '$.fieldConfig.overrides[*].matcher.options') #>> '{}' AS name
		UNION ALL SELECT (regexp_matches(panel::text, '__data\.fields\.(\w+)', 'g'))[1]) m
	WHERE name <> ALL (names)
$$;

-- A link must lead to a dashboard, and set variables that this one has.
CREATE FUNCTION broken_link(panel jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT min(format('a link to %s with %s', target, variable)) FROM (
		SELECT m[1] AS target, m[2] AS variable
		FROM regexp_matches(panel::text, '/d/([\w-]+)\?\$\{schema:queryparam}&\$\{count:queryparam}&var-(\w+)=', 'g') m) l
	WHERE NOT EXISTS (
		SELECT FROM board WHERE body ->> 'uid' = target
			AND body @> jsonb_build_object('templating', jsonb_build_object('list', jsonb_build_array(jsonb_build_object('name', variable)))))
$$;

-- In a time range without news there is nothing to choose: then panels are empty, and
-- show no error.
CREATE FUNCTION unchosen(variables jsonb) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_object_agg(key, CASE WHEN key IN ('schema', 'count') THEN value ELSE '' END) FROM jsonb_each_text(variables)
$$;

CREATE FUNCTION asked(kind text, query text, variables jsonb, panel jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	given record;
BEGIN
	PERFORM answer(filled(query, unchosen(variables)));
	SELECT * INTO given FROM answer(filled(query, variables));
	RETURN coalesce(objection(kind, given.names, given.types, given.lines), missing_column(panel, given.names), broken_link(panel));
EXCEPTION WHEN others THEN
	RETURN sqlerrm;
END $$;

-- The first choice that a variable offers: of "once : distinct_articles,..." the value,
-- of a query the last column of the first row.
CREATE FUNCTION first_choice(variable jsonb, variables jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	choice text;
BEGIN
	IF variable ->> 'type' = 'custom' THEN
		RETURN split_part(split_part(variable ->> 'query', ',', 1), ' : ', 2);
	END IF;
	EXECUTE format('SELECT to_jsonb(q) ->> CASE WHEN to_jsonb(q) ? ''__value'' THEN ''__value'' ELSE (SELECT min(k) FROM jsonb_object_keys(to_jsonb(q)) k) END FROM (%s) q LIMIT 1',
		filled(variable ->> 'query', variables)) INTO choice;
	RETURN choice;
END $$;

-- Variables are filled in their order, as each may ask for those before it.
CREATE FUNCTION choices(board jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	variables jsonb := '{}';
	variable jsonb;
BEGIN
	FOR variable IN SELECT jsonb_path_query(board, '$.templating.list[*]') LOOP
		variables := variables || jsonb_build_object(variable ->> 'name', first_choice(variable, variables));
	END LOOP;
	RETURN variables;
EXCEPTION WHEN others THEN
	RETURN variables;
END $$;

-- What a panel must say and how it must look besides.
CREATE FUNCTION fault_of_form(panel jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT CASE
		WHEN panel ->> 'title' IS NULL OR length(panel ->> 'description') < 20 THEN 'no title or description'
		WHEN panel ->> 'type' <> 'table' AND panel #>> '{fieldConfig,defaults,unit}' IS NULL THEN 'no unit'
		WHEN panel ?| '{id,pluginVersion}' THEN 'generated noise'
		WHEN (panel #>> '{targets,0,format}' = 'time_series') <> (panel ->> 'type' = 'timeseries') THEN 'a wrong format'
		WHEN EXISTS (SELECT FROM regexp_matches(panel::text, '#[0-9A-Fa-f]{6}\M', 'g') m
			WHERE m[1] <> ALL ('{#0072B2,#E69F00,#009E73,#D55E00}')) THEN 'a colour that not all readers tell apart'
	END
$$;

-- Panels must lie beside each other, within the 24 columns of the grid.
CREATE FUNCTION fault_of_layout(board jsonb) RETURNS text LANGUAGE sql AS $$
	WITH place AS (
		SELECT n, title, box(point(x, y), point(x + w - 0.5, y + h - 0.5)) AS area, x + w AS edge
		FROM jsonb_path_query(board, '$.panels[*]') WITH ORDINALITY p (panel, n),
			jsonb_to_record(panel) r (title text, "gridPos" jsonb), jsonb_to_record("gridPos") g (x int, y int, w int, h int))
	SELECT min(format('"%s" lies on or beyond another', a.title)) FROM place a
	WHERE edge > 24 OR EXISTS (SELECT FROM place b WHERE b.n < a.n AND b.area && a.area)
$$;

-- Both ways of counting copies are asked.
CREATE VIEW question AS
	SELECT body ->> 'uid' AS uid, 0 AS place, n, 'variable' AS kind, variable ->> 'name' AS title, variable ->> 'query' AS query, variables, variable AS panel
	FROM board, choices(body) variables, jsonb_path_query(body, '$.templating.list[*]') WITH ORDINALITY v (variable, n)
	WHERE variable ->> 'type' = 'query'
	UNION ALL
	SELECT body ->> 'uid', 1, n, panel ->> 'type', panel ->> 'title' || CASE WHEN panel #>> '{targets,0,rawSql}' ~ '\$count' THEN ', copies ' || way ELSE '' END, panel #>> '{targets,0,rawSql}', variables || jsonb_build_object('count', counted), panel
	FROM board, choices(body) variables, jsonb_path_query(body, '$.panels[*]') WITH ORDINALITY p (panel, n),
		(VALUES ('once', 'distinct_articles'), ('each', 'articles')) c (way, counted)
	WHERE way = 'once' OR panel #>> '{targets,0,rawSql}' ~ '\$count';

-- What the sample newsroom must show: its scandal on its day, all of its articles, fewer
-- of them without copies, and who printed first what others printed again.
CREATE TABLE claim (uid text, title text, condition text);
INSERT INTO claim VALUES
	('newsprint-overview', 'Articles, copies each', 'articles = 229'),
	('newsprint-overview', 'Articles, copies once', 'articles BETWEEN 100 AND 160'),
	('newsprint-overview', 'Left to do', 'waiting = 0 AND failed = 0'),
	('newsprint-overview', 'Bursts, copies each', 'name = ''Otto Sándahl'' AND start_day = ''2026-03-09Z'''),
	('newsprint-overview', 'Who copies whom', 'copier = ''Heron Daily'' AND copies > 5 AND median_lag_hours > 0'),
	('newsprint-story', 'Articles', 'copy_of <> article_id AND lag_hours > 0'),
	('newsprint-outlet', 'Copies from', 'publisher <> ''Cora News'' AND copies > 1');

CREATE FUNCTION claim_fault(claim claim) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	kept boolean;
BEGIN
	EXECUTE (SELECT format('SELECT EXISTS (SELECT FROM (%s) panel WHERE %s)', filled(query, variables), claim.condition)
		FROM question WHERE uid = claim.uid AND title = claim.title) INTO kept;
	RETURN CASE WHEN NOT kept THEN 'no such row' END;
EXCEPTION WHEN others THEN
	RETURN sqlerrm;
END $$;

CREATE VIEW verdict AS
	SELECT CASE WHEN fault IS NULL THEN 'ok' ELSE 'not ok' END || ' - ' || replace(uid, 'newsprint-', '') || ': ' || title || coalesce(': ' || fault, '')
	FROM (
		SELECT uid, place, n, kind || ' ' || title AS title, coalesce(CASE WHEN kind <> 'variable' THEN fault_of_form(panel) END, asked(kind, query, variables, panel)) AS fault FROM question
		UNION ALL SELECT body ->> 'uid', 2, 0, 'layout', fault_of_layout(body) FROM board
		UNION ALL SELECT uid, 3, 0, format('%s has %s', title, condition), claim_fault(claim) FROM claim) v
	ORDER BY uid, place, n, title;

GRANT SELECT ON board, question, claim, verdict TO PUBLIC;
