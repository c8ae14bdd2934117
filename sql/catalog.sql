-- The rules of the house, asked of the catalogs.  Each query names the objects
-- that break a rule, so none returns a row.

-- A type's array, which newer servers list too, is not an object of its own.
CREATE TEMP VIEW member AS
SELECT classid, objid, pg_describe_object(classid, objid, 0) AS object
FROM pg_depend
WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
  AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'newsprint')
  AND (classid <> 'pg_type'::regclass OR objid NOT IN (SELECT typarray FROM pg_type));

CREATE TEMP VIEW function AS
SELECT p.*, l.lanname, m.object
FROM member m
JOIN pg_proc p ON m.classid = 'pg_proc'::regclass AND p.oid = m.objid
JOIN pg_language l ON l.oid = p.prolang;

-- What the server calls on its own: a type's input and output, the support of
-- operator classes and aggregates, access methods, comparisons, estimators.
CREATE TEMP VIEW machinery AS
SELECT unnest(ARRAY[typinput, typoutput, typreceive, typsend,
                    typmodin, typmodout, typanalyze]::oid[]) AS oid FROM pg_type
UNION SELECT amproc FROM pg_amproc
UNION SELECT amhandler FROM pg_am
UNION SELECT unnest(ARRAY[aggtransfn, aggfinalfn, aggcombinefn, aggserialfn,
                          aggdeserialfn]::oid[]) FROM pg_aggregate
UNION SELECT unnest(ARRAY[oprrest, oprjoin]::oid[]) FROM pg_operator
UNION SELECT oprcode FROM pg_operator WHERE oprname IN ('=', '<>', '<', '<=', '>', '>=')
UNION SELECT prosupport FROM pg_proc;

-- The queries below look at something.
SELECT count(*) > 0 AS members FROM member;
SELECT count(*) > 0 AS functions FROM function;

-- Everything has a comment; a family made with its class shares the class's.
SELECT object FROM member m
WHERE classid <> 'pg_opfamily'::regclass
  AND NOT EXISTS (SELECT FROM pg_description d
                  WHERE (d.classoid, d.objoid, d.objsubid) = (m.classid, m.objid, 0))
ORDER BY 1;

-- What runs a query of the caller, who gives its text.
CREATE TEMP VIEW runs_query AS
SELECT oid FROM function WHERE proargnames[1] = 'query' AND proargtypes[0] = 'text'::regtype;

-- What makes and fills the tables of a newsroom, or looks at them.
CREATE TEMP VIEW newsroom AS
SELECT oid FROM function WHERE proname LIKE 'newsprint\_%' AND lanname = 'plpgsql';

-- Else nothing is volatile, and only what stands under an operator may read a setting,
-- only what runs a query may read tables, and only the names of countries are
-- those of the server's ICU.
SELECT object, provolatile FROM function
WHERE oid NOT IN (SELECT oid FROM newsroom) AND (provolatile = 'v'
   OR provolatile = 's' AND oid NOT IN (SELECT oprcode FROM pg_operator)
                        AND oid NOT IN (SELECT oid FROM machinery)
                        AND oid NOT IN (SELECT oid FROM runs_query)
                        AND proname NOT IN ('country_names', 'country_gazetteer'))
ORDER BY 1;

-- Parallel workers may run everything, but not a query that nobody has looked at, nor
-- what writes, or sets the search_path for the time of a call.
SELECT object FROM function
WHERE proparallel <> CASE WHEN oid IN (SELECT oid FROM runs_query)
	OR oid IN (SELECT oid FROM newsroom) AND (provolatile = 'v' OR prosrc LIKE '%set_config%') THEN 'u' ELSE 's' END
ORDER BY 1;

-- The cost is a measurement, not the default: 1 in C, 100 in other languages.
SELECT object, procost FROM function
WHERE procost = CASE WHEN lanname IN ('c', 'internal') THEN 1 ELSE 100 END
  AND prokind NOT IN ('a', 'p') AND oid NOT IN (SELECT oid FROM machinery)
ORDER BY 1;

-- The same for the number of rows, whose default is 1000.
SELECT object FROM function WHERE proretset AND prorows = 1000 ORDER BY 1;

-- Nothing runs with its owner's rights.
SELECT object FROM function WHERE prosecdef ORDER BY 1;

-- Arguments and result columns have names.
SELECT object FROM function
WHERE coalesce(cardinality(proallargtypes), pronargs) > 0
  AND (proargnames IS NULL OR '' = ANY (proargnames))
  AND oid NOT IN (SELECT oid FROM machinery)
  AND oid NOT IN (SELECT oprcode FROM pg_operator)
  AND oid NOT IN (SELECT castfunc FROM pg_cast)
ORDER BY 1;

-- NULL in, NULL out; but for functions with an argument that may be left out,
-- whose default is NULL or a template, which not every site has, for states of
-- aggregates, which begin as NULL, and for columns that a table of articles lacks.
SELECT object FROM function
WHERE NOT proisstrict AND prokind <> 'a' AND oid NOT IN (SELECT oid FROM newsroom)
  AND pg_get_function_arguments(oid) !~ 'DEFAULT NULL|text, template site_template'
  AND oid NOT IN (SELECT oid FROM machinery)
ORDER BY 1;

-- C functions are found in the library by its bare name.
SELECT object, probin FROM function WHERE lanname = 'c' AND probin <> 'newsprint' ORDER BY 1;

-- What is not C cannot be led astray by the caller's search_path.  A procedure that
-- commits can have no setting, and qualifies all names instead.
SELECT object FROM function
WHERE lanname NOT IN ('c', 'internal') AND prosqlbody IS NULL AND prokind <> 'p'
  AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false)
ORDER BY 1;

-- Aggregates run in parts, which are combined; a state that is no value of a type
-- can be sent from one process to another.
SELECT f.object FROM function f JOIN pg_aggregate a ON a.aggfnoid = f.oid
WHERE aggcombinefn = 0
   OR aggtranstype = 'internal'::regtype AND (aggserialfn = 0 OR aggdeserialfn = 0)
ORDER BY 1;

-- Types have a binary form too.
SELECT m.object FROM member m JOIN pg_type t ON t.oid = m.objid
WHERE m.classid = 'pg_type'::regclass AND typtype = 'b' AND typelem = 0
  AND (typreceive = 0 OR typsend = 0)
ORDER BY 1;

-- Conditions have estimators, and operators of one type their commutator.
SELECT m.object FROM member m JOIN pg_operator o ON o.oid = m.objid
WHERE m.classid = 'pg_operator'::regclass AND oprresult = 'boolean'::regtype
  AND (oprrest = 0 OR oprjoin = 0)
ORDER BY 1;

SELECT m.object FROM member m JOIN pg_operator o ON o.oid = m.objid
WHERE m.classid = 'pg_operator'::regclass
  AND oprleft = oprright AND oprresult = 'boolean'::regtype AND oprcom = 0
ORDER BY 1;

-- No conversion happens unasked.
SELECT m.object FROM member m JOIN pg_cast c ON c.oid = m.objid
WHERE m.classid = 'pg_cast'::regclass AND castcontext = 'i'
ORDER BY 1;
