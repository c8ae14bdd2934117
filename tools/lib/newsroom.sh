# The sample newsroom, on the private server.

run_sql()
{
	psql -Xq -v ON_ERROR_STOP=1 -P pager=off "$@"
}

load_newsroom()
{
	local root=$PWD

	mkdir "$instance/newsroom"
	perl demo/newsroom/assemble.pl "$instance/newsroom" > /dev/null &&
		(cd "$instance/newsroom" && run_sql -f "$root/demo/schema.sql")
}

# Derives all that dashboards read, with the names that the newsroom knows.
attach_newsroom()
{
	run_sql -o /dev/null <<-'SQL'
		SELECT newsprint_attach('articles', source => 'outlet', names => (SELECT names FROM known));
		CALL newsprint_refresh('articles');
	SQL
}
