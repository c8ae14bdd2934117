#!/bin/bash
# test/server/cancel.sh
#   Every analysis can be cancelled at any time, on the longest texts.
#
#   A statement is given 200 ms and must end soon after.  The promise is 100 ms;
#   the test allows a second, because a loaded machine is no fault of ours, and
#   prints what it saw.
set -u

psql() { command psql -X -q -A -t "$@"; }

# Texts that take long: 64 MiB of words in one line, of one word, of lines; the
# values are stored plain, so that nobody waits for their decompression.
psql <<'SQL' || exit
SET client_min_messages = warning;
DROP TABLE IF EXISTS long_text;
CREATE UNLOGGED TABLE long_text (kind text, body text);
ALTER TABLE long_text ALTER body SET STORAGE EXTERNAL;
INSERT INTO long_text VALUES
	('one line of words', repeat('Anna Berg said the 12 ships of Norby Ltd. left. ', 1398101)),
	('one word', repeat('a', 67108864)),
	('lines', repeat(E'Share this\nA sentence of some length stands here, in Norby.\n', 1118481)),
	('ideographs', repeat('記者団に対し述べた', 2485513)),
	('accented words', repeat('Ægir Þórsson sagði það á föstudaginn. ', 1398101));
SQL

calls='strip_boilerplate(body)
classify_lines(body)
boilerplate_spans(body)
site_template_agg(body)
clean_title(body)
split_words(body)
split_sentences(body)
fold_name(body)
extract_entities(body)
to_textsig(body)
term_stats_agg(body)
story_terms(body, (SELECT term_stats_agg(kind) FROM long_text))
shared_passages(body, body)
shared_passages(body, left(body, 33554432))'

# Milliseconds that a statement went on after its time was up; nothing if it
# ended by itself.
overrun()
{
	psql -v ON_ERROR_STOP=0 2>&1 <<-SQL | sed -n 's/^over //p'
		SET statement_timeout = 200;
		SELECT clock_timestamp() AS began \gset
		SELECT count(s) FROM (SELECT $1 FROM long_text WHERE kind = '$2') s;
		\set state :SQLSTATE
		SET statement_timeout = 0;
		SELECT 'over ' || round(extract(epoch FROM clock_timestamp() - :'began') * 1000 - 200)
		WHERE :'state' = '57014';
	SQL
}

# Rows that meet in crowds, and a graph of many members.
psql <<'SQL' || exit
SET client_min_messages = warning;
DROP TABLE IF EXISTS many_sigs;
CREATE UNLOGGED TABLE many_sigs AS
SELECT n, to_textsig(concat_ws(' ', repeat('the ferry did not sail ', 3), n, n / 7, n % 11, 'said the harbour', n / 100)) AS sig
FROM generate_series(1, 300000) n;
DROP TABLE IF EXISTS many_terms;
CREATE UNLOGGED TABLE many_terms AS
SELECT n, story_terms(concat_ws(' ', 'the ferry', n % 50, n / 100, 'did not sail because of the storm', n), (SELECT term_stats_agg(md5(i::text)) FROM generate_series(1, 100) i)) AS terms
FROM generate_series(1, 5000) n;
SQL
calls="$calls
similar_pairs('SELECT n, sig FROM many_sigs', 0.4)
similar_groups('SELECT n, sig FROM many_sigs', 0.9)
stories('SELECT n, NULL::date, terms FROM many_terms')
unnest((SELECT connected_components(i, i / 2) FROM generate_series(1, 10000000) i))"

status=0
while read -r call; do
	worst=-1 where=
	while read -r kind; do
		ms=$(overrun "$call" "$kind")
		[ -n "$ms" ] && [ "$ms" -gt "$worst" ] && worst=$ms where=$kind
	done < <(psql -c 'SELECT kind FROM long_text ORDER BY kind')
	if [ "$worst" = -1 ]; then
		echo "ok - $call is done before it could be cancelled"
	elif [ "$worst" -lt 1000 ]; then
		echo "ok - $call is cancelled: $worst ms at most ($where)"
	else
		echo "not ok - $call goes on for $worst ms ($where)"
		status=1
	fi
done <<< "$calls"
psql -c 'DROP TABLE long_text, many_sigs, many_terms'
exit $status
