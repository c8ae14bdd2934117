#!/bin/bash
# test/server/scale.sh
#   The longest texts give a result, or one clear error, and never a crash.
set -u

psql() { command psql -X -q -A -t "$@"; }

psql <<'SQL' || exit
SET client_min_messages = warning;
DROP TABLE IF EXISTS long_text;
CREATE UNLOGGED TABLE long_text (kind text, body text);
INSERT INTO long_text VALUES
	('one line', repeat('Anna Berg said the 12 ships of Norby Ltd. left. ', 1398101)),
	('a million lines', repeat(E'A sentence of some length, in Norby.\n', 1000000)),
	('a million blank lines', repeat(E'\n', 1000000)),
	('a million different names', (SELECT string_agg('Mr Name' || i, ' met ') FROM generate_series(1, 1000000) i)),
	('one word', repeat('a', 67108864)),
	('marks without a base', repeat(U&'\0301', 1000000)),
	('opening brackets', repeat('(', 1000000)),
	('emoji sequence', repeat(U&'\+01F469\200D', 1000000)),
	('ideographs', repeat('記者団', 1000000)),
	('Thai', repeat('ผู้สื่อข่าว', 300000));
SQL

status=0
# ask KIND EXPRESSION: the expression must be true for that text.
ask()
{
	local said

	said=$(psql -c "SELECT $2 FROM long_text WHERE kind = '$1'" 2>&1)
	if [ "$said" = t ]; then
		echo "ok - $1: $2"
	else
		echo "not ok - $1: $2: ${said:0:200}"
		status=1
	fi
}

ask 'one line' 'strip_boilerplate(body) = btrim(body)'
ask 'one line' '(SELECT count(*) FROM split_sentences(body)) >= 1398101'
ask 'one line' '(SELECT count(*) FROM split_words(body)) = 1398101 * 10'
ask 'one line' "(SELECT count(DISTINCT entity) FROM extract_entities(body) WHERE text = 'Anna Berg') = 1"
ask 'one line' 'shingle_count(to_textsig(body)) = 10'
ask 'one line' '(SELECT max(words) FROM shared_passages(body, body)) = 1398101 * 10'
ask 'a million lines' '(SELECT max(words) FROM shared_passages(body, upper(body))) = 7000000'
ask 'a million lines' '(SELECT count(*) FROM shared_passages(body, left(body, 370))) > 100000'
ask 'a million different names' '(SELECT count(*) FROM shared_passages(body, left(body, 100000))) = 1'
ask 'a million lines' '(SELECT count(*) FROM classify_lines(body)) = 1000000'
ask 'a million lines' "length(strip_boilerplate(body)) > 0"
ask 'a million blank lines' "strip_boilerplate(body) = ''"
ask 'a million different names' 'octet_length(site_template_send(site_template_agg(body))) < 40000'
ask 'a million different names' '(SELECT count(DISTINCT entity) FROM extract_entities(body)) > 0'
ask 'a million different names' 'shingle_count(to_textsig(body)) > 900000'

for kind in 'one word' 'marks without a base' 'opening brackets' 'emoji sequence' ideographs Thai; do
	ask "$kind" 'strip_boilerplate(body) IS NOT NULL'
	ask "$kind" 'similarity(to_textsig(body), to_textsig(body)) = 1'
	ask "$kind" '(SELECT count(*) FROM shared_passages(body, body)) <= 1'
	ask "$kind" '(SELECT count(*) FROM split_words(body)) >= 0'
	ask "$kind" '(SELECT count(*) FROM split_sentences(body)) >= 0'
	ask "$kind" '(SELECT count(*) FROM extract_entities(body)) >= 0'
done

# The text form of a gazetteer is longer than any text that is analysed.
ask 'one word' "('[' || repeat(' ', 268435456) || ']')::gazetteer::text = '[]'"
ask 'one word' "(SELECT length(gazetteer_agg('x' || i, 't', repeat('n', 4000), NULL)::text::gazetteer::text) FROM generate_series(1, 70000) i) > 268435456"

# refuse MESSAGE EXPRESSION: the expression must fail with that message.
refuse()
{
	local said

	said=$(psql -c "SELECT $2" 2>&1)
	if [[ $said == "ERROR:  $1"* ]]; then
		echo "ok - $1"
	else
		echo "not ok - $1: ${said:0:200}"
		status=1
	fi
}

refuse 'gazetteer is too large for its text form' "length(gazetteer_agg('x' || i, 't', repeat('n', 4000), NULL)::text) FROM generate_series(1, 270000) i"

psql -c 'DROP TABLE long_text'
exit $status
