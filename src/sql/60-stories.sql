-- Stories: articles of one or many outlets on one event.

-- What is common among texts, as a value.

CREATE FUNCTION term_stats_agg_add(state internal, body text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 2000;

COMMENT ON FUNCTION term_stats_agg_add(internal, text) IS 'transition function of term_stats_agg';

CREATE FUNCTION term_stats_union_add(state internal, stats integer[]) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 5000;

COMMENT ON FUNCTION term_stats_union_add(internal, integer[]) IS 'transition function of term_stats_union';

CREATE FUNCTION term_stats_agg_combine(a internal, b internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 5000;

COMMENT ON FUNCTION term_stats_agg_combine(internal, internal) IS 'combine function of term_stats_agg';

CREATE FUNCTION term_stats_agg_serialize(state internal) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;

COMMENT ON FUNCTION term_stats_agg_serialize(internal) IS 'serial function of term_stats_agg';

CREATE FUNCTION term_stats_agg_deserialize(bytes bytea, state internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;

COMMENT ON FUNCTION term_stats_agg_deserialize(bytea, internal) IS 'deserial function of term_stats_agg';

CREATE FUNCTION term_stats_agg_final(state internal) RETURNS integer[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE COST 5000;

COMMENT ON FUNCTION term_stats_agg_final(internal) IS 'final function of term_stats_agg';

CREATE AGGREGATE term_stats_agg(body text) (
	SFUNC = term_stats_agg_add,
	STYPE = internal,
	SSPACE = 530000,
	FINALFUNC = term_stats_agg_final,
	COMBINEFUNC = term_stats_agg_combine,
	SERIALFUNC = term_stats_agg_serialize,
	DESERIALFUNC = term_stats_agg_deserialize,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE term_stats_agg(text) IS 'in how many texts words stand, in bounded space; their order does not matter';

CREATE AGGREGATE term_stats_union(stats integer[]) (
	SFUNC = term_stats_union_add,
	STYPE = internal,
	SSPACE = 530000,
	FINALFUNC = term_stats_agg_final,
	COMBINEFUNC = term_stats_agg_combine,
	SERIALFUNC = term_stats_agg_serialize,
	DESERIALFUNC = term_stats_agg_deserialize,
	PARALLEL = SAFE
);

COMMENT ON AGGREGATE term_stats_union(integer[]) IS 'term statistics of the texts of all';

-- An article by the words of its event.

CREATE FUNCTION story_terms(body text, stats integer[]) RETURNS bigint[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000;

COMMENT ON FUNCTION story_terms(text, integer[]) IS 'words by which articles on one event are known, hashed and weighted';

CREATE FUNCTION story_words(body text, stats integer[], most integer DEFAULT 8) RETURNS text[]
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 8000;

COMMENT ON FUNCTION story_words(text, integer[], integer) IS 'the heaviest of these words as they are written, numbers left out';

CREATE FUNCTION story_similarity(a bigint[], b bigint[]) RETURNS real
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 80;

COMMENT ON FUNCTION story_similarity(bigint[], bigint[]) IS 'cosine of the story terms of two articles';

-- Runs a query, so it is STABLE and what it costs is a guess, as with similar_groups.

CREATE FUNCTION stories(query text, apart interval DEFAULT '3 days', threshold real DEFAULT 0.08,
	OUT member bigint, OUT story bigint) RETURNS SETOF record
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL UNSAFE
	COST 100000000 ROWS 100000;

COMMENT ON FUNCTION stories(text, interval, real) IS 'stories of the rows (id, time, story terms) of a query; each named by its smallest id';
