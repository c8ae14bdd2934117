-- Who may read and write what is derived from articles.

-- Names are looked up in the schema of what is derived before the extension's, so
-- nobody but its owner may make anything there.
CREATE FUNCTION newsprint_private(schema text) RETURNS boolean
	LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE COST 2000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RETURN NOT EXISTS (
		SELECT FROM pg_namespace, aclexplode(nspacl)
		WHERE nspname = schema AND privilege_type = 'CREATE' AND grantee <> nspowner);
END $$;

COMMENT ON FUNCTION newsprint_private(text) IS 'whether nobody but its owner may create in a schema';

-- Whether this role may write what is derived, and sees all of it.
CREATE FUNCTION newsprint_may_derive(articles oid, schema text) RETURNS boolean
	LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE COST 4000
	SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	-- NULL of a schema that is gone: nobody's writing shall fail for that.
	IF has_schema_privilege(to_regnamespace(quote_ident(schema)), 'USAGE') IS NOT TRUE
		OR NOT has_table_privilege(articles, 'SELECT') OR row_security_active(articles) THEN
		RETURN false;
	END IF;
	RETURN pg_has_role((SELECT relowner FROM pg_class WHERE oid = articles), 'USAGE')
		OR (SELECT bool_and(has_table_privilege(format('%I.%I', schema, name), privilege))
			FROM unnest('{attachment,site,term_stats,input,story_subject,article,signature,entity,edge,duplicate,term,story,subject,to_compare,to_tell,to_count}'::name[]) name,
				unnest(CASE WHEN name IN ('attachment', 'site', 'term_stats', 'input', 'story_subject') THEN '{SELECT}'::text[]
					ELSE '{SELECT,INSERT,UPDATE,DELETE}' END) privilege);
END $$;

COMMENT ON FUNCTION newsprint_may_derive(oid, text) IS 'whether the caller may write what is derived from articles, and sees them all';

-- Who may not see an article sees nothing that is derived from it, but that copies of
-- it are in a group and a story: these are named by the smallest id.  Where no policy
-- of the articles applies to the reader, which is asked once a query, all is seen.
CREATE FUNCTION newsprint_make_policies(articles regclass, schema text, id name) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 800000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	derived record;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	FOR derived IN SELECT * FROM (VALUES ('article', '{article_id}'::name[]), ('signature', '{article_id}'),
		('term', '{article_id}'), ('story', '{article_id}'), ('entity', '{article_id}'), ('duplicate', '{article_id}'), ('edge', '{a,b}')) v (name, columns)
	LOOP
		EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', schema, derived.name);
		IF EXISTS (SELECT FROM pg_policy WHERE polname = 'follow_articles'
				AND polrelid = format('%I.%I', schema, derived.name)::regclass) THEN
			EXECUTE format('DROP POLICY follow_articles ON %I.%I', schema, derived.name);
		END IF;
		EXECUTE format('CREATE POLICY follow_articles ON %I.%I USING ((SELECT NOT row_security_active(%L::regclass::oid)) OR %s)',
			schema, derived.name, articles,
			(SELECT string_agg(format('EXISTS (SELECT FROM %s seen WHERE seen.%I = %I.%I)', articles, id, derived.name, c), ' AND ')
			 FROM unnest(derived.columns) c) || CASE derived.name WHEN 'story' THEN
				format(' OR EXISTS (SELECT FROM %1$I.duplicate copy WHERE copy.group_id = %1$I.story.article_id)', schema) ELSE '' END);
	END LOOP;
	-- Counts of all articles, and notes of which may be gone, are for those who see all.
	FOR derived IN SELECT unnest('{entity_day,site_version,subject,to_analyze,to_compare,to_tell,progress}'::name[]) AS name LOOP
		EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', schema, derived.name);
		IF EXISTS (SELECT FROM pg_policy WHERE polname = 'follow_articles'
				AND polrelid = format('%I.%I', schema, derived.name)::regclass) THEN
			EXECUTE format('DROP POLICY follow_articles ON %I.%I', schema, derived.name);
		END IF;
		EXECUTE format('CREATE POLICY follow_articles ON %I.%I USING ((SELECT has_table_privilege(%3$L::regclass::oid, ''SELECT'') AND NOT row_security_active(%3$L::regclass::oid)))%4$s',
			schema, derived.name, articles, CASE WHEN derived.name LIKE 'to\_%' THEN ' WITH CHECK (true)' ELSE '' END);
	END LOOP;
	PERFORM newsprint_make_rights(articles, schema);
END $$;

COMMENT ON FUNCTION newsprint_make_policies(regclass, text, name) IS 'makes the policies by which rows derived from articles are seen by who sees the articles';

-- Readers of all columns of the articles may read what is derived; writers may leave
-- a note of what they wrote.
CREATE FUNCTION newsprint_make_rights(articles regclass, schema text) RETURNS void
	LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE COST 400000
	SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	role text;
	readable text;
BEGIN
	PERFORM set_config('search_path', format('pg_catalog, %I, pg_temp', nspname), true)
	FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'newsprint';
	SELECT string_agg(format('%I.%I', schema, name), ', ') INTO readable
	FROM unnest('{article,signature,entity,edge,duplicate,term,story,subject,site_version,entity_day,to_analyze,to_compare,to_tell,to_count,progress}'::name[]
		|| newsprint_view_names()) name;
	FOR role IN SELECT DISTINCT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END
		FROM pg_class, aclexplode(relacl)
		WHERE pg_class.oid = articles AND privilege_type = 'SELECT' AND grantee <> relowner
	LOOP
		EXECUTE format('GRANT USAGE ON SCHEMA %I TO %s', schema, role);
		EXECUTE format('GRANT SELECT ON %s TO %s', readable, role);
	END LOOP;
	FOR role IN SELECT DISTINCT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END
		FROM pg_class, aclexplode(relacl)
		WHERE pg_class.oid = articles AND privilege_type IN ('INSERT', 'UPDATE', 'DELETE') AND grantee <> relowner
	LOOP
		EXECUTE format('GRANT USAGE ON SCHEMA %I TO %s', schema, role);
		EXECUTE format('GRANT INSERT (article_id) ON %I.to_analyze TO %s', schema, role);
	END LOOP;
END $$;

COMMENT ON FUNCTION newsprint_make_rights(regclass, text) IS 'grants rights to what is derived from articles as there are rights to these';
