/*
 * bytes.h
 *		Numbers as bytes, the lowest byte first on every machine.
 */
#ifndef NP_CORE_BYTES_H
#define NP_CORE_BYTES_H

#include <stdint.h>

static inline uint32_t
np_load32(const uint8_t *from)
{
	return (uint32_t) from[0] | (uint32_t) from[1] << 8 |
		(uint32_t) from[2] << 16 | (uint32_t) from[3] << 24;
}

static inline void
np_store32(uint8_t *to, uint32_t value)
{
	to[0] = (uint8_t) value;
	to[1] = (uint8_t) (value >> 8);
	to[2] = (uint8_t) (value >> 16);
	to[3] = (uint8_t) (value >> 24);
}

static inline void
np_store64(uint8_t *to, uint64_t value)
{
	np_store32(to, (uint32_t) value);
	np_store32(to + 4, (uint32_t) (value >> 32));
}

#endif							/* NP_CORE_BYTES_H */
