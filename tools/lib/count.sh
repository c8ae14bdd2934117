# Counting.  Every test prints lines "ok - what" and "not ok - what" or ends with
# a line "... N passed, N failed"; what a run adds up is these, and nothing else.
# What is indented is detail, and not counted.

passed=0 failed=0 skipped=0

# Runs a command and prints whether it succeeded; its output only if it did not.
check()
{
	local what=$1 output
	shift

	if output=$("$@" 2>&1 < /dev/null); then
		say "ok - $what"
	else
		say "not ok - $what"
		printf '%s\n' "$output" | tail -n 40 | sed 's/^/    /'
	fi
}

# Prints the three sums of a log.
sum_log()
{
	awk '
		/^[ \t]/ { next }
		/^ok .*# skip/ { skipped++; next }
		/^ok / { passed++ }
		/^not ok / { failed++ }
		match($0, /[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$/) {
			split(substr($0, RSTART), number, /[^0-9]+/)
			passed += number[1]; failed += number[2]; skipped += number[3]
		}
		END { print passed + 0, failed + 0, skipped + 0 }' "$1"
}

# Adds the results in a log to the sums.  A part that ends in an error without
# telling which test failed, or that tests nothing, has failed.
add_up()
{
	local name=$1 status=$2 log=$3 p f s

	read -r p f s <<< "$(sum_log "$log")"
	if [ "$status" != 0 ] && [ "$f" = 0 ]; then
		say "not ok - $name ended with status $status"
		f=1
	elif [ $((p + f + s)) = 0 ]; then
		say "not ok - $name tested nothing"
		f=1
	fi
	passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

# Runs a command, shows what it says, and keeps it.
keep_log()
{
	local log=$1
	shift

	"$@" 2>&1 | tee "$log"
	return "${PIPESTATUS[0]}"
}

# Runs one part of a suite, and counts.
run_part()
{
	local name=$1 log=$2
	shift 2

	say "== $name"
	interruptibly keep_log "$log" "$@"
	add_up "$name" $? "$log"
}

# Runs a whole suite, which has counted itself: its last line is all to add.
run_suite()
{
	local name=$1 log=$2 status
	shift 2

	interruptibly keep_log "$log" "$@"
	status=$?
	tail -n 1 "$log" > "$log.last"
	add_up "$name" "$status" "$log.last"
}

# The closing line, alone on the last line, and the exit status.
closing_line()
{
	local line="$passed passed, $failed failed"

	[ "$skipped" = 0 ] || line="$line, $skipped skipped"
	say "$line"
	[ "$failed" = 0 ] && [ "$passed" != 0 ]
}
