/*
 * near_duplicates.c
 *		Documents of invented words, some of them relatives, and the truth.
 *
 *	cc -O3 -march=native -ffp-contract=off \
 *		-o /tmp/near_duplicates bench/near_duplicates.c
 *	/tmp/near_duplicates body 1000 1 | psql -c 'COPY documents FROM stdin'
 *
 * Arguments: what to print, how many documents, and the seed.
 *
 *	body	id, text
 *	least	id, the 64 least hashes of the text's shingles: an integer[]
 *	bits	id, the last bits of the shingles' least values under 1024
 *			permutations (one-bit MinHash, Li and Koenig 2010): a bit(1024)
 *	truth	a, b, shingles of a, of b, and of both: every ordered pair of one
 *			family that shares any
 *
 * A shingle is three words in a row; sets of them are exact, made from the
 * words' numbers, before any text is written.
 *
 * Every document is a function of the seed and of its place in a row of
 * places, so the output can be made in any order and in pieces, and the memory
 * needed does not grow.  Arithmetic is of integers, and of doubles without the
 * C library's functions: the same arguments give the same bytes everywhere.
 * Ids are the places shuffled, so relatives are far from each other.
 *
 * Of twenty places fourteen hold documents without relatives, two a pair and
 * four a family; but each 25th twenty is one family of twenty, as an
 * agency's report is.  The first member is the original, and each other is,
 * by chance,
 *
 *	an edition	words exchanged, left out or put in: up to a quarter of them
 *	a cut		the first .4 to .95 of the words, after a new beginning
 *	a brief		a passage, a half to a tenth of the original
 *	a round-up	which holds all of the original, 1.5 to 10 times as long
 *
 * Words have the frequency 1 / (rank + 3), as Zipf and Mandelbrot have it; a
 * twelfth of a text are its own names, few and repeated; and stock phrases,
 * 3,000 of them, some frequent, stand in texts that have nothing else in common.
 * Lengths are log-normal, with a median of 450 words.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS		60000		/* with a frequency; names come after them */
#define NAMES		(1 << 20)
#define PHRASES		3000
#define TOPIC		12			/* names of one document */
#define LEAST		64
#define BITS		1024
#define TURN		20			/* places after which the pattern repeats */
#define MAX_WORDS	16000
#define SENTENCE_ENDS	(1u << 31)	/* flags of a word in a text */
#define PARAGRAPH_ENDS	(1u << 30)
#define WORD(w)		((w) & ~(SENTENCE_ENDS | PARAGRAPH_ENDS))

static uint64_t documents,
			seed;

/* A bijection of 64 bits that leaves no pattern (MurmurHash3's finalizer). */
static uint64_t
mix(uint64_t x)
{
	x = (x ^ x >> 33) * 0xff51afd7ed558ccdULL;
	x = (x ^ x >> 33) * 0xc4ceb9fe1a85ec53ULL;
	return x ^ x >> 33;
}

/* Chance: a stream of numbers that its start determines. */
typedef struct Chance
{
	uint64_t	state;
}			Chance;

static Chance
chance_of(uint64_t subject, uint64_t part)
{
	return (Chance)
	{
		mix(seed ^ mix(subject ^ mix(part + 1)))
	};
}

static uint64_t
draw(Chance * chance)
{
	return mix(chance->state += 0x9e3779b97f4a7c15ULL);
}

static double
uniform(Chance * chance, double low, double high)
{
	return low + (high - low) * ((double) (draw(chance) >> 11) / 9007199254740992.0);
}

static unsigned
below(Chance * chance, unsigned limit)
{
	return (unsigned) ((draw(chance) >> 32) * limit >> 32);
}

/*
 * Numbers below count with frequencies of 1 / (number + offset): Walker's
 * aliases.
 */
typedef struct Zipf
{
	unsigned	count;
	double	   *keep;
	unsigned   *alias;
}			Zipf;

static void *
memory(size_t size)
{
	void	   *p = malloc(size);

	if (p == NULL)
	{
		fprintf(stderr, "near_duplicates: out of memory\n");
		exit(1);
	}
	return p;
}

/*
 * Each number has one share: too much of it is lent to one that has too
 * little.
 */
static Zipf
zipf(unsigned count, double offset)
{
	Zipf		z = {count, memory(count * sizeof(double)), memory(count * sizeof(unsigned))};
	double		sum = 0;
	unsigned	rich = 0;

	for (unsigned i = 0; i < count; i++)
		sum += 1 / (i + offset);
	for (unsigned i = 0; i < count; i++)
	{
		z.keep[i] = count / ((i + offset) * sum);
		z.alias[i] = i;
	}
	for (unsigned poor = count - 1; poor > rich; poor--)
	{
		/* A rich one that became poor by lending is the next to borrow. */
		for (unsigned p = poor; z.keep[p] < 1 && z.keep[rich] >= 1; p = rich++)
		{
			z.alias[p] = rich;
			z.keep[rich] -= 1 - z.keep[p];
			if (z.keep[rich] >= 1)
				break;
		}
	}
	return z;
}

static unsigned
draw_zipf(Chance * chance, const Zipf * z)
{
	unsigned	i = below(chance, z->count);

	return uniform(chance, 0, 1) < z->keep[i] ? i : z->alias[i];
}

static Zipf words,
phrases;

/* A text: numbers of words, with flags where sentences and paragraphs end. */
typedef struct Text
{
	unsigned	count;
	uint32_t	words[MAX_WORDS];
}			Text;

static void
add_word(Text * text, uint32_t word)
{
	if (text->count < MAX_WORDS)
		text->words[text->count++] = word;
}

/*
 * What makes texts of one document: its names, and where in a sentence it is.
 */
typedef struct Writer
{
	Chance		chance;
	uint32_t	topic[TOPIC];
	unsigned	to_sentence_end,
				to_paragraph_end;
}			Writer;

static Writer
writer(Chance chance)
{
	Writer		w = {.chance = chance, .to_sentence_end = 10, .to_paragraph_end = 3};

	for (unsigned i = 0; i < TOPIC; i++)
		w.topic[i] = WORDS + below(&w.chance, NAMES);
	return w;
}

static uint32_t
new_word(Writer * w)
{
	if (below(&w->chance, 12) == 0)
		return w->topic[below(&w->chance, TOPIC)];
	return draw_zipf(&w->chance, &words);
}

/* The flags of the next word. */
static uint32_t
ends(Writer * w)
{
	if (--w->to_sentence_end > 0)
		return 0;
	w->to_sentence_end = 6 + below(&w->chance, 28);
	if (--w->to_paragraph_end > 0)
		return SENTENCE_ENDS;
	w->to_paragraph_end = 1 + below(&w->chance, 5);
	return SENTENCE_ENDS | PARAGRAPH_ENDS;
}

static void
write_phrase(Writer * w, Text * text)
{
	Chance		phrase = chance_of(draw_zipf(&w->chance, &phrases), UINT32_MAX);
	unsigned	length = 4 + below(&phrase, 6);

	for (unsigned i = 0; i < length; i++)
		add_word(text, draw_zipf(&phrase, &words));
}

static void
write_words(Writer * w, Text * text, unsigned count)
{
	unsigned	until = text->count + count;

	while (text->count < until && text->count < MAX_WORDS)
	{
		if (below(&w->chance, 60) == 0)
			write_phrase(w, text);
		else
			add_word(text, new_word(w) | ends(w));
	}
}

/* e^x, by (1 + x / 4096)^4096. */
static double
exponential(double x)
{
	double		y = 1 + x / 4096;

	for (int i = 0; i < 12; i++)
		y *= y;
	return y;
}

static unsigned
draw_length(Chance * chance)
{
	double		normal = -6,
				length;

	for (int i = 0; i < 12; i++)
		normal += uniform(chance, 0, 1);
	length = 450 * exponential(.6 * normal);
	return length < 12 ? 12 : (unsigned) length;
}

/* The relatives of an original. */

static void
write_edition(Writer * w, const Text * original, double strength, Text * text)
{
	for (unsigned i = 0; i < original->count; i++)
	{
		uint32_t	word = original->words[i];

		if (uniform(&w->chance, 0, 1) >= strength)
		{
			add_word(text, word);
			continue;
		}
		switch (below(&w->chance, 3))
		{
			case 0:
				add_word(text, new_word(w) | (word & ~WORD(word)));
				break;
			case 1:
				add_word(text, new_word(w));
				add_word(text, word);
				break;
			case 2:				/* left out */
				break;
		}
	}
}

static void
write_cut(Writer * w, const Text * original, Text * text)
{
	unsigned	kept = (unsigned) (original->count * uniform(&w->chance, .4, .95));

	write_words(w, text, below(&w->chance, 30));
	for (unsigned i = 0; i < kept; i++)
		add_word(text, original->words[i]);
}

static void
write_brief(Writer * w, const Text * original, Text * text)
{
	unsigned	length = (unsigned) (original->count / uniform(&w->chance, 2, 10));
	unsigned	begin;

	if (length < 8)
		length = 8;
	begin = below(&w->chance, original->count - length + 1);
	for (unsigned i = begin; i < begin + length; i++)
		add_word(text, original->words[i]);
}

static void
write_round_up(Writer * w, const Text * original, Text * text)
{
	unsigned	other = (unsigned) (original->count * uniform(&w->chance, .5, 9));
	unsigned	before = below(&w->chance, other + 1);

	write_words(w, text, before);
	for (unsigned i = 0; i < original->count; i++)
		add_word(text, original->words[i]);
	write_words(w, text, other - before);
}

static void
write_relative(Writer * w, const Text * original, Text * text)
{
	switch (below(&w->chance, 20))
	{
		case 0:
		case 1:
		case 2:
			write_brief(w, original, text);
			break;
		case 3:
		case 4:
		case 5:
			write_round_up(w, original, text);
			break;
		case 6:
		case 7:
		case 8:
		case 9:
			write_cut(w, original, text);
			break;
		default:
			write_edition(w, original, uniform(&w->chance, 0, .25), text);
	}
	if (text->count < 3)
		write_words(w, text, 3);
}

/* Where families are. */
typedef struct Family
{
	uint64_t	first;			/* place of the original */
	unsigned	members;
}			Family;

static Family
family_of(uint64_t place)
{
	uint64_t	turn = place - place % TURN;
	unsigned	at = place % TURN;

	if (turn / TURN % 25 == 0)
		return (Family)
	{
		turn, TURN
	};
	if (at < 14)
		return (Family)
	{
		place, 1
	};
	if (at < 16)
		return (Family)
	{
		turn + 14, 2
	};
	return (Family)
	{
		turn + 16, 4
	};
}

/* The document at a place. */
static void
write_document(uint64_t place, Text * text)
{
	static Text original;
	Family		family = family_of(place);
	Writer		w = writer(chance_of(family.first, 0));

	original.count = text->count = 0;
	write_words(&w, &original, draw_length(&w.chance));
	if (place == family.first)
		*text = original;
	else
	{
		w = writer(chance_of(family.first, place - family.first));
		write_relative(&w, &original, text);
	}
}

/*
 * Ids are 1 to the number of documents: place * step, in the ring of so many.
 */

static uint64_t
common_divisor(uint64_t a, uint64_t b)
{
	while (b != 0)
	{
		uint64_t	rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

static uint64_t
shuffling_step(void)
{
	uint64_t	step = documents * 382 / 1000 + 1;

	while (common_divisor(step, documents) != 1)
		step++;
	return step;
}

static uint64_t
id_of(uint64_t place, uint64_t step)
{
	return place * step % documents + 1;
}

/*
 * The sets of shingles: in the order of their hashes, which are as exact as
 * they.
 */
typedef struct Shingles
{
	unsigned	count;
	uint64_t	hashes[MAX_WORDS];
}			Shingles;

static int
by_number(const void *a, const void *b)
{
	uint64_t	x = *(const uint64_t *) a;
	uint64_t	y = *(const uint64_t *) b;

	return (x > y) - (x < y);
}

static void
take_shingles(const Text * text, Shingles * set)
{
	unsigned	all = text->count - 2;

	for (unsigned i = 0; i < all; i++)
		set->hashes[i] = mix((uint64_t) WORD(text->words[i]) << 42 |
							 (uint64_t) WORD(text->words[i + 1]) << 21 | WORD(text->words[i + 2]));
	qsort(set->hashes, all, sizeof(uint64_t), by_number);
	set->count = 0;
	for (unsigned i = 0; i < all; i++)
		if (i == 0 || set->hashes[i] != set->hashes[set->count - 1])
			set->hashes[set->count++] = set->hashes[i];
}

static unsigned
count_shared(const Shingles * a, const Shingles * b)
{
	unsigned	shared = 0;

	for (unsigned i = 0, j = 0; i < a->count && j < b->count;)
	{
		uint64_t	x = a->hashes[i];
		uint64_t	y = b->hashes[j];

		shared += x == y;
		i += x <= y;
		j += y <= x;
	}
	return shared;
}

/* What is printed. */

/*
 * No two words are spelt alike: no onset begins with a letter that a coda has.
 */
static void
spell(uint32_t word, char *out)
{
	static const char *const onset[] = {"b", "c", "d", "f", "g", "h", "j", "k", "m", "p", "t", "v",
	"w", "z", "br", "dr", "fl", "gr", "pl", "tr", "ch", "cl", "pr", "qu"};
	static const char *const vowel[] = {"a", "e", "i", "o", "u", "y", "ea", "ou", "ie", "ö"};
	static const char *const coda[] = {"", "n", "r", "l", "s", "nt", "st", "rd"};
	unsigned	syllables = 24 * 10 * 8;
	unsigned	first = word % syllables;

	out += sprintf(out, "%s%s%s", onset[first % 24], vowel[first / 24 % 10], coda[first / 240]);
	if (word >= syllables)
	{
		unsigned	second = word / syllables * 661 % syllables;

		sprintf(out, "%s%s%s", onset[second % 24], vowel[second / 24 % 10], coda[second / 240]);
	}
}

static void
print_body(uint64_t id, const Text * text)
{
	bool		sentence_begins = true;

	printf("%llu\t", (unsigned long long) id);
	for (unsigned i = 0; i < text->count; i++)
	{
		char		spelling[32];

		spell(WORD(text->words[i]), spelling);
		if (sentence_begins)
			spelling[0] += 'A' - 'a';
		sentence_begins = (text->words[i] & SENTENCE_ENDS) != 0;
		fputs(spelling, stdout);
		if (i + 1 == text->count)
			fputs(".", stdout);
		else if ((text->words[i] & PARAGRAPH_ENDS) != 0)
			fputs(".\\n", stdout);
		else
			fputs(sentence_begins ? ". " : " ", stdout);
	}
	putchar('\n');
}

static void
print_least(uint64_t id, const Text * text)
{
	static Shingles set;

	take_shingles(text, &set);
	printf("%llu\t{", (unsigned long long) id);
	for (unsigned i = 0; i < set.count && i < LEAST; i++)
		printf("%s%d", i == 0 ? "" : ",", (int) (int32_t) (set.hashes[i] >> 32));
	puts("}");
}

static void
print_bits(uint64_t id, const Text * text)
{
	static Shingles set;
	uint32_t	least[BITS],
				factor[BITS];
	char		bits[BITS + 1] = {0};

	take_shingles(text, &set);
	memset(least, 0xff, sizeof(least));
	for (unsigned i = 0; i < BITS; i++)
		factor[i] = (uint32_t) mix(i + 1) | 1;
	for (unsigned s = 0; s < set.count; s++)
	{
		uint32_t	hash = (uint32_t) set.hashes[s];

		for (unsigned i = 0; i < BITS; i++)
		{
			uint32_t	value = (hash ^ factor[i] >> 7) * factor[i];

			least[i] = value < least[i] ? value : least[i];
		}
	}
	for (unsigned i = 0; i < BITS; i++)
		bits[i] = (char) ('0' + (mix(least[i]) & 1));
	printf("%llu\t%s\n", (unsigned long long) id, bits);
}

static void
print_truth_of(Family family, uint64_t step)
{
	static Text text;
	static Shingles sets[TURN];
	unsigned	members = family.members;

	if (family.first + members > documents)
		members = (unsigned) (documents - family.first);
	for (unsigned i = 0; i < members; i++)
	{
		write_document(family.first + i, &text);
		take_shingles(&text, &sets[i]);
	}
	for (unsigned i = 0; i < members; i++)
		for (unsigned j = 0; j < members; j++)
		{
			unsigned	shared = i == j ? 0 : count_shared(&sets[i], &sets[j]);

			if (shared > 0)
				printf("%llu\t%llu\t%u\t%u\t%u\n", (unsigned long long) id_of(family.first + i, step),
					   (unsigned long long) id_of(family.first + j, step),
					   sets[i].count, sets[j].count, shared);
		}
}

static void
print_truth(void)
{
	uint64_t	step = shuffling_step();

	for (uint64_t place = 0; place < documents;)
	{
		Family		family = family_of(place);

		if (family.members > 1)
			print_truth_of(family, step);
		place += family.members;
	}
}

/* In the order of ids, which is that of a table that grows. */
static void
print_documents(void (*print) (uint64_t id, const Text * text))
{
	static Text text;
	uint64_t	step = shuffling_step(),
				next = 0,
				place = 0;

	/* From the place of one id to that of the next. */
	while (next * step % documents != 1 % documents)
		next++;
	for (uint64_t id = 1; id <= documents; id++)
	{
		write_document(place, &text);
		print(id, &text);
		place = (place + next) % documents;
	}
}

int
main(int count, char **arguments)
{
	const char *what = count == 4 ? arguments[1] : "";

	if (count == 4)
	{
		documents = strtoull(arguments[2], NULL, 10);
		seed = mix(strtoull(arguments[3], NULL, 10));
	}
	words = zipf(WORDS, 3);
	phrases = zipf(PHRASES, 20);
	if (documents > 0 && strcmp(what, "body") == 0)
		print_documents(print_body);
	else if (documents > 0 && strcmp(what, "least") == 0)
		print_documents(print_least);
	else if (documents > 0 && strcmp(what, "bits") == 0)
		print_documents(print_bits);
	else if (documents > 0 && strcmp(what, "truth") == 0)
		print_truth();
	else
	{
		fprintf(stderr, "near_duplicates body|least|bits|truth DOCUMENTS SEED\n");
		return 2;
	}
	return ferror(stdout) || fflush(stdout) != 0;
}
