# Which PostgreSQL: PG_CONFIG's, else the newest on this machine with both a
# server and the headers to build against.

# A pg_config is usable if what it points to is there: Debian's client library
# brings a pg_config without a server, and the server comes without headers.
usable_pg_config()
{
	local bin

	bin=$("$1" --bindir 2> /dev/null) || return
	[ -x "$bin/postgres" ] && [ -x "$bin/initdb" ] &&
		[ -e "$("$1" --includedir-server)/postgres.h" ] &&
		[ -e "$("$1" --pgxs)" ]
}

find_pg_config()
{
	local candidate

	if [ -n "${PG_CONFIG-}" ]; then
		usable_pg_config "$PG_CONFIG" && command -v "$PG_CONFIG"
		return
	fi
	for candidate in $(printf '%s\n' /usr/lib/postgresql/*/bin/pg_config |
		sort -Vr) pg_config; do
		usable_pg_config "$candidate" && command -v "$candidate" && return
	done
	return 1
}

# Sets PG_CONFIG, and clears every other PG variable: a caller's PGOPTIONS or
# PGSERVICE must not lead a script to another server than its own.
use_postgres()
{
	PG_CONFIG=$(find_pg_config) || die "no PostgreSQL to build against"
	unset $(compgen -e PG | grep -vx PG_CONFIG)
	pg_bin=$("$PG_CONFIG" --bindir)
	export PG_CONFIG PATH="$pg_bin:$PATH" LC_ALL=C.UTF-8
}
