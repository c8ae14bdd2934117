# Who runs what.  A server refuses to run as root, and root should leave no
# files of its own in somebody's checkout.

# Called as root in another user's checkout: become that user, by starting the
# script again with its arguments.
become_owner()
{
	local owner

	[ "$(id -u)" = 0 ] || return 0
	owner=$(stat -c %u .)
	[ "$owner" != 0 ] && getent passwd "$owner" > /dev/null || return 0
	# The script's name and arguments are relative to where it was called.
	cd "$OLDPWD" || exit
	HOME=$(getent passwd "$owner" | cut -d: -f6) exec setpriv \
		--reuid="$owner" --regid="$(id -g "$owner")" --init-groups -- "$0" "$@"
}

# Runs a command as the server's user: root lends it `nobody`, every other user
# is ordinary enough.  The working directory is one that this user can enter.
as_server_user()
{
	(
		# The server must not keep the lock that tells that the script lives.
		exec 8>&-
		cd "$instance" || exit
		[ "$(id -u)" = 0 ] || exec "$@"
		HOME=$instance exec setpriv --reuid="$(id -u nobody)" \
			--regid="$(id -g nobody)" --clear-groups -- "$@"
	)
}
