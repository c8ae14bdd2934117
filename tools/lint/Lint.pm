# What the rules share: which files there are, C without its comments, the
# statements of the install script, and how a breach is told.
package Lint;

use strict;
use warnings;
use Exporter 'import';

our @EXPORT = qw(breach note skip finish files slurp lines blank_c line_at
  balanced concepts sql_statements sql_functions split_arguments);

my $breaches = 0;
my @notes;

# One breach: where, and what to do about it.
sub breach
{
	my ($file, $line, $message) = @_;
	print defined $line ? "$file:$line: $message\n" : "$file: $message\n";
	$breaches++;
	return;
}

# A figure for the line of a rule that passed.
sub note { push @notes, @_; return; }

# The rule cannot be asked here.
sub skip { print "$_[0]\n"; exit 77; }

sub finish
{
	print join(', ', @notes), "\n" if !$breaches && @notes;
	exit($breaches ? 1 : 0);
}

# The files of the tree that match a pattern: those git knows or would add;
# without git all but what a build makes.
sub files
{
	my ($pattern) = @_;
	my @all = split /\0/,
	  `git ls-files -z --cached --others --exclude-standard 2>/dev/null`;
	@all = map { s{^\./}{}r } grep { !m{/\.git/|\.(o|bc|so)$|^\./(build|results|regression|tmp_check|newsprint--)} }
	  split /\0/, `find . -type f -print0`
	  if !@all;
	return sort grep { /$pattern/ && -f $_ } @all;
}

sub slurp
{
	my ($file) = @_;
	open my $in, '<:raw', $file or die "$file: $!\n";
	local $/;
	return <$in> // '';
}

sub lines { return split /^/, slurp($_[0]); }

# The number of the line that holds an offset of a text.
sub line_at { return 1 + (substr($_[0], 0, $_[1]) =~ tr/\n//); }

sub blanks { return $_[0] =~ s/[^\n]/ /gr; }

# C source with comments made blank, and the insides of literals unless asked
# to keep them; every byte that is left stays where it was.
sub blank_c
{
	my ($source, %keep) = @_;
	$source =~ s{(/\*.*?\*/)|(//[^\n]*)|(["'])((?:\\.|(?!\3)[^\\\n])*)\3}
		{ defined $1 ? ($keep{comments} ? $1 : blanks($1))
		: defined $2 ? ($keep{comments} ? $2 : blanks($2))
		: $3 . ($keep{literals} ? $4 : blanks($4)) . $3 }gsex;
	return $source;
}

# What stands between the parenthesis at an offset of blank C and its partner.
sub balanced
{
	my ($code, $open) = @_;
	my $depth = 0;
	pos($code) = $open;
	while ($code =~ /([()])/g)
	{
		$depth += $1 eq '(' ? 1 : -1;
		return substr($code, $open + 1, pos($code) - $open - 2) if !$depth;
	}
	return substr($code, $open + 1);
}

# The SQL concepts: name -> fragment of the install script.
sub concepts
{
	return map { m{^src/sql/\d+-(\w+)\.sql$} ? ($1 => $_) : () }
	  files(qr{^src/sql/});
}

# The statements of an SQL script, as { text, line }.  Comments are made blank,
# and so are the insides of literals and bodies unless asked to keep them.
sub sql_statements
{
	my ($source, %keep) = @_;
	my $keep = $keep{literals};

	$source =~ s{^\\.*}{blanks($&)}gme;
	$source =~ s{(--[^\n]*|/\*.*?\*/)|(\$\w*\$)(.*?)\2|'((?:[^']|'')*)'}
		{ defined $1 ? blanks($1)
		: defined $2 ? $2 . blanks($3) . $2
		: "'" . ($keep ? $4 =~ s/;/,/gr : blanks($4)) . "'" }gsex;
	$source =~ s{\bBEGIN\s+ATOMIC\b.*?\bEND\s*(?=;)}{$& =~ s/;/,/gr}gsie;

	my @statements;
	while ($source =~ /\G(\s*)([^;]*?\s*);/g)
	{
		push @statements, { text => $2, line => line_at($source, $-[2]) };
	}
	return @statements;
}

# Comma-separated arguments, commas inside parentheses apart.
sub split_arguments
{
	my ($list) = @_;
	my ($depth, @arguments) = (0, '');
	for my $piece (split /([(),])/, $list)
	{
		$depth++ if $piece eq '(';
		$depth-- if $piece eq ')';
		if ($piece eq ',' && !$depth) { push @arguments, ''; }
		else { $arguments[-1] .= $piece; }
	}
	return grep { $_ ne '' } map { s/^\s+|\s+$//gr } @arguments;
}

# The functions that the fragments create, as { name, symbol, text, file, line,
# arguments }; symbol only of functions in C.
sub sql_functions
{
	my @functions;
	for my $file (files(qr{^src/sql/\d+-\w+\.sql$}))
	{
		for (sql_statements(slurp($file), literals => 1))
		{
			my $text = $_->{text};
			next if $text !~ /^CREATE\s+(?:OR\s+REPLACE\s+)?FUNCTION\s+([\w.]+)\s*\(/i;
			my $name = $1;
			my %function = (
				name => $name, text => $text, file => $file,
				line => $_->{line},
				arguments => balanced($text, $+[0] - 1));
			$function{symbol} =
			  $text =~ /'MODULE_PATHNAME'\s*,\s*'(\w+)'/ ? $1 : $name
			  if $text =~ /\bLANGUAGE\s+'?C\b/i;
			push @functions, \%function;
		}
	}
	return @functions;
}

1;
