/*
 * name_cues.h
 *		What stands around a name and tells what it names.
 */
#ifndef NP_CORE_NAME_CUES_H
#define NP_CORE_NAME_CUES_H

#include "core/name_phrases.h"

/* What stands around a candidate. */
#define NP_CUE_HONORIFIC		0x00001 /* Dr. _ */
#define NP_CUE_JOB				0x00002 /* coach _, President _ */
#define NP_CUE_KIN				0x00004 /* his wife _ */
#define NP_CUE_SPEECH			0x00008 /* _ said */
#define NP_CUE_PERSON			0x00010 /* _, who; _, 45, */
#define NP_CUE_IN				0x00020 /* in _, near _, city of _ */
#define NP_CUE_THE				0x00040 /* the _ */
#define NP_CUE_VESSEL			0x00080 /* the ship _ */
#define NP_CUE_PLACE_AFTER		0x00100 /* _, Tanzania; _ province */
#define NP_CUE_ORG_BEFORE		0x00200 /* the newspaper _ */
#define NP_CUE_ORG_AFTER		0x00400 /* the _ party */
#define NP_CUE_JOB_AFTER		0x00800 /* _ spokesman */
#define NP_CUE_OPENS			0x01000 /* its capital may be the sentence's */
#define NP_CUE_POSSESSIVE		0x02000 /* _'s */
#define NP_CUE_DATELINE			0x04000 /* _ (Agency) - */
#define NP_CUE_AGENCY			0x08000 /* Town (_) - */
#define NP_CUE_COURTESY			0x10000 /* the span begins with Mr. or Mrs. */
#define NP_CUE_MADE				0x20000 /* -led, -based: part of a compound */
#define NP_CUE_AT				0x40000 /* at _, to _ */
#define NP_CUE_OF				0x100000	/* bishop of _ */
#define NP_CUE_OFFICE			0x200000	/* Minister of _ */
#define NP_CUE_PEOPLE			0x400000	/* -ian before a noun */
#define NP_CUE_AMOUNT			0x800000	/* a short word before a number */

/* Cues from the words before a run that begins at token first. */
extern uint32_t np_cues_before(const NpNameTokens *tokens, uint32_t first);

/*
 * Cues from the name itself and from what follows it.  The name begins behind
 * its courtesy title, if it has one.
 */
extern uint32_t np_cues_after(const NpNameTokens *tokens, uint32_t first,
							  uint32_t name, uint32_t end);

#endif							/* NP_CORE_NAME_CUES_H */
