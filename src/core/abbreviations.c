/*
 * abbreviations.c
 *		Words that take a stop without ending a sentence, and words that begin
 *		one.
 *
 * The lists are short on purpose: single letters, words with stops inside and
 * a small letter after the stop need no list, in any language.
 */
#include "core/abbreviations.h"

#include <string.h>

/* Longer words are in no list. */
#define LONGEST	24

typedef struct Abbreviation
{
	const char *word;			/* in lower case */
	NpAbbreviation kind;
	bool		capital;		/* written so: "Sat.", but not "sat." */
} Abbreviation;

/* Ascending by bytes. */
static const Abbreviation abbreviations[] = {
	{"abs", NP_BEFORE_NUMBER, false},
	{"abzgl", NP_BEFORE_NAME, false},
	{"adm", NP_BEFORE_NAME, true},
	{"al", NP_MAY_END, false},
	{"ala", NP_MAY_END, true},
	{"amb", NP_BEFORE_NAME, true},
	{"approx", NP_BEFORE_NAME, false},
	{"apr", NP_BEFORE_NUMBER, true},
	{"ariz", NP_MAY_END, true},
	{"ark", NP_MAY_END, true},
	{"art", NP_BEFORE_NUMBER, false},
	{"arts", NP_BEFORE_NUMBER, false},
	{"assn", NP_MAY_END, true},
	{"assoc", NP_MAY_END, true},
	{"asst", NP_BEFORE_NAME, true},
	{"atd", NP_MAY_END, false},
	{"atty", NP_BEFORE_NAME, true},
	{"aug", NP_BEFORE_NUMBER, true},
	{"av", NP_BEFORE_NAME, true},
	{"ave", NP_MAY_END, true},
	{"avv", NP_BEFORE_NAME, false},
	{"bd", NP_BEFORE_NUMBER, false},
	{"bijv", NP_BEFORE_NAME, false},
	{"blvd", NP_MAY_END, true},
	{"bp", NP_BEFORE_NAME, true},
	{"brig", NP_BEFORE_NAME, true},
	{"bros", NP_MAY_END, true},
	{"bzw", NP_BEFORE_NAME, false},
	{"ca", NP_BEFORE_NAME, false},
	{"calif", NP_MAY_END, true},
	{"capt", NP_BEFORE_NAME, true},
	{"card", NP_BEFORE_NAME, true},
	{"cdr", NP_BEFORE_NAME, true},
	{"cf", NP_BEFORE_NAME, false},
	{"ch", NP_BEFORE_NUMBER, false},
	{"chap", NP_BEFORE_NUMBER, false},
	{"cmdr", NP_BEFORE_NAME, true},
	{"co", NP_MAY_END, true},
	{"col", NP_BEFORE_NAME, true},
	{"colo", NP_MAY_END, true},
	{"conn", NP_MAY_END, true},
	{"corp", NP_MAY_END, true},
	{"cos", NP_MAY_END, true},
	{"cpl", NP_BEFORE_NAME, true},
	{"dak", NP_MAY_END, true},
	{"dec", NP_BEFORE_NUMBER, true},
	{"del", NP_MAY_END, true},
	{"dep", NP_BEFORE_NAME, true},
	{"dept", NP_MAY_END, true},
	{"det", NP_BEFORE_NAME, true},
	{"dhr", NP_BEFORE_NAME, false},
	{"dipl", NP_BEFORE_NAME, true},
	{"dipl-ing", NP_BEFORE_NAME, true},
	{"dott", NP_BEFORE_NAME, false},
	{"do\xc3\xa7", NP_BEFORE_NAME, true},
	{"dr", NP_BEFORE_NAME, false},
	{"dra", NP_BEFORE_NAME, true},
	{"dvs", NP_BEFORE_NAME, false},
	{"d\xc3\xb1" "a", NP_BEFORE_NAME, true},
	{"ecc", NP_MAY_END, false},
	{"ed", NP_BEFORE_NAME, true},
	{"ee", NP_BEFORE_NAME, true},
	{"einschl", NP_BEFORE_NAME, false},
	{"ens", NP_BEFORE_NAME, true},
	{"env", NP_BEFORE_NAME, false},
	{"esq", NP_MAY_END, true},
	{"etc", NP_MAY_END, false},
	{"evtl", NP_BEFORE_NAME, false},
	{"exkl", NP_BEFORE_NAME, false},
	{"ext", NP_BEFORE_NUMBER, false},
	{"feb", NP_BEFORE_NUMBER, true},
	{"fig", NP_BEFORE_NUMBER, false},
	{"figs", NP_BEFORE_NUMBER, false},
	{"fla", NP_MAY_END, true},
	{"fr", NP_BEFORE_NAME, true},
	{"fri", NP_MAY_END, true},
	{"frl", NP_BEFORE_NAME, true},
	{"ft", NP_BEFORE_NAME, true},
	{"ga", NP_MAY_END, true},
	{"geb", NP_BEFORE_NAME, false},
	{"gen", NP_BEFORE_NAME, true},
	{"ggf", NP_BEFORE_NAME, false},
	{"gov", NP_BEFORE_NAME, true},
	{"gov't", NP_MAY_END, true},
	{"hl", NP_BEFORE_NAME, false},
	{"hon", NP_BEFORE_NAME, true},
	{"hr", NP_BEFORE_NAME, true},
	{"ill", NP_MAY_END, true},
	{"inc", NP_MAY_END, true},
	{"ind", NP_MAY_END, true},
	{"ing", NP_BEFORE_NAME, false},
	{"inkl", NP_BEFORE_NAME, false},
	{"insp", NP_BEFORE_NAME, true},
	{"intl", NP_MAY_END, true},
	{"itd", NP_MAY_END, false},
	{"jan", NP_BEFORE_NUMBER, true},
	{"jhdt", NP_MAY_END, false},
	{"jr", NP_MAY_END, true},
	{"jul", NP_BEFORE_NUMBER, true},
	{"jun", NP_BEFORE_NUMBER, true},
	{"kan", NP_MAY_END, true},
	{"kl", NP_BEFORE_NUMBER, false},
	{"ky", NP_MAY_END, true},
	{"la", NP_MAY_END, true},
	{"lic", NP_BEFORE_NAME, true},
	{"lieut", NP_BEFORE_NAME, true},
	{"lt", NP_BEFORE_NAME, true},
	{"ltd", NP_MAY_END, true},
	{"maj", NP_BEFORE_NAME, true},
	{"mar", NP_BEFORE_NUMBER, true},
	{"mass", NP_MAY_END, true},
	{"max", NP_MAY_END, false},
	{"md", NP_MAY_END, true},
	{"me", NP_BEFORE_NAME, true},
	{"messrs", NP_BEFORE_NAME, true},
	{"mevr", NP_BEFORE_NAME, false},
	{"mfg", NP_MAY_END, true},
	{"mgr", NP_BEFORE_NAME, false},
	{"mich", NP_MAY_END, true},
	{"min", NP_MAY_END, false},
	{"minn", NP_MAY_END, true},
	{"mio", NP_MAY_END, false},
	{"miss", NP_MAY_END, true},
	{"mlle", NP_BEFORE_NAME, true},
	{"mlles", NP_BEFORE_NAME, true},
	{"mm", NP_BEFORE_NAME, true},
	{"mme", NP_BEFORE_NAME, true},
	{"mmes", NP_BEFORE_NAME, true},
	{"mo", NP_MAY_END, true},
	{"mon", NP_MAY_END, true},
	{"mont", NP_MAY_END, true},
	{"mr", NP_BEFORE_NAME, true},
	{"mrd", NP_MAY_END, false},
	{"mrs", NP_BEFORE_NAME, true},
	{"ms", NP_BEFORE_NAME, true},
	{"msgr", NP_BEFORE_NAME, true},
	{"mt", NP_BEFORE_NAME, true},
	{"mult", NP_BEFORE_NAME, false},
	{"mx", NP_BEFORE_NAME, true},
	{"nap\xc5\x99", NP_BEFORE_NAME, false},
	{"natl", NP_MAY_END, true},
	{"neb", NP_MAY_END, true},
	{"nev", NP_MAY_END, true},
	{"no", NP_BEFORE_NUMBER, false},
	{"nos", NP_BEFORE_NUMBER, false},
	{"nov", NP_BEFORE_NUMBER, true},
	{"np", NP_BEFORE_NAME, false},
	{"nr", NP_BEFORE_NUMBER, false},
	{"nrs", NP_BEFORE_NUMBER, false},
	{"n\xc3\xbam", NP_BEFORE_NAME, false},
	{"oct", NP_BEFORE_NUMBER, true},
	{"ofc", NP_BEFORE_NAME, true},
	{"okla", NP_MAY_END, true},
	{"op", NP_BEFORE_NUMBER, false},
	{"ore", NP_MAY_END, true},
	{"osv", NP_MAY_END, false},
	{"pa", NP_MAY_END, true},
	{"pag", NP_BEFORE_NUMBER, false},
	{"par", NP_BEFORE_NUMBER, false},
	{"pct", NP_MAY_END, false},
	{"pfc", NP_BEFORE_NAME, true},
	{"pp", NP_BEFORE_NUMBER, false},
	{"pres", NP_BEFORE_NAME, true},
	{"prof", NP_BEFORE_NAME, false},
	{"pte", NP_BEFORE_NAME, true},
	{"pvt", NP_BEFORE_NAME, true},
	{"p\xc3\xa1g", NP_BEFORE_NUMBER, false},
	{"rd", NP_MAY_END, true},
	{"rep", NP_BEFORE_NAME, true},
	{"reps", NP_BEFORE_NAME, true},
	{"resp", NP_BEFORE_NAME, false},
	{"ret", NP_BEFORE_NAME, true},
	{"rev", NP_BEFORE_NAME, true},
	{"sat", NP_MAY_END, true},
	{"sec", NP_BEFORE_NAME, true},
	{"sen", NP_BEFORE_NAME, true},
	{"sens", NP_BEFORE_NAME, true},
	{"sep", NP_BEFORE_NUMBER, true},
	{"sept", NP_BEFORE_NUMBER, true},
	{"sgt", NP_BEFORE_NAME, true},
	{"sig", NP_BEFORE_NAME, false},
	{"sigg", NP_BEFORE_NAME, true},
	{"snr", NP_MAY_END, true},
	{"sog", NP_BEFORE_NAME, false},
	{"spc", NP_BEFORE_NAME, true},
	{"sr", NP_BEFORE_NAME, true},
	{"sra", NP_BEFORE_NAME, true},
	{"srta", NP_BEFORE_NAME, true},
	{"st", NP_BEFORE_NAME, true},
	{"sta", NP_BEFORE_NAME, true},
	{"std", NP_MAY_END, false},
	{"ste", NP_BEFORE_NAME, true},
	{"sto", NP_BEFORE_NAME, true},
	{"str", NP_MAY_END, true},
	{"sun", NP_MAY_END, true},
	{"supt", NP_BEFORE_NAME, true},
	{"tel", NP_BEFORE_NUMBER, false},
	{"tenn", NP_MAY_END, true},
	{"tex", NP_MAY_END, true},
	{"thu", NP_MAY_END, true},
	{"thur", NP_MAY_END, true},
	{"thurs", NP_MAY_END, true},
	{"tue", NP_MAY_END, true},
	{"tues", NP_MAY_END, true},
	{"tzv", NP_BEFORE_NAME, false},
	{"tzw", NP_BEFORE_NAME, false},
	{"univ", NP_MAY_END, true},
	{"usw", NP_MAY_END, false},
	{"uu", NP_MAY_END, true},
	{"va", NP_MAY_END, true},
	{"verh", NP_BEFORE_NAME, false},
	{"vgl", NP_BEFORE_NAME, false},
	{"viz", NP_BEFORE_NAME, false},
	{"vol", NP_BEFORE_NUMBER, false},
	{"vols", NP_BEFORE_NUMBER, false},
	{"vs", NP_BEFORE_NAME, false},
	{"vt", NP_MAY_END, true},
	{"wash", NP_MAY_END, true},
	{"wed", NP_MAY_END, true},
	{"wis", NP_MAY_END, true},
	{"wyo", NP_MAY_END, true},
	{"zzgl", NP_BEFORE_NAME, false},
	{"\xd0\xb3-\xd0\xb6\xd0\xb0", NP_BEFORE_NAME, false},
	{"\xd0\xb3-\xd0\xbd", NP_BEFORE_NAME, false},
	{"\xd0\xb3\xd0\xb3", NP_MAY_END, false},
	{"\xd0\xb8\xd0\xbc", NP_BEFORE_NAME, false},
	{"\xd0\xbc\xd0\xbb\xd0\xbd", NP_MAY_END, false},
	{"\xd0\xbc\xd0\xbb\xd1\x80\xd0\xb4", NP_MAY_END, false},
	{"\xd0\xbe\xd0\xb1\xd0\xbb", NP_BEFORE_NAME, false},
	{"\xd0\xbf\xd1\x80\xd0\xbe\xd1\x84", NP_BEFORE_NAME, false},
	{"\xd1\x80\xd0\xb8\xd1\x81", NP_BEFORE_NUMBER, false},
	{"\xd1\x80\xd1\x83\xd0\xb1", NP_MAY_END, false},
	{"\xd1\x81\xd0\xb2", NP_BEFORE_NAME, false},
	{"\xd1\x81\xd0\xbc", NP_BEFORE_NAME, false},
	{"\xd1\x81\xd1\x82\xd1\x80", NP_BEFORE_NUMBER, false},
	{"\xd1\x82\xd1\x8b\xd1\x81", NP_MAY_END, false},
	{"\xd1\x83\xd0\xbb", NP_BEFORE_NAME, false},
};

/* Ascending by bytes, in lower case. */
static const char *const openers[] = {
	"a", "aber", "about", "according", "after", "al", "all", "als", "also",
	"although", "am", "an", "and", "apr\xc3\xa8s", "as", "at", "au",
	"auch", "auf", "aux", "avant", "avec", "because", "before", "bei",
	"beim", "bij", "both", "but", "by", "ce", "ces", "cette", "che", "con",
	"da", "dabei", "damit", "dann", "dans", "das", "dat", "de", "del",
	"dem", "den", "denn", "der", "des", "despite", "det", "deze", "di",
	"die", "diese", "dieser", "dieses", "dit", "doch", "du", "during", "e",
	"each", "een", "efter", "ein", "eine", "einer", "eines", "el", "ela",
	"ele", "eles", "ella", "elle", "elles", "ellos", "en", "enligt", "er",
	"es", "esta", "este", "estos", "et", "ett", "for", "from",
	"f\xc3\xb6r", "f\xc3\xbcr", "gli", "han", "he", "her", "het", "hij",
	"his", "hon", "how", "however", "hun", "i", "ich", "if",
	"if\xc3\xb8lge", "ihr", "ik", "il", "ils", "im", "in", "it", "its",
	"jag", "je", "jeg", "l", "la", "las", "le", "les", "lo", "los", "ma",
	"maar", "mais", "many", "mas", "meanwhile", "med", "men", "met", "mit",
	"most", "my", "na", "nach", "nas", "nel", "nella", "no", "noch", "nos",
	"not", "nous", "o", "och", "on", "once", "one", "op", "or", "os", "ou",
	"our", "over", "o\xc3\xb9", "par", "para", "per", "pero", "por",
	"pour", "p\xc3\xa5", "questa", "questo", "se", "secondo", "segundo",
	"seg\xc3\xban", "seit", "selon", "she", "sie", "since", "so", "some",
	"su", "sur", "sus", "that", "the", "their", "then", "there", "these",
	"they", "this", "those", "til", "um", "uma", "un", "una", "und",
	"under", "une", "uno", "unos", "unter", "until", "van", "ved", "vi",
	"vid", "volgens", "vom", "von", "voor", "vor", "vous", "was", "we",
	"wenn", "wer", "what", "when", "where", "while", "who", "why", "wie",
	"wij", "wir", "with", "wo", "y", "yo", "you", "your", "ze", "zij",
	"zu", "zum", "zur", "zwischen", "\xc3\xa9l", "\xc3\xbc" "ber",
	"\xce\xad\xce\xbd\xce\xb1\xcf\x82", "\xce\xb1\xce\xbb\xce\xbb\xce\xac",
	"\xce\xb1\xcf\x80\xcf\x8c", "\xce\xb1\xcf\x85\xcf\x84\xce\xae",
	"\xce\xb1\xcf\x85\xcf\x84\xcf\x8c\xcf\x82", "\xce\xb3\xce\xb9\xce\xb1",
	"\xce\xb7", "\xce\xba\xce\xb1\xce\xb9", "\xce\xbc\xce\xb5",
	"\xce\xbc\xce\xb9\xce\xb1", "\xce\xbf", "\xce\xbf\xce\xb9",
	"\xcf\x83\xcf\x84\xce\xb7", "\xcf\x83\xcf\x84\xce\xb7\xce\xbd",
	"\xcf\x83\xcf\x84\xce\xbf", "\xcf\x84\xce\xb1", "\xcf\x84\xce\xbf",
	"\xd0\xb0", "\xd0\xb2", "\xd0\xb2\xd1\x8b", "\xd0\xb4\xd0\xbb\xd1\x8f",
	"\xd0\xb8", "\xd0\xb8\xd0\xb7", "\xd0\xba\xd0\xb0\xd0\xba",
	"\xd0\xbc\xd1\x8b", "\xd0\xbd\xd0\xb0", "\xd0\xbd\xd0\xbe",
	"\xd0\xbe\xd0\xbd", "\xd0\xbe\xd0\xbd\xd0\xb0",
	"\xd0\xbe\xd0\xbd\xd0\xb8", "\xd0\xbe\xd0\xbd\xd0\xbe",
	"\xd0\xbf\xd0\xbe", "\xd0\xbf\xd1\x80\xd0\xb8", "\xd1\x81",
	"\xd1\x87\xd1\x82\xd0\xbe", "\xd1\x8d\xd1\x82\xd0\xb0",
	"\xd1\x8d\xd1\x82\xd0\xbe", "\xd1\x8d\xd1\x82\xd0\xbe\xd1\x82",
	"\xd1\x8f",
};

/* Months, and what German counts; time zones and days.  Ascending. */
static const char *const numbered[] = {
	"april", "august", "augustus", "bst", "bundesliga", "central", "cest",
	"cet", "cst", "ct", "december", "dezember", "eastern", "edt", "est",
	"et", "etage", "februar", "februari", "february", "friday", "gmt",
	"jahrhundert", "jahrhunderts", "januar", "januari", "january", "juli",
	"july", "june", "juni", "j\xc3\xa4nner", "klasse", "liga", "maart",
	"mai", "mal", "march", "may", "mei", "monday", "mst", "m\xc3\xa4rz",
	"november", "october", "oktober", "pacific", "pdt", "platz", "pst",
	"pt", "saturday", "september", "stock", "sunday", "thursday",
	"tuesday", "utc", "wednesday", "weltkrieg", "weltkriegs",
};

#define LENGTH_OF(array)	(sizeof(array) / sizeof((array)[0]))

/*
 * Writes the word in lower case to folded, which has room for LONGEST bytes
 * and a terminator: ASCII, and Greek and Cyrillic capitals, which are two
 * bytes.  False for a word that is too long.
 */
static bool
lower(const char *word, size_t length, char *folded)
{
	if (length > LONGEST)
		return false;
	for (size_t i = 0; i < length; i++)
	{
		unsigned char c = (unsigned char) word[i];
		unsigned char after = i + 1 < length ? (unsigned char) word[i + 1] : 0;

		folded[i] = word[i];
		if (c >= 'A' && c <= 'Z')
			folded[i] = (char) (c + ('a' - 'A'));
		else if (c == 0xD0 && after >= 0x90 && after < 0xB0)
		{
			/* U+0410..U+042F are 32 below their small letters. */
			folded[i] = (char) (after < 0xA0 ? 0xD0 : 0xD1);
			folded[++i] = (char) (after < 0xA0 ? after + 0x20 : after - 0x20);
		}
		else if (c == 0xCE && after >= 0x91 && after < 0xAA)
		{
			/* U+0391..U+03A9, likewise. */
			folded[i] = (char) (after < 0xA0 ? 0xCE : 0xCF);
			folded[++i] = (char) (after < 0xA0 ? after + 0x20 : after - 0x20);
		}
	}
	folded[length] = '\0';
	return true;
}

NpAbbreviation
np_abbreviation(const char *word, size_t length, bool any_case)
{
	char		folded[LONGEST + 1];
	size_t		low = 0;
	size_t		high = LENGTH_OF(abbreviations);

	if (!lower(word, length, folded))
		return NP_NO_ABBREVIATION;
	while (low < high)
	{
		size_t		middle = (low + high) / 2;
		const Abbreviation *entry = &abbreviations[middle];
		int			order = strcmp(folded, entry->word);

		if (order == 0)
		{
			if (entry->capital && !any_case && folded[0] == word[0])
				return NP_NO_ABBREVIATION;
			return entry->kind;
		}
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NP_NO_ABBREVIATION;
}

/* Is a word, in whatever case, in a sorted list? */
static bool
is_listed(const char *const *list, size_t count, const char *word,
		  size_t length)
{
	char		folded[LONGEST + 1];
	size_t		low = 0;
	size_t		high = count;

	if (!lower(word, length, folded))
		return false;
	while (low < high)
	{
		size_t		middle = (low + high) / 2;
		int			order = strcmp(folded, list[middle]);

		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}

bool
np_is_opener(const char *word, size_t length)
{
	return is_listed(openers, LENGTH_OF(openers), word, length);
}

bool
np_follows_number(const char *word, size_t length)
{
	return is_listed(numbered, LENGTH_OF(numbered), word, length);
}
