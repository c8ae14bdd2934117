# A private server: on a Unix socket only, in a directory of its own, gone when
# the script ends, however it ends.

# Makes the directory of this run, for the server's user alone.  It is in the
# build tree, or in /tmp if that user cannot enter the tree, or if the tree's
# name is too long or too odd for the name of a socket.
make_instance()
{
	local socket=/.s.PGSQL.5432.lock

	with_lock forget_dead_instances || return
	instance=$PWD/build/run.$$
	if [[ $instance =~ ^[A-Za-z0-9/._+-]*$ ]] &&
		[ $((${#instance} + ${#socket})) -le 107 ] && claim_instance; then
		return
	fi
	rm -rf "$instance"
	instance=$(mktemp -d "/tmp/newsprint.$$.XXXXXX") && claim_instance
}

# The run holds a lock on its directory for as long as it lives, which tells
# others that it does; a number of a process may be used again.
claim_instance()
{
	mkdir -p -m 700 "$instance" || return
	[ "$(id -u)" != 0 ] || chown nobody: "$instance"
	exec 8> "$instance/alive" && flock 8 && echo $$ >&8 &&
		as_server_user test -w "$instance" 2> /dev/null
}

# What a run that was killed outright left behind.
forget_dead_instances()
{
	local dead

	for dead in "$PWD"/build/run.* /tmp/newsprint.*; do
		if is_ours "$dead" && [ -s "$dead/alive" ] &&
			flock -n "$dead/alive" true; then
			instance=$dead remove_instance
		fi
	done
}

is_ours()
{
	if [ "$(id -u)" = 0 ]; then
		[ "$(stat -c %U "$1" 2> /dev/null)" = nobody ]
	else
		[ -O "$1" ]
	fi
}

remove_instance()
{
	if [ -e "$instance/data/postmaster.pid" ]; then
		as_server_user pg_ctl -D "$instance/data" -m immediate -w stop
	fi > /dev/null 2>&1
	rm -rf "$instance"
}

clean_up()
{
	remove_instance
}

# Debian's servers before 18 find an extension outside their own tree through
# extension_destdir, every server since 18 through extension_control_path.
server_settings()
{
	local stage=$instance/stage major

	major=$("$PG_CONFIG" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
	cat <<-CONF
		listen_addresses = ''
		unix_socket_directories = '$instance'
		dynamic_library_path = '$stage$("$PG_CONFIG" --pkglibdir):\$libdir'
		fsync = off
		jit = off
		timezone = 'UTC'
	CONF
	if [ "$major" -ge 18 ]; then
		printf "extension_control_path = '%s:\$system'\n" \
			"$stage$("$PG_CONFIG" --sharedir)"
	else
		printf "extension_destdir = '%s'\n" "$stage"
	fi
}

# Starts the server on a cluster of its own with the extension found in
# $instance/stage, and points psql's environment at it.
start_server()
{
	local log=$instance/log

	as_server_user initdb -D "$instance/data" -U postgres -A trust -E UTF8 \
		--locale=C.UTF-8 --no-sync > "$log" 2>&1 &&
		server_settings >> "$instance/data/postgresql.conf" &&
		as_server_user pg_ctl -D "$instance/data" -l "$instance/server.log" \
			-w start >> "$log" 2>&1 || {
		cat "$log" "$instance/server.log" >&2
		say "the private server did not start" >&2
		return 1
	}
	export PGHOST=$instance PGPORT=5432 PGUSER=postgres PGDATABASE=newsprint
	createdb newsprint && psql -Xqc 'CREATE EXTENSION newsprint'
}

# All of it: build, install into the instance, start.
private_server()
{
	umask 022
	clean_up_at_exit
	make_instance || die "cannot make a directory for the private server"
	build_extension "$instance/stage" && start_server || exit 1
}
