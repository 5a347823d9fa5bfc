/*
 * packsum - how many and their exact sum in 16 bytes, for terms of like size.
 *
 *     127      104 103                                            0
 *     |  n: 24    |  sum: 104, a whole number of 2^unit           |
 *
 * Weights of one survey lie within a few powers of ten, so that all are whole
 * numbers of one small unit, and their sum is found by adding whole numbers: a
 * term costs one addition of 128 bits, where exactsum.h takes two two-sums and
 * 24 bytes beside the count. What does not fit is for exactsum.h; both are
 * exact, so the unit decides how fast a sum is, never what it is.
 *
 * in      terms from 0 on. A pack is of n = 1 .. 2^24 - 1 terms, each below
 *         2^80 units on the average, so their sum is below n 2^80 < 2^104, and
 *         never reaches n. Packs of one unit alone are added
 * out     svy_packsum: false where the sum is no whole number of units, below
 *         0, or too large
 *         svy_packsum_add: false, and nothing added, where n would reach 2^24;
 *         then one of the two has to be emptied first
 * cost    an addition with carry and a comparison; a pack is made in some 10 ns
 * check   tests/unit/ground/packsum.c; tests/law/ground/packsum.c: against
 *         exact sums, whatever the terms, units and parts
 */
#ifndef SVY_PACKSUM_H
#define SVY_PACKSUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ground/exactsum.h"
#include "ground/mem.h"

enum { SVY_PACKSUM_N = 24, SVY_PACKSUM_TERM = 80 }; /* bits */

struct svy_packsum { /* zeroed is nobody */
    uint64_t hi, lo;
};

/* The unit for terms that are like x: with all 53 bits, from 2^-13 to 2^14
 * times as large. Of what is no size (0, infinite) that of 1. */
int svy_packsum_unit(double x);

/* Makes *p of n terms and their sum. */
bool svy_packsum(struct svy_packsum *p, size_t n,
                 const struct svy_exactsum *sum, int unit);

/* Stands here to be part of the loops that count. Nobody but n can carry out
 * of hi; then hi is less than it was, for no pack's hi is all ones. */
static inline bool
svy_packsum_add(struct svy_packsum *p, const struct svy_packsum *x)
{
    const uint64_t lo = p->lo + x->lo, hi = p->hi + x->hi + (lo < x->lo);

    if (hi < p->hi)
        return false;
    *p = (struct svy_packsum){hi, lo};
    return true;
}

static inline size_t
svy_packsum_n(const struct svy_packsum *p)
{
    return (size_t)(p->hi >> (64 - SVY_PACKSUM_N));
}

/* Adds the sum to s, as two doubles at most. */
void svy_packsum_value(const struct svy_packsum *p, int unit,
                       struct svy_exactsum *s, struct svy_mem *m);

#endif
