/*
 * names.c
 *		The folded form by which names compare.
 */
#include "core/names.h"

#include <string.h>

#include <unicode/uchar.h>

#include "core/dictionary.h"
#include "core/hash.h"

/* A name word is cut here, so that no work is long without a poll. */
#define LONGEST_PIECE	1024

#define STEPS_PER_POLL	2048

static bool
is_apostrophe(uint32_t c)
{
	return c == '\'' || c == '`' || c == 0xB4 || c == 0x2BC || c == 0x2018 ||
		c == 0x2019 || c == 0xFF07;
}

/* Is this a letter, a digit, a mark on one, or invisible among them? */
static bool
is_part(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
			(c >= 'a' && c <= 'z');
	if (is_apostrophe(c))
		return false;
	return (U_MASK(u_charType((UChar32) c)) &
			(U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK | U_GC_CF_MASK)) != 0;
}

static bool
is_katakana(uint32_t c)
{
	return (c >= 0x30A1 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) ||
		(c >= 0xFF66 && c <= 0xFF9F);
}

/* By ranges, not properties: what is one name word is stored. */
static NpNameScript
script_of(uint32_t c)
{
	if (c < 0xE01)
		return NP_NAME_SPACED;
	if (c >= 0xAC00 && c <= 0xD7A3)
		return NP_NAME_SYLLABLE;
	if (!np_needs_dictionary(c) || is_katakana(c))
		return NP_NAME_SPACED;
	if ((c >= 0x2E80 && c <= 0x312F) || (c >= 0x3190 && c <= 0x9FFF) ||
		(c >= 0xF900 && c <= 0xFAFF) || c >= 0x1AFF0)
		return NP_NAME_IDEOGRAPH;
	return NP_NAME_UNSPACED;
}

/* Marks and format characters stay with the letter before them. */
static bool
is_attached_mark(uint32_t c)
{
	return c >= 0x80 && (U_MASK(u_charType((UChar32) c)) &
						 (U_GC_M_MASK | U_GC_CF_MASK)) != 0;
}

/*
 * The end of the piece of a word that begins at `at`: letters up to the next
 * apostrophe, stop or change between kinds of script.
 */
static size_t
piece_end(const NpText *text, size_t at, size_t end, NpNameScript script)
{
	size_t		start = at;
	bool		katakana = is_katakana(np_next(text, &at));

	while (at < end && at - start < LONGEST_PIECE)
	{
		size_t		next = at;
		uint32_t	c = (unsigned char) text->bytes[at];

		/* Most pieces are nothing but ASCII. */
		if (c < 0x80 && script == NP_NAME_SPACED && !katakana)
		{
			if (!is_part(c))
				break;
			at++;
			continue;
		}
		c = np_next(text, &next);
		if (!is_attached_mark(c) &&
			(script != NP_NAME_SPACED || !is_part(c) ||
			 script_of(c) != NP_NAME_SPACED || is_katakana(c) != katakana))
			break;
		at = next;
	}
	return at;
}

/* Is the span one letter with a stop behind it, as in "J."? */
static bool
is_initial(const NpText *text, NpSpan span)
{
	size_t		at = span.start;
	uint32_t	c = np_next(text, &at);

	return at == span.end && span.end < text->length &&
		text->bytes[span.end] == '.' && u_isalpha((UChar32) c);
}

/* Where the letter after an initial begins: "U.S", "J. K."; 0 if none does. */
static size_t
next_initial(NpNameScan *scan, size_t stop, bool *in_word)
{
	const NpText *text = scan->text;
	const NpWord *word = &scan->words->items[scan->word];
	size_t		at = stop + 1;
	const NpWord *next;

	*in_word = at < word->span.end;
	if (*in_word)
		return at;

	/*
	 * The stop is a word of its own, and the initial the one behind it.  Only
	 * lone initials gather so: "U.S. J. Berg" are two.
	 */
	if (scan->word + 2 >= scan->words->count ||
		word->span.start != scan->at)
		return 0;
	next = &scan->words->items[scan->word + 2];
	while (at < text->length && text->bytes[at] == ' ')
		at++;
	if (next->span.start != at || next->kind != NP_WORD_TEXT ||
		!is_initial(text, next->span))
		return 0;
	return at;
}

/* Adds initials behind the one that ends at span->end to one name word. */
static NpStatus
read_initials(NpNameScan *scan, NpNameWord *name)
{
	const NpText *text = scan->text;

	while (is_initial(text, (NpSpan) {scan->at, name->span.end}) &&
		   name->span.end - name->span.start < LONGEST_PIECE)
	{
		bool		in_word;
		size_t		next = next_initial(scan, name->span.end, &in_word);
		size_t		limit;
		size_t		end;

		if (next == 0)
			break;
		limit = scan->words->items[scan->word + (in_word ? 0 : 2)].span.end;
		if (script_of(np_next(text, &(size_t) {next})) != NP_NAME_SPACED)
			break;
		end = piece_end(text, next, limit, NP_NAME_SPACED);
		/* The last letter of "U.S" may lack its stop, that of "J. K" not. */
		if (!is_initial(text, (NpSpan) {next, end}) &&
			!(in_word && end == limit &&
			  np_count_points(text, (NpSpan) {next, end}) == 1))
			break;
		NP_TRY(np_fold_letters(scan->arena, text, (NpSpan) {next, end},
							   &scan->folded));
		if (!in_word)
			scan->word += 2;
		scan->at = next;
		name->span.end = end;
	}
	scan->at = name->span.end;
	return NP_OK;
}

/* Does the rest of a word from `at` say possession: 's? */
static bool
is_possessive(const NpText *text, size_t at, size_t end)
{
	if (at >= end || !is_apostrophe(np_next(text, &at)))
		return false;
	return at + 1 == end && (text->bytes[at] | 0x20) == 's';
}

/*
 * Is the word the s of a possessive that word division parted, as in the word
 * "s" of "U.S.'s"?
 */
static bool
is_parted_possessive(const NpText *text, NpSpan span)
{
	size_t		at = span.start;

	if (span.end - span.start != 1 || (text->bytes[at] | 0x20) != 's' ||
		at < 2)
		return false;
	return is_apostrophe(np_previous(text, &at)) && at > 0 &&
		!np_is_space(np_previous(text, &at));
}

/* Leaves the word that is being read. */
static void
next_word(NpNameScan *scan)
{
	scan->word++;
	if (scan->word < scan->words->count)
		scan->at = scan->words->items[scan->word].span.start;
}

/* One piece of the current word, which begins at scan->at. */
static NpStatus
read_piece(NpNameScan *scan, NpNameWord *name)
{
	const NpText *text = scan->text;
	const NpWord *word = &scan->words->items[scan->word];
	size_t		start = scan->at;
	size_t		at = start;
	size_t		end;

	name->script = script_of(np_next(text, &at));
	end = piece_end(text, start, word->span.end, name->script);
	name->span = (NpSpan) {start, end};
	name->word = scan->word;
	name->possessive = false;
	/* "3 FM" and Japanese names: no blank in the text, none when folded. */
	name->attached = start == scan->end && start > 0;
	scan->folded.length = 0;
	NP_TRY(np_fold_letters(scan->arena, text, name->span, &scan->folded));
	if (name->script == NP_NAME_SPACED)
	{
		NP_TRY(read_initials(scan, name));
		word = &scan->words->items[scan->word];
		if (is_possessive(text, name->span.end, word->span.end))
		{
			name->possessive = true;
			scan->at = word->span.end;
		}
	}
	else
		scan->at = end;
	name->last_word = scan->word;
	scan->end = name->span.end;
	return NP_OK;
}

/* "&" is read as "and", so that both spellings of a firm are one. */
static NpStatus
read_ampersand(NpNameScan *scan, NpNameWord *name)
{
	name->span = scan->words->items[scan->word].span;
	name->word = name->last_word = scan->word;
	name->script = NP_NAME_SPACED;
	name->attached = name->possessive = false;
	scan->folded.length = 0;
	scan->end = 0;
	next_word(scan);
	return np_buffer_add(scan->arena, &scan->folded, "and", 3);
}

void
np_name_scan_init(NpNameScan *scan, NpArena *arena, const NpText *text,
				  const NpWords *words)
{
	*scan = (NpNameScan) {.arena = arena};
	np_name_scan_again(scan, text, words);
}

void
np_name_scan_again(NpNameScan *scan, const NpText *text, const NpWords *words)
{
	scan->text = text;
	scan->words = words;
	scan->word = 0;
	scan->end = 0;
	scan->at = 0;
	if (words->count > 0)
		scan->at = words->items[0].span.start;
}

/* The small form of each letter and digit of ASCII, 0 for all other bytes. */
static const unsigned char plain_folds[256] = {
	['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4',
	['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8', ['9'] = '9',
	['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e',
	['F'] = 'f', ['G'] = 'g', ['H'] = 'h', ['I'] = 'i', ['J'] = 'j',
	['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o',
	['P'] = 'p', ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't',
	['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y',
	['Z'] = 'z', ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd',
	['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h', ['i'] = 'i',
	['j'] = 'j', ['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n',
	['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's',
	['t'] = 't', ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x',
	['y'] = 'y', ['z'] = 'z',
};

bool
np_name_peek(NpNameScan *scan, uint64_t *hash)
{
	const unsigned char *bytes = (const unsigned char *) scan->text->bytes;
	const NpWord *word;
	uint64_t	sum = NP_HASH_START;

	while (scan->word < scan->words->count)
	{
		word = &scan->words->items[scan->word];
		if (scan->at < word->span.end &&
			(word->kind != NP_WORD_MARK || bytes[scan->at] == '&'))
			break;
		if (++scan->steps % STEPS_PER_POLL == 0)
			np_poll(scan->arena);
		next_word(scan);
	}
	if (scan->word >= scan->words->count || scan->at != word->span.start ||
		word->span.end - scan->at > LONGEST_PIECE)
		return false;
	/* A lone letter may be an initial or the s of a possessive. */
	if (word->span.end - scan->at == 1)
		return false;
	for (size_t i = scan->at; i < word->span.end; i++)
	{
		unsigned char small = plain_folds[bytes[i]];

		if (small == 0)
			return false;
		sum = (sum ^ small) * NP_HASH_FACTOR;
	}
	*hash = sum;
	return true;
}

void
np_name_skip(NpNameScan *scan)
{
	scan->end = scan->words->items[scan->word].span.end;
	if (++scan->steps % STEPS_PER_POLL == 0)
		np_poll(scan->arena);
	next_word(scan);
}

/* Reads the word that np_name_peek has seen. */
static NpStatus
read_plain(NpNameScan *scan, NpNameWord *name)
{
	const NpWord *word = &scan->words->items[scan->word];
	const char *bytes = scan->text->bytes + word->span.start;
	size_t		length = word->span.end - word->span.start;

	name->span = word->span;
	name->word = name->last_word = scan->word;
	name->script = NP_NAME_SPACED;
	name->possessive = false;
	name->attached = scan->at == scan->end && scan->at > 0;
	NP_TRY(np_reserve(scan->arena, &scan->folded.bytes,
					  &scan->folded.capacity, length, 1));
	for (size_t i = 0; i < length; i++)
		scan->folded.bytes[i] = (char) plain_folds[(unsigned char) bytes[i]];
	scan->folded.length = length;
	name->folded = scan->folded.bytes;
	name->folded_length = length;
	np_name_skip(scan);
	return NP_OK;
}

NpStatus
np_name_next(NpNameScan *scan, NpNameWord *name, bool *found)
{
	const NpText *text = scan->text;
	uint64_t	hash;

	*found = np_name_peek(scan, &hash);
	if (*found)
		return read_plain(scan, name);
	while (!*found && scan->word < scan->words->count)
	{
		const NpWord *word = &scan->words->items[scan->word];
		size_t		at = scan->at;

		if (++scan->steps % STEPS_PER_POLL == 0)
			np_poll(scan->arena);
		if (word->kind == NP_WORD_MARK && text->bytes[at] == '&')
		{
			NP_TRY(read_ampersand(scan, name));
			*found = true;
			break;
		}
		if (word->kind == NP_WORD_MARK || at >= word->span.end ||
			is_parted_possessive(text, word->span))
		{
			next_word(scan);
			continue;
		}
		if (!is_part(np_next(text, &at)))
		{
			scan->at = at;
			continue;
		}
		NP_TRY(read_piece(scan, name));
		*found = scan->folded.length > 0;
	}
	name->folded = scan->folded.bytes;
	name->folded_length = scan->folded.length;
	return NP_OK;
}

/* An honorific, which may need its stop to be told from a name. */
typedef struct Honorific
{
	const char *folded;
	bool		needs_stop;
} Honorific;

static const Honorific honorifics[] = {
	{"mr", false}, {"mrs", false}, {"ms", false}, {"mx", false},
	{"messrs", false}, {"dr", false}, {"prof", false}, {"professor", false},
	{"sir", false}, {"dame", false}, {"madam", false}, {"rev", true},
	{"hon", true}, {"sen", true}, {"rep", true}, {"gov", true}, {"gen", true},
	{"col", true}, {"maj", true}, {"lt", true}, {"sgt", true}, {"capt", true},
	{"cpt", true}, {"adm", true}, {"herr", false}, {"frau", false},
	{"hr", true}, {"fr", true}, {"frl", true}, {"m", true}, {"mm", true},
	{"mme", false}, {"mmes", false}, {"mlle", false}, {"monsieur", false},
	{"madame", false}, {"mademoiselle", false}, {"sr", true}, {"sra", false},
	{"srta", false}, {"senor", false}, {"senora", false}, {"dott", true},
	{"sig", true}, {"signor", false}, {"signora", false}, {"dhr", false},
	{"mevr", false}, {"mevrouw", false}, {"meneer", false},
};

/* Can a name word at the start of a name be left out when names compare? */
static bool
is_dispensable(const NpText *text, const NpNameWord *name)
{
	bool		stop = name->span.end < text->length &&
		text->bytes[name->span.end] == '.';

	if (name->folded_length == 3 && memcmp(name->folded, "the", 3) == 0)
		return true;
	for (size_t i = 0; i < sizeof(honorifics) / sizeof(honorifics[0]); i++)
	{
		const Honorific *entry = &honorifics[i];

		if (strlen(entry->folded) == name->folded_length &&
			memcmp(entry->folded, name->folded, name->folded_length) == 0)
			return stop || !entry->needs_stop;
	}
	return false;
}

/* Appends a name word to a folded name. */
static NpStatus
add_name_word(NpArena *arena, const NpNameWord *name, NpBuffer *buffer)
{
	if (buffer->length > 0 && !name->attached)
		NP_TRY(np_buffer_add(arena, buffer, " ", 1));
	return np_buffer_add(arena, buffer, name->folded, name->folded_length);
}

/*
 * The name words of a span one after another into the buffer.  While only
 * dispensable words were read, they are held in case nothing else follows.
 */
static NpStatus
fold_words(NpArena *arena, const NpText *text, NpNameScan *scan,
		   NpBuffer *result)
{
	bool		leading = true;
	bool		found;

	for (;;)
	{
		NpNameWord	name;

		NP_TRY(np_name_next(scan, &name, &found));
		if (!found)
			return NP_OK;
		if (leading && result->length > 0)
			result->length = 0;
		leading = leading && is_dispensable(text, &name);
		NP_TRY(add_name_word(arena, &name, result));
	}
}

NpStatus
np_fold_name(NpArena *arena, const NpText *text, NpSpan span, char **folded,
			 size_t *length)
{
	NpText		part = {text->bytes + span.start, span.end - span.start,
	text->ascii};
	NpWords		words;
	NpNameScan	scan;
	NpBuffer	result = {0};

	NP_TRY(np_words(arena, &part, &words));
	np_name_scan_init(&scan, arena, &part, &words);
	NP_TRY(fold_words(arena, &part, &scan, &result));
	*folded = result.bytes;
	*length = result.length;
	return NP_OK;
}
