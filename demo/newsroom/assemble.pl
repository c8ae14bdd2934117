#!/usr/bin/perl
#
# assemble.pl FOLDER
#		Hand-written stories and outlets in, articles.csv, truth.csv and
#		lines.csv out; names.csv goes along as it is.
#
# Nothing here writes prose.  The script lays pages out: it places each
# outlet's own boilerplate around and inside the paragraphs, applies the edits
# that wire/*.txt declares, and keeps account of every line it emits.
#
# The same bytes come out on every machine: the random numbers are our own,
# seeded by the story and the outlet, so that a new story changes no other
# page but for the headlines that pages link to.  Only modules of Debian's
# perl-base are used.
#
use strict;
use warnings;
use utf8;

my %CONTENT = map { $_ => 1 }
	qw(headline headline+title_suffix subheading paragraph list_item byline dateline);
my %DEGREE = map { $_ => 1 } qw(verbatim light new_lead truncated embedded heavy);
my @MONTHS = qw(January February March April May June July August
	September October November December);

my ($folder) = @ARGV;
die "usage: assemble.pl FOLDER\n" unless @ARGV == 1;
(my $here = $0) =~ s{[^/]*$}{};
$here = './' if $here eq '';

my %outlets = map { $_->{key} => $_ } map { read_outlet($_) } files('outlets');
my @articles = map { read_own($_) } files('stories');
push @articles, map { read_wire($_) } files('wire');
number_articles(@articles);
write_all($folder);

# ---------------------------------------------------------------------------
# Reading
# ---------------------------------------------------------------------------

sub files
{
	my ($dir) = @_;

	opendir my $handle, "$here$dir" or die "$here$dir: $!\n";
	my @names = sort grep { /^[a-z0-9-]+\.txt$/ } readdir $handle;
	closedir $handle;
	return map { "$dir/$_" } @names;
}

sub slurp
{
	my ($file) = @_;

	open my $in, '<:utf8', "$here$file" or die "$here$file: $!\n";
	local $/;
	my $text = <$in>;
	close $in;
	$text =~ s/[ \t]+$//mg;
	return $text;
}

# The key of a file: its name without folder and ending.
sub slug
{
	my ($file) = @_;

	return $file =~ m{([^/]+)\.txt$} ? $1 : die "$file: no slug\n";
}

# 'Key: value' lines; a key may come twice.
sub headers
{
	my ($text, $where) = @_;
	my %head;

	for my $line (split /\n/, $text)
	{
		next if $line eq '';
		$line =~ /^([A-Z][a-z ]+): *(.*)$/
			or die "$where: 'Key: value' expected, not '$line'\n";
		push @{ $head{$1} }, $2;
	}
	return \%head;
}

# Paragraphs are set off by blank lines.  In a block that begins with a list
# item or a copied range ('= 2-4') each line may begin another.
sub paragraphs
{
	my ($text) = @_;
	my @all;

	for my $block (grep { /\S/ } split /\n\n+/, $text // '')
	{
		my ($first, @more) = split /\n/, $block;
		my $items = $first =~ /^(?:- |\d+\. |= )/;
		push @all, $first;
		for my $line (@more)
		{
			if ($items && $line =~ /^(?:- |\d+\. |= )/)
			{
				push @all, $line;
			}
			else
			{
				$all[-1] .= " $line";
			}
		}
	}
	return @all;
}

# Header lines, a blank line, paragraphs.
sub head_and_body
{
	my ($text, $where) = @_;
	my ($head, $body) = split /\n\n/, $text, 2;

	return (headers($head, $where), [ paragraphs($body) ]);
}

sub read_outlet
{
	my ($file) = @_;
	my ($head, $layout) = split /^\[layout\]\n/m, slurp($file), 2;
	my $fields = headers($head, $file);
	my %outlet = (key => slug($file), rules => [], bios => {});

	$outlet{lc $_} = $fields->{$_}[0] for keys %$fields;
	$outlet{rename} = $fields->{Rename} // [];
	for (@{ $fields->{Author} // [] })
	{
		/^(.*?) = (.*)$/ or die "$file: 'Author: name = bio' expected\n";
		$outlet{bios}{$1} = $2;
	}
	for my $line (grep { /\S/ } split /\n/, $layout)
	{
		add_rule(\%outlet, $line, $file);
	}
	return \%outlet;
}

# A rule says where, how often (in per cent), what kind, and the words:
#     after 2-4 60 read_more_link: READ MORE: {other}
# '+ kind: words' goes on the next line whenever the rule above it fires;
# '++' sets it off as a paragraph of its own.
sub add_rule
{
	my ($outlet, $line, $file) = @_;
	my $rules = $outlet->{rules};

	return if $line =~ /^#/;
	if ($line =~ /^(\++) ([a-z_+]+): (.*)$/)
	{
		push @{ $rules->[-1]{lines} }, { glue => $1 eq '+', kind => $2, words => $3 };
		return;
	}
	$line =~ /^(top|bottom|photo|after (\d+)-(\d+)) (\d+) ([a-z_+]+): (.*)$/
		or die "$file: not a rule: '$line'\n";
	push @$rules,
		{
			place  => (split / /, $1)[0],
			from   => $2,
			to     => $3,
			chance => $4,
			lines  => [ { glue => 0, kind => $5, words => $6 } ],
		};
}

sub new_article
{
	my ($slug, $outlet, $when, $head, $body) = @_;

	$outlets{$outlet} or die "$slug: no outlet '$outlet'\n";
	$when =~ /^\d{4}-\d\d-\d\d \d\d:\d\d$/ or die "$slug: bad time '$when'\n";
	return {
		story    => $slug,
		outlet   => $outlet,
		when     => $when,
		title    => $head->{Title}[0],
		byline   => $head->{Byline}[0] // '',
		section  => $head->{Section}[0],
		event    => $head->{Event}[0] // $slug,
		teaser   => $head->{Teaser}[0],
		captions => $head->{Caption} // [],
		place    => $head->{Dateline}[0],
		agency   => $head->{Agency}[0],
		body     => $body,
		degree   => 'original',
		parent   => undef,
	};
}

sub read_own
{
	my ($file) = @_;
	my ($head, $body) = head_and_body(slurp($file), $file);

	for (qw(Title Outlet Published Section))
	{
		$head->{$_} or die "$file: no $_\n";
	}
	return new_article(slug($file), $head->{Outlet}[0], $head->{Published}[0],
		$head, $body);
}

# A wire story, and below it the copies:
#     === gull light 2026-03-04 07:20
sub read_wire
{
	my ($file) = @_;
	my ($first, @copies) = split /^=== /m, slurp($file);
	my ($head, $body) = head_and_body($first, $file);
	my $parent = new_article(slug($file), $head->{Outlet}[0],
		$head->{Published}[0], $head, $body);

	$parent->{agency} or die "$file: no Agency\n";
	$parent->{degree} = 'wire';
	return ($parent, map { read_copy($parent, $_, "$file") } @copies);
}

sub read_copy
{
	my ($parent, $text, $where) = @_;
	my ($line, $rest) = split /\n/, $text, 2;
	my ($outlet, $degree, $when) = $line =~ /^(\w+) (\w+) (.*)$/
		or die "$where: bad copy line '$line'\n";
	$DEGREE{$degree} or die "$where: no degree '$degree'\n";

	$rest = "\n$rest" if $rest =~ /^\n/;
	my ($head, $body) = head_and_body($rest, $where);
	my $copy = new_article($parent->{story}, $outlet, $when, $head, $body);
	for (qw(title section teaser place agency))
	{
		$copy->{$_} //= $parent->{$_};
	}
	$copy->{captions} = $parent->{captions} unless @{ $copy->{captions} };
	$copy->{event}  = $parent->{event};
	$copy->{degree} = $degree;
	$copy->{parent} = $parent;
	$copy->{body} = copied_body($copy, $parent, $head, $where);
	return $copy;
}

# '= 2-4' takes paragraphs of the parent, '= all' the whole; other paragraphs
# are the copying outlet's own.  Swap, Drop and Cut edit what was taken, and
# must find what they name.
sub copied_body
{
	my ($copy, $parent, $head, $where) = @_;
	my @from = @{ $parent->{body} };
	my @plan = @{ $copy->{body} } ? @{ $copy->{body} } : ('= all');

	for my $swap (@{ $head->{Swap} // [] })
	{
		my ($old, $new) = split / => ?/, $swap, 2;
		replace(\@from, quotemeta $old, $new, "$where: Swap: $swap");
	}
	for my $drop (@{ $head->{Drop} // [] })
	{
		my $match = join '.*?', map { quotemeta } split / ?\[\.\.\.\] ?/, $drop;
		replace(\@from, " ?$match", '', "$where: Drop: $drop");
	}
	my @body = map { /^= (.*)$/ ? taken($1, \@from, $where) : $_ } @plan;
	if (my $cut = $head->{Cut})
	{
		my ($last, $end) = split / => ?/, $cut->[0], 2;
		$body[-1] =~ s/^(.*?\Q$last\E).*$/$1$end/s or die "$where: Cut: $last\n";
	}
	return [ grep { $_ ne '' } @body ];
}

sub replace
{
	my ($texts, $match, $new, $where) = @_;
	my $found = 0;

	for (@$texts)
	{
		$found += s/$match/$new/g;
		s/^ +//;
	}
	$found or die "$where: not found\n";
}

sub taken
{
	my ($range, $from, $where) = @_;

	return @$from if $range eq 'all';
	my @taken;
	for (split /,\s*/, $range)
	{
		my ($a, $b) = /^(\d+)(?:-(\d+))?$/ or die "$where: bad range '$_'\n";
		$b //= $a;
		$b <= @$from or die "$where: no paragraph $b\n";
		push @taken, @$from[ $a - 1 .. $b - 1 ];
	}
	return @taken;
}

# ---------------------------------------------------------------------------
# Numbers and chance
# ---------------------------------------------------------------------------

# In the order of publication; the parent of a copy comes first.
sub number_articles
{
	my $id = 0;

	@articles = sort { $a->{when} cmp $b->{when}
			|| $a->{story} cmp $b->{story}
			|| $a->{outlet} cmp $b->{outlet} } @_;
	for my $article (@articles)
	{
		$article->{id} = ++$id;
		my $parent = $article->{parent};
		!$parent || $parent->{id}
			or die "$article->{story}: $article->{outlet} is before its parent\n";
	}
}

# Every product stays below 2^49, exact in 64-bit integers and in doubles.
my $state;

sub seed
{
	my ($text) = @_;

	$state = 1009;
	$state = ($state * 69069 + ord($_) + 1) % 4294967296 for split //, $text;
	chance(1) for 1 .. 4;
}

# A number from 0 to $below - 1, from the high bits of the state.
sub chance
{
	my ($below) = @_;

	$state = ($state * 69069 + 12345) % 4294967296;
	return int(int($state / 65536) * $below / 65536);
}

# ---------------------------------------------------------------------------
# Laying out
# ---------------------------------------------------------------------------

# Words with a capital in a headline, as they would stand in a text.
sub names_in
{
	my ($headline) = @_;

	return map { s/['’]s?$//r } $headline =~ /\b(\p{Lu}[\p{L}'’-]+)/g;
}

# Another article to link to: of the page's own outlet and its days if there is
# one, else any.  It is on another event, not linked on this page yet, and none
# of its names stands in this article.
sub other_article
{
	my ($page, $needs) = @_;
	my $article = $page->{article};
	my $latest = later($article->{when}, 3);
	my @free = grep { is_stranger($page, $_) && (!$needs || defined $_->{$needs}) }
		@articles;
	my @own = grep { $_->{outlet} eq $article->{outlet} } @free;
	my @near = grep { substr($_->{when}, 0, 10) le $latest } @own;
	my ($choice) = grep { @$_ } $needs ? () : (\@near, \@own), \@free;
	return undef unless $choice;

	my $other = $choice->[ chance(scalar @$choice) ];
	$page->{linked}{ $other->{story} } = 1;
	return $other;
}

sub is_stranger
{
	my ($page, $other) = @_;

	return 0 if $other->{event} eq $page->{article}{event};
	return 0 if $page->{linked}{ $other->{story} };
	my @names = @{ $other->{names} //= [ names_in($other->{title}) ] };
	return @names > 1 && !grep { $page->{text} =~ /\Q$_\E/ } @names;
}

# The date so many days after a time of this fortnight.
sub later
{
	my ($when, $days) = @_;
	my ($month, $day) = $when =~ /^(\d+-\d+)-(\d+)/;

	return sprintf '%s-%02d', $month, $day + $days;
}

# The words of a rule with its {fields} filled, or undef if one has no value.
sub fill
{
	my ($page, $words, $more) = @_;
	my @variants = split / \|\| /, $words;
	my $text = $variants[ chance(scalar @variants) ];
	my %field = (%{ $page->{fields} }, %{ $more // {} });
	my $missing = 0;
	my $other;

	if ($text =~ /\{teaser\}/)
	{
		$other = other_article($page, 'teaser') or return undef;
		$field{teaser} = $other->{teaser};
		$field{tag} = $other->{section};
	}
	$text =~ s{\{(\w+)\}}{
		my $value = $1 eq 'n' ? 2 + chance(240)
			: $1 eq 'other' ? ($other // other_article($page) // {})->{title}
			: $field{$1};
		$missing = 1 unless defined $value && $value ne '';
		$value // '' }ge;
	return $missing ? undef : $text;
}

# The lines of one rule, or none when chance or a missing field says so.
sub fire
{
	my ($page, $rule, $more) = @_;
	my @lines;

	return () if chance(100) >= $rule->{chance};
	for my $line (@{ $rule->{lines} })
	{
		my $text = fill($page, $line->{words}, $more);
		last unless defined $text;
		push @lines, { kind => $line->{kind}, text => $text, glue => $line->{glue} };
	}
	return @lines;
}

# Captions stand after the first paragraph and near the middle.
sub place_photos
{
	my ($page, $slots, $paragraphs) = @_;
	my $outlet = $page->{outlet};
	my @places = (1, 1 + int($paragraphs / 2), $paragraphs - 1);

	for my $caption (@{ $page->{article}{captions} })
	{
		my ($text, $credit) = split / \| /, $caption, 2;
		my $place = shift @places;
		last if !defined $place || $place >= $paragraphs;
		for my $rule (grep { $_->{place} eq 'photo' } @{ $outlet->{rules} })
		{
			push @{ $slots->[$place] },
				fire($page, $rule, { caption => $text, credit => $credit });
		}
	}
}

# What goes before paragraph 1 (slot 0), after paragraph n (slot n), and at
# the end (the last slot but one is the last paragraph's own).
sub slots
{
	my ($page, $paragraphs) = @_;
	my @slots = map { [] } 0 .. $paragraphs + 1;

	place_photos($page, \@slots, $paragraphs);
	for my $rule (@{ $page->{outlet}{rules} })
	{
		my $place = $rule->{place};
		next if $place eq 'photo';
		my $slot = $place eq 'top' ? 0 : $paragraphs + 1;
		if ($place eq 'after')
		{
			$slot = $rule->{from} + chance($rule->{to} - $rule->{from} + 1);
			next if $slot >= $paragraphs;
		}
		push @{ $slots[$slot] }, fire($page, $rule);
	}
	return @slots;
}

sub content_line
{
	my ($text) = @_;

	return { kind => 'subheading', text => $1 } if $text =~ /^## (.*)$/;
	return { kind => 'list_item', text => $text } if $text =~ /^(?:- |\d+\. )/;
	return { kind => 'paragraph', text => $text };
}

# Wire copy opens with a dateline in the outlet's own manner.
sub opening
{
	my ($page, @body) = @_;
	my $article = $page->{article};
	my $pattern = $page->{outlet}{dateline};

	return @body unless $article->{agency} && $article->{place} && $pattern;
	return @body if $article->{degree} =~ /^(?:new_lead|embedded|heavy)$/;
	return @body if chance(100) < 15;
	my $dateline = fill($page, $pattern, { place => uc $article->{place} });
	$body[0] = "$dateline $body[0]" if defined $dateline;
	return @body;
}

sub fields_of
{
	my ($article, $outlet) = @_;
	my ($year, $month, $day, $time) =
		$article->{when} =~ /^(\d+)-(\d+)-(\d+) (.*)$/;
	my %field = (
		title   => $article->{title},
		byline  => $article->{byline},
		bio     => $outlet->{bios}{ $article->{byline} },
		section => $article->{section},
		agency  => $article->{agency},
		slug    => lc $article->{title},
		low     => lc $article->{section},
		path    => "$year/$month/$day",
		number  => 41000 + 7 * $article->{id} % 991 + 1000 * $day,
		date    => ($day + 0) . " $MONTHS[$month - 1] $year",
		day     => "$MONTHS[$month - 1] " . ($day + 0),
		time    => $time,
		cut     => $article->{degree} eq 'truncated' ? 1 : undef,
		origin  => $article->{parent}
			? $outlets{ $article->{parent}{outlet} }{name} : undef,
	);
	$field{slug} = plain($field{slug});
	$field{slug} =~ s/['’]//g;
	$field{slug} =~ s/[^a-z0-9]+/-/g;
	$field{slug} =~ s/^-|-$//g;
	$field{low} =~ s/[^a-z]+/-/g;
	return \%field;
}

sub plain
{
	my ($text) = @_;

	$text =~ tr/áàâäåčçéèêëěíîïńñóòôöøřšúùûüýžÁÅÄČÉÖØŠÜŽ/aaaaacceeeeeiiinnooooorsuuuuyzAAACEOOSUZ/;
	$text =~ s/ß/ss/g;
	$text =~ s/æ/ae/g;
	return $text;
}

# The outlet's manner: marks of quotation, accents, names.
sub styled
{
	my ($outlet, $text) = @_;

	for my $rename (@{ $outlet->{rename} })
	{
		my ($old, $new) = split / => /, $rename, 2;
		$text =~ s/\b\Q$old\E\b/$new/g;
	}
	$text = plain($text) if ($outlet->{accents} // '') eq 'none';
	if (($outlet->{quotes} // '') eq 'straight')
	{
		$text =~ tr/“”„‘’/"""''/;
	}
	else
	{
		$text =~ tr/'/’/;
	}
	return $text;
}

# A page: its title, and its lines with blank lines as the outlet sets them.
sub page
{
	my ($article) = @_;
	my $outlet = $outlets{ $article->{outlet} };
	my $page = {
		article => $article,
		outlet  => $outlet,
		linked  => { $article->{story} => 1 },
		text    => join("\n", $article->{title}, @{ $article->{captions} },
			@{ $article->{body} }),
		fields => fields_of($article, $outlet),
	};

	seed("$article->{story}/$article->{outlet}");
	$page->{fields}{url} = fill($page, $outlet->{url});
	my $suffixed = chance(100) < $outlet->{suffixed};
	$page->{fields}{page_title} =
		fill($page, $suffixed ? $outlet->{title} : '{title}');
	my @body = opening($page, @{ $article->{body} });
	my @slots = slots($page, scalar @body);
	my @lines = @{ shift @slots };
	for my $text (@body)
	{
		push @lines, content_line($text), @{ shift @slots };
	}
	push @lines, @{ shift @slots };
	return ($page, @lines);
}

# Blank lines are part of the body and have no row in lines.csv.
sub body_of
{
	my ($outlet, @lines) = @_;
	my ($body, @rows) = ('');
	my $number = 0;

	for my $line (@lines)
	{
		if ($number && !$line->{glue} && $outlet->{spacing} ne 'none')
		{
			my $blanks = $outlet->{spacing} eq 'loose' && chance(5) == 0 ? 2 : 1;
			$body .= "\n" x $blanks;
			$number += $blanks;
		}
		$number++;
		$body .= styled($outlet, $line->{text}) . "\n";
		my $kind = $line->{kind};
		$kind = 'headline' if $kind eq 'headline+title_suffix' && !$line->{suffixed};
		push @rows, [ $number, $CONTENT{$kind} ? 'content' : 'boilerplate', $kind ];
	}
	chomp $body;
	return ($body, @rows);
}

# ---------------------------------------------------------------------------
# Writing
# ---------------------------------------------------------------------------

sub csv
{
	return join(',', map { my $v = $_ // ''; $v =~ s/"/""/g;
			$v =~ /[",\n]/ ? "\"$v\"" : $v } @_) . "\n";
}

# Articles are timed by the clock of Tarsel; outlets publish in their own zone.
sub stamped
{
	my ($when, $zone) = @_;

	return "$when:00+02" if $zone eq '+02';
	$zone eq '+00' or die "no zone '$zone'\n";
	my ($date, $day, $hour, $rest) = $when =~ /^(\d+-\d+-)(\d+) (\d+)(:\d+)$/;
	($day, $hour) = $hour < 2 ? ($day - 1, $hour + 22) : ($day, $hour - 2);
	return sprintf '%s%02d %02d%s:00+00', $date, $day, $hour, $rest;
}

sub open_out
{
	my ($file, @columns) = @_;

	open my $out, '>:utf8', $file or die "$file: $!\n";
	print $out csv(@columns);
	return $out;
}

sub write_all
{
	my ($dir) = @_;

	-d $dir or mkdir $dir or die "$dir: $!\n";
	my $articles = open_out("$dir/articles.csv",
		qw(id outlet url title byline published_at body));
	my $truth = open_out("$dir/truth.csv", qw(id story event parent degree));
	my $lines = open_out("$dir/lines.csv", qw(id line class kind));
	for my $article (@articles)
	{
		my ($page, @lines) = page($article);
		my ($outlet, $field) = ($page->{outlet}, $page->{fields});
		for (@lines)
		{
			$_->{suffixed} = $field->{page_title} ne $article->{title};
		}
		my ($body, @rows) = body_of($outlet, @lines);
		print $articles csv($article->{id}, $outlet->{name}, $field->{url},
			styled($outlet, $field->{page_title}),
			styled($outlet, $article->{byline}),
			stamped($article->{when}, $outlet->{zone}), $body);
		print $truth csv($article->{id}, $article->{story}, $article->{event},
			$article->{parent} ? $article->{parent}{id} : '', $article->{degree});
		print $lines csv($article->{id}, @$_) for @rows;
	}
	open my $names, '>:utf8', "$dir/names.csv" or die "$dir: $!\n";
	print $names slurp('names.csv');
	close $_ or die "$dir: $!\n" for $articles, $truth, $lines, $names;
}
