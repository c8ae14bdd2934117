#!/usr/bin/env python3
"""Writes src/core/tables/accidental_matches.c: registers that agree by accident.

    tools/tables/accidental_matches.py > src/core/tables/accidental_matches.c

Two sets of n and m shingles have, in K registers, about
    E = K * n*m/(n+m)^2 * h((n+m)/K)
    h(s) = s * sum over e = 1..31 of 2^-e/128 * (exp(-s*2^-e) - exp(-s*2^(1-e)))
registers that agree although their least shingles differ: the Poisson limit of
the number of collisions of HyperMinHash (Yu and Weber, 2017), which the product
l*u/(l+u) = s * n*m/(n+m)^2 turns into a table of one variable.  An entry is
K * h, at n+m = 2^p * (1 + q/4), number 4*p + q, in units of 2^-20 register.
"""
import math

K, MANTISSA, EXPONENTS, OCTAVES = 160, 128, 31, 20


def h(s):
    return s * sum(2.0**-e / MANTISSA * (math.exp(-s * 2.0**-e) - math.exp(-s * 2.0**(1 - e)))
                   for e in range(1, EXPONENTS + 1))


entries = [round(K * h(2.0**p * (1 + q / 4) / K) * 2**20) for p in range(OCTAVES) for q in range(4)]
print("""/*
 * accidental_matches.c
 *		How many registers of two unrelated sets agree.
 *
 * Written by tools/tables/accidental_matches.py, which has the formula.
 */
#include "core/tables/accidental_matches.h"

const uint32_t np_accidental_matches[NP_ACCIDENTAL_MATCHES] = {""")
for i in range(0, len(entries), 8):
    print("\t" + ", ".join(map(str, entries[i:i + 8])) + ",")
print("};")
