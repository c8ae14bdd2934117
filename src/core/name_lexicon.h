/*
 * name_lexicon.h
 *		Words that name things, go with names, or look like names and are none.
 *
 * The lists are in tables/name_lexicon.txt and tables/country_names.txt.  A
 * phrase is looked up by the hashes of its words in lower case, without stops,
 * hyphens taken as blanks; so a tagger hashes each word once and extends.
 */
#ifndef NP_CORE_NAME_LEXICON_H
#define NP_CORE_NAME_LEXICON_H

#include <stddef.h>
#include <stdint.h>

#define NP_LEX_BIT(n)	(UINT32_C(1) << (n))

/* What an entry can be; often several.  Each is a section of the list. */
#define NP_LEX_HONORIFIC_MALE	NP_LEX_BIT(0)
#define NP_LEX_HONORIFIC_FEMALE	NP_LEX_BIT(1)
#define NP_LEX_HONORIFIC	NP_LEX_BIT(2)	/* of either gender */
#define NP_LEX_JOB	NP_LEX_BIT(3)
#define NP_LEX_ROLE_MODIFIER	NP_LEX_BIT(4)	/* former, acting */
#define NP_LEX_KIN	NP_LEX_BIT(5)	/* son, widow */
#define NP_LEX_GIVEN_MALE	NP_LEX_BIT(6)
#define NP_LEX_GIVEN_FEMALE	NP_LEX_BIT(7)
#define NP_LEX_SURNAME	NP_LEX_BIT(8)
#define NP_LEX_PARTICLE	NP_LEX_BIT(9)	/* of a person: de, van, bin */
#define NP_LEX_CONNECTOR	NP_LEX_BIT(10)	/* inside a name: of, und */
#define NP_LEX_PLACE_CUE	NP_LEX_BIT(11)	/* a place follows: in, near */
#define NP_LEX_PERSON_CUE	NP_LEX_BIT(12)	/* a person came before: who */
#define NP_LEX_SPEECH	NP_LEX_BIT(13)	/* said, warned */
#define NP_LEX_MORE	NP_LEX_BIT(14)	/* longer phrases begin so */
#define NP_LEX_ORG_HEAD	NP_LEX_BIT(15)	/* last word of an organisation */
#define NP_LEX_ORG_LEAD	NP_LEX_BIT(16)	/* first words: ministry of */
#define NP_LEX_ORG_SUFFIX	NP_LEX_BIT(17)	/* Inc, GmbH */
#define NP_LEX_ORG	NP_LEX_BIT(18)
#define NP_LEX_COUNTRY	NP_LEX_BIT(19)	/* has a region code */
#define NP_LEX_PLACE	NP_LEX_BIT(20)
#define NP_LEX_OTHER	NP_LEX_BIT(21)	/* an acronym that names nothing */
#define NP_LEX_DEMONYM	NP_LEX_BIT(22)
#define NP_LEX_PLACE_HEAD	NP_LEX_BIT(23)	/* last word of a place */
#define NP_LEX_PLACE_LEAD	NP_LEX_BIT(24)	/* first words: sea of */
#define NP_LEX_DIRECTION	NP_LEX_BIT(25)
#define NP_LEX_EVENT_HEAD	NP_LEX_BIT(26)
#define NP_LEX_EVENT	NP_LEX_BIT(27)
#define NP_LEX_VESSEL	NP_LEX_BIT(28)	/* a ship or storm follows */
#define NP_LEX_CALENDAR	NP_LEX_BIT(29)
#define NP_LEX_FUNCTION	NP_LEX_BIT(30)
#define NP_LEX_COMMON	NP_LEX_BIT(31)	/* Police, Later */

#define NP_LEX_ANY_HONORIFIC \
	(NP_LEX_HONORIFIC_MALE | NP_LEX_HONORIFIC_FEMALE | NP_LEX_HONORIFIC)
#define NP_LEX_GIVEN	(NP_LEX_GIVEN_MALE | NP_LEX_GIVEN_FEMALE)
#define NP_LEX_ANY_PLACE	(NP_LEX_COUNTRY | NP_LEX_PLACE)

typedef struct NpLexEntry
{
	uint64_t	key;
	uint32_t	classes;		/* NP_LEX bits; never 0 in an entry */
	uint32_t	country;		/* ISO 3166 code, two letters as 0xHHLL, or 0 */
} NpLexEntry;

/* Hash of one word: lower case, no stops. */
extern uint64_t np_name_hash(const char *word, size_t length);

/* Hash of a phrase from that of its beginning and that of its last word. */
extern uint64_t np_name_hash_join(uint64_t beginning, uint64_t word);

/* What is known of a phrase, in any case; NULL if nothing. */
extern const NpLexEntry *np_name_lexicon(uint64_t hash);

/* What is known of a word that stands in capitals; NULL if nothing. */
extern const NpLexEntry *np_name_acronym(uint64_t hash);

#endif							/* NP_CORE_NAME_LEXICON_H */
