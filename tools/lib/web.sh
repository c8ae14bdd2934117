# The dashboards: their packages from npm, and the site.

web=dashboards/web

# The modules of the lock file, no others; nothing of them runs at installation.
install_modules()
{
	local lock=$web/package-lock.json had=$web/node_modules/.newsprint.lock

	cmp -s "$lock" "$had" && return
	say "installing the packages of $lock"
	(cd "$web" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) > build/npm.log 2>&1 &&
		cp "$lock" "$had" && return
	tail -n 20 build/npm.log >&2
	say "npm could not install the packages" >&2
	return 1
}

# Builds the site of the newsroom that PG* variables name.  Builds take turns, as
# they share the folder of the packages.
build_site()
{
	with_lock install_modules || return
	say "building the pages"
	with_lock node "$web/build.js" "$1"
}

check_node()
{
	node -e 'process.exit(process.versions.node.split(".")[0] < 18 ? 1 : 0)' ||
		die "node $(node --version) is too old; the dashboards need 18"
}
