/*
 * settings.h
 *		The settings newsprint.*.
 */
#ifndef NP_PG_SETTINGS_H
#define NP_PG_SETTINGS_H

/* newsprint.similarity_threshold: what a % b asks of the similarity. */
extern double np_similarity_threshold;

/* newsprint.containment_threshold: what a <% b asks of the containment. */
extern double np_containment_threshold;

/* To be called when the library is loaded. */
extern void np_define_settings(void);

#endif							/* NP_PG_SETTINGS_H */
