#!/usr/bin/perl
# Writes src/core/tables/word_classes.c: what each code point is to a signature.
#
#   tools/tables/word_classes.pl > src/core/tables/word_classes.c
#
# Signatures are stored, so this table belongs to rules version 1 and never
# changes: not with Unicode, not with perl.  It knows the code points of Unicode
# 13.0, which every ICU from release 66 on has; later ones are unknown and
# separate words, on every server alike.  Made with perl 5.36 (Unicode 14.0).
use strict;
use warnings;

# Scripts that are written without spaces between words.
my @scripts = qw(Han Hiragana Katakana Bopomofo Tangut Nushu
	Khitan_Small_Script Yi Thai Lao Tibetan Myanmar Khmer Balinese Javanese
	Tai_Le New_Tai_Lue Tai_Tham Tai_Viet Ahom);
my $alone = join '', map { "\\p{Script_Extensions=$_}" } @scripts;

my %class = (separator => 0, word => 1, alone => 2, unknown => 3);

sub class_of
{
	my ($code) = @_;
	return $class{separator} if $code >= 0xD800 && $code <= 0xDFFF;
	no warnings 'utf8';
	my $c = chr $code;
	return $class{unknown} unless $c =~ /\p{Present_In: 13.0}/;
	return $class{separator} unless $c =~ /[\p{L}\p{M}\p{N}]/;
	return $class{alone} if $c =~ /[$alone]/;
	return $class{word};
}

# 256 code points a block, 2 bits each, 32 in a number, the first one lowest.
my (%number, @blocks, @index);
for my $start (map { $_ * 256 } 0 .. 0x10FFFF >> 8)
{
	my @words = map {
		my ($first, $bits) = ($start + 32 * $_, 0);
		$bits |= class_of($first + $_) << (2 * $_) for 0 .. 31;
		sprintf '0x%016x', $bits;
	} 0 .. 7;
	my $block = join ' ', @words;
	$number{$block} = push(@blocks, \@words) - 1 unless exists $number{$block};
	push @index, $number{$block};
}
die 'too many blocks for a byte' if @blocks > 256;

print <<'HEAD';
/*
 * word_classes.c
 *		What each code point is to a signature, by Unicode 13.0.
 *
 * Written by tools/tables/word_classes.pl.  Part of rules version 1: it never
 * changes.
 */
#include "core/tables/word_classes.h"

HEAD
printf "const uint8_t np_word_class_index[%d] = {\n", scalar @index;
while (my @line = splice @index, 0, 16) { print "\t", join(', ', @line), ",\n" }
my @numbers = map { @$_ } @blocks;
printf "};\n\nconst uint64_t np_word_class_blocks[%d] = {\n", scalar @numbers;
while (my @line = splice @numbers, 0, 3) { print "\t", join(', ', @line), ",\n" }
print "};\n";
