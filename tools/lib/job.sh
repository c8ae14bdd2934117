# Steps that can be interrupted.  A shell acts on a signal only when the command
# it waits for has ended; but it can be woken from waiting for a job.

# Runs a command as a job, with what it starts in one group of processes.  The
# group may outlive a script that is killed; the script's lock (8) must not.
interruptibly()
{
	local status

	set -m
	{ set +m; "$@"; } < /dev/null 8>&- &
	set +m
	job=$!
	wait "$job"
	status=$?
	job=
	return $status
}

end_job()
{
	[ -n "${job-}" ] || return 0
	kill -TERM -- "-$job"
	wait "$job"
} 2> /dev/null

# Whatever ends the script, it ends its job, and then does what clean_up says.
# Nothing interrupts that, and nothing is printed: the terminal may be gone.
clean_up_at_exit()
{
	trap 'trap "" INT TERM HUP PIPE; end_job; clean_up' EXIT
	trap 'exit 129' HUP
	trap 'exit 130' INT
	trap 'exit 141' PIPE
	trap 'exit 143' TERM
}
