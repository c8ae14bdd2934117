# What the scripts say: one line a step, and errors on the other channel.

say()
{
	printf '%s\n' "$*"
}

die()
{
	printf '%s: %s\n' "$0" "$*" >&2
	exit 1
}
