# Building, incrementally, one run at a time.

# A make that called the script must not lend its options to those called here.
unset MAKEFLAGS MFLAGS MAKELEVEL

# Runs a command while no other run builds or installs packages.
with_lock()
{
	mkdir -p build && [ -w build ] ||
		die "$(id -un) cannot write to $PWD/build; its owner and root can"
	(
		flock 9
		"$@" 9>&-
	) 9> build/lock
}

# Objects of another server, or that were compiled with warnings, are made again,
# so that build/make.log holds every warning of the objects as they stand.
forget_stale_objects()
{
	local server

	server="$PG_CONFIG $("$PG_CONFIG" --version)"
	if [ "$(cat build/server 2> /dev/null)" != "$server" ] ||
		grep -qs 'warning:' build/make.log; then
		rm -f src/*/*.o src/*/*/*.o newsprint.so build/make.log
	fi
	printf '%s\n' "$server" > build/server
}

make_extension()
{
	forget_stale_objects
	: > build/install.log
	make -s -j2 with_llvm=no >> build/make.log 2>&1 &&
		make -s with_llvm=no DESTDIR="$1" install > build/install.log 2>&1
}

# Builds, and installs into the given directory; nothing reaches the system.
build_extension()
{
	say "building newsprint for $("$PG_CONFIG" --version)"
	interruptibly with_lock make_extension "$1" && return
	tail -q -n 30 build/make.log build/install.log >&2
	say "the build failed; the logs are build/make.log and build/install.log" >&2
	return 1
}
