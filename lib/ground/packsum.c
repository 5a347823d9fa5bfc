#include "ground/packsum.h"

#include <math.h>

/* Bits of a double, of a sum, and of a sum in hi; how many powers of two below
 * x a term may lie. */
enum { DOUBLE = 53, SUM = 128 - SVY_PACKSUM_N, TOP = SUM - 64, BELOW = 13 };

/* Units: all doubles are whole numbers of the least. Of the largest, 2^836, the
 * sum of 2^53 people (the most of a tally) is below 2^53 2^80 2^836 = 2^969,
 * half a last bit of the largest double: whatever is packed, and however packs
 * meet, they make no sum infinite that is finite beside them. */
enum { LEAST = -1074, MOST = 940 - SUM };

struct whole {
    uint64_t hi, lo;
};

int
svy_packsum_unit(double x)
{
    int power, unit;

    if (!isfinite(x) || x == 0)
        x = 1;
    frexp(x, &power);
    unit = power - DOUBLE - BELOW;
    return unit < LEAST ? LEAST : unit > MOST ? MOST : unit;
}

/* x in units, x >= 0; false when it is no whole number of them below 2^104. */
static bool
count_units(double x, int unit, struct whole *k)
{
    int power, shift;
    uint64_t bits = (uint64_t)ldexp(frexp(x, &power), DOUBLE);

    *k = (struct whole){0, 0};
    if (bits == 0)
        return true;
    shift = power - DOUBLE - unit;
    if (power - unit > SUM || shift <= -DOUBLE)
        return false;
    if (shift <= 0) {
        k->lo = bits >> -shift;
        return k->lo << -shift == bits;
    }
    k->lo = bits << shift; // shift <= SUM - DOUBLE = 51
    k->hi = bits >> (64 - shift);
    return true;
}

bool
svy_packsum(struct svy_packsum *p, size_t n, const struct svy_exactsum *sum,
            int unit)
{
    struct whole k, rest;

    if (n == 0 || n >> SVY_PACKSUM_N != 0 || sum->more != NULL ||
        !(sum->hi >= 0 && isfinite(sum->hi)) ||
        !count_units(sum->hi, unit, &k) ||
        !count_units(fabs(sum->lo), unit, &rest))
        return false;
    if (sum->lo < 0) {
        k.hi -= rest.hi + (k.lo < rest.lo);
        k.lo -= rest.lo;
    } else {
        k.lo += rest.lo;
        k.hi += rest.hi + (k.lo < rest.lo);
    }
    if (k.hi >> (SVY_PACKSUM_TERM - 64) >= n) // below 0 as well: it wraps
        return false;
    *p = (struct svy_packsum){k.hi | (uint64_t)n << TOP, k.lo};
    return true;
}

void
svy_packsum_value(const struct svy_packsum *p, int unit, struct svy_exactsum *s,
                  struct svy_mem *m)
{
    const int half = SUM / 2;
    const uint64_t low = p->lo & ((UINT64_C(1) << half) - 1),
                   high = (p->hi & ((UINT64_C(1) << TOP) - 1)) << (64 - half) |
                          p->lo >> half;

    svy_exactsum_add(s, ldexp((double)high, unit + half), m);
    if (low != 0)
        svy_exactsum_add(s, ldexp((double)low, unit), m);
}
