#!/usr/bin/perl
#
# check.pl
#		Assembles the newsroom twice and asks whether it is what README.md says.
#
# One line a check, 'ok' or 'not ok'; the exit status is 1 if any failed.
# Only modules of Debian's perl-base are used.
#
use strict;
use warnings;
use utf8;
use File::Temp qw(tempdir);

my $RUN = 12;			# words in a row that two stories may not share
my $LONG = 25;			# words in a row that a near-copy shares with its parent
my %NEAR = map { $_ => 1 } qw(verbatim light new_lead truncated embedded);

binmode STDOUT, ':utf8';
(my $here = $0) =~ s{[^/]*$}{};
$here = './' if $here eq '';
my ($count, $failed) = (0, 0);

my ($first, $second) = map { assembled() } 1 .. 2;
for my $file (qw(articles.csv truth.csv lines.csv))
{
	ok(bytes("$first/$file") eq bytes("$second/$file"),
		"two runs give the same $file");
}

my @articles = rows("$first/articles.csv");
my @truth = rows("$first/truth.csv");
my @lines = rows("$first/lines.csv");
my %by_id = map { $_->{id} => $_ } @articles;
$by_id{ $_->{id} }{truth} = $_ for @truth;
attach_lines();

check_size();
check_identity();
check_lines();
check_copies();
check_strangers();
check_likeness();
check_links();
check_affair();
check_marks();
check_names();
check_readme();
check_modules();

print "$count checks, $failed failed\n";
exit($failed ? 1 : 0);

# ---------------------------------------------------------------------------

sub ok
{
	my ($good, $what, @why) = @_;

	$count++;
	$failed++ unless $good;
	print $good ? '' : 'not ', "ok $count - $what\n";
	if (!$good)
	{
		print "#   $_\n" for @why[ 0 .. ($#why > 9 ? 9 : $#why) ];
	}
}

sub assembled
{
	my $dir = tempdir(CLEANUP => 1);

	system($^X, "${here}assemble.pl", $dir) == 0
		or die "assemble.pl failed\n";
	return $dir;
}

sub bytes
{
	my ($file) = @_;

	open my $in, '<:raw', $file or die "$file: $!\n";
	local $/;
	return scalar <$in>;
}

# Rows of a CSV file as COPY reads it, by column name.
sub rows
{
	my ($file) = @_;
	my $text = bytes($file);
	my @rows = ([]);

	utf8::decode($text) or die "$file is not UTF-8\n";
	while ($text =~ /\G(?:"((?:[^"]|"")*)"|([^,"\n]*))([,\n])/gc)
	{
		my ($quoted, $bare, $end) = ($1, $2, $3);
		$quoted =~ s/""/"/g if defined $quoted;
		push @{ $rows[-1] }, $quoted // $bare;
		push @rows, [] if $end eq "\n";
	}
	(pos($text) // 0) == length $text or die "$file is not CSV\n";
	pop @rows;
	my $names = shift @rows;
	return map { my %row; @row{@$names} = @$_; \%row } @rows;
}

# Each article's content and boilerplate lines, and its words of content.
sub attach_lines
{
	my %text;

	for my $article (@articles)
	{
		$text{ $article->{id} } = [ split /\n/, $article->{body}, -1 ];
	}
	for my $line (@lines)
	{
		my $article = $by_id{ $line->{id} };
		$line->{text} = $text{ $line->{id} }[ $line->{line} - 1 ];
		push @{ $article->{lines} }, $line;
	}
	for my $article (@articles)
	{
		$article->{prose} = join "\n", map { $_->{text} }
			grep { $_->{kind} =~ /^(?:paragraph|list_item)$/ } @{ $article->{lines} };
		$article->{words} = [ words($article->{prose}) ];
	}
}

# Lower case, without marks, so that an outlet's manner does not count.
sub words
{
	my $text = lc shift;

	$text =~ tr/áàâäåčçéèêëěíîïńñóòôöøřšúùûüýž/aaaaacceeeeeiiinnooooorsuuuuyz/;
	$text =~ s/['’]//g;
	return $text =~ /(\w+)/g;
}

sub runs
{
	my ($words, $width) = @_;

	return map { join ' ', @$words[ $_ .. $_ + $width - 1 ] } 0 .. @$words - $width;
}

# The share of one text's runs of five words that stand in another.
sub contained
{
	my ($a, $b) = @_;
	my %there = map { $_ => 1 } runs($b->{words}, 5);
	my @runs = runs($a->{words}, 5);

	return @runs ? grep({ $there{$_} } @runs) / @runs : 0;
}

sub middle
{
	my @sorted = sort { $a <=> $b } @_;

	return $sorted[ @sorted / 2 ];
}

sub name
{
	my ($article) = @_;

	return "$article->{id} $article->{truth}{story} ($article->{outlet})";
}

sub check_size
{
	my (%outlet, %day, %degree);

	for (@articles)
	{
		$outlet{ $_->{outlet} }++;
		$day{ substr $_->{published_at}, 0, 10 }++;
		$degree{ $_->{truth}{degree} }++;
	}
	ok(@articles >= 150, 'at least 150 articles: ' . @articles);
	ok(keys %outlet == 6, join ', ', 'six outlets',
		map { "$_ $outlet{$_}" } sort keys %outlet);
	ok(!grep({ $_ < 15 } values %outlet), 'each outlet has 15 articles or more');
	ok(keys %day == 14, 'articles on each of 14 days: ' . keys %day);
	my @outside = grep { $_ lt '2026-03-02' || $_ gt '2026-03-15' } keys %day;
	ok(!@outside, 'every date is from 2026-03-02 to 2026-03-15', @outside);
	ok($degree{wire} >= 35, "at least 35 wire stories: $degree{wire}");
	ok(!grep({ !$degree{$_} } keys %NEAR, 'heavy'), join ', ', 'every degree of edit',
		map { "$_ $degree{$_}" } sort keys %degree);
	my @own = map { scalar @{ $_->{words} } }
		grep { $_->{truth}{degree} =~ /^(?:original|heavy)$/ } @articles;
	my $middle = middle(@own);
	ok($middle >= 180 && $middle <= 300, "own stories have a median of $middle words");
	my @odd = grep { @{ $_->{words} } > 450 || @{ $_->{words} } < 45 } @articles;
	ok(!@odd, 'no article has under 45 or over 450 words of prose',
		map { name($_) . ' ' . @{ $_->{words} } } @odd);
}

sub check_identity
{
	for my $column (qw(id url))
	{
		my %seen;
		my @twice = grep { $seen{$_}++ } map { $_->{$column} } @articles;
		ok(!@twice, "each $column is there once", @twice);
	}
	ok(@truth == @articles, 'each article has its row of truth');
	my @bad = grep { $_->{published_at} !~ /^2026-03-\d\d \d\d:\d\d:\d\d\+\d\d$/ } @articles;
	ok(!@bad, 'each time has a zone', map { name($_) } @bad);
	@bad = grep { $_->{title} eq '' || $_->{body} eq '' } @articles;
	ok(!@bad, 'each article has a title and a body', map { name($_) } @bad);
	@bad = grep { $_->{body} =~ /[{}]|\|\||=>/ } @articles;
	ok(!@bad, 'no layout mark is left in a body', map { name($_) } @bad);
	@bad = grep { $_->{outlet} eq 'The Gull' && $_->{body} =~ /[áåčéíøšýž“”’]/ } @articles;
	ok(!@bad, 'the tabloid has straight marks and no accents', map { name($_) } @bad);
}

sub check_lines
{
	my @bad;

	for my $article (@articles)
	{
		my %listed = map { $_->{line} => 1 } @{ $article->{lines} };
		my $number = 0;
		for (split /\n/, $article->{body}, -1)
		{
			$number++;
			push @bad, name($article) . " line $number" if ($_ ne '') != !!$listed{$number};
		}
	}
	ok(!@bad, 'lines.csv names each line that is not blank, and no other', @bad);
	my $dirt = grep { $_->{class} eq 'boilerplate' } @lines;
	my $share = int(100 * $dirt / @lines);
	ok($share >= 25 && $share <= 65, "$share % of the lines are boilerplate");
	my @clean = grep { !grep { $_->{class} eq 'boilerplate' } @{ $_->{lines} } } @articles;
	ok(@clean <= @articles / 50, 'hardly a page is without: ' . @clean,
		map { name($_) } @clean);
	my %kind = map { $_->{kind} => 1 } @lines;
	ok(keys %kind >= 20, 'kinds of line: ' . keys %kind);
}

sub check_copies
{
	my (@short, @far, @same, @near);

	for my $article (grep { $_->{truth}{parent} ne '' } @articles)
	{
		my $parent = $by_id{ $article->{truth}{parent} };
		my $degree = $article->{truth}{degree};
		my %there = map { $_ => 1 } runs($parent->{words}, $LONG);
		my $long = grep { $there{$_} } runs($article->{words}, $LONG);
		my $share = contained($article, $parent);
		my $note = sprintf '%s %s %.2f', name($article), $degree, $share;
		push @short, $note if $NEAR{$degree} && $degree ne 'light' && !$long;
		push @far, $note if $degree eq 'verbatim' && $share < 0.9;
		push @far, $note if $degree eq 'light' && $share < 0.3;
		push @same, $note if $degree eq 'light' && $share > 0.95;
		push @near, $note if $degree eq 'heavy' && $share > 0.1;
	}
	ok(!@short, "near-copies share $LONG words in a row with their parent", @short);
	ok(!@far, 'verbatim and lightly edited copies are near their parent', @far);
	ok(!@same, 'lightly edited copies are not verbatim', @same);
	ok(!@near, 'heavily edited copies are no near-duplicates', @near);
	my @late = grep { $_->{truth}{parent} ne '' && $_->{truth}{parent} >= $_->{id} } @articles;
	ok(!@late, 'each parent was published before its copies', map { name($_) } @late);
}

sub check_strangers
{
	my (%owner, %shared);

	for my $article (@articles)
	{
		my $story = $article->{truth}{story};
		for my $run (runs($article->{words}, $RUN))
		{
			my $other = $owner{$run} //= $story;
			$shared{"$story and $other: $run"} = 1 if $other ne $story;
		}
	}
	ok(!%shared, "no two stories share $RUN words in a row", sort keys %shared);
}

# What cleaning is for: copies are alike in their prose, and half hidden by the
# pages around it.
sub check_likeness
{
	my (%clean, %raw);

	for my $article (@articles)
	{
		$article->{runs} = { map { $_ => 1 } runs($article->{words}, 3) };
		$article->{raw} = { map { $_ => 1 } runs([ words($article->{body}) ], 3) };
	}
	for my $article (grep { $_->{truth}{parent} ne '' } @articles)
	{
		my $parent = $by_id{ $article->{truth}{parent} };
		my $degree = $article->{truth}{degree};
		push @{ $clean{$degree} }, likeness($article->{runs}, $parent->{runs});
		push @{ $raw{$degree} }, likeness($article->{raw}, $parent->{raw});
	}
	for my $degree (sort keys %clean)
	{
		my ($clean, $raw) = (middle(@{ $clean{$degree} }), middle(@{ $raw{$degree} }));
		ok($degree eq 'heavy' ? $clean < 0.1 : $clean > $raw,
			sprintf '%s copies are alike by %.2f, with all that is on the page by %.2f',
			$degree, $clean, $raw);
	}
	my $most = 0;
	for my $i (0 .. $#articles)
	{
		for my $j ($i + 1 .. $#articles)
		{
			my ($one, $two) = @articles[ $i, $j ];
			next if $one->{truth}{story} eq $two->{truth}{story};
			my $alike = likeness($one->{runs}, $two->{runs});
			$most = $alike if $alike > $most;
		}
	}
	ok($most < 0.1, sprintf 'no two stories are alike by more than %.2f', $most);
}

# Jaccard similarity of two sets.
sub likeness
{
	my ($a, $b) = @_;

	($a, $b) = ($b, $a) if keys %$a > keys %$b;
	my $both = grep { $b->{$_} } keys %$a;
	return $both / (keys(%$a) + keys(%$b) - $both);
}

# Links on a page name people and places that its own prose does not.
sub check_links
{
	my %title = map { $_->{truth}{story} => 1 } @articles;
	my ($links, @named) = (0);

	for my $article (@articles)
	{
		for my $line (grep { $_->{kind} eq 'related_headline' } @{ $article->{lines} })
		{
			$links++;
			my @names = $line->{text} =~ /\b(\p{Lu}[\p{Ll}]{3,})/g;
			push @named, name($article) . ": $line->{text}"
				if grep { $article->{prose} =~ /\b\Q$_\E\b/ } @names;
		}
	}
	ok($links >= 100, "related headlines: $links");
	ok(!@named, 'they name nobody who is in the article', @named);
}

# The scandal has a day on which it breaks.
sub check_affair
{
	my ($before, $after) = (0, 0);
	my %outlet;

	for my $article (@articles)
	{
		next unless $article->{prose} =~ /S[áa]ndahl/;
		if ($article->{published_at} lt '2026-03-09')
		{
			$before++;
			next;
		}
		$after++;
		$outlet{ $article->{outlet} } = 1;
	}
	ok($before >= 2 && $before <= 8, "few articles name the minister before 9 March: $before");
	ok($after >= 25 && keys %outlet == 6, "then all six outlets do: $after articles");
}

sub check_marks
{
	my @curly = grep { $_->{prose} =~ /“/ } @articles;
	my @straight = grep { $_->{prose} =~ /"/ } @articles;
	my @opening = grep { /[.?!,] [“"](?: |$)/m } map { $_->{prose} } @articles;
	my @uneven = grep {
		my $open = () = /“/g;
		my $close = () = /”/g;
		$open != $close
	} map { split /\n/ } map { $_->{prose} } @articles;

	ok(@curly >= 60 && @straight >= 30,
		'curly marks in ' . @curly . ' articles, straight in ' . @straight);
	ok(@opening >= 5, 'quotations that close with an opening mark: ' . @opening);
	ok(@uneven >= 10, 'paragraphs whose marks do not match: ' . @uneven);
}

# names.csv is a gazetteer of this newsroom; an alias belongs to one thing.
sub check_names
{
	my $all = join "\n", map { $_->{body} } @articles;
	my @names = rows("${here}names.csv");
	my %seen;
	my @twice = grep { $seen{$_}++ } map { $_->{alias} } @names;
	my @absent = grep { $all !~ /\b\Q$_\E\b/ } map { $_->{alias} } @names;
	my %id = map { $_->{id} => 1 } @names;

	ok(!@twice, 'each alias in names.csv is there once', @twice);
	ok(!@absent, keys(%id) . ' names in ' . @names . ' spellings, each in an article', @absent);
}

# The counts of README.md are those of the articles.
sub check_readme
{
	my $readme = bytes("${here}README.md");
	my (%outlet, %degree, @wrong);

	utf8::decode($readme);
	$readme =~ s/\s+/ /g;
	$outlet{ $_->{outlet} }++ for @articles;
	$degree{ $_->{truth}{degree} }++ for @articles;
	for (sort keys %outlet)
	{
		push @wrong, "$_ $outlet{$_}" if $readme !~ /\| \Q$_\E \|[^|]*\| $outlet{$_} \|/;
	}
	for (sort keys %NEAR, 'heavy')
	{
		push @wrong, "$_ $degree{$_}" if $readme !~ /`$_` \($degree{$_}\b/;
	}
	my $copies = @articles - $degree{original} - $degree{wire};
	my $sum = @articles . " articles: $degree{original} stories of the outlets' own, "
		. "$degree{wire} wire stories, $copies copies";
	push @wrong, $sum if index($readme, $sum) < 0;
	ok(!@wrong, 'README.md counts the same', @wrong);
}

sub check_modules
{
	my @listed = grep { /^use / && !/^use (?:strict|warnings|utf8);/ }
		split /\n/, bytes("${here}assemble.pl");

	ok(!@listed, 'assemble.pl needs no module beyond strict, warnings and utf8', @listed);
}
