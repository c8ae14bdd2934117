/*
 * simulate.h
 *		Templates for pages whose sites are known by one page alone.
 */
#ifndef NP_MODEL_SIMULATE_H
#define NP_MODEL_SIMULATE_H

#include "core/line_template.h"
#include "pages.h"

/* splitmix64 (Steele, Lea, Flood 2014), as a number in 0..1. */
extern double draw_share(uint64_t *random);

/* What a template might say of the lines of a page. */
extern NpSightings simulate_template(const Page * page,
									 const NpLineContext *context,
									 uint64_t *random);

#endif							/* NP_MODEL_SIMULATE_H */
